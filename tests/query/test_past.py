"""The base as it was on a day: a law over every record and every day of interest."""

import re
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite
from karabakh_cli.facts.records import Event, Figure, Person, Place, Statement
from karabakh_cli.query.filters import known_by
from karabakh_cli.query.past import facts_on, is_reported_by_encyclopaedia, records_on

if TYPE_CHECKING:
    from karabakh_cli.facts.parts import Control, Role

DAYS = ["1993-01-01", "2020-09-27", "2020-10-20", "2020-11-10", "2021-03-05", "2023-10-01"]


@pytest.fixture(scope="module", params=DAYS)
def then(request: pytest.FixtureRequest, facts: Facts) -> tuple[str, Facts]:
    return request.param, facts_on(facts, request.param)


def test_it_holds_what_was_known_and_nothing_else(then: tuple[str, Facts], facts: Facts) -> None:
    day, past = then

    assert list(past.entries) == [key for key, entry in facts.entries.items() if known_by(facts, entry, day)]


def test_no_office_holder_or_end_is_later(then: tuple[str, Facts]) -> None:
    day, past = then
    periods: list[Role | Control] = [period for p in past.people for period in p.roles]
    periods += [period for p in past.places for period in p.control]

    assert all(dates.span(p.from_).first <= day for p in periods if p.from_)
    assert all(dates.span(p.to).last <= day for p in periods if p.to)
    assert all(dates.span(event.end).last <= day for event in past.events if event.end)


def test_no_document_about_a_person_or_a_place_was_published_later(then: tuple[str, Facts]) -> None:
    day, past = then
    records: list[Person | Place] = [*past.people, *past.places]
    cited = [cite.document for record in records for cite in record.cite]

    assert cited
    assert all((past.documents[key].published or "") <= day for key in cited)


def test_no_note_names_a_later_year(then: tuple[str, Facts]) -> None:
    day, past = then
    years = [y for e in past.entries.values() for y in re.findall(r"\b(?:19|20)\d\d\b", e.note or "")]

    assert all(year <= day for year in years)


def test_nothing_refers_to_what_is_not_there(then: tuple[str, Facts]) -> None:
    _, past = then
    for entry in past.entries.values():
        if isinstance(entry, Figure):
            assert {entry.part_of, entry.supersedes} - {None} <= past.entries.keys()
        elif isinstance(entry, Statement):
            assert {entry.answers, *entry.disputes} - {None} <= past.entries.keys()


def test_a_later_revision_supersedes_nothing_yet(facts: Facts) -> None:
    old, new = "killed-military-azerbaijan-mod-2020-12-03", "killed-military-azerbaijani-azerbaijan"

    assert old in facts_on(facts, "2022-01-01").revised_by
    assert old not in facts_on(facts, "2020-12-05").revised_by
    assert new not in facts_on(facts, "2020-12-05").entries


def test_whoever_holds_a_place_by_an_encyclopaedia_alone_is_left_out(then: tuple[str, Facts]) -> None:
    _, past = then
    sources = [control.source for place in past.places for control in place.control]

    assert "wikipedia" in past.actors
    assert ("wikipedia",) not in sources


@pytest.mark.parametrize("holder", ["artsakh", "azerbaijan"])
def test_that_holds_for_either_side(facts: Facts, holder: str) -> None:
    held = [c for place in facts.places for c in place.control if c.holder == holder]
    then = [c for place in facts_on(facts, "2026-01-01").places for c in place.control if c.holder == holder]

    assert len(then) == sum(c.source != ("wikipedia",) for c in held) < len(held)


def test_of_the_note_on_a_holder_the_denial_of_that_day_stays(facts: Facts) -> None:
    def note(place: str, day: str) -> str | None:
        found = facts_on(facts, day).entries[place]
        assert isinstance(found, Place)
        return found.control[-1].note

    said = "Announced on that day; Armenia's Defence Ministry denied it."
    assert note("jabrayil", "2020-10-04") == said
    # What an encyclopaedia gives was read years later.
    assert note("jabrayil", "2020-10-09") == said


def test_an_event_known_by_its_month_or_year_waits_for_the_end_of_it(facts: Facts) -> None:
    events = [e for e in facts.events if not dates.is_day(e.date)]

    assert any(e.end for e in events)
    for event in events:
        last = dates.span(event.date).last
        assert known_by(facts, event, last)
        assert not known_by(facts, event, f"{last[:-2]}{int(last[-2:]) - 1}")


def test_by_a_day_an_event_has_no_end_that_had_not_come(small: Facts) -> None:
    war = small.events[:1]

    assert [e.end for e in records_on(war, small, "2000-01-30")] == [None]
    assert [e.end for e in records_on(war, small, "2000-01-31")] == ["2000-01-31"]


def test_records_of_later_days_are_left_out(small: Facts) -> None:
    assert records_on(small.events, small, "1999-12-31") == []


def test_a_claim_with_later_documents_alone_keeps_them(facts: Facts) -> None:
    day = "2020-10-22"
    late = [
        record
        for record in facts_on(facts, day).claims
        if all((facts.published.get(cite.document) or "") > day for cite in record.cite)
    ]

    assert late
    assert all(record.cite == facts.entries[record.id].cite for record in late)


@pytest.mark.parametrize("key", ["2020-10-02-ganja-first-missile-attack", "2020-09-27-azerbaijani-offensive"])
def test_what_an_encyclopaedia_alone_reports_is_known_for_it(facts: Facts, key: str) -> None:
    event = facts.entries[key]
    assert isinstance(event, Event)
    announced = replace(event, source=("azerbaijan-mod",))
    reported = replace(event, cite=(*event.cite, Cite(document="azertac-2020-10-04")))

    assert is_reported_by_encyclopaedia(event, facts)
    assert not is_reported_by_encyclopaedia(announced, facts)
    assert not is_reported_by_encyclopaedia(reported, facts)
