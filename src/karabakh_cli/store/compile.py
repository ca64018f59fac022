"""Fill an SQLite database with a compiled base: what kwar reads, beside the tables for people."""

import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from zlib import crc32

import msgspec

from karabakh_cli import __version__
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import kind_name
from karabakh_cli.facts.records import INDEXED, KINDS
from karabakh_cli.store.database import APPLICATION_ID, FORMAT

if TYPE_CHECKING:
    from karabakh_cli.search.indexing.index import Index

_TABLES = """
CREATE TABLE kwar_records (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, kind TEXT NOT NULL,
  data BLOB NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE kwar_lookup (name TEXT, key TEXT, position INTEGER, data BLOB, crc INTEGER,
  PRIMARY KEY (name, key)) WITHOUT ROWID;
"""


def fill(database: sqlite3.Connection, facts: Facts, index: "Index") -> None:
    """Mark a new database as a compiled base and fill kwar's own tables."""
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {FORMAT}")
    database.executescript(_TABLES)
    records = (
        (number, entry.id, kind_name(type(entry)), *_with_crc(entry))
        for number, entry in enumerate(facts.entries.values())
    )
    database.executemany("INSERT INTO kwar_records VALUES (?, ?, ?, ?, ?)", records)
    for name, found in _lookups(facts, index).items():
        rows = ((name, key, place, *_with_crc(value)) for place, (key, value) in enumerate(found.items()))
        database.executemany("INSERT INTO kwar_lookup VALUES (?, ?, ?, ?, ?)", rows)


def _lookups(facts: Facts, index: "Index") -> dict[str, Mapping[str, Any]]:
    """Return the named mappings of the database; `whole` holds what is always read whole."""
    from karabakh_cli.search.indexing.index import LOOKED_UP

    whole = msgspec.structs.asdict(index)
    del whole["ids"]  # They are in kwar_records.
    return {
        "actors": facts.actors,
        "documents": facts.documents,
        "offices": facts.offices,
        "spellings": facts.spellings,
        "namesakes": facts.namesakes,
        "revised_by": facts.revised_by,
        **{f"figures by {name}": facts.numbers_by(name) for name in INDEXED},
        **{f"index {name}": whole.pop(name) for name in LOOKED_UP},
        "whole": {
            "kwar": __version__,
            "base": facts.base,
            "counts": {name: len(getattr(facts, name)) for name in KINDS},
            "index": whole,
            "published": facts.published,
            "sides": facts.sides,
        },
    }


def _with_crc(value: object) -> tuple[bytes, int]:
    """Return a value as JSON, and its checksum."""
    data = msgspec.json.encode(value)
    return data, crc32(data)
