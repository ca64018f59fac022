"""The days, months and years that a text names."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from karabakh_cli.facts import dates, written_dates
from karabakh_cli.verify.text.spans import Span, is_inside

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
MONTH = rf"(?:{_MONTHS})\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:1[89]|20)\d\d"
_SHORT_YEAR = r"'\d\d(?=\s?(?:[.,:;)\n]|$))"
"""July '21, and no quotation that begins with a number."""
_IN_A_MONTH = "|".join(
    rf"(?<=\b{words}[ -])"
    for words in (
        *"in by late early mid since until during following next".split(),
        *("beginning of", "course of", "end of", "half of", "middle of", "start of"),
    )
)
_IN_A_YEAR = "|".join(
    rf"(?<=\b{word} )" for word in ("in", "months of", "budget of", "during", "for", "throughout")
)
_HOW_MANY = {
    word: number
    for words, number in (("a one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6))
    for word in words.split()
}
YEAR_LETTERS, MONTH_LETTERS = len("2020"), len("2020-09")
"""How long an ISO 8601 year and month are, with which a longer date begins."""
_SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "fall": (9, 10, 11)}
"""The months of a season; a winter is of two years."""
_WEEK = 7
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NTH = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NO_DAY = r"(?:day|anniversary|army|brigade|century|corps|floor|minute|session|time)\b"
_DATE = re.compile(
    rf"(?<![\w.,])(?:"
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)|(?P<numeric>\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})(?!\d)"
    rf"|(?:(?:{_DAY},\s){{0,9}}{_DAY}\s?(?:[–-]|to|,?\sand|,?\sor)\s?)?(?P<d>{_DAY})\s+(?:of\s+)?(?P<m>{MONTH})(?:,?\s+(?P<y>{_SHORT_YEAR}|{YEAR})\b(?!,\d))?"
    rf"|(?P<m2>{MONTH})\s+(?P<d2>{_DAY})\b(?!,\d{{3}}|\.\d)(?:\s?(?:[–-]|to|and)\s?{_DAY}\b(?!,\d))?(?:,?\s+(?P<y2>{_SHORT_YEAR}|{YEAR})\b(?!,\d))?"
    rf"|(?P<m3>{MONTH})\s+(?P<y3>{_SHORT_YEAR}|{YEAR})\b(?!,\d)"
    rf"|(?:(?<=\bon )|(?<=\bby )|(?<=\bof ))the (?P<d4>{_DAY})(?<=[a-z])\b(?! {_NO_DAY})"
    rf"|(?P<season>{'|'.join(_SEASONS)}),?\s(?:of\s)?(?P<y7>{YEAR})\b(?!,\d)"
    # The year in which several end: 2020 to 2026.
    rf"|{YEAR}\s(?:to|until|till)\s(?P<until>{YEAR})\b(?!,\d)"
    rf"|(?:{_IN_A_YEAR})(?P<y5>{YEAR})\b(?![,.]\d|\s?[–-]\s?\d)"
    # What heads a list: arrivals, 2023:
    rf"|(?<=[a-z)],\s)(?P<y6>{YEAR})(?=:?[ \t]*(?:\n|$))"
    # What labels an entry: 2016: the April War.
    rf"|(?P<y8>{YEAR})(?=:\s)"
    rf"|(?:{_IN_A_MONTH})(?P<m4>{_MONTHS})\b(?! \d|,? {YEAR})|that (?P<m5>{_MONTHS})\b(?! \d|,? {YEAR})"
    rf")"
    # Counted from the day named last.
    rf"|\b(?P<n>{'|'.join(_HOW_MANY)}) (?P<unit>day|week|month)s? (?P<way>later|earlier)\b"
    r"|\bthe (?P<beside>(?:next|following|previous) day|day before)\b(?! \w+day| the)"
    r"|\b(?P<same>(?:that|the same) (?:day|morning|afternoon|evening|night|week|month)"
    r"|(?<=by )the (?:morning|afternoon|evening)(?! of| on|,? \d| before))\b"
    # A year later, on 19 September, is that day.
    rf"|\b(?P<apart>(?:{'|'.join(_HOW_MANY)}) years? later),?"
    rf" (?=(?:on|in) [^,.;]{{0,12}}\b(?:{YEAR}|{MONTH}))"
    # The first day is that of the war.
    rf"|\bon (?:the )?(?P<nth>{'|'.join(_NTH)}) day(?P<of> of (?:the )?(?:war|fighting|hostilities))?\b"
    r"(?! of\b)"
    r"|\b(?P<now>today|yesterday)\b"
    # Thursday, 1 October is that day.
    rf"|\b(?P<weekday>{'|'.join(_WEEKDAYS)})\b(?!,?\s(?:the\s)?(?:{_DAY}\s(?:of\s)?{MONTH}|{MONTH}\s\d))"
)
SINCE = re.compile(
    r"\b(?:since|(?:beginning|began|begun|broke\sout|erupted|started|starting)(?:\s+(?:on|in))?)"
    r"\s+(?:the\s+)?(?:(?:beginning|end|middle|start)\s+of\s+)?$",
    re.IGNORECASE,
)
"""What is before the first day of what is counted, from which no Thursday is counted."""
_OF_THAT_YEAR = re.compile(r"\sof\s(?:that|the\ssame)\syear\b")
_NEAR_LETTERS = 40


