"""Where an answer goes: how wide it may be, whether it has colour, and how text is drawn there."""

import io
import re

from msgspec import Struct
from rich.console import Console, RenderableType

NARROW = 80
"""The fewest columns at which rows are not folded."""
_ROOM_FOR_WORDS = 90
"""The fewest columns at which a row says of its day that something was said on it."""


class Screen(Struct, frozen=True):
    """The width in columns, whether in colour, and whether ids and addresses are wanted too.

    `as_of` is the ISO 8601 day that the answer is about, which the commands below it keep.
    """

    width: int = 100
    color: bool = False
    ids: bool = False
    urls: bool = False
    as_of: str | None = None

    @property
    def terse(self) -> bool:
        """Whether there is no room for `said` before a date."""
        return self.width < _ROOM_FOR_WORDS

    @property
    def narrow(self) -> bool:
        """Whether rows have to be folded."""
        return self.width < NARROW


def draw(*parts: RenderableType, screen: Screen) -> str:
    """Return what Rich makes of these parts, without trailing blanks or more than one empty line."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=screen.width,
        force_terminal=screen.color,
        color_system="256" if screen.color else None,
        no_color=not screen.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        # Private, but the only way to keep Rich from reading COLUMNS and the like again.
        _environ={},
    )
    for part in parts:
        console.print(part, soft_wrap=False, crop=False)
    drawn = "\n".join(_rstrip(line) for line in _number_links(out.getvalue()).splitlines())
    return re.sub(r"\n{3,}", "\n\n", drawn).strip("\n") + "\n"


_LINK_ID = re.compile(r"(?<=\x1b\]8;id=)[^;]+")


def _number_links(text: str) -> str:
    """Return the text with its links numbered in order: Rich gives them random ids."""
    numbers: dict[str, str] = {}
    return _LINK_ID.sub(lambda found: numbers.setdefault(found[0], str(len(numbers) + 1)), text)


_TRAILING = re.compile(r"(?<! ) +((?:\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\)*)$")
"""Blanks at the end of a line, before the codes that end its style and its link."""


def _rstrip(line: str) -> str:
    return _TRAILING.sub(r"\1", line.rstrip())
