"""What a command lists: the events of a span, people and places by name, statements by topic."""

import msgspec
import pytest

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.names import normalize_name
from karabakh_cli.query import listing
from karabakh_cli.query.actors import resolve_actors

# Events.

WAR, TAKEN, TRUCE = "2000-01-01-war", "2000-01-05-town-taken", "2000-01-truce"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(None, None, [WAR, TAKEN, TRUCE], id="everything"),
        pytest.param("2000-01-05", "2000-01-05", [WAR, TAKEN], id="a-day-within-a-longer-event"),
        pytest.param("2000-01-06", None, [WAR], id="what-is-still-going-on"),
        pytest.param("2000-02-01", None, [], id="after-the-end"),
        pytest.param(None, "1999-12-31", [], id="before-the-beginning"),
        pytest.param("2000-01-31", "2000-02-29", [WAR], id="the-last-day-counts"),
        pytest.param("2000-01-01", "2000-01-31", [WAR, TAKEN, TRUCE], id="a-month-with-what-is-known-by-it"),
        pytest.param("2000-01-01", "2000-01-30", [WAR, TAKEN], id="a-month-that-is-not-whole"),
    ],
)
def test_the_timeline_of_a_span(
    small: Facts, first: str | None, last: str | None, expected: list[str]
) -> None:
    found = listing.timeline(small, first=first, last=last, source=frozenset())

    assert [event.id for event in found] == expected


def test_the_timeline_of_a_source(small: Facts) -> None:
    found = listing.timeline(small, first=None, last=None, source=resolve_actors(small, ["azerbaijan"]))

    assert [event.id for event in found] == [TAKEN]


def test_the_timeline_runs_forwards(facts: Facts) -> None:
    found = listing.timeline(facts, first=None, last=None, source=frozenset())
    days = [dates.span(event.date).last for event in found]

    assert len(found) == len(facts.events)
    assert days == sorted(days)


def test_what_is_known_by_its_month_or_year_comes_at_the_end_of_it(small: Facts) -> None:
    taken = small.entries[TAKEN]
    days = ["2000", "2000-01", "2000-01-31", "2000-02-01", "2000-12", "2000-12-31"]
    events = [msgspec.structs.replace(taken, id=f"event-{day}", date=day) for day in days]
    found = listing.timeline(
        msgspec.structs.replace(small, events=events), first=None, last=None, source=frozenset()
    )

    assert [e.date for e in found] == ["2000-01-31", "2000-01", "2000-02-01", "2000-12-31", "2000-12", "2000"]


def test_a_war_comes_first_on_its_first_day(facts: Facts) -> None:
    found = listing.timeline(facts, first="2020-09-27", last="2020-11-10", source=frozenset())

    assert next(e for e in found if e.date == "2020-09-27").kind == "war"


def test_the_war_is_in_the_order_of_the_whole_timeline(facts: Facts) -> None:
    every = listing.timeline(facts, first=None, last=None, source=frozenset())
    parts = listing.of_the_war(facts, every)

    assert [every.index(e) for e in parts[1]] == sorted(every.index(e) for e in parts[1])
    assert parts[1][0].kind == "war"


# People, places, statements.


def test_people_and_places_come_by_name(facts: Facts) -> None:
    people = [normalize_name(person.name) for person in listing.people(facts, frozenset())]
    places = [normalize_name(place.name) for place in listing.places(facts)]

    assert people == sorted(people)
    assert places == sorted(places)
    assert len(people) == len(facts.people)
    assert len(places) == len(facts.places)


def test_people_may_be_those_of_an_actor(small: Facts) -> None:
    assert [p.id for p in listing.people(small, resolve_actors(small, ["witness"]))] == ["witness"]
    assert listing.people(small, resolve_actors(small, ["azerbaijan"])) == []


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
    found = listing.statements(small, source=resolve_actors(small, source), topic=frozenset(topic))

    assert [s.id for s in found] == expected


def test_a_statement_of_a_month_follows_those_of_its_days(small: Facts) -> None:
    said = small.statements[0]
    days = ["2000-01", "2000-01-31", None]
    statements = [msgspec.structs.replace(said, id=f"said-{day}", said_on=day) for day in days]
    found = listing.statements(
        msgspec.structs.replace(small, statements=statements), source=frozenset(), topic=frozenset()
    )

    assert [s.said_on for s in found] == ["2000-01-31", "2000-01", None]


# The days of the war.


def test_what_is_known_by_a_month_of_the_war_is_among_its_events(modern: Facts) -> None:
    before, shown, after = listing.of_the_war(modern, modern.events)

    assert [e.id for e in shown] == ["2020-01-01-war", "2020-01-05-town-taken", "2020-01-truce"]
    assert (before, after) == ([], [])


def test_earlier_and_later_events_are_apart(facts: Facts) -> None:
    before, shown, after = listing.of_the_war(facts, facts.events)

    assert len(before) + len(shown) + len(after) == len(facts.events)
    assert all(dates.span(e.date).first < "2020-09-27" for e in before)
    assert all(dates.span(e.date).first > "2020-11-10" for e in after)


def test_a_day_is_known_for_its_captures_before_anything_else(facts: Facts) -> None:
    events = [e for e in facts.events if e.date == "2020-11-08"]

    assert listing.by_prominence(events)[0].kind in {"agreement", "capture"}
