"""A word of another language -> the English of the longest dictionary entry that it begins with."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from karabakh_cli.search.words.dictionary import PLAIN, WHOLE, in_latin
from karabakh_cli.search.words.normalize import transliterate

SHORT = 4
"""Letters of an entry below which what follows it must be an ending of the language."""
_LONGEST_ENDING = 9
LONGEST_ENTRY = 48
"""No entry is longer, and a pasted book must not hang."""
_ENDING_LETTERS = {
    "ru": frozenset("аеиоуыэюяйьмхвтлншщс"),
    "az": frozenset("aəeıioöuünrlmdsybkqncşğtz"),
    "tr": frozenset("aeıioöuünrlmdtsyckğşbz"),
    "hy": frozenset("աեէիոըուվնրցսքմտլկյ"),
}
VOWELS = frozenset("aeəıioöuü")
_PLURAL = "lr"
"""The plural of Azerbaijani and Turkish with its vowel left out."""


def meanings(
    known: Mapping[str, list[str]], language: str, word: str, *, shortest: int = 1
) -> tuple[str, ...]:
    """Return the English of the longest entry that a word begins with.

    What is typed in plain Latin letters is looked up so too. An Azerbaijani or Turkish word with accents is
    only if nothing else is found, and then by long entries: oluş is not öl.
    """
    plain = f"{language}{PLAIN}"
    if word.isascii():
        return longest(known, (language, plain), in_latin(language, word), shortest)
    found = longest(known, (language,), word, shortest)
    if found or language not in {"az", "tr"} or (language == "tr" and "ə" in word):
        return found
    return longest(known, (plain,), transliterate(word), max(shortest, SHORT))


def longest(
    known: Mapping[str, list[str]], languages: Sequence[str], word: str, shortest: int
) -> tuple[str, ...]:
    """Return the English of the longest entry of any of these lists that a word begins with."""
    for language in languages:
        if found := known.get(f"{language} {word}{WHOLE}"):
            return tuple(found)
    for size in range(min(len(word), LONGEST_ENTRY), shortest - 1, -1):
        beginning, rest = word[:size], word[size:]
        for language in languages:
            if may_end(language, size, rest) and (found := known.get(f"{language} {beginning}")):
                return tuple(found)
            found = known.get(f"{language} {beginning}{WHOLE}") if size >= SHORT else None
            if found and _is_ending_of_a_noun(language, rest):
                return tuple(found)
    return ()


def may_end(language: str, size: int, rest: str) -> bool:
    """Return whether what follows an entry of so many letters can be its ending.

    In Azerbaijani and Turkish one of two letters or more has a vowel: bayraktr is not the flag, bayrak.
    """
    if language[:2] in {"az", "tr"} and len(rest) > 1 and VOWELS.isdisjoint(rest) and rest != _PLURAL:
        return False
    return size >= SHORT or (len(rest) <= _LONGEST_ENDING and set(rest) <= _ending_letters(language))


def _is_ending_of_a_noun(language: str, rest: str) -> bool:
    """Return whether this is an ending that Azerbaijani and Turkish nouns have: bayram-lar-ımız-dır."""
    return language[:2] in {"az", "tr"} and _noun_ending().fullmatch(rest) is not None


@cache
def _noun_ending() -> re.Pattern[str]:
    """Return the endings of nouns in their order: plural, owner, case, `is`, and the mark of a question."""
    high, low = "[ıiuü]", "[aəe]"
    owner = f"(?:{high}|s{high}|{high}?m|{high}n|{high}m{high}z|{high}n{high}z)"
    case = f"(?:n?{high}n?|[yn]?{low}|n?[dt]{low}n?|y{high}|n{high}n|(?:y?l{low}))"
    return re.compile(f"(?:l{low}r)?{owner}?{case}?(?:ki)?(?:[dt]{high}r)?(?:m[ıiuüaəe](?:d{high}r)?)?")


@cache
def _ending_letters(language: str) -> frozenset[str]:
    """Return the letters that endings of a language have, in plain Latin for `ru-plain`."""
    letters = _ENDING_LETTERS[language[:2]]
    return frozenset("".join(map(transliterate, letters))) if language.endswith(PLAIN) else letters
