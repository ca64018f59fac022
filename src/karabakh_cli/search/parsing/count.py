"""A question for a count -> the closed words of the fact base that it asks for.

`kwar find` answers such a question with the headline set of that count. `count_question` gives what to
filter by; names in `of` are ids of actors or sides as `query.filters.make_filters` reads them, and the rest
are words of facts/vocabulary.py. It returns None unless the query is about a count alone: where it asks
when or who, names a day, a place or a claimant, or has another word that matters, the ranked hits are the
answer.
"""

from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from karabakh_cli.facts.vocabulary import VOCABULARIES
from karabakh_cli.search.matching.match import CONCEPTS, Term, main_keys
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.words.concepts import OTHER_SIDE
from karabakh_cli.search.words.normalize import words
from karabakh_cli.search.words.synonyms import ABBREVIATIONS, key_of

_PARTS = ("measure", "population", "item")
"""The parts of a count that have a vocabulary."""
_SEVERAL = {
    "casualty": ("killed", "wounded", "in-treatment", "killed-and-wounded", "losses", "missing"),
    "prisoner": ("captured", "held", "exchanged"),
    "losses": ("losses", "killed", "lost", "destroyed", "destroyed-or-captured"),
    "lost": ("lost", "losses", "killed", "destroyed", "destroyed-or-captured"),
    "captured": ("captured", "gained"),
    "wounded": ("wounded", "in-treatment"),
    "destroyed": ("destroyed", "downed", "destroyed-or-damaged"),
    "damaged": ("damaged", "destroyed-or-damaged"),
}
"""The measures that a general word can mean."""
_PRISONER = "prisoner"
_OF_CAPTIVES = {*_SEVERAL[_PRISONER], "returned"}
"""The measures of captives."""
_VAGUE = {"casualty", "prisoner", "losses", "lost"}
"""The general words that give way to a measure named beside them: prisoners exchanged."""
_GENERAL = {"casualty", "losses", "lost"}
"""The words for all that befell people, or people and things."""
_OF_PEOPLE = {"casualty", "prisoner"}
"""The words that count people, even where nobody says which."""
_OF = OTHER_SIDE.keys() | {"syria", "russia", "turkey"}


class CountQuestion(Struct, frozen=True):
    """What a question for a count asks for; empty means that it does not say.

    `wishes` are the keys of lexicon.WANTS that say which of several answers is wanted, and `each side`.
    `is_general` is whether a general word alone says what is counted, such as casualties.
    """

    measure: tuple[str, ...] = ()
    population: tuple[str, ...] = ()
    item: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    wishes: frozenset[str] = frozenset()
    is_general: bool = False


class _Meaning(NamedTuple):
    """A term, the part of a count that it names, if any, and the closed words for it there."""

    key: str = ""
    part: str = ""
    values: tuple[str, ...] = ()


def count_question(parsed: ParsedQuery) -> CountQuestion | None:
    """Return what a query counts, None if it does not ask for a count alone."""
    counted = [term for term in parsed.terms if not term.wish]
    meant = [_meaning(term) for term in counted]
    if not _may_be_a_count_alone(parsed, counted) or not all(one.values for one in meant):
        return None
    asked = _closed_words_asked(meant)
    if any(one.key == _PRISONER for one in meant) and not _OF_CAPTIVES.issuperset(asked["measure"]):
        # Nobody counts the prisoners who were killed.
        return None
    if not (asked["measure"] or asked["item"] or (parsed.intent.expected_kind and asked["population"])):
        return None
    vague = all(one.key in _VAGUE or one.part == "of" for one in meant)
    return CountQuestion(
        **{name: tuple(dict.fromkeys(values)) for name, values in asked.items()},
        wishes=parsed.intent.wishes,
        is_general=vague and any(one.key in _GENERAL for one in meant),
    )


def _may_be_a_count_alone(parsed: ParsedQuery, counted: Sequence[Term]) -> bool:
    """Return whether a query names nothing but what is counted and whose it is, and asks for no other war."""
    intent = parsed.intent
    return (
        intent.expected_kind in {"", "figure"}
        and intent.wishes.isdisjoint({"first", "first war", "after the war"})
        and not parsed.exact_matches
        and all(term.role in {"", "of", *CONCEPTS} for term in counted)
    )


def _closed_words_asked(meant: Sequence[_Meaning]) -> dict[str, list[str]]:
    """Return the closed words that these terms ask for, by the part of a count."""
    asked: dict[str, list[str]] = {"measure": [], "population": [], "item": [], "of": []}
    vague: list[str] = []
    for one in meant:
        (vague if one.key in _VAGUE else asked[one.part]).extend(one.values)
    if not asked["population"] and any(one.key in _OF_PEOPLE for one in meant):
        asked["population"] = [*VOCABULARIES["population"]]
    asked["measure"] = asked["measure"] or vague
    asked["measure"] += _compounds(asked["measure"])
    return asked


def side_question(parsed: ParsedQuery) -> CountQuestion | None:
    """Return the side that a query names, and whose losses it asks for; None if it says anything else."""
    named = {key for term in parsed.terms if not term.wish for key in main_keys(term)}
    return CountQuestion(of=tuple(sorted(named))) if named and named <= OTHER_SIDE.keys() else None


def closed_words(part: str, typed: str) -> tuple[str, ...]:
    """Return the words for a measure, population or item that everyday ones mean: `drones` is uavs.

    Empty if they mean none, or a word of another part.
    """
    folded = [found for word in words(typed) for found in ABBREVIATIONS.get(word, word).split()]
    whole = "-".join(folded)
    if whole in VOCABULARIES[part]:
        return (whole,)
    meant = _in_part(key_of(whole), part)
    return meant.values if meant.part == part else ()


def _meaning(term: Term) -> _Meaning:
    """Return what a word of a query means: a closed word of the part that it names, if it names any."""

    def weight(meant: _Meaning) -> tuple[bool, float]:
        # What a word may mean as well never counts for more than the word itself.
        return bool(term.role) and meant.part == term.role, min(term.keys[meant.key], term.idf)

    return max((_in_part(key, term.role) for key in term.keys), key=weight, default=_Meaning())


def _compounds(measures: Collection[str]) -> list[str]:
    """Return the measures that count several of these together: killed-and-wounded."""
    return [one for one in VOCABULARIES["measure"] if len(parts := _parts(one)) > 1 and parts <= {*measures}]


def _parts(measure: str) -> set[str]:
    return set(measure.replace("-or-", "-and-").split("-and-"))


def _in_part(key: str, part: str) -> _Meaning:
    """Return what a term means: in this part of a count, if the term has a meaning there."""
    if key in _SEVERAL:
        return _Meaning(key, "measure", _SEVERAL[key])
    closed = _closed_words()
    for name in sorted(closed, key=lambda name: name != part):
        if key in closed[name]:
            return _Meaning(key, name, closed[name][key])
    return _Meaning(key, "of", (key,)) if key in _OF else _Meaning(key)


@cache
def _closed_words() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return, for each part of a count, the closed words by the term that means them."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name in _PARTS:
        single = {key_of(word): word for word in VOCABULARIES[name] if "-" not in word}
        found[name] = {key: (word,) for key, word in single.items()}
    return found
