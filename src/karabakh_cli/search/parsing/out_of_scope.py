"""A query that the base cannot answer: another war or country, dead whom no figure counts, unknown names."""

from collections.abc import Collection, Sequence
from itertools import chain, pairwise

from msgspec import structs

from karabakh_cli.facts.vocabulary import VOCABULARIES
from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import CONCEPTS, NAMED, Term, holders, main_keys
from karabakh_cli.search.matching.typos import typo_matches
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import AT_WAR, CASUALTIES
from karabakh_cli.search.words.countries import BYSTANDERS, COUNTRIES, EVERYDAY, FEW_RECORDS, OTHER_WARS
from karabakh_cli.search.words.dictionary import is_english
from karabakh_cli.search.words.lexicon import FIRST_WAR, FIRST_WAR_YEARS
from karabakh_cli.search.words.normalize import by_length
from karabakh_cli.search.words.synonyms import key_of

_OF = FIELDS.index("of")
_NEAR = "near"
_SHORTEST_LISTED = 5
"""The list of English words has those of so many letters or more."""
_FOUR_DAY_WAR = ("four day war", "4 day war", "april war")
"""How a query names the fighting of April 2016."""


def countries_elsewhere(index: Index, words: Words, terms: Sequence[Term]) -> frozenset[str]:
    """Return the countries that a query, in English, names and that the base has little about."""
    keys = words.keys | {
        max(term.keys, key=lambda key: term.keys[key], default=key_of(term.word))
        for term in terms
        if term.how != "typo"
    }
    return frozenset(key for key in keys & COUNTRIES if len(holders(index.terms.get(key, {}))) < FEW_RECORDS)


def is_about_another_war(words: Words, wishes: Collection[str], elsewhere: Collection[str]) -> bool:
    """Return whether a query names another war, or something of everyday life.

    The war is the world war, or that of a country hardly in the base. What such a country has to do with
    Armenia or Azerbaijan is asked of this war.
    """
    named = any(key_of(after) == "war" and word in OTHER_WARS for word, after in pairwise(words))
    theirs = not _names_this_war(words) and not words.mean(AT_WAR)
    return named or words.say(EVERYDAY) or (bool(elsewhere) and "war" in wishes and theirs)


def counts_nobody(
    index: Index, words: Words, typed: Sequence[str], terms: Sequence[Term], elsewhere: Collection[str]
) -> bool:
    """Return whether a query asks for dead whom no figure of the base counts."""
    return (
        _counts_another_people(index, terms)
        or _counts_dead_of_another_war(words, typed, terms)
        or _counts_dead_elsewhere(index, elsewhere, terms)
    )


def _counts_dead_of_another_war(words: Words, typed: Sequence[str], terms: Sequence[Term]) -> bool:
    """Return whether a query asks for the casualties of an earlier war over Karabakh; the base has none.

    The war is named, or a year of it is and nothing else: a pogrom of that year is another matter.
    """
    if not _asks_for_casualties(terms):
        return False
    # As typed too, since in English a month or an expression is no longer a word.
    texts = [f" {' '.join(text)} " for text in (words, typed)]
    named = (*(f"first {name}" for name in FIRST_WAR), *_FOUR_DAY_WAR)
    if any(f" {name} " in text for name in named for text in texts):
        return True
    alone = all(t.wish or t.role in {"measure", "population", "of", "by", "date"} for t in terms)
    return alone and not (FIRST_WAR_YEARS | {"2016"}).isdisjoint(typed)


def _asks_for_casualties(terms: Sequence[Term]) -> bool:
    """Return whether a query is about people killed, wounded, missing or lost."""
    return any(not CASUALTIES.isdisjoint(main_keys(term)) for term in terms)


def _counts_dead_elsewhere(index: Index, elsewhere: Collection[str], terms: Sequence[Term]) -> bool:
    """Return whether a query asks for the casualties of countries for which the base has no figure."""
    if not elsewhere or not _asks_for_casualties(terms):
        return False
    return not any(index.figures(index.having([key], [_OF])) for key in elsewhere)


