"""Records -> the index that search reads: terms, names, dates and numbers, each with its records.

The index of a compiled base was built when the base was compiled: compiled.py.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from karabakh_cli.facts.records import Entry, Event, Facts, Figure, Person, Place, Statement
from karabakh_cli.search.fields import FIELDS, dates_in, parts_of, texts
from karabakh_cli.search.lexicon import STOP, SYNONYMS_SPELT, beginnings, term
from karabakh_cli.search.normalize import skeleton, words


class Profile(Struct, frozen=True, array_like=True):
    """What a record is worth before any query: its kind, its length in words, its penalty in per cent."""

    kind: str
    length: int
    penalty: int


class Index(Struct, frozen=True):
    """Everything search needs of a base. Records are numbered as `Facts.numbers` has them.

    `ids` has their ids, and `sorts` for each the place of its profile in `profiles`.
    `terms` leads from a term to the fields it stands in, each by its place in FIELDS, with the records
    that hold it there. `names` leads from a whole name to the records called so, `titles` the same from the
    terms of a name or office. `spellings` leads from a word as it is written to its term,
    `skeletons` from the sound of a name to the words that are written so, `aka` from another
    name to the one that records are written with, `foreign` from the beginning of a word of Russian,
    Azerbaijani or Armenian to its term. `spelt` and `sounds` have the words of `spellings` and the sounds of
    `skeletons` by how many letters they have, written as text.
    """

    ids: Sequence[str]
    sorts: list[int]
    profiles: list[Profile]
    foreign: dict[str, str]
    terms: Mapping[str, dict[int, list[int]]]
    names: Mapping[str, list[int]]
    titles: Mapping[str, list[int]]
    spellings: Mapping[str, str]
    skeletons: Mapping[str, list[str]]
    spelt: Mapping[str, list[str]]
    sounds: Mapping[str, list[str]]
    aka: Mapping[str, list[str]]


LOOKED_UP: dict[str, Any] = {
    "terms": dict[int, list[int]],
    "names": list[int],
    "titles": list[int],
    "spellings": str,
    "skeletons": list[str],
    "spelt": list[str],
    "sounds": list[str],
    "aka": list[str],
}
"""The parts of an index of which a query needs little, each with the type of what stands under a key."""


class _Builder:
    """Gathers an index record by record."""

    def __init__(self) -> None:
        self.terms: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        self.names: dict[str, set[int]] = defaultdict(set)
        self.titles: dict[str, set[int]] = defaultdict(set)
        self.spellings: dict[str, str] = {}
        self.skeletons: dict[str, set[str]] = defaultdict(set)

    def add(self, number: int, field: str, text: str) -> int:
        """Take in one text of a record; how many words it has."""
        found = words(text)
        for word in found:
            if word in STOP:
                continue
            self.post(number, field, term(word))
            if word[0].isalpha():
                self.spellings[word] = term(word)
                if field in _NAMED:
                    self.skeletons[skeleton(word)].add(word)
        if field in {"name", "alias"} and found:
            self.names[name_key(found)].add(number)
        if field in {"name", "alias", "role"} and found:
            self.titles[title_key(found)].add(number)
        if field in {"what", "note"}:
            for date, _ in dates_in(text):
                self.post(number, "when", date)
        return len(found)

    def post(self, number: int, field: str, key: str) -> None:
        self.terms[key][_PLACES[field]].add(number)


_PLACES = {field: place for place, field in enumerate(FIELDS)}
_NAMED = {"name", "alias", "role", "of", "place", "source", "speaker"}


def build(facts: Facts) -> Index:
    """The index of a fact base."""
    builder = _Builder()
    profiles: dict[Profile, int] = {}
    sorts = []
    for number, (key, entry) in enumerate(facts.entries.items()):
        length = 0
        for field, text in texts(entry, facts):
            if field in {"date", "when"}:
                for part in parts_of(text):
                    builder.post(number, field, part)
                continue
            count = builder.add(number, field, text)
            length += count if field == "what" else 0
        builder.names[name_key(words(key))].add(number)
        profile = Profile(type(entry).__name__.lower(), length, _penalty(entry, facts))
        sorts.append(profiles.setdefault(profile, len(profiles)))
    for word, key in SYNONYMS_SPELT.items():
        if key in builder.terms:
            builder.spellings.setdefault(word, key)
    return Index(
        ids=list(facts.entries),
        sorts=sorts,
        profiles=list(profiles),
        foreign=beginnings(),
        terms={key: {f: sorted(held[f]) for f in sorted(held)} for key, held in builder.terms.items()},
        names={key: sorted(found) for key, found in builder.names.items()},
        titles={key: sorted(found) for key, found in builder.titles.items()},
        spellings=builder.spellings,
        skeletons={key: sorted(found) for key, found in builder.skeletons.items()},
        spelt=_by_length(builder.spellings),
        sounds=_by_length(builder.skeletons),
        aka={key: sorted(found) for key, found in _also_known(facts).items()},
    )


def _by_length(known: Iterable[str]) -> dict[str, list[str]]:
    """Words by how many letters they have, as a slip or two changes few."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(known):
        found[str(len(word))].append(word)
    return dict(found)


def _also_known(facts: Facts) -> dict[str, set[str]]:
    """From another name of a place or person to the one that records are written with."""
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
    """One key for a name in any order of its words."""
    return " ".join(sorted(found))


def title_key(found: list[str]) -> str:
    """One key for a name or an office in any words that mean the same."""
    return " ".join(sorted({term(word) for word in found if word not in STOP}))


def _penalty(entry: Entry, facts: Facts) -> int:
    """Per cent taken off a record that another one should come before.

    A superseded figure stands behind the one that revises it, a share or a single type behind
    the whole, words behind a number, and a figure that no compilation repeats behind one that most
    people will be looking for. Of a figure and what else tells of it, the figure comes first.
    """
    if not isinstance(entry, Figure):
        return 3 if isinstance(entry, Event | Statement) else 0
    kinds = {facts.documents[cite.document].kind for cite in entry.cite}
    sides = {facts.actors[key].side for key in entry.of} - {"artsakh"}
    return (
        (15 if entry.id in facts.revised_by else 0)
        + (8 if entry.part_of else 0)
        + (0 if "compilation" in kinds else 18)
        + (15 if sides >= {"armenia", "azerbaijan"} else 5 * (len(sides) > 1))
        + (0 if entry.period == "war" else 4)
        + (4 if entry.value is None else 0)
        + (8 if any(c.isdigit() for c in entry.what) else 0)
    )
