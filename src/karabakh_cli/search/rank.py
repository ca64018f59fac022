"""Queries -> the records that answer them, best first; pure.

`ask` is the whole of a search: parse the query (parse.py), translate its words (translate.py), match them
with the index (match.py), and rank here. A record's score is the sum over the terms of idf times
the weight of the field it is found in, scaled by how much of the query it answers, and then changed by what
sets the record apart: its traits, its kind, and what the query wishes. A record whose name or id is
the whole query comes before all others. Of equal scores the kind decides (figure, event, person, place,
statement), then the later day, then the id.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter

from msgspec import Struct

from karabakh_cli.facts.records import KINDS, Entry, Facts
from karabakh_cli.search.count import CountQuestion, count_question
from karabakh_cli.search.fields import FIELDS, date_prefixes, find_dates, searchable_fields
from karabakh_cli.search.index import Index, RankProfile
from karabakh_cli.search.lexicon import term
from karabakh_cli.search.match import CONCEPTS, Term
from karabakh_cli.search.normalize import words
from karabakh_cli.search.parse import ParsedQuery, parse_query
from karabakh_cli.search.weights import FIELD_WEIGHTS, KIND_WEIGHTS, SETTINGS, TRAITS

EXACT = 1000
"""What is added to the score of a record whose name or id is the whole query."""

_KINDS = tuple(kind.__name__.lower() for kind in KINDS.values())
COVERAGE_WEIGHTS = tuple({"note": 0.6, "id": 0.5, "when": 0.8}.get(name, 1.0) for name in FIELDS)
"""How far a term found in a field counts as answered."""
_TEXT = frozenset(
    FIELDS.index(name) for name in ("what", "title", "alias", "note", "scope", "id", "kind", "when")
)
"""The fields of free text, where a word in a long text says less."""
_ROLE_FIELDS = {
    "source": {FIELDS.index(name) for name in ("source", "speaker", "name")},
    "of": {FIELDS.index("of")},
    "place": {FIELDS.index(name) for name in ("place", "within", "what", "title", "name", "alias")},
    "date": {FIELDS.index(name) for name in ("date", "when")},
    **{name: {place} for name, place in CONCEPTS.items()},
}
"""The fields where a term with a role has to be."""
_OF_FIGURES = frozenset({"of", *CONCEPTS})
"""The roles that have such fields in figures alone."""


class Match(Struct, frozen=True):
    """Why a record answers: the word of the query, the key it met, where, how, and its points."""

    word: str
    key: str
    field: str
    how: str
    role: str
    points: float
    idf: float


class Hit(Struct, frozen=True):
    """A record that answers, with its kind, its score and the reasons for it.

    `traits` are those of the record that changed its score (traits.py).
    """

    id: str
    kind: str
    score: float
    matches: tuple[Match, ...] = ()
    traits: tuple[str, ...] = ()


class SearchResult(Struct, frozen=True):
    """The answer to a query, and what a reader should be told about it.

    `unknown_words` are in no record; if they are half of the query or more, there are no hits.
    `missing_claimant` holds the words of a claimant in the question that no hit has as its source.
    `count` is what is counted, if the query asks for a number, else None.
    """

    hits: list[Hit]
    unknown_words: tuple[str, ...] = ()
    missing_claimant: tuple[str, ...] = ()
    count: CountQuestion | None = None


class Posting(Struct, frozen=True):
    """One way in which records have a term: its points, the field by its place, the key, the records."""

    points: float
    place: int
    key: str
    records: list[int]


ScoreKey = tuple[int, ...]
"""All that the score of a record depends on: its profile, whether its name is the query, whether it means
the same, and for each term which of its postings has the record, or -1."""


def ask(
    index: Index, query: str, among: Collection[str] | None = None, limit: int | None = None
) -> SearchResult:
    """Return what answers a query, best first, of the ids `among` if given, at most `limit` records.

    Raises Misuse if the query has nothing to look for.
    """
    parsed = parse_query(index, query)
    count = count_question(parsed)
    if parsed.is_unanswerable:
        return SearchResult([], parsed.unknown_words, (), count)
    hits = _ranked(index, parsed, among, limit)
    return SearchResult(hits, parsed.unknown_words, _missing_claimant(parsed, hits), count)


def search(
    index: Index, query: str, among: Collection[str] | None = None, limit: int | None = None
) -> list[Hit]:
    """Return the hits of `ask`."""
    return ask(index, query, among, limit).hits


def _missing_claimant(parsed: ParsedQuery, hits: Iterable[Hit]) -> tuple[str, ...]:
    """Return the words of a claimant in the query if no hit has it as its source."""
    asked = tuple(wanted.word for wanted in parsed.terms if wanted.role == "source")
    met = any(m.role == "source" and m.field in {"source", "speaker"} for hit in hits for m in hit.matches)
    return () if met else asked


def _ranked(
    index: Index, parsed: ParsedQuery, among: Collection[str] | None, limit: int | None
) -> list[Hit]:
    postings = [_postings(index, wanted) for wanted in parsed.terms]
    records = list(parsed.exact_matches.union(*(p.records for found in postings for p in found)))
    keys = _score_keys(index, parsed, postings, records)
    counts = Counter(keys)
    scores = {}
    for key in counts:
        score = _score(index, parsed, postings, key)
        if score > 0:
            scores[key] = -score, _KINDS.index(index.profiles[key[0]].kind)
    # A wish for the latest or the first compares days, so that all must be at hand.
    if among is None and limit is not None and not parsed.wishes:
        scores = _first(scores, counts, limit)
    ranked = sorted(
        (*scores[key], -index.days[number], index.ids[number], key)
        for number, key in zip(records, keys, strict=True)
        if key in scores
    )
    matches = {key: tuple(_matches(parsed, postings, key)) for key in scores}
    hits = [
        Hit(name, _KINDS[kind], -score, matches[key], _traits(index.profiles[key[0]], parsed))
        for score, kind, _, name, key in ranked
        if among is None or name in among
    ]
    return list(islice(_by_day(hits, index, parsed), limit))


def _by_day(hits: list[Hit], index: Index, parsed: ParsedQuery) -> list[Hit]:
    """Return the hits, the best figures among them by day if the latest or the first is wanted."""
    if parsed.expected_kind not in {"", "figure"} or not parsed.wishes & {"latest", "first"} or not parsed.is_count:
        return hits
    least = hits[0].score * SETTINGS["as good as the best"] if hits else 0
    front = [hit for hit in hits if hit.kind == "figure" and hit.score >= least]
    days = {hit.id: index.days[index.ids.index(hit.id)] for hit in front}
    latest = "latest" in parsed.wishes
    front.sort(key=lambda hit: (not days[hit.id], -days[hit.id] if latest else days[hit.id]))
    rest = [hit for hit in hits if hit.id not in days]
    return [*front, *rest]


def _first(
    scores: dict[ScoreKey, tuple[float, int]], counts: Counter[ScoreKey], limit: int
) -> dict[ScoreKey, tuple[float, int]]:
    """Return, of the scores, those that are among the first so many records."""
    total = 0
    for place, key in sorted((place, key) for key, place in scores.items()):
        total += counts[key]
        if total >= limit:
            return {key: found for key, found in scores.items() if found <= place}
    return scores


def narrow(index: Index, query: str, among: Collection[str]) -> list[str]:
    """Return, of these ids, those that answer as much of the query as any of them does, best first.

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
    """Return whether a word is where its role in the query wants it."""
    if match.role == "of" and kind == "figure":
        # People killed by Armenian shelling are none of Armenia's.
        return match.field == "of"
    if match.role == "of":
        return match.field in {"of", "what", "title", "name", "alias", "role", "place"}
    if match.role == "source":
        return match.field in {"source", "speaker", "name"}
    return match.field not in {"note", "id"}


