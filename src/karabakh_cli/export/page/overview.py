"""The overview as a table of the page: what `kwar overview` says, with a mark beside each claim."""

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from karabakh_cli.export.page.claims import ClaimRow, claim, whose
from karabakh_cli.export.page.marks import Mark, Marks
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event, Figure, Statement
from karabakh_cli.query import overview as query
from karabakh_cli.view import phrases, wording
from karabakh_cli.view.days import day_and_month
from karabakh_cli.view.overview import SIDE_NAMES, landmark_name, war_title


class Absence(Struct, frozen=True, kw_only=True):
    """That one side had given no figure of its own until a day, and the id of who says so."""

    id: str
    until: str
    who: str
    camp: str


Cell = list[ClaimRow] | Absence | None


class Line(Struct, frozen=True):
    """One count for both sides, each as it was reported."""

    name: str
    cells: list[Cell]


class Section(Struct, frozen=True):
    """Lines under one heading."""

    name: str
    lines: list[Line]


class Denial(Struct, frozen=True):
    """A statement that denies an event, and who made it."""

    id: str
    who: str


class Landmark(Struct, frozen=True, kw_only=True):
    """An event of the overview, in a few words."""

    id: str
    date: str
    day: str
    name: str
    who: str
    camp: str
    denials: list[Denial]
    marks: list[Mark]


class Overview(Struct, frozen=True, kw_only=True):
    """The war on one screen."""

    title: str
    sides: tuple[str, str]
    sections: list[Section]
    outcome: Landmark | None
    territory: list[ClaimRow]
    landmarks: list[Landmark]


def overview(facts: Facts, marks: Marks) -> Overview:
    """Return the overview of the war, with the selection of the command."""
    found = query.overview(facts)
    return Overview(
        title=war_title(found.war, facts) if found.war else facts.base.title,
        sides=SIDE_NAMES,
        sections=[
            Section(name[:1].upper() + name[1:], [_line(line, facts, marks) for line in lines])
            for name, lines in groupby(found.lines, key=lambda line: line.section)
        ],
        outcome=_landmark(found.outcome, facts, marks, short=False) if found.outcome else None,
        territory=[claim(f, facts, marks, label=phrases.worded(f)) for f in found.territory],
        landmarks=[_landmark(e, facts, marks, denials=found.denials.get(e.id, ())) for e in found.landmarks],
    )


def _line(line: query.Line, facts: Facts, marks: Marks) -> Line:
    sides = zip((line.armenian, line.azerbaijani), line.absent, strict=True)
    return Line(line.name, [_cell(line.name, found, absent, facts, marks) for found, absent in sides])


def _cell(name: str, found: Sequence[Figure], absent: Statement | None, facts: Facts, marks: Marks) -> Cell:
    """Return the claims on one side of the line of this name, or that it had given none, or nothing."""
    if found:
        return [claim(f, facts, marks, under=name) for f in found]
    if absent and absent.absence:
        who, camp = whose(absent, facts)
        return Absence(id=absent.id, until=absent.absence.until, who=who, camp=camp)
    return None


def _landmark(
    event: Event, facts: Facts, marks: Marks, *, short: bool = True, denials: Sequence[Statement] = ()
) -> Landmark:
    who, camp = whose(event, facts)
    return Landmark(
        id=event.id,
        date=event.date,
        day=day_and_month(event.date, year=True),
        name=landmark_name(event, facts) if short else event.headline,
        who=wording.enclosed(who) if who else "",
        camp=camp,
        denials=[Denial(denial.id, whose(denial, facts)[0]) for denial in denials],
        marks=marks.of(event.cite),
    )
