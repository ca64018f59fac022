"""compare, history: rival claims of one quantity side by side, and one claimant's through time."""

from pathlib import Path
from typing import Annotated

import typer

from karabakh_cli.answer import emit, format_of, narrowed, screen, show, tell
from karabakh_cli.commands.figures import filters, tell_absences
from karabakh_cli.options import Figures, Output, Query


def compare(
    query: Query = None,
    *,
    keep: Figures,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Write the picture to FILE too.")
    ] = None,
    out: Output,
) -> None:
    """One quantity as each source reports it, drawn to one scale; with no query, what is disputed.

    \b
    A bar ends openly where the source says more than or at least. Different populations (servicemen,
    civilians, both) are different quantities and never share a scale.

    \b
    Examples:
      kwar compare armenian killed
      kwar compare --of azerbaijan --measure missing
      kwar compare azerbaijani servicemen killed --svg killed.svg
      kwar compare
    """
    from karabakh_cli import query as ask
    from karabakh_cli import store
    from karabakh_cli.quantity import disputed, quantities

    facts = store.load(out.facts)
    kept = filters(keep, facts)
    found = narrowed(ask.figures(facts, kept, every=keep.every), facts, query)
    groups = quantities(facts, found)
    tell_absences(kept, facts)
    if query:
        groups.sort(key=lambda group: -len(group.figures))
    elif keep == Figures(as_of=keep.as_of, every=keep.every):
        groups = disputed(groups)
    entries = [figure for group in groups for figure in group.figures]
    if svg and entries:
        from karabakh_cli.safely import write_text
        from karabakh_cli.view.picture import picture

        write_text(svg, picture(groups[0], facts))
        tell(f"{svg} written: {groups[0].name}")
    if format_of(out) != "table" or not entries:
        show(entries, facts, out, nothing="no figure matches")
        return
    from karabakh_cli.view.bars import bars_page

    emit(bars_page(groups[: out.limit], facts, screen(out)))


def history(query: Query = None, *, keep: Figures, out: Output) -> None:
    """How the figures of a source changed with time, newest last, each with its document.

    \b
    Examples:
      kwar history azerbaijani servicemen killed
      kwar history --source sohr
      kwar history --source azerbaijan-mod --json
    """
    from karabakh_cli import query as ask
    from karabakh_cli import store
    from karabakh_cli.quantity import series

    facts = store.load(out.facts)
    found = narrowed(ask.figures(facts, filters(keep, facts)), facts, query)
    chains = series(facts, found, alone=bool(query or keep.source))
    entries = [figure for chain in chains for figure in chain.figures]
    if format_of(out) != "table" or not entries:
        show(entries, facts, out, nothing="no figure matches")
        return
    from karabakh_cli.view.bars import history_page

    emit(history_page(chains[: out.limit], facts, screen(out)))
