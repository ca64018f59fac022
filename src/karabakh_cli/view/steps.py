"""The charts of `history` as SVG: each series of revisions as steps over time, and below it who said each."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.view import claims, phrases
from karabakh_cli.view.bars import OPEN, SHADED
from karabakh_cli.view.drawing import (
    LEFT,
    PAGE,
    SMALL,
    TITLE,
    Part,
    Sheet,
    claim,
    color,
    in_words,
    letters,
    lines,
    picture,
    row,
    safe,
    said,
    width_of,
)
from karabakh_cli.view.history import changes
from karabakh_cli.view.number import with_unit

_LOWEST, _HIGHEST, _FOR_EACH = 150, 420, 15
"""The least and the greatest height of a plot in pixels, and what each step adds."""
_FEW = 6
"""The most steps that have their claimant beside the number."""
_FURTHEST = 90
"""How far from its step a label may be, in pixels."""
_MONTHS = (1, 2, 3, 6, 12, 24, 60)
_MOST_TICKS = 6


class _Point(Struct, frozen=True):
    """A step in the plot: the figure and where it is, in pixels."""

    figure: Figure
    x: float
    y: float


class _Box(Struct, frozen=True):
    """The room that a label, a mark or a line takes, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, other: "_Box") -> bool:
        """Return whether all of it is inside the other."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom

    def overlaps(self, other: "_Box") -> bool:
        """Return whether two boxes overlap."""
        beside = self.right < other.left or other.right < self.left
        return not (beside or self.bottom < other.top or other.bottom < self.top)


def step_charts(chains: Sequence[Sequence[Figure]], facts: Facts, sheet: Sheet = PAGE) -> str:
    """Return series of revisions, each earliest first, as charts below each other in one SVG."""
    parts: list[Part] = []
    for chain in chains:
        parts.append(_part(chain, facts, sheet, parts[-1].end + 28 if parts else 14))
    return picture(parts, facts, sheet, key=f"steps-{chains[0][0].id}")


def _part(chain: Sequence[Figure], facts: Facts, sheet: Sheet, y: int) -> Part:
    """Return one series: its title, its plot, and a row for each step."""
    name = f"{phrases.titled(facts, chain[-1])}, over time"
    shapes, y = lines(name, TITLE, y, sheet)
    placed = _placed(chain, facts)
    if placed:
        height = max(_LOWEST, min(_HIGHEST, _FOR_EACH * len(placed)))
        plot, y = _plot(placed, facts, sheet, y + 18, height)
        shapes += plot
    y += 6
    for before, figure in zip([None, *chain], chain, strict=False):
        caption = ", ".join([claim(figure, facts), *changes(before, figure)])
        text, y = lines(f"{caption} · {said(figure, facts, sheet)}", SMALL, y, sheet, lead=with_unit(figure))
        shapes.append(row(figure, text, sheet))
        y += 2
    return Part(name=name, words=f"{name}: {in_words(chain, facts)}", shapes=shapes, end=y)


def _placed(chain: Sequence[Figure], facts: Facts) -> list[tuple[Figure, date]]:
    """Return the steps that can be drawn, each with the day of `claims.when`.

    Of a month or a year it is the first day on which the step before had been said.
    """
    found: list[tuple[Figure, date]] = []
    for figure in chain:
        known = figure.stated_on or figure.as_of or stated_date(figure, facts)
        if known and figure.value is not None:
            span = dates.span(known)
            first, last = date.fromisoformat(span.first), date.fromisoformat(span.last)
            before = found[-1][1] if found else first
            found.append((figure, min(max(first, before), last)))
    return sorted(found, key=lambda placed: placed[1])


def _plot(
    placed: Sequence[tuple[Figure, date]], facts: Facts, sheet: Sheet, y: int, height: int
) -> tuple[list[str], int]:
    """Return the steps on a time axis, and where the axis ends."""
    first, last = min(day for _, day in placed), max(day for _, day in placed)
    last = max(last, first + timedelta(days=1))
    top = max(upper_end(f) for f, _ in placed) or 1
    bottom = y + height
    wide = sheet.inner - 8

    def across(day: date) -> float:
        return round(LEFT + 4 + wide * (day - first).days / (last - first).days, 1)

    points = [_Point(f, across(day), round(bottom - height * (f.value or 0) / top, 1)) for f, day in placed]
    shapes = [
        _axis(bottom, sheet),
        *(_tick(tick, across(tick), bottom, sheet) for tick in _ticks(first, last)),
    ]
    room = _Box(LEFT - 12, y - 16, sheet.width - 12, bottom)
    ends = [*(point.x for point in points[1:]), sheet.width - LEFT]
    for before, point, end in zip([points[0], *points], points, ends, strict=False):
        shapes.append(_step(before, point, end, facts, height / top))
    return [*shapes, *_labels(points, facts, room)], bottom + 24


def _axis(y: int, sheet: Sheet) -> str:
    return _line(f"M{LEFT} {y}H{sheet.width - LEFT}")


def _line(path: str) -> str:
    return f'<path class="axis" d="{path}" stroke="#8a8a8a" fill="none"/>'


def _tick(day: date, x: float, y: int, sheet: Sheet) -> str:
    """Return a mark of the time axis with its day, month or year."""
    text = day.isoformat()
    shown = text if day.day > 1 else text[:7] if day.month > 1 else text[:4]
    half = width_of(shown, SMALL) / 2
    at = min(max(x, LEFT + half), sheet.width - LEFT - half)
    return _line(f"M{x:g} {y}v5") + letters(shown, at, y + 17, size=SMALL, faint=True, anchor="middle")


def _ticks(first: date, last: date) -> list[date]:
    """Return the days to mark: first days of months or years, or both ends where there are too few."""
    months = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    inside = [month for month in months if first <= month <= last]
    for every in _MONTHS:
        found = [month for month in inside if (month.year * 12 + month.month - 1) % every == 0]
        if 1 < len(found) <= _MOST_TICKS:
            return found
    return [first, last]


def _step(before: _Point, point: _Point, end: float, facts: Facts, scale: float) -> str:
    """Return a step: up or down from the one before, then on until the next, and its mark."""
    figure = point.figure
    line = color(figure, facts, attribute="stroke")
    shapes = [
        f'<path d="M{point.x:g} {before.y:g}V{point.y:g}H{end:g}" {line} stroke-width="2" fill="none"/>'
    ]
    if figure.high is not None:
        shapes.append(
            f'<path d="M{point.x:g} {point.y:g}v{-(figure.high - (figure.value or 0)) * scale:.1f}" '
            f'{color(figure, facts, attribute="stroke", pale=True)} stroke-width="5" fill="none"/>'
        )
    filled = color(figure, facts, pale=figure.bound in SHADED)
    if figure.bound in OPEN:
        shapes.append(f'<path d="M{point.x - 5:g} {point.y + 3:g}l5 -9 5 9z" {filled}/>')
    else:
        shapes.append(f'<circle cx="{point.x:g}" cy="{point.y:g}" r="3.5" {filled}/>')
    caption = f"{with_unit(figure)}, {claim(figure, facts)}, {claims.when(figure, facts)}"
    return f"<g><title>{safe(caption)}</title>{''.join(shapes)}</g>"


def _labels(points: Sequence[_Point], facts: Facts, room: _Box) -> list[str]:
    """Return the number beside each step, with its claimant where the steps are few."""
    taken = [_Box(p.x - 4, p.y - 4, p.x + 4, p.y + 4) for p in points]
    lines_between = _lines_between(points)
    drawn = []
    for point in points:
        number = with_unit(point.figure)
        named = f"{number} · {claims.claimant(point.figure, facts, claims.Named.SHORT_AFTER_STATE)}"
        texts = [named, number] if len(points) <= _FEW else [number]
        # A label over a line is better than none.
        tries = ((text, others) for others in ([*taken, *lines_between], taken) for text in texts)
        for text, others in tries:
            if found := _free(text, point, others, room):
                taken.append(found[0])
                drawn.append(_label(text, *found, point))
                break
    return drawn


def _lines_between(points: Sequence[_Point]) -> list[_Box]:
    """Return the room that the lines between the steps take: across from each, then up or down."""
    found = []
    for before, point in pairwise(points):
        found.append(_Box(before.x, before.y, point.x, before.y))
        found.append(_Box(point.x, min(before.y, point.y), point.x, max(before.y, point.y)))
    return found


def _free(text: str, point: _Point, taken: Sequence[_Box], room: _Box) -> tuple[_Box, str] | None:
    """Return the nearest free room for a label, and which of its ends is at the step."""
    for away in range(0, _FURTHEST, 6):
        for anchor, down in (
            ("end", -5 - away),
            ("start", 13 + away),
            ("start", -5 - away),
            ("end", 13 + away),
        ):
            box = _beside(text, point, anchor, away, down)
            if box.within(room) and not any(box.overlaps(other) for other in taken):
                return box, anchor
    return None


def _beside(text: str, point: _Point, anchor: str, away: int, down: int) -> _Box:
    """Return the room of a label that starts or ends so far from a step."""
    wide = width_of(text, SMALL)
    left = point.x + 6 + away / 3 if anchor == "start" else point.x - 6 - away / 3 - wide
    return _Box(left, point.y + down - SMALL + 2, left + wide, point.y + down)


def _label(text: str, box: _Box, anchor: str, point: _Point) -> str:
    """Return a label, with a line to its step where it is not beside it."""
    x = box.left if anchor == "start" else box.right
    line = ""
    if abs(x - point.x) > SMALL:
        line = _line(f"M{point.x:g} {point.y:g}L{x:g} {box.bottom - 3:g}")
    return line + letters(safe(text), x, box.bottom, size=SMALL, anchor=anchor)
