"""What has been read: a sentence in its zones, and what the text says of each number."""

from collections.abc import Sequence

from msgspec import Struct

from karabakh_cli.verify.reading.wars import War
from karabakh_cli.verify.reading.what.parts import NOTHING, Part, Said
from karabakh_cli.verify.reading.what.subjects import Subject
from karabakh_cli.verify.reading.who.marked import Attribution
from karabakh_cli.verify.text.days import Day
from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.marks import Mark, Values


class ReadSentence(Struct, frozen=True, kw_only=True):
    """A sentence once it has been read: its zones, its claims, what it says as a whole, and its names.

    `source` is the claimant in a row of a table, if it has a column for claimants.
    """

    parts: Sequence[Part]
    spans: Sequence[Span]
    claims: Sequence[Attribution]
    source: Attribution | None
    whole: Subject
    words: frozenset[str]
    dated: Sequence[Day]
    named: Sequence[Mark]


class Context(Struct, frozen=True, kw_only=True):
    """A number with what the text says of it.

    `claimants` are ids, `each` those of several who report one number together; `stranger` is a claimant that
    is not in the base, and `office` what an office of no one country is called. `certain` says that the
    sentence itself, or a pronoun in it, names them. `joined` are the nouns of its zone that `and` joins,
    `sides` all that it names, `excluded` those that the number leaves out, `located` those in whose state it
    was. `days_before` are the dates of the sentences before, `report` the day of the report that it is in,
    `said_on` are those on which the number was reported, `happened` those on which what it counts happened,
    and `war` is the one that is named; `clash` says that it is of a clash before or after the war. `of_them`
    says that it is of those named before, `some` that a number was before it, and `other_domain` are the
    words by which it is of none of the war's. `words` are those of its zone, `unknown` the names among them
    that the base does not have, `thing` what is counted if the base counts no such thing, and `around` the
    words of its sentence.
    """

    number: Number
    claimants: Values
    each: tuple[Values, ...] = ()
    stranger: str
    office: str = ""
    certain: bool
    measure: Said = NOTHING
    noun: Said = NOTHING
    side: Said = NOTHING
    place: Said = NOTHING
    joined: tuple[Values, ...] = ()
    sides: Values = frozenset()
    excluded: Values = frozenset()
    located: Values = frozenset()
    days: tuple[str, ...] = ()
    days_before: tuple[str, ...] = ()
    report: tuple[str, ...] = ()
    said_on: tuple[str, ...] = ()
    happened: tuple[str, ...] = ()
    war: War = ""
    clash: bool = False
    of_them: bool = False
    some: bool = False
    other_domain: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    thing: str = ""
    around: frozenset[str] = frozenset()
