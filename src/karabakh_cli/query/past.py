"""A fact base as it was on a day: what had been said or had happened by then, and nothing later."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, TypeVar, cast

from msgspec.structs import replace

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import day_of
from karabakh_cli.facts.parts import Cite, Control, Document, Role
from karabakh_cli.facts.records import KINDS, Entry, Event, Figure, Person, Place
from karabakh_cli.query.claimants import is_encyclopaedia
from karabakh_cli.query.filters import known_by
from karabakh_cli.query.later import names_later_day, note_by, without_later

E = TypeVar("E", bound=Entry)


def facts_on(facts: Facts, day: str) -> Facts:
    """Return the base with only what had been said, or had begun, by an ISO 8601 day.

    A figure of unknown date is left out; people and places stay. Each record is as `records_on` returns it.
    """
    then = records_on(facts.entries.values(), facts, day)
    parts: dict[str, Any] = {name: [r for r in then if isinstance(r, kind)] for name, kind in KINDS.items()}
    return Facts(base=facts.base, documents=facts.documents, actors=facts.actors, **parts)


def records_on(records: Iterable[E], facts: Facts, day: str) -> list[E]:
    """Return those of these records that had been said or had begun by an ISO 8601 day, as known then.

    Left out are the offices, holders, ends and documents that came later, but a claim keeps its documents
    if it has no earlier one; holders by an encyclopaedia alone, which has no day; references to later
    records; the notes on people and places, which have no day; a caveat that names a later day; and of any
    other note what begins with a later day or with what came later.
    """
    known = {entry.id for entry in facts.entries.values() if known_by(facts, entry, day)}
    return [cast("E", _on(record, facts, day, known)) for record in records if record.id in known]


def cites_on(cites: Sequence[Cite], facts: Facts, day: str) -> tuple[Cite, ...]:
    """Return the citations of documents that were not published after a day; all, if there is none.

    An encyclopaedia that has no day, and was read years later, is left out if there is anything else.
    """
    dated = [cite for cite in cites if not _is_undated_compilation(facts.documents[cite.document])]
    return _not_later(dated, facts, day) or tuple(dated) or tuple(cites)


def _is_undated_compilation(document: Document) -> bool:
    return document.kind == "compilation" and document.published is None


def _not_later(cites: Sequence[Cite], facts: Facts, day: str) -> tuple[Cite, ...]:
    return tuple(cite for cite in cites if (facts.published.get(cite.document) or "") <= day)


def undated_holders(place: Place, facts: Facts) -> list[Control]:
    """Return who held a place by an encyclopaedia alone: nobody knows on which day that was said."""
    return [period for period in place.control if is_encyclopaedia(facts, period.source)]


def is_reported_by_encyclopaedia(event: Event, facts: Facts) -> bool:
    """Return whether nobody but an encyclopaedia announced an event, and no other document reports it."""
    kinds = {facts.documents[cite.document].kind for cite in event.cite}
    return kinds == {"compilation"} and is_encyclopaedia(facts, event.source)


def _on(record: Entry, facts: Facts, day: str, known: Collection[str]) -> Entry:
    """Return a record as it was on a day, on which those with the `known` ids had been said."""
    if isinstance(record, Person | Place):
        record = replace(record, cite=_not_later(record.cite, facts, day), note=None)
    if isinstance(record, Person):
        return replace(record, roles=_periods(record.roles, day))
    if isinstance(record, Place):
        return replace(record, control=_holders(record, facts, day))
    year = (day_of(record, facts) or day)[: len("2020")]
    record = replace(record, cite=cites_on(record.cite, facts, day), note=note_by(record.note, day, year))
    if isinstance(record, Event):
        return _event_on(record, day, year)
    if isinstance(record, Figure):
        caveat = record.caveat and (None if names_later_day(record.caveat, day, year) else record.caveat)
        return replace(
            record,
            caveat=caveat,
            part_of=record.part_of if record.part_of in known else None,
            supersedes=_earlier_step(record, facts, known),
        )
    return replace(
        record,
        text=without_later(record.text, day, year),
        answers=record.answers if record.answers in known else None,
        disputes=tuple(key for key in record.disputes if key in known),
    )


def _earlier_step(figure: Figure, facts: Facts, known: Collection[str]) -> str | None:
    """Return the id of the last step before a figure that was known, past any of an unknown day."""
    step = figure.supersedes
    while step and step not in known:
        step = facts.figure(step).supersedes
    return step


def _event_on(event: Event, day: str, year: str) -> Event:
    """Return an event without an end or a sentence of later days.

    What is under way has none of its other names yet: the 44-day war.
    """
    under_way = event.end is not None and dates.span(event.end).last > day
    return replace(
        event,
        end=None if under_way else event.end,
        what=without_later(event.what, day, year),
        aliases=() if under_way else event.aliases,
    )


P = TypeVar("P", Role, Control)


def _periods(periods: Iterable[P], day: str) -> tuple[P, ...]:
    """Return the periods that had begun, each without an end that had not come."""
    begun = (p for p in periods if not p.from_ or dates.span(p.from_).first <= day)
    return tuple(replace(p, to=None) if p.to and dates.span(p.to).last > day else p for p in begun)


def _holders(place: Place, facts: Facts, day: str) -> tuple[Control, ...]:
    """Return who held a place by then, without those who came, or were said to, on an unknown day."""
    undated = undated_holders(place, facts)
    begun = _periods([p for p in place.control if p not in undated and (p.from_ or p.to)], day)
    return tuple(replace(p, note=note_by(p.note, day)) for p in begun)
