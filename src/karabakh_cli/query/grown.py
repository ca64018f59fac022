"""Counts limited in scope that have come to more than the whole had been said to be."""

from collections import defaultdict
from collections.abc import Iterable

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.claimants import is_official
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import day_said, measured

GROWING = frozenset("killed wounded killed-and-wounded losses".split())
"""What more people are counted of as time goes on, and never fewer."""


def beyond_the_whole(facts: Facts, figures: Iterable[Figure]) -> frozenset[str]:
    """Return the ids of the latest counts in which a camp goes beyond its own whole counts.

    An official count of its own people, such as one of the bodies examined, that is of no single place: where
    it is more than the largest whole count of the same measure, and later, that is not the last word.
    """
    counts: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        own = camp_of(facts, f.source) == subject_of(facts, f)
        if own and f.measure in GROWING and f.value is not None and not f.place and is_official(facts, f):
            counts[subject_of(facts, f), measured(f), f.period].append(f)
    found = []
    for group in counts.values():
        whole = max((f for f in group if f.scope is None), key=upper_end, default=None)
        if whole:
            said = day_said(facts, whole)
            more = [
                f for f in group if f.scope and upper_end(f) > upper_end(whole) and day_said(facts, f) > said
            ]
            found += sorted(more, key=lambda f: day_said(facts, f))[-1:]
    return frozenset(f.id for f in found)
