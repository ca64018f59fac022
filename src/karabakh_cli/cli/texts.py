"""Read the texts to check, from files or standard input; what cannot be read is refused in one line."""

import os
import sys
from pathlib import Path

from karabakh_cli.errors import Misuse

MAX_BYTES = 1 << 20
"""1 MiB, more than any draft, which takes half a minute to check."""


def read_text(name: str) -> str:
    """Return the text of a file, or of standard input for `-`.

    Raises Misuse if it is missing, binary, not in UTF-8 or longer than MAX_BYTES.
    """
    shown = "standard input" if name == "-" else name
    data = _standard_input() if name == "-" else _file(name)
    if len(data) > MAX_BYTES:
        raise Misuse(f"{shown}: longer than {MAX_BYTES >> 20} MiB", "split it and check each part")
    if b"\0" in data:
        raise Misuse(f"{shown}: a binary file", "give plain text or Markdown")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Misuse(f"{shown}: not UTF-8, at byte {error.start + 1}", "convert it with iconv") from None


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise Misuse("standard input is closed", "name a file")
    if sys.stdin.isatty():
        raise Misuse("no text to check", "name a file, or pipe a text to kwar verify -")
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _file(name: str) -> bytes:
    path = Path(name)
    try:
        if path.is_dir():
            raise Misuse(f"{name}: a directory", "name a file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise Misuse(f"cannot read {os.fspath(path)}: {reason or error}") from None
