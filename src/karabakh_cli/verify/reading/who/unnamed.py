"""Claimants without a name of their own in the base: it, the ministry, the Armenian ambassador."""

from collections.abc import Sequence

from karabakh_cli.facts.records import is_state
from karabakh_cli.verify.reading.who.giving import number_next
from karabakh_cli.verify.reading.who.marked import (
    Attribution,
    MarkedSentence,
    behind_possessive,
    reporters_of,
)
from karabakh_cli.verify.reading.who.sources import has_count, is_of_its_dead
from karabakh_cli.verify.reading.who.verbs import reports_at, verb_place
from karabakh_cli.verify.words.marks import Mark, Values
from karabakh_cli.verify.words.speech import COUNTS, HAS, INSTITUTIONS, REPORTS, SPOKESMEN

_POSSESSIVES = frozenset("its his her their".split())
_PRONOUNS = _POSSESSIVES | frozenset("it he she they".split())
DEFINITE = (
    INSTITUTIONS
    | SPOKESMEN
    | frozenset(
        """
        group organisation observatory prosecutor minister president speaker ombudsman monitor
        institute official
        """.split()
    )
)
"""What reports as `the ministry`, once it has been named."""
_ENVOYS = SPOKESMEN | frozenset(
    """
    ambassador consul consulate counterpart counterparts delegation diplomat diplomats embassy envoy minister
    ministers ministry mission representative
    """.split()
)
_NOT_IN_OFFICE = frozenset("former ex opposition late".split())
_BEFORE_SEAT = frozenset("in to at of".split())
_OFFICE_WORDS = 3
_SOON_LETTERS = 13
"""How far after `has` its number may begin."""
_SOURCES = frozenset("source sources database page statement announcement bulletin release tweet".split())
_NEAR_LETTERS = 24
"""Letters before `the same list` within which a comma says that all before it is meant."""
_ADDING = frozenset({"adding", "noting", "saying"})
"""Words with which the claimant before goes on."""
_FIGURES = COUNTS - {"according", "report", "reports", "records", "toll", "word", "words"}
"""What a side may have that is a count."""


def pronouns(reading: MarkedSentence) -> list[Attribution]:
    """Return a claim of the claimant before for each pronoun, or `the ministry`, that reports."""
    taken = {place for mark in reading.marks if reporters_of(mark) for place in range(mark.first, mark.last)}
    found = []
    for place, token in enumerate(reading.words):
        definite = token.word in DEFINITE and "the" in {reading.word(place - 1), reading.word(place - 2)}
        if place in taken or not (definite or token.word in _PRONOUNS):
            continue
        if _reports(reading, place) or (definite and _is_inserted(reading, place)):
            noun, wide = token.word if definite else "", "," in reading.between(place - 1 - definite, place)
            found.append(Attribution(start=token.start, end=token.end, again=True, noun=noun, wide=wide))
    return found


def _is_inserted(reading: MarkedSentence, place: int) -> bool:
    """Return whether `said the ministry` is between commas: by May, said the ministry, 3,735."""
    verb = place - 2
    commas = "," in reading.between(verb - 1, verb) and "," in reading.between(place, place + 1)
    return commas and reading.word(place - 1) == "the" and reading.word(verb) in REPORTS


def _reports(reading: MarkedSentence, place: int) -> bool:
    """Return whether a pronoun, or `the ministry`, has a verb of reporting or a count of its own."""
    word = reading.word(place)
    toll = is_of_its_dead(reading, place + 1)
    if word in _POSSESSIVES and not toll and has_count(reading, place + 1):
        return True
    after = verb_place(reading, place + 1)
    skipped = {reading.word(between) for between in range(place + 1, after + 1)}
    has = not skipped.isdisjoint(HAS) and not reading.word(after).endswith("ed")
    return word not in _POSSESSIVES - {"her"} and (has or reports_at(reading, after))


