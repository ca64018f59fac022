"""A text prepared for reading: what is not prose is blanked, and the rest is split into sentences.

Every letter keeps its place: a position in the blanked text is the same position in the text before.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from karabakh_cli.verify.text.datelines import DAY_WRITTEN, blank_heads
from karabakh_cli.verify.text.spans import Span

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\t"), " ")
# One letter each, so that lower case is as long: İ would become two.
_QUOTES = {ord("İ"): "I", ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'", ord("−"): "-", ord("‑"): "-"}
_NO_PROSE = re.compile(
    r"(?ms:^(?P<fence>```|~~~).*?(?:^(?P=fence)|\Z))"
    r"|(?s:<!--.*?-->)|<[A-Za-z/][^<>\n]{0,200}>|\{\{[^{}]*\}\}"
    r"|\]\([^()\s]*\)|https?://\S+|www\.\S+"
    # Reference marks: [58], [a], [nb 2], [^3], [citation needed].
    r"|\[\s*(?:\^?\w{0,12}\.?\s?\d{1,4}(?:\s*[,–-]\s*\d{1,4})*|[a-z]{1,2}|[a-z]+(?:\s[a-z]+){1,2}\??)\s*\]"
    # And with pages: [16, pp. 31-33].
    r"|\[\s*\d{1,4},\s(?:pp?\.|§|paras?\b|chap\b|vol\b|art\b|note\b)[^\[\]\n]{0,40}\]"
    # The number and the times of a subtitle.
    r"|(?m:^(?:\d+\s*\n)?(?:\d\d:)?\d\d:\d\d[.,]\d{3}\s+-->[^\n]*$)"
    # The hashtags at the end of a post, which are about all of it.
    r"|(?m:(?<=[.!?…\s])(?:#\w+[ \t]*)+$)"
    r"|(?<!m)[\u00b2\u00b3\u00b9\u2070-\u2079]+"
    # What is before an item of a list, on a line of its own or not, and before a heading.
    r"|(?m:^[ >]*(?:\(?\d{1,3}[.)/]|\d{1,2}(?:\.\d{1,2})+\.?(?=\s[A-Z])|[-*+•])(?=\s))"
    r"|(?<=\.\s)(?:\d{1,2}|[a-h])\.(?=\s[A-Z])"
    r"|(?m:^#{1,6}(?=\s)(?:\s+\d+(?:\.\d+)*\.?(?=\s))?)"
)
_LABEL = (
    r"(?:[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]+\s?)?"
    rf"(?:[A-Z0-9][^\n.:;]{{0,60}}?(?::\s|\s[–—-]\s+~?\d)|{DAY_WRITTEN}[^\n.;]{{0,16}}?\s[–—-]\s"
    r"|\d[\d.,]*\s[–—-]\s(?=[A-Za-z]))"
)
"""What begins an item of a list without a sign: Azerbaijan: 2,906, or 1 October - It fell, or 62 - tanks.

