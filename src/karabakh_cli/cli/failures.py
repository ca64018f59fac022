"""An error -> one line on stderr and an exit status. Read only when something has gone wrong."""

import re
import shlex
import sys
from collections.abc import Sequence

import typer

from karabakh_cli.cli.options import FORMATS
from karabakh_cli.cli.output import note
from karabakh_cli.errors import KwarError
from karabakh_cli.facts.names import close_matches, did_you_mean

_FIND = frozenset({"search", "query", "ask", "grep", "lookup"})
"""What other programs call a search."""
_HELP = frozenset({"list", "ls", "commands", "usage"})
"""What other programs call a list of commands."""
_FILTERS = frozenset({"--source", "--of", "--measure", "--population", "--item", "--topic", "--period"})
"""The options that the commands on figures have, and few others."""
_OF_LISTS = frozenset({"--sort", "--headline"})
"""The options that only lists of figures have."""
_DAYS = frozenset({"--on", "--from", "--to"})
"""The options of a timeline."""


def report(error: Exception) -> int:
    """Print one line on stderr and return the exit status."""
    message, status = str(error), getattr(error, "exit_code", 70)
    if isinstance(error, typer.TyperException):
        message = _usage(error)
    elif isinstance(error, OSError):
        message, status = f"{error.filename or 'stdout'}: {error.strerror or error}", 1
    elif not isinstance(error, KwarError):
        message = f"internal error: {type(error).__name__}: {error}; KWAR_DEBUG=1 prints a traceback"
    if sys.stderr is not None:
        note(" ".join(message.split()))
    return int(status)


def command_meant(args: Sequence[str], commands: Sequence[str]) -> str:
    """Return what to type instead of arguments that begin with an unknown command."""
    word, *rest = args
    name = word.lower()
    if name in _FIND and rest:
        return f"did you mean kwar find {shlex.join(rest)}?"
    if name in _FIND:
        return "did you mean find?"
    if name in _HELP:
        return "kwar -h lists the commands"
    if name == "version":
        return did_you_mean(["--version"])
    searching = f"kwar find {shlex.join(args)} searches everything"
    # Of a word such as agreements only the ending is that of a command.
    near = [command for command in close_matches(name, commands) if command[0] == name[0]]
    return f"{did_you_mean(near)} {searching}" if near else searching


def _without_guesses(error: typer.TyperException) -> str:
    """Return the message of an error, for an unknown option with what it may have been meant as.

    Typer compares options with their dashes, in which any two are alike, and suggests --as-of for --json:
    of its guesses, only those are kept that are written nearly so.
    """
    if not hasattr(error, "possibilities"):
        return error.format_message()
    option = getattr(error, "option_name", "")
    near = close_matches(option, error.possibilities or ())
    return "; ".join(filter(None, (error.message, _option_meant(option, error) or did_you_mean(near))))


def _option_meant(option: str, error: typer.TyperException) -> str:
    """Return what to type for an option that this command does not have; nothing if none is like it."""
    context = getattr(error, "ctx", None)
    params = context.command.params if context else []
    of, source = (next((p for p in params if name in p.opts), None) for name in ("--of", "--source"))
    if option == "--side" and source:
        # Those of people are one.
        both = "--of is for the side that is counted, --source for who reported it"
        return did_you_mean(["--source"]) if of in {None, source} else both
    taken = {name for p in params for name in p.opts}
    if context is not None and context.info_name == "find" and option in _FILTERS:
        return f"kwar figures QUERY {option} has that filter"
    if option in _OF_LISTS and option not in taken and "--urls" in taken:
        return f"kwar figures QUERY {option} has that option"
    if option in _DAYS and "--as-of" in taken:
        return f"kwar timeline {option} has dates; --as-of DATE shows what had been said by a day"
    if option == "--place" and "--source" in taken:
        return "put the place into the query"
    return f"use -f {option[2:]}" if option[2:] in FORMATS and "--json" in taken else ""


def _usage(error: typer.TyperException) -> str:
    """Return a usage error as one line that names the command to ask for help."""
    message = _without_guesses(error).strip().rstrip(".")
    message = message[:1].lower() + message[1:]
    context = getattr(error, "ctx", None)
    if (
        context
        and context.info_name == "overview"
        and (extra := re.search(r"argument\(s\) \((.+)\)", message))
    ):
        message = (
            f"the overview takes no words; kwar find {extra[1]} searches everything, and "
            "kwar casualties --source SIDE has what a side reports"
        )
    path = context.command_path if context else "kwar"
    return f"{message}; see {path} -h"
