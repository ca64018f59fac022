"""Claimants that give a number without a verb of reporting: `Oryx has 255`, `and Azerbaijan 62`."""

import re
from collections.abc import Sequence

from karabakh_cli.facts.records import Actor
from karabakh_cli.verify.reading.who.marked import Attribution, MarkedSentence, reporters_of
from karabakh_cli.verify.reading.who.offices import behind_seat
from karabakh_cli.verify.reading.who.roles import is_object, speaks
from karabakh_cli.verify.reading.who.sources import is_source
from karabakh_cli.verify.reading.who.verbs import HAVE, gives, reports_at, verb_place
from karabakh_cli.verify.words.marks import Mark
from karabakh_cli.verify.words.speech import BOUNDING, REPORTS

_TO_NUMBER = re.compile(r".{1,2}|\s(?:its|their)\sown(?:\s\w+)?\s(?:at|as)\s")
"""What is between a name and a number that it gives: Baku put its losses at 2,906, and Yerevan its own at"""
_DATED = re.compile(r"^,?\s(?:in|on|by)\s{3,}(?:,\s)?")
"""What is left of a date that is blanked."""
_DONE = frozenset("brought built gone made paid put seen sent taken".split())
"""Participles after `has` that do not end in -ed."""
_ADVERBS = frozenset("also already always never not often only since".split())
"""Words between `has` and a participle."""
_TITLE_WORDS = 6
"""The most words between `according` and the name of the source."""
_SUFFERED = re.compile(r"[\d.,–-]+\s(?:killed|wounded|missing|captured|injured)\b")
"""What a side had happened to its people: Azerbaijan had 440–450 killed."""
_NOUN_LETTERS = 48
"""Letters after a number that may say what it counts."""
_ELLIPSIS = frozenset("of as at that itself".split())


def gives_a_number(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether a name gives a number without a verb of reporting."""
    if _is_told(reading, mark, before):
        return False
    if _is_elliptic(reading, mark, before) or (_has_number(reading, mark) and not is_object(reading, mark)):
        return True
    if not before:
        return False
    government = "capital" in mark.said and not is_object(reading, mark)
    if (government or speaks(reading, mark)) and number_next(reading, mark.end):
        return True
    behind = reading.word(mark.last)
    elliptic = behind in _ELLIPSIS or reading.word(mark.last + 1) == "of"
    named = behind in {"itself", "as", "of"} or speaks(reading, mark)
    return elliptic and named and not is_object(reading, mark)


def _is_elliptic(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether the verb before goes on: `Armenia reported 3,825 dead and Azerbaijan 2,906`.

    Both must be states or offices of states. Without a comma all of `Armenia said it lost 3,825 and
    Azerbaijan 7,630` is said by Armenia.
    """
    states = before and all(_is_of_state(reading, key) for key in (*before[-1].ids, *reporters_of(mark)))
    own = reading.word(mark.last + 1) == "own"
    comma = re.search("[,;]", reading.ahead(mark.start, len(", and "))) is not None
    return bool(states) and number_next(reading, mark.end) and (comma or own or _counts(reading, before[-1]))


def _counts(reading: MarkedSentence, claim: Attribution) -> bool:
    """Return whether a number is the object of a verb of reporting: `reported about 3,825`."""
    number = reading.next_number(claim.end)
    between = reading.text[claim.end : number].split() if number else []
    return bool(between) and between[0] in REPORTS and BOUNDING.issuperset(between[1:])


def _is_of_state(reading: MarkedSentence, key: str) -> bool:
    """Return whether somebody is a state or an office of one."""
    reporter = reading.facts.reporters[key]
    return isinstance(reporter, Actor) and reporter.kind in {"state", "authority"}


def _has_number(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a number follows soon after `X has`."""
    place = behind_seat(reading, mark)
    for verb in (verb_place(reading, place), place):
        if gives(reading, verb) and verb + 1 < len(reading.words):
            end = reading.words[min(verb + 7, len(reading.words) - 1)].end
            number = reading.next_number(reading.words[verb].start)
            if number is None or number > end:
                return False
            owned = not speaks(reading, mark) and _owns(reading, verb, number)
            return not owned and not has_participle(reading, verb, number)
    return False


def _owns(reading: MarkedSentence, verb: int, number: int) -> bool:
    """Return whether what a state `had` is what it owned or lost, and not what it reports.

    Nothing happened to what is counted, `had 60,000 inhabitants`, or somebody else says so: `had 1,280 dead,
    said Avinyan`.
    """
    if reading.word(verb) not in HAVE:
        return False
    behind = [mark for mark in reading.marks if mark.start > number]
    near = [mark for mark in behind if mark.end - number < _NOUN_LETTERS]
    happened = any(mark.said.get("measure", frozenset()) - {"resident", "share"} for mark in near)
    if _SUFFERED.match(reading.text, number):
        return True
    counted = any(mark.said.keys() & {"population", "item"} for mark in near)
    last = reading.numbers[-1]
    return (counted and not happened) or any(
        mark.start > last and reporters_of(mark) and _is_said_by(reading, mark) for mark in behind
    )


def _is_said_by(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a verb of reporting is beside a name: `said Avinyan`, `Oryx says`."""
    after = verb_place(reading, behind_seat(reading, mark))
    return is_source(reading, mark) or reports_at(reading, after)


def number_next(reading: MarkedSentence, end: int) -> bool:
    """Return whether a number, or its bound, is right after a name: `the IOM 90,640`, `he up to 4,000`."""
    behind = reading.next_number(end) or 0
    # A date is blanked: and Sahakyan in February of at least 95; the IOM, in December, at 91,000.
    between = _DATED.sub(" ", reading.text[end:behind])
    bounded = BOUNDING.issuperset(between.split()) and between != " of "
    return bool(behind) and (bounded or _TO_NUMBER.fullmatch(between) is not None)


def has_participle(reading: MarkedSentence, verb: int, number: int) -> bool:
    """Return whether a verb is between `has` and its number: `has lost 255 tanks`, `had made 83`."""
    if reading.word(verb) not in HAVE:
        return False
    between = [place for place in range(verb + 1, len(reading.words)) if reading.words[place].start < number]
    while between and reading.word(between[0]) in _ADVERBS:
        between.pop(0)
    if between and (reading.word(between[0]).endswith("ed") or reading.word(between[0]) in _DONE):
        return True
    return any(m.first in between[:2] and "measure" in m.said for m in reading.marks)


def _is_told(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether somebody else says what a name did: `Baku says that Armenia had 5,000 killed`.

    The name follows `that`, or the name of the source: `according to Baku, Armenia had`.
    """
    place = reading.before(mark)
    if not before:
        return False
    if reading.word(place) in REPORTS | {"that"}:
        return True
    source = [token.word for token in reading.words if token.end <= before[-1].start]
    between = reading.text[before[-1].end : mark.start].strip()
    return between in {",", ", the"} and "according" in source[-_TITLE_WORDS:]
