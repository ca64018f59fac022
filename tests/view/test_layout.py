"""Laws of every answer for reading: nothing is too wide, nothing is cut, and data stays data."""

import re
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from msgspec import to_builtins
from rich.cells import cell_len
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.actors import actor_rows, reporters
from karabakh_cli.query.disputes import disputes
from karabakh_cli.query.filters import Filters
from karabakh_cli.query.headlines.select import select
from karabakh_cli.query.overview import overview
from karabakh_cli.query.quantities import quantities, series
from karabakh_cli.query.related import related
from karabakh_cli.query.revisions import status
from karabakh_cli.view.compare import ChartOptions, compare_answer, disputes_answer
from karabakh_cli.view.contents import figure_contents
from karabakh_cli.view.detail import detail
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.figures import Heading, figures_answer
from karabakh_cli.view.found import listed_answer
from karabakh_cli.view.history import history_answer
from karabakh_cli.view.inventory import inventory
from karabakh_cli.view.overview import overview_answer
from karabakh_cli.view.people import people_answer, places_answer
from karabakh_cli.view.screen import Screen
from karabakh_cli.view.sources import sources_answer
from karabakh_cli.view.statements import statement_contents, statements_answer
from karabakh_cli.view.timeline import day_answer, timeline_answer

WIDTHS = (30, 40, 80, 120)
Answer = Callable[[Facts, Screen], str]


def figures(facts: Facts, screen: Screen) -> str:
    heading = Heading(title="Figures", matching=len(facts.figures), by_subject=False)
    selection = select(facts, list(facts.figures), Filters())
    marked = status(facts, as_of=None)
    return figures_answer(selection, facts, screen, heading=heading, status=marked, commands=["kwar show 1"])


def by_source(facts: Facts, screen: Screen) -> str:
    heading = Heading(title="Figures by somebody", matching=len(facts.figures), by_subject=True)
    selection = select(facts, list(facts.figures), Filters(), most=10_000)
    return figures_answer(selection, facts, screen, heading=heading, status={})


def monitor(facts: Facts, screen: Screen) -> str:
    found = [f for f in facts.figures if f.topic == "equipment"]
    return inventory(found, facts, screen)


ANSWERS: dict[str, Answer] = {
    "figures": figures,
    "by-source": by_source,
    "inventory": monitor,
    "overview": lambda facts, screen: overview_answer(overview(facts), facts, screen),
    "compare": lambda facts, screen: "\n".join(
        compare_answer(q, facts, screen, ChartOptions(related=True)) for q in quantities(facts, facts.figures)
    ),
    "disputes": lambda facts, screen: disputes_answer(
        disputes(facts, facts.figures, Filters()), facts, screen
    ),
    "history": lambda facts, screen: history_answer(series(facts, facts.figures, alone=True), facts, screen),
    "timeline": lambda facts, screen: timeline_answer(facts.events, facts, screen, title="Events"),
    "day": lambda facts, screen: day_answer("2020-01-05", facts.events[1:], facts.events[:1], facts, screen),
    "statements": lambda facts, screen: statements_answer(facts.statements, facts, screen, title="Said"),
    "statement-contents": lambda facts, screen: statement_contents(facts.statements, facts, screen),
    "contents": lambda facts, screen: figure_contents(facts.figures, screen),
    "people": lambda facts, screen: people_answer(facts.people, screen),
    "places": lambda facts, screen: places_answer(facts.places, facts, screen),
    "sources": lambda facts, screen: sources_answer(
        reporters(actor_rows(facts), frozenset(), ""), facts, screen
    ),
    "details": lambda facts, screen: "\n".join(
        detail(entry, facts, related(entry, facts), screen) for entry in facts.entries.values()
    ),
    "listed": lambda facts, screen: listed_answer("Found", list(facts.entries.values()), facts, screen),
}
EACH = [pytest.param(answer, id=name) for name, answer in ANSWERS.items()]
HOSTILE = [
    pytest.param("[bold]one[/x] [sic] :azerbaijan: {x} %s", id="markup"),
    pytest.param("\x1b[31mred\x1b]8;;http://x\x07", id="escapes"),
    pytest.param("\u202egnp.exe\u2066", id="right to left"),
    pytest.param("\x9b31m\x85", id="one byte escape"),
    pytest.param("one\ttwo\nthree\r\nfour", id="tab and lines"),
    pytest.param("Ղալա Şuşa Шуша 日本 👍🏽", id="letters"),
]
FREE = {"title", "publisher", "name", "short", "what", "text", "words", "note", "caveat", "aliases", "names"}


