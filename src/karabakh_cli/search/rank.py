"""Queries -> the records that answer them, best first; pure.

A query is read into terms: words, numbers and dates, each with the part it plays. A record's
score is the sum over the terms of rarity times the weight of the field it stands in, less for
a spelling that had to be forgiven, and scaled by the share of the query it answers. A record
whose name or id is the whole query comes before all others. Ties are broken by kind (figure,
event, person, place, statement), then by id.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from operator import attrgetter

from msgspec import Struct

from karabakh_cli.facts.records import KINDS, Entry, Facts
from karabakh_cli.search.fields import FIELDS, dates_in, parts_of, texts
from karabakh_cli.search.index import Index
from karabakh_cli.search.lexicon import term
from karabakh_cli.search.normalize import words
from karabakh_cli.search.parse import Question, Term, read

ENOUGH = 0.34
"""The share of a query, by rarity, that a record must answer to be shown."""

EXACT = 1000
"""What is added to the score of a record whose name or id is the whole query."""

_KINDS = tuple(kind.__name__.lower() for kind in KINDS.values())

_WEIGHTS = {
    "name": 2.1,
    "alias": 1.6,
    "role": 1.7,
    "what": 1.6,
    "of": 1.3,
    "source": 1.1,
    "speaker": 1.8,
    "kind": 1.4,
    "topic": 1.0,
    "place": 1.3,
    "note": 0.6,
    "date": 2.2,
    "when": 1.0,
    "number": 2.4,
    "id": 0.9,
}
_CREDITS = [{"note": 0.6, "id": 0.5, "when": 0.8}.get(name, 1.0) for name in FIELDS]
"""How far a word met in a field counts as answered; in full where nothing is said here."""

_TYPICAL = 16
"""The length of a record's text, in words, at which it counts in full."""


class Match(Struct, frozen=True):
    """Why a record answers: the word of the query, the key it met, where, how, and its points."""

    word: str
    key: str
    field: str
    how: str
    role: str
    points: float
    rarity: float


class Hit(Struct, frozen=True):
    """A record that answers, with its kind, its score and the reasons for it."""

    id: str
    kind: str
    score: float
    matches: tuple[Match, ...] = ()


class _Leg(Struct, frozen=True):
    """One way in which records hold a term: its points, the field by its place, the key, the records."""

    points: float
    place: int
    key: str
    records: list[int]


_Alike = tuple[int, ...]
"""All that the score of a record depends on: its profile, whether its name is the query, whether it means
the same, and for each term the way in which it is held, or -1."""


def search(
    index: Index, query: str, among: Collection[str] | None = None, limit: int | None = None
) -> list[Hit]:
    """The records that answer the query, best first; of the ids `among` where those are given.

    At most `limit` of them. Misuse where the query asks for nothing.
    """
    question = read(index, query)
    legs = [_legs(index, wanted) for wanted in question.terms]
    records = list(question.exact.union(*(leg.records for ways in legs for leg in ways)))
    alike = _alike(index, question, legs, records)
    counts = Counter(alike)
    places = {}
    for sort in counts:
        score = _score(index, question, legs, sort)
        if score > 0:
            places[sort] = -score, _KINDS.index(index.profiles[sort[0]].kind)
    if among is None and limit is not None:
        places = _first(places, counts, limit)
    ranked = sorted(
        (*places[sort], index.ids[number], sort)
        for number, sort in zip(records, alike, strict=True)
        if sort in places
    )
    matches = {sort: tuple(_matches(question, legs, sort)) for sort in places}
    hits = (
        Hit(key, _KINDS[kind], -score, matches[sort])
        for score, kind, key, sort in ranked
        if among is None or key in among
    )
    return list(islice(hits, limit))


def _first(
    places: dict[_Alike, tuple[float, int]], counts: Counter[_Alike], limit: int
) -> dict[_Alike, tuple[float, int]]:
    """Of the sorts of records, those whose place is among the first so many records."""
    total = 0
    for place, sort in sorted((place, sort) for sort, place in places.items()):
        total += counts[sort]
        if total >= limit:
            return {sort: found for sort, found in places.items() if found <= place}
    return places


def narrow(index: Index, query: str, among: Collection[str]) -> list[str]:
    """Of these ids, those that answer as much of the query as any of them does, by merit.

    Where a name is the whole query, those of that name alone. A word of a note counts only where
    nothing else does, and one that says whose losses are meant, or who reports them, only there.
    """
    hits = search(index, query, among)
    if exact := [hit.id for hit in hits if hit.score >= EXACT]:
        return exact
    counted = {hit.id: sum(_fits(match, hit.kind) for match in hit.matches) for hit in hits}
    most = max(counted.values(), default=0)
    return [key for key, count in counted.items() if count == most]


