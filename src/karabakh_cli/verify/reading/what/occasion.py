"""Words for what happened that only name the occasion of what is counted, or who reports."""

from collections.abc import Sequence

from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.words.marks import Mark, Token, nouns_of, word_before, word_behind
from karabakh_cli.verify.words.speech import BOUNDING, BY_WAY_OF, CHANGES, COUNTS, KEEPS, REPORTS, is_attack

_IN = frozenset("in during by for to from".split())
_BY = frozenset({"by"})
_COMES_TO = frozenset("reached reaches reaching".split())
_SPEAKERS = frozenset("it they he she".split())
_PLACES = frozenset("city district settlement town village".split())
"""Nouns for one place."""
_WEAPONS = frozenset("missile missiles rocket rockets".split())
"""Weapons whose names also mean attacks."""
_FIRED = frozenset("artillery cluster-bomblets explosive-devices mines missiles shells uavs".split())
"""Items by which others are harmed."""
_SOME = frozenset("few half many most part several some".split())
_THEM = frozenset("them these those which whom".split())
_NEAR_WORDS = 3
"""Words between `in` and the strikes: in the Armenian missile strikes."""


def is_aside(mark: Mark, words: Sequence[Token], number: Number | None) -> bool:
    """Return whether words only say on what occasion, or by whom, something was counted.

    In `40 civilians killed in the strikes it documented`, neither strikes nor documents are counted, and
    nobody is kept in `the list kept by Oryx`.
    """
    before = words[mark.first - 1].word if mark.first else ""
    if words[mark.first].word in REPORTS and before in _SPEAKERS:
        return True
    if words[mark.first].word in KEEPS and before in COUNTS:
        return True
    if _reports_that(mark, words) or _is_way(mark, words) or _comes_to(mark, words, number):
        return True
    if _changes_a_count(mark, words) or _is_means(mark, words, number) or _names_a_place(mark, words, number):
        return True
    attacks = {"attacks"} & (mark.said.get("item", frozenset()) | mark.said.get("measure", frozenset()))
    if not attacks or not is_attack(words[mark.last - 1].word):
        return False
    # A number between them counts the strikes: in 18 strikes.
    return _follows(mark, words, _IN, number)


def _reports_that(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a verb only reports: the mission found that 52 had died."""
    return words[mark.first].word in REPORTS and word_behind(mark, words) == "that"


def _is_way(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether people are only the way that others took: sent home through the peacekeepers."""
    return bool(nouns_of(mark)) and word_before(mark, words) in BY_WAY_OF


def _comes_to(mark: Mark, words: Sequence[Token], number: Number | None) -> bool:
    """Return whether a verb only says to what number a count came: later reached at least 72."""
    if number is None or words[mark.first].word not in _COMES_TO:
        return False
    between = {token.word for token in words[mark.last :] if token.start < number.start}
    return mark.end < number.start and between <= BOUNDING


def _follows(mark: Mark, words: Sequence[Token], before: frozenset[str], number: Number | None) -> bool:
    """Return whether one of some words is close before a name, and no number is between them."""
    near = words[max(0, mark.first - _NEAR_WORDS) : mark.first]
    place = max((at for at, token in enumerate(near) if token.word in before), default=None)
    return place is not None and not any(_is_a_number(token, number) for token in near[place:])


def _changes_a_count(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a verb only says that a count was changed: raised its claim to 36."""
    behind = {token.word for token in words[mark.last : mark.last + _NEAR_WORDS]}
    return words[mark.first].word in CHANGES and not behind.isdisjoint(COUNTS)


def _is_means(mark: Mark, words: Sequence[Token], number: Number | None) -> bool:
    """Return whether a weapon is only the means: the rocket attack, killed by mines."""
    if "item" not in mark.said or number is None or not mark.first:
        return False
    last, following = words[mark.last - 1].word, word_behind(mark, words)
    if not last.endswith("s") and following not in _WEAPONS and is_attack(following):
        return True
    return bool(mark.said["item"] & _FIRED) and _follows(mark, words, _BY, number)


def _is_a_number(token: Token, number: Number | None) -> bool:
    return token.word.isdigit() or (number is not None and token.start == number.start)


def _names_a_place(mark: Mark, words: Sequence[Token], number: Number | None) -> bool:
    """Return whether a noun only says where: the village of Garayusifli had lost five."""
    if number is None or words[mark.first].word not in _PLACES or not mark.first:
        return False
    return not _is_a_number(words[mark.first - 1], number)


def is_example(mark: Mark, words: Sequence[Token], number: Number | None) -> bool:
    """Return whether people are only some of those counted: `94 killed, civilians among them`.

    Right after a number they are counted: `94 killed, 25 civilians among them`.
    """
    if not nouns_of(mark) or not mark.first:
        return False
    if number and mark.start > number.stop and _is_of_some(mark, words, number):
        return True
    before, behind = words[mark.first - 1], [token.word for token in words[mark.last : mark.last + 2]]
    if before.word[0].isdigit() or (number and before.start <= number.start < before.end):
        return False
    return before.word == "including" or behind[:1] == ["included"] or behind == ["among", "them"]


def _is_of_some(mark: Mark, words: Sequence[Token], number: Number) -> bool:
    """Return whether words are said of some of those counted: 416 injuries, some of them caused by mines."""
    between = [token.word for token in words[: mark.first] if token.start >= number.stop]
    trios = zip(between, between[1:], between[2:], strict=False)
    return any(some in _SOME and of == "of" and them in _THEM for some, of, them in trios)
