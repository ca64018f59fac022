"""The wheel holds the facts compiled, equal to what is written, and no YAML."""

import runpy
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from karabakh_cli import store
from karabakh_cli.cli.completion import SHELLS, script
from karabakh_cli.errors import BrokenFacts
from karabakh_cli.facts.base import Facts
from karabakh_cli.search.indexing.index import Index

ROOT = Path(__file__).parents[1]
YAML = ROOT / "data" / "facts.yaml"
COMPILED = "karabakh_cli/facts.db"

wheel = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is not installed")
pytestmark = pytest.mark.skipif(
    not (ROOT / "hatch_build.py").exists() or not (ROOT / "src" / "karabakh_cli").exists(),
    reason="not in a checkout: what is tested is the installed wheel itself",
)


def build(root: Path, folder: Path) -> Path:
    """The wheel of a checkout, built in this process."""
    builder = wheel.WheelBuilder(str(root))
    return Path(next(iter(builder.build(directory=str(folder), versions=["standard"]))))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel as a release would have it."""
    return build(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def contents(built: Path) -> dict[str, bytes]:
    """The files of the wheel by name."""
    with zipfile.ZipFile(built) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_wheel_holds_the_facts_of_the_yaml_and_their_index(
    contents: dict[str, bytes], facts: Facts, search_index: Index, tmp_path: Path
) -> None:
    path = tmp_path / "facts.db"
    path.write_bytes(contents[COMPILED])

    found = store.load(path)

    assert store.in_memory(found) == facts
    assert dict(store.index(found).terms) == search_index.terms


def test_the_wheel_holds_every_module_and_nothing_else_of_the_checkout(contents: dict[str, bytes]) -> None:
    package = ROOT / "src"
    paths = [*package.rglob("*.py"), *package.rglob("*.txt"), *package.rglob("py.typed")]
    files = {str(path.relative_to(package).as_posix()) for path in paths}
    scripts = {f"karabakh_cli/cli/completions/kwar.{shell}" for shell in SHELLS}
    page = {f"karabakh_cli/export/page/page.{ending}" for ending in ("html", "css", "js")}

    found = {name for name in contents if ".dist-info/" not in name and ".data/" not in name}

    assert found == {*files, *scripts, *page, COMPILED}


def test_the_wheel_puts_the_man_page_and_the_completion_where_they_are_looked_for(
    contents: dict[str, bytes],
) -> None:
    shared = {
        name.partition(".data/data/")[2]: data.decode()
        for name, data in contents.items()
        if ".data/data/" in name
    }

    assert shared["share/man/man1/kwar.1"] == (ROOT / "docs" / "kwar.1").read_text("utf-8")
    assert shared["share/bash-completion/completions/kwar"] == script("bash")
    assert shared["share/zsh/site-functions/_kwar"] == script("zsh")
    assert shared["share/fish/vendor_completions.d/kwar.fish"] == script("fish")


def test_the_wheel_names_the_command_and_both_licences(contents: dict[str, bytes]) -> None:
    info = {name.partition(".dist-info/")[2]: data for name, data in contents.items()}

    assert b"kwar = karabakh_cli.__main__:main" in info["entry_points.txt"]
    assert {"licenses/LICENSE", "licenses/LICENSE-DATA"} <= info.keys()


def test_building_leaves_nothing_in_the_source_tree(built: Path) -> None:
    assert built.exists()
    assert not list((ROOT / "src").rglob("*.db"))


def test_an_editable_install_compiles_nothing() -> None:
    hook = runpy.run_path(str(ROOT / "hatch_build.py"))["FactsHook"]
    data: dict[str, Any] = {"force_include": {}}

    hook(str(ROOT), {}, None, None, "", "wheel").initialize("editable", data)

    assert data == {"force_include": {}}


def test_a_broken_base_stops_the_build_and_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    # This root holds the checkout's code and a base with a fault.
    root = tmp_path / "checkout"
    (root / "data").mkdir(parents=True)
    for name in ("hatch_build.py", "pyproject.toml", "README.md", "LICENSE", "LICENSE-DATA", "src", "docs"):
        (root / name).symlink_to(ROOT / name)
    (root / "data" / "facts.yaml").write_bytes(
        YAML.read_bytes().replace(b"measure: killed\n", b"measure: kiled\n", 1)
    )

    with pytest.raises(BrokenFacts, match="unknown word 'kiled'; did you mean killed"):
        build(root, tmp_path / "dist")

    assert {path.name for path in tmp_path.iterdir()} <= {"checkout", "dist"}
