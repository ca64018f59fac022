"""Whole answers as they are printed, held in files; KWAR_GOLDEN=write updates them."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

GOLDEN = Path(__file__).parents[1] / "golden"
WIDTHS = (100, 80, 60, 40)
ANSWERS = {
    "overview": ["overview"],
    "casualties": ["casualties"],
    "casualties-source": ["casualties", "--source", "armenia"],
    "compare": ["compare", "azerbaijani", "soldiers", "killed"],
    "disputes": ["compare"],
    "history": ["history"],
    "losses-source": ["losses", "--source", "watcher"],
    "timeline": ["timeline"],
    "timeline-on": ["timeline", "--on", "2020-01-05"],
    "show": ["show", "killed-azerbaijan"],
    "show-place": ["show", "town"],
    "find": ["find", "soldiers", "killed"],
    "statements": ["statements"],
    "people": ["people"],
    "places": ["places"],
    "sources": ["sources"],
}
Run = Callable[..., Any]


@pytest.fixture
def ask(run: Run, modern_file: Path) -> Run:
    return lambda *arguments: run("--facts", str(modern_file), *arguments)


def hold(name: str, shown: str) -> None:
    """Compare an answer with its file, or write the file."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("KWAR_GOLDEN") == "write":
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text("utf-8")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_as_it_was(ask: Run, name: str, width: int) -> None:
    done = ask(*ANSWERS[name], "--width", str(width))

    assert (done.status, done.err) == (0, "")
    # Commands and addresses are to be copied, and are whole.
    folded = [line for line in done.out.splitlines() if not re.search(r"kwar \w|://", line)]
    assert max(map(cell_len, folded)) <= width
    hold(f"{name}-{width}", done.out)


@pytest.mark.parametrize("name", ANSWERS)
def test_in_a_pipe_an_answer_is_that_of_a_hundred_columns(ask: Run, name: str) -> None:
    assert ask(*ANSWERS[name]) == ask(*ANSWERS[name], "--width", "100")


def test_every_golden_file_is_held_by_a_test() -> None:
    held = {f"{name}-{width}.txt" for name in ANSWERS for width in WIDTHS}

    assert {path.name for path in GOLDEN.glob("*.txt")} == held
