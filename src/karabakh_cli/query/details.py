"""Whether a figure is ranked a detail, now or by a day."""

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import camp_of, is_own, subject_of
from karabakh_cli.query.claimants import is_by_office, is_official
from karabakh_cli.query.filters import said_by
from karabakh_cli.query.order import count_key, day_known
from karabakh_cli.query.whole import is_local


def is_detail(facts: Facts, figure: Figure, *, as_of: str | None) -> bool:
    """Return whether a figure is ranked a detail; with a day, whether it was one by then.

    What an office of a camp counted of its own, and counted again later, was its latest count until then,
    unless it repeats what another office had counted.
    """
    if figure.rank != "detail":
        return False
    if as_of is None or not is_own(facts, figure) or not is_by_office(facts, figure):
        return True
    if any(_is_repeated_by(facts, other, figure) for other in facts.figures):
        return True
    later = [other for other in facts.figures if _replaces(facts, other, figure)]
    return not later or any(said_by(facts, other, as_of) for other in later)


def _is_repeated_by(facts: Facts, other: Figure, figure: Figure) -> bool:
    """Return whether a figure is the number that the same camp had already given, perhaps of other people."""
    same = (other.measure, other.value, other.unit, other.item, subject_of(facts, other)) == (
        figure.measure,
        figure.value,
        figure.unit,
        figure.item,
        subject_of(facts, figure),
    )
    earlier = other.id != figure.id and day_known(facts, other) <= day_known(facts, figure)
    return same and earlier and camp_of(facts, other.source) == camp_of(facts, figure.source)


def _replaces(facts: Facts, other: Figure, figure: Figure) -> bool:
    """Return whether another figure is a later official count of the same by the same camp, and no detail."""
    if other.measure != figure.measure or other.rank == "detail" or other.value is None:
        return False
    same = (count_key(facts, other), other.unit, other.period) == (
        count_key(facts, figure),
        figure.unit,
        figure.period,
    )
    later = day_known(facts, other) >= day_known(facts, figure)
    whole = is_official(facts, other) and not is_local(facts, other) and {*other.of} >= {*figure.of}
    return same and later and whole and camp_of(facts, other.source) == camp_of(facts, figure.source)
