"""Names of places and people by language, and who held an office or a place, in words."""

from collections.abc import Sequence

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Document
from karabakh_cli.facts.records import Person, Place
from karabakh_cli.facts.vocabulary import DocumentKind

LANGUAGES = {
    "az": "Azerbaijani",
    "en": "English",
    "fa": "Persian",
    "hy": "Armenian",
    "ka": "Georgian",
    "ru": "Russian",
    "tr": "Turkish",
}


DOCUMENT_KINDS: dict[DocumentKind, str] = {
    "primary": "the claimant's own page",
    "relay": "press report",
    "compilation": "encyclopaedia or list",
    "visual": "pictures",
}
"""What a document of each kind is called."""
DOCUMENTS_OF_KIND: dict[DocumentKind, tuple[str, str]] = {
    "primary": ("official", "official"),
    "relay": ("press", "press"),
    "compilation": ("encyclopaedia or list", "encyclopaedias or lists"),
    "visual": ("visual", "visual"),
}
"""What one and what several documents of each kind are called where they are counted: `3 official`."""


def join_names(called: Sequence[str]) -> str:
    """Return names as a sentence has them: `a, b and c`; with commas of their own, `a, x; b, y; and c`."""
    before = called[:-1]
    if not any("," in name for name in before):
        return " and ".join(filter(None, [", ".join(before), *called[-1:]]))
    return f"{'; '.join(before)}{',' if len(before) == 1 else ';'} and {called[-1]}"


def document_title(document: Document) -> str:
    """Return the title of a document, in square brackets where it is our description of the page."""
    return f"[{document.title}]" if document.title_is == "description" else document.title


def short_names(place: Place) -> str:
    """Return the first name in each side's language: `Armenian Շուշի, Azerbaijani Şuşa`."""
    found = sorted(
        (LANGUAGES.get(code, code), spelt[0]) for code, spelt in place.names.items() if code in {"az", "hy"}
    )
    return ", ".join(f"{language} {name}" for language, name in found)


def from_to(begin: str | None, end: str | None) -> str:
    """Return the time somebody held an office: `, 2018 to 2023`; `, from 2018` if no end is known.

    Not since then, which would say that it is still held.
    """
    if begin and end:
        return f", {begin} to {end}"
    return f", from {begin}" if begin else f", until {end}" if end else ""


def offices(person: Person, *, as_of: str | None = None) -> str:
    """Return the offices somebody held: `President of Azerbaijan, from 2003; ...`.

    For an answer about a day, those held by then, or that none is known.
    """
    if as_of and not person.roles:
        return f"no office known by {as_of}"
    return "; ".join(f"{role.title}{from_to(role.from_, role.to)}" for role in person.roles)


def within(place: Place, facts: Facts) -> str:
    """Return the name of the place that contains a place, or nothing if none is given."""
    around = facts.entries.get(place.within or "")
    return around.name if isinstance(around, Place) else ""


def names(found: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """Return every name by language, in the alphabetical order of the languages."""
    order = sorted(found, key=lambda code: LANGUAGES.get(code, code))
    return [(LANGUAGES.get(code, code), ", ".join(found[code])) for code in order]


def position(place: Place, facts: Facts) -> str:
    """Return where a place is, and whose the coordinates are; nothing if that is not known."""
    if not (place.at and place.at_document):
        return ""
    publisher = facts.documents[place.at_document].publisher
    return f"{place.at[0]}, {place.at[1]} (latitude, longitude; {publisher})"


def is_web(address: str) -> bool:
    """Return whether an address may be a link: one of the web, and nothing that a browser would run."""
    return address.startswith(("https://", "http://"))


def held_by(place: Place, facts: Facts) -> list[str]:
    """Return who held a place, from when to when, and according to whom."""
    return [
        f"{facts.reporter(c.holder).name}{from_to(c.from_, c.to)}, according to "
        f"{join_names([facts.reporter(key).name for key in c.source])}" + (f". {c.note}" if c.note else "")
        for c in place.control
    ]
