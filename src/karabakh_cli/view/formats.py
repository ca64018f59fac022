"""Flat records -> JSON, JSON lines, CSV, TSV. The names and their order are the same in each."""

import re
from typing import Any

import msgspec

from karabakh_cli.view.rows import Row

# What would take effect on a terminal: controls other than tab and line end, and marks of direction.
_ACTIVE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"


def harmless(text: str) -> str:
    """Return the text with its control and direction characters written as JSON writes them."""
    if text.isprintable():  # Nearly every text is, and none of those characters.
        return text
    return re.sub(_ACTIVE, lambda found: f"\\u{ord(found[0]):04x}", text)


def to_json(rows: list[Row]) -> str:
    """Return rows as a bare array, indented, letters unescaped."""
    if not rows:
        return "[]\n"
    whole = harmless(msgspec.json.encode(rows).decode())
    return msgspec.json.format(whole, indent=2) + "\n"


def to_jsonl(rows: list[Row]) -> str:
    """Return rows as JSON, one a line."""
    return "".join(harmless(msgspec.json.encode(row).decode()) + "\n" for row in rows)


def to_csv(rows: list[Row]) -> str:
    """Return rows as RFC 4180 CSV with a header. A list is joined by `; `, a mapping written as JSON."""
    if not rows:
        return ""
    import csv
    import io

    out = io.StringIO()
    writer = csv.DictWriter(out, header(rows), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def to_tsv(rows: list[Row]) -> str:
    """Return rows one a line, tabs and line ends in a value written as spaces."""
    names = header(rows)
    lines = ["\t".join(names)] if rows else []
    lines += ["\t".join(" ".join(cell(row.get(name)).split()) for name in names) for row in rows]
    return "".join(line + "\n" for line in lines)


def header(rows: list[Row]) -> list[str]:
    """Return every key of the rows, each once: those of the first row, then what other kinds add."""
    return list(dict.fromkeys(name for row in rows for name in row))


def cell(value: Any) -> str:
    """Return a value as the text of one cell."""
    if value is None:
        return ""
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        return harmless("; ".join(value))
    if isinstance(value, dict | list | tuple):
        return harmless(msgspec.json.encode(value).decode()) if value else ""
    return harmless(str(value))
