"""The shape of a fact: frozen, closed records.

Every record is immutable and refuses fields it does not know, so a misspelt
field in the fact base is an error and never a silently lost fact.
"""

from msgspec import field

from karabakh_cli.facts.parts import Absence, Cite, Control, Record, Role
from karabakh_cli.facts.vocabulary import (
    ActorKind,
    Bound,
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

    @property
    def headline(self) -> str:
        """The title, or what happened if there is none."""
        return self.title or self.what

    @property
    def days(self) -> str:
        """The day it happened, or the first and the last: 2020-09-27 to 2020-11-10."""
        return f"{self.date} to {self.end}" if self.end else self.date


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


def is_state(reporter: Reporter | None) -> bool:
    """Return whether a reporter is a state, and no person, office or other body."""
    return isinstance(reporter, Actor) and reporter.kind == "state"


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
