"""Later counts that have come to more than an earlier one, such as a part that has outgrown the whole.

A part may be narrower in scope, as the bodies examined are (`beyond_the_whole`), or in whom it is of, as a
count of Artsakh alone is (`latest.grown_parts`).
"""

from collections import defaultdict
from collections.abc import Iterable

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import camp_of, is_own, subject_of
from karabakh_cli.query.claimants import is_official
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import DEAD_AND_WOUNDED, day_said, measured

GROWING = frozenset("killed wounded killed-and-wounded losses".split())
"""What more people are counted of as time goes on, and never fewer."""


def outgrows(facts: Facts, figure: Figure, other: Figure) -> bool:
    """Return whether a figure was said later than another and is more; an unknown day is the earliest."""
    later = day_said(facts, figure) > day_said(facts, other)
    return later and upper_end(figure) > upper_end(other)


def beyond_the_whole(facts: Facts, figures: Iterable[Figure]) -> frozenset[str]:
    """Return the ids of the latest counts limited in scope in which a camp outgrows its own whole counts.

    These are official counts of its own people, of no single place. The whole is the largest of the same
    measure, whichever population it is of, and even if it is of an unknown day.
    """
    counts: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        own = is_own(facts, f)
        if own and f.measure in GROWING and f.value is not None and not f.place and is_official(facts, f):
            counts[subject_of(facts, f), measured(f), f.period].append(f)
    found = []
    for group in counts.values():
        whole = max((f for f in group if f.scope is None), key=upper_end, default=None)
        if whole:
            found += latest_to_outgrow(facts, whole, (f for f in group if f.scope))
    return frozenset(f.id for f in found)


def outgrown_by_the_dead(facts: Facts, figures: Iterable[Figure]) -> frozenset[str]:
    """Return the ids of the claims on the dead and wounded of which their camp has since counted more dead.

    Both are of the same people; a count of the dead of an unknown day is not known to be later.
    """
    dead: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    claims = []
    for f in figures:
        counted = camp_of(facts, f.source), subject_of(facts, f), f.population, f.period
        if f.measure == "killed" and not f.scope and not f.place:
            dead[counted].append(f)
        elif f.measure in DEAD_AND_WOUNDED:
            claims.append((counted, f))
    return frozenset(f.id for counted, f in claims if any(outgrows(facts, one, f) for one in dead[counted]))


def latest_to_outgrow(facts: Facts, whole: Figure, counts: Iterable[Figure]) -> list[Figure]:
    """Return the latest of the counts that outgrow a whole, if any does."""
    return sorted((f for f in counts if outgrows(facts, f, whole)), key=lambda f: day_said(facts, f))[-1:]
