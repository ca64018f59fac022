"""Whom a typed name means: the actors and people who report, or whose losses are reported."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from msgspec import Struct, structs

from karabakh_cli.errors import Misuse
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.names import did_you_mean, normalize_name, suggestion
from karabakh_cli.facts.records import Actor, Claim, Event, Figure, Person, Reporter, Statement, is_state
from karabakh_cli.facts.vocabulary import SIDES
from karabakh_cli.query.camps import WARRING

ActorRow = dict[str, Any]
"""An actor or person as a machine format has them, with the keys of ACTOR_FIELDS."""


class _ActorRow(Struct):
    """The keys of an ActorRow, in their order."""

    kind: str
    id: str
    name: str
    side: str
    category: str
    part_of: str | None
    standing: str | None
    aliases: list[str]
    figures: int
    statements: int
    events: int
    documents: list[str]
    note: str | None


ACTOR_FIELDS = list(_ActorRow.__struct_fields__)


def resolve_actors(
    facts: Facts, names: Iterable[str], *, what: str = "source", topics: Collection[str] = ()
) -> frozenset[str]:
    """Return the ids of the actors and people with these names, each with all who speak for it.

    A side named as answers do (`Armenian side`) is its states. Raises Misuse if a name is unknown, as a
    "source" or as a "side" that figures on these topics, or on any, count.
    """
    chosen: set[str] = set()
    for name in names:
        key = normalize_name(name)
        if states := states_of_side(facts, name):
            chosen |= set().union(*(with_parts(facts, state) for state in states))
        elif key in {normalize_name(side) for side in SIDES if side not in facts.actors}:
            chosen |= {k for k, r in facts.reporters.items() if normalize_name(r.side) == key}
        else:
            chosen |= with_parts(facts, reporter_id(facts, name, what=what, topics=topics))
    return frozenset(chosen)


def states_of_side(facts: Facts, name: str) -> list[str]:
    """Return the ids of the states of a side of the war, `Armenian side`, and none for any other name."""
    camps = {f"{camp} side": camp for camp in WARRING}
    camp = camps.get(normalize_name(name))
    return sorted(facts.states.get(camp, ())) if camp else []


def reporter_id(facts: Facts, name: str, *, what: str = "source", topics: Collection[str] = ()) -> str:
    """Return the id of the actor or person with this name.

    Raises Misuse if it is unknown, or if several people have it as their family name.
    """
    key = normalize_name(name)
    if found := facts.spellings.get(key) or facts.spellings.get(key.removeprefix("the ")):
        return found
    people = facts.namesakes.get(key) or people_called(facts, name)
    called = people or _called(facts, name)
    if len(called) == 1:
        return called[0]
    if called:
        kind = "people" if people else "sources"
        raise Misuse(f"several {kind} are called {name!r}", f"choose from {', '.join(called)}")
    raise Misuse(f"unknown {what} {name!r}", _nearest(facts, name, what, topics))


def namesakes(facts: Facts, name: str) -> list[str]:
    """Return the ids of the others who have a name that is the id of one of them; none if it is nobody's."""
    key = facts.spellings.get(normalize_name(name))
    return [other for other in facts.namesakes.get(normalize_name(name), ()) if key and other != key]


def _called(facts: Facts, name: str) -> list[str]:
    """Return those whose name, in full or as a row has it, has just these words, in any order.

    The name of an office may have that of its state before it, as a row has: `Azerbaijan: Foreign Ministry`.
    """
    words = _words(name)

    def is_called(key: str, one: Reporter) -> bool:
        return any(words in (called, called | _words(state_name(facts, one))) for called in _names(key, one))

    found = [key for key, one in facts.reporters.items() if is_called(key, one)]
    return sorted(found, key=lambda key: SIDES.index(facts.sides[key]))


def _names(key: str, one: Reporter) -> list[frozenset[str]]:
    """Return the words of each name of a reporter, a person with each office too."""
    roles = one.roles if isinstance(one, Person) else ()
    titled = [f"{one.name} {role.bare_title}" for role in roles]
    return [w for name in (one.name, one.short or "", *titled, *one.aliases, key) if (w := _words(name))]


_SAME = {
    "armenian": "armenia",
    "azerbaijani": "azerbaijan",
    "russian": "russia",
    "turkish": "turkey",
    "defense": "defence",
    "center": "centre",
    "mofa": "mfa",
}
"""Words of names by others that mean the same."""
_NO_NAMES = frozenset({"of", "the", "and", "in", "for", "former", "unofficial"})
"""Words that make no difference between names, and what a row says of a claimant's standing."""


