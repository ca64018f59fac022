"""Speakers that a query names: whether few records have the name, and whether it is one speaker's.

A query for Fitch and Armenia asks for Fitch, whatever else it says. So, beside a party to the war, an answer
by or about so rare a name is kept even if one word of the query is in no record. That word must not be
English: an English word is not part of a name, and asks for something else.
"""

from collections.abc import Iterable

from karabakh_cli.search.indexing.fields import REPORTING, SPEAKER
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import GUESSED, Term, is_in, is_place
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.words.concepts import OTHER_SIDE
from karabakh_cli.search.words.dictionary import is_english

ABOUT = frozenset({"name", "alias", "title", "source", "speaker"})
"""The fields that say by whom or about whom a record is."""
_SUBJECT = OTHER_SIDE.keys() | {"karabakh", "karabag"}
"""Terms for the parties to the war and for what it was fought over."""


def rare_names(index: Index, parsed: ParsedQuery) -> frozenset[str]:
    """Return the words of a query that are rare names, if one other word is unknown and may be a name."""
    unknown = parsed.unknown_words
    if len(unknown) != 1 or is_english(unknown[0]):
        return frozenset()
    if not any(_SUBJECT.intersection(term.keys) for term in parsed.terms):
        return frozenset()
    return frozenset(term.word for term in parsed.terms if _is_rare_name(index, term))


def _is_rare_name(index: Index, term: Term) -> bool:
    """Return whether a word is surely part of the name of a speaker whom few records have."""
    if term.wish or term.how in GUESSED or term.idf < SETTINGS["least idf of a rare name"]:
        return False
    fields = index.terms.get(next(iter(term.keys), ""), {})
    return any(is_in(fields, field) for field in REPORTING) and not is_place(index, term)


def names_one_speaker(index: Index, terms: Iterable[Term]) -> bool:
    """Return whether the words of a query name one person who speaks, by one word or by several."""
    said = sorted(filter(None, (_said_by(index, term) for term in terms if not term.wish)), key=len)
    # A first name and a family name have the same records, or one has some of the other's.
    return bool(said) and all(records <= said[-1] for records in said)


def _said_by(index: Index, term: Term) -> frozenset[int]:
    """Return what somebody of this name said; nothing if the word is rarely such a name."""
    fields = index.terms.get(next(iter(term.keys), ""), {})
    return frozenset(fields[SPEAKER]) if is_in(fields, SPEAKER) else frozenset()
