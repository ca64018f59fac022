"""What a search returns of each record: that it answers, and why."""

from msgspec import Struct

from karabakh_cli.search.matching.match import Role


class Match(Struct, frozen=True):
    """Why a record answers: the word of the query, the key it met, where, how, and its points."""

    word: str
    key: str
    field: str
    how: str
    role: Role
    points: float
    idf: float


class Hit(Struct, frozen=True):
    """A record that answers, with its kind, its score and the reasons for it.

    `traits` are those of the record that changed its score (traits.py).
    """

    id: str
    kind: str
    score: float
    matches: tuple[Match, ...] = ()
    traits: tuple[str, ...] = ()
