"""A word of a query and a record -> where the record has it, what that is worth, and what it fulfils."""

from collections.abc import Sequence
from math import inf
from operator import attrgetter

from msgspec import Struct

from karabakh_cli.search.indexing.fields import FIELDS, REPORTING
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import CONCEPTS, Role, Term
from karabakh_cli.search.matching.weights import FIELD_WEIGHTS, ROLE_WEIGHTS
from karabakh_cli.search.ranking.named import ABOUT
from karabakh_cli.search.words.concepts import SIDES, STATE_CAPITALS

_COVERAGE_WEIGHTS = tuple(
    {"note": 0.6, "id": 0.5, "when": 0.8, "hint": 0.8}.get(name, 1.0) for name in FIELDS
)
"""How far a term found in a field counts as answered."""


def _fields(names: str) -> frozenset[int]:
    return frozenset(FIELDS.index(name) for name in names.split())


TEXT = _fields("what counted title alias note scope id kind when hint")
"""The fields of free text, where a word in a long text says less."""
ROLE_FIELDS = {
    "source": _fields("source speaker name"),
    "of": _fields("of"),
    "accused": _fields("accused title"),
    "cause": _fields("cause"),
    "object": _fields("opposed harmed"),
    "who": _fields("counted population scope of"),
    "admission": _fields("kind title what hint"),
    "place": _fields("place within what counted title name alias hint"),
    "building": _fields("place within what counted title name alias hint"),
    "person": _fields("name speaker of title what alias source hint id"),
    "date": _fields("date when"),
    **{name: frozenset({field}) for name, field in CONCEPTS.items()},
}
"""The fields where a term with a role belongs."""
_LEFT_OUT_BY = _fields("source speaker place")
"""The fields by which a query leaves out a record: who reports it, or where it was."""
_TITLE = FIELDS.index("title")
LOOSE = 0.5
"""A related term that counts for less than this share of the word itself is only loosely related."""
HALF = 0.5
"""How far a loosely related term answers a word."""
_OF_UNKNOWN_DAY = 0.18
"""What a date is worth, at least, in a record that may be of that day."""
OF_FIGURES = frozenset({"of", "cause", "who", *CONCEPTS})
"""The roles that have such fields in figures alone."""
_NOT_OF_REPORTERS = frozenset({"place", "who", *CONCEPTS})
"""The roles of words that say nothing if they are only in the name of a claimant."""


class Posting(Struct, frozen=True):
    """One way in which records have a term: its points, the field by its number, the key, the records."""

    points: float
    field: int
    key: str
    records: list[int]


class Contribution(Struct, frozen=True):
    """What one posting adds to a score.

    `structured` and `text` are its points, of which one is 0. `answered` is how much of what the query says
    it answers, `words` how many of its words, and `role` which of its roles, if any. `titled` is whether it
    is in the title, `reporter` whether it is only in the name of a claimant, `named` whether it is a rare
    name that says by whom or about whom the record is, and `elsewhere` whether it is a little-known country.
    `left_out` is whether the query leaves out what has it.
    """

    structured: float
    text: float
    answered: float
    words: float
    role: Role
    titled: bool
    reporter: bool
    named: bool
    elsewhere: bool
    left_out: bool


def postings_of(index: Index, term: Term) -> list[Posting]:
    """Return the ways in which records have a term, the one that is worth most last."""
    found = [
        Posting(points * FIELD_WEIGHTS[FIELDS[field]] * _role_weight(term, field), field, key, records)
        for key, points in term.keys.items()
        for field, records in index.terms.get(key, {}).items()
        if term.role != "not" or field in _LEFT_OUT_BY
    ]
    # Of two that are worth the same, the one that was asked for first counts.
    found.reverse()
    found.sort(key=attrgetter("points"))
    return found


def _role_weight(term: Term, field: int) -> float:
    """Return how much more, or less, a field counts for a term with its role."""
    weights = ROLE_WEIGHTS.get(term.role, {})
    return weights.get(FIELDS[field], weights.get("other", 1.0))


def _is_another_day(term: Term, posting: Posting) -> bool:
    """Return whether a record has only the month of the day that is asked for, and is of another day."""
    return term.role == "date" and term.keys[posting.key] < term.idf * _OF_UNKNOWN_DAY


def contribution(
    term: Term, posting: Posting, elsewhere: frozenset[str], *, rare_name: bool = False
) -> Contribution:
    """Return what a posting of a term adds to a score; `elsewhere` are little-known countries.

    `rare_name` says that the term is a name that few records have.
    """
    is_text = posting.field in TEXT
    covers = _covers(term, posting)
    fulfils = posting.field in ROLE_FIELDS.get(term.role, ()) and not _is_another_day(term, posting)
    return Contribution(
        structured=0.0 if is_text else posting.points,
        text=posting.points if is_text else 0.0,
        answered=covers * term.idf,
        words=covers if term.role != "not" else 0.0,
        role=term.role if fulfils else "",
        titled=posting.field == _TITLE,
        reporter=_is_of_reporter_only(term, posting),
        named=rare_name and FIELDS[posting.field] in ABOUT,
        elsewhere=posting.key in elsewhere,
        left_out=term.role == "not",
    )


def _covers(term: Term, posting: Posting) -> float:
    """Return how far a posting answers a word, from 0 to 1."""
    if term.wish:
        return 0.0
    if term.role in _NOT_OF_REPORTERS and posting.field in REPORTING:
        # What Baku says is not what happened in Baku, nor is a Prosecutor General's count one of generals.
        return 0.0
    is_loose = term.keys[posting.key] < term.idf * LOOSE
    return _COVERAGE_WEIGHTS[posting.field] * (HALF if is_loose else 1.0)


def _is_of_reporter_only(term: Term, posting: Posting) -> bool:
    """Return whether a record has a word only in who reports it: a parliament that says what was lost.

    A capital is a government, and what it says is what was asked for.
    """
    asked = term.wish or term.role or posting.key in STATE_CAPITALS
    return not asked and posting.field in REPORTING


def least_left_out(terms: Sequence[Term], postings: Sequence[Sequence[Posting]]) -> float:
    """Return how many words for what a query leaves out a record must have to be left out itself.

    One side is enough; a name must be there as a whole.
    """
    sides = [
        not SIDES.isdisjoint(term.keys)
        for term, found in zip(terms, postings, strict=True)
        if term.role == "not" and found
    ]
    return 1 if sides and all(sides) else len(sides) or inf
