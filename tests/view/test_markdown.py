"""Markdown: a table stays a table whatever stands in it, and each citation mark has its link."""

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.base import Facts
from karabakh_cli.view.markdown import rows_to_md, to_md
from karabakh_cli.view.rows import row

BREAK = re.compile(r"(?<!\\)\|")


def cells(line: str) -> list[str]:
    """The cells of a line of a table: what stands between bars that no backslash takes back."""
    escaped = line.replace("\\\\", "\0")
    return [part.replace("\0", "\\\\").strip() for part in BREAK.split(escaped)[1:-1]]


def normalize_name(text: str) -> str:
    """Markdown with its escapes read."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


@pytest.mark.parametrize("kind", ["figures", "events", "people", "places", "statements"])
def test_every_shipped_record_is_a_line_of_the_table(facts: Facts, kind: str) -> None:
    entries = list(getattr(facts, kind))
    table = to_md(entries, facts).split("\n\n")[0].splitlines()

    assert len(table) == len(entries) + 2
    assert {len(cells(line)) for line in table} == {len(cells(table[0]))}


def test_every_mark_has_one_link_and_every_link_a_mark(facts: Facts) -> None:
    table, notes = to_md(list(facts.entries.values()), facts).split("\n\n")
    marks = {int(n) for n in re.findall(r"(?<!\\)\[\^(\d+)\]", table)}
    links = [int(n) for n in re.findall(r"^\[\^(\d+)\]: ", notes, re.MULTILINE)]

    assert links == list(range(1, len(links) + 1))
    assert marks == set(links)
    assert len(notes.splitlines()) == len(links)


def test_a_mark_leads_to_the_document_that_the_record_cites(small: Facts) -> None:
    table, notes = to_md(small.figures[:3], small).split("\n\n")

    assert [re.findall(r" \[\^(\d)\]", line) for line in table.splitlines()[2:]] == [["1"], ["1"], ["2"]]
    assert notes == (
        "[^1]: [Gazette: The Gazette](<https://example.org/gazette>), 2000-02-01\n[^2]: Lister: A list\n"
    )


def test_our_description_of_a_page_is_in_square_brackets(small: Facts) -> None:
    ours = msgspec.structs.replace(small.documents["list"], title_is="description")
    facts = msgspec.structs.replace(small, documents={**small.documents, "list": ours})

    assert to_md([facts.figures[2]], facts).endswith("[^1]: Lister: \\[A list\\]\n")


def test_an_address_cannot_end_its_link(small: Facts) -> None:
    gazette = msgspec.structs.replace(small.documents["gazette"], url="https://x.org/a>) <script>\n")
    facts = msgspec.structs.replace(small, documents={**small.documents, "gazette": gazette})

    assert r"](<https://x.org/a%3E) %3Cscript%3E\n>)" in to_md([facts.figures[0]], facts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a | b", r"a \| b", id="bar"),
        pytest.param("`code`", r"\`code\`", id="backtick"),
        pytest.param("one\ntwo\r\nthree\tfour", "one two three four", id="lines"),
        pytest.param("a \\| b", r"a \\\| b", id="a bar with a backslash of its own"),
        pytest.param("[^1] [sic](x)", r"\[^1\] \[sic\](x)", id="link and mark"),
        pytest.param("*a* _b_ ~~c~~", r"\*a\* \_b\_ \~\~c\~\~", id="emphasis"),
        pytest.param("<script>&lt;", r"\<script\>\&lt;", id="tags and entities"),
        pytest.param("\x1b[31m\x00\u202e", r"\\x1b\[31m\\x00\\u202e", id="controls"),
    ],
)
def test_text_in_a_cell_is_literal(small: Facts, text: str, expected: str) -> None:
    figure = msgspec.structs.replace(small.figures[0], what=text)
    line = to_md([figure], small).splitlines()[2]

    assert cells(line)[1] == expected


def test_a_figure_has_its_number_whole_its_claimant_its_day_and_its_caution(small: Facts) -> None:
    head, _, first, second, third = to_md(
        [
            small.figure(key)
            for key in ("killed-azerbaijan-first", "killed-azerbaijan", "tanks-azerbaijan-captured")
        ],
        small,
    ).splitlines()[:5]

    assert cells(head) == ["Whose", "What", "Number", "Who", "When", "Caution", "Source", "Id"]
    assert cells(first)[2:6] == ["900", "Azerbaijan", "said 2000-01-10", "superseded"]
    assert cells(second)[2:6] == ["1,000–1,100", "Azerbaijan", "said 2000-02-10", ""]
    assert cells(third)[2:6] == ["4", r"Watcher \[sic\]", "undated", "part of 10"]


def test_columns_that_no_record_fills_are_left_out(small: Facts) -> None:
    assert cells(to_md(small.places, small).splitlines()[0]) == ["What", "Source", "Id"]


def test_a_long_word_is_whole(small: Facts) -> None:
    assert "w" * 100_000 in to_md([msgspec.structs.replace(small.figures[0], what="w" * 100_000)], small)


@given(st.text(max_size=40))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_no_text_breaks_the_table(text: str) -> None:
    lines = rows_to_md([{"id": "a", "what": text, "n": 1}, {"id": "b", "what": "", "n": 2}]).splitlines()

    assert [len(cells(line)) for line in lines] == [3, 3, 3, 3]


def test_chosen_fields_of_several_kinds_stay_under_their_names(small: Facts) -> None:
    rows = [row(small.figures[0], small), row(small.places[0], small)]
    lines = [cells(line) for line in rows_to_md(rows).splitlines()]
    place = dict(zip(lines[0], lines[3], strict=True))

    assert (place["name"], normalize_name(place["id"]), place["what"], place["value"]) == (
        "Qala",
        "town",
        "",
        "",
    )


def test_nothing_is_no_table(small: Facts) -> None:
    assert to_md([], small) == rows_to_md([]) == ""


def test_by_an_earlier_day_a_figure_was_not_superseded_yet(small: Facts) -> None:
    first = small.figure("killed-azerbaijan-first")

    assert "superseded" in to_md([first], small)
    assert "superseded" not in to_md([first], small, {})
