"""What a record is tied to: its rivals and parts, what happened at a place, what somebody said."""

from collections.abc import Iterator

from karabakh_cli.dates import span
from karabakh_cli.records import Entry, Event, Facts, Figure, Person, Place, Statement

Tie = tuple[str, list[Entry]]


def ties(entry: Entry, facts: Facts) -> list[Tie]:
    """Every tie of a record that leads anywhere: its name, and the records at the other end."""
    found = _FOR[type(entry)](entry, facts)  # type: ignore[operator]
    return [(name, list(records)) for name, records in found if records]


def same_quantity(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same thing: of whom, what happened, to which of them, when."""
    return (
        one.measure == other.measure
        and one.population == other.population
        and one.item == other.item
        and one.period == other.period
        and one.place == other.place
        and bool(set(one.of) & set(other.of))
    )


def chain(figure: Figure, facts: Facts) -> list[Figure]:
    """The series that a figure belongs to through `supersedes`, earliest first."""
    earlier: list[Figure] = []
    step = figure.supersedes
    while step:
        earlier.insert(0, _figure(facts, step))
        step = earlier[0].supersedes
    later = []
    key = facts.revised_by.get(figure.id)
    while key:
        later.append(_figure(facts, key))
        key = facts.revised_by.get(key)
    return [*earlier, figure, *later]


def _figure(facts: Facts, key: str) -> Figure:
    found = facts.entries[key]
    assert isinstance(found, Figure)  # noqa: S101  # The rules hold that these ids name figures.
    return found


def _of_figure(f: Figure, facts: Facts) -> Iterator[Tie]:
    series = chain(f, facts)
    at = series.index(f)
    yield "supersedes", list(series[:at])
    yield "superseded by", list(series[at + 1 :])
    yield "part of", [facts.entries[f.part_of]] if f.part_of else []
    yield "its parts", [other for other in facts.figures if other.part_of == f.id]
    yield (
        "the same as others report it",
        [
            o
            for o in facts.figures
            if same_quantity(f, o) and o not in series and not (o.part_of or f.part_of)
        ],
    )


def _of_event(e: Event, facts: Facts) -> Iterator[Tie]:
    yield "where", [facts.entries[key] for key in e.places]
    yield "who", [facts.persons[key] for key in e.people]
    if len(e.date) == len("2020-10-09"):
        same_day = [o for o in facts.events if o.date == e.date and o.id != e.id]
        yield "on the same day", same_day


def _of_person(p: Person, facts: Facts) -> Iterator[Tie]:
    yield (
        "said",
        sorted((s for s in facts.statements if p.id in s.source), key=lambda s: s.said_on or "9"),
    )
    yield "reported", [f for f in facts.figures if p.id in f.source]
    took_part = (e for e in facts.events if p.id in e.people or p.id in e.source)
    yield "took part in", sorted(took_part, key=lambda e: span(e.date))
    yield "spoken of", [s for s in facts.statements if p.id in s.people and p.id not in s.source]


def _of_place(p: Place, facts: Facts) -> Iterator[Tie]:
    yield (
        "what happened there",
        sorted((e for e in facts.events if p.id in e.places), key=lambda e: span(e.date)),
    )
    yield "figures", [f for f in facts.figures if f.place == p.id]
    yield "what was said of it", [s for s in facts.statements if p.id in s.places]


def _of_statement(s: Statement, facts: Facts) -> Iterator[Tie]:
    yield "answers", [facts.entries[s.answers]] if s.answers else []
    yield "answered by", [other for other in facts.statements if other.answers == s.id]
    yield "of whom", [facts.persons[key] for key in s.people]
    yield "where", [facts.entries[key] for key in s.places]


_FOR = {
    Figure: _of_figure,
    Event: _of_event,
    Person: _of_person,
    Place: _of_place,
    Statement: _of_statement,
}
