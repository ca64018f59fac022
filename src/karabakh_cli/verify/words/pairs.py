"""Whom `the former` and `the latter` mean, of two that were named before."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from karabakh_cli.facts.capitals import CAPITALS
from karabakh_cli.verify.words.marks import Mark, Token, Values
from karabakh_cli.verify.words.speech import COMES, HAS, REPORTS

_PAIRED = ("former", "latter")
_NAMES = frozenset({"actor", "office", "capital", "demonym"})
_OF_A_STATE = frozenset({"capital", "demonym", "place"})
"""What a name may mean as well, if it is one of a state."""
_STATES = frozenset(CAPITALS.values())
_JOINED = re.compile(r",?\s(?:and|or)\s(?:the\s)?")
_NO_NOUN = (
    REPORTS
    | HAS
    | COMES
    | frozenset(
        """
        about almost also amount amounted and are around as at but by did for from in is lost nearly number
        numbered of on only or over s some suffered to totalled was were while with
        """.split()
    )
)
"""Words after `the former` by which it is not an adjective, as in `the former minister`."""


def is_paired(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a mark is `former` or `latter` and stands for another name."""
    return words[mark.first].word in _PAIRED and not _NAMES.isdisjoint(mark.said)


def names_of(marks: Sequence[Mark], words: Sequence[Token]) -> list[Mark]:
    """Return the marks that name somebody, without those that stand for another."""
    return [mark for mark in marks if not _NAMES.isdisjoint(mark.said) and not is_paired(mark, words)]


def with_paired(
    text: str, words: Sequence[Token], found: Sequence[Mark], before: Sequence[Mark]
) -> list[Mark]:
    """Return the marks of a sentence, `found`, with one for each `the former` and `the latter`.

    It means one of the names in the sentence, or of those `before` it.
    """
    if not any(token.word in _PAIRED for token in words):
        return list(found)
    paired = _paired(text, words, found, [*before, *names_of(found, words)])
    return sorted([*found, *paired], key=lambda mark: mark.start)


def _paired(
    text: str, words: Sequence[Token], found: Sequence[Mark], named: Sequence[Mark]
) -> Iterator[Mark]:
    verbs = {mark.first for mark in found if "measure" in mark.said}
    for place, token in enumerate(words):
        if token.word not in _PAIRED or not place or words[place - 1].word != "the":
            continue
        ahead = [mark for mark in named if mark.end <= token.start]
        reports = place + 1 < len(words) and words[place + 1].word in REPORTS
        pair = last_pair(text, ahead, reports=reports)
        if pair and (place + 1 in verbs or _is_alone(words, place)):
            said = pair[_PAIRED.index(token.word)].said
            yield Mark(start=token.start, end=token.end, first=place, last=place + 1, said=said)


def _is_alone(words: Sequence[Token], place: int) -> bool:
    """Return whether no noun is right after a word, which may then be no adjective."""
    if place + 1 == len(words) or words[place + 1].start - words[place].end > 1:
        return True
    following = words[place + 1].word
    return following in _NO_NOUN or following[0].isdigit()


def last_pair(text: str, named: Sequence[Mark], *, reports: bool = False) -> tuple[Mark, Mark] | None:
    """Return the last two names that `and` joins, else the last two of a kind.

    Before a verb of reporting two that are not of states are preferred.
    """
    joined = [(one, other) for one, other in pairwise(named) if _JOINED.fullmatch(text, one.end, other.start)]
    states = _last_two([mark for mark in named if names_a_state(mark)])
    others = _last_two([mark for mark in named if not names_a_state(mark)])
    if reports and others:
        return others
    return joined[-1] if joined else states or others


def names_a_state(mark: Mark) -> bool:
    """Return whether a name may be one of a state: its own, that of its people or side, or its capital."""
    return not _OF_A_STATE.isdisjoint(mark.said) or not _STATES.isdisjoint(mark.said.get("actor", ()))


def _last_two(named: Sequence[Mark]) -> tuple[Mark, Mark] | None:
    """Return the last name and the one before it that is of somebody else."""
    last = named[-1] if named else None
    others = [mark for mark in named if last and _who(mark).isdisjoint(_who(last))]
    return (others[-1], last) if last and others else None


def _who(mark: Mark) -> Values:
    return Values().union(*(ids for kind, ids in mark.said.items() if kind in _NAMES))
