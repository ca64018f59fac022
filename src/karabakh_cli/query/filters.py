"""Filters and look-ups over records.

Case, accents and separators of a name do not matter. An unknown name is refused with the closest
known ones, because a filter that silently matches nothing would read as an answer.
"""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from karabakh_cli.errors import Misuse
from karabakh_cli.facts import dates, written_dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.names import normalize_name, suggestion
from karabakh_cli.facts.records import INDEXED, Entry, Event, Figure, Statement
from karabakh_cli.facts.vocabulary import VOCABULARIES
from karabakh_cli.query.actors import resolve_actors

_COUNTED_WITH = {"wounded": ("in-treatment",), "tanks": ("tanks-and-armoured-vehicles",)}
"""What a filter on a measure or item keeps too: the wounded in hospital, tanks with other vehicles."""


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
    """Return the filters for typed names in this base. Raises Misuse if one is unknown.

    `words` maps a vocabulary (measure, population, item, topic, period) to the words typed for it. The
    wounded include those in treatment, and tanks those counted with other armoured vehicles.
    """
    topics = words.get("topic", ())
    closed = {
        name: with_wider(typed_word(name, given, _in_use(facts, name, topics)) for given in found)
        for name, found in words.items()
    }
    return Filters(
        source=resolve_actors(facts, source),
        of=resolve_actors(facts, of, what="side", topics=topics),
        as_of=last_day(as_of) if as_of is not None else None,
        **closed,
    )


def with_wider(words: Iterable[str]) -> frozenset[str]:
    """Return measures or items with those that a filter on them keeps too."""
    return frozenset(kept for one in words for kept in (one, *_COUNTED_WITH.get(one, ())))


def counted_with(item: str | None) -> str | None:
    """Return the wider item that things of an item may be counted with, or else the item itself."""
    wider = with_wider([item]) - {item} if item else ()
    return next(iter(wider), item)


def _in_use(facts: Facts, name: str, topics: Sequence[str]) -> Callable[[], Sequence[str]]:
    """Return what lists the words of a vocabulary that figures on these topics, or on any, have."""

    def listed() -> Sequence[str]:
        used = {getattr(f, name) for f in facts.figures if not topics or f.topic in topics}
        return [word for word in VOCABULARIES[name] if word in used]

    return listed


def typed_word(vocabulary: str, given: str, listed: Callable[[], Sequence[str]] = tuple) -> str:
    """Return the matching word of a controlled vocabulary. Raises Misuse if it is unknown.

    The message then has the closest words, or else those that are `listed`: by default, all.
    """
    known = VOCABULARIES[vocabulary]
    wanted = normalize_name(given)
    for candidate in known:
        if wanted in {normalize_name(candidate), normalize_name(candidate).rstrip("s")}:
            return candidate
    choices = f"choose from {', '.join(listed() or known)}"
    hint = suggestion(given, known, most=3, otherwise=choices)
    raise Misuse(f"unknown {vocabulary.rpartition('-')[2]} {given!r}", hint)


def last_day(given: str) -> str:
    """Return the last day, as ISO 8601, of a typed date. Raises Misuse if it is not a date."""
    return dates.span(typed_date(given)).last


def typed_date(given: str) -> str:
    """Return a typed day, month or year as ISO 8601. Raises Misuse if it is not a date, or two: 11/9/20."""
    if found := written_dates.only(written_dates.readings(given.split()), given):
        return found
    raise Misuse(f"{given!r} is not a date", "write 2020-10-09, 2020-10, 9 nov or october 17")


def figures(facts: Facts, keep: Filters) -> list[Figure]:
    """Return the figures that pass the filters, superseded ones included, in the order of the base.

    With `as_of`, only those that had been said by that day; one of unknown date is not among them.
    """
    kept = _matching(facts, keep)
    return [f for f in kept if keep.as_of is None or said_by(facts, f, keep.as_of)]


def undated(facts: Facts, keep: Filters) -> list[Figure]:
    """Return the figures that pass the other filters and that `as_of` leaves out for want of a date."""
    if keep.as_of is None:
        return []
    return [f for f in _matching(facts, keep) if stated_date(f, facts) is None]


def _matching(facts: Facts, keep: Filters) -> Sequence[Figure]:
    """Return the figures that pass the filters on their fields, said on any day."""
    return facts.figures_with(**{name: getattr(keep, name) for name in INDEXED})


def absences(facts: Facts, keep: Filters) -> list[Statement]:
    """Return the statements that a source had published no figure by the day of `as_of`.

    Only those about counts that the other filters keep; none without `as_of`, or for a day before the war,
    when nobody had published anything.
    """
    if keep.as_of is None or keep.as_of < dates.FIRST_DAY:
        return []
    return [
        s
        for s in facts.statements
        if (absence := s.absence) is not None
        and keep.as_of < absence.until
        and (not keep.source or absence.source in keep.source)
        and (not keep.of or not keep.of.isdisjoint(absence.of))
        and (not keep.measure or absence.measure in keep.measure)
        and (not keep.population or absence.population in keep.population)
        and not keep.item
        and (not keep.topic or "casualties" in keep.topic)
    ]


def known_by(facts: Facts, entry: Entry, day: str) -> bool:
    """Return whether a record had been said, or had begun, by this day; people and places always had.

    An event whose first day is known only by its month or year had begun by the last day of it.
    """
    if isinstance(entry, Figure):
        return said_by(facts, entry, day)
    if isinstance(entry, Event):
        return dates.span(entry.date).last <= day
    if isinstance(entry, Statement):
        return entry.said_on is not None and dates.span(entry.said_on).last <= day
    return True


def said_by(facts: Facts, figure: Figure, day: str) -> bool:
    """Return whether a figure had been said by this day. A month counts from its last day on."""
    stated = stated_date(figure, facts)
    return stated is not None and dates.span(stated).last <= day
