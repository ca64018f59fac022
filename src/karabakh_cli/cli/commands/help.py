"""completion, help: the script for a shell, and how to read what kwar prints."""

from typing import Annotated

import typer

from karabakh_cli.cli.options import completer, match_choice
from karabakh_cli.cli.output import emit


def completion(
    shell: Annotated[
        str,
        typer.Argument(metavar="SHELL", help="bash, zsh or fish.", autocompletion=completer("shell")),
    ],
) -> None:
    """Print a completion script for the given shell, for packagers or manual set-up.

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
            help="figures, search, formats, exit, environment, or a command.",
            autocompletion=completer("help-topic"),
            show_default=False,
        ),
    ] = None,
) -> None:
    """How to read a figure, how search works, formats, exit statuses, environment.

    \b
    Examples:
      kwar help figures
      kwar help formats
    """
    from karabakh_cli.cli import topics
    from karabakh_cli.cli.app import COMMANDS, run

    if topic is None:
        emit(topics.contents())
        return
    # A topic comes first: a command of the same name has -h.
    chosen = match_choice("help topic", topic, [*topics.TOPICS, *COMMANDS])
    if chosen in topics.TOPICS:
        emit(topics.TOPICS[chosen])
    else:
        run([chosen, "--help"])
