"""Translated words -> the words as meant: a number with its scale, abbreviations in full; pure."""

import re
from collections.abc import Sequence

from msgspec import structs

from karabakh_cli.search.lexicon import STOP_WORDS, SUBJECT_NAMES
from karabakh_cli.search.synonyms import ABBREVIATIONS
from karabakh_cli.search.translate import Word

_SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_SMALL = {
    word: float(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        1,
    )
}
_TENS = {
    word: 10.0 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}

_GROUPED = re.compile(
    r"\b(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)\b(?![.,][0-9])"
)
_DECIMAL_COMMA = re.compile(r"(?<![0-9.,])([0-9]+),([0-9]{1,2})(?![0-9.,])")


def with_whole_numbers(query: str) -> str:
    """Return a query with its numbers as English writes them: 10 000 and 10.000 are 10000, 6,5 is 6.5."""
    if not any(map(str.isdigit, query)):
        return query
    query = _GROUPED.sub(lambda found: re.sub(r"\D", "", found[0]), query)
    return _DECIMAL_COMMA.sub(r"\1.\2", query)


def in_english(asked: Sequence[Word]) -> list[str]:
    """Return the words as they are in English."""
    return [_first_content(word.meanings[0]) if word.meanings else word.folded for word in asked]


def _first_content(meaning: str) -> str:
    parts = meaning.split()
    return next((part for part in parts if part not in STOP_WORDS), parts[0])


def in_figures(asked: Sequence[Word]) -> list[Word]:
    """Return the words with a number of several words as one: twenty-five thousand, 2 миллиарда."""
    words: list[Word] = []
    before: float | None = None
    for word, english in zip(asked, in_english(asked), strict=True):
        together = None if before is None else _together(before, english)
        if together is None:
            words.append(word)
            before = _number(english)
        else:
            words[-1] = structs.replace(word, folded=f"{together:.0f}", meanings=(), native="")
            before = together
    return words


def _number(word: str) -> float | None:
    """Return the number that a word is, None for any other word."""
    if re.fullmatch(r"\d+(?:\.\d+)?", word):
        return float(word)
    return _SMALL.get(word, _TENS.get(word))


def _together(number: float, word: str) -> float | None:
    """Return what a number and the word behind it are together, None if they are two things."""
    if word in _SCALES:
        return number * _SCALES[word]
    unit = _SMALL.get(word)
    return number + unit if unit and unit < 10 and number in _TENS.values() else None  # noqa: PLR2004


def in_full(asked: Sequence[Word]) -> list[Word]:
    """Return the words with abbreviations in full."""
    return [full for word in asked for full in _in_full(word)]


def _in_full(word: Word) -> list[Word]:
    """Return what an abbreviation stands for and the abbreviation; any other word alone."""
    if word.language == "en" and word.folded in ABBREVIATIONS:
        parts = (*ABBREVIATIONS[word.folded].split(), word.folded)
        return [structs.replace(word, folded=part) for part in parts]
    meant = word.meanings[0] if word.meanings else ""
    if meant in ABBREVIATIONS:
        return [structs.replace(word, meanings=(part,)) for part in (*ABBREVIATIONS[meant].split(), meant)]
    return [word]


def without_subject(asked: list[Word], found: list[str]) -> list[Word]:
    """Return the words without a name of the war that the base is about, unless nothing else is asked."""
    text = f" {' '.join(found)} "
    for name in SUBJECT_NAMES:
        begin = text.find(f" {name} ")
        if begin >= 0 and not text[:begin].endswith(" first"):
            first, size = text[:begin].count(" "), len(name.split())
            rest = [*asked[:first], *asked[first + size :]]
            whole = asked[first + size - 1].position - asked[first].position < size
            return rest if whole and set(in_english(rest)) - STOP_WORDS else asked
    return asked
