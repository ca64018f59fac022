"""One record in full: the caution first, then its sources, what else has its number, and its rivals."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite
from karabakh_cli.facts.records import Claim, Entry, Event, Figure, Person, Place, Statement
from karabakh_cli.query.related import Relation, related
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.attribution import attribution, said_by
from karabakh_cli.view.blocks import address, command_lines, labelled, title_line
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.figures import who
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.naming import DOCUMENT_KINDS, document_title, held_by, names, offices, position, within
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.screen import Screen, draw

_MOST = 8
"""The most records of one relation that are listed."""

_SHOWN = {
    "headline": "among the headline figures, chosen by the editors",
    "detail": "with --all only, chosen by the editors",
}
"""Where the rules of selection do not decide, a figure is shown so."""

Line = tuple[str, str]


def details(entries: Iterable[Entry], facts: Facts, screen: Screen) -> str:
    """Return records in full, one below the other, each with what belongs to it."""
    return "\n".join(detail(entry, facts, related(entry, facts), screen) for entry in entries)


def detail(entry: Entry, facts: Facts, relations: Iterable[Relation], screen: Screen) -> str:
    """Return a record with its sources and what is related to it."""
    notes = Footnotes(facts, screen, most=1)
    parts: list[RenderableType] = [*_head(entry, facts, screen), Text()]
    if entry.note or (isinstance(entry, Figure) and entry.caveat):
        name, style = ("Caution", "yellow") if isinstance(entry, Figure) else ("Note", "")
        parts.append(labelled(name, Text(escape_controls(_caution(entry)), style=style), screen))
    parts += [
        labelled(name, _value(text), screen) for name, text in _known(entry, facts, screen.as_of) if text
    ]
    parts += _documents(entry.cite, facts, screen)
    parts.append(labelled("Id", Text(entry.id, style="dim"), screen))
    for name, records in relations:
        parts.append(Text(f"\n{name.upper()}", style="bold"))
        parts += [_line(record, facts, notes, screen) for record in records[:_MOST]]
        if len(records) > _MOST:
            parts.append(Text(f"  {len(records) - _MOST} more"))
    if sources := notes.text():
        parts += [Text(), labelled("Sources", sources, screen)]
    parts += [Text(), command_lines("Next", _next(entry, facts), screen)]
    return draw(*parts, screen=screen)


def _caution(entry: Entry) -> str:
    caveat = entry.caveat if isinstance(entry, Figure) and entry.caveat else ""
    first = caveat[:1].upper() + caveat[1:]
    return " ".join(filter(None, (f"{first}." if first else "", entry.note)))


def _head(entry: Entry, facts: Facts, screen: Screen) -> list[RenderableType]:
    """Return what a record is: for a figure, the number once, what it counts, who says so and when."""
    if isinstance(entry, Figure):
        number = Text(escape_controls(with_unit(entry)), style="bold")
        number.append(f"  {escape_controls(phrases.worded(entry))}", style="bold")
        said = Text("reported by ").append_text(
            attribution(entry, facts, claims.Named.IN_SENTENCE_AFTER_STATE)
        )
        said.append(f" · {_dates(entry, facts)}")
        if entry.id in facts.revised_by:
            said.append(" · superseded", style="yellow")
        return [number, said]
    if isinstance(entry, Event):
        title = title_line(entry.title or entry.kind, entry.days, screen)
        return [title, Text(escape_controls(entry.what), overflow="fold")]
    if isinstance(entry, Statement):
        head = said_by(entry, facts, claims.Named.FULL_AFTER_STATE, weight="bold")
        head.append(f", {entry.said_on or 'undated'}", style="not bold")
        return [head, Text(escape_controls(entry.text))]
    kind = entry.kind if isinstance(entry, Place) else phrases.SIDES[entry.side]
    return [title_line(entry.name, kind, screen)]


def _dates(figure: Figure, facts: Facts) -> str:
    parts = [
        f"said {figure.stated_on}" if figure.stated_on else "",
        f"as of {figure.as_of}" if figure.as_of else "",
    ]
    return " · ".join(filter(None, parts)) or claims.when(figure, facts)


def _known(entry: Entry, facts: Facts, as_of: str | None) -> Iterator[Line]:
    """Return the fields that a reader wants to see, each with its name."""
    if isinstance(entry, Figure):
        yield "Counts", phrases.titled(facts, entry)
        yield "Of", ", ".join(facts.actors[key].name for key in entry.of)
        yield "Share", claims.share(entry, facts)
        yield "Shown", _SHOWN.get(entry.rank or "", "")
    elif isinstance(entry, Event):
        by = claims.attributed(entry, facts)
        who = claims.claimant(by, facts, claims.Named.FULL_AFTER_STATE) if by.source else ""
        yield "Announced" if entry.source else "Reported by", who
        yield "Kind", entry.kind
        yield "Known as", ", ".join(entry.aliases)
    elif isinstance(entry, Statement):
        yield "Topic", wording.spaced(entry.topic)
        yield from names(entry.names)
    else:
        yield from _of_person_or_place(entry, facts, as_of)


def _of_person_or_place(entry: Person | Place, facts: Facts, as_of: str | None) -> Iterator[Line]:
    yield from names(entry.names)
    yield "Also spelt", ", ".join(entry.aliases)
    if isinstance(entry, Person):
        yield "Office", offices(entry, as_of=as_of)
        yield "Standing", entry.standing or ""
        return
    yield "Within", within(entry, facts)
    yield "Position", position(entry, facts)
    yield "Held by", "\n".join(held_by(entry, facts))


def _value(text: str) -> Text:
    return Text("\n").join([Text(escape_controls(line), overflow="fold") for line in text.split("\n")])


def _documents(cites: Sequence[Cite], facts: Facts, screen: Screen) -> list[RenderableType]:
    """Return each document with its kind in words and its address, which is a link."""
    found: list[RenderableType] = []
    for place, cite in enumerate(cites):
        document = facts.documents[cite.document]
        refs = f", reference {', '.join(map(str, cite.refs))}" if cite.refs else ""
        dated = f", {document.published}" if document.published else ""
        text = Text(
            escape_controls(f"{document.publisher}: {document_title(document)}{dated}{refs}"), overflow="fold"
        )
        text.append(f" ({DOCUMENT_KINDS[document.kind]})", style="dim")
        found.append(labelled("Sources" if not place else "", text, screen))
        found += [address(url, screen) for url in (document.url, document.archived) if url]
    return found


def _line(record: Entry, facts: Facts, notes: Footnotes, screen: Screen) -> RenderableType:
    """Return a related record on one line, with its marks if it is a claim."""
    text = _in_short(record, facts)
    if isinstance(record, Claim):
        text.append_text(notes.marks(record.cite))
    if screen.ids:
        text.append(f" {record.id}", style="not bold dim")
    return Padding(text, (0, 0, 0, 2))


def _in_short(record: Entry, facts: Facts) -> Text:
    """Return a record in a few words: what it is, and for a claim who says so."""
    if isinstance(record, Figure):
        text = Text(escape_controls(with_unit(record)), style="bold")
        text.append(f"  {escape_controls(phrases.worded(record))}: ", style="not bold")
        said = who(record, facts, status=claims.superseded(record, facts))
        said.stylize("not bold")
        return text.append_text(said).append(
            f", {claims.when(record, facts, bare=True)} ", style="not bold dim"
        )
    if isinstance(record, Event):
        what = escape_controls(record.headline)
        return Text(record.date, style="bold").append(f"  {what} ", style="not bold")
    if isinstance(record, Statement):
        said_by = escape_controls(
            wording.enclosed(claims.claimant(record, facts, claims.Named.SHORT_AFTER_STATE))
        )
        text = Text(escape_controls(f"{record.text} ")).append(said_by, style=claims.style(record, facts))
        return text.append(f", {record.said_on or 'undated'} ", style="dim")
    return Text(escape_controls(record.name), overflow="fold")


def _next(entry: Entry, facts: Facts) -> list[str]:
    """Return commands that lead on from a record and work as printed."""
    on_the_web = any(facts.documents[cite.document].url for cite in entry.cite)
    commands = [f"kwar cite {entry.id}", *([f"kwar open {entry.id}"] if on_the_web else [])]
    if isinstance(entry, Figure):
        revised = entry.supersedes or entry.id in facts.revised_by
        history = [f"kwar history {entry.id}"] if revised else []
        return [*phrases.compare_command(facts, entry), *commands, *history]
    if isinstance(entry, Place):
        has = {name for name, found in related(entry, facts) if found}
        name = wording.as_typed(entry.name.lower())
        about = {"what happened here": f"kwar timeline {name}", "figures": f"kwar figures {name}"}
        return [*(command for what, command in about.items() if what in has), *commands]
    if isinstance(entry, Person):
        spoke = any(entry.id in statement.source for statement in facts.statements)
        return [*([f"kwar statements --source {entry.id}"] if spoke else []), *commands[:1]]
    return commands
