"""A sentence as it is read for who reports: its words, the names in it, and the claims found."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.words.marks import Mark, Token, Values

_PLURAL = ("' ", "\u2019 ")
"""What makes the possessive of a plural."""


class Attribution(Struct, frozen=True, kw_only=True):
    """Somebody named as reporting: `ids` in the base, or none where the base does not know the `name`.

    `anywhere` says that it is an office of no one country. `called` are the words of its names, and
    `kind` is what the base knows it to be; a person may be named by the `surname` alone. `again` says
    that a pronoun stands for the claimant before, or a `noun` does: `the ministry`. `wide` says that
    there is a comma before the claim, which may then hold for more than the number beside it. A `weak`
    claim has no verb of reporting. One `inside` is alone in brackets after its number, one that `opens`
    is between commas right before the next number, and one that `appeals` is a clause: `as Baku stated`.
    `each` are the ids of the claimants that `and` joins, one by one.
    """

    start: int
    end: int
    ids: Values = frozenset()
    name: str = ""
    called: frozenset[str] = frozenset()
    kind: Literal["", "state", "person", "body"] = ""
    surname: bool = False
    anywhere: bool = False
    again: bool = False
    noun: str = ""
    wide: bool = False
    weak: bool = False
    inside: bool = False
    opens: bool = False
    appeals: bool = False
    each: tuple[Values, ...] = ()


class MarkedSentence(Struct, frozen=True):
    """A sentence: its words, the names in it, the places of its numbers, and the sides that head its list.

    `again` are the pronouns in it that report for the claimant before.
    """

    text: str
    words: Sequence[Token]
    marks: Sequence[Mark]
    numbers: Sequence[int]
    facts: Facts
    headed: Values = frozenset()
    again: Sequence[Attribution] = ()

    def word(self, place: int) -> str:
        """Return the word at a place, or nothing."""
        return self.words[place].word if 0 <= place < len(self.words) else ""

    def between(self, one: int, other: int) -> str:
        """Return the letters between the word before one place and the word at another."""
        if not 0 <= one < other < len(self.words):
            return ""
        return self.text[self.words[one].end : self.words[other].start]

    def before(self, mark: Mark) -> int:
        """Return the place of the word before a name and its article."""
        return mark.first - 1 - (self.word(mark.first - 1) == "the")

    def behind_article(self, place: int) -> int:
        """Return the place after the article at a place, or the place itself if there is none."""
        return place + (self.word(place) == "the")

    def ahead(self, place: int, letters: int) -> str:
        """Return so many letters of the text before a place."""
        return self.text[max(0, place - letters) : place]

    def next_number(self, place: int) -> int | None:
        """Return where the next number after a place begins, if there is one."""
        return next((number for number in self.numbers if number > place), None)

    def has_number(self, start: int, end: int) -> bool:
        """Return whether a number begins between two places."""
        number = self.next_number(start)
        return number is not None and number < end


def reporters_of(mark: Mark) -> Values:
    """Return the ids of the reporters a name may mean: actors, offices, states by their capitals."""
    return mark.said.get("actor") or mark.said.get("office") or mark.said.get("capital") or frozenset()


def behind_possessive(reading: MarkedSentence, place: int) -> int:
    """Return the place after a possessive, given the place after its word; 0 if there is none."""
    if reading.word(place) == "s":
        return place + 1
    end = reading.words[place - 1].end
    return place if reading.word(place - 1).endswith("s") and reading.text[end : end + 2] in _PLURAL else 0
