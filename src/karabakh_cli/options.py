"""The options that commands share, each written once, and how a command asks for a group of them.

A command that takes `keep: Narrowing` or `out: Output` gets every option of that group on its
command line, and the group's values in one object.
"""

import functools
import inspect
import os
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

import typer

from karabakh_cli import complete

Words = list[str] | None

Query = Annotated[
    Words,
    typer.Argument(help="Words to narrow by: names in any spelling, dates, numbers.", show_default=False),
]
Ids = Annotated[
    list[str],
    typer.Argument(help="Ids of records.", autocompletion=complete.record, show_default=False),
]
FactsFile = Annotated[
    Path | None,
    typer.Option(
        "--facts", metavar="FILE", envvar="KWAR_FACTS", help="Use another fact base (YAML, or exported JSON)."
    ),
]
Color = Annotated[
    str | None,
    typer.Option("--color", metavar="WHEN", help="auto, always or never.", autocompletion=complete.color),
]
Format = Literal["table", "json", "jsonl", "csv", "tsv", "md"]


def _many(*names: str, text: str, values: Callable[..., Any], metavar: str) -> Any:
    return typer.Option(*names, help=text, autocompletion=values, metavar=metavar)


Source = Annotated[
    Words, _many("--source", "-s", text="Who reported it.", values=complete.source, metavar="ACTOR")
]
Topic = Annotated[Words, _many("--topic", text="The topic.", values=complete.topic, metavar="TOPIC")]

AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="The last each source had said by that day.")
]


@dataclass(frozen=True, kw_only=True)
class Shared:
    """What every command takes."""

    facts: FactsFile = None
    color: Color = None


@dataclass(frozen=True, kw_only=True)
class Output(Shared):
    """How the answer is to be written."""

    format: Annotated[
        str,
        typer.Option(
            "--format", "-f", help="table, json, jsonl, csv, tsv or md.", metavar="FORMAT",
            autocompletion=complete.format_, show_default=False,
        ),
    ] = "table"
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False
    fields: Annotated[
        str | None,
        typer.Option(
            "--fields", help="Only these fields, as a,b (json, jsonl, csv, tsv, md).", metavar="FIELDS",
            autocompletion=complete.fields,
        ),
    ] = None
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, help="At most so many records.", metavar="N")
    ] = None


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Which figures to keep."""

    source: Source = None
    of: Annotated[
        Words, _many("--of", "-o", text="Whose losses or people.", values=complete.of, metavar="ACTOR")
    ] = None
    measure: Annotated[
        Words, _many("--measure", "-m", text="killed, missing, destroyed ...", values=complete.measure, metavar="MEASURE")
    ] = None
    population: Annotated[
        Words, _many("--population", text="military, civilian ...", values=complete.population, metavar="WHO")
    ] = None
    item: Annotated[
        Words, _many("--item", text="tanks, uavs, houses ...", values=complete.item, metavar="ITEM")
    ] = None
    topic: Topic = None
    period: Annotated[
        Words, _many("--period", text="before, war or post-war.", values=complete.period, metavar="PERIOD")
    ] = None
    as_of: AsOf = None
    every: Annotated[bool, typer.Option("--all", help="Superseded figures too.")] = False


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """The command with each group of options, named by a dataclass, spread over its signature."""
    hints = get_type_hints(command, include_extras=True)
    hints.pop("return", None)
    groups = {name: hint for name, hint in hints.items() if is_dataclass(hint)}
    parameters = []
    for name, parameter in inspect.signature(command).parameters.items():
        if name not in groups:
            parameters.append(parameter.replace(annotation=hints[name]))
            continue
        options = get_type_hints(groups[name], include_extras=True)
        parameters += [
            inspect.Parameter(
                f.name, inspect.Parameter.KEYWORD_ONLY, default=f.default, annotation=options[f.name]
            )
            for f in fields(groups[name])
        ]

    @functools.wraps(command)
    def run(ctx: typer.Context, **values: Any) -> None:
        # What stands before the command counts where the command itself says nothing.
        for name, value in ctx.find_root().params.items():
            if name in values and values[name] is None:
                values[name] = Path(value) if name == "facts" and value else value
        for name, group in groups.items():
            values[name] = group(**{f.name: values.pop(f.name) for f in fields(group)})  # type: ignore[operator]
        command(**values)

    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    run.__signature__ = inspect.Signature([context, *parameters])  # type: ignore[attr-defined]
    run.__annotations__ = {}
    return run


def color_wanted(choice: str | None, *, terminal: bool) -> bool:
    """Whether to colour: --color, then NO_COLOR, then FORCE_COLOR, then the terminal.

    https://no-color.org and https://force-color.org; FORCE_COLOR=0 means no. Nothing else counts.
    """
    from karabakh_cli.errors import Misuse

    if choice not in {None, "auto", "always", "never"}:
        raise Misuse(f"{choice!r} is no way to colour", "known: auto, always, never")
    if choice in {"always", "never"}:
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return terminal and os.environ.get("TERM", "dumb") != "dumb"
