"""Counts that are made of both camps of the war alike, which are shown for both or for neither."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.facts.vocabulary import PEOPLE_TOPICS, THING_TOPICS
from karabakh_cli.query.camps import WARRING, camp_of, subject_of
from karabakh_cli.query.order import count_key, day_said
from karabakh_cli.query.thinning import Test

MEASURED_TOPICS = frozenset({*PEOPLE_TOPICS, *THING_TOPICS})
"""The topics whose figures have measures that can be ranked."""


class Alike(Struct, frozen=True):
    """The ids of what third parties count of both sides: what is shown for both, and what for neither."""

    shown: frozenset[str]
    hidden: frozenset[str] = frozenset()


def twins(facts: Facts, figures: Iterable[Figure]) -> dict[str, str]:
    """Return, for the id of each count that a third party makes of both camps, the id of the other one.

    Of one camp, that is its count of most of the states, and of those the latest.
    """
    best: dict[tuple[object, ...], dict[str, Figure]] = defaultdict(dict)
    for f in sorted(figures, key=lambda f: (len(f.of), day_said(facts, f))):
        if f.topic in MEASURED_TOPICS and f.value is not None and camp_of(facts, f.source) == "third":
            subject, *counted = count_key(facts, f)
            best[f.source, *counted, f.unit, f.period, f.place, f.scope][str(subject)] = f
    pairs = [[found[camp].id for camp in WARRING] for found in best.values() if found.keys() >= {*WARRING}]
    return {key: other for pair in pairs for key, other in (pair, reversed(pair))}


def needed_of_third_parties(facts: Facts, figures: Sequence[Figure], alike: Alike) -> Test:
    """Return the test that third parties' figures pass only on what the camps do not count themselves.

    Where one count of a pair passes, so does the other.
    """
    own = [f for f in figures if camp_of(facts, f.source) == subject_of(facts, f)]
    counted = {(subject_of(facts, f), f.measure, f.item) for f in own}
    by_count: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if camp_of(facts, f.source) == "third":
            by_count[count_key(facts, f)].append(f)
    latest = {max(group, key=lambda f: day_said(facts, f)).id for group in by_count.values()}

    def needed(f: Figure) -> bool:
        if f.rank == "headline" or f.id in alike.shown:
            return True
        if f.topic in MEASURED_TOPICS and camp_of(facts, f.of) == "third":
            return False
        if camp_of(facts, f.source) != "third":
            return True
        return f.id in latest and (subject_of(facts, f), f.measure, f.item) not in counted

    passing = {f.id for f in figures if f.id not in alike.hidden and needed(f)}
    pairs = twins(facts, figures)
    return lambda f: f.id in passing or pairs.get(f.id) in passing
