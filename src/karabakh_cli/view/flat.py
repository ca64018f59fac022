"""Records -> flat mappings: the keys that JSON, CSV and the exports promise.

Every key is always there, a key has one type, and None stands where something is not known.
Several values of one key are a list; CSV and TSV join them.
"""

from collections.abc import Callable
from typing import Any

from karabakh_cli.records import (
    Actor,
    Cite,
    Entry,
    Event,
    Facts,
    Figure,
    Person,
    Place,
    Reporter,
    Statement,
)
from karabakh_cli.view.number import text

Row = dict[str, Any]


def row(entry: Entry, facts: Facts) -> Row:
    """One record with the names a reader needs, ready for any format."""
    make = _ROWS[type(entry)]
    return make(entry, facts)


def claim_side(source: tuple[str, ...], facts: Facts) -> str | None:
    """The side of whoever reports: armenia, artsakh, azerbaijan or third-party; None for nobody."""
    return facts.reporter(source[0]).side if source else None


def claim_standing(entry: Figure | Statement, facts: Facts) -> str | None:
    """`former` or `unofficial` where the claimant spoke as that, else None."""
    return entry.standing or next(
        (s for s in (facts.reporter(key).standing for key in entry.source) if s), None
    )


def names(keys: tuple[str, ...], facts: Facts) -> list[str]:
    """The names of actors and people."""
    return [facts.reporter(key).name for key in keys]


def _figure(f: Figure, facts: Facts) -> Row:
    return {
        "kind": "figure",
        "id": f.id,
        "what": f.what,
        "topic": f.topic,
        "measure": f.measure,
        "of": list(f.of),
        "population": f.population,
        "item": f.item,
        "value": f.value,
        "high": f.high,
        "bound": f.bound,
        "text": text(f),
        "unit": f.unit,
        "source": list(f.source),
        "source_names": names(f.source, facts),
        "side": claim_side(f.source, facts),
        "standing": claim_standing(f, facts),
        "as_of": f.as_of,
        "stated_on": f.stated_on,
        "period": f.period,
        "place": f.place,
        "part_of": f.part_of,
        "supersedes": f.supersedes,
        "cite": _cites(f.cite),
        "note": f.note,
    }


def _event(e: Event, facts: Facts) -> Row:
    return {
        "kind": "event",
        "id": e.id,
        "date": e.date,
        "end": e.end,
        "what": e.what,
        "category": e.kind,
        "places": list(e.places),
        "place_names": [facts.entries[p].name for p in e.places],  # type: ignore[union-attr]
        "people": list(e.people),
        "people_names": [facts.persons[p].name for p in e.people],
        "aliases": list(e.aliases),
        "source": list(e.source),
        "source_names": names(e.source, facts),
        "side": claim_side(e.source, facts),
        "cite": _cites(e.cite),
        "note": e.note,
    }


def _person(p: Person, _: Facts) -> Row:
    return {
        "kind": "person",
        "id": p.id,
        "name": p.name,
        "roles": [
            {"title": r.title, "of": r.of, "from": r.from_, "to": r.to} for r in p.roles
        ],
        "side": p.side,
        "part_of": p.part_of,
        "standing": p.standing,
        "names": {language: list(spellings) for language, spellings in sorted(p.names.items())},
        "aliases": list(p.aliases),
        "cite": _cites(p.cite),
        "note": p.note,
    }


def _place(p: Place, _: Facts) -> Row:
    return {
        "kind": "place",
        "id": p.id,
        "name": p.name,
        "category": p.kind,
        "names": {language: list(spellings) for language, spellings in sorted(p.names.items())},
        "aliases": list(p.aliases),
        "control": [
            {
                "holder": c.holder,
                "from": c.from_,
                "to": c.to,
                "source": list(c.source),
                "note": c.note,
            }
            for c in p.control
        ],
        "cite": _cites(p.cite),
        "note": p.note,
    }


def _statement(s: Statement, facts: Facts) -> Row:
    return {
        "kind": "statement",
        "id": s.id,
        "text": s.text,
        "stance": s.stance,
        "topic": s.topic,
        "source": list(s.source),
        "source_names": names(s.source, facts),
        "side": claim_side(s.source, facts),
        "standing": claim_standing(s, facts),
        "said_on": s.said_on,
        "answers": s.answers,
        "names": {language: list(spellings) for language, spellings in sorted(s.names.items())},
        "places": list(s.places),
        "people": list(s.people),
        "cite": _cites(s.cite),
        "note": s.note,
    }


def _cites(cites: tuple[Cite, ...]) -> list[Row]:
    return [{"document": cite.document, "refs": list(cite.refs)} for cite in cites]


_ROWS: dict[type, Callable[[Any, Facts], Row]] = {
    Figure: _figure,
    Event: _event,
    Person: _person,
    Place: _place,
    Statement: _statement,
}


def actor_row(key: str, reporter: Reporter, facts: Facts, counts: dict[str, int]) -> Row:
    """One line of `kwar sources`: who reports, and how many records of each kind are theirs."""
    return {
        "kind": "actor",
        "id": key,
        "name": reporter.name,
        "side": reporter.side,
        "category": reporter.kind if isinstance(reporter, Actor) else "person",
        "part_of": reporter.part_of,
        "standing": reporter.standing,
        "aliases": list(reporter.aliases),
        "figures": counts["figures"],
        "statements": counts["statements"],
        "events": counts["events"],
        "documents": sorted(facts_documents(key, facts)),
        "note": reporter.note,
    }


def facts_documents(key: str, facts: Facts) -> set[str]:
    """The documents that this actor's figures and statements can be read in."""
    claims = (*facts.figures, *facts.statements)
    return {cite.document for claim in claims if key in claim.source for cite in claim.cite}
