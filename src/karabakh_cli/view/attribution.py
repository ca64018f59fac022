"""The claimant of a record, in the colour of its side: apart from `claims`, which works without Rich."""

from collections.abc import Sequence

from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event, Figure, Statement
from karabakh_cli.query.actors import state_name
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.naming import join_names


def attribution(
    entry: Figure | Statement | Event,
    facts: Facts,
    named: claims.Named = claims.Named.SHORT_AFTER_STATE,
    *,
    weight: str = "",
) -> Text:
    """Return the claimant, as `claims.claimant` names it; nothing if nobody is named.

    `weight` is the style beside the colour: `bold`, `not bold`.
    """
    name = claims.claimant(entry, facts, named)
    return Text(escape_controls(name), style=f"{weight} {claims.style(entry, facts)}".strip())


def said_by(
    statement: Statement,
    facts: Facts,
    named: claims.Named = claims.Named.SHORT_AFTER_STATE,
    *,
    weight: str = "",
) -> Text:
    """Return the claimant of a statement and what was done with it: `Ilham Aliyev, president, denied`."""
    said = attribution(statement, facts, named, weight=weight)
    apposition = "," if ", " in said.plain else ""
    return said.append(f"{apposition} {phrases.stance(statement)}", style="not bold" if weight else "dim")


def announced(event: Event, facts: Facts, replies: Sequence[Statement]) -> Text:
    """Return who announced or alone reports an event, and who denied it; nothing if nobody is named."""
    said, denied = attribution(event, facts), denied_by(replies, facts)
    return said.append(f"; {escape_controls(denied)}", style="yellow") if denied else said


def in_parentheses(event: Event, facts: Facts, replies: Sequence[Statement], *, weight: str = "") -> Text:
    """Return the same behind the event, in one pair of parentheses: ` (Wikipedia, no source named)`."""
    if not event.source:
        return Text()
    denied = escape_controls(denied_by(replies, facts))
    who = escape_controls(claims.claimant(event, facts, claims.Named.SHORT_AFTER_STATE))
    inside = wording.enclosed(*filter(None, (who, denied)))
    text = Text(f" {inside}", style=f"{weight} {claims.style(event, facts)}".strip())
    if denied:
        text.highlight_words([denied], "yellow")
    return text


def denied_by(replies: Sequence[Statement], facts: Facts) -> str:
    """Return who denied an event: `denied by Artsakh Defence Army`; of several, the states they speak for."""
    keys = list(dict.fromkeys(key for reply in replies for key in reply.source))
    if len(keys) > 1:
        states = dict.fromkeys(state_name(facts, facts.reporter(key)) for key in keys)
        return f"denied by {join_names(list(states))}"
    return f"denied by {claims.claimants(keys, facts)}" if keys else ""


def qualified(said: Text, notes: str, style: str = "yellow") -> Text:
    """Return a claimant with notes in one pair of parentheses: `Red Cross (ICRC; reported by Turan)`."""
    if not notes:
        return said
    inside = escape_controls(wording.enclosed(notes))
    if not said.plain.endswith(")"):
        return said.append(f" {inside}", style=style)
    said.right_crop(1)
    return said.append(f"; {inside[1:]}", style=style)
