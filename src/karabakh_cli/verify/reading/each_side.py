"""Two sides who each report their own: 4 Armenian and 11 Azerbaijani soldiers, by each side's account."""

import re
from collections.abc import Sequence

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import is_state
from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.reading.what.parts import Part
from karabakh_cli.verify.reading.what.subjects import side_of
from karabakh_cli.verify.reading.who.marked import Attribution
from karabakh_cli.verify.reading.who.reported import Reported
from karabakh_cli.verify.words.marks import Values

_COUNTS = r"(?:account|count|figure|number|statement|tally|tallie|toll)s?"
_EACH = re.compile(
    rf"\b(?:according\sto|by|on)\s(?:(?:each|either)\s(?:\w+\s)?(?:country|party|side|state)'s\s(?:own\s)?"
    rf"|(?:both|the\stwo)\s(?:countries|parties|sides|states)'\s(?:own\s)?|their\sown\s){_COUNTS}\b",
    re.IGNORECASE,
)


def by_each_side(
    written: str, parts: Sequence[Part], reported: Sequence[Reported], facts: Facts
) -> list[Reported]:
    """Return who reports each number of a sentence: its own side, if that is said and nobody is named."""
    if not _EACH.search(written):
        return list(reported)
    sides = [part.said.side & {*WARRING} for part in parts]
    return [
        Reported(_claim(side, facts), certain=True) if len(side) == 1 and not one.certain else one
        for one, side in zip(reported, sides, strict=True)
    ]


def _claim(side: Values, facts: Facts) -> Attribution:
    """Return the claim of the states of a side."""
    ids = frozenset(
        key for key, actor in facts.actors.items() if is_state(actor) and side_of(key, facts) in side
    )
    return Attribution(start=0, end=0, ids=ids, kind="state")
