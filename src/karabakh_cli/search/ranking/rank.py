"""Queries -> the records that answer them, best first.

`ask` is the whole of a search: it parses the query (parse.py, which translates its words and matches them
with the index), scores the records that have them (score.py) and puts them in order (order.py). A record
whose name or id is the whole query comes before all others. Of equal scores the kind decides (figure, event,
person, place, statement), then the later day, then the id.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import accumulate, islice

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
from karabakh_cli.search.ranking.ranked import Ranked
from karabakh_cli.search.ranking.score import EXACT, ScoreKey, Scorer
from karabakh_cli.search.ranking.silence import is_no_answer

_KINDS = tuple(kind.__name__.lower() for kind in KINDS.values())
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
    keys = scorer.keys()
    counts = Counter(keys.values())
    scores = {}
    for key in counts:
        score = scorer.score(key)
        if score > 0:
            scores[key] = -score, _KINDS.index(index.profiles[key[0]].kind)
    scores = _near_the_best(scores, parsed)
    if among is None and limit is not None and scores:
        scores = _first(scores, counts, limit, least=least_moved(parsed, scores.values()))
    ranked = sorted(
        Ranked(*scores[key], -index.days[number], index.ids[number], number, key)
        for number, key in keys.items()
        if key in scores
    )
    ranked = [found for found in ranked if among is None or found.id in among]
    if not parsed.exact_matches:
        ranked = in_order(ranked, index, parsed, scorer)
    ranked = list(islice(ranked, limit))
    matches = {key: tuple(_matches(parsed, scorer.postings, key)) for key in {found.key for found in ranked}}
    return [
        Hit(found.id, _KINDS[found.kind], score, matches[found.key], scorer.traits(found.key[0]))
        for found, score in zip(ranked, _falling(ranked), strict=True)
    ]


def _near_the_best(
    scores: dict[ScoreKey, tuple[float, int]], parsed: ParsedQuery
) -> dict[ScoreKey, tuple[float, int]]:
    """Return the scores without those far below the best of records that lack its rarest word."""
    best = min(scores, key=lambda key: scores[key], default=None)
    if best is None or parsed.is_date_only:
        return scores
    _, is_exact, _, *postings = best
    met = [number for number, which in enumerate(postings) if which >= 0]
    if not met:
        return scores
    rarest = max(met, key=lambda number: parsed.terms[number].idf)
    least = (-scores[best][0] - EXACT * is_exact) * _FAR_BELOW
    return {key: found for key, found in scores.items() if -found[0] >= least or key[3 + rarest] >= 0}


def _falling(ranked: list[Ranked]) -> list[float]:
    """Return the scores, that of a figure moved up raised to that of the best one behind it."""
    return list(accumulate((-found.score for found in reversed(ranked)), max))[::-1]


def _first(
    scores: dict[ScoreKey, tuple[float, int]], counts: Counter[ScoreKey], limit: int, *, least: float
) -> dict[ScoreKey, tuple[float, int]]:
    """Return, of the scores, those among the first so many records, and those that may move to the front."""
    total = 0
    for worst, key in sorted((score, key) for key, score in scores.items()):
        total += counts[key]
        if total >= limit:
            return {key: found for key, found in scores.items() if found <= worst or -found[0] >= least}
    return scores


def _matches(parsed: ParsedQuery, postings: list[list[Posting]], key: ScoreKey) -> Iterator[Match]:
    """Yield why such records answer."""
    for wanted, found, which in zip(parsed.terms, postings, key[3:], strict=True):
        if which >= 0:
            posting = found[which]
            field = FIELDS[posting.field]
            yield Match(wanted.word, posting.key, field, wanted.how, wanted.role, posting.points, wanted.idf)
