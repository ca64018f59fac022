"""What a record is tied to."""

from itertools import pairwise
from typing import Any

import msgspec
import pytest

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.query.related import related, revision_history, same_quantity


def tied(key: str, facts: Facts) -> dict[str, list[str]]:
    return {name: [entry.id for entry in found] for name, found in related(facts.entries[key], facts)}


def changed(figure: Figure, **fields: Any) -> Figure:
    return msgspec.structs.replace(figure, **fields)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param(
            "killed-armenia",
            {"the same as others report it": ["killed-armenia-by-azerbaijan"]},
            id="a figure and its rival",
        ),
        pytest.param("killed-azerbaijan", {"supersedes": ["killed-azerbaijan-first"]}, id="a revised figure"),
        pytest.param(
            "killed-azerbaijan-first", {"superseded by": ["killed-azerbaijan"]}, id="a superseded figure"
        ),
        pytest.param(
            "tanks-azerbaijan",
            {"its parts": ["tanks-azerbaijan-destroyed", "tanks-azerbaijan-captured"]},
            id="a total",
        ),
        pytest.param("tanks-azerbaijan-captured", {"part of": ["tanks-azerbaijan"]}, id="a part"),
        pytest.param("2000-01-05-town-taken", {"where": ["town"], "who": ["witness"]}, id="an event"),
        pytest.param("2000-01-truce", {}, id="an event tied to nothing"),
        pytest.param(
            "witness",
            {
                "reported": ["missing-azerbaijan"],
                "took part in": ["2000-01-05-town-taken"],
                "spoken of": ["azerbaijan-denies"],
            },
            id="a person",
        ),
        pytest.param(
            "town",
            {
                "what happened there": ["2000-01-05-town-taken"],
                "what was said of it": ["azerbaijan-denies"],
            },
            id="a place",
        ),
        pytest.param("armenia-accuses", {"answered by": ["azerbaijan-denies"]}, id="an accusation"),
        pytest.param(
            "azerbaijan-denies",
            {"answers": ["armenia-accuses"], "of whom": ["witness"], "where": ["town"]},
            id="a denial",
        ),
    ],
)
def test_a_record_is_tied(small: Facts, key: str, expected: dict[str, list[str]]) -> None:
    assert expected == tied(key, small)


def test_every_shipped_tie_leads_to_another_record(facts: Facts) -> None:
    for entry in facts.entries.values():
        for name, found in related(entry, facts):
            assert found, (entry.id, name)
            assert entry not in found, (entry.id, name)


def test_a_series_is_whole_from_any_of_its_figures(facts: Facts) -> None:
    for figure in facts.figures:
        found = revision_history(figure, facts)

        assert figure in found
        for earlier, later in pairwise(found):
            assert later.supersedes == earlier.id
        assert [f.id for f in revision_history(found[0], facts)] == [f.id for f in found]


def test_the_same_is_of_the_same_people_and_what_overlaps_is_named_apart(small: Facts) -> None:
    one = small.figure("killed-armenia")
    other = changed(one, id="only-artsakh", of=("artsakh",))
    facts = msgspec.structs.replace(small, figures=(*small.figures, other))

    assert tied("only-artsakh", facts) == {
        "of some of the same, or of others too": ["killed-armenia", "killed-armenia-by-azerbaijan"]
    }
    assert tied("killed-armenia", facts) == {
        "the same as others report it": ["killed-armenia-by-azerbaijan"],
        "of some of the same, or of others too": ["only-artsakh"],
    }


def test_a_rival_that_its_source_has_revised_is_left_to_its_series(small: Facts) -> None:
    other = changed(
        small.figure("killed-azerbaijan"), id="others-count", source=("armenia",), supersedes=None
    )
    facts = msgspec.structs.replace(small, figures=(*small.figures, other))

    assert tied("others-count", facts) == {"the same as others report it": ["killed-azerbaijan"]}


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"measure": "wounded"}, id="measure"),
        pytest.param({"population": "civilian"}, id="population"),
        pytest.param({"item": "tanks"}, id="item"),
        pytest.param({"unit": "percent"}, id="unit"),
        pytest.param({"period": "before"}, id="period"),
        pytest.param({"place": "town"}, id="place"),
        pytest.param({"of": ("azerbaijan",)}, id="of whom"),
    ],
)
def test_figures_of_another_kind_are_not_the_same(small: Facts, fields: dict[str, Any]) -> None:
    one = small.figure("killed-armenia")

    assert same_quantity(one, small.figure("killed-armenia-by-azerbaijan"))
    assert not same_quantity(one, changed(one, **fields))


def test_what_was_said_and_done_is_in_the_order_of_days(facts: Facts) -> None:
    for person in facts.people:
        for name, found in related(person, facts):
            if name == "took part in":
                days = [getattr(entry, "date", "")[:4] for entry in found]
                assert days == sorted(days)
