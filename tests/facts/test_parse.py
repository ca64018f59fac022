"""Every fault in the shape of a fact base is reported with its line, its record, its field and the fix."""

import copy
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from karabakh_cli.errors import BrokenFacts
from karabakh_cli.export.text import json_text, yaml_text
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parse import describe, load, parse
from karabakh_cli.facts.parts import (
    Absence,
    Base,
    Cite,
    Control,
    Document,
    Record,
    Role,
)
from karabakh_cli.facts.records import Actor, Event, Figure, Person, Place, Statement
from karabakh_cli.facts.strict_yaml import Problem

SMALL = Path(__file__).parents[1] / "data" / "small.yaml"
Tree = dict[str, Any]

KINDS: dict[str, tuple[str, type[Record]]] = {
    # The part of a base, the record of it that is broken below, and what it is.
    "base": ("base", Base),
    "documents": ("gazette", Document),
    "actors": ("watcher", Actor),
    "figures": ("killed-armenia", Figure),
    "events": ("2000-01-01-war", Event),
    "people": ("witness", Person),
    "places": ("town", Place),
    "statements": ("armenia-accuses", Statement),
}
INNER: dict[str, tuple[str, str, type[Record]]] = {
    # The field that holds records of its own, or one, the record that has it and what they are.
    "absence": ("statements", "armenia-accuses", Absence),
    "cite": ("figures", "killed-armenia", Cite),
    "roles": ("people", "witness", Role),
    "control": ("places", "town", Control),
}


WHOLE: Tree = yaml.safe_load(SMALL.read_bytes())
WHOLE["statements"][0]["absence"] = {
    "source": "azerbaijan",
    "of": ["azerbaijan"],
    "measure": "killed",
    "population": "military",
    "until": "2000-01-02",
}


@pytest.fixture
def tree() -> Tree:
    """The small base as plain values, with an inner record of each kind, free to be broken."""
    return copy.deepcopy(WHOLE)


