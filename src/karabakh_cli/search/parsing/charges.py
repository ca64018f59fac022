"""A question about a charge: who is said to have done it, and whether that side admits or denies it."""

from collections.abc import Sequence

from karabakh_cli.search.words.lexicon import (
    ACCUSING,
    ADMITTING,
    AGAINST,
    ANSWERING,
    CAPTIVES,
    CASUALTIES,
    CRIMES,
    CRUELTY,
    EMPLOYED,
    LOSSES,
    OTHER_SIDE,
    PEOPLE,
    SIDES,
    STOP_WORDS,
    USING,
)
from karabakh_cli.search.words.synonyms import term

_OF_STATES = frozenset(
    map(term, "independence independent artsakh karabakh republic status state law".split())
)
"""Terms for what is recognised and not admitted, for which Russian has one word."""


def asks_for_an_admission(found: Sequence[str]) -> bool:
    """Return whether a query asks if somebody admits a deed, or takes the blame; losses are counted."""
    meant = set(map(term, found))
    something_else = meant & (CASUALTIES | _OF_STATES) or not LOSSES.union({"many", "who"}).isdisjoint(found)
    return not ADMITTING.isdisjoint(meant) and not something_else


def answering(found: Sequence[str]) -> set[int]:
    """Return where the words are by which a query asks for a side's answer: the side is beside them."""
    return {
        position
        for position, word in enumerate(found)
        if term(word) in ANSWERING and OTHER_SIDE.keys() & set(map(term, _beside(found, position)))
    }


def _beside(found: Sequence[str], position: int) -> list[str]:
    """Return the words that matter on either side of one."""
    return [
        next((word for word in way if word not in STOP_WORDS), "")
        for way in (reversed(found[:position]), found[position + 1 :])
    ]


def accused(found: Sequence[str]) -> set[int]:
    """Return where the sides are of which a query, in English, asks if they did wrong or used something.

    The side that is named first used it, unless another is named after `by`; the one against which a crime
    was is not the one that is accused.
    """
    sides = [position for position, word in enumerate(found) if term(word) in SIDES]
    by = [position for position in sides if "by" in found[max(position - 2, 0) : position]]
    meant = set(map(term, found))
    if not USING.isdisjoint(found) and ACCUSING.isdisjoint(meant):
        return set(by or sides[:1])
    if EMPLOYED & meant and ACCUSING.isdisjoint(meant):
        return {one for one in by or sides if term(found[one]) in OTHER_SIDE}
    if not CRIMES & meant:
        return set()
    return {one for one in by or sides if AGAINST.isdisjoint(found[max(one - 2, 0) : one])}


def is_of_cruelty(found: Sequence[str]) -> bool:
    """Return whether a query asks what captives suffered, and not how many."""
    return not CRUELTY.isdisjoint(map(term, found)) and "many" not in found


def victims(found: Sequence[str]) -> set[int]:
    """Return where the sides are whose captives or soldiers suffered the cruelty that a query is about."""
    if not is_of_cruelty(found):
        return set()
    return {
        position
        for position, word in enumerate(found)
        if term(word) in OTHER_SIDE
        and not (CAPTIVES | PEOPLE).isdisjoint(found[max(position - 1, 0) : position + 2])
        and "by" not in found[max(position - 2, 0) : position]
    }
