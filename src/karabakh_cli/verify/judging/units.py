"""Whether a figure is of the currency, or of the extent, that a text gives."""

from karabakh_cli.facts.records import Figure
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.text.numerals import AREAS, CURRENCIES

_EXTENTS = {"wide": "width", "width": "width", "long": "length", "length": "length"}
"""Words that say which dimension of a road or a corridor is meant."""


def unit_points(figure: Figure, context: Context) -> float:
    """Return points against another currency or unit of land, or a length where a width is meant."""
    told = {_EXTENTS[word] for word in context.words & _EXTENTS.keys()}
    extent = not told or any(one in figure.what.lower() for one in told)
    if figure.unit == "kilometres" and not extent:
        return -1.0
    return -1.0 if figure.unit in CURRENCIES | AREAS and figure.unit != context.number.unit else 0.0
