"""completion, help: the script for a shell, and how to read what kwar prints."""

from typing import Annotated

import typer

from karabakh_cli.cli.options import match_choice
from karabakh_cli.cli.output import emit

SHELLS = ("bash", "zsh", "fish")


def _topics() -> list[str]:
    from karabakh_cli.cli import topics as manual

    return list(manual.TOPICS)


def completion(
    shell: Annotated[
        str,
        typer.Argument(metavar="SHELL", help="bash, zsh or fish.", autocompletion=lambda: list(SHELLS)),
    ],
) -> None:
    """The completion script for a shell, whatever shell is running; for packagers and for hands.

    \b
    Examples:
      kwar completion bash > ~/.local/share/bash-completion/completions/kwar
      kwar completion zsh > ~/.zfunc/_kwar
      kwar completion fish > ~/.config/fish/completions/kwar.fish
    """
    from karabakh_cli.cli.shells import script

    emit(script(match_choice("shell", shell, SHELLS)))


def help(  # noqa: A001  # The word people type.
    topic: Annotated[
        str | None,
        typer.Argument(
            help="figures, search, formats, exit, environment, or a command.",
            autocompletion=_topics,
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
    from karabakh_cli.cli import topics as manual
    from karabakh_cli.cli.app import COMMANDS, run

    if topic is None:
        emit(manual.contents())
        return
    # A topic comes first: the options of the command of its name are at hand by -h.
    chosen = match_choice("help topic", topic, [*_topics(), *COMMANDS])
    if chosen in manual.TOPICS:
        emit(manual.TOPICS[chosen])
    else:
        run([chosen, "--help"])
