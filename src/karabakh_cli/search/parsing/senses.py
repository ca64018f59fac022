"""A word of two senses -> the one that it has beside the other words of its query."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Role, Term, main_keys, make_term
from karabakh_cli.search.parsing.asks import ROLE, is_an_amount
from karabakh_cli.search.parsing.captors import asks_who_is_held
from karabakh_cli.search.parsing.question import Question
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import CAUSES, LAND, SIDES, keys_of
from karabakh_cli.search.words.countries import COUNTRIES
from karabakh_cli.search.words.lexicon import (
    CAPTIVES,
    FIGHTING,
    LOSING,
    LOST,
    OFFICE_HOLDERS,
    PEOPLE,
    PEOPLES,
)
from karabakh_cli.search.words.synonyms import key_of

_HURT = keys_of("casualty victim")
_FLEEING = frozenset("fled flee flees fleeing".split())
_OF_AN_ARMY = keys_of("army soldiers troops front frontline battlefield post unit combat")
"""Beside one of these, people who fled deserted; others were displaced."""
_ATTACKS = keys_of("attack bombed shelled strike")
_CIVILIAN = key_of("civilian")
_ATTACK = 0.8
"""The weight of an attack when the question is about those whom it killed."""
_FIGHT = frozenset("fight fights fought".split())
"""What a state in a war does; a fight is a battle too."""
_NAME, _PLACE = FIELDS.index("name"), FIELDS.index("place")
_ASKED_OF_A_PLACE = {"event", "person", "statement"}
_PRISONER = 0.95
"""The weight of a prisoner when the question is about captured people."""
_PERHAPS_HELD = 0.92
"""The weight of a prisoner when the question is about those who are held."""
_HANDED_OVER = 0.9
"""The weight of a hand-over when the question is about a capture: who was given a place took it."""
_OF_PEOPLE = frozenset(map(key_of, PEOPLE)) - {key_of("people")}
_WEAPONS = keys_of(
    "missile rocket shell shot gun artillery munition phosphorus iskander tochka scud elbrus smerch grad "
    "polonez lora harop tank bullet"
)
"""What is fired; a man who is fired is dismissed."""
_END = keys_of("ended suspended completed terminated dissolved abolished closed")
_ORGANISATIONS = keys_of(
    "group organisation mission centre committee commission party fund delegation process"
)
_DOING = keys_of("work action activity act operation existence exist")
"""What an organisation no longer does at its end; its record need not say so."""
_CLOSED = ("closed", "dissolved", "abolished")
_STOPPING = keys_of("stop halt cease")
_BREAKING = keys_of("break broke broken breach")
_OFFICES = keys_of("office post position duties")


def in_context(index: Index, words: Words, terms: Sequence[Term | None]) -> list[Term | None]:
    """Return the terms of a query, those of two senses as what its other words say."""
    return [
        _in_sense(index, words, words[position], term) if term and not is_an_amount(words, position) else None
        for position, term in enumerate(terms)
    ]


def _in_sense(index: Index, words: Words, word: str, term: Term) -> Term | None:
    """Return a term in the sense that goes with the other words, or as it is if it has only one.

    The role of a state is its involvement; that of a weapon is whatever is said of it.
    """
    if counted := _as_counted(index, words, word, term):
        return counted
    if sense := _deed_meant(index, words, word):
        return _as(index, term, sense)
    if key_of(word) == ROLE or (ROLE in words.keys and word == "involvement"):
        return _as(index, term, "involvement") if words.mean(SIDES) else None
    return _fired(index, words, term) if key_of(word) == "fired" else term


def _as_counted(index: Index, words: Words, word: str, term: Term) -> Term | None:
    """Return a term as what is counted: those held, killed or hurt; None if it is none of these."""
    if word in CAPTIVES and asks_who_is_held(words):
        return structs.replace(term, keys={"held": term.idf, "prisoner": _PERHAPS_HELD * term.idf})
    if key_of(word) in _HURT and words.mean(CAUSES) and "casualty" in index.terms:
        # Those killed and those wounded, best of all counted together.
        return structs.replace(term, keys={"casualty": term.idf})
    if key_of(word) in _ATTACKS and _CIVILIAN in words.keys and "killed" in index.terms:
        # Attacks on civilians are counted by those who were killed.
        return structs.replace(
            term, keys={"killed": term.idf, **{key: n * _ATTACK for key, n in term.keys.items()}}
        )
    return None


def _deed_meant(index: Index, words: Words, word: str) -> str:
    """Return the word that records have for a deed, beside these words; empty if it is the word itself.

    Whoever fled a front deserted, captives are held, land that is freed is captured, a state that joins or
    fights a war is involved in it, who owns or holds a place controls it, and a ceasefire is violated.
    """
    key, captives = key_of(word), words.say(CAPTIVES)
    placed = bool(index.having(words.keys, [_PLACE]))
    in_a_war = words.mean(SIDES | COUNTRIES) and words.say(FIGHTING)
    senses = {
        "ended": key in _STOPPING and words.say(FIGHTING),
        "violated": key in _BREAKING and "ceasefire" in words.keys and "down" not in words,
        "deserters": word in _FLEEING and words.mean(_OF_AN_ARMY),
        "held": key == "hold" and captives,
        "captured": (key == "released" and words.mean(LAND) and not captives)
        or (word == "fallen" and placed and not words.say(PEOPLE)),
        "involved": (key == "joined" or word in _FIGHT) and in_a_war and "many" not in words,
        "control": key in {"own", "hold"} and "who" in words and placed,
    }
    return next((sense for sense, fits in senses.items() if fits), "")


def _fired(index: Index, words: Words, term: Term) -> Term:
    """Return `fired` as what it means: shot of a weapon, dismissed of a person."""
    # English alone has one word for shooting and dismissing.
    if term.how == "language" or words.mean(_WEAPONS):
        return structs.replace(term, keys={key: n for key, n in term.keys.items() if key != "dismissed"})
    of_somebody = _names_somebody(index, words) or words.mean(OFFICE_HOLDERS)
    return _as(index, term, "dismissed") if of_somebody else term


def _names_somebody(index: Index, words: Words) -> bool:
    """Return whether one of these words is in the name of a person."""
    return any(index.profile(number).kind == "person" for number in index.having(words.keys, [_NAME]))


def _as(index: Index, term: Term, meaning: str) -> Term:
    """Return what looks for another word in place of a term."""
    other = make_term(index, Word(meaning))
    return structs.replace(other, word=term.word) if other else term


def about_people_or_a_place(question: Question, roles: Sequence[Role]) -> list[Term | None]:
    """Return the terms as what they mean of people or of a place: who lost it, it was captured from.

    Soldiers and drones were lost, and captured soldiers are prisoners. The side to which a place was handed
    over captured it.
    """
    index, words, terms = question.index, question.words, question.terms
    of_a_people = any(before == "many" and word in PEOPLES for before, word in pairwise(words))
    if of_a_people or words.mean(_OF_PEOPLE):
        return [_or_prisoner(term) if term else None for term in terms]
    if "place" not in roles:
        return [*terms]
    lost = LOST if question.asks.kind in _ASKED_OF_A_PLACE else LOSING
    made = [
        _as(index, term, "captured") if term and word in lost else term
        for term, word in zip(terms, words, strict=True)
    ]
    return [_or_handed_over(index, term) if term else None for term in made]


def _or_prisoner(term: Term) -> Term:
    """Return what finds prisoners too, if a term finds captured people."""
    if "captured" not in main_keys(term):
        return term
    return structs.replace(term, keys={**term.keys, "prisoner": _PRISONER * term.idf})


def _or_handed_over(index: Index, term: Term) -> Term:
    """Return what finds a hand-over too, if a term finds the capture of a place."""
    if "captured" not in main_keys(term) or "handed" not in index.terms:
        return term
    return structs.replace(term, keys={"handed": _HANDED_OVER * term.idf, **term.keys})


def resolve_ends(index: Index, words: Words, terms: Sequence[Term | None]) -> list[Term | None]:
    """Return the terms of a query, a word for an end as what it means beside the others."""
    if words.mean(_ORGANISATIONS) and any(map(_is_of_an_end, terms)):
        return [_with_the_end(index, word, term) for word, term in zip(words, terms, strict=True)]
    if words.mean(_OFFICES) and not words.say(CAPTIVES):
        return [
            _as(index, term, "dismissed") if term and key_of(word) == "released" else term
            for word, term in zip(words, terms, strict=True)
        ]
    return [*terms]


def _with_the_end(index: Index, word: str, term: Term | None) -> Term | None:
    """Return the term of a word beside the end of an organisation, which no longer does anything."""
    if key_of(word) in _DOING:
        return None
    return _or_closed(index, term) if term and _is_of_an_end(term) else term


def _is_of_an_end(term: Term | None) -> bool:
    """Return whether a term means an end before all else, or the abolition of something as well."""
    if term is None:
        return False
    return next(iter(term.keys), "") in _END or key_of("abolished") in term.keys


def _or_closed(index: Index, term: Term) -> Term:
    """Return what finds whatever was closed, dissolved or abolished, with the same weight."""
    closed = {key: term.idf for key in map(key_of, _CLOSED) if key in index.terms}
    return structs.replace(term, keys=term.keys | closed)
