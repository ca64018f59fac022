"""A question for the headlines among some figures."""

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.vocabulary import CAMPS
from karabakh_cli.query.filters import Filters


class Question(Struct, frozen=True, kw_only=True):
    """What is asked: the filters that figures have passed, and at most how many of them to show.

    What the filters name lifts the tests on it. With `words`, the figures answer a query too, which lifts
    the tests on measure, place and third parties. `headlines` are the ids of what the same question about
    whoever reports is answered with, if one claimant is named: its own among them are always shown.
    """

    facts: Facts
    asked: Filters
    words: bool = False
    most: int
    headlines: frozenset[str] = frozenset()

    @property
    def is_of_one_side(self) -> bool:
        """Whether it is about one side, and the same question about both is known: not so in words."""
        return bool(self.asked.of) and not self.words

    @property
    def is_of_another_time(self) -> bool:
        """Whether it is about what happened before or after the war: one occasion after another."""
        return bool(self.asked.period) and "war" not in self.asked.period

    @property
    def room(self) -> int:
        """How many figures an answer may have: those of several occasions are more than those of one war."""
        return self.most * 3 // 2 if self.is_of_another_time else self.most

    @property
    def is_of_third_parties(self) -> bool:
        """Whether it is about what third parties report, whoever they are."""
        third = {key for key, side in self.facts.sides.items() if CAMPS[side] == "third"}
        return self.asked.source >= third

    @property
    def is_of_any_claimant(self) -> bool:
        """Whether it leaves open who reports, so that one claimant may be shown instead of another."""
        return not (self.words or self.asked.source)

    def of_both_sides(self, *, most: int | None = None, **named: frozenset[str]) -> "Question":
        """Return the question about both sides, with what else is `named`, and for how many figures."""
        asked = replace(self.asked, of=frozenset(), **named)
        return replace(self, asked=asked, most=self.most if most is None else most)
