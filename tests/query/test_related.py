"""What a record is tied to."""

from itertools import pairwise
from typing import Any

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import camp_of
from karabakh_cli.query.quantities import revision_history
from karabakh_cli.query.related import related


def tied(key: str, facts: Facts) -> dict[str, list[str]]:
    return {name: [entry.id for entry in found] for name, found in related(facts.entries[key], facts)}


def changed(figure: Figure, **fields: Any) -> Figure:
    return msgspec.structs.replace(figure, **fields)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param(
            "killed-armenia",
            {"other figures for this count": ["killed-armenia-by-azerbaijan"]},
            id="a figure and its rival",
        ),
        pytest.param(
            "killed-azerbaijan",
            {
                "earlier figures that it replaces": ["killed-azerbaijan-first"],
                "other figures for this count": ["killed-azerbaijan-with-volunteers"],
            },
            id="a revised figure",
        ),
        pytest.param(
            "killed-azerbaijan-first",
            {
                "later figures that replace it": ["killed-azerbaijan"],
                "other figures for this count": ["killed-azerbaijan-with-volunteers"],
            },
            id="a superseded figure",
        ),
        pytest.param(
            "tanks-azerbaijan",
            {"its parts": ["tanks-azerbaijan-destroyed", "tanks-azerbaijan-captured"]},
            id="a total",
        ),
        pytest.param("tanks-azerbaijan-captured", {"part of": ["tanks-azerbaijan"]}, id="a part"),
        pytest.param("2000-01-05-town-taken", {"where": ["town"], "people": ["witness"]}, id="an event"),
        pytest.param("2000-01-truce", {}, id="an event tied to nothing"),
        pytest.param(
            "witness",
            {
                "reported": ["missing-azerbaijan"],
                "took part in": ["2000-01-05-town-taken"],
                "mentioned in": ["azerbaijan-denies"],
            },
            id="a person",
        ),
        pytest.param(
            "town",
            {
                "what happened here": ["2000-01-05-town-taken"],
                "figures": ["killed-azerbaijan-in-town"],
                "statements about it": ["azerbaijan-denies"],
            },
            id="a place",
        ),
        pytest.param("armenia-accuses", {"replies": ["azerbaijan-denies"]}, id="an accusation"),
        pytest.param(
            "azerbaijan-denies",
            {"replies to": ["armenia-accuses"], "people": ["witness"], "where": ["town"]},
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


def test_a_denial_is_tied_to_the_figure_that_it_denies(small: Facts) -> None:
    denial = msgspec.structs.replace(
        small.statements[1], disputes=("killed-armenia",), answers=None, people=(), places=()
    )
    facts = msgspec.structs.replace(small, statements=(denial,))

    assert tied("killed-armenia", facts)["disputed by"] == ["azerbaijan-denies"]
    assert tied("azerbaijan-denies", facts) == {"disputes": ["killed-armenia"]}


def test_what_is_of_half_a_camp_is_among_the_figures_for_its_count(small: Facts) -> None:
    half = changed(small.figure("killed-armenia"), id="half", of=("artsakh",), value=700)
    facts = msgspec.structs.replace(small, figures=(*small.figures, half))

    assert tied("half", facts)["other figures for this count"] == [
        "killed-armenia",
        "killed-armenia-by-azerbaijan",
    ]


def test_the_same_number_for_something_else_is_pointed_out_unless_it_is_a_small_one(small: Facts) -> None:
    wounded = changed(small.figure("killed-armenia"), id="wounded", measure="wounded")
    few = changed(small.figure("tanks-azerbaijan"), id="few", item="trucks")
    facts = msgspec.structs.replace(small, figures=(*small.figures, wounded, few))

    assert tied("wounded", facts)["the same number for something else"] == ["killed-armenia"]
    assert "the same number for something else" not in tied("few", facts)


def test_a_rival_that_its_source_has_revised_is_left_to_its_series(small: Facts) -> None:
    other = changed(
        small.figure("killed-azerbaijan"), id="others-count", source=("armenia",), supersedes=None
    )
    facts = msgspec.structs.replace(small, figures=(*small.figures, other))

    assert "killed-azerbaijan-first" not in tied("others-count", facts)["other figures for this count"]


def test_what_was_said_and_done_is_in_the_order_of_days(facts: Facts) -> None:
    for person in facts.people:
        for name, found in related(person, facts):
            if name == "took part in":
                days = [getattr(entry, "date", "")[:4] for entry in found]
                assert days == sorted(days)


def test_the_latest_word_of_each_camp_is_the_first_of_the_rivals(facts: Facts) -> None:
    toll = next(f for f in facts.figures if f.value == 3755)
    rivals = next(found for name, found in related(toll, facts) if name == "other figures for this count")

    first = rivals[:8]
    assert "azerbaijani" in {camp_of(facts, f.source) for f in first if isinstance(f, Figure)}
