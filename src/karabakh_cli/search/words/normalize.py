"""Words as they are compared: one plain spelling for every script and habit of writing.

Three keys, from strict to loose. `words` gives lower-case Latin letters without accents.
`stem` also drops English endings. `phonetic_key` gives one key to the many ways in which Armenian,
Azerbaijani and Russian names are written in Latin letters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from karabakh_cli.search.words.lists import lines

# What anyascii leaves, or gets wrong for these languages.
_LETTERS = str.maketrans(
    {"ə": "a", "ё": "yo", "ъ": "", "ь": "", "’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-"}
)
# What a transliteration by single letters gets wrong. Russian writes е for ye at the start of a
# word and Armenian has one letter pair for one vowel.
_PAIRS = (
    ("ու", "u"),
    ("և", "ev"),
    ("ոյ", "uy"),
    ("ья", "ya"),
    ("ий", "i"),
    ("дж", "j"),
    ("кс", "x"),
)
# A type of weapon is one word: S-300, T-72s, 9K33, TB2. A number stays whole, with its separators.
_TYPE = r"(?<![^\W_])(?:[0-9]{1,2}[A-Za-z][0-9]{1,3}|[A-Za-z]{1,3}-?[0-9]{1,3})s?(?![^\W_])"
_NINETIES = r"(?<![^\W_])(?:19)?90s(?![^\W_])"
_ANTI_AIRCRAFT = r"\b[Aa]nti[- ]aircraft\b"
ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
_ORDINAL = r"(?<![^\W_])(?:1(?i:st)|2(?i:nd)|3(?i:rd)|4(?i:th))(?![^\W_])"
_WORD = re.compile(_TYPE + "|" + _ORDINAL + r"|[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+")
# Two more hyphens, the dot that lower-casing İ leaves beside the i, and the marks that Armenian
# writes inside a word: Քանի՞.
_WRITTEN = str.maketrans("\u2010\u2011", "--", "\u0307\u055b\u055c\u055e")
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_APOSTROPHES = frozenset("'’‘ʼ`´")


class Token(NamedTuple):
    """A word of a text: in its own script and lower case, and folded as it is compared.

    `ending` marks what Turkish writes after an apostrophe: Bakü'de.
    """

    native: str
    folded: tuple[str, ...]
    ending: bool = False


@lru_cache(maxsize=4096)
def transliterate(text: str) -> str:
    """Return the text in lower-case Latin letters without accents."""
    text = lower(text)
    if text.isascii():
        return text
    for pair, letters in _PAIRS:
        text = text.replace(pair, letters)
    text = text.translate(_LETTERS).translate(_letters_by_code())
    if not text.isascii():
        from anyascii import anyascii

        text = anyascii(text).lower()
    return text


@lru_cache(maxsize=1)
def _letters_by_code() -> dict[int, str]:
    """Return anyascii's Latin for the letters of our languages.

    They are kept beside this module, since importing anyascii takes a tenth of a call.
    """
    return {ord(line[0]): line[2:] for line in lines("letters.txt")}


def lower(text: str) -> str:
    """Return the text in lower case, the Turkish İ as a plain i."""
    return text.replace("İ", "i").lower()


def with_plain_digits(text: str) -> str:
    """Return the text with the digits of every script as 0 to 9: ٢٩٠٦ is 2906."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)


def words(text: str) -> list[str]:
    """Return the words of a text: letters folded, digits whole, `2,783` as `2783`."""
    return [word for match in _matches(text) for word in _folded(match.group())]


def tokens(text: str) -> list[Token]:
    """Return the words of a text, each in its own script and folded."""
    found = []
    for match in _matches(text):
        native = lower(match.group()).replace("եւ", "և").replace("ё", "е")
        after = match.string[match.start() - 1 : match.start()]
        ending = bool(after) and after in _APOSTROPHES
        found.append(Token(native, tuple(_folded(match.group())), ending))
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    text = unicodedata.normalize("NFC", text).translate(_WRITTEN)
    if "90s" in text:
        text = re.sub(_NINETIES, "nineties", text)
    if "aircraft" in text:
        # A gun against aircraft is none.
        text = re.sub(_ANTI_AIRCRAFT, "antiaircraft", text)
    return _WORD.finditer(text)


def _folded(match: str) -> list[str]:
    """Return the folded words that one word or number makes."""
    if match.isalpha():
        return _letters(match)
    if (ordinal := match.lower()) in ORDINALS:
        return [ORDINALS[ordinal]]
    if re.fullmatch(_TYPE, match):
        return [match.replace("-", "").lower().removesuffix("s")]
    if match[0] in "0123456789":
        return [match.replace(",", "")] if re.fullmatch(_NUMBER, match) else re.findall(r"[0-9]+", match)
    return _letters(match)


@lru_cache(maxsize=8192)
def _letters(word: str) -> list[str]:
    """Return the folded words that one word of letters makes: one, unless its transliteration is more."""
    return re.findall(r"[a-z]+", transliterate(word).replace("'", "").replace("-", ""))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the word without an English ending, so that `tank` and `tanks` are one."""
    if len(word) < 4 or word[0].isdigit() or word.endswith(("ss", "us", "is")):  # noqa: PLR2004
        return word
    for ending, instead in _ENDINGS_BY_LETTER.get(word[-1], ()):
        if word.endswith(ending) and len(word) - len(ending) >= 3:  # noqa: PLR2004
            return word[: -len(ending)] + instead
    return word


_ENDINGS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("ations", "at"),
    ("ation", "at"),
    ("ings", ""),
    ("ing", ""),
    ("ments", "ment"),
    ("ated", "at"),
    ("ates", "at"),
    ("ate", "at"),
    ("ied", "y"),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
    ("e", ""),
)
_ENDINGS_BY_LETTER = {
    letter: [pair for pair in _ENDINGS if pair[0].endswith(letter)] for letter in {e[-1] for e, _ in _ENDINGS}
}
"""The same by their last letter, since most words have none of them."""


@lru_cache(maxsize=8192)
def phonetic_key(word: str) -> str:
    """Return one key for the spellings of a name: Kəlbəcər, Kelbadjar, Kalbajar; Pashinyan, Pashinian."""
    for pattern, key in _SOUNDS:
        word = word.replace(pattern, key)
    return re.sub(r"(.)\1+", r"\1", word)


_SOUNDS = (
    # Consonants that one alphabet has and another writes with two or three letters.
    ("dzh", "j"),
    ("dj", "j"),
    ("tch", "c"),
    ("tsh", "c"),
    ("ch", "c"),
    ("sch", "s"),
    ("sh", "s"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "p"),
    ("th", "t"),
    ("tz", "ts"),
    ("ck", "k"),
    ("q", "g"),
    ("x", "h"),
    ("w", "v"),
    ("c", "j"),
    # Vowels that are heard alike.
    ("ou", "u"),
    ("oo", "u"),
    ("iy", "i"),
    ("yi", "i"),
    ("ye", "e"),
    ("ie", "e"),
    ("y", "i"),
    ("e", "a"),
    ("ai", "a"),
    ("ia", "a"),
)


def by_length(known: Iterable[str]) -> dict[str, list[str]]:
    """Return words by how many letters they have, as a slip or two changes few."""
    found: dict[str, list[str]] = {}
    for word in sorted(known):
        found.setdefault(str(len(word)), []).append(word)
    return found
