"""compare, history: rival claims side by side, and one claimant's through time."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from karabakh_cli.cli.narrowing import Asked, asked_for, note_what_is_missing
from karabakh_cli.cli.options import Figures, Output, Query
from karabakh_cli.cli.output import format_of, note, print_records, print_table
from karabakh_cli.query.filters import Filters

if TYPE_CHECKING:
    from karabakh_cli.facts.records import Figure

_MOST_SERIES = 6


def compare(
    query: Query = None,
    *,
    keep: Figures,
    related: Annotated[
        bool, typer.Option("--related", help="Also draw related counts, each on its own scale.")
    ] = False,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Also save the chart as SVG.")
    ] = None,
    out: Output,
) -> None:
    """Compare what each source reports for the same thing; without a query, list what is disputed.

    An arrow means "more than" or "at least". A shaded bar counts others too. Servicemen, civilians and
    combined counts are never drawn on one scale.

    \b
    Examples:
      kwar compare
      kwar compare armenian military deaths
      kwar compare --of azerbaijan --measure missing
      kwar compare azerbaijani servicemen killed --svg killed.svg
    """
    from karabakh_cli.query.quantities import quantities

    asked = asked_for(query, keep, out)
    note_what_is_missing(asked)
    figures = asked.figures[: out.limit]
    groups = quantities(asked.facts, figures, as_of=asked.filters.as_of)
    if svg and groups:
        _save(svg, groups[0].figures, asked)
    if format_of(out) != "table":
        print_records([f for q in groups for f in q.figures], asked.facts, out, none=asked.none)
        return
    from karabakh_cli.view.compare import compare_answer, disputes_answer

    if not query and asked.filters == Filters(as_of=asked.filters.as_of):
        from karabakh_cli.query.quantities import disputes

        found = disputes(asked.facts, asked.figures, asked.filters)[: out.limit]
        none = "" if found else asked.none or "nothing is disputed"
        print_table(lambda s: disputes_answer(found, asked.facts, s, every=keep.every), out, none=none)
        return
    shown = groups if keep.every else groups[:1]
    others = [] if keep.every else groups[1:]
    print_table(
        lambda screen: "\n".join(
            compare_answer(q, asked.facts, screen, others=others, related=related) for q in shown
        ),
        out,
        none=asked.none,
    )


def _save(path: Path, figures: "list[Figure]", asked: Asked) -> None:
    from karabakh_cli.export.files import write_text
    from karabakh_cli.view.phrases import titled
    from karabakh_cli.view.svg import chart

    write_text(path, chart(figures, asked.facts))
    note(f"wrote {path} ({titled(asked.facts, figures[0])})")


def history(query: Query = None, *, keep: Figures, out: Output) -> None:
    """Show how a source's figures changed over time, oldest first.

    \b
    Examples:
      kwar history azerbaijani servicemen killed
      kwar history --source sohr
      kwar history --source azerbaijan-mod --json
    """
    from karabakh_cli.query.quantities import series

    asked = asked_for(query, keep, out)
    note_what_is_missing(asked)
    chains = series(asked.facts, asked.figures, alone=bool(query or keep.source))
    entries = [figure for chain in chains for figure in chain][: out.limit]
    none = "" if entries else asked.none or "no figure was revised"
    if format_of(out) != "table":
        print_records(entries, asked.facts, out, none=none)
        return
    from karabakh_cli.view.history import history_answer

    kept = {f.id for f in entries}
    shown = [part for chain in chains if (part := [f for f in chain if f.id in kept])]
    most = len(shown) if keep.every or out.limit else _MOST_SERIES
    print_table(
        lambda screen: history_answer(
            shown[:most], asked.facts, screen, left_out=len(shown) - len(shown[:most])
        ),
        out,
        none=none,
    )
