"""Dates as people read them."""

from karabakh_cli.facts.dates import MONTHS, precision


def day_and_month(date: str, *, year: bool = False) -> str:
    """Return an ISO 8601 date in words: `8 Nov` or, with the year, `8 November 2020`."""
    exact = precision(date)
    if exact == "year":
        return date
    month = MONTHS[int(date[5:7]) - 1]
    if exact == "month":
        return f"{month} {date[:4]}"
    day = int(date[8:10])
    return f"{day} {month} {date[:4]}" if year else f"{day} {month[:3]}"
