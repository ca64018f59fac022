"""Dates as people write them -> ISO 8601 days, months and years.

Understands 2020-10-09, 2020/10/09, 2020-10, 9 nov, october 17, 9.11.2020, oct 26 2020, 8 noyabr 2020 and
17 октября. A day or month without a year is of the war's year. Written here because the libraries
for it neither know Azerbaijani and Armenian months nor say which parts of a date were given.
"""

import re
from typing import Literal

from msgspec import Struct

WAR_YEAR = 2020

# As they are typed: in English, Azerbaijani, Russian and Armenian.
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan yanvar январь января январе янв հունվար հունվարի",
            "february feb fevral февраль февраля феврале фев փետրվար փետրվարի",
            "march mar mart март марта марте մարտ մարտի",
            "april apr aprel апрель апреля апреле апр ապրիլ ապրիլի",
            "may май мая мае մայիս մայիսի",
            "june jun iyun июнь июня июне հունիս հունիսի",
            "july jul iyul июль июля июле հուլիս հուլիսի",
            "august aug avqust август августа августе авг օգոստոս օգոստոսի",
            "september sept sep sentyabr сентябрь сентября сентябре сен սեպտեմբեր սեպտեմբերի",
            "october oct oktyabr октябрь октября октябре окт հոկտեմբեր հոկտեմբերի",
            "november nov noyabr ноябрь ноября ноябре ноя նոյեմբեր նոյեմբերի",
            "december dec dekabr декабрь декабря декабре дек դեկտեմբեր դեկտեմբերի",
        ),
        1,
    )
    for word in words.split()
}
# The patterns are compiled by their first use, which most calls never come to.
_ISO = r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?"
_NUMERIC = r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?"
# With hyphens only whole: 26-27 is a range.
_HYPHENED = r"(\d{1,2})-(\d{1,2})-(\d{4})"
_FILLERS = frozenset({"of", "the", "on", "года", "г.", "il"})
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(1[89]\d\d|20\d\d)"


class Span(Struct, frozen=True, order=True):
    """The first and the last day of a day, a month or a year, as ISO 8601."""

    first: str
    last: str


def month_of(word: str) -> int | None:
    """The number of the month a word names, in any of the four languages."""
    return _MONTHS.get(word.casefold().rstrip(".,"))


def iso(words: list[str], year: int | None = WAR_YEAR) -> str | None:
    """The date that these words are, and nothing but it: `9 nov` is 2020-11-09.

    `year` is taken where the words give none; with None such words are no date. A date that the
    calendar does not have is none.
    """
    text = " ".join(words).casefold().strip().replace(",", " ")
    if found := re.fullmatch(_ISO, text):
        return _join(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    if found := re.fullmatch(_NUMERIC, text) or re.fullmatch(_HYPHENED, text):
        given = int(found[3]) if found[3] else year
        return _join(given, int(found[2]), int(found[1])) if given else None
    return _spelt(text.split(), year)


def at(parts: list[str], place: int) -> tuple[str | None, int]:
    """The date that begins at a word of a text, and how many words it takes; None and 0 for none.

    A day without a year is written -10-17, a day of any year.
    """
    # Most words of a text are neither numbers nor months, and no date begins with such a one.
    if not re.search(r"\d", parts[place]) and month_of(parts[place]) is None:
        return None, 0
    for size in (3, 2, 1):
        part = parts[place : place + size]
        if len(part) == size and part[0] not in _FILLERS and part[-1] not in _FILLERS:
            date = iso(part, year=None) or _of_any_year(part)
            if date:
                return date, size
    return None, 0


def _of_any_year(part: list[str]) -> str | None:
    """`10 october` as a day of any year, and a month by its full name as the war year's."""
    date = iso(part)
    if date is None or (len(part) == 1 and (part[0].isdigit() or len(part[0]) < len("march"))):
        return None
    if len(part) == 1 and part[0].casefold() == "march":
        return None
    return date[4:] if len(date) == len("2020-10-09") else date


def _spelt(words: list[str], year: int | None) -> str | None:
    """A date with its month in letters, in any order, or a year alone."""
    day = month = given = None
    for word in words:
        if month is None and (found := month_of(word)):
            month = found
        elif given is None and re.fullmatch(_YEAR, word):
            given = int(word)
        elif day is None and (number := re.fullmatch(_DAY, word)):
            day = int(number[1])
        elif word not in _FILLERS:
            return None
    if month is None:
        return str(given) if given and day is None else None
    return _join(given or year, month, day) if given or year else None


def _join(year: int | None, month: int, day: int | None) -> str | None:
    if year is None or not 1 <= year <= 9999 or not 1 <= month <= 12:  # noqa: PLR2004
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= days_in(year, month) else None


def days_in(year: int, month: int) -> int:
    """How many days a month of the Gregorian calendar has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def span(date: str) -> Span:
    """The days that an ISO 8601 day, month or year covers."""
    if len(date) == len("2020"):
        return Span(f"{date}-01-01", f"{date}-12-31")
    if len(date) == len("2020-10"):
        year, month = int(date[:4]), int(date[5:])
        return Span(f"{date}-01", f"{date}-{days_in(year, month):02}")
    return Span(date, date)


def precision(date: str) -> Literal["year", "month", "day"]:
    """Return how exact an ISO 8601 date is."""
    return {len("2020"): "year", len("2020-10"): "month"}.get(len(date), "day")  # type: ignore[return-value]


def is_day(date: str) -> bool:
    """Return whether an ISO 8601 date is a single day."""
    return precision(date) == "day"
