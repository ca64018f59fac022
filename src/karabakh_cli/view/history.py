"""How a claimant's figure changed: one line a step, with the change of claimant or count said."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.view import claims, phrases
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.figures import title_line
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.grid import labelled
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.screen import Screen, draw

if TYPE_CHECKING:
    from rich.console import RenderableType


def history_answer(chains: Sequence[Sequence[Figure]], facts: Facts, screen: Screen, *, left_out: int) -> str:
    """Return each series of revisions, earliest first, then the sources."""
    notes = Footnotes(facts, screen, most=1)
    parts: list[RenderableType] = []
    for steps in chains:
        title = phrases.titled(facts, steps[-1])
        aside = f"{len(steps)} figure{'s' * (len(steps) > 1)}"
        parts += [title_line(title, aside, screen), _steps(steps, facts, notes, screen), Text()]
    parts.append(labelled("Sources", notes.text(), screen))
    if left_out:
        parts.append(labelled("Not shown", Text(f"{left_out} more series   --all shows every one"), screen))
    return draw(*parts, screen=screen)


def _steps(steps: Sequence[Figure], facts: Facts, notes: Footnotes, screen: Screen) -> Table:
    """Return the steps as rows: day, number, claimant, marks; what changes from step to step is said."""
    when = max(len(claims.when(f, facts, bare=screen.narrow)) for f in steps)
    number = min(max(len(with_unit(f)) for f in steps), 16 if screen.narrow else 18)
    table = Table(box=None, show_header=False, padding=0, pad_edge=False)
    rest = screen.width - 2 - when - 2 - number - 2
    for width in (2, when, 2, number, 2, max(rest, 8)):
        table.add_column(width=width, overflow="fold")
    table.columns[3].justify = "right"
    before: Figure | None = None
    for f in steps:
        name = claims.claimant(f, facts, short=True)
        text = Text(escape_controls(name), style=claims.style(f, facts))
        found = [*changes(before, f), *claims.caveats(f, {})]
        if found:
            text.append(escape_controls(f" ({', '.join(found)})"), style="yellow")
        text.append(" ").append_text(notes.marks(f.cite))
        if screen.ids:
            text.append(f"\n{f.id}", style="dim")
        day = Text(claims.when(f, facts, bare=screen.narrow), style="dim")
        table.add_row("", day, "", Text(escape_controls(with_unit(f)), style="bold"), "", text)
        before = f
    return table


def changes(before: Figure | None, f: Figure) -> list[str]:
    """Return in what a step counts something else than the one before: population or scope."""
    if before is None:
        return [f.scope] if f.scope else []
    found = []
    if f.population != before.population:
        found.append(f"now {phrases.quantity(f)}")
    if f.scope != before.scope:
        found.append(f"now {f.scope}" if f.scope else "now in all")
    return found
