"""find, show: from a question to records, and one record in full."""

from typing import TYPE_CHECKING, Annotated

import typer

from karabakh_cli.cli.lookup import records_named
from karabakh_cli.cli.options import Ids, Output
from karabakh_cli.cli.output import emit, format_of, note, print_records, print_rows, print_table
from karabakh_cli.errors import NothingFound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_cli.facts.records import Facts
    from karabakh_cli.search.rank import Hit

_DEFAULT = 10
Words = Annotated[
    list[str], typer.Argument(metavar="QUERY...", help="Question or keywords.", show_default=False)
]


def find(
    query: Words,
    *,
    explain: Annotated[bool, typer.Option("--explain", help="Explain the ranking.")] = False,
    out: Output,
) -> None:
    """Search everything, best match first.

    \b
    A question for a count is answered with the headline figures of that count.

    \b
    Examples:
      kwar find how many azerbaijani soldiers went missing
      kwar find Şuşa 8 noyabr
      kwar find deserters according to hakobyan
      kwar find "iron fist" --json --limit 5
    """
    from karabakh_cli import store
    from karabakh_cli.search.rank import search

    facts = store.load(out.facts)
    asked = " ".join(query)
    limit = out.limit or _DEFAULT
    hits = search(store.index(facts), asked, limit=limit + 1)
    more, hits = len(hits) > limit, hits[:limit]
    none = "" if hits else f"no results for {asked!r}"
    if format_of(out) != "table":
        if more:
            note(f"showing the first {limit}; -n shows more")
        entries = [facts.entries[hit.id] for hit in hits]
        print_rows(lambda: _rows(hits, facts, explain=explain), out, none=none, linked=(entries, facts))
        return
    from karabakh_cli.view.found import found_answer

    print_table(
        lambda screen: found_answer(asked, hits, facts, screen, more=more, explain=explain), out, none=none
    )


def _rows(hits: "Sequence[Hit]", facts: "Facts", *, explain: bool) -> list[dict[str, object]]:
    """Return the rows of what was found, each with the words that matched, and why on request."""
    from karabakh_cli.search.rank import matched
    from karabakh_cli.view.rows import row

    rows = []
    for hit in hits:
        found = row(facts.entries[hit.id], facts)
        found["matched"] = matched(facts.entries[hit.id], facts, hit)
        if explain:
            found["score"] = hit.score
            found["explain"] = [
                {"word": m.word, "key": m.key, "field": m.field, "how": m.how, "points": round(m.points, 2)}
                for m in hit.matches
            ]
        rows.append(found)
    return rows


def show(ids: Ids, *, out: Output) -> None:
    """Show one record in full, with related records: by id, by number or by name.

    \b
    Examples:
      kwar show 3755
      kwar show shusha
      kwar show killed-military-armenian-armenia --json
    """
    from karabakh_cli import store

    facts = store.load(out.facts)
    try:
        entries = [entry for key in ids for entry in records_named(facts, key)][: out.limit]
    except NothingFound:
        if format_of(out) == "json":
            emit("[]\n")
        raise
    if format_of(out) != "table":
        print_records(entries, facts, out, none="")
        return
    from karabakh_cli.view.found import listed_answer

    if len(entries) > len(ids):
        title = f"{len(entries)} records for {' '.join(ids)}"
        print_table(lambda screen: listed_answer(title, entries, facts, screen), out)
        return
    from karabakh_cli.query.related import related
    from karabakh_cli.view.detail import detail

    print_table(
        lambda screen: "\n".join(detail(entry, facts, related(entry, facts), screen) for entry in entries),
        out,
    )
