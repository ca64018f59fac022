"""Filters and look-ups over records; pure.

Names are matched whatever their case, accents and separators. A name that is not known is refused
with the nearest ones, because a filter that silently matches nothing would read as an answer.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, get_args

from msgspec import Struct

from karabakh_cli.errors import Misuse
from karabakh_cli.facts import dates
from karabakh_cli.facts.names import normalize_name, suggestion
from karabakh_cli.facts.records import (
    Event,
    Facts,
    Figure,
    Person,
    Place,
    Statement,
)
from karabakh_cli.facts.vocabulary import (
    SIDES,
    Item,
    Measure,
    Period,
    Population,
    StatementTopic,
    Topic,
)
from karabakh_cli.query.actors import resolve_actors

Row = dict[str, Any]

VOCABULARIES: dict[str, tuple[str, ...]] = {
    "measure": get_args(Measure),
    "population": get_args(Population),
    "item": get_args(Item),
    "topic": get_args(Topic),
    "period": get_args(Period),
    "statement-topic": get_args(StatementTopic),
}


class Filters(Struct, frozen=True, kw_only=True):
    """What to keep. Empty means everything; several names in one filter mean any of them."""

    source: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    measure: frozenset[str] = frozenset()
    population: frozenset[str] = frozenset()
    item: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()
    period: frozenset[str] = frozenset()
    as_of: str | None = None


def make_filters(
    facts: Facts,
    *,
    source: Sequence[str] = (),
    of: Sequence[str] = (),
    as_of: str | None = None,
    **words: Sequence[str],
) -> Filters:
    """The filters that typed names mean in this base; Misuse where one is not known.

    `words` are by the name of their vocabulary: measure, population, item, topic, period.
    """
    closed = {name: frozenset(word(name, given) for given in found) for name, found in words.items()}
    return Filters(
        source=resolve_actors(facts, source),
        of=resolve_actors(facts, of),
        as_of=day(as_of) if as_of is not None else None,
        **closed,
    )


def word(vocabulary: str, given: str) -> str:
    """The word of a closed vocabulary that was meant; Misuse where there is none."""
    known = VOCABULARIES[vocabulary]
    wanted = normalize_name(given)
    for candidate in known:
        if wanted in {normalize_name(candidate), normalize_name(candidate).rstrip("s")}:
            return candidate
    raise Misuse(f"no {vocabulary.rpartition('-')[2]} is called {given!r}", suggestion(given, known, most=3))


def day(given: str) -> str:
    """The last ISO 8601 day of a date that somebody typed; Misuse where it is none."""
    return dates.span(date(given)).last


def date(given: str) -> str:
    """The ISO 8601 day, month or year that somebody typed; Misuse where it is none."""
    found = dates.iso(given.split())
    if found is None:
        raise Misuse(f"{given!r} is not a date", "write 2020-10-09, 2020-10, 9 nov or october 17")
    return found


def figures(facts: Facts, keep: Filters, *, include_superseded: bool = True) -> list[Figure]:
    """The figures that pass the filters, in the order of the base.

    With `as_of`, only what had been said by that day counts. Without `every`, a figure that
    another one of those supersedes is left out.
    """
    known: Sequence[Figure]
    revised: Collection[str | None]
    if keep.as_of:
        known = [f for f in facts.figures if _known_by(f, facts) <= keep.as_of]
        revised = {f.supersedes for f in known}
    else:
        known = facts.figures_with(**{name: getattr(keep, name) for name in _EXACT})
        revised = facts.revised_by
    return [f for f in known if _keeps(f, keep) and (include_superseded or f.id not in revised)]


_EXACT = ("topic", "source", "of", "measure", "population", "item", "period")
"""The filters that a figure passes by what it holds."""


def absences(facts: Facts, keep: Filters) -> list[Statement]:
    """The statements that a source had given no figure of its own by the day of `as_of`, if any.

    Of the quantities that the other filters keep.
    """
    if keep.as_of is None:
        return []
    return [
        s
        for s in facts.statements
        if (none := s.absence) is not None
        and keep.as_of < none.until
        and (not keep.source or none.source in keep.source)
        and (not keep.of or not keep.of.isdisjoint(none.of))
        and (not keep.measure or none.measure in keep.measure)
        and (not keep.population or none.population in keep.population)
        and (not keep.topic or "casualties" in keep.topic)
    ]


def stated_date(figure: Figure, facts: Facts) -> str | None:
    """The day a figure was said: as stated, else as of, else as first published; None if unknown."""
    if day := figure.stated_on or figure.as_of:
        return day
    return min((d for c in figure.cite if (d := facts.documents[c.document].published)), default=None)


def _known_by(figure: Figure, facts: Facts) -> str:
    """The last day of the date a figure was said; one of unknown date was said by no day."""
    day = stated_date(figure, facts)
    return dates.span(day).last if day else "9999"


def sort_by_subject(facts: Facts, found: Iterable[Figure]) -> list[Figure]:
    """Figures by whose they are (in the fixed order of the sides), then by what is counted.

    Within one quantity the earlier comes first, and the parts of a total come after it.
    """
    found = list(found)
    order = {key: number for number, key in enumerate(facts.actors)}
    sides = {key: SIDES.index(facts.actors[key].side) for f in found for key in f.of}
    rank = facts.positions

    def key(f: Figure) -> tuple[object, ...]:
        total = f
        while total.part_of:
            total = facts.figure(total.part_of)
        of = tuple((sides[name], order[name]) for name in f.of) or ((9, 0),)
        place = VOCABULARIES["topic"].index(f.topic), VOCABULARIES["measure"].index(total.measure)
        thing = f.population or "", total.item or ""
        return of[0][0], of, place, thing, stated_date(total, facts) or "", rank[total.id], rank[f.id]

    return sorted(found, key=key)


def _keeps(figure: Figure, keep: Filters) -> bool:
    return (
        (not keep.source or not keep.source.isdisjoint(figure.source))
        and (not keep.of or not keep.of.isdisjoint(figure.of))
        and (not keep.measure or figure.measure in keep.measure)
        and (not keep.population or figure.population in keep.population)
        and (not keep.item or figure.item in keep.item)
        and (not keep.topic or figure.topic in keep.topic)
        and (not keep.period or figure.period in keep.period)
    )


def timeline(facts: Facts, *, first: str | None, last: str | None, source: frozenset[str]) -> list[Event]:
    """The events of a span of ISO 8601 days, earliest first.

    An event known only by its month or year is of the span where the whole month or year is.
    """
    chosen = []
    for event in facts.events:
        begin, close = dates.span(event.date).first, dates.span(event.end or event.date).last
        if event.end is None and len(event.date) < len("2020-10-09"):
            inside = (first is None or first <= begin) and (last is None or close <= last)
        else:
            inside = (first is None or first <= close) and (last is None or begin <= last)
        if inside and (not source or not source.isdisjoint(event.source)):
            chosen.append(event)
    return sorted(chosen, key=by_date)


def by_date(event: Event) -> tuple[dates.Span, str]:
    """The order of a timeline: by first day, then last, then id."""
    return dates.span(event.date), event.id


def people(facts: Facts, source: frozenset[str]) -> list[Person]:
    """The people of these actors, by name."""
    chosen = [p for p in facts.people if not source or p.id in source]
    return sorted(chosen, key=lambda person: normalize_name(person.name))


def places(facts: Facts) -> list[Place]:
    """Every place, by name."""
    return sorted(facts.places, key=lambda place: normalize_name(place.name))


def statements(facts: Facts, *, source: frozenset[str], topic: frozenset[str]) -> list[Statement]:
    """The statements that pass, by topic, then by day; an answer follows what it answers."""
    chosen = [
        s
        for s in facts.statements
        if (not source or not source.isdisjoint(s.source)) and (not topic or s.topic in topic)
    ]
    order = VOCABULARIES["statement-topic"]
    said = {s.id: s for s in facts.statements}

    def thread(statement: Statement) -> list[tuple[str, str]]:
        """The day and id of what the statement answers, and of what that answers, then its own."""
        before = said.get(statement.answers or "")
        same = before is not None and before.topic == statement.topic
        return [*(thread(before) if before and same else ()), (statement.said_on or "9999", statement.id)]

    return sorted(chosen, key=lambda s: (order.index(s.topic), thread(s)))
