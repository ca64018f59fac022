"""timeline, people, places, statements, sources: what happened, who, where and what was said."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from karabakh_cli.cli.help_format import FILTER
from karabakh_cli.cli.narrowing import as_known, filter_by_query, note_undated
from karabakh_cli.cli.options import AsOf, Output, Query, Source, Topic
from karabakh_cli.cli.output import first_records, format_of, print_answer, print_rows, print_table
from karabakh_cli.errors import Misuse
from karabakh_cli.facts.dates import is_day
from karabakh_cli.facts.records import Entry, Event, Facts, Person, Place

if TYPE_CHECKING:
    from karabakh_cli.view.rows import Row
    from karabakh_cli.view.screen import Screen

_FEW = 4
"""So few people or places are shown whole."""
_SCREENS = 50
"""From so many statements on, a table of contents says more than the list."""
_MOST_SOURCES = 40

Day = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="Only this day, month or year: 2020-10-09, 9 nov, october.",
        rich_help_panel=FILTER,
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
        typer.Option("--from", metavar="DATE", help="First day: 2020-10-01, 1 oct.", rich_help_panel=FILTER),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="DATE",
            help="Last day, inclusive (2020-10 means to 31 October).",
            rich_help_panel=FILTER,
        ),
    ] = None,
    source: Source = None,
    as_of: AsOf = None,
    every: Every = False,
    out: Output,
) -> None:
    """Show what happened, day by day, with who announced it.

    Without a query or dates, the days of the war; --all adds earlier and later events.

    \b
    Examples:
      kwar timeline
      kwar timeline --on "9 nov"
      kwar timeline --from 2020-10-01 --to 2020-10-31
      kwar timeline shusha
    """
    from karabakh_cli import store
    from karabakh_cli.query import listing
    from karabakh_cli.query.actors import resolve_actors
    from karabakh_cli.query.filters import date, day

    facts = store.load(out.facts)
    asked = date(on) if on is not None else None
    span = _span(asked, from_, to, as_of)
    found = listing.timeline(facts, first=span[0], last=span[1], source=resolve_actors(facts, source or ()))
    if as_of is not None:
        found = listing.as_known_on(found, day(as_of))
    found = filter_by_query(found, facts, query)
    whole = bool(query or source or every or on or from_ or to)
    one_day = asked if asked and is_day(asked) and not query else None
    before, shown, after = _parts(found, facts, one_day, whole=whole)

    def drawn(screen: "Screen") -> str:
        if one_day:
            return _day(one_day, shown, facts, out, screen)
        title = _title(query, asked, whole=whole)
        return _timeline(shown, facts, out, screen, title=title, others=(len(before), len(after)))

    # What the table shows comes first in every format, so that -n keeps the same of it.
    print_answer([*shown, *before, *after], facts, out, drawn, none="no matching events")


def _parts(
    found: Sequence[Event], facts: Facts, day: str | None, *, whole: bool
) -> tuple[list[Event], list[Event], list[Event]]:
    """Return the events before those of the answer, those, in its order, and the events after them."""
    from karabakh_cli.query import listing

    if day:
        that_day = listing.by_prominence([e for e in found if e.date == day])
        return [], [*that_day, *(e for e in found if e.date != day)], []
    return ([], list(found), []) if whole else listing.of_the_war(facts, found)


def _span(
    on: str | None, from_: str | None, to: str | None, as_of: str | None
) -> tuple[str | None, str | None]:
    """Return the first and the last day asked for. Raises Misuse if they exclude each other."""
    from karabakh_cli.facts import dates
    from karabakh_cli.query import filters

    if on is not None and (from_, to) != (None, None):
        raise Misuse("--on cannot be combined with --from or --to")
    day = dates.span(on) if on is not None else None
    first, last = (day.first, day.last) if day else (None, None)
    if from_ is not None:
        first = dates.span(filters.date(from_)).first
    if to is not None:
        last = filters.day(to)
    if as_of is not None:
        last = min(filter(None, (last, filters.day(as_of))))
    if first and last and first > last:
        raise Misuse(f"the first day ({first}) is later than the last ({last})")
    return first, last


def _title(query: list[str] | None, on: str | None, *, whole: bool) -> str:
    """Return the title of a timeline: the words, the month or the year that were asked for."""
    from karabakh_cli.view.days import day_and_month

    if query:
        return f"Events: {' '.join(query)}"
    if on:
        return day_and_month(on, year=True)
    return "Events" if whole else "The war, day by day"


def _day(day: str, found: Sequence[Event], facts: Facts, out: Output, screen: "Screen") -> str:
    from karabakh_cli.view.timeline import day_answer

    kept = first_records(found, out)
    that_day = sum(e.date == day for e in found)
    totals = that_day, len(found) - that_day
    return day_answer(day, kept[:that_day], kept[that_day:], facts, screen, totals=totals)


def _timeline(
    found: Sequence[Event],
    facts: Facts,
    out: Output,
    screen: "Screen",
    *,
    title: str,
    others: tuple[int, int],
) -> str:
    from karabakh_cli.query.headlines import BEYOND_LIMIT
    from karabakh_cli.view.phrases import how_to_see_all
    from karabakh_cli.view.timeline import timeline_answer

    kept = found[: out.limit]
    cut = len(found) - len(kept)
    counts = [(others[0], "earlier"), (others[1], "later"), (cut, BEYOND_LIMIT)]
    left_out = " · ".join(f"{count} {word}" for count, word in counts if count)
    hint = how_to_see_all(len(found) + sum(others), limited=bool(cut), selected=any(others))
    return timeline_answer(
        kept,
        facts,
        screen,
        title=title,
        total=len(found),
        left_out=f"{left_out}   {hint}" if left_out else "",
        most=1 if len(found) > _FEW else 3,
    )


def people(query: Query = None, *, source: Source = None, as_of: AsOf = None, out: Output) -> None:
    """Show people: offices, sides and name spellings.

    \b
    Examples:
      kwar people
      kwar people harutyunyan
      kwar people Гаджиев
    """
    from karabakh_cli import store
    from karabakh_cli.query import listing
    from karabakh_cli.query.actors import resolve_actors

    facts = store.load(out.facts)
    found = filter_by_query(listing.people(facts, resolve_actors(facts, source or ())), facts, query)
    _list(found, facts, out, query, as_of, none="no matching people")


def places(query: Query = None, *, as_of: AsOf = None, out: Output) -> None:
    """Show places, with each side's names and who held them.

    \b
    Examples:
      kwar places
      kwar places shushi
      kwar places Ջրական
    """
    from karabakh_cli import store
    from karabakh_cli.query import listing

    facts = store.load(out.facts)
    found = filter_by_query(listing.places(facts), facts, query)
    _list(found, facts, out, query, as_of, none="no matching places")


def _list(
    entries: Sequence[Entry],
    every: Facts,
    out: Output,
    query: list[str] | None,
    as_of: str | None,
    *,
    none: str,
) -> None:
    """Print people or places: one line each, or whole where a query leaves few."""
    facts, found = as_known(every, entries, as_of)

    def drawn(screen: "Screen") -> str:
        from karabakh_cli.view.detail import details
        from karabakh_cli.view.people import people_answer, places_answer

        kept = first_records(found, out)
        if query and len(kept) <= _FEW:
            return details(kept, facts, screen)
        people = [one for one in kept if isinstance(one, Person)]
        if people:
            return people_answer(people, screen, total=len(found))
        places = [one for one in kept if isinstance(one, Place)]
        return places_answer(places, facts, screen, total=len(found))

    print_answer(found, facts, out, drawn, none=none)


def statements(
    query: Query = None, *, source: Source = None, topic: Topic = None, as_of: AsOf = None, out: Output
) -> None:
    """Show what each side said: accusations, denials, demands and findings.

    \b
    Examples:
      kwar statements
      kwar statements --topic foreign-fighters
      kwar statements --source aliyev
      kwar statements cluster munitions
    """
    from karabakh_cli import store
    from karabakh_cli.query import filters, listing
    from karabakh_cli.query.actors import resolve_actors

    facts = store.load(out.facts)
    topics = frozenset(filters.word("statement-topic", name) for name in topic or ())
    last = filters.day(as_of) if as_of is not None else None
    chosen = resolve_actors(facts, source or ())
    found = listing.statements(facts, source=chosen, topic=topics, last=last)
    found = filter_by_query(found, facts, query)
    if last is not None:
        every = listing.statements(facts, source=chosen, topic=topics)
        note_undated(sum(s.said_on is None for s in every), "statement")

    def drawn(screen: "Screen") -> str:
        from karabakh_cli.view.statements import statement_contents, statements_answer

        narrowed = query or source or topic or out.limit
        if len(found) > _SCREENS and not (narrowed or out.show_ids or out.urls):
            return statement_contents(found, facts, screen)
        title = f"Statements: {' '.join(query)}" if query else "Statements"
        return statements_answer(first_records(found, out), facts, screen, title=title, total=len(found))

    print_answer(found, facts, out, drawn, none="no matching statements")


def sources(
    query: Annotated[
        list[str] | None, typer.Argument(help="Part of a source's name.", show_default=False)
    ] = None,
    *,
    source: Source = None,
    as_of: AsOf = None,
    out: Output,
) -> None:
    """Show sources: each one's side, number of records and documents.

    \b
    Examples:
      kwar sources
      kwar sources prosecutor
      kwar sources --source armenia
    """
    from karabakh_cli import store
    from karabakh_cli.query.actors import actor_rows, reporters, resolve_actors

    facts, _ = as_known(store.load(out.facts), (), as_of)
    chosen = resolve_actors(facts, source or ())
    rows = reporters(actor_rows(facts), chosen, " ".join(query or ()))
    most = out.limit or (len(rows) if query or source else _MOST_SOURCES)
    ordered = _most_first(rows, most)
    none = "" if rows else "no matching sources"
    if format_of(out) != "table":
        kept = first_records(ordered, out)
        print_rows(lambda: list(kept), out, none=none)
        return
    from karabakh_cli.view.sources import sources_answer

    shown = first_records(ordered, out)[:most]
    print_table(lambda screen: sources_answer(shown, facts, screen, total=len(rows)), out, none=none)


def _most_first(rows: "Sequence[Row]", most: int) -> "list[Row]":
    """Return so many sources, those that report most, before the others; each in the order given."""
    ranked = sorted(rows, key=lambda row: -(row["figures"] + row["statements"] + row["events"]))
    chosen = {row["id"] for row in ranked[:most]}
    return sorted(rows, key=lambda row: row["id"] not in chosen)
