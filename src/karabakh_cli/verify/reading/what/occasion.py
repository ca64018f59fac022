"""Words for what happened or was counted that say only on what occasion, or who reports."""

from collections.abc import Sequence

from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.words.marks import Mark, Token, nouns_of
from karabakh_cli.verify.words.speech import COUNTS, KEEPS, REPORTS, is_attack

_IN = frozenset("in during by to from".split())
_SPEAKERS = frozenset("it they he she".split())
_BETWEEN = 3
"""Words between `in` and the strikes: in the Armenian missile strikes."""


def is_aside(mark: Mark, words: Sequence[Token], number: Number | None) -> bool:
    """Return whether words only say on what occasion something was counted, or that somebody did.

    Of `40 civilians killed in the strikes it documented`, neither the strikes nor what was documented are
    counted, nor is anybody kept in `the list kept by Oryx`.
    """
    before = words[mark.first - 1].word if mark.first else ""
    if words[mark.first].word in REPORTS and before in _SPEAKERS:
        return True
    if words[mark.first].word in KEEPS and before in COUNTS:
        return True
    attacks = {"attacks"} & (mark.said.get("item", frozenset()) | mark.said.get("measure", frozenset()))
    if not attacks or not is_attack(words[mark.last - 1].word):
        return False
    near = words[max(0, mark.first - _BETWEEN) : mark.first]
    # A number between them counts the strikes: in 18 strikes.
    place = max((at for at, token in enumerate(near) if token.word in _IN), default=None)
    counted = number.start if number else -1
    return place is not None and not any(
        token.word.isdigit() or token.start == counted for token in near[place:]
    )


def is_example(mark: Mark, words: Sequence[Token], number: Number | None) -> bool:
    """Return whether people are only some of those counted: `94 killed, civilians among them`.

    Right behind a number they are whom that counts: `94 killed, 25 civilians among them`.
    """
    if not nouns_of(mark) or not mark.first:
        return False
    before, behind = words[mark.first - 1], [token.word for token in words[mark.last : mark.last + 2]]
    if before.word[0].isdigit() or (number and before.start <= number.start < before.end):
        return False
    return before.word == "including" or behind[:1] == ["included"] or behind == ["among", "them"]
