"""The war on one screen, for any width."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Event, Figure, Place
from karabakh_cli.facts.vocabulary import Camp
from karabakh_cli.query.camps import WARRING, camp_of
from karabakh_cli.query.order import DEAD_AND_WOUNDED, OF_CAPTIVES
from karabakh_cli.query.overview import Line, Overview
from karabakh_cli.query.populations import PARTS
from karabakh_cli.query.whole import is_share
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.attribution import attribution, in_parentheses, qualified
from karabakh_cli.view.blocks import command_lines, hanging, labelled, plain_table, with_id
from karabakh_cli.view.days import day_and_month
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.naming import join_names
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.screen import Screen, draw

SIDE_NAMES = ("Armenia and Artsakh", "Azerbaijan")
_SHORT = ("Arm.", "Az.")
_ROOMY = 100
"""The fewest columns that have room for the names of counts on one line."""
_LABEL, _TIGHT_LABEL = 21, 15
_NOTHING = "no figure"


def overview_answer(found: Overview, facts: Facts, screen: Screen) -> str:
    """Return the overview: how it ended, losses as each side last reported them, territory and dates."""
    parts: list[RenderableType] = []
    if found.war:
        title = Text(escape_controls(war_title(found.war, facts)), style="bold", overflow="fold")
        parts.append(with_id(title, found.war.id, screen))
    # An id has no room in half of a screen.
    beside = not (screen.narrow or screen.ids)
    parts += _wide(found, facts, screen) if beside else _narrow(found, facts, screen)
    if found.outcome:
        parts.append(labelled("Outcome", _outcome(found.outcome, facts, screen), screen))
    if found.territory:
        parts.append(labelled("Territory", _territory(found.territory, facts, screen), screen))
    if found.landmarks:
        parts.append(labelled("Dates", _dates(found, facts, screen), screen))
    if screen.urls:
        parts.append(labelled("Sources", _sources(found.entries(), facts, screen), screen))
    steps = ["kwar casualties", "kwar compare", "kwar timeline", "kwar help figures"]
    parts.append(command_lines("Next", steps, screen))
    return draw(*parts, screen=screen)


def _sources(entries: Iterable[Entry], facts: Facts, screen: Screen) -> Text:
    """Return where each record of an overview can be checked, which has no room beside its numbers."""
    lines = []
    for entry in entries:
        notes = Footnotes(facts, screen, most=1)
        named = with_unit(entry) if isinstance(entry, Figure) else getattr(entry, "title", None) or entry.id
        notes.marks(entry.cite)
        lines.append(Text(f"{escape_controls(named)}  ", style="bold").append_text(notes.text()))
    return Text("\n").join(lines)


def war_title(war: Event, facts: Facts) -> str:
    """Return the name of the war with its first and last day."""
    begin = day_and_month(war.date, year=True)
    if war.end is None:
        return f"{facts.base.title}, since {begin}"
    begin = begin.removesuffix(f" {war.end[:4]}")
    return f"{facts.base.title}, {begin} to {day_and_month(war.end, year=True)}"


def _wide(overview: Overview, facts: Facts, screen: Screen) -> Iterable[RenderableType]:
    """Return both sides beside each other, own counts and the other side's on lines of their own."""
    label, gap = _LABEL if screen.width >= _ROOMY else _TIGHT_LABEL, 2
    half = (screen.width - label - gap) // 2
    table = plain_table(label, half, gap, screen.width - label - gap - half)
    sides = [Text(name, style="bold") for name in (SIDE_NAMES[0], "", SIDE_NAMES[1])]
    for section, group in groupby(overview.lines, key=lambda line: line.section):
        lines = list(group)
        # The first section has the names of the sides in its heading, for all.
        beside, sides = sides or [_legend(lines, facts)], []
        table.add_row(Text(section.upper(), style="bold"), *beside)
        for line in lines:
            armenian, azerbaijani = _cells(line, overview, facts, screen)
            name = Padding(line.name, (0, 2))
            table.add_row(name, armenian, "", azerbaijani)
    yield table


def _narrow(overview: Overview, facts: Facts, screen: Screen) -> Iterable[RenderableType]:
    """Return one side below the other, under the name of the count."""
    for section, group in groupby(overview.lines, key=lambda line: line.section):
        lines = list(group)
        heading, legend = Text(section.upper(), style="bold"), _legend(lines, facts)
        yield heading.append("  ").append_text(legend) if legend else heading
        for line in lines:
            yield Text(f"  {line.name}")
            for short, cell in zip(_SHORT, _cells(line, overview, facts, screen), strict=True):
                yield hanging(f"{short:5}", cell, indent=4)


