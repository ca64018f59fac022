"""Records as a Markdown table, each citation a numbered link to its document."""

from collections.abc import Mapping, Sequence

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Event, Figure, Person, Place, Statement
from karabakh_cli.query.revisions import SUPERSEDED
from karabakh_cli.view import claims, phrases
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.formats import cell, header
from karabakh_cli.view.naming import document_title, offices, short_names
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.rows import Row

Cells = dict[str, str]


def to_md(entries: Sequence[Entry], facts: Facts, status: Mapping[str, str] | None = None) -> str:
    """Return records as a table, with a column for every field that one of them has.

    `status` has a word for each figure that is not the latest, by the day asked for; by default, by now.
    """
    marked = dict.fromkeys(facts.revised_by, SUPERSEDED) if status is None else status
    if not entries:
        return ""
    numbers: dict[str, int] = {}
    rows = []
    for entry in entries:
        cells = {name: _escape(text) for name, text in _cells(entry, facts, marked).items()}
        marks = []
        for cite in entry.cite:
            number = numbers.setdefault(cite.document, len(numbers) + 1)
            refs = f" {', '.join(f'W{ref}' for ref in cite.refs)}" if cite.refs else ""
            marks.append(f"[^{number}]{refs}")
        rows.append({**cells, "Source": " ".join(marks), "Id": _escape(entry.id)})
    names = [name for name in _COLUMNS if any(row.get(name) for row in rows)]
    notes = [f"[^{number}]: {_document(key, facts)}" for key, number in numbers.items()]
    return (
        _table(names, [[row.get(name, "") for name in names] for row in rows])
        + "\n"
        + "\n".join(notes)
        + "\n"
    )


_COLUMNS = ("Whose", "What", "Number", "Who", "When", "Caution", "Source", "Id")


def _cells(entry: Entry, facts: Facts, status: Mapping[str, str]) -> Cells:
    """Return the cells of a record, by column."""
    if isinstance(entry, Figure):
        parts = [*claims.caveats(entry, status), claims.share(entry, facts), phrases.PERIODS[entry.period]]
        return {
            "Whose": phrases.subject(facts, entry),
            "What": phrases.worded(entry),
            "Number": with_unit(entry),
            "Who": claims.claimant(entry, facts, claims.Named.FULL_AFTER_STATE),
            "When": claims.when(entry, facts),
            "Caution": "; ".join(filter(None, parts)),
        }
    if isinstance(entry, Event):
        who = claims.claimant(entry, facts, claims.Named.FULL_AFTER_STATE)
        return {"What": entry.what, "Who": who, "When": entry.days}
    if isinstance(entry, Statement):
        who = f"{claims.claimant(entry, facts, claims.Named.FULL_AFTER_STATE)} ({phrases.stance(entry)})"
        return {"What": entry.text, "Who": who, "When": entry.said_on or "undated"}
    return {"What": _named(entry)}


def _named(entry: Person | Place) -> str:
    if isinstance(entry, Place):
        return f"{entry.name}, {entry.kind}" + (f" ({short_names(entry)})" if entry.names else "")
    return "; ".join(filter(None, (entry.name, offices(entry))))


def rows_to_md(rows: list[Row]) -> str:
    """Return chosen fields as a table."""
    if not rows:
        return ""
    names = header(rows)
    return _table(names, [[_escape(cell(row.get(name))) for name in names] for row in rows])


def _table(names: list[str], rows: list[list[str]]) -> str:
    table = [names, ["---"] * len(names), *rows]
    return "".join("| " + " | ".join(row) + " |\n" for row in table)


def _document(key: str, facts: Facts) -> str:
    document = facts.documents[key]
    title = _escape(f"{document.publisher}: {document_title(document)}")
    dated = f", {document.published}" if document.published else ""
    if not document.url:
        return title + dated
    url = escape_controls(document.url).replace("<", "%3C").replace(">", "%3E")
    return f"[{title}](<{url}>){dated}"


def _escape(text: str) -> str:
    text = escape_controls(" ".join(text.split()))
    for mark in "\\|*_[]<>`~&":
        text = text.replace(mark, "\\" + mark)
    return text
