"""Places: Karabakh, where it all was, the city of Fuzuli, churches anywhere, and the old name of a town."""

from collections.abc import Sequence
from itertools import pairwise

from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Role, Term
from karabakh_cli.search.parsing.question import Question
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import CASUALTIES, RETURNING, SIDES, SOLDIERS, keys_of
from karabakh_cli.search.words.lexicon import FIGHTING, FORCES, NAMING, PEOPLE, STOP_WORDS
from karabakh_cli.search.words.synonyms import key_of

_BUILDING = keys_of("church monastery mosque")
"""Keys for a building that may be part of the name of one, and alone are any."""
_SETTLEMENT = keys_of("city town")
"""Keys for a settlement. A village may bear the name of a town, and a district does: both say more."""
_REBUILDING = keys_of("rebuilt renovate")
"""Keys for what is done in a place after a war."""
_BEFALLEN = CASUALTIES | _REBUILDING
"""Keys for what befell both sides in Karabakh, or what either does there."""
_OF_KARABAKH = FORCES | PEOPLE | {"armenia"}
"""After the name of Karabakh, one of these words and keys says that its people are meant."""
_NAME = FIELDS.index("name")
_WHICH_NAME = frozenset(
    "old older former formerly previous earlier original another different alternative historical new "
    "first last full real language known".split()
)
"""Which of several names is asked for: the record has all of them."""


def scene(question: Question, roles: list[Role]) -> None:
    """Drop the name of Karabakh where it says where something that is counted was, and not whose it is.

    In `Karabakh soldiers` and `Karabakh Armenians` it is whose; `died in Karabakh`, `returned to Karabakh`
    and `rebuilding of Karabakh` are asked of both sides.
    """
    if not question.counted or not _is_of_both_sides(question):
        return
    words = question.words
    for position, term in enumerate(question.terms):
        after = words.after(position)
        theirs = after.say(_OF_KARABAKH) or after.mean(_OF_KARABAKH)
        if term and not roles[position] and "karabakh" in term.keys and not theirs:
            roles[position] = "dropped"
            if "nagorno" in words.before(position):
                roles[position - 1] = "dropped"


def _is_of_both_sides(question: Question) -> bool:
    """Return whether a query is about what befell both sides in Karabakh, or what both do there."""
    meant = {key for keys in question.main_keys for key in keys}
    # Soldiers go home from Karabakh.
    return bool(meant & (_BEFALLEN if meant & SOLDIERS else _BEFALLEN | RETURNING))


def names_a_settlement(words: Words) -> bool:
    """Return whether a query says city or town, so that a name beside it is a place's."""
    return words.mean(_SETTLEMENT)


def settlements(question: Question, roles: list[Role]) -> None:
    """Mark a word for a city or town beside the name of a place as its kind."""
    words, settlements = question.words, question.words.positions(_SETTLEMENT)
    telling = [position for position, word in enumerate(words) if word not in STOP_WORDS]
    pairs = [pair for first, second in pairwise(telling) for pair in ((first, second), (second, first))]
    named = {kind for kind, name in pairs if roles[name] == "place" and name not in settlements}
    for position in named.intersection(settlements):
        roles[position] = "kind"


def buildings(question: Question, roles: list[Role]) -> None:
    """Mark churches and the like as buildings, which are anywhere, or as nothing beside a named place."""
    places = [position for position, role in enumerate(roles) if role == "place"]
    named = {*places}.difference(question.words.positions(_BUILDING))
    for position in {*places} - named:
        roles[position] = "" if named else "building"


def name_asked(index: Index, words: Words, terms: Sequence[Term | None]) -> list[Term | None]:
    """Return the terms of a query that asks for a name without those that say whose it is or which.

    The record of a place has all its names. Any other query keeps its terms.
    """
    names = [None if _says_which(word) else term for term, word in zip(terms, words, strict=True)]
    return names if asks_the_name_of_a_place(index, words, [term for term in names if term]) else [*terms]


def asks_the_name_of_a_place(index: Index, words: Words, names: Sequence[Term]) -> bool:
    """Return whether a query asks for the name of a place, and these terms are its name."""
    if not words.say(NAMING) or words.say(FIGHTING):
        return False
    having = [index.having(term.keys, [_NAME]) for term in names]
    named = set[int].intersection(*having) if having else set()
    return any(index.profile(number).kind == "place" for number in named)


def _says_which(word: str) -> bool:
    """Return whether a word only asks for a name, says whose it is, or which."""
    return word in NAMING | _WHICH_NAME | STOP_WORDS or key_of(word) in SIDES
