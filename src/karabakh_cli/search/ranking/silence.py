"""The best record for a query -> whether even that is no answer, so that nothing is shown."""

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import GUESSED, main_keys
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.hits import Hit, Match
from karabakh_cli.search.ranking.named import ABOUT, rare_names
from karabakh_cli.search.words.concepts import OTHER_SIDE, SIDES, STATE_CAPITALS, keys_of

_ASIDE = frozenset({"hint", "note", "id", "when", "within"})
"""The fields that hold what is beside the matter of a record."""
_PASSING = frozenset({"what", *_ASIDE})
"""The fields in which a word may be mentioned in passing."""
_TWO = 2
_RESIDENTS = keys_of("population")
_AMOUNTS = keys_of("price age metre") | _RESIDENTS
"""Terms for what is asked of anything in the world, and recorded of little."""


def is_no_answer(index: Index, parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether even the best record hardly has what was asked for.

    One of a day always has it, as has one that is by or about a name that few records have (named.py).
    """
    names = rare_names(index, parsed)
    if any(match.word in names and match.field in ABOUT for match in best.matches):
        return False
    met = sum(match.idf for match in best.matches)
    too_little = best.score < SETTINGS["no answer"] and met < SETTINGS["most met"] * parsed.total_idf
    return (
        too_little
        or _is_without_the_rarest(parsed, best, met)
        or _is_without_the_amount(parsed, best)
        or _is_a_guess(parsed, best)
        or _is_beside_the_unknown(parsed, best)
    )


def _is_without_the_rarest(parsed: ParsedQuery, best: Hit, met: float) -> bool:
    """Return whether a record with few points lacks the word that says the most of the query."""
    rarest = max((term for term in parsed.terms if not term.wish), key=lambda term: term.idf, default=None)
    lacks = rarest is not None and rarest.word not in {match.word for match in best.matches}
    few = best.score < SETTINGS["no answer without the rarest"]
    return lacks and few and met < SETTINGS["most met without the rarest"] * parsed.total_idf


def _is_without_the_amount(parsed: ParsedQuery, best: Hit) -> bool:
    """Return whether a price, an age or a population is asked for, and the best record has it not.

    Residents of whom something is said are no population: residents burning houses.
    """
    passing = _PASSING if best.kind != "figure" else frozenset[str]()
    met = {match.key for match in best.matches if match.field not in passing}
    counted = sum(wanted.role in {"item", "measure"} for wanted in parsed.terms)
    amounts = _AMOUNTS - _RESIDENTS if counted > 1 else _AMOUNTS
    asked = [keys for wanted in parsed.terms if not amounts.isdisjoint(keys := main_keys(wanted))]
    if not asked or parsed.is_of_casualties:
        return False
    named = [wanted for wanted in parsed.terms if not wanted.wish]
    of = [one.keys for one in named if one.role == "place" or len(named) == _TWO]
    return any(met.isdisjoint(keys) for keys in (*asked, *of))


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
        return any(wanted.word not in met for wanted in parsed.terms if wanted.keys and not wanted.wish)
    own = [match for match in best.matches if _is_its_own(match)]
    keys = {match.key for match in own}
    least = _TWO if len(keys & OTHER_SIDE.keys()) >= _TWO else 1
    return len(keys) < _TWO or sum(map(_says_what, own)) < least


def _is_its_own(match: Match) -> bool:
    """Return whether a word that says something is in what a record is about, or is who reports it."""
    return match.idf >= SETTINGS["least of its own"] and match.field not in _ASIDE


def _says_what(match: Match) -> bool:
    """Return whether a word says what a record is about, rather than on which side of the world."""
    return match.how not in GUESSED and match.key not in SIDES | STATE_CAPITALS
