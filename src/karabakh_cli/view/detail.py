"""One record in full: every field in words, where to check it, and what it is tied to."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.records import Entry, Event, Facts, Figure, Person, Place, Statement
from karabakh_cli.query.quantities import join_names
from karabakh_cli.query.related import Relation
from karabakh_cli.view.block import LANGUAGES, block, claimant, describe_control, whose
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.screen import Screen
from karabakh_cli.view.terminal import draw, escape_controls, lead_width, rows

_NARROW = 60
Line = tuple[str, str]


def card(entry: Entry, facts: Facts, tied: Iterable[Relation], screen: Screen) -> str:
    """The record, its documents and its ties, as text."""
    shown = block(entry, facts)
    lead = f"{shown.lead}  " if isinstance(entry, Figure) else ""
    title = Text(escape_controls(lead), style="bold").append(escape_controls(shown.title), style="bold")
    parts: list[RenderableType] = [
        title,
        _fields([*_lines(entry, facts), *_documents(entry, facts)], screen),
    ]
    for name, records in tied:
        blocks = [block(record, facts) for record in records]
        parts.append(Text(f"\n{name}", style="bold underline"))
        inside = replace(screen, width=(screen.width or 10_000) - 2)
        parts += [Padding(part, (0, 0, 0, 2)) for part in rows(blocks, lead_width(blocks), inside)]
    return draw(Group(*parts), screen)


def _fields(lines: list[Line], screen: Screen) -> RenderableType:
    if screen.width is not None and screen.width < _NARROW:
        return Group(*(_pair(name, text) for name, text in lines))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(ratio=1 if screen.width else None, overflow="fold")
    for name, text in lines:
        grid.add_row(name, _value(text))
    return grid


def _pair(name: str, text: str) -> Text:
    return Text(f"{name}: " if name else "", style="dim", overflow="fold").append_text(_value(text))


def _value(text: str) -> Text:
    """A value as it stands; an address is also a link where the terminal has links."""
    style = Style(link=escape_controls(text)) if text.startswith(("http://", "https://")) else ""
    return Text(escape_controls(text), style=style, overflow="fold")


def _lines(entry: Entry, facts: Facts) -> Iterator[Line]:
    """The fields that are known, each with its name in words."""
    yield from ((name, text) for name, text in _known(entry, facts) if text)
    if entry.note:
        yield "note", entry.note
    yield "id", entry.id


def _known(entry: Entry, facts: Facts) -> Iterator[tuple[str, str | None]]:
    if isinstance(entry, Figure):
        yield "number", with_unit(entry)
        yield "reported by", claimant(entry, facts)
        yield "of", whose(entry, facts)
        counted = " ".join(filter(None, (entry.measure, entry.population, entry.item)))
        yield "counts", counted.replace("-", " ")
        yield "only", entry.scope
        yield "as of", entry.as_of
        yield "stated on", entry.stated_on
        yield "period", entry.period.replace("-", " ")
        yield "place", block(facts.entries[entry.place], facts).title if entry.place else None
    elif isinstance(entry, Event):
        yield "date", entry.date
        yield "until", entry.end
        yield "announced by", claimant(entry, facts)
        yield "kind", entry.kind
        yield "also called", ", ".join(entry.aliases)
    elif isinstance(entry, Statement):
        yield "said by", claimant(entry, facts)
        yield "said on", entry.said_on
        yield "stance", entry.stance
        yield "topic", entry.topic.replace("-", " ")
        yield from _spellings(entry.names)
    elif isinstance(entry, Person):
        for role in block(entry, facts).by.split("; "):
            yield "role", role
        yield "side", entry.side.replace("-", " ")
        yield "standing", entry.standing
        yield from _spellings(entry.names)
        yield "also spelt", ", ".join(entry.aliases)
    elif isinstance(entry, Place):
        yield "kind", entry.kind
        yield from _spellings(entry.names)
        yield "also spelt", ", ".join(entry.aliases)
        for control in entry.control:
            yield "control", describe_control(control, facts)


def _spellings(names: dict[str, tuple[str, ...]]) -> Iterator[Line]:
    for code in sorted(names, key=lambda code: LANGUAGES.get(code, code)):
        yield LANGUAGES.get(code, code), ", ".join(names[code])


def _documents(entry: Entry, facts: Facts) -> Iterator[Line]:
    for cite in entry.cite:
        document = facts.documents[cite.document]
        refs = f", marks {join_names([str(ref) for ref in cite.refs])}" if cite.refs else ""
        dated = f", {document.published}" if document.published else ""
        yield "cited", f"{document.publisher}: {document.title}{dated} ({document.kind}){refs}"
        if document.url:
            yield "", document.url
