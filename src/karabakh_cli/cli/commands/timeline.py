"""timeline: what happened, day by day."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from karabakh_cli.cli.as_of import as_known, day_asked, note_encyclopaedia
from karabakh_cli.cli.help_format import FILTER
from karabakh_cli.cli.narrowing import actors_named, filter_by_query
from karabakh_cli.cli.options import AsOf, CitedOutput, Output, Query, Source, completer
from karabakh_cli.cli.output import format_of, print_answer, report_nothing
from karabakh_cli.errors import Misuse
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.dates import is_day, span
from karabakh_cli.facts.records import Event
from karabakh_cli.view.rows import FIELDS

if TYPE_CHECKING:
    from karabakh_cli.view.screen import Screen

_FEW = 4
"""The most events that are shown with all their marks."""

Day = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="Only this day, month or year: 2020-10-09, 9 nov, october.",
        rich_help_panel=FILTER,
        autocompletion=completer("day"),
    ),
]
Every = Annotated[
    bool, typer.Option("--all", help="Include events before and after the war.", rich_help_panel=FILTER)
]


def timeline(  # noqa: PLR0913  # Each is an option that people type.
    query: Query = None,
    *,
    on: Day = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="DATE",
            help="First day: 2020-10-01, 1 oct.",
            rich_help_panel=FILTER,
            autocompletion=completer("day"),
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="DATE",
            help="Last day, inclusive (2020-10 means to 31 October).",
            rich_help_panel=FILTER,
            autocompletion=completer("day"),
        ),
    ] = None,
    source: Source = None,
    as_of: AsOf = None,
    every: Every = False,
    out: CitedOutput,
) -> None:
    """Show what happened, day by day, with who announced or reported it.

    Without a query, dates or a source, the days of the war; --all adds earlier and later events.

    \b
    Examples:
      kwar timeline
      kwar timeline --on "9 nov"
      kwar timeline --from 2020-10-01 --to 2020-10-31
      kwar timeline shusha
    """
    from karabakh_cli import store
    from karabakh_cli.query import listing
    from karabakh_cli.query.filters import typed_date

    facts = store.load(out.facts)
    asked = typed_date(on) if on is not None else None
    first, end = _span(asked, from_, to, as_of)
    found = listing.timeline(facts, first=first, last=end, source=actors_named(facts, source))
    last = day_asked(as_of)
    found = as_known(found, facts, last) if not (first and end and first > end) else []
    found = filter_by_query(found, facts, query)
    whole = bool(query or source or every or on or from_ or to)
    one_day = asked if asked and is_day(asked) and not query else None
    if not found:
        report_nothing("no matching events", out, known=FIELDS["event"])
    parts = _parts(found, facts, one_day, whole=whole, first=first if from_ or on else None)

    def drawn(screen: "Screen") -> str:
        if one_day:
            return _day(one_day, parts.shown, facts, out, screen)
        return _timeline(parts, facts, out, screen, title=_title(query, asked, whole=whole))

    listed = [*parts.shown, *parts.under_way] if format_of(out) == "table" else parts.all
    note_encyclopaedia(listed[: out.limit], facts, last)
    # What the table shows comes first in every format, so that -n keeps the same records.
    print_answer(parts.all, facts, out, drawn, as_of=last)


class _Parts(Struct, frozen=True):
    """Events of an answer: those it shows, those under way as its days begin, and those before and after."""

    shown: list[Event]
    under_way: list[Event] = []
    before: list[Event] = []
    after: list[Event] = []

    @property
    def all(self) -> list[Event]:
        """All of them, those that are shown first."""
        return [*self.shown, *self.under_way, *self.before, *self.after]


def _parts(
    found: Sequence[Event], facts: Facts, day: str | None, *, whole: bool, first: str | None
) -> _Parts:
    """Return the events by what they are to an answer: on one day, on the days from a first one, or all."""
    from karabakh_cli.query import listing

    if day:
        that_day = listing.by_prominence([e for e in found if e.date == day])
        return _Parts([*that_day, *(e for e in found if e.date != day)])
    if first:
        begun = [e for e in found if span(e.date).first < first]
        return _Parts([e for e in found if e not in begun], begun)
    if whole:
        return _Parts(list(found))
    before, shown, after = listing.of_the_war(facts, found)
    return _Parts(shown, [], before, after) if shown else _Parts([*before, *after])


def _span(
    on: str | None, from_: str | None, to: str | None, as_of: str | None
) -> tuple[str | None, str | None]:
    """Return the first and the last day asked for, the last no later than the day of --as-of.

    Raises Misuse if --on, --from and --to exclude each other.
    """
    from karabakh_cli.facts import dates
    from karabakh_cli.query import filters

    if on is not None and (from_, to) != (None, None):
        raise Misuse("--on cannot be combined with --from or --to")
    day = dates.span(on) if on is not None else None
    first, last = (day.first, day.last) if day else (None, None)
    if from_ is not None:
        first = dates.span(filters.typed_date(from_)).first
    if to is not None:
        last = filters.last_day(to)
    if first and last and first > last:
        raise Misuse(f"the first day ({first}) is later than the last ({last})")
    if as_of is not None:
        last = min(filter(None, (last, filters.last_day(as_of))))
    return first, last


def _title(query: list[str] | None, on: str | None, *, whole: bool) -> str:
    """Return the title of a timeline: the words, the month or the year that were asked for."""
    from karabakh_cli.view.days import day_and_month

    if query:
        return f"Events matching “{' '.join(query)}”"
    if on:
        return day_and_month(on, year=True)
    return "Events" if whole else "The war, day by day"


def _day(day: str, found: Sequence[Event], facts: Facts, out: Output, screen: "Screen") -> str:
    from karabakh_cli.view.timeline import day_answer

    kept = found[: out.limit]
    that_day = sum(e.date == day for e in found)
    return day_answer(
        day,
        kept[:that_day],
        kept[that_day:],
        facts,
        screen,
        totals=(that_day, len(found) - that_day),
        left_out=_left_out(len(found), len(kept)),
    )


def _timeline(parts: _Parts, facts: Facts, out: Output, screen: "Screen", *, title: str) -> str:
    from karabakh_cli.view.timeline import timeline_answer

    found = [*parts.shown, *parts.under_way]
    kept = found[: out.limit]
    begun = len(parts.shown)
    return timeline_answer(
        kept[:begun],
        facts,
        screen,
        title=title,
        under_way=kept[begun:],
        totals=(begun, len(parts.under_way)),
        left_out=_left_out(len(found), len(kept), earlier=len(parts.before), later=len(parts.after)),
        most=1 if len(found) > _FEW else 3,
    )


def _left_out(found: int, kept: int, *, earlier: int = 0, later: int = 0) -> str:
    """Return how many events are not shown and why, and how to see them; nothing if all are shown."""
    from karabakh_cli.query.headlines.select import BEYOND_LIMIT
    from karabakh_cli.view.wording import how_to_see_all

    counts = [(earlier, "earlier"), (later, "later"), (found - kept, BEYOND_LIMIT)]
    left_out = " · ".join(f"{count:,} {word}" for count, word in counts if count)
    others = earlier + later
    hint = how_to_see_all(found + others, limited=found > kept, selected=others > 0)
    return f"{left_out}   {hint}" if left_out else ""
