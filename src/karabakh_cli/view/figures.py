"""Figures as an answer: the headline first, each number with who reported it, when and where to check."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace
from rich.console import RenderableType
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.headlines.select import BEYOND_LIMIT, Selection
from karabakh_cli.query.numbers import figures_with_number
from karabakh_cli.query.revisions import SUPERSEDED
from karabakh_cli.query.whole import is_whole
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.attribution import attribution, qualified
from karabakh_cli.view.blocks import command_lines, labelled, title_line
from karabakh_cli.view.claim_rows import ClaimRow, rows
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.footnotes import Footnotes, marks_a_row
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.screen import Screen, draw
from karabakh_cli.view.sections import arranged, section_and_label

_REASONS = 4
"""The most reasons that an answer gives for what it leaves out."""


NO_STATUS: Mapping[str, str] = {}
"""The status of figures that have not been revised, or where revisions do not matter."""


class Heading(Struct, frozen=True, kw_only=True):
    """What an answer is headed with: its title, and how many figures match in all."""

    title: str
    matching: int
    by_subject: bool = False
    """Whether the answer is about one claimant, so that sections are sides and not counts."""
    sorted: bool = False
    """Whether the order of the figures was asked for, so that there are no sections."""
    period: str = ""
    """The time that the title names, which rows need not repeat."""


def figures_answer(
    selection: Selection,
    facts: Facts,
    screen: Screen,
    *,
    heading: Heading,
    status: Mapping[str, str],
    commands: Sequence[str] = (),
) -> str:
    """Return the figures of a selection in rows, with sources, what is left out, and what to ask next."""
    notes = Footnotes(facts, screen, most=marks_a_row(len(selection.shown)))
    ordered = selection.shown
    if not heading.sorted:
        ordered = arranged(ordered, facts, by_subject=heading.by_subject)
    drawn = [replace(f, period="war") if f.period == heading.period else f for f in ordered]
    shown = [figure_row(f, facts, notes, screen, status=status, by_subject=heading.by_subject) for f in drawn]
    if heading.sorted:
        shown = [replace(r, section="", label=what(f, facts)) for r, f in zip(shown, drawn, strict=True)]
    title = title_line(heading.title, _count(selection, heading.matching), screen)
    parts: list[RenderableType] = [title, Text(), *rows(shown, screen)]
    hint = _how_to_see_all(selection)
    return draw(*parts, *footer(notes, selection, screen, hint=hint, commands=commands), screen=screen)


def _count(selection: Selection, matching: int) -> str:
    shown = len(selection.shown)
    if shown == matching:
        return wording.counted(matching, "figure")
    if selection.left_out.keys() == {BEYOND_LIMIT}:
        return f"{shown} of {matching:,} figures"
    return f"{wording.counted(shown, 'headline figure')} of {matching:,}"


def _how_to_see_all(selection: Selection) -> str:
    total = len(selection.shown) + sum(map(len, selection.left_out.values()))
    selected = bool(selection.left_out.keys() - {BEYOND_LIMIT})
    return wording.how_to_see_all(total, limited=BEYOND_LIMIT in selection.left_out, selected=selected)


def figure_row(
    figure: Figure,
    facts: Facts,
    notes: Footnotes,
    screen: Screen,
    *,
    status: Mapping[str, str] = NO_STATUS,
    by_subject: bool = False,
) -> ClaimRow:
    """Return the row of a figure, under its count or, `by_subject`, under whose losses it counts."""
    section, label = section_and_label(figure, facts, by_subject=by_subject)
    named = claims.Named.SHORT if by_subject else claims.Named.SHORT_AFTER_STATE
    # A label in the figure's own words may say already who these are.
    counted = "" if by_subject or (figure.population or "-") in label.lower() else None
    dim = " dim strike" if status.get(figure.id) == SUPERSEDED else ""
    return ClaimRow(
        section=section,
        label=label,
        number=Text(escape_controls(with_unit(figure)), style="bold" + dim),
        who=who(figure, facts, status=status, counted=counted, named=named),
        when=claims.when(figure, facts, bare=screen.terse),
        marks=notes.marks(figure.cite),
        id=figure.id,
    )


def who(
    figure: Figure,
    facts: Facts,
    *,
    status: Mapping[str, str] = NO_STATUS,
    counted: str | None = None,
    named: claims.Named = claims.Named.SHORT_AFTER_STATE,
) -> Text:
    """Return the claimant in the colour of its side, with what a reader must not miss in words.

    `counted` is what the heading does not say of what is counted, by default what a section does not.
    """
    text = attribution(figure, facts, named)
    notes = qualifiers(figure, facts, status=status, counted=counted)
    return qualified(text, notes)


def qualifiers(
    figure: Figure, facts: Facts, *, status: Mapping[str, str] = NO_STATUS, counted: str | None = None
) -> str:
    """Return what a reader must not miss about a figure, in words: `military, Artsakh only`."""
    return wording.listed(
        phrases.section_note(figure) if counted is None else counted,
        phrases.part_of_camp(facts, figure) if is_whole(facts, figure) else "",
        *claims.caveats(figure, status),
        "" if is_whole(facts, figure) else claims.share(figure, facts),
        phrases.PERIODS[figure.period],
    )


def what(figure: Figure, facts: Facts) -> str:
    """Return what a figure counts and whose, for a row without a heading."""
    whole = figure.population and not (figure.scope or figure.place)
    return phrases.titled(facts, figure) if whole else phrases.worded(figure)


def footer(
    notes: Footnotes, selection: Selection, screen: Screen, *, hint: str = "", commands: Sequence[str] = ()
) -> list[RenderableType]:
    """Return the sources, why figures are left out and how to see them, and commands that work as printed."""
    parts: list[RenderableType] = [Text(), labelled("Sources", notes.text(), screen)]
    if selection.left_out:
        text = "   ".join(filter(None, (reasons_left_out(selection), hint)))
        parts.append(labelled("Not shown", Text(text), screen))
    if commands:
        parts.append(command_lines("Next", commands, screen))
    return parts


def reasons_left_out(selection: Selection) -> str:
    """Return how many figures are left out, by the commonest reasons; those beyond a limit come first."""
    counts = {reason: len(found) for reason, found in selection.left_out.items()}
    ranked = sorted(counts, key=lambda reason: (reason != BEYOND_LIMIT, -counts[reason]))
    others = sum(counts[reason] for reason in ranked[_REASONS:])
    named = [f"{counts[reason]:,} {reason}" for reason in ranked[:_REASONS]]
    if selection.in_turn:
        named[0] += ", which takes each side in turn"
    return " · ".join([*named, wording.counted(others, "other")] if others else named)


def next_commands(figures: Sequence[Figure], facts: Facts) -> list[str]:
    """Return commands that lead on from these figures and work as printed."""
    if not figures:
        return []
    first = next((f for f in figures if f.value is not None and f.unit == "people"), figures[0])
    name = str(first.value) if first.value is not None and _is_only(first, facts) else first.id
    return [f"kwar show {name}", *phrases.compare_command(facts, first), f"kwar cite {name}"]


def _is_only(figure: Figure, facts: Facts) -> bool:
    """Return whether a figure is the only one that its number finds."""
    return figure.value is not None and len(figures_with_number(facts, figure.value)) == 1
