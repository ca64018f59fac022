"""The fields of the index: where in a record a term can be."""

from collections.abc import Iterator

FIELDS = (
    "name",
    "alias",
    "role",
    "title",
    "what",
    "counted",
    "measure",
    "population",
    "item",
    "of",
    "source",
    "speaker",
    "kind",
    "topic",
    "place",
    "within",
    "scope",
    "note",
    "date",
    "when",
    "number",
    "id",
    "hint",
    "accused",
    "cause",
    "harmed",
    "opposed",
)
"""Where in a record a term can be.

`counted` holds the words of `what` that name what is counted, and `hint` everyday words for the record that
it does not have (hints.txt). `within` holds what contains its place, and `when` a day that is not that of the
record. `accused` is the side whose deed a statement is about, `cause` what alone killed or damaged those
counted, `harmed` the side whose people or things an event hit, and `opposed` the one against which a case
was."""
SPEAKER = FIELDS.index("speaker")
REPORTING = frozenset({FIELDS.index("source"), SPEAKER})
"""The fields that name who reports: an office or outlet, or a person."""
ALSO_KNOWN_BY = "~"
"""The mark of a day that is in the name of a record, though the record may be of another day."""


def date_prefixes(date: str) -> Iterator[str]:
    """Yield a date as it is, as its month and its year, and as a day of any year.

    One that is known by its month or year alone is also marked so: `=2020-10`.
    """
    if date.startswith(ALSO_KNOWN_BY):
        yield date
        return
    for length in (len("2020"), len("2020-10"), len("2020-10-09")):
        if length <= len(date):
            yield date[:length]
    if len(date) == len("2020-10-09"):
        yield date[4:]
    else:
        yield f"={date}"
