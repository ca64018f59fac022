"""What a search returns of each record that answers: its score, and the reasons for it."""

from msgspec import Struct

from karabakh_cli.search.matching.match import Role


class Match(Struct, frozen=True):
    """A word of the query that a record has: by which key, in which field, and for how many points.

    `how` says how the word was found in the index, `role` what it does in the query, `idf` how much it says.
    """

    word: str
    key: str
    field: str
    how: str
    role: Role
    points: float
    idf: float


class Hit(Struct, frozen=True):
    """A record that answers, with its kind, its score and the reasons for it.

    `traits` are those of the record that count for the query (traits.py), even if their weight is 0.
    """

    id: str
    kind: str
    score: float
    matches: tuple[Match, ...] = ()
    traits: tuple[str, ...] = ()
