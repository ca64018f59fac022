"""Tables in Markdown, or of lines with bars: what the first row says above a number."""

import re

from karabakh_cli.verify.text.sentences import Sentence
from karabakh_cli.verify.text.spans import Span

_WHO = re.compile(
    r"\s*(?:sources?|claimants?|(?:reported|claimed|counted|said) by|according to|who)\b", re.IGNORECASE
)
_RULE = re.compile(r"[\s|:-]+")


class Columns:
    """The cells of the head of the table that is being read; none outside of tables."""

    def __init__(self) -> None:
        """Start outside of a table."""
        self._row: list[Span] = []
        self._head: list[Span] = []
        self._corner = (0, 0)

    def read(self, text: str, sentence: Sentence) -> None:
        """Take the next sentence: a first row without numbers, or with a rule below it, is the head."""
        line = text[sentence.start : sentence.end]
        if "|" not in line:
            self._row, self._head = [], []
        elif _RULE.fullmatch(line):
            self._head = self._row
        else:
            first = not self._row
            self._row = _cells(text, sentence.start, sentence.end)
            self._head = self._row if first and not re.search(r"\d", line) else self._head
        filled = (cell for cell in self._head if text[slice(*cell)].strip())
        self._corner = next(filled, (0, 0))

    def head(self, text: str, start: int, place: int) -> Span:
        """Return where the head of the column of a place in a row is; an empty span if there is none."""
        column = text.count("|", start, place)
        return self._head[column] if column < len(self._head) else (0, 0)

    def source(self, text: str, sentence: Sentence) -> Span:
        """Return where a row says who reports its numbers; an empty span if it does not."""
        cells = _cells(text, sentence.start, sentence.end) if self._head else []
        named = (cell for cell, head in zip(cells, self._head, strict=False) if _WHO.match(text, *head))
        return next(named, (0, 0))

    def label(self, text: str, sentence: Sentence, place: int) -> str:
        """Return the words that label a cell: the first cell of its row and the head of its column."""
        cells = _cells(text, sentence.start, sentence.end) if self._head else []
        row = next((cell for cell in cells if text[slice(*cell)].strip()), (place, place))
        column = self.head(text, sentence.start, place)
        return text[slice(*row)] + text[slice(*column)] if row[1] < place else ""

    def corner(self) -> Span:
        """Return where the first cell of the head is, which may say what the whole table is about."""
        return self._corner


def _cells(text: str, start: int, end: int) -> list[Span]:
    """Return the spans between the bars of a row; the first is before the first bar."""
    ends = [start + found.start() for found in re.finditer(r"\|", text[start:end])]
    return [(first + 1, last) for first, last in zip([start - 1, *ends], [*ends, end], strict=True)]
