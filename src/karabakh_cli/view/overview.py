"""The overview as one screen."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.records import Absence, Event, Facts, Figure, Place, Statement
from karabakh_cli.query.overview import ARMENIAN, AZERBAIJANI, Overview, Quantity
from karabakh_cli.query.quantities import join_names
from karabakh_cli.view.block import block, claimant, whose
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.screen import Screen
from karabakh_cli.view.terminal import STACKED_BELOW, draw, escape_controls, page

_NONE = "no figure"


def overview_page(found: Overview, facts: Facts, screen: Screen) -> str:
    """The war on a terminal; in a pipe its records, one a line."""
    if screen.width is None:
        return page([block(entry, facts) for entry in found.entries()], screen)
    title = Text(escape_controls(facts.base.title), style="bold")
    if found.war:
        title.append(f", {found.war.date} to {found.war.end}", style="")
    parts: list[RenderableType] = [title]
    if found.losses:
        parts += [
            _heading("Losses, as each side last reported them"),
            _losses(found, facts, screen),
        ]
    if found.others:
        parts.append(_claims(found.others, facts, screen))
    if found.territory:
        parts += [_heading("Territory"), _claims(found.territory, facts, screen)]
    if found.events:
        parts += [_heading("Landmarks"), _events(found.events, facts, screen)]
    return draw(Group(*parts), screen)


def _heading(text: str) -> Text:
    return Text("\n" + text, style="bold underline")


def _losses(found: Overview, facts: Facts, screen: Screen) -> RenderableType:
    sides = ("of Armenia and Artsakh", "of Azerbaijan")
    if (screen.width or 0) < STACKED_BELOW:
        return Group(*_stacked(found, facts, sides))
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, header_style="dim")
    table.add_column("")
    for side in sides:
        table.add_column(side, ratio=1, overflow="fold")
    for quantity in found.losses:
        table.add_row(quantity.name, *(Text("\n").join(cell) for cell in _cells(quantity, facts)))
    return table


def _stacked(found: Overview, facts: Facts, sides: tuple[str, str]) -> Iterable[RenderableType]:
    for quantity in found.losses:
        yield Text(quantity.name, style="bold")
        for side, cell in zip(sides, _cells(quantity, facts), strict=True):
            yield Text(f"  {side}", style="dim")
            yield from (Padding(line, (0, 0, 0, 4)) for line in cell)


def _cells(quantity: Quantity, facts: Facts) -> tuple[list[Text], list[Text]]:
    armenian = [_claim(f, facts, ARMENIAN) for f in quantity.armenian]
    azerbaijani = [_claim(f, facts, AZERBAIJANI) for f in quantity.azerbaijani]
    for cell, absent in zip((armenian, azerbaijani), quantity.absent, strict=True):
        if absent and absent.absence:
            cell.append(_silence(absent, absent.absence, facts))
    none = [Text(_NONE, style="dim")]
    return armenian or none, azerbaijani or none


def _silence(statement: Statement, none: Absence, facts: Facts) -> Text:
    """That a side had given no figure of its own, until when, and by whose word."""
    whose_word = f" · {escape_controls(claimant(statement, facts))}"
    text = Text(f"no figure of {escape_controls(facts.actors[none.source].name)}'s own until {none.until}")
    return text.append(whose_word, style="cyan")


def _claim(figure: Figure, facts: Facts, side: frozenset[str]) -> Text:
    """A number and its claimant; whose it is too, where that is more than the side itself."""
    text = Text(escape_controls(with_unit(figure)), style="bold")
    if side == AZERBAIJANI and "syrian-fighters" in figure.of:
        text.append(f" {escape_controls(whose(figure, facts))}", style="default not bold")
    return text.append(f" · {escape_controls(claimant(figure, facts))}", style="not bold cyan")


def _claims(figures: list[Figure], facts: Facts, screen: Screen) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right" if (screen.width or 0) >= STACKED_BELOW else "left", overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    for f in figures:
        what = Text(escape_controls(f.what)).append(f" · {escape_controls(claimant(f, facts))}", style="cyan")
        grid.add_row(Text(escape_controls(with_unit(f)), style="bold"), what)
    return grid


def _events(events: list[Event], facts: Facts, screen: Screen) -> RenderableType:
    """Landmarks by day; captures together on one line, a place and a day each."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    wide = (screen.width or 0) >= STACKED_BELOW
    taken = [event for event in events if event.kind == "capture"]
    if taken:
        grid.add_row("captured" if wide else "", Text("; ").join(_capture(e, facts) for e in taken))
    last = ""
    for event in events:
        if event.kind == "capture":
            continue
        date = event.date if event.date != last else ""
        last = event.date
        grid.add_row(date if wide else date[5:], _told(Text(escape_controls(event.what)), event, facts))
    return grid


def _capture(event: Event, facts: Facts) -> Text:
    where = join_names([place.name for key in event.places if isinstance(place := facts.entries[key], Place)])
    return _told(Text(f"{escape_controls(where or event.what)} {event.date}"), event, facts)


def _told(text: Text, event: Event, facts: Facts) -> Text:
    """The text with whoever announced it."""
    by = f" · {escape_controls(claimant(event, facts))}" if event.source else ""
    return text.append(by, style="cyan")
