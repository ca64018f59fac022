"""The help: topics that fit the screen, options under headings, and one description of each command."""

import re
import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from karabakh_cli.cli import topics
from karabakh_cli.cli.app import COMMANDS
from karabakh_cli.cli.help_format import FACT_BASE, FILTER, OUTPUT

Ask = Callable[..., Any]
WIDTHS = (40, 60, 80, 100)
ON_FIGURES = ("casualties", "losses", "figures", "compare", "history")
LISTS = (*ON_FIGURES, "overview", "timeline", "people", "places", "statements", "find", "show", "sources")


def words(text: str) -> list[str]:
    return text.split()


def parts(text: str) -> list[str]:
    """Return the words of a text, those with a hyphen in parts: a line may end there."""
    return re.split(r"\s+|(?<=-)", text)


def headings(text: str) -> list[str]:
    """Return the headings of a help text: lines at its left edge that end in a colon."""
    return re.findall(r"^(\S[^:\n]*):$", text, re.MULTILINE)


def section(text: str, heading: str) -> str:
    """Return what is below a heading of a help text."""
    return re.split(r"\n\n", text.partition(f"\n{heading}:\n")[2])[0]


@pytest.mark.parametrize("topic", topics.HELP_TOPICS)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_topic_fits_the_screen_and_breaks_no_word(
    run: Ask, monkeypatch: pytest.MonkeyPatch, topic: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = run("help", topic).out

    assert max(map(len, shown.splitlines())) <= width
    assert words(shown) == words(topics.topic(topic, 10_000))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_paragraph_fills_the_width(width: int) -> None:
    [longest, *_] = sorted(topics.topic("search", 10_000).split("\n\n"), key=len, reverse=True)

    assert textwrap.fill(longest, width, break_on_hyphens=False) in topics.topic("search", width)


@pytest.mark.parametrize("topic", topics.HELP_TOPICS)
def test_the_example_commands_of_a_topic_exist(topic: str) -> None:
    named = re.findall(r"\bkwar ([a-z]+)", topics.HELP_TOPICS[topic])

    assert set(named) - {*COMMANDS, "itself", "never"} == set()


@pytest.mark.parametrize("topic", topics.HELP_TOPICS)
def test_an_option_that_a_topic_names_is_in_the_help_of_a_command(run: Ask, topic: str) -> None:
    known = "".join(run(*name.split(), "-h").out for name in ("", *COMMANDS))

    for option in set(re.findall(r"(?<!\w)--[a-z-]+", topics.HELP_TOPICS[topic])):
        assert option in known, option


@pytest.mark.parametrize("command", ON_FIGURES)
def test_options_on_figures_are_under_three_headings(run: Ask, command: str) -> None:
    shown = run(command, "-h").out

    assert [name for name in headings(shown) if name in {FILTER, OUTPUT, FACT_BASE}] == [
        FILTER,
        OUTPUT,
        FACT_BASE,
    ]
    for option in ("--source", "--of", "--measure", "--as-of", "--all"):
        assert option in section(shown, FILTER)
    for option in ("--format", "--json", "--fields", "--limit", "--width", "--no-pager", "--color"):
        assert option in section(shown, OUTPUT)
    assert "--facts" in section(shown, FACT_BASE)


@pytest.mark.parametrize("command", LISTS)
def test_every_list_has_its_output_options_under_their_heading(run: Ask, command: str) -> None:
    assert "--format" in section(run(command, "-h").out, OUTPUT)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_shows_each_option_once(run: Ask, command: str) -> None:
    options = re.findall(r"^  (?:-\w, )?(--[a-z-]+)", run(command, "-h").out, re.MULTILINE)

    assert len(options) == len(set(options))
    assert "--help" in section(run(command, "-h").out, "Options")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_shows_no_range_of_a_number(run: Ask, command: str) -> None:
    assert "x<=" not in run(command, "-h").out
    assert "<=x" not in run(command, "-h").out


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("width", [40, 60, 80])
def test_the_help_of_a_command_breaks_no_word(
    run: Ask, monkeypatch: pytest.MonkeyPatch, command: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", "96")
    wide = set(parts(run(command, "-h").out))
    monkeypatch.setenv("COLUMNS", str(width))

    assert set(parts(run(command, "-h").out)) <= wide


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_help_of_a_command_is_as_wide_as_the_screen(
    run: Ask, monkeypatch: pytest.MonkeyPatch, command: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    # Examples and tables are whole: they are for copying and for comparing.
    whole = re.compile(r" +(kwar|pandoc) | +\S+ +(reported, |nobody in the base)")
    lines = [line for line in run(*command.split(), "-h").out.splitlines() if not whole.match(line)]

    assert max(map(len, lines)) <= width
    assert max(map(len, lines)) > width * 0.7 or width > 80


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_described_by_a_verb(command: str) -> None:
    line = COMMANDS[command][1]

    assert line.split()[0] in {
        "Show",
        "Compare",
        "Search",
        "Print",
        "Validate",
        "Export",
        "Explain",
        "Check",
        "Open",
    }
    assert line.endswith(".")
