"""cite, open: from a record to where it can be checked."""

from typing import TYPE_CHECKING, Annotated

import typer

from karabakh_cli.cli.lookup import look_up, one_record
from karabakh_cli.cli.options import AsOf, Ids, Shared
from karabakh_cli.cli.output import emit, note
from karabakh_cli.errors import NothingFound
from karabakh_cli.facts.names import match_choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_cli.facts.base import Facts
    from karabakh_cli.facts.records import Entry

FORMATS = ("text", "bibtex", "csl-json", "ris", "wikipedia")


def cite(
    ids: Ids,
    *,
    format: Annotated[  # noqa: A002
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="text, bibtex, csl-json, ris or wikipedia.",
            autocompletion=lambda: list(FORMATS),
        ),
    ] = "text",
    as_of: AsOf = None,
    shared: Shared,
) -> None:
    """Print a citation: who claims it, where it can be read, when that was looked up.

    A title in square brackets is our description of a page whose own title is not known.

    \b
    Examples:
      kwar cite 2906
      kwar cite 2906 3755 --format bibtex
      kwar cite shusha --format wikipedia
    """
    from karabakh_cli import store

    chosen = match_choice("citation format", format, FORMATS)
    named = look_up(store.load(shared.facts), ids, as_of, alone=True)
    if named.entries:
        emit(_cited(named.entries, named.facts, chosen))
    named.report_missing()


def _cited(entries: "Sequence[Entry]", facts: "Facts", chosen: str) -> str:
    """Return the citations of records in a format."""
    if chosen == "text":
        from karabakh_cli.view.citation import footnote

        return "".join(footnote(entry, facts) + "\n" for entry in entries)
    from karabakh_cli.view import references

    return references.FORMATS[chosen](references.references(entries, facts))


def open(  # noqa: A001  # The command's name.
    record: Annotated[str, typer.Argument(metavar="ID|NUMBER", help="A record.", show_default=False)],
    *,
    only_print: Annotated[bool, typer.Option("--print", help="Print the address and open nothing.")] = False,
    shared: Shared,
) -> None:
    """Open the source of a record in the browser.

    \b
    Examples:
      kwar open 2906
      kwar open 2906 --print
    """
    from karabakh_cli import store

    facts = store.load(shared.facts)
    address = _address(one_record(facts, record), facts)
    if only_print:
        emit(f"{address}\n")
        return
    import webbrowser

    if not webbrowser.open(address):
        raise NothingFound("no browser to open it with", address)
    note(f"opened {address}")


def _address(entry: "Entry", facts: "Facts") -> str:
    """Return the address of the first document of a record that has one on the web.

    An encyclopaedia comes last. Raises NothingFound if none has an address.
    """
    from karabakh_cli.view.citation import cites
    from karabakh_cli.view.naming import is_web

    documents = [facts.documents[cite.document] for cite in cites(entry, facts)]
    for document in documents:
        if document.url and is_web(document.url):
            return document.url
    raise NothingFound(f"no address is known for {documents[0].publisher}", f"kwar cite {entry.id}")
