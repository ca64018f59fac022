"""What the records of a fact base share: documents and citations, offices, control of places, absences."""

import re

from msgspec import Struct

from karabakh_cli.facts.vocabulary import DocumentKind, Measure, Population, TitleKind


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What every record is: immutable, by keyword only, closed to unknown fields."""


def kind_name(kind: type[Record]) -> str:
    """Return what a kind of record is called: `figure`."""
    return kind.__name__.lower()


class Base(Record, frozen=True, kw_only=True):
    """What the fact base says of itself."""

    title: str
    edition: str
    licence: str
    about: str


class Document(Record, frozen=True, kw_only=True):
    """Where a claim can be read; fields that are not known are None.

    `title_is` says that `title` is not that of the page but our description of it. `published` is the day
    the page shows, `accessed` the day it was read, `archived` the address of a copy that stays. Days are
    ISO 8601.
    """

    title: str
    title_is: TitleKind | None = None
    publisher: str
    kind: DocumentKind
    language: str = "en"
    url: str | None = None
    published: str | None = None
    accessed: str | None = None
    archived: str | None = None
    note: str | None = None


class Cite(Record, frozen=True, kw_only=True):
    """One place to check a claim: a document and the reference marks within it."""

    document: str
    refs: tuple[int, ...] = ()


class Role(Record, frozen=True, kw_only=True, rename={"from_": "from"}):
    """An office or part somebody held, with ISO 8601 dates where they are known."""

    title: str
    of: str | None = None
    from_: str | None = None
    to: str | None = None

    @property
    def bare_title(self) -> str:
        """The title without what is in brackets: `Human Rights Ombudsman (Defender) of Artsakh`."""
        return re.sub(r" \([^)]*\)", "", self.title)


class Control(Record, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Who held a place, from when until when, according to whom."""

    holder: str
    source: tuple[str, ...]
    from_: str | None = None
    to: str | None = None
    note: str | None = None


class Absence(Record, frozen=True, kw_only=True):
    """What a source had not said: no figure of its own for a quantity, `until` an ISO 8601 day."""

    source: str
    of: tuple[str, ...]
    measure: Measure
    population: Population
    until: str
