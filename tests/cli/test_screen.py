"""The answer on a real terminal and in a pipe: its colours, its width, and what a screen shows."""

import json
import os
import re
import shutil
import sys
import termios
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
WIDTHS = (30, 40, 59, 60, 80, 132)
TO_COPY = re.compile(r"^kwar: |kwar \w|://")
"""What begins a message, a command or an address: none of them is folded."""
ANSWERS = {
    "overview": ["overview"],
    "casualties": ["casualties"],
    "every-casualty": ["casualties", "--all"],
    "losses": ["losses"],
    "losses-source": ["losses", "--source", "watcher"],
    "compare": ["compare", "armenian", "killed"],
    "history": ["history"],
    "timeline": ["timeline"],
    "people": ["people"],
    "places": ["places"],
    "statements": ["statements"],
    "sources": ["sources"],
    "disputes": ["compare"],
    "timeline-on": ["timeline", "--on", "2000-01-05"],
    "find": ["find", "azerbaijan", "soldiers"],
    "show": ["show", "killed-azerbaijan"],
}
# One process on one terminal answers every question put to it, each with an environment and a width of
# its own: starting one for each would take minutes.
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


def inherited() -> dict[str, str]:
    """What a process needs of the environment, and nothing that changes an answer."""
    wanted = ("PATH", "HOME", "SYSTEMROOT", "VIRTUAL_ENV", "PYTHONPATH")
    return {name: os.environ[name] for name in wanted if name in os.environ}


def on_its_own_terminal(
    arguments: list[str], environment: dict[str, str], *, lines: int = 10, columns: int = 80
) -> Any:
    """Start kwar on the invented base, in a process with a terminal of this size and these variables."""
    return pexpect.spawn(
        sys.executable,
        ["-m", "karabakh_cli", *arguments, "--facts", SMALL],
        env={**inherited(), "TERM": "xterm", "NO_COLOR": "1", **environment},
        encoding="utf-8",
        timeout=60,
        dimensions=(lines, columns),
    )


@pytest.fixture(scope="session")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[Question]], list[str]]:
    """Put questions to kwar on a real terminal: the bytes that reach it for each, as text."""

    def answers(questions: list[Question]) -> list[str]:
        path = tmp_path_factory.mktemp("terminal") / "questions"
        path.write_text("".join(json.dumps(question) + "\n" for question in questions), encoding="utf-8")
        child = pexpect.spawn(
            sys.executable,
            ["-c", DRIVER, str(path)],
            # No pager: it would wait for a key.
            env={**inherited(), "LANG": "C.UTF-8", "PYTHONUTF8": "1", "KWAR_PAGER": "cat"},
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

    assert before.out == after.out
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
        # A word to the reader is one line, which the terminal folds, and so is what can be copied.
        if cell_len(line) > width and not TO_COPY.search(line)
    }

    assert wide == {}


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("name", ANSWERS)
def test_nothing_is_cut_and_the_terminal_shows_what_a_pipe_of_its_width_holds(
    run: Run, at_widths: dict[tuple[str, int], str], name: str, width: int
) -> None:
    on_terminal = [line for line in at_widths[name, width].splitlines() if not line.startswith("kwar: ")]
    in_pipe = run("--facts", SMALL, *ANSWERS[name], "--width", str(width)).out.splitlines()

    assert "…" not in at_widths[name, width]
    assert on_terminal == in_pipe


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("width", [30, 80, 132])
def test_a_screen_shows_every_line_as_it_was_sent(
    at_widths: dict[tuple[str, int], str], name: str, width: int
) -> None:
    sent = [line for line in at_widths[name, width].splitlines() if not TO_COPY.search(line)]
    screen = pyte.Screen(width, len(sent) + 1)

    pyte.Stream(screen).feed("\r\n".join(sent))

    assert [line.rstrip() for line in screen.display[: len(sent)]] == sent


@pytest.fixture(scope="module")
def shipped_at_widths(
    terminal: Callable[[list[Question]], list[str]], compiled: Path
) -> dict[tuple[str, int], str]:
    """The shipped base's longest answers at some widths."""
    pairs = list(product(["casualties", "timeline", "overview", "losses", "compare"], [30, 40, 80]))
    no_color = {"TERM": "xterm", "NO_COLOR": "1"}
    questions = [Question(width, no_color, ["--facts", str(compiled), name]) for name, width in pairs]
    return dict(zip(pairs, terminal(questions), strict=True))


def test_no_line_of_the_shipped_base_is_too_long_and_none_is_cut(
    shipped_at_widths: dict[tuple[str, int], str],
) -> None:
    wide = [
        (name, width, line)
        for (name, width), text in shipped_at_widths.items()
        for line in text.splitlines()
        if (cell_len(line) > width and not TO_COPY.search(line)) or "…" in line
    ]

    assert wide == []


