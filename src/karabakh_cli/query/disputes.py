"""What is disputed: counts of the war on which the latest figures of different sides or observers differ."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.claimants import is_by_press, is_unofficial
from karabakh_cli.query.details import is_detail
from karabakh_cli.query.filters import Filters, counted_with
from karabakh_cli.query.latest import latest_of_each_camp
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import day_said, in_order, was_said
from karabakh_cli.query.populations import is_combined
from karabakh_cli.query.quantities import Key, Quantity, by_figure, comparison_key, quantities
from karabakh_cli.query.revisions import superseded_ids
from karabakh_cli.query.whole import is_local


class Dispute(Struct, frozen=True):
    """A quantity for which different sides give different numbers: the lowest and the highest figure."""

    lowest: Figure
    highest: Figure

    @property
    def claims(self) -> list[Figure]:
        """Both figures, the lowest first."""
        return [self.lowest, self.highest]

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
_LOST = {"lost", "destroyed", "destroyed-or-captured", "destroyed-or-damaged"}
"""Measures of things lost, by which sides and monitors count them differently."""
_OF_MANY_KINDS = {"losses"}
"""Measures that may be of the dead or of the dead and wounded: two such numbers may not be alike."""


def disputes(facts: Facts, figures: Sequence[Figure], asked: Filters) -> list[Dispute]:
    """Return the quantities of the whole war on which the latest figures of different sides differ.

    A higher count said after the war, or by a third party on an unknown day, is set against none made in it.
    """
    superseded = superseded_ids(facts, as_of=asked.as_of)
    counted = [f for f in figures if f.id not in superseded and _may_be_disputed(facts, f, asked.as_of)]
    latest = in_order(facts, _latest_words(facts, counted))
    found = [_dispute(facts, q) for q in quantities(facts, latest, as_of=asked.as_of, key=_key)]
    disputed = [one for one in found if one and not _is_revision(facts, one, figures)]
    return by_figure(facts, disputed, lambda dispute: dispute.counted)


def _key(facts: Facts, f: Figure) -> Key:
    """Return what a figure counts, for a dispute: people by one measure, things however they were lost."""
    if _is_loss_of_things(f):
        return subject_of(facts, f), f.unit, counted_with(f.item)
    return *comparison_key(facts, f), f.measure


def _is_loss_of_things(f: Figure) -> bool:
    return f.topic == "equipment" and f.measure in _LOST


def _latest_words(facts: Facts, figures: Sequence[Figure]) -> list[Figure]:
    """Return the latest official claim of each camp, and the latest of each unofficial source.

    Of things lost it is the latest by whatever measure, and of several on one day the one that counts most.
    """
    by_measure: dict[str, list[Figure]] = defaultdict(list)
    last: dict[Key, Figure] = {}
    for f in sorted(figures, key=lambda f: (day_said(facts, f), upper_end(f))):
        if _is_loss_of_things(f):
            last[*_speaker(facts, f), *_key(facts, f)] = f
            continue
        by_measure[f.measure].append(f)
        if is_unofficial(facts, f):
            last[*f.source, *_key(facts, f)] = f
    latest = [f for group in by_measure.values() for f in latest_of_each_camp(facts, group)]
    return list({f.id: f for f in [*latest, *last.values()]}.values())


def _speaker(facts: Facts, f: Figure) -> Key:
    """Return whose word a figure is: that of a camp, or of one third party."""
    camp = camp_of(facts, f.source)
    return f.source if camp == "third" else (camp,)


def _is_revision(facts: Facts, dispute: Dispute, figures: Iterable[Figure]) -> bool:
    """Return whether the earlier claim lies between what the other speaker said by its day, and says now.

    Then the two agreed when it was made, and one of them has counted again.
    """
    early, late = sorted(dispute.claims, key=lambda f: day_said(facts, f))
    by_then = [
        f
        for f in figures
        if _is_earlier_word(facts, f, late) and day_said(facts, f) <= day_said(facts, early)
    ]
    if stated_date(early, facts) is None or not by_then:
        return False
    then = max(by_then, key=lambda f: day_said(facts, f))
    fewest, most = sorted(map(upper_end, (then, late)))
    return fewest <= upper_end(early) <= most


def _is_earlier_word(facts: Facts, f: Figure, late: Figure) -> bool:
    """Return whether a figure is what the same speaker had officially said of the same count."""
    same = _speaker(facts, f) == _speaker(facts, late) and _key(facts, f) == _key(facts, late)
    known = stated_date(f, facts) is not None and day_said(facts, f) < day_said(facts, late)
    official = not (is_by_press(facts, f) or is_unofficial(facts, f))
    return same and known and official and f.value is not None and {*f.of} >= {*late.of}


def _dispute(facts: Facts, quantity: Quantity) -> Dispute | None:
    """Return the lowest and the highest figure for a quantity, None if nobody disagrees.

    A count of servicemen alone may be the lowest of one of everybody, and never the highest.
    """
    highest = max(quantity.figures, key=upper_end)
    ranked = [f for f in quantity.drawn if upper_end(f) <= upper_end(highest)]
    # A final count above one of the first weeks is not a dispute.
    if _may_be_final(facts, highest):
        ranked = [f for f in ranked if not was_said(facts, f, after_the_war=False)]
    lowest = min(ranked, key=upper_end)
    speakers = {camp_of(facts, f.source) for f in ranked if f in quantity.figures or f is lowest}
    if len(speakers) > 1 and (lowest.value, lowest.bound) != (highest.value, highest.bound):
        return Dispute(lowest, highest)
    return None


def _may_be_final(facts: Facts, f: Figure) -> bool:
    """Return whether a count was made after the war, or by a third party on an unknown day."""
    undated = stated_date(f, facts) is None and camp_of(facts, f.source) == "third"
    return undated or was_said(facts, f, after_the_war=True)


def _may_be_disputed(facts: Facts, f: Figure, as_of: str | None) -> bool:
    """Return whether a figure is a number for the whole war that sides or monitors answer for."""
    of_the_war = f.period == "war" and not is_detail(facts, f, as_of=as_of)
    whole = f.place is None and not is_local(facts, f) and f.measure not in _OF_A_DAY | _OF_MANY_KINDS
    return of_the_war and whole and f.value is not None and not is_by_press(facts, f)
