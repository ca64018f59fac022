"""What the words around a number say is counted: what happened, to whom or what, on which side, where."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Actor
from karabakh_cli.facts.vocabulary import CAMPS
from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.reading.what.apart import is_apart
from karabakh_cli.verify.reading.what.deeds import acts_on, is_perpetrator, strikes
from karabakh_cli.verify.reading.what.occasion import is_aside, is_example
from karabakh_cli.verify.reading.what.where import places
from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.words.marks import (
    Mark,
    Token,
    Values,
    is_of_the_dead,
    joined,
    nouns_of,
    word_before,
    words_before,
)
from karabakh_cli.verify.words.peoples import is_country
from karabakh_cli.verify.words.speech import BY_WAY_OF, INSIDE, OFFICES, SPOKESMEN, UPON

KINDS = ("measure", "noun", "side", "place")
"""The kinds of what is said; `noun` is who or what is counted, people or things."""
_NEAR_WORDS, _FAR_WORDS = 5, 11
"""How many words after a number a noun is certainly, or perhaps, its own."""
_NEXT_WORDS = 2
_EXCLUDING = frozenset("without excluding except minus".split())
_NOT = frozenset("counting including".split())
"""Words after `not` that leave out what follows."""
_OWN = frozenset({"s", "side"})
"""Words between a name and a number of its own."""
_WHITHER = frozenset("to into from with against between near towards outside".split())
_LEFT = frozenset("left leave leaves leaving entered entering reached reaching".split())
"""Words before the name of a state that make it a place to go to or come from."""
_SEIZED = frozenset("captured seized taken".split())
"""Words before `from Armenia` by which the things were Armenia's."""
_HANDED = frozenset("handed returned released repatriated".split())
"""Words before `to Armenia` by which the people are Armenians."""
_BEHIND = frozenset("of on among for from both".split())
"""Words between a number and the side that it is of: `were killed on the Armenian side`."""
_BE = frozenset("are had have is was were".split())
_AT = frozenset("against at in near on over".split())
_CAPTIVE = frozenset({"held", "captured", "exchanged"})
"""What may have happened to captives and prisoners."""
_WITH_LOSSES = frozenset("state group authority alliance".split())
"""The kinds of actors that have losses; newspapers and monitors have none."""

_SPEAKERS = SPOKESMEN | frozenset(
    """
    agency ambassador broadcaster channel daily embassy governments lawmaker lawmakers leaders media minister
    ministries ministry newspaper newspapers official officials outlet outlets paper papers parliament
    president press site sources television website
    """.split()
)
"""Nouns after `Armenian` that only report: an Armenian newspaper."""

_KINDS_OF_PEOPLE = frozenset("military civilian journalists unspecified".split())


class Subject(Struct, frozen=True, kw_only=True):
    """What some words say, by kind.

    `sides` are all that are named; `located` those that are only places, `in Armenia`; `excluded` those that
    a number leaves out, `without the Syrians`, or that did it, `Armenia destroyed 10 tanks`. `status` is what
    happened to people by the noun for them: captives. An `implied` noun is only that of `121 wounded`: people
    of any kind. `joined` are the nouns, each with what it may mean, that `and` joins: soldiers and civilians.
    """

    measure: Values = frozenset()
    noun: Values = frozenset()
    side: Values = frozenset()
    place: Values = frozenset()
    sides: Values = frozenset()
    located: Values = frozenset()
    excluded: Values = frozenset()
    status: Values = frozenset()
    joined: tuple[Values, ...] = ()
    implied: bool = False

    @property
    def kinds(self) -> Values:
        """The people that the noun is of, if it says of which kind they are."""
        return self.noun if self.noun & _KINDS_OF_PEOPLE else frozenset()


