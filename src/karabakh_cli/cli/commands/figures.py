"""casualties, losses, figures: the figures, and who reported each."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import structs

from karabakh_cli.asking.asked import Asked
from karabakh_cli.cli.as_of import as_known, facts_by
from karabakh_cli.cli.narrowing import asked_for, note_even_cut, note_what_is_missing
from karabakh_cli.cli.options import TOPICS_OF_COMMAND, CitedOutput, Figures, Listing, Output, Query
from karabakh_cli.cli.output import format_of, note, print_records, print_table, report_nothing
from karabakh_cli.errors import Misuse
from karabakh_cli.view.phrases import PERIODS
from karabakh_cli.view.rows import FIELDS

if TYPE_CHECKING:
    from karabakh_cli.view.screen import Screen

_TITLES = {
    "casualties": "Casualties",
    "losses": "Losses of equipment and buildings",
    "figures": "Figures",
}


def casualties(query: Query = None, *, keep: Figures, listing: Listing, out: CitedOutput) -> None:
    """Show people killed, wounded, missing, captured or displaced.

    The headline figures come first, each with who reported it; --all shows every one.

    \b
    Examples:
      kwar casualties
      kwar casualties --source armenia
      kwar casualties --of azerbaijan --measure missing --json
    """
    _answer("casualties", query, keep, listing, out)


def losses(query: Query = None, *, keep: Figures, listing: Listing, out: CitedOutput) -> None:
    """Show equipment and buildings destroyed, damaged, captured or lost.

    \b
    Examples:
      kwar losses --source oryx
      kwar losses --of azerbaijan --item tanks
      kwar losses houses --format csv
    """
    _answer("losses", query, keep, listing, out)


def figures(query: Query = None, *, keep: Figures, listing: Listing, out: CitedOutput) -> None:
    """Show figures on all topics; without a query, a table of contents.

    \b
    Examples:
      kwar figures
      kwar figures --topic territory
      kwar figures peacekeepers
    """
    _answer("figures", query, keep, listing, out)


def _answer(command: str, query: list[str] | None, keep: Figures, listing: Listing, out: Output) -> None:
    if listing.headline and keep.every:
        raise Misuse("--headline cannot be combined with --all")
    topics = TOPICS_OF_COMMAND.get(command, ())
    asked = asked_for(query, keep, out, topics=topics, listing=listing)
    _refuse_other_topics(command, asked.filters.topic)
    note_what_is_missing(asked)
    if asked.failure:
        report_nothing(asked.failure, out, known=FIELDS["figure"])
    if command == "figures" and listing.headline and not (asked.query or keep.topic):
        _note_topics(asked)
    narrowed = asked.query or topics or keep != Figures() or listing != Listing()
    if format_of(out) != "table":
        known = as_known(asked.rows, asked.facts, asked.filters.as_of)
        print_records(known, facts_by(asked.facts, asked.filters.as_of), out, status=asked.status)
    elif not (narrowed or out.limit or out.show_ids or out.urls):
        print_table(lambda screen: _contents(asked, screen), out, as_of=asked.filters.as_of)
    else:
        note_even_cut(asked.selection.shown, asked.rows)
        print_table(
            lambda screen: _drawn(command, asked, screen),
            out,
            as_of=asked.filters.as_of,
        )


def _note_topics(asked: Asked) -> None:
    """Say on which topics the headline figures of several are: there is no room for those of all."""
    topics = sorted({figure.topic for figure in asked.selection.shown})
    if {*topics} < {figure.topic for figure in asked.found.figures}:
        note(f"headline figures on {', '.join(topics)} only; --topic shows those on another topic")


def _refuse_other_topics(command: str, topics: Iterable[str]) -> None:
    """Raise Misuse if a topic is not of this command, with the command that has it."""
    for topic in sorted(topics):
        if topic not in TOPICS_OF_COMMAND.get(command, topics):
            other = next((name for name, known in TOPICS_OF_COMMAND.items() if topic in known), "figures")
            raise Misuse(f"kwar {command} does not cover {topic}", f"use kwar {other} --topic {topic}")


def _contents(asked: Asked, screen: "Screen") -> str:
    from karabakh_cli.view.contents import figure_contents

    return figure_contents(asked.found.figures, screen)


def _title(command: str, asked: Asked) -> str:
    """Return what an answer is about: of what time, whose reports, and the query that it matches."""
    from karabakh_cli.view.naming import join_names

    sources = join_names([asked.facts.reporter(key).name for key in asked.claimants])
    every = asked.every or asked.sort
    title = command.capitalize() if every else _TITLES[command]
    if time := _other_time(asked):
        title = f"{title} {PERIODS[time]}"
    elif command == "casualties" and not every and asked.filters.period <= {"war"}:
        # All figures are of other times too.
        title = f"{title} of the war"
    subject = f"{command.capitalize()} matching “{asked.query}”" if asked.query else title
    if sources:
        return f"{subject} reported by {sources}"
    return subject if asked.query else f"{subject}, as reported"


def _other_time(asked: Asked) -> str:
    """Return the period before or after the war if an answer is about that alone, and its title says so."""
    time = next(iter(asked.filters.period), "") if len(asked.filters.period) == 1 else ""
    return "" if asked.query or time == "war" else time


def _drawn(command: str, asked: Asked, screen: "Screen") -> str:
    from karabakh_cli.view.figures import Heading, figures_answer, next_commands
    from karabakh_cli.view.inventory import inventory, is_inventory

    facts, selection = asked.facts, asked.selection
    latest = [f for f in asked.found.figures if f.id not in asked.status]
    listed = asked.every or asked.headline or asked.sort is not None or asked.limit
    if not listed and is_inventory(latest):
        return inventory(latest, facts, screen)
    heading = Heading(
        title=_title(command, asked),
        matching=len(asked.found.figures),
        by_subject=asked.by_subject,
        sorted=bool(asked.sort),
        period=_other_time(asked),
    )
    known = as_known(selection.shown, facts, asked.filters.as_of)
    return figures_answer(
        structs.replace(selection, shown=known),
        facts,
        screen,
        heading=heading,
        status=asked.status,
        commands=next_commands(selection.shown, facts),
    )
