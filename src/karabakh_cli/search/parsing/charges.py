"""Who did what to whom: a charge, whether a side admits it, and one side's case against another."""

from collections.abc import Iterator
from itertools import chain, pairwise

from karabakh_cli.search.indexing.fields import SPEAKER
from karabakh_cli.search.matching.match import Role
from karabakh_cli.search.parsing.captors import side_of
from karabakh_cli.search.parsing.question import Question, give
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import (
    ADMITTING,
    CASUALTIES,
    EMPLOYED,
    OTHER_SIDE,
    SIDES,
    keys_of,
)
from karabakh_cli.search.words.lexicon import CAPTIVES, LOSSES, PEOPLE, STOP_WORDS
from karabakh_cli.search.words.synonyms import key_of

_ANSWERING = keys_of("answer react reaction reply response")
"""Keys for what a side says to a charge or of an event: its answers and denials are asked for."""
_STATING = _ANSWERING | keys_of("position stance attitude")
"""Keys for what a state says of the war, in which it takes no part."""
_USING = frozenset("use used uses using".split())
"""Beside a weapon, the side is who used it."""
_CRIMES = keys_of("crime atrocity")
"""Keys for crimes; the side named beside one is the culprit, unless it is named as the victim."""
_BREACH = keys_of("violated break broke broken breach")
"""Keys for what is done to a ceasefire, by the side that is named."""
_CRUELTY = keys_of("torture mistreat mistreatment abuse beaten humiliate")
"""Keys for what captives suffer; the side named beside one is the victim."""
_BANNED = keys_of("phosphorus cluster")
"""Keys for banned weapons; the side named beside one is said to have used it."""
_BEFORE_VICTIM = frozenset({"against", "on", "victims"})
"""A side after one of these suffered the crime."""
_ACCUSING = keys_of("accused blamed denied condemn said say claim alleged")
"""Keys beside which the side that is named may be the one who speaks."""
_BLAMING = keys_of("accused blamed")
"""Keys for what is said of the side that is named: who accused Armenia."""
_WHO = frozenset({"who", "whom"})
_BEFORE_ACCUSER = frozenset({"did", "does", "has", "by"})
"""After one of these a side is who accuses."""
_AGAINST = frozenset("against v vs versus sue sues sued suing".split())
"""The side after one of these is the one against which something is."""
_COURT = "court"


def admission(question: Question, roles: list[Role]) -> None:
    """Mark the words that ask for an admission, and the side or else the person who is asked."""
    words = question.words
    if not _asks_for_an_admission(words):
        return
    asked = next(chain(question.sides, _people(question)), None)
    if asked is not None:
        roles[asked] = "source"
    for position in words.positions(ADMITTING):
        roles[position] = "admission"


def _asks_for_an_admission(words: Words) -> bool:
    """Return whether a query asks if somebody admits a deed, or takes the blame; losses are counted."""
    something_else = words.mean(CASUALTIES) or words.say(LOSSES | {"many", "who"})
    return words.mean(ADMITTING) and not something_else


def _people(question: Question) -> Iterator[int]:
    """Yield the positions of the names of people who report."""
    for position, keys in enumerate(question.main_keys):
        if any(SPEAKER in question.index.terms[key] for key in keys):
            yield position


def answer(question: Question, roles: list[Role]) -> None:
    """Mark the words that ask for the answer of a side beside them, and the side nearest to them."""
    words = question.words
    answers = [at for at in words.positions(_ANSWERING) if _beside(words, at).mean(OTHER_SIDE)]
    if answers and question.sides:
        nearest = min(question.sides, key=lambda side: min(abs(side - answer) for answer in answers))
        roles[nearest] = "source"
    for position in answers:
        roles[position] = "admission"


def statement(question: Question, roles: list[Role]) -> None:
    """Mark the third state whose position on the war is asked for, and drop the word that asks for it."""
    for word, state in stating(question.words).items():
        roles[word], roles[state] = "dropped", "source"


def stating(words: Words) -> dict[int, int]:
    """Return the positions of words for what a third state says of the war, each with that of the state."""
    third = words.positions(SIDES - OTHER_SIDE.keys())
    return {
        position: third[0]
        for position in words.positions(_STATING)
        if len(third) == 1 and words[third[0]] in _beside(words, position)
    }


