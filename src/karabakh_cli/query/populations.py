"""Counts of servicemen, of civilians, and of both together."""

from karabakh_cli.facts.records import Figure

PARTS = frozenset({"military", "civilian"})
"""The populations that a count of people may be divided into."""
_COMBINED = frozenset({"mixed", "unspecified"})


def is_combined(figure: Figure) -> bool:
    """Return whether a figure counts servicemen and civilians together, or does not say whom."""
    return figure.population in _COMBINED


def comparable_population(figure: Figure) -> str | None:
    """Return the population of a figure; servicemen and civilians together count as unspecified."""
    return "unspecified" if is_combined(figure) else figure.population
