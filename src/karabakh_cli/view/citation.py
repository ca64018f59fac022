"""A record as one line that fits a footnote: what, how many, who said so, when, and where."""

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite, Document
from karabakh_cli.facts.records import Entry, Event, Figure, Place, Statement
from karabakh_cli.view.claims import Named, caveats, claimant, when
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.naming import document_title, offices
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.phrases import worded
from karabakh_cli.view.wording import enclosed


def footnote(entry: Entry, facts: Facts) -> str:
    """Return the citation of a record, without a line end."""
    read = [_read(facts.documents[cite.document], cite.refs) for cite in cites(entry, facts)]
    parts = [said(entry, facts), *read, edition(entry, facts)]
    return escape_controls(". ".join(part.rstrip(".") for part in parts if part) + ".")


def cites(entry: Entry, facts: Facts) -> list[Cite]:
    """Return where a record can be read: first what has it itself, an encyclopaedia last."""
    return sorted(entry.cite, key=lambda cite: facts.documents[cite.document].kind == "compilation")


def edition(entry: Entry, facts: Facts) -> str:
    """Return where the record was looked up: the edition of the facts and its id."""
    return f"karabakh-cli, facts of {facts.base.edition}, {entry.id}"


def _read(document: Document, refs: tuple[int, ...]) -> str:
    """Return where a claim can be read, on which day that was done, and a copy that stays."""
    marks = f" [{', '.join(str(ref) for ref in refs)}]" if refs else ""
    accessed = f"accessed {document.accessed}" if document.accessed else ""
    archived = f"archived at {document.archived}" if document.archived else ""
    named = document_title(document) if document.title_is == "description" else f"“{document.title}”"
    parts = [document.publisher, named, document.published, document.url, accessed, archived]
    return ", ".join(part for part in parts if part) + marks


def _names_encyclopaedia(statement: Statement, facts: Facts) -> bool:
    """Return whether the text of a statement begins with the encyclopaedia that makes it."""
    actors = [facts.actors.get(key) for key in statement.source]
    names = [name for actor in actors if actor and actor.kind == "compilation" for name in actor.aliases]
    return statement.text.startswith(tuple(f"{name} " for name in names))


def said(entry: Entry, facts: Facts) -> str:
    """Return what a record says and who says so, with what a reader must not miss, as one sentence."""
    if isinstance(entry, Figure):
        status = {entry.id: "since revised"} if entry.id in facts.revised_by else {}
        by = f"according to {claimant(entry, facts, Named.IN_SENTENCE)}"
        notes = caveats(entry, status)
        cautions = f" {enclosed('; '.join(notes))}" if notes else ""
        return f"{worded(entry)}: {with_unit(entry)}, {by}, {when(entry, facts)}{cautions}"
    if isinstance(entry, Event):
        by = f", announced by {claimant(entry, facts, Named.IN_SENTENCE)}" if entry.source else ""
        return f"{entry.date}{by}: {entry.what}"
    if isinstance(entry, Statement):
        lead = "" if _names_encyclopaedia(entry, facts) else claimant(entry, facts)
        lead = ", ".join(filter(None, (lead, entry.said_on)))
        return f"{lead}: {entry.text}" if lead else entry.text
    if isinstance(entry, Place):
        return f"{entry.name}, {entry.kind}"
    return ", ".join(filter(None, (entry.name, offices(entry))))
