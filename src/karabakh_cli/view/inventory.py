"""One claimant's losses of equipment as a table: items by status, for either side."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.order import in_order
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.blocks import command_lines, id_line, labelled, packed, title_line
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.grid import GAP
from karabakh_cli.view.naming import join_names
from karabakh_cli.view.number import text
from karabakh_cli.view.screen import Screen, draw

_MEASURES = ("lost", "destroyed", "damaged", "abandoned", "captured", "captured-then-lost")
_LABEL, _MOST_LABEL = 12, 34
"""The fewest and the most columns of an item."""
_WIDEST = 12
"""The columns of a measure where there is room for them."""
_ENOUGH_ITEMS, _ENOUGH_MEASURES = 2, 3


def is_inventory(figures: Sequence[Figure]) -> bool:
    """Return whether figures fill a table: one claimant, and items that share several measures."""
    counted = [f for f in figures if f.item and f.measure in _MEASURES and f.value is not None]
    if len(counted) < len(figures) * 2 / 3 or len({f.source for f in counted}) != 1:
        return False
    measures: dict[tuple[object, ...], set[str]] = {}
    for f in counted:
        measures.setdefault((f.of, f.item), set()).add(f.measure)
    return sum(len(found) >= _ENOUGH_MEASURES for found in measures.values()) >= _ENOUGH_ITEMS


def inventory(figures: Sequence[Figure], facts: Facts, screen: Screen) -> str:
    """Return the table, with the claimant named once above it and the figures it cannot hold below.

    Where the screen has no room for its columns, or ids are shown, each item has its statuses below it.
    """
    whole = [f for f in in_order(facts, figures) if _fits(f)]
    title = f"Equipment losses, according to {claims.claimant(whole[0], facts)}"
    parts: list[RenderableType] = [title_line(title, "", screen), Text()]
    measures = [m for m in _MEASURES if any(f.measure == m for f in whole)]
    folded = screen.ids or screen.width < _LABEL + sum(map(_needed, measures))
    by_subject = sorted(whole, key=lambda f: phrases.subject(facts, f))
    for place, (subject, group) in enumerate(
        groupby(by_subject, key=lambda f: phrases.subject_heading(facts, f))
    ):
        parts.append(Text("\n" * bool(place) + subject, style="bold"))
        counted = list(group)
        parts.append(_folded(counted, screen) if folded else _table(counted, measures, screen))
    parts += [Text(), *_footer(whole, facts, screen, left_out=len(figures) - len(whole))]
    return draw(*parts, screen=screen)


def _footer(
    shown: Sequence[Figure], facts: Facts, screen: Screen, *, left_out: int
) -> Iterator[RenderableType]:
    """Return what holds for all rows, the sources, what to beware of, and what to ask next."""
    notes = Footnotes(facts, screen)
    marks = Text(", ").join({m.plain: m for m in (notes.marks(f.cite) for f in shown)}.values())
    yield labelled("Figures", Text("all by the same source ").append_text(marks), screen)
    dates = {claims.when(f, facts) for f in shown}
    if len(dates) == 1:
        yield labelled("When", Text(dates.pop()), screen)
    yield labelled("Sources", notes.text(), screen)
    if uneven := _uneven(shown):
        rows = join_names([f"{_label(f)} ({phrases.subject(facts, f)})" for f in uneven])
        caution = f"the source's parts of {rows} do not add up to its total; all are shown as published"
        yield labelled("Caution", Text(caution, style="yellow"), screen)
    if left_out:
        yield labelled("Not shown", Text(f"{left_out} of another kind   --all shows every one"), screen)
    steps = [f"kwar show {shown[0].id}", f"kwar compare {wording.spaced(shown[0].item or '')}"]
    yield command_lines("Next", steps, screen)


def _fits(f: Figure) -> bool:
    return bool(f.item) and f.measure in _MEASURES and f.value is not None and f.place is None


def _named(measure: str) -> str:
    """Return what a measure is called, in few words."""
    return {"captured-then-lost": "later lost"}.get(measure, measure)


def _needed(measure: str) -> int:
    """Return the columns that the name of a measure needs."""
    return len(_named(measure)) + GAP


def _widths(measures: Sequence[str], screen: Screen) -> list[int]:
    """Return the columns of an item, then those of each measure: alike, or as its name needs."""
    even = [_WIDEST] * len(measures)
    wide = even if screen.width - sum(even) >= 2 * _LABEL else [_needed(measure) for measure in measures]
    return [min(screen.width - sum(wide), _MOST_LABEL), *wide]


def _table(figures: list[Figure], measures: list[str], screen: Screen) -> Table:
    """Return one side's items by status, in columns that are alike for both sides."""
    first, *widths = _widths(measures, screen)
    table = Table(box=None, padding=0, pad_edge=False, header_style="dim", show_header=True)
    table.add_column("", width=first, overflow="fold")
    for measure, width in zip(measures, widths, strict=True):
        table.add_column(_named(measure), width=width, justify="right", overflow="fold")
    items = dict.fromkeys((f.item, f.scope, _label(f)) for f in figures)
    for item, scope, label in items:
        cells = [_cell(figures, item, scope, measure) for measure in measures]
        table.add_row(Padding(Text(escape_controls(label), overflow="fold"), (0, 0, 0, 2)), *cells)
    return table


def _folded(figures: list[Figure], screen: Screen) -> RenderableType:
    """Return one side's items, each with the numbers that it has and their statuses below it."""
    lines: list[RenderableType] = []
    for label in dict.fromkeys(map(_label, figures)):
        found = [f for measure in _MEASURES for f in figures if (_label(f), f.measure) == (label, measure)]
        parts = [Text(text(f), style="bold").append(f" {_named(f.measure)}", "not bold") for f in found]
        lines.append(Padding(Text(escape_controls(label), overflow="fold"), (0, 0, 0, 2)))
        if screen.ids:
            for part, f in zip(parts, found, strict=True):
                lines += [Padding(part, (0, 0, 0, 4)), id_line(f.id, screen)]
        else:
            lines.append(Padding(packed(parts, " · ", screen.width - 4), (0, 0, 0, 4)))
    return Group(*lines)


def _label(f: Figure) -> str:
    named = wording.spaced(f.item or "")
    return f"{named} ({f.scope})" if f.scope else named


def _cell(figures: list[Figure], item: str | None, scope: str | None, measure: str) -> Text:
    found = [f for f in figures if (f.item, f.scope, f.measure) == (item, scope, measure)]
    return Text(", ".join(text(f) for f in found), style="bold") if found else Text("·", style="dim")


def _uneven(figures: Sequence[Figure]) -> list[Figure]:
    """Return the totals that differ from the sum of their parts; the sum itself is never shown."""
    uneven = []
    for total in figures:
        parts = [f.value or 0 for f in figures if f.part_of == total.id and f.item == total.item]
        if len(parts) > 1 and sum(parts) != total.value:
            uneven.append(total)
    return uneven
