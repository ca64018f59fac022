"""Records -> the index that search reads: terms, names, dates and numbers, each with its records.

The index of a compiled base was built when the base was compiled: see store/database.py.
"""

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, get_args, get_origin

from msgspec import Struct

from karabakh_cli.facts import dates, numerals, written_dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Person, Place, Statement
from karabakh_cli.search.indexing.fields import FIELDS, date_prefixes, searchable_fields
from karabakh_cli.search.words.concepts import SIDES
from karabakh_cli.search.words.dictionary import LEFT_OUT, entries_by_length, translations
from karabakh_cli.search.words.lexicon import STOP_WORDS
from karabakh_cli.search.words.normalize import by_length, phonetic_key, stem, words
from karabakh_cli.search.words.synonyms import SYNONYM_BY_WORD, term
from karabakh_cli.search.words.thesaurus import (
    NEAR,
    RELATED,
    everyday_words,
    expression,
    hints,
    related_terms,
)


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
_STEP = 8
"""Lengths of texts are rounded up to a multiple of this."""
_WORDS_OF_A_QUOTATION = 3
"""Words from which a quotation is found by itself."""
_NUMBERS = {field: number for number, field in enumerate(FIELDS)}
_COUNTED = {_NUMBERS[field] for field in ("population", "item", "measure")}
_NAMED = {"name", "alias", "role", "of", "place", "within", "source", "speaker"}


class _Builder:
    """Gathers an index record by record."""

    def __init__(self) -> None:
        self.terms: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        self.names: dict[str, set[int]] = defaultdict(set)
        self.titles: dict[str, set[int]] = defaultdict(set)
        self.spellings: dict[str, str] = {}
        self.phonetic: dict[str, set[str]] = defaultdict(set)

    def add(self, number: int, field: str, text: str) -> int:
        """Add one text of a record; return how many words it has."""
        found, names = words(text), _names_in(text)
        for word in found:
            if word in STOP_WORDS:
                continue
            self.post(number, field, term(word))
            if word[0].isalpha():
                self.spellings[word] = term(word)
                if word.endswith("s") and stem(word) == word[:-1]:
                    # A slip in the singular is as likely.
                    self.spellings.setdefault(word[:-1], term(word))
                if field in _NAMED or word in names:
                    self.phonetic[phonetic_key(word)].add(word)
        if field in {"name", "alias", "title"} and found:
            self.names[name_key(found)].add(number)
        if field in {"name", "alias", "title", "role"} and found:
            self.titles[title_key(found)].add(number)
        self._post_written(number, field, text, found)
        return len(found)

    def _post_written(self, number: int, field: str, text: str, found: list[str]) -> None:
        """Add the dates that a text names, and the numbers that it has in words."""
        if field in {"what", "counted", "title", "scope", "note"}:
            for date, _ in written_dates.named_in(text):
                self.post(number, "when", date)
        if field in {"what", "title"}:
            for spelt_out in _spelt_numbers(found):
                self.post(number, "number", spelt_out)
            self._post_expressions(number, field, found)

    def _post_expressions(self, number: int, field: str, found: list[str]) -> None:
        """Add what expressions of two words mean: `put off` is postponed in a record as in a query."""
        for first, second in pairwise(found):
            meant = everyday_words().get(expression(first, second), ())
            for meaning in meant:
                if meaning[0] not in {LEFT_OUT, NEAR} and " " not in meaning:
                    self.post(number, field, term(meaning))

    def post(self, number: int, field: str, key: str) -> None:
        self.terms[key][_NUMBERS[field]].add(number)


def _spelt_numbers(found: Iterable[str]) -> Iterator[str]:
    """Yield the numbers of several words in a text as digits: five billion, 2 million."""
    number: list[str] = []
    for word in (*found, ""):
        if number and numerals.goes_on(number[-1], word):
            number.append(word)
            continue
        if len(number) > 1:
            yield f"{numerals.spelt(number):.0f}"
        number = [word] if word in numerals.SMALL or word.isdecimal() else []


def _names_in(text: str) -> set[str]:
    """Return the words of a sentence that have a capital letter and are not its first."""
    return {word for name in re.findall(r"(?<=[\w,] )[A-ZÀ-Ž]\w{3,}", text) for word in words(name)}


