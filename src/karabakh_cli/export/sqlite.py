"""Write a base as an SQLite database: tables for people, and beside them what kwar reads.

The wheel holds the shipped base in this form, and `--facts facts.db` reads it.
"""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from karabakh_cli.export.csv import NUMBERS, tables
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Document
from karabakh_cli.query.actors import ACTOR_FIELDS
from karabakh_cli.search.indexing.build import build
from karabakh_cli.store.compile import fill
from karabakh_cli.view.rows import FIELDS, KIND_OF_TABLE, Row

_KEYS = {
    "figures": {"place": "places", "part_of": "figures", "supersedes": "figures", "superseded_by": "figures"},
    "places": {"within": "places", "at_document": "documents"},
    "statements": {"answers": "statements"},
    "claimants": {"part_of": "claimants"},
    "cites": {"document": "documents"},
    "claims": {"claimant": "claimants"},
}
"""The columns that lead to another table; Datasette shows them as links."""
_VIEW = """
CREATE VIEW figures_by_source AS
  SELECT c.name AS reported_by, c.side, f."of", f.what, f.bound, f.text, f.unit, f.measure, f.population,
    f.item, f.scope, f.place, f.as_of, f.stated_on, f.rank, f.superseded_by IS NOT NULL AS superseded,
    f.caveat, f.id
  FROM figures f JOIN claims s ON s.record = f.id JOIN claimants c ON c.id = s.claimant
  ORDER BY c.name, f.topic, f.measure, f.id;
"""


def write(facts: Facts, path: Path) -> None:
    """Fill a new SQLite database. Raises OSError if the disk does not take it.

    One row is one record; lists and mappings are JSON. `cites` and `claims` have a row for each
    document and each claimant of a record, and the view `figures_by_source` one for each figure and
    claimant.
    """
    try:
        with closing(sqlite3.connect(path)) as connection, connection:
            # A reader of the finished file needs neither a journal nor room to grow.
            connection.execute("PRAGMA journal_mode = MEMORY")
            for name, rows in _public(facts).items():
                _create(connection, name, rows)
            connection.executescript(_VIEW)
            fill(connection, facts, build(facts))
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # A fault of ours: a table that does not fit.
            raise
        raise OSError(errno.EIO, str(error), str(path)) from error


def _public(facts: Facts) -> dict[str, list[Row]]:
    """Return the tables for people, each as rows with the same keys."""
    found = tables(facts)
    records = [row for name in found if name not in {"documents", "actors"} for row in found[name]]
    cites = [
        {"record": row["id"], "document": cite["document"], "refs": " ".join(map(str, cite["refs"]))}
        for row in records
        for cite in row["cite"]
    ]
    claims = [{"record": row["id"], "claimant": key} for row in records for key in row.get("source", ())]
    return {
        "base": [msgspec.structs.asdict(facts.base)],
        "documents": found.pop("documents"),
        "claimants": found.pop("actors"),
        **found,
        "cites": cites,
        "claims": claims,
    }


_COLUMNS = {
    "documents": ("id", *Document.__struct_fields__),
    "claimants": ACTOR_FIELDS,
    "cites": ("record", "document", "refs"),
    "claims": ("record", "claimant"),
}
"""The columns of the tables that do not list a kind of record, for a base that leaves them empty."""


def _create(connection: sqlite3.Connection, name: str, rows: list[Row]) -> None:
    """Create one table and fill it."""
    columns = list(rows[0]) if rows else _COLUMNS.get(name) or FIELDS[KIND_OF_TABLE[name]]
    parts = [_column(name, column) for column in columns]
    connection.execute(f'CREATE TABLE "{name}" ({", ".join(parts)})')
    marks = ", ".join("?" * len(columns))
    values = ([_cell(row[column]) for column in columns] for row in rows)
    connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', values)


def _column(table: str, column: str) -> str:
    """Return the definition of one column."""
    kind = "NUMERIC" if column in NUMBERS else "TEXT"
    key = " PRIMARY KEY" if column == "id" else ""
    other = _KEYS.get(table, {}).get(column)
    link = f" REFERENCES {other}(id) DEFERRABLE INITIALLY DEFERRED" if other else ""
    return f'"{column}" {kind}{key}{link}'


def _cell(value: Any) -> Any:
    """Return a value as a column holds it: lists and mappings as JSON."""
    return msgspec.json.encode(value).decode() if isinstance(value, list | dict) else value
