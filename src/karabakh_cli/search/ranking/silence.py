"""The best record for a query -> whether even that one is no answer, so that nothing is shown."""

from karabakh_cli.search.matching.match import GUESSED
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.parsing.parse import ParsedQuery
from karabakh_cli.search.ranking.hits import Hit, Match

_ASIDE = frozenset({"hint", "note", "id", "when", "within"})
"""The fields that hold what is beside the matter of a record."""
_TWO = 2


def is_no_answer(parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether even the best record hardly has what was asked for; one of a day always has."""
    met = sum(match.idf for match in best.matches)
    dated = any(match.role == "date" for match in best.matches)
    too_little = best.score < SETTINGS["no answer"] and met < SETTINGS["most met"] * parsed.total_idf
    return (
        (too_little and not dated)
        or _is_without_the_rarest(parsed, best, met)
        or _is_a_guess(parsed, best)
        or _is_beside_the_unknown(parsed, best)
    )


def _is_without_the_rarest(parsed: ParsedQuery, best: Hit, met: float) -> bool:
    """Return whether a record with few points lacks the word that says the most of the query."""
    rarest = max((term for term in parsed.terms if not term.wish), key=lambda term: term.idf, default=None)
    lacks = rarest is not None and rarest.word not in {match.word for match in best.matches}
    few = best.score < SETTINGS["no answer without the rarest"]
    return lacks and few and met < SETTINGS["most met without the rarest"] * parsed.total_idf


def _is_a_guess(parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether a record with few points has little but slips, endings and near meanings.

    One word alone may be a slip.
    """
    sure = sum(match.idf for match in best.matches if match.how not in GUESSED)
    several = sum(not term.wish for term in parsed.terms) > 1
    few = best.score < SETTINGS["no answer by a guess"]
    return several and few and sure < SETTINGS["least sure"] * parsed.total_idf


def _is_beside_the_unknown(parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether a word of the query is unknown, and the record is about less than two of the others."""
    own = {match.key for match in best.matches if _is_its_own(match)}
    return bool(parsed.unknown_words) and len(own) < _TWO


def _is_its_own(match: Match) -> bool:
    """Return whether a word that says something is in what a record is about, or is who reports it."""
    return match.idf >= SETTINGS["least of its own"] and match.field not in _ASIDE
