"""Days, months and years as ISO 8601 writes them, and the days of the war."""

import datetime as dt
from typing import Literal

from msgspec import Struct

WAR_YEAR = 2020
FIRST_DAY = "2020-09-27"
"""The first day of the war, from which `day 6` counts."""
LAST_DAY = "2020-11-10"
FIRST_MONTH, LAST_MONTH = "2020-09", "2020-11"
WAR_DAYS = 45
"""How many days the war touched: to 10 November."""
MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)


class Span(Struct, frozen=True):
    """The first and the last day of a day, a month or a year, as ISO 8601."""

    first: str
    last: str


def days_in(year: int, month: int) -> int:
    """Return the number of days of a month in the Gregorian calendar."""
    from calendar import monthrange

    return monthrange(year, month)[1]


def days_between(first: str, last: str) -> int:
    """Return how many days the second of two ISO 8601 days is after the first."""
    return (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days


def span(date: str) -> Span:
    """Return the first and last day of an ISO 8601 day, month or year."""
    exact = precision(date)
    if exact == "year":
        return Span(f"{date}-01-01", f"{date}-12-31")
    if exact == "month":
        year, month = int(date[:4]), int(date[5:])
        return Span(f"{date}-01", f"{date}-{days_in(year, month):02}")
    return Span(date, date)


def order(date: str) -> tuple[str, int]:
    """Return the sort key of an ISO 8601 date: a month comes after its days, a year after its months."""
    return span(date).last, ("day", "month", "year").index(precision(date))


def precision(date: str) -> Literal["year", "month", "day"]:
    """Return how exact an ISO 8601 date is."""
    if len(date) == len("2020"):
        return "year"
    return "month" if len(date) == len("2020-10") else "day"


def is_day(date: str) -> bool:
    """Return whether an ISO 8601 date is a single day."""
    return precision(date) == "day"
