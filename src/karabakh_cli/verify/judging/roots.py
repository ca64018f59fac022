"""Words cut to their beginnings, by which a figure is compared with a text."""

from functools import cache, lru_cache

from karabakh_cli.facts.records import Figure
from karabakh_cli.verify.words.counted import lexicon
from karabakh_cli.verify.words.marks import MOST_WORDS, Token, tokens, words_in
from karabakh_cli.verify.words.peoples import DEMONYMS

_ROOT = 6
_IRREGULAR = {
    form: word
    for word, forms in (
        ("came", "come comes coming"),
        ("fell", "fall falls fallen falling"),
        ("gave", "give gives given giving"),
        ("held", "hold holds holding"),
        ("lost", "lose loses losing"),
        ("sent", "send sends sending"),
        ("took", "take takes taken taking"),
        ("went", "go goes gone going"),
    )
    for form in forms.split()
}
"""Forms of verbs that do not begin alike, each with the form that stands for all of them."""
_SPELT_OUT = {"gdp": ("gross", "domestic", "product")}
"""Abbreviations whose words the base spells out."""
_STOP = frozenset(
    """
    the a an of in on and or by to at from for as with s who which that had has were was been be their its
    his than other also one put it up
    """.split()
)
_WARRING_WORDS = frozenset({"armeni", "azerba", "artsak"})
_SIDE_WORDS = _WARRING_WORDS | {word[:_ROOT] for word in DEMONYMS}


@lru_cache(maxsize=4096)
def subject_words(text: str) -> frozenset[str]:
    """Return the words of what a figure counts, cut to their beginnings."""
    return frozenset(map(_root, words_in(text))) - _STOP - _SIDE_WORDS


def _root(word: str) -> str:
    return _IRREGULAR.get(word, word)[:_ROOT]


@lru_cache(maxsize=4096)
def roots(words: frozenset[str]) -> frozenset[str]:
    """Return the beginnings of words, by which they are compared; of an abbreviation, those of its words."""
    return frozenset(_root(whole) for word in words for whole in _SPELT_OUT.get(word, (word,)))


@cache
def words_of(*kinds: str) -> frozenset[str]:
    """Return the beginnings of the words of these kinds, for which a text may have synonyms."""
    phrases = (phrase for phrase, said in lexicon().items() if said.keys() & {*kinds})
    return roots(frozenset(word for phrase in phrases for word in phrase))


@cache
def synonyms(item: str | None, measure: str | None) -> frozenset[str]:
    """Return the beginnings of all words for an item or for what happened to it."""
    meant = {("item", item), ("measure", measure)}
    phrases = (
        phrase
        for phrase, said in lexicon().items()
        if any(value in said.get(kind, ()) for kind, value in meant)
    )
    return roots(frozenset(word for phrase in phrases for word in phrase))


@cache
def measures_in(what: str) -> frozenset[str]:
    """Return what the words of a figure say happened: its share spent, among the dead."""
    return frozenset(
        value for word in words_in(what) for value in lexicon().get((word,), {}).get("measure", ())
    )


@cache
def nouns_in(what: str) -> frozenset[str]:
    """Return the people and the things that the words and phrases of a figure name."""
    words = words_in(what)
    spans = (
        (first, end) for end in range(1, len(words) + 1) for first in range(max(0, end - MOST_WORDS), end)
    )
    said = [lexicon().get(words[first:end], {}) for first, end in spans]
    return frozenset(value for one in said for kind in ("population", "item") for value in one.get(kind, ()))


def with_scope(figure: Figure) -> str:
    """Return what a figure counts, in words, and what narrows that."""
    return f"{figure.what}, {figure.scope or ''}"


def names_in(figure: Figure) -> frozenset[str]:
    """Return the names in the words of a figure, without those of the sides: `Karabakh Order`, `T-72`."""
    return _names(figure.what)


@lru_cache(maxsize=4096)
def _names(what: str) -> frozenset[str]:
    found = [token for token in tokens(what, 0, len(what)) if token.capital and _is_name(what, token)]
    return frozenset(_root(token.word) for token in found) - _WARRING_WORDS - _STOP


def _is_name(what: str, token: Token) -> bool:
    """Return whether a word with a capital is a name, and not just the first: `Russia's share`."""
    return token.start > 0 or what.startswith("'s", token.end)
