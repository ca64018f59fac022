"""Write a base as CSV tables with a Frictionless data package."""

from pathlib import Path
from typing import Any

import msgspec

from karabakh_cli.export.files import write_texts
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import KINDS
from karabakh_cli.query.actors import actor_rows
from karabakh_cli.view.formats import to_csv
from karabakh_cli.view.naming import document_title
from karabakh_cli.view.rows import Row, row

_LICENCES = {
    "CC BY-SA 4.0": {"name": "CC-BY-SA-4.0", "path": "https://creativecommons.org/licenses/by-sa/4.0/"}
}
NUMBERS = frozenset({"value", "high", "figures", "statements", "events"})
"""The columns that hold numbers."""


def tables(facts: Facts) -> dict[str, list[Row]]:
    """Return every table of the base as flat rows: documents, actors, and each kind of record."""
    documents = [{"id": key, **msgspec.structs.asdict(d)} for key, d in facts.documents.items()]
    found: dict[str, list[Row]] = {"documents": documents, "actors": actor_rows(facts)}
    for name in KINDS:
        found[name] = [row(record, facts) for record in getattr(facts, name)]
    return found


def csv_files(facts: Facts) -> dict[str, str]:
    """Return the files of a Frictionless data package by name: one CSV per table, and datapackage.json.

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
            {"title": document_title(d), **({"path": d.url} if d.url else {})}
            for d in facts.documents.values()
        ],
        "resources": [_resource(name, rows) for name, rows in found.items() if rows],
    }
    files["datapackage.json"] = msgspec.json.format(msgspec.json.encode(package), indent=2).decode() + "\n"
    return files


def _resource(name: str, rows: list[Row]) -> dict[str, Any]:
    fields = [{"name": key, "type": "number" if key in NUMBERS else "string"} for key in rows[0]]
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": "id", "missingValues": [""]},
    }


def write_folder(facts: Facts, folder: Path) -> None:
    """Write the data package into a folder, all files or none, and remove tables of an older export.

    Raises OSError if the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = csv_files(facts)
    write_texts({folder / name: text for name, text in files.items()})
    for name in ("documents", "actors", *KINDS):
        if f"{name}.csv" not in files:
            (folder / f"{name}.csv").unlink(missing_ok=True)
