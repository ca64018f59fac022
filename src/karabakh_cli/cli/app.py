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
from karabakh_cli.cli.options import Color, FactsFile, color_choice, expand_groups
from karabakh_cli.errors import KwarError, interrupted

COMMANDS = {
    "overview": ("overview", "The war on one screen, both sides' losses as each reports them."),
    "casualties": ("figures", "People killed, wounded, missing, captured, deserted, displaced."),
    "losses": ("figures", "Equipment and infrastructure destroyed, damaged or lost."),
    "figures": ("figures", "Every figure of any topic."),
    "compare": ("compare", "One quantity as each source reports it, drawn to one scale."),
    "history": ("compare", "How the figures of a source changed with time."),
    "timeline": ("lists", "What happened, day by day."),
    "people": ("lists", "Who is who."),
    "places": ("lists", "Places, with each side's names for them."),
    "statements": ("lists", "What each side said."),
    "find": ("find", "The best answers to a question, over everything."),
    "show": ("find", "One record in full, with what it is tied to."),
    "verify": ("verify", "Every number in a text: who reported it, and whether the text says so."),
    "cite": ("cite", "A citation of a record: text, bibtex, csl-json, ris or wikipedia."),
    "open": ("cite", "The source of a record in the browser."),
    "sources": ("lists", "Who reports what, and in which documents."),
    "check": ("data", "Hold a fact base against its rules."),
    "export": ("data", "The whole base as JSON, YAML, CSV, SQLite or GeoJSON."),
    "schema": ("data", "The JSON Schema of facts.yaml."),
    "completion": ("help", "The completion script for bash, zsh or fish."),
    "help": ("help", "How to read a figure, exit statuses, environment."),
}
"""Each command with its module in karabakh_cli.commands and its line in the help."""

FUNCTIONS = {"open": "open_source"}
"""The functions of commands whose names Python has for something else."""

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
    function = getattr(module, FUNCTIONS.get(name, name))
    single.command(name, context_settings=_SETTINGS)(expand_groups(function))
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
            help="The versions of kwar and of its facts.",
        ),
    ] = False,
) -> None:
    """What is reported about the Second Nagorno-Karabakh War (2020), and who reported it.

    \b
    Examples:
      kwar casualties --source armenia
      kwar compare armenian killed
      kwar find how far is shusha from stepanakert
      kwar timeline --on "9 nov"

    Every number comes with its claimant, the word that bounds it and where to check it.
    `kwar COMMAND -h` tells more, `kwar help` how to read a figure.
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
        message = f"internal error: {type(error).__name__}: {error}; KWAR_DEBUG=1 shows where"
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
    return f"{message}; {path} -h tells more"
