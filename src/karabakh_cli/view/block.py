"""Records -> blocks: the few parts that every answer is made of, whatever its kind.

A block has a lead (a number, a day), a title in our words, who said so, when, and where to
check it. Terminals, pipes and Markdown lay the same blocks out in their own ways.
"""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from karabakh_cli.facts.records import (
    Cite,
    Control,
    Entry,
    Event,
    Facts,
    Figure,
    Person,
    Place,
    Statement,
)
from karabakh_cli.query.quantities import join_names
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.rows import names, standing

LANGUAGES = {
    "az": "Azerbaijani",
    "en": "English",
    "fa": "Persian",
    "hy": "Armenian",
    "ka": "Georgian",
    "ru": "Russian",
    "tr": "Turkish",
}


class Block(Struct, frozen=True, kw_only=True):
    """One record as it is read. `more` holds further lines; `mark` what to be wary of."""

    id: str
    kind: str
    heading: str = ""
    lead: str = ""
    title: str
    by: str = ""
    when: str = ""
    cite: str = ""
    url: str | None = None
    mark: str = ""
    more: tuple[str, ...] = ()
    whose: str = ""


def block(entry: Entry, facts: Facts) -> Block:
    """The block of any record."""
    return _BLOCKS[type(entry)](entry, facts)


def claimant(entry: Figure | Statement | Event, facts: Facts) -> str:
    """Who reported it, all names whole: `Armenia and Artsakh`, `Artur Vanetsyan (former)`."""
    called = join_names(names(entry.source, facts))
    spoke_as = None if isinstance(entry, Event) else standing(entry, facts)
    return f"{called} ({spoke_as})" if spoke_as and f"({spoke_as})" not in called else called


def cited(cites: tuple[Cite, ...], facts: Facts) -> str:
    """Where to check it: `Wikipedia [58, 59]`, `Interfax 2020-11-14`."""
    return "; ".join(_cited(cite, facts) for cite in cites)


def _cited(cite: Cite, facts: Facts) -> str:
    document = facts.documents[cite.document]
    refs = f" [{', '.join(str(ref) for ref in cite.refs)}]" if cite.refs else ""
    published = f" {document.published}" if document.published else ""
    return f"{document.publisher}{published}{refs}"


def whose(figure: Figure, facts: Facts) -> str:
    """Whose losses, people or things a figure counts."""
    return join_names([facts.actors[key].name for key in figure.of]) or "No side's"


def when(figure: Figure) -> str:
    """The day the count holds for, else the day it was said."""
    if figure.as_of:
        return f"as of {figure.as_of}"
    return f"stated {figure.stated_on}" if figure.stated_on else ""


def _figure(f: Figure, facts: Facts) -> Block:
    total = facts.entries.get(f.part_of or "")
    marks = [
        "superseded" if f.id in facts.revised_by else "",
        _share(f, total, facts) if isinstance(total, Figure) else "",
        {"post-war": "after the war", "before": "before the war"}.get(f.period, ""),
        "see note" if f.note else "",
    ]
    counted = total if isinstance(total, Figure) else f
    quantity = f"{counted.measure} {counted.population or counted.item or ''}".replace("-", " ").strip()
    quantity += f", {counted.scope}" if counted.scope else ""
    return Block(
        id=f.id,
        kind="figure",
        heading=f"{whose(f, facts)}: {quantity}",
        whose=whose(f, facts),
        lead=with_unit(f),
        title=f.what,
        by=claimant(f, facts),
        when=when(f),
        mark=", ".join(filter(None, marks)),
        **_where(f, facts),
    )


def _share(part: Figure, total: Figure, facts: Facts) -> str:
    """What a figure is a part of; whose number that is too, where somebody else reports it."""
    by = claimant(total, facts)
    return f"part of the {with_unit(total)}" + (f" reported by {by}" if by != claimant(part, facts) else "")


def _event(e: Event, facts: Facts) -> Block:
    return Block(
        id=e.id,
        kind="event",
        heading=_month(e.date),
        lead=e.date,
        title=e.what,
        by=claimant(e, facts),
        when=f"until {e.end}" if e.end else "",
        **_where(e, facts),
    )


