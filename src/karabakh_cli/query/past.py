"""A fact base as it was on a day: what had been said or had happened by then, and nothing later."""

from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite, Control, Role
from karabakh_cli.facts.records import Claim, Entry, Figure, Person, Place, Statement
from karabakh_cli.query.filters import known_by
from karabakh_cli.query.later import names_later, without_later
from karabakh_cli.query.listing import as_known_on

E = TypeVar("E", bound=Entry)


def facts_on(facts: Facts, day: str) -> Facts:
    """Return the base with only what had been said, or had begun, by an ISO 8601 day.

    A figure of unknown date is left out. People and places stay, without the offices, holders and
    documents that came later, and without their notes, which have no day. Of the documents that a claim
    cites those that came later are left out where there is an earlier one. References to later records are
    left out too, and notes that name a later day or say that something came later.
    """
    figures = [f for f in facts.figures if known_by(facts, f, day)]
    events = [e for e in facts.events if known_by(facts, e, day)]
    statements = [s for s in facts.statements if known_by(facts, s, day)]
    claims: list[Claim] = [*figures, *events, *statements]
    known = {claim.id for claim in claims}
    return Facts(
        base=facts.base,
        documents=facts.documents,
        actors=facts.actors,
        figures=[_figure(f, known) for f in _noted(_cited(figures, facts, day), day)],
        events=as_known_on(_cited(events, facts, day), day),
        people=[
            replace(p, roles=_periods(p.roles, day), cite=_published(p, facts, day), note=None)
            for p in facts.people
        ],
        places=[
            replace(p, control=_holders(p.control, day), cite=_published(p, facts, day), note=None)
            for p in facts.places
        ],
        statements=[_statement(s, known, day) for s in _noted(_cited(statements, facts, day), day)],
    )


def _noted(records: Iterable[E], day: str) -> list[E]:
    """Return the records, without a note that names a later day."""
    return [
        replace(r, note=None)
        if r.note and names_later(r.note, day, (_said_on(r) or day)[: len("2020")])
        else r
        for r in records
    ]


def _cited(records: Iterable[E], facts: Facts, day: str) -> list[E]:
    """Return the records, each without the documents that came after the day if it has an earlier one."""
    published = facts.published

    def cited(record: E) -> E:
        kept = tuple(cite for cite in record.cite if (published.get(cite.document) or "") <= day)
        return replace(record, cite=kept) if kept and kept != record.cite else record

    return [cited(record) for record in records]


def _published(record: Person | Place, facts: Facts, day: str) -> tuple[Cite, ...]:
    """Return where a person or place can be read about, without what was published after the day."""
    return tuple(cite for cite in record.cite if (facts.published.get(cite.document) or "") <= day)


def _said_on(record: Entry) -> str | None:
    """Return the day on which a figure or a statement was said, of whose year its note speaks."""
    if isinstance(record, Figure):
        return record.stated_on or record.as_of
    return record.said_on if isinstance(record, Statement) else None


def _figure(figure: Figure, known: set[str]) -> Figure:
    part_of = figure.part_of if figure.part_of in known else None
    supersedes = figure.supersedes if figure.supersedes in known else None
    return replace(figure, part_of=part_of, supersedes=supersedes)


def _statement(statement: Statement, known: set[str], day: str) -> Statement:
    year = (statement.said_on or day)[: len("2020")]
    return replace(
        statement,
        text=without_later(statement.text, day, year),
        answers=statement.answers if statement.answers in known else None,
        disputes=tuple(key for key in statement.disputes if key in known),
    )


P = TypeVar("P", Role, Control)


def _periods(periods: Iterable[P], day: str) -> tuple[P, ...]:
    """Return the periods that had begun, each without an end that had not come."""
    begun = (p for p in periods if not p.from_ or dates.span(p.from_).first <= day)
    return tuple(replace(p, to=None) if p.to and dates.span(p.to).last > day else p for p in begun)


def _holders(periods: Iterable[Control], day: str) -> tuple[Control, ...]:
    """Return who held a place by then; whoever holds it since nobody knows when may have come later."""
    begun = _periods([p for p in periods if p.from_ or p.to], day)
    return tuple(replace(p, note=None) if p.note and names_later(p.note, day) else p for p in begun)
