"""Claimants alone in brackets, in the last cell of a row or at the end of a line: `62 tanks (Oryx)`.

A state there reports only where the words before have said whose losses are counted: in `Armenian losses:
5,000 (Azerbaijan)` Azerbaijan reports, but in `Losses: 3,755 (Armenia)` they are Armenia's.
"""

import re
from collections.abc import Sequence

from karabakh_cli.facts.records import is_state
from karabakh_cli.facts.vocabulary import CAMPS
from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.reading.who.marked import Attribution, MarkedSentence
from karabakh_cli.verify.reading.who.roles import speaks
from karabakh_cli.verify.words.marks import Mark, Values, word_before

_NEAR_LETTERS = 24
"""Letters before a name that are looked at."""
_OTHER = r"[A-Z][\w' -]{0,40}"
_OPENED = re.compile(rf"[(\[](?:[Ss]ources?:\s)?(?:[Tt]he\s)?(?:{_OTHER}\sand\s(?:the\s)?)?$")
_CLOSED = re.compile(rf"(?:\s\([A-Z]+\))?(?:\sand\s(?:the\s)?{_OTHER})?[\s,]*(?:20\d\d)?[)\]]")
"""What is around a name alone in brackets, or with its letters, one more or a year: (the Court (ECHR))."""
_CELL_OPENED = re.compile(r"\|\s*(?:the\s)?$", re.IGNORECASE)
_CELL_CLOSED = re.compile(r"[ ,]*(?:\|\s*)?$", re.MULTILINE)
"""What is around a name that is alone in the last cell of a row."""
_SIGNED = re.compile(r"(?:\d,|\s[–—-])\s(?:the\s)?$", re.IGNORECASE)
"""What is before a name that ends a line and signs it."""
_NOT_WHOSE = frozenset("against by from to with".split())
"""Words before the name of a side whose people are not those counted."""


def is_enclosed(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether a name is alone in brackets, in the last cell of a row or at its end, and reports.

    `before` are the claims of the sentence before it.
    """
    if not (_is_bracketed(reading, mark) or _ends_a_row(reading, mark)):
        return False
    if speaks(reading, mark):
        return True
    return bool(_camps(reading, mark)) and "demonym" not in mark.said and _says_whose(reading, mark, before)


def _is_bracketed(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name is alone in brackets, or one of two."""
    opened = _OPENED.search(reading.ahead(mark.start, _NEAR_LETTERS))
    return bool(opened) and _CLOSED.match(reading.text, mark.end) is not None


def _ends_a_row(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name is alone in the last cell of a row with a number, or signs a line with one."""
    ahead = reading.ahead(mark.start, _NEAR_LETTERS)
    signs = mark.last == len(reading.words) and not speaks(reading, mark) and _SIGNED.search(ahead)
    closed = _CELL_CLOSED.match(reading.text, mark.end) if _CELL_OPENED.search(ahead) else None
    return bool(signs or closed) and reading.has_number(reading.words[0].start - 1, mark.start)


def _says_whose(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether the words before a name say that one side, and not both, is counted.

    They are those since the last name in brackets, or else all of the clause before it, or else a heading.
    """
    clause = reading.text.rfind(";", reading.words[0].start, mark.start) + 1
    since = max((claim.end for claim in before if claim.inside), default=clause)
    named = _sides(reading, since, mark.start, before) or _sides(reading, clause, mark.start, before)
    return len(named or reading.headed & {*WARRING}) == 1


def _sides(reading: MarkedSentence, start: int, end: int, before: Sequence[Attribution]) -> Values:
    """Return the sides named between two places, without those in brackets and those that report there."""
    named = (
        _camps(reading, mark)
        for mark in reading.marks
        if start <= mark.start < end
        and not _is_bracketed(reading, mark)
        and word_before(mark, reading.words) not in _NOT_WHOSE
        and not any(claim.start <= mark.start < claim.end for claim in before)
    )
    return Values().union(*named) & {*WARRING}


def _camps(reading: MarkedSentence, mark: Mark) -> Values:
    """Return the sides of the states that a name may be of: Azerbaijan, the Azerbaijani, Baku."""
    ids = mark.said.get("demonym") or mark.said.get("actor") or mark.said.get("capital") or frozenset()
    states = all(is_state(reading.facts.reporters.get(key)) for key in ids)
    return frozenset(CAMPS[reading.facts.sides[key]] for key in ids) if states else frozenset()
