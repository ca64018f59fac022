"""The command line: which commands there are, the options before a command, and how errors are reported.

Each command is imported and its options are built when it is used: building all of them would
cost every call a tenth of its time.
"""

import ast
import inspect
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Annotated, Any, TextIO

import typer
from typer.core import TyperGroup

from karabakh_cli import __version__
from karabakh_cli.cli.help_format import FittedHelp, SectionedCommand
from karabakh_cli.cli.options import Color, FactsFile
from karabakh_cli.cli.params import expand_groups
from karabakh_cli.errors import Misuse, interrupted

COMMANDS = {
    "overview": ("overview", "Show the war on one screen: losses on both sides, as each reports them."),
    "casualties": ("figures", "Show people killed, wounded, missing, captured or displaced."),
    "losses": ("figures", "Show equipment and buildings destroyed, damaged, captured or lost."),
    "figures": ("figures", "Show figures on all topics; without a query, a table of contents."),
    "compare": (
        "compare",
        "Compare what each source reports for the same thing; without a query, list what is disputed.",
    ),
    "history": ("history", "Show how a source's figures changed over time, oldest first."),
    "timeline": ("timeline", "Show what happened, day by day, with who announced or reported it."),
    "people": ("lists", "Show people: offices, sides and name spellings."),
    "places": ("lists", "Show places, with each side's names and who held them."),
    "statements": ("lists", "Show what each side said: accusations, denials, demands and findings."),
    "find": ("find", "Search everything, best match first."),
    "show": ("find", "Show one record in full, with related records: by id, number or name."),
    "verify": ("verify", "Check every number in a text: who reported it, and whether the text says so."),
    "cite": ("cite", "Print a citation: who claims it, where it can be read, when that was looked up."),
    "open": ("cite", "Open the source of a record in the browser."),
    "sources": ("lists", "Show sources: each one's side, number of records and documents."),
    "check": ("data", "Validate a fact base and list contradictions."),
    "export": (
        "data",
        "Export the whole fact base as JSON, YAML, CSV or SQLite, its map as GeoJSON, or a web page.",
    ),
    "schema": ("data", "Print the JSON Schema of facts.yaml."),
    "completion": ("help", "Print a completion script for bash, zsh or fish."),
    "help": ("help", "Explain how to read a figure, search, formats, exit statuses and environment."),
}
"""Each command with its module in karabakh_cli.cli.commands and the first line of its docstring."""

_SETTINGS = {
    "help_option_names": ["-h", "--help"],
    "token_normalize_func": str.lower,
}


class LazyCommand(SectionedCommand):
    """A command that has only its name and its short help until it is used.

    Click calls this further deferring of imports: https://click.palletsprojects.com/en/stable/complex/
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            name, short_help=COMMANDS[name][1], context_settings=_SETTINGS, rich_markup_mode=None
        )
        # Without these, the first use of one builds the command: see __getattr__.
        del self.params, self.help, self.callback

    def __getattr__(self, attribute: str) -> Any:
        if attribute not in {"params", "help", "callback"}:
            raise AttributeError(attribute)
        built = build(self.name or "")
        self.params, self.help, self.callback = built.params, built.help, built.callback
        return getattr(self, attribute)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments. Every error names this command, also those that Typer leaves without one."""
        try:
            self._refuse_repeated(ctx, args)
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            if getattr(error, "ctx", None) is None:
                error.ctx = ctx  # type: ignore[attr-defined]
            raise

    def _refuse_repeated(self, ctx: Any, args: list[str]) -> None:
        """Raise Misuse if an option that takes one value is given twice: none of them would be ignored."""
        if ctx.resilient_parsing:
            return
        _, _, given = self.make_parser(ctx).parse_args(args=list(args))
        for param, times in Counter(given).items():
            is_many = any(getattr(param, kind, False) for kind in ("is_flag", "multiple", "count"))
            if times > 1 and param.param_type_name == "option" and not is_many:
                name = max(param.opts, key=len)
                raise Misuse(f"{name} is given {times} times", "it takes one value")


def build(name: str) -> Any:
    """Return the named command as Typer makes it, with all its options."""
    function = getattr(import_module(f"karabakh_cli.cli.commands.{COMMANDS[name][0]}"), name)
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name, help=_docstring(function), context_settings=_SETTINGS)(expand_groups(function))
    return typer.main.get_command(single)


