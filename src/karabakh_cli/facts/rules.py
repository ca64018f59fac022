"""The rules between records: what must hold before a fact base may be used."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.dates import days_in
from karabakh_cli.facts.records import KINDS, Entry, Event, Figure, Place, Statement

_DATE = re.compile(r"(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")


class Violation(NamedTuple):
    """A broken rule: the record, the field it shows in, and what to do."""

    record: str
    field: str
    message: str


def errors(facts: Facts, invalid_ids: Collection[str] = ()) -> Iterator[Violation]:
    """Yield every violation. `invalid_ids` are ids that are in the file but not in `facts`."""
    yield from _ids(facts)
    yield from _references(facts, invalid_ids)
    yield from _cycles(facts)
    yield from _revisions(facts)
    yield from _dates(facts)
    yield from _addresses(facts)
    yield from _numbers(facts)
    yield from _positions(facts)
    yield from _texts(facts)
    yield from _lengths(facts)


def _ids(facts: Facts) -> Iterator[Violation]:
    """Yield ids that are hard to type, ids of two records, and actors listed twice."""
    for key in (*facts.documents, *facts.actors, *facts.entries):
        if not _ID.fullmatch(key):
            yield Violation(key, "id", "ids use a-z, 0-9 and single hyphens: rename it")
    ids = [record.id for name in KINDS for record in getattr(facts, name)] + list(facts.actors)
    for key, count in Counter(ids).items():
        if count > 1:
            yield Violation(key, "id", "duplicate id: rename all but one")
    first: dict[str, str] = {}
    for key, actor in facts.actors.items():
        other = first.setdefault(actor.name, key)
        if other != key:
            yield Violation(key, "name", f"{other} has the same name: make them one actor")


def _references(facts: Facts, invalid_ids: Collection[str]) -> Iterator[Violation]:
    """Yield references to ids that do not exist."""
    known = {
        "actor": facts.actors.keys(),
        "actor or person": facts.actors.keys() | facts.persons.keys(),
        "document": facts.documents.keys(),
        "person": facts.persons.keys(),
        "figure": {figure.id for figure in facts.figures},
        "place": {place.id for place in facts.places},
        "statement": {statement.id for statement in facts.statements},
    }
    for key, field, names, kind in _named(facts):
        for name in names:
            if name is not None and name not in known[kind] and name not in invalid_ids:
                message = f"{field}: unknown {kind} {name}: add it or correct the name"
                yield Violation(key, field, message)


_Reference = tuple[str, str, Iterable[str | None], str]
"""The record that refers to others, the field, the ids, and the kind of record they must belong to."""


def _named(facts: Facts) -> Iterator[_Reference]:
    """Yield every reference."""
    for key, actor in facts.actors.items():
        yield key, "part_of", (actor.part_of,), "actor"
    for key, entry in facts.entries.items():
        yield key, "cite", (cite.document for cite in entry.cite), "document"
    yield from _named_by_claims(facts)
    yield from _named_by_people_and_places(facts)


def _named_by_claims(facts: Facts) -> Iterator[_Reference]:
    for claim in facts.claims:
        yield claim.id, "source", claim.source, "actor or person"
    for f in facts.figures:
        yield f.id, "of", f.of, "actor"
        yield f.id, "place", (f.place,), "place"
        yield f.id, "part_of", (f.part_of,), "figure"
        yield f.id, "supersedes", (f.supersedes,), "figure"
    placed: tuple[Event | Statement, ...] = (*facts.events, *facts.statements)
    for one in placed:
        yield one.id, "places", one.places, "place"
        yield one.id, "people", one.people, "person"
    for s in facts.statements:
        yield s.id, "answers", (s.answers,), "statement"
        yield s.id, "disputes", s.disputes, "figure"
        if s.absence:
            yield s.id, "absence", (s.absence.source, *s.absence.of), "actor"


def _named_by_people_and_places(facts: Facts) -> Iterator[_Reference]:
    for p in facts.people:
        yield p.id, "part_of", (p.part_of,), "actor"
        yield p.id, "roles", (role.of for role in p.roles), "actor"
    for place in facts.places:
        yield place.id, "within", (place.within,), "place"
        yield place.id, "at_document", (place.at_document,), "document"
        yield place.id, "control", (control.holder for control in place.control), "actor"
        sources = (name for control in place.control for name in control.source)
        yield place.id, "control", sources, "actor or person"


def _cycles(facts: Facts) -> Iterator[Violation]:
    links: list[tuple[str, dict[str, str | None]]] = [
        ("part_of", {key: actor.part_of for key, actor in facts.actors.items()}),
        ("part_of", {f.id: f.part_of for f in facts.figures}),
        ("supersedes", {f.id: f.supersedes for f in facts.figures}),
        ("answers", {s.id: s.answers for s in facts.statements}),
        ("within", {place.id: place.within for place in facts.places}),
    ]
    for field, link in links:
        safe: set[str] = set()
        for start in link:
            path: dict[str, None] = {}
            step: str | None = start
            while step and step not in safe and step not in path:
                path[step] = None
                step = link.get(step)
            if step is not None and step in path:
                yield Violation(step, field, f"{field} refers back to itself: break the circle")
            safe.update(path)


def _revisions(facts: Facts) -> Iterator[Violation]:
    """Yield figures that supersede one which another supersedes already."""
    first: dict[str, str] = {}
    for f in facts.figures:
        if f.supersedes and (other := first.setdefault(f.supersedes, f.id)) != f.id:
            yield Violation(f.id, "supersedes", f"{other} supersedes {f.supersedes} too: put them in a row")


def _dates(facts: Facts) -> Iterator[Violation]:
    """Yield dates that the calendar does not have, and ends before their beginnings."""
    for key, *pair in _dated(facts):
        for field, date in pair:
            if date is not None and not _is_date(date):
                yield Violation(key, field, f"{field}: {date} is not an ISO 8601 date")
        (first, begin), (last, end) = pair
        if begin and end and begin[: len(end)] > end[: len(begin)]:
            yield Violation(key, last, f"{last} ({end}) is before {first} ({begin}): correct one of them")


_Dated = tuple[str, str | None]


def _dated(facts: Facts) -> Iterator[tuple[str, _Dated, _Dated]]:
    """Yield the dates of each record in pairs; the second may not be before the first."""
    yield "base", ("edition", facts.base.edition), ("edition", None)
    for key, document in facts.documents.items():
        yield key, ("published", document.published), ("accessed", document.accessed)
    for f in facts.figures:
        yield f.id, ("as_of", f.as_of), ("stated_on", f.stated_on)
    for e in facts.events:
        yield e.id, ("date", e.date), ("end", e.end)
    for s in facts.statements:
        yield s.id, ("said_on", s.said_on), ("said_on", None)
        if s.absence:
            yield s.id, ("absence", s.absence.until), ("absence", None)
    for person in facts.people:
        for role in person.roles:
            yield person.id, ("from", role.from_), ("to", role.to)
    for place in facts.places:
        for control in place.control:
            yield place.id, ("from", control.from_), ("to", control.to)


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    year, month, day = (int(part) for part in (text + "-01-01")[: len("2020-01-01")].split("-"))
    return day <= days_in(year, month)


def _addresses(facts: Facts) -> Iterator[Violation]:
    """Yield addresses of documents that are not on the web, as answers make links of them."""
    for key, document in facts.documents.items():
        for field, address in (("url", document.url), ("archived", document.archived)):
            if address is not None and not _ADDRESS.fullmatch(address):
                yield Violation(key, field, f"{field}: {address} is not an http or https address")


def _numbers(facts: Facts) -> Iterator[Violation]:
    for f in facts.figures:
        if f.value is None and f.words is None:
            yield Violation(f.id, "value", "value is missing: give the number, or the words for it")
        if f.value is not None and f.words is not None:
            yield Violation(f.id, "words", "give either value or words, not both")
        if f.value is None and f.high is not None:
            yield Violation(f.id, "high", "high needs a value, the lower end of the range")
        if f.value is None and f.bound != "exactly":
            yield Violation(f.id, "bound", "bound needs a value; otherwise put the qualifier in words")
        if f.value is not None and f.high is not None and f.high <= f.value:
            yield Violation(f.id, "high", f"high {f.high} is not above value {f.value}")
        if f.value is not None and f.value < 0:
            yield Violation(f.id, "value", f"{f.value} is negative: a count cannot be")


def _positions(facts: Facts) -> Iterator[Violation]:
    """Yield coordinates that are not on the globe, or without a document."""
    for place in facts.places:
        if place.at is not None:
            latitude, longitude = place.at
            if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004
                yield Violation(place.id, "at", "at: give latitude and longitude in degrees")
            if place.at_document is None:
                yield Violation(place.id, "at", "at needs at_document, the document that gives it")


_LONGEST = {"caveat": 60, "title": 60, "short": 28}
"""The most characters of a field that has to fit into a row of an answer."""


def _lengths(facts: Facts) -> Iterator[Violation]:
    """Yield texts that are too long for a row of an answer."""
    records: list[tuple[str, object]] = [*facts.actors.items(), *facts.entries.items()]
    for key, record in records:
        for name, longest in _LONGEST.items():
            if len(getattr(record, name, None) or "") > longest:
                yield Violation(key, name, f"{name} is longer than {longest} characters: shorten it")


def _texts(facts: Facts) -> Iterator[Violation]:
    for f in facts.figures:
        numbers = {number.replace(",", "") for number in re.findall(r"\d[\d,]*(?:\.\d+)?", f.what)}
        if numbers & {str(f.value), str(f.high)}:
            yield Violation(f.id, "what", "do not repeat the number in what")
    for key, document in facts.documents.items():
        yield from _empty(key, {"title": document.title, "publisher": document.publisher})
    for key, actor in facts.actors.items():
        yield from _empty(key, {"name": actor.name})
    for entry in facts.entries.values():
        yield from _said(entry)
    for person in facts.people:
        yield from _languages(person.id, person.names)
    for place in facts.places:
        yield from _languages(place.id, place.names)
    for statement in facts.statements:
        yield from _languages(statement.id, statement.names)


def _said(entry: Entry) -> Iterator[Violation]:
    """Yield fields that must not be empty and are."""
    needs: dict[str, object] = {"cite": entry.cite}
    for field in ("what", "name", "text"):
        if hasattr(entry, field):
            needs[field] = getattr(entry, field)
    if isinstance(entry, Figure | Statement):
        needs["source"] = entry.source
    if isinstance(entry, Figure) and entry.words is not None:
        needs["words"] = entry.words
    if isinstance(entry, Place):
        needs["control"] = all(control.source for control in entry.control)
    yield from _empty(entry.id, needs)


def _empty(key: str, needs: dict[str, object]) -> Iterator[Violation]:
    for field, value in needs.items():
        if not value or (isinstance(value, str) and not value.strip()):
            yield Violation(key, field, f"{field} is empty: remove it or write it")


def _languages(key: str, names: dict[str, tuple[str, ...]]) -> Iterator[Violation]:
    for language, spellings in names.items():
        if not _LANGUAGE.fullmatch(language):
            yield Violation(key, "names", f"names: {language} is not a language code (az, hy, ru ...)")
        if not spellings or not all(spellings):
            yield Violation(key, "names", f"names: {language} holds an empty name: remove it")
