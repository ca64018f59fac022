"""Rival claims about one quantity on one scale, and the list of what is disputed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby

from msgspec import Struct
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import Camp
from karabakh_cli.query.camps import camp_of
from karabakh_cli.query.charts import in_order_of_bars
from karabakh_cli.query.disputes import Dispute
from karabakh_cli.query.headlines.select import BEYOND_LIMIT
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import newest_first
from karabakh_cli.query.quantities import Quantity, is_wider
from karabakh_cli.query.whole import is_whole
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.bars import OPEN, bar
from karabakh_cli.view.blocks import command_lines, hanging, id_line, labelled, title_line, with_id
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.figures import NO_STATUS, who
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.grid import Cell, beside, marks_cell, number_cell, number_width
from karabakh_cli.view.naming import join_names
from karabakh_cli.view.number import text, with_unit
from karabakh_cli.view.screen import Screen, draw

_SPEAKERS: dict[Camp, str] = {
    "armenian": "FROM ARMENIA AND ARTSAKH",
    "azerbaijani": "FROM AZERBAIJAN",
    "third": "FROM OTHERS",
    "both": "FROM BOTH SIDES",
}
"""Where claims come from: of a side are its press and other people too, who do not speak for its state."""
_MARKS = 16
"""The most columns of the marks of a claim."""
_CLAIMANT = 24
"""The fewest columns for a claimant beside its bar."""
_MOST_RELATED = 6
_MOST_DISPUTES = 20
_NEVER_DISPUTED = (
    "counts by the press, of one place, or from before or after the war; captives held or people in hospital "
    "on one day; losses that may include the wounded"
)
"""What the list of disputes leaves out."""


class ChartOptions(Struct, frozen=True):
    """How charts are drawn: each with at most `most` bars, and with `related` counts on their own scales.

    `status` has a word for each figure that is not the latest.
    """

    status: Mapping[str, str] = NO_STATUS
    related: bool = False
    most: int | None = None


def compare_answer(
    quantity: Quantity,
    facts: Facts,
    screen: Screen,
    options: ChartOptions = ChartOptions(),  # noqa: B008  # It is frozen.
    *,
    others: Sequence[Quantity] = (),
) -> str:
    """Return one quantity as each source reports it: a bar a claim, grouped by who speaks.

    `others` are further quantities that the question matches, named below, as are related counts of
    another kind that are not drawn.
    """
    notes = Footnotes(facts, screen)
    parts = _chart(quantity.drawn, facts, notes, screen, options)
    if options.related and quantity.related:
        for group in by_count(quantity.related).values():
            parts += [Text(), *_chart(group, facts, notes, screen, options)]
    if quantity.earlier:
        parts.append(labelled("Earlier", _by_whom(quantity.earlier, facts, screen), screen))
    if quantity.narrower:
        named = _named(quantity.narrower, facts, screen, beside=quantity.figures)
        parts.append(labelled("Narrower", named, screen))
    if quantity.related and not options.related:
        named = _named(quantity.related, facts, screen).append("   --related draws them apart")
        parts.append(labelled("Related", named, screen))
    parts.append(labelled("Sources", notes.text(), screen))
    # The name of a count of one place leaves the place out.
    wholes = [q.figures[0] for q in others if is_whole(facts, q.figures[0])]
    own = phrases.compare_command(facts, quantity.figures[0])
    commands = chain.from_iterable(phrases.compare_command(facts, f) for f in wholes[:_MOST_RELATED])
    if offered := [command for command in dict.fromkeys(commands) if command not in own]:
        parts.append(command_lines("Also", offered, screen))
    return draw(*parts, screen=screen)


def _chart(
    every: Sequence[Figure], facts: Facts, notes: Footnotes, screen: Screen, options: ChartOptions
) -> list[RenderableType]:
    """Return a chart of claims: its title, its first bars by who speaks, and its legend."""
    figures = in_order_of_bars(facts, every)[: options.most]
    top = max(map(upper_end, figures), default=0)
    scale = f"one scale, 0 to {top:,}" if len(figures) > 1 and top else ""
    parts: list[RenderableType] = [
        title_line(f"{phrases.chart_title(facts, every)}, by who reports them", scale, screen)
    ]
    marks = {f.id: notes.marks(f.cite) for f in figures}
    columns = _columns(figures, facts, screen, drawn=every, marks=marks)
    for camp, group in groupby(figures, key=lambda f: camp_of(facts, f.source)):
        parts.append(Text(f"\n{_SPEAKERS[camp]}", style="bold"))
        parts += [_line(f, facts, marks[f.id], screen, columns, options.status) for f in group]
    parts.append(Text())
    if legend := _legend(figures, facts):
        parts.append(Text(legend, style="dim", overflow="fold"))
    if left := len(every) - len(figures):
        parts.append(labelled("Not shown", Text(f"{left} {BEYOND_LIMIT}"), screen))
    return parts


class _Columns(Struct, frozen=True):
    """The claims of a chart, the widths of its columns, and the number at the end of its scale.

    Without a column for the claimant, a claim is below its bar.
    """

    drawn: Sequence[Figure]
    number: int
    bar: int
    who: int
    when: int
    marks: int
    top: float


def _columns(
    figures: Sequence[Figure],
    facts: Facts,
    screen: Screen,
    *,
    drawn: Sequence[Figure],
    marks: Mapping[str, Text],
) -> _Columns:
    """Return the columns that all claims of a chart share, so that they have one scale.

    `drawn` are all claims of the chart, `figures` those that -n leaves, with their `marks`.
    """
    widest = min(max(mark.cell_len for mark in marks.values()), _MARKS)
    numbers = [_number(f, facts) for f in figures]
    when = max(len(claims.when(f, facts)) for f in figures)
    # A lone figure has no bar.
    top = max(map(upper_end, figures), default=0) if len(figures) > 1 else 0
    bars = 22 if top else 0
    room = screen.width - 2 - bars - when - widest - 8
    number = number_width(numbers, most=16, room=room - _CLAIMANT)
    rest = room - number
    if not screen.narrow and rest >= _CLAIMANT:
        return _Columns(drawn, number, bars, rest, when, widest, top)
    number = max(number_width(numbers, most=screen.width // 3), 8)
    return _Columns(drawn, number, screen.width - number - 4, 0, when, widest, top)


def _line(
    f: Figure,
    facts: Facts,
    marks: Text,
    screen: Screen,
    columns: _Columns,
    status: Mapping[str, str],
) -> Text:
    """Return one claim: its number, its bar, who makes it and when."""
    number = number_cell(Text(_number(f, facts), style="bold"), columns.number)
    drawn = Text(bar(f, top=columns.top, width=columns.bar, shaded=is_wider(facts, f)))
    named = claims.below_heading(camp_of(facts, f.source), facts)
    counted = phrases.chart_note(f, columns.drawn)
    said = who(f, facts, status=status, counted=counted, named=named)
    if not columns.who:
        said.append(f", {claims.when(f, facts, bare=True)} ").append_text(marks)
        below = Text("\n").join([drawn, said]) if drawn.plain.strip() else said
        cells = [number, Cell(below, columns.bar)]
    else:
        day = Text(claims.when(f, facts), style="dim")
        cells = [number, Cell(drawn, columns.bar), Cell(said, columns.who)]
        cells += [Cell(day, columns.when), marks_cell(marks, columns.marks)]
    line = beside([cell for cell in cells if cell.width], indent=2)
    return Text("\n", no_wrap=True).join([line, id_line(f.id, screen)]) if screen.ids else line


def _number(f: Figure, facts: Facts) -> str:
    return escape_controls(with_unit(f) + ("*" if is_wider(facts, f) else ""))


def _legend(figures: Sequence[Figure], facts: Facts) -> str:
    parts = []
    if any(is_wider(facts, f) for f in figures):
        parts.append(phrases.WIDER)
    if any(f.bound in OPEN for f in figures):
        parts.append("▶ more than, or at least")
    return "   ".join(parts)


def by_count(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    """Return figures by what they count."""
    groups: dict[str, list[Figure]] = {}
    for f in figures:
        groups.setdefault(_counted(f), []).append(f)
    return groups


def _counted(f: Figure) -> str:
    """Return what a figure counts, and on which occasion: `deaths, 17 October`."""
    return ", ".join(filter(None, (phrases.quantity(f), f.scope)))


def _by_whom(figures: Sequence[Figure], facts: Facts, screen: Screen) -> Text:
    """Return claims on one count on one line, the newest first: number, claimant, day and what limits it."""
    parts = [_in_brief(f, facts, screen) for f in newest_first(facts, figures)]
    return Text("\n" if screen.ids else " · ").join(parts)


def _in_brief(f: Figure, facts: Facts, screen: Screen) -> Text:
    said = claims.claimant(f, facts, claims.Named.SHORT_AFTER_STATE), claims.when(f, facts, bare=True)
    notes = wording.enclosed(*filter(None, (*said, f.caveat)))
    return with_id(Text(escape_controls(f"{with_unit(f)} {notes}")), f.id, screen)


def _named(figures: Sequence[Figure], facts: Facts, screen: Screen, *, beside: Sequence[Figure] = ()) -> Text:
    """Return counts of another kind, each once on a line of its own with the claims on it.

    A count of a single state says so if a figure `beside` it is wider.
    """
    groups: dict[str, list[Figure]] = {}
    for f in figures[:_MOST_RELATED]:
        groups.setdefault(_counted_beside(f, facts, beside), []).append(f)
    lines = []
    for counted, found in groups.items():
        claimed = _by_whom(found, facts, screen)
        lines.append(Text(escape_controls(f"{counted}: ")).append_text(claimed))
    if len(figures) > _MOST_RELATED:
        lines.append(Text(f"{len(figures) - _MOST_RELATED} more"))
    return Text("\n").join(lines)


def _counted_beside(f: Figure, facts: Facts, beside: Sequence[Figure]) -> str:
    """Return what a figure counts, and which part of a side where those beside it count all of it."""
    only = phrases.part_of_camp(facts, f)
    if not only and any({*f.of} < {*wider.of} for wider in beside):
        only = f"{join_names([facts.actors[key].name for key in f.of])} only"
    return wording.listed(_counted(f), only)


def disputes_answer(
    found: Sequence[Dispute], facts: Facts, screen: Screen, *, every: bool = False, most: int | None = None
) -> str:
    """Return what is disputed, at most `most` counts, one line each: the lowest and the highest figure."""
    notes = Footnotes(facts, screen, most=1)
    shown = found[: most or (None if every else _MOST_DISPUTES)]
    title = "What is disputed: counts on which the latest figures of different sides or observers differ"
    parts: list[RenderableType] = [title_line(title, "", screen), Text()]
    # An id has no room in a column.
    parts += [*(_folded if screen.narrow or screen.ids else _table)(shown, facts, notes, screen), Text()]
    if any(is_wider(facts, f) for d in shown for f in d.claims):
        parts.append(Text(phrases.WIDER, style="dim", overflow="fold"))
    parts.append(labelled("Sources", notes.text(), screen))
    left = [_NEVER_DISPUTED]
    if more := len(found) - len(shown):
        left.append(
            f"{more} counts {BEYOND_LIMIT}" if most else f"{more} more counts   --all shows every one"
        )
    parts.append(labelled("Not shown", Text("\n".join(reversed(left))), screen))
    if shown:
        parts.append(command_lines("Next", phrases.compare_command(facts, shown[0].lowest), screen))
    return draw(*parts, screen=screen)


def _folded(
    disputes: Iterable[Dispute], facts: Facts, notes: Footnotes, screen: Screen
) -> Iterator[RenderableType]:
    """Return disputes for a narrow screen: what is counted, and the two claims below it."""
    for d in disputes:
        yield Text(phrases.chart_title(facts, d.claims), style="bold", overflow="fold")
        for name, f in zip(("lowest", "highest"), d.claims, strict=True):
            yield hanging(f"{name:9}", _claim(f, d, facts, notes, screen), indent=2)


def _table(
    disputes: Iterable[Dispute], facts: Facts, notes: Footnotes, screen: Screen
) -> Iterator[RenderableType]:
    """Return disputes as a table: what is counted, the lowest claim and the highest."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for name, ratio in (("", 4), ("lowest", 5), ("highest", 5)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for d in disputes:
        cells = [_claim(f, d, facts, notes, screen) for f in d.claims]
        table.add_row(Text(phrases.chart_title(facts, d.claims)), *cells)
    yield table


def _claim(f: Figure, dispute: Dispute, facts: Facts, notes: Footnotes, screen: Screen) -> Text:
    """Return a number with its claimant and day, on one line if it fits."""
    number = Text(text(f) + ("*" if is_wider(facts, f) else ""), style="bold")
    said = who(f, facts, counted=phrases.chart_note(f, dispute.claims))
    said.stylize("not bold")
    number.append("  ").append_text(said)
    number.append(f", {claims.when(f, facts, bare=True)} ", style="not bold dim")
    return with_id(number.append_text(notes.marks(f.cite)), f.id, screen)
