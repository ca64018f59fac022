"""What belongs to a record: its rivals and parts, what happened at a place, what somebody said."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.dates import is_day
from karabakh_cli.facts.records import Entry, Event, Figure, Person, Place, Statement
from karabakh_cli.query.claimants import is_by_press
from karabakh_cli.query.latest import latest_of_each_camp
from karabakh_cli.query.listing import by_date, said_order
from karabakh_cli.query.order import in_order, rivals_in_order
from karabakh_cli.query.quantities import revision_history, same_quantity

Relation = tuple[str, Sequence[Entry]]


def related(entry: Entry, facts: Facts) -> list[Relation]:
    """Return the relations of a record that lead anywhere, each with its name and the other records."""
    return [(name, records) for name, records in _FOR[type(entry)](entry, facts) if records]


def _of_figure(f: Figure, facts: Facts) -> Iterator[Relation]:
    chain = revision_history(f, facts)
    at = chain.index(f)
    yield "later figures that replace it", list(chain[at + 1 :])
    yield "earlier figures that it replaces", list(chain[:at])
    yield "disputed by", [s for s in facts.statements if f.id in s.disputes]
    yield "part of", [facts.entries[f.part_of]] if f.part_of else []
    yield "its parts", [other for other in facts.figures if other.part_of == f.id]
    others = [o for o in facts.figures if o not in chain]
    same = [o for o in others if o.measure == f.measure and same_quantity(facts, f, o)]
    numbers = [o for o in others if o.value == f.value and o.unit == f.unit and (o.value or 0) > _SMALL]
    yield "the same number for something else", [o for o in numbers if o not in same]
    rivals = [o for o in same if o.id not in facts.revised_by]
    latest = [o for o in latest_of_each_camp(facts, rivals) if not is_by_press(facts, o)]
    rest = [o for o in rivals_in_order(facts, rivals) if o not in latest]
    yield "other figures for this count", [*in_order(facts, latest), *rest]


_SMALL = 20
"""Up to this number, that two figures have it in common says nothing."""


def _of_event(e: Event, facts: Facts) -> Iterator[Relation]:
    yield "where", [facts.entries[key] for key in e.places]
    yield "people", [facts.persons[key] for key in e.people]
    if is_day(e.date):
        same_day = [o for o in facts.events if o.date == e.date and o.id != e.id]
        yield "on the same day", same_day


def _of_person(p: Person, facts: Facts) -> Iterator[Relation]:
    said: list[Statement] = sorted((s for s in facts.statements if p.id in s.source), key=said_order)
    part: list[Event] = sorted((e for e in facts.events if p.id in (*e.people, *e.source)), key=by_date)
    yield "said", said
    yield "reported", [f for f in facts.figures if p.id in f.source]
    yield "took part in", part
    yield "mentioned in", [s for s in facts.statements if p.id in s.people and p.id not in s.source]


def _of_place(p: Place, facts: Facts) -> Iterator[Relation]:
    happened: list[Event] = sorted((e for e in facts.events if p.id in e.places), key=by_date)
    yield "what happened here", happened
    yield "figures", [f for f in facts.figures if f.place == p.id]
    yield "statements about it", [s for s in facts.statements if p.id in s.places]


def _of_statement(s: Statement, facts: Facts) -> Iterator[Relation]:
    yield "disputes", [facts.entries[key] for key in s.disputes]
    yield "replies to", [facts.entries[s.answers]] if s.answers else []
    yield "replies", [other for other in facts.statements if other.answers == s.id]
    yield "people", [facts.persons[key] for key in s.people]
    yield "where", [facts.entries[key] for key in s.places]


_FOR: dict[type, Callable[[Any, Facts], Iterator[Relation]]] = {
    Figure: _of_figure,
    Event: _of_event,
    Person: _of_person,
    Place: _of_place,
    Statement: _of_statement,
}
