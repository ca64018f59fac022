"""A slip in an English word that does something in a query: acording to, ministr, wehn."""

from collections.abc import Sequence
from functools import cache

from msgspec import structs

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.typos import spellings_by_sound, typo_matches
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.dictionary import is_english
from karabakh_cli.search.words.lexicon import (
    ACCORDING,
    BEGINNING,
    KIND_BY_QUESTION_WORD,
    LOST,
    OFFICE_HOLDERS,
    PEOPLE,
    REPORTS,
    WANT_BY_WORD,
)
from karabakh_cli.search.words.normalize import by_length, phonetic_key
from karabakh_cli.search.words.synonyms import term

_ASKING = frozenset(
    {*ACCORDING, *BEGINNING, *KIND_BY_QUESTION_WORD, *LOST, *OFFICE_HOLDERS, *PEOPLE, *REPORTS, *WANT_BY_WORD}
)
"""The words that say what a query asks for."""
_SHORTEST = 4


def without_slips(index: Index, asked: Sequence[Word]) -> list[Word]:
    """Return the words of a query, those that say what it asks for put right if one letter is wrong."""
    return [_put_right(index, word) for word in asked]


def _put_right(index: Index, word: Word) -> Word:
    if _is_known(index, word):
        return word
    if sounding := spellings_by_sound(index, word.folded):
        # A name is written so, and what else is near need not be looked for.
        asking = next((found for found in sounding if found in _ASKING), "")
        return structs.replace(word, folded=asking, native=word.typed) if asking else word
    near = [found for found, _ in typo_matches(word.folded, _asking(), 1) if found[0] == word.folded[0]]
    if not near:
        return word
    others = (found for found, _ in typo_matches(word.folded, index.words_by_length, 1))
    # A minister is asked for, and not the ministry.
    if near[0] not in OFFICE_HOLDERS and any(term(found) != term(near[0]) for found in others):
        # A word of the records is as likely.
        return word
    return structs.replace(word, folded=near[0], native=word.typed)


def _is_known(index: Index, word: Word) -> bool:
    """Return whether a word is no slip: one of another language, of a record, a name, or plain English."""
    spelt = word.folded
    if word.meanings or word.language != "en" or len(spelt) < _SHORTEST or not spelt.isalpha():
        return True
    named = term(spelt) in index.terms or spelt in index.phonetic.get(phonetic_key(spelt), ())
    return named or spelt in _ASKING or is_english(spelt)


@cache
def _asking() -> dict[str, list[str]]:
    return by_length(_ASKING)
