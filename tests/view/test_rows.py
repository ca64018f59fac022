"""The keys that JSON and CSV promise: always there, always of one type."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from msgspec import structs

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite
from karabakh_cli.query.actors import ACTOR_FIELDS, actor_rows
from karabakh_cli.view.rows import FIELDS, KIND_OF_COMMAND, row, side, sides, standing

PROMISE: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "golden" / "json-keys.json").read_text("utf-8")
)


def schema(kind: str) -> dict[str, Any]:
    """Rows of a kind as promised: no key missing, none of another type; more may come."""
    promised = PROMISE[kind]
    one = {"type": "object", "required": list(promised), "properties": promised}
    return {"type": "array", "minItems": 1, "items": one}


def rows_of(facts: Facts, kind: str) -> list[dict[str, Any]]:
    if kind == "actor":
        return actor_rows(facts)
    return [row(entry, facts) for entry in facts.entries.values() if type(entry).__name__.lower() == kind]


@pytest.mark.parametrize("kind", PROMISE)
def test_every_shipped_record_keeps_the_promise(facts: Facts, kind: str) -> None:
    # As they are read back, so that what is checked is what a reader gets.
    rows = msgspec.json.decode(msgspec.json.encode(rows_of(facts, kind)))

    jsonschema.Draft202012Validator(schema(kind)).validate(rows)


@pytest.mark.parametrize("kind", PROMISE)
def test_the_promise_is_of_every_key_in_its_order(kind: str) -> None:
    assert list(PROMISE[kind]) == list(FIELDS[kind])


def test_every_kind_of_record_is_promised() -> None:
    assert set(PROMISE) == set(FIELDS)


@pytest.mark.parametrize("kind", PROMISE)
def test_the_keys_of_a_kind_are_the_same_in_every_row(facts: Facts, kind: str) -> None:
    assert {tuple(FIELDS[kind])} == {tuple(found) for found in rows_of(facts, kind)}


def test_every_command_shows_a_kind_that_is_known() -> None:
    assert set(KIND_OF_COMMAND.values()) <= set(FIELDS)
    assert FIELDS["actor"] == ACTOR_FIELDS


@pytest.mark.parametrize(
    ("command", "kind"),
    [pytest.param(command, kind, id=command) for command, kind in KIND_OF_COMMAND.items()],
)
def test_a_command_answers_with_rows_as_promised(
    run: Callable[..., Any], compiled: Path, command: str, kind: str
) -> None:
    done = run(command, "--json", "--limit", "3", "--facts", str(compiled))

    assert done.status == 0, done.err
    jsonschema.Draft202012Validator(schema(kind)).validate(json.loads(done.out))


def test_a_figure_gives_its_number_its_words_and_who_said_so(small: Facts) -> None:
    found = row(small.entries["killed-armenia-by-azerbaijan"], small)

    assert found["value"] == 2000
    assert found["high"] is None
    assert found["bound"] == "more-than"
    assert found["text"] == "more than 2,000"
    assert found["source"] == ["azerbaijan-mod"]
    assert found["source_names"] == ["Ministry of Defence of Azerbaijan"]
    assert found["side"] == "azerbaijan"
    where = {"url": "https://example.org/gazette", "published": "2000-02-01"}
    assert found["cite"] == [{"document": "gazette", "refs": [], **where}]


def test_a_document_that_is_not_on_the_web_has_no_address(small: Facts) -> None:
    printed = structs.replace(small.entries["killed-armenia"], cite=(Cite(document="list"),))

    assert row(printed, small)["cite"] == [{"document": "list", "refs": [], "url": None, "published": None}]


def test_words_without_a_number_have_no_value(small: Facts) -> None:
    found = row(small.entries["missing-azerbaijan"], small)

    assert (found["value"], found["high"], found["text"]) == (None, None, "several dozen")
    assert found["bound"] is None
    assert row(small.entries["killed-armenia"], small)["bound"] == "exactly"


def test_the_standing_of_a_person_passes_to_what_they_report(small: Facts) -> None:
    assert standing(small.figure("missing-azerbaijan"), small) == "former"
    assert standing(small.figure("killed-armenia"), small) is None


def test_an_event_that_nobody_announced_has_no_side(small: Facts) -> None:
    war, taken = small.events[:2]

    assert side(war, small) is None
    assert side(taken, small) == "azerbaijan"
    assert sides(war, small) == []


def test_the_sides_are_those_of_everybody_who_reports(small: Facts) -> None:
    of_both = msgspec.structs.replace(small.events[1], source=("watcher", "azerbaijan", "armenia"))

    assert sides(of_both, small) == ["armenia", "azerbaijan", "third-party"]


def test_a_place_names_who_held_it_and_by_whose_word(small: Facts) -> None:
    assert row(small.places[0], small)["control"] == [
        {"holder": "azerbaijan", "from": "2000-01-05", "to": None, "source": ["azerbaijan"], "note": None}
    ]


def test_an_event_names_its_places_and_people(small: Facts) -> None:
    found = row(small.events[1], small)

    assert (found["places"], found["place_names"]) == (["town"], ["Qala"])
    assert (found["people"], found["people_names"]) == (["witness"], ["Aram Şahin"])


def test_actors_and_people_count_the_records_that_are_theirs(small: Facts) -> None:
    counts = {r["id"]: (r["figures"], r["statements"], r["events"]) for r in actor_rows(small)}

    assert counts == {
        "armenia": (4, 1, 0),
        "artsakh": (3, 0, 0),
        "azerbaijan": (4, 1, 1),
        "azerbaijan-mod": (1, 0, 0),
        "watcher": (14, 0, 0),
        "volunteers": (0, 0, 0),
        "witness": (1, 0, 0),
    }


def test_an_actor_names_the_documents_its_records_rest_on(small: Facts) -> None:
    documents = {r["id"]: r["documents"] for r in actor_rows(small)}

    assert documents["azerbaijan"] == ["gazette", "list"]
    assert documents["volunteers"] == []
