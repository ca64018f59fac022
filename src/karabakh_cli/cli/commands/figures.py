"""casualties, losses, figures: the figures, and who reported each."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from karabakh_cli.cli.help_format import FILTER
from karabakh_cli.cli.narrowing import Asked, asked_for, note_what_is_missing
from karabakh_cli.cli.options import Figures, Output, Query
from karabakh_cli.cli.output import format_of, print_records, print_table
from karabakh_cli.errors import Misuse

if TYPE_CHECKING:
    from karabakh_cli.view.screen import Screen

_PEOPLE = ("casualties", "displacement")
_THINGS = ("equipment", "infrastructure")

Headline = Annotated[
    bool,
    typer.Option("--headline", help="Show only the headline figures, in any format.", rich_help_panel=FILTER),
]


def casualties(query: Query = None, *, keep: Figures, headline: Headline = False, out: Output) -> None:
    """Show people killed, wounded, missing, captured or displaced.

    The headline figures come first, each with who reported it; --all shows every one.

    \b
    Examples:
      kwar casualties
      kwar casualties --source armenia
      kwar casualties --of azerbaijan --measure missing --json
    """
    _answer("Casualties of the war", query, keep, out, topics=_PEOPLE, headline=headline)


def losses(query: Query = None, *, keep: Figures, headline: Headline = False, out: Output) -> None:
    """Show equipment and buildings destroyed, damaged, captured or lost.

    \b
    Examples:
      kwar losses --source oryx
      kwar losses --of azerbaijan --item tanks
      kwar losses houses --format csv
    """
    _answer("Losses of equipment and buildings", query, keep, out, topics=_THINGS, headline=headline)


def figures(query: Query = None, *, keep: Figures, headline: Headline = False, out: Output) -> None:
    """Show figures on all topics; without a query, a table of contents.

    \b
    Examples:
      kwar figures
      kwar figures --topic territory
      kwar figures peacekeepers
    """
    _answer("Figures", query, keep, out, topics=(), headline=headline)


def _answer(
    title: str, query: list[str] | None, keep: Figures, out: Output, *, topics: Sequence[str], headline: bool
) -> None:
    if headline and keep.every:
        raise Misuse("--headline cannot be combined with --all")
    asked = asked_for(query, keep, out, topics=topics)
    note_what_is_missing(asked)
    if format_of(out) != "table":
        chosen = asked.selection.shown if headline else asked.ranked
        print_records(chosen, asked.facts, out, none=asked.none, status=asked.status)
    elif not (query or topics or keep != Figures() or out.show_ids or asked.none):
        print_table(lambda screen: _contents(asked, screen), out)
    else:
        print_table(lambda screen: _drawn(title, asked, keep, query, screen), out, none=asked.none)


def _contents(asked: Asked, screen: "Screen") -> str:
    from karabakh_cli.view.contents import figure_contents

    return figure_contents(asked.figures, screen)


def _drawn(title: str, asked: Asked, keep: Figures, query: list[str] | None, screen: "Screen") -> str:
    from karabakh_cli.view.figures import Heading, figures_answer, next_commands
    from karabakh_cli.view.inventory import has_room, inventory, is_inventory

    facts, selection = asked.facts, asked.selection
    latest = [f for f in asked.figures if f.id not in asked.status]
    rows = keep.every or keep.sort or asked.limit or screen.ids
    if not rows and is_inventory(latest) and has_room(latest, screen):
        return inventory(latest, facts, screen)
    sources = [facts.reporter(key).name for key in _typed(asked, keep.source)]
    named = " ".join(query or ()) or title
    heading = Heading(
        title=f"{named} reported by {', '.join(sources)}" if sources else f"{named}, as reported",
        matching=len(asked.figures),
        by_subject=len(sources) == 1,
    )
    return figures_answer(
        selection,
        facts,
        screen,
        heading=heading,
        status=asked.status,
        commands=_with_day(next_commands(selection.shown, facts), asked.filters.as_of),
    )


def _with_day(commands: list[str], day: str | None) -> list[str]:
    """Return commands that compare by the day that was asked for, if one was."""
    return [f"{c} --as-of {day}" if day and c.startswith("kwar compare") else c for c in commands]


def _typed(asked: Asked, names: list[str] | None) -> list[str]:
    """Return the ids of the actors that were typed, without the offices that are part of them."""
    from karabakh_cli.facts.names import normalize_name
    from karabakh_cli.query.actors import reporter_id

    return [reporter_id(asked.facts, name) for name in names or () if normalize_name(name) != "third party"]
