"""A question in words, put to the base: parsed once, with the index that answers it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Event
from karabakh_cli.query.listing import war_of

if TYPE_CHECKING:
    from karabakh_cli.search.indexing.index import Index
    from karabakh_cli.search.parsing.count import CountQuestion
    from karabakh_cli.search.parsing.parsed import ParsedQuery

E = TypeVar("E", bound=Entry)


class Best(Struct, Generic[E], frozen=True):
    """The records that match a question best, best first, and the words that none of them has."""

    entries: list[E]
    unmet: tuple[str, ...] = ()

    def in_order_of(self, found: Sequence[E]) -> list[E]:
        """Return the records in the order in which they were found."""
        kept = {entry.id for entry in self.entries}
        return [entry for entry in found if entry.id in kept]


class Question(Struct, frozen=True):
    """A query as it was typed and as it was parsed, and the index of the base to which it is put."""

    text: str
    index: "Index"
    parsed: "ParsedQuery"

    @property
    def unknown_words(self) -> tuple[str, ...]:
        """The words that no record has."""
        return self.parsed.unknown_words

    @property
    def count(self) -> "CountQuestion | None":
        """What is counted, or whose losses are asked for; None if the question is not for that alone."""
        from karabakh_cli.search.parsing.count import count_question, side_question

        if self.parsed.is_unanswerable:
            return None
        return count_question(self.parsed) or side_question(self.parsed)

    def says_only_the_war(self, facts: Facts) -> bool:
        """Return whether this is a name of the war, or `in the war`, and nothing else."""
        named = (facts.entries[self.index.ids[number]] for number in self.parsed.exact_matches)
        is_named = war_of(entry for entry in named if isinstance(entry, Event)) is not None
        return is_named and bool(self.parsed.terms) and self.parsed.intent.wishes <= {"war"}

    def best_of(self, found: Sequence[E]) -> Best[E]:
        """Return those of the records that match best."""
        from karabakh_cli.search.ranking.narrow import narrow

        narrowed = narrow(self.index, self.parsed, {entry.id for entry in found})
        by_id = {entry.id: entry for entry in found}
        return Best([by_id[key] for key in narrowed.ids], narrowed.unmet if narrowed.ids else ())


def put(facts: Facts, query: str) -> Question:
    """Return a query as a question to the base. Raises Misuse if it has nothing to look for."""
    from karabakh_cli import store
    from karabakh_cli.search.parsing.parse import parse_query

    index = store.index(facts)
    return Question(query, index, parse_query(index, query))


def called(facts: Facts, name: str) -> list[str]:
    """Return the ids of the records that have just this name, even if it is a date: 8 November."""
    from karabakh_cli import store
    from karabakh_cli.search.indexing.index import name_key
    from karabakh_cli.search.words.normalize import words

    index = store.index(facts)
    return [index.ids[number] for number in index.names.get(name_key(words(name)), ())]