def build(facts: Facts) -> Index:
    """Return the index of a fact base."""
    from karabakh_cli.search.indexing.traits import count_mentions, day_number, salience, traits

    builder, mentions = _Builder(), count_mentions(facts)
    profiles: dict[RankProfile, int] = {}
    profile_ids = []
    for number, (key, entry) in enumerate(facts.entries.items()):
        length = _add_record(builder, facts, number, entry)
        for name in (key, *_quoted(entry)):
            builder.names[name_key(words(name))].add(number)
        for called in filter(None, (*_offices(facts, entry), *_surname(entry))):
            builder.titles[title_key(words(called))].add(number)
        kind = type(entry).__name__.lower()
        title = len(title_key(words(getattr(entry, "title", None) or "")).split())
        # Rounded, so that many records share a profile and a query scores few of them.
        length = _STEP * math.ceil(length / _STEP)
        profile = RankProfile(kind, length, traits(facts, entry), salience(entry, mentions), title)
        profile_ids.append(profiles.setdefault(profile, len(profiles)))
    for word, key in SYNONYM_BY_WORD.items():
        if key in builder.terms:
            builder.spellings.setdefault(word, key)
    return Index(
        ids=list(facts.entries),
        profile_ids=profile_ids,
        profiles=list(profiles),
        days=[day_number(facts, entry) for entry in facts.entries.values()],
        terms={key: {f: sorted(held[f]) for f in sorted(held)} for key, held in builder.terms.items()},
        names={key: sorted(found) for key, found in builder.names.items()},
        titles={key: sorted(found) for key, found in builder.titles.items()},
        spellings=builder.spellings,
        phonetic={key: sorted(found) for key, found in builder.phonetic.items()},
        words_by_length=by_length(builder.spellings),
        phonetic_by_length=by_length(builder.phonetic),
        other_names={key: sorted(found) for key, found in _other_names(facts).items()},
        translations=translations(),
        entries_by_length=entries_by_length(),
        everyday=everyday_words(),
        related=_related(builder.terms),
        revised_by=facts.revised_by,
    )


def _quoted(entry: Entry) -> Iterator[str]:
    """Yield what a statement quotes, up to a comma, if it is several words: Karabakh is Azerbaijan."""
    for quotation in re.findall(r"“([^”,]+)", entry.text if isinstance(entry, Statement) else ""):
        if len(quotation.split()) >= _WORDS_OF_A_QUOTATION:
            yield quotation


def _surname(entry: Entry) -> tuple[str, ...]:
    """Return the last name of a person, which several may have."""
    return tuple(entry.name.split()[-1:]) if isinstance(entry, Person) else ()


def _related(terms: Mapping[str, Iterable[int]]) -> dict[str, dict[str, float]]:
    """Return the related terms that the base has; of words of what is counted only those with a number."""
    counted = {key for key, fields in terms.items() if not _COUNTED.isdisjoint(fields)}
    found = {}
    for key, others in related_terms().items():
        kept = {
            other: worth
            for other, worth in others.items()
            if other in terms and (worth != RELATED or counted.isdisjoint((key, other)))
        }
        if kept:
            found[key] = kept
    return found


def _add_record(builder: _Builder, facts: Facts, number: int, entry: Entry) -> int:
    """Add the texts of a record; return how many words the longest of its main texts has."""
    length = 0
    for field, text in searchable_fields(facts, entry):
        if field in {"date", "when"}:
            for prefix in date_prefixes(text):
                builder.post(number, field, prefix)
            continue
        count = builder.add(number, field, text)
        length = max(length, count) if field in {"what", "counted"} else length
    if hint := hints().get(entry.id):
        builder.add(number, "hint", hint)
    return length


def _offices(facts: Facts, entry: Entry) -> Iterator[str]:
    """Yield the offices of a person, each with whose it is: prime minister of Armenia.

    Those held in the war are yielded alone too, one by one, as a question that names no side asks for them.
    """
    for role in entry.roles if isinstance(entry, Person) else ():
        if role.of:
            yield f"{role.title} {facts.actors[role.of].name}"
        if (role.from_ or "") <= dates.LAST_DAY and (role.to or dates.FIRST_DAY) >= dates.FIRST_DAY:
            for office in re.split(r" and |[(,]", role.title):
                yield " ".join(word for word in words(office) if term(word) not in SIDES)


def _other_names(facts: Facts) -> dict[str, set[str]]:
    """Return, for another name of a place or person the one that records are written with."""
    known: dict[str, set[str]] = defaultdict(set)
    named: list[Person | Place] = [*facts.people, *facts.places]
    for entry in named:
        own = [term(word) for word in words(entry.name)]
        for name in (*entry.aliases, *(n for spelt in entry.names.values() for n in spelt)):
            found = [term(word) for word in words(name)]
            # The last word of a person's name is the family name; a place of one word is that word.
            family = isinstance(entry, Person) or len(found) == len(own) == 1
            if found and family and found[-1] not in own:
                known[found[-1]].add(own[-1])
    return known


def name_key(found: list[str]) -> str:
    """Return one key for a name in any order of its words."""
    return " ".join(sorted(found))


def title_key(found: list[str]) -> str:
    """Return one key for a name or an office in any words that mean the same."""
    return " ".join(sorted({term(word) for word in found if word not in STOP_WORDS}))
