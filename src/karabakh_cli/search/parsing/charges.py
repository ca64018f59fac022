"""Who did what to whom: a charge, whether a side admits it, and one side's case against another."""

from collections.abc import Sequence
from itertools import pairwise

from karabakh_cli.search.matching.match import Role
from karabakh_cli.search.parsing.words import Words
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


def asks_for_an_admission(words: Words) -> bool:
    """Return whether a query asks if somebody admits a deed, or takes the blame; losses are counted."""
    something_else = words.mean(CASUALTIES) or words.say(LOSSES | {"many", "who"})
    return words.mean(ADMITTING) and not something_else


def answering(words: Words) -> set[int]:
    """Return where the words are by which a query asks for a side's answer: the side is beside them."""
    return {position for position in words.positions(_ANSWERING) if _beside(words, position).mean(OTHER_SIDE)}


def stating(words: Words) -> dict[int, int]:
    """Return where the words are for what a third state says of the war, each with where that state is."""
    third = words.positions(SIDES - OTHER_SIDE.keys())
    return {
        position: third[0]
        for position in words.positions(_STATING)
        if len(third) == 1 and words[third[0]] in _beside(words, position)
    }


def _beside(words: Words, position: int) -> Words:
    """Return the words that matter on either side of one."""
    ways = reversed(words[:position]), words[position + 1 :]
    return Words(next((word for word in way if word not in STOP_WORDS), "") for way in ways)


def accused(words: Words) -> set[int]:
    """Return where the sides are that a query, in English, accuses of a crime or of using a weapon.

    That is the side named first, unless another is named after `by`. The victim of a crime is not accused of
    it.
    """
    sides = words.positions(SIDES)
    by = [position for position in sides if "by" in words.before(position, 2)]
    if users := [position for position in sides if words.after(position).say(_USING)]:
        # The question is about the side that used it, whoever speaks.
        return set(users[:1])
    if is_of_banned_weapons(words):
        return set(by[:1] or sides[:1])
    if words.say(_USING) and not words.mean(_ACCUSING):
        return set(by or sides[:1])
    if words.mean(EMPLOYED) and not words.mean(_ACCUSING):
        return {one for one in by or sides if term(words[one]) in OTHER_SIDE}
    if not words.mean(_CRIMES):
        return set()
    return {one for one in by or sides if not words.before(one, 2).say(_BEFORE_VICTIM)}


def accusation(words: Words) -> dict[int, Role]:
    """Return what the one side does in a query on who accused whom: it is accused, or the source.

    In `who accused Armenia` and `Armenia is accused of` it is accused; in `whom did Armenia accuse` and
    `accused by Armenia` it accuses.
    """
    sides = words.positions(SIDES)
    if not words.mean(_BLAMING) or len(sides) != 1:
        return {}
    before = words.before(sides[0])
    if ("accused", "of") in pairwise(words):
        return {sides[0]: "source" if "by" in before else "accused"}
    if not words.say(_WHO):
        return {}
    accuses = "whom" in words or before.say(_BEFORE_SUBJECT)
    return {sides[0]: "source" if accuses else "accused"}


def is_of_banned_weapons(words: Words) -> bool:
    """Return whether a query is about the use of a banned weapon, and not about what it did or how many."""
    return words.mean(_BANNED)


def is_of_cruelty(words: Words) -> bool:
    """Return whether a query asks what captives suffered, and not how many."""
    return words.mean(_CRUELTY)


def victims(words: Words) -> set[int]:
    """Return where the sides are whose captives or soldiers suffered the cruelty that a query is about."""
    if not is_of_cruelty(words):
        return set()
    return {
        position for position in words.positions(OTHER_SIDE) if words.around(position).say(CAPTIVES | PEOPLE)
    }


def opponents(words: Words, sides: Sequence[bool]) -> tuple[set[int], set[int]]:
    """Return where the sides are that did something to another, and those to which it was done.

    It says so where one is named after `against`, or one is whose court it is. Both are empty where a query
    does not say it, or asks how many.
    """
    named = {at for at, side in enumerate(sides) if side} if "many" not in words else set()
    done_to = {at for at in named if words.before(at).say(_AGAINST)}
    judging = {at for at in named if _COURT in words.after(at)}
    acting = named - done_to if done_to else judging
    return (acting, named - acting) if len(named) > 1 and acting else (set(), set())
