"""Units and qualifiers that a text gives once for several numbers: 53.91 percent, the other 21.09."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from karabakh_cli.verify.text.numerals import AREAS, CURRENCIES, Number

_SUMS = 1_000_000
"""A bare number of so much is a sum of money if one came before."""
_FAR_LETTERS = 240
"""The most letters between a number and the one whose unit it has."""
_FINE = AREAS | {"kilometres", "percent", "tonnes"}
"""Units of which a bare number with decimals may be."""
_BARE = re.compile(
    r"\s*(?:[,.;:)\n]|$|(?:and|or|but|since|in|on|at|by|from|for|to|over|against)\b"
    r"|(?:(?:has|had|have|is|are|was|were)\s(?:been\s)?)?"
    r"(?:allocated|donated|earmarked|paid|pledged|raised|set\saside|spent)\b)"
)
"""What follows a bare number, after which nothing says what it counts, or that it is a sum."""
_COORDINATED = re.compile(r"(?:\s[\w'-]+){0,5},?\s(?:and|or)\s(?:the\s|its\s)?")
"""What is between two numbers that may share the qualifier of the first."""
_AND = re.compile(r"\s(?:and|or)\s")
_PARTED = re.compile(r"\n\s*\n")


def with_units(found: Iterable[Number], text: str) -> Iterator[Number]:
    """Yield the numbers of a text, in order; a bare share, sum or extent has the unit of the one before."""
    last: dict[str, Number] = {}
    for number in found:
        kind = _kind(number, text)
        before = last.get(kind)
        if before and number.unit is None and _is_near(before, number, text):
            yield replace(number, unit=before.unit)
            continue
        yield number
        if number.unit in CURRENCIES:
            last["sum"] = number
        elif number.unit in _FINE:
            last["fine"] = number


def _kind(number: Number, text: str) -> str:
    """Return `sum`, or `fine` with decimals, for a bare number that may have a unit."""
    if not _BARE.match(text, number.end):
        return ""
    if number.value >= _SUMS:
        return "sum"
    return "" if isinstance(number.value, int) else "fine"


def _is_near(before: Number, number: Number, text: str) -> bool:
    return number.start - before.stop <= _FAR_LETTERS and not _PARTED.search(text, before.stop, number.start)


def with_units_behind(found: Iterable[Number], text: str) -> Iterator[Number]:
    """Yield the numbers of a text, in order; one that only `and` joins to the next has its unit."""
    before: Number | None = None
    for number in found:
        if before:
            joined = before.unit is None and _AND.fullmatch(text, before.end, number.start)
            yield replace(before, unit=number.unit) if joined else before
        before = number
    if before:
        yield before


def with_bounds(found: Iterable[Number], text: str) -> Iterator[Number]:
    """Yield the numbers of a text, in order; `and` may join one to the qualifier of the one before."""
    before: Number | None = None
    for number in found:
        if before and number.bounds == ("exactly",) and before.bounds != ("exactly",):
            joined = _COORDINATED.fullmatch(text, before.stop, number.start) is not None
            if joined and before.end == before.stop:
                number = replace(number, bounds=(*number.bounds, *before.bounds))  # noqa: PLW2901
        yield number
        before = number
