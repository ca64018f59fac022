"""Captives of the war, most of whom were counted after it."""

from collections.abc import Iterable, Sequence

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import WARRING, subject_of
from karabakh_cli.query.order import MEASURES
from karabakh_cli.query.pairs import twins
from karabakh_cli.query.whole import is_whole

_MEASURES = ("captured", "held", "exchanged", "returned")
CAPTIVITY = frozenset(_MEASURES)
"""Measures of captives."""


def captives_of_the_war(facts: Facts, figures: Iterable[Figure]) -> list[Figure]:
    """Return the whole counts of captives that were made in the war or after it."""
    return [f for f in figures if f.measure in CAPTIVITY and f.period != "before" and is_whole(facts, f)]


def counted_of_each_camp(facts: Facts, captives: Iterable[Figure]) -> bool:
    """Return whether captives of both camps were counted during the war."""
    return {subject_of(facts, f) for f in captives if f.period == "war"} >= {*WARRING}


def beside_those_of_the_war(
    facts: Facts, captives: Iterable[Figure], headlines: Sequence[Figure]
) -> frozenset[str]:
    """Return the ids of the headlines on captives that belong beside what was counted of them in the war.

    By the first measure that both camps have, these are what a camp has that had none in the war, and what
    a third party counts of both; without such a measure, whatever that camp has.
    """
    of_the_war = {(subject_of(facts, f), f.measure) for f in captives if f.period == "war"}
    found = [f for f in headlines if f.value is not None and (f.measure in MEASURES or f.rank == "headline")]
    counted = {(subject_of(facts, f), f.measure) for f in found}
    both = [name for name in _MEASURES if all((camp, name) in counted for camp in WARRING)]
    if not both:
        camps = {camp for camp, _ in of_the_war}
        return frozenset(f.id for f in found if subject_of(facts, f) not in camps)
    pairs = twins(facts, found)
    alike = [f for f in found if f.measure == both[0]]
    return frozenset(
        f.id for f in alike if f.id in pairs or (subject_of(facts, f), f.measure) not in of_the_war
    )
