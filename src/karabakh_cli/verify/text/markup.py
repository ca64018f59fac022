"""A text without its format: emphasis, links, marks of quotation, line ends of other systems."""

import re
from bisect import bisect_right
from itertools import accumulate

from karabakh_cli.verify.text.spans import Span

_REFERENCE = r"\^?\w{0,12}\.?\s?\d{1,4}\]"
"""What makes of square brackets a mark of reference: [58], [nb 2], [^3]."""
_TARGET = r"(?:\([^()\s]*(?:\s\"[^\"\n]*\")?\)|\[[^\[\]\n]{0,80}\])"
_LINK = rf"(?<!!)\[(?!{_REFERENCE})(?P<text>[^\[\]\n]{{1,200}}(?:\n[^\[\]\n]{{1,200}})?)\]{_TARGET}"
_FORMAT = re.compile(
    # Letters that nobody sees, and spaces at the end of a line or after another.
    r"[\u00ad\u200b-\u200d\u2060\ufeff]|[ \t]*\r(?=\n)|(?<=\S)[ \t]+(?=\n)|(?<= ) +"
    # Indentation and quotation: > On 3 October.
    r"|(?m:^(?:[ \t]*>(?=[ \t\n]|$))+[ \t]*|^[ \t]+)"
    # Emphasis, in Markdown and in HTML.
    r"|(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)"
    r"|</?(?:b|i|em|strong|u|span|a|abbr)(?:\s[^<>\n]{0,200})?>"
)
_LINKS = re.compile(_LINK)


class Plain:
    """A text without its format, and where each of its letters was."""

    def __init__(self, given: str) -> None:
        """Take the text as it was given."""
        spans = _left_out(given)
        kept = zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(given)], strict=True)
        parts = [(start, given[start:end]) for start, end in kept if start < end]
        self.text = "".join(part for _, part in parts)
        self._given = [start for start, _ in parts] or [0]
        self._own = [0, *accumulate(len(part) for _, part in parts[:-1])]

    def given(self, place: int) -> int:
        """Return where a letter of this text was in the text as it was given."""
        part = bisect_right(self._own, place) - 1
        return self._given[part] + place - self._own[part]


def _left_out(given: str) -> list[Span]:
    """Return the spans of what only formats a text, in order and apart."""
    found = [one.span() for one in _FORMAT.finditer(given)]
    for link in _LINKS.finditer(given):
        found += [(link.start(), link.start("text")), (link.end("text"), link.end())]
    apart: list[Span] = []
    for start, end in sorted(found):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart
