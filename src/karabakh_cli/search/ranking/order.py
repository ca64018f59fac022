"""Scored records -> their order in the answer: who comes first on a count or a charge, and which day."""

import math
from collections.abc import Mapping

from karabakh_cli.search.indexing.fields import FIELDS, REPORTING
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.postings import LOOSE
from karabakh_cli.search.ranking.score import Scorer
from karabakh_cli.search.ranking.scored import BOTH_SIDES, Scored, best_figure, firsts, in_front
from karabakh_cli.search.ranking.sides import OF, each_side_first, other_side_last, sides_asked_for

_TELLERS = ("own side", "other side", "third party")
"""Who reports a figure, in the order of an answer."""
_ACCUSED = (FIELDS.index("accused"),)
_BY_DAY = frozenset({"latest", "first"})
_LESS = frozenset("local|narrow|part|superseded|words only|inexact|interim|press|no compilation".split("|"))
_NOT_WHOLE = frozenset("superseded|part|local|narrow|both sides|of one group|not of the war".split("|"))
"""The traits of a count that is no longer held, or is only of some of what is asked for, or of more."""
_NAMED = frozenset({"source", "place", "date"})
_SEEN = 10
"""How many records are looked at for figures that were revised."""


def least_moved(parsed: ParsedQuery, best_of_figures: float) -> float:
    """Return the least score of a record that `in_order` may move to the front."""
    if "each side" in parsed.intent.wishes or _accused(parsed):
        return 0.0
    moves_figures = is_ordered(parsed) or parsed.intent.expected_kind == "figure"
    return best_of_figures * SETTINGS["as good for a rival"] if moves_figures else math.inf


def is_ordered(parsed: ParsedQuery) -> bool:
    """Return whether the order of the first records depends on more than their scores."""
    return parsed.intent.is_count and parsed.intent.expected_kind in {"", "figure"}


def in_order(scored: list[Scored], index: Index, parsed: ParsedQuery, scorer: Scorer) -> list[Scored]:
    """Return the records as a question on a count, a charge or who began wants them; others as they are."""
    if "each side" in parsed.intent.wishes:
        return _by_speaker(scored, index)
    if _accused(parsed):
        return _by_answer(scored, index, scorer, parsed)
    if parsed.intent.expected_kind == "figure":
        scored = _figure_first(scored)
    if scored and is_ordered(parsed):
        scored = _counts_in_order(scored, index, parsed, scorer)
    scored = other_side_last(scored, parsed, index)
    if len(sides_asked_for(parsed)) == len(BOTH_SIDES):
        scored = each_side_first(scored, index, scorer)
    return scored if "first" in parsed.intent.wishes else _revisions_first(scored, index)


def _revisions_first(scored: list[Scored], index: Index) -> list[Scored]:
    """Return the records with each superseded figure of the first few behind its latest good revision."""
    places = {one.id: one for one in scored}
    ordered = list(scored)
    for one in scored[:_SEEN]:
        better = _last_revision(one, places, index)
        if better and ordered.index(better) > ordered.index(one):
            ordered.remove(better)
            ordered.insert(ordered.index(one), better)
    return ordered


def _last_revision(one: Scored, places: Mapping[str, Scored], index: Index) -> Scored | None:
    """Return the last of the figures that revise one after another, if it answers nearly as well."""
    if "superseded" not in index.profile(one.number).traits:
        return None
    best, key = None, index.revised_by.get(one.id)
    while key:
        found = places.get(key)
        best = found if found and found.is_as_good(one, "as good as the best") else best
        key = index.revised_by.get(key)
    return best


def _figure_first(scored: list[Scored]) -> list[Scored]:
    """Return the best figure first if it is nearly as good as the best record."""
    best = best_figure(scored)
    return in_front([best], scored) if best and best.is_as_good(scored[0], "as good for a side") else scored


def _counts_in_order(scored: list[Scored], index: Index, parsed: ParsedQuery, scorer: Scorer) -> list[Scored]:
    """Return the records as a question for a count wants them."""
    if parsed.intent.wishes & _BY_DAY:
        return _by_day(scored, parsed, scorer)
    roles = {term.role for term in parsed.terms}
    if roles & _NAMED or parsed.intent.wishes - {"war", "total", "official", "extreme"}:
        return scored
    if "of" not in roles:
        return _by_side(scored, index, scorer)
    return _by_teller(scored, index, scorer)


def _by_speaker(scored: list[Scored], index: Index) -> list[Scored]:
    """Return the best record by each side first, Armenia's before Azerbaijan's, and then a third party's."""
    said = [index.having(side, REPORTING) for side in BOTH_SIDES]
    others = {one.number for one in scored}.difference(*said)
    return in_front(firsts(scored, [*said, others]), scored)


