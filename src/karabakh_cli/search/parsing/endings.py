"""A word for an end -> what it means of an organisation or of whoever held an office.

A group that stopped its work was closed or dissolved, and did not pause; whoever was freed from a post was
dismissed, and was no captive.
"""

from collections.abc import Sequence

from msgspec import structs

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Term, make_term
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import terms
from karabakh_cli.search.words.lexicon import HANDED_BACK
from karabakh_cli.search.words.synonyms import term

_ENDED = terms("ended suspended completed terminated dissolved abolished closed")
_ORGANISATIONS = terms("group organisation mission centre committee commission party fund delegation process")
_DOING = terms("work working action activity activities act acting operation existence exist existed")
"""What an organisation no longer does at its end, of which its record need not speak."""
_CLOSED = ("closed", "dissolved", "abolished")
_OFFICES = terms("office post position duties")
_CAPTIVES = frozenset(map(term, HANDED_BACK))


def with_ends_told(index: Index, found: Sequence[str], terms: Sequence[Term | None]) -> list[Term | None]:
    """Return the terms of a query, a word for an end as what it means beside the others."""
    meant = set(map(term, found))
    if not _ORGANISATIONS.isdisjoint(meant) and any(map(_is_of_an_end, terms)):
        return [
            None if term(word) in _DOING else _or_closed(index, one) if one and _is_of_an_end(one) else one
            for word, one in zip(found, terms, strict=True)
        ]
    if not _OFFICES.isdisjoint(meant) and _CAPTIVES.isdisjoint(meant):
        return [
            _dismissed(index, one) if one and term(word) == "released" else one
            for word, one in zip(found, terms, strict=True)
        ]
    return [*terms]


def _is_of_an_end(one: Term | None) -> bool:
    """Return whether a term means an end before all else, or the abolition of something as well."""
    if one is None:
        return False
    return next(iter(one.keys), "") in _ENDED or term("abolished") in one.keys


def _or_closed(index: Index, one: Term) -> Term:
    """Return what finds for as much whatever was closed, dissolved or abolished."""
    closed = {key: one.idf for key in map(term, _CLOSED) if key in index.terms}
    return structs.replace(one, keys=one.keys | closed)


def _dismissed(index: Index, one: Term) -> Term:
    """Return what looks for a dismissal in place of a release."""
    other = make_term(index, Word("dismissed"))
    return structs.replace(other, word=one.word) if other else one