def written(tree: Tree) -> str:
    """A base with each field on a line of its own."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    style: dict[str, Any] = {
        "sort_keys": False,
        "allow_unicode": True,
        "default_flow_style": False,
        "width": 1000,
    }
    return str(yaml.dump(tree, Dumper=dumper, **style))


def problems(tree: Tree) -> list[Problem]:
    return parse(written(tree).encode())[1]


def record(tree: Tree, part: str, key: str) -> Tree:
    if part == "base":
        found: Tree = tree["base"]
    elif isinstance(tree[part], dict):
        found = tree[part][key]
    else:
        found = next(r for r in tree[part] if r["id"] == key)
    return found


def line_of(text: str, *path: str) -> int:
    """The line, from 1, that begins with the last of these words: a part, then each after the one before."""
    lines = text.splitlines()
    at = lines.index(next(line for line in lines if line.startswith(f"{path[0]}:")))
    lines = [line.lstrip("- ") for line in lines]
    for word in path[1:]:
        at = next(n for n in range(at + 1, len(lines)) if lines[n] == word or lines[n].startswith(f"{word}:"))
    return at + 1


def start(part: str, key: str) -> tuple[str, ...]:
    """The words that lead to the first line of a record."""
    if part == "base":
        return ("base",)
    return (part, key) if part in {"documents", "actors"} else (part, f"id: {key}")


def fields(*, required: bool) -> list[Any]:
    return [
        pytest.param(part, field.encode_name, id=f"{part}-{field.encode_name}")
        for part, (_, kind) in KINDS.items()
        for field in msgspec.structs.fields(kind)
        if field.required or not required
    ]


def inner_fields(*, required: bool) -> list[Any]:
    return [
        pytest.param(outer, field.encode_name, id=f"{outer}-{field.encode_name}")
        for outer, (_, _, kind) in INNER.items()
        for field in msgspec.structs.fields(kind)
        if field.required or not required
    ]


def inner(tree: Tree, outer: str) -> tuple[Tree, str]:
    """An inner record, the first of several, and how its place is told."""
    part, key, _ = INNER[outer]
    found = record(tree, part, key)[outer]
    return (found[0], "[0]") if isinstance(found, list) else (found, "")


def test_a_sound_base_has_no_problems(tree: Tree) -> None:
    assert problems(tree) == []


@pytest.mark.parametrize(("part", "field"), fields(required=True))
def test_a_missing_field_is_reported_with_the_line_of_its_record(tree: Tree, part: str, field: str) -> None:
    key = KINDS[part][0]
    broken = record(tree, part, key)
    place = 1 + (tree[part].index(broken) if isinstance(tree[part], list) else 0)
    del broken[field]
    text = written(tree)
    if field == "id":
        # Without an id the record is told by its place, and its first line is that of its next field.
        expected = Problem(
            line_of(text, part, next(iter(broken))), f"{part} number {place}", "id is missing: add it"
        )
    else:
        # The base has no line of its own: it begins with its first field.
        line = line_of(text, *start(part, key)) + (part == "base")
        expected = Problem(line, key, f"{field} is missing: add it")

    found = problems(tree)

    assert expected in found
    assert found == [expected] or field == "id"


@pytest.mark.parametrize(("part", "field"), [p for p in fields(required=False) if p.values[1] != "id"])
def test_a_field_of_a_wrong_type_is_reported_with_its_own_line(tree: Tree, part: str, field: str) -> None:
    key = KINDS[part][0]
    # No field takes a list of lists.
    record(tree, part, key)[field] = [[]]
    text = written(tree)

    (problem, *others) = problems(tree)

    assert (line_of(text, *start(part, key), field), key) == (problem.line, problem.record)
    expected = rf"{field}: (\[0\]: )?expected (a )?[a-z ]+(, got a list| of length 2, got 1)"
    assert re.fullmatch(expected, problem.message)
    assert not others


@pytest.mark.parametrize("part", [part for part, (_, kind) in KINDS.items() if hasattr(kind, "id")])
@pytest.mark.parametrize("value", [12, ["a"], None], ids=["number", "list", "null"])
def test_an_id_of_a_wrong_type_is_reported_by_the_place_of_its_record(
    tree: Tree, part: str, value: object
) -> None:
    tree[part][0]["id"] = value

    assert any(
        p.record == f"{part} number 1" and p.message.startswith("id: expected text") for p in problems(tree)
    )


@pytest.mark.parametrize(("part", "field"), fields(required=True))
def test_a_required_field_may_not_be_null(tree: Tree, part: str, field: str) -> None:
    record(tree, part, KINDS[part][0])[field] = None

    assert any(p.message.startswith(f"{field}: ") and "got null" in p.message for p in problems(tree))


@pytest.mark.parametrize(("outer", "field"), inner_fields(required=True))
def test_a_missing_field_of_an_inner_record_is_reported(tree: Tree, outer: str, field: str) -> None:
    part, key, _ = INNER[outer]
    broken, place = inner(tree, outer)
    del broken[field]

    (problem,) = problems(tree)

    assert (line_of(written(tree), *start(part, key), outer), key) == (problem.line, problem.record)
    assert problem.message == f"{outer}: {place and place + ': '}object missing required field {field}"


@pytest.mark.parametrize(("outer", "field"), inner_fields(required=False))
def test_a_wrong_type_in_an_inner_record_is_reported_with_its_path(
    tree: Tree, outer: str, field: str
) -> None:
    part, key, _ = INNER[outer]
    broken, place = inner(tree, outer)
    broken[field] = {"wrong": 1}

    (problem,) = problems(tree)

    assert (line_of(written(tree), *start(part, key), outer), key) == (problem.line, problem.record)
    assert problem.message.startswith(f"{outer}: {place}.{field}: expected ")


@pytest.mark.parametrize("part", KINDS)
def test_an_unknown_field_is_reported_with_the_nearest_known_one(tree: Tree, part: str) -> None:
    key, kind = KINDS[part]
    known = msgspec.structs.fields(kind)[-1].encode_name
    record(tree, part, key)[known + "x"] = "new"

    (problem,) = problems(tree)

    assert (line_of(written(tree), *start(part, key), known + "x"), key) == (problem.line, problem.record)
    assert problem.message.startswith(f"unknown field {known}x in a")
    assert problem.message.endswith(f"; did you mean {known}?")


@pytest.mark.parametrize("outer", INNER)
def test_an_unknown_field_of_an_inner_record_is_reported_with_the_nearest(tree: Tree, outer: str) -> None:
    known = msgspec.structs.fields(INNER[outer][2])[0].encode_name
    broken, place = inner(tree, outer)
    broken[known + "x"] = "new"

    (problem,) = problems(tree)

    assert problem.message == (
        f"{outer}: {place and place + ': '}object contains unknown field {known}x; did you mean {known}?"
    )


def test_a_field_like_no_other_is_reported_with_all_that_are_known(tree: Tree) -> None:
    tree["base"]["qqq"] = 1

    assert [p.message for p in problems(tree)] == [
        "unknown field qqq in a base; choose from title, edition, licence, about"
    ]


@pytest.mark.parametrize(
    ("part", "field", "value", "nearest"),
    [
        ("documents", "kind", "realy", "relay"),
        ("actors", "side", "third-praty", "third-party"),
        ("actors", "kind", "stat", "state"),
        ("actors", "standing", "formr", "former"),
        ("figures", "topic", "casualty", "casualties"),
        ("figures", "measure", "kiled", "killed"),
        ("figures", "population", "civilians", "civilian"),
        ("figures", "item", "tank", "tanks"),
        ("figures", "bound", "more than", "more-than"),
        ("figures", "unit", "kilometers", "kilometres"),
        ("figures", "period", "postwar", "post-war"),
        ("events", "kind", "batle", "battle"),
        ("people", "side", "Armenia", "armenia"),
        ("places", "kind", "villag", "village"),
        ("statements", "stance", "denie", "denies"),
        ("statements", "topic", "drone", "drones"),
    ],
)
def test_a_word_out_of_the_vocabulary_is_reported_with_the_nearest(
    tree: Tree, part: str, field: str, value: str, nearest: str
) -> None:
    key = KINDS[part][0]
    record(tree, part, key)[field] = value

    (problem,) = problems(tree)

    assert (line_of(written(tree), *start(part, key), field), key) == (problem.line, problem.record)
    assert problem.message.startswith(f"{field}: unknown word {value!r}; ")
    assert nearest in problem.message


@pytest.mark.parametrize("part", ["base", "documents", "actors"])
def test_a_missing_part_is_reported(tree: Tree, part: str) -> None:
    del tree[part]

    assert problems(tree) == [Problem(1, "", f"{part} is missing: add it")]


def test_an_unknown_part_is_reported_with_the_nearest_and_blamed_for_nothing_else(tree: Tree) -> None:
    tree["peeple"] = tree.pop("people")

    assert [(p.record, p.message) for p in problems(tree)] == [
        ("", "unknown section peeple; did you mean people?")
    ]


@pytest.mark.parametrize(
    ("part", "value", "message"),
    [
        ("documents", [], "documents must be a mapping of ids"),
        ("actors", "armenia", "actors must be a mapping of ids"),
        ("figures", {}, "figures must be a list of records"),
        ("events", None, "events must be a list of records"),
        ("places", "town", "places must be a list of records"),
    ],
)
def test_a_part_of_a_wrong_type_is_one_problem_on_its_line(
    tree: Tree, part: str, value: object, message: str
) -> None:
    tree[part] = value

    assert problems(tree) == [Problem(line_of(written(tree), part), "", message)]


@pytest.mark.parametrize("value", ["text", 3, None, ["list"]])
def test_a_record_that_is_no_mapping_is_reported(tree: Tree, value: object) -> None:
    tree["figures"].insert(1, value)
    # A second list, for the writer would tie one that stands twice with an anchor.
    tree["documents"]["new"] = copy.copy(value)

    assert {(p.record, p.message) for p in problems(tree)} == {
        ("figures number 2", "must be a mapping of fields"),
        ("new", "must be a mapping of fields"),
    }


@pytest.mark.parametrize(
    "data",
    [b"", b"# nothing\n", b"hello", b"- a\n- b\n", b"12", b"null", b"[]", b'"text"'],
)
def test_what_is_no_fact_base_at_all_is_one_problem(data: bytes) -> None:
    assert parse(data) == (
        None,
        [Problem(1, "", "not a fact base: base, documents and actors are missing")],
    )


@pytest.mark.parametrize(
    ("data", "line"),
    [
        pytest.param(SMALL.read_text("utf-8").encode("utf-16"), 1, id="UTF-16"),
        pytest.param(b"a: 1\nb: \xe9t\xe9\n", 2, id="Latin-1"),
        pytest.param(bytes(range(32, 256)), 1, id="binary"),
        pytest.param(b"\x1f\x8b\x08\x00", 1, id="gzip"),
        pytest.param(b"a: 1\n" * 5 + b"b: \xed\xa0\x80\n", 6, id="surrogate"),
    ],
)
def test_what_is_not_utf8_is_one_problem_with_its_line(data: bytes, line: int) -> None:
    assert parse(data) == (None, [Problem(line, "", "not UTF-8 text: save the file as UTF-8")])


def test_utf16_without_a_mark_is_one_problem() -> None:
    assert parse("base: 1\nactors: 2\n".encode("utf-16-be")) == (
        None,
        [Problem(1, "", "character U+0000 is not allowed: remove it")],
    )


@pytest.mark.parametrize(
    "remade",
    [
        pytest.param(lambda data: b"\xef\xbb\xbf" + data, id="byte order mark"),
        pytest.param(lambda data: data.replace(b"\n", b"\r\n"), id="Windows lines"),
        pytest.param(lambda data: b"---\n" + data + b"...\n", id="document marks"),
    ],
)
def test_how_an_editor_saves_a_base_does_not_change_it(
    remade: Callable[[bytes], bytes], small: Facts
) -> None:
    assert parse(remade(SMALL.read_bytes())) == (small, [])


def test_a_refused_notation_is_reported_once_and_not_again_as_a_wrong_type() -> None:
    text = SMALL.read_text("utf-8").replace("value: 1200", "value: 1_200")

    _, (problem,) = parse(text.encode())

    assert problem.line == line_of(text, "figures", "value")
    assert problem.message.startswith("1_200 would be read differently")


def test_all_problems_are_reported_in_one_run_by_line(tree: Tree) -> None:
    del tree["actors"]["watcher"]["side"]
    tree["actors"]["azerbaijan-mod"]["part_of"] = "nowhere"
    tree["figures"][0]["mesure"] = "killed"
    tree["figures"][1]["cite"] = []
    tree["figures"][3]["high"] = 1
    tree["events"][0]["end"] = "1999"
    tree["places"][0]["kind"] = "towm"
    tree["statements"][0]["id"] = "No_id"
    text = written(tree).replace("date: 2000-01\n", "date: 2000-01\n  note: no\n")
    text = text.replace("name: Qala\n", "name: Qala\n  name: Ghala\n")

    _, found = parse(text.encode())

    assert [p.line for p in found] == sorted(p.line for p in found)
    assert [p.record for p in found] == [
        "azerbaijan-mod",
        "watcher",
        "killed-armenia",
        "killed-armenia-by-azerbaijan",
        "killed-azerbaijan",
        "2000-01-01-war",
        "",
        "",
        "town",
        "No_id",
        "azerbaijan-denies",
    ]


def test_problems_are_by_line_even_where_the_file_cannot_be_read_to_its_end() -> None:
    _, found = parse(b"a: 1\na:\n  b: no\nc: [\n")

    assert [p.line for p in found] == [2, 3, 5]


def test_a_record_that_is_broken_itself_is_not_called_missing_by_others(tree: Tree) -> None:
    del record(tree, "people", "witness")["name"]

    assert [(p.record, p.message) for p in problems(tree)] == [("witness", "name is missing: add it")]


def test_a_problem_of_an_actor_stands_at_the_actor_though_a_document_shares_its_id(tree: Tree) -> None:
    tree["documents"]["watcher"] = {"title": "Its page", "publisher": "Watcher", "kind": "primary"}
    tree["actors"]["watcher"]["part_of"] = "nobody"
    tree["actors"]["watcher"]["name"] = ""

    lines = {p.line for p in problems(tree)}

    assert lines == {
        line_of(written(tree), "actors", "watcher", "part_of"),
        line_of(written(tree), "actors", "watcher", "name"),
    }


def test_the_records_are_withheld_while_anything_is_wrong_with_their_shape(tree: Tree) -> None:
    tree["figures"][0]["mesure"] = "killed"

    assert parse(written(tree).encode())[0] is None


def test_load_names_the_file_and_the_first_problem_and_counts_the_others(tree: Tree) -> None:
    tree["figures"][0]["mesure"] = "killed"
    tree["figures"][1]["population"] = "soldiers"
    tree["places"][0]["kind"] = "towm"
    line = line_of(written(tree), "figures", "mesure")

    with pytest.raises(BrokenFacts) as caught:
        load(written(tree).encode(), "my.yaml")

    assert caught.value.message == (
        f"my.yaml:{line}: killed-armenia: unknown field mesure in a figure; did you mean measure?"
    )
    assert caught.value.hint == "2 more: kwar check my.yaml"


def test_a_problem_is_described_on_one_line_as_compilers_do() -> None:
    assert describe(Problem(7, "town", "is odd"), "f.yaml") == "f.yaml:7: town: is odd"
    assert describe(Problem(7, "", "is odd"), "f.yaml") == "f.yaml:7: is odd"


@pytest.mark.parametrize("export", [yaml_text, json_text], ids=["yaml", "json"])
def test_what_is_exported_is_read_back_equal(export: Callable[[Facts], str], small: Facts) -> None:
    assert parse(export(small).encode()) == (small, [])


def test_a_base_is_the_same_whatever_the_order_of_fields(tree: Tree) -> None:
    turned = {part: tree[part] for part in reversed(tree)}
    turned["figures"] = [dict(reversed(figure.items())) for figure in turned["figures"]]

    one, other = (load(written(base).encode(), "base") for base in (turned, tree))
    assert one == other