def spoilt(facts: Facts, text: str) -> Facts:
    """The base with this text in every field that holds words."""

    def over(value: object, *, inside: bool) -> object:
        if isinstance(value, dict):
            return {k: over(v, inside=inside or k in FREE) for k, v in value.items()}
        if isinstance(value, list):
            return [over(part, inside=inside) for part in value]
        return text if inside and isinstance(value, str) else value

    return msgspec.convert(over(to_builtins(facts), inside=False), type=Facts)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("answer", EACH)
def test_no_line_is_wider_than_the_screen(modern: Facts, answer: Answer, width: int) -> None:
    for facts in (modern, spoilt(modern, "Ղալա [sic] 日本 " * 5 + "w" * 150)):
        for ids in (False, True):
            shown = answer(facts, Screen(width=width, ids=ids, urls=ids)).splitlines()
            # Commands and addresses are to be copied, and are whole.
            folded = [line for line in shown if not re.search(r"kwar \w|://", line)]

            assert max(cell_len(line) for line in folded) <= width


@pytest.mark.parametrize("answer", EACH)
def test_commands_and_addresses_are_the_same_at_any_width(modern: Facts, answer: Answer) -> None:
    url = "https://example.org/" + "an-address-that-is-as-long-as-those-of-the-press-" * 4
    documents = {key: msgspec.structs.replace(one, url=url) for key, one in modern.documents.items()}
    facts = msgspec.structs.replace(modern, documents=documents)

    def to_copy(width: int) -> set[str]:
        shown = answer(facts, Screen(width=width, ids=True, urls=True))
        commands = re.findall(r"kwar \w(?:\S| (?! ))*", shown)
        return {*commands, *re.findall(r"https?://\S+", shown)}

    wide = to_copy(1_000)
    assert all(to_copy(width) == wide for width in WIDTHS)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("answer", EACH)
def test_any_text_is_shown_whole_and_none_takes_effect(modern: Facts, answer: Answer, text: str) -> None:
    facts = spoilt(modern, text)
    for width in (30, 80):
        shown = answer(facts, Screen(width=width))

        assert "…" not in shown
        assert shown.replace("\n", "") == escape_controls(shown.replace("\n", ""))
    if answer is not ANSWERS["contents"]:  # It holds our own words alone.
        # So wide that no text is folded beside another.
        assert squeezed(escape_controls(text)) in squeezed(answer(facts, Screen(width=600)))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("answer", EACH)
def test_with_colour_the_only_escapes_are_our_own(modern: Facts, answer: Answer, text: str) -> None:
    url = "https://example.org/" + text[:50]
    gazette = msgspec.structs.replace(modern.documents["gazette"], url=url)
    facts = spoilt(msgspec.structs.replace(modern, documents={**modern.documents, "gazette": gazette}), text)
    shown = answer(facts, Screen(width=80, color=True, urls=True))

    assert not set("\x00\x07\x9b\u202e\x85\x0b\r\t") & set(shown)
    assert "\x1b[31mred" not in shown


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("answer", EACH)
def test_colour_adds_nothing_but_escapes(modern: Facts, answer: Answer, width: int) -> None:
    plain = answer(modern, Screen(width=width))
    coloured = answer(modern, Screen(width=width, color=True))
    read = re.sub(r"\x1b\]8;[^\x1b]*\x1b\\", "", coloured)

    assert "\x1b[" in coloured
    assert "\n".join(Text.from_ansi(line).plain.rstrip() for line in read.splitlines()) + "\n" == plain


@pytest.mark.parametrize("answer", EACH)
def test_coloured_answers_are_alike_each_time(modern: Facts, answer: Answer) -> None:
    # Links have no random ids: an answer can be compared with an earlier one.
    screen = Screen(width=80, color=True, urls=True)

    assert answer(modern, screen) == answer(modern, screen)


