"""Whom a typed name means: the actors and people who report, or whose losses are reported; pure."""

from collections.abc import Iterable, Sequence
from typing import Any

from karabakh_cli.errors import Misuse
from karabakh_cli.facts.names import normalize_name, suggestion
from karabakh_cli.facts.records import Actor, Claim, Facts, Person, Reporter
from karabakh_cli.facts.vocabulary import SIDES


def resolve_actors(facts: Facts, names: Iterable[str]) -> frozenset[str]:
    """Return the ids of the actors and people with these names, each with all who speak for it.

    Raises Misuse if a name is unknown.
    """
    chosen: set[str] = set()
    for name in names:
        key = normalize_name(name)
        if name in facts.actors:
            chosen |= with_parts(facts, name)
        elif key in {normalize_name(side) for side in SIDES if side not in facts.actors}:
            chosen |= {k for k, r in facts.reporters.items() if normalize_name(r.side) == key}
        else:
            chosen |= with_parts(facts, reporter_id(facts, name))
    return frozenset(chosen)


def reporter_id(facts: Facts, name: str) -> str:
    """Return the id of the actor or person with this name. Raises Misuse if it is unknown."""
    key = normalize_name(name)
    found = facts.spellings.get(key) or _state(key)
    if found and found in facts.reporters:
        return found
    called = _people_called(facts, key)
    if len(called) == 1:
        return called[0]
    if called:
        raise Misuse(f"several people are called {name!r}", f"choose from {', '.join(called)}")
    nearest = suggestion(name, facts.spellings, most=3, otherwise="see kwar sources")
    raise Misuse(f"unknown source or side {name!r}", nearest)


_STATES = {
    "armenia": "Հայաստան Армения Ermənistan Ermenistan",
    "artsakh": "Արցախ Арцах Artsax",
    "azerbaijan": "Ադրբեջան Азербайджан Azərbaycan Azerbaycan",
    "france": "Ֆրանսիա Франция Fransa",
    "georgia": "Վրաստան Грузия Gürcüstan Gürcistan",
    "iran": "Իրան Иран",
    "russia": "Ռուսաստան Россия Rusiya Rusya",
    "turkey": "Թուրքիա Турция Türkiyə",
    "united-states": "ԱՄՆ США ABŞ ABD",
}
"""What states are called in Armenian, Russian, Azerbaijani and Turkish, where it differs from English."""


def _state(key: str) -> str | None:
    """Return the id of the state with this normalised name in another language, if there is one."""
    for state, called in _STATES.items():
        if key in map(normalize_name, called.split()):
            return state
    return None


def _people_called(facts: Facts, key: str) -> list[str]:
    """Return the people of whose name, in any script, these normalised words are a part."""
    words = set(key.split())

    def is_called(person: Person) -> bool:
        spellings = [spelling for spelt in person.names.values() for spelling in spelt]
        return any(words <= set(normalize_name(spelling).split()) for spelling in spellings)

    return [person.id for person in facts.people if words and is_called(person)]


def with_parts(facts: Facts, key: str) -> set[str]:
    """Return the actor and everyone who speaks for it, directly or through others."""
    chosen: set[str] = set()
    found = {key}
    while found:
        chosen |= found
        found = {part for one in found for part in facts.offices.get(one, ())} - chosen
    return chosen


Row = dict[str, Any]


def actor_rows(facts: Facts) -> list[Row]:
    """Return a row for every actor and person, with the number of their records and the documents cited."""
    everyone: dict[str, Reporter] = {**facts.actors, **facts.persons}
    claims: dict[str, Sequence[Claim]] = {
        "figures": facts.figures,
        "statements": facts.statements,
        "events": facts.events,
    }
    counts: dict[str, dict[str, int]] = {key: dict.fromkeys(claims, 0) for key in everyone}
    documents: dict[str, set[str]] = {key: set() for key in everyone}
    for kind, records in claims.items():
        for record in records:
            for key in record.source:
                counts[key][kind] += 1
                documents[key].update(cite.document for cite in record.cite)
    return [
        {
            "kind": "actor",
            "id": key,
            "name": reporter.name,
            "side": reporter.side,
            "category": reporter.kind if isinstance(reporter, Actor) else "person",
            "part_of": reporter.part_of,
            "standing": reporter.standing,
            "aliases": list(reporter.aliases),
            **counts[key],
            "documents": sorted(documents[key]),
            "note": reporter.note,
        }
        for key, reporter in everyone.items()
    ]


def reporters(rows: list[Row], chosen: frozenset[str], words: str) -> list[Row]:
    """Return the rows of actors that report something and pass the filters, by side and name."""
    wanted = normalize_name(words).split()
    kept = [
        row
        for row in rows
        if (row["figures"] or row["statements"] or row["events"])
        and (not chosen or row["id"] in chosen)
        and all(
            word in normalize_name(" ".join([row["id"], row["name"], *row["aliases"]])) for word in wanted
        )
    ]
    return sorted(kept, key=lambda row: (SIDES.index(row["side"]), normalize_name(row["name"])))
