"""Queries -> the records that answer them, best first; pure.

A query is read into terms: words, numbers and dates, each with the part it plays. A record's
score is the sum over the terms of rarity times the weight of the field it stands in, less for
a spelling that had to be forgiven, and scaled by the share of the query it answers. A record
whose name or id is the whole query comes before all others. Ties are broken by kind (figure,
event, person, place, statement), then by id.
"""

import re
from collections.abc import Collection, Iterator
from itertools import islice, repeat
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from karabakh_cli.fold import words
from karabakh_cli.index import FIELDS, Index, dates_in, parts_of, texts
from karabakh_cli.lexicon import term
from karabakh_cli.question import Question, Term, read
from karabakh_cli.records import Entry, Facts

ENOUGH = 0.34
"""The share of a query, by rarity, that a record must answer to be shown."""

EXACT = 1000
"""What is added to the score of a record whose name or id is the whole query."""

KINDS = ("figure", "event", "person", "place", "statement")

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


class Match(NamedTuple):
    """Why a record answers: the word of the query, the key it met, where, how, and its points."""

    word: str
    key: str
    field: str
    how: str
    role: str
    points: float
    rarity: float


class Hit(NamedTuple):
    """A record that answers, with its score and the reasons for it."""

    id: str
    score: float
    matches: tuple[Match, ...] = ()


class _Leg(NamedTuple):
    """One way in which records hold a term: its points, the field by its place, the key, the records."""

    points: float
    place: int
    key: str
    records: list[int]


class _Met(NamedTuple):
    """All that the score of a record depends on; for each term, by number, the way it is held, if it is."""

    ways: tuple[int | None, ...]
    kind: str
    length: int
    penalty: int
    exact: bool
    titled: bool


def search(
    index: Index, query: str, among: Collection[str] | None = None, limit: int | None = None
) -> list[Hit]:
    """The records that answer the query, best first; of the ids `among` where those are given.

    At most `limit` of them. Misuse where the query asks for nothing.
    """
    question = read(index, query)
    legs = [_legs(index, wanted) for wanted in question.terms]
    ranked: dict[tuple[float, int], list[tuple[str, _Met]]] = {}
    for met, numbers in _alike(index, question, legs).items():
        score = _score(question, met, legs)
        if score > 0:
            place = -score, KINDS.index(met.kind)
            ranked.setdefault(place, []).extend((index.ids[number], met) for number in numbers)
    hits = (
        Hit(key, -place[0], tuple(_matches(question, met, legs)))
        for place in sorted(ranked)
        for key, met in sorted(ranked[place], key=itemgetter(0))
        if among is None or key in among
    )
    return list(islice(hits, limit))


def narrow(index: Index, query: str, among: Collection[str]) -> list[str]:
    """Of these ids, those that answer as much of the query as any of them does, by merit.

    Where a name is the whole query, those of that name alone. A word of a note counts only where
    nothing else does, and one that says whose losses are meant, or who reports them, only there.
    """
    hits = search(index, query, among)
    if exact := [hit.id for hit in hits if hit.score >= EXACT]:
        return exact
    kinds = dict(zip(index.ids, index.kinds, strict=True))
    counted = {hit.id: sum(_fits(match, kinds[hit.id]) for match in hit.matches) for hit in hits}
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


def _alike(index: Index, question: Question, legs: list[list[_Leg]]) -> dict[_Met, list[int]]:
    """The records that hold any of the terms, or are called so, by all that their score depends on.

    Large bases hold many records that are alike in this; and what is done once a record here is
    done without a line of Python a record.
    """
    best: list[dict[int, int]] = [{} for _ in legs]
    for held, ways in zip(best, legs, strict=True):
        for number, leg in enumerate(ways):
            held.update(dict.fromkeys(leg.records, number))
    records = list(set(question.exact).union(*best))
    held_by = zip(*(map(held.get, records) for held in best), strict=True) if best else repeat(())
    alike: dict[tuple[Any, ...], list[int]] = {}
    for record, met in zip(
        records,
        zip(
            held_by,
            map(index.kinds.__getitem__, records),
            map(index.lengths.__getitem__, records),
            map(index.penalties.__getitem__, records),
            map(question.exact.__contains__, records),
            map(question.titled.__contains__, records),
            strict=False,
        ),
        strict=True,
    ):
        alike.setdefault(met, []).append(record)
    return {_Met(*met): numbers for met, numbers in alike.items()}


def _score(question: Question, met: _Met, legs: list[list[_Leg]]) -> float:
    """The points of what met, scaled by how much of the query that is; 0 for too little."""
    points = answered = count = 0.0
    for wanted, ways, way in zip(question.terms, legs, met.ways, strict=True):
        if way is not None:
            leg = ways[way]
            points += leg.points
            answered += wanted.rarity * _CREDITS[leg.place]
            count += _CREDITS[leg.place]
    share = answered / question.whole
    if share < ENOUGH and not met.exact:
        return 0.0
    points *= share * (0.3 + 0.7 * count / max(len(question.terms), 1))
    points /= 0.85 + 0.15 * max(met.length, 4) / _TYPICAL
    points *= 1 - met.penalty / 100
    if question.meant == met.kind:
        points *= 1.25
    if met.titled:
        points *= 1.6
    return round(points + (EXACT if met.exact else 0), 4)


def _matches(question: Question, met: _Met, legs: list[list[_Leg]]) -> Iterator[Match]:
    """Why such records answer."""
    for wanted, ways, way in zip(question.terms, legs, met.ways, strict=True):
        if way is not None:
            leg = ways[way]
            field = FIELDS[leg.place]
            yield Match(wanted.word, leg.key, field, wanted.how, wanted.role, leg.points, wanted.rarity)


def _role_worth(role: str, name: str) -> float:
    if role == "source":
        return {"source": 2.2, "speaker": 1.6, "name": 0.6, "of": 0.5}.get(name, 0.8)
    if role == "of":
        return {"of": 1.7, "source": 0.5, "speaker": 0.5, "name": 1.0}.get(name, 0.9)
    return 1.0
