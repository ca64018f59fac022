"""Rows in aligned columns, or folded; nothing is cut and no number is broken."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from karabakh_cli.view.blocks import address, command_lines, labelled
from karabakh_cli.view.claim_rows import ClaimRow, rows
from karabakh_cli.view.grid import Cell, beside, number_cell, number_width
from karabakh_cli.view.screen import Screen, draw


def row(
    number: str, who: str, *, section: str = "", label: str = "", when: str = "said 2000-01-01"
) -> ClaimRow:
    return ClaimRow(
        section=section,
        label=label,
        number=Text(number),
        who=Text(who),
        when=when,
        marks=Text("[1]"),
        id="an-id",
    )


def shown(found: list[ClaimRow], width: int, *, ids: bool = False) -> list[str]:
    screen = Screen(width=width, ids=ids)
    return draw(*rows(found, screen), screen=screen).splitlines()


def test_columns_start_at_the_same_place_in_every_section() -> None:
    lines = shown(
        [
            row("5", "Armenia", section="A", label="one"),
            row("more than 5,000", "Azerbaijan", section="B", label="another"),
        ],
        80,
    )

    assert lines[0] == "A"
    assert lines[1].index("Armenia") == lines[4].index("Azerbaijan")
    assert lines[1].index("5 ") == lines[4].index("5,000") + len("5,000") - 1


def test_a_label_is_shown_once_for_the_rows_that_share_it() -> None:
    lines = shown(
        [row("1", "x", label="same"), row("2", "y", label="same"), row("3", "z", label="other")], 80
    )

    assert [line.split()[0] for line in lines] == ["same", "2", "other"]


def test_a_narrow_screen_has_the_number_beside_the_rest_below_the_label() -> None:
    assert shown([row("1,200", "Armenia", label="Armenian side")], 60) == [
        "  Armenian side",
        "    1,200  Armenia, said 2000-01-01 [1]",
    ]


@pytest.mark.parametrize("width", [60, 100])
def test_an_id_is_below_its_row_on_request(width: int) -> None:
    assert "an-id" in shown([row("1", "x")], width, ids=True)[-1]
    assert not any("an-id" in line for line in shown([row("1", "x")], width))


def test_a_claimant_is_folded_inside_its_own_column() -> None:
    lines = shown([row("1", "Somebody with a very long name " * 4, label="Armenian side")], 80)
    begins = lines[0].index("Somebody")

    assert len(lines) > 2
    assert all(line[:begins].strip() == "" for line in lines[1:])


def test_words_of_a_label_are_whole_beside_a_long_claimant() -> None:
    lines = shown([row("more than 90,000", "w " * 60, label="Armenian side")], 80)

    assert lines[0].startswith("  Armenian side ")


@pytest.mark.parametrize("width", [61, 80, 100])
@pytest.mark.parametrize(
    "word", ["Nagorno-Karabakh", "Baku–Tbilisi–Ceyhan", "command-observation", "Representatives"]
)
def test_a_word_is_broken_only_at_its_hyphens(word: str, width: int) -> None:
    label = f"{word} of the whole of the place and of all its surroundings"
    lines = shown([row("more than 90,000", f"w {word} " * 9, label=label)], width)
    parts = re.findall("[^-–]+[-–]?", word)
    found = re.findall(r"[^\s–-]+[–-]?", " ".join(lines))

    assert {part for part in found if part[:3] in {part[:3] for part in parts}} == {*parts}


def test_a_word_too_long_for_its_column_is_broken_so_that_each_line_is_full() -> None:
    cell = Cell(Text("the Baku–Tbilisi–Ceyhan pipeline"), 13)

    assert beside([cell]).plain == "the\nBaku–Tbilisi–\nCeyhan\npipeline"


def test_a_qualifier_is_on_one_line_with_its_number_where_there_is_room() -> None:
    found = [row("more than 5,000", "Azerbaijan: Ilham Aliyev, president " * 2, label="Armenian side")]

    assert any("more than 5,000" in line for line in shown(found, 80))


@pytest.mark.parametrize("width", [30, 40, 80])
@pytest.mark.parametrize(
    "number", ["US$38,400,000,000", "more than US$2,200,000,000", "about US$1,000,000,000–2,000,000,000"]
)
def test_no_number_is_broken(number: str, width: int) -> None:
    lines = shown([row(number, "Somebody of somewhere")], width)

    for part in number.replace("–", "– ").split():
        assert any(part in line.split() for line in lines), lines


def test_a_number_has_the_columns_that_it_needs() -> None:
    assert number_width(["5", "more than 5,000"], most=17) == 15
    assert number_width(["more than 5,000"], most=8) == 8
    assert number_width(["US$38,400,000,000"], most=10) == 17
    assert number_width([], most=10) == 0


def test_a_range_that_is_too_long_is_on_two_lines() -> None:
    cell = number_cell(Text("300,000–500,000"), 10)

    assert cell.text.plain == "300,000–\n500,000"
    assert number_cell(Text("300,000–500,000"), 15).text.plain == "300,000–500,000"


def test_texts_beside_each_other_are_folded_each_by_itself() -> None:
    assert beside([Cell(Text("a b"), 1), Cell(Text("c d e"), 3)], indent=1).plain == " a  c d\n b  e"


@given(
    st.lists(st.text(st.characters(exclude_categories=["C", "Z", "M"]), max_size=30), min_size=1, max_size=4),
    st.integers(4, 40),
)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_whatever_is_beside_each_other_is_whole_and_fits(texts: list[str], width: int) -> None:
    found = beside([Cell(Text(text), width) for text in texts]).plain
    letters = sorted("".join(found.split()))

    assert letters == sorted("".join(texts).replace(" ", ""))
    assert all(cell_len(line) <= len(texts) * (width + 2) for line in found.splitlines())


def test_a_paragraph_is_folded_beside_its_label_and_after_it_where_there_is_no_room() -> None:
    wide = draw(labelled("Sources", Text("one " * 24), Screen(width=60)), screen=Screen(width=60))
    narrow = draw(labelled("Sources", Text("one two"), Screen(width=40)), screen=Screen(width=40))

    assert wide.splitlines()[1].startswith(" " * 13 + "one")
    assert narrow == "Sources: one two\n"


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_command_is_broken_where_it_has_room(width: int) -> None:
    commands = ["kwar show 3755", "kwar compare both deaths", "kwar cite 3755"]
    screen = Screen(width=width)

    drawn = draw(command_lines("Next", commands, screen), screen=screen).splitlines()

    assert all(any(command in line for line in drawn) for command in commands)
    assert all(len(line) <= width for line in drawn)


@pytest.mark.parametrize("width", [30, 60, 100])
def test_an_address_is_on_one_line_at_any_width(width: int) -> None:
    url = "https://example.org/" + "a-long-part/" * 12
    screen = Screen(width=width)

    assert draw(address(url, screen), screen=screen).strip() == url
