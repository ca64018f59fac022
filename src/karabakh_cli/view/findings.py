"""What was found of the numbers of a text: an answer for reading, and annotations for GitHub."""

from collections import Counter
from collections.abc import Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from karabakh_cli.view.blocks import plain_table
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.rows import Row
from karabakh_cli.view.screen import Screen, draw
from karabakh_cli.view.wording import counted

_INDENT = 4
_LEVELS = {"match": "", "superseded": "notice"}
"""The kind of GitHub's annotation for each verdict; a match needs none, and all others are warnings."""


def findings_answer(rows: Sequence[Row], screen: Screen, *, tallied: Sequence[Row] | None = None) -> str:
    """Return findings, each with its place, number, verdict and reason, and how many of each are `tallied`.

    By default, those shown are.
    """
    parts: list[RenderableType] = []
    for row in rows:
        parts += _finding(row, screen)
    return draw(
        *parts, Text(), Text(_summary(rows if tallied is None else tallied), overflow="fold"), screen=screen
    )


def _finding(row: Row, screen: Screen) -> list[RenderableType]:
    where = f"{row['line']}:{row['column']}"
    if row["file"] != "-":
        where = f"{row['file']}:{where}"
    head = Text(overflow="fold")
    head.append(escape_controls(where), style="dim").append("  ")
    head.append(escape_controls(row["number"]), style="bold").append("  ")
    head.append(row["verdict"], style="" if row["verdict"] == "match" else "bold")
    lines: list[RenderableType] = [head, Padding(Text(escape_controls(row["message"])), (0, 0, 0, _INDENT))]
    if screen.ids and row["records"]:
        table = plain_table(_INDENT, max(screen.width - _INDENT, 1))
        table.add_row("", Text(" ".join(row["records"]), style="dim"))
        lines.append(table)
    return lines


def _summary(rows: Sequence[Row]) -> str:
    """Return how many numbers there are of each verdict: `5 numbers: 4 match, 1 unknown`."""
    counts = Counter(row["verdict"] for row in rows)
    parts = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common())
    return f"{counted(len(rows), 'number')}: {parts}"


def annotations(rows: Sequence[Row]) -> str:
    """Return workflow commands that annotate the lines whose numbers do not match.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "".join(
        f"::{level} {_properties(row)}::{_escaped(row['message'])}\n"
        for row in rows
        if (level := _LEVELS.get(row["verdict"], "warning"))
    )


def _properties(row: Row) -> str:
    found = {"file": row["file"], "line": row["line"], "col": row["column"]}
    found["title"] = f"{row['number']}: {row['verdict']}"
    if row["file"] == "-":
        del found["file"]
    return ",".join(
        f"{name}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in found.items()
    )


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
