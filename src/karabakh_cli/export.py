"""The whole base for other tools: JSON and YAML that load again, CSV tables, a SQLite database."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from karabakh_cli.records import Facts
from karabakh_cli.view.flat import FIELDS, Row, actor_rows, row
from karabakh_cli.view.formats import harmless, to_csv

TABLES = {
    "figures": "figure",
    "events": "event",
    "people": "person",
    "places": "place",
    "statements": "statement",
}
"""The tables of records, each with the kind of record it holds."""

_LICENCES = {
    "CC BY-SA 4.0": {"name": "CC-BY-SA-4.0", "path": "https://creativecommons.org/licenses/by-sa/4.0/"}
}
_NUMBERS = {"value", "high", "figures", "statements", "events"}


def to_builtins(facts: Facts) -> dict[str, Any]:
    """The base in the shape of facts.yaml, fields at their defaults left out."""
    whole: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(facts))
    return whole


def json_text(facts: Facts) -> str:
    """The base as JSON that `--facts` reads."""
    text = msgspec.json.format(msgspec.json.encode(to_builtins(facts)), indent=2).decode()
    return harmless(text) + "\n"


def yaml_text(facts: Facts) -> str:
    """The base as YAML in its canonical form, that of data/facts.yaml below its first comment."""
    import yaml

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """Writes every value out: a fact base has no references."""

        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
            return True

    def text(dumper: Any, data: str) -> Any:
        # What harmless writes out is then within quotes, where YAML reads it as JSON does.
        style = None if data == harmless(data) else '"'
        return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=style)

    Dumper.add_representer(str, text)
    return harmless(
        yaml.dump(
            to_builtins(facts),
            Dumper=Dumper,
            sort_keys=False,
            allow_unicode=True,
            width=110,
            default_flow_style=None,
        )
    )


def tables(facts: Facts) -> dict[str, list[Row]]:
    """Every table of the base as flat rows: documents, actors, and each kind of record."""
    documents = [{"id": key, **msgspec.structs.asdict(d)} for key, d in facts.documents.items()]
    found: dict[str, list[Row]] = {"documents": documents, "actors": actor_rows(facts)}
    for name in TABLES:
        found[name] = [row(record, facts) for record in getattr(facts, name)]
    return found


def csv_files(facts: Facts) -> dict[str, str]:
    """The files of a Frictionless data package, by name: a CSV a table, and datapackage.json.

    https://datapackage.org
    """
    found = tables(facts)
    files = {f"{name}.csv": to_csv(rows) for name, rows in found.items() if rows}
    package = {
        "name": "karabakh-cli",
        "title": facts.base.title,
        "description": facts.base.about,
        "version": facts.base.edition,
        "licenses": [_LICENCES.get(facts.base.licence, {"name": facts.base.licence})],
        "sources": [
            {"title": d.title, **({"path": d.url} if d.url else {})} for d in facts.documents.values()
        ],
        "resources": [_resource(name, rows) for name, rows in found.items() if rows],
    }
    files["datapackage.json"] = msgspec.json.format(msgspec.json.encode(package), indent=2).decode() + "\n"
    return files


def _resource(name: str, rows: list[Row]) -> dict[str, Any]:
    fields = [{"name": key, "type": "number" if key in _NUMBERS else "string"} for key in rows[0]]
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": "id", "missingValues": [""]},
    }


def write_sqlite(facts: Facts, path: Path) -> None:
    """Fill a new SQLite database, ready for Datasette.

    Lists are tables of their own with foreign keys; the view `figures_by_source` has one row for
    each figure and whoever reports it. `records` names the kind of every id.
    """
    try:
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("PRAGMA foreign_keys = ON")
            database.executescript(_SCHEMA)
            _fill(database, facts)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # Ours: a table that does not fit its rows.
            raise
        # A full or failing disk, as the other exports report it.
        raise OSError(errno.EIO, str(error), str(path)) from error


def write_compiled(facts: Facts, path: Path) -> None:
    """Fill a new file with the base in the form that kwar reads fastest, its search index included."""
    from karabakh_cli import compiled, index

    compiled.write(facts, index.build(facts), path)


def _fill(database: sqlite3.Connection, facts: Facts) -> None:
    found = tables(facts)
    everyone = found["actors"]
    _insert(database, "base", [msgspec.structs.asdict(facts.base)])
    _insert(database, "documents", found["documents"])
    _insert(database, "reporters", [{key: r[key] for key in _REPORTER} for r in everyone])
    for reporter in everyone:
        also = [{"reporter": reporter["id"], "alias": alias} for alias in reporter["aliases"]]
        _insert(database, "reporter_aliases", also)
    for name, kind in TABLES.items():
        rows = found[name]
        _insert(database, "records", [{"id": r["id"], "kind": kind} for r in rows])
        scalars = [k for k in FIELDS[kind] if k not in _LISTS and k != "kind"]
        _insert(database, name, [{k: _cell(r[k]) for k in scalars} for r in rows])
        for r in rows:
            for table, elements in _lists(name, r):
                numbered = [{"record": r["id"], "position": n, **e} for n, e in enumerate(elements)]
                _insert(database, table, numbered)


def _lists(name: str, r: Row) -> Iterator[tuple[str, list[Row]]]:
    """The lists of a record, each with the table it fills."""
    yield "cites", [{**c, "refs": " ".join(map(str, c["refs"]))} for c in r["cite"]]
    yield "sources", [{"reporter": key} for key in r.get("source", [])]
    yield "aliases", [{"alias": alias} for alias in r.get("aliases", [])]
    yield "record_places", [{"place": key} for key in r.get("places", [])]
    yield "record_people", [{"person": key} for key in r.get("people", [])]
    yield "disputes", [{"figure": key} for key in r.get("disputes", [])]
    yield "counted_of", [{"reporter": key} for key in (r["of"] if name == "figures" else [])]
    yield "roles", [_dated(role) for role in r.get("roles", [])]
    yield "control", [_dated({**c, "source": " ".join(c["source"])}) for c in r.get("control", [])]
    for language, spellings in r.get("names", {}).items():
        yield "names", [{"language": language, "name": spelling} for spelling in spellings]
    if none := r.get("absence"):
        yield "absences", [{**none, "of": " ".join(none["of"])}]


def _cell(value: Any) -> Any:
    """A value as a column holds it: coordinates as latitude and longitude with a space between."""
    return " ".join(map(str, value)) if isinstance(value, list) else value


def _dated(part: Row) -> Row:
    """A part of a record whose first and last day are named by no word of SQL."""
    return {{"from": "first", "to": "last"}.get(name, name): value for name, value in part.items()}


def _insert(database: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    if rows:
        columns = ", ".join(f'"{name}"' for name in rows[0])
        marks = ", ".join(f":{name}" for name in rows[0])
        database.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', rows)


_REPORTER = ("id", "name", "side", "category", "part_of", "standing", "note")
_LISTS = {
    "of",
    "source",
    "source_names",
    "cite",
    "places",
    "place_names",
    "people",
    "people_names",
    "aliases",
    "names",
    "roles",
    "control",
    "absence",
    "disputes",
}
_SCHEMA = """
CREATE TABLE base (title TEXT, edition TEXT, licence TEXT, about TEXT);
CREATE TABLE documents (id TEXT PRIMARY KEY, title TEXT, publisher TEXT, kind TEXT, language TEXT,
  url TEXT, published TEXT, accessed TEXT, archived TEXT, note TEXT);
