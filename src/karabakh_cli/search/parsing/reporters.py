"""The claimants in a query: whose word is wanted, and whose is not."""

from collections.abc import Sequence
from functools import partial
from operator import or_

from karabakh_cli.search.indexing.fields import REPORTING
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Role, Term, is_measure, is_place, is_speaker, make_term
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import EMPLOYED, terms
from karabakh_cli.search.words.lexicon import ACCORDING, BY, REPORTS, STOP_WORDS, WANT_BY_WORD
from karabakh_cli.search.words.normalize import tokens
from karabakh_cli.search.words.synonyms import term

_SAID = frozenset("statement comment comments remark remarks opinion opinions".split())
"""A name behind one of these, with none before it, is who reports: заявление Трампа."""
_ABOUT = frozenset({"on", "about"})
"""A name before one of these, with nothing before it, is who says something of what follows."""
_STANCES = terms("denied accused demand warn urge criticise condemn")
"""Terms of a stance: a name before one is who takes it."""
_PASSIVE = frozenset({"is", "are", "was", "were", "been", "of", "by"})
"""Beside a term of _STANCES, one of these says that the name before it is whom it is about."""
_JOINING = frozenset({"of", "the", "s", "and", "for", "human"})
"""Stop words that a reporter's name may hold."""
_EXCEPT = frozenset({"except", "excluding"})
"""A reporter or a place named after one of these is left out."""
_NOT = _EXCEPT | {"not", "without"}
"""A reporter named after one of these is left out."""
_MANY = 4
"""Words of a name that is that of one reporter or a whole clause."""
_REPORT = term("report")
_LONGEST_NAME = 3
"""Words of a name before a colon."""
_SAYS = Word("says", ("says",))
_OFFICES = terms("ombudsman prosecutor")
"""Terms for offices that are named only for what they say."""


def reporters(index: Index, words: Words, terms: Sequence[Term | None], sides: list[bool]) -> list[Role]:
    """Return which words report (verb), which name who does (source) and which who must not (not)."""
    chosen: list[Role] = ["verb" if word in REPORTS else "" for word in words]
    names = [_reports(index, wanted) for wanted in terms]
    places = [wanted is not None and is_place(index, wanted) for wanted in terms]
    # First the claimants left out, as `not according to` has a word that alone would want them.
    for position in filter(partial(_leaves_out, words), range(len(words))):
        excepted = names if words[position] not in _EXCEPT else list(map(or_, names, places))
        named = _sources(words, excepted, sides, position)
        _mark(chosen, named, "not")
    for position in range(len(words)):
        named = _without_a_side(words, sides, _sources(words, names, sides, position))
        # Somebody who did something somewhere is part of the claim, and not the claimant.
        if _may_be_one(index, [terms[one] for one in named]):
            _mark(chosen, named, "source")
    for position, wanted in enumerate(terms):
        if wanted is not None and not chosen[position] and not _OFFICES.isdisjoint(wanted.keys):
            _mark(chosen, _with_its_side(index, words, terms, sides, position), "source")
    return _with_reports(words, terms, chosen)


def _with_its_side(
    index: Index, words: Words, terms: Sequence[Term | None], sides: Sequence[bool], office: int
) -> list[int]:
    """Return the places of an office and of the side beside it, if it has one: the ombudsman of Armenia."""
    behind = next((at for at in range(office + 1, len(words)) if words[at] not in _JOINING), len(words))
    for side in (office - 1, behind):
        named = [one for at in (office, side) if 0 <= at < len(words) and (one := terms[at])]
        if len(named) > 1 and sides[side] and _are_of_one(index, named):
            return [office, side]
    return []


def _mark(chosen: list[Role], positions: Sequence[int], role: Role) -> None:
    """Give a role to those of these words that have none."""
    for position in positions:
        chosen[position] = chosen[position] or role


def _may_be_one(index: Index, named: Sequence[Term | None]) -> bool:
    """Return whether words may name one reporter: of many, some record has all in who reports it."""
    known = [one for one in named if one and one.keys]
    if len(known) < _MANY:
        return True
    return _are_of_one(index, known)


