"""Records -> the index that search reads."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeVar

from karabakh_cli.facts import dates, numerals, written_dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Person, Place, Statement
from karabakh_cli.search.indexing.fields import FIELDS, date_prefixes
from karabakh_cli.search.indexing.index import WORDS_OF_A_QUOTATION, Index, RankProfile, name_key, title_key
from karabakh_cli.search.indexing.texts import searchable_fields
from karabakh_cli.search.indexing.traits import count_mentions, day_number, salience, traits
from karabakh_cli.search.words.concepts import SIDES
from karabakh_cli.search.words.dictionary import entries_by_length, translations
from karabakh_cli.search.words.lexicon import STOP_WORDS
from karabakh_cli.search.words.normalize import by_length, phonetic_key, stem, words
from karabakh_cli.search.words.synonyms import SYNONYM_BY_WORD, key_of
from karabakh_cli.search.words.thesaurus import (
    RELATED,
    everyday_words,
    hints,
    meanings_of_expressions,
    related_terms,
)

V = TypeVar("V", str, int)
_STEP = 8
"""Lengths of texts are rounded up to a multiple of this."""
_NUMBERS = {field: number for number, field in enumerate(FIELDS)}
_COUNTED = {_NUMBERS[field] for field in ("population", "item", "measure")}
"""The fields that say what is counted."""
_NAMED = {"name", "alias", "role", "of", "place", "within", "source", "speaker"}
"""The fields that hold names and little else."""


class _Builder:
    """Gathers an index record by record."""

    def __init__(self) -> None:
        self.terms: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        self.names: dict[str, set[int]] = defaultdict(set)
        self.titles: dict[str, set[int]] = defaultdict(set)
        self.spellings: dict[str, str] = {}
        self.phonetic: dict[str, set[str]] = defaultdict(set)
        # Many records have the same names.
        self._words, self._names_in = cache(words), cache(_names_in)

    def add(self, number: int, field: str, text: str) -> int:
        """Add one text of a record; return how many words it has."""
        found, names = self._words(text), self._names_in(text)
        for word in found:
            if word not in STOP_WORDS:
                self.post(number, field, key_of(word))
                self._add_spelling(word, is_name=field in _NAMED or word in names)
        if field in {"name", "alias", "title"} and found:
            self.names[name_key(found)].add(number)
            self.titles[title_key(found)].add(number)
        self._post_written(number, field, text, found)
        return len(found)

    def _add_spelling(self, word: str, *, is_name: bool) -> None:
        """Add a word as a text writes it, and a name by its sound too."""
        if not word[0].isalpha():
            return
        self.spellings[word] = key_of(word)
        if word.endswith("s") and stem(word) == word[:-1]:
            # A slip in the singular is as likely.
            self.spellings.setdefault(word[:-1], key_of(word))
        if is_name:
            self.phonetic[phonetic_key(word)].add(word)

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
        for _, meaning in meanings_of_expressions(found):
            self.post(number, field, key_of(meaning))

    def post(self, number: int, field: str, key: str) -> None:
        """Add a term that a record has in a field."""
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
    builder = _Builder()
    lengths = [
        _add_record(builder, facts, number, entry) for number, entry in enumerate(facts.entries.values())
    ]
    for word, key in SYNONYM_BY_WORD.items():
        if key in builder.terms:
            builder.spellings.setdefault(word, key)
    profiles = _profiles(facts, lengths)
    numbers = {profile: number for number, profile in enumerate(dict.fromkeys(profiles))}
    return Index(
        ids=list(facts.entries),
        profile_ids=[numbers[profile] for profile in profiles],
        profiles=list(numbers),
        days=[day_number(facts, entry) for entry in facts.entries.values()],
        terms={key: {f: sorted(held[f]) for f in sorted(held)} for key, held in builder.terms.items()},
        names=_sorted_values(builder.names),
        titles=_sorted_values(builder.titles),
        spellings=builder.spellings,
        phonetic=_sorted_values(builder.phonetic),
        words_by_length=by_length(builder.spellings),
        phonetic_by_length=by_length(builder.phonetic),
        other_names=_sorted_values(_other_names(facts)),
        translations=translations(),
        entries_by_length=entries_by_length(),
        everyday=everyday_words(),
        related=_related(builder.terms),
        revised_by=facts.revised_by,
    )


def _sorted_values(held: Mapping[str, set[V]]) -> dict[str, list[V]]:
    return {key: sorted(values) for key, values in held.items()}


def _profiles(facts: Facts, lengths: Iterable[int]) -> list[RankProfile]:
    """Return the profile of each record, whose main text has so many words.

    Lengths are rounded up, so that many records share a profile and a query scores few of them.
    """
    mentions = count_mentions(facts)
    return [
        RankProfile(
            kind=type(entry).__name__.lower(),
            length=_STEP * math.ceil(length / _STEP),
            traits=traits(facts, entry),
            salience=salience(entry, mentions),
            title=len(title_key(words(getattr(entry, "title", None) or "")).split()),
        )
        for entry, length in zip(facts.entries.values(), lengths, strict=True)
    ]


def _quoted(entry: Entry) -> Iterator[str]:
    """Yield what a statement quotes, up to a comma, if it is several words: Karabakh is Azerbaijan."""
    for quotation in re.findall(r"“([^”,]+)", entry.text if isinstance(entry, Statement) else ""):
        if len(quotation.split()) >= WORDS_OF_A_QUOTATION:
            yield quotation


def _surname(entry: Entry) -> tuple[str, ...]:
    """Return the last name of a person, which several may have."""
    return tuple(entry.name.split()[-1:]) if isinstance(entry, Person) else ()


def _related(terms: Mapping[str, Iterable[int]]) -> dict[str, dict[str, float]]:
    """Return the related terms that the base has.

    What is counted has other related terms only if related.txt says for how much they count.
    """
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
    """Add a record by its texts and its names; return how many words the longest of its main texts has."""
    length = _add_texts(builder, facts, number, entry)
    for name in (entry.id, *_quoted(entry)):
        builder.names[name_key(words(name))].add(number)
    for called in filter(None, (*_offices(facts, entry), *_surname(entry))):
        builder.titles[title_key(words(called))].add(number)
    return length


def _add_texts(builder: _Builder, facts: Facts, number: int, entry: Entry) -> int:
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
    """Yield the offices of a person that were not left before the war, with whose they are.

    Those held in the war are yielded one by one, and without their side, which a question may not name.
    """
    for role in entry.roles if isinstance(entry, Person) else ():
        if role.to and dates.span(role.to).last < dates.FIRST_DAY:
            continue
        yield from (role.title, f"{role.title} {facts.actors[role.of].name if role.of else ''}")
        for office in re.split(r" and |[(,]", role.title) if (role.from_ or "") <= dates.LAST_DAY else ():
            yield from (office, " ".join(word for word in words(office) if key_of(word) not in SIDES))


def _other_names(facts: Facts) -> dict[str, set[str]]:
    """Return, for another name of a place or person the one that records are written with."""
    known: dict[str, set[str]] = defaultdict(set)
    named: list[Person | Place] = [*facts.people, *facts.places]
    for entry in named:
        own = [key_of(word) for word in words(entry.name)]
        for name in (*entry.aliases, *(n for spelt in entry.names.values() for n in spelt)):
            found = [key_of(word) for word in words(name)]
            # The last word of a person's name is the family name; a place of one word is that word.
            family = isinstance(entry, Person) or len(found) == len(own) == 1
            if found and family and found[-1] not in own:
                known[found[-1]].add(own[-1])
    return known
