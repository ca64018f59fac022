"""How a claimant's figure changed: one line a step, with the change of claimant or count said."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.headlines.select import BEYOND_LIMIT
from karabakh_cli.query.revisions import SUPERSEDED
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.attribution import attribution, qualified
from karabakh_cli.view.blocks import labelled, title_line, with_id
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.figures import NO_STATUS
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.grid import Cell, beside, number_cell, number_width
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.screen import Screen, draw

if TYPE_CHECKING:
    from rich.console import RenderableType


_FEWEST = 12
"""The fewest columns for a claimant beside its number; with less it goes below."""


def history_answer(  # noqa: PLR0913  # Each says something of its own.
    chains: Sequence[Sequence[Figure]],
    facts: Facts,
    screen: Screen,
    *,
    status: Mapping[str, str] = NO_STATUS,
    every: Sequence[Sequence[Figure]] = (),
    limited: bool = False,
    filtered: Sequence[Figure] = (),
) -> str:
    """Return series of revisions, earliest first, then the sources.

    `status` has a word for each figure that is not the latest. `every` are all series where some are left
    out, or their oldest figures are because of a limit. `filtered` are figures of these series that the
    filters leave out.
    """
    every = every or chains
    # That a step was superseded is what the next step says.
    revised = {key: word for key, word in status.items() if word != SUPERSEDED}
    notes = Footnotes(facts, screen, most=1)
    parts: list[RenderableType] = []
    totals = {steps[-1].id: len(steps) for steps in every}
    for steps, title in zip(chains, _titles(chains, facts), strict=True):
        aside = wording.counted(len(steps), "figure", total=totals[steps[-1].id])
        parts += [title_line(title, aside, screen), *_steps(steps, facts, notes, screen, revised), Text()]
    parts.append(labelled("Sources", notes.text(), screen))
    left_out = [_left_out(chains, every, limited=limited), _by_filters(filtered)]
    if any(left_out):
        parts.append(labelled("Not shown", Text("\n".join(filter(None, left_out))), screen))
    return draw(*parts, screen=screen)


def _by_filters(left_out: Sequence[Figure]) -> str:
    """Return how many figures the filters leave out of the series, and what those count; nothing for none."""
    if not left_out:
        return ""
    counted = list(dict.fromkeys(phrases.with_population(f) for f in left_out))
    return f"{wording.counted(len(left_out), 'figure')} of these series left out by the filters: " + (
        ", ".join(counted)
    )


def _left_out(shown: Sequence[Sequence[Figure]], every: Sequence[Sequence[Figure]], *, limited: bool) -> str:
    """Return how many figures a limit leaves out, or else how many series are, and how to see them."""
    total = sum(map(len, every))
    cut, series = total - sum(map(len, shown)), len(every) - len(shown)
    if limited:
        hint = wording.how_to_see_all(total, limited=True, selected=False)
        return f"{cut} {BEYOND_LIMIT}   {hint}" if cut else ""
    return f"{series} more series   --all shows every one" if series else ""


def _titles(chains: Sequence[Sequence[Figure]], facts: Facts) -> list[str]:
    """Return what each series counts, and its claimants where several count the same."""
    counted = [phrases.titled(facts, steps[-1]) for steps in chains]
    return [
        f"{title} · {_claimants(steps, facts)}" if counted.count(title) > 1 else title
        for title, steps in zip(counted, chains, strict=True)
    ]


def _claimants(steps: Sequence[Figure], facts: Facts) -> str:
    """Return everybody whose figures are in a series, whoever spoke last first."""
    names = (claims.claimant(f, facts, claims.Named.SHORT_AFTER_STATE) for f in reversed(steps))
    return "; ".join(dict.fromkeys(names))


def _steps(
    steps: Sequence[Figure], facts: Facts, notes: Footnotes, screen: Screen, status: Mapping[str, str]
) -> list[Text]:
    """Return the steps as rows: day, number, claimant, marks; what changes from step to step is said."""
    when = max(len(claims.when(f, facts, bare=screen.narrow)) for f in steps)
    most = 12 if screen.narrow else 18
    number = number_width([with_unit(f) for f in steps], most=most, room=screen.width // 3)
    before: Figure | None = None
    rows = []
    for f in steps:
        cells = [
            Cell(Text(claims.when(f, facts, bare=screen.narrow), style="dim"), when),
            number_cell(Text(escape_controls(with_unit(f)), style="bold"), number),
        ]
        said = _said(f, before, facts, status).append(" ").append_text(notes.marks(f.cite))
        said = with_id(said, f.id, screen)
        rest = screen.width - 2 - sum(cell.width + 2 for cell in cells)
        if rest < _FEWEST:
            # Where a number has no room beside its day it is below it, and never broken.
            above = [cells] if rest + 2 >= 0 else [[cell] for cell in cells]
            rows += [beside(line, indent=2) for line in above]
            rows.append(beside([Cell(said, screen.width - 4)], indent=4))
        else:
            rows.append(beside([*cells, Cell(said, rest)], indent=2))
        before = f
    return rows


def _said(f: Figure, before: Figure | None, facts: Facts, status: Mapping[str, str]) -> Text:
    """Return who reported a step, and in what it differs from the one before."""
    said = attribution(f, facts)
    notes = ", ".join([*changes(before, f), *claims.caveats(f, status)])
    return qualified(said, notes)


def changes(before: Figure | None, f: Figure) -> list[str]:
    """Return how the count of a step differs from the one before: population, scope."""
    if before is None:
        return [f.scope] if f.scope else []
    found = []
    if f.population != before.population:
        found.append(f"now {phrases.with_population(f)}")
    if f.scope != before.scope:
        found.append(f"now {f.scope}" if f.scope else "now in all")
    return found
