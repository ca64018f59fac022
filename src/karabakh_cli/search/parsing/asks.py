"""What the words of a query ask for, whatever they mean in the base: who, how many, when the war began."""

from itertools import pairwise

from karabakh_cli.search.parsing.charges import stating
from karabakh_cli.search.parsing.outcome import (
    THIS_WAR,
    asks_for_a_name,
    asks_for_the_outcome,
    asks_what_each_says,
    asks_who_began,
)
from karabakh_cli.search.parsing.question import Asks
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import keys_of
from karabakh_cli.search.words.lexicon import (
    BEGINNING,
    CAPTIVES,
    FIGHTING,
    HOLDS,
    KIND_BY_QUESTION_WORD,
    LOSSES,
    OFFICE_HOLDERS,
    PEOPLE,
    STARTING,
    STOP_WORDS,
)
from karabakh_cli.search.words.synonyms import key_of

_CONTROLLING = frozenset("control controls controlled hold holds own owns".split())
"""The record of a place says who controls it."""
_ACTS = keys_of(
    "appointed replaced dismissed resigned arrested beaten attack shelled captured started killed "
    "wounded exchange visited mediated suspended voted banned court convicted sentenced trial"
)
"""Keys for what somebody did: a question who did it is answered by the event rather than by the person."""
_SAYING = keys_of(
    "said say claim name blamed accused denied condemn criticise warn urge demand doubt admitted promised "
    "reckon thought think believe swore swear insist told tell offer argue predict confirm declare"
)
"""Keys for what somebody said: a question who said it is answered by the statement."""
_ORDINALS = frozenset({"first", "last"})
_EVENTS = keys_of("ceasefire agreement battle war")
"""Before one of these, `first` and `last` are part of a name."""
_LANDS = keys_of("karabakh nagorno artsakh")
_PER_CENT = frozenset({"percent", "percentage"})
"""After a number, these do not ask for a share."""
_AFTER = frozenset({"after", "since", "following"})
_THE_WAR = frozenset({"war", "ceasefire"})
_ARTICLES = frozenset({"the", "of", "a"})
ROLE = key_of("role")
_TOO_MANY_FOR_A_DAY = 4
"""A query about a whole day has fewer other words than this."""


def read_asks(words: Words) -> Asks:
    """Return what a query asks for by its words alone."""
    who_began, outcome, name = asks_who_began(words), asks_for_the_outcome(words), asks_for_a_name(words)
    # Of these there are only statements.
    said = who_began or outcome or name or stating(words)
    return Asks(
        kind="statement" if said else _kind_by_question_words(words),
        who_began=who_began,
        outcome=outcome,
        name_of_the_war=name,
        since_the_war=_is_since_the_war(words),
        each_side=asks_what_each_says(words),
    )


def _kind_by_question_words(words: Words) -> str:
    """Return the kind of record that the question words ask for, if any."""
    asking = (
        word
        for position, word in enumerate(words)
        if word in KIND_BY_QUESTION_WORD and not is_an_amount(words, position)
    )
    kind = KIND_BY_QUESTION_WORD.get(next(asking, ""), "")
    if not kind and ROLE in words.keys:
        return "statement"
    if not kind and "what" in words and "say" in words and not words.say(LOSSES):
        return "statement"
    if not kind and words.say(HOLDS) and words.say(CAPTIVES):
        return "figure"
    if kind == "person" or (not kind and is_of_an_office_holder(words)):
        if "who" in words and words.say(_CONTROLLING):
            return "place"
        return "statement" if words.mean(_SAYING) else "event" if words.mean(_ACTS) else kind
    return kind


def is_ordinal(words: Words, position: int) -> bool:
    """Return whether a word is part of the name of an event: the first ceasefire, the last agreement."""
    if words[position] not in _ORDINALS:
        return False
    within = 3 if words.after(position).mean(_LANDS) else 2
    return words.after(position, within).mean(_EVENTS)


def is_an_amount(words: Words, position: int) -> bool:
    """Return whether a word is the percent of a number beside it: ten percent is no question for a share."""
    beside = (*words.before(position), *words.after(position))
    return words[position] in _PER_CENT and any(map(str.isdigit, beside))


def is_of_an_office_holder(words: Words) -> bool:
    """Return whether a query is about a minister or a commander, who is neither counted nor who counts."""
    return words.say(OFFICE_HOLDERS) and not words.say(PEOPLE | CAPTIVES | LOSSES)


def _is_since_the_war(words: Words) -> bool:
    """Return whether a query is about what came after the war, or since it ended."""
    telling = Words(word for word in words if word not in _ARTICLES)
    return any(
        telling.before(position).mean(_THE_WAR) or telling.after(position, 2).mean(_THE_WAR)
        for position, word in enumerate(telling)
        if word in _AFTER
    )


def is_first_day(words: Words, asks: Asks) -> bool:
    """Return whether a query names the first day or the start of the war, or asks when the war began."""
    rest = set(words) - STOP_WORDS - {"first", "day", "war"}
    if ("first", "day") in pairwise(words) and len(rest) < _TOO_MANY_FOR_A_DAY:
        return True
    if asks.who_began or rest.isdisjoint(BEGINNING):
        return False
    starts = bool(rest & STARTING) and words.say(FIGHTING)
    asks_when = words.say({"when", "day", "date"})
    return (starts or asks_when) and rest <= BEGINNING | FIGHTING | THIS_WAR | {"when"}
