"""Select what a default answer shows: the figures that a reader in a hurry is after; pure.

Tests are applied in a fixed order, and the first that a figure fails is the reason why it is left out.
No test asks which side a figure is of or which side reports it. A question that names a measure, a
period or a claimant lifts the test that would have left its figures out.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

from msgspec import Struct

from karabakh_cli.facts.records import Actor, Facts, Figure, Place
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.filters import Filters, said_by, stated_date

MOST = 21
"""The most figures of a default answer."""
FEW = 8
"""So few figures are all shown: there is nothing to select."""
_MEASURES = {
    "killed": 0,
    "missing": 1,
    "captured": 2,
    "held": 2,
    "wounded": 3,
    "in-treatment": 3,
    "displaced": 4,
    "lost": 5,
    "destroyed": 6,
    "destroyed-or-captured": 6,
    "destroyed-or-damaged": 6,
    "damaged": 7,
}
"""The measures of a default answer, in its order; any other is shown if asked for."""
_ASKED_FOR = {"in-treatment"}
"""Of these, the measures that only replace another if no better count exists: ranked figures alone."""
_MEASURED_TOPICS = {"casualties", "displacement", "equipment", "infrastructure"}
"""The topics whose figures have measures that can be ranked."""
_POPULATIONS = ("military", "civilian", "mixed", "unspecified")
_RANKS = {population: rank for rank, population in enumerate(_POPULATIONS)}
_SUBJECTS = {"armenian": 0, "azerbaijani": 1, "both": 3}
_END_OF_WAR = "2020-11-10"
_UNDATED = "0"
SUPERSEDED = "superseded"
"""The word for a figure that a later one of its claimant replaces."""

Left = dict[str, list[Figure]]
"""For each reason, the figures left out for it."""


class Selection(Struct, frozen=True):
    """The figures to show, in order, and the figures left out, by reason."""

    shown: list[Figure]
    left_out: Left


def select(
    facts: Facts, figures: Sequence[Figure], asked: Filters, *, words: bool = False, most: int = MOST
) -> Selection:
    """Return the headline set of these figures, at most so many.

    `asked` are the filters that the figures have passed: what they name lifts the tests on it. With
    `words`, the figures answer a query too, which lifts the tests on measure, place and third parties.
    """
    left: Left = defaultdict(list)
    superseded = superseded_ids(facts, as_of=asked.as_of)
    current = _keep(figures, left, "superseded", lambda f: f.id not in superseded)
    if not current:
        # A claim that was withdrawn is still a claim: it is shown, and marked.
        return Selection(in_order(facts, figures), {})
    if len(current) <= FEW <= most:
        return Selection(in_order(facts, current), dict(left))
    kept = current
    for reason, passes in _tests(facts, asked, words=words):
        kept = _keep(kept, left, reason, passes)
    kept = latest_of_each_camp(facts, kept, left, by_place=words)
    if not (words or asked.source):
        kept = _third_parties_where_needed(facts, kept, left)
    kept = _fit(facts, kept, left, most)
    if not kept:
        return Selection(in_order(facts, current), {k: v for k, v in left.items() if k == "superseded"})
    return Selection(in_order(facts, kept), dict(left))


def superseded_ids(facts: Facts, *, as_of: str | None) -> Collection[str]:
    """Return the ids of the figures that a later one supersedes; with a day, that had one by then."""
    if as_of is None:
        return facts.revised_by
    return {f.supersedes for f in facts.figures if f.supersedes and said_by(facts, f, as_of)}


def status(facts: Facts, *, as_of: str | None) -> dict[str, str]:
    """Return a word for each figure that is not the latest of its claimant, by a day if one is given.

    By a day, a figure whose revision has no date may or may not have been the latest.
    """
    words = dict.fromkeys(superseded_ids(facts, as_of=as_of), SUPERSEDED)
    if as_of is not None:
        for old, new in facts.revised_by.items():
            if stated_date(facts.figure(new), facts) is None:
                words.setdefault(old, "revised, on an unknown day")
    return words


def in_order(facts: Facts, figures: Iterable[Figure]) -> list[Figure]:
    """Return figures by measure, by population or item, and by whose losses they count.

    Of each, the own camp's come first, then the other's, then third parties'; the newest first.
    """

    def key(f: Figure) -> tuple[object, ...]:
        subject, claimant = subject_of(facts, f), camp_of(facts, f.source)
        speaker = 0 if claimant == subject else 2 if claimant in {"third", "both"} else 1
        measure = _MEASURES.get(f.measure, len(_MEASURES)), f.measure
        population = _RANKS.get(f.population or "", len(_POPULATIONS))
        return *measure, population, f.item or "", _SUBJECTS.get(subject, 2), subject, speaker

    newest_first = sorted(figures, key=lambda f: stated_date(f, facts) or _UNDATED, reverse=True)
    return sorted(newest_first, key=key)


_Test = Callable[[Figure], bool]


def _keep(figures: Iterable[Figure], left: Left, reason: str, passes: _Test) -> list[Figure]:
    """Return the figures that pass a test, and file the others under the reason."""
    kept = []
    for figure in figures:
        if passes(figure):
            kept.append(figure)
        else:
            left[reason].append(figure)
    return kept


def _tests(facts: Facts, asked: Filters, *, words: bool) -> list[tuple[str, _Test]]:
    """Return the tests on one figure alone, each with the reason it gives, in order."""

    def of_the_war(f: Figure) -> bool:
        return f.period == "war" or f.period in asked.period

    def headline_count(f: Figure) -> bool:
        named = f.measure in asked.measure or f.topic not in _MEASURED_TOPICS
        usual = f.measure in _MEASURES and f.measure not in _ASKED_FOR
        common = f.population != "journalists" or "journalists" in asked.population
        return words or named or f.rank == "headline" or (usual and common)

    def whole(f: Figure) -> bool:
        return words or f.rank == "headline" or is_whole(facts, f, measures=asked.measure)

    def a_number(f: Figure) -> bool:
        return words or f.value is not None

    return [
        ("before or after the war", of_the_war),
        ("other counts", headline_count),
        ("of one place, unit or occasion", whole),
        ("in words only", a_number),
        ("earlier or narrower, by the same side", lambda f: f.rank != "detail"),
    ]


def is_whole(facts: Facts, figure: Figure, *, measures: Collection[str] = ()) -> bool:
    """Return whether a figure counts the whole of something: no single place, unit, day or share.

    A share of a total counts as a figure of its own if the total is of another population, or if its
    measure is one of those asked for.
    """
    place = facts.entries.get(figure.place or "")
    local = isinstance(place, Place) and place.kind != "region"
    total = facts.entries.get(figure.part_of or "")
    share = isinstance(total, Figure) and (total.population, total.item) == (figure.population, figure.item)
    return figure.scope is None and not local and (not share or figure.measure in measures)


def latest_of_each_camp(
    facts: Facts, figures: Iterable[Figure], left: Left, *, by_place: bool = False
) -> list[Figure]:
    """Return, of each camp's claims on one quantity, the latest official one and every headline.

    With `by_place`, counts of several places or occasions are quantities of their own.
    """
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        camp = camp_of(facts, f.source)
        claimant = f.source if camp == "third" else camp
        measure = _MEASURES.get(f.measure, f.measure)
        where = (f.place, f.scope) if by_place else ()
        groups[
            subject_of(facts, f), measure, _population(f), f.item, f.unit, f.period, where, claimant
        ].append(f)
    kept = []
    for group in groups.values():
        latest = _latest(facts, group)
        kept += _keep(
            group,
            left,
            "earlier or narrower, by the same side",
            lambda f, latest=latest: f is latest or f.rank == "headline",  # type: ignore[misc]
        )
    return kept


def _latest(facts: Facts, figures: Sequence[Figure]) -> Figure:
    """Return the latest of the widest figures, an official one if there is any."""
    official = [f for f in figures if _is_official(facts, f)] or figures
    widest = max(len(f.of) for f in official)
    return max((f for f in official if len(f.of) == widest), key=lambda f: stated_date(f, facts) or _UNDATED)


def _is_official(facts: Facts, figure: Figure) -> bool:
    """Return whether an office or somebody in office reports a figure, and not the press."""
    reporters = [facts.reporter(key) for key in figure.source]
    in_office = all(one.standing is None for one in reporters) and figure.standing is None
    return in_office and not any(isinstance(one, Actor) and one.kind == "media" for one in reporters)


def _third_parties_where_needed(facts: Facts, figures: Sequence[Figure], left: Left) -> list[Figure]:
    """Return the figures without those of third parties on what the camps count themselves."""
    own = [f for f in figures if camp_of(facts, f.source) == subject_of(facts, f)]
    counted = {(subject_of(facts, f), f.measure, f.item) for f in own}
    latest: dict[tuple[object, ...], Figure] = {}
    for f in figures:
        if camp_of(facts, f.source) == "third":
            best = latest.setdefault(_quantity(facts, f), f)
            if (stated_date(f, facts) or _UNDATED) > (stated_date(best, facts) or _UNDATED):
                latest[_quantity(facts, f)] = f

    def needed(f: Figure) -> bool:
        if f.rank == "headline":
            return True
        if f.topic in _MEASURED_TOPICS and camp_of(facts, f.of) == "third":
            return False
        if camp_of(facts, f.source) != "third":
            return True
        return latest[_quantity(facts, f)] is f and (subject_of(facts, f), f.measure, f.item) not in counted

    return _keep(figures, left, "by third parties", needed)


def _quantity(facts: Facts, f: Figure) -> tuple[object, ...]:
    return subject_of(facts, f), _MEASURES.get(f.measure, f.measure), _population(f), f.item


def _population(f: Figure) -> str | None:
    """Return the population; servicemen and civilians together count as unspecified."""
    return "unspecified" if f.population == "mixed" else f.population


_PARTS = {"military", "civilian"}


def _told_apart(facts: Facts, f: Figure) -> tuple[str, str, str]:
    return subject_of(facts, f), f.measure, camp_of(facts, f.source)


def _fit(facts: Facts, figures: Sequence[Figure], left: Left, most: int) -> list[Figure]:
    """Return at most so many figures, leaving out the least informative ones first."""
    kept = list(figures)
    for reason, passes in _thinning(facts, kept):
        if len(kept) > most:
            kept = _keep(kept, left, reason, passes)
    ranked = in_order(facts, kept)
    left["less prominent"] += ranked[most:]
    if not left["less prominent"]:
        del left["less prominent"]
    return ranked[:most]


def _thinning(facts: Facts, figures: Sequence[Figure]) -> list[tuple[str, _Test]]:
    """Return the tests for an answer that is too long, in the order in which they are used."""
    first: dict[tuple[object, ...], Figure] = {}
    for f in in_order(facts, figures):
        first.setdefault((*_quantity(facts, f), camp_of(facts, f.source), f.value, f.bound), f)
    once = {f.id for f in first.values()}
    parted = {_told_apart(facts, f) for f in figures if f.population in _PARTS and f.measure == "killed"}
    combined = {
        _told_apart(facts, f) for f in figures if f.population not in _PARTS and f.measure != "killed"
    }

    def timely(f: Figure) -> bool:
        of_deaths = f.measure == "killed" or f.topic not in _MEASURED_TOPICS
        return of_deaths or f.rank == "headline" or (stated_date(f, facts) or "9") > _END_OF_WAR

    def best_combined(f: Figure) -> bool:
        """Return whether no figure shown says more: the dead by their parts, others by the whole."""
        if f.rank == "headline" or f.population is None:
            return True
        return _told_apart(facts, f) not in (combined if f.population in _PARTS else parted)

    def not_civilian_wounded(f: Figure) -> bool:
        return (f.measure, f.population) != ("wounded", "civilian")

    def of_one_camp(f: Figure) -> bool:
        return f.measure == "killed" or subject_of(facts, f) != "both"

    return [
        ("repeated or combined", lambda f: f.id in once),
        ("early claims", timely),
        ("repeated or combined", best_combined),
        ("other counts", not_civilian_wounded),
        ("by third parties", of_one_camp),
    ]
