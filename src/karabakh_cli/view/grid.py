"""Texts beside each other, each folded within its own columns; nothing is ever cut."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest

from msgspec import Struct
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

INDENT = 2
"""The columns before a line below a heading."""
GAP = 2
"""The columns between two texts."""
FEWEST = 16
"""The fewest columns for a text on a narrow screen."""
_ADDRESS = re.compile(r"(?<!\S)https?://\S+")
_PARTS = re.compile(r"[^\s\-–—]+[\-–—]*|[\-–—]+")
"""What a line may be broken before or after: a word, or a part of one up to its hyphen."""


class Cell(Struct, frozen=True):
    """A text, its width in columns, and whether it is aligned to the right."""

    text: Text
    width: int
    right: bool = False


def marks_cell(marks: Text, width: int) -> Cell:
    """Return the cell of marks, on as many lines as they need, none of them broken."""
    lines: list[Text] = []
    for mark in marks.split(",", include_separator=True):
        if lines and lines[-1].cell_len + mark.cell_len <= width:
            lines[-1].append_text(mark)
        else:
            lines.append(mark)
    return Cell(Text("\n").join(lines), width)


def number_width(numbers: Iterable[str], *, most: int, room: int = 0) -> int:
    """Return the columns that these numbers need: at most `most`, unless a number would be broken.

    Where there is `room` for the longest, with its bound and unit, none is folded.
    """
    shown = list(numbers)
    longest = max(map(len, shown), default=0)
    if longest <= room:
        return longest
    whole = max((len(part) for text in shown for part in text.replace("–", "– ").split()), default=0)
    return max(min(longest, most), min(whole, 2 * most))


def number_cell(number: Text, width: int) -> Cell:
    """Return the cell of a number, a range that is too long for a line on two."""
    if any("–" in word and cell_len(word) > width for word in number.plain.split()):
        at = number.plain.index("–") + 1
        number = Text("\n").join([number[:at], number[at:]])
    return Cell(number, width, right=True)


def beside(cells: Sequence[Cell], *, indent: int = 0) -> Text:
    """Return texts beside each other, each folded within its own columns."""
    folded = [_fold(cell) for cell in cells]
    lines = []
    for parts in zip_longest(*folded):
        line = Text(" " * indent)
        for cell, part in zip(cells, parts, strict=True):
            shown = part if part is not None else Text()
            shown.rstrip()
            blanks = " " * (cell.width - shown.cell_len)
            line.append_text(
                Text(blanks).append_text(shown) if cell.right else shown.append(blanks, style="")
            )
            line.append(" " * GAP)
        line.rstrip()
        lines.append(line)
    joined = Text("\n").join(lines)
    joined.no_wrap, joined.overflow = True, "ignore"
    return joined


def longest_part(texts: Iterable[str]) -> int:
    """Return the columns of the longest word of these texts, or of the longest part of one with hyphens."""
    return max((cell_len(part) for text in texts for part in _PARTS.findall(text)), default=0)


def _at_hyphens(text: Text, width: int) -> Text:
    """Return a text in which a word longer than the width is broken at its hyphens or dashes, if any."""
    cuts = [cut for word in re.finditer(r"\S+", text.plain) for cut in _cuts(text.plain, word.span(), width)]
    return Text("\n").join(text.divide(cuts)) if cuts else text


def _cuts(text: str, word: tuple[int, int], width: int) -> Iterator[int]:
    """Yield where a word is broken so that as many of its parts as fit are on each line."""
    line = word[0]
    for part in _PARTS.finditer(text, *word):
        if line < part.start() and cell_len(text[line : part.end()]) > width:
            yield (line := part.start())


def _fold(cell: Cell) -> list[Text]:
    """Return the lines of a cell. A word as long as the cell is wide leaves no empty line behind."""
    if cell.text.no_wrap:
        return [*cell.text.split()]
    if "://" in cell.text.plain:
        return [line for part in cell.text.split() for line in _fold_around_addresses(part, cell.width)]
    lines = _at_hyphens(cell.text, cell.width).wrap(_console(), cell.width, overflow="fold")
    return [line for line in lines if line.plain.strip()]


def _fold_around_addresses(text: Text, width: int) -> list[Text]:
    """Return the lines of a text in which each address is whole, on a line of its own if it has no room."""
    if text.cell_len <= width:
        return [text]
    ends = [at for found in _ADDRESS.finditer(text.plain) for at in found.span()]
    parts = [part for part in text.divide(ends) if part.plain.strip()]
    return [
        line
        for part in parts
        for line in ([part] if _ADDRESS.match(part.plain) else part.wrap(_console(), width, overflow="fold"))
    ]


@cache
def _console() -> Console:
    """Return the console by which texts are wrapped; nothing is ever printed to it."""
    return Console(width=FEWEST, _environ={})
