"""Names in a text that is written in small letters, as many posts are."""

from collections.abc import Iterator, Sequence

from karabakh_cli.verify.words.counted import lexicon
from karabakh_cli.verify.words.marks import Token, tokens
from karabakh_cli.verify.words.names import Names, capital_of

_SHORT_LETTERS = 3
"""A word of so few letters is hardly a name: us, who."""
_WORDS = frozenset("cast commentators education officials pace province surveys trend".split())
"""Names that are words, too."""
_WITHIN = frozenset("a and for in of s the to".split())
"""Words in a name that have no capital."""


def with_capitals(text: str, names: Names) -> str:
    """Return a text, of the same length, with capitals in the names that the base has."""
    words = tokens(text, 0, len(text))
    letters = list(text)
    for token in _named(words, names):
        capital = letters[token.start].upper()
        if len(capital) == 1:
            letters[token.start] = capital
    return "".join(letters)


def _named(words: Sequence[Token], names: Names) -> Iterator[Token]:
    """Yield the words of names that have a capital."""
    place = 0
    while place < len(words):
        size = _size(words, place, names)
        yield from (token for token in words[place : place + size] if token.word not in _WITHIN)
        place += max(size, 1)


def _size(words: Sequence[Token], place: int, names: Names) -> int:
    """Return the number of words of the longest name that begins at a place, or 0."""
    for size in range(min(names.longest(words[place].word), len(words) - place), 0, -1):
        phrase = tuple(token.word for token in words[place : place + size])
        known = phrase in names.actors or phrase in names.places or capital_of(phrase) in names.known
        if known and not (size == 1 and _is_word(phrase[0])):
            return size
    return 0


def _is_word(word: str) -> bool:
    """Return whether a word in small letters is hardly a name."""
    return len(word) <= _SHORT_LETTERS or word in _WORDS or (word,) in lexicon()
