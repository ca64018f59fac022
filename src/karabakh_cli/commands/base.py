"""check, export, schema: the fact base itself."""

from pathlib import Path
from typing import Annotated

import typer

from karabakh_cli.answer import emit, tell
from karabakh_cli.errors import BrokenFacts, Misuse
from karabakh_cli.options import Shared, one_of

EXPORTS = ("json", "yaml", "csv", "sqlite", "compiled")
ENDINGS = {".yaml": "yaml", ".yml": "yaml", ".db": "sqlite", ".sqlite": "sqlite", ".kwar": "compiled"}
"""The format that a file is written in where none is asked for, by how its name ends; else JSON."""


def check(
    file: Annotated[
        Path | None,
        typer.Argument(help="The fact base; kwar's own where none is named.", show_default=False),
    ] = None,
    *,
    shared: Shared,
) -> None:
    """Hold a fact base against the curation rules and list what contradicts itself.

    \b
    Errors make a base unusable (exit status 3). Warnings are contradictions and gaps, which may
    well be in the sources: breakdowns that do not add up, two figures of one source for one
    thing, what is reported of one side and not of the other.

    \b
    Examples:
      kwar check
      kwar check data/facts.yaml
    """
    from karabakh_cli import rules, store
    from karabakh_cli.source import describe, parse

    name, data = store.source(file or shared.facts)
    facts, problems = parse(data)
    for problem in problems:
        tell(describe(problem, name))
    if facts is None or problems:
        raise BrokenFacts(f"{name}: {len(problems)} error" + "s" * (len(problems) != 1))
    warnings = list(rules.warnings(facts))
    lines = [f"{w.record}: {w.message}" if w.record else w.message for w in warnings]
    kinds = ("figures", "events", "people", "places", "statements")
    counts = ", ".join(f"{len(getattr(facts, kind))} {kind}" for kind in kinds)
    emit("".join(f"warning: {line}\n" for line in lines))
    emit(f"{name}: no errors, {len(warnings)} warnings; {counts}\n")


def schema(*, shared: Shared) -> None:  # noqa: ARG001
    """The JSON Schema of facts.yaml.

    \b
    Examples:
      kwar schema > facts.schema.json
    """
    from karabakh_cli.view.schema import schema_text

    emit(schema_text())


def export(
    *,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="json, yaml, csv, sqlite or compiled; as PATH ends, or json, where none is named.",
            autocompletion=lambda: list(EXPORTS),
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PATH", help="The file, or for csv the folder, to write."),
    ] = None,
    shared: Shared,
) -> None:
    """The whole base: JSON or YAML that loads again, CSV, SQLite, or compiled.

    \b
    csv writes a folder: a table a kind of record, with a Frictionless datapackage.json beside them.
    sqlite writes a database with foreign keys and the view figures_by_source, ready for Datasette.
    compiled writes what --facts reads fastest, whatever its size: checked, and indexed for find.

    \b
    Examples:
      kwar export > facts.json
      kwar export --format csv -o facts
      kwar export -o facts.db
      kwar export -o facts.kwar
    """
    from karabakh_cli import export as exports
    from karabakh_cli import store
    from karabakh_cli.safely import replaced, write_text, write_texts

    if format is None and output and output.suffix.lower() == ".csv":
        raise Misuse("csv is a folder of tables", "add --format csv -o facts")
    if format is None:
        format = ENDINGS.get(output.suffix.lower(), "json") if output else "json"  # noqa: A001
    format = one_of("export", format, EXPORTS)  # noqa: A001
    facts = store.whole(store.load(shared.facts))
    if format in {"json", "yaml"}:
        text = exports.json_text(facts) if format == "json" else exports.yaml_text(facts)
        if output is None:
            emit(text)
        else:
            write_text(output, text)
    elif output is None:
        endings = {"csv": "", "sqlite": ".db", "compiled": ".kwar"}
        raise Misuse(f"{format} is written to a file", f"add -o facts{endings[format]}")
    elif format == "csv":
        output.mkdir(parents=True, exist_ok=True)
        write_texts({output / name: text for name, text in exports.csv_files(facts).items()})
    else:
        with replaced(output) as new:
            if format == "sqlite":
                exports.write_sqlite(facts, new)
            else:
                exports.write_compiled(facts, new)
