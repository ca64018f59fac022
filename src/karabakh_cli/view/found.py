"""What a search found, one line a record, the best first; figures with who reported them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, structs
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Event, Figure, Person, Place, Statement
from karabakh_cli.query.denials import denials
from karabakh_cli.query.headlines.select import Selection
from karabakh_cli.query.revisions import status
from karabakh_cli.view import claims, wording
from karabakh_cli.view.attribution import announced, said_by
from karabakh_cli.view.blocks import command_lines, labelled, title_line
from karabakh_cli.view.claim_rows import ClaimRow, rows
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.figures import NO_STATUS, figure_row, footer, next_commands, what, who
from karabakh_cli.view.footnotes import Footnotes, marks_a_row
from karabakh_cli.view.naming import held_by, offices, short_names
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.screen import Screen, draw

if TYPE_CHECKING:
    from rich.console import RenderableType

    from karabakh_cli.search.ranking.hits import Hit


class ListOptions(Struct, frozen=True, kw_only=True):
    """How results are listed.

    `status` has a word for each figure that is not the latest, `more` says that there are more results, and
    `explain` that each is to have the reasons of its rank. `held` are the ids of places whose holder
    is asked for.
    """

    status: Mapping[str, str] = NO_STATUS
    more: bool = False
    explain: bool = False
    held: frozenset[str] = frozenset()


_CONTROL = "control"
"""The term by which a question asks who holds a place."""


def found_answer(
    asked: str, hits: "Sequence[Hit]", facts: Facts, screen: Screen, options: ListOptions
) -> str:
    """Return the results of a search, one line each, below it the reasons if they are asked for."""
    from karabakh_cli.search.ranking.explain import explain

    entries = [facts.entries[hit.id] for hit in hits]
    count = "first result" if options.more and len(hits) == 1 else wording.counted(len(hits), "result")
    count = f"first {count}" if options.more and len(hits) > 1 else count
    why = [[*explain(hit), f"score {hit.score:.2f}"] if options.explain else [] for hit in hits]
    held = frozenset(hit.id for hit in hits if any(match.key == _CONTROL for match in hit.matches))
    return _answer(
        (asked, count), entries, facts, screen, why=why, options=structs.replace(options, held=held)
    )


def counted_answer(
    asked: str,
    counted: Selection,
    others: Sequence[Entry],
    facts: Facts,
    screen: Screen,
    options: ListOptions,
) -> str:
    """Return the headline figures of the count that was asked for, and below them what else was found."""
    notes = Footnotes(facts, screen, most=marks_a_row(len(counted.shown)))
    matching = len(counted.shown) + sum(len(found) for found in counted.left_out.values())
    shown = "" if matching == len(counted.shown) else f"{len(counted.shown)} of "
    title = title_line(asked, f"{shown}{wording.counted(matching, 'figure')} for this count", screen)
    drawn = [figure_row(f, facts, notes, screen, status=options.status) for f in counted.shown]
    parts: list[RenderableType] = [title, Text(), *rows(drawn, screen)]
    if others:
        also = [_row(entry, facts, notes, screen, options) for entry in others]
        parts += [Text("\nALSO FOUND", style="bold"), *rows(also, screen)]
    commands = next_commands(counted.shown, facts)
    if counted.left_out and asked == wording.shortened(asked):
        commands.append(f"kwar figures {wording.as_typed(asked)} --all")
    return draw(*parts, *footer(notes, counted, screen, commands=commands), screen=screen)


def listed_answer(title: str, entries: Sequence[Entry], facts: Facts, screen: Screen) -> str:
    """Return several records that a reader may have meant, one line each."""
    options = ListOptions(status=status(facts, as_of=None))
    return _answer((title, ""), entries, facts, screen, why=[[] for _ in entries], options=options)


def _answer(
    heading: tuple[str, str],
    entries: Sequence[Entry],
    facts: Facts,
    screen: Screen,
    *,
    why: Sequence[list[str]],
    options: ListOptions,
) -> str:
    notes = Footnotes(facts, screen)
    parts: list[RenderableType] = [title_line(*heading, screen), Text()]
    shown = [_row(entry, facts, notes, screen, options) for entry in entries]
    if not any(why):
        parts += rows(shown, screen)
    else:
        for row, reasons in zip(shown, why, strict=True):
            parts += rows([row], screen)
            parts += [Text(f"    {reason}", style="dim", overflow="fold") for reason in reasons]
    parts += [Text(), labelled("Sources", notes.text(), screen)]
    if entries:
        more = [f"-n {2 * len(entries)} for more results"] if options.more else []
        parts.append(command_lines("Next", [f"kwar show {entries[0].id}", *more], screen))
    return draw(*parts, screen=screen)


def _row(entry: Entry, facts: Facts, notes: Footnotes, screen: Screen, options: ListOptions) -> ClaimRow:
    """Return a record of any kind as a row."""
    label, number, said, when = _cells(entry, facts, screen, options)
    return ClaimRow(
        label=label, number=number, who=said, when=when, marks=notes.marks(entry.cite), id=entry.id
    )


def _cells(entry: Entry, facts: Facts, screen: Screen, options: ListOptions) -> tuple[str, Text, Text, str]:
    """Return what a record is, its number, who says so, and when."""
    if isinstance(entry, Figure):
        number = Text(escape_controls(with_unit(entry)), style="bold")
        said = who(entry, facts, status=options.status)
        return what(entry, facts), number, said, claims.when(entry, facts, bare=screen.terse)
    if isinstance(entry, Event):
        replies = denials(facts, entry, as_of=screen.as_of)
        return entry.headline, Text(), announced(entry, facts, replies), entry.days
    if isinstance(entry, Statement):
        return entry.text, Text(), said_by(entry, facts), entry.said_on or ""
    about = _about(entry, screen)
    held = held_by(entry, facts) if isinstance(entry, Place) and entry.id in options.held else ()
    if held:
        about = f"{about}; held by {'; '.join(one.rstrip('.') for one in held)}"
    return entry.name, Text(), Text(escape_controls(about)), ""


def _about(entry: Person | Place, screen: Screen) -> str:
    """Return the offices of a person; of a place its kind and its names."""
    if isinstance(entry, Person):
        return offices(entry, as_of=screen.as_of)
    return f"{entry.kind}: {short_names(entry)}" if entry.names else entry.kind