class Day(Struct, frozen=True):
    """A date in a text: where it is, and the ISO 8601 days, months or years that it may be.

    A weekday may be any day where no other day was named.
    """

    start: int
    end: int
    may_be: tuple[str, ...]


def days(text: str, heads: Sequence[Span] = ()) -> Iterator[Day]:
    """Yield the dates of a text, in order. `heads` are where the heads of its reports are.

    A day without a year may be of the year named last, of the war's or of the one after it; 10/9/2020 may
    be either of two days. `A day later`, `Thursday` and `the 27th` are counted from the day named last, and
    `on the second day` from the first of the war, unless another day was named. In a report `today`,
    `yesterday` and `Thursday` are counted from its day.
    """
    known = _Calendar(heads)
    for found in _DATE.finditer(text.lower()):
        if found["until"]:
            known.until = int(found["until"])
        elif may_be := known.read(found):
            of_that_year = _OF_THAT_YEAR.match(found.string, found.end())
            yield Day(found.start(), (of_that_year or found).end(), may_be)
        elif found["weekday"] or found["apart"]:
            yield Day(found.start(), found.end(), ())


class _Calendar:
    """What is known from the dates before: the year named last, the last dates, and the day of the report."""

    def __init__(self, heads: Sequence[Span]) -> None:
        """Begin with the year of the war and no date, given where the heads of the reports are."""
        self._heads = heads
        self._year = self.until = dates.WAR_YEAR
        self._last: tuple[str, ...] = ()
        self._present: tuple[str, ...] = ()
        self._report: tuple[str, ...] = ()

    def read(self, found: re.Match[str]) -> tuple[str, ...]:
        """Return the days, months or years that the next date may be, and remember them."""
        given = any(found[name] for name in ("y", "y2", "y3", "y5", "y6", "y7", "y8", "iso", "numeric"))
        of_that_year = found["m5"] or _OF_THAT_YEAR.match(found.string, found.end())
        may_be = self._readings(found, known=given or of_that_year is not None)
        if not may_be:
            return ()
        if given:
            self._year = int(may_be[0][:YEAR_LETTERS])
        self._last = may_be
        if is_inside(self._heads, found.start()):
            self._report = may_be
        if not SINCE.search(found.string, max(0, found.start() - _NEAR_LETTERS), found.start()):
            self._present = may_be
        return may_be

    def _readings(self, found: re.Match[str], *, known: bool) -> tuple[str, ...]:
        """Return what a date may be; its year is `known`, or may be one of several."""
        before = self._present or self._last
        if counted := _by_the_report(self._report, found) or _counted_from(before, found):
            may_be = counted
        else:
            war, year = dates.WAR_YEAR, self._year
            years = [year] if known else dict.fromkeys((year, self.until, war, war + 1))
            may_be = tuple(date for one in years for date in _readings(found, one))
        if not known and self._year == dates.WAR_YEAR:
            may_be = _of_the_war(may_be) or may_be
        return may_be


def _by_the_report(report: Sequence[str], found: re.Match[str]) -> tuple[str, ...]:
    """Return the days that `today`, `yesterday` or `Thursday` means in a report of one of some days."""
    written = [dt.date.fromisoformat(day) for day in report if dates.is_day(day)]
    if found["now"]:
        return _dates(day.toordinal() - (found["now"] == "yesterday") for day in written)
    if found["weekday"]:
        weekday = _WEEKDAYS.index(found["weekday"])
        return _dates(day.toordinal() - (day.weekday() - weekday) % _WEEK for day in written)
    return ()


def _of_the_war(may_be: Iterable[str]) -> tuple[str, ...]:
    """Return, of the days that a day without a year may be, those from the war to the end of its year."""
    last = f"{dates.WAR_YEAR}-12-31"
    return tuple(day for day in may_be if dates.is_day(day) and dates.FIRST_DAY <= day <= last)


