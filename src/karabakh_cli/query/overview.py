"""The war on one screen: which records an overview is made of; chosen by rule, never by hand."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.dates import WAR_YEAR, is_day
from karabakh_cli.facts.records import Entry, Event, Figure, Statement
from karabakh_cli.facts.vocabulary import PEOPLE_TOPICS, Camp
from karabakh_cli.query.camps import WARRING, camp_of, subject_of
from karabakh_cli.query.denials import denials
from karabakh_cli.query.filters import Filters, absences, figures
from karabakh_cli.query.headlines.select import select
from karabakh_cli.query.listing import war_of
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import DEAD_AND_WOUNDED, day_said, in_order
from karabakh_cli.query.past import records_on
from karabakh_cli.query.populations import is_combined
from karabakh_cli.query.revisions import status, superseded_ids
from karabakh_cli.query.whole import is_whole

_PEOPLE = frozenset(PEOPLE_TOPICS)
TOPICS = _PEOPLE | {"equipment", "territory"}
"""The topics that an overview has figures on."""


class _Count(Struct, frozen=True):
    """What a line on people counts: the first of its measures that has a figure, and by whom.

    A side has at most `most` figures there. `called` has other names of the line, for a measure that both
    sides have.
    """

    section: str
    name: str
    measures: tuple[str, ...]
    populations: tuple[str, ...] = ()
    speaker: Literal["own", "rival", "any"] = "own"
    most: int = 2
    called: Mapping[str, str] = {}


_SOLDIERS, _ALL = "military, own", "all, own"
_COUNTS = (
    _Count("deaths", _SOLDIERS, ("killed",), ("military",)),
    _Count("deaths", _ALL, ("killed",), ("mixed", "unspecified")),
    _Count("deaths", "by the other side", ("killed", *DEAD_AND_WOUNDED), ("military",), "rival"),
    _Count("deaths", "civilian, own", ("killed",), ("civilian",)),
    _Count("other people", "missing", ("missing",)),
    _Count(
        "other people",
        "military wounded",
        ("wounded", "in-treatment"),
        ("military",),
        most=1,
        called={"in-treatment": "military in hospital"},
    ),
    _Count("other people", "civilian wounded", ("wounded",), ("civilian",), most=1),
    _Count("other people", "captives", ("captured", "held", "exchanged"), speaker="any", most=3),
    _Count("other people", "displaced", ("displaced",)),
)
_EQUIPMENT = ("tanks", "armoured-fighting-vehicles", "trucks")
_LANDMARKS = frozenset({"capture", "ceasefire"})
_MOST_LANDMARKS = 4


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
    denials: Mapping[str, list[Statement]] = {}
    """For the id of a landmark, the first statement that denies it."""

    def entries(self) -> list[Entry]:
        """Return every record of it, in the order in which they are shown, each once.

        The statements that a side had no figure yet are left out, since they were made later.
        """
        parts: list[Entry | None] = [self.war, self.outcome]
        for line in self.lines:
            parts += [*line.armenian, *line.azerbaijani]
        parts += self.territory
        for event in self.landmarks:
            parts += [event, *self.denials.get(event.id, ())]
        return list({record.id: record for record in parts if record}.values())


def overview(facts: Facts, *, as_of: str | None = None) -> Overview:
    """Return the overview of the war, or of what had been said and had happened by a day."""
    asked = Filters(topic=_PEOPLE, as_of=as_of)
    known = [f for f in figures(facts, asked) if f.period != "before"]
    shown = _headlines(facts, known, asked)
    happened = _happened(facts, as_of)
    whole_war = war_of(facts.events)
    war = next((e for e in happened if whole_war and e.id == whole_war.id), None)
    lines = [_line(facts, shown, count, as_of=as_of if war else None) for count in _COUNTS]
    soldiers = next(line for line in lines if line.name == _SOLDIERS)
    lines = [_overtaking(facts, line, soldiers) if line.name == _ALL else line for line in lines]
    lines += [_equipment(facts, item, as_of=as_of) for item in _EQUIPMENT]
    if as_of is not None:
        lines = [_as_known(facts, line, as_of) for line in lines]
    landmarks = _landmarks(happened, war)
    return Overview(
        war=war,
        outcome=_outcome(happened),
        lines=[line for line in lines if line.armenian or line.azerbaijani or any(line.absent)],
        territory=_territory(facts, as_of=as_of),
        landmarks=landmarks,
        status=status(facts, as_of=as_of),
        denials={e.id: found[:1] for e in landmarks if (found := denials(facts, e, as_of=as_of))},
    )


def _as_known(facts: Facts, line: Line, day: str) -> Line:
    """Return a line with its figures as they were known on a day."""
    armenian, azerbaijani = (records_on(found, facts, day) for found in (line.armenian, line.azerbaijani))
    return replace(line, armenian=armenian, azerbaijani=azerbaijani)


def _happened(facts: Facts, as_of: str | None) -> list[Event]:
    """Return the events, as they were known on a day if one is given."""
    return list(facts.events) if as_of is None else records_on(facts.events, facts, as_of)


def _headlines(facts: Facts, known: Sequence[Figure], asked: Filters) -> list[Figure]:
    """Return the headline set with nothing left out for want of room."""
    return [f for f in select(facts, known, asked, most=len(known)).shown if f.value is not None]


def _line(facts: Facts, shown: Sequence[Figure], count: _Count, *, as_of: str | None) -> Line:
    counted = [_by_measure(facts, shown, count, camp) for camp in WARRING]
    # Like beside like: by the first measure that both sides have, else each side by its own first.
    both = [measure for measure in count.measures if all(measure in found for found in counted)]

    def claimed(found: Mapping[str, list[Figure]]) -> list[Figure]:
        first = found.get([*both, *found, ""][0], [])[: count.most]
        # What is known on a day is the latest claim, of the dead or of losses.
        return [*first, *_later_losses(facts, first, found)[: count.most]] if as_of else first

    armenian, azerbaijani = map(claimed, counted)
    absent = tuple(_absent(facts, count, camp, as_of) for camp in WARRING)
    name = count.called.get(both[0], count.name) if both else count.name
    return Line(count.section, name, armenian, azerbaijani, (absent[0], absent[1]))


def _later_losses(
    facts: Facts, dead: Sequence[Figure], found: Mapping[str, Sequence[Figure]]
) -> list[Figure]:
    """Return the losses that were claimed later than these dead, and are more."""
    if not any(f.measure == "killed" for f in dead):
        return []
    last, most = max(day_said(facts, f) for f in dead), max(map(upper_end, dead))
    losses = (f for measure in DEAD_AND_WOUNDED for f in found.get(measure, ()))
    return [f for f in losses if day_said(facts, f) > last and upper_end(f) > most]


def _overtaking(facts: Facts, everybody: Line, soldiers: Line) -> Line:
    """Return the line on all the dead with only what a side said after its last count of its soldiers."""

    def later(found: list[Figure], before: list[Figure]) -> list[Figure]:
        last = max((day_said(facts, f) for f in before), default="")
        return [f for f in found if day_said(facts, f) > last]

    return replace(
        everybody,
        armenian=later(everybody.armenian, soldiers.armenian),
        azerbaijani=later(everybody.azerbaijani, soldiers.azerbaijani),
    )


def _by_measure(facts: Facts, shown: Sequence[Figure], count: _Count, camp: Camp) -> dict[str, list[Figure]]:
    """Return the figures of a line for one camp by measure, in the order of preference."""
    of_camp = [f for f in shown if subject_of(facts, f) == camp and _counts(facts, f, count, camp)]
    found = {measure: [f for f in of_camp if f.measure == measure] for measure in count.measures}
    return {measure: _fullest(facts, figures, count) for measure, figures in found.items() if figures}


def _fullest(facts: Facts, figures: list[Figure], count: _Count) -> list[Figure]:
    """Return the figures that say the most: on a line about everybody, no part by a camp that counts all."""
    whole = {camp_of(facts, f.source) for f in figures if is_combined(f) and not count.populations}
    return in_order(facts, [f for f in figures if is_combined(f) or camp_of(facts, f.source) not in whole])


def _counts(facts: Facts, f: Figure, count: _Count, camp: Camp) -> bool:
    """Return whether a figure is of the populations and by the speaker that a line asks for."""
    claimant = camp_of(facts, f.source)
    speaks = {"own": claimant == camp, "rival": claimant not in {camp, "third"}, "any": True}[count.speaker]
    return speaks and (not count.populations or f.population in count.populations)


def _absent(facts: Facts, count: _Count, camp: Camp, as_of: str | None) -> Statement | None:
    """Return the statement that this camp had given no figure of its own by that day, if there is one."""
    if count.speaker != "own":
        return None
    keep = Filters(
        source=frozenset(key for key in facts.actors if camp_of(facts, [key]) == camp),
        measure=frozenset(count.measures[:1]),
        population=frozenset(count.populations),
        as_of=as_of,
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
    of_both = (found for found in monitors.values() if found.keys() >= set(WARRING))
    best = next(of_both, {})
    armenian, azerbaijani = ([best[camp]] if camp in best else [] for camp in WARRING)
    return Line("equipment", item.replace("-", " "), armenian, azerbaijani)


def _territory(facts: Facts, *, as_of: str | None) -> list[Figure]:
    """Return the figure of how much territory changed hands, one of the whole war if there is any."""
    superseded = superseded_ids(facts, as_of=as_of)
    asked = Filters(
        topic=frozenset({"territory"}),
        measure=frozenset({"gained"}),
        item=frozenset({"territory"}),
        as_of=as_of,
    )
    gained = [f for f in figures(facts, asked) if f.value is not None and f.id not in superseded]
    return [f for f in gained if f.period == "war" and is_whole(facts, f)][:1] or gained[:1]


def _outcome(happened: Sequence[Event]) -> Event | None:
    """Return the best known agreement of the war's year: the one that ended it."""
    agreements = [
        e for e in happened if e.kind == "agreement" and e.date.startswith(str(WAR_YEAR)) and e.aliases
    ]
    return max(agreements, key=lambda e: len(e.aliases), default=None)


def _landmarks(happened: Sequence[Event], war: Event | None) -> list[Event]:
    """Return the war and its best known captures and ceasefires, one of a kind a day."""
    if war is None:
        return []
    last = war.end or "9"
    best: dict[tuple[str, str], Event] = {}
    for e in happened:
        if e.kind in _LANDMARKS and is_day(e.date) and war.date <= e.date <= last and e.aliases:
            other = best.setdefault((e.kind, e.date), e)
            if len(e.aliases) > len(other.aliases):
                best[e.kind, e.date] = e
    known = sorted(best.values(), key=lambda e: (-len(e.aliases) - len(e.cite), e.kind == "capture"))
    return sorted([war, *known[:_MOST_LANDMARKS]], key=lambda e: (e.date, e.kind))
