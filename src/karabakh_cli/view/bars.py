"""Bars of a chart, in text: one scale, open where a source says more, shaded where it says less."""

from karabakh_cli.facts.records import Figure

OPEN = frozenset({"at-least", "more-than"})
"""Bounds whose bar ends in an arrow: the source says that there are more."""
SHADED = frozenset({"up-to", "less-than", "just-under"})
"""Bounds whose bar is shaded: the source says that there are not more."""


def bar(figure: Figure, *, top: float, width: int, shaded: bool = False) -> str:
    """Return the bar of a figure on a scale from 0 to `top` that is `width` columns long.

    Zero has no bar. A range is shaded from its lower to its upper end.
    """
    if figure.value is None or top <= 0:
        return ""
    solid = _columns(figure.value, top, width)
    high = _columns(figure.high, top, width) - solid if figure.high is not None else 0
    if figure.bound in SHADED or shaded:
        return "░" * (solid + high)
    whole = "█" * solid + "░" * high
    return f"{whole[:-1]}▶" if figure.bound in OPEN and whole else whole


def _columns(value: float, top: float, width: int) -> int:
    """Return how many columns a value takes, at least one if it is not zero."""
    return max(round(value / top * width), 1) if value else 0
