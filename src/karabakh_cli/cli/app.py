"""The command line: which commands there are, what every one of them takes, and how errors are told.

Typer builds the options of every command before it runs one, which would double the time of a
call; so each command is built when it is asked for, from the table below.
"""

import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from karabakh_cli import __version__
from karabakh_cli.cli.help_format import SectionedCommand
from karabakh_cli.cli.options import Color, FactsFile, color_choice, expand_groups
from karabakh_cli.errors import KwarError, interrupted

COMMANDS = {
    "overview": ("overview", "Show the war on one screen: losses on both sides, as each reports them."),
    "casualties": ("figures", "Show people killed, wounded, missing, captured or displaced."),
    "losses": ("figures", "Show equipment and buildings destroyed, damaged, captured or lost."),
    "figures": ("figures", "Show figures on all topics; without a query, a table of contents."),
    "compare": (
        "compare",
        "Compare what each source reports for the same thing; without a query, list what is disputed.",
    ),
    "history": ("compare", "Show how a source's figures changed over time, oldest first."),
    "timeline": ("lists", "Show what happened, day by day, with who announced it."),
    "people": ("lists", "Show people: offices, sides and name spellings."),
    "places": ("lists", "Show places, with each side's names and who held them."),
    "statements": ("lists", "Show what each side said: accusations, denials, demands and findings."),
    "find": ("find", "Search everything, best match first."),
    "show": ("find", "Show one record in full, with related records: by id, number or name."),
    "cite": ("cite", "Print a citation, ready for a footnote."),
    "sources": ("lists", "Show sources: each one's side, number of records and documents."),
    "check": ("data", "Validate a fact base and list contradictions."),
    "export": ("data", "Export the whole fact base as JSON, YAML, CSV or SQLite."),
    "schema": ("data", "Print the JSON Schema of facts.yaml."),
    "completion": ("help", "Print a completion script for bash, zsh or fish."),
    "help": ("help", "Explain how to read a figure, search, formats, exit statuses and environment."),
}
"""Each command with its module in karabakh_cli.cli.commands and the first line of its docstring."""

_SETTINGS = {
    "help_option_names": ["-h", "--help"],
    "max_content_width": 96,
    "token_normalize_func": str.lower,
}


class Commands(TyperGroup):
    """The group of commands, each a name and a line of help until it is asked for."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]  # The names are what counts.

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]  # noqa: ARG002
        """A command as far as the list of commands tells of it; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        return TyperCommand(cmd_name, short_help=COMMANDS[cmd_name][1], rich_markup_mode=None)

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> Any:  # type: ignore[override]
        """The command that was named, built."""
        name, command, rest = super().resolve_command(ctx, [args[0].lower(), *args[1:]])
        return name, command and build(name or ""), rest


def build(name: str) -> Any:
    """The named command, with all its options."""
    module = import_module(f"karabakh_cli.cli.commands.{COMMANDS[name][0]}")
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name, cls=SectionedCommand, context_settings=_SETTINGS)(
        expand_groups(getattr(module, name))
    )
    return typer.main.get_command(single)


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_SETTINGS,
    invoke_without_command=True,
)


def _version(wanted: bool) -> None:  # noqa: FBT001
    if wanted:
        from karabakh_cli import store
        from karabakh_cli.cli.output import emit

        base = store.load().base
        emit(f"kwar {__version__}, facts of {base.edition} ({base.title})\n")
        raise typer.Exit


@app.callback()
def kwar(
    ctx: typer.Context,
    *,
    facts: FactsFile = None,  # noqa: ARG001  # Read by the commands, through the context.
    color: Color = None,
    version: Annotated[  # noqa: ARG001
        bool,
        typer.Option(
            "--version",
            "-V",
            callback=_version,
            is_eager=True,
            help="Show the version of kwar and of its facts.",
        ),
    ] = False,
) -> None:
    """What is reported about the Second Nagorno-Karabakh War (2020), and who reported it.

    \b
    Examples:
      kwar overview
      kwar casualties --source armenia
      kwar compare armenian military deaths
      kwar find how far is shusha from stepanakert
      kwar timeline --on "9 nov"

    Every number is shown with who reported it, any qualifier and a source. See `kwar COMMAND -h` for
    options and `kwar help` for how to read a figure.
    """
    color_choice(color)
    if ctx.invoked_subcommand is None:
        from karabakh_cli.cli.output import emit

        emit(ctx.get_help() + "\n")


def run(args: list[str] | None = None) -> int:
    """Run kwar with these arguments, the command line's where there are none; the exit status.

    The one place where an error becomes a line on stderr and an exit status.
    """
    stdout = sys.stdout
    try:
        if isinstance(stdout, TextIOWrapper):
            # The help is written by Typer, which stops at a letter that stdout lacks.
            stdout.reconfigure(errors="backslashreplace")
        status = app(args, prog_name="kwar", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (BrokenPipeError, SystemExit) as left:
        # Typer leaves by SystemExit once TAB is answered, and where the reader has gone: with another stdout.
        if isinstance(left, SystemExit) and sys.stdout is stdout:
            raise
        from karabakh_cli.cli.output import silence_stdout

        sys.stdout = stdout
        silence_stdout()
        return 0
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        if os.environ.get("KWAR_DEBUG") or interrupted(error):
            raise
        return _report_error(error)
    return status if isinstance(status, int) else 0


def _report_error(error: Exception) -> int:
    """One line on stderr for what went wrong; the exit status that it means."""
    message, status = str(error), getattr(error, "exit_code", 70)
    if isinstance(error, typer.TyperException):
        message = _usage(error)
    elif isinstance(error, OSError):
        message, status = f"{error.filename or 'stdout'}: {error.strerror or error}", 1
    elif not isinstance(error, KwarError):
        message = f"internal error: {type(error).__name__}: {error}; KWAR_DEBUG=1 prints a traceback"
    if sys.stderr is not None:
        from karabakh_cli.cli.output import note

        note(" ".join(message.split()))
    return int(status)


def _usage(error: typer.TyperException) -> str:
    """A usage error as one line, with the command whose help says more."""
    message = error.format_message().strip().rstrip(".")
    message = message[:1].lower() + message[1:]
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "kwar"
    return f"{message}; see {path} -h"
