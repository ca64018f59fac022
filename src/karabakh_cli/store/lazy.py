"""Mappings and sequences of a database, whose values are read when they are asked for."""

from collections.abc import ItemsView, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from karabakh_cli.facts.parts import kind_name
from karabakh_cli.facts.records import KINDS, Entry
from karabakh_cli.store.database import Database

T = TypeVar("T")


class Lookup(Mapping[str, T]):
    """A named mapping of the database, each value read when it is asked for."""

    def __init__(self, database: Database, name: str, kind: Any) -> None:
        self._database, self._name, self._kind = database, name, kind
        self._read: dict[str, T] = {}
        self._missing: set[str] = set()

    def __getitem__(self, key: str) -> T:
        if key in self._missing:
            raise KeyError(key)
        if key not in self._read:
            try:
                self._read[key] = self._database.value(self._name, key, self._kind)
            except KeyError:
                self._missing.add(key)
                raise
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        query = "SELECT key FROM kwar_lookup WHERE name = ? ORDER BY position"
        return (key for (key,) in self._database.rows(query, self._name))

    def __len__(self) -> int:
        ((count,),) = self._database.rows("SELECT count(*) FROM kwar_lookup WHERE name = ?", self._name)
        return int(count)

    def items(self) -> ItemsView[str, T]:
        """Return every key with its value, read at once."""
        return self.all().items()

    def all(self) -> dict[str, T]:
        """Return the whole mapping, read at once."""
        query = "SELECT key, data, crc FROM kwar_lookup WHERE name = ? ORDER BY position"
        found = self._database.rows(query, self._name)
        return {key: self._database.decode(*data, kind=self._kind) for key, *data in found}


class Records(Sequence[T]):
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


class Ids(Sequence[str]):
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


class Entries(Mapping[str, Entry]):
    """Every record by its id, each read when it is asked for."""

    def __init__(self, database: Database) -> None:
        self._database, self._ids = database, Ids(database)
        self._read: dict[str, Entry | None] = {}

    def __getitem__(self, key: str) -> Entry:
        if key not in self._read:
            found = self._database.rows("SELECT kind, data, crc FROM kwar_records WHERE id = ?", key)
            self._read[key] = self.decode(*found[0]) if found else None
        entry = self._read[key]
        if entry is None:
            raise KeyError(key)
        return entry

    def decode(self, kind: str, data: bytes, crc: int) -> Entry:
        """Return a record of this kind. Raises BrokenFacts for an unknown kind."""
        if kind not in _TYPES:
            raise self._database.refused(f"damaged (unknown kind {kind!r})")
        entry: Entry = self._database.decode(data, crc, kind=_TYPES[kind])
        return entry

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


_TYPES: dict[str, type[Entry]] = {kind_name(kind): kind for kind in KINDS.values()}
