"""Words for what happened or was counted that say only on what occasion, or who reports."""

from collections.abc import Sequence

from karabakh_cli.verify.words.marks import Mark, Token
from karabakh_cli.verify.words.speech import REPORTS, is_attack

_IN = frozenset("in during by to from".split())
_SPEAKERS = frozenset("it they he she".split())
_BETWEEN = 3
"""Words between `in` and the strikes: in the Armenian missile strikes."""


def is_aside(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether words only say on what occasion something was counted, or that somebody did.

    Of `40 civilians killed in the strikes it documented`, neither the strikes nor what was documented are
    counted.
    """
    if words[mark.first].word in REPORTS and mark.first and words[mark.first - 1].word in _SPEAKERS:
        return True
    attacks = {"attacks"} & (mark.said.get("item", frozenset()) | mark.said.get("measure", frozenset()))
    if not attacks or not is_attack(words[mark.last - 1].word):
        return False
    near = words[max(0, mark.first - _BETWEEN) : mark.first]
    # A number between them counts the strikes: in 18 strikes.
    place = max((at for at, token in enumerate(near) if token.word in _IN), default=None)
    return place is not None and not any(token.word.isdigit() for token in near[place:])
