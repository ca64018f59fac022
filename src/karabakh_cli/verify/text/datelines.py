"""The head of a report, where and when it was written: `BAKU, 3 December 2020`."""

import re

from karabakh_cli.verify.text.days import MONTH, Day, days
from karabakh_cli.verify.words.peoples import CAPITALS

DAY_WRITTEN = rf"(?i:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}})(?:,?\s\d{{4}})?"
_DATED = rf"(?im:^(?:{'|'.join(CAPITALS)})(?=,\s{DAY_WRITTEN}\s?(?:[.:(–—-]|$)))"
_DASHED = rf"(?m:^(?:{'|'.join(CAPITALS).upper()})(?=\s(?:\([^)\n]*\)\s)?[–—-]\s))"
SEAT = rf"(?:{_DATED}|{_DASHED})"
"""The capital that begins a line, before a comma, a day and a stop, or in capitals before a dash."""
_SEAT = re.compile(rf"\s*{_DATED}")
_DAY_LETTERS = 40


def day_of_report(text: str, start: int) -> Day | None:
    """Return the day of the report that begins at a place of a text, if its head gives one."""
    found = _SEAT.match(text, start)
    return next(days(text[start : found.end() + _DAY_LETTERS]), None) if found else None
