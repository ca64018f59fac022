"""A fact base as it was on a day: what had been said or had happened by then, and nothing later."""

from collections.abc import Collection, Iterable
from typing import Any, TypeVar, cast

from msgspec.structs import replace

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Control, Role
from karabakh_cli.facts.records import KINDS, Entry, Event, Figure, Person, Place, Statement
from karabakh_cli.query.filters import known_by
from karabakh_cli.query.later import names_later, without_later
from karabakh_cli.query.listing import as_known_on

E = TypeVar("E", bound=Entry)


def facts_on(facts: Facts, day: str) -> Facts:
    """Return the base with only what had been said, or had begun, by an ISO 8601 day.

    A figure of unknown date is left out; people and places stay. Each record is as `records_on` returns it.
    """
    known = [entry for entry in facts.entries.values() if known_by(facts, entry, day)]
    then = records_on(known, facts, day)
    parts: dict[str, Any] = {name: [r for r in then if isinstance(r, kind)] for name, kind in KINDS.items()}
    return Facts(base=facts.base, documents=facts.documents, actors=facts.actors, **parts)


def records_on(records: Iterable[E], facts: Facts, day: str) -> list[E]:
    """Return records, all said or begun by an ISO 8601 day, as they were known then.

    Left out are the offices, holders, ends and documents that came later, but a claim keeps its documents
    if it has no earlier one; references to later records; the notes on people and places, which have no
    day; and any other note that names a later day or says that something came later.
    """
    known = {entry.id for entry in facts.entries.values() if known_by(facts, entry, day)}
    return [cast("E", _on(record, facts, day, known)) for record in records]


def _on(record: Entry, facts: Facts, day: str, known: Collection[str]) -> Entry:
    """Return a record as it was on a day, on which those with the `known` ids had been said."""
    cite = tuple(one for one in record.cite if (facts.published.get(one.document) or "") <= day)
    if isinstance(record, Person):
        return replace(record, roles=_periods(record.roles, day), cite=cite, note=None)
    if isinstance(record, Place):
        return replace(record, control=_holders(record.control, day), cite=cite, note=None)
    record = replace(record, cite=cite or record.cite)
    if isinstance(record, Event):
        return as_known_on([record], day)[0]
    said = record.said_on if isinstance(record, Statement) else record.stated_on or record.as_of
    year = (said or day)[: len("2020")]
    if record.note and names_later(record.note, day, year):
        record = replace(record, note=None)
    if isinstance(record, Figure):
        return replace(
            record,
            part_of=record.part_of if record.part_of in known else None,
            supersedes=record.supersedes if record.supersedes in known else None,
        )
    return replace(
        record,
        text=without_later(record.text, day, year),
        answers=record.answers if record.answers in known else None,
        disputes=tuple(key for key in record.disputes if key in known),
    )


P = TypeVar("P", Role, Control)


def _periods(periods: Iterable[P], day: str) -> tuple[P, ...]:
    """Return the periods that had begun, each without an end that had not come."""
    begun = (p for p in periods if not p.from_ or dates.span(p.from_).first <= day)
    return tuple(replace(p, to=None) if p.to and dates.span(p.to).last > day else p for p in begun)


def _holders(periods: Iterable[Control], day: str) -> tuple[Control, ...]:
    """Return who held a place by then, without those who came on an unknown day: it may be later."""
    begun = _periods([p for p in periods if p.from_ or p.to], day)
    return tuple(replace(p, note=None) if p.note and names_later(p.note, day) else p for p in begun)
