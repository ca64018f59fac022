"""Events, people, places and statements as entries of the page."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from karabakh_cli.export.page import languages
from karabakh_cli.export.page.claims import whose
from karabakh_cli.export.page.marks import Mark, Marks
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event, Figure, Person, Place, Statement
from karabakh_cli.facts.vocabulary import CAMPS
from karabakh_cli.query import listing
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.days import day_and_month
from karabakh_cli.view.naming import LANGUAGES, from_to, held_by, position
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.phrases import SIDES


class Names(Struct, frozen=True):
    """What something is called in a language: each spelling with its language code."""

    language: str
    spellings: list[tuple[str, str]]


class Link(Struct, frozen=True):
    """A link to another record: the word before it, its text, and the id of the record."""

    before: str
    text: str
    id: str


class Entry(Struct, frozen=True, kw_only=True):
    """One record: its title, its text, who says so and when, what else is known, and where to check it."""

    id: str
    marks: list[Mark]
    title: str = ""
    text: str = ""
    date: str = ""
    day: str = ""
    who: str = ""
    camp: str = ""
    kind: str = ""
    names: Sequence[Names] = ()
    lines: Sequence[tuple[str, str]] = ()
    links: Sequence[Link] = ()
    note: str | None = None


class Group(Struct, frozen=True, kw_only=True):
    """Entries under one heading."""

    id: str
    name: str
    entries: list[Entry]


def timeline(facts: Facts, marks: Marks) -> list[Group]:
    """Return all events, those of the war apart from earlier and later ones."""
    every = listing.timeline(facts, first=None, last=None, source=frozenset())
    names = ("before", "Before the war"), ("war", "The war, day by day"), ("after", "After the war")
    return [
        Group(id=f"events-{key}", name=name, entries=[_event(e, facts, marks) for e in events])
        for (key, name), events in zip(names, listing.of_the_war(facts, every), strict=True)
        if events
    ]


def _event(event: Event, facts: Facts, marks: Marks) -> Entry:
    who, camp = whose(event, facts)
    until = f" to {day_and_month(event.end, year=True)}" if event.end else ""
    return Entry(
        id=event.id,
        marks=marks.of(event.cite),
        title=event.title or "",
        text=event.what,
        date=event.date,
        day=day_and_month(event.date, year=True) + until,
        who=who,
        camp=camp,
        kind=event.kind,
        note=event.note,
    )


def people(facts: Facts, marks: Marks) -> list[Entry]:
    """Return everybody, by name, with the names in each side's language and the offices held."""
    return [
        Entry(
            id=person.id,
            marks=marks.of(person.cite),
            title=person.name,
            camp=CAMPS[person.side],
            kind=", ".join(filter(None, (SIDES[person.side], person.standing))),
            names=_names(person),
            lines=[("", f"{role.title}{from_to(role.from_, role.to)}") for role in person.roles],
            note=person.note,
        )
        for person in listing.people(facts, frozenset())
    ]


def places(facts: Facts, marks: Marks) -> list[Entry]:
    """Return every place, by name, with the names in each side's language and who held it."""
    return [
        Entry(
            id=place.id,
            marks=marks.of(place.cite),
            title=place.name,
            kind=place.kind,
            names=_names(place),
            lines=[*_position(place, facts), *(("Held by", held) for held in held_by(place, facts))],
            links=_within(place, facts),
            note=place.note,
        )
        for place in listing.places(facts)
    ]


def _position(place: Place, facts: Facts) -> Iterable[tuple[str, str]]:
    if found := position(place, facts):
        yield "Position", found


def _within(place: Place, facts: Facts) -> list[Link]:
    around = facts.entries.get(place.within or "")
    return [Link("in", around.name, around.id)] if isinstance(around, Place) else []


def _names(entry: Person | Place | Statement) -> list[Names]:
    """Return every name, in the alphabetical order of the languages."""
    order = sorted(entry.names, key=lambda code: LANGUAGES.get(code, code))
    return [
        Names(LANGUAGES.get(code, code), [(text, languages.name(text, code)) for text in entry.names[code]])
        for code in order
    ]


def statements(facts: Facts, marks: Marks) -> list[Group]:
    """Return all statements by topic, a reply after what it replies to."""
    found = listing.statements(facts, source=frozenset(), topic=frozenset())
    return [
        Group(
            id=f"statements-{topic}",
            name=wording.spaced(topic).capitalize(),
            entries=[_statement(s, facts, marks) for s in group],
        )
        for topic, group in groupby(found, key=lambda s: s.topic)
    ]


def _statement(statement: Statement, facts: Facts, marks: Marks) -> Entry:
    who, camp = whose(statement, facts)
    return Entry(
        id=statement.id,
        marks=marks.of(statement.cite),
        text=statement.text,
        date=statement.said_on or "",
        day=day_and_month(statement.said_on, year=True) if statement.said_on else "undated",
        who=who,
        camp=camp,
        kind=phrases.stance(statement),
        names=_names(statement),
        links=[*_replies(statement, facts), *_disputes(statement, facts)],
        note=statement.note,
    )


def _replies(statement: Statement, facts: Facts) -> Iterable[Link]:
    answered = facts.entries.get(statement.answers or "")
    if isinstance(answered, Statement):
        yield Link(
            "replies to", claims.claimant(answered, facts, claims.Named.SHORT_AFTER_STATE), answered.id
        )


def _disputes(statement: Statement, facts: Facts) -> Iterable[Link]:
    for key in statement.disputes:
        figure = facts.entries[key]
        if isinstance(figure, Figure):
            who = wording.enclosed(claims.claimant(figure, facts, claims.Named.SHORT_AFTER_STATE))
            yield Link("disputes", f"{with_unit(figure)} {who}", key)
