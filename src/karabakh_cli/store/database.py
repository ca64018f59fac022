"""The compiled base: an SQLite database of which an answer reads only what it needs.

Beside the tables for people, which export.sqlite fills, a database holds two of kwar's own:
`kwar_records`, every record by its number, and `kwar_lookup`, named mappings whose values are JSON:
the actors, the documents, the search index and which figures hold which value. Each piece of data has
its CRC-32, so that no number is shown that was not written.
"""

import sqlite3
import sys
import weakref
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

import msgspec

from karabakh_cli import __version__
from karabakh_cli.errors import BrokenFacts
from karabakh_cli.facts.records import KINDS, Actor, Base, Document, Entry, Facts, Figure, as_tuple
from karabakh_cli.facts.vocabulary import Side

if TYPE_CHECKING:
    from karabakh_cli.search.index import Index

T = TypeVar("T")

APPLICATION_ID = 0x6B776172
"""`kwar` in ASCII: what marks a database as a fact base (https://sqlite.org/pragma.html#pragma_application_id)."""
FORMAT = 3
"""The version of the tables, kept as SQLite's user_version; raise it when they change."""
_FIELDS = ("topic", "measure", "population", "item", "period", "source", "of")
"""The fields that figures are looked up by."""
_TABLES = """
CREATE TABLE kwar_records (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, kind TEXT NOT NULL,
  data BLOB NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE kwar_lookup (name TEXT, key TEXT, position INTEGER, data BLOB, crc INTEGER,
  PRIMARY KEY (name, key)) WITHOUT ROWID;
"""


def fill(database: sqlite3.Connection, facts: Facts, index: "Index") -> None:
    """Mark a new database as a compiled base and fill kwar's own tables."""
    from karabakh_cli.search.index import LOOKED_UP

    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {FORMAT}")
    database.executescript(_TABLES)
    records = (
        (number, entry.id, type(entry).__name__.lower(), *_with_crc(entry))
        for number, entry in enumerate(facts.entries.values())
    )
    database.executemany("INSERT INTO kwar_records VALUES (?, ?, ?, ?, ?)", records)
    whole = msgspec.structs.asdict(index)
    del whole["ids"]  # They are in kwar_records.
    lookups: dict[str, Mapping[str, Any]] = {
        "actors": facts.actors,
        "documents": facts.documents,
        "members": facts.offices,
        "spellings": facts.spellings,
        "revised_by": facts.revised_by,
        **{f"figures by {name}": _numbers_by_value(facts.figures, name) for name in _FIELDS},
        **{f"index {name}": whole.pop(name) for name in LOOKED_UP},
        "whole": {
            "kwar": __version__,
            "base": facts.base,
            "counts": _counts(facts),
            "index": whole,
            "published": facts.published,
            "sides": facts.sides,
        },
    }
    for name, found in lookups.items():
        rows = ((name, key, place, *_with_crc(value)) for place, (key, value) in enumerate(found.items()))
        database.executemany("INSERT INTO kwar_lookup VALUES (?, ?, ?, ?, ?)", rows)


def _with_crc(value: object) -> tuple[bytes, int]:
    """Return a value as JSON, and its checksum."""
    data = msgspec.json.encode(value)
    return data, crc32(data)


def _counts(facts: Facts) -> dict[str, int]:
    return {name: len(getattr(facts, name)) for name in KINDS}


