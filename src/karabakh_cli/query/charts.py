"""Which quantities a comparison draws: what was asked for, and the like of each side."""

from collections.abc import Sequence

from karabakh_cli.facts.records import Facts
from karabakh_cli.query.camps import WARRING, subject_of
from karabakh_cli.query.headlines import is_whole
from karabakh_cli.query.order import MEASURES
from karabakh_cli.query.quantities import Key, Quantity, by_figure, comparison_key, period_of


def for_each_side(facts: Facts, groups: Sequence[Quantity]) -> list[Quantity]:
    """Return the first of these quantities and the nearest of each side, in order.

    The nearest counts the same. If only one side has that, what both count alike is drawn for both; if there
    is no such count, another by the same measure, and beside a quantity of one side the first of the other.
    """
    if not groups:
        return []
    first = groups[0]
    alike = [group for group in groups if _measured(group) == _measured(first)]
    shown = [first]
    for side in WARRING:
        of_side = [group for group in groups if _subject(facts, group) == side]
        counted = {_tail(facts, group): group for group in of_side}
        found = [counted[tail] for tail in _wanted(facts, first, alike) if tail in counted]
        others = of_side if _subject(facts, first) in WARRING else []
        shown += found or [*(group for group in of_side if group in alike), *others][:1]
    return by_figure(facts, shown, lambda group: group.figures[0])


def _wanted(facts: Facts, first: Quantity, alike: Sequence[Quantity]) -> list[Key]:
    """Return what the first quantity counts; if not both sides have it, then the first that both have too."""
    own, rival = ([g for g in alike if _subject(facts, g) == side] for side in WARRING)
    of_rival = {_tail(facts, group) for group in rival}
    of_both = [group for group in own if _tail(facts, group) in of_rival]
    asked = _tail(facts, first)
    if asked in [_tail(facts, group) for group in of_both]:
        return [asked]
    return [asked, *(_tail(facts, g) for g in of_both if is_whole(facts, g.figures[0]))][:2]


def _tail(facts: Facts, quantity: Quantity) -> Key:
    """Return what a quantity counts apart from whose it is."""
    return comparison_key(facts, quantity.figures[0])[1:]


def _subject(facts: Facts, quantity: Quantity) -> str:
    return subject_of(facts, quantity.figures[0])


def _measured(quantity: Quantity) -> tuple[object, ...]:
    """Return what happened, and when; captives are alike whenever they were counted."""
    first = quantity.figures[0]
    return first.unit == "people", MEASURES.get(first.measure, first.measure), period_of(first)
