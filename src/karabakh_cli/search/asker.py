"""A question that speaks of its own dead or losses -> the side that its language says it means.

Azerbaijani and Turkish have a word for the dead of Azerbaijan alone, as Armenian has for those of the
Armenian side, and `we` is one side in Azerbaijani and in Armenian. In other languages it may be anybody.
"""

import re
from collections.abc import Sequence

from karabakh_cli.search.lexicon import CASUALTIES, PEOPLE, SIDES, STOP_WORDS, WANT_BY_WORD
from karabakh_cli.search.synonyms import term
from karabakh_cli.search.translate import Word
from karabakh_cli.search.wording import in_english

_SIDE_OF_MARTYRS = {"az": "azerbaijan", "tr": "azerbaijan", "hy": "armenia"}
_SIDE_OF_US = {"az": "azerbaijan", "hy": "armenia"}
_OURS = {
    "az": r"d[ıiuü][kq]$|(?:ımız|imiz|umuz|ümüz)[^ ]{0,5}$",
    "hy": r".{3}(?:ինք|ենք)$",
}
"""The endings by which a verb says that we did something, and an Azerbaijani noun that it is ours."""
_COUNTED = {*CASUALTIES, *map(term, PEOPLE), "soldier", "civilian"}


def with_own_side(asked: Sequence[Word]) -> list[Word]:
    """Return the words of a query with the side whose losses it counts as its own, if it names none."""
    side = next(filter(None, map(_side, asked)), "")
    found = in_english(asked)
    meant = {term(word) for word in found if word not in STOP_WORDS and word not in WANT_BY_WORD}
    if not side or meant & SIDES or not ("many" in found or meant <= _COUNTED):
        return [*asked]
    return [*asked, Word(side, (side,), asked[-1].language, asked[-1].position)]


def _side(word: Word) -> str:
    """Return the side that a word calls its own, if it does."""
    if "martyrs" in word.meanings:
        return _SIDE_OF_MARTYRS.get(word.language, "")
    ours = word.meanings == ("we",) or (
        word.language in _OURS and re.search(_OURS[word.language], word.native) is not None
    )
    return _SIDE_OF_US.get(word.language, "") if ours else ""
