"""A parsed query and a record -> the record's score.

A score is the sum over the terms of idf times the weight of the field where the term is found, scaled by how
much of the query the record answers, and then changed by what sets the record apart: its traits, its
kind, what the query wishes, and whether it has whom, what, which place and which day the query names.
Structured fields count alike however long a record's wording is, so that no side wins by short sentences.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import prod
from typing import NamedTuple

from msgspec import Struct

from karabakh_cli.search.indexing.index import Index, RankProfile
from karabakh_cli.search.matching.match import Term
from karabakh_cli.search.matching.weights import KIND_WEIGHTS, SETTINGS, TRAITS
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.named import rare_names
from karabakh_cli.search.ranking.postings import (
    HALF,
    OF_FIGURES,
    ROLE_FIELDS,
    TEXT,
    Part,
    part_of,
    postings_of,
    words_to_leave_out,
)
from karabakh_cli.search.ranking.preferences import (
    ignored_traits,
    is_of_another_war,
    is_of_other_people,
    is_of_whom_is_left_out,
    is_wished,
    salience_setting,
)
from karabakh_cli.search.words.synonyms import GENERAL

EXACT = 1000
"""What is added to the score of a record whose name or id is the whole query."""


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


class _Met(Struct, frozen=True):
    """What the postings of a record make together, with the scale for a figure and for another record.

    `is_whole` says that they have every word of the query, one at most by a related term, and none only in
    the name of a claimant.
    """

    structured: float
    text: float
    scale: float
    figure_scale: float
    titled: int
    is_nothing: bool
    is_whole: bool


class Scorer:
    """Scores records for one query. What depends on the query alone is worked out once."""

    def __init__(self, index: Index, parsed: ParsedQuery) -> None:
        self.index, self.parsed = index, parsed
        self.postings = [postings_of(index, term) for term in parsed.terms]
        names = rare_names(index, parsed)
        self._has_rare_name = bool(names)
        self._parts = [
            [
                part_of(term, posting, parsed.intent.countries_elsewhere, rare_name=rare_name)
                for posting in found
            ]
            for term, found in zip(parsed.terms, self.postings, strict=True)
            for rare_name in (term.word in names,)
        ]
        self._counted = sum(not term.wish and term.role != "not" for term in parsed.terms) or 1
        self._least_left_out = words_to_leave_out(parsed.terms, self.postings)
        self._least_known = self._counted * SETTINGS["half known"] * parsed.doubt
        self._said = {term.role for term in parsed.terms}
        self._roles = self._said & ROLE_FIELDS.keys()
        self._ignored = ignored_traits(index, parsed)
        self._counts = ""
        if parsed.intent.is_count and not parsed.intent.expected_kind:
            self._counts = "count alone" if parsed.is_count_alone else "count"
        self._casualties = SETTINGS["casualties"] if parsed.is_of_casualties else 0.0
        self._factors: dict[frozenset[str], float] = {}
        self._profiles: dict[int, tuple[float, float, bool]] = {}
        self._answers: dict[tuple[int, ...], _Met] = {}

    def records(self) -> dict[ScoreKey, list[int]]:
        """Return the records that answer enough of the query, by all that their score depends on.

        In a large base a query meets many records and few score keys, so little is done for each record,
        and the rest once for each key.
        """
        exact, titles = self.parsed.exact_matches, self.parsed.title_matches
        found = (posting.records for postings in self.postings for posting in postings)
        records = list(exact.union(*found))
        met = list(zip(*self._columns(records), strict=True)) or [()] * len(records)
        answers = {chosen for chosen in set(met) if not self._met(chosen).is_nothing}
        profiles = self.index.profile_ids
        alike: dict[tuple[int, bool, bool, tuple[int, ...]], list[int]] = defaultdict(list)
        for number, chosen in zip(records, met, strict=True):
            if chosen in answers or number in exact:
                alike[profiles[number], number in exact, number in titles, chosen].append(number)
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
        met = self._met(key.postings)
        factor, length, is_figure = self._profile(key.profile)
        points = (met.structured + met.text / length) * factor
        points *= self._as_figure(met) if is_figure else met.scale
        profile = self.index.profiles[key.profile]
        if key.has_title and self.parsed.intent.expected_kind in {"", profile.kind}:
            points *= 1 + SETTINGS["title match"]
        if met.titled:
            points *= 1 + SETTINGS["title covered"] * min(1.0, met.titled / profile.title)
        return round(points + (EXACT if key.is_exact else 0), 4)

    def _met(self, chosen: tuple[int, ...]) -> _Met:
        """Return what these postings make together; many records have the same."""
        if chosen not in self._answers:
            parts = [found[which] for found, which in zip(self._parts, chosen, strict=True) if which >= 0]
            self._answers[chosen] = self._new_met(parts)
        return self._answers[chosen]

    def _new_met(self, parts: list[Part]) -> _Met:
        count = sum(part.words for part in parts)
        coverage = sum(part.answered for part in parts) / self.parsed.total_idf
        share = SETTINGS["share of count"]
        scale = coverage * (1 - share + share * count / self._counted)
        missing = frozenset(self._roles.difference([part.role for part in parts]))
        return _Met(
            structured=sum(part.structured for part in parts),
            text=sum(part.text for part in parts),
            scale=scale * self._missing_factor(missing - OF_FIGURES),
            figure_scale=scale * self._missing_factor(missing),
            titled=sum(part.titled for part in parts),
            is_whole=count - sum(part.reporter for part in parts) >= self._counted - HALF,
            is_nothing=self._says_too_little(
                coverage,
                count,
                by_source=any(part.role == "source" for part in parts),
                is_named=self._has_rare_name and any(part.named for part in parts),
            )
            or self._is_left_out(sum(part.left_out for part in parts))
            or (bool(self.parsed.intent.countries_elsewhere) and not any(part.elsewhere for part in parts)),
        )

    def _is_left_out(self, met: int) -> bool:
        """Return whether so many words for what is left out are enough: any side, or the whole of a name."""
        return met >= self._least_left_out

    def _as_figure(self, met: _Met) -> float:
        """Return the scale for a figure: where something is counted, all of the words count more."""
        if not self._counts:
            return met.figure_scale
        return met.figure_scale * (1 + SETTINGS[self._counts] * met.is_whole + self._casualties)

    def _missing_factor(self, roles: frozenset[str]) -> float:
        """Return how much a record loses that lacks whom, what, which place or which day the query names."""
        if roles not in self._factors:
            self._factors[roles] = prod(1 + SETTINGS[f"{role} missing"] for role in sorted(roles))
        return self._factors[roles]

    def traits(self, key: ScoreKey) -> tuple[str, ...]:
        """Return the traits of such records that count for this query."""
        profile = self.index.profiles[key.profile]
        return tuple(trait for trait in profile.traits if trait not in self._ignored)

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

    def _says_too_little(self, coverage: float, count: float, *, by_source: bool, is_named: bool) -> bool:
        """Return whether a record is about something else: the more so if a word is unknown.

        Of a claimant that was named less need be said, as of a name that few records have.
        """
        share = SETTINGS["min share of a source" if by_source or is_named else "min share"]
        if coverage < SETTINGS["min coverage"] or count < self._counted * share:
            return True
        if self.parsed.intent.countries_elsewhere and count < self._counted * HALF:
            return True
        return count < self._least_known and not is_named

    def _profile(self, number: int) -> tuple[float, float, bool]:
        """Return how much a profile changes a score, the divisor of its text, and if it is a figure's."""
        if number not in self._profiles:
            profile = self.index.profiles[number]
            factor, length = self._profile_factor(number), _length_factor(profile)
            self._profiles[number] = factor, length, profile.kind == "figure"
        return self._profiles[number]

    def _profile_factor(self, number: int) -> float:
        """Return how much what sets a record apart changes its score for this query."""
        profile, parsed = self.index.profiles[number], self.parsed
        factor = 1 + KIND_WEIGHTS[profile.kind]
        for trait in profile.traits:
            factor *= 1.0 if trait in self._ignored else 1 + TRAITS[trait]
        gives_reason = "why" in parsed.intent.wishes and "reason" in profile.traits
        if gives_reason or parsed.intent.expected_kind == profile.kind:
            factor *= 1 + SETTINGS["expected kind"]
        if profile.salience:
            factor *= 1 + profile.salience * SETTINGS[salience_setting(profile, parsed)]
        if is_of_another_war(profile, parsed):
            factor *= 0.0 if "first war" in parsed.intent.wishes else 1 + SETTINGS["of another war"]
        if is_of_other_people(profile, parsed):
            factor *= 1 + SETTINGS["of other people"]
        if "not" in self._said and is_of_whom_is_left_out(profile, parsed):
            factor = 0.0
        if parsed.intent.wishes and is_wished(profile, parsed, self._ignored):
            factor *= 1 + SETTINGS["wanted"]
        return factor


def _meant(term: Term, key: str) -> str:
    """Return what a key means for a term: losses may be deaths, and Artsakh's people are Armenians."""
    if not GENERAL.isdisjoint(term.keys):
        return ""
    return "armenia" if key == "artsakh" else key


def _length_factor(profile: RankProfile) -> float:
    """Return by how much the points of words in a text are divided: more in a long one."""
    weight = SETTINGS["length"]
    return 1 - weight + weight * max(profile.length, 4) / SETTINGS["typical length"]
