"""Of which war a text speaks."""

import re
from typing import Literal

from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.text.spans import Span

_WAR = r"(?:\s+(?:(?:nagorno-)?karabakh|armenian[–-]azerbaijani|world|full-scale))*\s+war\b"
_DURING = r"(?<!than )\b(?:in|during|throughout)\s+(?:the\s+)?"
THIS_WAR = rf"(?:second|2020|44[- ]day|six[- ]week|patriotic|autumn){_WAR}|war\s+of\s+(?:autumn\s+)?2020"
OTHER_WAR = rf"(?:first|1990s|nineties|2016|april|four[- ]day){_WAR}|war\s+of\s+the\s+(?:1990s|nineties)"
_IN_THIS, _IN_OTHER = (re.compile(f"{_DURING}(?:{one})", re.IGNORECASE) for one in (THIS_WAR, OTHER_WAR))

War = Literal["this", "other", ""]


def war_of(text: str, zone: Span, number: Number) -> War:
    """Return which war is named beside a number, in its zone: `In the first Karabakh war 6,000 died`."""
    this, other = (_named(pattern, text, zone, number) for pattern in (_IN_THIS, _IN_OTHER))
    if this == other:
        return ""
    return "this" if this else "other"


def _named(pattern: re.Pattern[str], text: str, zone: Span, number: Number) -> bool:
    """Return whether a war is named, and no comma parts it from the number but the one right after it."""
    for found in pattern.finditer(text, *zone):
        between = text[found.end() : number.start] or text[number.stop : found.start()]
        heads = not text[zone[0] : found.start()].strip()
        if not re.search("[,;]", between.removeprefix(",") if heads else between):
            return True
    return False