def _beside(words: Words, position: int) -> Words:
    """Return the nearest words that matter on either side of one."""
    ways = reversed(words[:position]), words[position + 1 :]
    return Words(next((word for word in way if word not in STOP_WORDS), "") for way in ways)


def accusation(question: Question, roles: list[Role]) -> None:
    """Mark what the one side does in a query on who accused whom: it is accused, or the source.

    In `who accused Armenia` and `Armenia is accused of` it is accused; in `whom did Armenia accuse` and
    `accused by Armenia` it accuses.
    """
    words = question.words
    sides = words.positions(SIDES)
    if len(sides) != 1 or not words.mean(_BLAMING):
        return
    before = words.before(sides[0])
    if ("accused", "of") in pairwise(words):
        roles[sides[0]] = "source" if "by" in before else "accused"
    elif words.say(_WHO):
        accuses = "whom" in words or before.say(_BEFORE_ACCUSER)
        roles[sides[0]] = "source" if accuses else "accused"


def opponents(question: Question, roles: list[Role]) -> None:
    """Mark the sides that did something to another (subject), and those to which it was done (object).

    A query says so if it names one side after `against`, or as the one whose court it is, and does not ask
    how many.
    """
    words, sides = question.words, question.sides
    if "many" in words or len(sides) <= 1:
        return
    done_to = [side for side in sides if words.before(side).say(_AGAINST)]
    judging = [side for side in sides if _COURT in words.after(side)]
    acting = [side for side in sides if side not in done_to] if done_to else judging
    if acting:
        give(roles, acting, "subject")
        give(roles, sides, "object")


def charged(question: Question, roles: list[Role]) -> None:
    """Mark the sides that are accused of something, and those whose people suffered it."""
    if not question.counted:
        sides = {*question.sides}
        give(roles, _accused(question.words) & sides, "accused")
        give(roles, _victims(question.words) & sides, "victim")


def charged_again(question: Question, roles: list[Role]) -> None:
    """Drop the second name of a side that is charged: its answer is asked for anyway."""
    words, accused = question.words, set[int]() if question.counted else _accused(question.words)
    sides = {key_of(words[position]) for position in accused}
    for position, word in enumerate(words):
        if position not in accused and side_of(word) in sides:
            roles[position] = "dropped"


def _accused(words: Words) -> set[int]:
    """Return the positions of the sides that a query accuses of a crime or of using a weapon.

    Those named after `by` are meant before others. Of using a weapon the first side is accused, and of crimes
    or of hiring mercenaries all are. The victim of a crime is not accused of it.
    """
    sides = words.positions(SIDES)
    by = [side for side in sides if "by" in words.before(side, 2)]
    if "accused" in words:
        # Whoever accuses is not accused.
        sides, by = [side for side in sides if side not in by], []
    if users := [side for side in sides if words.after(side).say(_USING)]:
        # The question is about the side that used it, whoever speaks.
        return {users[0]}
    if is_of_banned_weapons(words):
        return {*by[:1]} or {*sides[:1]}
    if words.say(_USING) and not words.mean(_ACCUSING):
        return {*by} or {*sides[:1]}
    if words.mean(EMPLOYED) and not words.mean(_ACCUSING):
        return {side for side in by or sides if key_of(words[side]) in OTHER_SIDE}
    if words.mean(_CRIMES) or (_is_of_a_breach(words) and not words.mean(_ACCUSING)):
        return {side for side in by or sides if not words.before(side, 2).say(_BEFORE_VICTIM)}
    return set()


def _is_of_a_breach(words: Words) -> bool:
    """Return whether a query is about a ceasefire that was broken."""
    return words.mean(_BREACH) and "ceasefire" in words.keys


def is_of_banned_weapons(words: Words) -> bool:
    """Return whether a query is about a banned weapon; the use of one is a charge, and not counted."""
    return words.mean(_BANNED)


def is_of_cruelty(words: Words) -> bool:
    """Return whether a query is about what captives suffered, which is not counted."""
    return words.mean(_CRUELTY)


def _victims(words: Words) -> set[int]:
    """Return the positions of the sides whose captives or soldiers suffered cruelty."""
    sides = words.positions(OTHER_SIDE) if is_of_cruelty(words) else []
    return {side for side in sides if words.around(side).say(CAPTIVES | PEOPLE)}
