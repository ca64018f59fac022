"""Events as an answer: one line each, and for one day first what happened and then what was under way."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.dates import is_day
from karabakh_cli.facts.records import Event
from karabakh_cli.query.denials import denials
from karabakh_cli.view import claims, wording
from karabakh_cli.view.attribution import in_parentheses
from karabakh_cli.view.blocks import command_lines, labelled, plain_table, title_line, with_id
from karabakh_cli.view.days import day_and_month
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.screen import Screen, draw


def timeline_answer(  # noqa: PLR0913  # Each says something of its own.
    events: Sequence[Event],
    facts: Facts,
    screen: Screen,
    *,
    title: str,
    under_way: Sequence[Event] = (),
    totals: tuple[int, int] = (0, 0),
    left_out: str = "",
    most: int = 1,
) -> str:
    """Return events one line each, by day, then those that had begun before and were `under_way`.

    `totals` are how many there are of either, `left_out` is what is not shown.
    """
    notes = Footnotes(facts, screen, most=most)
    count = wording.counted(len(events), "event", total=totals[0])
    aside = f"{count} · {_begun_before(under_way, totals[1])}" if under_way or totals[1] else count
    parts: list[RenderableType] = [title_line(title, aside, screen), Text()]
    if events:
        parts.append(_lines(events, facts, notes, screen))
    parts += [*_under_way(under_way, facts, notes, screen, first=not events), Text()]
    parts.append(labelled("Sources", notes.text(), screen))
    if left_out:
        parts.append(labelled("Not shown", Text(left_out), screen))
    if events:
        day = next((e.date for e in events if is_day(e.date)), events[0].date)
        parts.append(
            command_lines("Next", [f"kwar timeline --on {day}", f"kwar show {events[0].id}"], screen)
        )
    return draw(*parts, screen=screen)


def day_answer(  # noqa: PLR0913  # Each says something of its own.
    day: str,
    happened: Sequence[Event],
    under_way: Sequence[Event],
    facts: Facts,
    screen: Screen,
    *,
    totals: tuple[int, int] = (0, 0),
    left_out: str = "",
) -> str:
    """Return what happened on a day, whole, then what was under way, one line each.

    `totals` are how many there are of either, where not all are given, `left_out` is what is not shown.
    """
    notes = Footnotes(facts, screen)
    that_day = wording.counted(len(happened), "event", total=totals[0])
    begun = f" · {_begun_before(under_way, totals[1])}" if under_way or totals[1] else ""
    count = f"{that_day} that day{begun}"
    parts: list[RenderableType] = [title_line(day_and_month(day, year=True), count, screen), Text()]
    kinds = max((len(event.kind) for event in happened), default=0)
    for event in happened:
        text = _with_claimant(Text(escape_controls(event.what), overflow="fold"), event, facts, notes, screen)
        parts.append(labelled(event.kind, text, screen, width=kinds))
    parts += _under_way(under_way, facts, notes, screen, first=not happened)
    parts += [Text(), labelled("Sources", notes.text(), screen)]
    if left_out:
        parts.append(labelled("Not shown", Text(left_out), screen))
    if happened:
        parts.append(command_lines("Next", [f"kwar show {happened[0].id}"], screen))
    return draw(*parts, screen=screen)


def _begun_before(shown: Sequence[Event], total: int) -> str:
    """Return how many events are shown that had begun before, and of how many."""
    return f"{len(shown)} of {total} under way" if total > len(shown) else f"{len(shown)} under way"


def _under_way(
    events: Sequence[Event], facts: Facts, notes: Footnotes, screen: Screen, *, first: bool
) -> list[RenderableType]:
    """Return the events that had begun before, one line each, under a heading; nothing if there are none."""
    if not events:
        return []
    heading = Text("UNDER WAY" if first else "\nUNDER WAY", style="bold")
    return [heading, _lines(events, facts, notes, screen, spans=True)]


def _with_claimant(text: Text, event: Event, facts: Facts, notes: Footnotes, screen: Screen) -> Text:
    """Return a text followed by who announced or alone reports the event, and its marks."""
    replies = denials(facts, event, as_of=screen.as_of)
    text.append_text(in_parentheses(claims.attributed(event, facts), facts, replies))
    text.append(" ").append_text(notes.marks(event.cite))
    return with_id(text, event.id, screen)


def _lines(
    events: Sequence[Event], facts: Facts, notes: Footnotes, screen: Screen, *, spans: bool = False
) -> RenderableType:
    """Return one line an event: its day, once for all of a day, its title and who announced it."""
    days = [f"since {e.date}" if spans else e.date for e in events]
    width = max((len(day) for day in days), default=0)
    table = plain_table(width, 2, max(screen.width - width - 2, 10))
    table.columns[0].style = "bold"
    last = ""
    for event, day in zip(events, days, strict=True):
        said = event.headline
        text = Text(escape_controls(said.removesuffix(".") if event.end else said))
        if event.end:
            text.append(f", until {event.end}", style="dim")
        table.add_row(day if day != last else "", "", _with_claimant(text, event, facts, notes, screen))
        last = day
    return table
