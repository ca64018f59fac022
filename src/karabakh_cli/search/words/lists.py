"""The word lists beside this module: plain text files, which are part of the package."""

from pathlib import Path


def text(name: str) -> str:
    """Return a list as it is."""
    return Path(__file__).with_name(name).read_text("utf-8")


def lines(name: str) -> list[str]:
    """Return the lines of a list, without those that are empty or a comment."""
    return [line for line in text(name).splitlines() if line and not line.startswith("#")]