CREATE TABLE reporters (id TEXT PRIMARY KEY, name TEXT, side TEXT, category TEXT,
  part_of TEXT REFERENCES reporters(id) DEFERRABLE INITIALLY DEFERRED, standing TEXT, note TEXT);
CREATE TABLE reporter_aliases (reporter TEXT REFERENCES reporters(id), alias TEXT);
CREATE TABLE records (id TEXT PRIMARY KEY, kind TEXT);
CREATE TABLE figures (id TEXT PRIMARY KEY REFERENCES records(id), what TEXT, topic TEXT, measure TEXT,
  population TEXT, item TEXT, value NUMERIC, high NUMERIC, bound TEXT, text TEXT, unit TEXT, side TEXT,
  standing TEXT, as_of TEXT, stated_on TEXT, period TEXT,
  place TEXT REFERENCES places(id) DEFERRABLE INITIALLY DEFERRED, scope TEXT,
  part_of TEXT REFERENCES figures(id) DEFERRABLE INITIALLY DEFERRED,
  supersedes TEXT REFERENCES figures(id) DEFERRABLE INITIALLY DEFERRED, rank TEXT, caveat TEXT, note TEXT);
CREATE TABLE events (id TEXT PRIMARY KEY REFERENCES records(id), date TEXT, end TEXT, title TEXT, what TEXT,
  category TEXT, side TEXT, note TEXT);
