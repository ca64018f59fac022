"""Records -> a Markdown table, each citation a numbered link to its document."""

from karabakh_cli.records import Facts
from karabakh_cli.view.block import Block, columns
from karabakh_cli.view.flat import Row
from karabakh_cli.view.formats import cell
from karabakh_cli.view.page import visible


def to_md(blocks: list[Block], cited: list[list[str]], facts: Facts) -> str:
    """The blocks as a table; `cited` holds, for each, the ids of its documents."""
    if not blocks:
        return ""
    numbers: dict[str, int] = {}
    for keys in cited:
        for key in keys:
            numbers.setdefault(key, len(numbers) + 1)
    header, rows = columns(blocks)
    if "CITED" in header:
        at = header.index("CITED")
        for row, keys in zip(rows, cited, strict=True):
            row[at] = _escape(row[at]) + "".join(f" [^{numbers[key]}]" for key in dict.fromkeys(keys))
    safe = [[text if header[i] == "CITED" else _escape(text) for i, text in enumerate(row)] for row in rows]
    notes = [f"[^{number}]: {_document(key, facts)}" for key, number in numbers.items()]
    return _table([name.capitalize() for name in header], safe) + "\n" + "\n".join(notes) + "\n"


def rows_to_md(rows: list[Row]) -> str:
    """Chosen fields as a table."""
    if not rows:
        return ""
    return _table(list(rows[0]), [[_escape(cell(value)) for value in row.values()] for row in rows])


def _table(header: list[str], rows: list[list[str]]) -> str:
    table = [header, ["---"] * len(header), *rows]
    return "".join("| " + " | ".join(row) + " |\n" for row in table)


def _document(key: str, facts: Facts) -> str:
    document = facts.documents[key]
    title = _escape(f"{document.publisher}: {document.title}")
    dated = f", {document.published}" if document.published else ""
    return (f"[{title}](<{document.url}>)" if document.url else title) + dated


def _escape(text: str) -> str:
    text = visible(" ".join(text.split()))
    for mark in "\\|*_[]<>`":
        text = text.replace(mark, "\\" + mark)
    return text
