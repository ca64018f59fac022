"""A word for a sort of place: `the city of Fuzuli` is Fuzuli alone, and `churches` are of any place."""

from collections.abc import Sequence
from itertools import pairwise

from karabakh_cli.search.matching.match import Role
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import terms
from karabakh_cli.search.words.lexicon import STOP_WORDS
from karabakh_cli.search.words.synonyms import term

_BUILDING = terms("church monastery mosque")
"""Terms for a building that may be part of the name of one, and alone are any."""
_SETTLEMENT = terms("city town")
"""Terms for a settlement. A village may bear the name of a town, and a district does: both say more."""


def names_a_settlement(words: Words) -> bool:
    """Return whether a query says city or town, so that a name beside it is a place's."""
    return words.mean(_SETTLEMENT)


def with_buildings(words: Words, chosen: Sequence[Role]) -> list[Role]:
    """Return the roles of the words of a query: churches are buildings, and beside a named place no place."""
    meant = [term(word) in _BUILDING for word in words]
    named = any(role == "place" and not one for role, one in zip(chosen, meant, strict=True))
    building: Role = "" if named else "building"
    return [building if role == "place" and one else role for role, one in zip(chosen, meant, strict=True)]


def with_kinds(words: Words, chosen: Sequence[Role]) -> list[Role]:
    """Return the roles of the words of a query, `kind` for a city or town beside the name of a place."""
    said = [position for position, word in enumerate(words) if word not in STOP_WORDS]
    beside = {
        position
        for before, after in pairwise(said)
        for position, named in ((before, after), (after, before))
        if chosen[named] == "place" and term(words[named]) not in _SETTLEMENT
    }
    return [
        "kind" if position in beside and term(word) in _SETTLEMENT else role
        for position, (word, role) in enumerate(zip(words, chosen, strict=True))
    ]
