"""Read the value of an option: a whole number or the name of a file.

Typer does so too, but refuses numbers in signs (`0 is not in the range x>=1`), and accepts an empty name.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer
from typer.models import TyperPath

STDOUT = Path("-")
"""The name that means standard output."""


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Return a parser for Typer of whole numbers from `least` to `most`."""

    def read(typed: str) -> int:
        try:
            number = int(typed)
        except ValueError:
            raise typer.BadParameter(f"{typed!r} is not a whole number") from None
        if number < least:
            raise typer.BadParameter(f"{number} is too small; the minimum is {least}")
        if number > most:
            raise typer.BadParameter(f"{number} is too large; the maximum is {most:,}")
        return number

    return read


class FileName(TyperPath):
    """The name of a file or folder. An empty one is refused: as a path it would be the current folder."""

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """Return the name as it was typed."""
        if not str(value):
            self.fail("the file name is empty", param, ctx)
        return super().convert(value, param, ctx)
