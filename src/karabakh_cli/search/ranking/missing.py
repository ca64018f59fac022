"""What a query names and no hit has: a claimant, the side whose people are counted, names together."""

from collections.abc import Sequence

from karabakh_cli.search.indexing.fields import FIELDS, SPEAKER
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import GUESSED, Term, is_place
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.hits import Hit
from karabakh_cli.search.ranking.sides import is_of_people, sides_asked_for

_SHOWN = 10
"""How many hits a reader sees; one of them should have what was named."""
_IN_NAMES = (FIELDS.index("name"), SPEAKER)
_FULL_NAME = 2
"""The fewest words of a full name."""


def missing_claimant(parsed: ParsedQuery, hits: Sequence[Hit]) -> tuple[str, ...]:
    """Return the words of a claimant in the query if it is the source of no hit."""
    asked = tuple(term.word for term in parsed.terms if term.role == "source" and term.keys)
    alone = len(asked) == len(parsed.terms)
    met = any(
        match.role == "source" and match.field in {"source", "speaker"} and (alone or len(hit.matches) > 1)
        for hit in hits[:_SHOWN]
        for match in hit.matches
    )
    return () if met else asked


def missing_together(index: Index, parsed: ParsedQuery, hits: Sequence[Hit]) -> tuple[str, ...]:
    """Return the words of a query that is a name of several words, if no hit has all of them."""
    named = [term for term in parsed.terms if not term.wish]
    words = {term.word for term in named}
    if len(words) < _FULL_NAME or not all(_is_in_a_name(index, term) for term in named):
        return ()
    together = any(words <= {match.word for match in hit.matches} for hit in hits[:_SHOWN])
    return () if together else tuple(term.word for term in named)


def _is_in_a_name(index: Index, term: Term) -> bool:
    """Return whether a word is in the name of a person, as it was typed, and names no side or place."""
    return term.how not in GUESSED and not is_place(index, term) and bool(index.having(term.keys, _IN_NAMES))


def missing_side(parsed: ParsedQuery, hits: Sequence[Hit]) -> tuple[str, ...]:
    """Return the side whose people are asked for, if figures have all else that is asked and none is theirs.

    A record of any kind that has every word is an answer, and so is a figure of that side that comes first.
    """
    asked = sides_asked_for(parsed)
    if len(asked) != 1 or not is_of_people(parsed) or parsed.intent.expected_kind not in {"", "figure"}:
        return ()
    words = {term.word for term in parsed.terms if not term.wish}
    rest = words - {term.word for term in parsed.terms if term.role == "of"}
    met = [(hit.kind, {match.word for match in hit.matches}) for hit in hits[:_SHOWN]]
    others = any(kind == "figure" and rest <= found for kind, found in met)
    answered = _is_figure_of_a_side(hits[:1]) or any(words <= found for _, found in met)
    return asked[0][:1] if rest and others and not answered else ()


def _is_figure_of_a_side(first: Sequence[Hit]) -> bool:
    """Return whether the first hit is a figure of the side that is asked for."""
    return any(hit.kind == "figure" and any(match.field == "of" for match in hit.matches) for hit in first)
