"""What of a record can be searched: its texts, each with the field it counts as."""

from collections.abc import Iterator
from itertools import takewhile

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.dates import WAR_YEAR
from karabakh_cli.facts.records import Actor, Entry, Event, Figure, Person, Place, Statement
from karabakh_cli.facts.written_dates import named_in
from karabakh_cli.search.indexing.involved import accused, harmed, opposed
from karabakh_cli.search.words.concepts import AT_WAR

FIELDS = (
    "name",
    "alias",
    "role",
    "title",
    "what",
    "counted",
    "measure",
    "population",
    "item",
    "of",
    "source",
    "speaker",
    "kind",
    "topic",
    "place",
    "within",
    "scope",
    "note",
    "date",
    "when",
    "number",
    "id",
    "hint",
    "accused",
    "cause",
    "harmed",
    "opposed",
)
"""Where in a record a term can be; `hint` holds everyday words for it that it does not have (hints.txt),
`accused` the side whose deed a statement is about, `cause` what alone killed or damaged those counted,
`harmed` the side whose people or things an event hit, and `opposed` the one against which a case was."""
SPEAKER = FIELDS.index("speaker")
REPORTING = frozenset({FIELDS.index("source"), SPEAKER})
"""The fields that name who reports: an office or outlet, or a person."""
ALSO_KNOWN_BY = "~"
"""The mark of a day in the name of a record, which may be of another day: the statement of 10 November."""
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
_BEHIND = frozenset(
    """
    after against along among around as at before between brought by during for from had in into near of off
    on out over per since that their there through to towards under until when where which while who whom
    whose with within without
    """.split()
)
"""Words that begin what is said of the things that a text names first."""


def searchable_fields(facts: Facts, entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the texts of a record, each with the field it counts as."""
    yield "id", entry.id.replace("-", " ")
    if entry.note:
        yield "note", entry.note
    yield from _TEXTS[type(entry)](facts, entry)  # type: ignore[operator]


def _head(what: str) -> str:
    """Return the words of a text that name what is counted: `Flights` of `Flights that brought troops`."""
    return " ".join(takewhile(lambda word: word.lower().strip(",") not in _BEHIND, what.split()))


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
    yield from _places(facts, e.places)
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
        yield "role", role.title
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


def _statement(facts: Facts, s: Statement) -> Iterator[tuple[str, str]]:
    yield "what", s.text
    # The text of what was agreed says who agreed.
    yield "kind", s.topic if s.stance == "agrees" else f"{s.stance} {s.topic}"
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
    """Yield claimants and those they speak for; somebody with an office speaks in person."""
    for key in keys:
        reporter: Actor | Person | None = facts.reporter(key)
        while reporter:
            yield "speaker" if isinstance(reporter, Person) else "source", _called(reporter)
            if isinstance(reporter, Actor) and reporter.kind == "authority":
                yield "speaker", _office_holder(reporter)
            reporter = facts.actors[reporter.part_of] if reporter.part_of else None


def _office_holder(actor: Actor) -> str:
    """Return the name of somebody with an office: Emmanuel Macron, President of France; else nothing.

    Of bodies a name has other words than names: Ministry of Education, Science and Culture.
    """
    name, _, office = actor.name.partition(", ")
    return name if office and not any(word.islower() for word in name.split()) else ""


def _places(facts: Facts, keys: tuple[str, ...], *, field: str = "place") -> Iterator[tuple[str, str]]:
    """The places by all their names, and what contains them."""
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


def date_prefixes(date: str) -> Iterator[str]:
    """Yield a date as it is, as its month and its year, and as a day of any year.

    One that is known by its month or year alone is also marked so: `=2020-10`.
    """
    if date.startswith(ALSO_KNOWN_BY):
        yield date
        return
    for length in (len("2020"), len("2020-10"), len("2020-10-09")):
        if length <= len(date):
            yield date[:length]
    if len(date) == len("2020-10-09"):
        yield date[4:]
    else:
        yield f"={date}"
