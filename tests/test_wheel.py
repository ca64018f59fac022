"""The wheel holds the facts compiled, equal to what is written, and no YAML."""

import json
import runpy
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import pytest

from karabakh_cli import source
from karabakh_cli.errors import BrokenFacts
from karabakh_cli.index import Index
from karabakh_cli.records import Facts

ROOT = Path(__file__).parents[1]
YAML = ROOT / "data" / "facts.yaml"
COMPILED = ["karabakh_cli/checksums.json", "karabakh_cli/facts.json", "karabakh_cli/search.json"]

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


def test_the_facts_of_the_wheel_are_those_of_the_yaml(contents: dict[str, bytes]) -> None:
    written = source.load(YAML.read_bytes(), str(YAML))

    assert msgspec.json.decode(contents["karabakh_cli/facts.json"], type=Facts) == written


def test_the_index_of_the_wheel_is_that_of_its_facts(contents: dict[str, bytes], search_index: Index) -> None:
    assert msgspec.json.decode(contents["karabakh_cli/search.json"], type=Index) == search_index


def test_the_checksums_of_the_wheel_name_its_compiled_files(contents: dict[str, bytes]) -> None:
    assert json.loads(contents["karabakh_cli/checksums.json"]).keys() == {"facts.json", "search.json"}


def test_the_wheel_holds_every_module_and_nothing_else_of_the_checkout(contents: dict[str, bytes]) -> None:
    package = ROOT / "src"
    modules = {str(path.relative_to(package).as_posix()) for path in package.rglob("*.py")}

    found = {name for name in contents if ".dist-info/" not in name}

    assert modules <= found
    assert {name for name in found if not name.endswith(".py")} - {"karabakh_cli/py.typed"} == set(COMPILED)


def test_the_wheel_names_the_command_and_both_licences(contents: dict[str, bytes]) -> None:
    info = {name.partition(".dist-info/")[2]: data for name, data in contents.items()}

    assert b"kwar = karabakh_cli.__main__:main" in info["entry_points.txt"]
    assert {"licenses/LICENSE", "licenses/LICENSE-DATA"} <= info.keys()


def test_building_leaves_nothing_in_the_source_tree(built: Path) -> None:
    assert built.exists()
    assert not [
        path for path in (ROOT / "src").rglob("*.json") if path.name in {n.split("/")[1] for n in COMPILED}
    ]


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
    for name in ("hatch_build.py", "pyproject.toml", "README.md", "LICENSE", "LICENSE-DATA", "src"):
        (root / name).symlink_to(ROOT / name)
    (root / "data" / "facts.yaml").write_bytes(
        YAML.read_bytes().replace(b"measure: killed\n", b"measure: kiled\n", 1)
    )

    with pytest.raises(BrokenFacts, match="'kiled' is not one of the words for it; did you mean killed"):
        build(root, tmp_path / "dist")

    assert {path.name for path in tmp_path.iterdir()} <= {"checkout", "dist"}
