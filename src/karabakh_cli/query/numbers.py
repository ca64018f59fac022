"""Look up figures by the number that a reader has before them; pure."""

import re

from karabakh_cli.facts.records import Facts, Figure

_TYPED = re.compile(r"\d{1,3}(?:([ ,.\u00a0\u202f])\d{3})(?:\1\d{3})*|\d+(?:\.\d+)?")


def as_number(typed: str) -> float | None:
    """Return the number that somebody typed, with any sign between thousands; None if it is none."""
    text = typed.strip()
    if not _TYPED.fullmatch(text):
        return None
    grouped = re.fullmatch(r"\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+", text)
    return float(re.sub(r"\D", "", text)) if grouped else float(text)


def figures_with_number(facts: Facts, number: float) -> list[Figure]:
    """Return the figures that have this number, as their value or as the upper end of their range."""
    return [f for f in facts.figures if number in {f.value, f.high}]


def nearest_figures(facts: Facts, number: float, *, most: int = 2) -> list[Figure]:
    """Return the figures whose numbers are closest to one that nobody reported."""
    counted = [f for f in facts.figures if f.value and f.unit in {"people", "items"}]
    return sorted(counted, key=lambda f: abs((f.value or 0) - number))[:most]
