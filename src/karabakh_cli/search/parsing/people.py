"""Which people a query counts: captives, the displaced who go back, or a force."""

from collections.abc import Sequence
from typing import Literal

from msgspec import structs

from karabakh_cli.search.matching.match import Role, Term, main_keys
from karabakh_cli.search.parsing.captors import HELD, asks_who_is_held
from karabakh_cli.search.parsing.question import Question, give
from karabakh_cli.search.parsing.reading import Reading
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import GOVERNED_FROM, OTHER_SIDE, RETURNING, SOLDIERS, keys_of
from karabakh_cli.search.words.lexicon import CAPTIVES, FIGHTING, HANDED_BACK, HOLDING, LOSSES

PeopleMeant = Literal["captives", "displaced", ""]
_DISPLACED = "displaced"
_LEFT_BEHIND = keys_of("karabakh artsakh")
"""Keys for where most of the displaced had lived."""
_HOME = "house"
_LEAVING_OR_RETURNING = RETURNING | {_DISPLACED}
_FORCES = keys_of("soldier mercenary peacekeeper reservist volunteer conscript")
"""Keys for people who are the strength of a side; of civilians only losses are counted."""
_WHOSE = frozenset({"of", "place"})
_ALL = frozenset("all everyone everybody every все всех hamısı bütün tüm բոլոր".split())
"""All of them, in the five languages; the dictionary leaves it out."""
_FREED = RETURNING | keys_of("released freed handed home back")
_COUNTING_OR_TO = frozenset({"many", "number", "total", "to"})
_LEFT = keys_of("remaining left")
_HANDS = frozenset("hands руках elinde əlində ձեռքում".split())
_CUSTODY = "custody"
_CAPTIVES = "captives"
_HELD = "held"
_STILL = "still"
_STILL_HELD = (_STILL, _HELD)
_PAST_OR_STILL = frozenset({"were", "was", "had", _STILL})
_STILL_HOLDING = ("holding", _STILL)
"""Of those whom a side may have freed: the side before it is the captor."""


def with_custody(reading: Reading) -> list[Word]:
    """Return the words of a query, captives in somebody's hands in custody: Ermenistan'ın elinde."""
    if not reading.english.say(CAPTIVES):
        return [*reading.words]
    return [
        structs.replace(word, meanings=(_CUSTODY,)) if word.typed in _HANDS else word
        for word in reading.words
    ]


def with_those_still_held(reading: Reading) -> list[Word]:
    """Return the words of a query, `still held` if it asks whether all captives are free, or who is held.

    Only a count of those still held says so. Who is held somewhere is asked of today: `prisoners in Baku`.
    """
    words = reading.english
    if not words.say(CAPTIVES) or words.say(LOSSES):
        return [*reading.words]
    of_all = any(not _ALL.isdisjoint({token.folded, token.native}) for token in reading.typed)
    # How many were returned in all, or to a side, is another question.
    meant = dict.fromkeys(_FREED, _STILL_HOLDING) if of_all and not words.say(_COUNTING_OR_TO) else {}
    if not _say_who_left(words):
        meant |= dict.fromkeys(_LEFT, _STILL_HELD)
    if not words.say(_PAST_OR_STILL):
        meant[_HELD] = _STILL_HELD
    found = [
        structs.replace(word, meanings=(one,)) if one else word
        for word in reading.words
        for one in meant.get(word.key, ("",))
    ]
    if asks_who_is_held(words) and not words.say(_PAST_OR_STILL | {_HELD} | _ALL):
        found.append(structs.replace(found[-1], folded=_STILL, meanings=(_STILL,)))
    return found


def with_captives(reading: Reading) -> list[Word]:
    """Return the words of a query with `captives` if it only says of people that they are held somewhere."""
    words = [*reading.words]
    if not reading.english.say(CAPTIVES) and reading.english.say(HELD) and asks_who_is_held(reading.english):
        at = next(place for place, word in enumerate(words) if word.english in HELD)
        words.insert(at, structs.replace(words[at], folded=_CAPTIVES, meanings=(_CAPTIVES,), native=""))
    return words


def _say_who_left(words: Words) -> bool:
    """Return whether somebody left a side or its capital: prisoners left Baku, and are not left in it."""
    sides = {*GOVERNED_FROM, *OTHER_SIDE}
    return any(word == "left" and words.after(at).say(sides) for at, word in enumerate(words))


def people_meant(words: Words, terms: Sequence[Term]) -> PeopleMeant:
    """Return whether a query asks for captives or for the displaced; empty if it may be for others.

    Those who go back to a place are the displaced, unless captivity, bodies or soldiers are named.
    """
    meant = {key for term in terms for key in main_keys(term)}
    roles = {term.role for term in terms}
    if "item" in roles:
        return ""
    if "prisoner" in meant:
        return "captives"
    somewhere = "place" in roles or _DISPLACED in meant or words.mean(_LEFT_BEHIND)
    others = meant & SOLDIERS or words.say(HANDED_BACK | HOLDING)
    return "displaced" if meant & RETURNING and somewhere and not others else ""


def home(question: Question, roles: list[Role]) -> None:
    """Mark the house to which people return, or which they left, as a wish: no house is counted."""
    meant = question.main_keys
    if any(not _LEAVING_OR_RETURNING.isdisjoint(keys) for keys in meant):
        for position, keys in enumerate(meant):
            if _HOME in keys:
                roles[position] = "wish"


def in_the_fighting(question: Question, roles: list[Role]) -> None:
    """Mark the fighting in which people or things were counted as a wish: it is the war."""
    if question.counted:
        give(roles, (at for at, word in enumerate(question.words) if word in FIGHTING), "wish")


def asks_for_strength(terms: Sequence[Term]) -> bool:
    """Return whether a question for a number names a side's force and nothing that happened to it."""
    named = [term for term in terms if not term.wish]
    forces = [term for term in named if not _FORCES.isdisjoint(main_keys(term))]
    rest = {term.role for term in named if term not in forces}
    return bool(forces) and "of" in rest <= _WHOSE
