"""A word that no record has -> the terms that it may have been meant to be.

Another spelling of a name, a name with an ending, the beginning of a word, or a slip of the hand.
"""

from collections.abc import Iterator, Mapping, Sequence

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.translating.translate import OTHER
from karabakh_cli.search.words.dictionary import is_english
from karabakh_cli.search.words.normalize import phonetic_key

ONE_SLIP, TWO_SLIPS = 5, 9
"""Letters of a word from which one slip is forgiven, and two."""
_SHORTEST_SOUND = 3
"""A sound of fewer letters may be that of anything: xxxxx sounds like h."""
_OTHER_ALPHABETS = frozenset({"ru", "hy"})
"""A word of another alphabet with another first letter than a name is another word."""
ONE_SPELLING = "spelling"
"""How a name that is spelt differently is found."""
_SAME_SOUND = 0.95
"""The weight of a name that sounds the same."""
_WITHOUT_ENDING, _ENGLISH_WITHOUT_ENDING = 0.85, 0.8
"""The weight of a name that is the word without its ending."""
_BEGINNING = 0.8
"""The weight of a word that begins with what was typed."""
_MOST_BEGINNINGS = 20
_LETTER_LEFT_OUT = 0.7
"""The weight of a word with a letter more."""
_BY_SLIPS = (0.9, 0.75, 0.55)
"""The weight of a word by how many slips away it is; with none it sounds the same."""
_OTHER_FIRST_LETTER = 0.7
"""A first letter is seldom mistyped, and a wrong one makes another name."""


def spellings_by_sound(index: Index, word: str, language: str = "en") -> Sequence[str]:
    """Return the spellings in the base of a name that sounds as a word does, if it is long enough."""
    shortest = ONE_SLIP if language == "en" else ONE_SLIP - 1
    sound = phonetic_key(word)
    return index.phonetic.get(sound, ()) if len(word) >= shortest and len(sound) >= _SHORTEST_SOUND else ()


def fuzzy_terms(index: Index, word: str, language: str = "en") -> tuple[dict[str, float], str]:
    """Return the terms that a word which is in no record may have been meant to be, and how."""
    if spelt := spellings_by_sound(index, word, language):
        # The genitive of a name may be another name: of a province, Հադրութի, or of a woman, Алиева.
        ended = _without_ending(index, word, shortest=ONE_SLIP - 1) if language in _OTHER_ALPHABETS else []
        return dict.fromkeys(ended, _WITHOUT_ENDING) | {
            index.spellings[found]: _SAME_SOUND for found in spelt
        }, ONE_SPELLING
    if language == OTHER:
        return {}, "unknown"
    return _fuzzy_english(index, word) if language == "en" else _fuzzy_foreign(index, word, language)


def _fuzzy_foreign(index: Index, word: str, language: str) -> tuple[dict[str, float], str]:
    """Return the names that a word of another language may be, with an ending or a slip."""
    if word in index.spellings and (len(word) >= ONE_SLIP or _is_short_name(index, word, language)):
        return {index.spellings[word]: _SAME_SOUND}, ONE_SPELLING
    if ended := _without_ending(index, word, shortest=4):
        return dict.fromkeys(ended, _WITHOUT_ENDING), "ending"
    short = len(word) <= ONE_SLIP
    near = _one_letter_off(index, word) if short else _typos(index, word, 1, names_only=True)
    if language in _OTHER_ALPHABETS:
        near = {name: worth for name, worth in near.items() if name[0] == word[0]}
    return near, "typo" if near else "unknown"


def _is_short_name(index: Index, word: str, language: str) -> bool:
    """Return whether a word in another alphabet is, letter for letter, a name of three letters: Զաս."""
    named = word in index.phonetic.get(phonetic_key(word), ())
    return named and len(word) == _SHORTEST_SOUND and language in _OTHER_ALPHABETS


def _one_letter_off(index: Index, word: str) -> dict[str, float]:
    """Return the names that a short word may be with one vowel more, or with a d at its end: Laçn, Polat."""
    if len(word) < ONE_SLIP - 1:
        return {}
    whole = {word[:place] + vowel + word[place:] for place in range(1, len(word)) for vowel in "aeiou"}
    if word.endswith("t"):
        # Turkish writes with a t the names that Azerbaijani and Arabic end in d.
        whole.add(word[:-1] + "d")
    names = {one for one in whole if one in index.phonetic.get(phonetic_key(one), ())}
    return {index.spellings[name]: _LETTER_LEFT_OUT for name in names} if len(names) == 1 else {}


def _fuzzy_english(index: Index, word: str) -> tuple[dict[str, float], str]:
    """Return what a word that is not English may have been meant to be."""
    if is_english(word) or is_english(word.removesuffix("s")):
        return {}, "unknown"
    allowed = 0 if len(word) < ONE_SLIP else 1 if len(word) < TWO_SLIPS else 2
    if allowed and (near := _typos(index, word, allowed)):
        return near, "typo"
    if len(word) < ONE_SLIP and (near := _one_letter_off(index, word)):
        return near, "typo"
    if ended := _without_ending(index, word, shortest=5):
        return dict.fromkeys(ended, _ENGLISH_WITHOUT_ENDING), "ending"
    return _beginnings(index, word)


def _beginnings(index: Index, word: str) -> tuple[dict[str, float], str]:
    """Return the terms of the words that begin with this one."""
    if len(word) < ONE_SLIP:
        return {}, "unknown"
    begun = sorted(
        found for known in index.words_by_length.values() for found in known if found.startswith(word)
    )
    return {
        index.spellings[found]: _BEGINNING for found in begun[:_MOST_BEGINNINGS]
    }, "beginning" if begun else "unknown"


def _without_ending(index: Index, word: str, *, shortest: int) -> list[str]:
    """Return the terms of the longest name that the word is with an ending: степанакертский, Şuşada."""
    sound = phonetic_key(word)
    for size in range(len(sound) - 1, max(len(sound) - 6, shortest - 1), -1):
        # A short name may have a short ending only.
        if size >= len(sound) - size and (spelt := index.phonetic.get(sound[:size])):
            return [index.spellings[found] for found in spelt]
    return []


def _typos(index: Index, word: str, allowed: int, *, names_only: bool = False) -> dict[str, float]:
    """Return the terms of the words that are one or two slips away, with how much each is worth."""
    found = [] if names_only else list(typo_matches(word, index.words_by_length, allowed))
    for sound, slips in typo_matches(phonetic_key(word), index.phonetic_by_length, min(allowed, 1)):
        # Short names that merely sound alike are too many.
        if len(sound) >= ONE_SLIP:
            found += [(spelt, slips) for spelt in index.phonetic[sound]]
    near: dict[str, float] = {}
    for spelt, slips in found:
        worth = _BY_SLIPS[slips] * (1 if spelt[0] == word[0] else _OTHER_FIRST_LETTER)
        key = index.spellings[spelt]
        near[key] = max(near.get(key, 0), worth)
    return near


def typo_matches(word: str, known: Mapping[str, list[str]], allowed: int) -> Iterator[tuple[str, int]]:
    """Return the known words nearest to a word, with how many letters must be put right."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    lengths = range(len(word) - allowed, len(word) + allowed + 1)
    like = [spelt for length in lengths for spelt in known.get(str(length), ())]
    nearest = process.extract(word, like, scorer=OSA.distance, score_cutoff=allowed, limit=8)
    return ((spelt, int(slips)) for spelt, slips, _ in nearest)
