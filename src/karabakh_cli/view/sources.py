"""Sources: who reports how much, and what their records rest on."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.view import claims, wording
from karabakh_cli.view.blocks import plain_table, title_line
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.naming import DOCUMENTS_OF_KIND
from karabakh_cli.view.rows import Row
from karabakh_cli.view.screen import Screen, draw

if TYPE_CHECKING:
    from rich.console import RenderableType

_SIDES = {
    "armenia": "ARMENIA",
    "artsakh": "ARTSAKH",
    "azerbaijan": "AZERBAIJAN",
    "third-party": "THIRD PARTIES",
}


def sources_answer(rows: Sequence[Row], facts: Facts, screen: Screen, *, total: int = 0) -> str:
    """Return sources with the counts of their records, a side together; `total` is how many there are."""
    count = wording.counted(len(rows), "source", total=total)
    parts: list[RenderableType] = [title_line("Sources", count, screen)]
    for side, group in groupby(rows, key=lambda row: row["side"]):
        parts.append(Text(f"\n{_SIDES[side]}", style="bold"))
        parts.append(_table(list(group), facts, screen))
    if total > len(rows):
        less = f"{total - len(rows)} that report less"
        parts.append(Text(f"\nNot shown  {less}   -n {total} shows every one"))
    return draw(*parts, screen=screen)


def _table(rows: Sequence[Row], facts: Facts, screen: Screen) -> Table:
    name = screen.width // 2
    table = plain_table(2, name, 2, screen.width - name - 4)
    for row in rows:
        reporter = facts.reporter(row["id"])
        counts = [wording.counted(row[f"{k}s"], k) for k in ("figure", "statement", "event") if row[f"{k}s"]]
        text = Text(", ".join(counts)).append(f" · {_documents(row, facts)}", style="dim")
        if screen.ids:
            text.append(f" · {row['id']}", style="dim")
        style = claims.SIDE_STYLES.get(row["side"], "")
        table.add_row("", Text(escape_controls(claims.name_of(reporter)), style=style), "", text)
    return table


def _documents(row: Row, facts: Facts) -> str:
    """Return how many documents of each kind the records can be read in."""
    kinds = Counter(facts.documents[key].kind for key in row["documents"])
    return ", ".join(f"{count} {DOCUMENTS_OF_KIND[kind][count > 1]}" for kind, count in kinds.items())
