"""Scored records -> their order in the answer: which rules change the order of their scores, and when."""

import math
from collections.abc import Mapping

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.rivals import by_day, by_side, by_teller
from karabakh_cli.search.ranking.score import Scorer
from karabakh_cli.search.ranking.scored import BOTH_SIDES, Scored, best_figure, in_front
from karabakh_cli.search.ranking.sides import each_side_first, other_side_last, sides_asked_for
from karabakh_cli.search.ranking.speakers import accused, answers_first, each_speaker_first

_BY_DAY = frozenset({"latest", "first"})
_ANSWERED_BY_SCORE = frozenset({"source", "place", "date"})
"""The roles of words that say themselves which count is wanted."""
_OF_ANY_COUNT = frozenset({"war", "total", "official", "extreme"})
"""The wishes that leave open whose count is wanted."""
_SEEN = 10
"""How many records are looked at for figures that were revised."""


def least_moved(parsed: ParsedQuery, best_of_figures: float) -> float:
    """Return the least score of a record that `in_order` may move to the front."""
    if "each side" in parsed.intent.wishes or accused(parsed):
        return 0.0
    moves_figures = is_ordered(parsed) or parsed.intent.expected_kind == "figure"
    return best_of_figures * SETTINGS["as good for a rival"] if moves_figures else math.inf


def is_ordered(parsed: ParsedQuery) -> bool:
    """Return whether the order of the first records depends on more than their scores."""
    return parsed.intent.is_count and parsed.intent.expected_kind in {"", "figure"}


def in_order(scorer: Scorer, scored: list[Scored]) -> list[Scored]:
    """Return the records as a question on a count, a charge or who began wants them; others as they are."""
    parsed = scorer.parsed
    if "each side" in parsed.intent.wishes:
        return each_speaker_first(scorer, scored)
    if accused(parsed):
        return answers_first(scorer, scored)
    if parsed.intent.expected_kind == "figure":
        scored = _figure_first(scored)
    if scored and is_ordered(parsed):
        scored = _counts_in_order(scorer, scored)
    scored = other_side_last(scorer, scored)
    if len(sides_asked_for(parsed)) == len(BOTH_SIDES):
        scored = each_side_first(scorer, scored)
    return scored if "first" in parsed.intent.wishes else _revisions_first(scorer.index, scored)


def _figure_first(scored: list[Scored]) -> list[Scored]:
    """Return the best figure first if it is nearly as good as the best record."""
    best = best_figure(scored)
    return in_front([best], scored) if best and best.is_as_good(scored[0], "as good for a side") else scored


def _counts_in_order(scorer: Scorer, scored: list[Scored]) -> list[Scored]:
    """Return the records as a question for a count wants them."""
    roles, wishes = {term.role for term in scorer.parsed.terms}, scorer.parsed.intent.wishes
    if wishes & _BY_DAY:
        return by_day(scorer, scored)
    if roles & _ANSWERED_BY_SCORE or wishes - _OF_ANY_COUNT:
        return scored
    return by_teller(scorer, scored) if "of" in roles else by_side(scorer, scored)


def _revisions_first(index: Index, scored: list[Scored]) -> list[Scored]:
    """Return the records with each superseded figure of the first few after its latest good revision."""
    by_id = {one.id: one for one in scored}
    ordered = list(scored)
    for one in scored[:_SEEN]:
        better = _last_revision(index, one, by_id)
        if better and ordered.index(better) > ordered.index(one):
            ordered.remove(better)
            ordered.insert(ordered.index(one), better)
    return ordered


def _last_revision(index: Index, one: Scored, by_id: Mapping[str, Scored]) -> Scored | None:
    """Return the last of the figures that revise one after another, if it answers nearly as well."""
    if "superseded" not in index.profile(one.number).traits:
        return None
    best, key = None, index.revised_by.get(one.id)
    while key:
        revision = by_id.get(key)
        best = revision if revision and revision.is_as_good(one, "as good as the best") else best
        key = index.revised_by.get(key)
    return best
