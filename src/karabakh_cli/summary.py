"""The war on one screen: which records an overview is made of. Chosen by rule, never by hand."""

from collections.abc import Iterable
from typing import NamedTuple

from karabakh_cli.dates import span
from karabakh_cli.query import Filters, figures, said
from karabakh_cli.records import Actor, Entry, Event, Facts, Figure

ARMENIAN = frozenset({"armenia", "artsakh"})
AZERBAIJANI = frozenset({"azerbaijan", "syrian-fighters"})
_QUANTITIES = (
    ("killed", "military"),
    ("killed", "civilian"),
    ("wounded", "military"),
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
        parts: list[Entry] = [*war, *counted, *self.others, *self.territory, *self.events]
        return list({record.id: record for record in parts}.values())


def overview(facts: Facts, *, as_of: str | None = None) -> Overview:
    """The war, its losses as each side last reported them, its territory and its landmarks."""
    war = next((e for e in facts.events if e.kind == "war" and e.end and e.date >= "2020"), None)
    known = [
        f for f in figures(facts, Filters(as_of=as_of), every=False) if f.period == "war" and not f.part_of
    ]
    losses = []
    for measure, population in _QUANTITIES:
        counted = [f for f in known if f.measure == measure and f.population == population and not f.place]
        sides = [_lasts(facts, (f for f in counted if _all_of(f, side))) for side in (ARMENIAN, AZERBAIJANI)]
        if any(sides):
            name = measure if population == "unspecified" else f"{measure}, {population}"
            losses.append(Quantity(name, sides[0], sides[1]))
    return Overview(
        war=war,
        losses=losses,
        others=[f for f in known if f.measure == "killed" and f.of == ("syrian-fighters",)][-1:],
        territory=[
            f for f in known if f.topic == "territory" and f.measure == "regained" and f.value is not None
        ],
        events=_landmarks(facts, war),
    )


def _all_of(figure: Figure, side: frozenset[str]) -> bool:
    return bool(figure.of) and side.issuperset(figure.of) and figure.of != ("syrian-fighters",)


def _lasts(facts: Facts, found: Iterable[Figure]) -> list[Figure]:
    """Of each side's claims, the one of its highest voice, or else its last."""
    best: dict[str, Figure] = {}
    for figure in found:
        side = facts.reporter(figure.source[0]).side
        side = "armenia" if side == "artsakh" else side
        if side == "third-party":
            continue
        if side not in best or _weight(facts, figure) > _weight(facts, best[side]):
            best[side] = figure
    return [best[side] for side in sorted(best)]


def _weight(facts: Facts, figure: Figure) -> tuple[bool, bool, str]:
    reporter = facts.reporter(figure.source[0])
    official = reporter.standing is None
    state = isinstance(reporter, Actor) and reporter.kind in {"state", "authority"}
    return official, state, said(figure, facts) or "9999"


def _landmarks(facts: Facts, war: Event | None) -> list[Event]:
    """The named captures, ceasefires and agreements of the war's days, in order."""
    if war is None or war.end is None:
        return []
    found = [
        e
        for e in facts.events
        if e.kind in _LANDMARKS
        and e.aliases
        and len(e.date) == len("2020-10-09")
        and war.date <= e.date <= war.end
    ]
    return sorted(found, key=lambda e: span(e.date))
