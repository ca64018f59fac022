"""What --as-of asks for: the base of that day, records as they were known then, and what it leaves out."""

from collections.abc import Sequence
from typing import TypeVar

from karabakh_cli.cli.output import note
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Entry, Event, Figure, Place
from karabakh_cli.query.filters import Filters, absences, last_day

E = TypeVar("E", bound=Entry)


def day_asked(as_of: str | None) -> str | None:
    """Return the last day of the date typed for --as-of, if any. Raises Misuse if it is not a date."""
    return None if as_of is None else last_day(as_of)


def facts_by(facts: Facts, last: str | None) -> Facts:
    """Return the base as it was on a day, or as it is if none is given."""
    if last is None:
        return facts
    from karabakh_cli.query.past import facts_on

    return facts_on(facts, last)


def as_known(found: Sequence[E], facts: Facts, day: str | None) -> list[E]:
    """Return those of these records that had been said by a day, as they were known then."""
    if day is None:
        return list(found)
    from karabakh_cli.query.past import records_on

    return records_on(found, facts, day)


def not_said_by(found: Sequence[Entry], facts: Facts, as_of: str) -> str:
    """Return why none of these records had been said by a day: they came later, or their day is unknown."""
    undated_ones = [f for f in found if isinstance(f, Figure) and stated_date(f, facts) is None]
    if found and len(undated_ones) == len(found):
        return "the date of that statement is not known"
    return f"not reported until after {as_of}"


def note_absences(facts: Facts, named: Filters) -> None:
    """Say which sources had published no figure of what the filters name by the day of `as_of`."""
    for statement in absences(facts, named):
        if absence := statement.absence:
            from karabakh_cli.view.claims import claimant
            from karabakh_cli.view.phrases import people
            from karabakh_cli.view.wording import enclosed

            name = facts.reporter(absence.source).name
            own = people(absence.measure, absence.population)
            by = enclosed(claimant(statement, facts), statement.said_on or "undated")
            note(f"{name} had published no figure for its own {own} by then {by}")


def note_undated(count: int, kind: str) -> None:
    """Say how many records of a kind are left out because the day they were said is unknown."""
    if count:
        from karabakh_cli.view.wording import counted

        note(f"{counted(count, kind)} of unknown date left out")


def note_encyclopaedia(found: Sequence[Entry], base: Facts, day: str | None) -> None:
    """Say what of these records, as known on a day, an encyclopaedia alone reports: nobody knows when.

    Holders of places are left out, as figures and statements are; what happened is shown from its day on.
    """
    if day is None:
        return
    from karabakh_cli.query.past import is_reported_by_encyclopaedia, undated_holders
    from karabakh_cli.view.wording import counted

    places = [one for entry in found if isinstance(one := base.entries[entry.id], Place)]
    note_undated(sum(len(undated_holders(place, base)) for place in places), "holder")
    alone = sum(isinstance(entry, Event) and is_reported_by_encyclopaedia(entry, base) for entry in found)
    if alone:
        note(f"{counted(alone, 'event')} reported by an encyclopaedia alone, on an unknown day")
