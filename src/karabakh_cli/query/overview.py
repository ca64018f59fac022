"""The war on one screen: which records an overview is made of. Chosen by rule, never by hand."""

from collections.abc import Iterable
from typing import NamedTuple

from karabakh_cli.facts.records import Entry, Event, Facts, Figure, Place, Statement
from karabakh_cli.query.filters import Filters, absences, figures, stated_date

ARMENIAN = frozenset({"armenia", "artsakh"})
AZERBAIJANI = frozenset({"azerbaijan", "syrian-fighters"})
_QUANTITIES = (
    ("killed", "military"),
    ("killed", "civilian"),
    ("wounded", "civilian"),
    ("missing", "military"),
    ("missing", "civilian"),
    ("captured", "military"),
    ("displaced", "unspecified"),
)
_LANDMARKS = frozenset({"agreement", "capture", "ceasefire"})


class Quantity(NamedTuple):
    """One quantity, as reported of either side."""

    name: str
    armenian: list[Figure]
    azerbaijani: list[Figure]
    absent: tuple[Statement | None, Statement | None] = (None, None)


class Overview(NamedTuple):
    """The parts of an overview; each may be empty."""

    war: Event | None
    losses: list[Quantity]
    others: list[Figure]
    territory: list[Figure]
    events: list[Event]

    def entries(self) -> list[Entry]:
        """Every record of it, in the order they are shown, each once."""
        counted = [f for q in self.losses for f in (*q.armenian, *q.azerbaijani)]
        war = [self.war] if self.war else []
        absent = [s for q in self.losses for s in q.absent if s]
        parts: list[Entry] = [*war, *counted, *absent, *self.others, *self.territory, *self.events]
        return list({record.id: record for record in parts}.values())


def overview(facts: Facts, *, as_of: str | None = None) -> Overview:
    """The war, its losses as each side last reported them, its territory and its landmarks."""
    war = next((e for e in facts.events if e.kind == "war" and e.end and e.date >= "2020"), None)
    known = [f for f in figures(facts, Filters(as_of=as_of), include_superseded=False) if _whole(facts, f)]
    losses = []
    for measure, population in _QUANTITIES:
        counted = [f for f in known if f.measure == measure and f.population == population]
        sides = [_lasts(facts, (f for f in counted if _all_of(f, side))) for side in (ARMENIAN, AZERBAIJANI)]
        if any(sides):
            name = measure if population == "unspecified" else f"{measure}, {population}"
            absent = [_absent(facts, side, (measure, population), as_of) for side in (ARMENIAN, AZERBAIJANI)]
            losses.append(Quantity(name, sides[0], sides[1], (absent[0], absent[1])))
    return Overview(
        war=war,
        losses=losses,
        others=sorted(
            (f for f in known if f.measure == "killed" and f.of == ("syrian-fighters",)),
            key=lambda figure: _weight(facts, figure),
        )[-1:],
        territory=[f for f in known if f.measure == "gained" and f.item == "territory" and f.value],
        events=_landmarks(facts, war),
    )


def _absent(
    facts: Facts, side: frozenset[str], quantity: tuple[str, str], as_of: str | None
) -> Statement | None:
    """The statement that one of this side had given no figure of its own by that day."""
    measure, population = (frozenset({word}) for word in quantity)
    keep = Filters(source=side, measure=measure, population=population, as_of=as_of)
    return next(iter(absences(facts, keep)), None)


def _whole(facts: Facts, figure: Figure) -> bool:
    """Whether a figure counts the whole war: no share of its own quantity, no single town."""
    total = facts.entries.get(figure.part_of or "")
    place = facts.entries.get(figure.place or "")
    share = isinstance(total, Figure) and total.population == figure.population
    local = isinstance(place, Place) and place.kind != "region"
    return figure.period == "war" and not share and not local and figure.scope is None


def _all_of(figure: Figure, side: frozenset[str]) -> bool:
    return bool(figure.of) and side.issuperset(figure.of) and figure.of != ("syrian-fighters",)


def _lasts(facts: Facts, found: Iterable[Figure]) -> list[Figure]:
    """Of each side's claims the one that counts most; the sides of the war alone."""
    best: dict[str, Figure] = {}
    for figure in found:
        side = facts.reporter(figure.source[0]).side.replace("artsakh", "armenia")
        weight = _weight(facts, figure)
        if side != "third-party" and (side not in best or weight > _weight(facts, best[side])):
            best[side] = figure
    return [best[side] for side in sorted(best)]


def _weight(facts: Facts, figure: Figure) -> tuple[bool, bool, bool, bool, str]:
    """What makes one claim come before another of its side, first things first.

    That it is official, of the whole side, repeated by a compilation, a number and no mere word,
    and said last.
    """
    whole = ARMENIAN.issubset(figure.of) or "azerbaijan" in figure.of
    official = facts.reporter(figure.source[0]).standing is None
    compiled = any(facts.documents[cite.document].kind == "compilation" for cite in figure.cite)
    return official, whole, compiled, figure.value is not None, stated_date(figure, facts) or ""


def _landmarks(facts: Facts, war: Event | None) -> list[Event]:
    """The captures and ceasefires of the war's days, a day's best known, and the agreement."""
    if war is None or war.end is None:
        return []
    best: dict[tuple[str, str], Event] = {}
    for e in facts.events:
        if e.kind in _LANDMARKS and len(e.date) == len("2020-10-09") and war.date <= e.date <= war.end:
            # The agreement has its terms as events of their own; one stands for them all.
            key = e.kind, "" if e.kind == "agreement" else e.date
            if len(e.aliases) > len(best.setdefault(key, e).aliases):
                best[key] = e
    return sorted((e for e in best.values() if e.aliases), key=lambda e: (e.date, e.kind))
