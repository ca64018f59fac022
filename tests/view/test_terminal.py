"""Answers as text: goldens of what is printed, nothing cut or too wide, one record a line in a pipe."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from karabakh_cli.export.text import to_builtins
from karabakh_cli.facts.records import Entry, Facts
from karabakh_cli.query import quantities as quantity
from karabakh_cli.query.actors import actor_rows
from karabakh_cli.query.overview import overview
from karabakh_cli.query.related import related
from karabakh_cli.view.bars import bars_page, history_page
from karabakh_cli.view.block import Block, block
from karabakh_cli.view.detail import card
from karabakh_cli.view.markdown import to_md
from karabakh_cli.view.overview import overview_page
from karabakh_cli.view.screen import Screen
from karabakh_cli.view.sources import actors_page
from karabakh_cli.view.svg import picture
from karabakh_cli.view.terminal import escape_controls, lead_width, lines, page

GOLDEN = Path(__file__).parents[1] / "golden"
WIDTHS = (30, 40, 59, 60, 80, 100, 120, 200)
Answer = Callable[[Facts, Screen], str]
HOSTILE = [
    pytest.param("[bold]one[/x] [sic] [at least]", id="markup"),
    pytest.param(":azerbaijan: :fire:", id="emoji codes"),
    pytest.param("\x1b[31mred\x1b]8;;http://x\x07", id="escapes"),
    pytest.param("a\x00b", id="nul"),
    pytest.param("\u202egnp.exe", id="right to left"),
    pytest.param("\x9b31m", id="one byte escape"),
    pytest.param("one\ttwo\nthree\r\nfour", id="tab and lines"),
    pytest.param("\u2028next\u2029\x0b\x0c\x85\x1c", id="line separators"),
    pytest.param("w" * 300, id="a long word"),
    pytest.param("Ղալա " * 30, id="many words"),
]


def every(facts: Facts) -> list[Entry]:
    return list(facts.entries.values())


def pages(facts: Facts, screen: Screen) -> str:
    kinds: list[Sequence[Entry]] = [facts.figures, facts.events, facts.statements]
    kinds.append((*facts.places, *facts.people))
    return "\n".join(page([block(entry, facts) for entry in kind], screen) for kind in kinds)


def cards(facts: Facts, screen: Screen) -> str:
    keys = ("killed-azerbaijan", "2000-01-05-town-taken", "witness", "town", "azerbaijan-denies")
    shown = [facts.entries[key] for key in keys if key in facts.entries]
    return "\n".join(card(entry, facts, related(entry, facts), screen) for entry in shown)


def compared(facts: Facts, screen: Screen) -> str:
    return bars_page(quantity.quantities(facts, list(facts.figures)), facts, screen)


def in_time(facts: Facts, screen: Screen) -> str:
    return history_page(quantity.series(facts, list(facts.figures), alone=True), facts, screen)


def sources(facts: Facts, screen: Screen) -> str:
    return actors_page(actor_rows(facts), facts, screen)


def summed_up(facts: Facts, screen: Screen) -> str:
    return overview_page(overview(facts), facts, screen)


def markdown(facts: Facts, _: Screen) -> str:
    shown = facts.figures
    return to_md([block(e, facts) for e in shown], [[c.document for c in e.cite] for e in shown], facts)


def drawing(facts: Facts, _: Screen) -> str:
    return picture(quantity.quantities(facts, list(facts.figures))[0], facts)


LAID_OUT: dict[str, Answer] = {
    "page": pages,
    "card": cards,
    "compare": compared,
    "history": in_time,
    "sources": sources,
    "overview": summed_up,
}


def goldens() -> Iterable[object]:
    for name, answer in LAID_OUT.items():
        for width in (80, 40, None):
            file = f"{name}-{width or 'pipe'}.txt"
            yield pytest.param(answer, width, file, id=file)
    yield pytest.param(markdown, None, "page.md", id="page.md")
    yield pytest.param(drawing, None, "compare.svg", id="compare.svg")


@pytest.mark.parametrize(("answer", "width", "file"), [*goldens()])
def test_an_answer_reads_as_its_golden(modern: Facts, answer: Answer, width: int | None, file: str) -> None:
    shown = answer(modern, Screen(width))
    if os.environ.get("KWAR_GOLDEN") == "write":
        (GOLDEN / file).write_text(shown, "utf-8", newline="")

    assert shown == (GOLDEN / file).read_bytes().decode()


@pytest.fixture
def modern(small: Facts) -> Facts:
    """The small base with its war in 2020, which is when an overview looks for one."""
    text = msgspec.json.encode(to_builtins(small)).replace(
        b'"2000-01-01-war","date":"2000', b'"2000-01-01-war","date":"2020'
    )
    text = text.replace(b'"end":"2000', b'"end":"2020')
    return msgspec.json.decode(text, type=Facts)


def spoilt(facts: Facts, text: str) -> Facts:
    """The base with this text in every field that holds words."""
    free = {
        "title",
        "publisher",
        "name",
        "what",
        "text",
        "words",
        "note",
        "about",
        "aliases",
        "names",
        "licence",
    }

    def over(value: object, *, inside: bool) -> object:
        if isinstance(value, dict):
            return {k: over(v, inside=inside or k in free) for k, v in value.items()}
        if isinstance(value, list):
            return [over(part, inside=inside) for part in value]
        return text if inside and isinstance(value, str) else value

    return msgspec.convert(over(to_builtins(facts), inside=False), type=Facts)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("answer", [pytest.param(answer, id=name) for name, answer in LAID_OUT.items()])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_terminal(modern: Facts, answer: Answer, width: int) -> None:
    shown = answer(spoilt(modern, "Ղալա [sic] " * 9 + "w" * 300), Screen(width)).splitlines()

    assert max(cell_len(line) for line in shown) <= width


@pytest.mark.parametrize("width", [30, 80])
def test_no_line_of_the_shipped_base_is_wider_than_the_terminal(facts: Facts, width: int) -> None:
    shown = page([block(entry, facts) for entry in every(facts)[::6]], Screen(width)).splitlines()

    assert max(cell_len(line) for line in shown) <= width


@pytest.mark.parametrize("width", [30, 80, None])
@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_shown_whole_and_none_takes_effect(modern: Facts, text: str, width: int | None) -> None:
    facts = spoilt(modern, text)
    for name, answer in LAID_OUT.items():
        shown = answer(facts, Screen(width))
        # What has a line to itself in a pipe takes the place of its own lines and tabs by spaces.
        one_line = width is None and name != "card"
        expected = squeezed(escape_controls(" ".join(text.split()) if one_line else text))
        if name != "overview":  # Its columns are read apart, in a test of its own.
            assert expected in squeezed(shown), name
        assert shown.replace("\n", "") == escape_controls(shown.replace("\n", "")), name
        assert "…" not in shown, name


@pytest.mark.parametrize("width", [30, 80, None])
@pytest.mark.parametrize("answer", [pytest.param(pages, id="page"), pytest.param(cards, id="card")])
def test_a_word_of_a_hundred_thousand_letters_is_whole(
    modern: Facts, answer: Answer, width: int | None
) -> None:
    long = "w" * 100_000
    figure = msgspec.structs.replace(modern.figure("killed-azerbaijan"), what=long, supersedes=None)
    facts = msgspec.structs.replace(modern, figures=(figure,))

    assert long in squeezed(answer(facts, Screen(width)))


@pytest.mark.parametrize("text", HOSTILE)
def test_with_colour_the_only_escapes_are_our_own(modern: Facts, text: str) -> None:
    url = "https://example.org/" + text[:50]
    gazette = msgspec.structs.replace(modern.documents["gazette"], url=url)
    facts = spoilt(msgspec.structs.replace(modern, documents={**modern.documents, "gazette": gazette}), text)
    for answer in LAID_OUT.values():
        shown = answer(facts, Screen(80, color=True))

        assert not set("\x00\x07\x9b\u202e\x85\x0b") & set(shown)
        assert "\x1b[31mred" not in shown


def test_colour_adds_nothing_but_escapes(modern: Facts) -> None:
    for name in ("page", "card", "compare", "history", "overview"):
        plain = LAID_OUT[name](modern, Screen(80))
        coloured = LAID_OUT[name](modern, Screen(80, color=True))
        read = "\n".join(line.rstrip() for line in Text.from_ansi(coloured).plain.splitlines()) + "\n"

        assert "\x1b[" in coloured
        assert squeezed(read) == squeezed(plain), name


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_pipe_has_one_line_a_record_whatever_stands_in_it(text: str) -> None:
    one = Block(id="a", kind="event", lead=text, title=text, by=text, more=(text, text))
    shown = page([one, one], Screen())

    assert len(shown.splitlines()) == shown.count("\n") == 3


def test_a_pipe_has_one_line_a_record_and_no_trailing_blanks(facts: Facts) -> None:
    blocks = [block(entry, facts) for entry in every(facts)]
    shown = page(blocks, Screen()).split("\n")

    assert len(shown) == len(blocks) + 2
    assert shown[-1] == ""
    assert all(line == line.rstrip() for line in shown)
    assert all(line.endswith(one.id) for line, one in zip(shown[1:], blocks, strict=False))


def test_columns_of_a_pipe_start_together_and_empty_ones_are_left_out() -> None:
    blocks = [
        Block(id="a", kind="event", lead="2020", title="Şuşa"),
        Block(id="bb", kind="event", lead="2020-10", title="Yes", by="X"),
    ]

    assert page(blocks, Screen()) == (
        "DATE     WHAT  ANNOUNCED BY  ID\n2020     Şuşa                a\n2020-10  Yes   X             bb\n"
    )


def test_wide_letters_keep_the_columns_of_a_pipe() -> None:
    assert lines(["A", "B"], [["日本", "x"], ["abc", "y"]]) == "A     B\n日本  x\nabc   y\n"


@pytest.mark.parametrize("width", [60, 80, 200])
def test_a_lead_too_long_for_its_column_stands_above_whole(width: int) -> None:
    long = "about US$1,000,000,000–2,000,000,000"
    blocks = [
        Block(id=lead, kind="figure", lead=lead, title="Losses", by="Somebody") for lead in ("12", long, "7")
    ]
    shown = page(blocks, Screen(width)).splitlines()

    assert lead_width(blocks) == 2
    assert long in shown
    assert shown.index(long) == 2
    assert [line[:4] for line in shown if line != long] == ["12  ", "    ", "    ", "    ", " 7  ", "    "]


def test_headings_stand_once_above_what_they_share() -> None:
    blocks = [Block(id=i, kind="figure", heading=h, lead="1", title=i) for i, h in ("aX", "bX", "cY")]

    assert page(blocks, Screen(80)) == "X\n1  a\n1  b\n\nY\n1  c\n"
    assert page(blocks, Screen(80), headings=False) == "1  a\n1  b\n1  c\n"


@pytest.mark.parametrize("width", [30, 59, 60, 80])
def test_there_is_never_more_than_one_empty_line_and_none_at_the_ends(modern: Facts, width: int) -> None:
    for answer in LAID_OUT.values():
        shown = answer(modern, Screen(width))

        assert "\n\n\n" not in shown
        assert shown == shown.strip("\n") + "\n"
        assert all(line == line.rstrip() for line in shown.splitlines())


def test_ids_are_shown_where_there_is_room(small: Facts) -> None:
    blocks = [block(small.figures[0], small)]

    assert "killed-armenia" in page(blocks, Screen(100))
    assert "killed-armenia" not in page(blocks, Screen(99))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Şuşa — 5 km² [sic]", "Şuşa — 5 km² [sic]", id="letters and marks"),
        pytest.param("no\xa0break", "no\xa0break", id="a space that does not break"),
        pytest.param("\x1b[1m\x00\x7f\x9b", r"\x1b[1m\x00\x7f\x9b", id="controls"),
        pytest.param("a\tb\nc\r", r"a\tb\nc\r", id="tab and lines"),
        pytest.param("\u202ex\u2066\u200f", r"\u202ex\u2066\u200f", id="direction"),
        pytest.param("\u2028\u2029", r"\u2028\u2029", id="line separators"),
    ],
)
def test_control_characters_are_made_visible(text: str, expected: str) -> None:
    assert expected == escape_controls(text)
