"""What is disputed: counts of the war on which the latest figures of different sides or observers differ."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import camp_of
from karabakh_cli.query.claimants import is_by_press, is_unofficial
from karabakh_cli.query.filters import Filters
from karabakh_cli.query.latest import latest_of_each_camp
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import day_said, in_order, was_said
from karabakh_cli.query.populations import is_combined
from karabakh_cli.query.quantities import Key, Quantity, by_figure, comparison_key, period_of, quantities
from karabakh_cli.query.revisions import superseded_ids
from karabakh_cli.query.whole import is_local


class Dispute(Struct, frozen=True):
    """A quantity for which different sides give different numbers: the lowest and the highest figure."""

    lowest: Figure
    highest: Figure

    @property
    def counted(self) -> Figure:
        """The figure that says best what both count: of everybody, rather than of servicemen alone."""
        return self.highest if is_combined(self.highest) else self.lowest

    @property
    def other(self) -> Figure:
        """The figure other than `counted`."""
        return self.lowest if self.counted is self.highest else self.highest


_OF_A_DAY = {"held", "in-treatment"}
"""Measures of people on one day: another number on another day is not a dispute."""


def disputes(facts: Facts, figures: Sequence[Figure], asked: Filters) -> list[Dispute]:
    """Return the quantities of the whole war on which the latest figures of different sides differ.

    A higher count said after the war is set against those said after it alone.
    """
    superseded = superseded_ids(facts, as_of=asked.as_of)
    counted = [f for f in figures if f.id not in superseded and _may_be_disputed(facts, f)]
    latest = in_order(facts, _latest_words(facts, counted))
    found = [_dispute(facts, q) for q in quantities(facts, latest, as_of=asked.as_of, key=_key)]
    return by_figure(facts, [one for one in found if one], lambda dispute: dispute.counted)


def _key(facts: Facts, f: Figure) -> Key:
    """Return what a figure counts, for a dispute: as a comparison has it, and by one measure."""
    return *comparison_key(facts, f), f.measure


def _latest_words(facts: Facts, figures: Sequence[Figure]) -> list[Figure]:
    """Return the latest official claim of each camp, and the latest of each unofficial source."""
    by_measure: dict[str, list[Figure]] = defaultdict(list)
    unofficial: dict[Key, Figure] = {}
    for f in sorted(figures, key=lambda f: day_said(facts, f)):
        by_measure[f.measure].append(f)
        if is_unofficial(facts, f):
            unofficial[f.source, *_key(facts, f)] = f
    latest = [f for group in by_measure.values() for f in latest_of_each_camp(facts, group)]
    return list({f.id: f for f in [*latest, *unofficial.values()]}.values())


def _dispute(facts: Facts, quantity: Quantity) -> Dispute | None:
    """Return the lowest and the highest figure for a quantity, None if nobody disagrees.

    A count of servicemen alone may be the lowest of one of everybody, and never the highest.
    """
    highest = max(quantity.figures, key=upper_end)
    ranked = [f for f in quantity.drawn if upper_end(f) <= upper_end(highest)]
    # A final count above one of the first weeks is not a dispute.
    if was_said(facts, highest, after_the_war=True):
        ranked = [f for f in ranked if not was_said(facts, f, after_the_war=False)]
    lowest = min(ranked, key=upper_end)
    speakers = {camp_of(facts, f.source) for f in ranked if f in quantity.figures or f is lowest}
    if len(speakers) > 1 and (lowest.value, lowest.bound) != (highest.value, highest.bound):
        return Dispute(lowest, highest)
    return None


def _may_be_disputed(facts: Facts, f: Figure) -> bool:
    """Return whether a figure is a number for the whole war that sides or monitors answer for."""
    of_the_war = period_of(f) in {"war", ""} and f.period != "before" and f.rank != "detail"
    whole = f.place is None and not is_local(facts, f) and f.measure not in _OF_A_DAY
    return of_the_war and whole and f.value is not None and not is_by_press(facts, f)
