"""Figures of one quantity put together, and nothing else with them."""

from typing import Any

import msgspec
import pytest

from karabakh_cli.facts.records import Facts
from karabakh_cli.query.quantities import (
    Quantity,
    describe,
    disputed,
    join_names,
    quantities,
    quantity_key,
    series,
)


def ids(groups: list[Quantity]) -> dict[str, list[str]]:
    return {group.name: [figure.id for figure in group.figures] for group in groups}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param([], "", id="nobody"),
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a and b", id="two"),
        pytest.param(["a", "b", "c"], "a, b and c", id="three"),
    ],
)
def test_names_are_listed_as_in_a_sentence(names: list[str], expected: str) -> None:
    assert expected == join_names(names)


def test_rivals_stand_together_the_largest_first_and_parts_with_their_total(small: Facts) -> None:
    assert ids(quantities(small, list(small.figures))) == {
        "Armenia and Artsakh: killed, military": ["killed-armenia-by-azerbaijan", "killed-armenia"],
        "Azerbaijan: killed, military": ["killed-azerbaijan", "killed-azerbaijan-first"],
        "Azerbaijan: missing, military": ["missing-azerbaijan"],
        "Azerbaijan: lost, tanks": ["tanks-azerbaijan"],
    }


def test_a_part_without_its_total_stands_for_itself(small: Facts) -> None:
    part = small.figure("tanks-azerbaijan-captured")

    assert ids(quantities(small, [part])) == {"Azerbaijan: captured, tanks": [part.id]}


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"of": ("armenia",)}, id="of fewer"),
        pytest.param({"measure": "wounded"}, id="measure"),
        pytest.param({"population": "civilian"}, id="population"),
        pytest.param({"item": "tanks"}, id="item"),
        pytest.param({"unit": "percent"}, id="unit"),
        pytest.param({"period": "post-war"}, id="period"),
        pytest.param({"place": "town"}, id="place"),
    ],
)
def test_what_counts_something_else_never_shares_a_scale(small: Facts, fields: dict[str, Any]) -> None:
    one = small.figure("killed-armenia")
    other = msgspec.structs.replace(one, id="other", **fields)

    assert len(quantities(small, [one, other])) == 2


def test_no_shipped_quantity_mixes_populations_or_units(facts: Facts) -> None:
    for group in quantities(facts, list(facts.figures)):
        assert len({quantity_key(figure) for figure in group.figures}) == 1


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, "Armenia and Artsakh: killed, military", id="plain"),
        pytest.param({"of": ()}, "No side's: killed, military", id="nobody's"),
        pytest.param(
            {"period": "post-war", "place": "town"},
            "Armenia and Artsakh: killed, military, town, after the war",
            id="after the war in a place",
        ),
        pytest.param(
            {"population": None, "measure": "share", "unit": "percent", "period": "before"},
            "Armenia and Artsakh: share, percent, before the war",
            id="a share before the war",
        ),
    ],
)
def test_a_quantity_is_named_by_what_it_counts(small: Facts, fields: dict[str, Any], expected: str) -> None:
    assert expected == describe(msgspec.structs.replace(small.figures[0], **fields), small)


def test_what_several_sources_number_apart_is_disputed(small: Facts) -> None:
    groups = quantities(small, list(small.figures))

    assert list(ids(disputed(groups))) == ["Armenia and Artsakh: killed, military"]


def test_the_widest_dispute_comes_first(small: Facts) -> None:
    tanks = msgspec.structs.replace(
        small.figure("tanks-azerbaijan"), id="more", value=90, source=("armenia",)
    )
    groups = quantities(small, [*small.figures, tanks])

    assert list(ids(disputed(groups))) == [
        "Azerbaijan: lost, tanks",
        "Armenia and Artsakh: killed, military",
    ]


def test_two_sources_with_one_number_are_no_dispute(small: Facts) -> None:
    one = small.figure("killed-armenia")
    same = msgspec.structs.replace(one, id="same", source=("azerbaijan",))

    assert disputed(quantities(small, [one, same])) == []


def test_a_number_against_words_is_no_dispute(small: Facts) -> None:
    words = small.figure("missing-azerbaijan")
    number = msgspec.structs.replace(words, id="number", value=5, words=None, source=("azerbaijan",))

    assert disputed(quantities(small, [words, number])) == []


def test_a_series_is_in_the_order_of_its_revisions(small: Facts) -> None:
    assert ids(series(small, list(small.figures), alone=False)) == {
        "Azerbaijan: killed, military": ["killed-azerbaijan-first", "killed-azerbaijan"]
    }


def test_a_series_is_found_from_its_last_figure_and_shown_once(small: Facts) -> None:
    found = [small.figure("killed-azerbaijan"), small.figure("killed-azerbaijan-first")]

    assert len(series(small, found, alone=False)) == 1
    assert len(series(small, found[:1], alone=False)[0].figures) == 2


def test_figures_that_were_never_revised_come_on_request(small: Facts) -> None:
    found = ids(series(small, list(small.figures), alone=True))

    assert found["Azerbaijan: lost, tanks"] == ["tanks-azerbaijan"]
    assert "Azerbaijan: captured, tanks" not in found
