"""Charts that a command also saves as SVG: the option, what is asked for, and the file."""

from pathlib import Path
from typing import Annotated

import typer

from karabakh_cli.asking.asked import Asked
from karabakh_cli.cli.narrowing import asked_for, note_what_is_missing
from karabakh_cli.cli.options import Figures, Output
from karabakh_cli.cli.output import emit, format_of, note, report_nothing
from karabakh_cli.cli.values import STDOUT, FileName
from karabakh_cli.errors import Misuse
from karabakh_cli.view.rows import FIELDS

Svg = Annotated[
    Path | None,
    typer.Option(
        "--svg",
        click_type=FileName(),
        metavar="FILE",
        help="Also save the charts as SVG; - prints them instead of the answer.",
    ),
]


def asked_to_draw(query: list[str] | None, keep: Figures, svg: Path | None, out: Output) -> Asked:
    """Return what is asked for, and say what is missing.

    Raises Misuse if stdout is to hold two answers, and NothingFound if no figure is what is asked for.
    """
    if svg == STDOUT and format_of(out) != "table":
        raise Misuse(f"--svg - and --format {format_of(out)} both write to stdout", "name a file for the SVG")
    asked = asked_for(query, keep, out)
    note_what_is_missing(asked)
    if asked.failure:
        report_nothing(asked.failure, out, known=FIELDS["figure"])
    return asked


def save(path: Path, drawn: str, titles: list[str]) -> None:
    """Write a drawing to a file, with a note on what it shows, or to stdout. Raises OSError if it cannot."""
    from karabakh_cli.export.files import write_text

    if path == STDOUT:
        emit(drawn)
        return
    write_text(path, drawn)
    more = f" and {len(titles) - 1} more" if len(titles) > 1 else ""
    note(f"wrote {path} ({titles[0]}{more})")