def additions(reading: MarkedSentence) -> list[Attribution]:
    """Return a claim of the claimant before for each `adding that` and `, noting`."""
    return [
        Attribution(start=token.start, end=token.end, again=True)
        for place, token in enumerate(reading.words)
        if token.word in _ADDING
        and (reading.word(place + 1) == "that" or "," in reading.between(place - 1, place))
    ]


def sames(reading: MarkedSentence) -> list[Attribution]:
    """Return a claim of the claimant before for each `by the same list` and `the same office said`."""
    found = []
    for place, token in enumerate(reading.words):
        noun = reading.word(place + 1)
        counts = noun in COUNTS | _SOURCES
        if token.word == "same" and (counts or reports_at(reading, verb_place(reading, place + 2))):
            end = reading.words[place + 1].end
            wide = "," in reading.ahead(token.start, _NEAR_LETTERS)
            noun = "" if counts else noun
            found.append(Attribution(start=token.start, end=end, again=True, noun=noun, wide=wide))
    return found


def envoys(reading: MarkedSentence, known: Sequence[Attribution]) -> list[Attribution]:
    """Return a claim of a state for each office that is not in the base: Armenia's ambassador.

    An office in apposition to the claimant before makes no claim of its own.
    """
    found = []
    for mark in reading.marks:
        end = _behind_office(reading, mark.last)
        state = _state(reading, mark)
        if not state or not end or "," in reading.between(mark.last - 1, mark.last):
            continue
        start, stop = mark.start, reading.words[end - 1].end
        if any(reading.text[claim.end : start].strip() == "," for claim in known if claim.end <= start):
            continue
        goes_on = any(claim.end <= start for claim in known) and number_next(reading, stop)
        source = [reading.word(place) for place in range(max(0, mark.first - 3), mark.first)]
        verb, owns = verb_place(reading, end), behind_possessive(reading, end)
        reports = reports_at(reading, verb) or _gives(reading, verb) or (owns and has_count(reading, owns))
        if "according" in source or reports or goes_on:
            found.append(Attribution(start=start, end=stop, ids=state, name=reading.text[start:stop]))
    return found


def figures_of_a_side(reading: MarkedSentence) -> list[Attribution]:
    """Return a weak claim of a state for each of its figures: the Armenian figure is 3,825."""
    found = []
    for mark in reading.marks:
        noun, behind = reading.word(mark.last), reading.word(mark.last + 1)
        state = _state(reading, mark) if "demonym" in mark.said else Values()
        if state and noun in _FIGURES and behind not in {"of", "for"}:
            name = reading.text[mark.start : mark.end]
            found.append(Attribution(start=mark.start, end=mark.end, ids=state, name=name, weak=True))
    return found


def _gives(reading: MarkedSentence, place: int) -> bool:
    """Return whether a number follows soon after `has`: `the embassy has 3,825 dead`."""
    if reading.word(place) not in HAS:
        return False
    end = reading.words[place].end
    return reading.has_number(end, end + _SOON_LETTERS)


def _state(reading: MarkedSentence, mark: Mark) -> Values:
    """Return the state that a name is of, `Armenia` or `Armenian`."""
    ids = mark.said.get("demonym") or mark.said.get("actor") or frozenset()
    return ids if all(is_state(reading.facts.reporters.get(key)) for key in ids) else frozenset()


def _behind_office(reading: MarkedSentence, place: int) -> int:
    """Return the place after an office, with its seat, `ambassador in Moscow`; 0 if none begins here."""
    place += reading.word(place) == "s"
    words = [reading.word(one) for one in range(place, place + _OFFICE_WORDS)]
    if _ENVOYS.isdisjoint(words) or not _NOT_IN_OFFICE.isdisjoint(words):
        return 0
    end = place + next(at for at, word in enumerate(words) if word in _ENVOYS) + 1
    if reading.word(end) not in _BEFORE_SEAT:
        return end
    seat = reading.behind_article(end + 1)
    while seat < len(reading.words) and reading.words[seat].capital:
        seat += 1
    return seat
