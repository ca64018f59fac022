"""Which charts the page has: rival claims on the main counts, and the longest series of each side."""

from collections.abc import Sequence

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import Camp
from karabakh_cli.query.camps import WARRING, camp_of, subject_of
from karabakh_cli.query.charts import in_order_of_bars
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.quantities import quantities, series
from karabakh_cli.query.whole import is_whole
from karabakh_cli.view import phrases
from karabakh_cli.view.drawing import Sheet
from karabakh_cli.view.steps import step_charts
from karabakh_cli.view.svg import chart

_COUNTS = (("killed", "military"), ("killed", "civilian"))
"""The measures and populations that have charts, of each camp."""
_SHEET = Sheet(width=440, linked=True)


class Chart(Struct, frozen=True):
    """A chart with its caption."""

    name: str
    svg: str


def rival_claims(facts: Facts) -> list[Chart]:
    """Return a chart of each main count with most claims, those of the two camps beside each other."""
    groups = [group for kind in _COUNTS for group in _groups(facts, *kind)]
    return [
        Chart(_name(group[0], facts, "as each source reports it"), chart(group, facts, _SHEET))
        for group in groups
    ]


def _groups(facts: Facts, measure: str, population: str) -> list[list[Figure]]:
    """Return for each camp the claims on one count of the whole war."""
    of = Filters(measure=frozenset({measure}), population=frozenset({population}))
    whole = [f for f in figures(facts, of) if f.period == "war" and is_whole(facts, f)]
    found = [in_order_of_bars(facts, q.figures) for q in quantities(facts, whole)]
    most = (next((g for g in found if subject_of(facts, g[0]) == camp), []) for camp in WARRING)
    return [group for group in most if group]


def revisions(facts: Facts) -> list[Chart]:
    """Return a step chart of the longest series that each camp has of each main count of its own."""
    chains = series(facts, facts.figures, alone=False)
    found = []
    for measure, population in _COUNTS:
        for camp in WARRING:
            own = [c for c in chains if _is_own(c, facts, camp) and _counts(c[-1], measure, population)]
            if own:
                longest = max(own, key=len)
                found.append(
                    Chart(_name(longest[-1], facts, "as revised"), step_charts([longest], facts, _SHEET))
                )
    return found


def _counts(figure: Figure, measure: str, population: str) -> bool:
    return (figure.measure, figure.population, figure.period) == (measure, population, "war")


def _is_own(chain: Sequence[Figure], facts: Facts, camp: Camp) -> bool:
    """Return whether a camp reports its own losses, as a whole, in a series."""
    last = chain[-1]
    whole = is_whole(facts, last)
    return whole and subject_of(facts, last) == camp == camp_of(facts, last.source)


def _name(figure: Figure, facts: Facts, how: str) -> str:
    return f"{phrases.titled(facts, figure)}, {how}"
