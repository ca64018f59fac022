"""Captives of the war, most of whom were counted after it."""

from collections.abc import Iterable, Sequence

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import WARRING, is_by_rival, subject_of
from karabakh_cli.query.headlines.pairs import twins
from karabakh_cli.query.order import CAPTIVITY, MEASURES, OF_CAPTIVES
from karabakh_cli.query.whole import is_whole


def captives_of_the_war(facts: Facts, figures: Iterable[Figure]) -> list[Figure]:
    """Return the whole counts of captives that were made in the war or after it."""
    return [f for f in figures if f.measure in CAPTIVITY and f.period != "before" and is_whole(facts, f)]


def beside_those_of_the_war(
    facts: Facts, captives: Iterable[Figure], headlines: Sequence[Figure]
) -> frozenset[str]:
    """Return the ids of the headlines on captives that belong beside what was counted of them in the war.

    By the first measure that both camps have, these are what the camp that holds them says; and if a camp had
    none in the war, what it has, and what a third party counts of both. Without such a measure, they are
    whatever a camp has that had none in the war.
    """
    of_the_war = {(subject_of(facts, f), f.measure) for f in captives if f.period == "war"}
    camps = {camp for camp, _ in of_the_war}
    found = [f for f in headlines if f.value is not None and (f.measure in MEASURES or f.rank == "headline")]
    counted = {(subject_of(facts, f), f.measure) for f in found}
    both = [name for name in OF_CAPTIVES if all((camp, name) in counted for camp in WARRING)]
    if not both:
        return frozenset(f.id for f in found if subject_of(facts, f) not in camps)
    pairs = twins(facts, found)

    def belongs(f: Figure) -> bool:
        missing = f.id in pairs or (subject_of(facts, f), f.measure) not in of_the_war
        return is_by_rival(facts, f) or (missing and not camps >= {*WARRING})

    return frozenset(f.id for f in found if f.measure == both[0] and belongs(f))
