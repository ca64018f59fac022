"""Who began the war, and who won or lost it, and why: one question each, whichever side it names."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Term, make_term
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import OTHER_SIDE, SIDES, terms
from karabakh_cli.search.words.lexicon import (
    BEGINNING,
    FIGHTING,
    LOST,
    REPORTS,
    STARTING,
    STOP_WORDS,
    SUBJECT_NAMES,
)
from karabakh_cli.search.words.synonyms import term

_DECIDED = terms("victory defeat")
_REASONS = terms("reason cause factor explain explanation")
_ASKING = frozenset({"who", "why", "how"})
_IF_SO = frozenset({"did", "do", "does", "has", "have", "is"})
"""First words of a question for yes or no: did Azerbaijan win the war."""
_COUNTING = frozenset({"many", "much", "more", "most", "when", "where"})
"""With one of these a question with `lost` is for something else."""
_CAUSES = terms("reason cause caused trigger triggered sparked")
"""Terms for what brought the war about; a conflict has causes older than the war."""
_AGGRESSOR = "aggressor"
_BLAME = terms("blame guilty guilt fault culprit responsible responsibility")
"""Terms for blame for the war; `who blamed Armenia` asks who said so."""
_IN_ITS_NAMES = frozenset[str]().union(*(name.split() for name in SUBJECT_NAMES))
THIS_WAR = _IN_ITS_NAMES | {"date", "morning"}
"""Words for this war, or for the time at which it began."""
_FIRST_SHOT = frozenset({"first", "fired", "fire", "shot"})
_OF_WAR = FIGHTING - {"conflict"}
_WAR = (FIGHTING | _IN_ITS_NAMES) - {"day"}


def asks_who_began(found: Sequence[str]) -> bool:
    """Return whether a query asks who began the fighting, or why, on which there are only statements.

    One that names anything but the war and the sides, such as who says so, asks for something else.
    """
    meant = [term(word) for word in found]
    about = STOP_WORDS | BEGINNING | FIGHTING | THIS_WAR | _FIRST_SHOT | {_AGGRESSOR}
    rest = {one for word, one in zip(found, meant, strict=True) if word not in about} - SIDES
    if rest & (_CAUSES | _BLAME):
        named = sum(side in meant for side in OTHER_SIDE)
        asks = not rest & _BLAME or ("who" in found) != (named == 1)
        return asks and rest <= _CAUSES | _BLAME and not _OF_WAR.isdisjoint(found)
    if _AGGRESSOR in found:
        return not rest
    if "why" in found and not rest and BEGINNING.isdisjoint(found):
        return not _OF_WAR.isdisjoint(found)
    asks = not {"who", "why"}.isdisjoint(found) or ("did" in found and not SIDES.isdisjoint(meant))
    return asks and not rest and not BEGINNING.isdisjoint(found)


def asks_what_each_says(found: Sequence[str]) -> bool:
    """Return whether a query asks what each of the two sides says."""
    each = any(first in {"each", "both"} and after in {"side", "sides"} for first, after in pairwise(found))
    return each and not REPORTS.isdisjoint(found)


def asks_for_the_outcome(found: Sequence[str]) -> bool:
    """Return whether a query asks who won the war, or for what reasons, and nothing else.

    What somebody lost in the war is something else, as are the days and parades of a victory.
    """
    decided = {word for word in found if _is_of_the_outcome(word)}
    rest = {term(word) for word in set(found) - STOP_WORDS - _WAR - decided}
    if not decided or not _COUNTING.isdisjoint(found) or not rest <= SIDES | _REASONS:
        return False
    if found[0] in _IF_SO and not _OF_WAR.isdisjoint(found):
        return True
    return LOST.isdisjoint(decided) or not _ASKING.isdisjoint(found)


def as_the_outcome(
    index: Index, asked: Sequence[Word], found: Sequence[str], terms: Sequence[Term | None]
) -> list[Term | None]:
    """Return the terms of a query; if it asks who began the war or for its outcome, one term for that alone.

    One side's victory is the other's defeat, so the sides say nothing. Who won and why are two questions;
    what caused the war, and who is to blame for it, is the question who began it.
    """
    made, meaning, asking = [*terms], "", ""
    if asks_who_began(found):
        beside = THIS_WAR | FIGHTING - {"war"}
        made = [None if word in beside else one for word, one in zip(found, terms, strict=True)]
        if STARTING.isdisjoint(found):
            meaning = "started"
            asking = next(word for word in found if _asks_for_the_beginning(word))
    elif asks_for_the_outcome(found):
        made, meaning = [None] * len(found), "factor" if _asks_why(found) else "victory"
        asking = next(word for word in found if _is_of_the_outcome(word))
    wanted = make_term(index, Word(meaning)) if meaning else None
    return [
        structs.replace(wanted, word=typed.typed) if wanted and word == asking else one
        for typed, word, one in zip(asked, found, made, strict=True)
    ]


def _asks_why(found: Sequence[str]) -> bool:
    """Return whether a question for the outcome asks why somebody won, and not who."""
    return not {"why", "how"}.isdisjoint(found) or not _REASONS.isdisjoint(map(term, found))


def _asks_for_the_beginning(word: str) -> bool:
    """Return whether a word, in a question who began the war, is the one that asks."""
    return word in BEGINNING | {"why", _AGGRESSOR} or term(word) in _CAUSES | _BLAME


def _is_of_the_outcome(word: str) -> bool:
    return term(word) in _DECIDED or word in LOST
