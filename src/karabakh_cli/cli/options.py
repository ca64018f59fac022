"""The options that commands share, each written once; `params` says how a command takes a group of them."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
from msgspec import Struct

from karabakh_cli.cli.help_format import FACT_BASE, FILTER, OUTPUT
from karabakh_cli.cli.values import FileName, whole_number
from karabakh_cli.facts.names import match_choice
from karabakh_cli.facts.vocabulary import PEOPLE_TOPICS, THING_TOPICS

Words = list[str] | None
MAX_LIMIT = 1_000_000_000
MIN_WIDTH, MAX_WIDTH = 30, 1_000
"""The fewest and the most columns of an answer."""
FORMATS = {
    "table": "for reading",
    "json": "one array",
    "jsonl": "one record a line",
    "csv": "for a spreadsheet",
    "tsv": "for awk and cut",
    "md": "Markdown with links",
}
"""The formats of an answer, each with its description on TAB."""
COLORS = ("auto", "always", "never")
TOPICS_OF_COMMAND = {"casualties": PEOPLE_TOPICS, "losses": THING_TOPICS}
"""The topics of the commands on figures that do not show all topics."""


def completer(name: str) -> Callable[[typer.Context, str], Any]:
    """Return what Typer calls on TAB: the named function of `completion`, imported only then."""

    def offer(ctx: typer.Context, incomplete: str) -> Any:
        from karabakh_cli.cli import completion

        return completion.offers(name, ctx, incomplete)

    return offer


def _color_choice(given: str | None) -> str | None:
    """Match the value of --color, which is checked even if the answer has no colours."""
    return match_choice("value for --color", given, COLORS) if given is not None else None


Query = Annotated[
    Words,
    typer.Argument(
        metavar="QUERY...",
        help="Search words: names in any spelling, dates, numbers.",
        autocompletion=completer("named"),
        show_default=False,
    ),
]
Ids = Annotated[
    list[str],
    typer.Argument(
        metavar="ID|NUMBER|NAME...",
        help="One or more ids, numbers or names.",
        autocompletion=completer("record"),
        show_default=False,
    ),
]
FactsFile = Annotated[
    Path | None,
    typer.Option(
        "--facts",
        click_type=FileName(),
        metavar="FILE",
        envvar="KWAR_FACTS",
        help="Use another fact base (YAML, JSON or SQLite).",
        rich_help_panel=FACT_BASE,
    ),
]
Color = Annotated[
    str | None,
    typer.Option(
        "--color",
        metavar="WHEN",
        help="When to use colour: auto, always or never.",
        rich_help_panel=OUTPUT,
        callback=_color_choice,
        autocompletion=completer("color"),
    ),
]


def _many(*names: str, text: str, values: str, metavar: str) -> Any:
    return typer.Option(
        *names, help=text, autocompletion=completer(values), metavar=metavar, rich_help_panel=FILTER
    )


Source = Annotated[
    Words, _many("--source", "-s", text="Only what SOURCE reported.", values="source", metavar="SOURCE")
]
Topic = Annotated[
    Words,
    _many("--topic", text="Only this topic (casualties, territory ...).", values="topic", metavar="TOPIC"),
]

AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Show what each source had said by DATE.",
        rich_help_panel=FILTER,
        autocompletion=completer("day"),
    ),
]


class Shared(Struct, frozen=True, kw_only=True):
    """What every command accepts."""

    facts: FactsFile = None
    color: Color = None


class Output(Shared, frozen=True, kw_only=True):
    """How to write the answer."""

    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            help="Write table, json, jsonl, csv, tsv or md (default: table).",
            rich_help_panel=OUTPUT,
            metavar="FORMAT",
            autocompletion=completer("format"),
            show_default=False,
        ),
    ] = ""
    json: Annotated[bool, typer.Option("--json", help="Same as --format json.", rich_help_panel=OUTPUT)] = (
        False
    )
    fields: Annotated[
        str | None,
        typer.Option(
            "--fields",
            help="Only these fields, comma-separated.",
            rich_help_panel=OUTPUT,
            metavar="FIELDS",
            autocompletion=completer("fields"),
        ),
    ] = None
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            parser=whole_number(1, MAX_LIMIT),
            help="Show at most N records.",
            metavar="N",
            rich_help_panel=OUTPUT,
        ),
    ] = None
    show_ids: Annotated[
        bool, typer.Option("--ids", "-l", help="Show the id of each record.", rich_help_panel=OUTPUT)
    ] = False
    width: Annotated[
        int | None,
        typer.Option(
            "--width",
            parser=whole_number(MIN_WIDTH, MAX_WIDTH),
            envvar="KWAR_WIDTH",
            help="Fit the answer to N columns.",
            metavar="N",
            rich_help_panel=OUTPUT,
        ),
    ] = None
    no_pager: Annotated[
        bool, typer.Option("--no-pager", help="Do not open long answers in a pager.", rich_help_panel=OUTPUT)
    ] = False

    @property
    def urls(self) -> bool:
        """Whether to show the address of each source."""
        return False


class CitedOutput(Output, frozen=True, kw_only=True):
    """How to write an answer that lists the sources of its records."""

    urls: Annotated[
        bool, typer.Option("--urls", help="Show the address of each source.", rich_help_panel=OUTPUT)
    ] = False


class Figures(Struct, frozen=True, kw_only=True):
    """Which figures to keep."""

    source: Source = None
    of: Annotated[
        Words,
        _many(
            "--of",
            "-o",
            text="Only losses or people of SIDE; armenian-side is Armenia and Artsakh.",
            values="of",
            metavar="SIDE",
        ),
    ] = None
    measure: Annotated[
        Words,
        _many(
            "--measure",
            "-m",
            text="Only this measure (killed, missing, destroyed ...).",
            values="measure",
            metavar="MEASURE",
        ),
    ] = None
    population: Annotated[
        Words,
        _many("--population", text="Only military, civilian ...", values="population", metavar="WHO"),
    ] = None
    item: Annotated[
        Words, _many("--item", text="Only tanks, uavs, houses ...", values="item", metavar="ITEM")
    ] = None
    topic: Topic = None
    period: Annotated[
        Words, _many("--period", text="Only before, war or post-war.", values="period", metavar="PERIOD")
    ] = None
    as_of: AsOf = None
    every: Annotated[
        bool,
        typer.Option("--all", help="Show every figure, including superseded ones.", rich_help_panel=FILTER),
    ] = False


class Listing(Struct, frozen=True, kw_only=True):
    """Which of the figures to list, and in what order."""

    headline: Annotated[
        bool,
        typer.Option(
            "--headline", help="Show only the headline figures, in any format.", rich_help_panel=FILTER
        ),
    ] = False
    sort: Annotated[
        str | None,
        typer.Option(
            "--sort",
            metavar="KEY",
            help="Sort by value (largest first), date (newest first) or source.",
            rich_help_panel=OUTPUT,
            autocompletion=completer("sort"),
        ),
    ] = None


def use_color(choice: str | None, *, terminal: bool) -> bool:
    """Return whether to colour: --color decides, then NO_COLOR, then FORCE_COLOR, then the terminal.

    https://no-color.org and https://force-color.org; FORCE_COLOR=0 means no. Nothing else counts.
    """
    if choice in {"always", "never"}:
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return terminal and os.environ.get("TERM", "dumb") != "dumb"
