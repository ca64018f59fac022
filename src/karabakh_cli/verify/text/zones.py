"""A sentence cut into zones, one around each of its numbers, where its clauses join."""

import re
from collections.abc import Sequence
from itertools import pairwise

from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.speech import BOUNDED

# From what parts most to what parts least.
_JOINTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[;|]",
        r",?\s(?:while|whereas|but|when|though|although|whilst|against)\s",
        r",\s(?:and|or)\b|\s(?:and|or),\s|\)",
        # What comes before a colon labels the number that follows.
        r"[,(]|:(?!\s*$)|\s[–—-]\s",
        # But killed and wounded are counted together.
        r"\s(?:and(?!(?<=\bkilled and)\s(?:injured|missing|wounded)\b)|or"
        r"|&|out of|of which|of whom|of them|including|plus|with)(?=\s)",
        r"\s(?:that|which|who|where|for|during)\s",
        r"\s(?:in|on|at|by|from|after|before|since|than|within)\s",
        r"[”»]",
    )
)
_CLAUSES = 5
"""How many of these join clauses, or things that are counted."""
_WORD = re.compile(r"\S+")
_COLON = re.compile(r":\s*$")
_OPENED = re.compile(rf"\({BOUNDED}$")
_BEFORE_LABEL = re.compile(r"[,;(|]")


def zones(text: str, start: int, end: int, found: Sequence[Number]) -> list[Span]:
    """Return, for each number of a sentence, the first letter of its zone and the one after its last."""
    if not found:
        return []
    cuts = [start, *(_cut(text, one, other) for one, other in pairwise(found)), end]
    return list(pairwise(cuts))


def bonds(text: str, found: Sequence[Number]) -> list[int]:
    """Return how closely each number is joined to the one before, the first to none: the more, the closer."""
    return [0][: len(found)] + [_bond(text[one.end : other.start]) for one, other in pairwise(found)]


def _bond(between: str) -> int:
    strengths = (strength for strength, joint in enumerate(_JOINTS) if joint.search(between))
    return next(strengths, len(_JOINTS))


def _cut(text: str, one: Number, other: Number) -> int:
    """Return where the words between two numbers part: at the last of the strongest joints."""
    between = text[one.end : other.start]
    if _OPENED.search(between) and text.startswith(")", other.stop):
        # The Alliance (5.22 %): a number alone in brackets is of the name before them.
        between = _OPENED.sub(lambda found: " " * len(found[0]), between)
    labelled = between.rstrip().endswith(":")
    for joint in (_BEFORE_LABEL, *_JOINTS[:_CLAUSES], _COLON) if labelled else _JOINTS:
        places = [found.start() for found in joint.finditer(between)]
        if places:
            return one.end + places[-1]
    words = list(_WORD.finditer(between))
    if len(words) > 1:
        return one.end + words[1].start()
    return one.end + (len(between) // 2 if words else 0)
