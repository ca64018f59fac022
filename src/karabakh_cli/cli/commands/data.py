"""check, export, schema: the fact base itself."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

import typer
from msgspec import Struct

from karabakh_cli.cli.options import Shared, completer
from karabakh_cli.cli.output import emit, note
from karabakh_cli.cli.values import STDOUT, FileName
from karabakh_cli.errors import BrokenFacts, Misuse
from karabakh_cli.facts.names import match_choice

if TYPE_CHECKING:
    from karabakh_cli.facts.base import Facts


class _Form(Struct, frozen=True):
    """A form of export: the endings of its files, what writes it, and what that makes."""

    endings: tuple[str, ...]
    writer: str
    kind: Literal["text", "file", "folder"] = "text"

    def load(self) -> Callable[..., Any]:
        """Import the function that writes it, and return that."""
        module, name = self.writer.split(".")
        return cast("Callable[..., Any]", getattr(import_module(f"karabakh_cli.export.{module}"), name))


FORMS = {
    "json": _Form((".json",), "text.json_text"),
    "yaml": _Form((".yaml", ".yml"), "text.yaml_text"),
    "csv": _Form((), "csv.write_folder", "folder"),
    "sqlite": _Form((".db", ".sqlite", ".sqlite3"), "sqlite.write", "file"),
    "geojson": _Form((".geojson",), "geojson.geojson_text"),
    "html": _Form((".html", ".htm"), "html.html_text"),
}
"""The forms of export; a name with another ending needs --format."""
_CSV_FOLDER = "CSV export writes a folder of tables"
_PATHS = {"file": "facts.db", "folder": "DIR"}


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
    from karabakh_cli.view.wording import counted

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
            autocompletion=completer("export"),
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

    JSON, YAML and SQLite can be loaded back with --facts, SQLite fastest. json writes the fact base as
    kwar schema describes it; for flat records, as --json prints them, use csv or sqlite.

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
    chosen = match_choice("export format", format, list(FORMS)) if format else _from_name(output)
    form = FORMS[chosen]
    if output is None and form.kind != "text":
        raise Misuse(f"{chosen} export writes a {form.kind}", f"add -o {_PATHS[form.kind]}")
    if form.kind == "folder" and output is not None and output.suffix.lower() == ".csv":
        raise Misuse(_CSV_FOLDER, "add -o facts")
    facts = store.in_memory(store.load(shared.facts))
    _write(form, facts, output)


def _write(form: _Form, facts: "Facts", output: Path | None) -> None:
    """Write the base as text to a file or to stdout, or as a file or a folder of its own."""
    from karabakh_cli.export.files import atomic_path, write_text

    if output is None:
        emit(form.load()(facts))
    elif form.kind == "text":
        write_text(output, form.load()(facts))
    elif form.kind == "folder":
        form.load()(facts, output)
    else:
        with atomic_path(output) as new:
            form.load()(facts, new)


def _from_name(output: Path | None) -> str:
    """Return the format that the name of the output implies. Raises Misuse for an unknown extension."""
    if output is None:
        return "json"
    ending = output.suffix.lower()
    for name, form in FORMS.items():
        if ending in form.endings:
            return name
    if ending == ".csv":
        raise Misuse(_CSV_FOLDER, "add --format csv -o facts")
    if ending:
        known = ", ".join(ending for form in FORMS.values() for ending in form.endings)
        raise Misuse(f"no export format for the extension {ending!r}", f"use {known}, or add --format")
    return "json"
