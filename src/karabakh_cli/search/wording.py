"""Translated words -> the words as meant: a number with its scale, abbreviations in full; pure."""

import re
from collections.abc import Sequence

from msgspec import structs

from karabakh_cli.search.lexicon import STOP_WORDS, SUBJECT_NAMES
from karabakh_cli.search.synonyms import ABBREVIATIONS
from karabakh_cli.search.translate import Word

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_FACTORS = {
    word: str(number)
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100"}
"""Words for numbers that stand before a scale: ten thousand."""


def without_gaps(query: str) -> str:
    """Return a query with its numbers whole: 10 000 is 10000."""
    if not any(map(str.isdigit, query)):
        return query
    return re.sub(r"\b\d{1,3}(?:[ \u00a0\u202f]\d{3})+\b", lambda found: "".join(found[0].split()), query)


def in_english(asked: Sequence[Word]) -> list[str]:
    """Return the words as they are in English."""
    return [_first_content(word.meanings[0]) if word.meanings else word.folded for word in asked]


def _first_content(meaning: str) -> str:
    parts = meaning.split()
    return next((part for part in parts if part not in STOP_WORDS), parts[0])


def in_figures(asked: Sequence[Word]) -> list[Word]:
    """Return the words with a number and its scale as one number: 2 billion, ten thousand, 2 миллиарда."""
    words: list[Word] = []
    before = ""
    for word, english in zip(asked, in_english(asked), strict=True):
        number = _FACTORS.get(before, before)
        if english in _SCALES and re.fullmatch(r"\d+(?:\.\d+)?", number):
            words[-1] = structs.replace(
                word, folded=f"{float(number) * _SCALES[english]:.0f}", meanings=(), native=""
            )
        else:
            words.append(word)
        before = english
    return words


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
