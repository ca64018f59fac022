"""A word for a kind of settlement beside the name of one: `the city of Fuzuli` is no other city."""

from collections.abc import Sequence
from itertools import pairwise

from karabakh_cli.search.words.lexicon import STOP_WORDS
from karabakh_cli.search.words.synonyms import term

_SETTLEMENT = frozenset({"city", "town"})
"""Terms for a settlement. A village may bear the name of a town, and a district does: both say more."""


def with_kinds(found: Sequence[str], chosen: Sequence[str]) -> list[str]:
    """Return the roles of the words of a query, `kind` for a city or town beside the name of a place."""
    said = [position for position, word in enumerate(found) if word not in STOP_WORDS]
    beside = {
        position
        for before, after in pairwise(said)
        for position, named in ((before, after), (after, before))
        if chosen[named] == "place" and term(found[named]) not in _SETTLEMENT
    }
    return [
        "kind" if position in beside and term(word) in _SETTLEMENT else role
        for position, (word, role) in enumerate(zip(found, chosen, strict=True))
    ]
