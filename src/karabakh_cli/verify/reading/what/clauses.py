"""Which verbs and names of a sentence go with the number before them, and which with the next."""

import re
from collections.abc import Sequence
from itertools import pairwise

from karabakh_cli.verify.text.numerals import CURRENCIES, Number
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.marks import Mark, Token, Values, nouns_of
from karabakh_cli.verify.words.pairs import is_paired, names_a_state, names_of
from karabakh_cli.verify.words.peoples import DEMONYMS

_STOP = re.compile(r"[:;]\s")
_AUXILIARIES = frozenset("had has have then also later".split())
"""Words between `and` and a verb."""
_DID_NOT = [["did", "not"], ["do", "not"], ["does", "not"]]


def words_of(words: Sequence[Token], zone: Span, others: Sequence[Mark]) -> frozenset[str]:
    """Return the words of a zone, without the marks of other numbers; of not confirmed, unconfirmed."""
    left = [token for token in words if zone[0] <= token.start < zone[1]]
    own = [token.word for token in left if not any(m.start <= token.start < m.end for m in others)]
    return frozenset(f"un{word}" if before == "not" else word for before, word in pairwise(["", *own]))


def unknown_names(words: Sequence[Token], zone: Span, named: Sequence[Mark]) -> frozenset[str]:
    """Return the words of a zone with a capital that the base does not know, but not the first one."""
    known = {place for mark in named for place in range(mark.first, mark.last)}
    found = (token for place, token in enumerate(words) if place and place not in known and token.capital)
    return frozenset(token.word for token in found if zone[0] <= token.start < zone[1])


def in_zone(marks: Sequence[Mark], zone: Span, own: Sequence[Mark], others: Sequence[Mark]) -> list[Mark]:
    """Return the marks of a zone with those of its number, `own`, and without those of other numbers."""
    return [mark for mark in marks if mark in own or (zone[0] <= mark.start < zone[1] and mark not in others)]


def without_pair(
    here: Sequence[Mark], named: Sequence[Mark], zone: Span, words: Sequence[Token]
) -> list[Mark]:
    """Return the marks of a zone without the states named before a `latter` that is a state."""
    paired = [mark for mark in named if is_paired(mark, words) and names_a_state(mark)]
    last = max((mark.start for mark in paired if zone[0] <= mark.start < zone[1]), default=0)
    states = [mark for mark in names_of(here, words) if names_a_state(mark)]
    return [mark for mark in here if mark.start >= last or mark not in states]


def of_number(
    here: Sequence[Mark], marks: Sequence[Mark], words: Sequence[Token], number: Number, text: str
) -> list[Mark]:
    """Return those marks of a zone that are about its number."""
    own = [mark for mark in here if not _begins_next(mark, words, marks, number)]
    own = [
        mark for mark in own if not (_is_undone(mark, words, number) or _is_of_when(mark, own, words, number))
    ]
    return _behind_a_semicolon(_before_a_stop(own, number, text), number, text)


def _before_a_stop(here: Sequence[Mark], number: Number, text: str) -> list[Mark]:
    """Return marks without the verbs after a colon, or a semicolon, if one is before it.

    `12 were wounded; the others fled`: the 12 did not flee. A sum needs no verb before a semicolon.
    """
    stop = _STOP.search(text, number.stop, here[-1].end) if here else None
    verbs = [mark for mark in here if "measure" in mark.said]
    sum_before = number.unit in CURRENCIES and stop is not None and stop[0].startswith(";")
    if stop is None or not (sum_before or any(mark.start < stop.start() for mark in verbs)):
        return list(here)
    return [mark for mark in here if mark not in verbs or mark.start < stop.start()]


def _behind_a_semicolon(here: Sequence[Mark], number: Number, text: str) -> list[Mark]:
    """Return marks without the verbs before the last semicolon before a number with a noun or a unit.

    `She buried a nephew; he is one of the 1,815 servicemen`: the 1,815 were not buried.
    """
    stop = text.rfind("; ", here[0].start, number.start) if here else -1
    counted = number.unit or any(nouns_of(mark) for mark in here if mark.start > number.start)
    if stop < 0 or not counted:
        return list(here)
    return [mark for mark in here if mark.start > stop or "measure" not in mark.said]


def _begins_next(mark: Mark, words: Sequence[Token], marks: Sequence[Mark], number: Number) -> bool:
    """Return whether a verb after a number begins what is said next: `destroyed 25 and captured none`.

    Another verb must be before the number, and none between it and `and`: `the 25 killed and wounded`.
    """
    if "measure" not in mark.said or mark.start < number.stop:
        return False
    first = mark.first - 1
    while first > 0 and words[first].word in _AUXILIARIES:
        first -= 1
    if first < 0 or words[first].word != "and" or words[first - 1].end <= number.stop:
        return False
    verbs = [other for other in marks if "measure" in other.said and other.start < mark.start]
    return bool(verbs) and all(other.start < number.start for other in verbs)


def _is_undone(mark: Mark, words: Sequence[Token], number: Number) -> bool:
    """Return whether a verb after a number says what did not happen: they did not vote."""
    before = [token.word for token in words[max(0, mark.first - 2) : mark.first]]
    return "measure" in mark.said and mark.start >= number.stop and before in _DID_NOT


def _is_of_when(mark: Mark, here: Sequence[Mark], words: Sequence[Token], number: Number) -> bool:
    """Return whether a verb or a noun after a number only says when: 53 were hurt when missiles hit homes.

    What happened to those counted must be said before that.
    """
    if mark.start < number.stop or mark.said.keys().isdisjoint({"measure", "item"}):
        return False
    when = next((t.start for t in words if number.stop <= t.start < mark.start and t.word == "when"), 0)
    return any("measure" in other.said and number.stop <= other.start < when for other in here)


def done_behind(here: Sequence[Mark], number: Number) -> Values:
    """Return what the words after a number, in its zone, say happened."""
    behind = (mark.said.get("measure", frozenset()) for mark in here if mark.start >= number.stop)
    return Values().union(*behind)


def is_bare(words: Sequence[Token], number: Number, end: int) -> bool:
    """Return whether only the adjective for a people is after a number, in its zone."""
    behind = [token.word for token in words if number.stop <= token.start < end]
    return len(behind) == 1 and behind[0] in DEMONYMS and not behind[0].endswith("s")
