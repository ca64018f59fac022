"""Figures that count the same thing: rival claims, disputes and revisions.

Two figures count the same if they agree on whose camp it is of, what happened, to which population or
item, in which unit, when, where and in which scope: `quantity_key`. A comparison draws more together:
`comparison_key`. Within a quantity a count may still be wider or narrower, by the actors that it is of.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import is_of_one_place, stated_date
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import WARRING, camp_of, is_own, subject_of
from karabakh_cli.query.filters import counted_with
from karabakh_cli.query.grown import GROWING
from karabakh_cli.query.latest import grown_parts, latest_of_each_camp
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import CAPTIVITY, MEASURES, count_key, in_order
from karabakh_cli.query.populations import PARTS, comparable_population, is_combined
from karabakh_cli.query.revisions import superseded_ids
from karabakh_cli.query.whole import is_share, is_whole, total_of

T = TypeVar("T")
Key = tuple[object, ...]
KeyOf = Callable[[Facts, Figure], Key]
_COMPARED_BY_WORDING = {
    "allocated",
    "awarded",
    "age",
    "cost",
    "count",
    "documented",
    "duration",
    "raised",
    "share",
    "spent",
}
"""Measures that say too little alone: such figures are compared only if they are worded alike."""


class Quantity(Struct, frozen=True):
    """Figures of one quantity, the one that says best what they count first, and those of nearly the same.

    `parts` are drawn with them: counts of servicemen or civilians alone, by sides without a count of all.
    `earlier` are counts of the weeks of the war by a side that counted again since, or by third parties if
    anybody did.
    """

    figures: list[Figure]
    narrower: list[Figure] = []
    related: list[Figure] = []
    parts: list[Figure] = []
    earlier: list[Figure] = []

    @property
    def drawn(self) -> list[Figure]:
        """The figures that belong on one scale."""
        return [*self.figures, *self.parts]


def quantity_key(facts: Facts, f: Figure) -> Key:
    """Return what a figure counts, apart from who says so and how many."""
    worded = f.what if f.measure in _COMPARED_BY_WORDING else ""
    counted = f.population, f.item, f.unit, f.period, f.measure
    return (subject_of(facts, f), *counted, f.place, f.scope, worded)


def comparison_key(facts: Facts, f: Figure) -> Key:
    """Return what a figure counts for a comparison, which draws nearly the same counts of people together.

    These are counts by measures of one rank (the captured and the held), counts of everybody with those that
    do not say whom, and counts of captives in the war and after it.
    """
    if f.unit != "people":
        return quantity_key(facts, f)
    worded = f.what if f.measure in _COMPARED_BY_WORDING else ""
    return (*count_key(facts, f), period_of(f), f.place, f.scope, worded)


def period_of(f: Figure) -> str:
    """Return the period that a count is compared within; captives are compared whenever they were counted."""
    return "" if f.unit == "people" and f.measure in CAPTIVITY & MEASURES.keys() else f.period


def same_quantity(facts: Facts, one: Figure, other: Figure) -> bool:
    """Return whether two figures count the same thing."""
    return quantity_key(facts, one) == quantity_key(facts, other)


def quantities(
    facts: Facts, figures: Sequence[Figure], *, as_of: str | None = None, key: KeyOf = comparison_key
) -> list[Quantity]:
    """Return the figures by quantity, in the order of `prominence`; `key` says what a figure counts.

    Superseded figures are left out, and a share of a total is left to its total. A count of part of a
    camp, or of servicemen alone, is `narrower` than one of all, unless it is later and has come to more;
    `related` are the same people or things counted by another measure, and of one place any others there.
    """
    superseded = superseded_ids(facts, as_of=as_of)
    current = [f for f in figures if f.id not in superseded] or list(figures)
    groups: dict[Key, list[Figure]] = defaultdict(list)
    near: dict[Key, list[Figure]] = defaultdict(list)
    parts: dict[Key, list[Figure]] = defaultdict(list)
    for figure in current:
        total = total_of(facts, figure)
        if total is None or not same_quantity(facts, figure, total):
            groups[key(facts, figure)].append(figure)
        near[_nearly(facts, figure)].append(figure)
        if _is_part_of_a_side(facts, figure):
            parts[_of_anybody(facts, figure)].append(figure)
    found = [
        _quantity(facts, group, near[_nearly(facts, group[0])], parts[_of_anybody(facts, group[0])])
        for group in groups.values()
    ]
    return sorted(found, key=lambda quantity: prominence(facts, quantity))


def prominence(facts: Facts, quantity: Quantity) -> tuple[bool | int, ...]:
    """Return the sort key of a quantity: those of the war come first, and people before things.

    Then come those with a number, those that are not only counts with fighters from elsewhere, those by a
    measure of a default answer, those with a headline, wholes, servicemen, and those with the most claims.
    """
    first, drawn = quantity.figures[0], quantity.drawn
    return (
        period_of(first) not in {"war", ""},
        first.unit != "people",
        all(f.value is None for f in drawn),
        # A side's losses with those of fighters from elsewhere are not a count of these.
        all(is_wider(facts, f) for f in drawn),
        first.measure not in MEASURES,
        all(f.rank != "headline" for f in drawn),
        not is_whole(facts, first),
        first.scope is not None,
        first.population == "civilian",
        -len([*drawn, *quantity.earlier]),
    )


def _quantity(facts: Facts, group: list[Figure], near: Iterable[Figure], parts: Iterable[Figure]) -> Quantity:
    """Return one quantity of a group of figures with the same key.

    `near` are the figures of nearly the same, `parts` those of servicemen or of civilians alone.
    """
    most = len(_states_of(facts, widest(facts, group)))
    whole = [f for f in group if len(_states_of(facts, f)) == most]
    if own := [f for f in group if is_own(facts, f)]:
        whole += [f for f in grown_parts(facts, own) if f not in whole]
    some = latest_of_each_camp(facts, parts) if is_combined(group[0]) else []
    counted = {(camp_of(facts, f.source), f.measure) for f in whole}
    drawn = [f for f in some if (camp_of(facts, f.source), f.measure) not in counted]
    narrower = [*(f for f in group if f not in whole), *(f for f in some if f not in drawn)]
    others = [f for f in near if f not in [*group, *some]]
    related = [f for f in others if f.item == group[0].item]
    related += latest_of_each_camp(facts, [f for f in others if f.item != group[0].item])
    earlier = _earlier(facts, whole)
    current = [f for f in whole if f not in earlier]
    return Quantity(*(in_order(facts, found) for found in (current, narrower, related, drawn, earlier)))


def _earlier(facts: Facts, figures: Iterable[Figure]) -> list[Figure]:
    """Return the counts made by the end of the war that were made again later: see `_counts_again`."""
    of_the_war = [f for f in figures if f.period == "war"]
    early = [f for f in of_the_war if _is_early(facts, f)]
    return [f for f in early if any(_counts_again(facts, other, f) for other in of_the_war)]


def _is_early(facts: Facts, f: Figure) -> bool:
    """Return whether a count is known to have been made, or else to end, before the end of the war."""
    known = stated_date(f, facts) or f.as_of
    return known is not None and dates.span(known).first <= dates.LAST_DAY


def _counts_again(facts: Facts, f: Figure, early: Figure) -> bool:
    """Return whether a count is a later one by the same camp as an early one, or by anybody.

    Third parties mostly relay what a camp says, so that anybody's later count replaces theirs. The later one
    was made after the war, or its day is unknown and it has come to more, as a count of the dead does.
    """
    if camp_of(facts, early.source) not in {"third", camp_of(facts, f.source)} or _is_early(facts, f):
        return False
    return bool(stated_date(f, facts) or f.as_of) or (
        f.measure in GROWING and upper_end(f) > upper_end(early)
    )


def _nearly(facts: Facts, f: Figure) -> Key:
    """Return what a figure counts, apart from what happened to it; of one place, from whom and when too.

    Things are near those that they may be counted with: tanks to tanks and armoured vehicles.
    """
    narrowed = () if is_of_one_place(f, facts) else (comparable_population(f), f.scope)
    return subject_of(facts, f), counted_with(f.item), f.unit, period_of(f), f.place, *narrowed


def _is_part_of_a_side(facts: Facts, f: Figure) -> bool:
    """Return whether a side counts servicemen or civilians alone, and not as a share of a total."""
    return f.population in PARTS and camp_of(facts, f.source) in WARRING and not is_share(facts, f)


def _of_anybody(facts: Facts, f: Figure) -> Key:
    """Return what a figure counts for a comparison, apart from the population."""
    return comparison_key(facts, replace(f, population=None))


def _states_of(facts: Facts, figure: Figure) -> list[str]:
    """Return the actors of a camp that a figure counts, without fighters from elsewhere."""
    return [key for key in figure.of if camp_of(facts, [key]) != "third"] or list(figure.of)


def widest(facts: Facts, figures: Sequence[Figure]) -> Figure:
    """Return the first of the figures that count the most actors of a camp."""
    return max(figures, key=lambda f: len(_states_of(facts, f)))


def is_wider(facts: Facts, figure: Figure) -> bool:
    """Return whether a figure counts fighters from elsewhere too."""
    return len(_states_of(facts, figure)) < len(figure.of)


def by_figure(facts: Facts, found: Iterable[T], figure: Callable[[T], Figure]) -> list[T]:
    """Return things in the order of the figure that each is placed by."""
    placed = {figure(one).id: one for one in found}
    return [placed[f.id] for f in in_order(facts, [figure(one) for one in placed.values()])]


def revision_history(figure: Figure, facts: Facts) -> list[Figure]:
    """Return the series that a figure belongs to through `supersedes`, earliest first."""
    earlier: list[Figure] = []
    step = figure.supersedes
    while step:
        earlier.insert(0, facts.figure(step))
        step = earlier[0].supersedes
    later = []
    key = facts.revised_by.get(figure.id)
    while key:
        later.append(facts.figure(key))
        key = facts.revised_by.get(key)
    return [*earlier, figure, *later]


def series(facts: Facts, figures: Sequence[Figure], *, alone: bool) -> list[list[Figure]]:
    """Return each series of revisions among these figures, earliest first; with `alone`, lone ones too.

    Those of the war come first, then those of several figures. A step that a filter left out is not in its
    series.
    """
    asked = {f.id for f in figures}
    chains: dict[str, list[Figure]] = {}
    for figure in figures:
        steps = [f for f in revision_history(figure, facts) if f.id in asked]
        if len(steps) > 1 or (alone and not is_share(facts, figure)):
            chains[steps[0].id] = steps
    ordered = by_figure(facts, chains.values(), lambda chain: chain[-1])
    return sorted(ordered, key=lambda chain: (chain[-1].period != "war", len(chain) == 1))