def _accused(parsed: ParsedQuery) -> set[str]:
    """Return the terms for the side that a query asks a charge about, if it is one and no source is named."""
    keys = {key for term in parsed.terms if term.role == "accused" for key in term.keys}
    alone = sum(not keys.isdisjoint(side) for side in BOTH_SIDES) == 1
    return keys if alone else set()


def _by_answer(scored: list[Scored], index: Index, scorer: Scorer, parsed: ParsedQuery) -> list[Scored]:
    """Return first a third party's word on a charge, the accused side's answer and the other side's charge.

    Only statements that have all that was asked, and that side as the one accused, change places.
    """
    own, other = sorted(BOTH_SIDES, key=lambda side: _accused(parsed).isdisjoint(side))
    charged, by_own, by_other = (
        index.having(side, fields) for side, fields in ((own, _ACCUSED), (own, REPORTING), (other, REPORTING))
    )
    whole = [one for one in scored if one.number in charged and _has_all(one, parsed, scorer)]
    whole = [one for one in whole if one.is_as_good(whole[0], "as good for a rival")]
    groups = (charged - by_own - by_other, charged & by_own, charged & by_other)
    return in_front(firsts(whole, groups), scored)


def _has_all(one: Scored, parsed: ParsedQuery, scorer: Scorer) -> bool:
    """Return whether a record has every term but wishes, and not only one loosely related to it."""
    return all(
        which >= 0 and term.keys[found[which].key] >= term.idf * LOOSE
        for term, found, which in zip(parsed.terms, scorer.postings, one.key.postings, strict=True)
        if not term.wish
    )


def _by_day(scored: list[Scored], parsed: ParsedQuery, scorer: Scorer) -> list[Scored]:
    """Return the latest, or the first, of the best figures that mean the same before the others."""
    good = [one for one in scored if one.is_figure and one.is_as_good(scored[0], "as good as the best")]
    front = [found for found in good if scorer.meaning(found.key) == scorer.meaning(good[0].key)]
    latest = "latest" in parsed.intent.wishes
    front.sort(key=lambda found: (not found.day, -found.day if latest else found.day))
    return in_front(front, scored)


def _by_teller(scored: list[Scored], index: Index, scorer: Scorer) -> list[Scored]:
    """Return the best own count, then the other side's, then a third party's, then the rest.

    Only figures that mean the same as the best one change places: to the first one that is nearly as good,
    behind it any that is a whole count.
    """
    close = _alike(scored, index, scorer, "as good for a side")
    alike = _alike(scored, index, scorer, "as good for a rival")
    whole = [one for one in alike if _NOT_WHOLE.isdisjoint(scorer.traits(one.key))]
    front = [*_first_of_each(close, index)[:1], *_first_of_each(whole, index)]
    return in_front(front, scored)


def _first_of_each(figures: list[Scored], index: Index) -> list[Scored]:
    """Return the first figure of each teller that has one, in the order of an answer."""
    return [first for teller in _TELLERS if (first := _first_by(teller, figures, index))]


def _by_side(scored: list[Scored], index: Index, scorer: Scorer) -> list[Scored]:
    """Return, where no side is named, the best own count of each before the rest, Armenia's first."""
    own = [
        one
        for one in _alike(scored, index, scorer, "as good for a side")
        if "own side" in index.profile(one.number).traits
    ]
    front = firsts(own, [index.having(side, OF) for side in BOTH_SIDES])
    return in_front(front, scored) if len(front) == len(BOTH_SIDES) else scored


def _alike(scored: list[Scored], index: Index, scorer: Scorer, how_good: str) -> list[Scored]:
    """Return the figures that mean the same as the best and are nearly as good, if that is near the top.

    `how_good` is the setting that says how nearly.
    """
    best = best_figure(scored)
    if best is None or not best.is_as_good(scored[0], "as good as the best"):
        return []
    if not {*_TELLERS}.intersection(index.profile(best.number).traits):
        return []
    good = (one for one in scored if one.is_figure and one.is_as_good(best, how_good))
    return [found for found in good if scorer.meaning(found.key) == scorer.meaning(best.key)]


def _first_by(teller: str, scored: list[Scored], index: Index) -> Scored | None:
    """Return the best figure of a teller, or a newer one that is nearly as good and as whole."""
    found = [one for one in scored if teller in index.profile(one.number).traits]
    if not found or not found[0].day:
        return found[0] if found else None
    good = [one for one in found if one.is_as_good(found[0], "as good as the best")]
    whole = [one for one in good if _lacks(one, index) <= _lacks(found[0], index)]
    return max(whole, key=lambda one: one.day)


def _lacks(scored: Scored, index: Index) -> frozenset[str]:
    """Return what makes a figure less than a whole and lasting count."""
    return _LESS.intersection(index.profile(scored.number).traits)
