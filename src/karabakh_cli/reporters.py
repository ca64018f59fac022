"""Whom a typed name means: the actors and people who report, or whose losses are reported; pure."""

from collections.abc import Iterable

from karabakh_cli.errors import Misuse
from karabakh_cli.names import hint, plain
from karabakh_cli.records import Facts
from karabakh_cli.vocabulary import SIDES


def members(facts: Facts, names: Iterable[str]) -> frozenset[str]:
    """The ids of the actors and people with these names, each with all that are part of it."""
    chosen: set[str] = set()
    for name in names:
        key = plain(name)
        if name in facts.actors:
            chosen |= with_parts(facts, name)
        elif key in {plain(side) for side in SIDES if side not in facts.actors}:
            chosen |= {k for k, r in facts.reporters.items() if plain(r.side) == key}
        else:
            chosen |= with_parts(facts, reporter_id(facts, name))
    return frozenset(chosen)


def reporter_id(facts: Facts, name: str) -> str:
    """The id of the actor or person that a name means; Misuse where nobody is called so."""
    if found := facts.spellings.get(plain(name)):
        return found
    nearest = hint(name, facts.spellings, most=3, otherwise="kwar sources lists them")
    raise Misuse(f"no actor is called {name!r}", nearest)


def with_parts(facts: Facts, key: str) -> set[str]:
    """The actor and, at any remove, everyone who speaks for it."""
    chosen: set[str] = set()
    found = {key}
    while found:
        chosen |= found
        found = {part for one in found for part in facts.members.get(one, ())} - chosen
    return chosen
