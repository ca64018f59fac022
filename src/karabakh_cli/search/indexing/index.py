"""The index that search reads: terms, names, dates and numbers, each with its records.

The index of a compiled base was built when the base was compiled: see store/database.py.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, get_args, get_origin

from msgspec import Struct

from karabakh_cli.search.words.lexicon import STOP_WORDS
from karabakh_cli.search.words.synonyms import key_of

WORDS_OF_A_QUOTATION = 3
"""A quotation of so many words or more is a name of its statement."""


class RankProfile(Struct, frozen=True, array_like=True):
    """What ranking knows of a record before any query."""

    kind: str
    length: int
    """The words of its longest main text, rounded up so that many records share a profile."""
    traits: tuple[str, ...]
    """What sets it apart from others of its kind: traits.py."""
    salience: int
    """How well known it is, from 0 to 5."""
    title: int = 0
    """The words of its title."""


class Index(Struct, frozen=True):
    """Everything search needs of a base. Records are numbered in the order of `Facts.entries`."""

    ids: Sequence[str]
    """The id of each record."""
    profile_ids: list[int]
    """The profile of each record, by its place in `profiles`."""
    profiles: list[RankProfile]
    days: list[int]
    """The day on which each record was said or happened, as a number (20201110), 0 if unknown."""
    terms: Mapping[str, dict[int, list[int]]]
    """A term -> the fields it is in, by their numbers in FIELDS -> the records that have it there."""
    names: Mapping[str, list[int]]
    """A whole name or quotation -> its records."""
    titles: Mapping[str, list[int]]
    """The terms of a name or an office -> its records."""
    spellings: Mapping[str, str]
    """A word as it is written -> its term."""
    phonetic: Mapping[str, list[str]]
    """The sound of a name -> the words that sound so."""
    words_by_length: Mapping[str, list[str]]
    """A number of letters, written as text -> the words of `spellings` that have so many."""
    phonetic_by_length: Mapping[str, list[str]]
    """A number of letters, written as text -> the sounds of `phonetic` that have so many."""
    other_names: Mapping[str, list[str]]
    """Another name -> the one that records are written with."""
    translations: Mapping[str, list[str]]
    """A word of another language -> its English."""
    entries_by_length: Mapping[str, list[str]]
    """A list and a number of letters (`ru 7`) -> the words of `translations` in it that have so many."""
    everyday: Mapping[str, list[str]]
    """An English word or two -> what records have for it."""
    related: Mapping[str, dict[str, float]]
    """A term -> others that an answer may have instead, with how much each counts."""
    revised_by: Mapping[str, str]
    """The id of a superseded figure -> that of the one that revises it."""

    def profile(self, number: int) -> RankProfile:
        """Return the profile of a record."""
        return self.profiles[self.profile_ids[number]]

    def figures(self, numbers: Iterable[int]) -> set[int]:
        """Return those of these records that are figures."""
        return {number for number in numbers if self.profile(number).kind == "figure"}

    def having(self, keys: Iterable[str], fields: Collection[int]) -> set[int]:
        """Return the records that have one of these terms in one of these fields."""
        return set[int]().union(*(self.terms.get(key, {}).get(field, ()) for key in keys for field in fields))


class WholeParts(Struct, frozen=True):
    """The parts of an index that every query needs whole."""

    profile_ids: list[int]
    profiles: list[RankProfile]
    days: list[int]


LOOKED_UP: dict[str, Any] = {
    name: get_args(kind)[1]
    for name, kind in Index.__annotations__.items()
    if get_origin(kind) is Mapping  # type: ignore[comparison-overlap]
}
"""The parts of an index that a query needs little of, each with the type of its values."""


def name_key(found: list[str]) -> str:
    """Return one key for a name in any order of its words."""
    return " ".join(sorted(found))


def title_key(found: list[str]) -> str:
    """Return one key for a name or an office in any words that mean the same, with `affairs` or without."""
    return " ".join(sorted({key_of(word) for word in found if word not in STOP_WORDS and word != "affairs"}))
