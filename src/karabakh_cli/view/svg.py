"""A chart of `compare` as SVG, for an article or a slide; it says who reported each number."""

from collections.abc import Sequence
from html import escape
from textwrap import wrap

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.query.quantities import is_wider
from karabakh_cli.view import claims, phrases
from karabakh_cli.view.bars import OPEN, SHADED
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.number import with_unit

_WIDTH, _LEFT, _BAR = 760, 24, 420
_LETTERS = {20: 58, 14: 90, 11: 112}
"""For each size of letter, how many of them fit beside each other."""
_SOLID, _PALE = "#4a6a8a", "#c8d2dc"
# Code points that XML may not hold at all.
_NOT_XML = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}


def chart(figures: Sequence[Figure], facts: Facts) -> str:
    """Return one quantity as each source reports it, on one scale, as a standalone SVG."""
    name = phrases.titled(facts, figures[0])
    top = max((f.high or f.value or 0 for f in figures), default=0) or 1
    head, y = _lines(name, 20, 14)
    rows = []
    y += 14
    for figure in figures:
        drawn, y = _row(figure, facts, top, y)
        rows.append(drawn)
    foot, y = _lines(f"{facts.base.title}: facts of {facts.base.edition}, {facts.base.licence}", 11, y)
    height = y + 12
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" '
            f'viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif" role="img" '
            'aria-labelledby="title description">',
            f'<title id="title">{_safe(name)}</title>',
            f'<desc id="description">{_safe(_described(figures, facts))}</desc>',
            f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
            *head,
            *rows,
            *foot,
            "</svg>\n",
        ]
    )


def _described(figures: Sequence[Figure], facts: Facts) -> str:
    """Return the chart in words: every number with who reports it and when."""
    return "; ".join(f"{with_unit(f)}, {_claim(f, facts)}, {claims.when(f, facts)}" for f in figures)


def _claim(figure: Figure, facts: Facts) -> str:
    """Return the claimant with what a reader must not miss."""
    notes = ", ".join([*claims.caveats(figure, {}), phrases.part_of_camp(facts, figure)]).strip(", ")
    name = claims.claimant(figure, facts, state=True)
    return f"{name} ({notes})" if notes else name


def _row(figure: Figure, facts: Facts, top: float, y: int) -> tuple[str, int]:
    """Return the claim, its bar and its sources as one group, and where the next row begins."""
    lead = with_unit(figure) + ("*" if is_wider(facts, figure) else "")
    claim, y = _lines(_claim(figure, facts), 14, y, lead=lead)
    bar = _shape(figure, (figure.value or 0) / top * _BAR, top, y + 4, pale=is_wider(facts, figure))
    details, y = _lines(f"{claims.when(figure, facts)} · {cited(figure, facts)}", 11, y + (20 if bar else 0))
    return "\n".join(["<g>", *claim, *bar, *details, "</g>"]), y + 14


def cited(figure: Figure, facts: Facts) -> str:
    """Return where to check a figure: `Wikipedia [58, 59]; Interfax 2020-11-14`."""
    parts = []
    for cite in figure.cite:
        document = facts.documents[cite.document]
        refs = f" [{', '.join(map(str, cite.refs))}]" if cite.refs else ""
        parts.append(f"{document.publisher}{f' {document.published}' if document.published else ''}{refs}")
    return "; ".join(parts)


def _lines(text: str, size: int, y: int, *, lead: str = "") -> tuple[list[str], int]:
    """Return text wrapped so that none of it leaves the picture, its lead in bold, and where it ends."""
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


def _shape(figure: Figure, length: float, top: float, y: int, *, pale: bool) -> list[str]:
    """Return the bar of a figure: open if the source says more, pale if it says less or counts wider."""
    if not figure.value:
        return []
    fill = _PALE if pale or figure.bound in SHADED else _SOLID
    parts = [f'<rect x="{_LEFT}" y="{y}" width="{length:.1f}" height="12" fill="{fill}"/>']
    if figure.high is not None:
        more = (figure.high - figure.value) / top * _BAR
        parts.append(
            f'<rect x="{_LEFT + length:.1f}" y="{y}" width="{more:.1f}" height="12" fill="{_PALE}"/>'
        )
    if figure.bound in OPEN:
        x = _LEFT + (figure.high or figure.value) / top * _BAR
        parts.append(f'<path d="M{x:.1f} {y} l14 6 l-14 6 z" fill="{_SOLID}"/>')
    return parts


def _safe(text: str) -> str:
    return escape(escape_controls(text).translate(_NOT_XML), quote=True)
