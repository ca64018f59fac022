"""What a record and the base together say: the day it was said, and whether it is of one place."""

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Event, Figure, Place, Statement
from karabakh_cli.facts.vocabulary import WIDE_PLACES


def stated_date(figure: Figure, facts: Facts) -> str | None:
    """Return the day a figure was said: as stated, or as first published; None if unknown.

    The day that a count refers to (`as_of`) never counts as the day it was said: a count of 9 November
    may have been published in December.
    """
    if figure.stated_on:
        return figure.stated_on
    published = (facts.published.get(cite.document) for cite in figure.cite)
    return min(filter(None, published), default=None)


def day_of(entry: Entry, facts: Facts) -> str | None:
    """Return the day on which a record was said or happened, else that to which a figure refers, if any."""
    if isinstance(entry, Figure):
        return stated_date(entry, facts) or entry.as_of
    if isinstance(entry, Event):
        return entry.date
    return entry.said_on if isinstance(entry, Statement) else None


def is_of_one_place(figure: Figure, facts: Facts) -> bool:
    """Return whether a figure is of one place and not of a wide region, such as Nagorno-Karabakh."""
    place = facts.entries.get(figure.place or "")
    return isinstance(place, Place) and place.kind not in WIDE_PLACES
