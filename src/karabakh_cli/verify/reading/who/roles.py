"""The role of a name in its sentence: an object, a hearer, an apposition."""

import re
from collections.abc import Sequence
from typing import Literal

from karabakh_cli.facts.records import Person, is_state
from karabakh_cli.verify.reading.who.marked import Attribution, MarkedSentence, reporters_of
from karabakh_cli.verify.words.marks import GAP, Mark, Values
from karabakh_cli.verify.words.speech import INFORMS, INSIDE, SPEAKS_FOR

_BEFORE_OBJECT = INSIDE | frozenset("of to from with against for at on between into by near outside".split())
_TITLES = frozenset("chairman commissioner director minister secretary speaker".split())
_APPOSED = re.compile(r",\s(?:(?:the|its|his|her)\s)?")


def is_object(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name is after a preposition, unless that is after one who speaks for it."""
    place = mark.first - 1
    # There may be a title between: by Lieutenant General Muradov.
    while place > 0 and _is_of_a_title(reading, place):
        if not {*",;:("}.isdisjoint(reading.between(place, place + 1)) or _ends_a_place(reading, place):
            return False
        if reading.words[place].capital and reading.word(place + 1) == "the":
            # In Strasbourg the Court said.
            return False
        place -= 1
    if reading.word(place - 1) in SPEAKS_FOR:
        return False
    between = reading.between(place, place + 1)
    # After `By 7 October`, whose date is blanked, and after `Five years on,` a name is the subject.
    return reading.word(place) in _BEFORE_OBJECT and len(between) <= GAP and "," not in between


def _is_of_a_title(reading: MarkedSentence, place: int) -> bool:
    """Return whether a word may be of the title before a name: the US Secretary of State."""
    titled = reading.word(place) == "of" and reading.words[place - 1].capital
    return (
        reading.word(place) in {"the", "s"}
        or reading.words[place].capital
        or (titled and reading.word(place - 1) in _TITLES)
    )


def _ends_a_place(reading: MarkedSentence, place: int) -> bool:
    """Return whether a word is the last of a place's name: in `In Geneva the ICRC said`, the ICRC speaks."""
    named = (m for m in reading.marks if m.last == place + 1)
    return any(
        "place" in m.said or ("capital" in m.said and reading.word(m.first - 1) == "in") for m in named
    )


def speaks(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name does nothing but report in such a text: it is neither a state nor a group."""
    return "capital" not in mark.said and all(_only_reports(reading, key) for key in reporters_of(mark))


def _only_reports(reading: MarkedSentence, key: str) -> bool:
    """Return whether a reporter is not a state, group or alliance; with a role in its name it is a person."""
    reporter = reading.facts.reporters[key]
    if isinstance(reporter, Person) or reporter.kind not in {"state", "group", "alliance"}:
        return True
    return reporter.kind == "group" and "," in reporter.name


def kind_of(reading: MarkedSentence, ids: Values) -> Literal["", "state", "person", "body"]:
    """Return the kind of the reporters that a name may mean, if it is the same for all."""
    reporters = [reading.facts.reporters[key] for key in ids]
    persons = [isinstance(one, Person) or "," in one.name for one in reporters]
    states = [is_state(one) for one in reporters]
    if not reporters or any(persons) != all(persons) or any(states) != all(states):
        return ""
    return "person" if persons[0] else "state" if states[0] else "body"


def hears(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name is that of a hearer: Reuters, whom an official has informed."""
    return reading.word(reading.before(mark)) in INFORMS


def inside_apposition(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether a name is in apposition to the one before: `Simonyan, Speaker of the Assembly,`."""
    if not before:
        return False
    if _APPOSED.fullmatch(reading.text, before[-1].end, mark.start) and _is_office_of(
        reading, mark, before[-1]
    ):
        return "," in reading.text[mark.end : mark.end + 1]
    between = reading.text[before[-1].start : mark.start]
    if reading.has_number(before[-1].start, mark.start):
        return False
    of = re.search(r",[^,;:]*\b(?:of|for|in|at)\b[^,;:]*$", between) is not None
    return of and "," in reading.text[mark.end : mark.end + 60] and " and " not in between[-8:]


def _is_office_of(reading: MarkedSentence, mark: Mark, holder: Attribution) -> bool:
    """Return whether a name is an office, or that of the office of the holder named before."""
    holders = [reading.facts.reporters[key] for key in holder.ids]
    # An office that a person has is in its name: Artur Davtyan, Prosecutor General.
    held = {one.part_of for one in holders if isinstance(one, Person) or "," in one.name} - {None}
    offices = {key for one in reporters_of(mark) for key in (one, reading.facts.reporters[one].part_of)}
    return "office" in mark.said or bool(held & offices)
