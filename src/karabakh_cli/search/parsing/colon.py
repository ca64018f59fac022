"""A name before a colon -> who says what follows: `Putin: the war could have ended`."""

from collections.abc import Sequence

from karabakh_cli.search.indexing.fields import SPEAKER
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import is_in, make_term
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.normalize import tokens

_LONGEST_NAME = 3
"""Words of a name before a colon."""
_SAYS = Word("says", ("says",))


def with_speaker_told(index: Index, query: str, asked: Sequence[Word]) -> list[Word]:
    """Return the words of a query, with `says` after the name of a person that has a colon behind it.

    A side or a thing before a colon is what is asked about, and says nothing.
    """
    named, _, said = query.partition(": ")
    size = len(tokens(named)) if said.strip() else 0
    if not 0 < size <= _LONGEST_NAME:
        return [*asked]
    name = [word for word in asked if word.position < size]
    if not name or name != [*asked[: len(name)]] or not all(_is_of_a_person(index, word) for word in name):
        return [*asked]
    return [*name, _SAYS, *asked[len(name) :]]


def _is_of_a_person(index: Index, word: Word) -> bool:
    """Return whether a word is of the name of a person who speaks."""
    wanted = make_term(index, word)
    return wanted is not None and any(is_in(index.terms[key], SPEAKER) for key in wanted.keys)
