"""Blocks -> text: laid out for a terminal of any width, or one record a line for a pipe.

On a terminal the lead stands in a column of its own and the rest beside it; below sixty columns
it stands above. Nothing is ever cut. Data is literal: markup, emoji codes and highlighting are off
and control characters are made visible.
"""

import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.measure import Measurement
from rich.padding import Padding
from rich.style import Style
from rich.text import Text

from karabakh_cli.view.block import Block, columns
from karabakh_cli.view.screen import Screen

STACKED_BELOW = 60
_SHOWS_IDS = 100
_LONGEST_LEAD = 26
_GAP = 2
"""Columns between the leads and the rest."""
_WIDEST = 10_000_000
_HIDDEN = {"Cc", "Cf", "Zl", "Zp"}


def escape_controls(text: str) -> str:
    """The text with its control and direction characters written out, so that none takes effect."""
    if text.isprintable():
        return text
    return "".join(
        c.encode("unicode_escape").decode() if unicodedata.category(c) in _HIDDEN else c for c in text
    )


def draw(renderable: RenderableType, screen: Screen) -> str:
    """What rich makes of it, without trailing blanks and with one empty line where there are several."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=screen.width or _WIDEST,
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        no_color=not screen.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    if screen.width is None:
        console.width = Measurement.get(console, console.options, renderable).maximum
    console.print(renderable, soft_wrap=False)
    drawn = "\n".join(line.rstrip() for line in out.getvalue().splitlines())
    return re.sub(r"\n{3,}", "\n\n", drawn).strip("\n") + "\n"


def page(blocks: Sequence[Block], screen: Screen, *, headings: bool = True) -> str:
    """Every block, under the headings they share."""
    if screen.width is None:
        return lines(*columns(blocks), color=screen.color)
    parts: list[RenderableType] = []
    for heading, group in groupby(blocks, key=lambda block: block.heading):
        if headings and heading:
            parts.append(Text("\n" * bool(parts) + escape_controls(heading), style="bold underline"))
        parts += rows(list(group), lead_width(blocks), screen)
    return draw(Group(*parts), screen)


def lead_width(blocks: Iterable[Block]) -> int:
    """The width of the column of leads: that of the longest which is not too long for one."""
    widths = (cell_len(escape_controls(block.lead)) for block in blocks)
    return max((width for width in widths if width <= _LONGEST_LEAD), default=0)


def rows(blocks: list[Block], width: int, screen: Screen) -> list[RenderableType]:
    """Blocks without their heading: leads beside the rest, or above it where that is too narrow."""
    room = screen.width or 0
    if room < STACKED_BELOW or width == 0:
        return [Padding(part, (0, 0, 1, 0)) for part in (_stacked(block, room) for block in blocks)]
    return [*beside([(_lead(block), body(block, room)) for block in blocks], width, room)]


def beside(pairs: Iterable[tuple[Text, Text]], width: int, room: int) -> list[Text]:
    """Leads in a column with the rest beside it; one too long for that stands above, whole."""
    # Wrapping each text once is several times quicker than a table, which measures all its cells.
    console = Console(width=room, _environ={})
    parts = []
    for lead, rest in pairs:
        long = lead.cell_len > width
        part = Text(no_wrap=True, overflow="ignore")
        if long:
            part.append_text(lead).append("\n")
        for number, line in enumerate(rest.wrap(console, max(room - width - _GAP, 1))):
            beside_it = Text() if number or long else lead
            part.append("\n" if number else "").append(" " * (width - beside_it.cell_len))
            line.rstrip()
            part.append_text(beside_it).append(" " * _GAP).append_text(line)
        parts.append(part)
    return parts


def _lead(block: Block) -> Text:
    return Text(escape_controls(block.lead), style="bold dim" if "superseded" in block.mark else "bold")


def _stacked(block: Block, room: int) -> RenderableType:
    if not block.lead:
        return body(block, room)
    return Group(_lead(block), Padding(body(block, room), (0, 0, 0, 2)))


def provenance(block: Block, key: str = "") -> Text:
    """Who said so, when, where to check it and what to be wary of, on one line; and the id, if given."""
    parts = [
        Text(escape_controls(block.by), style="cyan"),
        Text(escape_controls(block.when)),
        Text(
            escape_controls(block.cite), style=Style(dim=True, link=escape_controls(block.url or "") or None)
        ),
        Text(escape_controls(block.mark), style="yellow"),
        Text(key, style="dim"),
    ]
    return Text(" · ", style="dim").join(part for part in parts if part.plain)


def body(block: Block, room: int) -> Text:
    """The title, and below it who, when and where to check it; its id where there is room."""
    text = Text(escape_controls(block.title), style="" if block.lead else "bold", overflow="fold")
    found = provenance(block, block.id if room >= _SHOWS_IDS else "")
    plain = Text(overflow="fold")
    plain.append_text(text)
    if found.plain:
        plain.append("\n")
        plain.append_text(found)
    for line in block.more:
        plain.append("\n" + escape_controls(line))
    return plain


def lines(header: list[str], cells: list[list[str]], *, color: bool = False) -> str:
    """One record a line, its parts in columns, under their names, which are bold in colour."""
    table = [[escape_controls(" ".join(cell.split())) for cell in row] for row in (header, *cells)]
    widths = [max(cell_len(row[i]) for row in table) for i in range(len(header))]
    padded = [
        "  ".join(cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        for row in table
    ]
    names, *rows = (line.rstrip() for line in padded)
    names = draw(Text(names, style="bold"), Screen(None, color)).rstrip("\n")
    return "".join(line + "\n" for line in (names, *rows))
