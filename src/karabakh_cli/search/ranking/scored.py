"""A record with its score, and how lists of such records are put together."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from karabakh_cli.search.matching.weights import SETTINGS
from karabakh_cli.search.ranking.score import ScoreKey

BOTH_SIDES = (("armenia", "artsakh"), ("azerbaijan",))
"""The two sides of the war by the terms for whose losses they are, in the order in which they are named."""


class Scored(NamedTuple):
    """A record with its score. `day` is a number, 0 if unknown; `key` is what the score depends on."""

    id: str
    number: int
    kind: str
    day: int
    score: float
    key: ScoreKey

    @property
    def is_figure(self) -> bool:
        """Whether the record is a figure."""
        return self.kind == "figure"

    def is_as_good(self, best: "Scored", how: str) -> bool:
        """Return whether the score is as near to that of another record as a setting says."""
        return self.score >= best.score * SETTINGS[how]


def best_figure(scored: Iterable[Scored]) -> Scored | None:
    """Return the first figure, if there is one."""
    return next((one for one in scored if one.is_figure), None)


def firsts(scored: Sequence[Scored], groups: Iterable[Collection[int]]) -> list[Scored]:
    """Return the first record of each of these groups that has one."""
    found = (next((one for one in scored if one.number in group), None) for group in groups)
    return [one for one in found if one]


def in_front(front: Iterable[Scored], scored: Iterable[Scored]) -> list[Scored]:
    """Return some of the records before the others."""
    return list({one.id: one for one in (*front, *scored)}.values())
