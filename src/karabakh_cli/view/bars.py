"""Figures of one quantity drawn to one scale, in text.

A bar is solid up to what the source states. It ends in an arrow where the source says more than
or at least, and is shaded where it says up to, less than or just under, or gives the top of a range.
"""

from collections.abc import Iterable
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.query.quantities import Quantity
from karabakh_cli.view.block import Block, block
from karabakh_cli.view.screen import Screen
from karabakh_cli.view.terminal import (
    STACKED_BELOW,
    beside,
    draw,
    escape_controls,
    lead_width,
    page,
    provenance,
)

_OPEN = {"at-least", "more-than"}
_SHADED = {"up-to", "less-than", "just-under"}
_LONGEST = 40


def bars_page(groups: Iterable[Quantity], facts: Facts, screen: Screen) -> str:
    """Rival claims, a quantity at a time."""
    groups = list(groups)
    if screen.width is None:
        return page([block(figure, facts) for group in groups for figure in group.figures], screen)
    parts: list[RenderableType] = []
    for group in groups:
        parts.append(_heading(group.name, first=not parts))
        parts.append(_rows(group.figures, facts, screen))
    return draw(Group(*parts), screen)


def history_page(chains: list[Quantity], facts: Facts, screen: Screen) -> str:
    """Series in time; those of one quantity under one heading, so that claims stand beside counts."""
    if screen.width is None:
        return page([block(figure, facts) for chain in chains for figure in chain.figures], screen)
    parts: list[RenderableType] = []
    for name, group in groupby(chains, key=lambda chain: chain.name):
        same = list(group)
        top = max((_top(f) for chain in same for f in chain.figures), default=0)
        parts.append(_heading(name, first=not parts))
        for number, chain in enumerate(same):
            if number:
                parts.append(Text(""))
            parts.append(_rows(chain.figures, facts, screen, top=top))
    return draw(Group(*parts), screen)


def _heading(name: str, *, first: bool) -> Text:
    return Text(("" if first else "\n") + escape_controls(name), style="bold underline")


def _rows(figures: list[Figure], facts: Facts, screen: Screen, *, top: float = 0) -> RenderableType:
    top = top or max((_top(figure) for figure in figures), default=0)
    blocks = [block(figure, facts) for figure in figures]
    room = screen.width or 0
    width = lead_width(blocks)
    if room < STACKED_BELOW or not width:
        return Group(*(_stacked(f, b, room, top) for f, b in zip(figures, blocks, strict=True)))
    longest = min(_LONGEST, room - width - 4)
    pairs = []
    for figure, shown in zip(figures, blocks, strict=True):
        drawn = Text(bar(figure, top, longest), style=_style(shown))
        below = Text("\n").join(filter(None, (drawn, details(shown))))
        pairs.append((Text(escape_controls(shown.lead), style="bold"), below))
    return Group(*beside(pairs, width, room))


def _stacked(figure: Figure, shown: Block, room: int, top: float) -> RenderableType:
    number = Text(escape_controls(shown.lead), style="bold")
    line = Text(bar(figure, top, room - 4), style=_style(shown))
    return Group(number, Padding(Group(*filter(None, (line, details(shown)))), (0, 0, 1, 2)))


def details(shown: Block) -> Text:
    """Who, when, where to check it, and what to be wary of, under a bar."""
    return Text("\n").join([provenance(shown), Text(escape_controls(shown.title), style="dim")])


def _style(shown: Block) -> str:
    return "dim" if "superseded" in shown.mark else ""


def _top(figure: Figure) -> float:
    return figure.high or figure.value or 0


def bar(figure: Figure, top: float, width: int) -> str:
    """The bar of a figure on a scale where `width` columns are `top`; empty for words alone."""
    if figure.value is None or top <= 0:
        return ""
    length = max(round(figure.value / top * width), 1)
    whole = max(round((figure.high or figure.value) / top * width), length)
    drawn = "░" * whole if figure.bound in _SHADED else "█" * length + "░" * (whole - length)
    return drawn[:-1] + "▶" if figure.bound in _OPEN else drawn