CREATE TABLE people (id TEXT PRIMARY KEY REFERENCES records(id), name TEXT, short TEXT, side TEXT,
  part_of TEXT REFERENCES reporters(id), standing TEXT, note TEXT);
CREATE TABLE places (id TEXT PRIMARY KEY REFERENCES records(id), name TEXT, category TEXT,
  within TEXT REFERENCES places(id) DEFERRABLE INITIALLY DEFERRED, at TEXT, at_document TEXT, note TEXT);
CREATE TABLE statements (id TEXT PRIMARY KEY REFERENCES records(id), text TEXT, stance TEXT, topic TEXT,
  side TEXT, standing TEXT, said_on TEXT,
  answers TEXT REFERENCES statements(id) DEFERRABLE INITIALLY DEFERRED, note TEXT);
CREATE TABLE cites (record TEXT REFERENCES records(id), position INTEGER,
  document TEXT REFERENCES documents(id), refs TEXT);
CREATE TABLE sources (record TEXT REFERENCES records(id), position INTEGER,
  reporter TEXT REFERENCES reporters(id));
CREATE TABLE counted_of (record TEXT REFERENCES figures(id), position INTEGER,
  reporter TEXT REFERENCES reporters(id));
CREATE TABLE disputes (record TEXT REFERENCES statements(id), position INTEGER,
  figure TEXT REFERENCES figures(id) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE names (record TEXT REFERENCES records(id), language TEXT, position INTEGER, name TEXT);
CREATE TABLE aliases (record TEXT REFERENCES records(id), position INTEGER, alias TEXT);
CREATE TABLE record_places (record TEXT REFERENCES records(id), position INTEGER,
  place TEXT REFERENCES places(id) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE record_people (record TEXT REFERENCES records(id), position INTEGER,
  person TEXT REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE roles (record TEXT REFERENCES people(id), position INTEGER, title TEXT,
  "of" TEXT REFERENCES reporters(id), first TEXT, last TEXT);
CREATE TABLE control (record TEXT REFERENCES places(id), position INTEGER,
  holder TEXT REFERENCES reporters(id), first TEXT, last TEXT, source TEXT, note TEXT);
CREATE TABLE absences (record TEXT REFERENCES statements(id), position INTEGER,
  source TEXT REFERENCES reporters(id),
  "of" TEXT, measure TEXT, population TEXT, until TEXT);
CREATE VIEW figures_by_source AS
  SELECT r.name AS reported_by, r.side, f.what, f.text, f.unit, f.measure, f.population, f.item,
    f.as_of, f.stated_on, f.standing, f.note, f.id
  FROM figures f JOIN sources s ON s.record = f.id JOIN reporters r ON r.id = s.reporter
  ORDER BY r.name, f.topic, f.measure;
"""
