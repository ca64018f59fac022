"""Flat records -> JSON, JSON lines, CSV, TSV. The names and their order are the same in each."""

import csv
import io
import json
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
    return _separated(rows, "excel", "\n")


def to_tsv(rows: list[Row]) -> str:
    """One record a line, tabs and line ends in a value written as spaces."""
    header = list(rows[0]) if rows else []
    lines = ["\t".join(header)] if rows else []
    lines += ["\t".join(" ".join(cell(row.get(name)).split()) for name in header) for row in rows]
    return "".join(line + "\n" for line in lines)


def _separated(rows: list[Row], dialect: str, end: str) -> str:
    if not rows:
        return ""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), dialect=dialect, lineterminator=end)
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def cell(value: Any) -> str:
    """A value in one cell."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "; ".join(value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return str(value)
