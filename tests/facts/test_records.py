"""Records are immutable, closed to what they do not know, and find each other by id."""

from typing import Any

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Record
from karabakh_cli.facts.records import Actor, Event, Figure, Person, Place, Statement

KINDS = sorted(Record.__subclasses__(), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_record_is_frozen_and_closed(kind: type[Record]) -> None:
    assert kind.__struct_config__.frozen
    assert kind.__struct_config__.forbid_unknown_fields


def test_no_record_of_a_base_can_be_changed(small: Facts) -> None:
    for found in everything(small):
        field = msgspec.structs.fields(found)[0].name

        with pytest.raises(AttributeError, match="immutable"):
            setattr(found, field, "other")


def test_no_record_of_a_base_takes_a_field_that_it_does_not_know(small: Facts) -> None:
    for found in everything(small):
        fields = {**msgspec.to_builtins(found), "surplus": 1}

        with pytest.raises(msgspec.ValidationError, match="unknown field `surplus`"):
            msgspec.convert(fields, type(found))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_records_are_made_by_keyword_only(kind: type[Record]) -> None:
    with pytest.raises(TypeError, match="positional"):
        kind("value")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_field_of_a_record_is_a_list_that_could_be_changed(kind: type[Record]) -> None:
    assert not [field.name for field in msgspec.structs.fields(kind) if "list[" in str(field.type)]


def everything(facts: Facts) -> list[Any]:
    """The base, and one record of each kind at least, inner ones too."""
    found: list[Any] = [facts, facts.base, *facts.documents.values(), *facts.actors.values()]
    for entry in facts.entries.values():
        found += [entry, *entry.cite, *getattr(entry, "roles", ()), *getattr(entry, "control", ())]
    return found


def test_a_base_survives_json_whole(small: Facts) -> None:
    assert msgspec.json.decode(msgspec.json.encode(small), type=Facts) == small


def test_a_role_is_written_with_from_as_people_write_it(small: Facts) -> None:
    (role,) = small.persons["witness"].roles

    assert msgspec.to_builtins(role) == {
        "title": "Minister of Salt of Armenia",
        "of": "armenia",
        "from": "1999",
        "to": "2000",
    }


def test_a_field_at_its_default_is_not_written(small: Facts) -> None:
    assert msgspec.to_builtins(small.figure("tanks-azerbaijan")).keys() == {
        "id",
        "what",
        "topic",
        "measure",
        "of",
        "item",
        "value",
        "source",
        "cite",
    }


def test_a_whole_number_stays_one_and_a_fraction_too(small: Facts) -> None:
    # Its value is the last field that it has.
    figure = small.figure("tanks-azerbaijan")
    halves = msgspec.structs.replace(figure, value=0.5)

    assert b'"value":10}' in msgspec.json.encode(figure)
    assert b'"value":0.5}' in msgspec.json.encode(halves)


def test_entries_hold_every_record_with_an_id_by_its_id(small: Facts) -> None:
    assert len(small.entries) == 26 + 3 + 1 + 1 + 2
    assert {type(entry) for entry in small.entries.values()} == {Figure, Event, Person, Place, Statement}
    assert all(key == entry.id for key, entry in small.entries.items())


def test_claims_are_what_somebody_may_be_the_source_of(small: Facts) -> None:
    assert {type(claim) for claim in small.claims} == {Figure, Event, Statement}
    assert len(small.claims) == 26 + 3 + 2


def test_a_reporter_is_an_actor_or_a_person(small: Facts) -> None:
    assert isinstance(small.reporter("watcher"), Actor)
    assert isinstance(small.reporter("witness"), Person)


@pytest.mark.parametrize("key", ["town", "killed-armenia", "nobody", ""])
def test_nothing_else_is_a_reporter(small: Facts, key: str) -> None:
    with pytest.raises(KeyError, match=key or "''"):
        small.reporter(key)


@pytest.mark.parametrize("key", ["town", "armenia", "nothing"])
def test_nothing_else_is_a_figure(small: Facts, key: str) -> None:
    with pytest.raises(KeyError, match=key):
        small.figure(key)


def test_a_superseded_figure_knows_what_revises_it(small: Facts) -> None:
    assert small.revised_by == {"killed-azerbaijan-first": "killed-azerbaijan"}
