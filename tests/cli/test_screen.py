"""The answer on a real terminal and in a pipe: its colours, its width, and what a screen shows."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pexpect
import pyte
import pytest
from rich.cells import cell_len

from karabakh_cli.cli.options import use_color

SMALL = str(Path(__file__).parents[1] / "data" / "small.yaml")
WIDTHS = (30, 31, 40, 59, 60, 61, 80, 99, 100, 132, 200)
ANSWERS = {
    "overview": ["overview"],
    "casualties": ["casualties", "--all"],
    "losses": ["losses"],
    "compare": ["compare", "armenian", "killed"],
    "history": ["history"],
    "timeline": ["timeline"],
    "people": ["people"],
    "places": ["places"],
    "statements": ["statements"],
    "sources": ["sources"],
    "find": ["find", "azerbaijan", "soldiers"],
    "show": ["show", "killed-azerbaijan"],
}
# One process on one terminal answers every question put to it, each with an environment and a width of
# its own: starting it anew for each would take minutes.
DRIVER = """
import fcntl, json, os, struct, sys, termios
from karabakh_cli.cli.app import run
for line in open(sys.argv[1], encoding="utf-8"):
    width, environment, arguments = json.loads(line)
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    os.environ.update(environment)
    run(arguments)
    for name in environment:
        del os.environ[name]
    sys.stdout.write("\\f")
    sys.stdout.flush()
