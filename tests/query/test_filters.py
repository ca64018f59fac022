"""Filters and look-ups over records."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.errors import Misuse
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.vocabulary import VOCABULARIES
from karabakh_cli.query import filters as query
from karabakh_cli.query.filters import Filters, make_filters

LAW = settings(max_examples=30, deadline=None, derandomize=True)


def ids(facts: Facts, *, as_of: str | None = None, **keep: Any) -> list[str]:
    source, of = keep.pop("source", []), keep.pop("of", [])
    found = query.figures(facts, make_filters(facts, source=source, of=of, as_of=as_of, **keep))
    return [figure.id for figure in found]


# Words of the closed vocabularies.


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_word_of_a_vocabulary_means_itself(vocabulary: str) -> None:
    for word in VOCABULARIES[vocabulary]:
        assert query.typed_word(vocabulary, word) == word
        assert query.typed_word(vocabulary, word.upper().replace("-", " ")) == word


def test_the_singular_means_the_plural() -> None:
    assert query.typed_word("item", "tank") == "tanks"
    assert query.typed_word("item", "UAV") == "uavs"


def test_a_misspelt_word_is_refused_with_the_nearest() -> None:
    with pytest.raises(Misuse, match="unknown measure 'kiled'") as refused:
        query.typed_word("measure", "kiled")

    assert "killed" in refused.value.hint


def test_an_unknown_word_is_refused_with_the_known_ones() -> None:
    with pytest.raises(Misuse, match="unknown topic 'xyz'") as refused:
        query.typed_word("statement-topic", "xyz")

    assert all(topic in refused.value.hint for topic in VOCABULARIES["statement-topic"])


# Dates.


@pytest.mark.parametrize(
    ("given", "expected"),
    [("9 nov", "2020-11-09"), ("2020-10", "2020-10-31"), ("2021", "2021-12-31"), ("october", "2020-10-31")],
)
def test_a_day_is_the_last_that_a_date_covers(given: str, expected: str) -> None:
    assert query.last_day(given) == expected


@pytest.mark.parametrize("given", ["", "soon", "30 feb", "2020-13-01"])
def test_what_is_no_date_is_refused_with_how_to_write_one(given: str) -> None:
    with pytest.raises(Misuse, match="is not a date") as refused:
        query.last_day(given)

    assert "2020-10-09" in refused.value.hint


# Figures.


def test_no_filter_keeps_every_figure(small: Facts) -> None:
    assert query.figures(small, Filters()) == list(small.figures)


@pytest.mark.parametrize(
    ("keep", "expected"),
    [
        pytest.param(
            {"source": ["azerbaijan"], "measure": ["killed"]},
            [
                "killed-armenia-by-azerbaijan",
                "killed-azerbaijan-first",
                "killed-azerbaijan",
                "killed-civilian-azerbaijan",
                "killed-azerbaijan-later",
            ],
            id="a-source-with-its-offices",
        ),
        pytest.param(
            {"source": ["azerbaijan-mod"]}, ["killed-armenia-by-azerbaijan"], id="one-office-of-a-source"
        ),
        pytest.param({"source": ["witness"]}, ["missing-azerbaijan"], id="a-person"),
        pytest.param(
            {"of": ["artsakh"], "topic": ["casualties"], "population": ["military"]},
            ["killed-armenia", "killed-armenia-by-azerbaijan", "killed-both", "missing-armenia"],
            id="whose-one-of-two",
        ),
        pytest.param(
            {"of": ["volunteers"], "measure": ["killed", "missing"]},
            ["killed-azerbaijan-with-volunteers"],
            id="any-of-two-measures",
        ),
        pytest.param(
            {"item": ["tank"], "measure": ["captured"]},
            ["tanks-azerbaijan-captured", "tanks-armenia-captured"],
            id="two-filters-are-and",
        ),
        pytest.param({"topic": ["equipment"], "of": ["volunteers"]}, [], id="nothing-is-an-answer"),
        pytest.param(
            {"population": ["civilian"], "measure": ["killed"]},
            ["killed-civilian-armenia", "killed-civilian-azerbaijan"],
            id="population",
        ),
        pytest.param({"period": ["post-war"]}, ["killed-azerbaijan-later"], id="period"),
    ],
)
def test_filters_narrow(small: Facts, keep: dict[str, Any], expected: list[str]) -> None:
    assert ids(small, **keep) == expected


def test_a_figure_of_unknown_date_was_said_by_no_day(small: Facts) -> None:
    undated = [f.id for f in small.figures if stated_date(f, small) is None]

    assert undated
    assert not set(undated) & set(ids(small, as_of="2099-12-31"))


@pytest.mark.parametrize(
    ("stated", "day", "expected"),
    [
        pytest.param("2000-02-10", "2000-02-10", True, id="the day itself"),
        pytest.param("2000-02-10", "2000-02-09", False, id="the day before"),
        pytest.param("2000-02", "2000-02-28", False, id="before the month is over"),
        pytest.param("2000-02", "2000-02-29", True, id="on the last day of the month"),
        pytest.param("2000", "2000-12-30", False, id="before the year is over"),
    ],
)
def test_what_is_known_by_its_month_was_said_by_its_last_day(
    small: Facts, stated: str, day: str, *, expected: bool
) -> None:
    figure = msgspec.structs.replace(small.figures[0], stated_on=stated)

    assert query.said_by(small, figure, day) is expected


def test_the_figures_of_unknown_date_that_a_day_leaves_out_are_known(small: Facts) -> None:
    keep = make_filters(small, topic=["territory"], as_of="2000-03-01")

    assert query.figures(small, keep) == []
    assert [f.id for f in query.undated(small, keep)] == ["gained-azerbaijan"]
    assert query.undated(small, make_filters(small, topic=["territory"])) == []


@LAW
@given(day=st.dates().map(str), later=st.integers(min_value=0, max_value=4000))
def test_what_was_said_by_a_day_was_said_by_every_later_one(facts: Facts, day: str, later: int) -> None:
    end = f"{min(int(day[:4]) + later // 365, 9999):04}-12-31"

    assert set(ids(facts, as_of=day)) <= set(ids(facts, as_of=max(day, end)))


@pytest.mark.parametrize(
    ("keep", "expected"),
    [
        pytest.param(
            {"as_of": "2020-12-02"}, ["azerbaijan-no-military-toll-until-2020-12-03"], id="the-day-before"
        ),
        pytest.param({"as_of": "2020-12-03"}, [], id="the-day-it-was-given"),
        pytest.param({}, [], id="no-day"),
        pytest.param({"as_of": "2020-12-02", "of": ["armenia"]}, [], id="of-another"),
        pytest.param({"as_of": "2020-12-02", "measure": ["missing"]}, [], id="another-measure"),
    ],
)
def test_what_a_source_had_not_said_is_an_answer(
    facts: Facts, keep: dict[str, Any], expected: list[str]
) -> None:
    found = query.absences(facts, make_filters(facts, **keep))

    assert [statement.id for statement in found] == expected
