"""What of a record can be searched: its texts, each with the field it counts as."""

from collections.abc import Iterator
from itertools import takewhile

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.dates import LAST_DAY, WAR_YEAR
from karabakh_cli.facts.records import Actor, Entry, Event, Figure, Person, Place, Statement
from karabakh_cli.facts.written_dates import named_in
from karabakh_cli.search.indexing.fields import ALSO_KNOWN_BY
from karabakh_cli.search.indexing.involved import accused, harmed, opposed
from karabakh_cli.search.words.concepts import AT_WAR

_GENERAL = {
    "killed": "casualties losses",
    "wounded": "casualties losses",
    "killed-and-wounded": "casualties losses",
    "losses": "casualties",
    "missing": "casualties",
    "captured": "prisoners",
    "held": "prisoners",
    "exchanged": "prisoners",
}
"""The general words for what happened to people."""
_MONTH = len("2020-10")
_AFTER_THE_NAME = frozenset(
    """
    after against along among around as at before between brought by during for from had in into near of off
    on out over per since that their there through to towards under until when where which while who whom
    whose with within without
    """.split()
)
"""Words that begin what a text says of the things that it names first."""


def searchable_fields(facts: Facts, entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the texts of a record, each with the field it counts as."""
    yield "id", entry.id.replace("-", " ")
    if entry.note:
        yield "note", entry.note
    yield from _TEXTS[type(entry)](facts, entry)  # type: ignore[operator]


def _head(what: str) -> str:
    """Return the words of a text that name what is counted: `Flights` of `Flights that brought troops`."""
    return " ".join(takewhile(lambda word: word.lower().strip(",") not in _AFTER_THE_NAME, what.split()))


def _cause(what: str) -> str:
    """Return what a text says things were done by: mines in `killed by mines`, none in `or by mines`."""
    before, _, cause = what.partition(" by ")
    return "" if before.endswith(" or") else _head(cause)


def _figure(facts: Facts, f: Figure) -> Iterator[tuple[str, str]]:
    yield "counted", _head(f.what)
    yield "what", f.what
    yield "cause", _cause(f.what)
    if f.words:
        yield "what", f.words
    # A measure of two kinds, such as killed-and-wounded, answers a question about either less well.
    yield "kind" if "-and-" in f.measure or "-or-" in f.measure else "measure", f.measure
    yield "kind", f.unit
    if f.item:
        yield "kind" if "-and-" in f.item else "item", f.item
    if f.population in {"military", "civilian", "journalists"}:
        yield "population", f.population
    yield "topic", f.topic
    if f.unit == "people":
        yield from _people(f)
    for text in filter(None, (f.scope, f.caveat)):
        yield "scope", text
    yield from _whose(facts, f)
    yield from _sources(facts, f.source)
    yield from _dates_of(f)
    for number in (f.value, f.high):
        if number is not None:
            yield "number", str(number)
    if f.place:
        yield from _places(facts, (f.place,))


def _whose(facts: Facts, f: Figure) -> Iterator[tuple[str, str]]:
    """Yield whose losses or people a count is of, and that it is of both sides."""
    of = [facts.actors[key] for key in f.of]
    for actor in of:
        yield "of", _called(actor)
    if {actor.side for actor in of} >= AT_WAR:
        yield "of", "both sides"


def _dates_of(f: Figure) -> Iterator[tuple[str, str]]:
    """Yield the day of a count, and that on which it was said, which counts for less in another month."""
    # What is counted since a day was counted on the day that it was said.
    scope = "" if (f.scope or "").startswith("since ") else f.scope or ""
    counted = [f.as_of, *(day for day, _ in named_in(scope))]
    months = {day[:_MONTH] if day[0] != "-" else f"{WAR_YEAR}{day[:3]}" for day in counted if day}
    later = bool(months) and (f.stated_on or "")[:_MONTH] not in months
    yield from _dates(f.as_of)
    yield from _dates(f.stated_on, field="when" if later else "date")


def _people(f: Figure) -> Iterator[tuple[str, str]]:
    """Yield the general words for people who are counted."""
    if f.measure in _GENERAL:
        yield "kind", _GENERAL[f.measure]
    if f.measure == "displaced":
        yield "population", "civilian"
    if f.population == "unspecified" and f.place:
        # Those killed in a town were mostly its people.
        yield "kind", "civilian"


def _event(facts: Facts, e: Event) -> Iterator[tuple[str, str]]:
    yield "what", e.what
    if e.title:
        yield "title", e.title
    yield "kind", e.kind
    for alias in e.aliases:
        yield "alias", alias
        # What is called the statement of 10 November is known by that day too.
        yield from _dates(*(f"{ALSO_KNOWN_BY}{WAR_YEAR}{day}" for day, _ in named_in(alias) if day[0] == "-"))
    yield from _dates(e.date)
    yield from _dates(e.end, field="when")
    yield from _places(facts, e.places[:1])
    yield from _places(facts, e.places[1:], field="within")
    yield from _sources(facts, e.source)
    for key in e.people:
        yield "of", _called(facts.persons[key])
    for side in harmed(e):
        yield "harmed", side
    for side in opposed(e):
        yield "opposed", side


def _person(facts: Facts, p: Person) -> Iterator[tuple[str, str]]:
    for name in (p.name, *p.aliases, *(n for spelt in p.names.values() for n in spelt)):
        yield "name", name
    for role in p.roles:
        # Whoever held an office in the war comes before those who came to it later.
        later = role.from_ is not None and role.from_ > LAST_DAY
        yield "what" if later else "role", role.title
        yield from _dates(role.from_, role.to, field="when")
        if role.of:
            yield "of", _called(facts.actors[role.of])
    yield "of", p.side


def _place(facts: Facts, p: Place) -> Iterator[tuple[str, str]]:
    for name in (p.name, *p.aliases, *(n for spelt in p.names.values() for n in spelt)):
        yield "name", name
    yield "kind", p.kind
    if p.within:
        yield from _places(facts, (p.within,), field="within")
    if p.control:
        yield "kind", "control"
    for control in p.control:
        yield from _dates(control.from_, control.to, field="when")
        yield "of", _called(facts.reporter(control.holder))
        if control.note:
            yield "note", control.note


_CHARGED = frozenset({"attacks-on-civilians", "cluster-munitions"})
"""Topics of what monitors found and the sides denied that is asked about as war crimes."""


def _statement(facts: Facts, s: Statement) -> Iterator[tuple[str, str]]:
    yield "what", s.text
    # The text of what was agreed says who agreed.
    yield "kind", s.topic if s.stance == "agrees" else f"{s.stance} {s.topic}"
    if s.topic in _CHARGED and s.stance in {"finds", "denies"}:
        yield "kind", "war crime"
    if s.answers:
        yield "kind", "answer"
    if s.stance == "names":
        yield "role", "called name of the war"
    for spellings in s.names.values():
        for name in spellings:
            yield "name", name
    yield from _sources(facts, s.source)
    yield from _dates(s.said_on)
    yield from _places(facts, s.places)
    for key in s.people:
        yield "of", _called(facts.persons[key])
    for side in accused(facts, s):
        yield "accused", side


_TEXTS = {Figure: _figure, Event: _event, Person: _person, Place: _place, Statement: _statement}


def _called(reporter: Actor | Person) -> str:
    return " ".join((reporter.name, *reporter.aliases, reporter.short or ""))


def _sources(facts: Facts, keys: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield claimants and those for whom they speak; the holder of an office is a speaker too."""
    for key in keys:
        reporter: Actor | Person | None = facts.reporter(key)
        while reporter:
            yield "speaker" if isinstance(reporter, Person) else "source", _called(reporter)
            if isinstance(reporter, Actor) and reporter.kind == "authority":
                yield "speaker", _office_holder(reporter)
            reporter = facts.actors[reporter.part_of] if reporter.part_of else None


def _office_holder(actor: Actor) -> str:
    """Return the name of somebody with an office: Emmanuel Macron, President of France; "" for a body.

    The name of a body has words that are no names: Ministry of Education, Science and Culture.
    """
    name, _, office = actor.name.partition(", ")
    return name if office and not any(word.islower() for word in name.split()) else ""


def _places(facts: Facts, keys: tuple[str, ...], *, field: str = "place") -> Iterator[tuple[str, str]]:
    """Yield places by all their names, and what contains them."""
    for key in keys:
        place = facts.entries.get(key)
        if isinstance(place, Place):
            yield field, " ".join((place.name, *place.aliases))
            yield field, " ".join(n for spelt in place.names.values() for n in spelt)
            if place.within and field == "place":
                yield from _places(facts, (place.within,), field="within")


def _dates(*found: str | None, field: str = "date") -> Iterator[tuple[str, str]]:
    for date in found:
        if date:
            yield field, date
