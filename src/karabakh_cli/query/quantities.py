"""Figures that count the same thing, put together: rival claims, disputes, and series in time.

Two figures are of one quantity when they agree on whose it is, what happened, to which
population or item, in which unit, when and where. Nothing is added or averaged.
"""

from collections import defaultdict
from typing import NamedTuple

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.query.filters import stated_date
from karabakh_cli.query.related import revision_history

Key = tuple[object, ...]


class Quantity(NamedTuple):
    """A name for what is counted, and the figures that count it."""

    name: str
    figures: list[Figure]


def join_names(called: list[str]) -> str:
    """Names as a sentence has them."""
    return " and ".join(filter(None, [", ".join(called[:-1]), *called[-1:]]))


def quantity_key(f: Figure) -> Key:
    """What a figure counts, apart from who says so and how many."""
    return f.of, f.measure, f.population, f.item, f.unit, f.period, f.place, f.scope


def describe(f: Figure, facts: Facts) -> str:
    """A quantity in words: `Armenia and Artsakh: killed, military`."""
    of = join_names([facts.actors[k].name for k in f.of]) or "No side's"
    counted = [
        f.measure,
        f.population or f.item or "",
        "" if f.unit in {"people", "items"} else f.unit,
    ]
    place = facts.entries[f.place].id if f.place else ""
    period = "" if f.period == "war" else {"before": "before the war", "post-war": "after the war"}[f.period]
    parts = [part.replace("-", " ") for part in (*counted, place) if part] + ([f.scope] if f.scope else [])
    return f"{of}: {', '.join([*parts, *([period] if period else [])])}"


def quantities(facts: Facts, figures: list[Figure]) -> list[Quantity]:
    """The figures by quantity, in their order; shares of a total are left to their total."""
    groups: dict[Key, list[Figure]] = defaultdict(list)
    given = {f.id for f in figures}
    for figure in figures:
        if figure.part_of is None or figure.part_of not in given:
            groups[quantity_key(figure)].append(figure)
    return [
        Quantity(describe(found[0], facts), sorted(found, key=lambda f: (-(f.high or f.value or 0), f.id)))
        for found in groups.values()
    ]


def disputed(groups: list[Quantity]) -> list[Quantity]:
    """The quantities of which different sources give different numbers, the widest apart first."""
    found = []
    for group in groups:
        numbers = [f.high or f.value for f in group.figures if f.value]
        sources = {f.source for f in group.figures if f.value}
        if len(sources) > 1 and len(set(numbers)) > 1:
            found.append((max(n for n in numbers if n) / min(n for n in numbers if n), group))
    return [group for _, group in sorted(found, key=lambda pair: (-pair[0], pair[1].name))]


def series(facts: Facts, figures: list[Figure], *, alone: bool) -> list[Quantity]:
    """Each series of revised figures that holds one of these, earliest first; lone ones on request."""
    chains: dict[str, Quantity] = {}
    for figure in figures:
        found = revision_history(figure, facts)
        if len(found) > 1 or (alone and figure.part_of is None):
            chains[found[0].id] = Quantity(describe(found[-1], facts), found)
    return sorted(
        chains.values(), key=lambda q: (q.name, stated_date(q.figures[0], facts) or "9", q.figures[0].id)
    )
