"""The dates of a query -> terms, which records of that day, month or year have."""

from karabakh_cli.facts import dates, written_dates
from karabakh_cli.search.indexing.fields import ALSO_KNOWN_BY
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Term
from karabakh_cli.search.matching.match import idf as idf_of
from karabakh_cli.search.words.normalize import words

MAX_WORDS = 64
"""Words of a query that are read; nobody asks longer, and a pasted book must not hang."""


def date_terms(index: Index, query: str) -> tuple[list[Term], set[str]]:
    """Return the dates of a query, and the words that they take up. Raises Misuse for 11/9/2020."""
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
            terms.append(date_term(index, said, date))
        used.update(words(said))
    return terms, used


def date_term(index: Index, said: str, date: str) -> Term:
    """Return a date as a term; records that give the month or the year alone have it too."""
    idf = {len("2020"): 2.5, len("2020-10"): 3.0}.get(len(date), 7.0)
    if len(date) == len("2021-05") and date in index.terms:
        # Many records have a month of the war, few have another month.
        idf = max(idf, idf_of(index, date))
    worths = {date: 1.0}
    if date.startswith("-"):
        # A day of any year is first of all one of the war.
        worths = {date: 0.75}
        date = f"{dates.WAR_YEAR}{date}"
        worths[date] = 1.0
    if len(date) == len("2020-10-09"):
        worths |= {f"{ALSO_KNOWN_BY}{date}": 0.87, f"={date[:7]}": 0.4, f"={date[:4]}": 0.2, date[:7]: 0.15}
    elif len(date) == len("2020-10"):
        worths |= {f"={date[:4]}": 0.4}
    keys = {key: worth * idf for key, worth in worths.items() if key in index.terms}
    return Term(said, keys, "date", "date", idf)
