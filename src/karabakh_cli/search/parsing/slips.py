"""A slip in a word that does something in a query: acording to, ministr, wehn, сколко."""

from functools import cache

from msgspec import structs

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.typos import spellings_by_sound, typo_matches
from karabakh_cli.search.parsing.reading import Reading
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.dictionary import COMPARED_IN, is_english
from karabakh_cli.search.words.lexicon import (
    ACCORDING,
    BEGINNING,
    CAPTIVES,
    HOLDING,
    HOLDS,
    KIND_BY_QUESTION_WORD,
    LOST,
    OFFICE_HOLDERS,
    PEOPLE,
    REPORTS,
    WANT_BY_WORD,
)
from karabakh_cli.search.words.normalize import by_length, phonetic_key
from karabakh_cli.search.words.synonyms import key_of

_ASKING = frozenset().union(
    ACCORDING, BEGINNING, CAPTIVES, HOLDING, HOLDS, KIND_BY_QUESTION_WORD, LOST, OFFICE_HOLDERS, PEOPLE,
    REPORTS, WANT_BY_WORD,
)  # fmt: skip
"""The words that say what a query asks for."""
_QUESTION_WORDS = frozenset("how many much who whom when where why what which".split())
_SHORTEST_PUT_RIGHT = 4
"""Letters of a word from which a slip is put right."""


def without_slips(reading: Reading) -> list[Word]:
    """Return the words of a query, those that say what it asks for put right if one letter is wrong."""
    index = reading.index
    return [
        put_right
        for word in reading.words
        for put_right in _question_words(index, word) or [_put_right(index, word)]
    ]


def _question_words(index: Index, word: Word) -> list[Word]:
    """Return the English words that a misspelt question word of another language was meant to be."""
    if word.meanings or word.language not in COMPARED_IN or _is_a_name(index, word.folded):
        return []
    from karabakh_cli.search.translating.misspelt import meanings_of_a_slip

    meant = " ".join(meanings_of_a_slip(index, word.language, word.native)).split()
    if not _QUESTION_WORDS.issuperset(meant):
        return []
    return [structs.replace(word, meanings=(one,)) for one in meant]


def _put_right(index: Index, word: Word) -> Word:
    if _is_known(index, word):
        return word
    if sounding := spellings_by_sound(index, word.folded):
        # A name is written so; looking for what else is near takes a while.
        asking = next((spelt for spelt in sounding if spelt in _ASKING), "")
        return structs.replace(word, folded=asking, native=word.typed) if asking else word
    near = [found for found, _ in typo_matches(word.folded, _asking(), 1) if found[0] == word.folded[0]]
    if not near:
        return word
    others = (found for found, _ in typo_matches(word.folded, index.words_by_length, 1))
    # A minister is asked for, and not the ministry.
    if near[0] not in OFFICE_HOLDERS and any(key_of(found) != key_of(near[0]) for found in others):
        # A word of the records is as likely.
        return word
    return structs.replace(word, folded=near[0], native=word.typed)


def _is_known(index: Index, word: Word) -> bool:
    """Return whether a word is no slip: one of another language, of a record, a name, or plain English."""
    spelt = word.folded
    if word.meanings or word.language != "en" or len(spelt) < _SHORTEST_PUT_RIGHT or not spelt.isalpha():
        return True
    return key_of(spelt) in index.terms or spelt in _ASKING or is_english(spelt)


def _is_a_name(index: Index, spelt: str) -> bool:
    return spelt in index.phonetic.get(phonetic_key(spelt), ())


@cache
def _asking() -> dict[str, list[str]]:
    return by_length(_ASKING)
