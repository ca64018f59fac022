"""timeline, people, places, statements: what happened, who, where and what was said."""

from typing import Annotated

import typer

from karabakh_cli.cli.options import Output, Query, Source, Topic
from karabakh_cli.cli.output import filter_by_query, show
from karabakh_cli.view.screen import Screen

Day = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="A day, month or year: 2020-10-09, 9 nov, october."),
]


def timeline(
    query: Query = None,
    *,
    on: Day = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="The first day: 2020-10-01, 1 oct.")
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", help="The last day, whole: 2020-10 is to its end."),
    ] = None,
    source: Source = None,
    out: Output,
) -> None:
    """What happened, day by day, with who announced it.

    \b
    Examples:
      kwar timeline --on "9 nov"
      kwar timeline --from 2020-10-01 --to 2020-10-31
      kwar timeline shusha
    """
    from karabakh_cli import store
    from karabakh_cli.errors import Misuse
    from karabakh_cli.facts import dates
    from karabakh_cli.query import filters as ask
    from karabakh_cli.query.actors import resolve_actors

    facts = store.load(out.facts)
    if on is not None and (from_, to) != (None, None):
        raise Misuse("--on stands beside --from or --to", "use --on alone, or the other two")
    day = dates.span(ask.date(on)) if on is not None else None
    first, last = (day.first, day.last) if day else (None, None)
    if from_ is not None:
        first = dates.span(ask.date(from_)).first
    if to is not None:
        last = ask.day(to)
    if first and last and first > last:
        raise Misuse(f"--from {first} is after --to {last}", "swap them")
    found = ask.timeline(facts, first=first, last=last, source=resolve_actors(facts, source or ()))
    found = filter_by_query(found, facts, query)

    def above(where: Screen) -> str:
        from karabakh_cli.view.sparkline import strip

        return strip(found[: out.limit], where)

    show(found, facts, out, nothing="no event matches", above=above)


def people(query: Query = None, *, source: Source = None, out: Output) -> None:
    """People: offices, sides and name spellings.

    \b
    Examples:
      kwar people harutyunyan
      kwar people Гаджиев
      kwar people --json
    """
    from karabakh_cli import store
    from karabakh_cli.query import filters as ask
    from karabakh_cli.query.actors import resolve_actors

    facts = store.load(out.facts)
    found = ask.people(facts, resolve_actors(facts, source or ()))
    found = filter_by_query(found, facts, query)
    show(found, facts, out, nothing="no person matches")


def places(query: Query = None, *, out: Output) -> None:
    """Places, with each side's name for them and who held them.

    \b
    Examples:
      kwar places shushi
      kwar places Ջրական
      kwar places --json
    """
    from karabakh_cli import store
    from karabakh_cli.query import filters as ask

    facts = store.load(out.facts)
    found = ask.places(facts)
    found = filter_by_query(found, facts, query)
    show(found, facts, out, nothing="no place matches")


def statements(query: Query = None, *, source: Source = None, topic: Topic = None, out: Output) -> None:
    """What each side said: accusations, denials, demands, warnings and names, by topic.

    \b
    Examples:
      kwar statements --topic foreign-fighters
      kwar statements --source aliyev
      kwar statements cluster munitions
    """
    from karabakh_cli import store
    from karabakh_cli.query import filters as ask
    from karabakh_cli.query.actors import resolve_actors

    facts = store.load(out.facts)
    topics = frozenset(ask.word("statement-topic", name) for name in topic or ())
    found = ask.statements(facts, source=resolve_actors(facts, source or ()), topic=topics)
    found = filter_by_query(found, facts, query)
    show(found, facts, out, nothing="no statement matches")
