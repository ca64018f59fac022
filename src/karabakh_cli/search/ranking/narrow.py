"""A parsed query -> which of given records answer the most of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import CONCEPTS, Term
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.hits import Hit, Match
from karabakh_cli.search.ranking.postings import HALF, LOOSE
from karabakh_cli.search.ranking.rank import rank_hits
from karabakh_cli.search.ranking.score import EXACT
from karabakh_cli.search.words.concepts import SIDES, STATE_CAPITALS

Fits = dict[str, float]
"""Words of a query, each with how far a record has it."""


class Narrowed(Struct, frozen=True):
    """The ids that answer most of a query, best first, and its words that none of them has but in a note."""

    ids: list[str]
    unmet: tuple[str, ...] = ()


def narrow(index: Index, parsed: ParsedQuery, among: Collection[str]) -> Narrowed:
    """Return those of these ids that answer as much of the query as any of them does.

    Where a name is the whole query, those of that name alone, or those in the place of that name, if there
    are any. A word counts only where its role wants it: one that says whose losses are meant only in the
    figures of that side.
    """
    hits = [] if parsed.is_unanswerable else rank_hits(index, parsed, among, None)
    if named := _named(index, parsed, hits):
        return Narrowed(named)
    asked = [term for term in parsed.terms if not term.wish and term.role != "not"]
    fitting = _fitting(parsed, hits)
    kept = _with_most(hits, asked, fitting)
    met = set[str]().union(*(fitting[hit.id] for hit in kept))
    unmet = tuple(dict.fromkeys(term.word for term in asked if term.word not in met))
    # That it is one of a side's is not an answer to anything else.
    is_side_alone = met <= {term.word for term in asked if term.role == "of"} and unmet
    return Narrowed([] if is_side_alone else [hit.id for hit in kept], unmet)


def _with_most(hits: Sequence[Hit], asked: Collection[Term], fitting: Mapping[str, Fits]) -> list[Hit]:
    """Return the hits that have as much of what is asked as any has, and of those the ones that fit best.

    Those of the side that was asked for are better than those of another word, and then those of what was
    counted. A misspelt name is still the name of a place or a person, and not of all that mention it.
    """
    most = max((sum(fits.values()) for fits in fitting.values()), default=0)
    kept = [hit for hit in hits if sum(fitting[hit.id].values()) == most]
    sides = {term.word for term in asked if term.role == "of"}
    counted = {term.word for term in asked if term.role in CONCEPTS}
    for words in (sides, counted):
        kept = [hit for hit in kept if words <= fitting[hit.id].keys()] or kept
    return [hit for hit in kept if _is_called(hit, asked)] or kept


def _named(index: Index, parsed: ParsedQuery, hits: Sequence[Hit]) -> list[str]:
    """Return the records that have the whole query as their name, else those in the place of that name."""
    exact = [hit.id for hit in hits if hit.score >= EXACT]
    return exact or [hit.id for hit in hits if _is_name_of_a_place(index, parsed) and _is_there(hit)]


def _is_called(hit: Hit, asked: Collection[Term]) -> bool:
    """Return whether a record has every word of a query in its name."""
    called = {match.word for match in hit.matches if match.field == "name"}
    return bool(asked) and all(term.word in called for term in asked)


def _is_name_of_a_place(index: Index, parsed: ParsedQuery) -> bool:
    """Return whether the whole query is the name of a place, and stands for no government."""
    named = [index.profile(number).kind for number in parsed.exact_matches]
    stands_for = [key for term in parsed.terms for key in term.keys if key in SIDES | STATE_CAPITALS]
    return not stands_for and set(named) == {"place"}


def _is_there(hit: Hit) -> bool:
    """Return whether a record is about the place of that name, and not only by or of its government."""
    fields = {match.field for match in hit.matches}
    return "place" in fields or (hit.kind != "figure" and not fields <= {"source", "speaker", "of"})


def _fitting(parsed: ParsedQuery, hits: Iterable[Hit]) -> dict[str, Fits]:
    """Return, for each hit by its id, the words of the query that it has where their roles want them."""
    near = {
        (term.word, key)
        for term in parsed.terms
        for key, points in term.keys.items()
        if points >= LOOSE * term.idf
    }
    return {hit.id: _fits_of(hit, near) for hit in hits}


def _fits_of(hit: Hit, near: Collection[tuple[str, str]]) -> Fits:
    """Return the words that a record has where their roles want them, each with how far.

    `near` are the words with the terms that they mean, or nearly so. One word may mean several, which are
    wanted together: МИД, the foreign ministry.
    """
    fits: Fits = defaultdict(float)
    for match in hit.matches:
        if fit := _fit(match, hit.kind, near):
            fits[match.word] += fit
    return fits


def _fit(match: Match, kind: str, near: Collection[tuple[str, str]]) -> float:
    """Return how far a record has a word where its role wants it: half if the term is only related."""
    if not _is_in_place(match, kind):
        return 0.0
    if (match.word, match.key) in near:
        return 1.0
    # A Foreign Minister's figures are not of foreign fighters.
    return 0.0 if match.field in {"source", "speaker"} and match.role != "source" else HALF


def _is_in_place(match: Match, kind: str) -> bool:
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
