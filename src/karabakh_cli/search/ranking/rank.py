"""A query -> the records that answer it, best first.

`ask` is the whole of a search: it parses the query (parse.py, which translates its words and matches them
with the index), scores the records that have them (score.py, shortlist.py), puts them in order (order.py) and
says nothing if even the best is no answer (silence.py). A record whose name or id is the whole query comes
before all others. Of equal scores the kind decides (figure, event, person, place, statement), then the later
day, then the id.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.clauses import question_in
from karabakh_cli.search.parsing.count import CountQuestion, count_question
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.hits import Hit, Match
from karabakh_cli.search.ranking.missing import missing_claimant, missing_side, missing_together
from karabakh_cli.search.ranking.order import in_order
from karabakh_cli.search.ranking.score import ScoreKey, Scorer
from karabakh_cli.search.ranking.scored import Scored
from karabakh_cli.search.ranking.shortlist import shortlist
from karabakh_cli.search.ranking.silence import why_silent


class SearchResult(Struct, frozen=True):
    """The answer to a query, and what a reader should know about it.

    `unknown_words` are in no record.
    `missing_claimant` holds the words of a claimant in the question that no hit has as its source.
    `missing_side` is the side that is named and no hit is about, where figures of others have all else asked.
    `missing_together` holds the words of a name, if all hits have only some of them.
    `count` is what is counted, if the query asks for a number, else None.
    `silence` says why there are no hits, if there would be some but for the rules of silence.py.
    """

    hits: list[Hit]
    unknown_words: tuple[str, ...] = ()
    missing_claimant: tuple[str, ...] = ()
    missing_side: tuple[str, ...] = ()
    missing_together: tuple[str, ...] = ()
    count: CountQuestion | None = None
    silence: str = ""


def ask(
    index: Index, query: str, among: Collection[str] | None = None, limit: int | None = None
) -> SearchResult:
    """Return what answers a query, best first, of the ids `among` if given, at most `limit` records.

    Of a long query that finds nothing the clause that is a question is asked. Raises Misuse if the query has
    nothing to look for.
    """
    result = _ask(index, query, among, limit)
    question = "" if result.hits else question_in(query)
    return _ask(index, question, among, limit) if question else result


def _ask(index: Index, query: str, among: Collection[str] | None, limit: int | None) -> SearchResult:
    parsed = parse_query(index, query)
    count = count_question(parsed)
    hits = [] if parsed.is_unanswerable else rank_hits(index, parsed, among, limit)
    if silence := why_silent(index, parsed, hits):
        return SearchResult([], parsed.unknown_words, count=count, silence=silence)
    return SearchResult(
        hits,
        parsed.unknown_words,
        missing_claimant=missing_claimant(parsed, hits),
        missing_side=missing_side(parsed, hits),
        missing_together=missing_together(index, parsed, hits),
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
    if among is None:
        scored = shortlist(scorer, limit)
    else:
        scored = [one for one in shortlist(scorer, None) if one.id in among]
    if not parsed.exact_matches:
        scored = in_order(scorer, scored)
    return _hits(scorer, scored[:limit])


def _hits(scorer: Scorer, scored: Sequence[Scored]) -> list[Hit]:
    """Return these records as hits, each with why it answers."""
    matches = {key: tuple(_matches(scorer, key)) for key in {one.key for one in scored}}
    return [
        Hit(one.id, one.kind, score, matches[one.key], scorer.traits(one.key))
        for one, score in zip(scored, _falling(scored), strict=True)
    ]


def _falling(scored: Sequence[Scored]) -> list[float]:
    """Return the scores, that of a record moved up raised to that of the best one after it."""
    return list(accumulate((one.score for one in reversed(scored)), max))[::-1]


def _matches(scorer: Scorer, key: ScoreKey) -> Iterator[Match]:
    """Yield why such records answer."""
    for term, postings, which in zip(scorer.parsed.terms, scorer.postings, key.postings, strict=True):
        if which >= 0:
            posting = postings[which]
            field = FIELDS[posting.field]
            yield Match(term.word, posting.key, field, term.how, term.role, posting.points, term.idf)
