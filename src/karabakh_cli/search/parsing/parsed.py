"""What a query was parsed to: its terms and what they say together."""

from collections.abc import Sequence

from msgspec import Struct

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import CONCEPTS, NAMED, Term, is_speaker, main_keys
from karabakh_cli.search.parsing.intent import Intent
from karabakh_cli.search.words.concepts import CASUALTIES, OTHER_SIDE, SIDES, STATE_CAPITALS, keys_of

_UNITS = keys_of("dollar euro manat dram ruble lira")
"""Keys for what is counted in; alone they ask for a rate of exchange."""
_EXCHANGE = keys_of("rate exchange") | STATE_CAPITALS
"""Keys for what else a question for a rate may name."""
_MOST_UNKNOWN = 0.3
"""The share of what a query says that may be in no record before an answer would be about something else."""


class ParsedQuery(Struct, frozen=True):
    """What a query asks for.

    `exact_matches` are the numbers of the records whose name or id is the query, `title_matches` those with a
    name or an office that means the same.
    """

    terms: tuple[Term, ...]
    exact_matches: frozenset[int]
    title_matches: frozenset[int]
    intent: Intent
    total_idf: float
    """The idf of all terms together that a record should have."""
    is_of_this_war: bool
    """Whether it names a side at war, or a place or a person that records name."""

    @property
    def unknown_words(self) -> tuple[str, ...]:
        """The words that no record has."""
        return tuple(term.word for term in self.terms if not term.keys)

    @property
    def is_date_only(self) -> bool:
        """Whether the query is a date and nothing else."""
        return bool(self.terms) and all(term.role == "date" for term in self.terms)

    @property
    def is_count_alone(self) -> bool:
        """Whether it asks for a side's count of something and for nothing else."""
        roles = {term.role for term in self.terms if not term.wish}
        return self.intent.is_count and "of" in roles and roles <= {"of", "who", "cause", "not", *CONCEPTS}

    @property
    def is_of_casualties(self) -> bool:
        """Whether it asks what happened to people: killed, wounded, missing."""
        return any(term.role == "measure" and not CASUALTIES.isdisjoint(term.keys) for term in self.terms)

    @property
    def is_unanswerable(self) -> bool:
        """Whether an answer would be about something else: another war, or too much of the query unknown."""
        doubtful = _is_mostly_unknown(self._counted) and not self.leaves_a_name_out
        of_others = self.intent.is_about_others or self._is_of_a_currency or self._counts_elsewhere
        return not self.exact_matches and (of_others or doubtful)

    @property
    def _counts_elsewhere(self) -> bool:
        """Whether it asks for a number beside a word in no record, and names no side, place or person."""
        if self.intent.expected_kind != "figure" or self.is_of_this_war or not self.unknown_words:
            return False
        return all(SIDES.isdisjoint(term.keys) for term in self.terms)

    @property
    def _is_of_a_currency(self) -> bool:
        """Whether it names a currency and no more than where it is exchanged, and so asks for its rate."""
        first = {next(iter(main_keys(one)), "") for one in self._counted}
        return not _UNITS.isdisjoint(first) and first <= _UNITS | _EXCHANGE

    @property
    def leaves_a_name_out(self) -> bool:
        """Whether it would be mostly unknown but for one name, or slip, beside enough that is of this war."""
        rest = [term for term in self._counted if term.how != NAMED]
        left_out = len(self._counted) - len(rest) == 1 and _is_mostly_unknown(self._counted)
        return left_out and not _is_mostly_unknown(rest) and self.is_of_this_war

    @property
    def _counted(self) -> list[Term]:
        """The terms that a record should have."""
        return [
            term
            for term in self.terms
            if not term.wish and term.role != "not" and (term.role != "date" or not term.keys)
        ]

    @property
    def doubt(self) -> float:
        """How certain it is that a word of the query is in no record, from 0 to 1."""
        left_out = NAMED if self.leaves_a_name_out else ""
        return max((term.unknown for term in self.terms if term.how != left_out), default=0.0)


def _is_mostly_unknown(counted: Sequence[Term]) -> bool:
    """Return whether half of these terms, or what says most of a query, is in no record."""
    doubts = sum(term.unknown for term in counted)
    unknown = sum(term.idf for term in counted if not term.keys)
    too_much = unknown >= _MOST_UNKNOWN * sum(term.idf for term in counted)
    return 0 < len(counted) <= 2 * doubts or (unknown > 0 and too_much)


def is_side_place_or_person(index: Index, term: Term) -> bool:
    """Return whether a word names a side at war, a place or a person."""
    return is_speaker(index, term) or term.role == "place" or not OTHER_SIDE.keys().isdisjoint(term.keys)
