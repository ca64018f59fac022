"""What a reader means by an id, a number or a name on the command line."""

from karabakh_cli.errors import Misuse, NothingFound
from karabakh_cli.facts.records import Entry, Facts


def records_named(facts: Facts, key: str) -> list[Entry]:
    """Return the record with this id, the figures with this number, or the one record with this name.

    Raises NothingFound, with the closest ones, if there is none.
    """
    if key in facts.entries:
        return [facts.entries[key]]
    from karabakh_cli.query.numbers import as_number, figures_with_number, nearest_figures

    number = as_number(key)
    if number is not None:
        found = figures_with_number(facts, number)
        if not found:
            from karabakh_cli.view.number import text

            near = " and ".join(f"{text(f)} ({f.id})" for f in nearest_figures(facts, number))
            raise NothingFound(f"nobody reports {key}", f"closest: {near}")
        return list(found)
    from karabakh_cli import store
    from karabakh_cli.search import lookup

    return [lookup.entry(facts, key, lambda: store.index(facts))]


def one_record(facts: Facts, key: str) -> Entry:
    """Return the only record with this id, number or name.

    Raises NothingFound if there is none. If several figures have the number they are listed on stderr,
    and Misuse is raised: it is not for kwar to guess which is meant.
    """
    found = records_named(facts, key)
    if len(found) == 1:
        return found[0]
    from karabakh_cli.cli.output import note
    from karabakh_cli.view.citation import said

    for entry in found:
        note(f"{entry.id}  {said(entry, facts)}")
    raise Misuse(f"{len(found)} records have the number {key}", "give the id of one")
