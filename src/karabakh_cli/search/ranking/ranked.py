"""A scored record, and how lists of them are put together."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from karabakh_cli.search.ranking.score import ScoreKey

FIGURE, EVENT = 0, 1
"""The places of figures and events among the kinds of record."""
BOTH_SIDES = (("armenia", "artsakh"), ("azerbaijan",))
"""The two sides of the war by the terms for whose losses they are, in the order in which they are named."""


class Ranked(NamedTuple):
    """A scored record, in the order of its fields: the best score, the kind, the later day, the id."""

    score: float
    kind: int
    day: int
    id: str
    number: int
    key: ScoreKey


def firsts(ranked: Sequence[Ranked], groups: Iterable[Collection[int]]) -> list[Ranked]:
    """Return the first record of each of these groups that has one."""
    found = (next((one for one in ranked if one.number in group), None) for group in groups)
    return [one for one in found if one]


def in_front(front: list[Ranked], ranked: list[Ranked]) -> list[Ranked]:
    """Return some of the records before the others."""
    return list({found.id: found for found in (*front, *ranked)}.values())
