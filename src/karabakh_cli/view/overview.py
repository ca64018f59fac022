"""The war on one screen, for any width."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.records import Entry, Event, Facts, Figure, Place, Statement
from karabakh_cli.query.overview import Line, Overview
from karabakh_cli.query.quantities import is_wider, join_names
from karabakh_cli.view import claims, phrases
from karabakh_cli.view.attribution import attribution
from karabakh_cli.view.days import day_and_month
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.grid import command_lines, labelled, plain_table
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.screen import Screen, draw

SIDE_NAMES = ("Armenia and Artsakh", "Azerbaijan")
_SHORT = ("Arm.", "Az.")
_LABEL = 20


def overview_answer(found: Overview, facts: Facts, screen: Screen) -> str:
    """Return the overview: how it ended, losses as each side last reported them, territory and dates."""
    parts: list[RenderableType] = []
    if found.war:
        title = Text(escape_controls(war_title(found.war, facts)), style="bold", overflow="fold")
        parts.append(_with_id(title, found.war, screen))
    # An id has no room in half of a screen.
    beside = not (screen.narrow or screen.ids)
    parts += _wide(found, facts, screen) if beside else _narrow(found, facts, screen)
    if found.outcome:
        parts.append(labelled("Outcome", _outcome(found.outcome, facts, screen), screen))
    if found.territory:
        parts.append(labelled("Territory", _territory(found.territory, facts, screen), screen))
    if found.landmarks:
        parts.append(labelled("Dates", _dates(found.landmarks, facts, screen), screen))
    steps = ["kwar casualties", "kwar compare", "kwar timeline", "kwar help figures"]
    parts.append(command_lines("Next", steps, screen))
    return draw(*parts, screen=screen)


def _with_id(text: Text, entry: Entry, screen: Screen) -> Text:
    """Return a text with the id of its record on a line of its own, if ids are wanted."""
    return text.append(f"\n{entry.id}", style="not bold dim") if screen.ids else text


def war_title(war: Event, facts: Facts) -> str:
    """Return the name of the war with its first and last day."""
    if war.end is None:
        return f"{facts.base.title}, since {day_and_month(war.date, year=True)}"
    return f"{facts.base.title}, {day_and_month(war.date)} to {day_and_month(war.end, year=True)}"


def _wide(overview: Overview, facts: Facts, screen: Screen) -> Iterable[RenderableType]:
    """Return both sides beside each other, own counts and the other side's on lines of their own."""
    half = (screen.width - _LABEL - 2) // 2
    table = plain_table(_LABEL, half, 2, half)
    table.add_row("", *(Text(name, style="bold") for name in (SIDE_NAMES[0], "", SIDE_NAMES[1])))
    for section, group in groupby(overview.lines, key=lambda line: line.section):
        heading = Text(section.upper() + _by(group_list := list(group), facts), style="bold")
        table.add_row(heading, _legend(group_list, facts))
        for line in group_list:
            named = line.section == "equipment"
            cells = [
                _cell(found, none, facts, overview.status, screen, named=named)
                for found, none in zip((line.armenian, line.azerbaijani), line.absent, strict=True)
            ]
            table.add_row(f"  {phrases.brief(line.name)}", cells[0], "", cells[1])
    yield table


def _by(group: Sequence[Line], facts: Facts) -> str:
    """Return the claimant of a section whose every figure has the same."""
    sources = {f.source for line in group for f in (*line.armenian, *line.azerbaijani)}
    found = [f for line in group for f in (*line.armenian, *line.azerbaijani)]
    alike = len(sources) == 1 and group[0].section == "equipment"
    return f" ({escape_controls(claims.claimant(found[0], facts, short=True))})" if alike else ""


def _narrow(overview: Overview, facts: Facts, screen: Screen) -> Iterable[RenderableType]:
    """Return one side below the other, under the name of the count."""
    for section, group in groupby(overview.lines, key=lambda line: line.section):
        heading = Text(section.upper() + _by(group_list := list(group), facts), style="bold")
        legend = _legend(group_list, facts)
        yield heading.append("  ").append_text(legend) if legend else heading
        for line in group_list:
            yield from _narrow_line(line, overview.status, facts, screen)


