"""Filters and look-ups over records."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.errors import Misuse, NothingFound
from karabakh_cli.facts import dates
from karabakh_cli.facts.names import normalize_name
from karabakh_cli.facts.records import Facts
from karabakh_cli.facts.vocabulary import SIDES
from karabakh_cli.query import actors
from karabakh_cli.query import filters as query
from karabakh_cli.query.actors import resolve_actors
from karabakh_cli.query.filters import VOCABULARIES, Filters, make_filters
from karabakh_cli.search import index, lookup
from karabakh_cli.search.index import Index

LAW = settings(max_examples=30, deadline=None, derandomize=True)


@pytest.fixture(scope="module")
def small_index(small: Facts) -> Callable[[], Index]:
    built = index.build(small)
    return lambda: built


def ids(
    facts: Facts, *, include_superseded: bool = True, as_of: str | None = None, **keep: list[str]
) -> list[str]:
    source, of = keep.pop("source", []), keep.pop("of", [])
    found = query.figures(
        facts,
        make_filters(facts, source=source, of=of, as_of=as_of, **keep),
        include_superseded=include_superseded,
    )
    return [figure.id for figure in found]


# Words of the closed vocabularies.


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_word_of_a_vocabulary_means_itself(vocabulary: str) -> None:
    for word in VOCABULARIES[vocabulary]:
        assert query.word(vocabulary, word) == word
        assert query.word(vocabulary, word.upper().replace("-", " ")) == word


def test_the_singular_means_the_plural() -> None:
    assert query.word("item", "tank") == "tanks"
    assert query.word("item", "UAV") == "uavs"


def test_a_misspelt_word_is_refused_with_the_nearest() -> None:
    with pytest.raises(Misuse, match="unknown measure 'kiled'") as refused:
        query.word("measure", "kiled")

    assert "killed" in refused.value.hint


def test_an_unknown_word_is_refused_with_the_known_ones() -> None:
    with pytest.raises(Misuse, match="unknown topic 'xyz'") as refused:
        query.word("statement-topic", "xyz")

    assert all(topic in refused.value.hint for topic in VOCABULARIES["statement-topic"])


# Dates.


@pytest.mark.parametrize(
    ("given", "expected"),
    [("9 nov", "2020-11-09"), ("2020-10", "2020-10-31"), ("2021", "2021-12-31"), ("october", "2020-10-31")],
)
def test_a_day_is_the_last_that_a_date_covers(given: str, expected: str) -> None:
    assert query.day(given) == expected


@pytest.mark.parametrize("given", ["", "soon", "30 feb", "2020-13-01"])
def test_what_is_no_date_is_refused_with_how_to_write_one(given: str) -> None:
    with pytest.raises(Misuse, match="is not a date") as refused:
        query.day(given)

    assert "2020-10-09" in refused.value.hint


# Figures.


def test_no_filter_keeps_every_figure(small: Facts) -> None:
    assert query.figures(small, Filters()) == list(small.figures)


@pytest.mark.parametrize(
    ("keep", "expected"),
    [
        pytest.param(
            {"source": ["azerbaijan"], "measure": ["killed"]},
            ["killed-armenia-by-azerbaijan", "killed-azerbaijan-first", "killed-azerbaijan"],
            id="a-source-with-its-offices",
        ),
        pytest.param(
            {"source": ["azerbaijan-mod"]}, ["killed-armenia-by-azerbaijan"], id="one-office-of-a-source"
        ),
        pytest.param({"source": ["witness"]}, ["missing-azerbaijan"], id="a-person"),
        pytest.param(
            {"of": ["artsakh"]}, ["killed-armenia", "killed-armenia-by-azerbaijan"], id="whose-one-of-two"
        ),
        pytest.param(
            {"of": ["azerbaijan"], "measure": ["killed", "missing"]},
            ["killed-azerbaijan-first", "killed-azerbaijan", "missing-azerbaijan"],
            id="any-of-two-measures",
        ),
        pytest.param(
            {"item": ["tank"], "measure": ["captured"]},
            ["tanks-azerbaijan-captured"],
            id="two-filters-are-and",
        ),
        pytest.param({"topic": ["equipment"], "of": ["armenia"]}, [], id="nothing-is-an-answer"),
        pytest.param({"population": ["civilian"]}, [], id="population"),
        pytest.param({"period": ["post-war"]}, [], id="period"),
    ],
)
def test_filters_narrow(small: Facts, keep: dict[str, list[str]], expected: list[str]) -> None:
    assert ids(small, include_superseded=True, as_of=None, **keep) == expected


@pytest.mark.parametrize(
    ("every", "expected"),
    [(False, ["killed-azerbaijan"]), (True, ["killed-azerbaijan-first", "killed-azerbaijan"])],
    ids=["the-latest", "all"],
)
def test_a_superseded_figure_is_left_out_unless_all_are_wanted(
    small: Facts, *, every: bool, expected: list[str]
) -> None:
    assert ids(small, include_superseded=every, of=["azerbaijan"], measure=["killed"]) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2000-01-09", [], id="the-day-before-it-was-said"),
        pytest.param("2000-01-10", ["killed-azerbaijan-first"], id="the-day-it-was-said"),
        pytest.param("2000-02-09", ["killed-azerbaijan-first"], id="the-day-before-it-was-revised"),
        pytest.param("2000-02-10", ["killed-azerbaijan"], id="the-day-it-was-revised"),
        pytest.param("2000-02", ["killed-azerbaijan"], id="by-the-end-of-a-month"),
    ],
)
def test_as_of_a_day_the_last_said_by_then_counts(small: Facts, day: str, expected: list[str]) -> None:
    assert (
        ids(small, include_superseded=False, of=["azerbaijan"], source=["azerbaijan"], as_of=day) == expected
    )


def test_a_figure_of_unknown_date_was_said_by_no_day(small: Facts) -> None:
    undated = [f.id for f in small.figures if query.stated_date(f, small) is None]

    assert undated
    assert not set(undated) & set(ids(small, as_of="2099-12-31"))


def test_a_figure_is_said_when_stated_else_as_of_else_when_published(small: Facts) -> None:
    days = {f.id: query.stated_date(f, small) for f in small.figures}

    assert days["killed-azerbaijan"] == "2000-02-10"
    assert days["killed-armenia"] == "2000-01-20", "before the paper that tells of it came out"
    assert days["killed-armenia-by-azerbaijan"] == "2000-02-01"


def test_azerbaijan_had_said_2783_killed_by_10_december(facts: Facts) -> None:
    keep = make_filters(
        facts,
        source=["azerbaijan"],
        of=["azerbaijan"],
        measure=["killed"],
        population=["military"],
        period=["war"],
        as_of="2020-12-10",
    )

    assert [f.value for f in query.figures(facts, keep, include_superseded=False)] == [2783]


def test_2881_were_buried_by_march_and_that_is_no_count_of_the_killed(facts: Facts) -> None:
    mod = make_filters(facts, source=["azerbaijan-mod"], of=["azerbaijan"], as_of="2021-03-05")

    assert [f.measure for f in query.figures(facts, mod, include_superseded=False) if f.value == 2881] == [
        "buried"
    ]


@LAW
@given(day=st.dates().map(str), later=st.integers(min_value=0, max_value=4000))
def test_what_was_said_by_a_day_was_said_by_every_later_one(facts: Facts, day: str, later: int) -> None:
    end = f"{min(int(day[:4]) + later // 365, 9999):04}-12-31"

    assert set(ids(facts, as_of=day)) <= set(ids(facts, as_of=max(day, end)))


def test_figures_come_by_whose_they_are_in_the_fixed_order_of_sides(facts: Facts) -> None:
    found = query.sort_by_subject(facts, reversed(facts.figures))
    sides = [SIDES.index(facts.actors[f.of[0]].side) if f.of else len(SIDES) for f in found]

    assert sorted(f.id for f in found) == sorted(f.id for f in facts.figures), "none is lost or doubled"
    assert sides == sorted(sides)


def test_the_order_does_not_depend_on_the_order_given(facts: Facts) -> None:
    assert query.sort_by_subject(facts, reversed(facts.figures)) == query.sort_by_subject(
        facts, facts.figures
    )


def test_within_a_quantity_the_earlier_comes_first_and_parts_after_their_total(small: Facts) -> None:
    assert [f.id for f in query.sort_by_subject(small, reversed(small.figures))] == [
        "killed-armenia",
        "killed-armenia-by-azerbaijan",
        "killed-azerbaijan-first",
        "killed-azerbaijan",
        "missing-azerbaijan",
        "tanks-azerbaijan",
        "tanks-azerbaijan-destroyed",
        "tanks-azerbaijan-captured",
    ]


# One record.


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("town", "town", id="id"),
        pytest.param("Qala", "town", id="name"),
        pytest.param("Ղալա", "town", id="name-in-armenian"),
        pytest.param("sahin-aram", "witness", id="name-in-another-order"),
        pytest.param("The Truce", "2000-01-truce", id="alias"),
        pytest.param("TANKS azerbaijan", "tanks-azerbaijan", id="id-in-other-letters"),
    ],
)
def test_a_record_is_shown_by_id_or_name(
    small: Facts, small_index: Callable[[], Index], name: str, expected: str
) -> None:
    assert lookup.entry(small, name, small_index).id == expected


def test_an_id_needs_no_index(small: Facts) -> None:
    def never() -> Index:
        raise AssertionError

    assert lookup.entry(small, "town", never) is small.entries["town"]


def test_an_unknown_record_is_refused_with_near_ids(small: Facts, small_index: Callable[[], Index]) -> None:
    with pytest.raises(NothingFound, match="'tank-azerbaijan'") as refused:
        lookup.entry(small, "tank-azerbaijan", small_index)

    assert "tanks-azerbaijan" in refused.value.hint


def test_a_record_like_no_other_is_refused_without_a_guess(
    small: Facts, small_index: Callable[[], Index]
) -> None:
    with pytest.raises(NothingFound) as refused:
        lookup.entry(small, "zyxwvut", small_index)

    assert refused.value.hint == ""


def test_a_name_that_two_records_share_is_not_guessed(facts: Facts, search_index: Index) -> None:
    with pytest.raises(NothingFound, match="'44-Day War'") as refused:
        lookup.entry(facts, "44-Day War", lambda: search_index)

    assert " or " in refused.value.hint


# Events.

WAR, TAKEN, TRUCE = "2000-01-01-war", "2000-01-05-town-taken", "2000-01-truce"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(None, None, [WAR, TRUCE, TAKEN], id="everything"),
        pytest.param("2000-01-05", "2000-01-05", [WAR, TAKEN], id="a-day-within-a-longer-event"),
        pytest.param("2000-01-06", None, [WAR], id="what-is-still-going-on"),
        pytest.param("2000-02-01", None, [], id="after-the-end"),
        pytest.param(None, "1999-12-31", [], id="before-the-beginning"),
        pytest.param("2000-01-31", "2000-02-29", [WAR], id="the-last-day-counts"),
        pytest.param("2000-01-01", "2000-01-31", [WAR, TRUCE, TAKEN], id="a-month-with-what-is-known-by-it"),
        pytest.param("2000-01-01", "2000-01-30", [WAR, TAKEN], id="a-month-that-is-not-whole"),
    ],
)
def test_the_timeline_of_a_span(
    small: Facts, first: str | None, last: str | None, expected: list[str]
) -> None:
    found = query.timeline(small, first=first, last=last, source=frozenset())

    assert [event.id for event in found] == expected


def test_the_timeline_of_a_source(small: Facts) -> None:
    found = query.timeline(small, first=None, last=None, source=resolve_actors(small, ["azerbaijan"]))

    assert [event.id for event in found] == [TAKEN]


def test_the_timeline_runs_forwards(facts: Facts) -> None:
    found = query.timeline(facts, first=None, last=None, source=frozenset())
    days = [dates.span(event.date).first for event in found]

    assert len(found) == len(facts.events)
    assert days == sorted(days)


# People, places, statements, reporters.


def test_people_and_places_come_by_name(facts: Facts) -> None:
    people = [normalize_name(person.name) for person in query.people(facts, frozenset())]
    places = [normalize_name(place.name) for place in query.places(facts)]

    assert people == sorted(people)
    assert places == sorted(places)
    assert len(people) == len(facts.people)
    assert len(places) == len(facts.places)


def test_people_may_be_those_of_an_actor(small: Facts) -> None:
    assert [p.id for p in query.people(small, resolve_actors(small, ["witness"]))] == ["witness"]
    assert query.people(small, resolve_actors(small, ["azerbaijan"])) == []


@pytest.mark.parametrize(
    ("source", "topic", "expected"),
    [
        pytest.param([], [], ["armenia-accuses", "azerbaijan-denies"], id="all-by-day"),
        pytest.param(["baku"], [], ["azerbaijan-denies"], id="by-source"),
        pytest.param([], ["status"], [], id="by-topic"),
        pytest.param(["armenia"], ["who-started-it"], ["armenia-accuses"], id="by-both"),
    ],
)
def test_statements_pass_by_source_and_topic(
    small: Facts, source: list[str], topic: list[str], expected: list[str]
) -> None:
    found = query.statements(small, source=resolve_actors(small, source), topic=frozenset(topic))

    assert [s.id for s in found] == expected


def row(key: str, name: str, side: str, *aliases: str, **counts: int) -> query.Row:
    return {"id": key, "name": name, "side": side, "aliases": list(aliases)} | (
        {"figures": 0, "statements": 0, "events": 0} | counts
    )


ROWS = [
    row("oryx", "Oryx", "third-party", figures=1),
    row("baku", "Bakı", "azerbaijan", "x", statements=2),
    row("mum", "Mum", "armenia"),
    row("arm", "Armenia", "armenia", "RA", events=3),
]


@pytest.mark.parametrize(
    ("chosen", "words", "expected"),
    [
        pytest.param([], "", ["arm", "baku", "oryx"], id="those-that-report-by-side"),
        pytest.param([], "BAKI", ["baku"], id="by-name"),
        pytest.param([], "ra", ["arm"], id="by-alias"),
        pytest.param([], "oryx armenia", [], id="every-word-counts"),
        pytest.param(["oryx", "mum"], "", ["oryx"], id="by-choice"),
    ],
)
def test_reporters_are_those_that_report(chosen: list[str], words: str, expected: list[str]) -> None:
    assert [row["id"] for row in actors.reporters(ROWS, frozenset(chosen), words)] == expected


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
