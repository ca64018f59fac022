"""Claimants before any verb and a number: `Amnesty arrives at 94`, `HRW went further, with 40`.

If all that somebody does in a text on the war is to report, the verb need not be one of reporting. It must
not be a deed, though: what people gave or buried is not what they counted.
"""

import re

from karabakh_cli.verify.reading.who.marked import MarkedSentence, reporters_of
from karabakh_cli.verify.reading.who.offices import behind_seat
from karabakh_cli.verify.reading.who.roles import is_object, speaks
from karabakh_cli.verify.reading.who.verbs import NO_VERB, verb_place
from karabakh_cli.verify.words.marks import Mark
from karabakh_cli.verify.words.speech import NO_REPORT, VOTES

_VERB_WORDS = 3
"""How many words of a verb may say that it is a deed: was to send."""
_INSERTED = re.compile(r",\s[^,;:.()]{1,40},\s")
"""An insertion after a name: `Hasanov, the defence minister, raised`, `UNHCR, meanwhile, counted`."""
_OPENERS = frozenset("after although because before since though until when where which while whose".split())
_PARTED = re.compile(r";|,\s(?:as|but)\s")
"""What parts two clauses, beside the words that open one."""
_DEALS = frozenset(
    """
    attended buried commanded commands criticised greeted honoured honours led leads lost meets met mourned
    mourns pardoned received receives thanked visited visits welcomed
    """.split()
)
"""Verbs of what people do with people, which is not to count them."""


def comes_to_a_number(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name that only reports is the subject of a clause with the next number."""
    if not speaks(reading, mark) or is_object(reading, mark) or reading.word(mark.last) == "s":
        return False
    number = reading.next_number(mark.end)
    verb = _verb(reading, mark)
    if number is None or _another_speaks(reading, mark, number):
        return False
    if verb >= len(reading.words) or reading.words[verb].start >= number:
        return False
    token = reading.words[verb]
    if token.capital or token.word in NO_VERB or not _in_one_clause(reading, verb, number):
        return False
    return not _is_deed(reading, verb, number)


def _in_one_clause(reading: MarkedSentence, verb: int, number: int) -> bool:
    """Return whether no other clause begins between a verb and a number: `went to Barda, where 21 died`."""
    start = reading.words[verb].start
    words = {token.word for token in reading.words[verb:] if token.start < number}
    return words.isdisjoint(_OPENERS) and not _PARTED.search(reading.text, start, number)


def _verb(reading: MarkedSentence, mark: Mark) -> int:
    """Return the place of the verb of a name, after an insertion; beyond all words if there is none."""
    inserted = _INSERTED.match(reading.text, mark.end)
    first = behind_seat(reading, mark)
    if inserted:
        first = next((at for at, token in enumerate(reading.words) if token.start >= inserted.end()), first)
    elif "," in reading.between(first - 1, first):
        return len(reading.words)
    return verb_place(reading, first)


def _another_speaks(reading: MarkedSentence, mark: Mark, number: int) -> bool:
    """Return whether somebody else is named between the verb of a name and its number."""
    inserted = _INSERTED.match(reading.text, mark.end)
    first = inserted.end() if inserted else mark.end
    return any(reporters_of(other) for other in reading.marks if first < other.start < number)


def _is_deed(reading: MarkedSentence, verb: int, number: int) -> bool:
    """Return whether a verb is a deed, or says that somebody did not report: delivered, did not know."""
    if reading.word(verb) in _DEALS:
        return True
    phrase = range(verb, verb + _VERB_WORDS)
    deeds = any(m.first in phrase and m.start < number and "measure" in m.said for m in reading.marks)
    return (
        deeds
        or reading.word(verb) in VOTES
        or not NO_REPORT.isdisjoint(reading.word(place) for place in phrase)
    )
