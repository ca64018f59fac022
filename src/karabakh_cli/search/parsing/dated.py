"""The dates of a query -> terms, which records of that day, month or year have."""

import re
from collections.abc import Mapping

from msgspec import structs

from karabakh_cli.facts import dates, written_dates
from karabakh_cli.facts.numerals import has_digit
from karabakh_cli.search.indexing.fields import ALSO_KNOWN_BY
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Term
from karabakh_cli.search.matching.match import idf as idf_of
from karabakh_cli.search.words.normalize import words

MAX_WORDS = 64
"""Words of a query that are read; nobody asks longer, and a pasted book must not hang."""
_YEAR, _MONTH, _DAY = len("2020"), len("2020-10"), len("2020-10-09")
"""The length of a date says how exact it is."""
_IDF = {_YEAR: 2.5, _MONTH: 3.0}
_IDF_OF_A_DAY = 7.0
"""How much a date says."""
_OF_ANY_YEAR = 0.75
"""The weight of a record of that day in every year, such as a holiday."""
_ALSO_KNOWN = 0.87
"""The weight of a record by another of its days."""
_MONTH_ALONE, _YEAR_ALONE = 0.4, 0.2
"""The weights of a record that gives no day: the month or the year is all it gives."""
_LATER_DAY = 0.95
"""The weight of a record of the last day of a range: 19-20 September."""
_DAYS = r"\b(\d{1,2})\s?[-–—]\s?(\d{1,2})\b"
_IN_ITS_MONTH = 0.15
"""The weight of a record of another day of the month."""
_YEAR_FOR_A_MONTH = 0.4
"""The weight of a record that gives the year alone when the question is about a month."""


def date_terms(index: Index, query: str) -> tuple[list[Term], set[str]]:
    """Return the dates of a query, and the words that they take up. Raises Misuse for 11/9/2020."""
    query, last_days = _with_first_days(query)
    parts = written_dates.bare_words(query)[:MAX_WORDS]
    for part in parts:
        if "/" in part:
            written_dates.only(written_dates.readings([part]), part)
    terms: list[Term] = []
    used: set[str] = set()
    for date, found in written_dates.dated(parts):
        said = " ".join(found)
        # The war's year says nothing beside other words.
        if date != str(dates.WAR_YEAR) or len(parts) == len(found):
            terms.append(_until(index, date_term(index, said, date), date, last_days))
        used.update(words(said))
    return terms, used | {*last_days.values()}


def _with_first_days(query: str) -> tuple[str, dict[str, str]]:
    """Return a query with a range of days beside a month as its first day, and each last day by the first."""
    if not has_digit(query):
        return query, {}
    last_days: dict[str, str] = {}

    def first_day(found: re.Match[str]) -> str:
        beside = (*query[: found.start()].split()[-1:], *query[found.end() :].split()[:1])
        if not any(map(written_dates.month_of, beside)) or int(found[1]) >= int(found[2]):
            return found[0]
        last_days[found[1].removeprefix("0")] = found[2]
        return found[1]

    return re.sub(_DAYS, first_day, query), last_days


def _until(index: Index, term: Term, date: str, last_days: Mapping[str, str]) -> Term:
    """Return the term of a date, for the first day of a range with the last one as well."""
    first = date[-len("09") :].removeprefix("0")
    if len(date) == _MONTH or first not in last_days:
        return term
    last = f"{date[: -len('09')]}{last_days[first]:0>2}"
    later = date_term(index, term.word, last).keys
    return structs.replace(term, keys={key: points * _LATER_DAY for key, points in later.items()} | term.keys)


def date_term(index: Index, said: str, date: str) -> Term:
    """Return a date as a term; records that give the month or the year alone have it too."""
    idf = _IDF.get(len(date), _IDF_OF_A_DAY)
    if len(date) <= _MONTH and date in index.terms:
        # Many records have a month or the year of the war, few have another.
        idf = max(idf, idf_of(index, date))
    keys = {key: worth * idf for key, worth in _worths(date).items() if key in index.terms}
    return Term(said, keys, "date", "date", idf)


def _worths(date: str) -> dict[str, float]:
    """Return what a record may have for a date, each with its worth."""
    if date.startswith("-"):
        # A day of any year is first of all one of the war.
        return {date: _OF_ANY_YEAR, **_worths(f"{dates.WAR_YEAR}{date}")}
    month, year = date[:_MONTH], date[:_YEAR]
    if len(date) == _DAY:
        return {
            date: 1.0,
            f"{ALSO_KNOWN_BY}{date}": _ALSO_KNOWN,
            f"={month}": _MONTH_ALONE,
            f"={year}": _YEAR_ALONE,
            month: _IN_ITS_MONTH,
        }
    return {date: 1.0, f"={year}": _YEAR_FOR_A_MONTH} if len(date) == _MONTH else {date: 1.0}
