"""A misspelt word of another language -> the English of what it may have been meant to be."""

from collections.abc import Mapping, Sequence

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.translating.meanings import LONGEST_ENTRY, SHORT, VOWELS, longest, may_end
from karabakh_cli.search.words.dictionary import COMPARED_IN, LEFT_OUT, PLAIN, SURE_ENTRY, WHOLE
from karabakh_cli.search.words.normalize import transliterate

_EVERY_VOWEL = VOWELS | frozenset("аеиоуыэюяйաեէըիոօւ")
_SOUND_ALIKE = tuple({*pair} for pair in "kg td pb sz сз тд пб кг шщ".split())
"""The consonants that are written for one another."""


def meanings_of_a_slip(index: Index, language: str, word: str) -> tuple[str, ...]:
    """Return the English of what a misspelt word of another language may have been meant to be."""
    name = COMPARED_IN[language]
    word = transliterate(word) if name.endswith(PLAIN) else word
    meant = _one_slip_away(index, name, word) if len(word) >= SURE_ENTRY else ()
    return meant or (_with_its_vowel(index.translations, name, word) if name.endswith(PLAIN) else ())


def _one_slip_away(index: Index, name: str, word: str) -> tuple[str, ...]:
    """Return the English of the whole word that is one slip away, else of a long word's longest beginning."""
    wholes = [f"{name}{WHOLE} {size}" for size in range(len(word) - 1, len(word) + 2)]
    whole = _nearest(word, [entry for key in wholes for entry in index.entries_by_length.get(key, ())])
    if whole:
        return tuple(index.translations[f"{name} {whole}{WHOLE}"])
    if len(word) == SURE_ENTRY:
        return ()
    for size in range(min(len(word) + 1, LONGEST_ENTRY), SURE_ENTRY - 1, -1):
        for taken in (size, size - 1, size + 1):
            entry = _nearest(word[:taken], index.entries_by_length.get(f"{name} {size}", ()))
            if entry and may_end(name, size, word[taken:]):
                return tuple(index.translations[f"{name} {entry}"])
    return ()


def _with_its_vowel(known: Mapping[str, list[str]], name: str, word: str) -> tuple[str, ...]:
    """Return the English of a word in plain letters with one vowel left out: vurlan is vurulan."""
    for place in range(2, min(len(word), LONGEST_ENTRY)):
        if VOWELS.isdisjoint(word[place - 1 : place + 1]):
            for vowel in "aeiou":
                whole = word[:place] + vowel + word[place:]
                # The vowel must be in the entry, and not in what is taken for an ending.
                found = longest(known, (name,), whole, max(place + 2, SHORT))
                if found not in ((), (LEFT_OUT,)) or f"{name} {whole}{WHOLE}" in known:
                    return found
    return ()


def _nearest(beginning: str, entries: Sequence[str]) -> str:
    """Return the entry that is one slip away, if there is one."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extract(beginning, entries, scorer=OSA.distance, score_cutoff=1, limit=None)
    return next((entry for entry, _, _ in near if _is_a_slip(beginning, entry)), "")


def _is_a_slip(typed: str, entry: str) -> bool:
    """Return whether one letter more, less, swapped, or another vowel is a slip within a word.

    A first or last letter that differs, or another consonant, makes another word, unless it sounds nearly
    the same.
    """
    if typed[0] != entry[0] or {typed[-1], entry[-1]} not in (*_SOUND_ALIKE, {entry[-1]}):
        return False
    differing = {letter for pair in zip(typed, entry, strict=False) if pair[0] != pair[1] for letter in pair}
    alike = differing <= _EVERY_VOWEL or differing in _SOUND_ALIKE
    return len(typed) != len(entry) or sorted(typed) == sorted(entry) or alike