def _docstring(function: Callable[..., None]) -> str:
    """Return the docstring of a function, from its source if Python drops docstrings (-OO)."""
    if function.__doc__:
        return inspect.cleandoc(function.__doc__)
    [node] = ast.parse(inspect.getsource(function)).body
    return ast.get_docstring(node) or ""  # type: ignore[arg-type]


class Commands(FittedHelp, TyperGroup):
    """The group of all commands, where every error becomes a message and an exit status."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = {name: LazyCommand(name) for name in COMMANDS}

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> Any:  # type: ignore[override]
        """Find the named command in any case. Raises Misuse for another word, which may be a question."""
        name = args[0].lower()
        if name not in COMMANDS and not (name.startswith("-") or ctx.resilient_parsing):
            from karabakh_cli.cli.failures import command_meant

            raise Misuse(f"no such command {args[0]!r}", command_meant(args, list(COMMANDS)))
        return super().resolve_command(ctx, [name, *args[1:]])

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, *, standalone_mode: bool = True, **settings: Any
    ) -> int:
        """Run kwar and return its exit status, or exit with it in standalone mode."""
        status = _run(super().main, args, settings)
        if standalone_mode:
            sys.exit(status)
        return status


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    add_completion=False,
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


def _install_completion(wanted: bool) -> None:  # noqa: FBT001
    if wanted:
        from karabakh_cli.cli import completion
        from karabakh_cli.cli.output import emit

        shell, path = completion.install()
        emit(f"{shell} completion installed in {path}; it works in new shells\n")
        raise typer.Exit


_HELP = """What is reported about the Second Nagorno-Karabakh War (2020), and who reported it.

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


@app.callback(help=_HELP)
def kwar(
    ctx: typer.Context,
    *,
    facts: FactsFile = None,  # noqa: ARG001  # Read by the commands, through the context.
    color: Color = None,  # noqa: ARG001
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
    install_completion: Annotated[  # noqa: ARG001
        bool,
        typer.Option(
            "--install-completion",
            callback=_install_completion,
            is_eager=True,
            help="Install completion for the current shell.",
        ),
    ] = False,
) -> None:
    """Show the help if no command is named."""
    if ctx.invoked_subcommand is None:
        from karabakh_cli.cli.output import emit

        emit(ctx.get_help() + "\n")


def run(args: list[str] | None = None) -> int:
    """Run kwar and return its exit status; `args` defaults to sys.argv."""
    return int(app(args, prog_name="kwar", standalone_mode=False))


def _run(call: Callable[..., Any], args: Sequence[str] | None, settings: dict[str, Any]) -> int:
    """Call Typer and return the exit status: the one place where errors become messages."""
    stdout = sys.stdout
    try:
        _prepare(stdout)
        status = call(_typed() if args is None else args, standalone_mode=False, **settings)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (BrokenPipeError, SystemExit) as left:
        # Typer exits once TAB is answered, and, with another stdout, where the reader has gone.
        if isinstance(left, SystemExit) and sys.stdout is stdout:
            return left.code if isinstance(left.code, int) else 0
        from karabakh_cli.cli.output import silence_stdout

        sys.stdout = stdout
        silence_stdout()
        return 0
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        if interrupted(error):
            return 130
        if os.environ.get("KWAR_DEBUG"):
            raise
        from karabakh_cli.cli.failures import report

        return report(error)
    return status if isinstance(status, int) else 0


def _typed() -> list[str]:
    """Return the arguments of the process: UTF-8, whatever the locale takes them for."""
    return [os.fsencode(argument).decode("utf-8", "surrogateescape") for argument in sys.argv[1:]]


def _prepare(stdout: TextIO | None) -> None:
    """Make Typer ready to answer a TAB, if there is one to answer, and to write any letter."""
    if "_KWAR_COMPLETE" in os.environ:
        from karabakh_cli.cli import completion

        completion.prepare()
    if isinstance(stdout, TextIOWrapper):
        # Typer writes the help, and would stop at a letter that stdout cannot encode.
        stdout.reconfigure(errors="backslashreplace")