def _narrow_line(
    line: Line, status: Mapping[str, str], facts: Facts, screen: Screen
) -> Iterable[RenderableType]:
    yield Text(f"  {phrases.brief(line.name)}")
    named = line.section == "equipment"
    for short, found, none in zip(_SHORT, (line.armenian, line.azerbaijani), line.absent, strict=True):
        if found or none:
            yield _beside(f"{short:5}", _cell(found, none, facts, status, screen, named=named))


def _beside(label: str, text: Text) -> RenderableType:
    table = Table.grid()
    table.add_column(width=len(label))
    table.add_column(ratio=1, overflow="fold")
    table.add_row(label, text)
    return Padding(table, (0, 0, 0, 4))


def _cell(
    found: list[Figure],
    none: Statement | None,
    facts: Facts,
    status: Mapping[str, str],
    screen: Screen,
    *,
    named: bool,
) -> Text:
    """Return the figures of one side on one line, a claim below the other."""
    if none and none.absence and not found:
        text = Text("no own figure by then", style="dim")
        text.append(f" ({escape_controls(claims.claimant(none, facts, short=True))})", style="dim")
        return _with_id(text, none, screen)
    if not found:
        return Text("-", style="dim")
    return Text("\n").join([_with_id(_claim(f, facts, status, named=named), f, screen) for f in found])


def _claim(figure: Figure, facts: Facts, status: Mapping[str, str], *, named: bool) -> Text:
    """Return a number, what limits it, who reports it and when."""
    star = " *" if is_wider(facts, figure) else ""
    text = Text(escape_controls(with_unit(figure)) + star, style="bold")
    if named:
        return text
    population = figure.population if figure.measure == "missing" and figure.population == "military" else ""
    limits = ", ".join(filter(None, [population, *claims.caveats(figure, status)]))
    if limits and not star:
        text.append(f" {escape_controls(limits)}", style="not bold yellow")
    who = claims.claimant(figure, facts, short=True)
    text.append(f"  {escape_controls(who)}", style=f"not bold {claims.style(figure, facts)}")
    return text.append(f", {claims.when(figure, facts, bare=True)}", style="not bold dim")


def _legend(lines: Iterable[Line], facts: Facts) -> Text:
    """Return what a star means, if one of these lines has one."""
    figures = (f for line in lines for f in (*line.armenian, *line.azerbaijani))
    starred = any(is_wider(facts, f) for f in figures)
    return Text("* with fighters from abroad" if starred else "", style="not bold yellow")


def _outcome(event: Event, facts: Facts, screen: Screen) -> Text:
    """Return what ended the war, and its day."""
    who = f" ({claims.claimant(event, facts, short=True)})" if event.source else ""
    said = f"{event.title or event.what}, {day_and_month(event.date, year=True)}{who}"
    return _with_id(Text(escape_controls(said)), event, screen)


def _territory(figures: Iterable[Figure], facts: Facts, screen: Screen) -> Text:
    parts = []
    for f in figures:
        text = Text(escape_controls(with_unit(f)), style="bold")
        text.append(f"  {escape_controls(f.what)} (", style="not bold")
        text.append_text(attribution(f, facts, weight="not bold"))
        text.append(f", {claims.when(f, facts, bare=True)})", style="not bold")
        parts.append(_with_id(text, f, screen))
    return Text("\n").join(parts)


def _dates(events: Iterable[Event], facts: Facts, screen: Screen) -> Text:
    """Return the landmarks in the order of their days, each with whoever announced it."""
    parts = []
    for event in events:
        text = Text(day_and_month(event.date), style="bold")
        text.append(f" {escape_controls(landmark_name(event, facts))}", style="not bold")
        if event.source:
            who = claims.claimant(event, facts, short=True)
            text.append(f" ({escape_controls(who)})", style=f"not bold {claims.style(event, facts)}")
        parts.append(_with_id(text, event, screen))
    return Text("\n" if screen.ids else " · ").join(parts)


def landmark_name(event: Event, facts: Facts) -> str:
    """Return a landmark in a few words: `Shusha captured`."""
    if event.kind == "war":
        return "fighting begins"
    if event.kind == "capture":
        places = [p.name for key in event.places if isinstance(p := facts.entries[key], Place)]
        return f"{join_names(places[:1])} captured" if places else event.title or event.what
    return (event.title or event.what)[:1].lower() + (event.title or event.what)[1:]
