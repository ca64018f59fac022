"""Whether a place that a text names is where something was counted."""

from collections.abc import Sequence

from karabakh_cli.verify.words.marks import Mark, Token, word_before, words_before
from karabakh_cli.verify.words.speech import INSIDE, REPORTS, SPEAKS_FOR

_WHERE = INSIDE | frozenset("at of near around outside from to on into for above over under".split())
"""Words before a capital by which it is a place, and not a government: in Stepanakert."""
_LOCAL = INSIDE | frozenset("at near around outside on".split())
"""Words before a place that something was in."""
_AREAS = frozenset("city district region province town village airport county area raion corridor".split())
"""Words that may be a part of the name of a place: Tartar District."""
_HEARD = frozenset("reporters journalists press parliament briefing conference speech interview".split())
_SPEAKING = (REPORTS - {"counted", "found"}) | SPEAKS_FOR | frozenset("colleague counterpart office".split())
"""Words before `in` and a place where somebody speaks, or sits."""
_SOME = frozenset("too included also based born".split())
_AMONG = frozenset("including even notably".split())
_NEAR_WORDS = 4
"""Words before a place among which a verb of reporting may be."""


def places(marks: Sequence[Mark], words: Sequence[Token]) -> list[Mark]:
    """Return, of some names, those of the places where something was counted.

    Beside a place that something was in, no other is meant: people from Barda, the town of Barda.
    """
    found = [m for m in marks if "place" in m.said and _is_where(m, words)]
    inside: list[Mark] = []
    for before, mark in zip([None, *found], found, strict=False):
        joined = before in inside and before is not None and _is_joined(before, mark, words)
        # That something was in a state leaves it open where in it.
        if joined or (word_before(mark, words) in _LOCAL and "actor" not in mark.said):
            inside.append(mark)
    return inside or found


def _is_joined(before: Mark, mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether only a comma or `and` is between two places."""
    between = [token.word for token in words[before.last : mark.first]]
    return between in ([], ["and"], ["or"])


def _is_where(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a place may be where something was counted.

    It is not if it is a part of a longer name (the Geneva Conventions), stands for a government (Stepanakert
    owned to), is where somebody spoke (to the press in Goris) or sits (Geneva-based), or is one of several.
    """
    before = [word for word in words_before(mark, words, _NEAR_WORDS) if word != "the"]
    if _is_denied(before) or _in_a_name(mark, words) or _is_one_of_several(mark, words, before):
        return False
    if before[-1:] == ["in"] and _HEARD & {*before[:-1]}:
        return False
    if before[-1:] in (["in"], ["from"]) and not _SPEAKING.isdisjoint(before[-2:-1]):
        return False
    subject = mark.last < len(words) and _next_to(words, mark.last)
    return "capital" not in mark.said or not subject or bool(_WHERE & {*before[-1:]})


def _is_denied(before: Sequence[str]) -> bool:
    """Return whether something was not in a place: in Ganja, not in Barda."""
    return before[-1:] == ["not"] or (before[-2:-1] == ["not"] and before[-1] in _WHERE)


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
