"""Rival claims about one quantity on one scale, and the list of what is disputed."""

from collections.abc import Sequence

from msgspec import Struct
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.quantities import Dispute, Quantity, is_wider
from karabakh_cli.view import claims, phrases
from karabakh_cli.view.bars import OPEN, bar
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.figures import title_line, who
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.grid import Cell, beside, labelled
from karabakh_cli.view.number import text, with_unit
from karabakh_cli.view.screen import Screen, draw

_SPEAKERS = {
    "armenian": "ARMENIA AND ARTSAKH SAY",
    "azerbaijani": "AZERBAIJAN SAYS",
    "third": "OTHERS SAY",
    "both": "BOTH SIDES SAY",
}
_GAP = 2
_NUMBER = 17
_BAR = 22
_WIDE = 96
"""From so many columns on, a claim is on one line with its bar."""
_MOST_RELATED = 6
_MOST_DISPUTES = 20


def compare_answer(
    quantity: Quantity,
    facts: Facts,
    screen: Screen,
    *,
    others: Sequence[Quantity] = (),
    related: bool = False,
) -> str:
    """Return one quantity as each source reports it: a bar a claim, grouped by who speaks.

    `others` are further quantities that the question matches, named below. `related` counts of another
    kind are named below too, or each drawn on a scale of its own.
    """
    notes = Footnotes(facts, screen)
    parts = _chart(quantity.figures, facts, notes, screen)
    if related and quantity.related:
        for group in by_count(quantity.related).values():
            parts += [Text(), *_chart(group, facts, notes, screen)]
    if quantity.narrower:
        parts.append(labelled("Narrower", _named(quantity.narrower, facts), screen))
    if quantity.related and not related:
        told = _named(quantity.related, facts).append("   --related draws them apart")
        parts.append(labelled("Related", told, screen))
    parts.append(labelled("Sources", notes.text(), screen))
    if others:
        commands = "   ".join(dict.fromkeys(_command(q.figures[0], facts) for q in others[:_MOST_RELATED]))
        parts.append(labelled("Also", Text(commands), screen))
    return draw(*parts, screen=screen)


def _chart(figures: Sequence[Figure], facts: Facts, notes: Footnotes, screen: Screen) -> list[RenderableType]:
    """Return a chart with its title, its bars by who speaks, and its legend."""
    top = max((f.high or f.value or 0 for f in figures), default=0)
    scale = f"one scale, 0 to {top:,}" if len(figures) > 1 and top else ""
    parts: list[RenderableType] = [
        title_line(f"{phrases.titled(facts, figures[0])}, by who reports them", scale, screen)
    ]
    subject = subject_of(facts, figures[0])
    order = sorted(
        ["armenian", "azerbaijani", "third", "both"], key=lambda camp: (camp == "third", camp != subject)
    )
    drawn = {f.id: _Claim.of(f, facts, notes, screen) for f in figures}
    layout = _Layout.of(list(drawn.values()), screen, top=top if len(figures) > 1 else 0)
    for camp in order:
        group = [drawn[f.id] for f in figures if camp_of(facts, f.source) == camp]
        if group:
            parts += [Text(f"\n{_SPEAKERS[camp]}", style="bold"), *map(layout.draw, group)]
    parts.append(Text())
    if legend := _legend(figures, facts):
        parts.append(Text(legend, style="dim", overflow="fold"))
    return parts


class _Claim(Struct, frozen=True):
    """A claim as it is drawn: the figure, its number, who says so and when, and its marks."""

    figure: Figure
    wider: bool
    number: Text
    who: Text
    when: Text
    marks: Text

    @classmethod
    def of(cls, f: Figure, facts: Facts, notes: Footnotes, screen: Screen) -> "_Claim":
        """Return the claim of a figure."""
        day = claims.when(f, facts, bare=screen.width < _WIDE)
        number = Text(_number(f, facts), style="bold")
        said = who(f, facts, by_subject=True)
        return cls(f, is_wider(facts, f), number, said, Text(day, style="dim"), notes.marks(f.cite))


