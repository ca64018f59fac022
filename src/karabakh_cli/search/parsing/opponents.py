"""One side against another: a case, a claim or a sentence, by whom and against whom."""

from collections.abc import Sequence

from karabakh_cli.search.words.lexicon import STOP_WORDS

_AGAINST = frozenset("against v vs versus sue sues sued suing".split())
"""The side after one of these is the one against which something is."""
_COURT = "court"


def opponents(found: Sequence[str], sides: Sequence[bool]) -> tuple[set[int], set[int]]:
    """Return where the sides are that did something to another, and those to which it was done.

    It says so where one is named after `against`, or one is whose court it is. Both are empty where a query
    does not say it, or asks how many.
    """
    named = {position for position, side in enumerate(sides) if side}
    if len(named) < len(("plaintiff", "defendant")) or "many" in found:
        return set(), set()
    done_to = {
        after[0]
        for position, word in enumerate(found)
        if word in _AGAINST
        for after in [[at for at in range(position + 1, len(found)) if found[at] not in STOP_WORDS]]
        if after and after[0] in named
    }
    judging = set() if done_to else {at for at in named if found[at + 1 : at + 2] == [_COURT]}
    if judging:
        return judging, named - judging
    return (named - done_to, done_to) if done_to else (set(), set())
