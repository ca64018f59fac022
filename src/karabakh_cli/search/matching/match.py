"""A word of a query -> the terms of the index that it can mean, and where records have them.

A word means itself, another spelling of a name, what the dictionary says, a slip of the hand, a name with an
ending, and at a discount what is related to it. A real English word is never taken for a slip.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from karabakh_cli.search.indexing.fields import FIELDS, SPEAKER
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.typos import ONE_SLIP, ONE_SPELLING, fuzzy_terms
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.dictionary import COMPARED_IN, LEFT_OUT
from karabakh_cli.search.words.normalize import phonetic_key, stem
from karabakh_cli.search.words.synonyms import key_of
from karabakh_cli.search.words.thesaurus import NEAR

_COMMON = 1000
"""In how many records a word may be before it says nothing. A constant, and not the size of the
base, so that a record more or less never changes the order of the others."""
Role = Literal[
    "",
    "source", "not",  # who reports it, and who must not
    "of", "joined",  # whose losses are meant, and another side beside it
    "by", "victim",  # who did it, or suffered it
    "accused", "admission",  # who is charged, and whether that side admits it
    "subject", "object",  # who acted, and against whom
    "measure", "population", "item",  # what is counted
    "ordinal",  # the first ceasefire: part of a name, and no wish for the first of several counts
    "cause", "who",  # what killed those counted, and which group they are
    "person", "place", "building", "date",  # about whom, where and when
    "kind", "wish",  # which kind of place, and which answer is wanted: a record need not have it
    "dropped",  # that somebody reports or acts, and nothing else
]  # fmt: skip
"""The part that a word plays in a query."""
CONCEPTS: dict[Role, int] = {
    "population": FIELDS.index("population"),
    "item": FIELDS.index("item"),
    "measure": FIELDS.index("measure"),
}
"""The fields that hold what is counted, each with its place in FIELDS."""
_HINT, _PLACE = FIELDS.index("hint"), FIELDS.index("place")
_BY_MEANING = "meaning"
GUESSED = frozenset({"typo", "ending", "beginning", _BY_MEANING})
"""Ways of matching that may have missed what was meant."""
_JOINING = "joining"
NAMED = "named"
"""Marks a word that no record has and that can only be a name or a slip."""
_MISSPELT = 0.7
"""The weight of what a misspelt word of another language may mean."""
_GUESS = 0.4
"""How unknown a word of the thesaurus is: less than half, so that it may be the whole query."""
_ALIKE, _NEAR = 0.85, 0.6
"""The weight of a word of the thesaurus that means the same as a term, and of one that is only near."""
_OTHER_MEANING = 0.8
"""The weight of any meaning but the first."""
_NAME = 0.9
"""The weight of a name that a word is part of, or of another name for the same."""
_RARELY = 20
"""A term is not at home in a field where less than one in so many of its records has it."""
_MAIN = 0.9
"""The share of the idf of a term that a key must be worth to be what the term means first."""


class Term(Struct, frozen=True):
    """One thing looked for: the keys it may have in the index, each with its points.

    `how` says how the word was matched, `role` what it does in the query, and `idf` how much it says.
    A `wish` says which answer is wanted, and a record need not have it.
    """

    word: str
    keys: dict[str, float]
    how: str = "word"
    role: Role = ""
    idf: float = 0.0
    wish: bool = False

    @property
    def unknown(self) -> float:
        """How certain it is that no record has it, from 0 to 1."""
        if not self.keys:
            return 1.0
        return _GUESS if self.how == _BY_MEANING else 0.0


def make_term(index: Index, word: Word) -> Term | None:
    """Return what a word looks for; None for a single letter, and for a slip in a joining word."""
    if len(word.folded) == 1 and not word.folded.isdigit() and not word.meanings:
        return None
    worths, how = _readings(index, word)
    keys = _with_idf(index, worths, one=how in {ONE_SPELLING, "typo"})
    number = word.folded[0].isdigit()
    unknown = SETTINGS["unknown number" if number else "unknown word"]
    top = max((points / worths[key] for key, points in keys.items()), default=unknown)
    if how == "language" and keys:
        # Its idf is that of its first meaning, however rare the others are.
        top = next(iter(keys.values()))
    for other, worth in _related(index, worths):
        keys.setdefault(other, worth * idf(index, other))
    if keys:
        return Term(word.typed, keys, how, idf=top)
    if how == _JOINING:
        return None
    return Term(word.typed, {}, "unknown", idf=unknown)


def _readings(index: Index, word: Word) -> tuple[dict[str, float], str]:
    """Return the keys that a word can mean, each with its worth, and how they were found."""
    if word.meanings:
        return _translated(index, word)
    key = key_of(word.folded)
    if word.folded[0].isdigit():
        return {key: 1.0} if key in index.terms else {}, "number"
    if word.language == "en" and (found := _english(index, word.folded, key))[0]:
        return found
    keys, how = fuzzy_terms(index, word.folded, word.language)
    if not keys and word.language in COMPARED_IN and len(word.native) >= ONE_SLIP:
        from karabakh_cli.search.translating.misspelt import meanings_of_a_slip

        meant = " ".join(meanings_of_a_slip(index, word.language, word.native))
        if meant == LEFT_OUT:
            return {}, _JOINING
        keys = {key: _MISSPELT for part in meant.split() if (key := key_of(part)) in index.terms}
        how = "typo"
    return keys, how if keys else "unknown"


def _translated(index: Index, word: Word) -> tuple[dict[str, float], str]:
    """Return the keys that the English of a word can mean, and how they were found."""
    keys: dict[str, float] = {}
    for position, meaning in enumerate(word.meanings):
        for part in meaning.split():
            keys.setdefault(key_of(part), 1.0 if position == 0 else _OTHER_MEANING)
    known = {key: worth for key, worth in keys.items() if key in index.terms}
    if not known and (near := {k: v for key in keys for k, v in _by_meaning(index, key).items()}):
        return near, _BY_MEANING
    # The word may also be part of a name: vətən, zəfər. The name says no more than that.
    alike = index.phonetic.get(phonetic_key(word.folded), ()) if len(word.folded) >= ONE_SLIP else ()
    names = [index.spellings[name] for name in alike]
    most = max((idf(index, key) for key in known), default=0.0)
    for name in names:
        known.setdefault(name, _NAME * min(1.0, most / idf(index, name)) if most else _NAME)
    return known, "language"


def _english(index: Index, word: str, key: str) -> tuple[dict[str, float], str]:
    """Return the keys that an English word can mean, and how they were found."""
    fields = index.terms.get(key, {}).keys()
    if fields and fields != {_HINT}:
        return {key: 1.0}, "word" if key == stem(word) else "synonym"
    # A word that only a hint has may mean what the thesaurus says as well.
    return dict.fromkeys([key] if fields else [], 1.0) | _by_meaning(index, key), _BY_MEANING


def _by_meaning(index: Index, key: str) -> dict[str, float]:
    """Return the terms that an English word which is in no record can mean, each with its worth."""
    listed = index.everyday.get(key, ())
    meant = {key_of(one.removeprefix(NEAR)): _NEAR if one[0] == NEAR else _ALIKE for one in listed}
    return {one: worth for one, worth in meant.items() if one in index.terms} | index.related.get(key, {})


def _with_idf(index: Index, worths: dict[str, float], *, one: bool) -> dict[str, float]:
    """Return the keys that the base has, each worth its idf; as `one` word in several ways they share one."""
    shared = idf(index, *worths) if one and worths else 0.0
    return {key: worth * (shared or _idf_of_name(index, key)) for key, worth in worths.items()}


def _idf_of_name(index: Index, key: str) -> float:
    """Return the idf of a term; another spelling of a name says as much as the name as records write it."""
    return idf(index, key, *index.other_names.get(key, ()))


def _related(index: Index, keys: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Yield the keys that a word may mean as well, with how much each then counts."""
    for one in tuple(keys):
        yield from index.related.get(one, {}).items()
        yield from ((name, _NAME) for name in index.other_names.get(one, ()))


