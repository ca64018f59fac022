"""Claimants named only by a relation to others: Pashinyan's wife, his spokesman, Armenia's opposition."""

from collections.abc import Sequence

from karabakh_cli.verify.reading.who.marked import Attribution, MarkedSentence
from karabakh_cli.verify.reading.who.strangers import is_told
from karabakh_cli.verify.reading.who.verbs import HAVE, gives, reports_at, verb_place
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.marks import Mark
from karabakh_cli.verify.words.peoples import DEMONYMS
from karabakh_cli.verify.words.speech import OFFICES, REPORTS, SPOKESMEN

_OPPOSED = frozenset("critics opponents opposition".split())
_RELATIONS = _OPPOSED | frozenset(
    """
    allies ally brother cousin critic daughter family father friend friends husband lawyer lawyers mother
    nephew opponent parents predecessor rival rivals sister son successor uncle widow wife
    """.split()
)
"""Nouns for people who do not speak for whoever they belong to."""
_HIS = frozenset({"her", "his"})
_OWNERS = _HIS | frozenset("its our s their".split())
_TITLES = OFFICES | {"the"}
_NO_NAMES = _OWNERS | {"the"}
_SEATED = frozenset("in of".split())
_SOON_LETTERS = 48
"""How far after a relation its number may begin if it only has something."""


def relations(reading: MarkedSentence, known: Sequence[Attribution]) -> list[Attribution]:
    """Return a claim of each relation that reports, whom the base does not have."""
    spans = (_related(reading, place) for place in range(len(reading.words)))
    found = []
    for first, last in filter(None, spans):
        start, end = reading.words[first].start, reading.words[last - 1].end
        if _reports(reading, first, last) and not is_told(reading, known, end):
            name, pronoun = reading.text[start:end], reading.word(first) in _NO_NAMES
            called = f"{name[0].lower()}{name[1:]}" if pronoun else name
            found.append(Attribution(start=start, end=end, name=called))
    return found


def has_relation(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name only says whose relation somebody is: Pashinyan's wife."""
    behind = (_related(reading, place) for place in range(mark.last + 1, mark.last + 3))
    return reading.word(mark.last) == "s" and any(behind)


def _related(reading: MarkedSentence, place: int) -> Span | None:
    """Return the places of the words for a relation without a name, `his late wife`, that end at a place."""
    noun, following = reading.word(place), reading.words[place + 1 : place + 2]
    if noun not in _RELATIONS | SPOKESMEN or any(
        one.capital and reading.between(place, place + 1) == " " for one in following
    ):
        return None
    # Its spokesman speaks for it.
    owners = _HIS if noun in SPOKESMEN else _OWNERS | ({"the", *DEMONYMS} if noun in _OPPOSED else set())
    owner = next((at for at in (place - 1, place - 2) if reading.word(at) in owners), None)
    return None if owner is None else (_first_word(reading, owner), place + 1)


def _first_word(reading: MarkedSentence, owner: int) -> int:
    """Return the place of the first word of whoever somebody belongs to, given the last."""
    if reading.word(owner) != "s":
        return owner - (reading.word(owner - 1) == "the")
    first = owner - 1
    while first > 0 and (reading.words[first - 1].capital or reading.word(first - 1) in _TITLES):
        first -= 1
    return first


def _reports(reading: MarkedSentence, first: int, last: int) -> bool:
    """Return whether a relation is the subject of a verb of reporting, or has a number, or is a source."""
    seat = reading.word(last) in _SEATED and any(one.capital for one in reading.words[last + 1 : last + 2])
    verb = verb_place(reading, last + 2 * seat)
    if reports_at(reading, verb) or reading.word(first - 1) in REPORTS:
        return True
    if (reading.word(first - 2), reading.word(first - 1)) == ("according", "to"):
        return True
    end = reading.words[last - 1].end
    soon = reading.has_number(end, end + _SOON_LETTERS)
    # What somebody's allies have they need not have counted.
    return soon and gives(reading, verb) and reading.word(verb) not in HAVE
