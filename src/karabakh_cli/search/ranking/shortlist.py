"""Score keys -> the records that are worth putting in order: those that may be among the first."""

from collections.abc import Iterable
from itertools import accumulate
from math import inf
from typing import NamedTuple

from karabakh_cli.facts.records import KINDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.order import least_moved
from karabakh_cli.search.ranking.score import EXACT, ScoreKey, Scorer
from karabakh_cli.search.ranking.scored import Scored

_KINDS = tuple(kind.__name__.lower() for kind in KINDS.values())
"""The kinds of records, in the order in which those of equal scores come."""
_FIGURE = _KINDS.index("figure")
_FAR_BELOW = 0.2
"""The share of the best score below which a record must have the word that says the most."""


def shortlist(scorer: Scorer, limit: int | None) -> list[Scored]:
    """Return the records that answer, in the order of their scores.

    With a limit, those are left out that come after so many others and that no rule of order moves up.
    """
    alike = _without_the_far_below(scorer.parsed, _all_alike(scorer))
    if limit is not None:
        best = max((one.score for one in alike if one.kind == _FIGURE), default=inf)
        alike = _first(alike, limit, least=least_moved(scorer.parsed, best))
    return _in_order_of_score(scorer.index, alike)


class _Alike(NamedTuple):
    """Records, by their numbers, that share a score and a kind, which is its place in _KINDS."""

    score: float
    kind: int
    key: ScoreKey
    records: list[int]

    @property
    def place(self) -> tuple[float, int]:
        """Where they come: the best score first, and of equal scores the first kind."""
        return -self.score, self.kind


def _all_alike(scorer: Scorer) -> list[_Alike]:
    """Return the records that have a score, those that share one together, the best first."""
    profiles = scorer.index.profiles
    alike = (
        _Alike(scorer.score(key), _KINDS.index(profiles[key.profile].kind), key, records)
        for key, records in scorer.records().items()
    )
    return sorted((one for one in alike if one.score > 0), key=lambda one: one.place)


def _without_the_far_below(parsed: ParsedQuery, alike: list[_Alike]) -> list[_Alike]:
    """Return the records without those far below the best one that lack its rarest word."""
    if not alike or parsed.is_date_only:
        return alike
    best = alike[0]
    met = [position for position, which in enumerate(best.key.postings) if which >= 0]
    if not met:
        return alike
    rarest = max(met, key=lambda position: parsed.terms[position].idf)
    least = (best.score - EXACT * best.key.is_exact) * _FAR_BELOW
    return [one for one in alike if one.score >= least or one.key.postings[rarest] >= 0]


def _first(alike: list[_Alike], limit: int, *, least: float) -> list[_Alike]:
    """Return those among the first so many records, and those that have at least this score."""
    totals = accumulate(len(one.records) for one in alike)
    last = next((one.place for one, total in zip(alike, totals, strict=True) if total >= limit), None)
    return alike if last is None else [one for one in alike if one.place <= last or one.score >= least]


def _in_order_of_score(index: Index, alike: Iterable[_Alike]) -> list[Scored]:
    """Return each of these records with its score: the best first, then by kind, the latest, by id."""
    scored = [
        Scored(index.ids[number], number, _KINDS[one.kind], index.days[number], one.score, one.key)
        for one in alike
        for number in one.records
    ]
    return sorted(scored, key=lambda one: (-one.score, _KINDS.index(one.kind), -one.day, one.id))
