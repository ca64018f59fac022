"""The picture of `compare` as SVG, for an article or a slide; it says who reported each number."""

from html import escape

from karabakh_cli.quantity import Quantity
from karabakh_cli.records import Facts, Figure
from karabakh_cli.view.block import block
from karabakh_cli.view.page import visible

_WIDTH, _LEFT, _BAR, _ROW, _TOP = 760, 24, 420, 54, 64
_OPEN = {"at-least", "more-than"}
_SHADED = {"up-to", "less-than", "just-under"}


def picture(quantity: Quantity, facts: Facts) -> str:
    """One quantity as each source reports it, on one scale, as a standalone SVG."""
    top = max((f.high or f.value or 0 for f in quantity.figures), default=0) or 1
    height = _TOP + _ROW * len(quantity.figures) + 40
    rows = [_row(figure, facts, top, _TOP + _ROW * n) for n, figure in enumerate(quantity.figures)]
    foot = f"{facts.base.title}: facts of {facts.base.edition}, {facts.base.licence}"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" '
            f'viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif" role="img">',
            f"<title>{_safe(quantity.name)}</title>",
            f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
            f'<text x="{_LEFT}" y="36" font-size="20" font-weight="bold" fill="#111111">'
            f"{_safe(quantity.name)}</text>",
            *rows,
            f'<text x="{_LEFT}" y="{height - 14}" font-size="11" fill="#666666">{_safe(foot)}</text>',
            "</svg>\n",
        ]
    )


def _row(figure: Figure, facts: Facts, top: float, y: int) -> str:
    shown = block(figure, facts)
    details = " · ".join(filter(None, (shown.when, shown.cite, shown.mark)))
    length = (figure.value or 0) / top * _BAR
    return "\n".join(
        [
            f'<text x="{_LEFT}" y="{y + 12}" font-size="14" fill="#111111">'
            f'<tspan font-weight="bold">{_safe(shown.lead)}</tspan>  {_safe(shown.by)}</text>',
            *_shape(figure, length, top, y + 18),
            f'<text x="{_LEFT}" y="{y + 44}" font-size="11" fill="#666666">{_safe(details)}</text>',
        ]
    )


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
        x = _LEFT + length
        parts.append(f'<path d="M{x:.1f} {y} l14 6 l-14 6 z" fill="#4a6a8a"/>')
    return parts


def _safe(text: str) -> str:
    return escape(visible(text), quote=True)
