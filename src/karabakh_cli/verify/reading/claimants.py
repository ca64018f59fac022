"""Who, in a sentence, is said to report: `X said`, `according to X`, `by X's count`, `X: 21 killed`."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from karabakh_cli.facts.records import Actor, Facts, Person
from karabakh_cli.verify.reading.marked import Attribution, MarkedSentence, gives, people, verb_place
from karabakh_cli.verify.reading.offices import behind_seat, is_seat, reporting
from karabakh_cli.verify.reading.sources import is_source, is_subject
from karabakh_cli.verify.reading.unnamed import additions, envoys, paired, pronouns, sames, strangers
from karabakh_cli.verify.words.marks import Mark, Token, tokens
from karabakh_cli.verify.words.speech import CITES, REPORTS, TELLS, VOTERS, VOTES

_BEFORE_OBJECT = frozenset("of in to from with against for at on between into by near".split())
_CLOSE = 2
_BOUNDING = frozenset("a about almost around at least more nearly of over roughly some than total".split())
"""Words that bound a number."""
_DONE = frozenset("brought built given gone made paid put seen sent taken".split())
"""Participles behind `has` that do not end in -ed."""
_NEAR = 24
_OPENED = re.compile(r"\((?:source:\s)?(?:the\s)?$", re.IGNORECASE)
_CLOSED = re.compile(r"[\s,]*\)")
"""What is around a name that is alone in brackets."""
_APPOSED = re.compile(r",\s(?:(?:the|its|his|her)\s)?")
_ELLIPSIS = frozenset("of as at that itself".split())


def claims(
    text: str, words: Sequence[Token], marks: Sequence[Mark], numbers: Sequence[int], facts: Facts
) -> list[Attribution]:
    """Return who reports in a sentence, in order. `numbers` are the places of its numbers."""
    reading = MarkedSentence(text, words, marks, numbers, facts)
    found: list[Attribution] = []
    for mark in marks:
        ids = reporting(reading, mark)
        if (
            not ids
            or is_seat(reading, mark)
            or _is_counted(reading, mark)
            or reading.word(mark.first - 1) in TELLS
            or _inside_apposition(reading, mark, found)
        ):
            continue
        strong = _reports(reading, mark, found) or (_speaks(reading, mark) and _labels(reading, mark))
        if strong or (_speaks(reading, mark) and not _is_object(reading, mark)):
            name = text[mark.start : mark.end]
            wide = "," in text[max(0, mark.start - 24) : mark.start]
            found.append(
                Attribution(
                    start=mark.start,
                    end=mark.end,
                    ids=ids,
                    name=name,
                    called=_called(name, ids, facts),
                    wide=wide,
                    weak=not strong,
                    inside=_is_bracketed(reading, mark),
                )
            )
    offices = envoys(reading, found)
    found = [c for c in found if not any(one.start <= c.start < one.end for one in offices)]
    same = sames(reading)
    found = [claim for claim in found if not any(_inserted_in(reading, other, claim) for other in same)]
    found += [*offices, *pronouns(reading), *paired(reading), *additions(reading), *same]
    found += strangers(reading, found)
    return _joined(reading, _without_relays(reading, sorted(found, key=lambda claim: claim.start)))


def _without_relays(reading: MarkedSentence, found: Sequence[Attribution]) -> list[Attribution]:
    """Return the claims without whoever relays the next one: Reuters wrote, citing Oryx."""
    left = (claim for claim, following in pairwise(found) if not _relays(reading, claim, following))
    return [*left, *found[-1:]]


def _relays(reading: MarkedSentence, claim: Attribution, following: Attribution) -> bool:
    between = reading.text[claim.end : following.start]
    words = between.casefold().replace(",", " ").split()
    return not CITES.isdisjoint(words[-3:]) and not any(
        claim.end < n < following.start for n in reading.numbers
    )


def _inserted_in(reading: MarkedSentence, source: Attribution, claim: Attribution) -> bool:
    """Return whether a source is put in behind a name that does not report: `A, by the same list, had`."""
    between = reading.text[claim.end : source.start]
    return re.fullmatch(r",?\s(?:by|in|on|from|according to)\sthe\s", between) is not None


def _called(name: str, ids: Iterable[str], facts: Facts) -> frozenset[str]:
    """Return the words of a name as typed and of the names of whoever it means: ministry, defence."""
    names = [name, *(facts.reporters[key].name for key in ids)]
    return frozenset(token.word for one in names for token in tokens(one, 0, len(one)))


def _labels(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a colon follows a name, behind its date at most: `Macron on 13 November: 4,000 dead`."""
    behind = reading.text[mark.end : mark.end + 40]
    return re.match(r"[\s,)]*(?:(?:on|in)\s+)?:", behind) is not None and not _is_object(reading, mark)


