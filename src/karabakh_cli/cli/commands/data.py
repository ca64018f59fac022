"""check, export, schema: the fact base itself."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from karabakh_cli.cli.options import Shared, match_choice
from karabakh_cli.cli.output import emit, note
from karabakh_cli.cli.values import STDOUT, FileName
from karabakh_cli.errors import BrokenFacts, Misuse

if TYPE_CHECKING:
    from karabakh_cli.facts.records import Facts

_ENDINGS = {
    "json": (".json",),
    "yaml": (".yaml", ".yml"),
    "csv": (),
    "sqlite": (".db", ".sqlite", ".sqlite3"),
    "geojson": (".geojson",),
    "html": (".html", ".htm"),
}
"""The export formats, each with the endings of its files; a name with another ending needs --format."""


def check(
    file: Annotated[
        Path | None,
        typer.Argument(
            click_type=FileName(),
            help="Fact base to check (default: the built-in one).",
            show_default=False,
        ),
    ] = None,
    *,
    shared: Shared,
) -> None:
    """Validate a fact base and list contradictions.

    Errors make a base unusable (exit status 3). Warnings are contradictions or gaps that may come
    from the sources: breakdowns that do not add up, two figures from one source for the same thing,
    counts that exist for one side only.

    \b
    Examples:
      kwar check
      kwar check data/facts.yaml
    """
    from karabakh_cli import store
    from karabakh_cli.facts.parse import describe, parse
    from karabakh_cli.facts.parts import kind_name
    from karabakh_cli.facts.records import KINDS
    from karabakh_cli.facts.warnings import warnings
    from karabakh_cli.view.phrases import counted

    name, data = store.source(file or shared.facts)
    facts, problems = parse(data)
    for problem in problems:
        note(describe(problem, name))
    if facts is None or problems:
        raise BrokenFacts(f"{name}: {counted(len(problems), 'error')}")
    found = list(warnings(facts))
    lines = [f"{w.record}: {w.message}" if w.record else w.message for w in found]
    sizes = {part: len(getattr(facts, part)) for part in KINDS}
    counts = ", ".join(f"{n} {part if n != 1 else kind_name(KINDS[part])}" for part, n in sizes.items())
    emit("".join(f"warning: {line}\n" for line in lines))
    emit(f"{name}: no errors, {counted(len(found), 'warning')}; {counts}\n")


def schema(*, shared: Shared) -> None:  # noqa: ARG001
    """Print the JSON Schema of facts.yaml.

    \b
    Examples:
      kwar schema > facts.schema.json
    """
    from karabakh_cli.facts.schema import schema_text

    emit(schema_text())


def export(
    *,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="Write json, yaml, csv, sqlite, geojson or html (default: by PATH's extension, or json).",
            autocompletion=lambda: list(_ENDINGS),
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            click_type=FileName(),
            metavar="PATH",
            help="Output file, or - for stdout (for csv, a folder).",
        ),
    ] = None,
    shared: Shared,
) -> None:
    """Export the whole fact base as JSON, YAML, CSV or SQLite, its map as GeoJSON, or a web page.

    JSON, YAML and SQLite can be loaded back with --facts, SQLite fastest.

    csv writes a folder with one table per record type and a Frictionless datapackage.json.
    sqlite writes a database for sqlite3 and Datasette, with the view figures_by_source.
    geojson writes the places and events that have coordinates, for GitHub, QGIS and web maps.
    html writes one page for any browser, which needs no network.

    \b
    Examples:
      kwar export > facts.json
      kwar export --format csv -o facts
      kwar export -o facts.db
      kwar export -o map.geojson
      kwar export -o war.html
    """
    from karabakh_cli import store

    if output == STDOUT:
        output = None
    chosen = match_choice("export format", format, list(_ENDINGS)) if format else _from_name(output)
    facts = store.in_memory(store.load(shared.facts))
    if chosen in _TEXTS:
        _text(facts, chosen, output)
    elif output is None:
        raise Misuse(*_NEEDS_OUTPUT[chosen])
    elif chosen == "csv":
        from karabakh_cli.export.csv import write_folder

        write_folder(facts, output)
    else:
        from karabakh_cli.export import sqlite
        from karabakh_cli.export.files import atomic_path

        with atomic_path(output) as new:
            sqlite.write(facts, new)


_TEXTS = frozenset({"json", "yaml", "geojson", "html"})
"""The formats that may go to stdout."""
_NEEDS_OUTPUT = {
    "csv": ("CSV export writes a folder", "add -o DIR"),
    "sqlite": ("SQLite export needs a file", "add -o facts.db"),
}


def _from_name(output: Path | None) -> str:
    """Return the format that the name of the output implies. Raises Misuse for an unknown extension."""
    if output is None:
        return "json"
    ending = output.suffix.lower()
    for name, endings in _ENDINGS.items():
        if ending in endings:
            return name
    if ending == ".csv":
        raise Misuse("CSV export writes a folder of tables", "add --format csv -o facts")
    if ending and output.name not in {"stdout", "null"}:
        known = ", ".join(known for endings in _ENDINGS.values() for known in endings)
        raise Misuse(f"no export format for the extension {ending!r}", f"use {known}, or add --format")
    return "json"


def _text(facts: "Facts", chosen: str, output: Path | None) -> None:
    """Write the base as text to a file or to stdout."""
    from karabakh_cli.export import geojson, html, text
    from karabakh_cli.export.files import write_text

    writers = {
        "json": text.json_text,
        "yaml": text.yaml_text,
        "geojson": geojson.geojson_text,
        "html": html.html_text,
    }
    written = writers[chosen](facts)
    if output is None:
        emit(written)
    else:
        write_text(output, written)
