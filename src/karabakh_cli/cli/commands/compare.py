"""compare: rival claims side by side."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import structs

from karabakh_cli.asking.asked import Asked
from karabakh_cli.cli.as_of import as_known, facts_by
from karabakh_cli.cli.charts import Svg, asked_to_draw, save
from karabakh_cli.cli.options import CitedOutput, Figures, Output, Query
from karabakh_cli.cli.output import (
    format_of,
    print_records,
    print_table,
    report_nothing,
)
from karabakh_cli.cli.values import STDOUT
from karabakh_cli.query.filters import Filters, with_wider
from karabakh_cli.view.rows import FIELDS

if TYPE_CHECKING:
    from karabakh_cli.facts.records import Figure
    from karabakh_cli.query.quantities import Quantity


def compare(
    query: Query = None,
    *,
    keep: Figures,
    related: Annotated[
        bool, typer.Option("--related", help="Also draw related counts, each on its own scale.")
    ] = False,
    svg: Svg = None,
    out: CitedOutput,
) -> None:
    """Compare what each source reports for the same thing; without a query, list what is disputed.

    An arrow means "more than" or "at least". A shaded bar is an upper limit, or with a star counts others
    too. Servicemen and civilians are never drawn on one scale; a count of servicemen alone beside counts of
    everybody says so. Counts that exist for both sides come first. If the query names no side, both sides are
    shown. Once a side, or third parties, have counted again, what they said in the weeks of the war is named
    below. -n N draws the first N bars of each chart.

    \b
    Examples:
      kwar compare
      kwar compare armenian military deaths
      kwar compare --of azerbaijan --measure missing
      kwar compare azerbaijani servicemen killed --svg killed.svg
    """
    from karabakh_cli.query.camps import subject_of
    from karabakh_cli.query.charts import all_in_order, for_each_side, shared_first, with_the_wounded
    from karabakh_cli.query.quantities import quantities

    asked = asked_to_draw(query, keep, svg, out)
    if not asked.query and asked.filters == Filters(as_of=asked.filters.as_of):
        _answer_disputes(asked, keep, out, svg)
        return
    facts, day = asked.facts, asked.filters.as_of
    either = _as_asked(quantities(facts, asked.of_either_side, as_of=day), asked)
    either = _named_things_first(either, asked)
    every = shared_first(facts, quantities(facts, asked.found.figures, as_of=day), either)
    every = _named_things_first(every, asked)
    shown = every if keep.every else for_each_side(facts, every, either)
    if len({subject_of(facts, q.figures[0]) for q in shown}) == 1:
        shown = _as_asked(shown, asked)
    if svg and shown:
        _save_charts(svg, shown, asked, related=related)
        if svg == STDOUT:
            return
    if format_of(out) != "table":
        found = as_known(all_in_order(facts, shown, every), facts, day)
        print_records(found, facts_by(facts, day), out, status=asked.status)
        return
    others = [group for group in (*every, *with_the_wounded(facts, shown, as_of=day)) if group not in shown]
    _print_quantities(shown, others, asked, out, related=related)


def _as_asked(groups: "list[Quantity]", asked: Asked) -> "list[Quantity]":
    """Return quantities in their order, but first the whole whose name is the query."""
    from karabakh_cli.query.whole import is_whole
    from karabakh_cli.view.phrases import as_query

    def named(quantity: "Quantity") -> bool:
        first = quantity.figures[0]
        whole = bool(first.of) and is_whole(asked.facts, first)
        return whole and as_query(asked.facts, first).casefold() == asked.query.casefold()

    return sorted(groups, key=lambda quantity: not named(quantity))


def _named_things_first(groups: "list[Quantity]", asked: Asked) -> "list[Quantity]":
    """Return quantities in their order, but last those that count the things named together with others."""
    named = {*(asked.found.count.item if asked.found.count else ()), *asked.filters.item}
    together = {wider for one in named for wider in with_wider([one]) if wider != one}
    return sorted(groups, key=lambda quantity: quantity.figures[0].item in together)


def _answer_disputes(asked: Asked, keep: Figures, out: Output, svg: Path | None) -> None:
    """Print what is disputed, the lowest and the highest figure for each count; with `svg`, draw it too."""
    from karabakh_cli.query.disputes import disputes
    from karabakh_cli.view.compare import disputes_answer

    found = disputes(asked.facts, asked.found.figures, asked.filters)
    if not found:
        report_nothing("nothing is disputed", out, known=FIELDS["figure"])
    # A dispute is two records.
    most = (out.limit + 1) // 2 if out.limit else None
    if svg:
        _save_bars(svg, [[d.counted, d.other] for d in found[:most]], asked)
        if svg == STDOUT:
            return
    if format_of(out) != "table":
        words = [f for d in found for f in d.claims]
        words = as_known(words, asked.facts, asked.filters.as_of)
        print_records(words, facts_by(asked.facts, asked.filters.as_of), out, status=asked.status)
        return
    print_table(
        lambda screen: disputes_answer(found, asked.facts, screen, every=keep.every, most=most),
        out,
        as_of=asked.filters.as_of,
    )


def _print_quantities(
    shown: "list[Quantity]", others: "list[Quantity]", asked: Asked, out: Output, *, related: bool
) -> None:
    """Print a chart of each quantity, and the names of others that match."""
    from karabakh_cli.view.compare import ChartOptions, compare_answer

    shown, others = _as_known(shown, asked), _as_known(others, asked)
    options = ChartOptions(status=asked.status, related=related, most=asked.limit)
    print_table(
        lambda screen: "\n".join(
            compare_answer(q, asked.facts, screen, options, others=others if q is shown[-1] else [])
            for q in shown
        ),
        out,
        as_of=asked.filters.as_of,
    )


def _as_known(groups: "list[Quantity]", asked: Asked) -> "list[Quantity]":
    """Return quantities with each figure as it was known on the day that is asked about, if any."""

    def known(group: "Quantity") -> "Quantity":
        lists = {name: getattr(group, name) for name in group.__struct_fields__}
        day = asked.filters.as_of
        return structs.replace(group, **{n: as_known(f, asked.facts, day) for n, f in lists.items()})

    return [known(group) for group in groups] if asked.filters.as_of else groups


def _save_charts(path: Path, shown: "list[Quantity]", asked: Asked, *, related: bool) -> None:
    """Write the charts of the answer, those of related counts after each where they were asked for."""
    from karabakh_cli.query.charts import in_order_of_bars
    from karabakh_cli.view.compare import by_count

    drawn: list[list[Figure]] = []
    for quantity in shown:
        drawn += [quantity.drawn, *(by_count(quantity.related).values() if related else ())]
    _save_bars(path, [in_order_of_bars(asked.facts, group)[: asked.limit] for group in drawn], asked)


def _save_bars(path: Path, drawn: "list[list[Figure]]", asked: Asked) -> None:
    from karabakh_cli.view.phrases import chart_title
    from karabakh_cli.view.svg import charts

    save(path, charts(drawn, asked.facts), [chart_title(asked.facts, group) for group in drawn])
