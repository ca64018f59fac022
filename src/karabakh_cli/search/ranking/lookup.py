"""Look up one record by its id or its name."""

import shlex
from collections.abc import Callable

from karabakh_cli.errors import NothingFound
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.names import close_matches, did_you_mean, normalize_name
from karabakh_cli.facts.records import Entry
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.rank import search
from karabakh_cli.search.ranking.score import EXACT


def entry(facts: Facts, key: str, index: Callable[[], Index]) -> Entry:
    """Return the record with this id, or the only one with this name.

    Raises NothingFound if there is none, with the closest ids, or else with the search that finds the words
    elsewhere in records; a source has no record of its own.
    """
    if key in facts.entries:
        return facts.entries[key]
    hits = search(index(), key.replace("-", " "))
    exact = [hit.id for hit in hits if hit.score >= EXACT]
    if len(exact) == 1:
        return facts.entries[exact[0]]
    typed = normalize_name(key)
    if not {facts.spellings.get(typed), *facts.namesakes.get(typed, ())}.isdisjoint(facts.actors):
        raise NothingFound(f"no record {key!r}, but a source: see kwar sources {shlex.quote(key)}")
    # Of those that answer, the ones that are written nearly so come first.
    near = exact or [hit.id for hit in hits if _shares_a_word(key, hit.id)]
    alike = close_matches(key, [*near, *(hit.id for hit in hits)], most=3)
    guess = did_you_mean(list(dict.fromkeys([*alike, *near]))[:3])
    search_instead = f"see kwar find {shlex.quote(key)}" if hits else ""
    raise NothingFound(f"no record {key!r}", guess or search_instead)


def _shares_a_word(key: str, found: str) -> bool:
    """Return whether an id that was found has a word of what was typed, or one that begins so."""
    words = normalize_name(key).split()
    return any(part.startswith(word) for word in words for part in normalize_name(found).split())
