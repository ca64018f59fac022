"""Claimants after a number and `by`: put at 78 by Amnesty, 21 killed, by its ministry."""

import re
from collections.abc import Sequence

from karabakh_cli.verify.reading.who.marked import Attribution, MarkedSentence
from karabakh_cli.verify.reading.who.offices import behind_seat
from karabakh_cli.verify.reading.who.roles import speaks
from karabakh_cli.verify.reading.who.sources import place_ahead
from karabakh_cli.verify.words.marks import Mark
from karabakh_cli.verify.words.speech import BOUNDED, HARMED

_BOUNDS = rf"{BOUNDED}(?:US)?[$€]?$"
_GIVEN = re.compile(
    r"\b(?:announced|calculated|cited|counted|estimated|given|listed|placed|put|quoted|reckoned|recorded"
    rf"|reported|set|stated|tallied)\s(?:at|as|to\sbe|to\shave\sbeen)\s{_BOUNDS}",
    re.IGNORECASE,
)
"""What is before a number that is given by the claimant after it."""
_ANOTHER = re.compile(rf",?\s(?:(?:and|but)\s)?(?:(?:at|as)\s)?{_BOUNDS}")
"""What is between such a claimant and the next number: by Yerevan and 2,906 by Baku."""
_NEAR_LETTERS = 48
"""Letters before a number that may say that it is given."""
_ONE_CLAUSE = re.compile(r"[^;:()]{1,80}")
"""What may be between a number and `by`."""
_ENDS = re.compile(r"[^\S\n]*(?:[.,;)\n]|$|(?:and|but)\b)")
"""What is after the last name of a clause."""
_ARMED = frozenset("army forces guard troops".split())
"""Those by whom something is done rather than counted."""


def is_agent(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether a name is after `by` and reports the number before that."""
    by = place_ahead(reading, mark)
    if reading.word(by) != "by":
        return False
    return given_by(reading, by, before) or _signs(reading, mark, by)


def given_by(reading: MarkedSentence, by: int, before: Sequence[Attribution]) -> bool:
    """Return whether the number before a `by` is said to be given by the name after it."""
    number = _number_ahead(reading, by)
    if number is None or _is_deed(reading, by):
        return False
    ahead = reading.ahead(number, _NEAR_LETTERS)
    return _GIVEN.search(ahead) is not None or _goes_on(reading, number, before)


def _number_ahead(reading: MarkedSentence, by: int) -> int | None:
    """Return where the last number before a `by` begins, if they are in one clause."""
    start = reading.words[by].start
    number = max((place for place in reading.numbers if place < start), default=None)
    one_clause = number is not None and _ONE_CLAUSE.fullmatch(reading.text, number, start)
    return number if one_clause else None


def _is_deed(reading: MarkedSentence, by: int) -> bool:
    """Return whether a `by` says who did it: the 78 killed by Azerbaijan."""
    return reading.word(by - 1) in HARMED and "," not in reading.between(by - 1, by)


def _goes_on(reading: MarkedSentence, number: int, before: Sequence[Attribution]) -> bool:
    """Return whether the number before was given by the claimant before, in the same way."""
    last = before[-1] if before else None
    if last is None or _ANOTHER.fullmatch(reading.text, last.end, number) is None:
        return False
    named = next((place for place, token in enumerate(reading.words) if token.start == last.start), 0)
    return "by" in {reading.word(named - 1), reading.word(named - 2)}


def _signs(reading: MarkedSentence, mark: Mark, by: int) -> bool:
    """Return whether a clause that counts ends with a comma and its claimant: `21 killed, by Amnesty.`."""
    # A heading has no number yet: Tanks lost, by Oryx.
    counts = not reading.numbers or _number_ahead(reading, by) is not None
    parted = "," in reading.between(by - 1, by) and counts
    if not parted or not speaks(reading, mark) or reading.word(mark.last - 1) in _ARMED:
        return False
    last = behind_seat(reading, mark) - 1
    return _ENDS.match(reading.text, reading.words[last].end) is not None
