"""What the numbers around a number were found to be: two that somebody reported together are often put the
wrong way round."""

from collections.abc import Callable, Sequence

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.verify.context import Context
from karabakh_cli.verify.judge import Judgement

_NEAR = 300
"""Letters between two numbers that a text gives together."""


def judged_together(
    read: Sequence[Context],
    facts: Facts,
    judge: Callable[[Context, Callable[[Figure], bool]], Judgement],
) -> list[Judgement]:
    """Return the verdict on each number, those that do not match judged again beside the numbers around them."""
    alone = [judge(context, lambda _: False) for context in read]
    found = []
    for place, judged in enumerate(alone):
        around = _around(read, alone, place)
        if judged.verdict in {"match", "superseded", "bound-differs"} or not around:
            found.append(judged)
        else:
            found.append(judge(read[place], lambda figure, around=around: _with_one(figure, around, facts)))
    return found


def _around(read: Sequence[Context], judged: Sequence[Judgement], place: int) -> list[Figure]:
    """Return what the numbers near a number are, where the base has them."""
    own = read[place].number
    return [
        one.fits[0].figure
        for other, one in enumerate(judged)
        if other != place and one.fits and abs(read[other].number.start - own.start) <= _NEAR
    ]


def _with_one(figure: Figure, others: Sequence[Figure], facts: Facts) -> bool:
    return any(_together(figure, other, facts) for other in others if other.id != figure.id)


def _together(one: Figure, other: Figure, facts: Facts) -> bool:
    """Return whether somebody reported two figures together: on one day, of one whole or, undated, on one page."""
    if one.unit != other.unit or not set(one.source) & set(other.source):
        return False
    if one.part_of and one.part_of in {other.part_of, other.id}:
        return True
    days, theirs = ({day for day in (figure.stated_on, figure.as_of) if day} for figure in (one, other))
    if days or theirs:
        return bool(days & theirs)
    pages, others = ({cite.document for cite in figure.cite} for figure in (one, other))
    return bool(pages & others)