def _is_counted(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a people directly follows a number: `345 Armenians`."""
    before = reading.words[mark.first - 1] if mark.first else None
    return "demonym" in mark.said and before is not None and before.start in reading.numbers


def _reports(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether whoever is named here is named as the one who reports."""
    if is_source(reading, mark) or _is_bracketed(reading, mark):
        return True
    if _is_source_with_next(reading, mark, before):
        return True
    if _is_source_with_last(reading, mark, before):
        return True
    after = verb_place(reading, behind_seat(reading, mark))
    if reading.word(mark.last) == "s":
        return False
    if (reading.word(after) in REPORTS or _votes(reading, after)) and not _is_object(reading, mark):
        return True
    return not _is_told(reading, mark, before) and _gives_a_number(reading, mark, before)


def _votes(reading: MarkedSentence, verb: int) -> bool:
    """Return whether an assembly votes here, and so reports how many did."""
    return reading.word(verb) in VOTES and any(token.word in VOTERS for token in reading.words)


def _gives_a_number(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether whoever is named here gives a number without a verb of reporting."""
    if (
        _is_elliptic(reading, mark, before)
        or (_has_number(reading, mark) and not _is_object(reading, mark))
        or (before and _speaks(reading, mark) and _number_next(reading, mark))
    ):
        return True
    if (
        before
        and not _is_object(reading, mark)
        and (reading.word(mark.last) in _ELLIPSIS or reading.word(mark.last + 1) == "of")
    ):
        return _speaks(reading, mark) or reading.word(mark.last) in {"itself", "as", "of"}
    return False


def _is_elliptic(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether a state goes on as the one before: `Armenia reported 3,825 dead and Azerbaijan 2,906`.

    Without a comma `Armenia said it lost 3,825 and Azerbaijan 7,630` is all said by Armenia.
    """
    states = before and all(_is_state(reading, key) for key in (*before[-1].ids, *people(mark)))
    comma = "," in reading.text[max(0, mark.start - len(", and ")) : mark.start]
    return bool(states) and _number_next(reading, mark) and (comma or _counts(reading, before[-1]))


def _counts(reading: MarkedSentence, claim: Attribution) -> bool:
    """Return whether a number is the object of the verb of whoever reports: `reported about 3,825`."""
    between = next((reading.text[claim.end : n] for n in reading.numbers if n > claim.end), "").split()
    return between[:1] != [] and between[0] in REPORTS and _BOUNDING.issuperset(between[1:])


def _is_state(reading: MarkedSentence, key: str) -> bool:
    reporter = reading.facts.reporters[key]
    return isinstance(reporter, Actor) and reporter.kind == "state"


def _is_source_with_next(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether `and` joins this name to one that reports."""
    if reading.word(mark.last) != "and":
        return False
    following = next((m for m in reading.marks if m.first == mark.last + 1 and people(m)), None)
    return following is not None and not _is_object(reading, mark) and _reports(reading, following, before)


def _is_source_with_last(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether `and` joins this name to the source before it: `according to Armenia and Artsakh`."""
    between = reading.text[before[-1].end : mark.start] if before else ""
    return between.strip() in {"and", "and the"} and not is_subject(reading, mark)


def _is_bracketed(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name, of somebody who only reports, is alone in brackets: `62 tanks (Oryx)`."""
    if _CLOSED.match(reading.text, mark.end) is None or not _speaks(reading, mark):
        return False
    return _OPENED.search(reading.text[max(0, mark.start - _NEAR) : mark.start]) is not None


def _has_number(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a number follows soon after `X has`."""
    place = behind_seat(reading, mark)
    for verb in (verb_place(reading, place), place):
        if gives(reading, verb) and verb + 1 < len(reading.words):
            end = reading.words[min(verb + 7, len(reading.words) - 1)].end
            number = next((n for n in reading.numbers if reading.words[verb].start < n <= end), None)
            return number is not None and not _participle(reading, verb, number)
    return False


def _number_next(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a number is the next word, as in `the UNHCR counted 91,000, the IOM 90,640`."""
    return any(mark.end < number <= mark.end + _CLOSE for number in reading.numbers)


def _participle(reading: MarkedSentence, verb: int, number: int) -> bool:
    """Return whether a verb is between `has` and its number: `has lost 255 tanks`, `had made 83`."""
    if reading.word(verb) not in {"has", "have", "had"}:
        return False
    between = [place for place in range(verb + 1, len(reading.words)) if reading.words[place].start < number]
    if between and (reading.word(between[0]).endswith("ed") or reading.word(between[0]) in _DONE):
        return True
    return any(m.first in between[:2] and "measure" in m.said for m in reading.marks)


def _is_told(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether somebody else says what a name did: `Baku says that Armenia had 5,000 killed`."""
    place = mark.first - 1
    while reading.word(place) in {"the", "that"}:
        place -= 1
    return bool(before) and reading.word(place) in REPORTS


def _is_object(reading: MarkedSentence, mark: Mark) -> bool:
    place = mark.first - 1
    # There may be a title between: by Lieutenant General Muradov.
    while place > 0 and (reading.word(place) in {"the", "s"} or reading.words[place].capital):
        if not {*",;:("}.isdisjoint(reading.between(place, place + 1)) or _ends_a_place(reading, place):
            return False
        place -= 1
    between = reading.between(place, place + 1)
    # Behind `By 7 October`, whose date is blanked, and behind `Five years on,` a name is the subject.
    return reading.word(place) in _BEFORE_OBJECT and len(between) <= _CLOSE and "," not in between


def _ends_a_place(reading: MarkedSentence, place: int) -> bool:
    """Return whether a word is the last of a place's name: in `In Geneva the ICRC said`, the ICRC speaks."""
    return any(m.last == place + 1 and "place" in m.said for m in reading.marks)


def _speaks(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether this is somebody whose only part in such a text is to report: no state, no group."""
    kinds = set()
    for key in people(mark):
        reporter = reading.facts.reporters[key]
        kinds.add(reporter.kind if isinstance(reporter, Actor) else "person")
    return "capital" not in mark.said and not kinds & {"state", "group", "alliance"}


def _inside_apposition(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether a name only says who the one before it is: `Simonyan, Speaker of the Assembly,`."""
    if not before:
        return False
    if _APPOSED.fullmatch(reading.text, before[-1].end, mark.start) and _is_office_of(
        reading, mark, before[-1]
    ):
        return "," in reading.text[mark.end : mark.end + 1]
    between = reading.text[before[-1].start : mark.start]
    if any(before[-1].start < number < mark.start for number in reading.numbers):
        return False
    of = re.search(r",[^,;:]*\b(?:of|for|in|at)\b[^,;:]*$", between) is not None
    return of and "," in reading.text[mark.end : mark.end + 60] and " and " not in between[-8:]


def _is_office_of(reading: MarkedSentence, mark: Mark, holder: Attribution) -> bool:
    """Return whether a name is an office, or just the one that somebody named before may have."""
    holders = [reading.facts.reporters[key] for key in holder.ids]
    # An office that a person has is in its name: Artur Davtyan, Prosecutor General.
    held = {one.part_of for one in holders if isinstance(one, Person) or "," in one.name} - {None}
    offices = {key for one in people(mark) for key in (one, reading.facts.reporters[one].part_of)}
    return "office" in mark.said or bool(held & offices)


def _joined(reading: MarkedSentence, found: list[Attribution]) -> list[Attribution]:
    """Return the claims, those that `and` joins made one: `Yerevan and Stepanakert claim`."""
    whole: list[Attribution] = []
    for claim in found:
        before = whole[-1] if whole else None
        between = reading.text[before.end : claim.start] if before else ""
        joint = between.strip(" ,")
        if before and before.ids and claim.ids and joint in {"and", "and the", "or", "or the"}:
            each = () if joint.startswith("or") else (*(before.each or [before.ids]), claim.ids)
            ids, name = before.ids | claim.ids, f"{before.name} and {claim.name}"
            weak = before.weak and claim.weak
            whole[-1] = replace(before, end=claim.end, ids=ids, name=name, weak=weak, each=each)
        else:
            whole.append(claim)
    return whole