def _readings(found: re.Match[str], year: int) -> tuple[str, ...]:
    if whole := found["iso"] or found["numeric"] or found["y5"] or found["y6"] or found["y8"]:
        return written_dates.readings([whole])
    if found["season"]:
        return tuple(f"{found['y7']}-{month:02}" for month in _SEASONS[found["season"]])
    month = found["m"] or found["m2"] or found["m3"] or found["m4"] or found["m5"]
    if month is None:
        return ()
    day = re.sub(r"\D", "", found["d"] or found["d2"] or "")
    given = found["y"] or found["y2"] or found["y3"] or str(year)
    given = given.replace("'", "20")
    return written_dates.readings([word for word in (day, month.rstrip("."), given) if word])


def _counted_from(last: tuple[str, ...], found: re.Match[str]) -> tuple[str, ...]:
    """Return the days that `a day later`, `the day before` or `that day` means, given the one named last.

    A week is seven days, more or less, and of a month later only the month is known.
    """
    whole = [dt.date.fromisoformat(day) for day in last if dates.is_day(day)]
    if (months := _months_apart(found)) is not None:
        return _months_from(last, months)
    if found["d4"]:
        return _in_the_month_of(last, re.sub(r"\D", "", found["d4"]))
    if found["weekday"]:
        return _nearest_weekdays(whole, _WEEKDAYS.index(found["weekday"]))
    if found["nth"]:
        return _on_the_day(found) if found["of"] or not last else ()
    if found["same"]:
        apart = list(range(1 - _WEEK, _WEEK)) if found["same"].endswith("week") else [0]
    elif found["beside"]:
        apart = [1 if found["beside"] in {"next day", "following day"} else -1]
    elif found["n"]:
        many = _many(found)
        apart = [many] if found["unit"] == "day" else [7 * many + about for about in (0, -1, 1)]
    else:
        return ()
    return _dates(day.toordinal() + days for days in apart for day in whole)


def _many(found: re.Match[str]) -> int:
    """Return how many days, weeks or months later something is; a negative number if it is earlier."""
    return _HOW_MANY[found["n"]] * (1 if found["way"] == "later" else -1)


def _months_apart(found: re.Match[str]) -> int | None:
    """Return how many months later something is, `two months later`, `that month`; None if not in months."""
    if (found["same"] or "").endswith("month"):
        return 0
    return _many(found) if found["unit"] == "month" else None


def _months_from(last: Iterable[str], many: int) -> tuple[str, ...]:
    """Return the months so many after those of some dates, or before them if the number is negative."""
    named = (date[:MONTH_LETTERS].split("-") for date in last if len(date) > YEAR_LETTERS)
    whole = (12 * int(year) + int(month) - 1 + many for year, month in named)
    return tuple(dict.fromkeys(f"{month // 12}-{month % 12 + 1:02}" for month in whole))


def _on_the_day(found: re.Match[str]) -> tuple[str, ...]:
    """Return the day that `the second day of the war` means."""
    return _dates([dt.date.fromisoformat(dates.FIRST_DAY).toordinal() + _NTH.index(found["nth"])])


def _in_the_month_of(last: tuple[str, ...], day: str) -> tuple[str, ...]:
    """Return the days that `the 27th` may be, given what was named last."""
    months = dict.fromkeys(date[:MONTH_LETTERS] for date in last if len(date) > YEAR_LETTERS)
    given = (written_dates.readings([f"{month}-{day.zfill(2)}"]) for month in months)
    return tuple(date for found in given for date in found)


def _nearest_weekdays(last: list[dt.date], weekday: int) -> tuple[str, ...]:
    """Return the days of this name within a week of the one named last, which it may be itself."""
    ahead = ((day.toordinal(), (weekday - day.weekday()) % _WEEK) for day in last)
    near = {day + apart for day, first in ahead for apart in (first, first - _WEEK if first else 0)}
    return _dates(sorted(near))


def _dates(ordinals: Iterable[int]) -> tuple[str, ...]:
    return tuple(str(dt.date.fromordinal(day)) for day in ordinals if 1 <= day <= dt.date.max.toordinal())


def blank_days(text: str, found: list[Day]) -> str:
    """Return the text, of the same length, without these dates, which are in order."""
    parts, place = [], 0
    for day in found:
        parts += [text[place : day.start], " " * (day.end - day.start)]
        place = day.end
    return "".join([*parts, text[place:]])