def matched(entry: Entry, facts: Facts, hit: Hit) -> list[str]:
    """Return the words of the record, as it writes them, that met the query."""
    keys = {(match.field, match.key) for match in hit.matches}
    fields = {field for field, _ in keys}
    if "when" in fields:
        fields |= {"what", "title", "note"}
    met = (
        w
        for name, text in searchable_fields(entry, facts)
        if name in fields
        for w in _met_in(name, text, keys)
    )
    return list(dict.fromkeys(met))


_WRITTEN = re.compile(r"[^\W_]+(?:[.,-]?\d+)*")


def _met_in(name: str, text: str, keys: set[tuple[str, str]]) -> Iterator[str]:
    """Yield the words of one text of a record that met one of these fields and keys."""
    if name in {"date", "when"}:
        if any((name, part) in keys for part in date_prefixes(text)):
            yield text
        return
    for word in _WRITTEN.findall(text):
        if any((name, term(part)) in keys for part in words(word)):
            yield word
    if any(field == "when" for field, _ in keys):
        yield from (said for date, said in find_dates(text) if ("when", date) in keys)


def _postings(index: Index, wanted: Term) -> list[Posting]:
    """Return the ways in which records have a term, the one that is worth most last."""
    found = [
        Posting(worth * FIELD_WEIGHTS[FIELDS[place]] * _role_worth(wanted.role, FIELDS[place]), place, key, records)
        for key, worth in wanted.keys.items()
        for place, records in index.terms.get(key, {}).items()
    ]
    # Of two that are worth the same, the one that was asked for first counts.
    found.reverse()
    found.sort(key=attrgetter("points"))
    return found


