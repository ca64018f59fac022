"""What a query asks for, a question whose words are given their roles, and what a rule about roles is.

A rule is asked about the whole question, and writes the roles that it gives into a list: one role for each
word, empty for a word that has none yet. The table of rules is in roles.py.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property

from msgspec import Struct

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Role, Term, main_keys
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import SIDES


class Asks(Struct, frozen=True):
    """What a query asks for by its words alone, whatever they mean in the base.

    `kind` is the kind of record that its question words ask for, if any, and `each_side` says that it asks
    what each of the two sides says.
    """

    kind: str
    who_began: bool
    outcome: bool
    name_of_the_war: bool
    since_the_war: bool
    each_side: bool


class Question(Struct, frozen=True, dict=True):
    """The words of a query, each with its term, or None if nothing is looked for.

    `no_subjects` are the positions of sides that, by their endings, did not do it. `counted` says whether the
    question is about something that is counted.
    """

    index: Index
    words: Words
    terms: Sequence[Term | None]
    no_subjects: Collection[int]
    asks: Asks
    counted: bool

    @cached_property
    def sides(self) -> list[int]:
        """The positions of the terms for a state or for Artsakh."""
        return [at for at, term in enumerate(self.terms) if term and not SIDES.isdisjoint(term.keys)]

    @cached_property
    def main_keys(self) -> list[list[str]]:
        """What each word means first."""
        return [main_keys(term) if term else [] for term in self.terms]


Rule = Callable[[Question, list[Role]], None]
"""What gives some words of a question their roles."""


def give(roles: list[Role], positions: Iterable[int], role: Role) -> None:
    """Give a role to those of these words that have none."""
    for position in positions:
        roles[position] = roles[position] or role