def idf(index: Index, *keys: str) -> float:
    """Return how much a term says: much where few records have one of its keys.

    The words for what is counted occur in many records and still matter, so their idf has a floor. The idf of
    rare words has a ceiling, and a lower one if only hints have the word.
    """
    posted = [index.terms[key] for key in keys]
    records = set[int]().union(*map(holders, posted))
    rarity = min(math.log2(1 + _COMMON / (1 + len(records))), SETTINGS["most idf"])
    if all(fields.keys() == {_HINT} for fields in posted):
        return min(rarity, SETTINGS["most idf of a hint"])
    if any(not fields.keys().isdisjoint(CONCEPTS.values()) for fields in posted):
        return max(rarity, SETTINGS["least idf of a concept"])
    return rarity


def is_in(fields: Mapping[int, Sequence[int]], field: int) -> bool:
    """Return whether a term is at home in a field: a ministry is seldom a place, or a leader an item."""
    return field in fields and _RARELY * len(fields[field]) >= len(holders(fields))


def holders(fields: Mapping[int, Sequence[int]]) -> set[int]:
    """Return the records that have a term in any field."""
    return set[int]().union(*fields.values())


def main_keys(term: Term) -> list[str]:
    """Return the keys that a term means first, without those that count for less."""
    return [key for key, points in term.keys.items() if points >= term.idf * _MAIN]


def is_measure(index: Index, term: Term) -> bool:
    """Return whether a word says what happened to people or things: wounded, displaced, destroyed."""
    return any(is_in(index.terms.get(key, {}), CONCEPTS["measure"]) for key in main_keys(term))


def is_place(index: Index, term: Term) -> bool:
    """Return whether a word is the name of a place."""
    return any(_PLACE in index.terms[key] for key in term.keys)


def is_speaker(index: Index, term: Term) -> bool:
    """Return whether a word is in the name of a person who speaks."""
    return any(is_in(index.terms[key], SPEAKER) for key in main_keys(term))
