"""A question that speaks of its own dead or losses -> the side that its language says it means.

Azerbaijani and Turkish have a word for the dead of Azerbaijan alone, as Armenian has for those of the
Armenian side, and `we` and the enemy are one side each in Azerbaijani and in Armenian. In other languages
they may be anybody. The other side, and `its` losses, are said in every language.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from karabakh_cli.search.parsing.reading import Reading
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import CASUALTIES, OTHER_SIDE, SIDES, keys_of
from karabakh_cli.search.words.lexicon import PEOPLE, REPORTS, STOP_WORDS, WANT_BY_WORD
from karabakh_cli.search.words.synonyms import key_of

_SIDE_OF_MARTYRS = {"az": "azerbaijan", "tr": "azerbaijan", "hy": "armenia"}
_SIDE_OF_US = {"az": "azerbaijan", "hy": "armenia"}
_SIDE_OF_THE_ENEMY = {"az": "armenia", "hy": "azerbaijan"}
_ENEMY = "opponent"
_WE_DID = {"az": r"d[ıiuü][kq]$", "hy": r".{3}(?:ինք|ենք)$"}
"""The endings by which a verb says that we did something."""
_OURS = r"(?:ımız|imiz|umuz|ümüz).{0,5}$"
"""The ending by which an Azerbaijani noun says that it is ours."""
_HARM = keys_of("killed wounded destroyed downed strike shelled captured")
"""Keys for what one side does to another."""
_OTHER = frozenset({"other", "opposing", "opposite"})
_ITS = frozenset({"its", "their", "own"})
_COUNTED = {*CASUALTIES, *map(key_of, PEOPLE)}


def with_our_word(reading: Reading) -> list[Word]:
    """Return the words with the side in place of `we` before a word for who reports: մեր տվյալներով."""
    words, after = [*reading.words], ""
    for at, word in reversed([*enumerate(words)]):
        if word.meanings == ("we",) and word.language in _SIDE_OF_US and after in REPORTS:
            words[at] = structs.replace(word, meanings=(_SIDE_OF_US[word.language],))
        after = after if word.english in WANT_BY_WORD else word.english
    return words


def with_the_enemy(reading: Reading) -> list[Word]:
    """Return the words with the other side in place of the enemy, of whom a side or a language speaks.

    It is the enemy of the one side that reports, or else of the side that speaks the language, if losses are
    asked for.
    """
    named = _sides_named(reading.words)
    by_a_side = len(named) == 1 and reading.english.say(REPORTS)
    of_losses = reading.english.mean(CASUALTIES | _HARM)

    def enemy(word: Word) -> str:
        if by_a_side:
            return OTHER_SIDE[named[0]][0]
        return _SIDE_OF_THE_ENEMY.get(word.language, "") if of_losses else ""

    return [
        _as_side(word, enemy(word))
        if (word.meanings[:1] == (_ENEMY,) or word.english == "enemy") and enemy(word)
        else word
        for word in reading.words
    ]


def with_the_other_side(reading: Reading) -> list[Word]:
    """Return the words with the name of the side that is the other one, where a query names one."""
    words, named = reading.words, _sides_named(reading.words)
    other = [
        at for at, pair in enumerate(pairwise(reading.english)) if pair[0] in _OTHER and pair[1] == "side"
    ]
    if len(named) != 1 or not other:
        return [*words]
    return [
        _as_side(word, OTHER_SIDE[named[0]][0]) if at - 1 in other else word
        for at, word in enumerate(words)
        if at not in other
    ]


def with_its_side(reading: Reading) -> list[Word]:
    """Return the words with the side that is asked what it says of its losses as whose they are."""
    words, named = [*reading.words], [word for word in reading.words if word.key in OTHER_SIDE]
    if len({word.key for word in named}) != 1 or not reading.english.say(REPORTS):
        return words
    for at, (word, counted) in enumerate(pairwise(reading.words)):
        if word.english in _ITS and counted.key in _COUNTED:
            # As the side is written, so that it is one term where it has one role.
            words[at] = structs.replace(named[0], position=word.position)
    return words


def with_own_side(reading: Reading) -> list[Word]:
    """Return the words of a query with the side that counts its own losses, if none is named.

    Before a side that counts its own deeds comes `by`, since whom we killed, and what we hit, others lost.
    """
    words = [*reading.words]
    own = next((word for word in words if _side(word)), None)
    meant = {
        word.key for word in words if word.english not in STOP_WORDS and word.english not in WANT_BY_WORD
    }
    if own is None or meant & SIDES or not ("many" in reading.english or meant <= _COUNTED):
        return words
    before = ["by"] if _is_a_deed(own) else []
    last = words[-1]
    return [*words, *(Word(one, (one,), last.language, last.position) for one in (*before, _side(own)))]


def _sides_named(words: Sequence[Word]) -> list[str]:
    """Return the sides at war that are named, each once."""
    return list(dict.fromkeys(word.key for word in words if word.key in OTHER_SIDE))


def _as_side(word: Word, side: str) -> Word:
    """Return a word as the name of a side."""
    return structs.replace(word, folded=side, meanings=(side,), native=word.typed)


def _is_a_deed(word: Word) -> bool:
    """Return whether a word says that we did harm."""
    return _we_did(word) and any(key_of(meaning) in _HARM for meaning in word.meanings)


def _we_did(word: Word) -> bool:
    """Return whether a word is a verb for what we did."""
    return word.language in _WE_DID and re.search(_WE_DID[word.language], word.native) is not None


def _side(word: Word) -> str:
    """Return the side that a word calls its own, if it does."""
    if "martyrs" in word.meanings:
        return _SIDE_OF_MARTYRS.get(word.language, "")
    is_ours = word.language == "az" and re.search(_OURS, word.native) is not None
    return _SIDE_OF_US.get(word.language, "") if is_ours or word.meanings == ("we",) or _we_did(word) else ""
