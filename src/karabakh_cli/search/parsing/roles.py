"""What each word of a query does in it: who reports, whose losses are meant, what is counted, where.

Each rule of the two tables gives some words their roles, and sees what the rules before it gave.
"""

from collections.abc import Mapping, Sequence

from karabakh_cli.facts.vocabulary import VOCABULARIES
from karabakh_cli.search.indexing.fields import FIELDS, REPORTING, SPEAKER
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import (
    CONCEPTS,
    Role,
    Term,
    holders,
    is_in,
    is_measure,
    is_place,
    is_speaker,
    main_keys,
)
from karabakh_cli.search.parsing.asks import is_ordinal
from karabakh_cli.search.parsing.captors import capitals_of_captors, captor_of_a_place, people_held
from karabakh_cli.search.parsing.charges import (
    accusation,
    admission,
    answer,
    charged,
    charged_again,
    opponents,
    statement,
)
from karabakh_cli.search.parsing.doers import doers, joined_sides, needless_doers
from karabakh_cli.search.parsing.people import home, in_the_fighting
from karabakh_cli.search.parsing.places import buildings, names_a_settlement, scene, settlements
from karabakh_cli.search.parsing.question import Question, Rule, give
from karabakh_cli.search.parsing.reporters import reporters
from karabakh_cli.search.words.concepts import CASUALTIES, CAUSES, STATE_CAPITALS, keys_of
from karabakh_cli.search.words.synonyms import key_of

_COURTS = keys_of("icj echr")
"""Keys for courts: what is asked of one says nothing of the other."""
_GROUPS = keys_of(
    "general commander mercenary doctor medic nurse pilot officer volunteer sapper priest diplomat"
)
"""Keys for people that are only some of a population; one who asks for their dead asks for no others."""
_NAME, _PLACE = FIELDS.index("name"), FIELDS.index("place")
_SCENE = keys_of("nagorno karabakh artsakh")
"""Keys for what nearly every record is about."""
_LONGEST_NAME = 2
"""In a query of no more terms, the name of a place may be a person's: Khanlar Valiyev."""


def roles_of(question: Question) -> list[Role]:
    """Return the role of each word of a question."""
    roles: list[Role] = [""] * len(question.words)
    for rule in _WHO_SPEAKS:
        rule(question, roles)
    if question.asks.who_began:
        # Whichever side is asked about, each has its answer.
        give(roles, question.sides, "dropped")
        return roles
    for rule in _WHAT_IS_ASKED:
        rule(question, roles)
    return roles


def by_meaning(question: Question, roles: list[Role]) -> None:
    """Mark each word that has no role yet as what it means: what is counted, where, about whom."""
    index = question.index
    for position, term in enumerate(question.terms):
        if term and not roles[position]:
            within = "in" in question.words.before(position) and is_place(index, term)
            role = "place" if within else _by_its_fields(question, term)
            if not role and question.words[position] in VOCABULARIES["item"]:
                # A thing that is counted is one, however many texts have the word.
                role = "item"
            if roles[position - 1 : position] == ["item"] and _is_of_an_item(index, term):
                # In air defence, defence is no ministry.
                role = "item"
            if role == "item" and question.words[position].endswith("ed") and is_measure(index, term):
                # What was shelled is not shells.
                role = "measure"
            roles[position] = role


def _by_its_fields(question: Question, term: Term) -> Role:
    """Return what a term means by the fields it is in: what is counted, where, about whom, or who counts."""
    top = max(term.keys, key=lambda key: term.keys[key], default="")
    fields = question.index.terms.get(top, {})
    for name, field in CONCEPTS.items():
        if is_in(fields, field):
            return name
    if top in _COURTS:
        return "source"
    if top in STATE_CAPITALS:
        return ""
    if _may_name_a_place(question) and is_in(fields, _PLACE):
        return "place"
    if question.counted:
        return "source" if _names_reporter(fields) else ""
    return "person" if _may_name_a_place(question) and _NAME in fields and is_in(fields, SPEAKER) else ""


def _may_name_a_place(question: Question) -> bool:
    """Return whether a place name is where something was; beside one other word it may be a person's."""
    longer = sum(term is not None for term in question.terms) > _LONGEST_NAME
    return question.counted or longer or names_a_settlement(question.words)


def _is_of_an_item(index: Index, term: Term) -> bool:
    """Return whether a word is in the name of an item, and counted nowhere else."""
    fields = {field for key in main_keys(term) for field in index.terms[key]}
    return CONCEPTS["item"] in fields and fields.isdisjoint({CONCEPTS["measure"], CONCEPTS["population"]})


def _names_reporter(fields: Mapping[int, Sequence[int]]) -> bool:
    """Return whether a word is mostly met in names of reporters: oryx, ombudsman."""
    reports = set[int]().union(*(fields.get(field, ()) for field in REPORTING))
    return 2 * len(reports) > len(holders(fields))


def ordinals(question: Question, roles: list[Role]) -> None:
    """Mark `first` and `last` in the name of an event: the first ceasefire is no wish for the first count."""
    give(roles, (at for at, _ in enumerate(question.words) if is_ordinal(question.words, at)), "ordinal")


def a_persons_word(question: Question, roles: list[Role]) -> None:
    """Mark all else as a wish where a person is asked of nothing but Karabakh: whatever he says of it."""
    named = [(position, term) for position, term in enumerate(question.terms) if term]
    told = [term for position, term in named if roles[position] == "source"]
    rest = [term for position, term in named if roles[position] not in {"source", "dropped"}]
    of_karabakh = bool(rest) and all(_SCENE.intersection(term.keys) for term in rest)
    if of_karabakh and any(is_speaker(question.index, term) for term in told):
        roles[:] = [role if role in {"source", "dropped"} else "wish" for role in roles]


def cause_and_group(question: Question, roles: list[Role]) -> None:
    """Mark the cause and the group of the dead who are counted: the mines of `killed by mines`, doctors."""
    meant = [
        {key_of(word), *main_keys(term)} if term else set[str]()
        for word, term in zip(question.words, question.terms, strict=True)
    ]
    if not question.counted or all(CASUALTIES.isdisjoint(keys) for keys in meant):
        return
    # A prosecutor general reports.
    free = {"", "source"} if roles.count("source") == 1 else {""}
    for position, keys in enumerate(meant):
        if keys & CAUSES:
            roles[position] = "cause"
        elif keys & _GROUPS and roles[position] in free:
            roles[position] = "who"


_WHO_SPEAKS: tuple[Rule, ...] = (reporters, admission, answer, accusation, statement)
"""The rules about those who say something, which hold for every question."""
_WHAT_IS_ASKED: tuple[Rule, ...] = (
    ordinals,
    opponents,
    scene,
    capitals_of_captors,
    charged,
    doers,
    charged_again,
    joined_sides,
    needless_doers,
    by_meaning,
    home,
    in_the_fighting,
    people_held,
    captor_of_a_place,
    settlements,
    buildings,
    a_persons_word,
    cause_and_group,
)
"""The other rules, which say nothing of who began the war."""
