"""A record as one line that fits a footnote: what, how many, who said so, when, and where."""

from karabakh_cli.facts.records import Document, Entry, Event, Facts, Figure, Statement
from karabakh_cli.view.claims import claimant, when
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.number import with_unit


def footnote(entry: Entry, facts: Facts) -> str:
    """The citation of a record, without a line end."""
    read = [_read(facts.documents[cite.document], cite.refs) for cite in entry.cite]
    edition = f"karabakh-cli, facts of {facts.base.edition}, {entry.id}"
    parts = [*_said(entry, facts), *read, edition]
    return escape_controls(". ".join(part.rstrip(".") for part in parts if part) + ".")


def _read(document: Document, refs: tuple[int, ...]) -> str:
    marks = f" [{', '.join(str(ref) for ref in refs)}]" if refs else ""
    parts = [document.publisher, f"“{document.title}”", document.published, document.url]
    return ", ".join(part for part in parts if part) + marks


def _said(entry: Entry, facts: Facts) -> list[str]:
    if isinstance(entry, Figure):
        dated = f", {when(entry, facts)}"
        return [f"{entry.what}: {with_unit(entry)}, according to {claimant(entry, facts)}{dated}"]
    if isinstance(entry, Event):
        by = f", announced by {claimant(entry, facts)}" if entry.source else ""
        return [f"{entry.date}{by}: {entry.what}"]
    if isinstance(entry, Statement):
        dated = f", {entry.said_on}" if entry.said_on else ""
        return [f"{claimant(entry, facts)}{dated}: {entry.text}"]
    return [entry.name]
