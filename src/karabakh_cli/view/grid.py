"""Rows of an answer in aligned columns, or folded where the screen is narrow; nothing is ever cut."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby, zip_longest

from msgspec import Struct
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.screen import Screen

_INDENT = 2
_GAP = 2
_NUMBER, _WHEN, _MARKS = 17, 16, 16
"""The widest that the columns of numbers, days and marks may be; what is longer is folded."""
_TIMELESS = {"open", "help"}
"""Commands that do not take a day."""
_LABEL = len("Azerbaijani")
_BETWEEN = "   "
_CLAIMANT = 28
"""The columns that a claimant keeps where labels are long."""
_FEWEST = 16
"""The fewest columns for a claimant on a narrow screen."""


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
    most = min(_NUMBER, screen.width - _INDENT - _GAP - _FEWEST)
    number = number_width(numbers, most=most)
    when = min(max((cell_len(row.when) for row in shown), default=0), _WHEN)
    marks = min(max((row.marks.cell_len for row in shown), default=0), _MARKS)
    gaps = _GAP * sum(1 for width in (number, 1, when, marks) if width)
    rest = screen.width - _INDENT - when - marks - gaps
    if not screen.narrow and rest - number < 2 * _FEWEST:
        # A number of several words is folded before a line is too long.
        number = number_width(numbers, most=max(rest - 2 * _FEWEST, 1))
    room = max(rest - number, 2 * _FEWEST)
    label = max((cell_len(row.label) for row in shown), default=0)
    who = max((row.who.cell_len for row in shown), default=0)
    if label + who > room:
        # Even then a label has so much of the room that its words stay whole.
        label = min(label, max(room - min(who, _CLAIMANT), room * 9 // 20))
    return label, number, room - label, when, marks


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
        yield beside([cell for cell in cells if cell.width], indent=_INDENT)
        if screen.ids and row.id:
            yield Padding(Text(row.id, style="dim"), (0, 0, 0, _INDENT))


def _spanning(row: ClaimRow, widths: tuple[int, ...]) -> tuple[int, ...]:
    """Return the widths of the columns of a row, a label or claimant over the empty ones beside it."""
    label, number, who, when, marks = widths
    if when and not row.when:
        who, when = who + _GAP + when, 0
    if number and not row.number:
        label, number = label + _GAP + number, 0
    if not (number or row.who):
        label, who = label + _GAP + who, 0
    return label, number, who, when, marks


def _folded(group: Sequence[ClaimRow], widths: tuple[int, ...], screen: Screen) -> Iterable[RenderableType]:
    """Return rows as a number beside the rest, below a label that several may share."""
    number = widths[1]
    indent = 2 * _INDENT if screen.width - number > 3 * _FEWEST else _INDENT
    last = ""
    for row in group:
        if row.label and row.label != last:
            yield Padding(Text(escape_controls(row.label), overflow="fold"), (0, 0, 0, _INDENT))
        last = row.label
        rest = row.who.copy()
        if row.when:
            rest.append(f", {row.when}" if row.who else row.when)
        if row.marks:
            rest.append(" ").append_text(row.marks)
        if row.id:
            rest = with_id(rest, row.id, screen)
        room = screen.width - indent - number - _GAP
        cells = [number_cell(row.number, number)] if number else []
        if room >= _FEWEST - _GAP:
            yield beside([*cells, Cell(rest, room)], indent=indent)
        else:
            yield beside(cells, indent=indent)
            yield beside([Cell(rest, screen.width - 2 * indent)], indent=2 * indent)


def title_line(title: str, aside: str, screen: Screen) -> Text:
    """Return a title with a word on the right, or below it where there is no room beside it."""
    text = Text(escape_controls(title), style="bold", overflow="fold")
    room = screen.width - text.cell_len - len(aside)
    return text.append(" " * room if room > 1 else "\n" if aside else "").append(aside, style="not bold dim")


def plain_table(*widths: int) -> Table:
    """Return a table without lines or header, with columns of these widths, in which texts are folded."""
    table = Table(box=None, show_header=False, padding=0, pad_edge=False)
    for width in widths:
        table.add_column(width=width, overflow="fold")
    return table


def with_id(text: Text, key: str, screen: Screen) -> Text:
    """Return a text with the id of its record below it, if ids are shown."""
    return text.append(f"\n{key}", style="not bold dim") if screen.ids else text


def hanging(label: str, text: Text, *, indent: int = 0) -> RenderableType:
    """Return a text beside its label and folded inside its own column, however narrow the screen."""
    table = Table.grid()
    table.add_column(width=len(label))
    table.add_column(ratio=1, overflow="fold")
    table.add_row(label, text)
    return Padding(table, (0, 0, 0, indent))


def id_line(key: str, screen: Screen) -> Text:
    """Return the id of a record as a line of its own, indented where it fits so."""
    indent = max(0, min(2 * _INDENT, screen.width - len(key)))
    return beside([Cell(Text(key, style="dim"), screen.width - indent)], indent=indent)


def labelled(label: str, text: Text, screen: Screen, *, width: int = 0) -> RenderableType:
    """Return a paragraph beside its label: `Sources  ...`, folded inside its own column.

    `width` is that of the longest label beside which it is shown.
    """
    width = max(len(label), width, _LABEL)
    if screen.width < 3 * _FEWEST:
        return Text(f"{label}: " if label else "", style="bold", overflow="fold").append_text(text)
    return beside([Cell(Text(label, style="bold"), width), Cell(text, screen.width - width - _GAP)])


def command_lines(label: str, lines: Iterable[str], screen: Screen) -> RenderableType:
    """Return commands beside their label, as many on a line as fit: none is broken where it has room."""
    room = screen.width - (_LABEL + _GAP if screen.width >= 3 * _FEWEST else 0)
    texts = [Text(escape_controls(on_the_day(line, screen))) for line in lines]
    return labelled(label, packed(texts, _BETWEEN, room), screen)


def on_the_day(command: str, screen: Screen) -> str:
    """Return a command with the day that the answer is about, if there is one and the command takes it."""
    takes_a_day = command.startswith("kwar ") and command.split()[1] not in _TIMELESS
    return f"{command} --as-of {screen.as_of}" if screen.as_of and takes_a_day else command


def packed(parts: Iterable[Text], between: str, room: int) -> Text:
    """Return texts beside each other, as many on a line as fit: none is broken where it has room."""
    lines: list[Text] = []
    for part in parts:
        if lines and lines[-1].cell_len + len(between) + part.cell_len <= room:
            lines[-1].append(between).append_text(part)
        else:
            lines.append(part.copy())
    return Text("\n").join(lines)


def address(url: str, screen: Screen) -> RenderableType:
    """Return an address below what is labelled, as a link and never broken, so that it can be copied."""
    shown = escape_controls(url)
    blanks = " " * (_LABEL + _GAP) if screen.width >= 3 * _FEWEST else ""
    text = Text(blanks, no_wrap=True, overflow="ignore")
    text.append(shown, style=Style(link=shown))
    # Rich prints a text alone with its own wrapping; in a group the text keeps what is set here.
    return Group(text)


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


def number_width(numbers: Iterable[str], *, most: int) -> int:
    """Return the columns that these numbers need: at most `most`, unless a number would be broken."""
    shown = list(numbers)
    whole = max((len(part) for text in shown for part in text.replace("–", "– ").split()), default=0)
    return max(min(max(map(len, shown), default=0), most), min(whole, 2 * most))


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
            line.append(" " * _GAP)
        line.rstrip()
        lines.append(line)
    joined = Text("\n").join(lines)
    joined.no_wrap, joined.overflow = True, "ignore"
    return joined


def _fold(cell: Cell) -> list[Text]:
    """Return the lines of a cell. A word as long as the cell is wide leaves no empty line behind."""
    lines = cell.text.wrap(_console(), cell.width, overflow="fold")
    return [line for line in lines if line.plain.strip()]


@cache
def _console() -> Console:
    """Return the console by which texts are wrapped; nothing is ever printed to it."""
    return Console(width=_FEWEST, _environ={})
