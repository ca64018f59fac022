"""What a record is tied to: its rivals and parts, what happened at a place, what somebody said."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from karabakh_cli.facts.dates import Span, span
from karabakh_cli.facts.records import Entry, Event, Facts, Figure, Person, Place, Statement

Relation = tuple[str, Sequence[Entry]]


def related(entry: Entry, facts: Facts) -> list[Relation]:
    """Every tie of a record that leads anywhere: its name, and the records at the other end."""
    return [(name, records) for name, records in _FOR[type(entry)](entry, facts) if records]


def same_quantity(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same thing, of some of the same: what, to which of them, when, where."""
    return (
        one.measure == other.measure
        and one.population == other.population
        and one.item == other.item
        and one.unit == other.unit
        and one.period == other.period
        and one.place == other.place
        and one.scope == other.scope
        and bool(set(one.of) & set(other.of))
    )


def revision_history(figure: Figure, facts: Facts) -> list[Figure]:
    """The series that a figure belongs to through `supersedes`, earliest first."""
    earlier: list[Figure] = []
    step = figure.supersedes
    while step:
        earlier.insert(0, facts.figure(step))
        step = earlier[0].supersedes
    later = []
    key = facts.revised_by.get(figure.id)
    while key:
        later.append(facts.figure(key))
        key = facts.revised_by.get(key)
    return [*earlier, figure, *later]


def _day(event: Event) -> Span:
    return span(event.date)


def _said(statement: Statement) -> str:
    return statement.said_on or "9999"


def _of_figure(f: Figure, facts: Facts) -> Iterator[Relation]:
    series = revision_history(f, facts)
    at = series.index(f)
    yield "supersedes", list(series[:at])
    yield "superseded by", list(series[at + 1 :])
    yield "part of", [facts.entries[f.part_of]] if f.part_of else []
    yield "its parts", [other for other in facts.figures if other.part_of == f.id]
    rivals = [
        o
        for o in facts.figures
        if same_quantity(f, o)
        and o not in series
        and not (o.part_of or f.part_of)
        and o.id not in facts.revised_by
    ]
    yield (
        "the same as others report it",
        [o for o in rivals if set(o.of) == set(f.of)],
    )
    yield "of some of the same, or of others too", [o for o in rivals if set(o.of) != set(f.of)]


def _of_event(e: Event, facts: Facts) -> Iterator[Relation]:
    yield "where", [facts.entries[key] for key in e.places]
    yield "who", [facts.persons[key] for key in e.people]
    if len(e.date) == len("2020-10-09"):
        same_day = [o for o in facts.events if o.date == e.date and o.id != e.id]
        yield "on the same day", same_day


def _of_person(p: Person, facts: Facts) -> Iterator[Relation]:
    said: list[Statement] = sorted((s for s in facts.statements if p.id in s.source), key=_said)
    part: list[Event] = sorted((e for e in facts.events if p.id in (*e.people, *e.source)), key=_day)
    yield "said", said
    yield "reported", [f for f in facts.figures if p.id in f.source]
    yield "took part in", part
    yield "spoken of", [s for s in facts.statements if p.id in s.people and p.id not in s.source]


def _of_place(p: Place, facts: Facts) -> Iterator[Relation]:
    happened: list[Event] = sorted((e for e in facts.events if p.id in e.places), key=_day)
    yield "what happened there", happened
    yield "figures", [f for f in facts.figures if f.place == p.id]
    yield "what was said of it", [s for s in facts.statements if p.id in s.places]


def _of_statement(s: Statement, facts: Facts) -> Iterator[Relation]:
    yield "answers", [facts.entries[s.answers]] if s.answers else []
    yield "answered by", [other for other in facts.statements if other.answers == s.id]
    yield "of whom", [facts.persons[key] for key in s.people]
    yield "where", [facts.entries[key] for key in s.places]


_FOR: dict[type, Callable[[Any, Facts], Iterator[Relation]]] = {
    Figure: _of_figure,
    Event: _of_event,
    Person: _of_person,
    Place: _of_place,
    Statement: _of_statement,
}
