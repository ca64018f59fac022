"""Which name or verb goes with which number: `killed and wounded: 45 and 141 respectively`."""

import re
from collections.abc import Sequence
from itertools import cycle, pairwise

from msgspec.structs import replace

from karabakh_cli.verify.reading.what.parts import Part
from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.marks import Mark, Values

RESPECTIVELY = "respectively"
_WORD = re.compile(rf"\b{RESPECTIVELY}\b", re.IGNORECASE)
_JOINED = re.compile(
    r"(?:'s(?:\s[a-z-]+){0,3})?\s*(?:,|(?:,\s)?(?:and|or))\s*(?:(?:those\s)?(?:by|of)\s)?(?:the\s)?",
    re.IGNORECASE,
)
"""What is between two names in a row: Armenia and Azerbaijan, those of Armenia and those of Azerbaijan."""
_NAMES = frozenset({"actor", "demonym", "capital", "place"})
_KINDS = (frozenset({"measure"}), frozenset({"population", "item"}), _NAMES)


def shared_out(
    text: str, span: Span, marks: Sequence[Mark], held: Sequence[Number]
) -> list[tuple[list[Mark], list[Mark]]]:
    """Return, for each number of a sentence, the marks that are its own and those of the others."""
    found: list[tuple[list[Mark], list[Mark]]] = [([], []) for _ in held]
    word = _WORD.search(text, *span)
    if word is None:
        return found
    for run in _runs(text, marks):
        first = _numbers(held, word.start(), len(run))
        for place, mark in zip((*first, *_going_on(first, held, marks, run)), cycle(run), strict=False):
            found[place][0].append(mark)
            found[place][1].extend(other for other in run if other is not mark)
    return found


def with_pair(parts: Sequence[Part], text: str, start: int, pair: Sequence[Values]) -> list[Part]:
    """Return the parts of a sentence, two of them with the sides of a pair that was named before it.

    `Armenia and Azerbaijan counted their dead. They were 3,825 and 2,906 respectively.`
    """
    found = list(parts)
    word = _WORD.search(text, start)
    numbers = _numbers([part.number for part in parts], word.start(), len(pair)) if word else range(0)
    if len(numbers) < len(pair):
        return found
    for place, side in zip(numbers, pair, strict=True):
        found[place] = replace(parts[place], said=replace(parts[place].said, side=side, sides=side))
    return found


def _going_on(
    first: range, held: Sequence[Number], marks: Sequence[Mark], run: Sequence[Mark]
) -> Sequence[int]:
    """Return the places of the numbers of the next row, in the same order: `for Azerbaijan 38 and 7`."""
    behind = range(first.stop, first.stop + len(run))
    if not first or len(first) < len(run) or behind.stop > len(held) or run[0].said.keys() & _NAMES:
        return ()
    last = held[first[-1]].stop
    again = any(mark.start > last and mark.said.keys() & run[0].said.keys() for mark in marks)
    return () if again else behind


def _numbers(held: Sequence[Number], word: int, many: int) -> range:
    """Return the places of so many numbers before `respectively`, else after it."""
    before = sum(number.start < word for number in held)
    first = before - many if before >= many else before
    return range(first, min(first + many, len(held)))


def _runs(text: str, marks: Sequence[Mark]) -> list[list[Mark]]:
    """Return the names or verbs that only commas and `and` join, where there are several of one kind."""
    runs: list[list[Mark]] = []
    for kinds in _KINDS:
        of_kind = [mark for mark in marks if kinds & mark.said.keys()]
        run = of_kind[:1]
        for one, other in pairwise(of_kind):
            if not _JOINED.fullmatch(text, one.end, other.start):
                runs.append(run)
                run = []
            run.append(other)
        runs.append(run)
    return [run for run in runs if len(run) > 1]
