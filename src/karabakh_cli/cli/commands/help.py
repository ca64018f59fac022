"""completion, help: the script for a shell, and how to read what kwar prints."""

from typing import Annotated

import typer

from karabakh_cli.cli.options import completer
from karabakh_cli.cli.output import columns, emit
from karabakh_cli.facts.names import match_choice

_WIDEST = 100
"""The most columns of a help topic: longer lines are hard to read."""


def completion(
    shell: Annotated[
        str,
        typer.Argument(metavar="SHELL", help="Shell: bash, zsh or fish.", autocompletion=completer("shell")),
    ],
) -> None:
    """Print a completion script for bash, zsh or fish.

    For packagers and for setting completion up by hand; `kwar --install-completion` does it for you.

    \b
    Examples:
      kwar completion bash > ~/.local/share/bash-completion/completions/kwar
      kwar completion zsh > ~/.zfunc/_kwar
      kwar completion fish > ~/.config/fish/completions/kwar.fish
    """
    from karabakh_cli.cli.completion import SHELLS, script

    emit(script(match_choice("shell", shell, SHELLS)))


def help(  # noqa: A001  # The word people type.
    topic: Annotated[
        str | None,
        typer.Argument(
            help="Topic (figures, search, formats, exit, environment) or command.",
            autocompletion=completer("help-topic"),
            show_default=False,
        ),
    ] = None,
) -> None:
    """Explain how to read a figure, search, formats, exit statuses and environment.

    \b
    Examples:
      kwar help figures
      kwar help formats
    """
    from karabakh_cli.cli import topics
    from karabakh_cli.cli.app import COMMANDS, run

    width = min(columns(), _WIDEST)
    if topic is None:
        emit(topics.contents(width))
        return
    # A topic comes before the command of the same name, whose options are one -h away.
    chosen = match_choice("help topic", topic, [*topics.HELP_TOPICS, *COMMANDS])
    if chosen in topics.HELP_TOPICS:
        emit(topics.topic(chosen, width))
    else:
        run([chosen, "--help"])