def _fits(match: Match, kind: str) -> bool:
    """Whether a word stands where its part in the query wants it."""
    if match.role == "of" and kind == "figure":
        # People killed by Armenian shelling are none of Armenia's.
        return match.field == "of"
    if match.role == "of":
        return match.field in {"of", "what", "name", "alias", "role", "place"}
    if match.role == "source":
        return match.field in {"source", "speaker", "name"}
    return match.field not in {"note", "id"}


def matched(entry: Entry, facts: Facts, hit: Hit) -> list[str]:
    """The words of the record, as it writes them, that met the query."""
    keys = {(match.field, match.key) for match in hit.matches}
    fields = {field for field, _ in keys}
    if "when" in fields:
        fields |= {"what", "note"}
    met = (w for name, text in texts(entry, facts) if name in fields for w in _met_in(name, text, keys))
    return list(dict.fromkeys(met))


_WRITTEN = re.compile(r"[^\W_]+(?:[.,-]?\d+)*")


def _met_in(name: str, text: str, keys: set[tuple[str, str]]) -> Iterator[str]:
    """The words of one text of a record that met one of these fields and keys."""
    if name in {"date", "when"}:
        if any((name, part) in keys for part in parts_of(text)):
            yield text
        return
    for word in _WRITTEN.findall(text):
        if any((name, term(part)) in keys for part in words(word)):
            yield word
    if any(field == "when" for field, _ in keys):
        yield from (said for date, said in dates_in(text) if ("when", date) in keys)


def _legs(index: Index, wanted: Term) -> list[_Leg]:
    """The ways in which records hold a term, the one that is worth most last."""
    legs = [
        _Leg(worth * _WEIGHTS[FIELDS[place]] * _role_worth(wanted.role, FIELDS[place]), place, key, records)
        for key, worth in wanted.keys.items()
        for place, records in index.terms.get(key, {}).items()
    ]
    # Of two that are worth the same, the one that was asked for first counts.
    legs.reverse()
    legs.sort(key=attrgetter("points"))
    return legs


def _alike(index: Index, question: Question, legs: list[list[_Leg]], records: list[int]) -> list[_Alike]:
    """What the score of each of these records depends on.

    In a large base a query meets many records and few sorts of them, so what is done once for each
    record is done without a line of Python for it, and the rest once for each sort.
    """
    columns: list[Iterable[int]] = [
        map(index.sorts.__getitem__, records),
        map(question.exact.__contains__, records),
        map(question.titled.__contains__, records),
    ]
    for ways in legs:
        held: dict[int, int] = dict.fromkeys(records, -1)
        for number, leg in enumerate(ways):
            held.update(dict.fromkeys(leg.records, number))
        columns.append(held.values())
    return list(zip(*columns, strict=True))


def _score(index: Index, question: Question, legs: list[list[_Leg]], sort: _Alike) -> float:
    """The points of what met, scaled by how much of the query that is; 0 for too little."""
    number, exact, titled, *ways = sort
    profile = index.profiles[number]
    points = answered = count = 0.0
    for wanted, found, way in zip(question.terms, legs, ways, strict=True):
        if way >= 0:
            points += found[way].points
            answered += wanted.rarity * _CREDITS[found[way].place]
            count += _CREDITS[found[way].place]
    share = answered / question.whole
    if share < ENOUGH and not exact:
        return 0.0
    points *= share * (0.3 + 0.7 * count / max(len(question.terms), 1))
    points /= 0.85 + 0.15 * max(profile.length, 4) / _TYPICAL
    points *= 1 - profile.penalty / 100
    if question.meant == profile.kind:
        points *= 1.25
    if titled:
        points *= 1.6
    return round(points + (EXACT if exact else 0), 4)


def _matches(question: Question, legs: list[list[_Leg]], sort: _Alike) -> Iterator[Match]:
    """Why such records answer."""
    for wanted, found, way in zip(question.terms, legs, sort[3:], strict=True):
        if way >= 0:
            leg = found[way]
            field = FIELDS[leg.place]
            yield Match(wanted.word, leg.key, field, wanted.how, wanted.role, leg.points, wanted.rarity)


def _role_worth(role: str, name: str) -> float:
    if role == "source":
        return {"source": 2.2, "speaker": 1.6, "name": 0.6, "of": 0.5}.get(name, 0.8)
    if role == "of":
        return {"of": 1.7, "source": 0.5, "speaker": 0.5, "name": 1.0}.get(name, 0.9)
    return 1.0
