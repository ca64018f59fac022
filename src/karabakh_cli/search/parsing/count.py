"""A question for a count -> the closed words of the fact base that it asks for.

`kwar find` answers such a question with the headline set of that count. `count_question` gives what to
filter by; names in `of` are ids of actors or sides as `query.filters.make_filters` reads them, and the rest
are words of facts/vocabulary.py. It returns None unless the query is about a count alone: where it asks
when or who, names a day, a place or a claimant, or has another word that matters, the ranked hits are the
answer.
"""

from collections.abc import Collection
from functools import cache

from msgspec import Struct

from karabakh_cli.facts.vocabulary import VOCABULARIES
from karabakh_cli.search.matching.match import CONCEPTS, Term, main_keys
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.words.concepts import OTHER_SIDE
from karabakh_cli.search.words.normalize import words
from karabakh_cli.search.words.synonyms import ABBREVIATIONS, term

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
    intent = parsed.intent
    if intent.expected_kind not in {"", "figure"} or intent.wishes & {"first war", "after the war"}:
        return None
    found: dict[str, list[str]] = {"measure": [], "population": [], "item": [], "of": []}
    vague: list[str] = []
    people = general = False
    for wanted in parsed.terms:
        if wanted.wish:
            continue
        key = _meaning(wanted)
        name, values = _slot(key)
        if not values or wanted.role not in {"", "of", *CONCEPTS} or parsed.exact_matches:
            return None
        (vague if key in _VAGUE else found[name]).extend(values)
        people = people or key in _OF_PEOPLE
        general = general or key in _GENERAL
    general = general and not any(found[name] for name in _PARTS)
    if people and not found["population"]:
        found["population"] = [*VOCABULARIES["population"]]
    found["measure"] = found["measure"] or vague
    found["measure"] += _compounds(found["measure"])
    if not (found["measure"] or found["item"] or (intent.expected_kind and found["population"])):
        return None
    return CountQuestion(
        **{name: tuple(values) for name, values in found.items()},
        wishes=intent.wishes,
        is_general=general,
    )


def side_question(parsed: ParsedQuery) -> CountQuestion | None:
    """Return the side that a query names, and whose losses it asks for; None if it says anything else."""
    named = {key for wanted in parsed.terms if not wanted.wish for key in main_keys(wanted)}
    return CountQuestion(of=tuple(sorted(named))) if named and named <= OTHER_SIDE.keys() else None


def closed_words(part: str, typed: str) -> tuple[str, ...]:
    """Return the words for a measure, population or item that everyday ones mean: `drones` is uavs.

    Empty if they mean none, or a word of another part.
    """
    folded = [found for word in words(typed) for found in ABBREVIATIONS.get(word, word).split()]
    whole = "-".join(folded)
    if whole in VOCABULARIES[part]:
        return (whole,)
    name, values = _slot(term(whole))
    return values if name == part else ()


def _meaning(wanted: Term) -> str:
    """Return the term that a word of a query means: one of the part that it names, if it names any."""

    def weight(key: str) -> tuple[bool, float]:
        # What a word may mean as well never counts for more than the word itself.
        return bool(wanted.role) and _slot(key)[0] == wanted.role, min(wanted.keys[key], wanted.idf)

    return max(wanted.keys, key=weight, default="")


def _compounds(measures: Collection[str]) -> list[str]:
    """Return the measures that count several of these together: killed-and-wounded."""
    return [one for one in VOCABULARIES["measure"] if len(parts := _parts(one)) > 1 and parts <= {*measures}]


def _parts(measure: str) -> set[str]:
    return set(measure.replace("-or-", "-and-").split("-and-"))


def _slot(key: str) -> tuple[str, tuple[str, ...]]:
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
        single = {term(word): word for word in VOCABULARIES[name] if "-" not in word}
        found[name] = {key: (word,) for key, word in single.items()}
    return found
