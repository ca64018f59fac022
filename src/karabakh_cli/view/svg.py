"""The picture of `compare` as SVG, for an article or a slide; it says who reported each number."""

from html import escape
from textwrap import wrap

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.query.quantities import Quantity
from karabakh_cli.view.block import block
from karabakh_cli.view.terminal import escape_controls

_WIDTH, _LEFT, _BAR = 760, 24, 420
_LETTERS = {20: 58, 14: 90, 11: 112}
"""For each size of letter, how many of them fit beside each other."""
_OPEN = {"at-least", "more-than"}
_SHADED = {"up-to", "less-than", "just-under"}
# Code points that XML may not hold at all.
_NOT_XML = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}


def picture(quantity: Quantity, facts: Facts) -> str:
    """One quantity as each source reports it, on one scale, as a standalone SVG."""
    top = max((f.high or f.value or 0 for f in quantity.figures), default=0) or 1
    head, y = _lines(quantity.name, 20, 14)
    rows = []
    y += 14
    for figure in quantity.figures:
        drawn, y = _row(figure, facts, top, y)
        rows.append(drawn)
    foot, y = _lines(f"{facts.base.title}: facts of {facts.base.edition}, {facts.base.licence}", 11, y)
    height = y + 12
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" '
            f'viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif" role="img">',
            f"<title>{_safe(quantity.name)}</title>",
            f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
            *head,
            *rows,
            *foot,
            "</svg>\n",
        ]
    )


def _row(figure: Figure, facts: Facts, top: float, y: int) -> tuple[str, int]:
    """The claim, its bar and where to check it, as one group; and where the next begins."""
    shown = block(figure, facts)
    claim, y = _lines(shown.by, 14, y, lead=shown.lead)
    bar = _shape(figure, (figure.value or 0) / top * _BAR, top, y + 4)
    details, y = _lines(
        " · ".join(filter(None, (shown.when, shown.cite, shown.mark))), 11, y + (20 if bar else 0)
    )
    return "\n".join(["<g>", *claim, *bar, *details, "</g>"]), y + 14


def _lines(text: str, size: int, y: int, *, lead: str = "") -> tuple[list[str], int]:
    """Text wrapped so that none of it leaves the picture, its lead in bold; and where it ends."""
    before = escape_controls(lead)
    wrapped = wrap(" · ".join(filter(None, (before, escape_controls(text)))), _LETTERS[size])
    bold = ' font-weight="bold"'
    lines = []
    for line in wrapped:
        y += size + 3
        strong, before = line[: len(before)], before[len(line) :].lstrip()
        inside = f"<tspan{bold}>{_safe(strong)}</tspan>" * bool(strong) + _safe(line[len(strong) :])
        weight, fill = bold if size > 14 else "", "#666666" if size < 14 else "#111111"  # noqa: PLR2004
        lines.append(f'<text x="{_LEFT}" y="{y}" font-size="{size}"{weight} fill="{fill}">{inside}</text>')
    return lines, y


def _shape(figure: Figure, length: float, top: float, y: int) -> list[str]:
    if figure.value is None:
        return []
    fill = "#c8d2dc" if figure.bound in _SHADED else "#4a6a8a"
    parts = [f'<rect x="{_LEFT}" y="{y}" width="{length:.1f}" height="12" fill="{fill}"/>']
    if figure.high is not None:
        more = (figure.high - figure.value) / top * _BAR
        parts.append(
            f'<rect x="{_LEFT + length:.1f}" y="{y}" width="{more:.1f}" height="12" fill="#c8d2dc"/>'
        )
    if figure.bound in _OPEN:
        x = _LEFT + (figure.high or figure.value) / top * _BAR
        parts.append(f'<path d="M{x:.1f} {y} l14 6 l-14 6 z" fill="#4a6a8a"/>')
    return parts


def _safe(text: str) -> str:
    return escape(escape_controls(text).translate(_NOT_XML), quote=True)
