"""The documents are true: their examples print what they show, and every command is in them."""

import html
import os
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pytest

from karabakh_cli import __version__
from karabakh_cli.cli.app import COMMANDS

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)
BIN = Path(sys.executable).parent
TOOLS = ("jq", "sqlite3")
"""What the examples use beside kwar and the shell."""


def shell(command: str, clean: dict[str, str], folder: Path) -> str:
    """Return what a command prints: on a terminal of 100 columns, or in a pipe if it has one."""
    environment = {**clean, "PATH": f"{BIN}:{clean['PATH']}", "TERM": "xterm", "LANG": "C.UTF-8"}
    if re.search(r"\||>|^python", command):
        done = subprocess.run(
            ["bash", "-c", command], capture_output=True, text=True, env=environment, cwd=folder, check=False
        )
        return done.stdout + done.stderr
    child = pexpect.spawn(
        "bash",
        ["-c", f"NO_COLOR=1 {command} 2>&1"],
        env=environment,
        cwd=str(folder),
        dimensions=(200, 100),
        encoding="utf-8",
        timeout=30,
    )
    child.expect(pexpect.EOF)
    return str(child.before).replace("\r\n", "\n")


def rewritten(block: str, clean: dict[str, str], folder: Path) -> str:
    """Return a block with what its commands print now."""
    missing = [tool for tool in TOOLS if re.search(rf"\b{tool}\b", block) and not shutil.which(tool)]
    if missing and not os.environ.get("CI"):
        return block
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    parts = [f"$ {command}\n{shell(command, clean, folder).rstrip()}" for command in commands]
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


@pytest.mark.parametrize("document", [pytest.param(path, id=path.name) for path in DOCUMENTS])
def test_each_example_prints_what_the_document_says(
    document: Path, clean: dict[str, str], compiled: Path, tmp_path: Path
) -> None:
    # As an installed kwar reads its facts, and not as a checkout does.
    clean |= {"KWAR_FACTS": str(compiled)}
    text = document.read_text("utf-8")
    wanted = BLOCK.sub(lambda found: f"```console\n{rewritten(found[1], clean, tmp_path)}```", text)
    if os.environ.get("KWAR_GOLDEN") == "write":
        document.write_text(wanted, "utf-8")
        return

    assert wanted == text


def test_each_python_example_runs(clean: dict[str, str], tmp_path: Path) -> None:
    pytest.importorskip("pandas")
    examples = [found for path in DOCUMENTS for found in PYTHON.findall(path.read_text("utf-8"))]
    environment = {**clean, "PATH": f"{BIN}:{clean['PATH']}"}

    assert examples
    for example in examples:
        subprocess.run([sys.executable, "-c", example], env=environment, cwd=tmp_path, check=True)


def test_the_two_first_commands_are_those_that_ci_runs() -> None:
    readme, ci = (ROOT / "README.md").read_text("utf-8"), (ROOT / ".ci" / "run").read_text("utf-8")
    try_it = (
        "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/kwar casualties --source armenia"
    )
    test_it = (
        "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt -e '.[dev]' && .venv/bin/pytest"
    )

    assert try_it in readme
    assert test_it in readme
    assert test_it in ci


def test_every_command_is_in_the_readme_and_in_the_man_page() -> None:
    readme, page = (ROOT / "README.md").read_text("utf-8"), (ROOT / "docs" / "kwar.1").read_text("utf-8")

    for name in COMMANDS:
        assert f"`kwar {name}" in readme, name
        assert f"kwar {name}" in page, name


def test_the_picture_is_the_one_that_compare_draws(ask: Callable[..., Any], tmp_path: Path) -> None:
    picture = ROOT / "docs" / "compare.svg"
    ask("compare", "armenian", "military", "deaths", "--svg", str(tmp_path / "compare.svg"))
    drawn = (tmp_path / "compare.svg").read_text("utf-8")
    if os.environ.get("KWAR_GOLDEN") == "write":
        picture.write_text(drawn, "utf-8")

    assert drawn == picture.read_text("utf-8")


def test_the_terminal_in_the_picture_shows_what_kwar_prints() -> None:
    pictures = runpy.run_path(str(ROOT / "docs" / "make_pictures.py"))
    if os.environ.get("KWAR_GOLDEN") == "write":
        pictures["main"]()
    arguments = pictures["ON_TERMINAL"]
    drawn = (ROOT / "docs" / "casualties.svg").read_text("utf-8")
    # The words, as another version of Rich may place them otherwise.
    shown = "".join(re.findall(r"<text[^>]*clip-path[^>]*>(.*?)</text>", drawn))

    printed = f"$ kwar {' '.join(arguments)} {pictures['answer'](arguments)}"
    assert "".join(html.unescape(shown).split()) == "".join(printed.split())


def test_the_man_page_is_made_from_the_help() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "make_man.py"))["man_page"]()
    page = ROOT / "docs" / "kwar.1"
    if os.environ.get("KWAR_GOLDEN") == "write":
        page.write_text(made, "utf-8")

    assert made == page.read_text("utf-8")


def test_the_citation_is_of_this_version() -> None:
    assert f"\nversion: {__version__}\n" in (ROOT / "CITATION.cff").read_text("utf-8")


def test_nothing_names_a_home_of_one_machine() -> None:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode:
        pytest.skip("not a checkout")
    home = re.compile(r"(?<![\w.~/])/(?:home|root|Users)/\w")

    for name in tracked.stdout.split():
        path = ROOT / name
        if path.is_file():
            assert not home.search(path.read_text("utf-8", "replace")), name
