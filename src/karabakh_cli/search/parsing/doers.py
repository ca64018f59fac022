"""Which side did what a question is about, and whose losses are meant."""

from collections.abc import Sequence
from itertools import pairwise

from karabakh_cli.search.matching.match import Role
from karabakh_cli.search.parsing.captors import side_of
from karabakh_cli.search.parsing.question import Question
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import OTHER_SIDE
from karabakh_cli.search.words.lexicon import (
    CAPTIVES,
    FORCES,
    HANDED_BACK,
    HARM,
    HOLDING,
    HOLDS,
    PEOPLE,
    PEOPLES,
    STOP_WORDS,
)
from karabakh_cli.search.words.synonyms import key_of

_PERPETRATED = frozenset(
    "shelling bombardment bombing fire attack attacks airstrike airstrikes strike strikes aggression".split()
)
"""A side before one of these, beside something counted, is who did it and not to whom."""
_HARM_DONE = frozenset("killed destroyed downed shot wounded injured hit".split())
"""In `has Armenia destroyed` the side is who did it."""
_ATTACKED = frozenset("bombed shelled attacked bombarded".split())
"""In `Armenia bombed civilians` the side is who did it."""
_ATTACKING = frozenset("bomb shell attack bombard".split())
"""After `did` and a side, one of these is what it did and not what befell it."""
_HARMED = PEOPLE | frozenset("children women residents villagers journalists".split())
"""Whom a side is said to have done it to."""
_SUFFERED = frozenset("lost suffered sustained incurred admitted acknowledged".split())
"""Before `by` and a side, one of these says that the losses are its own."""
_TAKING = frozenset("take capture seize hold keep detain imprison".split())
"""In `how many prisoners did Armenia take` the side is who did it, as it is not of villages."""
_TAKEN = frozenset("taken captured seized detained imprisoned".split())
"""In `how many soldiers has Armenia captured` the side is who did it."""
_RELEASES = frozenset("releases returns".split())
"""The active voice, as the dictionary gives it: the side that returns captives had taken them."""
_RELEASE = _RELEASES | frozenset("release return free hand handed give".split())
"""In `how many prisoners did Armenia release` the side is who did it."""
_ASKS_WHAT_IT_DID = frozenset({"did", "does", "do"})
"""Before a side and a verb in its plain form: did Armenia destroy."""
_ASKS_WHAT_IT_HAS_DONE = frozenset({"has", "have", "had"})
"""Before a side and a past participle: has Armenia destroyed."""
_ASKS_WHAT_IT_IS_DOING = frozenset({"is", "are"})
"""Before a side and what it does to captives: is Armenia holding."""


def doers(question: Question, roles: list[Role]) -> None:
    """Mark each side that did it (by) or whose losses are meant (of), and drop how it did it."""
    words = question.words
    verb, doer = (_deed(question) if question.counted else None) or (None, None)
    for position in question.sides:
        if not roles[position]:
            roles[position] = "by" if position == doer else _role_of_side(question, position)
            for way in _ways(words, position) if roles[position] == "by" else ():
                roles[way] = "dropped"
    if verb is not None and words.say(CAPTIVES) and words[verb] in _TAKING | HOLDS:
        # The captor does not change whose captives are meant; those still held have counts of their own.
        roles[verb] = "measure" if "still" in words else "dropped"


def joined_sides(question: Question, roles: list[Role]) -> None:
    """Join to a side whose losses are meant the other beside it: the budget of Armenia and Azerbaijan."""
    words, sides = question.words, () if question.counted else question.sides
    for first, second in pairwise(sides):
        both = key_of(words[second]) in OTHER_SIDE.get(key_of(words[first]), ())
        together = set(words[first + 1 : second]) <= {"and"}
        if both and together and {roles[first], roles[second]} == {"", "of"}:
            roles[first], roles[second] = "of", "joined"


def needless_doers(question: Question, roles: list[Role]) -> None:
    """Drop each side that did it to one that is named: whose losses are meant is said."""
    words = question.words
    named = {key_of(word) for word, role in zip(words, roles, strict=True) if role == "of"}
    for position, role in enumerate(roles):
        if role == "by" and not named.isdisjoint(OTHER_SIDE.get(side_of(words[position]), ())):
            roles[position] = "dropped"


