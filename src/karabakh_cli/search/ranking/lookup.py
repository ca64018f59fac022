"""Look up one record by its id or its name."""

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

    Raises NothingFound, with the closest ids, if there is none; a source has no record of its own.
    """
    if key in facts.entries:
        return facts.entries[key]
    hits = search(index(), key.replace("-", " "))
    exact = [hit.id for hit in hits if hit.score >= EXACT]
    if len(exact) == 1:
        return facts.entries[exact[0]]
    if facts.spellings.get(normalize_name(key)) in facts.actors:
        raise NothingFound(f"no record {key!r}, but a source: see kwar sources {key}")
    near = exact or [hit.id for hit in hits]
    # Of those that answer, the ones that are written nearly so come first.
    alike = close_matches(key, near, most=3)
    raise NothingFound(f"no record {key!r}", did_you_mean(list(dict.fromkeys([*alike, *near]))[:3]))
