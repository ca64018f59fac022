"""A figure's number as it must be read: the bounding word, every digit, the unit."""

from karabakh_cli.facts.records import Figure

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
_UNITS = {
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
    if figure.unit == "us-dollars":
        return BOUNDS[figure.bound] + "US$" + text(figure).removeprefix(BOUNDS[figure.bound])
    unit = _UNITS.get(figure.unit, "")
    one = figure.value == 1 and figure.high is None
    return text(figure) + (unit.removesuffix("s") if one else unit)


def _digits(value: float) -> str:
    return f"{value:,}"