def _ways(words: Words, position: int) -> list[int]:
    """Return the positions of words for how the side at this position did it, not of its losses."""
    # The soldiers who did it are not those who were counted.
    how = _PERPETRATED | FORCES | PEOPLE
    ways = [position + 1] if words.after(position).say(how) else []
    return [*ways, position - 2] if "held" in words.before(position - 1) else ways


def _deed(question: Question) -> tuple[int, int] | None:
    """Return the positions of a verb that says what a side did to others, and of that side.

    After an auxiliary verb, as `did` or `has`, it is the last side before the verb; with a verb that was not
    put into the past (сколько солдат убил азербайджан) the one beside it, else the first.
    """
    words = question.words
    named = [side for side in question.sides if side not in question.no_subjects]
    if asked := _deed_after_auxiliary(words, named) or _deed_to_people(words, named):
        return asked
    verb = next((position for position, _ in enumerate(words) if _is_active(words, position)), None)
    if verb is None or not named:
        return None
    return verb, next((position for position in named if abs(position - verb) == 1), named[0])


def _deed_after_auxiliary(words: Words, named: Sequence[int]) -> tuple[int, int] | None:
    """Return the positions of the verb and the side in `did Armenia shoot down`, `has Armenia shot down`."""
    for begin, word in enumerate(words):
        deeds = _deeds_after(word, words)
        if deeds and Words(words[:begin]).say(PEOPLES):
            # Armenians are captured, as soldiers are.
            deeds |= _TAKING | _TAKEN
        verb = next((at for at in range(begin + 1, len(words)) if words[at] in deeds), begin)
        subjects = [at for at in named if begin < at < verb]
        if subjects:
            return verb, subjects[-1]
    return None


def _deed_to_people(words: Words, named: Sequence[int]) -> tuple[int, int] | None:
    """Return the positions of the verb and the side in `Armenian forces killed civilians`, side by side."""
    for subject in named:
        verb = subject + (2 if words.after(subject).say(FORCES | PEOPLE) else 1)
        done = words.after(verb - 1).say(_HARM_DONE | _ATTACKED)
        if done and words.after(verb).say(_HARMED):
            return verb, subject
    return None


def _deeds_after(auxiliary: str, words: Words) -> frozenset[str]:
    """Return the forms that a verb of a deed may have after an auxiliary verb, none after another word."""
    if auxiliary in _ASKS_WHAT_IT_DID:
        return _deeds(words) | _ATTACKING
    if auxiliary in _ASKS_WHAT_IT_HAS_DONE:
        return _HARM_DONE | _TAKEN | _ATTACKED | HOLDS
    return HOLDS if auxiliary in _ASKS_WHAT_IT_IS_DOING else frozenset()


def _is_active(words: Words, position: int) -> bool:
    """Return whether the word at this position is a verb that says what a side did: `shot down` does not."""
    if words[position] == "down" and "shot" in words.before(position):
        return False
    back = _RELEASES if words.say(HANDED_BACK) else frozenset[str]()
    return words[position] in _deeds(words) - _RELEASE | back


def _deeds(words: Words) -> frozenset[str]:
    """Return the verbs for what a side may have done to what a query is about."""
    taking = _TAKING if words.say(CAPTIVES | PEOPLE) else frozenset[str]()
    return HARM | taking | (_RELEASE | HOLDS if words.say(HANDED_BACK) else frozenset())


def _role_of_side(question: Question, position: int) -> Role:
    """Return whether the side at this position did it (by) or its losses are meant (of), if either."""
    words, counted = question.words, question.counted
    before = next((word for word in reversed(words[:position]) if word != "the"), "")
    after = words.after(position)
    if after.say(HOLDING) or (before in {"by", "in", "from"} and words.say(CAPTIVES | HOLDING)):
        return "by"
    suffered = words.before(position, 2).say(_SUFFERED)
    if counted and ((before == "by" and not suffered) or after.say(_PERPETRATED)):
        return "by"
    named = before == "of" or set(after) - STOP_WORDS or words.say(HOLDING)
    return "of" if counted or named else ""
