"""Records -> a Markdown table, each citation a numbered link to its document."""

from karabakh_cli.facts.records import Facts
from karabakh_cli.view.block import Block, columns
from karabakh_cli.view.formats import cell, header
from karabakh_cli.view.rows import Row
from karabakh_cli.view.terminal import escape_controls


def to_md(blocks: list[Block], cited: list[list[str]], facts: Facts) -> str:
    """The blocks as a table; `cited` holds, for each, the ids of its documents."""
    if not blocks:
        return ""
    numbers: dict[str, int] = {}
    for keys in cited:
        for key in keys:
            numbers.setdefault(key, len(numbers) + 1)
    names, rows = columns(blocks)
    if "CITED" in names:
        at = names.index("CITED")
        for row, keys in zip(rows, cited, strict=True):
            row[at] = _escape(row[at]) + "".join(f" [^{numbers[key]}]" for key in dict.fromkeys(keys))
    safe = [[text if names[i] == "CITED" else _escape(text) for i, text in enumerate(row)] for row in rows]
    notes = [f"[^{number}]: {_document(key, facts)}" for key, number in numbers.items()]
    return _table([name.capitalize() for name in names], safe) + "\n" + "\n".join(notes) + "\n"


def rows_to_md(rows: list[Row]) -> str:
    """Chosen fields as a table."""
    if not rows:
        return ""
    names = header(rows)
    return _table(names, [[_escape(cell(row.get(name))) for name in names] for row in rows])


def _table(names: list[str], rows: list[list[str]]) -> str:
    table = [names, ["---"] * len(names), *rows]
    return "".join("| " + " | ".join(row) + " |\n" for row in table)


def _document(key: str, facts: Facts) -> str:
    document = facts.documents[key]
    title = _escape(f"{document.publisher}: {document.title}")
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
