"""Records narrowed to those that match a query best."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry

if TYPE_CHECKING:
    from karabakh_cli.search.parsing.count import CountQuestion

E = TypeVar("E", bound=Entry)


class Best(Struct, Generic[E], frozen=True):
    """The records that match a query best, best first, and the words that none of them has."""

    entries: list[E]
    unmet: tuple[str, ...] = ()


def best_for(query: str, found: Sequence[E], facts: Facts) -> Best[E]:
    """Return those of the records that match a query best."""
    from karabakh_cli import store
    from karabakh_cli.search.ranking.narrow import narrow

    narrowed = narrow(store.index(facts), query, {entry.id for entry in found})
    by_id = {entry.id: entry for entry in found}
    return Best([by_id[key] for key in narrowed.ids], narrowed.unmet if narrowed.ids else ())


def called(facts: Facts, name: str) -> list[str]:
    """Return the ids of the records that have just this name, even if it is a date: 8 November."""
    from karabakh_cli import store
    from karabakh_cli.search.indexing.index import name_key
    from karabakh_cli.search.words.normalize import words

    index = store.index(facts)
    return [index.ids[number] for number in index.names.get(name_key(words(name)), ())]


def in_their_order(chosen: Sequence[E], found: Sequence[E]) -> list[E]:
    """Return the chosen records in the order in which they were found."""
    kept = {entry.id for entry in chosen}
    return [entry for entry in found if entry.id in kept]


def count_asked_for(query: str, facts: Facts) -> "CountQuestion | None":
    """Return what a query counts, or whose losses it asks for; None if it does not ask for that alone."""
    from karabakh_cli import store
    from karabakh_cli.search.parsing.count import count_question, side_question
    from karabakh_cli.search.parsing.parse import parse_query

    parsed = parse_query(store.index(facts), query)
    return None if parsed.is_unanswerable else count_question(parsed) or side_question(parsed)


def unknown_words(query: str, facts: Facts) -> tuple[str, ...]:
    """Return the words of a query that no record has."""
    from karabakh_cli import store
    from karabakh_cli.search.parsing.parse import parse_query

    return parse_query(store.index(facts), query).unknown_words
