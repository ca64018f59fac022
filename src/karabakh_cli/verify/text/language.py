"""Whether a text is in English, the only language that is read."""

import re

from karabakh_cli.verify.words.counted import lexicon

_WORD = re.compile(r"[^\W\d_]+")
_OTHER_SCRIPT = re.compile(r"[^\W\d_A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
"""A letter that is not Latin."""
_COMMON = frozenset(
    """
    about after and are been between by for from had has have her his how is it its least more not of said
    than that the their there they this to two was were what when which who with
    """.split()
)
"""Words of nearly every English text."""
_ELSEWHERE = frozenset({"die"})
"""English words that other languages have more often."""
_ENOUGH = 8
"""So many words in small letters show in which language a text is."""
_SHARE = 20
"""In English at least one word in so many is a common one, or one for what is counted."""


def seems_english(text: str) -> bool:
    """Return whether a text may be in English.

    It may not if few of its words are English, and most are in another script or there are enough to tell.
    Names, which may be of any language, do not count.
    """
    words = _WORD.findall(text)
    other = sum(_OTHER_SCRIPT.match(word) is not None for word in words)
    small = [word for word in words if word.islower()]
    english = sum(_is_english(word) for word in small)
    telling = 2 * other > len(words) or len(small) >= _ENOUGH
    return not telling or english * _SHARE >= max(len(small), other)


def _is_english(word: str) -> bool:
    return word in _COMMON or ((word,) in lexicon() and word not in _ELSEWHERE)
