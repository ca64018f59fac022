"""A query -> what it asks for: terms, each with its role, dates first.

The four steps of a search are translate, match, parse and rank, each with a room of its own. Parsing calls
the two before it: `_read` translates the words, and `_terms` matches them.
"""

from karabakh_cli.errors import Misuse
from karabakh_cli.facts import dates, written_dates
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Term, make_term
from karabakh_cli.search.parsing.asks import is_first_day, read_asks
from karabakh_cli.search.parsing.cases import (
    no_subjects,
    with_against_first,
    with_attacker,
    with_captor,
    with_country,
    with_reporter,
    without_false_agents,
)
from karabakh_cli.search.parsing.dated import MAX_WORDS, date_term, date_terms
from karabakh_cli.search.parsing.exact import exact_matches, quoted_matches, slogan_matches, title_matches
from karabakh_cli.search.parsing.in_role import in_role, with_joined_sides
from karabakh_cli.search.parsing.intent import is_count, read_intent
from karabakh_cli.search.parsing.out_of_scope import with_unknown_names
from karabakh_cli.search.parsing.outcome import as_the_outcome
from karabakh_cli.search.parsing.own_side import (
    with_its_side,
    with_our_word,
    with_own_side,
    with_the_enemy,
    with_the_other_side,
)
from karabakh_cli.search.parsing.parsed import ParsedQuery, is_side_place_or_person
from karabakh_cli.search.parsing.people import with_captives, with_custody, with_those_still_held
from karabakh_cli.search.parsing.places import name_asked
from karabakh_cli.search.parsing.question import Asks, Question
from karabakh_cli.search.parsing.reading import Reading, Step
from karabakh_cli.search.parsing.reporters import with_speaker, with_statement, with_verb_last
from karabakh_cli.search.parsing.roles import roles_of
from karabakh_cli.search.parsing.senses import about_people_or_a_place, in_context, resolve_ends
from karabakh_cli.search.parsing.slips import without_slips
from karabakh_cli.search.parsing.wording import (
    in_figures,
    in_full,
    with_date_asked,
    with_decrees,
    with_ordinals,
    with_whole_numbers,
    without_subject,
)
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.translating.language import guess_language
from karabakh_cli.search.translating.translate import translate
from karabakh_cli.search.words.lexicon import BEGINNING, FIGHTING, STARTING, STOP_WORDS
from karabakh_cli.search.words.normalize import tokens, with_plain_digits
from karabakh_cli.search.words.normalize import words as words_of

_ENDED = frozenset({"end", "ended", "over", "war"})
_DATES = frozenset({"when", "date", "dates", "day", "days"})
_TYPE = "type a name, a date, a number or a few words"
"""The advice where a query has nothing to look for."""
_STEPS: tuple[Step, ...] = (
    without_slips,
    without_false_agents,
    with_reporter,
    with_attacker,
    with_against_first,
    with_speaker,
    with_statement,
    with_verb_last,
    in_figures,
    in_full,
    with_decrees,
    with_date_asked,
    with_custody,
    with_our_word,
    with_the_enemy,
    with_the_other_side,
    with_its_side,
    with_own_side,
    with_captives,
    with_captor,
    with_country,
    with_those_still_held,
)
"""How the words of a query become plain English, and what their endings say becomes words."""


def parse_query(index: Index, query: str) -> ParsedQuery:
    """Return what a query asks for. Raises Misuse if it is empty or has nothing to look for."""
    query = with_plain_digits(query)
    language = guess_language(index, tokens(query)[:MAX_WORDS])
    query = written_dates.with_day_numbers(with_ordinals(with_whole_numbers(query, index.terms)))
    plain = words_of(query)[:MAX_WORDS]
    if not plain or (max(len(word) for word in plain) == 1 and not any(w.isdigit() for w in plain)):
        raise Misuse("nothing to look for", _TYPE)
    english, asks, terms = _read(index, query, language)
    exact = exact_matches(index, plain, english, asks, terms) or quoted_matches(index, query)
    exact = exact or slogan_matches(index, plain, english)
    if not terms and not exact:
        raise Misuse(f"nothing to look for in {query!r}", _TYPE)
    return ParsedQuery(
        terms=tuple(terms),
        exact_matches=exact,
        title_matches=title_matches(index, plain, terms),
        intent=read_intent(index, english, asks, plain, terms),
        is_of_this_war=any(is_side_place_or_person(index, term) for term in terms),
        total_idf=sum(term.idf for term in terms if not term.wish and term.role != "not") or 1.0,
    )


def _read(index: Index, query: str, language: str) -> tuple[Words, Asks, list[Term]]:
    """Return the words of a query but its dates, in English, what they ask for, and all its terms."""
    dated, used = date_terms(index, query)
    typed = [token for token in tokens(query)[:MAX_WORDS] if not used.issuperset(token.folded)]
    reading = Reading(index, query, typed, translate(index, typed, language))
    for step in _STEPS:
        reading = reading.saying(step(reading))
    words, asks = reading.english, read_asks(reading.english)
    terms = [*dated, *_terms(reading.saying(without_subject(reading)), asks)]
    if not dated and is_first_day(words, asks):
        # When the war began is no question for an offensive that began.
        terms = [*([] if words.say(BEGINNING) else terms), date_term(index, "first day", dates.FIRST_DAY)]
    return words, asks, with_unknown_names(query, _once(terms), english=language == "en")


def _terms(reading: Reading, asks: Asks) -> list[Term]:
    """Return the terms of the words, each in its role."""
    index, words = reading.index, reading.english
    left_out = _left_out(words, asks)
    terms = [None if word.english in left_out else make_term(index, word) for word in reading.words]
    terms = as_the_outcome(reading, asks, name_asked(index, words, terms))
    terms = resolve_ends(index, words, in_context(index, words, terms))
    question = Question(index, words, terms, no_subjects(reading), asks, is_count(index, words, asks, terms))
    roles = roles_of(question)
    return with_joined_sides(
        in_role(index, term, role, word)
        for term, role, word in zip(about_people_or_a_place(question, roles), roles, words, strict=True)
        if term is not None and role != "dropped"
    )


def _left_out(words: Words, asks: Asks) -> frozenset[str]:
    """Return the words that a record need not have."""
    left_out = STOP_WORDS
    if asks.name_of_the_war:
        # What the war is called need not be said of a record that names it.
        left_out |= FIGHTING
    asks_when = "when" in words or (Words(words[-1:]).say(STARTING) and not Words(words[-2:]).say(FIGHTING))
    if asks_when and set(words) - STOP_WORDS - STARTING - FIGHTING:
        # When it started, or its start, is said by its date.
        left_out |= STARTING
    both_ends = STARTING | _ENDED
    ends = words.say(STARTING) and words.say(_ENDED - FIGHTING)
    if ends and set(words) <= both_ends | FIGHTING | STOP_WORDS | _DATES:
        # The war itself has both its days.
        left_out |= both_ends | _DATES
    if asks.each_side:
        left_out |= {"both"}
    if asks.since_the_war:
        # Since the war ended is since the war.
        left_out |= _ENDED
    return left_out


def _once(terms: list[Term]) -> list[Term]:
    """Return each term once in each of its roles; an unknown wish says nothing more."""
    once: dict[tuple[str, ...], Term] = {}
    for term in terms:
        if term.keys or not term.wish:
            once.setdefault((term.role, *(term.keys or (term.word,))), term)
    return list(once.values())
