"""A statement -> the sides whose deed it is about."""

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Statement
from karabakh_cli.facts.vocabulary import CAMPS
from karabakh_cli.search.words.concepts import terms
from karabakh_cli.search.words.normalize import words
from karabakh_cli.search.words.synonyms import term

_DONE_TO_PEOPLE = frozenset({"war-crimes", "prisoners"})
"""The topics in which whoever suffered was in the hands of the other side."""
_PEOPLES = frozenset({"armenians", "azerbaijanis"})
_HELD = frozenset("prisoners captives civilians servicemen serviceman origin".split())
_SEIZED = frozenset({"captured", "bound"})
_ACCUSABLE = terms("armenia azerbaijan")
"""Who is accused where a text names only those who suffered."""


def accused(statement: Statement, facts: Facts) -> set[str]:
    """Return the sides whose deed a statement is about.

    Who denies speaks of its own side, anyone else of the others that the text names, but not as victims.
    Where it names only victims, their enemy is accused.
    """
    own = {facts.reporter(key).side for key in statement.source}
    if statement.stance == "denies":
        return {side for side in own if side != "third-party"}
    camps = {CAMPS[side] for side in own}
    named, suffered = _named(statement.text)
    found: set[str] = {side for side, camp in CAMPS.items() if side in named and camp not in camps}
    harmed = {camp for side, camp in CAMPS.items() if side in suffered}
    if found or not harmed or statement.topic not in _DONE_TO_PEOPLE:
        return found
    return {side for side, camp in CAMPS.items() if side in _ACCUSABLE and camp not in harmed | camps}


def _named(text: str) -> tuple[set[str], set[str]]:
    """Return the terms that a text names, and those that it names as people who suffered."""
    named, suffered = set[str](), set[str]()
    found = words(text)
    for position, word in enumerate(found):
        (suffered if _is_of_victims(found, position) else named).add(term(word))
    return named, suffered


def _is_of_victims(found: list[str], position: int) -> bool:
    """Return whether the name of a side at this position is that of people who suffered."""
    before, after = found[max(position - 1, 0) : position], found[position + 1 : position + 2]
    return found[position] in _PEOPLES or not (_HELD.isdisjoint(after) and _SEIZED.isdisjoint(before))
