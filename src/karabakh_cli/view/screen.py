"""Where an answer goes."""

from msgspec import Struct


class Screen(Struct, frozen=True):
    """The width in columns (None in a pipe), and whether in colour."""

    width: int | None = None
    color: bool = False
