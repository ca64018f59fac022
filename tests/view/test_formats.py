"""JSON, JSON lines, CSV and TSV: the same names in the same order, and data that stays data."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.base import Facts
from karabakh_cli.view.formats import cell, harmless, header, to_csv, to_json, to_jsonl, to_tsv
from karabakh_cli.view.rows import row

Row = dict[str, Any]
HOSTILE = [
    pytest.param("[bold]one[/x] [sic] :azerbaijan:", id="markup"),
    pytest.param("\x1b[31mred\x1b]8;;http://x\x07", id="escapes"),
    pytest.param("a\x00b", id="nul"),
    pytest.param("\u202egnp.exe", id="right to left"),
    pytest.param("\x9b31m", id="one byte escape"),
    pytest.param("one\ttwo\nthree\r\nfour", id="tab and lines"),
    pytest.param('a "b", c; d', id="marks of CSV"),
    pytest.param("w" * 100_000, id="a long word"),
    pytest.param("\u2028next\u2029", id="line separators"),
]


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def typed(row: Row, like: Row) -> Row:
    """Cells of text as the types of a row of JSON; an empty cell is what that row has for nothing."""
    found: Row = {}
    for name, text in row.items():
        kind = like[name]
        if text == "":
            found[name] = kind if kind in (None, "", [], {}) else text
        elif isinstance(kind, list) and all(isinstance(part, str) for part in kind):
            found[name] = text.split("; ")
        elif isinstance(kind, (int, float, list, dict)):
            found[name] = json.loads(text)
        else:
            found[name] = text
    return found


def mixed(facts: Facts) -> list[Row]:
    """One row of each kind."""
    kinds = (facts.figures, facts.events, facts.people, facts.places, facts.statements)
    return [row(records[0], facts) for records in kinds]


@pytest.mark.parametrize("kind", ["figures", "events", "people", "places", "statements"])
def test_csv_reads_back_as_the_json(facts: Facts, kind: str) -> None:
    rows = [row(entry, facts) for entry in getattr(facts, kind)]
    as_json = json.loads(to_json(rows))
    as_csv = read_csv(to_csv(rows))

    assert as_json == [typed(one, like) for one, like in zip(as_csv, as_json, strict=True)]


def test_every_format_has_the_same_names_in_the_same_order(small: Facts) -> None:
    rows = [row(figure, small) for figure in small.figures]
    names = list(rows[0])

    assert names == list(json.loads(to_json(rows))[0])
    assert names == list(json.loads(to_jsonl(rows).splitlines()[0]))
    assert names == to_csv(rows).splitlines()[0].split(",")
    assert names == to_tsv(rows).splitlines()[0].split("\t")


def test_jsonl_and_tsv_are_one_record_a_line(facts: Facts) -> None:
    rows = [row(entry, facts) for entry in facts.entries.values()]

    assert len(to_jsonl(rows).splitlines()) == len(rows)
    assert len(to_tsv(rows).splitlines()) == len(rows) + 1


def test_records_of_several_kinds_share_one_header(small: Facts) -> None:
    rows = mixed(small)
    names = header(rows)
    back = read_csv(to_csv(rows))

    assert len(names) == len(set(names))
    assert {name for one in rows for name in one} == set(names)
    for one, found in zip(rows, back, strict=True):
        assert found == {name: cell(one.get(name)) for name in names}


def test_records_of_several_kinds_stay_under_their_names_in_tsv(small: Facts) -> None:
    lines = [line.split("\t") for line in to_tsv(mixed(small)).splitlines()]
    names = lines[0]

    assert {len(line) for line in lines} == {len(names)}
    assert [line[names.index("id")] for line in lines[1:]] == [one["id"] for one in mixed(small)]


@pytest.mark.parametrize("format_", ["csv", "tsv", "md", "json", "jsonl"])
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("find", "town"), id="find"),
        pytest.param(("show", "town", "witness", "killed-armenia"), id="show"),
        pytest.param(("overview",), id="overview"),
    ],
)
def test_a_command_that_shows_several_kinds_answers_in_every_format(
    run: Callable[..., Any], command: tuple[str, ...], format_: str, request: pytest.FixtureRequest
) -> None:
    small = str(request.path.parents[1] / "data" / "small.yaml")
    done = run(*command, "--format", format_, "--facts", small)

    assert done.status == 0, done.err
    assert done.err == ""


@pytest.mark.parametrize(
    ("write", "nothing"),
    [
        pytest.param(to_json, "[]\n", id="json"),
        pytest.param(to_jsonl, "", id="jsonl"),
        pytest.param(to_csv, "", id="csv"),
        pytest.param(to_tsv, "", id="tsv"),
    ],
)
def test_no_records_are_an_empty_answer(write: Callable[[list[Row]], str], nothing: str) -> None:
    assert nothing == write([])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param([], "", id="empty list"),
        pytest.param({}, "", id="empty mapping"),
        pytest.param(0, "0", id="zero is something"),
        pytest.param(["a", "b"], "a; b", id="list of names"),
        pytest.param([{"a": [1]}], '[{"a":[1]}]', id="list of mappings"),
        pytest.param("Şuşa", "Şuşa", id="letters unescaped"),
    ],
)
def test_a_value_in_one_cell(value: object, expected: str) -> None:
    assert expected == cell(value)


def test_json_leaves_letters_unescaped() -> None:
    assert "Շուշի, Şuşa, Шуша" in to_json([{"name": "Շուշի, Şuşa, Шуша"}])


@pytest.mark.parametrize("text", HOSTILE)
def test_json_keeps_any_text_whole_and_lets_none_take_effect(text: str) -> None:
    rows = [{"id": "a", "what": text, "names": [text], "by": {"az": [text]}}]

    for written in (to_json(rows), to_jsonl(rows).join("[]")):
        assert json.loads(written) == rows
        assert written.replace("\n", "") == harmless(written.replace("\n", ""))
    assert len(to_jsonl(rows).splitlines()) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_keeps_any_text_whole_and_lets_none_take_effect(text: str) -> None:
    rows = [{"id": "a", "what": text}]
    written = to_csv(rows)

    assert read_csv(written) == [{"id": "a", "what": harmless(text)}]
    assert written == harmless(written)


@pytest.mark.parametrize("text", HOSTILE)
def test_tsv_keeps_any_text_on_one_line(text: str) -> None:
    written = to_tsv([{"id": "a", "what": text, "note": None}])

    assert written == f"id\twhat\tnote\na\t{' '.join(harmless(text).split())}\t\n"


def test_what_is_harmless_shows_what_was_there() -> None:
    assert harmless("a\x1b[31m\u202eb\x9bc\x00\r") == r"a\u001b[31m\u202eb\u009bc\u0000\u000d"
    assert harmless("Şuşa\t5 km²\n‘—’ 👍 نیم\u200cفاصله") == "Şuşa\t5 km²\n‘—’ 👍 نیم\u200cفاصله"


@given(st.lists(st.text(max_size=12), min_size=1, max_size=3))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_any_text_reads_back_from_json_and_csv(texts: list[str]) -> None:
    rows = [{"id": str(n), "what": text, "names": texts} for n, text in enumerate(texts)]

    assert json.loads(to_json(rows)) == rows
    assert [r["what"] for r in read_csv(to_csv(rows))] == [harmless(text) for text in texts]
    assert len(to_tsv(rows).splitlines()) == len(rows) + 1
