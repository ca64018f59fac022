"""Bytes of a fact base -> checked records.

All problems are found in one run, each with its line, its record and what to do.
The rules between records are in rules.py.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

import msgspec

from karabakh_cli.errors import BrokenFacts
from karabakh_cli.facts import rules
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.names import suggestion
from karabakh_cli.facts.parts import Base, Document, Record, kind_name
from karabakh_cli.facts.records import KINDS, Actor
from karabakh_cli.facts.strict_yaml import LineDict, Problem, read

MAPPINGS: dict[str, type[Record]] = {"documents": Document, "actors": Actor}


def parse(data: bytes) -> tuple[Facts | None, list[Problem]]:
    """Return the records of a fact base, and every problem in it.

    Reads YAML, and JSON as a part of it. The records are None if a problem makes them unusable.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [Problem(line, "", "not UTF-8 text: save the file as UTF-8")]
    tree, problems = read(_joined(text) if text.lstrip().startswith("{") else text)
    if not isinstance(tree, LineDict):
        if not problems:
            problems.append(Problem(1, "", "not a fact base: base, documents and actors are missing"))
        return None, sorted(problems)
    lines = _Lines()
    refused = {problem.line for problem in problems}
    problems += [problem for problem in _shape(tree, lines) if problem.line not in refused]
    if lines.valid.keys() != tree.keys() or not lines.valid.keys() >= {"base", *MAPPINGS}:
        # Without a whole part, every reference into it would be blamed.
        return None, sorted(problems)
    facts = msgspec.convert(lines.valid, Facts)
    usable = not problems
    problems += [
        Problem(lines.of(found.record, found.field), found.record, found.message)
        for found in rules.errors(facts, lines.invalid)
    ]
    return facts if usable else None, sorted(problems)


def _joined(text: str) -> str:
    r"""Return JSON with each letter beyond U+FFFF as itself: YAML lacks JSON's pairs such as \ud83d\ude00."""
    return _PAIR.sub(lambda m: m[1] + msgspec.json.decode(f'"{m[2]}"'), text)


_PAIR = re.compile(r"(?i)(?<!\\)((?:\\\\)*)(\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2})")


def load(data: bytes, name: str) -> Facts:
    """Return the records of a fact base. Raises BrokenFacts, with the first problem, if it has any."""
    facts, problems = parse(data)
    if facts is None or problems:
        first, *others = problems
        raise BrokenFacts(describe(first, name), f"{len(others)} more: kwar check {name}" if others else "")
    return facts


def describe(problem: Problem, name: str) -> str:
    """Return a problem on one line, as compilers print theirs."""
    record = f"{problem.record}: " if problem.record else ""
    return f"{name}:{problem.line}: {record}{problem.message}"


class _Lines:
    """The lines of each record and its fields, and which records are valid on their own."""

    def __init__(self) -> None:
        self._records: dict[str, list[LineDict]] = {}
        self.valid: dict[str, Any] = {}
        self.invalid: set[str] = set()

    def note(self, key: str, record: LineDict) -> None:
        self._records.setdefault(key, []).append(record)

    def of(self, key: str, field: str) -> int:
        """Return the line of a field: of the record that has it, if a document and an actor share an id."""
        records = self._records.get(key, [])
        found = next((r.lines[field] for r in records if field in r.lines), None)
        return found or (records[-1].line if records else 1)


def _shape(tree: LineDict, lines: _Lines) -> list[Problem]:
    """Return the problems in the fields of each record on its own."""
    known = ["base", *MAPPINGS, *KINDS]
    problems = [
        Problem(tree.lines[key], "", f"unknown section {key}; {suggestion(key, known)}")
        for key in tree
        if key not in known
    ]
    problems += [
        Problem(1, "", f"{key} is missing: add it") for key in ("base", *MAPPINGS) if key not in tree
    ]
    if "base" in tree:
        found = _fields("base", tree["base"], Base, tree.lines["base"])
        if not found:
            lines.note("base", tree["base"])
            lines.valid["base"] = tree["base"]
        problems += found
    for part, kind in (MAPPINGS | KINDS).items():
        if part in tree:
            problems += _part(part, tree[part], kind, tree.lines[part], lines)
    return problems


