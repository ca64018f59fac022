"""A query that is being read: what was typed, and its words so far, which each step makes plainer English."""

from collections.abc import Callable, Sequence
from functools import cached_property

from msgspec import Struct

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.normalize import Token


class Reading(Struct, frozen=True, dict=True):
    """A query, what was typed of it but its dates, and what that says.

    `Word.position` is the position of a word in `typed`.
    """

    index: Index
    query: str
    typed: Sequence[Token]
    words: Sequence[Word]

    @cached_property
    def english(self) -> Words:
        """The words as they are in English."""
        return Words(word.english for word in self.words)

    def saying(self, words: Sequence[Word]) -> "Reading":
        """Return the same query with other words."""
        return Reading(self.index, self.query, self.typed, words)


Step = Callable[[Reading], list[Word]]
"""What returns the words of a query in plainer English. The list of steps is in parse.py."""