def _role_worth(role: str, name: str) -> float:
    """Return how much more or less a field counts for a term with a role."""
    if role == "source":
        return {"source": 2.2, "speaker": 1.6, "name": 0.6, "of": 0.5}.get(name, 0.8)
    if role == "of":
        return {"of": 1.7, "source": 0.4, "speaker": 0.4, "name": 1.0}.get(name, 0.9)
    if role == "place":
        # A capital beside something counted is the place and not its government.
        return {"of": 0.3, "source": 0.3, "speaker": 0.3}.get(name, 1.2)
    return 1.0


def _score_keys(
    index: Index, parsed: ParsedQuery, postings: list[list[Posting]], records: list[int]
) -> list[ScoreKey]:
    """Return what the score of each of these records depends on.

    In a large base a query meets many records and few score keys, so what is done once for each
    record is done without a line of Python for it, and the rest once for each key.
    """
    columns: list[Iterable[int]] = [
        map(index.profile_ids.__getitem__, records),
        map(parsed.exact_matches.__contains__, records),
        map(parsed.title_matches.__contains__, records),
    ]
    for found in postings:
        held: dict[int, int] = dict.fromkeys(records, -1)
        for number, posting in enumerate(found):
            held.update(dict.fromkeys(posting.records, number))
        columns.append(held.values())
    return list(zip(*columns, strict=True))


def _score(index: Index, parsed: ParsedQuery, postings: list[list[Posting]], key: ScoreKey) -> float:
    """Return the score of such records; 0 if they answer too little, or come from a source left out."""
    number, exact, title, *chosen = key
    profile = index.profiles[number]
    found = [p[place] if place >= 0 else None for p, place in zip(postings, chosen, strict=True)]
    if not exact and _is_left_out(parsed, found):
        return 0.0
    structured = text = answered = count = 0.0
    for wanted, posting in zip(parsed.terms, found, strict=True):
        if posting is None:
            continue
        if posting.place in _TEXT:
            text += posting.points
        else:
            structured += posting.points
        if not wanted.wish:
            answered += wanted.idf * COVERAGE_WEIGHTS[posting.place]
            count += COVERAGE_WEIGHTS[posting.place]
    coverage = answered / parsed.total_idf
    if coverage < SETTINGS["min coverage"] and not exact:
        return 0.0
    share = SETTINGS["share of count"]
    counted = sum(not wanted.wish and wanted.role != "not" for wanted in parsed.terms)
    if parsed.unknown_words and count <= counted / 2 and not exact:
        return 0.0
    points = structured + text / _length_factor(profile)
    points *= coverage * (1 - share + share * count / max(counted, 1))
    points *= _profile_factor(profile, parsed) * _role_factor(parsed, found, profile)
    if title:
        points *= 1 + SETTINGS["title match"]
    return round(points + (EXACT if exact else 0), 4)


