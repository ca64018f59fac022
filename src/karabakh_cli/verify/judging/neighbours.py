"""Numbers near one another: those reported together are often put the wrong way round."""

from collections.abc import Callable, Sequence

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import MEASURED_UNITS
from karabakh_cli.verify.judging.judge import Judgement, fits_of, judge
from karabakh_cli.verify.judging.known import Known
from karabakh_cli.verify.reading.context import Context

_NEAR_LETTERS = 300
"""Letters between two numbers that a text gives together."""
_MOST_NUMBERS = 12
"""The most numbers before and after one that are looked at."""
_AGREES = frozenset({"match", "superseded"})


def judged_together(read: Sequence[Context], facts: Facts, known: Known) -> list[Judgement]:
    """Return the verdict on each number; one that does not match is judged again with those around it."""
    fits = [fits_of(context, facts, known) for context in read]
    alone = [judge(found, context) for found, context in zip(fits, read, strict=True)]
    return [
        judged if judged.verdict in _AGREES else judge(fits[place], read[place], _around(read, alone, place))
        for place, judged in enumerate(alone)
    ]


def _around(read: Sequence[Context], judged: Sequence[Judgement], place: int) -> Callable[[Figure], bool]:
    """Return a test of whether a figure was reported together with one that a number nearby may stand for."""
    own = read[place].number.start
    first, last = max(0, place - _MOST_NUMBERS), min(place + _MOST_NUMBERS + 1, len(read))
    near = {
        one.figure.id: one.figure
        for other in range(first, last)
        if other != place and abs(read[other].number.start - own) <= _NEAR_LETTERS
        for one in judged[other].fits
    }
    return lambda figure: any(_together(figure, other) for key, other in near.items() if key != figure.id)


def _together(one: Figure, other: Figure) -> bool:
    """Return whether two figures were reported together: on one day or page, or as parts of one whole."""
    pages, others = ({cite.document for cite in figure.cite} for figure in (one, other))
    if (one.unit != other.unit and {one.unit, other.unit} & MEASURED_UNITS) or (
        set(one.source).isdisjoint(other.source) and pages.isdisjoint(others)
    ):
        return False
    if one.part_of and one.part_of in {other.part_of, other.id}:
        return True
    days, theirs = ({day for day in (figure.stated_on, figure.as_of) if day} for figure in (one, other))
    return not days.isdisjoint(theirs) if days or theirs else not pages.isdisjoint(others)
