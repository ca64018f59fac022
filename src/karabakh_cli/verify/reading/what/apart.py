"""Sides that are the subject of a clause without the number: `while Azerbaijan denies everything`."""

from collections.abc import Sequence

from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.words.marks import SPACE, Mark, Token, nouns_of, word_before
from karabakh_cli.verify.words.speech import NO_REPORT

_CONTRAST = frozenset("although but though whereas while yet".split())
"""Words that join a clause to the one before it."""
_COMPARED = frozenset("unlike contrary".split())


def is_apart(mark: Mark, marks: Sequence[Mark], words: Sequence[Token], number: Number | None) -> bool:
    """Return whether a name is the subject of another clause than that of the number.

    In a clause after the number nothing may be harmed or counted. In one before it the side must only deny
    or demand something: `Azerbaijan denies everything, but 80 died`.
    """
    if word_before(mark, words) in _COMPARED:
        return True
    if number is None or "demonym" in mark.said:
        return False
    if mark.start >= number.stop:
        counted = any("measure" in m.said or nouns_of(m) for m in marks if m.start >= mark.end)
        return _begins_clause(mark, words) and not counted
    between = {token.word for token in words[mark.last :] if token.start < number.start}
    return words[mark.last].word in NO_REPORT and not between.isdisjoint(_CONTRAST | {"and"})


def _begins_clause(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a name begins a clause: after `while`, or after a comma and `and`."""
    place = mark.first - 1 - (mark.first > 0 and words[mark.first - 1].word == "the")
    if place < 1:
        return False
    comma = words[place].start - words[place - 1].end > SPACE
    return words[place].word in _CONTRAST or (words[place].word == "and" and comma)
