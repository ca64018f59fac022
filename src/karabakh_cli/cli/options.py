"""The options that commands share, each written once, and how a command asks for a group of them.

A command that takes `keep: Figures` or `out: Output` gets every option of that group on its
command line, and the group's values in one object.
"""

import functools
import inspect
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer
from msgspec import Struct

from karabakh_cli.errors import Misuse
from karabakh_cli.facts.names import suggestion

Words = list[str] | None
MAX_LIMIT = 1_000_000_000
COLORS = ("auto", "always", "never")


def completer(name: str) -> Callable[..., Any] | None:
    """The function that offers values on TAB; looked up only when a shell asks, as it costs time."""
    if "_KWAR_COMPLETE" not in os.environ:
        return None
    from karabakh_cli.cli import completion as complete

    # Typer has Rich fold the word on each value at this width, and fish would offer every line of it.
    os.environ["COLUMNS"] = "10000"
    return complete.never_fail(getattr(complete, name))


def match_choice(what: str, given: str, known: Sequence[str]) -> str:
    """The one of these that was typed, in any case; Misuse, with the nearest, where it is none."""
    if given.lower() in known:
        return given.lower()
    raise Misuse(f"no {what} is called {given!r}", suggestion(given, known))


def color_choice(given: str | None) -> str | None:
    """The way to colour that was asked for, looked at whether or not the answer has colours."""
    return match_choice("way to colour", given, COLORS) if given is not None else None


Query = Annotated[
    Words,
    typer.Argument(help="Words to narrow by: names in any spelling, dates, numbers.", show_default=False),
]
Ids = Annotated[
    list[str],
    typer.Argument(help="Ids of records.", autocompletion=completer("record"), show_default=False),
]
FactsFile = Annotated[
    Path | None,
    typer.Option(
        "--facts",
        metavar="FILE",
        envvar="KWAR_FACTS",
        help="Use another fact base (YAML, or as exported in JSON or compiled).",
    ),
]
Color = Annotated[
    str | None,
    typer.Option(
        "--color",
        metavar="WHEN",
        help="auto, always or never.",
        autocompletion=completer("color"),
    ),
]


def _many(*names: str, text: str, values: str, metavar: str) -> Any:
    return typer.Option(*names, help=text, autocompletion=completer(values), metavar=metavar)


Source = Annotated[Words, _many("--source", "-s", text="Who reported it.", values="source", metavar="ACTOR")]
Topic = Annotated[Words, _many("--topic", text="The topic.", values="topic", metavar="TOPIC")]

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The last each source had said by that day."),
]


class Shared(Struct, frozen=True, kw_only=True):
    """What every command takes."""

    facts: FactsFile = None
    color: Color = None


class Output(Shared, frozen=True, kw_only=True):
    """How the answer is to be written."""

    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            help="table, json, jsonl, csv, tsv or md.",
            metavar="FORMAT",
            autocompletion=completer("format_"),
            show_default=False,
        ),
    ] = "table"
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False
    fields: Annotated[
        str | None,
        typer.Option(
            "--fields",
            help="Only these fields, as a,b (json, jsonl, csv, tsv, md).",
            metavar="FIELDS",
            autocompletion=completer("fields"),
        ),
    ] = None
    limit: Annotated[
        int | None,
        typer.Option("--limit", "-n", min=1, max=MAX_LIMIT, help="Show at most N records.", metavar="N"),
    ] = None
    show_ids: Annotated[bool, typer.Option("--ids", "-l", help="Show the id of each record.")] = False
    urls: Annotated[bool, typer.Option("--urls", help="Show the address of each source.")] = False
    width: Annotated[
        int | None,
        typer.Option("--width", min=1, max=MAX_LIMIT, envvar="KWAR_WIDTH", help="Columns.", metavar="N"),
    ] = None
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Do not page long answers.")] = False


class Figures(Struct, frozen=True, kw_only=True):
    """Which figures to keep."""

    source: Source = None
    of: Annotated[
        Words, _many("--of", "-o", text="Whose losses or people.", values="of", metavar="ACTOR")
    ] = None
    measure: Annotated[
        Words,
        _many(
            "--measure",
            "-m",
            text="killed, missing, destroyed ...",
            values="measure",
            metavar="MEASURE",
        ),
    ] = None
    population: Annotated[
        Words,
        _many("--population", text="military, civilian ...", values="population", metavar="WHO"),
    ] = None
    item: Annotated[Words, _many("--item", text="tanks, uavs, houses ...", values="item", metavar="ITEM")] = (
        None
    )
    topic: Topic = None
    period: Annotated[
        Words, _many("--period", text="before, war or post-war.", values="period", metavar="PERIOD")
    ] = None
    as_of: AsOf = None
    every: Annotated[bool, typer.Option("--all", help="Show every figure, superseded ones too.")] = False
    sort: Annotated[
        str | None, typer.Option("--sort", metavar="KEY", help="Sort by value, date or source.")
    ] = None


def expand_groups(command: Callable[..., None]) -> Callable[..., None]:
    """The command with each group of options, named by a Struct, spread over its signature."""
    groups: dict[str, type[Struct]] = {}
    parameters = [inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)]
    for name, parameter in inspect.signature(command).parameters.items():
        kind = parameter.annotation
        if isinstance(kind, type) and issubclass(kind, Struct):
            groups[name] = kind
            parameters += _spread(kind)
        else:
            parameters.append(parameter)

    @functools.wraps(command)
    def run(ctx: typer.Context, **values: Any) -> None:
        for name in values.keys() & {"facts", "color"}:
            values[name] = effective_value(ctx, name)
        if "color" in values:
            values["color"] = color_choice(values["color"])
        for name, group in groups.items():
            values[name] = group(**{field: values.pop(field) for field in group.__struct_fields__})
        command(**values)

    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {}
    return run


def effective_value(ctx: typer.Context, name: str) -> Any:
    """The value of --facts or --color: as the command says, else as stands before it, else as set."""
    source = ctx.get_parameter_source(name)
    here = source is not None and source.name == "COMMANDLINE"
    value = (ctx if here else ctx.find_root()).params.get(name)
    return Path(value) if name == "facts" and value is not None else value


def _spread(group: type[Struct]) -> list[inspect.Parameter]:
    """The fields of a group as parameters by keyword."""
    kinds = get_type_hints(group, include_extras=True)
    by_keyword = inspect.Parameter.KEYWORD_ONLY
    return [
        inspect.Parameter(field, by_keyword, default=default, annotation=kinds[field])
        for field, default in zip(group.__struct_fields__, group.__struct_defaults__, strict=True)
    ]


def use_color(choice: str | None, *, terminal: bool) -> bool:
    """Whether to colour: --color, then NO_COLOR, then FORCE_COLOR, then the terminal.

    https://no-color.org and https://force-color.org; FORCE_COLOR=0 means no. Nothing else counts.
    """
    if choice in {"always", "never"}:
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return terminal and os.environ.get("TERM", "dumb") != "dumb"
