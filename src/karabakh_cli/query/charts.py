"""Which quantities a comparison draws: what was asked for, and the like of each side."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import get_args

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import is_of_one_place
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import Camp
from karabakh_cli.query.camps import WARRING, camp_of, subject_of
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.order import DEAD_AND_WOUNDED, count_key, measured, newest_first, rivals_in_order
from karabakh_cli.query.quantities import (
    Key,
    Quantity,
    by_figure,
    comparison_key,
    period_of,
    prominence,
    quantities,
)
from karabakh_cli.query.whole import is_whole

_OF_WHAT = 4
"""The first terms of `prominence`, which say of what kind a count is, and not how good."""


def shared_first(facts: Facts, groups: Sequence[Quantity], either: Sequence[Quantity]) -> list[Quantity]:
    """Return quantities in an order that does not depend on whose they are: first what both sides count.

    `either` are the quantities of the same question about either side, in their order. People come before
    things, and what was counted of the war before what came earlier or later. What both sides count alike
    comes before people or things that both count in different ways.
    """
    counts, things = _of_both(facts, either, _tail), _of_both(facts, either, _counted)
    places: dict[Key, Key] = {}
    for place, quantity in enumerate(either):
        tail = _tail(facts, quantity)
        alike = tail not in counts, _counted(facts, quantity) not in things
        places.setdefault(tail, (*prominence(facts, quantity)[:_OF_WHAT], *alike, place))
    last = (*[True] * _OF_WHAT, True, True, len(either))
    return sorted(groups, key=lambda quantity: places.get(_tail(facts, quantity), last))


def _of_both(facts: Facts, groups: Sequence[Quantity], key: Callable[[Facts, Quantity], Key]) -> set[Key]:
    """Return the keys that quantities of both sides have."""
    own, rival = (
        {key(facts, group) for group in groups if _subject(facts, group) == side} for side in WARRING
    )
    return own & rival


def for_each_side(
    facts: Facts, groups: Sequence[Quantity], either: Sequence[Quantity] = ()
) -> list[Quantity]:
    """Return the quantities to draw: what the first counts, and the first of `either`, of each side.

    Beside the latter the other side has its nearest, of the same people of a place or an occasion, if it does
    not count the same. A side with nothing yet has its first by the measure of the first.
    """
    if not groups:
        return []
    first, foremost = groups[0], (either or groups)[0]
    wanted = [_tail(facts, first), _tail(facts, foremost)]
    shown = [first, *(group for group in groups[1:] if _key(facts, group) == _key(facts, foremost))]
    for side in WARRING:
        of_side = [group for group in groups if _subject(facts, group) == side]
        found = [group for group in of_side if _tail(facts, group) in wanted]
        if not found:
            alike = [group for group in of_side if _measured(group) == _measured(first)]
            others = of_side if _subject(facts, first) in WARRING else []
            found = [*alike, *others][:1]
        elif all(_tail(facts, group) != wanted[-1] for group in (found[0], found[-1])):
            near = (group for group in of_side if _is_near(facts, group, foremost) and group not in found)
            found += islice(near, 1)
        shown += [group for group in found if group not in shown]
    return by_figure(facts, shown, lambda group: group.figures[0])


def with_the_wounded(facts: Facts, shown: Sequence[Quantity], *, as_of: str | None) -> list[Quantity]:
    """Return the counts of dead and wounded together of those whose dead are drawn, by their rivals too."""
    dead = {
        (_subject(facts, quantity), first.population)
        for quantity in shown
        if (first := quantity.figures[0]).measure == "killed" and is_whole(facts, first)
    }
    together = figures(facts, Filters(measure=frozenset(DEAD_AND_WOUNDED), as_of=as_of))
    return [
        quantity
        for quantity in quantities(facts, together, as_of=as_of)
        if is_whole(facts, first := quantity.figures[0])
        and (_subject(facts, quantity), first.population) in dead
    ]


def in_order_of_bars(facts: Facts, figures: Sequence[Figure]) -> list[Figure]:
    """Return the claims of a chart by who speaks, the own side first and third parties last."""
    subject = subject_of(facts, figures[0])
    speakers = sorted(get_args(Camp), key=lambda camp: (camp == "third", camp != subject))
    return sorted(rivals_in_order(facts, figures), key=lambda f: speakers.index(camp_of(facts, f.source)))


def all_in_order(facts: Facts, shown: Sequence[Quantity], others: Sequence[Quantity]) -> list[Figure]:
    """Return the figures of a comparison as its charts show them, then those that it does not draw."""
    drawn = [f for quantity in shown for f in in_order_of_bars(facts, quantity.drawn)]
    rest = [
        f
        for quantity in (*shown, *others)
        for f in (*quantity.figures, *newest_first(facts, quantity.earlier), *quantity.narrower)
    ]
    return list({f.id: f for f in (*drawn, *rest)}.values())


def _is_near(facts: Facts, quantity: Quantity, other: Quantity) -> bool:
    """Return whether two quantities count the same people or things alike, of a wide place or an occasion."""
    same = _measured(quantity) == _measured(other) and _counted(facts, quantity) == _counted(facts, other)
    return same and not is_of_one_place(quantity.figures[0], facts)


def _counted(facts: Facts, quantity: Quantity) -> Key:
    """Return which things a quantity counts, or which people and what happened to them."""
    first = quantity.figures[0]
    return (first.item,) if first.unit != "people" else count_key(facts, first)[1:]


def _tail(facts: Facts, quantity: Quantity) -> Key:
    """Return what a quantity counts apart from whose it is."""
    return _key(facts, quantity)[1:]


def _key(facts: Facts, quantity: Quantity) -> Key:
    return comparison_key(facts, quantity.figures[0])


def _subject(facts: Facts, quantity: Quantity) -> str:
    return subject_of(facts, quantity.figures[0])


def _measured(quantity: Quantity) -> tuple[object, ...]:
    """Return what happened, and when; captives are alike whenever they were counted."""
    first = quantity.figures[0]
    return first.unit == "people", measured(first), period_of(first)
