"""A query and the best record for it -> why even that record is no answer, if it is none."""

from collections.abc import Sequence

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import GUESSED, main_keys
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.hits import Hit, Match
from karabakh_cli.search.ranking.named import ABOUT, rare_names
from karabakh_cli.search.words.concepts import OTHER_SIDE, SIDES, STATE_CAPITALS, keys_of

_UNANSWERABLE = "the question is about something else, or too much of it is in no record"
_ASIDE = frozenset({"hint", "note", "id", "when", "within"})
"""The fields that hold what is beside the matter of a record."""
_PASSING = frozenset({"what", *_ASIDE})
"""The fields in which a word may be mentioned in passing."""
_RESIDENTS = keys_of("population")
_AMOUNTS = keys_of("price age metre") | _RESIDENTS
"""Terms for what is asked of anything in the world, and recorded of little."""
_SCALES = keys_of("thousand million billion")
_MISSING = keys_of("missing")
_AN_AMOUNT_OF_SOMETHING = 3
"""A query of no more words is for an amount and names what it is of: the price of bread in Baku."""
_BOTH_SIDES = 2
_LEAST_BESIDE_UNKNOWN = 2
"""How many other words of a query a record must have, if one is unknown."""


def why_silent(index: Index, parsed: ParsedQuery, hits: Sequence[Hit]) -> str:
    """Return why a query has no answer, "" if the best of these hits may be one.

    A record whose name is the query is one, as is one by or about a name that few records have (named.py).
    """
    if parsed.is_unanswerable:
        return _UNANSWERABLE
    if not hits or parsed.exact_matches or _has_a_rare_name(index, parsed, hits[0]):
        return ""
    return next((reason for reason, holds in _REASONS.items() if holds(parsed, hits[0])), "")


def _has_a_rare_name(index: Index, parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether a record is by or about somebody named in the query whom few records name."""
    names = rare_names(index, parsed)
    return any(match.word in names and match.field in ABOUT for match in best.matches)


def _has_too_little(parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether a record with few points has too little of what the query says."""
    return best.score < SETTINGS["no answer"] and _idf_met(best) < SETTINGS["most met"] * parsed.total_idf


def _idf_met(best: Hit) -> float:
    """Return how much the words say that a record has."""
    return sum(match.idf for match in best.matches)


def _lacks_the_rarest(parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether a record with few points lacks the word that says the most of the query."""
    rarest = max((term for term in parsed.terms if not term.wish), key=lambda term: term.idf, default=None)
    lacks = rarest is not None and rarest.word not in {match.word for match in best.matches}
    few = best.score < SETTINGS["no answer without the rarest"]
    return lacks and few and _idf_met(best) < SETTINGS["most met without the rarest"] * parsed.total_idf


def _lacks_the_amount(parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether the query is for a price, an age or a population that the record does not have."""
    amounts = _amounts_asked_for(parsed)
    if not amounts or parsed.is_of_casualties:
        return False
    passing = _PASSING if best.kind != "figure" else _ASIDE
    met = {match.key for match in best.matches if match.field not in passing}
    named = [t for t in parsed.terms if not t.wish and t.role != "date" and _SCALES.isdisjoint(t.keys)]
    of = [term.keys for term in named if term.role == "place" or len(named) <= _AN_AMOUNT_OF_SOMETHING]
    return any(met.isdisjoint(keys) for keys in (*amounts, *of))


def _amounts_asked_for(parsed: ParsedQuery) -> list[list[str]]:
    """Return the words of a query for an amount, each by its terms.

    Residents of whom something is said are no population: residents burning houses.
    """
    counted = sum(term.role in {"item", "measure"} for term in parsed.terms)
    amounts = _AMOUNTS - _RESIDENTS if counted > 1 else _AMOUNTS
    return [keys for term in parsed.terms if not amounts.isdisjoint(keys := main_keys(term))]


def _is_of_lost_property(parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether the query is for something lost, a telephone or a passport, and the record lacks it."""
    named = [term for term in parsed.terms if not term.wish]
    missing = [term for term in named if term.role == "measure" and not _MISSING.isdisjoint(main_keys(term))]
    if not missing or parsed.is_of_this_war or parsed.intent.population_named:
        return False
    met = {match.word for match in best.matches}
    return any(term.role in {"", "item"} and term.word not in met for term in named)


def _is_a_guess(parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether a record with few points has little but slips, endings and near meanings.

    One word alone may be a slip.
    """
    sure = sum(match.idf for match in best.matches if match.how not in GUESSED)
    several = sum(not term.wish for term in parsed.terms) > 1
    few = best.score < SETTINGS["no answer by a guess"]
    return several and few and sure < SETTINGS["least sure"] * parsed.total_idf


def _is_beside_the_unknown(parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether a word of the query is unknown, and the record is about something else.

    A record must have at least two of the other words, and not only sides, capitals and near meanings. If it
    has both sides, as most records have, it must have two more. Beside a name or a slip it must have all
    others.
    """
    if not parsed.unknown_words:
        return False
    if parsed.leaves_a_name_out:
        met = {match.word for match in best.matches if match.field not in _ASIDE}
        return any(term.word not in met for term in parsed.terms if term.keys and not term.wish)
    own = [match for match in best.matches if _is_its_own(match)]
    keys = {match.key for match in own}
    telling = _LEAST_BESIDE_UNKNOWN if len(keys & OTHER_SIDE.keys()) >= _BOTH_SIDES else 1
    return len(keys) < _LEAST_BESIDE_UNKNOWN or sum(map(_says_what, own)) < telling


def _is_its_own(match: Match) -> bool:
    """Return whether a word that says something is in what a record is about, or is who reports it."""
    return match.idf >= SETTINGS["least of its own"] and match.field not in _ASIDE


def _says_what(match: Match) -> bool:
    """Return whether a word says what a record is about, rather than on which side of the world."""
    return match.how not in GUESSED and match.key not in SIDES | STATE_CAPITALS


_REASONS = {
    "the closest record has too little of it": _has_too_little,
    "the closest record lacks the word that says the most": _lacks_the_rarest,
    "the closest record does not have that amount": _lacks_the_amount,
    "the closest record has words that only resemble it": _is_a_guess,
    "the closest record is about missing people": _is_of_lost_property,
    "the closest record is about something else": _is_beside_the_unknown,
}
"""Why the best record is no answer, as a message says it, each with its test."""
