"""casualties, losses, figures: the numbers, with who reported each."""

from karabakh_cli.cli.options import Figures, Output, Query
from karabakh_cli.cli.output import filter_by_query, format_of, note, show
from karabakh_cli.facts.records import Facts
from karabakh_cli.query.filters import Filters

PEOPLE = ("casualties", "displacement")
THINGS = ("equipment", "infrastructure")


def casualties(query: Query = None, *, keep: Figures, out: Output) -> None:
    """People killed, wounded, missing, captured, deserted or displaced, grouped by side.

    \b
    Examples:
      kwar casualties --source armenia
      kwar casualties azerbaijani killed
      kwar casualties --of azerbaijan --measure missing --json
    """
    _show(query, keep, out, PEOPLE)


def losses(query: Query = None, *, keep: Figures, out: Output) -> None:
    """Equipment and infrastructure destroyed, damaged, captured or lost, grouped by owner.

    \b
    Examples:
      kwar losses --source oryx
      kwar losses --of azerbaijan --item tanks
      kwar losses houses --format csv
    """
    _show(query, keep, out, THINGS)


def figures(query: Query = None, *, keep: Figures, out: Output) -> None:
    """All figures on all topics, grouped by side.

    \b
    Examples:
      kwar figures --topic territory
      kwar figures peacekeepers
      kwar figures --source bbc --json
    """
    _show(query, keep, out, ())


def _show(query: list[str] | None, keep: Figures, out: Output, topics: tuple[str, ...]) -> None:
    from karabakh_cli import store
    from karabakh_cli.query import filters as ask

    facts = store.load(out.facts)
    kept = filters(keep, facts, topics)
    index = store.index(facts) if query else None
    found = filter_by_query(
        ask.figures(facts, kept, include_superseded=keep.include_superseded), facts, query, index
    )
    note_absences(kept, facts)
    show(ask.sort_by_subject(facts, found), facts, out, nothing="no figure matches")
    if not keep.include_superseded and format_of(out) == "table":
        more = len(filter_by_query(ask.figures(facts, kept), facts, query, index)) - len(found)
        if more > 0:
            note(f"{more} superseded figure{'s' * (more > 1)} not shown; --all shows them")


def filters(keep: Figures, facts: Facts, topics: tuple[str, ...] = ()) -> Filters:
    """What was typed, as filters; `topics` where no topic was."""
    from karabakh_cli.query import filters as ask

    return ask.make_filters(
        facts,
        source=keep.source or (),
        of=keep.of or (),
        as_of=keep.as_of,
        measure=keep.measure or (),
        population=keep.population or (),
        item=keep.item or (),
        topic=keep.topic or topics,
        period=keep.period or (),
    )


def note_absences(kept: Filters, facts: Facts) -> None:
    """Say what a source had not given by the day of --as-of, where a reader would look for it."""
    from karabakh_cli.query.filters import absences

    for statement in absences(facts, kept):
        if none := statement.absence:
            name = facts.reporter(none.source).name
            counted = f"{none.measure}, {none.population}"
            note(f"{name} gave no figure of its own ({counted}) until {none.until}: kwar show {statement.id}")
