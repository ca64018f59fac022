"""The later count of a side that outgrows an earlier one, though another of its offices gave it.

`supersedes` joins what one claimant said later. Where a text names a state, or nobody, what any of its
offices said later counts as much.
"""

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure, is_state
from karabakh_cli.query.camps import WARRING, camp_of
from karabakh_cli.query.claimants import is_official
from karabakh_cli.query.grown import GROWING
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.quantities import revision_history, same_quantity
from karabakh_cli.query.whole import is_local
from karabakh_cli.verify.judging.roots import names_in
from karabakh_cli.verify.judging.times import days_of
from karabakh_cli.verify.reading.context import Context

_BOUNDS = frozenset({"exactly", "at-least", "more-than"})
"""The bounds of a count; a figure `about` so much does not replace one."""

_BY = " by "
"""What is before that by which people were harmed: killed by shelling."""


def speaks_of_the_state(context: Context, facts: Facts) -> bool:
    """Return whether the claimant in a text is a state, or nobody, rather than one office."""
    if context.stranger:
        return False
    return all(is_state(facts.reporters[key]) for key in context.claimants)


def outgrown_by(figure: Figure, facts: Facts) -> Figure | None:
    """Return the side's latest count of the same people, if it is later and higher.

    A headline is never outgrown, nor is a count of one place, unit or occasion.
    """
    if figure.rank == "headline" or not _may_grow(figure, facts):
        return None
    said = _day(figure, facts)
    alike = facts.figures_with(measure={figure.measure})
    later = [one for one in alike if said and _day(one, facts) > said and _is_of(one, figure, facts)]
    last = max(later, key=lambda one: _day(one, facts), default=None)
    return last if last and (last.value or 0) > upper_end(figure) else None


def _may_grow(figure: Figure, facts: Facts) -> bool:
    """Return whether a figure is an official count by one of the two sides, of no one place or unit."""
    of_a_side = figure.measure in GROWING and camp_of(facts, figure.source) in WARRING
    whole = not is_local(facts, figure) and not names_in(figure)
    return of_a_side and whole and is_official(facts, figure)


def _is_of(later: Figure, figure: Figure, facts: Facts) -> bool:
    """Return whether a later figure is the same side's count of the same people, and of nobody else."""
    return (
        later.measure == figure.measure
        and later.of == figure.of
        and later.bound in _BOUNDS
        and (later.caveat == figure.caveat or not (later.caveat or "").startswith("with "))
        and camp_of(facts, later.source) == camp_of(facts, figure.source)
        and same_quantity(facts, later, figure)
        and _may_grow(later, facts)
        and not _is_narrower(figure, later, facts)
    )


def _is_narrower(figure: Figure, later: Figure, facts: Facts) -> bool:
    """Return whether a figure leaves people out whom a later one counts: those whom mines killed, not shells.

    It is a part of a count of such people, or the later one does not say by what they were harmed.
    """
    cause = figure.what.partition(_BY)[2]
    return whole_of(figure, facts) is not None or bool(cause and cause != later.what.partition(_BY)[2])


def whole_of(figure: Figure, facts: Facts) -> Figure | None:
    """Return the count of the same people of which the base has a figure, as last given, as a part."""
    last = revision_history(figure, facts)[-1]
    whole = facts.figure(last.part_of) if last.part_of else None
    return whole if whole and _people(whole) == _people(figure) and whole.population else None


def _people(figure: Figure) -> tuple[object, ...]:
    """Return whom a figure counts, and what happened to them."""
    return figure.measure, figure.of, figure.population


def _day(figure: Figure, facts: Facts) -> str:
    """Return the first date of a figure, or nothing."""
    return min(days_of(figure, facts), default="")
