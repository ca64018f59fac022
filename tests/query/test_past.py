"""The base as it was on a day: a law over every record and every day of interest."""

import re
from typing import TYPE_CHECKING

import pytest

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure, Person, Place, Statement
from karabakh_cli.query.filters import known_by
from karabakh_cli.query.past import facts_on

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


def test_whoever_holds_a_place_since_nobody_knows_when_is_left_out(facts: Facts) -> None:
    before = facts_on(facts, "2020-09-26")
    holders = {c.holder for place in before.places if place.id in {"hadrut", "shusha"} for c in place.control}

    assert holders == {"artsakh"}