def _counts_another_people(index: Index, terms: Sequence[Term]) -> bool:
    """Return whether a query asks for the losses of a people that no figure counts: Georgian soldiers."""
    of = [term.keys for term in terms if term.role == "of" and term.keys]
    measures = [term.keys for term in terms if term.role == "measure"]
    bystanders = any(not BYSTANDERS.isdisjoint(keys) for keys in of)
    if _counts_other_people_alone(index, terms):
        return True
    if not measures or not (bystanders or any(term.role == "population" for term in terms)):
        return False
    harmed = [keys for keys in measures if not CASUALTIES.isdisjoint(keys)]
    if not harmed:
        return not bystanders and not all(index.figures(index.having(keys, [_OF])) for keys in of)
    counted = index.having(chain(*harmed), [CONCEPTS["measure"]])
    return any(index.figures(index.having(keys, [_OF])).isdisjoint(counted) for keys in of)


def _counts_other_people_alone(index: Index, terms: Sequence[Term]) -> bool:
    """Return whether a query asks how many of a side something befell that is counted of others alone.

    Deserters are counted of one side; the other's are in no record.
    """
    if any(not term.wish and term.role not in {"of", "measure", "population"} for term in terms):
        return False
    sides = [{*main_keys(term)} & AT_WAR for term in terms if term.role == "of"]
    counted = [_counted_people(index, main_keys(term)) for term in terms if term.role == "measure"]
    return any(
        people and people.isdisjoint(index.having(side, [_OF]))
        for people in counted
        for side in filter(None, sides)
    )


def _counted_people(index: Index, measure: Collection[str]) -> set[int]:
    """Return the figures with a measure that is of people alone, none if it is of things too."""
    figures = index.figures(index.having(measure, [CONCEPTS["measure"]]))
    people = index.having(map(key_of, VOCABULARIES["population"]), [CONCEPTS["population"]])
    alone = all(figure in people or "everyone" in index.profile(figure).traits for figure in figures)
    return figures if alone else set()


def counts_no_group(index: Index, terms: Sequence[Term]) -> bool:
    """Return whether a query asks how many there were of a group that no figure counts: nurses killed."""
    groups = [term for term in terms if term.role == "who"]
    counting = [FIELDS.index(name) for name in ("counted", "population", "scope", "of")]
    return any(not index.figures(index.having(main_keys(group), counting)) for group in groups)


def _names_this_war(words: Words) -> bool:
    """Return whether a query names the war that the base is about, or where it was fought."""
    the_war = ("this", "war") in pairwise(words) or words[-2:] == ("the", "war")
    return the_war or words.mean({"karabakh", "artsakh"})


def with_unknown_names(query: str, terms: Sequence[Term], *, english: bool) -> list[Term]:
    """Return the terms, a word that no record has as a name or a slip, if it can be nothing else.

    It is no English word, or is written with a capital letter within a query of another language. One that
    is nearly another word of the query is that word misspelt.
    """
    if all(term.keys for term in terms):
        return [*terms]
    known = by_length(term.word for term in terms if term.keys)
    named: list[Term] = []
    for term in terms:
        if term.keys:
            named.append(term)
        elif not any(slips for _, slips in typo_matches(term.word, known, 1)):
            is_name = _may_be_a_name(term.word, query, english=english)
            if is_name and named and named[-1].word == _NEAR:
                # Near a place that no record names, a record need not say of what it was near.
                named.pop()
            named.append(structs.replace(term, how=NAMED) if is_name else term)
    return named


def _may_be_a_name(word: str, query: str, *, english: bool) -> bool:
    """Return whether an unknown word is a name or a slip; the first letter of a query says nothing."""
    if english:
        return word.isalpha() and len(word) >= _SHORTEST_LISTED and not is_english(word)
    return word.isalpha() and word.capitalize() in query.lstrip()[1:]
