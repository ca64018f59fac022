"""Numbers near one another: those reported together are often put the wrong way round."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import MEASURED_UNITS
from karabakh_cli.verify.judging.fit import Fit
from karabakh_cli.verify.judging.judge import Judgement, fits_of, judge
from karabakh_cli.verify.judging.known import Known
from karabakh_cli.verify.reading.context import Context

_NEAR_LETTERS = 300
"""Letters between two numbers that a text gives together."""
_MOST_NUMBERS = 12
"""The most numbers before and after one that are looked at."""
_AGREES = frozenset({"match", "superseded"})


class _Alone(Struct, frozen=True):
    """A number as it is judged without those around it, and how the figures that have it compare."""

    context: Context
    fits: list[Fit]
    judged: Judgement


def judged_together(
    read: Iterable[Context], facts: Facts, known: Known
) -> Iterator[tuple[Context, Judgement]]:
    """Yield each number with the verdict; one that does not match is judged again with those around it.

    Only those around it are kept.
    """
    around: deque[_Alone | None] = deque([None] * (2 * _MOST_NUMBERS + 1), 2 * _MOST_NUMBERS + 1)
    for following in chain((_alone(context, facts, known) for context in read), [None] * _MOST_NUMBERS):
        around.append(following)
        if one := around[_MOST_NUMBERS]:
            agrees = one.judged.verdict in _AGREES
            test = _is_near(one, [other for other in around if other and other is not one])
            yield one.context, one.judged if agrees else judge(one.fits, one.context, test)


def _alone(context: Context, facts: Facts, known: Known) -> _Alone:
    fits = fits_of(context, facts, known)
    return _Alone(context, fits, judge(fits, context))


def _is_near(one: _Alone, others: Iterable[_Alone]) -> Callable[[Figure], bool]:
    """Return a test of whether a figure was reported together with one that a number nearby may stand for."""
    near = {
        fit.figure.id: fit.figure
        for other in others
        if abs(other.context.number.start - one.context.number.start) <= _NEAR_LETTERS
        for fit in other.judged.fits
    }
    return lambda figure: any(_together(figure, other) for key, other in near.items() if key != figure.id)


def _together(one: Figure, other: Figure) -> bool:
    """Return whether two figures were reported together: on one day or page, or as parts of one whole."""
    pages, others = ({cite.document for cite in figure.cite} for figure in (one, other))
    if (one.unit != other.unit and {one.unit, other.unit} & MEASURED_UNITS) or (
        set(one.source).isdisjoint(other.source) and pages.isdisjoint(others)
    ):
        return False
    days, theirs = ({day for day in (figure.stated_on, figure.as_of) if day} for figure in (one, other))
    return not days.isdisjoint(theirs) if days or theirs else not pages.isdisjoint(others)
