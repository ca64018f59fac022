"""Questions about captives and what was captured: in whose hands they are, and who took them."""

from itertools import pairwise

from karabakh_cli.search.matching.match import Role
from karabakh_cli.search.parsing.question import Question, give
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import HELD_IN, LAND, OTHER_SIDE, SIDES
from karabakh_cli.search.words.lexicon import (
    CAPTIVES,
    HOLDING,
    KIND_BY_QUESTION_WORD,
    PEOPLE,
    PEOPLES,
    STOP_WORDS,
    WANT_BY_WORD,
)
from karabakh_cli.search.words.synonyms import key_of

_KEPT = frozenset("held keeping kept keep remain remaining remained sitting".split())
"""Words that only say that captives are where they are."""
_TODAY = frozenset({"currently", "now", "still", "today"})
_HOLDS = frozenset({"hold", "holds"})
HELD = _HOLDS | {"held"}
"""Words that say who is held where a query does not call them captives."""
_LEAVING = frozenset({"from", "left"})
"""Before the side, or its capital, that captives were in."""
_OF_CAPTIVES_ALONE = (
    CAPTIVES
    | HOLDING
    | PEOPLE
    | PEOPLES
    | SIDES
    | _KEPT
    | _HOLDS
    | STOP_WORDS
    | KIND_BY_QUESTION_WORD.keys()
    | WANT_BY_WORD.keys()
    | HELD_IN.keys()
)
"""Words and keys of a question that is about captives and about nothing that was done to them."""


def capitals_of_captors(question: Question, roles: list[Role]) -> None:
    """Mark the capitals in which captives of the other side are held: that state took them (by)."""
    words, capitals = question.words, holding_capitals(question.words)
    give(roles, capitals, "by")
    give(roles, (at - 2 for at in capitals if words.before(at - 1).say({"held"})), "dropped")


def holding_capitals(words: Words) -> set[int]:
    """Return the positions of the capitals that hold, or held, captives of the other side."""
    capitals = {position for position, word in enumerate(words) if HELD_IN.get(word) in OTHER_SIDE}
    if _is_of_captives_alone(words):
        return capitals
    return {at for at in capitals if words.say(CAPTIVES) and words.before(at).say(_LEAVING)}


def asks_who_is_held(words: Words) -> bool:
    """Return whether a query asks for captives where they are held: prisoners in Baku, held by Azerbaijan."""
    holders = {"in", "by"} if "held" in words else {"in"}
    held = any(
        (before in holders and side_of(word) in OTHER_SIDE)
        or (side_of(before) in OTHER_SIDE and word in _HOLDS)
        for before, word in pairwise(word for word in words if word not in _TODAY)
    )
    return bool(holding_capitals(words)) or (held and _is_of_captives_alone(words))


def _is_of_captives_alone(words: Words) -> bool:
    """Return whether a query asks for captives, and not for what was done to them, or by whom it is said."""
    return words.say(CAPTIVES | HELD) and all(
        word in _OF_CAPTIVES_ALONE or key_of(word) in _OF_CAPTIVES_ALONE for word in words
    )


def side_of(word: str) -> str:
    """Return the side that a word names, by its capital too, else the key of the word."""
    return HELD_IN.get(word, key_of(word))


def people_held(question: Question, roles: list[Role]) -> None:
    """Mark who is in captivity as a wish: people held are captives first, soldiers or not."""
    if question.words.say(HOLDING):
        _replace(roles, "population", "wish")


def captor_of_a_place(question: Question, roles: list[Role]) -> None:
    """Mark the side that captured a place, and whose losses are not meant.

    The villages that it captured are counted as its gains. Beside the name of a place the side is a word like
    others.
    """
    captured = any(
        role == "measure" and "captured" in keys for keys, role in zip(question.main_keys, roles, strict=True)
    )
    if captured and any(not LAND.isdisjoint(keys) for keys in question.main_keys):
        _replace(roles, "by", "of")
    elif captured and "place" in roles and {"item", "population", "of"}.isdisjoint(roles):
        _replace(roles, "by", "")


def _replace(roles: list[Role], role: Role, instead: Role) -> None:
    """Give the words with a role another instead."""
    roles[:] = [instead if one == role else one for one in roles]
