"""The order of figures in an answer, and what makes two of them claims on one count."""

from collections import Counter
from collections.abc import Iterable, Sequence

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import THING_TOPICS, VOCABULARIES
from karabakh_cli.query.camps import WARRING, camp_of, subject_of
from karabakh_cli.query.claimants import is_by_press
from karabakh_cli.query.populations import comparable_population
from karabakh_cli.query.whole import is_local

MEASURES = {
    "killed": 0,
    "missing": 1,
    "captured": 2,
    "held": 2,
    "wounded": 3,
    "in-treatment": 3,
    "displaced": 4,
    "lost": 5,
    "destroyed": 6,
    "destroyed-or-captured": 6,
    "destroyed-or-damaged": 6,
    "damaged": 7,
}
"""The measures of a default answer, in its order; any other is shown if asked for, in its vocabulary's."""
DEAD_AND_WOUNDED = ("killed-and-wounded", "losses")
"""Measures that stand for the dead of a camp where the other camp has no late number of dead alone."""
OF_CAPTIVES = ("captured", "held", "exchanged", "returned")
"""Measures of captives, the one that says most first."""
CAPTIVITY = frozenset(OF_CAPTIVES)
_OF_THINGS = {measure: place for measure, place in MEASURES.items() if place >= MEASURES["lost"]}
"""The measures of a default answer by which things are lost, the widest first."""
_POPULATIONS = {"military": 0, "civilian": 1, "mixed": 2, "unspecified": 3}
_SUBJECTS = {"armenian": 0, "azerbaijani": 1, "both": 3}
_OTHER_SUBJECTS = 2
_UNDATED = "0"
_LISTED = {measure: place for place, measure in enumerate(VOCABULARIES["measure"])}
_PLACES = {measure: place for place, measure in enumerate(MEASURES)}
_ITEMS = {item: place for place, item in enumerate(VOCABULARIES["item"])}


def in_order(facts: Facts, figures: Iterable[Figure]) -> list[Figure]:
    """Return figures by what happened and to whom, things lost by what they are, and by side.

    Of each, the own camp's come first, then the other's, then third parties', and counts of less than the
    whole, or without a number, last; what the press reports follows what others do, and of equals the newest
    comes first. Of measures that an answer shows as one, such as the wounded and those in hospital, the wider
    comes first.
    """
    return sorted(
        newest_first(facts, figures),
        key=lambda f: (_count(f), _subject(facts, f), _speaker(facts, f), place_of_measure(f)),
    )


def rivals_in_order(facts: Facts, figures: Iterable[Figure]) -> list[Figure]:
    """Return claims on one count: the own camp's first, then the other's, then third parties'.

    Of each, headlines come first, then the newest.
    """
    return sorted(newest_first(facts, figures), key=lambda f: (_speaker(facts, f), f.rank != "headline"))


def newest_first(facts: Facts, figures: Iterable[Figure]) -> list[Figure]:
    """Return figures by the day they were said, or else count to, the latest first."""
    return sorted(figures, key=lambda f: day_known(facts, f), reverse=True)


def _count(f: Figure) -> tuple[object, ...]:
    """Return what a figure counts, for the order of an answer."""
    if f.topic in THING_TOPICS:
        # Tanks lost come before tanks captured, and all that is said of tanks before what is said of houses.
        item = _ITEMS.get(f.item or "", len(_ITEMS))
        return MEASURES["lost"], item, _OF_THINGS.get(f.measure, len(MEASURES) + _LISTED[f.measure]), "", ""
    population = _POPULATIONS.get(f.population or "", len(_POPULATIONS))
    # What stands for the dead follows them.
    stand_in = f.measure if f.measure in DEAD_AND_WOUNDED else ""
    measure = "killed" if stand_in else f.measure
    other = 0 if measure in MEASURES else _LISTED[measure]
    return MEASURES.get(measure, len(MEASURES)), other, population, f.item or "", stand_in


def place_of_measure(f: Figure) -> tuple[int, str]:
    """Return the place of a figure's measure among those that an answer shows as one."""
    return _PLACES.get(f.measure, len(MEASURES)), f.measure


def _subject(facts: Facts, f: Figure) -> tuple[object, ...]:
    """Return whose losses a figure counts, and whether it is of another time, in words, or of one place."""
    subject = subject_of(facts, f)
    less = (f.period != "war", f.value is None, is_local(facts, f))
    return _SUBJECTS.get(subject, _OTHER_SUBJECTS), subject, *less


def _speaker(facts: Facts, f: Figure) -> tuple[int, bool]:
    """Return who reports a figure, for the order of an answer: 0 for its own camp, and whether the press."""
    subject, claimant = subject_of(facts, f), camp_of(facts, f.source)
    speaker = 0 if claimant == subject else 2 if claimant in {"third", "both"} else 1
    return speaker, is_by_press(facts, f)


def day_said(facts: Facts, figure: Figure) -> str:
    """Return the day a figure was said, for comparing: one of unknown date is the earliest."""
    return stated_date(figure, facts) or _UNDATED


def day_known(facts: Facts, figure: Figure) -> str:
    """Return the day a figure was said, for comparing, or the day it refers to: it was said no earlier."""
    return stated_date(figure, facts) or figure.as_of or _UNDATED


def was_said(facts: Facts, figure: Figure, *, after_the_war: bool) -> bool:
    """Return whether a figure is known to have been said after the war, or by its end."""
    said = stated_date(figure, facts)
    return said is not None and (dates.span(said).first > dates.LAST_DAY) == after_the_war


def count_key(facts: Facts, figure: Figure) -> tuple[object, ...]:
    """Return what a figure counts for a default answer, which shows alike measures as one."""
    return subject_of(facts, figure), measured(figure), comparable_population(figure), figure.item


def measured(figure: Figure) -> int | str:
    """Return what happened to those counted; measures that an answer shows as one are alike."""
    return MEASURES.get(figure.measure, figure.measure)


def evenly_cut(facts: Facts, figures: Sequence[Figure], most: int | None) -> list[Figure]:
    """Return the first `most` figures, in their order: of each count as many of one side as of the other.

    The first count is filled before the second; of a count the first figure of each side is taken before the
    second of any. Where only one side is counted, they are simply the first.
    """
    if len({subject_of(facts, figure) for figure in figures} & {*WARRING}) < len(WARRING):
        return [*figures[:most]]
    of_side: Counter[tuple[object, ...]] = Counter()
    counts: dict[tuple[object, ...], int] = {}
    turns = []
    for place, figure in enumerate(figures):
        subject, *count = count_key(facts, figure)
        of_side[subject, *count] += 1
        turns.append((counts.setdefault(tuple(count), len(counts)), of_side[subject, *count], place))
    kept = {place for _, _, place in sorted(turns)[:most]}
    return [figure for place, figure in enumerate(figures) if place in kept]
