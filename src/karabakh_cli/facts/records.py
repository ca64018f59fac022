"""The shape of a fact: frozen, closed records.

Every record is immutable and refuses fields it does not know, so a misspelt
field in the fact base is an error and never a silently lost fact.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import field

from karabakh_cli.facts.names import normalize_name
from karabakh_cli.facts.parts import Absence, Base, Cite, Control, Document, Record, Role
from karabakh_cli.facts.vocabulary import (
    CAMPS,
    ActorKind,
    Bound,
    Camp,
    EventKind,
    Item,
    Measure,
    Period,
    PlaceKind,
    Population,
    Rank,
    Side,
    Stance,
    Standing,
    StatementTopic,
    Topic,
    Unit,
)


class Actor(Record, frozen=True, kw_only=True):
    """Someone who reports, or whose losses are reported.

    `part_of` names the actor this one speaks for: an office counts as its state. `short` is the name
    in a row of an answer.
    """

    name: str
    side: Side
    kind: ActorKind
    short: str | None = None
    part_of: str | None = None
    standing: Standing | None = None
    aliases: tuple[str, ...] = ()
    note: str | None = None


class Figure(Record, frozen=True, kw_only=True):
    """A number somebody reported.

    `value` is None if the source gave words and no number; `words` then holds
    them. `high` is the top of a range. `as_of` is the day the count refers to and
    `stated_on` the day it was said, both ISO 8601 days, months or years. `scope` says in words what
    narrows the count: one branch of the troops, one day, one cause. `caveat` is what a reader must not
    miss, in a few words; `rank` places a figure among the headlines, or keeps it out, where the rules of
    selection cannot decide.
    """

    id: str
    what: str
    topic: Topic
    measure: Measure
    source: tuple[str, ...]
    cite: tuple[Cite, ...]
    of: tuple[str, ...] = ()
    population: Population | None = None
    item: Item | None = None
    value: int | float | None = None
    high: int | float | None = None
    bound: Bound = "exactly"
    words: str | None = None
    unit: Unit = "items"
    as_of: str | None = None
    stated_on: str | None = None
    period: Period = "war"
    place: str | None = None
    scope: str | None = None
    part_of: str | None = None
    supersedes: str | None = None
    standing: Standing | None = None
    rank: Rank | None = None
    caveat: str | None = None
    note: str | None = None


class Event(Record, frozen=True, kw_only=True):
    """Something that happened. `source` is empty where nobody announced it; `title` fits on one line."""

    id: str
    date: str
    what: str
    kind: EventKind
    cite: tuple[Cite, ...]
    title: str | None = None
    end: str | None = None
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    note: str | None = None


class Person(Record, frozen=True, kw_only=True):
    """Somebody named: an office-holder, commander, analyst or other public figure."""

    id: str
    name: str
    side: Side
    roles: tuple[Role, ...]
    cite: tuple[Cite, ...]
    short: str | None = None
    part_of: str | None = None
    standing: Standing | None = None
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    note: str | None = None


class Place(Record, frozen=True, kw_only=True):
    """A place with each side's names. The first name of a language is in its own script.

    `within` is the place that contains it; `at` is latitude and longitude in degrees (WGS 84), as the
    document `at_document` gives them.
    """

    id: str
    name: str
    kind: PlaceKind
    cite: tuple[Cite, ...]
    within: str | None = None
    at: tuple[float, float] | None = None
    at_document: str | None = None
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    control: tuple[Control, ...] = ()
    note: str | None = None


class Statement(Record, frozen=True, kw_only=True):
    """What somebody said that is not a number, in our words. `disputes` are the figures it denies."""

    id: str
    source: tuple[str, ...]
    stance: Stance
    topic: StatementTopic
    text: str
    cite: tuple[Cite, ...]
    said_on: str | None = None
    answers: str | None = None
    disputes: tuple[str, ...] = ()
    absence: Absence | None = None
    standing: Standing | None = None
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    note: str | None = None


Claim = Figure | Event | Statement
Entry = Figure | Event | Person | Place | Statement
Reporter = Actor | Person
INDEXED = ("topic", "source", "of", "measure", "population", "item", "period")
"""The fields of figures that figures are looked up by."""
KINDS: dict[str, type[Entry]] = {
    "figures": Figure,
    "events": Event,
    "people": Person,
    "places": Place,
    "statements": Statement,
}
"""The kinds of record by the part of a fact base that lists them, in the order of record numbers."""


class Facts(Record, frozen=True, kw_only=True, dict=True):
    """A whole fact base, in the shape of data/facts.yaml.

    What is looked up by id, or asked for by what it holds, is looked up and asked for here, so that a
    base which is not in memory reads no more than it is asked for: store/database.py.
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
        """Return, in order, the figures with one of these values in each of these fields.

        A field for which no value is given may hold any.
        """
        asked = {name: wanted for name, wanted in values.items() if wanted}
        return [
            f
            for f in self.figures
            if all(any(v in wanted for v in as_tuple(getattr(f, name))) for name, wanted in asked.items())
        ]

    def count_by(self, name: str) -> Mapping[str, int]:
        """Return, for each value that this field of a figure has, how many figures have it."""
        return Counter(value for f in self.figures for value in as_tuple(getattr(f, name)))

    def with_prefix(self, start: str) -> Iterable[Entry]:
        """Return the records whose id begins with this prefix."""
        return [record for key, record in self.entries.items() if key.startswith(start)]

    @cached_property
    def reporters(self) -> Mapping[str, Reporter]:
        """Everyone who may report, by id: the people, and after them the actors."""
        return dict([*self.persons.items(), *self.actors.items()])

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """For each normalised name of a reporter, the reporter's id; actors take precedence.

        A family name means a person whom nobody else shares it with.
        """
        families: dict[str, set[str]] = {}
        for person in self.people:
            for name in (person.name, *(n for spelt in person.names.values() for n in spelt)):
                families.setdefault(normalize_name(name).rpartition(" ")[2], set()).add(person.id)
        alone = {name: next(iter(keys)) for name, keys in families.items() if len(keys) == 1}
        whole = {
            normalize_name(spelling): key
            for key, one in self.reporters.items()
            for spelling in _spellings(key, one)
        }
        return alone | whole

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


def _spellings(key: str, reporter: Reporter) -> tuple[str, ...]:
    scripts = () if isinstance(reporter, Actor) else (n for spelt in reporter.names.values() for n in spelt)
    return (*reporter.aliases, *scripts, reporter.name, key)


def as_tuple(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the values of a field as a tuple: none, one or several."""
    return (value,) if isinstance(value, str) else value or ()
