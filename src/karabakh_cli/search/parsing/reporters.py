"""Who reports what a question is about: whose word is wanted, and whose is not."""

from collections.abc import Sequence

from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Term, is_measure
from karabakh_cli.search.words.lexicon import (
    ABOUT,
    ACCORDING,
    BY,
    JOINING,
    NOT,
    PASSIVE,
    REPORTS,
    STANCES,
    STOP_WORDS,
    WANT_BY_WORD,
)
from karabakh_cli.search.words.synonyms import term

REPORTING = {FIELDS.index("source"), FIELDS.index("speaker")}
"""The fields that name who reports."""


def reporters(
    index: Index, found: Sequence[str], terms: Sequence[Term | None], sides: list[bool]
) -> list[str]:
    """Return which words report (verb), which name who does (source) and which who must not (not)."""
    chosen = ["verb" if word in REPORTS else "" for word in found]
    names = [_reports(index, wanted) for wanted in terms]
    measures = [wanted is not None and is_measure(index, wanted) for wanted in terms]
    for position, word in enumerate(found):
        if word in ABOUT and any(measures[:position]):
            # Whoever was displaced on one side is not a reporter.
            continue
        for named in _sources(found, names, sides, position):
            chosen[named] = chosen[named] or ("not" if word in NOT else "source")
    return chosen


def _sources(found: Sequence[str], names: list[bool], sides: list[bool], position: int) -> list[int]:
    """Return the words that the word at this position makes the source."""
    word, after = found[position], found[position + 1 : position + 2]
    forward, backward = range(position + 1, len(found)), range(position - 1, -1, -1)
    if word in ACCORDING or word in NOT or (word in REPORTS and set(after) & BY):
        return _name_in(forward, found, names, sides)
    if word in REPORTS or (
        term(word) in STANCES and not set(found[max(position - 1, 0) : position + 2]) & PASSIVE
    ):
        return _name_in(backward, found, names, sides)
    if word in ABOUT and after:
        name = _name_in(backward, found, names, sides)
        said = [i for i in range(position) if found[i] not in STOP_WORDS and found[i] not in REPORTS]
        return name if sorted(name) == said else []
    return []


def _name_in(positions: range, found: Sequence[str], names: list[bool], sides: list[bool]) -> list[int]:
    """Return the first name of a reporter among the words at these positions, one side at most."""
    name: list[int] = []
    for position in positions:
        if found[position] in WANT_BY_WORD or (
            found[position] in STOP_WORDS and (not name or found[position] in JOINING)
        ):
            continue
        joined = "and" in found[max(position - 1, 0) : position + 2]
        second_side = sides[position] and any(sides[i] for i in name) and not joined
        if not names[position] or second_side:
            break
        name.append(position)
    return name


def _reports(index: Index, wanted: Term | None) -> bool:
    """Return whether a word may be of a reporter's name: an unknown one, and none for what happened."""
    if wanted is None or is_measure(index, wanted):
        return False
    return not wanted.keys or any(not REPORTING.isdisjoint(index.terms[key]) for key in wanted.keys)
