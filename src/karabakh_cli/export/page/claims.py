"""Figures as rows of the page: each number with who reported it, when, what to mind and where to check."""

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.export.page.marks import Mark, Marks
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event, Figure, Place, Statement
from karabakh_cli.facts.vocabulary import PEOPLE_TOPICS, THING_TOPICS
from karabakh_cli.query.camps import camp_of
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.headlines.select import select
from karabakh_cli.query.order import in_order
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.figures import qualifiers, reasons_left_out
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.sections import arranged, section_and_label

_HEADLINES = {
    "casualties": ("Casualties of the war, as reported", frozenset(PEOPLE_TOPICS)),
    "losses": ("Losses of equipment and buildings, as reported", frozenset(THING_TOPICS)),
}
"""The headline tables: those of the commands of that name."""


class ClaimRow(Struct, frozen=True, kw_only=True):
    """One number in a row, by the id of its record."""

    id: str
    label: str
    number: str
    who: str
    camp: str
    notes: str
    when: str
    marks: list[Mark]
    later: str | None = None
    """The id of the figure that supersedes it."""
    note: str | None = None


class Group(Struct, frozen=True):
    """Rows under one heading."""

    name: str
    rows: list[ClaimRow]


class Table(Struct, frozen=True, kw_only=True):
    """A table of figures: its id, its caption, and how much of what matches it shows."""

    id: str
    title: str
    groups: list[Group]
    shown: int
    matching: int
    left_out: str = ""


def claim(
    figure: Figure,
    facts: Facts,
    marks: Marks,
    *,
    label: str = "",
    under: str = "",
    named: claims.Named = claims.Named.SHORT_AFTER_STATE,
) -> ClaimRow:
    """Return a figure as a row, with what neither its label nor what it is `under` says of those counted."""
    counted = "" if (figure.population or "-") in f"{under} {label}".lower() else None
    limits = qualifiers(figure, facts, counted=counted), phrases.wider_note(figure, facts)
    who, notes = wording.beside(claims.claimant(figure, facts, named), ", ".join(filter(None, limits)))
    return ClaimRow(
        id=figure.id,
        label=label,
        number=with_unit(figure),
        who=who,
        camp=camp_of(facts, figure.source),
        notes=notes,
        when=claims.when(figure, facts),
        marks=marks.of(figure.cite),
        later=facts.revised_by.get(figure.id),
    )


def whose(entry: Event | Statement, facts: Facts) -> tuple[str, str]:
    """Return who announced or said something, and the camp they are of; nothing if nobody is named.

    An event that only an encyclopaedia reports is attributed to that.
    """
    if isinstance(entry, Event):
        entry = claims.attributed(entry, facts)
    if not entry.source:
        return "", ""
    return claims.claimant(entry, facts, claims.Named.SHORT_AFTER_STATE), camp_of(facts, entry.source)


def headlines(facts: Facts, marks: Marks) -> list[Table]:
    """Return the headline tables, with the selection of the commands."""
    tables = []
    for key, (title, topics) in _HEADLINES.items():
        asked = Filters(topic=topics)
        found = figures(facts, asked)
        selection = select(facts, found, asked)
        rows = arranged(selection.shown, facts, by_subject=False)
        left_out = reasons_left_out(selection) if selection.left_out else ""
        tables.append(
            Table(
                id=key,
                title=title,
                groups=_by_section(rows, facts, marks),
                shown=len(rows),
                matching=len(found),
                left_out=left_out,
            )
        )
    return tables


def _by_section(rows: Sequence[Figure], facts: Facts, marks: Marks) -> list[Group]:
    """Return headline figures under the headings that the commands give them."""
    placed = [(*section_and_label(f, facts, by_subject=False), f) for f in rows]
    return [
        Group(
            section.capitalize() if section.isupper() else section,
            [claim(f, facts, marks, label=label) for _, label, f in group],
        )
        for section, group in groupby(placed, key=lambda placed: placed[0])
    ]


def every_figure(facts: Facts, marks: Marks) -> list[Table]:
    """Return all figures, a table for each topic, in it a group for each thing that is counted."""
    topics = dict.fromkeys(f.topic for f in facts.figures)
    return [_topic(topic, facts, marks) for topic in topics]


def _topic(topic: str, facts: Facts, marks: Marks) -> Table:
    found = in_order(facts, [f for f in facts.figures if f.topic == topic])
    groups = [
        Group(name[:1].upper() + name[1:], [_row(f, facts, marks) for f in group])
        for name, group in groupby(found, key=phrases.quantity)
    ]
    title = f"Figures: {wording.spaced(topic)}"
    return Table(id=topic, title=title, groups=groups, shown=len(found), matching=len(found))


def _row(figure: Figure, facts: Facts, marks: Marks) -> ClaimRow:
    """Return a figure as a row of its own: worded in full, with its note and the figure that revises it."""
    place = facts.entries.get(figure.place or "")
    where = place.name if isinstance(place, Place) and place.name not in figure.what else ""
    label = ", ".join(filter(None, (phrases.worded(figure), where)))
    under = figure.population or ""  # The heading of its group says whom it counts.
    row = claim(figure, facts, marks, label=label, under=under, named=claims.Named.FULL_AFTER_STATE)
    return replace(row, note=figure.note)
