"""Figures that count the same: whose comes first, and which day's."""

from collections.abc import Iterable

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.score import Scorer
from karabakh_cli.search.ranking.scored import BOTH_SIDES, Scored, best_figure, firsts, in_front
from karabakh_cli.search.ranking.sides import OF

_TELLERS = ("own side", "other side", "third party")
"""Who reports a figure, in the order of an answer."""
_NOT_WHOLE = frozenset("superseded|part|local|narrow|both sides|of one group|not of the war".split("|"))
"""The traits of a count that is no longer held, or is only of some of what is asked for, or of more."""
_LESS = frozenset("local|narrow|part|superseded|words only|inexact|interim|press|no compilation".split("|"))
"""The traits of a figure that is less than a whole and lasting count."""


def by_day(scorer: Scorer, scored: list[Scored]) -> list[Scored]:
    """Return the latest, or the first, of the best figures that mean the same before the others."""
    latest = "latest" in scorer.parsed.intent.wishes
    # The first counts of a war are seldom as whole as the last.
    how_good = "as good as the best" if latest else "as good for a rival"
    good = [one for one in scored if one.is_figure and one.is_as_good(scored[0], how_good)]
    front = [one for one in good if scorer.meaning(one.key) == scorer.meaning(good[0].key)]
    if not latest:
        front = [one for one in front if "of earlier years" not in scorer.traits(one.key)]
    front.sort(key=lambda one: (not one.day, -one.day if latest else one.day))
    return in_front(front, scored)


def by_side(scorer: Scorer, scored: list[Scored]) -> list[Scored]:
    """Return, where no side is named, the best own count of each before the rest, Armenia's first."""
    alike = _alike(scorer, scored, "as good for a side")
    own = _told_by("own side", scorer.index, alike)
    front = firsts(own, [scorer.index.having(side, OF) for side in BOTH_SIDES])
    return in_front(front, scored) if len(front) == len(BOTH_SIDES) else scored


def by_teller(scorer: Scorer, scored: list[Scored]) -> list[Scored]:
    """Return the best own count, then the other side's, then a third party's, then the rest.

    Only figures that mean the same as the best one change places. First comes one that is nearly as good,
    and after it any that is a whole count.
    """
    close = _alike(scorer, scored, "as good for a side")
    alike = _alike(scorer, scored, "as good for a rival")
    whole = [one for one in alike if _NOT_WHOLE.isdisjoint(scorer.traits(one.key))]
    front = [*_first_of_each(scorer.index, close)[:1], *_first_of_each(scorer.index, whole)]
    return in_front(front, scored)


def _alike(scorer: Scorer, scored: list[Scored], how_good: str) -> list[Scored]:
    """Return the figures that mean the same as the best and are nearly as good, if that is near the top.

    `how_good` is the setting that says how nearly.
    """
    best = best_figure(scored)
    if best is None or not best.is_as_good(scored[0], "as good as the best"):
        return []
    if not {*_TELLERS}.intersection(scorer.index.profile(best.number).traits):
        return []
    good = (one for one in scored if one.is_figure and one.is_as_good(best, how_good))
    return [one for one in good if scorer.meaning(one.key) == scorer.meaning(best.key)]


def _first_of_each(index: Index, figures: list[Scored]) -> list[Scored]:
    """Return the first figure of each teller that has one, in the order of an answer."""
    return [first for teller in _TELLERS if (first := _first_by(teller, index, figures))]


def _first_by(teller: str, index: Index, figures: list[Scored]) -> Scored | None:
    """Return the best figure of a teller, or a newer one that is nearly as good and as whole."""
    told = _told_by(teller, index, figures)
    if not told or not told[0].day:
        return told[0] if told else None
    best = told[0]
    good = (one for one in told if one.is_as_good(best, "as good as the best"))
    return max((one for one in good if _lacks(index, one) <= _lacks(index, best)), key=lambda one: one.day)


def _told_by(teller: str, index: Index, figures: Iterable[Scored]) -> list[Scored]:
    return [one for one in figures if teller in index.profile(one.number).traits]


def _lacks(index: Index, one: Scored) -> frozenset[str]:
    """Return what makes a figure less than a whole and lasting count."""
    return _LESS.intersection(index.profile(one.number).traits)
