"""The claimant of a record, in the colour of its side: apart from `claims`, which works without Rich."""

from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event, Figure, Statement
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.escape import escape_controls


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


def qualified(said: Text, notes: str, style: str = "yellow") -> Text:
    """Return a claimant with notes in one pair of parentheses: `Red Cross (ICRC; reported by Turan)`."""
    if not notes:
        return said
    inside = escape_controls(wording.enclosed(notes))
    if not said.plain.endswith(")"):
        return said.append(f" {inside}", style=style)
    said.right_crop(1)
    return said.append(f"; {inside[1:]}", style=style)
