"""Look up figures by a number."""

import re

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.numerals import in_digits
from karabakh_cli.facts.records import Figure

_GROUPED = r"\d{1,3}(?P<sign>[ ,.\u00a0\u202f])\d{3}(?:(?P=sign)\d{3})*(?P<rest>\.\d+)?"
_PLAIN = r"\d+(?:\.\d+)?"


def as_number(typed: str) -> float | None:
    """Return the number that somebody typed, with any separator of thousands; None if it is not a number.

    It may have a word such as million. Punctuation after it, as in a sentence, is ignored.
    """
    text = in_digits(typed).strip().rstrip(".,;:")
    if found := re.fullmatch(_GROUPED, text):
        rest = found["rest"] or ""
        if rest and found["sign"] == ".":
            return None
        return float(re.sub(r"\D", "", text.removesuffix(rest)) + rest)
    return float(text) if re.fullmatch(_PLAIN, text) else None


def upper_end(figure: Figure) -> float:
    """Return the number of a figure, of a range its upper end; 0 if it has none."""
    return figure.high or figure.value or 0


def figures_with_number(facts: Facts, number: float) -> list[Figure]:
    """Return the figures that have this number, as their value or as the upper end of their range."""
    return [f for f in facts.figures if number in {f.value, f.high}]


def nearest_figures(facts: Facts, number: float, unit: str | None = None, *, most: int = 2) -> list[Figure]:
    """Return the figures whose numbers are closest to one that nobody reported: of this unit, or counts."""
    units = {unit} if unit else {"people", "items"}
    counted = [f for f in facts.figures if f.value and f.unit in units]
    return sorted(counted, key=lambda f: abs((f.value or 0) - number))[:most]
