"""Sources as numbered footnotes: marks on the rows, each its own link, and the list below them."""

from collections.abc import Sequence
from typing import get_args

from rich.style import Style
from rich.text import Text

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite, Document
from karabakh_cli.facts.vocabulary import DocumentKind
from karabakh_cli.query.past import cites_on
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.screen import Screen

_KINDS = get_args(DocumentKind)
ARTICLE = "wikipedia"
"""The document whose own reference numbers are shown: `W58` is its reference 58."""


_LONG = 8
"""The most rows that have two marks each; in longer answers a row has the mark of its best source only."""


_RUNS = 3
"""The most runs of the article's references that a mark names, where rows have more than one mark."""


def marks_a_row(rows: int) -> int:
    """Return how many marks each row of an answer has."""
    return 1 if rows > _LONG else 2


class Footnotes:
    """Numbers the documents of an answer in the order in which they are cited."""

    def __init__(self, facts: Facts, screen: Screen, *, most: int = 2) -> None:
        """Start without any footnote; a row has at most `most` marks."""
        self._most = most
        self._most_runs = 1 if most == 1 else _RUNS
        self._facts, self._screen = facts, screen
        self._numbers: dict[str, int] = {}
        self._article = ""
        """The first mark of the article, which the list explains."""

    def marks(self, cites: Sequence[Cite]) -> Text:
        """Return the marks of these citations in brackets, the closest to the claimant first: `[W58,1+2]`.

        So that a row stays on its line, it has few marks and the number of the others, which `kwar show`
        names. An answer about a day has none of a document published later.
        """
        if self._screen.as_of:
            cites = cites_on(cites, self._facts, self._screen.as_of)
        ranked = sorted(cites, key=lambda cite: _KINDS.index(self._facts.documents[cite.document].kind))
        parts = [self._mark(cite) for cite in ranked[: self._most]]
        left = sum(len(runs(cite.refs)[self._most_runs :]) for cite in ranked[: self._most])
        left += len(ranked[self._most :])
        more = f"+{left}" if left else ""
        return Text("[").append_text(Text(",").join(parts)).append(f"{more}]") if parts else Text()

    def _mark(self, cite: Cite) -> Text:
        document = self._facts.documents[cite.document]
        if cite.document == ARTICLE:
            label = ",".join(f"W{run}" for run in runs(cite.refs)[: self._most_runs]) or "W"
            if self._article in {"", "W"}:
                self._article = label.partition(",")[0]
        else:
            label = str(self._numbers.setdefault(cite.document, len(self._numbers) + 1))
        return Text(label, style=_link(document))

    def text(self) -> Text:
        """Return the list of sources: numbers, publishers and days, each a link."""
        parts = []
        if self._article:
            article = self._facts.documents[ARTICLE]
            refs = self._article[1:]
            reference = f", reference{'s' * ('-' in refs)} {refs}" if refs else ""
            shown = Text(f"{self._article} = Wikipedia, {escape_controls(article.title)}{reference}")
            parts.append(self._with_address(shown, article))
        for key, number in self._numbers.items():
            document = self._facts.documents[key]
            shown = Text(f"{number} ").append(escape_controls(_named(document)), style=_link(document))
            parts.append(self._with_address(shown, document))
        between = "\n" if self._screen.urls else " · "
        return Text(between).join(parts)

    def _with_address(self, shown: Text, document: Document) -> Text:
        """Return a source with its address behind it, if addresses are shown and it has one."""
        return (
            shown.append(f" {escape_controls(document.url)}") if self._screen.urls and document.url else shown
        )


def _named(document: Document) -> str:
    return " ".join(filter(None, (document.publisher, document.published)))


def _link(document: Document) -> Style:
    """Return the style that makes a text a link to a document, if it has an address."""
    return Style(link=escape_controls(document.url)) if document.url else Style()


def runs(refs: tuple[int, ...]) -> list[str]:
    """Return reference numbers with runs joined: 85, 86, 87 and 90 are 85-87 and 90."""
    found: list[list[int]] = []
    for ref in sorted(refs):
        if found and ref == found[-1][-1] + 1:
            found[-1].append(ref)
        else:
            found.append([ref])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in found]
