"""Claimants that are not in the base: before a verb of reporting, after `according to` or `by`."""

import re
from collections.abc import Collection, Sequence

from karabakh_cli.verify.reading.who.agents import given_by
from karabakh_cli.verify.reading.who.giving import has_participle
from karabakh_cli.verify.reading.who.marked import Attribution, MarkedSentence, reporters_of
from karabakh_cli.verify.reading.who.unnamed import DEFINITE
from karabakh_cli.verify.reading.who.verbs import NO_VERB, is_skipped, reports_at
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.marks import GAP, Mark, Values
from karabakh_cli.verify.words.peoples import is_country
from karabakh_cli.verify.words.speech import HAS, INFORMS

_NOBODY = frozenset(
    """
    a an analysts anybody anyone authorities both count everybody everyone experts figures he i it many media
    no nobody none official officials one others her his its my our press reports she side sides some somebody
    someone sources that the their they toll war we which who witnesses your
    """.split()
)
_NO_NAME_ENDS = _NOBODY | DEFINITE | NO_VERB
_WITHIN_NAMES = frozenset("of for the and on".split())
_FINDS = frozenset({"find", "finds", "found"})
"""What rescuers found is not what they reported."""
_SOON_LETTERS = 48
"""How far after a name its number may begin if it only has something."""
_SHARE = re.compile(r"[^.\d]{0,24}\d[\d.]*\s?(?:%|per\s?cent)")
"""A share of the votes, which a party has and does not report."""
_CLAUSE = re.compile(r"[^\d;:]*")
"""What is between two words of one clause."""


def strangers(reading: MarkedSentence, known: Sequence[Attribution]) -> list[Attribution]:
    """Return a claim of each name that the base does not know, where it reports."""
    found = []
    taken = {place for mark in reading.marks for place in range(*_span(reading, mark))}
    for place, token in enumerate(reading.words):
        # A verb with a capital is part of a name: the I Have Honour bloc.
        verb = not token.capital and (reports_at(reading, place) or token.word in HAS)
        name = _name_before(reading, place, taken) if verb and token.word not in _FINDS else None
        if name and _may_report(reading, name, place) and not is_told(reading, known, token.start):
            found.append(_named(reading, *name))
    behind = (_behind(reading, known, place) for place in range(len(reading.words)))
    return [*found, *filter(None, behind)]


def hearers(reading: MarkedSentence, known: Sequence[Attribution]) -> list[Attribution]:
    """Return a weak claim of each name that hears something from an unnamed source."""
    found = []
    for place, token in enumerate(reading.words):
        named = any(_CLAUSE.fullmatch(reading.text, claim.end, token.start) for claim in known)
        if token.word not in INFORMS or named:
            continue
        first, last = _name_behind(reading, place)
        if first < last:
            ids = Values().union(*(reporters_of(m) for m in reading.marks if m.first == first))
            found.append(_named(reading, first, last, ids, weak=True))
    return found


def _named(
    reading: MarkedSentence, first: int, last: int, ids: Values = frozenset(), *, weak: bool = False
) -> Attribution:
    """Return the claim of the name that the words from one place to another are."""
    start, end = reading.words[first].start, reading.words[last - 1].end
    return Attribution(start=start, end=end, ids=ids, name=reading.text[start:end], weak=weak)


def _name_before(reading: MarkedSentence, verb: int, taken: Collection[int]) -> Span | None:
    """Return the places of the words of a name that the base does not know, before a verb."""
    last = verb
    while last > 1 and is_skipped(reading.word(last - 1)) and reading.word(last - 1) != "the":
        last -= 1
    first = last
    while first > 0 and first - 1 not in taken and _may_be_named(reading, first - 1):
        first -= 1
    while first < last and not reading.words[first].capital:
        first += 1
    # In Geneva Reuters said: a place before it is not part of a name.
    joined = reading.between(first - 1, first) == " " and reading.word(first - 2) != "in"
    known = {first, last - 1, first - 1 if joined else first} & {*taken}
    return None if first == last or known or not reading.words[last - 1].capital else (first, last)


def _may_be_named(reading: MarkedSentence, place: int) -> bool:
    """Return whether a word may be one of a name with the next: no date, which is blanked, parts them."""
    named = reading.words[place].capital or reading.word(place) in _WITHIN_NAMES
    return named and len(reading.between(place, place + 1)) <= GAP


def _may_report(reading: MarkedSentence, name: Span, verb: int) -> bool:
    """Return whether a name may be a claimant's: it reports, or what it has is a number."""
    end = reading.words[name[1] - 1].end
    if "," in reading.text[end : reading.words[verb].start] or reading.word(name[1] - 1) in _NO_NAME_ENDS:
        return False
    if reports_at(reading, verb):
        return True
    number = reading.next_number(end)
    soon = number is not None and number < end + _SOON_LETTERS and not has_participle(reading, verb, number)
    return soon and not _SHARE.match(reading.text, end)


def is_told(reading: MarkedSentence, known: Sequence[Attribution], end: int) -> bool:
    """Return whether a known claimant is before this place, and no number in between."""
    return any(claim.start < end and not reading.has_number(claim.start, end) for claim in known)


def _behind(reading: MarkedSentence, known: Sequence[Attribution], place: int) -> Attribution | None:
    """Return the claim of a name that the base does not know, after `according to` or `put at 78 by`."""
    according = (reading.word(place - 1), reading.word(place)) == ("according", "to")
    if not according and not (reading.word(place) == "by" and given_by(reading, place, known)):
        return None
    taken = {one for mark in reading.marks for one in range(*_span(reading, mark))}
    first, last = _name_behind(reading, place, taken)
    if first == last or last in taken or reading.word(last - 1) in _NOBODY | DEFINITE:
        return None
    return _named(reading, first, last)


def _name_behind(reading: MarkedSentence, place: int, taken: Collection[int] = ()) -> Span:
    """Return the places of the words of a name after a word; the two are equal if there is none."""
    first = last = reading.behind_article(place + 1)
    while last < len(reading.words) and last not in taken and _goes_on(reading, first, last):
        last += 1
    return first, last


def _goes_on(reading: MarkedSentence, first: int, place: int) -> bool:
    """Return whether a word goes on with a name: Doctors of the World."""
    inside = place > first and reading.word(place) in _WITHIN_NAMES - {"and"}
    following = place + 1 + (reading.word(place + 1) == "the")
    named = any(one.capital for one in reading.words[following : following + 1])
    return reading.words[place].capital or (inside and named)


def _span(reading: MarkedSentence, mark: Mark) -> Span:
    """Return the places of the words of a known name.

    There is none in `the Council of Europe`, `Save the Children` or `Ukraine`: they are strangers.
    """
    first = mark.first
    named = first > 1 and reading.word(first - 1) in {"of", "the"} and reading.words[first - 2].capital
    noun = reading.words[first].capital and mark.said.keys() <= {"population", "item"}
    own = (mark.said.keys() == {"place"} or noun) and named
    return (first, first) if own or is_country(reading.word(first)) else (first, mark.last)