def _numbers_by_value(figures: Iterable[Figure], name: str) -> dict[str, list[int]]:
    """For each value that a field has, the numbers of the figures that have it."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, figure in enumerate(figures):
        for value in as_tuple(getattr(figure, name)):
            found[value].append(number)
    return found


class Database:
    """A compiled base, open for reading for as long as it is referred to."""

    def __init__(self, path: Path, remedy: str) -> None:
        """Open a compiled base.

        Raises BrokenFacts, with the remedy, if the file is damaged, another program's, or built by
        another version of kwar.
        """
        self._path, self._remedy = path, remedy
        try:
            address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise self.refused(str(error)) from None
        close = weakref.finalize(self, self._connection.close)
        try:
            self._recognise()
        except BrokenFacts:
            close()
            raise

    def _recognise(self) -> None:
        """Raise BrokenFacts unless this version of kwar wrote the database."""
        if self.rows("PRAGMA application_id") != [(APPLICATION_ID,)]:
            raise self.refused("an SQLite database, but not a fact base of kwar")
        if self.rows("PRAGMA user_version") != [(FORMAT,)] or self.one("kwar", str) != __version__:
            raise self.refused("built by another version of kwar")

    def refused(self, reason: str) -> BrokenFacts:
        """Return the error for a base that cannot be used."""
        return BrokenFacts(f"{self._path}: {reason}", self._remedy)

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return what a query selects. Raises BrokenFacts if the file is damaged."""
        try:
            return self._connection.execute(query, values).fetchall()
        except UnicodeEncodeError:
            return []  # A name that is no text, as a file's may be, is in no base.
        except sqlite3.DatabaseError:
            raise self.refused("damaged") from None

    def value(self, name: str, key: str, kind: Any) -> Any:
        """Return one value of a lookup. Raises KeyError if there is none."""
        found = self.rows("SELECT data, crc FROM kwar_lookup WHERE name = ? AND key = ?", name, key)
        if not found:
            raise KeyError(key)
        return self.decode(*found[0], kind=kind)

    def one(self, key: str, kind: Any) -> Any:
        """Return what the base says once, such as its version. Raises BrokenFacts if it does not."""
        try:
            return self.value("whole", key, kind)
        except KeyError:
            raise self.refused("damaged") from None

    def decode(self, data: bytes, crc: int, *, kind: Any) -> Any:
        """Return what these bytes hold, as this type. Raises BrokenFacts if they are not as written."""
        if kind not in _DECODERS:
            _DECODERS[kind] = msgspec.json.Decoder(kind)
        try:
            if crc32(data) != crc:
                raise self.refused("damaged")
            return _DECODERS[kind].decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, TypeError):
            raise self.refused("damaged") from None

    def check(self) -> None:
        """Raise BrokenFacts if SQLite finds the file damaged anywhere."""
        if self.rows("PRAGMA integrity_check") != [("ok",)]:
            raise self.refused("damaged")


_DECODERS: dict[Any, msgspec.json.Decoder[Any]] = {}
"""Decoders by type, since making one takes a while."""


class _Lookup(Mapping[str, T]):
    """A named mapping of the database, each value read when it is asked for."""

    def __init__(self, database: Database, name: str, kind: Any) -> None:
        self._database, self._name, self._kind = database, name, kind
        self._read: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        if key not in self._read:
            self._read[key] = self._database.value(self._name, key, self._kind)
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        query = "SELECT key FROM kwar_lookup WHERE name = ? ORDER BY position"
        return (key for (key,) in self._database.rows(query, self._name))

    def __len__(self) -> int:
        ((count,),) = self._database.rows("SELECT count(*) FROM kwar_lookup WHERE name = ?", self._name)
        return int(count)

    def all(self) -> dict[str, T]:
        """Return the whole mapping, read at once."""
        query = "SELECT key, data, crc FROM kwar_lookup WHERE name = ? ORDER BY position"
        found = self._database.rows(query, self._name)
        return {key: self._database.decode(*data, kind=self._kind) for key, *data in found}


class _Records(Sequence[T]):
    """The records of one kind: one when it is asked for, all when they are gone through."""

    def __init__(self, database: Database, numbers: range, kind: Any) -> None:
        self._database, self._numbers, self._kind = database, numbers, kind

    @cached_property
    def _all(self) -> list[T]:
        query = "SELECT data, crc FROM kwar_records WHERE number >= ? AND number < ? ORDER BY number"
        found = self._database.rows(query, self._numbers.start, self._numbers.stop)
        return [self._database.decode(*data, kind=self._kind) for data in found]

    def __getitem__(self, place: Any) -> Any:
        return self._all[place]

    def __len__(self) -> int:
        return len(self._numbers)

    def at(self, places: Iterable[int]) -> list[T]:
        """Return the records at these places of the sequence, in its order."""
        if "_all" in self.__dict__:
            return [self._all[place] for place in sorted(places)]
        wanted = ",".join(str(self._numbers[place]) for place in sorted(places))
        query = f"SELECT data, crc FROM kwar_records WHERE number IN ({wanted}) ORDER BY number"
        return [self._database.decode(*data, kind=self._kind) for data in self._database.rows(query)]


