"""Statements as an answer: what was said, by whom, when, and in reply to what."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Statement
from karabakh_cli.view import claims, wording
from karabakh_cli.view.attribution import said_by
from karabakh_cli.view.blocks import labelled, plain_table, title_line, with_id
from karabakh_cli.view.contents import contents
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.footnotes import Footnotes, marks_a_row
from karabakh_cli.view.screen import Screen, draw

if TYPE_CHECKING:
    from rich.console import RenderableType


def statements_answer(
    statements: Sequence[Statement], facts: Facts, screen: Screen, *, title: str, total: int = 0
) -> str:
    """Return statements by topic, a reply after what it replies to; `total` is how many there are in all."""
    notes = Footnotes(facts, screen, most=marks_a_row(len(statements)))
    count = wording.counted(len(statements), "statement", total=total)
    parts: list[RenderableType] = [title_line(title, count, screen)]
    shown = {s.id for s in statements}
    for topic, group in groupby(statements, key=lambda s: s.topic):
        parts.append(Text(f"\n{wording.spaced(topic).upper()}", style="bold"))
        parts += [_statement(s, facts, notes, screen, reply=s.answers in shown) for s in group]
    parts += [Text(), labelled("Sources", notes.text(), screen)]
    return draw(*parts, screen=screen)


def _statement(s: Statement, facts: Facts, notes: Footnotes, screen: Screen, *, reply: bool) -> Table:
    """Return one statement: the day, the text, and below it who said it and where to check."""
    indent = 4 if reply else 2
    day = 0 if screen.narrow else len("2020-10-10")
    table = plain_table(indent, day, 2 if day else 0, max(screen.width - indent - day - 2, 8))
    text = Text(escape_controls(s.text)).append("\n")
    text.append_text(said_by(s, facts))
    if screen.narrow and s.said_on:
        text.append(f", {s.said_on}", style="dim")
    if s.answers and not reply:
        answered = facts.entries[s.answers]
        if isinstance(answered, Statement):
            whom = escape_controls(claims.claimant(answered, facts, claims.Named.SHORT_AFTER_STATE))
            text.append(f" · replies to {whom}", style="dim")
    text.append(" ").append_text(notes.marks(s.cite))
    day_said = "" if screen.narrow else s.said_on or "undated"
    table.add_row("", Text(day_said, style="dim"), "", with_id(text, s.id, screen))
    return table


def statement_contents(statements: Sequence[Statement], facts: Facts, screen: Screen) -> str:
    """Return the topics of the statements, with who speaks most of each."""
    topics = Counter(s.topic for s in statements)
    lines = []
    for topic, count in topics.most_common():
        speakers = Counter(
            claims.claimant(s, facts, claims.Named.SHORT_AFTER_STATE) for s in statements if s.topic == topic
        )
        examples = " · ".join(name for name, _ in speakers.most_common(3))
        lines.append((wording.spaced(topic), count, examples, f"kwar statements --topic {topic}"))
    return contents("Statements by topic", lines, screen)
