"""Records -> flat mappings: the keys that JSON, CSV and the exports promise.

Every key is always present, always has the same type, and is None if unknown.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import day_of
from karabakh_cli.facts.parts import Control, Role, kind_name
from karabakh_cli.facts.records import KINDS, Entry, Event, Figure, Person, Place, Reporter, Statement
from karabakh_cli.facts.vocabulary import SIDES
from karabakh_cli.query.actors import ACTOR_FIELDS
from karabakh_cli.view.number import text

Row = dict[str, Any]
_Get = Callable[[Any, Facts], Any]


def row(entry: Entry, facts: Facts) -> Row:
    """Return one record with the names a reader needs, ready for any format.

    For an answer about a day, `facts` is the base of that day.
    """
    return {name: get(entry, facts) for name, get in _FIELDS[type(entry)].items()}


def side(entry: Figure | Event | Statement, facts: Facts) -> str | None:
    """Return the side of the first who reports: armenia, artsakh, azerbaijan or third-party; else None."""
    return facts.reporter(entry.source[0]).side if entry.source else None


def sides(entry: Figure | Event | Statement, facts: Facts) -> list[str]:
    """Return the side of everybody who reports, each once, in the fixed order of the sides."""
    found = {facts.reporter(key).side for key in entry.source}
    return [side for side in SIDES if side in found]


def standing(entry: Figure | Statement, facts: Facts) -> str | None:
    """Return `former` or `unofficial` if the claimant spoke as that, else None."""
    found = (facts.reporter(key).standing for key in entry.source)
    return entry.standing or next(filter(None, found), None)


def source_names(entry: Figure | Event | Statement, facts: Facts) -> list[str]:
    """Return who reports, in full: `Alen Simonyan, Speaker of the National Assembly of Armenia`."""
    return [full_name(facts.reporter(key), day_of(entry, facts)) for key in entry.source]


def full_name(reporter: Reporter, day: str | None) -> str:
    """Return a name, that of a person with the office held on a day: without a day, one held until now."""
    roles = reporter.roles if isinstance(reporter, Person) else ()
    office = next((role.bare_title for role in roles if role.of and _is_held(role, day)), "")
    return ", ".join(filter(None, (reporter.name, office)))


def _is_held(role: Role, day: str | None) -> bool:
    if day is None:
        return role.to is None
    begun = role.from_ is None or dates.span(role.from_).first <= day
    return begun and (role.to is None or dates.span(role.to).last >= day)


def names(keys: tuple[str, ...], facts: Facts) -> list[str]:
    """Return the names of actors and people."""
    return [facts.reporter(key).name for key in keys]


def _kind(entry: Entry, _: Facts) -> str:
    return kind_name(type(entry))


def _same(name: str) -> _Get:
    """Return a getter of the field as it is in the record."""
    get = attrgetter(name)
    return lambda entry, _: get(entry)


def _list(name: str) -> _Get:
    get = attrgetter(name)
    return lambda entry, _: list(get(entry))


def _cites(entry: Entry, facts: Facts) -> list[Row]:
    """Return where a record can be read: each document, its references in it, its address and its day."""
    return [
        {
            "document": cite.document,
            "refs": list(cite.refs),
            "url": document.url,
            "published": document.published,
        }
        for cite in entry.cite
        for document in (facts.documents[cite.document],)
    ]


def _spellings(entry: Person | Place | Statement, _: Facts) -> Row:
    return {language: list(found) for language, found in sorted(entry.names.items())}


def _place_names(event: Event, facts: Facts) -> list[str]:
    return [place.name for key in event.places if isinstance(place := facts.entries[key], Place)]


def _role(role: Role) -> Row:
    return {"title": role.title, "of": role.of, "from": role.from_, "to": role.to}


def _absence(statement: Statement, _: Facts) -> Row | None:
    absence = statement.absence
    if absence is None:
        return None
    return {
        "source": absence.source,
        "of": list(absence.of),
        "measure": absence.measure,
        "population": absence.population,
        "until": absence.until,
    }


def _control(control: Control) -> Row:
    return {
        "holder": control.holder,
        "from": control.from_,
        "to": control.to,
        "source": list(control.source),
        "note": control.note,
    }


_SOURCE: dict[str, _Get] = {
    "source": _list("source"),
    "source_names": source_names,
    "side": side,
    "sides": sides,
}
_END: dict[str, _Get] = {"cite": _cites, "note": _same("note")}
_START: dict[str, _Get] = {"kind": _kind, "id": _same("id")}

_FIELDS: dict[type, dict[str, _Get]] = {
    Figure: {
        **_START,
        "what": _same("what"),
        "topic": _same("topic"),
        "measure": _same("measure"),
        "of": _list("of"),
        "population": _same("population"),
        "item": _same("item"),
        "value": _same("value"),
        "high": _same("high"),
        # Words are neither exact nor bounded.
        "bound": lambda figure, _: None if figure.value is None else figure.bound,
        "text": lambda figure, _: text(figure),
        "unit": _same("unit"),
        **_SOURCE,
        "standing": standing,
        "as_of": _same("as_of"),
        "stated_on": _same("stated_on"),
        "period": _same("period"),
        "place": _same("place"),
        "scope": _same("scope"),
        "part_of": _same("part_of"),
        "supersedes": _same("supersedes"),
        "superseded_by": lambda figure, facts: facts.revised_by.get(figure.id),
        "rank": _same("rank"),
        "caveat": _same("caveat"),
        **_END,
    },
    Event: {
        **_START,
        "date": _same("date"),
        "end": _same("end"),
        "title": _same("title"),
        "what": _same("what"),
        "category": _same("kind"),
        "places": _list("places"),
        "place_names": _place_names,
        "people": _list("people"),
        "people_names": lambda event, facts: names(event.people, facts),
        "aliases": _list("aliases"),
        **_SOURCE,
        **_END,
    },
    Person: {
        **_START,
        "name": _same("name"),
        "short": _same("short"),
        "roles": lambda person, _: [_role(role) for role in person.roles],
        "side": _same("side"),
        "part_of": _same("part_of"),
        "standing": _same("standing"),
        "names": _spellings,
        "aliases": _list("aliases"),
        **_END,
    },
    Place: {
        **_START,
        "name": _same("name"),
        "category": _same("kind"),
        "within": _same("within"),
        "at": lambda place, _: list(place.at) if place.at else None,
        "at_document": _same("at_document"),
        "names": _spellings,
        "aliases": _list("aliases"),
        "control": lambda place, _: [_control(control) for control in place.control],
        **_END,
    },
    Statement: {
        **_START,
        "text": _same("text"),
        "stance": _same("stance"),
        "topic": _same("topic"),
        **_SOURCE,
        "standing": standing,
        "said_on": _same("said_on"),
        "answers": _same("answers"),
        "disputes": _list("disputes"),
        "absence": _absence,
        "names": _spellings,
        "places": _list("places"),
        "people": _list("people"),
        **_END,
    },
}

FIELDS: dict[str, list[str]] = {
    **{kind_name(kind): list(found) for kind, found in _FIELDS.items()},
    "actor": ACTOR_FIELDS,
}
"""The keys of each kind of record, in their order."""

FIELDS_OF_RECORDS = list(dict.fromkeys(name for kind in _FIELDS.values() for name in kind))
"""The keys of records of every kind."""

KIND_OF_TABLE = {name: kind_name(kind) for name, kind in KINDS.items()}
"""The kind of record that each part of a base lists."""
KIND_OF_COMMAND = {
    "casualties": "figure",
    "losses": "figure",
    "figures": "figure",
    "compare": "figure",
    "history": "figure",
    "timeline": "event",
    "people": "person",
    "places": "place",
    "statements": "statement",
    "sources": "actor",
}
"""What each command shows, for those that show one kind of record."""
