"""Flat records -> JSON, JSON lines, CSV, TSV. The names and their order are the same in each."""

from typing import Any

import msgspec

from karabakh_cli.view.flat import Row


def to_json(rows: list[Row]) -> str:
    """A bare array, indented, letters unescaped."""
    if not rows:
        return "[]\n"
    return msgspec.json.format(msgspec.json.encode(rows), indent=2).decode() + "\n"


def to_jsonl(rows: list[Row]) -> str:
    """One record a line."""
    return "".join(msgspec.json.encode(row).decode() + "\n" for row in rows)


def to_csv(rows: list[Row]) -> str:
    """RFC 4180, with a header. A list is joined by `; `, a mapping written as JSON."""
    if not rows:
        return ""
    import csv
    import io

    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def to_tsv(rows: list[Row]) -> str:
    """One record a line, tabs and line ends in a value written as spaces."""
    header = list(rows[0]) if rows else []
    lines = ["\t".join(header)] if rows else []
    lines += ["\t".join(" ".join(cell(row.get(name)).split()) for name in header) for row in rows]
    return "".join(line + "\n" for line in lines)


def cell(value: Any) -> str:
    """A value in one cell."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "; ".join(value)
    if isinstance(value, dict | list):
        return msgspec.json.encode(value).decode() if value else ""
    return str(value)
