"""One claimant's losses of equipment as a table: items by status, for either side."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.query.headlines import in_order
from karabakh_cli.view import claims, phrases
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.figures import title_line
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.grid import labelled
from karabakh_cli.view.number import text
from karabakh_cli.view.screen import Screen, draw

if TYPE_CHECKING:
    from rich.console import RenderableType

_MEASURES = ("lost", "destroyed", "damaged", "abandoned", "captured", "captured-then-lost")
_SHORT = {"destroyed": "destr.", "damaged": "dam.", "abandoned": "aband.", "captured": "capt."}
_LABEL = 22
_NAMED = 11
"""From so many columns on, a status is written out."""
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
    """Return the table, with the claimant named once above it and the figures it cannot hold below."""
    notes = Footnotes(facts, screen)
    whole = [f for f in in_order(facts, figures) if _fits(f)]
    title = f"Equipment losses, according to {claims.claimant(whole[0], facts)}"
    parts: list[RenderableType] = [title_line(title, "", screen), Text()]
    measures = [m for m in _MEASURES if any(f.measure == m for f in whole)]
    if screen.narrow:
        measures = [m for m in measures if m != "captured-then-lost"]
    by_subject = sorted(whole, key=lambda f: phrases.subject(facts, f))
    for place, (subject, group) in enumerate(
        groupby(by_subject, key=lambda f: phrases.subject_heading(facts, f))
    ):
        parts.append(Text("\n" * bool(place) + subject, style="bold"))
        parts.append(_table(list(group), measures, screen))
    marks = Text(", ").join({m.plain: m for m in (notes.marks(f.cite) for f in whole)}.values())
    parts += [Text(), labelled("Figures", Text("all by the same source ").append_text(marks), screen)]
    dates = {claims.when(f, facts) for f in whole}
    if len(dates) == 1:
        parts.append(labelled("When", Text(dates.pop()), screen))
    parts.append(labelled("Sources", notes.text(), screen))
    if uneven := _uneven(whole):
        caution = f"rows that do not add up in the source, shown as published: {uneven}"
        parts.append(labelled("Caution", Text(caution, style="yellow"), screen))
    if left := len(figures) - len(whole):
        parts.append(labelled("Not shown", Text(f"{left} of another kind   --all shows every one"), screen))
    parts.append(labelled("Next", Text(f"kwar show {whole[0].id}   kwar compare tanks"), screen))
    return draw(*parts, screen=screen)


def _fits(f: Figure) -> bool:
    return bool(f.item) and f.measure in _MEASURES and f.value is not None and f.place is None


def _table(figures: list[Figure], measures: list[str], screen: Screen) -> Table:
    """Return one side's items by status, in columns that are alike for both sides."""
    width = max(min((screen.width - _LABEL) // max(len(measures), 1), 12), 6)
    short = width < _NAMED
    table = Table(box=None, padding=0, pad_edge=False, header_style="dim", show_header=True)
    table.add_column(
        "", width=max(screen.width - width * len(measures), 10) if short else 34, overflow="fold"
    )
    for measure in measures:
        name = _SHORT.get(measure, measure) if short else measure
        table.add_column(
            name.replace("captured-then-", "later "), width=width, justify="right", overflow="fold"
        )
    items = dict.fromkeys((f.item, f.scope, _label(f)) for f in figures)
    for item, scope, label in items:
        cells = [_cell(figures, item, scope, measure) for measure in measures]
        table.add_row(Text(f"  {escape_controls(label)}"), *cells)
    return table


def _label(f: Figure) -> str:
    named = phrases.brief(phrases.spaced(f.item or ""))
    return f"{named} ({f.scope})" if f.scope else named


def _cell(figures: list[Figure], item: str | None, scope: str | None, measure: str) -> Text:
    found = [f for f in figures if (f.item, f.scope, f.measure) == (item, scope, measure)]
    return Text(", ".join(text(f) for f in found), style="bold") if found else Text("·", style="dim")


def _uneven(figures: list[Figure]) -> int:
    """Return how many totals differ from the sum of their parts; the sum itself is never shown."""
    uneven = 0
    for total in figures:
        parts = [f.value or 0 for f in figures if f.part_of == total.id and f.item == total.item]
        uneven += len(parts) > 1 and sum(parts) != total.value
    return uneven
