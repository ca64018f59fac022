"""What kind of claimant reports a figure: an office, the press, or an encyclopaedia."""

from collections.abc import Iterable

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Actor, Figure


def is_official(facts: Facts, figure: Figure) -> bool:
    """Return whether an office or somebody in office reports a figure, and not the press."""
    return not is_unofficial(facts, figure) and "media" not in _kinds(facts, figure)


def is_by_office(facts: Facts, figure: Figure) -> bool:
    """Return whether a figure is official, and the office or the person is named and not only the state."""
    return is_official(facts, figure) and "state" not in _kinds(facts, figure)


def is_unofficial(facts: Facts, figure: Figure) -> bool:
    """Return whether a figure, or one of those who report it, is marked as unofficial or out of office."""
    return any([figure.standing, *(facts.reporter(key).standing for key in figure.source)])


def is_by_press(facts: Facts, figure: Figure) -> bool:
    """Return whether a figure is a count of the press, or of a compilation such as Wikipedia."""
    return not _kinds(facts, figure).isdisjoint({"media", "compilation"})


def is_encyclopaedia(facts: Facts, source: Iterable[str]) -> bool:
    """Return whether nobody but a compilation such as Wikipedia is a source."""
    reporters = (facts.reporter(key) for key in source)
    return all(isinstance(one, Actor) and one.kind == "compilation" for one in reporters)


def _kinds(facts: Facts, figure: Figure) -> set[str]:
    """Return the kinds of the actors that report a figure; people have none."""
    reporters = (facts.reporter(key) for key in figure.source)
    return {one.kind for one in reporters if isinstance(one, Actor)}
