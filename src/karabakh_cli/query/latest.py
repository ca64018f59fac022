"""Of many claims on one count the latest of each camp, and parts that have come to more since."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import camp_of
from karabakh_cli.query.claimants import is_official
from karabakh_cli.query.grown import latest_to_outgrow
from karabakh_cli.query.order import count_key, day_known
from karabakh_cli.query.whole import is_local

_ROUNDED = frozenset({"about", "nearly", "just-under"})
"""The bounds of a number that may be another to fewer digits."""


def latest_of_each_camp(facts: Facts, figures: Iterable[Figure], *, by_place: bool = False) -> list[Figure]:
    """Return, of each camp's claims on one quantity, the latest official one and every headline.

    With `by_place`, counts of several places or occasions are quantities of their own.
    """
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        camp = camp_of(facts, f.source)
        claimant = f.source if camp == "third" else camp
        where = (f.place, f.scope) if by_place else ()
        groups[*count_key(facts, f), f.unit, f.period, where, claimant].append(f)
    kept = []
    for group in groups.values():
        shown = {_latest(facts, group).id, *(f.id for f in grown_parts(facts, group))}
        kept += [f for f in group if f.id in shown or f.rank == "headline"]
    return kept


def grown_parts(facts: Facts, figures: Sequence[Figure]) -> list[Figure]:
    """Return the latest count of a part of a camp that has outgrown the latest of the whole, if any has.

    That of an unknown day may be the last word, so nothing is known to have outgrown it.
    """
    whole = _latest(facts, figures)
    if stated_date(whole, facts) is None:
        return []
    official = [f for f in figures if is_official(facts, f) and not is_local(facts, f)]
    return latest_to_outgrow(facts, whole, [f for f in official if not only_rounds(f, whole)])


def _latest(facts: Facts, figures: Sequence[Figure]) -> Figure:
    """Return the latest of the widest figures, an official one if there is any.

    One that only rounds an exact one is left out, unless all do.
    """
    official = [f for f in figures if is_official(facts, f)] or figures
    widest = max(len(f.of) for f in official)
    whole = [f for f in official if len(f.of) == widest]
    own = [f for f in whole if not any(only_rounds(f, other) for other in whole)]
    return max(own or whole, key=lambda f: day_known(facts, f))


def only_rounds(figure: Figure, exact: Figure) -> bool:
    """Return whether a figure is another, exact one to fewer digits: about 3,000 for 2,906."""
    if figure.bound not in _ROUNDED or exact.bound != "exactly" or not (figure.value and exact.value):
        return False
    digits = len(str(figure.value)) - len(str(figure.value).rstrip("0"))
    return digits > 0 and round(exact.value, -digits) == figure.value
