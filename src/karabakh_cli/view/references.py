"""Records as references in the formats of other tools: BibTeX, CSL-JSON, RIS and Wikipedia's templates.

Each document of a record is one reference. Who made the claim appears in its note, beside the number,
and the page that relays it as the publisher: neither is taken for the other.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.dates import precision
from karabakh_cli.facts.parts import Document
from karabakh_cli.facts.records import Entry
from karabakh_cli.view.citation import cites, edition, said
from karabakh_cli.view.days import day_and_month
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.formats import harmless
from karabakh_cli.view.naming import document_title


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """One document that a record cites: `claim` is what it says and who says so, as one sentence."""

    key: str
    claim: str
    edition: str
    document: Document
    refs: tuple[int, ...]

    @property
    def note(self) -> str:
        """What cannot be said in a field of its own: the claim, its marks and where it was looked up."""
        marks = f" Reference {', '.join(map(str, self.refs))} of the page." if self.refs else ""
        return f"{self.claim}{marks} {self.edition}."


def references(entries: Sequence[Entry], facts: Facts) -> list[Reference]:
    """Return the references of records, each with a key of its own."""
    return [
        Reference(
            key=entry.id if number == 1 else f"{entry.id}-{number}",
            claim=escape_controls(said(entry, facts).rstrip(".") + "."),
            edition=edition(entry, facts),
            document=facts.documents[cite.document],
            refs=cite.refs,
        )
        for entry in entries
        for number, cite in enumerate(cites(entry, facts), 1)
    ]


def bibtex(found: Sequence[Reference]) -> str:
    """Return the references as entries of BibTeX, @misc as its styles have no web page."""
    return "\n".join(_bibtex_entry(one) for one in found)


def _bibtex_entry(one: Reference) -> str:
    document = one.document
    fields = {
        # In braces of its own, so that BibTeX's styles leave its capitals as they are.
        "title": f"{{{_tex(document_title(document))}}}",
        "howpublished": _tex(document.publisher),
        "year": (document.published or "")[:4],
        "date": document.published or "",
        "url": escape_controls(document.url or "").replace("{", "%7B").replace("}", "%7D"),
        "urldate": document.accessed or "",
        "language": document.language,
        "note": _tex(one.note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{one.key},\n{lines}}}\n"


_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def _tex(text: str) -> str:
    """Return a text that TeX prints as it is."""
    return re.sub(r"[\\~^#$%&_{}]", lambda found: _TEX.get(found[0], "\\" + found[0]), escape_controls(text))


def csl_json(found: Sequence[Reference]) -> str:
    """Return the references as CSL-JSON, which Zotero, pandoc and citeproc read."""
    whole = harmless(msgspec.json.encode([_csl(one) for one in found]).decode())
    return msgspec.json.format(whole, indent=2) + "\n"


def _csl(one: Reference) -> dict[str, Any]:
    document = one.document
    fields = {
        "id": one.key,
        "type": "webpage",
        "title": document_title(document),
        "container-title": document.publisher,
        "publisher": document.publisher,
        "issued": _csl_date(document.published),
        "accessed": _csl_date(document.accessed),
        "URL": document.url,
        "archive_location": document.archived,
        "language": document.language,
        "note": one.note,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _csl_date(day: str | None) -> dict[str, Any] | None:
    return {"date-parts": [[int(part) for part in day.split("-")]]} if day else None


def ris(found: Sequence[Reference]) -> str:
    """Return the references in the RIS format, lines ended as it demands."""
    return "".join(_ris(one) for one in found)


def _ris(one: Reference) -> str:
    document = one.document
    published = document.published or ""
    fields = [
        ("TY", "ELEC"),
        ("ID", one.key),
        ("TI", document_title(document)),
        ("T2", document.publisher),
        ("PB", document.publisher),
        ("PY", published[:4]),
        ("DA", _ris_date(published)),
        ("UR", document.url or ""),
        ("L1", document.archived or ""),
        ("Y2", (document.accessed or "").replace("-", "/")),
        ("LA", document.language),
        ("N1", one.note),
    ]
    lines = [f"{tag}  - {' '.join(escape_controls(value).split())}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _ris_date(day: str) -> str:
    """Return a day as RIS has it, a month or year with slashes for what is not known: `2020/10//`."""
    missing = {"month": "//", "year": "///"}
    return day.replace("-", "/") + (missing.get(precision(day), "") if day else "")


def wikipedia(found: Sequence[Reference]) -> str:
    """Return the references as footnotes of Wikipedia: the claim, and a {{cite web}} template."""
    return "".join(
        f'<ref name="{one.key}">{_wiki(one.claim)} {_template(one.document)}</ref>\n' for one in found
    )


def _template(document: Document) -> str:
    fields = {
        "title": document_title(document),
        "website": document.publisher,
        "date": _wiki_date(document.published),
        "url": document.url,
        "archive-url": document.archived,
        "archive-date": _archive_date(document.archived),
        "url-status": "live" if document.archived else None,
        "access-date": document.accessed if document.url else None,
        "language": document.language if document.language != "en" else None,
    }
    name = "cite web" if document.url else "citation"
    inside = "".join(f" |{field}={_wiki(value)}" for field, value in fields.items() if value)
    return f"{{{{{name}{inside}}}}}"


def _wiki_date(day: str | None) -> str | None:
    """Return a date as the template accepts it: a month in words, as 2020-10 might be a span of years."""
    return day_and_month(day) if day and precision(day) == "month" else day


def _archive_date(address: str | None) -> str | None:
    """Return the day on which a copy was made, which archives write into its address."""
    found = re.search(r"/(\d{4})(\d\d)(\d\d)\d{0,6}/", address or "")
    return "-".join(found.groups()) if found else None


def _wiki(text: str) -> str:
    """Return a text with everything escaped that wikitext would read as markup."""
    codes = {"|": "{{!}}", "<": "&lt;", ">": "&gt;", "[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;"}
    return re.sub(r"[|<>\[\]{}]", lambda found: codes[found[0]], escape_controls(text)).replace(
        "''", "&#39;&#39;"
    )


FORMATS: dict[str, Callable[[Sequence[Reference]], str]] = {
    "bibtex": bibtex,
    "csl-json": csl_json,
    "ris": ris,
    "wikipedia": wikipedia,
}
"""What writes references in each format."""
