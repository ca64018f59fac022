"""Scored records -> their order in the answer: who comes first on a count or a charge, and which day."""

import math
from collections.abc import Iterable, Mapping

from karabakh_cli.search.indexing.fields import FIELDS, REPORTING
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.postings import LOOSE
from karabakh_cli.search.ranking.ranked import BOTH_SIDES, EVENT, FIGURE, Ranked, firsts, in_front
from karabakh_cli.search.ranking.score import Scorer
from karabakh_cli.search.ranking.sides import OF, each_side_first, other_side_last, sides_asked_for

_TELLERS = ("own side", "other side", "third party")
"""Who reports a figure, in the order of an answer."""
_CHARGED = (FIELDS.index("accused"), FIELDS.index("title"))
_BY_DAY = frozenset({"latest", "first"})
_LESS = frozenset("local|narrow|part|superseded|words only|inexact|interim|press|no compilation".split("|"))
_NOT_WHOLE = frozenset("superseded|part|local|narrow|both sides|of one group|not of the war".split("|"))
"""The traits of a count that is no longer held, or is only of some of what is asked for, or of more."""
_NAMED = frozenset({"source", "place", "date"})
_SEEN = 10
"""How many records are looked at for figures that were revised."""


def least_moved(parsed: ParsedQuery, scores: Iterable[tuple[float, int]]) -> float:
    """Return the least score of a record that `in_order` may move to the front."""
    if "each side" in parsed.intent.wishes or _accused(parsed):
        return 0.0
    best = max((-score for score, kind in scores if kind == FIGURE), default=math.inf)
    worth = SETTINGS["as good for a rival"]
    return best * worth if is_ordered(parsed) or parsed.intent.expected_kind == "figure" else math.inf


def is_ordered(parsed: ParsedQuery) -> bool:
    """Return whether the order of the first records depends on more than their scores."""
    return parsed.intent.is_count and parsed.intent.expected_kind in {"", "figure"}


def in_order(ranked: list[Ranked], index: Index, parsed: ParsedQuery, scorer: Scorer) -> list[Ranked]:
    """Return the records as a question on a count, a charge or who began wants them; others as they are."""
    if "each side" in parsed.intent.wishes:
        return _by_speaker(ranked, index)
    if _accused(parsed):
        return _by_answer(ranked, index, scorer, parsed)
    if parsed.intent.expected_kind == "figure":
        ranked = _figure_first(ranked)
    if ranked and is_ordered(parsed):
        ranked = _counts_in_order(ranked, index, parsed, scorer)
    ranked = other_side_last(ranked, parsed, index)
    if len(sides_asked_for(parsed)) == len(BOTH_SIDES):
        ranked = each_side_first(ranked, index, scorer)
    return ranked if "first" in parsed.intent.wishes else _revisions_first(ranked, index)


def _revisions_first(ranked: list[Ranked], index: Index) -> list[Ranked]:
    """Return the records with each superseded figure of the first few behind its latest good revision."""
    places = {one.id: one for one in ranked}
    ordered = list(ranked)
    for one in ranked[:_SEEN]:
        better = _last_revision(one, places, index)
        if better and ordered.index(better) > ordered.index(one):
            ordered.remove(better)
            ordered.insert(ordered.index(one), better)
    return ordered


def _last_revision(one: Ranked, places: Mapping[str, Ranked], index: Index) -> Ranked | None:
    """Return the last of the figures that revise one after another, if it answers nearly as well."""
    if "superseded" not in index.profiles[one.key[0]].traits:
        return None
    best, key, least = None, index.revised_by.get(one.id), one.score * SETTINGS["as good as the best"]
    while key:
        found = places.get(key)
        best = found if found and found.score <= least else best
        key = index.revised_by.get(key)
    return best


def _figure_first(ranked: list[Ranked]) -> list[Ranked]:
    """Return the best figure first if it is nearly as good as the best record."""
    best = next((one for one in ranked if one.kind == FIGURE), None)
    if best is None or best.score > ranked[0].score * SETTINGS["as good for a side"]:
        return ranked
    return in_front([best], ranked)


def _counts_in_order(ranked: list[Ranked], index: Index, parsed: ParsedQuery, scorer: Scorer) -> list[Ranked]:
    """Return the records as a question for a count wants them."""
    if parsed.intent.wishes & _BY_DAY:
        return _by_day(ranked, parsed, scorer)
    roles = {term.role for term in parsed.terms}
    if roles & _NAMED or parsed.intent.wishes - {"war", "total", "official", "extreme"}:
        return ranked
    if "of" not in roles:
        return _by_side(ranked, index, scorer)
    return _by_teller(ranked, index, scorer)


def _by_speaker(ranked: list[Ranked], index: Index) -> list[Ranked]:
    """Return the best record by each side first, Armenia's before Azerbaijan's, and then a third party's."""
    said = [index.having(side, REPORTING) for side in BOTH_SIDES]
    others = {one.number for one in ranked}.difference(*said)
    return in_front(firsts(ranked, [*said, others]), ranked)


