"""Make the man page from the commands and the help topics.

python docs/make_man.py > docs/kwar.1
"""

import sys

from karabakh_cli.cli.app import COMMANDS
from karabakh_cli.cli.topics import HELP_TOPICS


def man_page() -> str:
    """Return kwar(1) in roff."""
    parts = [
        '.TH KWAR 1 "" "karabakh-cli" "User Commands"',
        ".SH NAME",
        r"kwar \- what is reported about the Second Nagorno-Karabakh War (2020), and who reported it",
        ".SH SYNOPSIS",
        r".B kwar",
        r"[\-\-facts FILE] [\-\-color WHEN] COMMAND [OPTIONS] [QUERY]",
        ".SH COMMANDS",
    ]
    for name, (_, line) in COMMANDS.items():
        parts += [".TP", f".B kwar {name}", _roff(line)]
    for text in HELP_TOPICS.values():
        title, _, body = text.partition("\n")
        parts += [f".SH {title.upper()}", ".nf", *map(_roff, body.strip("\n").split("\n")), ".fi"]
    parts += [".SH SEE ALSO", r"kwar COMMAND \-h"]
    return "\n".join(parts) + "\n"


def _roff(line: str) -> str:
    """Escape a line, so that man prints it as it is."""
    escaped = line.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped[:1] in {".", "'"} else escaped


if __name__ == "__main__":
    sys.stdout.write(man_page())
