"""What the words of a sentence name: actors, places, what happened, who or what is counted."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from karabakh_cli.facts.names import normalize_name
from karabakh_cli.verify.words.counted import lexicon, same
from karabakh_cli.verify.words.names import Names, capital_of
from karabakh_cli.verify.words.peoples import DEMONYMS, Phrase

# A type of weapon is one word, T-72; an apostrophe parts Azerbaijan's in two.
_WORD = re.compile(r"[A-Za-z]{1,4}-\d+\w*|(?!US(?:\$|\s[Dd]ollars?\b))[^\W_]+")
_SHORT_LETTERS, _LONG_WORDS = 3, 3
"""A name of so few letters may be a word; one of so many words may begin with a small letter."""
SPACE = 1
"""Letters between the words of a name."""
GAP = 2
"""Letters between two words with no other between them."""
MOST_WORDS = 5
"""The most words of a phrase that is no name."""
_ADJECTIVES = 1
"""The most words between `and` and the noun that it joins."""
_MILITARY = "military"
"""The word for the forces of a state by which its dead are soldiers."""

Values = frozenset[str]
"""What words may mean of one kind: ids, sides, or values of the vocabulary."""


class Token(Struct, frozen=True):
    """A word: where it is, as it is compared, and whether it has a capital, or nothing else."""

    start: int
    end: int
    word: str
    capital: bool
    upper: bool


class Mark(Struct, frozen=True, kw_only=True):
    """Words that name something: the places of its letters, and the numbers of its words.

    `end` and `last` are after it. `said` holds what the words may mean by kind: actor, office, capital,
    demonym, place, measure, population, item.
    """

    start: int
    end: int
    first: int
    last: int
    said: dict[str, Values]


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the words of a part of a text."""
    return [
        Token(found.start(), found.end(), same(compared(found[0])), found[0][0].isupper(), found[0].isupper())
        for found in _WORD.finditer(text, start, end)
    ]


@lru_cache(maxsize=8192)
def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a name, or of a figure, as they are compared."""
    return tuple(token.word for token in tokens(text, 0, len(text)))


@lru_cache(maxsize=8192)
def compared(word: str) -> str:
    """Return a word as it is compared: without case and accents, a type of weapon without its hyphen."""
    return normalize_name(word.replace("-", ""))


def marks(words: Sequence[Token], names: Names) -> list[Mark]:
    """Return what the words name, the longest phrase at each place."""
    found = []
    place = 0
    while place < len(words):
        mark = _mark(words, place, names)
        if mark:
            found.append(mark)
        place = mark.last if mark else place + 1
    return found


def _mark(words: Sequence[Token], place: int, names: Names) -> Mark | None:
    for size in range(min(names.longest(words[place].word), len(words) - place), 0, -1):
        part = words[place : place + size]
        said = dict(_said(tuple(token.word for token in part), part, names))
        if said and _is_one(part, said, names) and not (size > 1 and is_of_the_dead(words, place + size)):
            return Mark(start=part[0].start, end=part[-1].end, first=place, last=place + size, said=said)
    return None


def _is_one(part: Sequence[Token], said: dict[str, Values], names: Names) -> bool:
    """Return whether words are one name: what is after a comma may be an apposition."""
    for place, (one, other) in enumerate(pairwise(part), 1):
        if other.start - one.end > SPACE:
            before = names.actors.get(tuple(token.word for token in part[:place]), set())
            return not before.isdisjoint(said.get("actor", ()))
    return True


def is_of_the_dead(words: Sequence[Token], place: int) -> bool:
    """Return whether `military` is before a place and goes with the word there: Armenia's military deaths."""
    phrase = tuple(token.word for token in words[place - 1 : place + 1])
    return phrase[:1] == (_MILITARY,) and "population" in lexicon().get(phrase, {})


def words_before(mark: Mark, words: Sequence[Token], most: int) -> list[str]:
    """Return up to so many words before a name; none over a gap, where a date is blanked."""
    first = mark.first
    while first > max(0, mark.first - most) and words[first].start - words[first - 1].end <= GAP:
        first -= 1
    return [token.word for token in words[first : mark.first]]


def word_before(mark: Mark, words: Sequence[Token]) -> str:
    """Return the word before a name, without its article."""
    before = [word for word in words_before(mark, words, 3) if word != "the"]
    return before[-1] if before else ""


def word_behind(mark: Mark, words: Sequence[Token]) -> str:
    """Return the word after a name, if there is one."""
    return words[mark.last].word if mark.last < len(words) else ""


def nouns_of(mark: Mark) -> Values:
    """Return the people and the things that a name may mean."""
    return mark.said.get("population", frozenset()) | mark.said.get("item", frozenset())


def joined(nouns: Sequence[Mark], words: Sequence[Token]) -> tuple[Values, ...]:
    """Return what each of the nouns may mean that are joined, if they differ: schools and hospitals.

    Both may be in one mark: tanks and other armour.
    """
    found: list[Values] = []
    for mark in nouns:
        found += _joined_inside([token.word for token in words[mark.first : mark.last]])
    for one, other in pairwise(nouns):
        between = [token.word for token in words[one.last : other.first]]
        near = between[:1] in (["and"], ["or"]) and len(between) <= _ADJECTIVES + 1
        if near and nouns_of(one).isdisjoint(nouns_of(other)):
            found += [nouns_of(one), nouns_of(other)]
    return tuple(found)


def _joined_inside(phrase: Sequence[str]) -> list[Values]:
    """Return what the parts of a phrase may mean that `and` joins."""
    if "and" not in phrase:
        return []
    at = phrase.index("and")
    parts = (phrase[:at], [word for word in phrase[at + 1 :] if word != "other"])
    said = [lexicon().get(tuple(part), {}) for part in parts]
    return [one.get("population", frozenset()) | one.get("item", frozenset()) for one in said]


def _said(phrase: Phrase, part: Sequence[Token], names: Names) -> Iterator[tuple[str, Values]]:
    if part[0].capital or (len(part) >= _LONG_WORDS and part[-1].capital):
        if (found := names.actors.get(phrase)) and not _is_word(phrase, part):
            yield "actor", frozenset(found)
        if place := names.places.get(phrase):
            yield "place", frozenset(place)
        if (state := capital_of(phrase)) and state in names.known:
            yield "capital", frozenset({state})
    if office := names.offices.get(phrase):
        yield "office", frozenset(office)
    if len(phrase) == 1 and phrase[0] in DEMONYMS:
        yield "demonym", frozenset({DEMONYMS[phrase[0]]})
        if phrase[0].endswith("s"):
            yield "population", frozenset({"people"})
    yield from lexicon().get(phrase, {}).items()


def _is_word(phrase: Phrase, part: Sequence[Token]) -> bool:
    """Return whether a short name is only a word at the beginning of a sentence: `It`, `Us`."""
    return len(phrase) == 1 and len(phrase[0]) <= _SHORT_LETTERS and not part[0].upper
