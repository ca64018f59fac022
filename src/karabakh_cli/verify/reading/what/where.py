"""Whether a place that a text names is where something was counted."""

from collections.abc import Sequence

from karabakh_cli.verify.words.marks import Mark, Token, words_before
from karabakh_cli.verify.words.speech import INSIDE, REPORTS

_WHERE = INSIDE | frozenset("at of near around outside from to on into for above over under".split())
"""Words before a capital where it is a place, and not its government: in Stepanakert."""
_AREAS = frozenset("city district region province town village airport county area raion corridor".split())
"""Words with a capital behind a place, which still names it: Tartar District."""
_HEARD = frozenset("reporters journalists press parliament briefing conference speech interview".split())
_SOME = frozenset("too included also based born".split())
_AMONG = frozenset("including even notably".split())
_NEAR = 4
"""Words before a place among which a verb of reporting says that somebody spoke there."""


def is_where(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether the words around a place let it be where something was counted.

    It is not where it is a part of a longer name (the Geneva Conventions), stands for a government
    (Stepanakert owned to), is where somebody spoke (to the press in Goris) or sits (Geneva-based), or is
    one of several.
    """
    before = [word for word in words_before(mark, words, _NEAR) if word != "the"]
    if _in_a_name(mark, words) or _is_one_of_several(mark, words, before):
        return False
    if before[-1:] == ["in"] and _HEARD & {*before[:-1]}:
        return False
    if before[-1:] in (["in"], ["from"]) and before[-2:-1] and before[-2] in REPORTS - {"counted", "found"}:
        return False
    subject = mark.last < len(words) and _next_to(words, mark.last)
    return "capital" not in mark.said or not subject or bool(_WHERE & {*before[-1:]})


def _next_to(words: Sequence[Token], place: int) -> bool:
    """Return whether only a space parts a word from the one before it."""
    return 0 < place < len(words) and words[place].start - words[place - 1].end == 1


def _in_a_name(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a word with a capital follows that does not name an area: Geneva Conventions.

    Where all words have capitals, as in some headings, it means nothing.
    """
    if not _next_to(words, mark.last) or all(token.capital for token in words if token.word.isalpha()):
        return False
    following = words[mark.last]
    return following.capital and following.word.isalpha() and following.word not in _AREAS


def _is_one_of_several(mark: Mark, words: Sequence[Token], before: Sequence[str]) -> bool:
    following = words[mark.last].word if _next_to(words, mark.last) else ""
    return following in _SOME or bool(_AMONG & {*before[-1:]})
