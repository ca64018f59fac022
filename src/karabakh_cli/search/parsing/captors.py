"""Questions about captives: in whose hands they are, where a capital or a country is named."""

from itertools import pairwise

from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import GOVERNED_FROM, OTHER_SIDE, SIDES
from karabakh_cli.search.words.lexicon import (
    CAPTIVES,
    HOLDING,
    KIND_BY_QUESTION_WORD,
    PEOPLE,
    PEOPLES,
    STOP_WORDS,
    WANT_BY_WORD,
)
from karabakh_cli.search.words.synonyms import term

_KEPT = frozenset("held keeping kept keep remain remaining remained sitting".split())
"""Words that only say that captives are where they are."""
_OF_CAPTIVES_ALONE = (
    CAPTIVES
    | HOLDING
    | PEOPLE
    | PEOPLES
    | SIDES
    | _KEPT
    | STOP_WORDS
    | KIND_BY_QUESTION_WORD.keys()
    | WANT_BY_WORD.keys()
    | GOVERNED_FROM.keys()
)
"""Words of a question that is about captives and about nothing that was done to them."""


def side_of(word: str) -> str:
    """Return the side that a word names, by its capital too, else the term of the word."""
    return GOVERNED_FROM.get(word, term(word))


def _is_of_captives_alone(words: Words) -> bool:
    """Return whether a query asks for captives, and not for what was done to them, or by whom it is said."""
    return words.say(CAPTIVES) and all(
        word in _OF_CAPTIVES_ALONE or term(word) in _OF_CAPTIVES_ALONE for word in words
    )


def holding_capitals(words: Words) -> set[int]:
    """Return where the capitals are in which, as a query has it, captives of the other side are."""
    if not _is_of_captives_alone(words):
        return set()
    return {position for position, word in enumerate(words) if GOVERNED_FROM.get(word) in OTHER_SIDE}


def asks_who_is_held(words: Words) -> bool:
    """Return whether a query asks for captives where they are held: prisoners in Baku, in Azerbaijan."""
    within = any(before == "in" and side_of(word) in OTHER_SIDE for before, word in pairwise(words))
    return bool(holding_capitals(words)) or (within and _is_of_captives_alone(words))
