"""Rows of an answer in aligned columns, or folded where the screen is narrow; nothing is ever cut."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct
from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from karabakh_cli.view.screen import Screen, escape_controls

_INDENT = 2
_GAP = 2
_NUMBER, _WHEN, _MARKS = 17, 16, 16
"""The widest that the columns of numbers, days and marks may be; what is longer is folded."""
_LABEL = len("Azerbaijani")
_FEWEST = 16
"""The fewest columns for a claimant on a narrow screen."""


class Row(Struct, frozen=True, kw_only=True):
    """One claim as it is shown: what, how many, who says so, when, and where to check it."""

    section: str = ""
    label: str = ""
    number: Text
    who: Text
    when: str = ""
    marks: Text
    id: str = ""


def rows(shown: Sequence[Row], screen: Screen) -> list[RenderableType]:
    """Return rows under their sections, ready to draw. A label is shown once for the rows that share it."""
    layout = _folded if screen.narrow else _columns
    parts: list[RenderableType] = []
    widths = _widths(shown, screen)
    for section, group in groupby(shown, key=lambda row: row.section):
        if section:
            parts.append(Text("\n" * bool(parts) + escape_controls(section), style="bold", overflow="fold"))
        parts += layout(list(group), widths, screen)
    return parts


def _widths(shown: Sequence[Row], screen: Screen) -> tuple[int, ...]:
    """Return the widths of the columns: label, number, who, when, marks."""
    number = min(max((row.number.cell_len for row in shown), default=0), _NUMBER)
    when = min(max((cell_len(row.when) for row in shown), default=0), _WHEN)
    marks = min(max((row.marks.cell_len for row in shown), default=0), _MARKS)
    gaps = _GAP * sum(1 for width in (number, 1, when, marks) if width)
    room = max(screen.width - _INDENT - number - when - marks - gaps, 2 * _FEWEST)
    label = max((cell_len(row.label) for row in shown), default=0)
    who = max((row.who.cell_len for row in shown), default=0)
    if label + who > room:
        label = min(label, max(room - who, room * 9 // 20))
    return label, number, room - label, when, marks


def _columns(group: list[Row], widths: tuple[int, ...], screen: Screen) -> Iterable[RenderableType]:
    """Return rows as a table whose columns start at the same place in every section."""
    table = Table(box=None, show_header=False, padding=0, pad_edge=False)
    table.add_column(width=_INDENT)
    for place, width in enumerate(widths):
        if place and width:
            table.add_column(width=_GAP)
        if width or not place:
            table.add_column(width=width, justify="right" if place == 1 else "left", overflow="fold")
    last = None
    for row in group:
        label = row.label if row.label != last else ""
        last = row.label
        cells = [Text(escape_controls(label)), row.number, row.who, Text(row.when, style="dim"), row.marks]
        line: list[RenderableType] = [""]
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            if place and width:
                line.append("")
            if width or not place:
                line.append(cell)
        table.add_row(*line)
        if screen.ids and row.id:
            yield table
            yield Padding(Text(row.id, style="dim"), (0, 0, 0, _INDENT))
            table = _same_columns(table)
    yield table


def _same_columns(table: Table) -> Table:
    other = Table(box=None, show_header=False, padding=0, pad_edge=False)
    for column in table.columns:
        other.add_column(width=column.width, justify=column.justify, overflow="fold")
    return other


def _folded(group: list[Row], widths: tuple[int, ...], screen: Screen) -> Iterable[RenderableType]:
    """Return rows as a number beside the rest, below a label that several may share."""
    number = min(widths[1], screen.width - _INDENT - _GAP - _FEWEST)
    last = None
    for row in group:
        if row.label and row.label != last:
            yield Padding(Text(escape_controls(row.label), overflow="fold"), (0, 0, 0, _INDENT))
        last = row.label
        table = Table(box=None, show_header=False, padding=0, pad_edge=False)
        indent = 2 * _INDENT if screen.width - number > 3 * _FEWEST else _INDENT
        table.add_column(width=indent)
        table.add_column(width=number, justify="right", overflow="fold")
        table.add_column(width=_GAP)
        table.add_column(width=screen.width - indent - number - _GAP, overflow="fold")
        rest = Text().append_text(row.who)
        if row.when:
            rest.append(f", {row.when}" if row.who else row.when)
        if row.marks:
            rest.append(" ").append_text(row.marks)
        if screen.ids and row.id:
            rest.append(f"\n{row.id}", style="dim")
        table.add_row("", row.number, "", rest)
        yield table


def labelled(label: str, text: Text, screen: Screen) -> RenderableType:
    """Return a paragraph beside its label: `Sources  ...`, folded inside its own column."""
    width = max(len(label), _LABEL) + _GAP
    if screen.width < 3 * _FEWEST:
        return Text(f"{label}: ", style="bold", overflow="fold").append_text(text)
    table = Table(box=None, show_header=False, padding=0, pad_edge=False)
    table.add_column(width=width)
    table.add_column(width=screen.width - width, overflow="fold")
    table.add_row(Text(label, style="bold"), text)
    return table
