"""A figure's number as it must be read: the bounding word, every digit, the unit; and such text read back."""

import re
import unicodedata
from collections.abc import Iterable

from karabakh_cli.facts.numerals import has_digit, in_digits
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import Unit

BOUNDS = {
    "exactly": "",
    "about": "about ",
    "nearly": "nearly ",
    "at-least": "at least ",
    "more-than": "more than ",
    "up-to": "up to ",
    "less-than": "less than ",
    "just-under": "just under ",
}
_BEFORE: dict[Unit, str] = {"us-dollars": "US$", "euros": "€"}
_BEHIND: dict[Unit, str] = {
    # People and items are what is counted: `what` names them.
    "people": "",
    "items": "",
    "percent": "%",
    "kilometres": " km",
    "square-kilometres": " km²",
    "hectares": " ha",
    "decades": " decades",
    "years": " years",
    "weeks": " weeks",
    "days": " days",
    "hours": " hours",
    "times": " times",
    "manats": " manats",
    "drams": " drams",
    "tonnes": " tonnes",
    "kilograms": " kg",
}


def text(figure: Figure) -> str:
    """Return `more than 5,000`, `300,000–500,000`, or the source's words if it gave no number."""
    if figure.value is None:
        return figure.words or ""
    top = "" if figure.high is None else f"–{_digits(figure.high)}"
    return f"{BOUNDS[figure.bound]}{_digits(figure.value)}{top}"


def with_unit(figure: Figure) -> str:
    """Return the text with its unit, unless the unit is what is counted: `73%`, `215 km²`."""
    if figure.value is None:
        return text(figure)
    if figure.unit in _BEFORE:
        bound = BOUNDS[figure.bound]
        return bound + _BEFORE[figure.unit] + text(figure).removeprefix(bound)
    unit = _BEHIND[figure.unit]
    one = figure.value == 1 and figure.high is None
    return text(figure) + (unit.removesuffix("s") if one else unit)


def printed_as(figures: Iterable[Figure], typed: str) -> list[Figure]:
    """Return the figures whose number an answer shows so, in any spelling, with bound and unit or without."""
    wanted = {_one_spelling(typed), _one_spelling(in_digits(typed))}
    in_words = not any(map(has_digit, wanted))

    def fits(figure: Figure) -> bool:
        shown = with_unit(figure)
        spellings = (shown, shown.removeprefix(BOUNDS[figure.bound]), text(figure))
        return not wanted.isdisjoint(map(_one_spelling, spellings))

    return [f for f in figures if (f.value is None or not in_words) and fits(f)]


def unqualified(typed: str) -> tuple[str, Unit | None]:
    """Return a typed number without the bound and the unit that it may have, and the name of that unit."""
    rest = " ".join(in_digits(typed).casefold().split())
    unit: Unit | None = None
    for bound in BOUNDS.values():
        rest = rest.removeprefix(bound)
    for name, mark in _BEHIND.items():
        if mark and rest.endswith(mark):
            rest, unit = rest.removesuffix(mark), name
    for name, mark in _BEFORE.items():
        if rest.startswith(mark.casefold()):
            rest, unit = rest.removeprefix(mark.casefold()), name
    return rest.strip(), unit


def _one_spelling(number: str) -> str:
    """Return a number as text without case, signs between thousands, or blanks before a sign."""
    plain = " ".join(unicodedata.normalize("NFKC", number).casefold().replace("–", "-").split())
    return re.sub(r"(?<=\d)[ ,.](?=\d{3}(?!\d))|(?<=\d) (?=%)| ?(?=-)|(?<=-) ", "", plain)


def _digits(value: float) -> str:
    return f"{value:,}"
