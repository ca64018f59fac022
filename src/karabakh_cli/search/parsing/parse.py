"""A query -> what it asks for: terms, each with its role, dates first.

The four steps of a search are parse, translate, match and rank, each with a room of its own. Parsing comes to
its terms through the other two: `_read` and `_terms` say in which order.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import islice, product

from msgspec import structs

from karabakh_cli.errors import Misuse
from karabakh_cli.facts import dates, written_dates
from karabakh_cli.search.indexing.index import Index, name_key, title_key
from karabakh_cli.search.matching.match import Role, Term, make_term
from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.parsing.cases import (
    mark_attacker,
    mark_captor,
    mark_country,
    mark_reporter,
    no_subjects,
    with_against_first,
    without_false_agents,
)
from karabakh_cli.search.parsing.dated import MAX_WORDS, date_term, date_terms
from karabakh_cli.search.parsing.intent import is_count, is_first_day, read_asks, read_intent
from karabakh_cli.search.parsing.naming import name_asked, with_unknown_names
from karabakh_cli.search.parsing.outcome import as_the_outcome
from karabakh_cli.search.parsing.own_side import with_own_side
from karabakh_cli.search.parsing.parsed import ParsedQuery, is_of_this_war
from karabakh_cli.search.parsing.question import Asks, Question
from karabakh_cli.search.parsing.reporters import mark_speaker
from karabakh_cli.search.parsing.roles import roles_of
from karabakh_cli.search.parsing.senses import about_people_or_a_place, in_context, resolve_ends
from karabakh_cli.search.parsing.slips import without_slips
from karabakh_cli.search.parsing.wording import (
    in_english,
    in_figures,
    in_full,
    with_decrees,
    with_ordinals,
    with_whole_numbers,
    without_subject,
)
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.translating.language import guess_language
from karabakh_cli.search.translating.translate import Word, translate
from karabakh_cli.search.words.concepts import GOVERNED_FROM, OTHER_SIDE, SIDES
from karabakh_cli.search.words.lexicon import BEGINNING, FIGHTING, STARTING, STOP_WORDS, THE_WAR, WANT_BY_WORD
from karabakh_cli.search.words.normalize import Token, tokens, with_plain_digits
from karabakh_cli.search.words.normalize import words as words_of
from karabakh_cli.search.words.synonyms import ABBREVIATIONS

_NAME_STOP_WORDS = frozenset({"war", "second", "2020"})
"""Stop words without which a name is another: the Second Artsakh War is not Artsakh."""
_ENDED = frozenset({"end", "ended", "over", "war"})
_TYPE = "type a name, a date, a number or a few words"
"""The advice where a query has nothing to look for."""
_MEANINGS = 200
"""How many readings of a query are compared with the names and offices of the base."""
_MEANT_OF_THE_OTHER: dict[Role, Role] = {"by": "of", "victim": "accused"}
"""What the other side is where one did it, or suffered it."""


def parse_query(index: Index, query: str) -> ParsedQuery:
    """Return what a query asks for. Raises Misuse if it is empty or has nothing to look for."""
    query = with_plain_digits(query)
    language = guess_language(index, tokens(query)[:MAX_WORDS])
    query = written_dates.with_day_numbers(with_ordinals(with_whole_numbers(query, index.terms)))
    plain = words_of(query)[:MAX_WORDS]
    if not plain or (max(len(word) for word in plain) == 1 and not any(w.isdigit() for w in plain)):
        raise Misuse("nothing to look for", _TYPE)
    asked, terms = _read(index, query, language)
    english, asks = in_english(asked), read_asks(in_english(asked))
    exact = _exact_matches(index, plain, english, asks, terms)
    if not terms and not exact:
        raise Misuse(f"nothing to look for in {query!r}", _TYPE)
    return ParsedQuery(
        terms=tuple(terms),
        exact_matches=exact,
        title_matches=_title_matches(index, plain, terms),
        intent=read_intent(index, english, asks, plain, terms),
        is_of_this_war=any(is_of_this_war(index, term) for term in terms),
        total_idf=sum(term.idf for term in terms if not term.wish and term.role != "not") or 1.0,
    )


def _read(index: Index, query: str, language: str) -> tuple[list[Word], list[Term]]:
    """Return the words of a query in this language but its dates, and all its terms, dates first."""
    dated, used = date_terms(index, query)
    rest = [token for token in tokens(query)[:MAX_WORDS] if not used.issuperset(token.folded)]
    asked = _in_plain_english(index, query, rest, language)
    english = in_english(asked)
    telling = without_subject(asked, english)
    terms = [*dated, *_terms(index, telling, no_subjects(telling, rest))]
    if not dated and is_first_day(english, read_asks(english)):
        # When the war began is no question for an offensive that began.
        terms = [*([] if english.say(BEGINNING) else terms), date_term(index, "first day", dates.FIRST_DAY)]
    return asked, with_unknown_names(query, _once(terms), english=language == "en")


def _in_plain_english(index: Index, query: str, typed: list[Token], language: str) -> list[Word]:
    """Return the words of a query in English, and what its endings and marks say in words of their own."""
    asked = without_slips(index, translate(index, typed, language))
    asked = without_false_agents(asked, typed)
    asked = mark_attacker(mark_reporter(asked, typed), typed)
    asked = with_against_first(asked)
    asked = mark_speaker(index, query, asked)
    asked = in_full(in_figures(asked))
    asked = with_own_side(with_decrees(asked))
    return mark_country(mark_captor(asked, typed), typed)


def _exact_matches(
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
    if not exact and all(term.wish for term in terms) and "war" in english:
        return _called(index, THE_WAR.split())
    return exact


def _called(index: Index, found: list[str]) -> frozenset[int]:
    """Return the records of this name or id, else of this name without its stop words."""
    content = [word for word in found if word not in STOP_WORDS or word in _NAME_STOP_WORDS]
    return frozenset(index.names.get(name_key(found)) or index.names.get(name_key(content)) or ())


def _title_matches(index: Index, found: list[str], terms: list[Term]) -> frozenset[int]:
    """Return the records with a name or an office that means the same as the query, in any language."""
    # A date asks for what happened somewhere or to somebody, not for the place or the person.
    meanings = product(*(() if term.role == "date" else _named(term) for term in terms if not term.wish))
    keys = {title_key(found), *(" ".join(sorted(set(keys))) for keys in islice(meanings, _MEANINGS))}
    return frozenset(number for key in keys for number in index.titles.get(key, ()))


def _named(term: Term) -> Collection[str]:
    """Return what a word may mean in a name; Armenia's martial law is not Artsakh's."""
    return term.keys if SIDES.isdisjoint(term.keys) else [max(term.keys, key=lambda key: term.keys[key])]


def _terms(index: Index, asked: list[Word], no_subjects: Collection[int]) -> list[Term]:
    """Return the terms of the words, each with its role; `no_subjects` are sides that did not do it."""
    words, asks = in_english(asked), read_asks(in_english(asked))
    # What the war is called need not be said of a record that names it.
    left_out = STOP_WORDS | FIGHTING if asks.name_of_the_war else STOP_WORDS
    if "when" in words and set(words) - STOP_WORDS - STARTING - FIGHTING:
        # When it started is said by its date.
        left_out |= STARTING
    if asks.each_side:
        left_out |= {"both"}
    if asks.since_the_war:
        # Since the war ended is since the war.
        left_out |= _ENDED
    made = [
        None if english in left_out else make_term(index, word)
        for word, english in zip(asked, words, strict=True)
    ]
    made = as_the_outcome(index, asked, words, asks, name_asked(index, words, made))
    made = in_context(index, words, made)
    made = resolve_ends(index, words, made)
    question = Question(index, words, made, no_subjects, asks, is_count(index, words, asks, made))
    roles = roles_of(question)
    made = about_people_or_a_place(question, roles)
    return _with_joined_sides(
        _as_asked(index, term, role, english)
        for term, role, english in zip(made, roles, words, strict=True)
        if term is not None and role != "dropped"
    )


def _with_joined_sides(terms: Iterable[Term]) -> list[Term]:
    """Return the terms, a side that is joined to another as a second meaning of it: either will do."""
    found: list[Term] = []
    for one in terms:
        if one.role == "joined" and found and found[-1].role == "of":
            keys = _in_role(one, "of").keys
            found[-1] = structs.replace(found[-1], keys={**found[-1].keys, **keys})
        else:
            found.append(one)
    return found


def _as_asked(index: Index, term: Term, role: Role, english: str) -> Term:
    """Return a term as what its word does in the query."""
    if role == "admission":
        return _in_role(_or_denied(index, term), role)
    if role == "wish" or english in WANT_BY_WORD or english in ABBREVIATIONS:
        return _as_wish(term)
    if role == "kind":
        # Of a town and its district the town is meant, but few records say that a town is one.
        return structs.replace(term, role=role, idf=0.0, wish=True)
    if role in _MEANT_OF_THE_OTHER:
        return _in_role(_of_the_other_side(index, term), _MEANT_OF_THE_OTHER[role])
    return _in_role(term, role)


def _or_denied(index: Index, term: Term) -> Term:
    """Return what finds an admission or, for as much, a denial: both say whether somebody did."""
    either = [one for word in ("denied", "admitted") if (one := make_term(index, Word(word)))]
    idf = max(one.idf for one in (*either, term))
    keys = {key: points * idf / one.idf for one in (*either, term) for key, points in one.keys.items()}
    return structs.replace(term, keys=keys, idf=idf)


def _of_the_other_side(index: Index, term: Term) -> Term:
    """Return, for a side that did it, the side whose losses are meant."""
    sides = [side for key in term.keys for side in OTHER_SIDE.get(GOVERNED_FROM.get(key, key), ())]
    keys = {side: term.idf for side in sides if side in index.terms}
    return structs.replace(term, keys=keys, how="side") if keys else term


def _in_role(term: Term, role: Role) -> Term:
    """Return a term with its role; whose losses are meant always matters, however common the name is."""
    if role not in {"of", "accused"} or term.idf >= SETTINGS["least idf of a side"] or not term.keys:
        return structs.replace(term, role=role)
    idf = SETTINGS["least idf of a side"]
    keys = {key: points * idf / term.idf for key, points in term.keys.items()}
    return structs.replace(term, role=role, idf=idf, keys=keys)


def _as_wish(term: Term) -> Term:
    """Return a term that says which answer is wanted: it finds a little and is not missed."""
    share = SETTINGS["wish idf"] / max(term.idf, SETTINGS["wish idf"])
    return structs.replace(
        term, keys={key: points * share for key, points in term.keys.items()}, idf=0.0, wish=True
    )


def _once(terms: list[Term]) -> list[Term]:
    """Return each term once in each of its roles; an unknown wish says nothing more."""
    once: dict[tuple[str, ...], Term] = {}
    for term in terms:
        if term.keys or not term.wish:
            once.setdefault((term.role, *(term.keys or (term.word,))), term)
    return list(once.values())
