"""YAML text -> plain values that remember their lines.

YAML means more than people do: `no` is false, 12:30 is 750, 010 is 8, the second of two
equal keys wins, and a tag can run code. Everything of that kind is refused here, with its
line, so that a file means what it says.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

MAX_DEPTH = 20
"""How deep a fact base may nest; the shape needs six levels."""

_TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep: flatten it"

_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?")
"""A number as people write one, and short enough to be held exactly."""

_PLAIN = yaml.resolver.Resolver()
_Events = Iterator[yaml.Event]


class Problem(NamedTuple):
    """One thing wrong: the line (from 1), the record, and what to do."""

    line: int
    record: str
    message: str


class LineDict(dict[str, Any]):
    """A mapping that knows the line it starts on and the line of each key."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


def read(text: str) -> tuple[Any, list[Problem]]:
    """Return the value of a YAML text, and every problem in its notation."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    problems: list[Problem] = []
    try:
        events: _Events = yaml.parse(text, Loader=loader)
        return _Reader(events, problems).document(), problems
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        tab = "; indent with spaces, not tabs" if "\t" in "".join(text.split("\n")[line - 1 : line]) else ""
        found = f"not YAML: {error.problem or error.context}{tab}"
        # Some versions of libyaml have a limit of their own, far above ours.
        problems.append(Problem(line, "", _TOO_DEEP if "nesting depth" in found else found))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, text.find(chr(error.character))) + 1
        problems.append(Problem(line, "", f"character U+{error.character:04X} is not allowed: remove it"))
    except _TooDeepError as error:
        problems.append(Problem(error.line, "", _TOO_DEEP))
    return None, problems


class _TooDeepError(Exception):
    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class _Reader:
    """Builds values from YAML's events, which cannot explode as its finished nodes can."""

    def __init__(self, events: _Events, problems: list[Problem]) -> None:
        self.events = events
        self.problems = problems

    def document(self) -> Any:
        """Return the value of the only document; a second is refused unread."""
        result = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(event, "only one YAML document is allowed")
                    break
                result = self.value(next(self.events), 0)
        return result

    def refuse(self, event: yaml.Event, message: str) -> None:
        self.problems.append(Problem(_line(event), "", message))

    def value(self, event: yaml.Event, depth: int) -> Any:
        if depth > MAX_DEPTH:
            raise _TooDeepError(_line(event))
        if isinstance(event, yaml.AliasEvent):
            return self.refuse(
                event, f"*{event.anchor}: YAML references are not allowed, write the value out"
            )
        self.refuse_anchor_and_tag(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(event, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(depth)
        return self.scalar(event)

    def refuse_anchor_and_tag(self, event: Any) -> None:
        """Refuse an anchor or a tag before a value or a key."""
        if event.anchor:
            self.refuse(event, f"&{event.anchor}: YAML anchors are not allowed")
        if event.tag not in {None, "!"}:
            self.refuse(event, f"{event.tag}: YAML tags are not allowed")

    def mapping(self, start: yaml.Event, depth: int) -> LineDict:
        result = LineDict(_line(start))
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse(event, "a key must be a plain word")
                self.value(event, depth + 1)
                self.value(next(self.events), depth + 1)
                continue
            self.refuse_anchor_and_tag(event)
            key = event.value
            value = self.value(next(self.events), depth + 1)
            if key in result:
                self.refuse(event, f"duplicate key {key}, first used on line {result.lines[key]}")
                continue
            result[key] = value
            result.lines[key] = _line(event)
        return result

    def sequence(self, depth: int) -> list[Any]:
        result = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            result.append(self.value(event, depth + 1))
        return result

    def scalar(self, event: yaml.Event) -> Any:
        text: str = event.value  # type: ignore[attr-defined]
        if not event.implicit[0]:  # type: ignore[attr-defined]
            return text
        tag = _PLAIN.resolve(yaml.ScalarNode, text, (True, False)).rpartition(":")[2]  # type: ignore[no-untyped-call]
        if tag == "null":
            return None
        if tag in {"int", "float"} and _NUMBER.fullmatch(text):
            return float(text) if "." in text else int(text)
        if tag in {"bool", "int", "float", "merge", "value"}:
            plain = "write a plain number, or " if tag in {"int", "float"} else ""
            self.refuse(event, f"{text[:40]} would be read differently: {plain}put it in quotes")
        return text


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
