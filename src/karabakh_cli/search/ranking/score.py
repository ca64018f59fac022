"""A parsed query and a record -> the record's score.

A score is the sum over the terms of idf times the weight of the field where the term is found, scaled by how
much of the query the record answers, and then changed by what sets the record apart: its traits, its
kind, what the query wishes, and whether it has whom, what, which place and which day the query names.
Structured fields count alike however long a record's wording is, so that no side wins by short sentences.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import prod
from typing import NamedTuple

from msgspec import Struct

from karabakh_cli.search.indexing.index import Index, RankProfile
from karabakh_cli.search.matching.match import Term, main_keys
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.named import rare_names
from karabakh_cli.search.ranking.postings import (
    HALF,
    OF_FIGURES,
    ROLE_FIELDS,
    TEXT,
    Contribution,
    Posting,
    contribution,
    least_left_out,
    postings_of,
)
from karabakh_cli.search.ranking.preferences import Preferences
from karabakh_cli.search.words.concepts import THIRD_STATES
from karabakh_cli.search.words.synonyms import GENERAL

EXACT = 1000
"""What is added to the score of a record whose name or id is the whole query."""
_SHORT_TEXT = 4
"""The words of a text below which a shorter one counts no more."""


class ScoreKey(NamedTuple):
    """All that the score of a record depends on: records that have the same key share one score.

    `profile` is the number of its profile. `is_exact` is whether its name or id is the query, `has_title`
    whether its name or office means the same. `postings` says for each term which of the postings has it, -1
    for none.
    """

    profile: int
    is_exact: bool
    has_title: bool
    postings: tuple[int, ...]


class _Together(Struct, frozen=True):
    """What the postings of a record make together, with the scale for a figure and for another record.

    `titled` is how many words the title has. `is_whole` says that the record has every word of the query,
    one at most by a loosely related term, and none only in the name of a claimant.
    """

    structured: float
    text: float
    scale: float
    figure_scale: float
    titled: int
    is_whole: bool


class _Profile(Struct, frozen=True):
    """How a profile changes a score: by which factor, and by what the points of its text are divided."""

    factor: float
    divisor: float
    is_figure: bool


class Scorer:
    """Scores records for one query. What depends on the query alone is worked out once."""

    def __init__(self, index: Index, parsed: ParsedQuery) -> None:
        self.index, self.parsed = index, parsed
        self.postings = [postings_of(index, term) for term in parsed.terms]
        self._rare_names = rare_names(index, parsed)
        self._contributions = list(map(self._contributions_of, parsed.terms, self.postings))
        self._preferences = Preferences(index, parsed)
        self._wanted = sum(not term.wish and term.role != "not" for term in parsed.terms) or 1
        self._least_left_out = least_left_out(parsed.terms, self.postings)
        self._least_known = self._wanted * SETTINGS["half known"] * parsed.doubt
        self._needed = _terms_needed(parsed)
        self._roles = ROLE_FIELDS.keys() & {term.role for term in parsed.terms}
        self._whole_figure, self._figure_of_casualties = _count_settings(parsed)
        self._together, self._profile = cache(self._new_together), cache(self._new_profile)

    def _contributions_of(self, term: Term, postings: list[Posting]) -> list[Contribution]:
        rare, elsewhere = term.word in self._rare_names, self.parsed.intent.countries_elsewhere
        return [contribution(term, posting, elsewhere, rare_name=rare) for posting in postings]

    def records(self) -> dict[ScoreKey, list[int]]:
        """Return the records that answer enough of the query, by all that their score depends on.

        In a large base a query meets many records and few score keys, so little is done for each record,
        and the rest once for each key.
        """
        exact, titles = self.parsed.exact_matches, self.parsed.title_matches
        found = (posting.records for postings in self.postings for posting in postings)
        records = list(exact.union(*found))
        held = list(zip(*self._columns(records), strict=True)) or [()] * len(records)
        answers = set(filter(self._is_answer, set(held)))
        profiles = self.index.profile_ids
        alike: dict[tuple[int, bool, bool, tuple[int, ...]], list[int]] = defaultdict(list)
        for number, postings in zip(records, held, strict=True):
            if postings in answers or number in exact:
                alike[profiles[number], number in exact, number in titles, postings].append(number)
        return {ScoreKey(*key): numbers for key, numbers in alike.items()}

    def _columns(self, records: list[int]) -> Iterator[Iterable[int]]:
        """Yield for each term which of its postings each of the records has, or -1."""
        for found in self.postings:
            held: dict[int, int] = dict.fromkeys(records, -1)
            for number, posting in enumerate(found):
                held.update(dict.fromkeys(posting.records, number))
            yield held.values()

    def score(self, key: ScoreKey) -> float:
        """Return the score of such records."""
        together, changes = self._together(key.postings), self._profile(key.profile)
        points = (together.structured + together.text / changes.divisor) * changes.factor
        points *= self._figure_scale(together) if changes.is_figure else together.scale
        profile = self.index.profiles[key.profile]
        if key.has_title and self.parsed.intent.expected_kind in {"", profile.kind}:
            points *= 1 + SETTINGS["title match"]
        if together.titled:
            points *= 1 + SETTINGS["title covered"] * min(1.0, together.titled / profile.title)
        return round(points + (EXACT if key.is_exact else 0), 4)

    def traits(self, key: ScoreKey) -> tuple[str, ...]:
        """Return the traits of such records that count for this query."""
        return self._preferences.traits(self.index.profiles[key.profile])

    def meaning(self, key: ScoreKey) -> tuple[tuple[int, str], ...]:
        """Return in which fields such records have the terms, and as what; wishes and free text left out."""
        # The wounded are in hospital, and schools are destroyed or damaged.
        return tuple(
            (0, "") if term.role == "measure" else (posting.field, _meant(term, posting.key))
            for term, postings, which in zip(self.parsed.terms, self.postings, key.postings, strict=True)
            if which >= 0 and not term.wish
            for posting in (postings[which],)
            if term.role == "measure" or posting.field not in TEXT
        )

    def _chosen(self, postings: tuple[int, ...]) -> list[Contribution]:
        """Return what the chosen posting of each term contributes."""
        return [
            found[which] for found, which in zip(self._contributions, postings, strict=True) if which >= 0
        ]

    def _is_answer(self, postings: tuple[int, ...]) -> bool:
        """Return whether a record with these postings is about what is asked, and is not left out."""
        chosen = self._chosen(postings)
        if self._coverage(chosen) < SETTINGS["min coverage"] or self._has_too_few_words(chosen):
            return False
        if any(postings[position] < 0 for position in self._needed):
            return False
        if self.parsed.intent.countries_elsewhere and not any(one.elsewhere for one in chosen):
            return False
        return sum(one.left_out for one in chosen) < self._least_left_out

    def _has_too_few_words(self, chosen: Sequence[Contribution]) -> bool:
        """Return whether a record has too few words of the query: the more it needs if one is unknown.

        Of a claimant that was named less need be said, as of a name that few records have.
        """
        words = sum(one.words for one in chosen)
        is_named = any(one.named for one in chosen)
        by_source = any(one.role == "source" for one in chosen)
        least = SETTINGS["min share of a source" if by_source or is_named else "min share"]
        if self.parsed.intent.countries_elsewhere:
            least = max(least, HALF)
        return words < self._wanted * least or (words < self._least_known and not is_named)

    def _coverage(self, chosen: Sequence[Contribution]) -> float:
        """Return the share of what the query says that a record answers."""
        return sum(one.answered for one in chosen) / self.parsed.total_idf

    def _new_together(self, postings: tuple[int, ...]) -> _Together:
        """Return what these postings make together; many records have the same."""
        chosen = self._chosen(postings)
        words = sum(one.words for one in chosen)
        share = SETTINGS["share of count"]
        scale = self._coverage(chosen) * (1 - share + share * words / self._wanted)
        missing = frozenset(self._roles.difference([one.role for one in chosen]))
        return _Together(
            structured=sum(one.structured for one in chosen),
            text=sum(one.text for one in chosen),
            scale=scale * _missing_factor(missing - OF_FIGURES),
            figure_scale=scale * _missing_factor(missing),
            titled=sum(one.titled for one in chosen),
            is_whole=words - sum(one.reporter for one in chosen) >= self._wanted - HALF,
        )

    def _figure_scale(self, together: _Together) -> float:
        """Return the scale for a figure: where something is counted, all of the words count more."""
        whole = self._whole_figure * together.is_whole
        return together.figure_scale * (1 + whole + self._figure_of_casualties)

    def _new_profile(self, number: int) -> _Profile:
        """Return how a profile changes a score for this query."""
        profile = self.index.profiles[number]
        return _Profile(self._preferences.factor(profile), _divisor(profile), profile.kind == "figure")


def _missing_factor(roles: frozenset[str]) -> float:
    """Return how much a record loses that lacks whom, what, which place or which day the query names."""
    return prod(1 + SETTINGS[f"{role} missing"] for role in sorted(roles))


def _terms_needed(parsed: ParsedQuery) -> list[int]:
    """Return the positions of the terms that a record must have: third states, years and things counted.

    What Israel did is not answered by what others did, what happened in 2016 by what happened in 2020, nor
    how many helicopters were lost by tanks.
    """
    counts_things = parsed.is_count_alone and parsed.intent.expected_kind == "figure"
    return [
        position
        for position, term in enumerate(parsed.terms)
        if term.keys and not term.wish and term.role != "not"
        if (counts_things and term.role == "item") or _is_year(term) or _is_third_state(term)
    ]


def _is_year(term: Term) -> bool:
    """Return whether a term is a year alone; that of the war is no term."""
    return term.role == "date" and any(key.isdigit() for key in term.keys)


def _is_third_state(term: Term) -> bool:
    return not THIRD_STATES.isdisjoint(main_keys(term))


def _count_settings(parsed: ParsedQuery) -> tuple[float, float]:
    """Return what a figure gains that has every word, and what any figure gains if casualties are counted.

    Nothing if the query is not for a count.
    """
    if not parsed.intent.is_count or parsed.intent.expected_kind:
        return 0.0, 0.0
    whole = SETTINGS["count alone" if parsed.is_count_alone else "count"]
    return whole, SETTINGS["casualties"] if parsed.is_of_casualties else 0.0


def _meant(term: Term, key: str) -> str:
    """Return what a key means for a term: losses may be deaths, and Artsakh's people are Armenians."""
    if not GENERAL.isdisjoint(term.keys):
        return ""
    return "armenia" if key == "artsakh" else key


def _divisor(profile: RankProfile) -> float:
    """Return by what the points of words in a text are divided: more in a long one."""
    weight = SETTINGS["length"]
    return 1 - weight + weight * max(profile.length, _SHORT_TEXT) / SETTINGS["typical length"]
