"""The compiled base: an SQLite database, from which an answer reads only what it needs.

Beside the tables for people, which export.sqlite fills, a database holds two of kwar's own:
`kwar_records`, every record by its number, and `kwar_lookup`, named mappings whose values are JSON:
the actors, the documents, the search index and which figures hold which value. Each piece of data has
its CRC-32, so that no number is shown that was not written.
"""

import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import structs

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Base, Document
from karabakh_cli.facts.records import INDEXED, KINDS, Actor, Entry, Figure
from karabakh_cli.facts.vocabulary import Side
from karabakh_cli.store.database import Database
from karabakh_cli.store.lazy import Entries, Ids, Lookup, Records

if TYPE_CHECKING:
    from karabakh_cli.search.indexing.index import Index


class DatabaseFacts(Facts, frozen=True, kw_only=True, dict=True):
    """A fact base that stays in its database: what is looked up is read then, and nothing else."""

    database: Database
    documents: Lookup[Document]
    actors: Lookup[Actor]
    figures: Records[Figure]

    @cached_property
    def entries(self) -> Entries:
        """Every record that has an id of its own, by that id."""
        return Entries(self.database)

    @cached_property
    def revised_by(self) -> Mapping[str, str]:
        """For the id of a superseded figure, the id of the figure that revises it."""
        return Lookup[str](self.database, "revised_by", str).all()

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """For each name of a reporter, normalised, the reporter's id."""
        return Lookup(self.database, "spellings", str)

    @cached_property
    def namesakes(self) -> Mapping[str, Sequence[str]]:
        """For each spelling of a family name that several people have, however it is spelt, their ids."""
        return Lookup(self.database, "namesakes", list[str])

    @cached_property
    def offices(self) -> Mapping[str, Sequence[str]]:
        """For each actor that others speak for, the ids of those others."""
        return Lookup[list[str]](self.database, "offices", list[str]).all()

    @cached_property
    def published(self) -> Mapping[str, str]:
        """For each document that shows its day, that day."""
        found: dict[str, str] = self.database.one("published", dict[str, str])
        return found

    @cached_property
    def sides(self) -> Mapping[str, Side]:
        """For each reporter, the side it is of."""
        found: dict[str, Side] = self.database.one("sides", dict[str, str])
        return found

    def figures_at(self, numbers: Collection[int]) -> Sequence[Figure]:
        """Return, in order, the figures with these numbers, the first being 0."""
        return self.figures.at(numbers)

    def numbers_by(self, name: str) -> Mapping[str, Sequence[int]]:
        """Return, for each value of this field of INDEXED, the numbers of the figures that have it.

        Raises KeyError for another field.
        """
        if name not in INDEXED:
            raise KeyError(name)
        return Lookup[list[int]](self.database, f"figures by {name}", list[int])

    def with_prefix(self, start: str) -> Iterable[Entry]:
        """Return the records whose id begins like this."""
        # A range, unlike a pattern, is found by the index whatever letters it holds.
        query = "SELECT kind, data, crc FROM kwar_records WHERE id >= ? AND id < ? ORDER BY number"
        found = self.database.rows(query, start, f"{start}{chr(sys.maxunicode)}")
        return [self.entries.decode(*record) for record in found]

    def index(self) -> "Index":
        """Return the search index that was built with the facts."""
        from karabakh_cli.search.indexing.index import LOOKED_UP, Index, WholeParts

        parts: dict[str, Any] = {
            name: Lookup(self.database, f"index {name}", kind) for name, kind in LOOKED_UP.items()
        }
        whole: WholeParts = self.database.one("index", WholeParts)
        return Index(ids=Ids(self.database), **structs.asdict(whole), **parts)

    def in_memory(self) -> Facts:
        """Return the same facts, all of them in memory."""
        lists: dict[str, Any] = {name: list(getattr(self, name)) or () for name in KINDS}
        return Facts(
            base=self.base,
            documents=self.documents.all(),
            actors=self.actors.all(),
            **lists,
        )


def load(path: Path, remedy: str, *, checked: bool = False) -> DatabaseFacts:
    """Return the facts of a compiled base; with `checked`, only after SQLite has read every page.

    Raises BrokenFacts, with the remedy, if they cannot be used.
    """
    database = Database(path, remedy)
    if checked:
        database.check()
    counts = database.one("counts", dict[str, int])
    records: dict[str, Records[Any]] = {}
    first = 0
    for name, kind in KINDS.items():
        numbers = range(first, first + counts.get(name, 0))
        records[name] = Records(database, numbers, kind)
        first = numbers.stop
    return DatabaseFacts(
        database=database,
        base=database.one("base", Base),
        actors=Lookup(database, "actors", Actor),
        documents=Lookup(database, "documents", Document),
        **records,
    )