A flag or another picture may be before it.
"""
# An empty line, a new item, or the end of a line too long to go on in the next.
_NEW_BLOCK = re.compile(
    r"\n[ \t>]*(?=\n)|\n(?=[ \t>]*(?:[-*+•#|]|\(?\d{1,3}[.)/]\s))|(?<=\|)\n|\n(?=[^\n|]*\s\|\s)"
    rf"|\n(?={_LABEL})|(?<=[^\n]{150})\n|(?<=:)\n"
)
_SHOUTED = re.compile(r"^(?=[^a-z\n]*[A-Z]{3})[^a-z\d\n|]{12,160}\n", re.MULTILINE)
"""A heading all in capitals, on a line of its own."""
_END = r"[.!?…](?:[\"'”»)\]*_]|\s)*\s(?=[\"'“«(\[*_]*"
_STOP, _SMALL_STOP = (re.compile(rf"{_END}[{first}0-9~$€])") for first in ("A-ZÀ-ÞА-ЯԱ-Ֆ", "a-z"))
_CAPITAL = re.compile(r"(?:(?m:^)[ \t\"'“«(]*|[.!?…][\s\"'”»)“«(]*)[A-ZÀ-ÞА-ЯԱ-Ֆ]")
"""How a sentence ends, in a text in small letters too, and what is in no such text."""
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj sgt st no vs jr sr e.g i.e etc approx ca c cf u.s u.k u.n".split()
)
_MONTHS = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())
_DAY = re.compile(r"\.\s\d{1,2}\b(?!,\d)")
"""What is after an abbreviated month, if it is of a date: Oct. 8."""

_MOST_LETTERS = 2000
"""Letters of a sentence; what has no end within them is no prose, but a row of data."""


# An item of a list, or a line below another with a label: `Azerbaijan (Defence Ministry): 2,906 killed`.
_ITEM = re.compile(rf"[ \t>]*(?:[-*+•|]|\(?\d{{1,3}}[.)/])\s|(?<=\S\n){_LABEL}|[^\n|]*\s\|\s")


class Sentence(Struct, frozen=True):
    """A sentence, an item of a list or a heading, by its first letter and the one after its last.

    `block` is the number of the paragraph or the item that it is of, `item` whether that is an item.
    """

    start: int
    end: int
    block: int
    item: bool


def blank(text: str) -> str:
    """Return the text, of the same length, without marks, addresses, code, list numbers and datelines."""
    if not text.isascii():
        text = "".join(c if c.isascii() else _plain(c) for c in text.translate(_QUOTES).translate(_SPACES))
    text = blank_heads(text.translate(_SPACES))
    return _NO_PROSE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def unwrapped(text: str, given: str) -> str:
    """Return a blanked text, of the same length, with a space where a line goes on in the next."""
    ends = {found.end() - 1 for pattern in (_NEW_BLOCK, _SHOUTED) for found in pattern.finditer(given)}
    return re.sub(r"(?<!\n)\n(?!\n)", lambda found: found[0] if found.start() in ends else " ", text)


def _plain(letter: str) -> str:
    """Return one letter for one: a digit of another script or width as 0 to 9."""
    digit = unicodedata.digit(letter, None)
    return str(digit) if digit is not None and letter.isdecimal() else letter


def in_small_letters(text: str) -> bool:
    """Return whether no sentence of a text begins with a capital."""
    return _CAPITAL.search(text) is None


def sentences(text: str, given: str) -> Iterator[Sentence]:
    """Yield the sentences of a blanked text, in order. `given` is the text as it was."""
    stop = _SMALL_STOP if in_small_letters(text) else _STOP
    bounds = [0, *(found.end() for found in _NEW_BLOCK.finditer(given)), len(text)]
    for block, (first, last) in enumerate(pairwise(bounds)):
        item = _ITEM.match(given, first, last) is not None
        stops = [
            *(found for found in stop.finditer(text, first, last) if not _abbreviated(text, found.start())),
            *_SHOUTED.finditer(given, first, last),
        ]
        for start, end in pairwise([first, *sorted({found.end() for found in stops}), last]):
            if end < last or text[start:end].strip():
                yield from (Sentence(*part, block, item) for part in _shortened(text, start, end))


def _shortened(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the parts of a sentence that is longer than any, cut between words; else the sentence."""
    while end - start > _MOST_LETTERS:
        cut = text.rfind(" ", start, start + _MOST_LETTERS) + 1 or start + _MOST_LETTERS
        yield start, cut
        start = cut
    yield start, end


def _abbreviated(text: str, stop: int) -> bool:
    """Return whether the full stop here is that of an abbreviation or an initial."""
    if text[stop] != ".":
        return False
    word = re.search(r"[\w.']*$", text[max(0, stop - 8) : stop])
    before = word[0] if word else ""
    if before.casefold() in _MONTHS:
        return _DAY.match(text, stop) is not None
    return before.casefold() in _ABBREVIATIONS or (len(before) == 1 and before.isalpha())


class Positions:
    """The line and column of each place in a text, both counted from 1."""

    def __init__(self, text: str) -> None:
        """Take the text as it was given."""
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def at(self, place: int) -> tuple[int, int]:
        """Return the line and the column of a letter."""
        line = bisect_right(self._starts, place)
        return line, place - self._starts[line - 1] + 1
