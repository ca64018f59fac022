"""The index that search reads: terms, names, dates and numbers, each with its records.

The index of a compiled base was built when the base was compiled: see store/database.py.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, get_args, get_origin

from msgspec import Struct

from karabakh_cli.search.words.lexicon import STOP_WORDS
from karabakh_cli.search.words.synonyms import term


class RankProfile(Struct, frozen=True, array_like=True):
    """What ranking knows of a record before any query.

    Its kind, the length of its text in words, rounded up, what sets it apart from others of its kind (see
    traits.py), how well it is known, from 0 to 5, and the length of its title in words.
    """

    kind: str
    length: int
    traits: tuple[str, ...]
    salience: int
    title: int = 0


class Index(Struct, frozen=True):
    """Everything search needs of a base. Records are numbered in the order of `Facts.entries`.

    `ids` has their ids, `profile_ids` for each the number of its profile in `profiles`, and `days` the day
    it was said or happened as a number (20201110), 0 if unknown. `terms` leads from a term to the fields
    it is in, each by its number in FIELDS, with the records that have it there. `names` leads from a whole
    name or quotation to its records, `titles` the same from the terms of a name or office. `spellings` leads
    from a word as it is written to its term, `phonetic` from the sound of a name to the words that
    are written so, `other_names` from another name to the one that records are written with,
    `translations` from a word of another language to its English, `everyday` from an English word or two to
    what records have for it, `related` from a term to others that an answer may have, with how much each
    counts, `revised_by` from the id of a superseded figure to that of the one that revises it.
    `words_by_length` and `phonetic_by_length` have the words of `spellings` and the sounds of `phonetic` by
    how many letters they have, written as text; `entries_by_length` has those of `translations`, by list and
    letters (`ru 7`).
    """

    ids: Sequence[str]
    profile_ids: list[int]
    profiles: list[RankProfile]
    days: list[int]
    terms: Mapping[str, dict[int, list[int]]]
    names: Mapping[str, list[int]]
    titles: Mapping[str, list[int]]
    spellings: Mapping[str, str]
    phonetic: Mapping[str, list[str]]
    words_by_length: Mapping[str, list[str]]
    phonetic_by_length: Mapping[str, list[str]]
    other_names: Mapping[str, list[str]]
    translations: Mapping[str, list[str]]
    entries_by_length: Mapping[str, list[str]]
    everyday: Mapping[str, list[str]]
    related: Mapping[str, dict[str, float]]
    revised_by: Mapping[str, str]

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
    """Return one key for a name or an office in any words that mean the same."""
    return " ".join(sorted({term(word) for word in found if word not in STOP_WORDS}))
