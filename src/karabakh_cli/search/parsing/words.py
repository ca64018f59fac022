"""The words of a query in English, which can be asked what they say and what is beside them."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from functools import cached_property

from karabakh_cli.search.words.synonyms import key_of


class Words(tuple[str, ...]):  # noqa: SLOT001 - its keys are kept with it
    """The words of a query, or a part of it, in English and in order.

    `say` takes a set of words and `mean` a set of keys; a word has one key with its forms and synonyms.
    """

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the words."""
        return frozenset(map(key_of, self))

    def say(self, words: AbstractSet[str]) -> bool:
        """Return whether one of these words is among them."""
        return not words.isdisjoint(self)

    def mean(self, keys: Collection[str]) -> bool:
        """Return whether one of them has one of these keys."""
        return not self.keys.isdisjoint(keys)

    def positions(self, keys: Collection[str]) -> list[int]:
        """Return the positions of those that have one of these keys."""
        return [position for position, word in enumerate(self) if key_of(word) in keys]

    def before(self, position: int, count: int = 1) -> "Words":
        """Return the word before a position, or so many."""
        return Words(self[max(position - count, 0) : max(position, 0)])

    def after(self, position: int, count: int = 1) -> "Words":
        """Return the word after a position, or so many."""
        return Words(self[position + 1 : position + 1 + count])

    def around(self, position: int) -> "Words":
        """Return the word at a position with its neighbours."""
        return Words(self[max(position - 1, 0) : position + 2])
