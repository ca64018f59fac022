"""Whom a typed name means: the actors and people who report, or whose losses are reported; pure."""

from collections.abc import Iterable

from karabakh_cli.errors import Misuse
from karabakh_cli.names import hint, plain
from karabakh_cli.records import Actor, Facts, Reporter
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
    wanted = plain(name)
    spellings: dict[str, str] = {}
    # The spellings of an actor go before those of a person.
    for key, reporter in facts.reporters.items():
        for spelling in (*reporter.aliases, *_scripts(reporter), reporter.name, key):
            spellings[plain(spelling)] = key
    if wanted in spellings:
        return spellings[wanted]
    raise Misuse(
        f"no actor is called {name!r}", hint(name, spellings, most=3, otherwise="kwar sources lists them")
    )


def _scripts(reporter: Reporter) -> list[str]:
    if isinstance(reporter, Actor):
        return []
    return [spelling for spellings in reporter.names.values() for spelling in spellings]


def with_parts(facts: Facts, key: str) -> set[str]:
    """The actor and, at any remove, everyone who speaks for it."""
    chosen: set[str] = set()
    found = {key}
    while found:
        chosen |= found
        found = {part for one in found for part in facts.members.get(one, ())} - chosen
    return chosen
