"""The blocks around the rows of an answer: titles, labelled paragraphs, commands, ids and addresses."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from karabakh_cli.view import wording
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.grid import FEWEST, GAP, INDENT, Cell, beside
from karabakh_cli.view.screen import Screen

_TIMELESS = {"open", "help"}
"""Commands that do not take a day."""
_LABEL = len("Azerbaijani")
_BETWEEN = "   "


def title_line(title: str, aside: str, screen: Screen) -> Text:
    """Return a title with a word on the right, or below it where there is no room beside it."""
    text = Text(escape_controls(wording.shortened(title)), style="bold", overflow="fold")
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
    indent = max(0, min(2 * INDENT, screen.width - len(key)))
    return beside([Cell(Text(key, style="dim"), screen.width - indent)], indent=indent)


def labelled(label: str, text: Text, screen: Screen, *, width: int = 0) -> RenderableType:
    """Return a paragraph beside its label: `Sources  ...`, folded inside its own column.

    `width` is that of the longest label beside which it is shown.
    """
    width = max(len(label), width, _LABEL)
    if screen.width < 3 * FEWEST:
        whole = Text(f"{label}: " if label else "", style="bold", no_wrap=text.no_wrap).append_text(text)
        return unbroken(beside([Cell(whole, screen.width)]))
    return unbroken(beside([Cell(Text(label, style="bold"), width), Cell(text, screen.width - width - GAP)]))


def command_lines(label: str, lines: Iterable[str], screen: Screen) -> RenderableType:
    """Return commands beside their label, as many on a line as fit; none is broken: each can be copied."""
    room = screen.width - (_LABEL + GAP if screen.width >= 3 * FEWEST else len(f"{label}: "))
    texts = [Text(escape_controls(on_the_day(line, screen))) for line in lines]
    shown = packed(texts, _BETWEEN, room)
    shown.no_wrap = True
    return labelled(label, shown, screen)


def on_the_day(command: str, screen: Screen) -> str:
    """Return a command with the day that the answer is about, if there is one and the command takes it."""
    takes_a_day = command.startswith("kwar ") and command.split()[1] not in _TIMELESS
    return f"{command} --as-of {screen.as_of}" if screen.as_of and takes_a_day else command


def packed(parts: Iterable[Text], between: str, room: int) -> Text:
    """Return texts beside each other, as many on a line as fit."""
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
    blanks = " " * (_LABEL + GAP) if screen.width >= 3 * FEWEST else ""
    return unbroken(Text(blanks).append(shown, style=Style(link=shown)))


def unbroken(text: Text) -> RenderableType:
    """Return a line that is never broken, however narrow the screen."""
    text.no_wrap, text.overflow = True, "ignore"
    # Rich prints a text alone with its own wrapping; in a group the text keeps what is set here.
    return Group(text)
