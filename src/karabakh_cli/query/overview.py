"""The war on one screen: which records an overview is made of; chosen by rule, never by hand."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from karabakh_cli.facts.dates import is_day
from karabakh_cli.facts.records import Entry, Event, Facts, Figure, Statement
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.filters import Filters, absences, figures
from karabakh_cli.query.headlines import in_order, is_whole, select, status, superseded_ids
from karabakh_cli.query.listing import as_known_on, timeline

_PEOPLE = frozenset({"casualties", "displacement"})
TOPICS = _PEOPLE | {"equipment", "territory"}
"""The topics of which an overview has figures."""
_LINES = (
    ("deaths", "military, own", ("killed",), ("military",), "own"),
    ("deaths", "by the other side", ("killed",), ("military",), "rival"),
    ("deaths", "civilian, own", ("killed",), ("civilian",), "own"),
    ("other people", "missing", ("missing",), (), "own"),
    ("other people", "military wounded", ("wounded", "in-treatment"), ("military",), "own"),
    ("other people", "civilian wounded", ("wounded",), ("civilian",), "own"),
    ("other people", "prisoners of war", ("captured", "held", "exchanged"), (), "any"),
    ("other people", "displaced", ("displaced",), (), "own"),
)
"""The lines on people: section, name, measures (the first that has a figure), populations, and who counts."""
_EQUIPMENT = ("tanks", "armoured-fighting-vehicles", "trucks")
_LANDMARKS = frozenset({"agreement", "capture", "ceasefire", "war"})
_WAR_YEAR = "2020"
_MOST_LANDMARKS = 6
_MOST = 2
"""The most figures of one side on a line."""


class Line(Struct, frozen=True):
    """One line of an overview: a count for either camp, each as reported, or that there was none yet."""

    section: str
    name: str
    armenian: list[Figure]
    azerbaijani: list[Figure]
    absent: tuple[Statement | None, Statement | None] = (None, None)


class Overview(Struct, frozen=True):
    """The parts of an overview; each may be empty."""

    war: Event | None
    outcome: Event | None
    lines: list[Line]
    territory: list[Figure]
    landmarks: list[Event]
    status: Mapping[str, str] = {}
    """A word for each figure that is not the latest of its claimant."""

    def entries(self) -> list[Entry]:
        """Return every record of it, in the order in which they are shown, each once."""
        parts: list[Entry | None] = [self.war, self.outcome]
        for line in self.lines:
            parts += [*line.armenian, *line.azerbaijani, *line.absent]
        parts += [*self.territory, *self.landmarks]
        return list({record.id: record for record in parts if record}.values())


def overview(facts: Facts, *, as_of: str | None = None) -> Overview:
    """Return the overview of the war, or of what had been said and had happened by a day."""
    asked = Filters(topic=_PEOPLE, as_of=as_of)
    known = figures(facts, asked)
    superseded = superseded_ids(facts, as_of=as_of)
    shown = _headlines(facts, known, asked)
    happened = _happened(facts, as_of)
    war = next((e for e in happened if e.id == _war_id(facts)), None)
    lines = [_line(facts, shown, parts, as_of=as_of if war else None) for parts in _LINES]
    lines += [_equipment(facts, item, as_of=as_of) for item in _EQUIPMENT]
    territory = [
        f
        for f in figures(facts, Filters(topic=frozenset({"territory"}), as_of=as_of))
        if f.measure == "gained" and f.item == "territory" and f.value is not None and f.id not in superseded
    ]
    return Overview(
        war=war,
        outcome=_outcome(happened),
        lines=[line for line in lines if line.armenian or line.azerbaijani or any(line.absent)],
        territory=[f for f in territory if f.period == "war" and is_whole(facts, f)][:1] or territory[:1],
        landmarks=_landmarks(happened, war),
        status=status(facts, as_of=as_of),
    )


def _happened(facts: Facts, as_of: str | None) -> list[Event]:
    """Return the events, as they were known on a day if one is given."""
    if as_of is None:
        return list(facts.events)
    return as_known_on(timeline(facts, first=None, last=as_of, source=frozenset()), as_of)


def _war_id(facts: Facts) -> str | None:
    return next((e.id for e in facts.events if e.kind == "war" and e.end and e.date >= _WAR_YEAR), None)


def _headlines(facts: Facts, known: Sequence[Figure], asked: Filters) -> list[Figure]:
    """Return the headline set with nothing left out for want of room."""
    return [f for f in select(facts, known, asked, most=len(known)).shown if f.value is not None]


def _line(
    facts: Facts,
    shown: Sequence[Figure],
    parts: tuple[str, str, tuple[str, ...], tuple[str, ...], str],
    *,
    as_of: str | None,
) -> Line:
    section, name, measures, populations, speaker = parts
    found: list[list[Figure]] = []
    absent: list[Statement | None] = []
    for camp in ("armenian", "azerbaijani"):
        of_camp = [
            f for f in shown if subject_of(facts, f) == camp and _counts(facts, f, populations, speaker, camp)
        ]
        by_measure = (_widest([f for f in of_camp if f.measure == m], populations) for m in measures)
        found.append(in_order(facts, next(filter(None, by_measure), []))[:_MOST])
        absent.append(_absent(facts, camp, measures[0], populations, as_of) if speaker == "own" else None)
    return Line(section, name, found[0], found[1], (absent[0], absent[1]))


def _widest(figures: list[Figure], populations: tuple[str, ...]) -> list[Figure]:
    """Return the counts of servicemen and civilians together, if a line asks for no population."""
    combined = [f for f in figures if f.population in {"mixed", "unspecified"}]
    return figures if populations or not combined else combined


def _counts(facts: Facts, f: Figure, populations: tuple[str, ...], speaker: str, camp: str) -> bool:
    """Return whether a figure is of these populations and by the speaker that a line asks for."""
    claimant = camp_of(facts, f.source)
    speaks = {"own": claimant == camp, "rival": claimant not in {camp, "third"}, "any": True}[speaker]
    return speaks and (not populations or f.population in populations)


def _absent(
    facts: Facts, camp: str, measure: str, populations: tuple[str, ...], as_of: str | None
) -> Statement | None:
    """Return the statement that this camp had given no figure of its own by that day, if there is one."""
    sources = frozenset(key for key in facts.actors if camp_of(facts, [key]) == camp)
    keep = Filters(
        source=sources, measure=frozenset({measure}), population=frozenset(populations), as_of=as_of
    )
    return next(iter(absences(facts, keep)), None)


def _equipment(facts: Facts, item: str, *, as_of: str | None) -> Line:
    """Return the losses of one kind of equipment as a monitor of both camps counts them."""
    asked = Filters(item=frozenset({item}), measure=frozenset({"lost"}), as_of=as_of)
    superseded = superseded_ids(facts, as_of=as_of)
    lost = [f for f in figures(facts, asked) if is_whole(facts, f) and f.id not in superseded]
    monitors: dict[tuple[str, ...], dict[str, Figure]] = {}
    for f in lost:
        if camp_of(facts, f.source) == "third":
            monitors.setdefault(f.source, {})[subject_of(facts, f)] = f
    of_both = (found for found in monitors.values() if {"armenian", "azerbaijani"} <= found.keys())
    best = next(of_both, {})
    sides = [[best[camp]] if camp in best else [] for camp in ("armenian", "azerbaijani")]
    return Line("equipment", item.replace("-", " "), sides[0], sides[1])


def _outcome(happened: Sequence[Event]) -> Event | None:
    """Return the best known agreement of the war's year: the one that ended it."""
    agreements = [e for e in happened if e.kind == "agreement" and e.date.startswith(_WAR_YEAR) and e.aliases]
    return max(agreements, key=lambda e: len(e.aliases), default=None)


def _landmarks(happened: Sequence[Event], war: Event | None) -> list[Event]:
    """Return the captures and ceasefires of the war's days, the best known of a day, and the agreement."""
    if war is None:
        return []
    last = war.end or "9"
    best: dict[tuple[str, str], Event] = {}
    for e in happened:
        if e.kind in _LANDMARKS - {"war"} and is_day(e.date) and war.date <= e.date <= last and e.aliases:
            # The terms of an agreement are events of their own; one represents them all.
            key = e.kind, "" if e.kind == "agreement" else e.date
            if len(e.aliases) > len(best.setdefault(key, e).aliases):
                best[key] = e
    known = sorted(best.values(), key=lambda e: (e.kind == "capture", -len(e.aliases) - len(e.cite)))
    return sorted([war, *known[:_MOST_LANDMARKS]], key=lambda e: (e.date, e.kind))
