"""A term and its role -> what is looked for: the other side, a denial as well, or no more than a wish."""

from collections.abc import Iterable

from msgspec import structs

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Role, Term, make_term
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import HELD_IN, OTHER_SIDE
from karabakh_cli.search.words.lexicon import WANT_BY_WORD
from karabakh_cli.search.words.synonyms import ABBREVIATIONS

_MEANT_OF_THE_OTHER: dict[Role, Role] = {"by": "of", "victim": "accused"}
"""What the other side is where one did it, or suffered it."""


def with_joined_sides(terms: Iterable[Term]) -> list[Term]:
    """Return the terms, a side that is joined to another as a second meaning of it: either will do."""
    joined: list[Term] = []
    for term in terms:
        if term.role == "joined" and joined and joined[-1].role == "of":
            keys = _with_role(term, "of").keys
            joined[-1] = structs.replace(joined[-1], keys={**joined[-1].keys, **keys})
        else:
            joined.append(term)
    return joined


def in_role(index: Index, term: Term, role: Role, english: str) -> Term:
    """Return a term as what its word, in English, does in the query."""
    if role == "admission":
        return _with_role(_or_denied(index, term), role)
    asks_for_one = english in WANT_BY_WORD and role != "ordinal"
    if role == "wish" or asks_for_one or english in ABBREVIATIONS:
        return _as_wish(term)
    if role == "kind":
        # Of a town and its district the town is meant, but few records say that a town is one.
        return structs.replace(term, role=role, idf=0.0, wish=True)
    if role in _MEANT_OF_THE_OTHER:
        return _with_role(_of_the_other_side(index, term), _MEANT_OF_THE_OTHER[role])
    return _with_role(term, role)


def _or_denied(index: Index, term: Term) -> Term:
    """Return what finds an admission and, with the same weight, a denial: both say whether somebody did."""
    either = [one for word in ("denied", "admitted") if (one := make_term(index, Word(word)))]
    idf = max(one.idf for one in (*either, term))
    keys = {key: points * idf / one.idf for one in (*either, term) for key, points in one.keys.items()}
    return structs.replace(term, keys=keys, idf=idf)


def _of_the_other_side(index: Index, term: Term) -> Term:
    """Return, for a side that did it, the side whose losses are meant."""
    sides = [side for key in term.keys for side in OTHER_SIDE.get(HELD_IN.get(key, key), ())]
    keys = {side: term.idf for side in sides if side in index.terms}
    return structs.replace(term, keys=keys, how="side") if keys else term


def _with_role(term: Term, role: Role) -> Term:
    """Return a term with its role; whose losses are meant always matters, however common the name is."""
    if role not in {"of", "accused"} or term.idf >= SETTINGS["least idf of a side"] or not term.keys:
        return structs.replace(term, role=role)
    idf = SETTINGS["least idf of a side"]
    keys = {key: points * idf / term.idf for key, points in term.keys.items()}
    return structs.replace(term, role=role, idf=idf, keys=keys)


def _as_wish(term: Term) -> Term:
    """Return a term that says which answer is wanted: it finds a little and is not missed."""
    share = SETTINGS["wish idf"] / max(term.idf, SETTINGS["wish idf"])
    return structs.replace(
        term, keys={key: points * share for key, points in term.keys.items()}, idf=0.0, wish=True
    )
