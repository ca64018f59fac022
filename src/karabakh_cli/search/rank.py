"""Queries -> the records that answer them, best first; pure.

`ask` is the whole of a search: parse the query (parse.py), translate its words (translate.py), match them
with the index (match.py), score the records that have them (score.py), and put them in order here. A
record whose name or id is the whole query comes before all others. Of equal scores the kind decides
(figure, event, person, place, statement), then the later day, then the id.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import accumulate, islice

from msgspec import Struct

from karabakh_cli.facts import dates
from karabakh_cli.facts.records import KINDS, Entry, Facts
from karabakh_cli.search.count import CountQuestion, count_question
from karabakh_cli.search.fields import FIELDS, date_prefixes, searchable_fields
from karabakh_cli.search.index import Index
from karabakh_cli.search.lexicon import SIDES, STATE_CAPITALS
from karabakh_cli.search.match import Term
from karabakh_cli.search.normalize import words
from karabakh_cli.search.order import Ranked, in_order, least_moved
from karabakh_cli.search.parse import ParsedQuery, parse_query
from karabakh_cli.search.score import EXACT, Posting, ScoreKey, Scorer
from karabakh_cli.search.synonyms import term

_KINDS = tuple(kind.__name__.lower() for kind in KINDS.values())
_FAR_BELOW = 0.2
"""The share of the best score below which a record must have the word that says the most."""
_HALF = 0.5
_SHOWN = 10
"""How many hits a reader sees, of which one should have the claimant that was named."""


class Match(Struct, frozen=True):
    """Why a record answers: the word of the query, the key it met, where, how, and its points."""

    word: str
    key: str
    field: str
    how: str
    role: str
    points: float
    idf: float


class Hit(Struct, frozen=True):
    """A record that answers, with its kind, its score and the reasons for it.

    `traits` are those of the record that changed its score (traits.py).
    """

    id: str
    kind: str
    score: float
    matches: tuple[Match, ...] = ()
    traits: tuple[str, ...] = ()


class SearchResult(Struct, frozen=True):
    """The answer to a query, and what a reader should know about it.

    `unknown_words` are in no record; if they are half of the query or more, there are no hits.
    `missing_claimant` holds the words of a claimant in the question that no hit has as its source.
    `count` is what is counted, if the query asks for a number, else None.
    """

    hits: list[Hit]
    unknown_words: tuple[str, ...] = ()
    missing_claimant: tuple[str, ...] = ()
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
        return SearchResult([], parsed.unknown_words, (), count)
    hits = rank_hits(index, parsed, among, limit)
    return SearchResult(hits, parsed.unknown_words, _missing_claimant(parsed, hits), count)


def search(
    index: Index, query: str, among: Collection[str] | None = None, limit: int | None = None
) -> list[Hit]:
    """Return the hits of `ask`."""
    return ask(index, query, among, limit).hits


def _missing_claimant(parsed: ParsedQuery, hits: Iterable[Hit]) -> tuple[str, ...]:
    """Return the words of a claimant in the query if it is the source of no hit."""
    asked = tuple(wanted.word for wanted in parsed.terms if wanted.role == "source")
    alone = len(asked) == len(parsed.terms)
    met = any(
        match.role == "source" and match.field in {"source", "speaker"} and (alone or len(hit.matches) > 1)
        for hit in islice(hits, _SHOWN)
        for match in hit.matches
    )
    return () if met else asked


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


class Narrowed(Struct, frozen=True):
    """The ids that answer most of a query, best first, and its words that none of them has but in a note."""

    ids: list[str]
    unmet: tuple[str, ...] = ()


def narrow(index: Index, query: str, among: Collection[str]) -> Narrowed:
    """Return those of these ids that answer as much of the query as any of them does.

    Where a name is the whole query, those of that name alone, or those in the place of that name, if any
    are. A word of a note counts only where
    nothing else does, and one that says whose losses are meant, or who reports them, only there.
    """
    parsed = parse_query(index, query)
    hits = [] if parsed.is_unanswerable else rank_hits(index, parsed, among, None)
    if exact := [hit.id for hit in hits if hit.score >= EXACT]:
        return Narrowed(exact)
    if _is_name_of_a_place(index, parsed) and (there := [hit.id for hit in hits if _is_there(hit)]):
        return Narrowed(there)
    asked = [term for term in parsed.terms if not term.wish and term.role != "not"]
    sides = {term.word for term in asked if term.role == "of"}
    wanted = {term.word: term for term in parsed.terms}
    fitting = {hit.id: _fitting(hit, wanted) for hit in hits}
    most = max((sum(fits.values()) for fits in fitting.values()), default=0)
    kept = [key for key, fits in fitting.items() if sum(fits.values()) == most]
    # Rows of the side that was asked for, if there are any, and not of the other with another of the words.
    kept = [key for key in kept if sides <= fitting[key].keys()] or kept
    met = set[str]().union(*(fitting[key] for key in kept))
    return Narrowed(kept, tuple(dict.fromkeys(term.word for term in asked if term.word not in met)))


def _is_name_of_a_place(index: Index, parsed: ParsedQuery) -> bool:
    """Return whether the whole query is the name of a place, and stands for no government."""
    named = [index.profiles[index.profile_ids[number]].kind for number in parsed.exact_matches]
    stands_for = [key for term in parsed.terms for key in term.keys if key in SIDES | STATE_CAPITALS]
    return not stands_for and set(named) == {"place"}


def _is_there(hit: Hit) -> bool:
    return any(match.field == "place" for match in hit.matches)


def _fitting(hit: Hit, wanted: Mapping[str, Term]) -> dict[str, float]:
    """Return the words of a query that a record has where their roles want them, each with how far."""
    fits = {match.word: _fit(match, hit.kind, wanted[match.word]) for match in hit.matches}
    return {word: fit for word, fit in fits.items() if fit}


def _fit(match: Match, kind: str, wanted: Term) -> float:
    """Return how far a record has a word where its role in the query wants it: half by a term only near."""
    if not _fits(match, kind):
        return 0.0
    return 1.0 if wanted.keys[match.key] >= _HALF * wanted.idf else _HALF


def _fits(match: Match, kind: str) -> bool:
    """Return whether a word is where its role in the query wants it."""
    if match.role == "of" and kind == "figure":
        # People killed by Armenian shelling are none of Armenia's.
        return match.field == "of"
    if match.role == "of":
        return match.field in {"of", "what", "counted", "title", "name", "alias", "role", "place"}
    if match.role == "source":
        return match.field in {"source", "speaker", "name"}
    if match.role == "place":
        # What Stepanakert says or loses is not in Stepanakert.
        return match.field not in {"note", "id", "of", "source", "speaker"}
    return match.field not in {"note", "id"}


def matched(entry: Entry, facts: Facts, hit: Hit) -> list[str]:
    """Return the words of the record, as it writes them, that met the query.

    What met a closed word, such as a measure, is shown as the record's text has it, where it does; an
    everyday word for the record is shown as it was typed.
    """
    keys = {(match.field, match.key) for match in hit.matches}
    written = {(name, key) for field, key in keys if field in _CLOSED for name in _TOLD}
    texts = list(searchable_fields(entry, facts))
    said = [w for name, text in texts if name in _TOLD for w in _met_in(name, text, written)]
    told = {term(part) for word in said for part in words(word)}
    keys -= {(field, key) for field, key in keys if field in _CLOSED and key in told}
    fields = {field for field, _ in keys}
    if "when" in fields:
        fields |= {"what", "counted", "title", "note"}
    met = (w for name, text in texts if name in fields for w in _met_in(name, text, keys))
    hints = (match.word for match in hit.matches if match.field == "hint")
    return list(dict.fromkeys([*said, *met, *hints]))


_TOLD = frozenset({"what", "counted"})
"""The fields that say what a record is about."""
_CLOSED = frozenset({"measure", "population", "item", "kind", "topic"})
"""The fields whose words are kwar's own and are not shown."""
_WRITTEN = r"[^\W_]+(?:[.,-]?\d+)*"


def _met_in(name: str, text: str, keys: set[tuple[str, str]]) -> Iterator[str]:
    """Yield the words of one text of a record that met one of these fields and keys."""
    if name in {"date", "when"}:
        if any((name, part) in keys for part in date_prefixes(text)):
            yield text
        return
    for word in re.findall(_WRITTEN, text):
        if any((name, term(part)) in keys for part in words(word)):
            yield word
    if any(field == "when" for field, _ in keys):
        yield from (said for date, said in dates.named_in(text) if ("when", date) in keys)


def _matches(parsed: ParsedQuery, postings: list[list[Posting]], key: ScoreKey) -> Iterator[Match]:
    """Yield why such records answer."""
    for wanted, found, which in zip(parsed.terms, postings, key[3:], strict=True):
        if which >= 0:
            posting = found[which]
            field = FIELDS[posting.field]
            yield Match(wanted.word, posting.key, field, wanted.how, wanted.role, posting.points, wanted.idf)
