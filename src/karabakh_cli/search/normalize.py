"""Words as they are compared: one plain spelling for every script and habit of writing.

Three keys, from strict to loose. `words` gives lower-case Latin letters without accents.
`stem` also drops English endings. `skeleton` gives one key to the many ways in which Armenian,
Azerbaijani and Russian names are written in Latin letters.
"""

import re
import unicodedata
from functools import lru_cache

# What Unicode's decompositions leave, or get wrong for these languages.
_LETTERS = str.maketrans(
    {
        "ə": "a",
        "ı": "i",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "–": "-",
        "—": "-",
    }
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
_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "yo",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)
# A type of weapon is one word: S-300, T-72, 9K33, TB2. A number stands whole, with its separators.
_TYPE = r"(?<![^\W_])(?:[0-9]{1,2}[A-Za-z][0-9]{1,3}|[A-Za-z]{1,3}-?[0-9]{1,3})(?![^\W_])"
_WORD = re.compile(_TYPE + r"|[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+")
# Two more hyphens, and the dot that lower-casing İ leaves beside the i.
_WRITTEN = str.maketrans("\u2010\u2011", "--", "\u0307")
_NUMBER = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")


@lru_cache(maxsize=4096)
def latin(text: str) -> str:
    """The text in lower-case Latin letters without accents."""
    text = text.replace("İ", "i").lower()
    if text.isascii():
        return text
    for pair, letters in _PAIRS:
        text = text.replace(pair, letters)
    text = "".join(_CYRILLIC.get(c, c) for c in text.translate(_LETTERS))
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    if not text.isascii():
        from anyascii import anyascii

        text = anyascii(text).lower()
    return text


def words(text: str) -> list[str]:
    """The words of a text: letters folded, digits whole, `2,783` as `2783`."""
    found = []
    for match in _WORD.findall(unicodedata.normalize("NFC", text).translate(_WRITTEN)):
        if match.isalpha():
            found += _letters(match)
        elif re.fullmatch(_TYPE, match):
            found.append(match.replace("-", "").lower())
        elif match[0] in "0123456789":
            whole = _NUMBER.fullmatch(match)
            found += [match.replace(",", "")] if whole else re.findall(r"[0-9]+", match)
        else:
            found += _letters(match)
    return found


@lru_cache(maxsize=8192)
def _letters(word: str) -> list[str]:
    """The folded words that one word of letters makes: one, but where its transliteration is more."""
    return re.findall(r"[a-z]+", latin(word).replace("'", "").replace("-", ""))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The word without an English ending, so that `tank` and `tanks` are one."""
    if len(word) < 4 or word[0].isdigit() or word.endswith(("ss", "us", "is")):  # noqa: PLR2004
        return word
    for ending, instead in _ENDINGS:
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


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """One key for the spellings of a name: Kəlbəcər, Kelbadjar, Kalbajar; Pashinyan, Pashinian."""
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
