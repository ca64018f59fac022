"""Tables of contents: what there is, and the command that shows each part."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.records import Figure
from karabakh_cli.view import phrases
from karabakh_cli.view.blocks import on_the_day, title_line, unbroken
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.screen import Screen, draw

if TYPE_CHECKING:
    from rich.console import RenderableType

_TABLE, _DATED_TABLE = 90, 112
"""The fewest columns of a table that has room for examples, and of one whose commands have a day."""
_MOST = 4
"""How many examples a line of contents names."""

Line = tuple[str, int, str, str]
"""What it is, how many there are, examples, and the command that shows them."""


def figure_contents(figures: Sequence[Figure], screen: Screen) -> str:
    """Return the topics of the figures, with the commonest counts of each."""
    topics = Counter(f.topic for f in figures)
    lines = []
    for topic, count in topics.most_common():
        named = Counter(phrases.quantity(f) for f in figures if f.topic == topic)
        examples = ", ".join(name for name, _ in named.most_common(_MOST))
        lines.append((topic, count, examples, f"kwar figures --topic {topic}"))
    return contents("Figures by topic", lines, screen)


def contents(title: str, lines: Iterable[Line], screen: Screen) -> str:
    """Return a table of contents: one line each where there is room, else folded."""
    found = list(lines)
    total = sum(line[1] for line in found)
    parts: list[RenderableType] = [title_line(title, f"{total:,} in all", screen), Text()]
    if screen.width < (_DATED_TABLE if screen.as_of else _TABLE):
        for name, count, examples, command in found:
            parts.append(Text(f"{escape_controls(name)}  {count:,}", style="bold"))
            parts.append(Padding(Text(escape_controls(examples), overflow="fold"), (0, 0, 0, 2)))
            parts.append(unbroken(Text(f"  {on_the_day(command, screen)}", style="dim")))
        return draw(*parts, screen=screen)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(justify="right")
    table.add_column(ratio=1, overflow="fold")
    table.add_column(style="dim", no_wrap=True)
    for name, count, examples, command in found:
        shown = Text(escape_controls(examples))
        table.add_row(escape_controls(name), f"{count:,}", shown, on_the_day(command, screen))
    parts.append(table)
    return draw(*parts, screen=screen)
