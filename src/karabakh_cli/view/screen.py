"""Where an answer goes."""

from typing import NamedTuple


class Screen(NamedTuple):
    """The width in columns (None in a pipe), and whether in colour."""

    width: int | None = None
    color: bool = False
