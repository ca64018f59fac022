"""What several steps ask about: sets of terms, such as the sides or what befell people.

A term is what `synonyms.term` makes of a word. Sets of terms are written with `terms`, so that each of their
members is a term: any other word would never be met.
"""

from karabakh_cli.search.words.countries import BYSTANDERS
from karabakh_cli.search.words.synonyms import term


def terms(words: str) -> frozenset[str]:
    """Return the terms of these words."""
    return frozenset(map(term, words.split()))


SIDES = terms("armenia artsakh azerbaijan russia turkey syria iran") | BYSTANDERS
"""States and Artsakh: those whose losses are meant, or who report them."""

AT_WAR = terms("armenia azerbaijan")
"""The two states at war, whose people are counted everywhere."""

OTHER_SIDE = {
    "armenia": ("azerbaijan",),
    "artsakh": ("azerbaijan",),
    "azerbaijan": ("armenia", "artsakh"),
}
"""The sides whose losses a side at war caused."""

GOVERNED_FROM = {
    "yerevan": "armenia",
    "baku": "azerbaijan",
    "moscow": "russia",
    "ankara": "turkey",
    "tehran": "iran",
    "tbilisi": "georgia",
}
"""The sides by the capital that stands for their government; each is a word and a term alike."""

STATE_CAPITALS = frozenset(GOVERNED_FROM)
"""Names that newspapers use for a government; beside a count they are not a place."""

CASUALTIES = terms("killed wounded missing losses lost casualty victim")
"""What befell people: killed, wounded, missing."""

CAUSES = terms("mine")
"""What people are killed by. It is counted itself where nobody was killed."""

SOLDIERS = terms("soldier")
"""People who are no civilians."""

EMPLOYED = terms("mercenary")
"""Fighters for pay; the side named beside them is said to employ them."""

LAND = terms("village town city settlement district territory area land")
"""What a side gains or loses, and takes from nobody's soldiers."""

RETURNING = terms("return resettle")
"""Going back somewhere."""

ADMITTING = terms("admitted responsibility")
"""Owning up to a deed: asked of a side, what it admits or denies is the answer."""
