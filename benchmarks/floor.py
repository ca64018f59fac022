"""A minimal Typer program that ends normally: two commands, one with a table, and a value for TAB."""

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None)


def _names() -> list[str]:
    return ["armenia", "artsakh", "azerbaijan"]


@app.command()
def line(name: Annotated[str, typer.Option(autocompletion=_names)] = "armenia") -> None:
    """Print one line."""
    print(name)


@app.command()
def table(rows: int = 20) -> None:
    """Print one table."""
    from rich.console import Console
    from rich.table import Table

    drawn = Table("source", "what", "number")
    for number in range(rows):
        drawn.add_row("Armenia", "servicemen killed", str(number))
    Console().print(drawn)


def main() -> None:
    """Run the program."""
    app(prog_name="floor")