def _is_left_out(parsed: ParsedQuery, found: Sequence[Posting | None]) -> bool:
    """Return whether a record comes from a source that the query says not to use."""
    return any(
        wanted.role == "not" and posting is not None and posting.place in _ROLE_FIELDS["source"]
        for wanted, posting in zip(parsed.terms, found, strict=True)
    )


def _length_factor(profile: RankProfile) -> float:
    """Return by how much the points of words in a text are divided: more in a long one."""
    weight = SETTINGS["length"]
    return 1 - weight + weight * max(profile.length, 4) / SETTINGS["typical length"]


def _profile_factor(profile: RankProfile, parsed: ParsedQuery) -> float:
    """Return how much what sets a record apart changes its score for this query."""
    factor = 1 + KIND_WEIGHTS[profile.kind]
    for trait in _traits(profile, parsed):
        factor *= 1 + TRAITS[trait]
    if parsed.expected_kind == profile.kind:
        factor *= 1 + SETTINGS["expected kind"]
    factor *= 1 + profile.salience * SETTINGS["salience of a day" if parsed.is_date_only else "salience"]
    if profile.kind == "figure" and _is_wished(profile, parsed):
        factor *= 1 + SETTINGS["wanted"]
    return factor


def _traits(profile: RankProfile, parsed: ParsedQuery) -> tuple[str, ...]:
    """Return the traits that count for this query.

    Whom a figure counts matters if the query does not say it, and who reports it if the query does not.
    """
    roles = {wanted.role for wanted in parsed.terms}
    ignored: set[str] = set()
    if parsed.population_named:
        ignored |= {"civilians", "journalists", "everyone"}
    if "source" in roles:
        ignored |= {"own side", "other side", "third party"}
    if "place" in roles:
        ignored |= {"local", "part"}
    if "date" in roles:
        ignored |= {"interim", "narrow"}
    if "unofficial" in parsed.wishes:
        ignored |= {"unofficial"}
    return tuple(trait for trait in profile.traits if trait not in ignored)


def _is_wished(profile: RankProfile, parsed: ParsedQuery) -> bool:
    """Return whether a figure is of the sort that the query asks for: own, official or unofficial."""
    official = "own side" in profile.traits and "unofficial" not in profile.traits
    return (
        ("own" in parsed.wishes and "own side" in profile.traits)
        or ("official" in parsed.wishes and official)
        or ("unofficial" in parsed.wishes and "unofficial" in profile.traits)
    )


def _role_factor(parsed: ParsedQuery, found: Sequence[Posting | None], profile: RankProfile) -> float:
    """Return how much a record loses that lacks whom, what, which place or which day the query names."""
    factor = 1.0
    for role in {wanted.role for wanted in parsed.terms} & _ROLE_FIELDS.keys():
        if role in _OF_FIGURES and profile.kind != "figure":
            continue
        fields = _ROLE_FIELDS[role]
        if not any(
            posting is not None and posting.place in fields and wanted.role == role
            for wanted, posting in zip(parsed.terms, found, strict=True)
        ):
            factor *= 1 + SETTINGS[f"{role} missing"]
    return factor


def _matches(parsed: ParsedQuery, postings: list[list[Posting]], key: ScoreKey) -> Iterator[Match]:
    """Yield why such records answer."""
    for wanted, found, place in zip(parsed.terms, postings, key[3:], strict=True):
        if place >= 0:
            posting = found[place]
            field = FIELDS[posting.place]
            yield Match(
                wanted.word, posting.key, field, wanted.how, wanted.role, posting.points, wanted.idf
            )
