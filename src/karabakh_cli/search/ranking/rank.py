"""Queries -> the records that answer them, best first.

`ask` is the whole of a search: it parses the query (parse.py, which translates its words and matches them
with the index), scores the records that have them (score.py) and puts them in order (order.py). A record
whose name or id is the whole query comes before all others. Of equal scores the kind decides (figure, event,
person, place, statement), then the later day, then the id.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from math import inf
from typing import NamedTuple

from msgspec import Struct

from karabakh_cli.facts.records import KINDS
from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.count import CountQuestion, count_question
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.hits import Hit, Match
from karabakh_cli.search.ranking.missing import missing_claimant, missing_side
from karabakh_cli.search.ranking.order import in_order, least_moved
from karabakh_cli.search.ranking.postings import Posting
from karabakh_cli.search.ranking.score import EXACT, ScoreKey, Scorer
from karabakh_cli.search.ranking.scored import Scored
from karabakh_cli.search.ranking.silence import is_no_answer

_KINDS = tuple(kind.__name__.lower() for kind in KINDS.values())
_FIGURE = _KINDS.index("figure")
_FAR_BELOW = 0.2
"""The share of the best score below which a record must have the word that says the most."""


class SearchResult(Struct, frozen=True):
    """The answer to a query, and what a reader should know about it.

    `unknown_words` are in no record; if they are half of the query or say
    three tenths of it, there are no hits, nor if even the best record hardly answers it.
    `missing_claimant` holds the words of a claimant in the question that no hit has as its source.
    `missing_side` is the side that is named and no hit is about, where figures of others have all else asked.
    `count` is what is counted, if the query asks for a number, else None.
    """

    hits: list[Hit]
    unknown_words: tuple[str, ...] = ()
    missing_claimant: tuple[str, ...] = ()
    missing_side: tuple[str, ...] = ()
    count: CountQuestion | None = None


def ask(
    index: Index, query: str, among: Collection[str] | None = None, limit: int | None = None
) -> SearchResult:
    """Return what answers a query, best first, of the ids `among` if given, at most `limit` records.

    Raises Misuse if the query has nothing to look for.
    """
    parsed = parse_query(index, query)
    count = count_question(parsed)
    if parsed.is_unanswerable:
        return SearchResult([], parsed.unknown_words, count=count)
    hits = rank_hits(index, parsed, among, limit)
    if hits and not parsed.exact_matches and is_no_answer(index, parsed, hits[0]):
        return SearchResult([], parsed.unknown_words, count=count)
    return SearchResult(
        hits,
        parsed.unknown_words,
        missing_claimant=missing_claimant(parsed, hits),
        missing_side=missing_side(parsed, hits),
        count=count,
    )


def search(
    index: Index, query: str, among: Collection[str] | None = None, limit: int | None = None
) -> list[Hit]:
    """Return the hits of `ask`."""
    return ask(index, query, among, limit).hits


def rank_hits(
    index: Index, parsed: ParsedQuery, among: Collection[str] | None, limit: int | None
) -> list[Hit]:
    """Return what answers a parsed query, best first, of the ids `among` if given, at most `limit`."""
    scorer = Scorer(index, parsed)
    alike = _without_the_far_below(parsed, _all_alike(index, scorer))
    if among is None and limit is not None:
        best = max((one.score for one in alike if one.kind == _FIGURE), default=inf)
        alike = _first(alike, limit, least=least_moved(parsed, best))
    scored = [one for one in _in_order_of_score(index, alike) if among is None or one.id in among]
    if not parsed.exact_matches:
        scored = in_order(scored, index, parsed, scorer)
    return _hits(parsed, scorer, scored[:limit])


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


def _all_alike(index: Index, scorer: Scorer) -> list[_Alike]:
    """Return the records that have a score, those that share one together, the best first."""
    alike = (
        _Alike(scorer.score(key), _KINDS.index(index.profiles[key.profile].kind), key, records)
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
    """Return those among the first so many records, and those that may move to the front."""
    totals = accumulate(len(one.records) for one in alike)
    last = next((one for one, total in zip(alike, totals, strict=True) if total >= limit), None)
    if last is None:
        return alike
    return [one for one in alike if one.place <= last.place or one.score >= least]


def _in_order_of_score(index: Index, alike: Iterable[_Alike]) -> list[Scored]:
    """Return each of these records with its score: the best first, then by kind, the latest, by id."""
    scored = [
        Scored(index.ids[number], number, _KINDS[one.kind], index.days[number], one.score, one.key)
        for one in alike
        for number in one.records
    ]
    return sorted(scored, key=lambda one: (-one.score, _KINDS.index(one.kind), -one.day, one.id))


def _hits(parsed: ParsedQuery, scorer: Scorer, scored: Sequence[Scored]) -> list[Hit]:
    """Return these records as hits, each with why it answers."""
    matches = {key: tuple(_matches(parsed, scorer.postings, key)) for key in {one.key for one in scored}}
    return [
        Hit(one.id, one.kind, score, matches[one.key], scorer.traits(one.key))
        for one, score in zip(scored, _falling(scored), strict=True)
    ]


def _falling(scored: Sequence[Scored]) -> list[float]:
    """Return the scores, that of a record moved up raised to that of the best one after it."""
    return list(accumulate((one.score for one in reversed(scored)), max))[::-1]


def _matches(parsed: ParsedQuery, postings: list[list[Posting]], key: ScoreKey) -> Iterator[Match]:
    """Yield why such records answer."""
    for term, found, which in zip(parsed.terms, postings, key.postings, strict=True):
        if which >= 0:
            posting = found[which]
            field = FIELDS[posting.field]
            yield Match(term.word, posting.key, field, term.how, term.role, posting.points, term.idf)