def subject(
    marks: Sequence[Mark], words: Sequence[Token], facts: Facts, number: Number | None = None
) -> Subject:
    """Return what these marks, among the words of a sentence, say.

    A noun or a side right after the number takes precedence.
    """
    excluded = _left_out(marks, words, facts, number)
    left = [
        m
        for m in marks
        if not (sides(m, facts) & excluded or _says_nothing_of_it(m, words, number))
        and not (sides(m, facts) and is_apart(m, marks, words, number))
    ]
    named = _naming(left, words, facts, number)
    placed = [m for m in named if _is_place(m, words)]
    nouns = _nearest(number, _nouns(left, words, number), words)
    attacks = any("attacks" in nouns_of(m) for m in nouns)
    own = [m for m in named if m not in placed and not (attacks and _is_target(m, words))]
    meant = _nearest(number, own, words, behind=_BEHIND) or [m for m in own if _is_handed_to(m, words)]
    side = _union(sides(m, facts) for m in meant)
    located = _union(sides(m, facts) for m in placed if word_before(m, words) in INSIDE) & {*WARRING}
    return Subject(
        measure=_union(m.said.get("measure", frozenset()) for m in left if not _is_status(m)),
        status=_union(m.said["measure"] for m in left if _is_status(m)),
        noun=_union(map(nouns_of, nouns)),
        joined=joined(nouns, words),
        implied=all("measure" in m.said and nouns_of(m) == {"people"} and not _is_status(m) for m in nouns),
        # Where no side is named, the dead and the ruins `in Azerbaijan` are Azerbaijan's.
        side=side or (frozenset() if own else located),
        place=_union(m.said["place"] for m in places(left, words)),
        sides=_union(sides(m, facts) for m in named),
        located=located,
        excluded=excluded | _union(sides(m, facts) for m in left if attacks and strikes(m, words)),
    )


def _says_nothing_of_it(mark: Mark, words: Sequence[Token], number: Number | None) -> bool:
    """Return whether words only name an office, a comparison, an occasion or an example."""
    return (
        _of_an_office(mark, words)
        or _is_compared(mark, words, number)
        or is_aside(mark, words, number)
        or is_example(mark, words, number)
    )


def _left_out(marks: Sequence[Mark], words: Sequence[Token], facts: Facts, number: Number | None) -> Values:
    """Return the sides that did what is counted, or that the number excludes."""
    counted = _union(sides(m, facts) for m in marks if _is_counted(m, number, words))
    doers = [m for m in marks if acts_on(m, marks, words, number)]
    without = [m for m in marks if _excluded(m, words)]
    return _union(sides(m, facts) for m in (*doers, *without)) - counted


def _naming(marks: Sequence[Mark], words: Sequence[Token], facts: Facts, number: Number | None) -> list[Mark]:
    """Return the names of sides that are not those of the doers."""
    items = [m for m in marks if "item" in m.said]
    return [
        m
        for m in marks
        if sides(m, facts) and (_is_counted(m, number, words) or not is_perpetrator(m, words, items))
    ]


def _is_status(mark: Mark) -> bool:
    """Return whether a word for people says what became of them: captives, prisoners."""
    return mark.said.get("measure", frozenset()) >= _CAPTIVE


def _is_compared(mark: Mark, words: Sequence[Token], number: Number | None) -> bool:
    """Return whether a name is only that of a comparison: 8.2 times those of Armenia.

    The number right after it is its own: more deaths than Armenia's side (78).
    """
    before = words_before(mark, words, 3)
    between = {token.word for token in words[mark.last :] if number and token.start < number.start}
    if number and mark.end <= number.start and between <= _OWN:
        return False
    # Of `243 Armenians, and that of Azerbaijanis 30` the second is a number of its own.
    those = before[-2:] in (["those", "of"], ["that", "of"]) and before[:1] != ["and"]
    return those or before[-1:] == ["than"]