@pytest.mark.parametrize("width", [30, 59, 60, 80, 100])
@pytest.mark.parametrize("answer", EACH)
def test_there_is_never_more_than_one_empty_line_and_no_trailing_blank(
    modern: Facts, answer: Answer, width: int
) -> None:
    for color in (False, True):
        shown = answer(modern, Screen(width=width, color=color))

        assert "\n\n\n" not in shown
        assert shown == shown.strip("\n") + "\n"
        assert all(line == line.rstrip() for line in shown.splitlines())


@pytest.mark.parametrize("name", ["figures", "compare", "details"])
@pytest.mark.parametrize("width", [30, 80])
def test_a_word_of_many_letters_is_whole(modern: Facts, name: str, width: int) -> None:
    long = "w" * 2_000
    figure = msgspec.structs.replace(
        modern.figure("killed-azerbaijan"), caveat=long, note=long, supersedes=None
    )
    other = msgspec.structs.replace(figure, id="other", value=3, source=("armenia",))
    facts = msgspec.structs.replace(modern, figures=(figure, other))

    assert long in squeezed(ANSWERS[name](facts, Screen(width=width)))


def with_ids(facts: Facts, width: int) -> dict[str, Any]:
    return {name: answer(facts, Screen(width=width, ids=True)) for name, answer in ANSWERS.items()}


@pytest.mark.parametrize("width", [60, 80, 100])
def test_ids_are_shown_on_request(modern: Facts, width: int) -> None:
    shown = with_ids(modern, width)
    plain = ANSWERS["figures"](modern, Screen(width=width))

    for name in ("figures", "by-source", "compare", "disputes", "history", "listed"):
        assert "killed-armenia" in squeezed(shown[name]), name
    for name, key in (
        ("timeline", "2020-01-truce"),
        ("people", "witness"),
        ("statements", "armenia-accuses"),
    ):
        assert key in shown[name]
    assert "killed-armenia\n" not in plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Şuşa — 5 km² [sic]", "Şuşa — 5 km² [sic]", id="letters and marks"),
        pytest.param("no\xa0break", r"no\xa0break", id="a space that does not break"),
        pytest.param("\x1b[1m\x00\x7f\x9b", r"\x1b[1m\x00\x7f\x9b", id="controls"),
        pytest.param("a\tb\nc\r", r"a\tb\nc\r", id="tab and lines"),
        pytest.param("\u202ex\u2066\u200f", r"\u202ex\u2066\u200f", id="direction"),
        pytest.param("\u2028\u2029", r"\u2028\u2029", id="line separators"),
    ],
)
def test_control_characters_are_made_visible(text: str, expected: str) -> None:
    shown = escape_controls(text)

    assert shown == expected.replace(r"\xa0", "\xa0")


@pytest.mark.parametrize("width", [80, 100, 120])
def test_a_label_of_the_overview_is_indented_and_apart_from_its_numbers(facts: Facts, width: int) -> None:
    shown = overview_answer(overview(facts), facts, Screen(width=width)).splitlines()
    first = next(place for place, line in enumerate(shown) if line.startswith("OTHER PEOPLE"))
    names = ("military,", "by the", "civilian,")
    labels = [line for line in shown[:first] if line.lstrip().startswith(names)]

    assert len(labels) == 3
    assert all(re.match(r"  [a-z, ]+?  \S", line) for line in labels)


def test_on_a_narrow_screen_who_says_something_is_in_one_place_in_every_answer(facts: Facts) -> None:
    said = next(s for s in facts.statements if s.source == ("pashinyan",))
    screen = Screen(width=40)
    alone = listed_answer("Found", [said], facts, screen)
    beside = listed_answer("Found", [said, facts.figures[0]], facts, screen)
    line = next(line for line in alone.splitlines() if "Armenia: Nikol Pashinyan" in line)

    assert line.startswith("    Armenia:")
    assert line in beside.splitlines()


def test_equipment_has_one_name_at_every_width_and_in_every_answer(facts: Facts) -> None:
    answers = [overview_answer(overview(facts), facts, Screen(width=width)) for width in (40, 80, 120)]
    oryx = [f for f in facts.figures if f.source == ("oryx",)]
    tables = [inventory(oryx, facts, Screen(width=width)) for width in (40, 80, 120)]

    for answer in (*answers, *tables):
        assert re.search(r"armoured fighting|  armoured  ", answer)
        assert "armour " not in answer
    for table in tables:
        assert "later lost" in table
        assert "then lost" not in table
