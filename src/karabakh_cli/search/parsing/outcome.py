"""Who won the war, who lost it and why: one question, whichever side it names."""

from collections.abc import Sequence

from msgspec import structs

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Term, make_term
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.lexicon import FIGHTING, LOST, SIDES, STOP_WORDS, SUBJECT_NAMES
from karabakh_cli.search.words.synonyms import term

_DECIDED = frozenset({"victory", "defeat"})
_REASONS = frozenset(map(term, "reason cause factor explain explanation".split()))
_ASKING = frozenset({"who", "why", "how"})
_COUNTING = frozenset({"many", "much", "more", "most", "when", "where"})
"""With one of these a question with `lost` is for something else."""
_WAR = FIGHTING.union(*(name.split() for name in SUBJECT_NAMES)) - {"day"}


def asks_for_the_outcome(found: Sequence[str]) -> bool:
    """Return whether a query asks who won the war, or for what reasons, and nothing else.

    What somebody lost in the war is something else, as are the days and parades of a victory.
    """
    decided = {word for word in found if _is_of_the_outcome(word)}
    rest = {term(word) for word in set(found) - STOP_WORDS - _WAR - decided}
    if not decided or not _COUNTING.isdisjoint(found) or not rest <= SIDES | _REASONS:
        return False
    if not _ASKING.isdisjoint(found) or not _REASONS.isdisjoint(rest):
        return True
    return LOST.isdisjoint(decided) and not FIGHTING.isdisjoint(found)


def as_the_outcome(index: Index, found: Sequence[str], terms: Sequence[Term | None]) -> list[Term | None]:
    """Return the terms of a query, those of one that asks for the outcome of the war as that one thing.

    One side's victory is the other's defeat, so the sides say nothing. Who won is one thing, and why another.
    """
    wanted = make_term(index, Word("victory" if "who" in found else "factor"))
    if wanted is None or not asks_for_the_outcome(found):
        return [*terms]
    first = next(word for word in found if _is_of_the_outcome(word))
    return [
        structs.replace(wanted, word=one.word) if one and word == first else None
        for word, one in zip(found, terms, strict=True)
    ]


def _is_of_the_outcome(word: str) -> bool:
    return term(word) in _DECIDED or word in LOST
