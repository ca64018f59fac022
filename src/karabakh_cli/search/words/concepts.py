"""What several steps ask about: sets of keys, such as the sides or what befell people.

A key is what `synonyms.key_of` makes of a word. Sets of keys are written with `keys_of`, so that each of
their members is a key: any other word would never be met.
"""

from karabakh_cli.facts.capitals import CAPITALS
from karabakh_cli.search.words.countries import BYSTANDERS
from karabakh_cli.search.words.synonyms import key_of


def keys_of(words: str) -> frozenset[str]:
    """Return the keys of these words."""
    return frozenset(map(key_of, words.split()))


SIDES = keys_of("armenia artsakh azerbaijan russia turkey syria iran") | BYSTANDERS
"""States and Artsakh: those whose losses are meant, or who report them."""

AT_WAR = keys_of("armenia azerbaijan")
"""The two states at war, whose people are counted everywhere."""

OTHER_SIDE = {
    "armenia": ("azerbaijan",),
    "artsakh": ("azerbaijan",),
    "azerbaijan": ("armenia", "artsakh"),
}
"""The sides whose losses a side at war caused."""

THIRD_STATES = SIDES - OTHER_SIDE.keys()
"""States that were not at war, of which many records are."""

_GOVERNMENTS = "yerevan baku moscow ankara tehran tbilisi".split()
GOVERNED_FROM = {capital: CAPITALS[capital] for capital in _GOVERNMENTS}
"""The sides by the capital that stands for their government; each is a word and a key alike.

Stepanakert is not among them: in a question it is the town that was shelled.
"""

HELD_IN = GOVERNED_FROM | {"stepanakert": "artsakh", "khankendi": "artsakh"}
"""The sides by the town in which they held captives."""

STATE_CAPITALS = frozenset(GOVERNED_FROM)
"""Names that newspapers use for a government; beside a count they are not a place."""

CASUALTIES = keys_of("killed wounded missing losses lost casualty victim")
"""What befell people: killed, wounded, missing."""

CAUSES = keys_of("mine")
"""What people are killed by. It is counted itself where nobody was killed."""

SOLDIERS = keys_of("soldier")
"""People who are no civilians."""

EMPLOYED = keys_of("mercenary")
"""Fighters for pay; the side named beside them is said to employ them."""

LAND = keys_of("village town city settlement district territory area land")
"""What a side gains or loses, and takes from nobody's soldiers."""

RETURNING = keys_of("return resettle")
"""Going back somewhere."""

ADMITTING = keys_of("admitted responsibility")
"""Owning up to a deed: asked of a side, what it admits or denies is the answer."""
