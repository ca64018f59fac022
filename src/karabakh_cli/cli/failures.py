"""An error -> one line on stderr and an exit status. Read only when something has gone wrong."""

import re
import sys

import typer

from karabakh_cli.cli.output import note
from karabakh_cli.errors import KwarError
from karabakh_cli.facts.names import close_matches, did_you_mean


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
        note(_shortened(message))
    return int(status)


def _shortened(message: str) -> str:
    """Return a message on one line, with only the beginning and the end of a very long argument."""
    return re.sub(r"\S{200,}", lambda word: f"{word[0][:60]}...{word[0][-20:]}", " ".join(message.split()))


def _without_guesses(error: typer.TyperException) -> str:
    """Return the message of an error, for an unknown option with those alone that are written nearly so.

    Typer compares options with their dashes, in which any two are alike, and suggests --as-of for --json.
    """
    possible = getattr(error, "possibilities", None)
    if not possible:
        return error.format_message()
    near = close_matches(getattr(error, "option_name", ""), possible)
    return "; ".join(filter(None, (error.message, did_you_mean(near))))


def _usage(error: typer.TyperException) -> str:
    """Return a usage error as one line that names the command to ask for help."""
    message = _without_guesses(error).strip().rstrip(".")
    message = message[:1].lower() + message[1:]
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "kwar"
    return f"{message}; see {path} -h"
