"""Whether a figure alone is such as a default answer shows: a usual count, of no one place, of no total."""

from collections.abc import Collection

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import MEASURED_TOPICS
from karabakh_cli.query.filters import Filters
from karabakh_cli.query.headlines.sieve import Test
from karabakh_cli.query.order import MEASURES
from karabakh_cli.query.whole import is_beside_its_total, is_local, is_of_one_side_of_a_total, is_share

_ASKED_FOR = {"in-treatment"}
"""Measures of a default answer that replace another where no better count exists: only ranked figures."""


def usual(asked: Filters, wounded: Collection[str]) -> Test:
    """Return the test whether a figure counts what is asked for, or else what a default answer counts.

    The dead and `wounded` of a default answer stand for the dead.
    """

    def is_usual(f: Figure) -> bool:
        named = f.measure in asked.measure or f.topic not in MEASURED_TOPICS
        usual = f.measure in MEASURES and f.measure not in _ASKED_FOR
        common = f.population != "journalists" or "journalists" in asked.population
        stands_in = f.id in wounded and not asked.measure
        return named or stands_in or f.rank == "headline" or (usual and common)

    return is_usual


def is_general(facts: Facts, figure: Figure) -> bool:
    """Return whether a figure is of no single place, unit or occasion, or is a headline all the same."""
    return figure.rank == "headline" or not is_local(facts, figure)


def is_no_share(facts: Facts, figure: Figure) -> bool:
    """Return whether a figure is of no total, belongs beside it, or is a headline all the same."""
    return (
        figure.rank == "headline"
        or not is_share(facts, figure)
        or is_beside_its_total(facts, figure)
        or is_of_one_side_of_a_total(facts, figure)
    )
