"""Who denied a capture that somebody announced.

An event has no link to what was said of it. Its announcement is a statement by the same claimant, on the
same day, about the same places, and a denial is a reply to that.
"""

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event, Statement
from karabakh_cli.query.filters import known_by
from karabakh_cli.query.listing import said_order


def denials(facts: Facts, event: Event, *, as_of: str | None = None) -> list[Statement]:
    """Return the statements that deny an announced capture, earliest first; with a day, those made by it."""
    if event.kind != "capture" or not event.source:
        return []
    announced = {s.id for s in facts.statements if _announces(s, event)}
    found = [s for s in facts.statements if s.stance == "denies" and s.answers in announced]
    return sorted((s for s in found if as_of is None or known_by(facts, s, as_of)), key=said_order)


def _announces(statement: Statement, event: Event) -> bool:
    """Return whether a statement is the announcement of an event."""
    same_claimant = not set(event.source).isdisjoint(statement.source)
    same_places = bool(event.places) and set(event.places) == set(statement.places)
    return same_claimant and same_places and statement.said_on == event.date
