"""What a query names and no hit has: a claimant, or the side whose people are counted."""

from collections.abc import Sequence

from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.hits import Hit
from karabakh_cli.search.ranking.sides import is_of_people, sides_asked_for

_SHOWN = 10
"""How many hits a reader sees; one of them should have what was named."""


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