def _words(name: str) -> frozenset[str]:
    """Return the words of a name that set it apart from others."""
    return frozenset(_SAME.get(word, word) for word in normalize_name(name).split()) - _NO_NAMES


def state_name(facts: Facts, reporter: Reporter) -> str:
    """Return the name of the state that a reporter speaks for, or nothing if it speaks for itself."""
    if reporter.part_of is None:
        return ""
    while reporter.part_of:
        reporter = facts.actors[reporter.part_of]
    return reporter.name if is_state(reporter) else ""


def sides_counted(facts: Facts, topics: Collection[str] = ()) -> set[str]:
    """Return the ids of those whose people or things figures on these topics, or on any, count."""
    if not topics:
        return set(facts.numbers_by("of"))
    return {key for f in facts.figures if f.topic in topics for key in f.of}


def _nearest(facts: Facts, name: str, what: str, topics: Collection[str]) -> str:
    """Return the closest names of sources, or of the sides whose people or things are counted."""
    if what == "source":
        near = did_you_mean(_sharing_words(facts, name))
        return near or suggestion(name, facts.spellings, most=3, otherwise="see kwar sources")
    sides = sides_counted(facts, topics)
    spellings = {spelling: key for spelling, key in facts.spellings.items() if key in sides}
    known = [*(f"{camp}-side" for camp in WARRING), *sorted(sides)]
    return suggestion(name, spellings, most=3, otherwise=f"choose from {', '.join(known)}")


def _sharing_words(facts: Facts, name: str) -> list[str]:
    """Return the sources that share most words with a name, at most three, if they share half of them."""
    words = _words(name)
    fits = {
        key: max(((len(words & called), -len(called)) for called in _names(key, one)), default=(0, 0))
        for key, one in facts.reporters.items()
    }
    most = max((shared for shared, _ in fits.values()), default=0)
    near = [key for key, (shared, _) in fits.items() if shared == most and 2 * shared >= len(words)]
    return sorted(near, key=lambda key: fits[key], reverse=True)[:3] if most else []


def people_called(facts: Facts, name: str) -> list[str]:
    """Return the people whose name, in any script, contains these words."""
    words = set(normalize_name(name).split())

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


def actor_rows(facts: Facts) -> list[ActorRow]:
    """Return a row for every actor and person, with the number of their records and the documents cited."""
    everyone: dict[str, Reporter] = {**facts.actors, **facts.persons}
    claims: dict[str, list[Claim]] = {key: [] for key in everyone}
    for claim in facts.claims:
        for key in claim.source:
            claims[key].append(claim)
    return [_row(key, reporter, claims[key]) for key, reporter in everyone.items()]


def _row(key: str, reporter: Reporter, claims: Sequence[Claim]) -> ActorRow:
    return structs.asdict(
        _ActorRow(
            kind="actor",
            id=key,
            name=reporter.name,
            side=reporter.side,
            category=reporter.kind if isinstance(reporter, Actor) else "person",
            part_of=reporter.part_of,
            standing=reporter.standing,
            aliases=list(reporter.aliases),
            figures=sum(isinstance(claim, Figure) for claim in claims),
            statements=sum(isinstance(claim, Statement) for claim in claims),
            events=sum(isinstance(claim, Event) for claim in claims),
            documents=sorted({cite.document for claim in claims for cite in claim.cite}),
            note=reporter.note,
        )
    )


def reporters(rows: list[ActorRow], chosen: frozenset[str], words: str) -> list[ActorRow]:
    """Return the rows of actors that report something and pass the filters, by side and name.

    `words` are part of a name, or the side of those who are of no state: `third-party`.
    """
    wanted = normalize_name(words).split()
    sides = {side for side in SIDES if normalize_name(side).split() == wanted} - {row["id"] for row in rows}

    def passes(row: ActorRow) -> bool:
        reports = row["figures"] or row["statements"] or row["events"]
        called = normalize_name(" ".join([row["id"], row["name"], *row["aliases"]]))
        named = all(word in called for word in wanted) or row["side"] in sides
        return reports and (not chosen or row["id"] in chosen) and named

    kept = filter(passes, rows)
    return sorted(kept, key=lambda row: (SIDES.index(row["side"]), normalize_name(row["name"])))
