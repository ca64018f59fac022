"""A question for what something is called: which words ask, and of what they ask the name."""

from collections.abc import Sequence

from msgspec import structs

from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import NAMED, Term
from karabakh_cli.search.matching.typos import typo_matches
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import SIDES
from karabakh_cli.search.words.dictionary import is_english
from karabakh_cli.search.words.lexicon import FIGHTING, STOP_WORDS
from karabakh_cli.search.words.normalize import by_length
from karabakh_cli.search.words.synonyms import key_of

_NAMING = frozenset("call calls called name names named".split())
"""Beside a word for the fighting, one of these asks what somebody calls the war."""
_SHORTEST_LISTED = 5
"""The list of English words has those of so many letters or more."""
_NAME = FIELDS.index("name")
_WHICH_NAME = frozenset(
    "old older former formerly previous earlier original another different alternative historical new "
    "first last full real language known".split()
)
"""Which of several names is asked for: the record has all of them."""


def asks_for_a_name(words: Words) -> bool:
    """Return whether a query asks what somebody calls the war."""
    return words.say(_NAMING) and words.say(FIGHTING) and "many" not in words


def name_asked(index: Index, words: Words, terms: Sequence[Term | None]) -> list[Term | None]:
    """Return the terms of a query that asks for a name without those that say whose it is or which.

    The record of a place has all its names. Any other query keeps its terms.
    """
    names = [None if _says_which(word) else one for one, word in zip(terms, words, strict=True)]
    return names if asks_the_name_of_a_place(index, words, [one for one in names if one]) else [*terms]


def asks_the_name_of_a_place(index: Index, words: Words, names: Sequence[Term]) -> bool:
    """Return whether a query asks for the name of a place, and these terms are its name."""
    if not words.say(_NAMING) or words.say(FIGHTING):
        return False
    having = [index.having(one.keys, [_NAME]) for one in names]
    named = set[int].intersection(*having) if having else set()
    return any(index.profile(number).kind == "place" for number in named)


def _says_which(word: str) -> bool:
    """Return whether a word only asks for a name, says whose it is, or which."""
    return word in _NAMING | _WHICH_NAME | STOP_WORDS or key_of(word) in SIDES


def with_unknown_names(query: str, terms: Sequence[Term], *, english: bool) -> list[Term]:
    """Return the terms, a word that no record has as a name or a slip, if it can be nothing else.

    It is no English word, or is written with a capital letter within a query of another language. One that
    is nearly another word of the query is that word misspelt.
    """
    if all(one.keys for one in terms):
        return [*terms]
    begun, known = query.lstrip()[1:], by_length(one.word for one in terms if one.keys)
    kept = (
        one for one in terms if one.keys or not any(slips for _, slips in typo_matches(one.word, known, 1))
    )
    return [
        structs.replace(one, how=NAMED)
        if not one.keys and one.word.isalpha() and _may_name(one.word, begun, english=english)
        else one
        for one in kept
    ]


def _may_name(word: str, begun: str, *, english: bool) -> bool:
    """Return whether an unknown word is a name or a slip; `begun` is a query without its first letter."""
    if english:
        return len(word) >= _SHORTEST_LISTED and not is_english(word)
    return word.capitalize() in begun
