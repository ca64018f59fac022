"""The zones of a sentence, one for each of its numbers, and how far what they say reaches."""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.verify.reading.what.subjects import Subject
from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.marks import SPACE, Mark, Token, Values
from karabakh_cli.verify.words.peoples import DEMONYMS
from karabakh_cli.verify.words.speech import BOUNDED

OWN, SENTENCE, EARLIER = 1.0, 0.6, 0.3
"""How much words count in the zone of a number, in its sentence, and in the sentences before."""

_JOINTS = frozenset({"and", "also"})
_OF_THEM = re.compile(r"\s(?:of|among)\s(?:which|them|these|those|whom)\b")
_WHO = re.compile(r"\swhom?\b")
_OF_WHICH = re.compile(r"\b(?:of|among)\s(?:which|whom)\s(?:[a-z]+\s){0,3}$")


_ALONE = re.compile(r"\s(?:by|for|from|in|on|to|with)\s$")
_STOPPED = re.compile(r"\s*(?:[,.;]|and\b|$)")
"""What is around a number without a noun of its own."""
_WERE_NOT = re.compile(r"\s(?:of\s\w+\s)?(?:had|has|have|is|are|was|were)\snot(?=\s?(?:[.,;)]|$))")
_STILL = re.compile(r"\s(?:\w+\s)?(?:is|are|was|were)\sstill\sin\b")
_BY = re.compile(r"\sby\s")
_DONE_BY = re.compile(r"\s(?:[a-z]+\s){1,3}by\s")
"""What is after a number of things, such as strikes, that somebody did."""
_IT_WAS = re.compile(rf"\bit\s(?:(?:had|has)\sbeen|is|st(?:ands|ood)\sat|was)\s{BOUNDED}$", re.IGNORECASE)
_ANOTHER = re.compile(rf"\b(?:another|a\sfurther)\s{BOUNDED}$", re.IGNORECASE)
_MORE = re.compile(r"\smore\b(?!\sthan)")
_BARE = re.compile(r"\s*(?:[,.;)]|(?:and|but|by|from|in|on|since)\b|$)")
"""What is around a number without a noun that goes on with the count before: it was 1,068, another 10."""
_SUM = re.compile(r"\b(?:(?:in\s)?a\stotal\sof|altogether|in\sall|in\stotal|together)\s$", re.IGNORECASE)
_SUMMED = re.compile(r"\s(?:altogether|combined|in\sall|in\stotal|together)\b")
"""What is before or after a number by which it is the sum of those before it."""
_HARMED = frozenset("civilians dead died hurt injured killed people were wounded".split())
_NO_NOUNS = frozenset(
    "across as besides has his is its ones others overseas this thus times towards us versus was".split()
)
"""Words that end like nouns of several."""
_NO_PLURALS = ("aps", "ous", "ss", "us", "is", "ways", "wards")
"""Endings of words that are no nouns of several: perhaps, previous, unless, plus, always, afterwards."""
_ANYTHING = frozenset(
    "entries examples items machines members names others pieces sets specimens units"
    " belongs covers dates includes refers says".split()
)
"""Nouns for what may be anything, and verbs that end like nouns."""
_NOUNS = frozenset({"population", "item"})
_NOT_YET = frozenset("additional different further more new old other separate such".split())
"""What comes between a number and its noun."""
_ENTRY_WORDS = 3
"""The words of an entry that only says what happened to people, and how many they are."""
_NEAR_LETTERS = 8
_FROM = re.compile(r"\bfrom\s(?:[a-z]+\s){0,2}$")
_TO = re.compile(r"\sto\s")


class Said(Struct, frozen=True):
    """What a text says of one kind, and how near to the number it says so."""

    values: Values = frozenset()
    weight: float = 0.0

    @property
    def own(self) -> bool:
        """Whether the zone of the number itself says so."""
        return self.weight == OWN


NOTHING = Said()


def weigh(said: Said, agrees: float, differs: float, *, same: bool) -> float:
    """Return points for or against; what the sentences before said is never against."""
    if same:
        return agrees * said.weight
    return 0.0 if said.weight <= EARLIER else -differs * said.weight


class Part(Struct, frozen=True, kw_only=True):
    """One zone of a sentence: its number, what its words say, and in how many brackets it is.

    `head` is what the first row of a table says above it. `first` is the first word of the zone. `leads` says
    that the number comes first in its zone, `named` that a name or an unknown noun does, `there` that its
    zone says `there`. `bond` is how closely the number is joined to the one before. `done` is what the words
    after it say happened; it is `bare` if they are only an adjective: `94 Azerbaijani and 52 Armenian
    deaths`. `unknown` are its names that the base does not have, and `thing`
    is the noun after its number if the base counts no such thing. `of_them` says that it is a part of the
    number before, `40 of which`, `denied` that it did not happen to these, `stays` that they are still
    somewhere, and `aside` that its clause is the writer's own. `until` says that it has become the next
    number, from 10 to 36. `like` is the place of the number that it is elided after: `for eight of them and
    for nine`. `goes_on` says that it counts the same as the number before: another 10.
    It is an `entry` if its sentence only says how many were harmed: 11 October - ten people killed.
    `sum` says that it is all of the numbers before: 112 in total.
    `answers` says that one side reports it after the other has reported its own losses. `told_by` is where
    the claimant of its sentence is named who reports it, -1 if none is.
    """

    number: Number
    said: Subject
    head: Subject
    depth: int
    first: str
    named: bool
    there: bool
    leads: bool
    words: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    thing: str = ""
    bond: int = 0
    done: Values = frozenset()
    bare: bool = False
    of_them: bool = False
    goes_on: bool = False
    entry: bool = False
    sum: bool = False
    denied: bool = False
    stays: bool = False
    aside: bool = False
    answers: bool = False
    told_by: int = -1
    until: bool = False
    like: int = -1


