"""Who did what to whom: a charge, whether a side admits it, and one side's case against another."""

from collections.abc import Sequence
from itertools import pairwise

from karabakh_cli.search.matching.match import Role
from karabakh_cli.search.words.concepts import (
    ADMITTING,
    CASUALTIES,
    EMPLOYED,
    OTHER_SIDE,
    SIDES,
    terms,
)
from karabakh_cli.search.words.lexicon import CAPTIVES, LOSSES, PEOPLE, STOP_WORDS
from karabakh_cli.search.words.synonyms import term

_ANSWERING = terms("answer react reaction reply response")
"""Terms for what a side says to a charge or of an event: its answers and denials are asked for."""
_STATING = _ANSWERING | terms("position stance attitude")
"""Terms for what a state says of the war, in which it takes no part."""
_USING = frozenset("use used uses using".split())
"""Beside a weapon, the side is who used it."""
_CRIMES = terms("crime atrocity")
"""Terms for crimes; the side named beside one is the culprit, unless it is named as the victim."""
_CRUELTY = terms("torture mistreat mistreatment abuse beaten humiliate")
"""Terms for what captives suffer; the side named beside one is the victim."""
_BANNED = terms("phosphorus cluster")
"""Terms for banned weapons; the side named beside one is said to have used it."""
_BEFORE_VICTIM = frozenset({"against", "on", "victims"})
"""A side after one of these suffered the crime."""
_ACCUSING = terms("accused blamed denied condemn said say claim")
"""Terms beside which the side that is named may be the one who speaks."""
_BLAMING = terms("accused blamed")
"""Terms for what is said of the side that is named: who accused Armenia."""
_WHO = frozenset({"who", "whom"})
_BEFORE_SUBJECT = frozenset({"did", "does", "has", "by"})
"""After one of these a side is who accuses."""
_AGAINST = frozenset("against v vs versus sue sues sued suing".split())
"""The side after one of these is the one against which something is."""
_COURT = "court"


def asks_for_an_admission(found: Sequence[str]) -> bool:
    """Return whether a query asks if somebody admits a deed, or takes the blame; losses are counted."""
    meant = set(map(term, found))
    something_else = meant & CASUALTIES or not LOSSES.union({"many", "who"}).isdisjoint(found)
    return not ADMITTING.isdisjoint(meant) and not something_else


def answering(found: Sequence[str]) -> set[int]:
    """Return where the words are by which a query asks for a side's answer: the side is beside them."""
    return {
        position
        for position, word in enumerate(found)
        if term(word) in _ANSWERING and OTHER_SIDE.keys() & set(map(term, _beside(found, position)))
    }


def stating(found: Sequence[str]) -> dict[int, int]:
    """Return where the words are for what a third state says of the war, each with where that state is."""
    third = {position for position, word in enumerate(found) if term(word) in SIDES - OTHER_SIDE.keys()}
    said = [position for position, word in enumerate(found) if term(word) in _STATING]
    return {
        position: state
        for position in said
        for state in third
        if found[state] in _beside(found, position) and len(third) == 1
    }


def _beside(found: Sequence[str], position: int) -> list[str]:
    """Return the words that matter on either side of one."""
    return [
        next((word for word in way if word not in STOP_WORDS), "")
        for way in (reversed(found[:position]), found[position + 1 :])
    ]


def accused(found: Sequence[str]) -> set[int]:
    """Return where the sides are that a query, in English, accuses of a crime or of using a weapon.

    That is the side named first, unless another is named after `by`. The victim of a crime is not accused of
    it.
    """
    sides = [position for position, word in enumerate(found) if term(word) in SIDES]
    by = [position for position in sides if "by" in found[max(position - 2, 0) : position]]
    meant = set(map(term, found))
    if users := [one for one in sides if _USING & {*found[one + 1 : one + 2]}]:
        # The question is about the side that used it, whoever speaks.
        return set(users[:1])
    if is_of_banned_weapons(found):
        return set(by[:1] or sides[:1])
    if not _USING.isdisjoint(found) and _ACCUSING.isdisjoint(meant):
        return set(by or sides[:1])
    if EMPLOYED & meant and _ACCUSING.isdisjoint(meant):
        return {one for one in by or sides if term(found[one]) in OTHER_SIDE}
    if not _CRIMES & meant:
        return set()
    return {one for one in by or sides if _BEFORE_VICTIM.isdisjoint(found[max(one - 2, 0) : one])}


def accusation(found: Sequence[str]) -> dict[int, Role]:
    """Return what the one side does in a query on who accused whom: it is accused, or the source.

    In `who accused Armenia` and `Armenia is accused of` it is accused; in `whom did Armenia accuse` and
    `accused by Armenia` it accuses.
    """
    sides = [position for position, word in enumerate(found) if term(word) in SIDES]
    if _BLAMING.isdisjoint(map(term, found)) or len(sides) != 1:
        return {}
    if ("accused", "of") in pairwise(found):
        return {sides[0]: "source" if found[max(sides[0] - 1, 0) : sides[0]] == ["by"] else "accused"}
    if _WHO.isdisjoint(found):
        return {}
    before = found[max(sides[0] - 1, 0) : sides[0]]
    accuses = "whom" in found or not _BEFORE_SUBJECT.isdisjoint(before)
    return {sides[0]: "source" if accuses else "accused"}


def is_of_banned_weapons(found: Sequence[str]) -> bool:
    """Return whether a query is about the use of a banned weapon, and not about what it did or how many."""
    return not _BANNED.isdisjoint(map(term, found))


def is_of_cruelty(found: Sequence[str]) -> bool:
    """Return whether a query asks what captives suffered, and not how many."""
    return not _CRUELTY.isdisjoint(map(term, found))


def victims(found: Sequence[str]) -> set[int]:
    """Return where the sides are whose captives or soldiers suffered the cruelty that a query is about."""
    if not is_of_cruelty(found):
        return set()
    return {
        position
        for position, word in enumerate(found)
        if term(word) in OTHER_SIDE
        and not (CAPTIVES | PEOPLE).isdisjoint(found[max(position - 1, 0) : position + 2])
    }


def opponents(found: Sequence[str], sides: Sequence[bool]) -> tuple[set[int], set[int]]:
    """Return where the sides are that did something to another, and those to which it was done.

    It says so where one is named after `against`, or one is whose court it is. Both are empty where a query
    does not say it, or asks how many.
    """
    named = {at for at, side in enumerate(sides) if side} if "many" not in found else set()
    done_to = {at for at in named if not _AGAINST.isdisjoint(found[max(at - 1, 0) : at])}
    judging = {at for at in named if found[at + 1 : at + 2] == [_COURT]}
    acting = named - done_to if done_to else judging
    return (acting, named - acting) if len(named) > 1 and acting else (set(), set())
