"""people, places, statements, sources: who, where, what was said, and by whom."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from karabakh_cli.asking.question import called
from karabakh_cli.cli.as_of import as_known, day_asked, facts_by, note_encyclopaedia, note_undated
from karabakh_cli.cli.help_format import FILTER
from karabakh_cli.cli.narrowing import actors_named, best_by_query, filter_by_query
from karabakh_cli.cli.options import AsOf, CitedOutput, Output, Query, Source, Topic, completer
from karabakh_cli.cli.output import (
    first_records,
    format_of,
    print_answer,
    print_rows,
    print_table,
    report_nothing,
)
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Person, Place, Statement
from karabakh_cli.view.rows import FIELDS

if TYPE_CHECKING:
    from karabakh_cli.view.rows import Row
    from karabakh_cli.view.screen import Screen

_FEW = 4
"""The most people or places that are shown in full."""
_SCREENS = 50
"""The most statements that are listed; for more, a table of contents says more than the list."""
_MOST_SOURCES = 40
E = TypeVar("E", bound=Entry)

Speakers = Annotated[
    list[str] | None,
    typer.Option(
        "--source",
        "-s",
        "--of",
        "-o",
        help="Only people who speak for SIDE, a state or an office.",
        metavar="SIDE",
        rich_help_panel=FILTER,
        autocompletion=completer("speaks-for"),
    ),
]


def people(query: Query = None, *, source: Speakers = None, as_of: AsOf = None, out: Output) -> None:
    """Show people: offices, sides and name spellings.

    \b
    Examples:
      kwar people
      kwar people harutyunyan
      kwar people Гаджиев
    """
    from karabakh_cli import store
    from karabakh_cli.query import listing
    from karabakh_cli.query.actors import people_called

    facts = store.load(out.facts)
    everybody = listing.people(facts, actors_named(facts, source))
    found = _named_or_best(everybody, facts, query)
    namesakes = people_called(facts, " ".join(query or ()))
    found += [one for one in everybody if one.id in namesakes and one not in found]
    _list(found, facts, out, query, as_of, kind="person")


def _named_or_best(found: Sequence[E], facts: Facts, query: list[str] | None) -> list[E]:
    """Return the records whose whole name is the query, else those that match it best; all for no query."""
    named = called(facts, " ".join(query)) if query else []
    return [entry for entry in found if entry.id in named] or best_by_query(found, facts, query)


def _no_people(facts: Facts, query: list[str] | None) -> str:
    """Return the message that nobody has this name; a source without a record of its own may have it."""
    from karabakh_cli.query.actors import actor_rows, reporters
    from karabakh_cli.view.wording import as_typed

    words = " ".join(query or ())
    is_source = words and reporters(actor_rows(facts), frozenset(), words)
    return "no matching people" + (f", but a source: see kwar sources {as_typed(words)}" if is_source else "")


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
    found = _named_or_best(listing.places(facts), facts, query)
    _list(found, facts, out, query, as_of, kind="place")


def _list(
    entries: Sequence[Entry],
    base: Facts,
    out: Output,
    query: list[str] | None,
    as_of: str | None,
    *,
    kind: str,
) -> None:
    """Print people or places: one line each, or in full if a query leaves few; or that there are none."""
    last = day_asked(as_of)
    facts = facts_by(base, last)
    found = [facts.entries[entry.id] for entry in entries if entry.id in facts.entries]
    if not query:
        # Who is named is shown, in office or not.
        found = [entry for entry in found if not _in_office_later_only(entry, base)]
    if not found:
        nothing = _no_people(base, query) if kind == "person" else "no matching places"
        report_nothing(nothing, out, known=FIELDS[kind])

    note_encyclopaedia(found, base, last)

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

    print_answer(found, facts, out, drawn, as_of=last)


def _in_office_later_only(entry: Entry, base: Facts) -> bool:
    """Return whether somebody, as they were on a day, had not yet held any of their offices."""
    later = base.entries[entry.id]
    return isinstance(entry, Person) and isinstance(later, Person) and bool(later.roles) and not entry.roles


def statements(
    query: Query = None, *, source: Source = None, topic: Topic = None, as_of: AsOf = None, out: CitedOutput
) -> None:
    """Show what each side said: accusations, denials, demands and findings.

    \b
    Examples:
      kwar statements
      kwar statements --topic foreign-fighters
      kwar statements --source pashinyan
      kwar statements cluster munitions
    """
    from karabakh_cli import store
    from karabakh_cli.query import filters, listing

    facts = store.load(out.facts)
    topics = frozenset(filters.typed_word("statement-topic", name) for name in topic or ())
    last = day_asked(as_of)
    chosen = actors_named(facts, source)
    found = listing.statements(facts, source=chosen, topic=topics, last=last)
    found = as_known(_by_best_topic(best_by_query(found, facts, query), found), facts, last)
    if last is not None:
        undated = [s for s in listing.statements(facts, source=chosen, topic=topics) if s.said_on is None]
        note_undated(len(filter_by_query(undated, facts, query)), "statement")
    if not found:
        report_nothing("no matching statements", out, known=FIELDS["statement"])

    def drawn(screen: "Screen") -> str:
        from karabakh_cli.view.statements import statement_contents, statements_answer

        narrowed = query or source or topic or out.limit
        if len(found) > _SCREENS and not (narrowed or out.show_ids or out.urls):
            return statement_contents(found, facts, screen)
        title = f"Statements matching “{' '.join(query)}”" if query else "Statements"
        return statements_answer(first_records(found, out), facts, screen, title=title, total=len(found))

    print_answer(found, facts, out, drawn, as_of=last)


def _by_best_topic(best: Sequence[Statement], found: Sequence[Statement]) -> list[Statement]:
    """Return the statements that match a query, the best first, by topic: that of the best one first.

    Within a topic they are in the order in which they were found.
    """
    topics = list(dict.fromkeys(statement.topic for statement in best))
    kept = {statement.id for statement in best}
    return sorted((s for s in found if s.id in kept), key=lambda s: topics.index(s.topic))


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
    from karabakh_cli.query.actors import actor_rows, reporters

    last = day_asked(as_of)
    facts = facts_by(store.load(out.facts), last)
    chosen = actors_named(facts, source)
    rows = reporters(actor_rows(facts), chosen, " ".join(query or ()))
    most = out.limit or (len(rows) if query or source else _MOST_SOURCES)
    ordered = _most_first(rows, most)
    if not rows:
        report_nothing("no matching sources", out, known=FIELDS["actor"])
    if format_of(out) != "table":
        kept = first_records(ordered, out)
        print_rows(lambda: list(kept), out)
        return
    from karabakh_cli.view.sources import sources_answer

    shown = first_records(ordered, out)[:most]
    print_table(lambda screen: sources_answer(shown, facts, screen, total=len(rows)), out, as_of=last)


def _most_first(rows: "Sequence[Row]", most: int) -> "list[Row]":
    """Return the `most` sources that report most, then the others; each in the order given."""
    ranked = sorted(rows, key=lambda row: -(row["figures"] + row["statements"] + row["events"]))
    chosen = {row["id"] for row in ranked[:most]}
    return sorted(rows, key=lambda row: row["id"] not in chosen)
