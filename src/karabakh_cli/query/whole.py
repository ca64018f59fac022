"""Whether a figure counts the whole of something, or one place, one day, a share."""

from collections.abc import Collection

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import is_of_one_place
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import WARRING, camp_of


def is_whole(facts: Facts, figure: Figure, *, measures: Collection[str] = ()) -> bool:
    """Return whether a figure counts the whole of something: no single place, unit, day or share.

    A share of a total counts as a figure of its own if its measure is one of those asked for.
    """
    return not is_local(facts, figure) and (figure.measure in measures or not is_share(facts, figure))


def is_local(facts: Facts, figure: Figure) -> bool:
    """Return whether a figure is of one place, unit, day or the like."""
    return figure.scope is not None or is_of_one_place(figure, facts)


def total_of(facts: Facts, figure: Figure) -> Figure | None:
    """Return the figure of which a figure is a part, if it is part of one."""
    total = facts.entries.get(figure.part_of or "")
    return total if isinstance(total, Figure) else None


def is_beside_its_total(facts: Facts, figure: Figure) -> bool:
    """Return whether a count of the dead is what is left of a total without what its caveat says it has too.

    Its claimant gave both on one day, of the same people and limited in no way.
    """
    total = total_of(facts, figure)
    if total is None or total.caveat is None or is_local(facts, figure):
        return False
    return figure.measure == "killed" and _said_alike(figure) == _said_alike(total)


def _said_alike(f: Figure) -> tuple[object, ...]:
    """Return what a total and its part have in common if they differ in their number alone."""
    return f.measure, f.population, f.of, f.period, f.source, f.stated_on


def is_share(facts: Facts, figure: Figure) -> bool:
    """Return whether a figure is a share of a total of the same population or thing."""
    total = total_of(facts, figure)
    return total is not None and (total.population, total.item) == (figure.population, figure.item)


def is_of_one_side_of_a_total(facts: Facts, figure: Figure) -> bool:
    """Return whether a figure is one side's share of a total of both: all that is counted of that side."""
    total = total_of(facts, figure)
    both = total is not None and camp_of(facts, total.of) == "both"
    return both and camp_of(facts, figure.of) in WARRING and not is_local(facts, figure)