def _accused(parsed: ParsedQuery) -> set[str]:
    """Return the terms for the side that a query asks a charge about, if it is one and no source is named."""
    keys = {key for term in parsed.terms if term.role == "accused" for key in term.keys}
    alone = sum(not keys.isdisjoint(side) for side in BOTH_SIDES) == 1
    return keys if alone else set()


def _by_answer(ranked: list[Ranked], index: Index, scorer: Scorer, parsed: ParsedQuery) -> list[Ranked]:
    """Return first a third party's word on a charge, the accused side's answer and the other side's charge.

    Only statements that have all that was asked, and that side as the one accused, change places: a case
    before one side's court is something else.
    """
    own, other = sorted(BOTH_SIDES, key=lambda side: _accused(parsed).isdisjoint(side))
    charged, by_own, by_other = (
        index.having(side, fields) for side, fields in ((own, _CHARGED), (own, REPORTING), (other, REPORTING))
    )
    answers = index.having(own, _CHARGED[:1]) & by_own
    whole = [
        one
        for one in ranked
        if one.number in charged and one.kind not in {FIGURE, EVENT} and _has_all(one, parsed, scorer)
    ]
    least = whole[0].score * SETTINGS["as good for a rival"] if whole else 0.0
    whole = [one for one in whole if one.score <= least]
    groups = (charged - by_own - by_other, answers, charged & by_other)
    return in_front(firsts(whole, groups), ranked)


def _has_all(one: Ranked, parsed: ParsedQuery, scorer: Scorer) -> bool:
    """Return whether a record has every term but wishes, and not only one loosely related to it."""
    _, _, _, *postings = one.key
    return all(
        which >= 0 and term.keys[found[which].key] >= term.idf * LOOSE
        for term, found, which in zip(parsed.terms, scorer.postings, postings, strict=True)
        if not term.wish
    )


def _by_day(ranked: list[Ranked], parsed: ParsedQuery, scorer: Scorer) -> list[Ranked]:
    """Return the latest, or the first, of the best figures that mean the same before the others."""
    least = ranked[0].score * SETTINGS["as good as the best"]
    good = [found for found in ranked if found.kind == FIGURE and found.score <= least]
    front = [found for found in good if scorer.meaning(found.key) == scorer.meaning(good[0].key)]
    latest = "latest" in parsed.intent.wishes
    front.sort(key=lambda found: (not found.day, found.day if latest else -found.day))
    return in_front(front, ranked)


def _by_teller(ranked: list[Ranked], index: Index, scorer: Scorer) -> list[Ranked]:
    """Return the best own count, then the other side's, then a third party's, then the rest.

    Only figures that mean the same as the best one change places: to the first one that is nearly as good,
    behind it any that is a whole count.
    """
    close = _alike(ranked, index, scorer, "as good for a side")
    alike = _alike(ranked, index, scorer, "as good for a rival")
    whole = [one for one in alike if _NOT_WHOLE.isdisjoint(scorer.traits(one.key[0]))]
    front = [*_first_of_each(close, index)[:1], *_first_of_each(whole, index)]
    return in_front(front, ranked)


def _first_of_each(figures: list[Ranked], index: Index) -> list[Ranked]:
    """Return the first figure of each teller that has one, in the order of an answer."""
    return [first for teller in _TELLERS if (first := _first_by(teller, figures, index))]


def _by_side(ranked: list[Ranked], index: Index, scorer: Scorer) -> list[Ranked]:
    """Return, where no side is named, the best own count of each before the rest, Armenia's first."""
    own = [
        one
        for one in _alike(ranked, index, scorer, "as good for a side")
        if "own side" in index.profiles[one.key[0]].traits
    ]
    front = firsts(own, [index.having(side, OF) for side in BOTH_SIDES])
    return in_front(front, ranked) if len(front) == len(BOTH_SIDES) else ranked


def _alike(ranked: list[Ranked], index: Index, scorer: Scorer, how_good: str) -> list[Ranked]:
    """Return the figures that mean the same as the best and are nearly as good, if that is near the top.

    `how_good` is the setting that says how nearly.
    """
    best = next((found for found in ranked if found.kind == FIGURE), None)
    if best is None or best.score > ranked[0].score * SETTINGS["as good as the best"]:
        return []
    if not {*_TELLERS}.intersection(index.profiles[best.key[0]].traits):
        return []
    least = best.score * SETTINGS[how_good]
    good = (found for found in ranked if found.kind == FIGURE and found.score <= least)
    return [found for found in good if scorer.meaning(found.key) == scorer.meaning(best.key)]


def _first_by(teller: str, ranked: list[Ranked], index: Index) -> Ranked | None:
    """Return the best figure of a teller, or a newer one that is nearly as good and as whole."""
    found = [one for one in ranked if teller in index.profiles[one.key[0]].traits]
    if not found or not found[0].day:
        return found[0] if found else None
    least, traits = found[0].score * SETTINGS["as good as the best"], _lacks(found[0], index)
    return min((one for one in found if one.score <= least and _lacks(one, index) <= traits), key=_day)


def _lacks(ranked: Ranked, index: Index) -> frozenset[str]:
    """Return what makes a figure less than a whole and lasting count."""
    return _LESS.intersection(index.profiles[ranked.key[0]].traits)


def _day(ranked: Ranked) -> int:
    return ranked.day