"""
Run = Callable[..., Any]


class Question(NamedTuple):
    """What to run on a terminal."""

    width: int
    environment: dict[str, str]
    arguments: list[str]


@pytest.fixture(scope="session")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[Question]], list[str]]:
    """Put questions to kwar on a real terminal: the bytes that reach it for each, as text."""

    def answers(questions: list[Question]) -> list[str]:
        path = tmp_path_factory.mktemp("terminal") / "questions"
        path.write_text("".join(json.dumps(question) + "\n" for question in questions), encoding="utf-8")
        wanted = ("PATH", "HOME", "SYSTEMROOT", "VIRTUAL_ENV", "PYTHONPATH")
        clean = {name: os.environ[name] for name in wanted if name in os.environ}
        child = pexpect.spawn(
            sys.executable,
            ["-c", DRIVER, str(path)],
            env={**clean, "LANG": "C.UTF-8", "PYTHONUTF8": "1"},
            encoding="utf-8",
            timeout=120,
        )
        found = child.read().replace("\r\n", "\n").split("\f")
        child.close()
        assert child.exitstatus == 0, found[-1]
        assert found.pop() == ""
        return list(found)

    return answers


# Colour.


class Rule(NamedTuple):
    """Variables and an option, and whether they mean colour in a pipe and on a terminal."""

    environment: dict[str, str]
    option: str | None
    pipe: bool
    terminal: bool


RULES = {
    "nothing set": Rule({}, None, pipe=False, terminal=True),
    "NO_COLOR": Rule({"NO_COLOR": "1"}, None, pipe=False, terminal=False),
    "empty NO_COLOR": Rule({"NO_COLOR": ""}, None, pipe=False, terminal=True),
    "FORCE_COLOR": Rule({"FORCE_COLOR": "1"}, None, pipe=True, terminal=True),
    "FORCE_COLOR=0": Rule({"FORCE_COLOR": "0"}, None, pipe=False, terminal=False),
    "NO_COLOR over FORCE_COLOR": Rule(
        {"NO_COLOR": "1", "FORCE_COLOR": "1"}, None, pipe=False, terminal=False
    ),
    "always": Rule({}, "always", pipe=True, terminal=True),
    "always over NO_COLOR": Rule({"NO_COLOR": "1"}, "always", pipe=True, terminal=True),
    "never": Rule({}, "never", pipe=False, terminal=False),
    "never over FORCE_COLOR": Rule({"FORCE_COLOR": "1"}, "never", pipe=False, terminal=False),
    "auto": Rule({}, "auto", pipe=False, terminal=True),
    "auto with NO_COLOR": Rule({"NO_COLOR": "1"}, "auto", pipe=False, terminal=False),
    "dumb": Rule({"TERM": "dumb"}, None, pipe=False, terminal=False),
    "dumb, forced": Rule({"TERM": "dumb", "FORCE_COLOR": "1"}, None, pipe=True, terminal=True),
    "GITHUB_ACTIONS": Rule({"GITHUB_ACTIONS": "true"}, None, pipe=False, terminal=True),
    "PY_COLORS": Rule({"PY_COLORS": "1"}, None, pipe=False, terminal=True),
    "TTY_COMPATIBLE": Rule({"TTY_COMPATIBLE": "1"}, None, pipe=False, terminal=True),
    "no TTY_COMPATIBLE": Rule({"TTY_COMPATIBLE": "0"}, None, pipe=False, terminal=True),
    "CLICOLOR_FORCE": Rule({"CLICOLOR_FORCE": "1"}, None, pipe=False, terminal=True),
}
SHOWN = {
    "answer": ["casualties"],
    "card": ["show", "killed-armenia"],
    "bars": ["compare", "killed"],
    "help": ["casualties", "-h"],
    "error": ["casualties", "--nope"],
    "data": ["casualties", "--json"],
}
ON_TERMINAL = ("answer", "bars", "help", "error")
PLAIN = {"help", "error", "data"}


def command(shown: str, option: str | None, *, after: bool = False) -> list[str]:
    before = ["--color", option] if option and not after else []
    return ["--facts", SMALL, *before, *SHOWN[shown], *(["--color", option] if option and after else [])]


def in_pipe() -> Iterator[Any]:
    """Every rule with every kind of output."""
    for name, shown in product(RULES, SHOWN):
        yield pytest.param(name, shown, id=f"{name}-{shown}")


@pytest.mark.parametrize(("name", "shown"), list(in_pipe()))
def test_a_pipe_has_escape_codes_only_where_they_were_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, shown: str
) -> None:
    rule = RULES[name]
    for variable, value in ({"TERM": "xterm"} | rule.environment).items():
        monkeypatch.setenv(variable, value)

    done = run(*command(shown, rule.option))

    expected = rule.pipe and shown not in PLAIN
    assert ("\x1b" in done.out, "\x1b" in done.err) == (expected, False)


@pytest.fixture(scope="module")
def on_terminal(terminal: Callable[[list[Question]], list[str]]) -> dict[tuple[str, str], str]:
    """What a terminal is sent under each rule for each kind of output."""
    pairs = list(product(RULES, ON_TERMINAL))
    questions = [
        Question(80, {"TERM": "xterm"} | RULES[name].environment, command(shown, RULES[name].option))
        for name, shown in pairs
    ]
    return dict(zip(pairs, terminal(questions), strict=True))


@pytest.mark.parametrize("name", RULES)
def test_a_terminal_has_escape_codes_as_the_rule_says(
    on_terminal: dict[tuple[str, str], str], name: str
) -> None:
    found = {shown: "\x1b" in on_terminal[name, shown] for shown in ON_TERMINAL}

    assert all(on_terminal[name, shown].strip() for shown in ON_TERMINAL)
    assert found == {shown: RULES[name].terminal and shown not in PLAIN for shown in ON_TERMINAL}


@pytest.mark.parametrize(
    ("before", "after", "expected"), [("never", "always", True), ("always", "never", False)]
)
def test_color_after_the_command_outranks_the_one_before(
    run: Run, before: str, after: str, *, expected: bool
) -> None:
    done = run("--facts", SMALL, "--color", before, "show", "town", "--color", after)

    assert ("\x1b" in done.out) is expected


@pytest.mark.parametrize("option", ["always", "never", "ALWAYS"])
def test_color_counts_the_same_before_the_command_and_after_it(run: Run, option: str) -> None:
    before, after = (run(*command("card", option, after=after)) for after in (False, True))

    # A link has a number of its own in each answer.
    assert re.sub(r"id=\d+", "", before.out) == re.sub(r"id=\d+", "", after.out)
    assert ("\x1b" in before.out) is (option.lower() == "always")


def test_without_a_terminal_type_a_terminal_is_taken_for_a_dumb_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TERM", raising=False)

    assert not use_color(None, terminal=True)


# Width.


@pytest.fixture(scope="module")
def at_widths(terminal: Callable[[list[Question]], list[str]]) -> dict[tuple[str, int], str]:
    """Each answer at each width, without colour."""
    pairs = list(product(ANSWERS, WIDTHS))
    no_color = {"TERM": "xterm", "NO_COLOR": "1"}
    questions = [Question(width, no_color, ["--facts", SMALL, *ANSWERS[name]]) for name, width in pairs]
    return dict(zip(pairs, terminal(questions), strict=True))


@pytest.mark.parametrize("name", ANSWERS)
def test_no_line_is_longer_than_the_terminal_is_wide(
    at_widths: dict[tuple[str, int], str], name: str
) -> None:
    wide = {
        width: line
        for width in WIDTHS
        for line in at_widths[name, width].splitlines()
        # A word to the reader is one line, which the terminal folds.
        if cell_len(line) > width and not line.startswith("kwar: ")
    }

    assert wide == {}


def claimants(run: Run, name: str) -> list[str]:
    rows = json.loads(run("--facts", SMALL, *ANSWERS[name], "--json").out)
    return [claimant for row in rows for claimant in row.get("source_names", [])]


@pytest.mark.parametrize("name", sorted(ANSWERS.keys() - {"overview", "people", "places", "sources"}))
def test_every_claimant_is_whole_at_every_width(
    run: Run, at_widths: dict[tuple[str, int], str], name: str
) -> None:
    expected = claimants(run, name)

    assert expected
    for width in WIDTHS:
        text = " ".join(at_widths[name, width].split())
        assert {c for c in expected if text.count(c) < expected.count(c)} == set(), width


@pytest.mark.parametrize("width", [width for width in WIDTHS if width < 60])
def test_every_claimant_of_the_overview_is_whole_where_it_has_one_column(
    run: Run, at_widths: dict[tuple[str, int], str], width: int
) -> None:
    text = " ".join(at_widths["overview", width].split())

    assert [claimant for claimant in claimants(run, "overview") if claimant not in text] == []


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("width", [30, 80, 200])
def test_a_screen_shows_every_line_as_it_was_sent(
    at_widths: dict[tuple[str, int], str], name: str, width: int
) -> None:
    sent = [line for line in at_widths[name, width].splitlines() if not line.startswith("kwar: ")]
    screen = pyte.Screen(width, len(sent) + 1)

    pyte.Stream(screen).feed("\r\n".join(sent))

    assert [line.rstrip() for line in screen.display[: len(sent)]] == sent


@pytest.fixture(scope="module")
def shipped_at_widths(
    terminal: Callable[[list[Question]], list[str]], compiled: Path
) -> dict[tuple[str, int], str]:
    """The shipped base's longest answers at some widths."""
    pairs = [("casualties", 30), ("casualties", 80), ("timeline", 30), ("overview", 59), ("overview", 80)]
    no_color = {"TERM": "xterm", "NO_COLOR": "1"}
    questions = [Question(width, no_color, ["--facts", str(compiled), name]) for name, width in pairs]
    return dict(zip(pairs, terminal(questions), strict=True))


