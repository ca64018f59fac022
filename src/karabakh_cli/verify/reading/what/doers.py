"""Who did what a clause without a verb counts: `Armenia destroyed 262 drones, Azerbaijan 18`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.reading.what.parts import Part
from karabakh_cli.verify.words.marks import Values

_BARE = re.compile(
    r"(?:^|[,;]|\sand|\swhile)\s(?:and\s)?(?:the\s)?(?:[A-Z][\w-]+\s){1,3}"
    r"(?:(?:about|at|least|nearly|some|around|over|more|than|only|another)\s)*$"
)
"""A name, and nothing else, before a number."""


def with_doers(parts: Sequence[Part], text: str) -> list[Part]:
    """Return the parts of a sentence, each that goes on as the one before with its doer."""
    found = [*parts[:1]]
    for before, part in pairwise(parts):
        goes_on = bool(found[-1].said.excluded & {*WARRING}) and not part.said.measure
        bare = _BARE.search(text[before.number.stop : part.number.start]) is not None
        found.append(_as_doer(part) if goes_on and bare and part.said.side else part)
    return found


def _as_doer(part: Part) -> Part:
    """Return a part whose side did what is counted, and did not suffer it."""
    side, none = part.said.side, Values()
    return replace(part, said=replace(part.said, side=none, sides=none, excluded=part.said.excluded | side))
