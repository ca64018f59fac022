"""What a query as a whole is after: which kind of record, which of several answers, a count or not."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import CONCEPTS, Term, is_in, is_speaker, main_keys
from karabakh_cli.search.parsing.asks import is_of_an_office_holder, is_ordinal
from karabakh_cli.search.parsing.charges import (
    is_of_banned_weapons,
    is_of_cruelty,
)
from karabakh_cli.search.parsing.out_of_scope import (
    countries_elsewhere,
    counts_no_group,
    counts_nobody,
    is_about_another_war,
)
from karabakh_cli.search.parsing.people import PeopleMeant, asks_for_strength, people_meant
from karabakh_cli.search.parsing.places import asks_the_name_of_a_place
from karabakh_cli.search.parsing.question import Asks
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.lexicon import (
    BY,
    CAPTIVES,
    FIRST_WAR,
    FIRST_WAR_YEARS,
    HOLDING,
    LOSING,
    PEOPLE,
    PEOPLES,
    REPORTS,
    WANT_BY_WORD,
)

_TOLLS = frozenset({"casualties", "toll"})
"""Nouns that ask for a number without a question word."""


class Intent(Struct, frozen=True, kw_only=True):
    """What a query as a whole is after.

    `expected_kind` is the kind of record that it asks for, empty for any. `is_count` says that it is about
    something that is counted, and `population_named` that it says of whom: soldiers, civilians.
    `wishes` say which of several answers is wanted: the keys of lexicon.WANTS, `each side` for who began the
    fighting, `names` for what somebody calls the war, `strength` for how many a force has, `denial` where
    somebody denies, and `why`. `people_meant` says if those counted are captives or the displaced.
    `countries_elsewhere` are those that the base has little about: a record must be about one.
    `is_about_others` says that it asks about another war, or for dead whom the base does not count.
    """

    expected_kind: str
    wishes: frozenset[str]
    is_count: bool
    population_named: bool
    people_meant: PeopleMeant
    countries_elsewhere: frozenset[str]
    is_about_others: bool


def read_intent(
    index: Index, words: Words, asks: Asks, typed: Sequence[str], terms: Sequence[Term]
) -> Intent:
    """Return what a query is after: `words` are its words in English, `typed` those that were typed."""
    counts = is_count(index, words, asks, terms)
    kind = _expected_kind(index, words, asks, terms, counts=counts)
    elsewhere = countries_elsewhere(index, words, terms)
    wishes = _wishes(words, asks, typed) | _wishes_by_terms(terms, kind)
    each_says = asks.each_side and not counts and kind == "statement"
    # A query that names who says so wants that answer alone.
    if each_says or (asks.who_began and all(term.role != "source" for term in terms)):
        wishes.add("each side")
    nobody = counts and (
        counts_nobody(index, words, typed, terms, elsewhere)
        or (kind == "figure" and counts_no_group(index, terms))
    )
    return Intent(
        expected_kind=kind,
        wishes=frozenset(wishes),
        is_count=counts,
        population_named=_names_population(index, terms),
        people_meant=people_meant(words, terms),
        countries_elsewhere=elsewhere,
        is_about_others=nobody or is_about_another_war(words, wishes, elsewhere),
    )


def _expected_kind(index: Index, words: Words, asks: Asks, terms: Sequence[Term], *, counts: bool) -> str:
    """Return the kind of record that a query asks for, by its question words or else by its terms."""
    if asks_the_name_of_a_place(index, words, terms):
        return "place"
    kind = _kind_if_counted(words, asks) if counts else asks.kind
    each_says = "statement" if asks.each_side and not counts else ""
    return kind or _kind_by_terms(index, words, terms) or each_says


def _kind_by_terms(index: Index, words: Words, terms: Sequence[Term]) -> str:
    """Return the kind of record that a query without a question word asks for, if it says so otherwise."""
    if _is_capture(words, terms):
        return "event"
    return "statement" if _is_of_a_speaker(index, terms) else ""


def _is_of_a_speaker(index: Index, terms: Sequence[Term]) -> bool:
    """Return whether a query asks what a person says, whatever it is about."""
    asked = [term for term in terms if not term.wish]
    speaks = any(is_speaker(index, term) for term in asked)
    return speaks and {term.role for term in asked} == {"source"}


def _kind_if_counted(words: Words, asks: Asks) -> str:
    """Return the kind of record that the question words of a query about a count ask for, if any."""
    if asks.kind == "statement" and "who" in words:
        # A figure as well as a statement says who said that 10,000 deserted.
        return ""
    if asks.kind == "person" and any(
        word in PEOPLE | CAPTIVES | PEOPLES and after == "who" for word, after in pairwise(words)
    ):
        # Soldiers who were killed are counted.
        return "figure"
    return asks.kind or ("figure" if words.say(_TOLLS) and not words.say(REPORTS | BY | {"both"}) else "")


def _is_capture(words: Words, terms: Sequence[Term]) -> bool:
    """Return whether a query is about the capture of a place, and not about how many were captured there."""
    taken = [term for term in terms if "captured" in main_keys(term)]
    others = {term.role for term in terms if term not in taken and not term.wish}
    # Armenians captured in Hadrut were people; the Hadrut that Armenia lost was a place.
    allowed = {"place", "person", "source", "", *(("of",) if words.say(LOSING) else ())}
    return bool(taken) and "place" in others <= allowed


def _wishes(words: Words, asks: Asks, typed: Sequence[str]) -> set[str]:
    """Return which of several answers the words want.

    `typed` are the words as they were typed, dates among them: 1992 asks for the war of those years.
    """
    wanted = {"why"} & {*words}
    if asks.name_of_the_war:
        wanted.add("names")
    if asks.since_the_war:
        wanted.add("after the war")
    for position, word in enumerate(words):
        want = WANT_BY_WORD.get(word)
        if want and not is_ordinal(words, position):
            wanted.add(want)
    text = f" {' '.join(words)} "
    if any(f" first {name} " in text for name in FIRST_WAR) or not FIRST_WAR_YEARS.isdisjoint(typed):
        wanted.add("first war")
    return wanted


def _wishes_by_terms(terms: Sequence[Term], kind: str) -> set[str]:
    """Return which of several answers the terms want: a denial, or how many a force has."""
    wanted = set[str]()
    if any("denied" in main_keys(term) and term.role != "admission" for term in terms):
        wanted.add("denial")
    if kind == "figure" and asks_for_strength(terms):
        wanted.add("strength")
    return wanted


def is_count(index: Index, words: Words, asks: Asks, terms: Sequence[Term | None]) -> bool:
    """Return whether a query is about something that is counted: the wounded, and not a wounded minister."""
    if is_of_cruelty(words) or is_of_banned_weapons(words):
        return False
    asks_how_many = asks.kind == "figure"
    if is_of_an_office_holder(words) and not asks_how_many:
        return False
    return (asks_how_many and words.say(CAPTIVES | HOLDING)) or any(
        is_in(index.terms.get(key, {}), field)
        for term in terms
        if term is not None and not term.wish
        for key in main_keys(term)
        for field in CONCEPTS.values()
    )


def _names_population(index: Index, terms: Sequence[Term]) -> bool:
    """Return whether a query says whom it counts: servicemen, civilians or journalists."""
    return any(
        CONCEPTS["population"] in index.terms.get(key, ()) for term in terms for key in main_keys(term)
    )
