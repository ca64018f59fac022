"""Which people a query counts: captives, the displaced who go back, or a force."""

from collections.abc import Sequence
from typing import Literal

from karabakh_cli.search.matching.match import Role, Term, main_keys
from karabakh_cli.search.parsing.question import Question
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import RETURNING, SOLDIERS, keys_of
from karabakh_cli.search.words.lexicon import HANDED_BACK, HOLDING

PeopleMeant = Literal["captives", "displaced", ""]
_DISPLACED = "displaced"
_LEFT_BEHIND = keys_of("karabakh artsakh")
"""Keys for where most of the displaced had lived."""
_HOME = "house"
_FORCES = keys_of("soldier mercenary peacekeeper reservist volunteer conscript")
"""Keys for people who are the strength of a side; of civilians only losses are counted."""
_WHOSE = frozenset({"of", "place"})


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
    """Mark the house to which people return as a wish: no house is counted."""
    meant = question.main_keys
    if any(not RETURNING.isdisjoint(keys) for keys in meant):
        for position, keys in enumerate(meant):
            if _HOME in keys:
                roles[position] = "wish"


def asks_for_strength(terms: Sequence[Term]) -> bool:
    """Return whether a question for a number names a side's force and nothing that happened to it."""
    named = [term for term in terms if not term.wish]
    forces = [term for term in named if not _FORCES.isdisjoint(main_keys(term))]
    rest = {term.role for term in named if term not in forces}
    return bool(forces) and "of" in rest <= _WHOSE
