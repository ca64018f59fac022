"""Claims in aligned columns under their sections, or folded where the screen is narrow."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct
from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from karabakh_cli.view.blocks import with_id
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.grid import (
    FEWEST,
    GAP,
    INDENT,
    Cell,
    beside,
    longest_part,
    marks_cell,
    number_cell,
    number_width,
)
from karabakh_cli.view.screen import Screen

_NUMBER, _WHEN, _MARKS = 17, 16, 16
"""The widest that the columns of numbers, days and marks may be; what is longer is folded."""
_LABEL_AND_CLAIMANT = 28
"""The fewest columns that a label and a claimant have together, where a number has all that it needs."""
_CLAIMANT = 28
"""The columns that a claimant keeps where labels are long."""
_MOST_CLAIMANTS = 36
"""The columns in which most claimants have a line; with fewer, a bound may be on a line above its number."""


class ClaimRow(Struct, frozen=True, kw_only=True):
    """One claim as it is shown: what, how many, who says so, when, and where to check it."""

    section: str = ""
    label: str = ""
    number: Text
    who: Text
    when: str = ""
    marks: Text
    id: str = ""


def rows(shown: Sequence[ClaimRow], screen: Screen) -> list[RenderableType]:
    """Return rows under their sections, ready to draw. A label is shown once for the rows that share it."""
    layout = _folded if screen.narrow else _columns
    parts: list[RenderableType] = []
    widths = _widths(shown, screen)
    for section, group in groupby(shown, key=lambda row: row.section):
        if section:
            parts.append(Text("\n" * bool(parts) + escape_controls(section), style="bold", overflow="fold"))
        parts += layout(list(group), widths, screen)
    return parts


def _widths(shown: Sequence[ClaimRow], screen: Screen) -> tuple[int, ...]:
    """Return the widths of the columns: label, number, who, when, marks."""
    numbers = [row.number.plain for row in shown]
    most = min(_NUMBER, screen.width - INDENT - GAP - FEWEST)
    when = min(max((cell_len(row.when) for row in shown), default=0), _WHEN)
    marks = min(max((row.marks.cell_len for row in shown), default=0), _MARKS)
    gaps = GAP * sum(1 for width in (any(numbers), 1, when, marks) if width)
    rest = screen.width - INDENT - when - marks - gaps
    spare = screen.width // 3 if screen.narrow else rest - _needed(shown)
    number = number_width(numbers, most=most, room=spare)
    if not screen.narrow and rest - number < _LABEL_AND_CLAIMANT:
        # A number of several words is folded before a line is too long.
        number = number_width(numbers, most=max(rest - _LABEL_AND_CLAIMANT, 1))
    room = max(rest - number, _LABEL_AND_CLAIMANT)
    label = _label_width(shown, room)
    return label, number, room - label, when, marks


def _needed(shown: Sequence[ClaimRow]) -> int:
    """Return the columns that labels need, and claimants unless they are long."""
    label = max((cell_len(row.label) for row in shown), default=0)
    who = max((row.who.cell_len for row in shown), default=0)
    return max(label + min(who, _MOST_CLAIMANTS), _LABEL_AND_CLAIMANT)


def _label_width(shown: Sequence[ClaimRow], room: int) -> int:
    """Return the columns of the labels, in the room that they share with the claimants."""
    label = max((cell_len(row.label) for row in shown), default=0)
    who = max((row.who.cell_len for row in shown), default=0)
    if label + who <= room:
        return label
    # Even then a label has so much of the room that its words stay whole.
    whole = min(longest_part(row.label for row in shown), room - _LABEL_AND_CLAIMANT // 2)
    return min(label, max(room - min(who, _CLAIMANT), room * 9 // 20, whole))


def _columns(group: Sequence[ClaimRow], widths: tuple[int, ...], screen: Screen) -> Iterable[RenderableType]:
    """Return rows in columns that start at the same place in every section."""
    last = ""
    for row in group:
        label = Text(escape_controls(row.label if row.label != last else ""))
        last = row.label
        wide = _spanning(row, widths)
        cells = [
            Cell(label, wide[0]),
            number_cell(row.number, wide[1]),
            Cell(row.who, wide[2]),
            Cell(Text(row.when, style="dim"), wide[3]),
            marks_cell(row.marks, wide[4]),
        ]
        yield beside([cell for cell in cells if cell.width], indent=INDENT)
        if screen.ids and row.id:
            yield Padding(Text(row.id, style="dim"), (0, 0, 0, INDENT))


def _spanning(row: ClaimRow, widths: tuple[int, ...]) -> tuple[int, ...]:
    """Return the widths of the columns of a row, a label or claimant over the empty ones beside it."""
    label, number, who, when, marks = widths
    if when and not row.when:
        who, when = who + GAP + when, 0
    if number and not row.number:
        label, number = label + GAP + number, 0
    if not (number or row.who):
        label, who = label + GAP + who, 0
    return label, number, who, when, marks


def _folded(group: Sequence[ClaimRow], widths: tuple[int, ...], screen: Screen) -> Iterable[RenderableType]:
    """Return rows as a number beside the rest, below a label that several may share.

    Without a number, or with no room beside it, the rest is below, in the same place in every answer.
    """
    number = widths[1]
    indent = 2 * INDENT if screen.width - number > 3 * FEWEST else INDENT
    last = ""
    for row in group:
        if row.label and row.label != last:
            yield Padding(Text(escape_controls(row.label), overflow="fold"), (0, 0, 0, INDENT))
        last = row.label
        rest = row.who.copy()
        if row.when:
            rest.append(f", {row.when}" if row.who else row.when)
        if row.marks:
            rest.append(" ").append_text(row.marks)
        if row.id:
            rest = with_id(rest, row.id, screen)
        room = screen.width - indent - number - GAP
        if row.number and room >= FEWEST - GAP:
            yield beside([number_cell(row.number, number), Cell(rest, room)], indent=indent)
            continue
        if row.number:
            yield beside([number_cell(row.number, number)], indent=indent)
        yield beside([Cell(rest, screen.width - 2 * INDENT)], indent=2 * INDENT)
