"""The numbered footnotes of the page: a mark beside each claim, and the list of documents at the end."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite, Document
from karabakh_cli.view.footnotes import ARTICLE, runs
from karabakh_cli.view.naming import DOCUMENT_KINDS, is_web


class Mark(Struct, frozen=True):
    """A mark beside a claim: `12`, or `W58` for a reference of the article, and its document."""

    label: str
    document: str


class Address(Struct, frozen=True):
    """Where a document is on the web, and the name of its host."""

    url: str
    host: str


class Source(Struct, frozen=True, kw_only=True):
    """A document in the list at the end."""

    key: str
    label: str
    document: Document
    kind: str
    links: list[Address]


class Marks:
    """Numbers the documents of the page in the order in which they are cited."""

    def __init__(self, facts: Facts) -> None:
        """Start without any footnote."""
        self._facts = facts
        self._labels: dict[str, str] = {}

    def of(self, cites: Sequence[Cite]) -> list[Mark]:
        """Return the marks of these citations."""
        return [self._mark(cite) for cite in cites]

    def _mark(self, cite: Cite) -> Mark:
        label = self.number(cite.document)
        return Mark(label + (",W".join(runs(cite.refs)) if cite.document == ARTICLE else ""), cite.document)

    def number(self, key: str) -> str:
        """Return the number of a document, which is `W` for the article."""
        if key == ARTICLE:
            return self._labels.setdefault(key, "W")
        numbered = len(self._labels) - (ARTICLE in self._labels)
        return self._labels.setdefault(key, str(numbered + 1))

    def sources(self) -> list[Source]:
        """Return the documents cited so far, the article first, then by number."""
        order = sorted(self._labels, key=lambda key: key != ARTICLE)
        return [self._source(key) for key in order]

    def _source(self, key: str) -> Source:
        document = self._facts.documents[key]
        addresses = [url for url in (document.url, document.archived) if url and is_web(url)]
        return Source(
            key=key,
            label=self._labels[key],
            document=document,
            kind=DOCUMENT_KINDS[document.kind],
            links=[Address(url, urlsplit(url).hostname or url) for url in addresses],
        )