def test_no_line_of_the_shipped_base_is_too_long(shipped_at_widths: dict[tuple[str, int], str]) -> None:
    wide = [
        (name, width, line)
        for (name, width), text in shipped_at_widths.items()
        for line in text.splitlines()
        if cell_len(line) > width and not line.startswith("kwar: ")
    ]

    assert wide == []


def test_every_claimant_of_the_shipped_base_is_whole(
    run: Run, compiled: Path, shipped_at_widths: dict[tuple[str, int], str]
) -> None:
    rows = json.loads(run("--facts", str(compiled), "casualties", "--json").out)
    expected = [name for row in rows for name in row["source_names"]]

    for width in (30, 80):
        text = " ".join(shipped_at_widths["casualties", width].split())
        assert {name for name in expected if name not in text} == set(), width


def test_in_a_pipe_nothing_is_folded_whatever_the_width(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run("--facts", SMALL, "casualties")
    monkeypatch.setenv("COLUMNS", "30")

    assert run("--facts", SMALL, "casualties") == whole
    assert len(whole.out.splitlines()) == 1 + len(
        json.loads(run("--facts", SMALL, "casualties", "--json").out)
    )


def test_data_is_literal_on_a_terminal(at_widths: dict[tuple[str, int], str]) -> None:
    assert "Watcher [sic]" in " ".join(at_widths["losses", 80].split())
