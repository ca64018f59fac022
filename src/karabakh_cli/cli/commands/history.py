"""history: one claimant's figures through time."""

from pathlib import Path
from typing import TYPE_CHECKING

from karabakh_cli.asking.asked import Asked
from karabakh_cli.cli.as_of import as_known, facts_by
from karabakh_cli.cli.charts import Svg, asked_to_draw, save
from karabakh_cli.cli.options import CitedOutput, Figures, Query
from karabakh_cli.cli.output import format_of, print_records, print_table, report_nothing
from karabakh_cli.cli.values import STDOUT
from karabakh_cli.query.filters import Filters
from karabakh_cli.view.rows import FIELDS

if TYPE_CHECKING:
    from karabakh_cli.facts.records import Figure
    from karabakh_cli.view.screen import Screen

_MOST_SERIES = 6


def history(query: Query = None, *, keep: Figures, svg: Svg = None, out: CitedOutput) -> None:
    """Show how a source's figures changed over time, oldest first.

    A series is what one source said about one count, or what another office of its state took over from it;
    offices that counted apart have series of their own. -n N shows the newest N figures of the first series,
    and of the next if it has fewer; other formats than the table keep the first N, the oldest.

    \b
    Examples:
      kwar history azerbaijani servicemen killed
      kwar history --source sohr
      kwar history --source azerbaijan-mod --json
      kwar history azerbaijani servicemen killed --svg killed.svg
    """
    from karabakh_cli.query.quantities import series

    asked = asked_to_draw(query, keep, svg, out)
    asks = bool(asked.query) or keep.every or asked.filters != Filters(as_of=asked.filters.as_of)
    chains = series(asked.facts, _whole_series(asked) if asked.query else asked.found.figures, alone=asks)
    entries = [figure for chain in chains for figure in chain]
    if not entries:
        report_nothing("no figure was revised", out, known=FIELDS["figure"])
    headlines = {f.id for f in asked.selection.shown} if asks else set[str]()
    if out.limit:
        opened = _newest_steps(chains, out.limit)
    else:
        opened = chains if keep.every else _first_series(chains, headlines)
    if svg:
        _save_steps(svg, opened, asked)
        if svg == STDOUT:
            return

    as_of = asked.filters.as_of

    def drawn(screen: "Screen") -> str:
        from karabakh_cli.view.history import history_answer

        return history_answer(
            [as_known(chain, asked.facts, as_of) for chain in opened],
            asked.facts,
            screen,
            status=asked.status,
            every=chains,
            limited=bool(out.limit),
            filtered=_left_out_by_filters(opened, chains, asked),
        )

    if format_of(out) == "table":
        print_table(drawn, out, as_of=as_of)
        return
    known = as_known(entries, asked.facts, as_of)
    print_records(known, facts_by(asked.facts, as_of), out, status=asked.status)


def _left_out_by_filters(
    opened: "list[list[Figure]]", chains: "list[list[Figure]]", asked: Asked
) -> "list[Figure]":
    """Return the figures of the series that are shown, and were known by the day, that no filter keeps."""
    from karabakh_cli.query.filters import figures
    from karabakh_cli.query.quantities import revision_history

    kept = {f.id for chain in chains for f in chain}
    steps = {f.id for chain in opened for f in revision_history(chain[-1], asked.facts)}
    known = figures(asked.facts, Filters(as_of=asked.filters.as_of))
    return [f for f in known if f.id in steps - kept]


def _newest_steps(chains: "list[list[Figure]]", most: int) -> "list[list[Figure]]":
    """Return the newest steps of the first series, at most `most` in all, each series in its order."""
    cut = []
    for chain in chains:
        if most > 0:
            cut.append(chain[-most:])
        most -= len(chain)
    return cut


def _first_series(chains: "list[list[Figure]]", headlines: set[str]) -> "list[list[Figure]]":
    """Return the first of these series, and those with a headline of what is asked for."""
    return [
        chain
        for place, chain in enumerate(chains)
        if place < _MOST_SERIES or not headlines.isdisjoint(f.id for f in chain)
    ]


def _whole_series(asked: Asked) -> "list[Figure]":
    """Return the figures that were asked for, with the other steps of their series that the filters keep."""
    from karabakh_cli.query.filters import figures
    from karabakh_cli.query.quantities import revision_history

    steps = {step.id for figure in asked.found.figures for step in revision_history(figure, asked.facts)}
    return [figure for figure in figures(asked.facts, asked.filters) if figure.id in steps]


def _save_steps(path: Path, chains: "list[list[Figure]]", asked: Asked) -> None:
    """Write the series that have steps; a lone figure is drawn only if there is nothing else."""
    from karabakh_cli.view.phrases import titled
    from karabakh_cli.view.steps import step_charts

    drawn = [chain for chain in chains if len(chain) > 1] or chains
    save(path, step_charts(drawn, asked.facts), [titled(asked.facts, chain[-1]) for chain in drawn])