def _is_target(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a name is only that of a target: strikes on Azerbaijan."""
    return word_before(mark, words) in UPON


def _is_place(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a name only says where, or by what way: in Armenia, by way of Turkey."""
    before = words_before(mark, words, 2)
    if _is_seized_from(mark, words) or _is_handed_to(mark, words):
        return False
    through = before == ["way", "of"] or word_before(mark, words) in BY_WAY_OF
    went = word_before(mark, words) in _WHITHER | _LEFT | INSIDE
    adjective = "demonym" in mark.said and not is_country(words[mark.first].word)
    return through or (went and not adjective)


def _is_seized_from(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a name says from whom things were captured."""
    before = [word for word in words_before(mark, words, 3) if word != "the"]
    return before[-1:] == ["from"] and not _SEIZED.isdisjoint(before[-2:-1])


def _is_handed_to(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a name says to whom people, or the bodies of its dead, were handed over."""
    before = [token.word for token in words[: mark.first] if token.word != "the"]
    # Of 159 were handed to Armenia and 25 to Azerbaijan, 25 are Azerbaijanis.
    near = before if before[-2:-1] and before[-2].isdigit() else before[-3:-1]
    return before[-1:] == ["to"] and not _HANDED.isdisjoint(near)


def _nouns(marks: Sequence[Mark], words: Sequence[Token], number: Number | None) -> list[Mark]:
    """Return the marks for people and things that a number may count."""
    return [mark for mark in marks if nouns_of(mark) and not _is_beside(mark, words, number)]


def _is_beside(mark: Mark, words: Sequence[Token], number: Number | None) -> bool:
    """Return whether a noun is in the clause of a number without its own: eight were aimed at towns."""
    if number is None or mark.start < number.stop:
        return False
    between = [token.word for token in words[: mark.first] if token.start >= number.stop]
    return not _BE.isdisjoint(between[:1]) and not _AT.isdisjoint(between)


def _union(found: Iterable[Values]) -> Values:
    return frozenset().union(*found)


def _nearest(
    number: Number | None, found: Sequence[Mark], words: Sequence[Token], *, behind: Values = frozenset()
) -> Sequence[Mark]:
    """Return the marks right after a number, else those before it, else those not far after.

    Those must follow one of the words of `behind`, if there are any.
    """
    if number is None:
        return found
    ends = [token.end for token in words if token.start >= number.stop]
    after = [m for m in found if number.stop <= m.start]
    near = [m for m in after if m.end <= (ends[:_NEAR_WORDS] or [0])[-1]]
    if near:
        return near
    earlier = [m for m in found if m.start < number.start]
    far = [m for m in after if m.end <= (ends[:_FAR_WORDS] or [0])[-1]]
    return earlier or [m for m in far if not behind or word_before(m, words) in behind]


def sides(mark: Mark, facts: Facts) -> Values:
    """Return the side that a name is of: `armenian`, `azerbaijani`, or an actor of neither."""
    ids = mark.said.get("demonym") or mark.said.get("actor") or mark.said.get("capital") or frozenset()
    return frozenset(side_of(key, facts) for key in ids if _has_losses(key, facts))


def _has_losses(key: str, facts: Facts) -> bool:
    """Return whether an actor may have losses: a state, a side, or one whose losses some figure counts."""
    reporter = facts.reporters.get(key)
    if reporter is None or not isinstance(reporter, Actor):
        return reporter is None
    if reporter.side == "third-party":
        return reporter.kind == "state" or key in facts.counted
    return reporter.kind in _WITH_LOSSES


def side_of(key: str, facts: Facts) -> str:
    """Return the side of an actor: both Armenian sides are one, third parties are themselves."""
    reporter = facts.reporters.get(key)
    if reporter is None or reporter.side == "third-party":
        return key
    return CAMPS[reporter.side]


def _excluded(mark: Mark, words: Sequence[Token]) -> bool:
    before = words_before(mark, words, 3)
    denied = any(one == "not" and other in _NOT for one, other in pairwise(before))
    return denied or not _EXCLUDING.isdisjoint(before[-2:])


def _is_counted(mark: Mark, number: Number | None, words: Sequence[Token]) -> bool:
    """Return whether a name is right after a number: `262 Armenian drones`."""
    if number is None or mark.start < number.stop:
        return False
    return not any(number.stop <= token.start < mark.start for token in words)


def _of_an_office(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a name only says where, or of whom, an office is: `Armenia's ambassador in Moscow`."""
    behind = [token.word for token in words[mark.last : mark.last + 2]]
    before = words_before(mark, words, 2)
    dead = is_of_the_dead(words, mark.last + 2)
    whose = behind[:1] == ["s"] and not (OFFICES.isdisjoint(behind[1:]) or dead)
    whose = whose or ("demonym" in mark.said and not _SPEAKERS.isdisjoint(behind[:1]))
    return whose or (before[1:] in (["in"], ["of"], ["to"]) and before[0] in OFFICES)