def _without_a_side(words: Words, sides: Sequence[bool], named: Sequence[int]) -> list[int]:
    """Return the words of a reporter's name, without a side behind it: according to Oryx Armenian tanks."""
    name: list[int] = []
    for position in named:
        joined = "and" in words.around(position)
        if name and sides[position] and position > name[-1] and not joined:
            break
        name.append(position)
    return name


def _are_of_one(index: Index, wanted: Sequence[Term]) -> bool:
    """Return whether some record has all of these words in who reports it."""
    return bool(set.intersection(*(index.having(one.keys, REPORTING) for one in wanted if one.keys)))


def _leaves_out(words: Words, position: int) -> bool:
    """Return whether the word at this position leaves out a reporter: not, except, says except."""
    return words[position] in _NOT or _is_denied(words, position)


def _is_denied(words: Words, position: int) -> bool:
    """Return whether a word that says who reports is put in the negative by the next: Bakıya görə yox."""
    return position >= 0 and words[position] in REPORTS and words.after(position).say(_EXCEPT)


def _sources(words: Words, names: list[bool], sides: list[bool], position: int) -> list[int]:
    """Return the words that the word at this position makes the source."""
    word, after = words[position], words.after(position)
    forward, backward = range(position + 1, len(words)), range(position - 1, -1, -1)
    if word in ACCORDING or word in _NOT or (word in REPORTS and after.say(BY)):
        return _name_in(forward, words, names, sides)
    if word in REPORTS or (term(word) in _STANCES and not words.around(position).say(_PASSIVE)):
        name = _name_in(backward, words, names, sides)
        return name or (_name_in(forward, words, names, sides) if word in _SAID else [])
    if word in _ABOUT and after:
        name = _name_in(backward, words, names, sides)
        said = [i for i in range(position) if words[i] not in STOP_WORDS and words[i] not in REPORTS]
        return name if sorted(name) == said else []
    return []


def _name_in(positions: range, words: Words, names: list[bool], sides: list[bool]) -> list[int]:
    """Return the first name of a reporter among the words at these positions, one side at most."""
    name: list[int] = []
    for position in positions:
        if words[position] in WANT_BY_WORD or (
            words[position] in STOP_WORDS and (not name or words[position] in _JOINING)
        ):
            continue
        joined = "and" in words.around(position)
        second_side = sides[position] and any(sides[i] for i in name) and not joined
        if not names[position] or second_side:
            break
        name.append(position)
    return name


def _reports(index: Index, wanted: Term | None) -> bool:
    """Return whether a word may be of a reporter's name: an unknown one, and none for a deed or fighters."""
    if wanted is None or is_measure(index, wanted) or not EMPLOYED.isdisjoint(wanted.keys):
        return False
    return not wanted.keys or any(not REPORTING.isdisjoint(index.terms[key]) for key in wanted.keys)


def _with_reports(words: Words, terms: Sequence[Term | None], chosen: Sequence[Role]) -> list[Role]:
    """Return the roles, a report that is named beside its author alone as a word like others."""
    beside = [
        role
        for word, wanted, role in zip(words, terms, chosen, strict=True)
        if wanted is not None and term(word) != _REPORT
    ]
    alone = beside == [""] or {*beside} == {"source"}
    return [
        "" if alone and role == "verb" and term(word) == _REPORT else role
        for word, role in zip(words, chosen, strict=True)
    ]


def mark_speaker(index: Index, query: str, asked: Sequence[Word]) -> list[Word]:
    """Return the words of a query, with `says` after the name of a person that has a colon behind it.

    A side or a thing before a colon is what is asked about, and says nothing.
    """
    named, _, said = query.partition(": ")
    size = len(tokens(named)) if said.strip() else 0
    if not 0 < size <= _LONGEST_NAME:
        return [*asked]
    name = [word for word in asked if word.position < size]
    if not all(_is_of_a_person(index, word) for word in name):
        return [*asked]
    return [*name, _SAYS, *asked[len(name) :]]


def _is_of_a_person(index: Index, word: Word) -> bool:
    """Return whether a word is of the name of a person who speaks."""
    wanted = make_term(index, word)
    return wanted is not None and is_speaker(index, wanted)
