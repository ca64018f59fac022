"""What a search found, one line a record, the best first; figures with who reported them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from rich.text import Text

from karabakh_cli.facts.records import Entry, Event, Facts, Figure, Person, Place, Statement
from karabakh_cli.query.headlines import Selection
from karabakh_cli.view import claims, phrases
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.figures import footer, next_commands, title_line, who
from karabakh_cli.view.figures import row as figure_row
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.grid import Row, labelled, rows
from karabakh_cli.view.naming import short_names, term
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.screen import Screen, draw

if TYPE_CHECKING:
    from rich.console import RenderableType


_LONG = 8
"""From more rows on, each has the mark of its best source alone."""


class _Match(Protocol):
    @property
    def word(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def field(self) -> str: ...
    @property
    def how(self) -> str: ...
    @property
    def points(self) -> float: ...


class _Hit(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def score(self) -> float: ...
    @property
    def matches(self) -> Sequence[_Match]: ...


def found_answer(
    asked: str,
    hits: Sequence[_Hit],
    facts: Facts,
    screen: Screen,
    *,
    more: bool = False,
    explain: bool = False,
) -> str:
    """Return the results of a search; with `explain`, why each is ranked where it is.

    `more` says that these are not all.
    """
    entries = [facts.entries[hit.id] for hit in hits]
    count = f"{'first ' * more}{len(hits)} result{'s' * (len(hits) != 1)}"
    why = [_explained(hit) if explain else [] for hit in hits]
    next_ = f"   -n {2 * len(hits)} for more results" if more else ""
    return _answer((asked, count), entries, facts, screen, why=why, more=next_)


def counted_answer(
    asked: str, counted: Selection, others: Sequence[_Hit], facts: Facts, screen: Screen
) -> str:
    """Return the headline figures of the count that was asked for, and below them what else was found."""
    notes = Footnotes(facts, screen, most=1 if len(counted.shown) > _LONG else 2)
    matching = len(counted.shown) + sum(len(found) for found in counted.left_out.values())
    title = title_line(asked, f"{len(counted.shown)} of {matching} figures for this count", screen)
    shown = [figure_row(f, facts, notes, screen) for f in counted.shown]
    parts: list[RenderableType] = [title, Text(), *rows(shown, screen)]
    if others:
        also = [_row(facts.entries[hit.id], facts, notes, screen) for hit in others]
        parts += [Text("\nALSO FOUND", style="bold"), *rows(also, screen)]
    commands = next_commands(counted.shown, facts)
    return draw(*parts, *footer(notes, counted, screen, commands=commands), screen=screen)


def listed_answer(title: str, entries: Sequence[Entry], facts: Facts, screen: Screen) -> str:
    """Return several records that a reader may have meant, one line each."""
    return _answer((title, ""), entries, facts, screen, why=[[] for _ in entries])


def _answer(
    heading: tuple[str, str],
    entries: Sequence[Entry],
    facts: Facts,
    screen: Screen,
    *,
    why: Sequence[list[str]],
    more: str = "",
) -> str:
    notes = Footnotes(facts, screen)
    parts: list[RenderableType] = [title_line(*heading, screen), Text()]
    shown = [_row(entry, facts, notes, screen) for entry in entries]
    if not any(why):
        parts += rows(shown, screen)
    else:
        for row, reasons in zip(shown, why, strict=True):
            parts += rows([row], screen)
            parts += [Text(f"    {reason}", style="dim", overflow="fold") for reason in reasons]
    parts += [Text(), labelled("Sources", notes.text(), screen)]
    if entries:
        parts.append(labelled("Next", Text(f"kwar show {entries[0].id}{more}"), screen))
    return draw(*parts, screen=screen)


def _explained(hit: _Hit) -> list[str]:
    """Return why a record is where it is, in plain words."""
    reasons = [
        f"{m.word!r} found as {m.key!r} in its {m.field} ({m.how}): {m.points:.2f} points"
        for m in hit.matches
    ]
    return [*reasons, f"score {hit.score:g}"]


def _row(entry: Entry, facts: Facts, notes: Footnotes, screen: Screen) -> Row:
    """Return a record of any kind as a row."""
    marks = notes.marks(entry.cite)
    if isinstance(entry, Figure):
        word = {entry.id: "superseded"} if entry.id in facts.revised_by else {}
        return Row(
            label=_what(entry, facts),
            number=Text(escape_controls(with_unit(entry)), style="bold"),
            who=who(entry, facts, status=word),
            when=claims.when(entry, facts, bare=screen.narrow),
            marks=marks,
            id=entry.id,
        )
    if isinstance(entry, Event):
        name = claims.claimant(entry, facts, short=True, state=True) if entry.source else ""
        said = Text(escape_controls(name), style=claims.style(entry, facts))
        return Row(
            label=entry.title or entry.what,
            number=Text(""),
            who=said,
            when=entry.date,
            marks=marks,
            id=entry.id,
        )
    if isinstance(entry, Statement):
        said = Text(
            escape_controls(claims.claimant(entry, facts, short=True, state=True)),
            style=claims.style(entry, facts),
        )
        said.append(f" {entry.stance}", style="dim")
        return Row(
            label=entry.text, number=Text(""), who=said, when=entry.said_on or "", marks=marks, id=entry.id
        )
    return Row(
        label=entry.name, number=Text(""), who=Text(escape_controls(_about(entry))), marks=marks, id=entry.id
    )


def _what(figure: Figure, facts: Facts) -> str:
    return (
        phrases.titled(facts, figure)
        if figure.population and not (figure.scope or figure.place)
        else figure.what
    )


def _about(entry: Person | Place) -> str:
    if isinstance(entry, Place):
        return f"{entry.kind}: {short_names(entry)}" if entry.names else entry.kind
    return "; ".join(f"{role.title}{term(role.from_, role.to)}" for role in entry.roles)
