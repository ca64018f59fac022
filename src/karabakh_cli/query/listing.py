"""The records that a command lists, filtered and in order."""

from collections.abc import Iterable, Sequence

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.names import normalize_name
from karabakh_cli.facts.records import Event, Person, Place, Statement
from karabakh_cli.facts.vocabulary import VOCABULARIES
from karabakh_cli.query.filters import known_by


def timeline(facts: Facts, *, first: str | None, last: str | None, source: frozenset[str]) -> list[Event]:
    """Return the events of a span of ISO 8601 days, earliest first: see `by_date`.

    An event known only by its month or year belongs to a span that contains all of that month or year.
    """
    chosen = []
    for event in facts.events:
        begin, close = dates.span(event.date).first, dates.span(event.end or event.date).last
        if event.end is None and not dates.is_day(event.date):
            inside = (first is None or first <= begin) and (last is None or close <= last)
        else:
            inside = (first is None or first <= close) and (last is None or begin <= last)
        if inside and (not source or not source.isdisjoint(event.source)):
            chosen.append(event)
    return sorted(chosen, key=by_date)


def by_date(event: Event) -> tuple[tuple[str, int], bool, str]:
    """Return the sort key of a timeline.

    A war comes first on its first day. What is known by its month comes at the end of that month, and what
    is known by its year at the end of that year.
    """
    return dates.order(event.date), event.kind != "war", event.id


_KINDS = ("agreement", "capture", "battle", "offensive", "clash", "strike", "ceasefire", "exchange")
"""The kinds of event that a day is known for, the weightiest first; the others come after them."""


def by_prominence(events: list[Event]) -> list[Event]:
    """Return the events of a day by kind, the best known of a kind first."""

    def key(event: Event) -> tuple[int, int, str]:
        kind = _KINDS.index(event.kind) if event.kind in _KINDS else len(_KINDS)
        return kind, -len(event.aliases) - len(event.cite), event.id

    return sorted(events, key=key)


def war_of(events: Iterable[Event]) -> Event | None:
    """Return the event that is the war itself, if it is among these."""
    return next((e for e in events if e.kind == "war" and e.end and e.date >= str(dates.WAR_YEAR)), None)


def of_the_war(facts: Facts, events: Sequence[Event]) -> tuple[list[Event], list[Event], list[Event]]:
    """Return the events before the war, those of its days, and those after it, each in the order given."""
    war = war_of(facts.events)
    if war is None or war.end is None:
        return [], list(events), []
    before = [e for e in events if dates.span(e.date).last < war.date or e.date < war.date[: len(e.date)]]
    after = [e for e in events if dates.span(e.date).first > war.end]
    return before, [e for e in events if e not in before and e not in after], after


def people(facts: Facts, source: frozenset[str]) -> list[Person]:
    """Return the people of these actors, by name."""
    chosen = [p for p in facts.people if not source or p.id in source]
    return sorted(chosen, key=lambda person: normalize_name(person.name))


def places(facts: Facts) -> list[Place]:
    """Return every place, by name."""
    return sorted(facts.places, key=lambda place: normalize_name(place.name))


def statements(
    facts: Facts, *, source: frozenset[str], topic: frozenset[str], last: str | None = None
) -> list[Statement]:
    """Return the statements that pass, by topic, then by day; a reply follows what it replies to.

    With a `last` day, only those said by then; one of unknown date is not among them.
    """
    chosen = [
        s
        for s in facts.statements
        if (not source or not source.isdisjoint(s.source))
        and (not topic or s.topic in topic)
        and (last is None or known_by(facts, s, last))
    ]
    order = VOCABULARIES["statement-topic"]
    said = {s.id: s for s in facts.statements}

    def thread(statement: Statement) -> list[tuple[tuple[str, int], str]]:
        """Return the days and ids of the chain of statements that this one replies to, then its own."""
        before = said.get(statement.answers or "")
        same = before is not None and before.topic == statement.topic
        return [*(thread(before) if before and same else ()), (said_order(statement), statement.id)]

    return sorted(chosen, key=lambda s: (order.index(s.topic), thread(s)))


def said_order(statement: Statement) -> tuple[str, int]:
    """Return the sort key of the day on which something was said; what has no day comes last."""
    return dates.order(statement.said_on or "9999")
