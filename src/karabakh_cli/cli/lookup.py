"""What a reader means by an id, a number or a name on the command line."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from karabakh_cli.cli.narrowing import facts_by, last_day, not_said_by
from karabakh_cli.cli.output import note
from karabakh_cli.errors import Misuse, NothingFound
from karabakh_cli.facts.records import Entry, Facts, Figure


def records_named(facts: Facts, key: str) -> list[Entry]:
    """Return the record with this id, the figures with this number, or the one record with this name.

    Raises NothingFound, with the closest ones, if there is none.
    """
    if key in facts.entries:
        return [facts.entries[key]]
    found = _figures_with(facts, key)
    if found:
        return list(found)
    from karabakh_cli import store
    from karabakh_cli.search import lookup

    return [lookup.entry(facts, key, lambda: store.index(facts))]


def _figures_with(facts: Facts, key: str) -> list[Figure]:
    """Return the figures with a number, as it is typed or as an answer shows it: `about 3,000`, `73%`.

    Raises NothingFound, with the closest ones, if it is a number that nobody reports.
    """
    from karabakh_cli.query.numbers import as_number, figures_with_number, nearest_figures
    from karabakh_cli.view.number import printed_as, unqualified, with_unit

    number = as_number(key)
    found = printed_as(facts.figures, key) if number is None else figures_with_number(facts, number)
    bare, unit = unqualified(key)
    number = as_number(bare)
    if number is not None and not found:
        near = " and ".join(f"{with_unit(f)} ({f.id})" for f in nearest_figures(facts, number, unit))
        raise NothingFound(f"nobody reports {key}", f"closest: {near}" if near else "")
    return found


class LookedUp(Struct, frozen=True):
    """The records that several ids, numbers and names mean, each once, in the base they are shown from."""

    facts: Facts
    entries: list[Entry]
    missing: list[NothingFound | Misuse]
    """Why others mean no record, or not one alone."""
    several: bool
    """Whether one of them is a number that several figures have."""

    def report_missing(self) -> None:
        """Say why some mean no record, each on a line. Raises the last of these errors, if any.

        Beside records that were found it is NothingFound: the question was well put in part.
        """
        if self.missing:
            *others, last = self.missing
            for error in others:
                note(str(error))
            raise NothingFound(last.message, last.hint) if self.entries else last


def look_up(
    facts: Facts, keys: Iterable[str], as_of: str | None, find: Callable[[Facts, str], list[Entry]]
) -> LookedUp:
    """Return the records that ids, numbers and names mean, as they were on a day if one is given.

    `find` returns those of one key, or raises NothingFound or Misuse.
    """
    then = facts_by(facts, last_day(as_of))
    entries: dict[str, Entry] = {}
    missing: list[NothingFound | Misuse] = []
    several = False
    for key in keys:
        try:
            found = find(facts, key)
        except (NothingFound, Misuse) as error:
            missing.append(error)
            continue
        known = {entry.id: then.entries[entry.id] for entry in found if entry.id in then.entries}
        if not known:
            missing.append(NothingFound(f"{key}: {not_said_by(found, facts, as_of or '')}"))
        several = several or len(known) > 1
        entries |= known
    return LookedUp(then, list(entries.values()), missing, several)


def one_record(facts: Facts, key: str) -> Entry:
    """Return the only record with this id, number or name.

    Raises NothingFound if there is none. If several figures have the number they are listed on stderr,
    and Misuse is raised: it is not for kwar to guess which is meant.
    """
    found = records_named(facts, key)
    if len(found) == 1:
        return found[0]
    from karabakh_cli.view.citation import said

    for entry in found:
        note(f"{entry.id}  {said(entry, facts)}")
    raise Misuse(f"{len(found)} records have the number {key}", "give the id of one")
