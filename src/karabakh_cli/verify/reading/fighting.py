"""Which other fighting an entry or a list is about: a war named as its label, a clash on the border."""

import re
from collections.abc import Sequence
from typing import Literal

from karabakh_cli.verify.reading.when import OTHER_WAR, outside_the_war
from karabakh_cli.verify.text.days import Day

Fighting = Literal["", "war", "clash"]
"""Another war than that of 2020, or a clash before or after it."""

_LABEL = re.compile(
    rf"[\W\d]*(?:the\s)?(?:{OTHER_WAR})(?:\s(?:of|in)\b)?[\s\d,()/–-]*(?::.*|\.?\s*)",
    re.IGNORECASE | re.DOTALL,
)
"""A war with nothing before it but a date, and nothing or a colon after it."""
_CLASH = r"(?:clash(?:es)?|skirmish(?:es)?)"
_OCCASION = re.compile(
    rf"(?:^|[:.,–-]|\b(?:after|during|following|in))\s*(?:(?:an?|the|border|deadly|fresh|heavy|new)\s+)*"
    rf"(?P<clash>{_CLASH}|fighting(?=\s(?:along|at|on)\s(?:the|their)\s(?:[\w-]+\s){{0,2}}border))\b",
    re.IGNORECASE,
)
"""A clash as the occasion of what a sentence counts."""
_ON_THE_BORDER = re.compile(
    rf"\bborder\s{_CLASH}|(?:{_CLASH}|fighting)\s(?:along|at|on)\s(?:the|their)\s(?:[\w-]+\s){{0,2}}border\b",
    re.IGNORECASE,
)
_WAR = re.compile(r"\bwar\b", re.IGNORECASE)


def fighting(written: str, dated: Sequence[Day]) -> Fighting:
    """Return which other fighting a sentence, written without its dates, is about.

    A clash is one of a day outside the war, or one on the border of no day.
    """
    if _LABEL.fullmatch(written):
        return "war"
    if not _OCCASION.search(written) or _WAR.search(written):
        return ""
    days = [iso for day in dated for iso in day.may_be]
    elsewhere = all(map(outside_the_war, days)) if days else _ON_THE_BORDER.search(written)
    return "clash" if elsewhere else ""
