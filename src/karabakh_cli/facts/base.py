"""A whole fact base, and what its records are looked up by."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from karabakh_cli.facts.capitals import CAPITALS
from karabakh_cli.facts.names import normalize_name
from karabakh_cli.facts.parts import Base, Document, Record
from karabakh_cli.facts.records import (
    INDEXED,
    KINDS,
    Actor,
    Claim,
    Entry,
    Event,
    Figure,
    Person,
    Place,
    Reporter,
    Statement,
)
from karabakh_cli.facts.vocabulary import CAMPS, Camp, Side


class Facts(Record, frozen=True, kw_only=True, dict=True):
    """A whole fact base, in the shape of data/facts.yaml.

    All look-ups go through this class, so that a base that is not in memory can read no more than is asked
    for: see store/compiled.py.
    """

    base: Base
    documents: Mapping[str, Document]
    actors: Mapping[str, Actor]
    figures: Sequence[Figure] = ()
    events: Sequence[Event] = ()
    people: Sequence[Person] = ()
    places: Sequence[Place] = ()
    statements: Sequence[Statement] = ()

    def __repr__(self) -> str:
        """Return the title and the edition: the records would be megabytes."""
        return f"<Facts: {self.base.title}, {self.base.edition}>"

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every record that has an id of its own, by that id."""
        return {record.id: record for name in KINDS for record in getattr(self, name)}

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every record that somebody may be the source of."""
        return (*self.figures, *self.statements, *self.events)

    @cached_property
    def persons(self) -> Mapping[str, Person]:
        """The people by id, so that one may be looked up as a source."""
        return {person.id: person for person in self.people}

    @cached_property
    def revised_by(self) -> Mapping[str, str]:
        """For the id of a superseded figure, the id of the figure that revises it."""
        return {f.supersedes: f.id for f in self.figures if f.supersedes}

    @cached_property
    def states(self) -> Mapping[Camp, frozenset[str]]:
        """For each camp, the ids of its states."""
        states = [(CAMPS[actor.side], key) for key, actor in self.actors.items() if actor.kind == "state"]
        return {camp: frozenset(key for of, key in states if of == camp) for camp, _ in states}

    def figure(self, key: str) -> Figure:
        """Return the figure with this id. Raises KeyError if there is none."""
        found = self.entries[key]
        if not isinstance(found, Figure):
            raise KeyError(key)
        return found

    def figures_with(self, **values: Collection[str]) -> Sequence[Figure]:
        """Return, in order, the figures with one of these values in each of these fields of INDEXED.

        A field for which no value is given may hold any. Raises KeyError for another field.
        """
        held = [
            set[int]().union(*(numbers.get(value, ()) for value in wanted))
            for name, wanted in values.items()
            for numbers in (self.numbers_by(name),)
            if wanted
        ]
        return self.figures_at(set.intersection(*held)) if held else self.figures

    def figures_at(self, numbers: Collection[int]) -> Sequence[Figure]:
        """Return, in order, the figures with these numbers, the first being 0."""
        return [self.figures[number] for number in sorted(numbers)]

    def numbers_by(self, name: str) -> Mapping[str, Sequence[int]]:
        """Return, for each value of this field of INDEXED, the numbers of the figures that have it.

        Raises KeyError for another field.
        """
        return self._numbers[name]

    @cached_property
    def _numbers(self) -> Mapping[str, Mapping[str, Sequence[int]]]:
        found: dict[str, dict[str, list[int]]] = {name: {} for name in INDEXED}
        for number, figure in enumerate(self.figures):
            for name, numbers in found.items():
                for value in _as_tuple(getattr(figure, name)):
                    numbers.setdefault(value, []).append(number)
        return found

    def with_prefix(self, start: str) -> Iterable[Entry]:
        """Return the records whose id begins with this prefix."""
        return [record for key, record in self.entries.items() if key.startswith(start)]

    @cached_property
    def reporters(self) -> Mapping[str, Reporter]:
        """Everyone who may report, by id: the people, and after them the actors."""
        return dict([*self.persons.items(), *self.actors.items()])

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """For each normalised name of a reporter, the reporter's id; an id of one comes before a name.

        A family name means a person whom nobody else shares it with, or whose id it is; a capital its state.
        """
        names = ((name, key) for key, one in self.reporters.items() for name in _names(one))
        ids = {normalize_name(key): key for key in self.reporters}
        whole = {normalize_name(name): key for name, key in names}
        capitals = {capital: key for capital, key in CAPITALS.items() if key in self.actors}
        alone = {name: next(iter(keys)) for name, keys in self._families.items() if len(keys) == 1}
        shared = self.namesakes
        named = {
            name: key for name, key in (capitals | alone | whole).items() if key not in shared.get(name, ())
        }
        return named | ids

    @cached_property
    def namesakes(self) -> Mapping[str, Sequence[str]]:
        """For each spelling of a family name that several people have, however it is spelt, their ids."""
        spelt: dict[str, set[str]] = {}
        for name, keys in self._families.items():
            for key in keys:
                spelt.setdefault(key, set()).add(name)
        bearers = {
            name: set[str]().union(*(self._families[other] for key in keys for other in spelt[key]))
            for name, keys in self._families.items()
        }
        return {name: sorted(keys) for name, keys in bearers.items() if len(keys) > 1}

    @cached_property
    def _families(self) -> Mapping[str, set[str]]:
        """For each spelling of a family name, normalised, the ids of the people who are spelt so."""
        found: dict[str, set[str]] = {}
        for key, one in self.reporters.items():
            whole = (normalize_name(name).split() for name in _person_names(one))
            for family in (words[-1] for words in whole if len(words) > 1):
                found.setdefault(family, set()).add(key)
        return found

    @cached_property
    def offices(self) -> Mapping[str, Sequence[str]]:
        """For each actor that others speak for, the ids of those others."""
        found: dict[str, list[str]] = {}
        for key, reporter in self.reporters.items():
            if reporter.part_of:
                found.setdefault(reporter.part_of, []).append(key)
        return found

    @cached_property
    def counted(self) -> frozenset[str]:
        """The actors whose people, losses or things some figure counts."""
        return frozenset(key for figure in self.figures for key in figure.of)

    @cached_property
    def published(self) -> Mapping[str, str]:
        """For each document that shows its day, that day."""
        return {key: d.published for key, d in self.documents.items() if d.published}

    @cached_property
    def sides(self) -> Mapping[str, Side]:
        """For each reporter, the side it is of."""
        return {key: one.side for key, one in self.reporters.items()}

    def reporter(self, key: str) -> Reporter:
        """Return the actor or person with this id. Raises KeyError if there is none."""
        found = self.actors.get(key) or self.entries[key]
        if not isinstance(found, Reporter):
            raise KeyError(key)
        return found


def _names(reporter: Reporter) -> tuple[str, ...]:
    """Return the names of a reporter, in every script; of a person with an office, also without it."""
    return (*reporter.aliases, *_person_names(reporter), reporter.name)


def _person_names(reporter: Reporter) -> tuple[str, ...]:
    """Return the names of a person, who may be an actor with an office; none for anybody else."""
    if isinstance(reporter, Person):
        scripts = (name for spelt in reporter.names.values() for name in spelt)
        return (*reporter.aliases, *scripts, reporter.name)
    name, office, _ = reporter.name.partition(",")
    return (name,) if office and all(word[0].isupper() for word in name.split()) else ()


def _as_tuple(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the values of a field as a tuple: none, one or several."""
    return (value,) if isinstance(value, str) else value or ()
