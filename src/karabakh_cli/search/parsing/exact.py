"""The records that a whole query names: by name or id, or by a name or an office that means the same."""

import re
from collections.abc import Collection, Sequence
from itertools import islice, product

from karabakh_cli.search.indexing.index import WORDS_OF_A_QUOTATION, Index, name_key, title_key
from karabakh_cli.search.matching.match import Term
from karabakh_cli.search.parsing.question import Asks
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import SIDES
from karabakh_cli.search.words.lexicon import FIGHTING, STOP_WORDS, THE_WAR
from karabakh_cli.search.words.normalize import words as words_of

_NAME_STOP_WORDS = frozenset({"war", "second", "2020"})
"""Stop words without which a name is another: the Second Artsakh War is not Artsakh."""
_QUOTATION = r"[\"“«„]([^\"”»“,]+)"
_MEANINGS = 200
"""How many readings of a query are compared with the names and offices of the base."""


def exact_matches(
    index: Index, plain: list[str], english: Words, asks: Asks, terms: Sequence[Term]
) -> frozenset[int]:
    """Return the records that a query names and asks for; that of the war where it says nothing else."""
    exact = _called(index, plain)
    if asks.kind in {"figure", "event"}:
        # A question for a number names no event, and one for a date no place.
        exact &= {*index.names.get(name_key(plain), ())}
    if terms and (all(t.role == "date" for t in terms) or any(t.role == "not" for t in terms)):
        # What happened that day, and not the station of that name; nor what is to be left out.
        exact = frozenset()
    if not exact and all(term.wish for term in terms) and "war" in (*english, *plain):
        return _called(index, THE_WAR.split())
    return exact


def quoted_matches(index: Index, query: str) -> frozenset[int]:
    """Return the statements that hold what a query quotes: who said "Karabakh is Azerbaijan, full stop"."""
    quotations = map(words_of, re.findall(_QUOTATION, query))
    return frozenset(
        number
        for words in quotations
        if len(words) >= WORDS_OF_A_QUOTATION
        for number in index.names.get(name_key(words), ())
    )


def slogan_matches(index: Index, plain: list[str], english: Words) -> frozenset[int]:
    """Return the statements whose own name is part of a query, such as a slogan: nə oldu paşinyan status.

    What the war is called only says which war is meant.
    """
    sizes = () if english.say(FIGHTING) else range(len(plain) - 1, WORDS_OF_A_QUOTATION - 1, -1)
    parts = (plain[first : first + size] for size in sizes for first in range(len(plain) - size + 1))
    named = (index.names.get(name_key(part), ()) for part in parts)
    statements = ([one for one in found if index.profile(one).kind == "statement"] for found in named)
    return frozenset(next(filter(None, statements), ()))


def _called(index: Index, words: list[str]) -> frozenset[int]:
    """Return the records of this name or id, else of this name without its stop words."""
    content = [word for word in words if word not in STOP_WORDS or word in _NAME_STOP_WORDS]
    return frozenset(index.names.get(name_key(words)) or index.names.get(name_key(content)) or ())


def title_matches(index: Index, words: list[str], terms: list[Term]) -> frozenset[int]:
    """Return the records with a name or an office that means the same as the query, in any language."""
    # A date asks for what happened somewhere or to somebody, not for the place or the person.
    meanings = product(
        *(() if term.role == "date" else _meanings_in_a_name(term) for term in terms if not term.wish)
    )
    keys = {title_key(words), *(" ".join(sorted(set(keys))) for keys in islice(meanings, _MEANINGS))}
    return frozenset(number for key in keys for number in index.titles.get(key, ()))


def _meanings_in_a_name(term: Term) -> Collection[str]:
    """Return what a word may mean in a name; Armenia's martial law is not Artsakh's."""
    return term.keys if SIDES.isdisjoint(term.keys) else [max(term.keys, key=lambda key: term.keys[key])]
