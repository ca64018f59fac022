"""The charts of `compare` as SVG, for an article, a slide or a page; they say who reported each number."""

from collections.abc import Sequence

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.quantities import is_wider
from karabakh_cli.view import phrases
from karabakh_cli.view.bars import OPEN, SHADED
from karabakh_cli.view.drawing import (
    CLAIM,
    LEFT,
    PAGE,
    SMALL,
    TITLE,
    Part,
    Sheet,
    claim,
    color,
    in_words,
    lines,
    picture,
    row,
    said,
)
from karabakh_cli.view.number import with_unit

_ARROW = 14


def chart(figures: Sequence[Figure], facts: Facts, sheet: Sheet = PAGE) -> str:
    """Return one quantity as each source reports it, on one scale, as a standalone SVG."""
    return charts([figures], facts, sheet)


def charts(groups: Sequence[Sequence[Figure]], facts: Facts, sheet: Sheet = PAGE) -> str:
    """Return several quantities below each other in one SVG, each on a scale of its own."""
    parts: list[Part] = []
    for figures in groups:
        parts.append(_part(figures, facts, sheet, parts[-1].end + 28 if parts else 14))
    return picture(parts, facts, sheet, key=groups[0][0].id)


def _part(figures: Sequence[Figure], facts: Facts, sheet: Sheet, y: int) -> Part:
    """Return one quantity as a chart that begins at a height."""
    name = phrases.chart_title(facts, figures)
    shapes, y = lines(name, TITLE, y, sheet)
    y += 14
    for figure in figures:
        drawn, y = _row(figure, facts, figures, y, sheet)
        shapes.append(drawn)
    if any(is_wider(facts, f) for f in figures):
        note = phrases.WIDER
        legend, y = lines(note, SMALL, y - 6, sheet)
        shapes += legend
    return Part(name=name, words=f"{name}: {in_words(figures, facts, figures)}", shapes=shapes, end=y)


def _row(figure: Figure, facts: Facts, figures: Sequence[Figure], y: int, sheet: Sheet) -> tuple[str, int]:
    """Return the claim, its bar and its sources as one group, and where the next row begins.

    `figures` are all that are drawn on its scale.
    """
    top = max(map(upper_end, figures), default=0) or 1
    lead = with_unit(figure) + ("*" if is_wider(facts, figure) else "")
    claimed, y = lines(claim(figure, facts, figures), CLAIM, y, sheet, lead=lead)
    bar = _bar(figure, facts, (sheet.inner - _ARROW) / top, y + 4)
    details, y = lines(said(figure, facts, sheet), SMALL, y + (18 if bar else 0), sheet)
    return row(figure, [*claimed, *bar, *details], sheet), y + 14


def _bar(figure: Figure, facts: Facts, scale: float, y: int) -> list[str]:
    """Return the bar of a figure: open if the source says more, pale if it says less or counts wider.

    `scale` is in pixels for each of what is counted.
    """
    if not figure.value:
        return []
    length = figure.value * scale
    pale = is_wider(facts, figure) or figure.bound in SHADED
    parts = [_rectangle(LEFT, length, y, color(figure, facts, pale=pale))]
    if figure.high is not None:
        more = (figure.high - figure.value) * scale
        parts.append(_rectangle(LEFT + length, more, y, color(figure, facts, pale=True)))
    if figure.bound in OPEN:
        x = LEFT + (figure.high or figure.value) * scale
        parts.append(f'<path d="M{x:.1f} {y} l{_ARROW} 6 l-{_ARROW} 6 z" {color(figure, facts)}/>')
    return parts


def _rectangle(x: float, length: float, y: int, painted: str) -> str:
    return f'<rect x="{x:.1f}" y="{y}" width="{length:.1f}" height="12" {painted}/>'
