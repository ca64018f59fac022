"""A question for a count -> the closed words of the fact base that it asks for.

`kwar find` answers such a question with the headline set of that count. `count_question` gives what to
filter by; names in `of` are ids of actors or sides as `query.filters.make_filters` reads them, and the rest
are words of facts/vocabulary.py. It returns None unless the query is about a count alone: where it asks
when or who, names a day, a place or a claimant, or has another word that matters, the ranked hits are the
answer.
"""

from collections.abc import Collection, Sequence
from functools import cache

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


def count_question(parsed: ParsedQuery) -> CountQuestion | None:
    """Return what a query counts, None if it does not ask for a count alone."""
    counted = [term for term in parsed.terms if not term.wish]
    keys = [_meaning(term) for term in counted]
    if not _may_be_a_count_alone(parsed, counted) or not all(_part_named(key)[1] for key in keys):
        return None
    asked = _closed_words_asked(keys)
    if not (asked["measure"] or asked["item"] or (parsed.intent.expected_kind and asked["population"])):
        return None
    vague = all(key in _VAGUE or _part_named(key)[0] == "of" for key in keys)
    return CountQuestion(
        **{name: tuple(values) for name, values in asked.items()},
        wishes=parsed.intent.wishes,
        is_general=vague and not _GENERAL.isdisjoint(keys),
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


def _closed_words_asked(keys: Sequence[str]) -> dict[str, list[str]]:
    """Return the closed words that these terms ask for, by the part of a count."""
    asked: dict[str, list[str]] = {"measure": [], "population": [], "item": [], "of": []}
    vague: list[str] = []
    for key in keys:
        name, values = _part_named(key)
        (vague if key in _VAGUE else asked[name]).extend(values)
    if not (asked["population"] or _OF_PEOPLE.isdisjoint(keys)):
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
    name, values = _part_named(key_of(whole))
    return values if name == part else ()


def _meaning(term: Term) -> str:
    """Return the key that a word of a query means: one of the part that it names, if it names any."""

    def weight(key: str) -> tuple[bool, float]:
        # What a word may mean as well never counts for more than the word itself.
        return bool(term.role) and _part_named(key)[0] == term.role, min(term.keys[key], term.idf)

    return max(term.keys, key=weight, default="")


def _compounds(measures: Collection[str]) -> list[str]:
    """Return the measures that count several of these together: killed-and-wounded."""
    return [one for one in VOCABULARIES["measure"] if len(parts := _parts(one)) > 1 and parts <= {*measures}]


def _parts(measure: str) -> set[str]:
    return set(measure.replace("-or-", "-and-").split("-and-"))


def _part_named(key: str) -> tuple[str, tuple[str, ...]]:
    """Return which part of a count a term names, with the closed words for it."""
    if key in _SEVERAL:
        return "measure", _SEVERAL[key]
    for name, values in _closed_words().items():
        if key in values:
            return name, values[key]
    return ("of", (key,)) if key in _OF else ("", ())


@cache
def _closed_words() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return, for each part of a count, the closed words by the term that means them."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name in _PARTS:
        single = {key_of(word): word for word in VOCABULARIES[name] if "-" not in word}
        found[name] = {key: (word,) for key, word in single.items()}
    return found
