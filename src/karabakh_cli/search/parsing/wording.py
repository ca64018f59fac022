"""Translated words -> the words as meant: a number with its scale, abbreviations in full."""

import re
from collections.abc import Container, Sequence

from msgspec import structs

from karabakh_cli.facts import written_dates
from karabakh_cli.facts.numerals import SCALES, SMALL, goes_on, has_digit, spelt
from karabakh_cli.search.parsing.reading import Reading
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import keys_of
from karabakh_cli.search.words.lexicon import STOP_WORDS, SUBJECT_NAMES
from karabakh_cli.search.words.normalize import ORDINALS
from karabakh_cli.search.words.synonyms import ABBREVIATIONS

# The patterns are compiled by their first use, which most queries never come to.
_SPACED = r"\b[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+\b(?![.,][0-9])"
_DOTTED = r"\b[1-9][0-9]{0,2}(?:\.[0-9]{3})+\b(?![.,][0-9])"
_DECREED = keys_of("martial curfew emergency mobilisation")
"""Keys for what a state declares."""
_DECREEING = frozenset("announced announces applied deployed imposed says".split())
"""Words by which other languages say that it did, which elsewhere say that somebody reports."""
_DATE_OF = frozenset({"tarixi", "tarihi"})
"""Azerbaijani and Turkish for the date of something, and for its history."""
_WHAT_WAS_DONE = r"m[aəe](?:s[ıi])?$"
"""The ending of a verb that is used as a noun in these languages."""
_DECIMAL_COMMA = r"(?<![0-9.,])([0-9]+),([0-9]{1,2})(?![0-9.,])"
_NTH = r"\b([1-4])-(?:c[iıuü]|й|я|е|г?о|му|ая|ое|ой|ую|րդ|ին)\b(?=\s+(\S+)|\s*$)"
_NTH_OF_DAYS = ("день", "дня", "gün", "օր")
"""How a word after the number of a day begins."""


def with_ordinals(query: str) -> str:
    """Return a query with an ordinal in figures as a word, unless it is of a day: 2-ci, 2-й, 2-րդ."""
    if "-" not in query or not has_digit(query):
        return query

    def nth(found: re.Match[str]) -> str:
        after = found[2] or ""
        beside = (*query[: found.start()].split()[-1:], after)
        of_a_day = any(map(written_dates.month_of, beside)) or after.casefold().startswith(_NTH_OF_DAYS)
        return found[0] if of_a_day else list(ORDINALS.values())[int(found[1]) - 1]

    return re.sub(_NTH, nth, query, flags=re.IGNORECASE)


def with_whole_numbers(query: str, known: Container[str]) -> str:
    """Return a query with its numbers as English writes them: 10 000 and 10.000 are 10000, 6,5 is 6.5.

    Parts that are known where the whole is not are several numbers: the resolutions 822 853.
    """
    if not has_digit(query):
        return query

    def whole(found: re.Match[str]) -> str:
        parts = found[0].split()
        together = "".join(parts)
        return found[0] if together not in known and any(part in known for part in parts) else together

    query = re.sub(_SPACED, whole, query)
    query = re.sub(_DOTTED, lambda found: found[0].replace(".", ""), query)
    return re.sub(_DECIMAL_COMMA, r"\1.\2", query)


def in_figures(reading: Reading) -> list[Word]:
    """Return the words with a number of several words as one: twenty-five thousand, 2 миллиарда."""
    words: list[Word] = []
    number: list[str] = []
    for position, word in enumerate(reading.words):
        joins = word.english == "and" and number[-1:] and number[-1] in SCALES
        if joins and reading.english.after(position).say(SMALL.keys()):
            continue
        if number and goes_on(number[-1], word.english):
            number.append(word.english)
            words[-1] = structs.replace(word, folded=f"{spelt(number):.0f}", meanings=(), native="")
        else:
            words.append(word)
            number = [word.english] if word.english in SMALL or _is_number(word.english) else []
    return words


def _is_number(word: str) -> bool:
    """Return whether a word is a number, and not one too long for its value to be exact."""
    return word[0].isdigit() and re.fullmatch(r"\d{1,15}(?:\.\d+)?", word) is not None


def in_full(reading: Reading) -> list[Word]:
    """Return the words with abbreviations in full; 1 pm is an hour."""
    before = ("", *(word.folded for word in reading.words))
    return [
        full
        for last, word in zip(before, reading.words, strict=False)
        for full in ([word] if word.folded == "pm" and last.isdigit() else _in_full(word))
    ]


def _in_full(word: Word) -> list[Word]:
    """Return what an abbreviation stands for and the abbreviation; any other word alone."""
    if word.language == "en" and word.folded in ABBREVIATIONS:
        parts = (*ABBREVIATIONS[word.folded].split(), word.folded)
        return [structs.replace(word, folded=part) for part in parts]
    meant = word.meanings[0] if word.meanings else ""
    if meant in ABBREVIATIONS:
        return [structs.replace(word, meanings=(part,)) for part in (*ABBREVIATIONS[meant].split(), meant)]
    return [word]


def with_decrees(reading: Reading) -> list[Word]:
    """Return the words of a query, martial law and the like `declared` in whatever words they were."""
    if not reading.english.mean(_DECREED):
        return [*reading.words]
    return [
        structs.replace(word, meanings=("declared", word.english)) if word.english in _DECREEING else word
        for word in reading.words
    ]


def with_date_asked(reading: Reading) -> list[Word]:
    """Return the words of a query, `when` if it ends with the date of what was done: alınması tarixi."""
    words, typed = [*reading.words], [token.native for token in reading.typed]
    if typed[-1:] and typed[-1] in _DATE_OF and re.search(_WHAT_WAS_DONE, "".join(typed[-2:-1])):
        words[-1] = structs.replace(words[-1], folded="when", meanings=("when",))
    return words


def without_subject(reading: Reading) -> Sequence[Word]:
    """Return the words without a name of the war that the base is about, unless nothing else is asked."""
    words, text = reading.words, f" {' '.join(reading.english)} "
    for name in SUBJECT_NAMES:
        begin = text.find(f" {name} ")
        if begin >= 0 and not text[:begin].endswith(" first"):
            first, size = text[:begin].count(" "), len(name.split())
            rest = [*words[:first], *words[first + size :]]
            whole = words[first + size - 1].position - words[first].position < size
            return rest if whole and any(word.english not in STOP_WORDS for word in rest) else words
    return words