def _part(part: str, value: Any, kind: type[Record], line: int, lines: _Lines) -> list[Problem]:
    """Return the problems in the records of one section, which is a mapping by id or a list."""
    if part in MAPPINGS:
        if not isinstance(value, LineDict):
            return [Problem(line, "", f"{part} must be a mapping of ids")]
        records = _by_id(value)
    else:
        if not isinstance(value, list):
            return [Problem(line, "", f"{part} must be a list of records")]
        records = _in_list(part, value, line)
    problems = []
    sound = []
    for key, record, at in records:
        found = _fields(key, record, kind, at)
        if found:
            lines.invalid.add(key)
        else:
            sound.append((key, record))
            lines.note(key, record)
        problems += found
    lines.valid[part] = dict(sound) if part in MAPPINGS else [record for _, record in sound]
    return problems


_Located = Iterator[tuple[str, Any, int]]
"""Records, each with its id and its line."""


def _by_id(records: LineDict) -> _Located:
    for key, record in records.items():
        if isinstance(record, LineDict):
            record.line = records.lines[key]
        yield key, record, records.lines[key]


def _in_list(part: str, records: list[Any], line: int) -> _Located:
    for number, record in enumerate(records, 1):
        yield _label(part, number, record), record, line


def _label(part: str, number: int, record: Any) -> str:
    """Return the id of a record in a list, or its position if it has no id."""
    key = record.get("id") if isinstance(record, LineDict) else None
    return key if isinstance(key, str) else f"{part} number {number}"


def _fields(key: str, record: Any, kind: type[Record], line: int) -> list[Problem]:
    """Return the problems of a record, each field on its own, so that one does not hide the next."""
    if not isinstance(record, LineDict):
        return [Problem(line, key, "must be a mapping of fields")]
    known = _known(kind)
    problems = [
        Problem(record.lines[name], key, message)
        for name, value in record.items()
        if (message := _wrong_with(name, value, kind))
    ]
    problems += [
        Problem(record.line, key, f"{name} is missing: add it")
        for name, field in known.items()
        if field.required and name not in record
    ]
    return problems


def _wrong_with(name: str, value: Any, kind: type[Record]) -> str:
    """Return what is wrong with a field of a record, or nothing."""
    known = _known(kind)
    if name not in known:
        return f"unknown field {name} in {_a(kind)}; {suggestion(name, list(known))}"
    try:
        msgspec.convert(value, known[name].type)
    except msgspec.ValidationError as error:
        return f"{name}: {_in_words(str(error), value, known[name].type)}"
    return ""


@cache
def _known(kind: type[Record]) -> dict[str, Any]:
    """Return the fields of a kind of record by name; cached, as there are thousands of records."""
    return {field.encode_name: field for field in msgspec.structs.fields(kind)}


def _in_words(error: str, value: Any, expected: Any) -> str:
    """Rephrase a msgspec error and say how to fix it."""
    if error.startswith("Invalid enum value") and isinstance(value, str):
        return f"unknown word {value!r}; {suggestion(value, _words(expected))}"
    found, _, place = error.partition(" - at ")
    if unknown := re.match(r"Object contains unknown field `([^`]*)`", found):
        inner = next(part for part in get_args(expected) if msgspec.inspect.is_struct_type(part))
        found += f"; {suggestion(unknown[1], list(_known(inner)))}"
    where = place.strip("`").removeprefix("$")
    found = re.sub(r"`([\w| ]+?)(?: \| null)?`", lambda m: _TYPES.get(m[1], m[1]), found)
    found = found[0].lower() + found[1:]
    return f"{where}: {found}" if where else found


_TYPES = {
    "str": "text",
    "int": "a whole number",
    "int | float": "a number",
    "array": "a list",
    "object": "a mapping",
}


def _words(expected: Any) -> list[str]:
    """Return the words of a Literal, also inside `| None` and the like."""
    words: list[str] = []
    for part in get_args(expected):
        words += [part] if isinstance(part, str) else _words(part)
    return words


def _a(kind: type[Record]) -> str:
    name = kind_name(kind)
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"