def _month(date: str) -> str:
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    return f"{months[int(date[5:7]) - 1]} {date[:4]}" if len(date) > len("2020") else date


def _person(p: Person, facts: Facts) -> Block:
    roles = tuple(role.title + _term(role.from_, role.to) for role in p.roles)
    return Block(
        id=p.id,
        kind="person",
        title=p.name,
        by="; ".join(roles),
        mark=p.standing or "",
        more=_names(p.names),
        **_where(p, facts),
    )


def _term(begin: str | None, end: str | None) -> str:
    if not begin and not end:
        return ""
    return (
        f" ({begin or ''}–{end or ''})"
        if begin and end
        else f" ({'from ' + begin if begin else f'to {end}'})"
    )


def _place(p: Place, facts: Facts) -> Block:
    return Block(
        id=p.id,
        kind="place",
        title=p.name,
        by=p.kind,
        more=(*_names(p.names), *(describe_control(c, facts) for c in p.control)),
        **_where(p, facts),
    )


def describe_control(c: Control, facts: Facts) -> str:
    """Who held a place, from when, by whose word."""
    by = join_names(names(c.source, facts))
    note = f" ({c.note})" if c.note else ""
    return f"held by {facts.reporter(c.holder).name}{_term(c.from_, c.to)}, by the word of {by}{note}"


def _names(found: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Every name, in the alphabetical order of the languages' names."""
    order = sorted(found, key=lambda code: LANGUAGES.get(code, code))
    parts = [f"{LANGUAGES.get(code, code)} {', '.join(found[code])}" for code in order]
    return (" · ".join(parts),) if parts else ()


def _statement(s: Statement, facts: Facts) -> Block:
    return Block(
        id=s.id,
        kind="statement",
        heading=s.topic.replace("-", " "),
        lead=s.said_on or "",
        title=s.text,
        by=claimant(s, facts),
        when=s.stance,
        mark="answers another" if s.answers else "",
        more=_names(s.names),
        **_where(s, facts),
    )


def _where(entry: Entry, facts: Facts) -> dict[str, Any]:
    urls = [facts.documents[cite.document].url for cite in entry.cite]
    return {"cite": cited(entry.cite, facts), "url": next((url for url in urls if url), None)}


_BLOCKS: dict[type, Callable[[Any, Facts], Block]] = {
    Figure: _figure,
    Event: _event,
    Person: _person,
    Place: _place,
    Statement: _statement,
}


_COLUMNS = {
    "figure": {
        "WHOSE": "whose",
        "WHAT": "title",
        "NUMBER": "lead",
        "REPORTED BY": "by",
        "WHEN": "when",
    },
    "event": {"DATE": "lead", "UNTIL": "when", "WHAT": "title", "ANNOUNCED BY": "by"},
    "person": {"NAME": "title", "ROLES": "by"},
    "place": {"NAME": "title", "KIND": "by"},
    "statement": {
        "TOPIC": "heading",
        "SAID ON": "lead",
        "WHAT": "title",
        "SAID BY": "by",
        "STANCE": "when",
    },
}
_MIXED = {"KIND": "kind", "NUMBER OR DATE": "lead", "WHAT": "title", "BY": "by", "WHEN": "when"}


def columns(blocks: Sequence[Block]) -> tuple[list[str], list[list[str]]]:
    """The blocks as a header and rows, in the columns that suit their kind; empty ones left out."""
    kinds = {block.kind for block in blocks}
    parts = _COLUMNS[kinds.pop()] if len(kinds) == 1 else _MIXED
    parts = {**parts, "CITED": "cite", "MARK": "mark", "MORE": "more", "ID": "id"}
    rows = [[_text(getattr(block, part)) for part in parts.values()] for block in blocks]
    used = [i for i in range(len(parts)) if any(row[i] for row in rows)]
    header = list(parts)
    return [header[i] for i in used], [[row[i] for i in used] for row in rows]


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "; ".join(value)
