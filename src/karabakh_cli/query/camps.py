"""Whose losses a figure counts and who speaks of them, by camp.

The two camps of the war are compared and never named in a rule, so that a rule is the same for both.
"""

from collections.abc import Iterable
from functools import cache

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import CAMPS, Camp, Side

WARRING: tuple[Camp, Camp] = ("armenian", "azerbaijani")
"""The camps of the war, in the order in which they always appear."""


def camp_of(facts: Facts, keys: Iterable[str]) -> Camp:
    """Return the camp of these actors: one of the war's, both together, or third parties.

    Fighters from elsewhere who are named beside a side are of its camp.
    """
    return _camp(tuple(map(facts.sides.__getitem__, keys)))


@cache
def _camp(sides: tuple[Side, ...]) -> Camp:
    camps = {CAMPS[side] for side in sides} - {"third"}
    if len(camps) > 1:
        return "both"
    return camps.pop() if camps else "third"


def subject_of(facts: Facts, figure: Figure) -> str:
    """Return whose losses a figure counts: a camp, or the ids of actors who belong to neither."""
    camp = camp_of(facts, figure.of)
    return " ".join(figure.of) if camp == "third" else camp


def is_own(facts: Facts, figure: Figure) -> bool:
    """Return whether a camp reports this of itself."""
    return camp_of(facts, figure.source) == subject_of(facts, figure)


def is_by_rival(facts: Facts, figure: Figure) -> bool:
    """Return whether a camp of the war says this of the other."""
    subject, speaker = subject_of(facts, figure), camp_of(facts, figure.source)
    return subject in WARRING and speaker in WARRING and subject != speaker


def is_whole_camp(facts: Facts, figure: Figure) -> bool:
    """Return whether a figure counts a camp as a whole: its states, and nobody from elsewhere."""
    return frozenset(figure.of) == facts.states.get(camp_of(facts, figure.of), frozenset())
