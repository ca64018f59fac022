"""An event or a statement -> the sides whose deed it is about, and those to which it was done."""

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event, Statement
from karabakh_cli.facts.vocabulary import CAMPS
from karabakh_cli.search.words.concepts import AT_WAR, SIDES, STATE_CAPITALS, keys_of
from karabakh_cli.search.words.normalize import words
from karabakh_cli.search.words.synonyms import key_of

_HARM = keys_of("killed wounded destroyed shot hit attack")
"""Terms for what one side does to another's people or things."""
_COURTS = frozenset({"court", "law"})
"""The kinds of events in which one side brings a case against another, or sentences its people."""
_ACTORS = SIDES | STATE_CAPITALS | {"court"}
_BEFORE_A_PLACE = frozenset("in at to into over near from with along between".split())
"""A side that is named after one of these is where it happened, and neither did it nor suffered it."""
_DONE_TO_PEOPLE = frozenset({"war-crimes", "prisoners"})
"""The topics in which people suffered in the hands of the other side."""
_PEOPLES = frozenset({"armenians", "azerbaijanis"})
_AFTER_VICTIMS = frozenset("prisoners captives civilians servicemen serviceman origin".split())
"""The words that make the name of a side before them that of victims: Armenian prisoners."""
_BEFORE_VICTIMS = frozenset({"captured", "bound"})
"""The words that make the name of a side after them that of victims: captured Armenians."""


def harmed(event: Event) -> set[str]:
    """Return the sides whose people or things a title says that another side hit, or reports hit."""
    title = words(event.title or "")
    return set() if _HARM.isdisjoint(map(key_of, title)) else _after_subject(title)


def opposed(event: Event) -> set[str]:
    """Return the sides against which a case was brought, or whose people were sentenced."""
    if event.kind not in _COURTS:
        return set()
    against = {key_of(word) for before, word in _with_before(words(event.what)) if before == "against"}
    return (against & SIDES) | _after_subject(words(event.title or ""))


def _after_subject(title: list[str]) -> set[str]:
    """Return the sides that a title names after the side, or the court, with which it begins."""
    size = 0
    while size < len(title) and (key_of(title[size]) in _ACTORS or title[size] in {"and", "in"}):
        size += 1
    after = _with_before(title)[size:] if size else []
    return {key_of(word) for before, word in after if before not in _BEFORE_A_PLACE} & SIDES


def _with_before(found: list[str]) -> list[tuple[str, str]]:
    """Return each word of a text with the one before it."""
    return list(zip(["", *found], found, strict=False))


def accused(facts: Facts, statement: Statement) -> set[str]:
    """Return the sides whose deed a statement is about.

    A denial is about its own side; any other statement about the other sides that it names, except as
    victims. If it names only victims, their enemy is accused.
    """
    own = {facts.reporter(key).side for key in statement.source}
    if statement.stance == "denies":
        return {side for side in own if side != "third-party"}
    camps = {CAMPS[side] for side in own}
    named, suffered = _named(statement.text)
    found: set[str] = {side for side, camp in CAMPS.items() if side in named and camp not in camps}
    suffering = {camp for side, camp in CAMPS.items() if side in suffered}
    if found or not suffering or statement.topic not in _DONE_TO_PEOPLE:
        return found
    return {side for side, camp in CAMPS.items() if side in AT_WAR and camp not in suffering | camps}


def _named(text: str) -> tuple[set[str], set[str]]:
    """Return the terms that a text names otherwise than as a place, and those of people who suffered."""
    named, suffered = set[str](), set[str]()
    found = words(text)
    for position, (before, word) in enumerate(_with_before(found)):
        if before != "in":
            (suffered if _is_of_victims(found, position) else named).add(key_of(word))
    return named, suffered


def _is_of_victims(found: list[str], position: int) -> bool:
    """Return whether the name of a side at this position is that of people who suffered."""
    before, after = found[max(position - 1, 0) : position], found[position + 1 : position + 2]
    return found[position] in _PEOPLES or not (
        _AFTER_VICTIMS.isdisjoint(after) and _BEFORE_VICTIMS.isdisjoint(before)
    )