def test_in_a_pipe_the_width_is_that_of_columns_or_a_hundred(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("--facts", SMALL, "casualties")
    plain = run(*asked).out
    monkeypatch.setenv("COLUMNS", "60")
    narrow = run(*asked).out

    assert plain == run(*asked, "--width", "100").out
    assert narrow == run(*asked, "--width", "60").out
    assert max(map(cell_len, narrow.splitlines())) <= 60
    monkeypatch.setenv("COLUMNS", "many")
    assert run(*asked).out == plain


@pytest.mark.parametrize(("columns", "most"), [(60, 60), (140, 100)])
def test_what_is_piped_on_to_a_terminal_is_no_wider_than_it(columns: int, most: int) -> None:
    command = f"{sys.executable} -m karabakh_cli casualties --facts {SMALL} | cat"
    child = pexpect.spawn(
        "sh", ["-c", command], env=inherited(), encoding="utf-8", timeout=60, dimensions=(50, columns)
    )

    widest = max(map(cell_len, child.read().splitlines()))

    assert most - 30 < widest <= most


@pytest.mark.parametrize("columns", ["9" * 5000, "-3", "0", ""])
def test_columns_that_no_screen_has_count_as_none(
    run: Run, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    plain = run("--facts", SMALL, "casualties").out
    monkeypatch.setenv("COLUMNS", columns)

    assert run("--facts", SMALL, "casualties").out == plain


@pytest.mark.parametrize(("columns", "widest"), [({}, 120), ({"COLUMNS": "60"}, 60)])
def test_on_a_terminal_too_columns_goes_before_what_the_terminal_reports(
    columns: dict[str, str], widest: int
) -> None:
    child = on_its_own_terminal(["casualties", "--no-pager"], columns, lines=200, columns=120)

    title = child.read().splitlines()[0]
    child.close()

    assert cell_len(title) == widest


def test_no_answer_is_narrower_than_thirty_columns(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ("--facts", SMALL, "casualties")
    thirty = run(*asked, "--width", "30").out
    monkeypatch.setenv("COLUMNS", "5")

    assert run(*asked).out == thirty


@pytest.mark.parametrize(("width", "said"), [("5", "the minimum is 30"), ("wide", "not a whole number")])
def test_a_width_of_the_environment_is_checked_as_one_that_is_typed(
    run: Run, monkeypatch: pytest.MonkeyPatch, width: str, said: str
) -> None:
    monkeypatch.setenv("KWAR_WIDTH", width)
    done = run("--facts", SMALL, "overview")

    assert (done.status, done.out) == (2, "")
    assert "KWAR_WIDTH" in done.err
    assert said in done.err


def test_data_is_literal_on_a_terminal(at_widths: dict[tuple[str, int], str]) -> None:
    assert "Watcher [sic]" in " ".join(at_widths["losses", 80].split())


# The pager.

PAGED = """
import sys
text = sys.stdin.read()
sys.stdout.write(f"PAGER {text.count(chr(10))} lines, {len(sys.argv) - 1} arguments\\n" + text)
"""


class Paging(NamedTuple):
    """A call on a terminal of some lines, and whether a pager shows the answer."""

    lines: int
    arguments: list[str]
    environment: dict[str, str]
    paged: bool


PAGING = {
    "longer than the screen": Paging(10, ["casualties"], {}, paged=True),
    "shorter than the screen": Paging(60, ["casualties"], {}, paged=False),
    "--no-pager": Paging(10, ["casualties", "--no-pager"], {}, paged=False),
    "KWAR_PAGER=cat": Paging(10, ["casualties"], {"KWAR_PAGER": "cat"}, paged=False),
    "a dumb terminal": Paging(10, ["casualties"], {"TERM": "dumb"}, paged=False),
    "a pager that is not there": Paging(10, ["casualties"], {"KWAR_PAGER": "no-such-pager"}, paged=False),
    "a blank pager": Paging(10, ["casualties"], {"KWAR_PAGER": " "}, paged=False),
    "a quote that is not closed": Paging(10, ["casualties"], {"KWAR_PAGER": "'less"}, paged=False),
    "a machine format": Paging(10, ["casualties", "--json"], {}, paged=False),
    "help": Paging(10, ["casualties", "-h"], {}, paged=False),
}


@pytest.fixture(scope="session")
def pager(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pager that says that it ran and quits."""
    path = tmp_path_factory.mktemp("pager") / "pager.py"
    path.write_text(PAGED, encoding="utf-8")
    return path


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in PAGING.items()])
def test_a_pager_shows_what_is_longer_than_the_screen(pager: Path, case: Paging) -> None:
    own = {"LANG": "C.UTF-8", "PAGER": f"{sys.executable} {pager}"}
    child = on_its_own_terminal(case.arguments, own | case.environment, lines=case.lines)
    shown = child.read()
    child.close()

    assert child.exitstatus == 0, shown
    assert ("PAGER" in shown) is case.paged
    assert "1,200" in shown or "Usage" in shown or "1200" in shown


def test_kwar_pager_goes_before_pager(pager: Path) -> None:
    named = {"PAGER": "cat", "KWAR_PAGER": f"{sys.executable} {pager} one two"}
    child = on_its_own_terminal(["casualties"], named)

    assert "2 arguments" in child.read()


def test_a_pager_in_a_folder_with_a_blank_is_found(pager: Path, tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    (folder / "pager.py").write_text(pager.read_text("utf-8"), encoding="utf-8")
    command = f"{sys.executable} '{folder / 'pager.py'}' one"

    child = on_its_own_terminal(["casualties"], {"KWAR_PAGER": command})

    assert "1 arguments" in child.read()


@pytest.mark.skipif(not shutil.which("less"), reason="needs less")
def test_an_interrupt_is_for_the_pager_which_leaves_the_terminal_as_it_was() -> None:
    child = on_its_own_terminal(["casualties"], {"PAGER": "less"})
    child.expect("Casualties")
    child.sendintr()
    child.send("q")
    child.expect(pexpect.EOF)
    flags = termios.tcgetattr(child.child_fd)[3]
    child.close()

    assert (child.exitstatus, bool(flags & termios.ECHO), bool(flags & termios.ICANON)) == (0, True, True)


def test_in_a_pipe_no_pager_is_used(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "false")
    monkeypatch.setenv("LINES", "2")

    assert "1,200" in run("--facts", SMALL, "casualties").out
