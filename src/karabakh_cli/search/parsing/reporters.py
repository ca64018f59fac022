"""The claimants in a query: whose word is wanted, and whose is not."""

from collections.abc import Sequence
from functools import partial

from msgspec import structs

from karabakh_cli.search.indexing.fields import REPORTING, SPEAKER
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Role, Term, is_in, is_measure, is_place, is_speaker, make_term
from karabakh_cli.search.parsing.cases import no_subjects
from karabakh_cli.search.parsing.question import Question, give
from karabakh_cli.search.parsing.reading import Reading
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import EMPLOYED, SIDES, keys_of
from karabakh_cli.search.words.lexicon import ACCORDING, BY, REPORTS, STOP_WORDS, WANT_BY_WORD
from karabakh_cli.search.words.normalize import tokens
from karabakh_cli.search.words.synonyms import key_of

_SAID = frozenset("statement comment comments remark remarks opinion opinions".split())
"""A name after one of these, with none before it, is who reports: заявление Трампа."""
_ABOUT = frozenset({"on", "about"})
"""A name before one of these, with nothing before it, is who says something of what follows."""
_STATEMENT, _AGREEMENT = "statement", "agreement"
_SIGNED = frozenset({"sign", "signed", "signing", "joint", "trilateral"})
"""Beside one of these, a statement is an agreement."""
_STANCES = keys_of("denied accused demand warn urge criticise condemn")
"""Keys of a stance: a name before one is who takes it."""
_PASSIVE = frozenset({"is", "are", "was", "were", "been", "of", "by"})
"""Beside a word of _STANCES, one of these says that the name before it is whom it is about."""
_JOINING = frozenset({"of", "the", "s", "and", "for", "human"})
"""Stop words that a reporter's name may hold."""
_EXCEPT = frozenset({"except", "excluding"})
"""A reporter or a place named after one of these is left out."""
_NOT = _EXCEPT | {"not", "without"}
"""A reporter named after one of these is left out."""
_WORDS_OF_A_CLAUSE = 4
"""A name of so many words must be one reporter's, or it is a clause."""
_REPORT = key_of("report")
_LONGEST_NAME = 3
"""The most words that a name before a colon may have."""
_SHORTEST_CLAUSE = 3
_VERB_LAST = frozenset({"az", "tr"})
_SAYS = Word("says", ("says",))
_OFFICES = keys_of("ombudsman prosecutor")
"""Keys for offices that are named only for what they say."""


def reporters(question: Question, roles: list[Role]) -> None:
    """Mark the names of those who report (source) and of those who must not (not), and drop `reports`.

    `according to x`, `reported by x`, `x claims`, `x denies` and `x on something` make x the source.
    """
    index, words, terms = question.index, question.words, question.terms
    give(roles, (position for position, word in enumerate(words) if word in REPORTS), "dropped")
    names = [_may_report(index, term) for term in terms]
    # First the claimants left out, as `not according to` has a word that alone would want them.
    _leave_out(question, roles, names)
    for position in range(len(words)):
        named = _without_a_side(question, _sources(question, names, position))
        # Somebody who did something somewhere is part of the claim, and not the claimant.
        if _may_be_one(index, [terms[one] for one in named]):
            give(roles, named, "source")
    for position, term in enumerate(terms):
        if term and not roles[position] and not _OFFICES.isdisjoint(term.keys):
            give(roles, _with_its_side(question, position), "source")
    _keep_a_report(question, roles)


def _leave_out(question: Question, roles: list[Role], names: Sequence[bool]) -> None:
    """Mark the names of reporters that are left out, and after `except` those of places too."""
    words = question.words
    for position in filter(partial(_leaves_out, words), range(len(words))):
        places = words[position] in _EXCEPT
        excepted = [
            name or (places and term is not None and is_place(question.index, term))
            for name, term in zip(names, question.terms, strict=True)
        ]
        give(roles, _sources(question, excepted, position), "not")


def _with_its_side(question: Question, office: int) -> list[int]:
    """Return the positions of an office and the side beside it, if there is one: the ombudsman of Armenia."""
    words, terms = question.words, question.terms
    after = next((at for at in range(office + 1, len(words)) if words[at] not in _JOINING), len(words))
    for side in (office - 1, after):
        named = [term for at in (office, side) if (term := terms[at])] if side in question.sides else []
        if len(named) > 1 and _are_of_one(question.index, named):
            return [office, side]
    return []


def _may_be_one(index: Index, named: Sequence[Term | None]) -> bool:
    """Return whether words may name one reporter: of many, some record has all in who reports."""
    known = [term for term in named if term and term.keys]
    return len(known) < _WORDS_OF_A_CLAUSE or _are_of_one(index, known)


def _without_a_side(question: Question, named: Sequence[int]) -> list[int]:
    """Return the words of a reporter's name, without a side after it: according to Oryx Armenian tanks."""
    name: list[int] = []
    for position in named:
        joined = "and" in question.words.around(position)
        if name and position in question.sides and position > name[-1] and not joined:
            break
        name.append(position)
    return name


