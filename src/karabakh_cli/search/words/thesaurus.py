"""English words -> the keys of records that they mean, keys that an answer may have instead, and hints.

The lists are plain text files beside this module, written by hand, and become part of the index when that
is built. A word that records have means itself and is in neither thesaurus.txt nor one of its expressions.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from karabakh_cli.search.words.dictionary import LEFT_OUT
from karabakh_cli.search.words.lists import lines
from karabakh_cli.search.words.normalize import stem
from karabakh_cli.search.words.synonyms import key_of

NEAR = "~"
"""The mark of a word whose meaning is only near that of a key."""
RELATED = 0.35
"""The weight of a related key if related.txt gives none."""


@cache
def everyday_words() -> dict[str, list[str]]:
    """Return, for the stem of a word or for those of two words, the English that records have for it.

    English marked `~` is only near.
    """
    found: dict[str, list[str]] = {}
    for line in lines("thesaurus.txt"):
        english, words = (part.strip() for part in line.split("|"))
        for word in words.split():
            near, bare = word[0] == NEAR, word.removeprefix(NEAR)
            found.setdefault(expression(*bare.split("-")), []).append(f"{NEAR}{english}" if near else english)
    return found


def expression(*parts: str) -> str:
    """Return the key of a word or of an expression, whatever its endings: pulled out, pulls out."""
    return "-".join(map(stem, parts))


def meanings_of_expressions(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each expression of two words in a text with one word that it means: `put off`, postponed."""
    for first, second in pairwise(words):
        for meaning in everyday_words().get(expression(first, second), ()):
            if meaning[0] not in {LEFT_OUT, NEAR} and " " not in meaning:
                yield f"{first} {second}", meaning


@cache
def related_terms() -> dict[str, dict[str, float]]:
    """Return for each key those that an answer may have instead, each with how much it then counts."""
    found: dict[str, dict[str, float]] = {}
    for line in lines("related.txt"):
        word, others = (part.strip() for part in line.split("|"))
        pairs = (other.partition(":") for other in others.split())
        found[key_of(word)] = {key_of(other): float(worth or RELATED) for other, _, worth in pairs}
    return found


@cache
def hints() -> dict[str, str]:
    """Return, by id, the everyday words by which people ask for a record and which its text does not have."""
    return {key.strip(): words for key, _, words in (line.partition("|") for line in lines("hints.txt"))}
