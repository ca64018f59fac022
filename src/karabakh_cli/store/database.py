"""The SQLite database of a compiled base: opened read-only, recognised, and read piece by piece."""

import sqlite3
import weakref
from itertools import chain
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from karabakh_cli import __version__
from karabakh_cli.errors import BrokenFacts

APPLICATION_ID = 0x6B776172
"""`kwar` in ASCII: what marks a database as a fact base (https://sqlite.org/pragma.html#pragma_application_id)."""
FORMAT = 7
"""The version of the tables, kept as SQLite's user_version; raise it when they change."""


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
            return []  # A name that is not valid text, as a file name may be, is in no base.
        except sqlite3.DatabaseError as error:
            raise self.refused(f"damaged ({error})") from None

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
        """Raise BrokenFacts if SQLite finds the file damaged, or a piece of data is not as written."""
        if self.rows("PRAGMA integrity_check") != [("ok",)]:
            raise self.refused("damaged")
        data = chain.from_iterable(self.rows(f"SELECT data, crc FROM {table}") for table in _CHECKED)
        if any(crc32(piece) != crc for piece, crc in data):
            raise self.refused("damaged")


_CHECKED = ("kwar_records", "kwar_lookup")
"""The tables whose data has a checksum."""
_DECODERS: dict[Any, msgspec.json.Decoder[Any]] = {}
"""Decoders by type, since making one takes a while."""