def _are_of_one(index: Index, terms: Sequence[Term]) -> bool:
    """Return whether some record has all of these words in who reports it."""
    return bool(set.intersection(*(index.having(term.keys, REPORTING) for term in terms)))


def _leaves_out(words: Words, position: int) -> bool:
    """Return whether the word at this position leaves out a reporter: not, except, says except."""
    return words[position] in _NOT or (words[position] in REPORTS and words.after(position).say(_EXCEPT))


def _sources(question: Question, names: Sequence[bool], position: int) -> list[int]:
    """Return the positions of the name that the word at this position makes the source."""
    words = question.words
    word, after = words[position], words.after(position)
    forward, backward = range(position + 1, len(words)), range(position - 1, -1, -1)
    if word in ACCORDING or word in _NOT or (word in REPORTS and after.say(BY)):
        return _name_in(forward, question, names)
    if word in REPORTS or (key_of(word) in _STANCES and not words.around(position).say(_PASSIVE)):
        name = _name_in(backward, question, names)
        return name or (_name_in(forward, question, names) if word in _SAID else [])
    if word in _ABOUT and after:
        name = _name_in(backward, question, names)
        said = [i for i in range(position) if words[i] not in STOP_WORDS and words[i] not in REPORTS]
        return name if sorted(name) == said else []
    return []


def _name_in(positions: range, question: Question, names: Sequence[bool]) -> list[int]:
    """Return the first name of a reporter among the words at these positions, one side at most."""
    words, sides = question.words, question.sides
    name: list[int] = []
    for position in positions:
        if words[position] in WANT_BY_WORD or (
            words[position] in STOP_WORDS and (not name or words[position] in _JOINING)
        ):
            continue
        joined = "and" in words.around(position)
        second_side = position in sides and any(one in sides for one in name) and not joined
        if not names[position] or second_side:
            break
        name.append(position)
    return name


def _may_report(index: Index, term: Term | None) -> bool:
    """Return whether a word may be in a reporter's name; one for a deed or for fighters is not."""
    if term is None or is_measure(index, term) or not EMPLOYED.isdisjoint(term.keys):
        return False
    return not term.keys or any(not REPORTING.isdisjoint(index.terms[key]) for key in term.keys)


def _keep_a_report(question: Question, roles: list[Role]) -> None:
    """Keep a report that is named beside its author alone, as a word like others."""
    reports = question.words.positions({_REPORT})
    beside = [
        roles[position] for position, term in enumerate(question.terms) if term and position not in reports
    ]
    if beside == [""] or {*beside} == {"source"}:
        for position in reports:
            roles[position] = "" if roles[position] == "dropped" else roles[position]


def with_speaker(reading: Reading) -> list[Word]:
    """Return the words of a query, with `says` after the name of a person before a colon.

    A side or a thing before a colon is what is asked about, and says nothing.
    """
    words = [*reading.words]
    named, _, said = reading.query.partition(": ")
    size = len(tokens(named)) if said.strip() else 0
    if not 0 < size <= _LONGEST_NAME:
        return words
    name = [word for word in words if word.position < size]
    if not all(_is_of_a_person(reading.index, word) for word in name):
        return words
    return [*name, _SAYS, *words[len(name) :]]


def with_statement(reading: Reading) -> list[Word]:
    """Return the words of a query, with a statement of one person right after the name: заявление Пашиняна.

    Other languages have one word for it and for the agreement that several signed.
    """
    words = [*reading.words]
    at = next((at for at, word in enumerate(words) if {*word.meanings} >= {_STATEMENT, _AGREEMENT}), None)
    if at is None or reading.english.say(_SIGNED):
        return words
    said = structs.replace(words.pop(at), meanings=(_STATEMENT,))
    name = [place for place, word in enumerate(words) if _may_name_somebody(reading.index, word)]
    if not name or name[-1] - name[0] >= len(name):
        return [*reading.words]
    return [*words[: name[-1] + 1], said, *words[name[-1] + 1 :]]


def with_verb_last(reading: Reading) -> list[Word]:
    """Return the words of a query, with `says` after the side that begins it and whose stance ends it.

    So Azerbaijani and Turkish put it: Türkiye savaşçı gönderdiğini reddetti.
    """
    words = [*reading.words]
    if len(words) < _SHORTEST_CLAUSE or words[0].language not in _VERB_LAST or 0 in no_subjects(reading):
        return words
    says = key_of(words[-1].english) in _STANCES and words[0].key in SIDES
    return [words[0], _SAYS, *words[1:]] if says else words


def _may_name_somebody(index: Index, word: Word) -> bool:
    """Return whether a word, with an ending or without, may be in the name of a person who speaks."""
    term = None if word.meanings else make_term(index, word)
    return term is not None and any(is_in(index.terms[key], SPEAKER) for key in term.keys)


def _is_of_a_person(index: Index, word: Word) -> bool:
    """Return whether a word is in the name of a person who speaks."""
    term = make_term(index, word)
    return term is not None and is_speaker(index, term)