def first_word(words: Sequence[Token], start: int) -> str:
    """Return the first word of a zone, but not `and` or `also`; of `that is` the second."""
    first = [token.word for token in words if token.start >= start and token.word not in _JOINTS][:2]
    return first[-1] if first == ["that", "is"] else "".join(first[:1])


def is_named(words: Sequence[Token], number: Number, end: int, known: Sequence[Mark]) -> bool:
    """Return whether a number has a name right after it, in its zone, or a noun that the base does not know.

    `15 Osa systems`, `60 members`; `known` are the marks of the sentence.
    """
    following = next((token for token in words if token.start >= number.stop), None)
    if following is None or following.start >= end:
        return False
    plural = following.word.endswith("s") and following.word not in _NO_NOUNS
    unknown = plural and not any(mark.start <= following.start < mark.end for mark in known)
    return following.capital or unknown


def unknown_thing(words: Sequence[Token], number: Number, end: int, known: Sequence[Mark]) -> str:
    """Return the noun of several right after a number, in its zone, if the base counts no such thing.

    Adjectives may come between, `255 Armenian ambulances`; `known` are the marks of the sentence.
    """
    at = number.stop
    for token in words:
        if not number.stop <= token.start < end:
            continue
        if token.start > at + SPACE:
            break
        at = token.end
        if token.word not in DEMONYMS and token.word not in _NOT_YET:
            counted = _is_plural(token) and not any(mark.start <= token.start < mark.end for mark in known)
            joined = any(mark.start == token.end + SPACE and mark.said.keys() & _NOUNS for mark in known)
            return token.word if counted and not joined else ""
    return ""


def _is_plural(token: Token) -> bool:
    """Return whether a word is a noun of several, and says more than that these are some."""
    ends = token.word.endswith("s") and not token.word.endswith(_NO_PLURALS)
    return ends and not token.capital and token.word not in _NO_NOUNS | _ANYTHING


def is_of_them(text: str, zone: Span, number: Number) -> bool:
    """Return whether a number is of those counted before: `146 of them`, `of which 146`, `forty who`."""
    ahead = text[zone[0] : number.start]
    who = not number.plain and _WHO.match(text, number.stop, zone[1])
    return bool(who or _OF_THEM.match(text, number.stop, zone[1]) or _OF_WHICH.search(ahead))


def goes_on(text: str, zone: Span, number: Number) -> bool:
    """Return whether a number counts the same as the one before: `it was 1,068`, `another 10`, `15 more`."""
    ahead = text[zone[0] : number.start]
    more = _MORE.match(text, number.stop)
    led = more or _IT_WAS.search(ahead) or _ANOTHER.search(ahead)
    return bool(led) and _BARE.match(text, more.end() if more else number.stop) is not None


def is_entry(words: Sequence[Token], number: Number) -> bool:
    """Return whether a sentence is an entry that only says how many were harmed: 31 people killed."""
    said = [token.word for token in words if token.start >= number.stop]
    return number.start <= words[0].start and 0 < len(said) <= _ENTRY_WORDS and _HARMED.issuperset(said)


def is_sum(text: str, zone: Span, number: Number) -> bool:
    """Return whether a number is the sum of those before it: `70 killed and 42 wounded, 112 in total`."""
    summed = _SUMMED.match(text, number.stop) or _SUM.search(text[zone[0] : number.start])
    return summed is not None


def is_denied(text: str, number: Number) -> bool:
    """Return whether a clause ends with `were not` after a number: 112 were held, and 72 were not."""
    return _WERE_NOT.match(text, number.stop) is not None


def is_still_somewhere(text: str, number: Number) -> bool:
    """Return whether those counted only are still in a place: nearly 825 were still in Azerbaijan."""
    return _STILL.match(text, number.stop) is not None


def is_until(text: str, zone: Span, number: Number) -> bool:
    """Return whether a number has become the next one: `from 10 to 36`."""
    return bool(_FROM.search(text, zone[0], number.start) and _TO.match(text, number.stop))


def with_elided(parts: Sequence[Part], text: str) -> list[Part]:
    """Return the parts of a sentence, each number alone after the preposition of another with its place.

    `Held for eight of them, and Baku for nine` is of nine of them.
    """
    found = list(parts)
    for place, part in enumerate(parts):
        if (like := _done_alike(parts, place, text)) >= 0:
            found[place] = replace(part, like=like)
            continue
        before = _ALONE.search(text[max(0, part.number.start - _NEAR_LETTERS) : part.number.start])
        if part.of_them or part.said.noun or not before or not _STOPPED.match(text, part.number.stop):
            continue
        ahead = [at for at in range(place) if parts[at].of_them]
        like = next((at for at in ahead if text.endswith(before[0], 0, parts[at].number.start)), -1)
        if like >= 0:
            found[place] = replace(part, like=like, of_them=True)
    return found


def _done_alike(parts: Sequence[Part], place: int, text: str) -> int:
    """Return the place of the number whose noun is done by others, or -1.

    Of eight strikes by Armenia, and nine by Azerbaijan, the nine are strikes.
    """
    part = parts[place]
    if part.said.noun or part.said.measure or not _BY.match(text, part.number.stop):
        return -1
    alike = (at for at in range(place) if parts[at].said.noun and _DONE_BY.match(text, parts[at].number.stop))
    return next(alike, -1)
