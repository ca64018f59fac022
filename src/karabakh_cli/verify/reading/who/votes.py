"""Whether an assembly votes in a sentence, and so reports how many did: `adopted it with 80 votes`."""

from karabakh_cli.verify.reading.who.marked import MarkedSentence, reporters_of
from karabakh_cli.verify.reading.who.roles import is_object, speaks
from karabakh_cli.verify.reading.who.verbs import verb_place
from karabakh_cli.verify.words.marks import Mark
from karabakh_cli.verify.words.speech import VOTES

_VOTERS = frozenset("vote votes voted favour deputies senators lawmakers members mps meps".split())
"""Words by which a sentence counts votes."""
_BY = frozenset("by with".split())


def votes(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name is of an assembly beside the number of its votes, in a sentence on votes."""
    if is_object(reading, mark) or not any(token.word in _VOTERS for token in reading.words):
        return False
    verb = verb_place(reading, mark.last)
    return reading.word(verb) in VOTES or (speaks(reading, mark) and _has_votes_beside(reading, mark))


def _has_votes_beside(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a number of votes is before a name, by 188 votes, or is the next after it."""
    ahead = reading.before(mark)
    if reading.word(ahead) in _VOTERS and reading.word(ahead - 2) in _BY:
        return True
    number = next((at for at in range(mark.last, len(reading.words)) if _is_number(reading, at)), 0)
    again = any(reporters_of(other) for other in reading.marks if mark.last <= other.first < number)
    return number > 0 and not again and reading.word(number - 1) in _BY


def _is_number(reading: MarkedSentence, place: int) -> bool:
    return reading.words[place].start in reading.numbers
