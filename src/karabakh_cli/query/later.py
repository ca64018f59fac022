"""Whether a text mentions what came later than a day, and the text up to there."""

import re
from itertools import takewhile

from karabakh_cli.facts import dates
from karabakh_cli.facts.numerals import has_digit
from karabakh_cli.facts.written_dates import named_in

_MONTH = re.compile(rf"\b({'|'.join(dates.MONTHS)})\b(?! \d{{4}})")
_AFTERWARDS = re.compile(
    r"\b(?:later|afterwards|subsequently|(?:next|following) day|wikipedia)\b", re.IGNORECASE
)
"""Words of what came later; an encyclopaedia is as it was read, years after the war."""
_PARTS = re.compile(r"(?<=[.;])\s+|(?<=,)\s+(?=and (?:on|by|in|from) (?:\d|[A-Z]))")
"""Where a sentence ends, or a part of one that has a day of its own: `..., and on 9 November ...`."""


def names_later(text: str, day: str, year: str = str(dates.WAR_YEAR)) -> bool:
    """Return whether a text names a later day, or says that something came later.

    That includes what an encyclopaedia says: it is as it was read.
    """
    return bool(_AFTERWARDS.search(text)) or names_later_day(text, day, year)


def names_later_day(text: str, day: str, year: str = str(dates.WAR_YEAR)) -> bool:
    """Return whether a text names a year, month or day after this one.

    A day or a month without a year is of the `year` given.
    """
    named = [f"{year}-{dates.MONTHS.index(month) + 1:02}" for month in _MONTH.findall(text)]
    # Most texts have no digit, and no date but a month.
    if has_digit(text):
        named += [f"{year}{date}" if date.startswith("-") else date for date, _ in named_in(text)]
        named += re.findall(r"\b(?:19|20)\d\d\b", text)
    return any(dates.span(date).first > day for date in named)


def without_later(text: str, day: str, year: str = str(dates.WAR_YEAR)) -> str:
    """Return the beginning of a text, up to the first sentence or part of one that names a later day.

    If nothing would be left, the text is returned whole: its one sentence names a term that was set.
    """
    return _beginning(text, day, year) or text


def note_by(note: str | None, day: str, year: str = str(dates.WAR_YEAR)) -> str | None:
    """Return the beginning of a note as `without_later` does, or None if nothing is left of it."""
    return _beginning(note or "", day, year) or None


def _beginning(text: str, day: str, year: str) -> str:
    """Return the sentences and parts of one before the first that names a later day."""
    parts = _PARTS.split(text)
    known = len(list(takewhile(lambda part: not names_later(part, day, year), parts)))
    if known in {0, len(parts)}:
        return text if known else ""
    cut = [found.start() for found in _PARTS.finditer(text)][known - 1]
    return re.sub(r"[;,]$", ".", text[:cut])
