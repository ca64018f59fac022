"""People and places as answers: one line each in a list, whole where few match."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Person, Place
from karabakh_cli.view import claims
from karabakh_cli.view.blocks import command_lines, plain_table, title_line, with_id
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.naming import offices, short_names, within
from karabakh_cli.view.screen import Screen, draw

if TYPE_CHECKING:
    from rich.console import RenderableType


def people_answer(people: Sequence[Person], screen: Screen, *, total: int = 0) -> str:
    """Return people one line each: name, and the offices they held; `total` is how many there are in all."""
    rows = [(p.name, offices(p, as_of=screen.as_of), p.side, p.id) for p in people]
    return _listed("people", rows, total, screen)


def places_answer(places: Sequence[Place], facts: Facts, screen: Screen, *, total: int = 0) -> str:
    """Return places one line each: name, kind, where, each side's names; `total` is how many there are."""
    rows = [(p.name, " · ".join(filter(None, (_kind(p, facts), short_names(p)))), "", p.id) for p in places]
    return _listed("places", rows, total, screen)


def _kind(place: Place, facts: Facts) -> str:
    """Return what a place is and where: `district in Azerbaijan`, `capital of Turkey`."""
    # The word that sets the country apart from the state of the same name is not needed here.
    around = within(place, facts).removesuffix(" (country)")
    joined = "of" if place.kind == "capital" else "in"
    return f"{place.kind} {joined} {around}" if around else place.kind


def _listed(called: str, rows: Sequence[tuple[str, str, str, str]], total: int, screen: Screen) -> str:
    """Return a list of what is `called` people or places: a name and what it is, folded if narrow."""
    named = called if max(len(rows), total) > 1 else {"people": "person", "places": "place"}[called]
    count = f"{len(rows)} of {total} {named}" if total > len(rows) else f"{len(rows)} {named}"
    parts: list[RenderableType] = [title_line(called.capitalize(), count, screen), Text()]
    width = min(max((cell_len(escape_controls(name)) for name, *_ in rows), default=0), screen.width // 3)
    table = plain_table(width, 2, max(screen.width - width - 2, 8))
    for name, what, side, key in rows:
        text = with_id(Text(escape_controls(what)), key, screen)
        table.add_row(Text(escape_controls(name), style=f"bold {claims.SIDE_STYLES.get(side, '')}"), "", text)
    parts += [table, Text(), command_lines("Next", [f"kwar show {key}" for *_, key in rows[:1]], screen)]
    return draw(*parts, screen=screen)
