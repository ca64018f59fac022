"""The war itself: who began it, who won or lost it and why, and what each side says of it and calls it."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from karabakh_cli.search.matching.match import Term, make_term
from karabakh_cli.search.parsing.question import Asks
from karabakh_cli.search.parsing.reading import Reading
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import OTHER_SIDE, SIDES, keys_of
from karabakh_cli.search.words.lexicon import (
    BEGINNING,
    FIGHTING,
    LOST,
    NAMING,
    REPORTS,
    STARTING,
    STOP_WORDS,
    SUBJECT_NAMES,
)
from karabakh_cli.search.words.synonyms import key_of

_DECIDED = keys_of("victory defeat")
_REASONS = keys_of("reason cause factor explain explanation")
_ASKING = frozenset({"who", "why", "how"})
_IF_SO = frozenset({"did", "do", "does", "has", "have", "is"})
"""First words of a question for yes or no: did Azerbaijan win the war."""
_COUNTING = frozenset({"many", "much", "more", "most", "when", "where"})
"""With one of these a question with `lost` is for something else."""
_CAUSES = keys_of("reason cause caused trigger triggered sparked")
"""Keys for what brought the war about; a conflict has causes older than the war."""
_AGGRESSOR = "aggressor"
_BLAME = keys_of("blame guilty guilt fault culprit responsible responsibility")
"""Keys for blame for the war; `who blamed Armenia` asks who said so."""
_IN_ITS_NAMES = frozenset[str]().union(*(name.split() for name in SUBJECT_NAMES))
THIS_WAR = _IN_ITS_NAMES | {"date", "morning"}
"""Words for this war, or for the time at which it began."""
_FIRST_SHOT = frozenset({"first", "fired", "fire", "shot"})
_OF_WAR = FIGHTING - {"conflict"}
_WAR = (FIGHTING | _IN_ITS_NAMES) - {"day"}


def asks_who_began(words: Words) -> bool:
    """Return whether a query asks who began the fighting, or why, on which there are only statements.

    One that names anything but the war and the sides, such as who says so, asks for something else.
    """
    about = STOP_WORDS | BEGINNING | FIGHTING | THIS_WAR | _FIRST_SHOT | {_AGGRESSOR}
    rest = {key_of(word) for word in words if word not in about} - SIDES
    if rest & (_CAUSES | _BLAME):
        named = len(words.keys & OTHER_SIDE.keys())
        asks = not rest & _BLAME or ("who" in words) != (named == 1)
        return asks and rest <= _CAUSES | _BLAME and words.say(_OF_WAR)
    if _AGGRESSOR in words:
        return not rest
    if "why" in words and not rest and not words.say(BEGINNING):
        return words.say(_OF_WAR)
    asks = words.say({"who", "why"}) or ("did" in words and words.mean(SIDES))
    return asks and not rest and words.say(BEGINNING)


def asks_for_a_name(words: Words) -> bool:
    """Return whether a query asks what somebody calls the war."""
    return words.say(NAMING) and words.say(FIGHTING) and "many" not in words


def asks_what_each_says(words: Words) -> bool:
    """Return whether a query asks what each of the two sides says."""
    each = any(first in {"each", "both"} and after in {"side", "sides"} for first, after in pairwise(words))
    return each and words.say(REPORTS)


def asks_for_the_outcome(words: Words) -> bool:
    """Return whether a query asks who won the war, or for what reasons, and nothing else.

    What somebody lost in the war is something else, as are the days and parades of a victory.
    """
    decided = {word for word in words if _is_of_the_outcome(word)}
    rest = {key_of(word) for word in set(words) - STOP_WORDS - _WAR - decided}
    if not decided or words.say(_COUNTING) or not rest <= SIDES | _REASONS:
        return False
    if words[0] in _IF_SO and words.say(_OF_WAR):
        return True
    return LOST.isdisjoint(decided) or words.say(_ASKING)


def as_the_outcome(reading: Reading, asks: Asks, terms: Sequence[Term | None]) -> list[Term | None]:
    """Return the terms of a query; if it asks who began the war or for its outcome, one term for that alone.

    One side's victory is the other's defeat, so the sides say nothing. Who won and why are two questions;
    what caused the war, and who is to blame for it, is the question who began it.
    """
    words, made, meaning, asking = reading.english, [*terms], "", ""
    if asks.who_began:
        beside = THIS_WAR | FIGHTING - {"war"}
        made = [None if word in beside else term for word, term in zip(words, terms, strict=True)]
        if not words.say(STARTING):
            meaning = "started"
            asking = next(word for word in words if _asks_for_the_beginning(word))
    elif asks.outcome:
        made, meaning = [None] * len(words), "factor" if _asks_why(words) else "victory"
        asking = next(word for word in words if _is_of_the_outcome(word))
    whole = make_term(reading.index, Word(meaning)) if meaning else None
    return [
        structs.replace(whole, word=word.typed) if whole and word.english == asking else term
        for word, term in zip(reading.words, made, strict=True)
    ]


def _asks_why(words: Words) -> bool:
    """Return whether a question for the outcome asks why somebody won, and not who."""
    return words.say({"why", "how"}) or words.mean(_REASONS)


def _asks_for_the_beginning(word: str) -> bool:
    """Return whether a word, in a question who began the war, is the one that asks."""
    return word in BEGINNING | {"why", _AGGRESSOR} or key_of(word) in _CAUSES | _BLAME


def _is_of_the_outcome(word: str) -> bool:
    return key_of(word) in _DECIDED or word in LOST
