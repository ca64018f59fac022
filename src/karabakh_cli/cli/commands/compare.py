"""compare, history: rival claims of one quantity side by side, and one claimant's through time."""

from pathlib import Path
from typing import Annotated

import typer

from karabakh_cli.cli.commands.figures import filters, note_absences
from karabakh_cli.cli.options import Figures, Output, Query
from karabakh_cli.cli.output import emit, filter_by_query, format_of, note, screen, show


def compare(
    query: Query = None,
    *,
    keep: Figures,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Write the picture to FILE too.")
    ] = None,
    out: Output,
) -> None:
    """Compare what each source reports for the same thing; without a query, list what is disputed.

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
    from karabakh_cli import store
    from karabakh_cli.query import filters as ask
    from karabakh_cli.query.quantities import disputed, quantities

    facts = store.load(out.facts)
    kept = filters(keep, facts)
    found = filter_by_query(
        ask.figures(facts, kept, include_superseded=keep.include_superseded), facts, query
    )
    groups = quantities(facts, found)
    note_absences(kept, facts)
    if query:
        groups.sort(key=lambda group: -len(group.figures))
    elif keep == Figures(as_of=keep.as_of, include_superseded=keep.include_superseded):
        groups = disputed(groups)
    entries = [figure for group in groups for figure in group.figures]
    if svg and entries:
        from karabakh_cli.export.files import write_text
        from karabakh_cli.view.svg import picture

        write_text(svg, picture(groups[0], facts))
        note(f"{svg} written: {groups[0].name}")
    if format_of(out) != "table" or not entries:
        show(entries, facts, out, nothing="no figure matches")
        return
    from karabakh_cli.view.bars import bars_page

    emit(bars_page(groups[: out.limit], facts, screen(out)))


def history(query: Query = None, *, keep: Figures, out: Output) -> None:
    """How a source's figures changed over time, oldest first.

    \b
    Examples:
      kwar history azerbaijani servicemen killed
      kwar history --source sohr
      kwar history --source azerbaijan-mod --json
    """
    from karabakh_cli import store
    from karabakh_cli.query import filters as ask
    from karabakh_cli.query.quantities import series

    facts = store.load(out.facts)
    found = filter_by_query(ask.figures(facts, filters(keep, facts)), facts, query)
    chains = series(facts, found, alone=bool(query or keep.source))
    entries = [figure for chain in chains for figure in chain.figures]
    if format_of(out) != "table" or not entries:
        show(entries, facts, out, nothing="no figure matches")
        return
    from karabakh_cli.view.bars import history_page

    emit(history_page(chains[: out.limit], facts, screen(out)))