class _Entries(Mapping[str, Entry]):
    """Every record by its id, each read when it is asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: dict[str, Entry] = {}

    def __getitem__(self, key: str) -> Entry:
        if key not in self._read:
            found = self._database.rows("SELECT kind, data, crc FROM kwar_records WHERE id = ?", key)
            if not found:
                raise KeyError(key)
            self._read[key] = self.decode(*found[0])
        return self._read[key]

    def decode(self, kind: str, data: bytes, crc: int) -> Entry:
        """Return a record of this kind."""
        entry: Entry = self._database.decode(data, crc, kind=_TYPES.get(kind, Figure))
        return entry

    def __iter__(self) -> Iterator[str]:
        return (key for (key,) in self._database.rows("SELECT id FROM kwar_records ORDER BY number"))

    def __len__(self) -> int:
        ((count,),) = self._database.rows("SELECT count(*) FROM kwar_records")
        return int(count)


_TYPES: dict[str, type[Entry]] = {kind.__name__.lower(): kind for kind in KINDS.values()}


class _Positions(Mapping[str, int]):
    """For each id of a record its number, read when it is asked for."""

    def __init__(self, entries: _Entries, database: Database) -> None:
        self._entries, self._database = entries, database

    def __getitem__(self, key: str) -> int:
        found = self._database.rows("SELECT number FROM kwar_records WHERE id = ?", key)
        if not found:
            raise KeyError(key)
        return int(found[0][0])

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class _Ids(Sequence[str]):
    """The ids of the records by number."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __getitem__(self, number: Any) -> Any:
        ((key,),) = self._database.rows("SELECT id FROM kwar_records WHERE number = ?", number)
        return key

    def __len__(self) -> int:
        ((count,),) = self._database.rows("SELECT count(*) FROM kwar_records")
        return int(count)

    def __iter__(self) -> Iterator[str]:
        return (key for (key,) in self._database.rows("SELECT id FROM kwar_records ORDER BY number"))


class DatabaseFacts(Facts, frozen=True, kw_only=True, dict=True):
    """A fact base that stays in its database: what is looked up is read then, and nothing else."""

    database: Database

    @cached_property
    def entries(self) -> _Entries:
        """Every record that has an id of its own, by that id."""
        return _Entries(self.database)

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """For each id of a record its number, its place among `entries`."""
        return _Positions(self.entries, self.database)

    @cached_property
    def revised_by(self) -> Mapping[str, str]:
        """For the id of a superseded figure, the id of the figure that revises it."""
        return _Lookup[str](self.database, "revised_by", str).all()

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """For each name of a reporter, normalised, the reporter's id."""
        return _Lookup(self.database, "spellings", str)

    @cached_property
    def offices(self) -> Mapping[str, Sequence[str]]:
        """For each actor that others speak for, the ids of those others."""
        return _Lookup[list[str]](self.database, "members", list[str]).all()

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

    def figures_with(self, **values: Collection[str]) -> Sequence[Figure]:
        """Return, in order, the figures with one of these values in each of these fields."""
        numbers: set[int] | None = None
        for name, wanted in values.items():
            if wanted:
                by_value = _Lookup[list[int]](self.database, f"figures by {name}", list[int])
                holding = set[int]().union(*(by_value.get(value, ()) for value in wanted))
                numbers = holding if numbers is None else numbers & holding
        if numbers is None:
            return self.figures
        return self.figures.at(numbers)  # type: ignore[attr-defined, no-any-return]

    def count_by(self, name: str) -> Mapping[str, int]:
        """Return, for each value that this field of a figure has, how many figures have it."""
        by_value = _Lookup[list[int]](self.database, f"figures by {name}", list[int]).all()
        return {value: len(numbers) for value, numbers in by_value.items()}

    def with_prefix(self, start: str) -> Iterable[Entry]:
        """Return the records whose id begins like this."""
        # A range, unlike a pattern, is found by the index whatever letters it holds.
        query = "SELECT kind, data, crc FROM kwar_records WHERE id >= ? AND id < ? ORDER BY number"
        found = self.database.rows(query, start, f"{start}{chr(sys.maxunicode)}")
        return [self.entries.decode(*record) for record in found]

    def index(self) -> "Index":
        """Return the search index that was built with the facts."""
        from karabakh_cli.search.index import LOOKED_UP, Index, RankProfile

        parts: dict[str, Any] = {
            name: _Lookup(self.database, f"index {name}", kind) for name, kind in LOOKED_UP.items()
        }
        whole = self.database.one("index", dict[str, Any])
        profiles = [
            RankProfile(kind, length, tuple(traits), salience)
            for kind, length, traits, salience in whole.pop("profiles")
        ]
        return Index(ids=_Ids(self.database), profiles=profiles, **whole, **parts)

    def in_memory(self) -> Facts:
        """Return the same facts, all of them in memory."""
        lists: dict[str, Any] = {name: list(getattr(self, name)) or () for name in KINDS}
        return Facts(
            base=self.base,
            documents=self.documents.all(),  # type: ignore[attr-defined]
            actors=self.actors.all(),  # type: ignore[attr-defined]
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
    records: dict[str, _Records[Any]] = {}
    first = 0
    for name, kind in KINDS.items():
        numbers = range(first, first + counts.get(name, 0))
        records[name] = _Records(database, numbers, kind)
        first = numbers.stop
    return DatabaseFacts(
        database=database,
        base=database.one("base", Base),
        actors=_Lookup(database, "actors", Actor),
        documents=_Lookup(database, "documents", Document),
        **records,
    )
