"""find, show, cite, sources: from a question to a record, and from a record to where it comes from."""

from typing import Annotated

import typer

from karabakh_cli.cli.options import Ids, Output, Shared
from karabakh_cli.cli.options import Source as Sources
from karabakh_cli.cli.output import emit, format_of, linked, screen, write
from karabakh_cli.cli.output import show as show_records
from karabakh_cli.errors import NothingFound

Words = Annotated[
    list[str], typer.Argument(metavar="QUERY...", help="What you would ask.", show_default=False)
]


def find(
    query: Words,
    *,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say why each result ranks where it does.")
    ] = False,
    out: Output,
) -> None:
    """Search everything, best match first.

    \b
    Examples:
      kwar find how many azerbaijani soldiers went missing
      kwar find Şuşa 8 noyabr
      kwar find deserters according to hakobyan
      kwar find "iron fist" --json --limit 5
    """
    from karabakh_cli import store
    from karabakh_cli.cli.output import found_page, found_rows
    from karabakh_cli.search.rank import search

    facts = store.load(out.facts)
    asked = " ".join(query)
    hits = search(store.index(facts), asked, limit=out.limit or 10)
    write(
        lambda: found_rows(hits, facts, explain=explain),
        lambda: found_page(hits, facts, screen(out), explain=explain),
        out,
        linked=lambda: linked([facts.entries[hit.id] for hit in hits], facts),
        nothing="" if hits else f"nothing answers {asked!r}",
    )


def show(ids: Ids, *, out: Output) -> None:
    """One record in full, with related records.

    \b
    Examples:
      kwar show shusha
      kwar show killed-military-armenian-armenia
      kwar show aliyev --json
    """
    from karabakh_cli import store
    from karabakh_cli.search import lookup

    facts = store.load(out.facts)
    chosen = format_of(out)
    try:
        entries = [lookup.entry(facts, key, lambda: store.index(facts)) for key in ids]
    except NothingFound as error:
        write(list, str, out, nothing=str(error))
        raise
    if chosen != "table":
        show_records(entries, facts, out, nothing="no record")
        return
    from karabakh_cli.query.related import related
    from karabakh_cli.view.detail import card

    emit("\n".join(card(entry, facts, related(entry, facts), screen(out)) for entry in entries))


def cite(ids: Ids, *, shared: Shared) -> None:
    """A one-line citation, ready for a footnote.

    \b
    Examples:
      kwar cite killed-military-armenian-armenia
    """
    from karabakh_cli import store
    from karabakh_cli.search import lookup
    from karabakh_cli.view.citation import footnote

    facts = store.load(shared.facts)
    entries = [lookup.entry(facts, key, lambda: store.index(facts)) for key in ids]
    emit("".join(footnote(entry, facts) + "\n" for entry in entries))


def sources(
    query: Annotated[
        list[str] | None, typer.Argument(help="Words of an actor's name.", show_default=False)
    ] = None,
    *,
    source: Sources = None,
    out: Output,
) -> None:
    """Sources: each one's side, number of records and documents.

    \b
    Examples:
      kwar sources
      kwar sources prosecutor
      kwar sources --source armenia
    """
    from karabakh_cli import store
    from karabakh_cli.query.actors import actor_rows, reporters, resolve_actors

    facts = store.load(out.facts)
    chosen = resolve_actors(facts, source or ())
    rows = reporters(actor_rows(facts), chosen, " ".join(query or ()))

    def drawn() -> str:
        from karabakh_cli.view.sources import actors_page

        return actors_page(rows[: out.limit], facts, screen(out))

    write(lambda: rows[: out.limit], drawn, out, nothing="" if rows else "no actor matches")
