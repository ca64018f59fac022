"""Which other fighting an entry or a list is about: a war named as its label, a clash on the border."""

import re
from collections.abc import Sequence
from typing import Literal

from karabakh_cli.verify.reading.wars import OTHER_WAR
from karabakh_cli.verify.reading.when import outside_the_war
from karabakh_cli.verify.text.days import Day

Fighting = Literal["", "war", "clash"]
"""Another war than that of 2020, or a clash before or after it."""

_LABEL = re.compile(
    rf"[\W\d]*(?:the\s)?(?:{OTHER_WAR})(?:\s(?:of|in)\b)?[\s\d,()/–-]*(?:[:|].*|\.?\s*)",
    re.IGNORECASE | re.DOTALL,
)
"""A war with nothing before it but a date, and nothing or a colon after it."""
_AT_THE_BORDER = r"\s(?:along|at|on)\s(?:the|their)\s(?:[\w-]+\s){0,2}border"
_CLASH = (
    rf"(?:(?:an?|the|border|deadly|fresh|heavy|new)\s+)*"
    rf"(?:(?:clash|skirmish)(?:es)?(?:{_AT_THE_BORDER})?|fighting{_AT_THE_BORDER})\b"
)
_OCCASION = re.compile(
    rf"\b(?:after|during|following|in)\s+{_CLASH}|(?:^|[:.–-])\s*{_CLASH}(?=\s*(?:[.,;:(–-]|$))",
    re.IGNORECASE,
)
"""A clash as the occasion of what is counted, or alone as a label."""
_BORDER, _WAR = (re.compile(rf"\b{word}\b", re.IGNORECASE) for word in ("border", "(?:war|2020)"))


def fighting(written: str, dated: Sequence[Day]) -> Fighting:
    """Return which other fighting a sentence, written without its dates, is about.

    A clash is one of a day outside the war, or one on the border of no day.
    """
    if _LABEL.fullmatch(written):
        return "war"
    occasion = _OCCASION.search(written)
    if occasion is None or _WAR.search(written):
        return ""
    days = [iso for day in dated for iso in day.may_be]
    elsewhere = all(map(outside_the_war, days)) if days else _BORDER.search(occasion[0])
    return "clash" if elsewhere else ""


def is_of_its_own(written: str, dated: Sequence[Day]) -> bool:
    """Return whether a sentence does not go on with the fighting before it: it has a date, or names a war."""
    return bool(dated) or _WAR.search(written) is not None