class _Layout(Struct, frozen=True):
    """How the claims of a chart are laid out: the same columns and the same scale for all of them."""

    number: int
    bar: int
    who: int
    when: int
    marks: int
    top: float
    wide: bool

    @classmethod
    def of(cls, claims_: Sequence[_Claim], screen: Screen, *, top: float) -> "_Layout":
        """Return the layout for these claims; a lone figure has no bar, as its scale ends at 0."""
        number = min(max(claim.number.cell_len for claim in claims_), _NUMBER)
        when = max(claim.when.cell_len for claim in claims_)
        marks = max(claim.marks.cell_len for claim in claims_)
        if screen.width < _WIDE:
            room = screen.width - number - 2 * _GAP
            return cls(number, room, room, when, marks, top, wide=False)
        length = _BAR if top else 0
        who_says = screen.width - number - length - when - marks - 5 * _GAP
        return cls(number, length, who_says, when, marks, top, wide=True)

    def draw(self, claim: _Claim) -> Text:
        """Return a claim on one line with its bar, or its bar with who says so below it."""
        drawn = Text(bar(claim.figure, top=self.top, width=self.bar, shaded=claim.wider))
        number = Cell(claim.number, self.number, right=True)
        if self.wide:
            cells = [Cell(drawn, self.bar)] if self.bar else []
            rest = [Cell(claim.who, self.who), Cell(claim.when, self.when), Cell(claim.marks, self.marks)]
            return beside([number, *cells, *rest], indent=_GAP)
        said = claim.who.copy().append(", ").append_text(claim.when).append(" ").append_text(claim.marks)
        below = Text("\n").join([drawn, said]) if drawn.plain else said
        return beside([number, Cell(below, self.bar)], indent=_GAP)


def _number(f: Figure, facts: Facts) -> str:
    return escape_controls(with_unit(f) + ("*" if is_wider(facts, f) else ""))


def _legend(figures: Sequence[Figure], facts: Facts) -> str:
    parts = []
    if any(is_wider(facts, f) for f in figures):
        parts.append("* counts fighters from elsewhere too, not counted separately")
    if any(f.bound in OPEN for f in figures):
        parts.append("▶ more than, or at least")
    return "   ".join(parts)


def by_count(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    """Return figures by what they count."""
    groups: dict[str, list[Figure]] = {}
    for f in figures:
        groups.setdefault(phrases.quantity(f), []).append(f)
    return groups


def _named(figures: Sequence[Figure], facts: Facts) -> Text:
    """Return counts of another kind on one line: what, number, claimant."""
    parts = []
    for f in figures[:_MOST_RELATED]:
        who_says = claims.claimant(f, facts, short=True, state=True)
        only = phrases.part_of_camp(facts, f)
        what = phrases.quantity(f) + (f", {only}" if only else "")
        parts.append(f"{what} {with_unit(f)} ({who_says})")
    more = f" · {len(figures) - _MOST_RELATED} more" if len(figures) > _MOST_RELATED else ""
    return Text(escape_controls(" · ".join(parts)) + more)


def _command(f: Figure, facts: Facts) -> str:
    whose = {"armenian": "armenian ", "azerbaijani": "azerbaijani "}.get(subject_of(facts, f), "")
    return f"kwar compare {whose}{phrases.quantity(f).lower()}"


def disputes_answer(found: Sequence[Dispute], facts: Facts, screen: Screen, *, every: bool = False) -> str:
    """Return what is disputed, one line each: the lowest and the highest word of different sides."""
    notes = Footnotes(facts, screen, most=1)
    shown = found if every else found[:_MOST_DISPUTES]
    title = "What is disputed: counts that two sides, or a side and a third party, put differently"
    parts: list[RenderableType] = [title_line(title, "", screen), Text()]
    table = Table(
        box=None, show_header=not screen.narrow, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim"
    )
    if screen.narrow:
        for d in shown:
            parts.append(Text(phrases.titled(facts, d.lowest), style="bold", overflow="fold"))
            claimed = (_claim(f, facts, notes, screen) for f in (d.lowest, d.highest))
            parts += [Text("  ").append_text(claim) for claim in claimed]
    else:
        table.add_column("", ratio=4, overflow="fold")
        table.add_column("lowest", ratio=5, overflow="fold")
        table.add_column("highest", ratio=5, overflow="fold")
        for d in shown:
            cells = [_claim(f, facts, notes, screen) for f in (d.lowest, d.highest)]
            table.add_row(Text(phrases.titled(facts, d.lowest)), *cells)
        parts.append(table)
    parts += [Text(), labelled("Sources", notes.text(), screen)]
    if len(shown) < len(found):
        parts.append(
            labelled(
                "Not shown", Text(f"{len(found) - len(shown)} more counts   --all shows every one"), screen
            )
        )
    if shown:
        parts.append(labelled("Next", Text(_command(shown[0].lowest, facts)), screen))
    return draw(*parts, screen=screen)


def _claim(f: Figure, facts: Facts, notes: Footnotes, screen: Screen) -> Text:
    """Return a number with its claimant and day, on one line if it fits."""
    del screen
    number = Text(text(f) + ("*" if is_wider(facts, f) else ""), style="bold")
    said = who(f, facts)
    said.stylize("not bold")
    number.append("  ").append_text(said)
    return number.append(f", {claims.when(f, facts, bare=True)} ", style="not bold dim").append_text(
        notes.marks(f.cite)
    )