def _cells(line: Line, overview: Overview, facts: Facts, screen: Screen) -> list[Text]:
    """Return the figures of each side, a claim below the other, or that there was none yet."""
    cells = []
    for camp, found, absent in zip(WARRING, (line.armenian, line.azerbaijani), line.absent, strict=True):
        below = camp if line.section != "equipment" else None
        claimed = [_claim(f, facts, overview.status, below) for f in found]
        texts = [with_id(text, f.id, screen) for f, text in zip(found, claimed, strict=True)]
        if absent and absent.absence and not found:
            who = wording.enclosed(
                escape_controls(claims.claimant(absent, facts, claims.Named.SHORT_AFTER_STATE)),
                absent.said_on or "undated",
            )
            # Without its id, as the statement was made later.
            texts = [Text(f"no own figure by then {who}", style="dim")]
        cells.append(Text("\n").join(texts) if texts else Text(_NOTHING, style="dim"))
    return cells


def _claim(figure: Figure, facts: Facts, status: Mapping[str, str], camp: Camp | None) -> Text:
    """Return a number, who reports it, what limits it and when.

    `camp` is the side below whose name it is; without it, the line of the heading names the claimant.
    """
    text = Text(escape_controls(with_unit(figure)), style="bold")
    if camp is None:
        return text
    population = figure.population or ""
    named = population if figure.measure in {"missing", *OF_CAPTIVES} and population in PARTS else ""
    own = camp_of(facts, figure.source) == camp
    how = claims.below_heading(camp, facts) if own else claims.Named.SHORT_AFTER_STATE
    text.append("  ").append_text(attribution(figure, facts, how, weight="not bold"))
    word = wording.spaced(figure.measure) if figure.measure in DEAD_AND_WOUNDED else ""
    limits = [
        named,
        word,
        figure.scope or "",
        phrases.measure_note(figure),
        phrases.part_of_camp(facts, figure),
        phrases.wider_note(figure, facts),
        claims.share(figure, facts) if is_share(facts, figure) else "",
    ]
    said = wording.listed(*limits, *claims.caveats(figure, status), phrases.PERIODS[figure.period])
    text = qualified(text, said, "not bold yellow")
    return text.append(f", {claims.when(figure, facts, bare=True)}", style="not bold dim")


def _legend(lines: Iterable[Line], facts: Facts) -> Text:
    """Return who reports all of the equipment, and when."""
    shown = [(line.section, f) for line in lines for f in (*line.armenian, *line.azerbaijani)]
    things = [f for section, f in shown if section == "equipment"]
    who = {claims.claimant(f, facts, claims.Named.SHORT_AFTER_STATE) for f in things}
    days = {claims.when(f, facts, bare=True) for f in things}
    said = ", ".join(filter(None, (" and ".join(sorted(who)), " · ".join(sorted(days)))))
    return Text(escape_controls(said), style="not bold")


def _outcome(event: Event, facts: Facts, screen: Screen) -> Text:
    """Return what ended the war, and its day."""
    text = Text(escape_controls(f"{event.headline}, {day_and_month(event.date, year=True)}"))
    return with_id(text.append_text(in_parentheses(event, facts, (), weight="not bold")), event.id, screen)


def _territory(figures: Iterable[Figure], facts: Facts, screen: Screen) -> Text:
    parts = []
    for f in figures:
        text = Text(escape_controls(with_unit(f)), style="bold")
        who = wording.enclosed(
            claims.claimant(f, facts, claims.Named.SHORT_AFTER_STATE), claims.when(f, facts, bare=True)
        )
        text.append(f"  {escape_controls(phrases.worded(f))} ", style="not bold")
        text.append(escape_controls(who), style=f"not bold {claims.style(f, facts)}")
        parts.append(with_id(text, f.id, screen))
    return Text("\n").join(parts)


def _dates(overview: Overview, facts: Facts, screen: Screen) -> Text:
    """Return the landmarks in the order of their days, each with who announced and who denied it."""
    parts = []
    for event in overview.landmarks:
        text = Text(day_and_month(event.date), style="bold")
        text.append(f" {escape_controls(landmark_name(event, facts))}", style="not bold")
        denials = overview.denials.get(event.id, ())
        text.append_text(in_parentheses(event, facts, denials, weight="not bold"))
        for record in (event, *denials):
            text = with_id(text, record.id, screen)
        parts.append(text)
    return Text("\n" if screen.ids else " · ").join(parts)


def landmark_name(event: Event, facts: Facts) -> str:
    """Return a landmark in a few words: `Shusha captured`."""
    if event.kind == "war":
        return "fighting begins"
    if event.kind == "capture":
        places = [p.name for key in event.places if isinstance(p := facts.entries[key], Place)]
        return f"{join_names(places[:1])} captured" if places else event.headline
    return event.headline[:1].lower() + event.headline[1:]
