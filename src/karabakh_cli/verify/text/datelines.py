"""The head of a report, where and when it was written: `BAKU, 3 December 2020`, `GORIS, Oct. 2 (AFP) -`."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from karabakh_cli.facts.capitals import CAPITALS
from karabakh_cli.verify.text.days import MONTH, Day
from karabakh_cli.verify.text.spans import Span, is_inside

DAY_WRITTEN = rf"(?i:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}})(?:,?\s\d{{4}})?"
_DATE = rf"(?:[A-Z][a-z]+day,?\s)?(?:{DAY_WRITTEN})(?![\d,]*\d)"
_NUMERIC = r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}"
_NAME = r"[A-Z][\w.']{1,30}(?:[ -][A-Z][\w.']{1,30}){0,3}"
_SHOUTED = r"[A-Z]{3,30}(?:[ /-][A-Z]{3,30}){0,3}"
"""A name all in capitals, by which an agency begins: GORIS, NEW YORK, YEREVAN/BAKU."""
_CAPITAL = rf"(?i:{'|'.join(CAPITALS)})"
_AGENCY = r"(?:,?\s?(?:\((?=[A-Za-z])[^()\n]{1,30}\)|/[A-Z][^/\n]{1,30}/|(?<=, )[A-Z]{3,}))"
_DASH = r"\s?[–—-]\s"
_SEATS = rf"{_SHOUTED}(?:,\s{_NAME})?"
_HEADS = (
    # GORIS, Armenia, October 2, 2023 (AFP) - and MOSCOW (AP), Oct. 8 -
    rf"{_SEATS}(?:,\s{_DATE}{_AGENCY}?|{_AGENCY}(?:,\s{_DATE})?)(?={_DASH})",
    # YEREVAN, October 8, ARMENPRESS. And Baku, 3 December 2020:
    rf"{_SEATS},\s{_DATE}\.?{_AGENCY}|{_CAPITAL},\s{_DATE}(?=\s?[.:(]|{_DASH}|$)",
    rf"{_DATE}{_AGENCY}(?={_DASH})",
    # (Baku, December 11, 2020) -
    rf"\({_NAME}(?:,\s{_DATE})?\)(?={_DASH})",
    # BAKU - and GANJA - The
    rf"(?:{'|'.join(CAPITALS).upper()})(?=\s[–—-]\s)|{_SHOUTED}(?=\s[–—-]\s(?:The|An?|On|In|At)\s)",
)
_HEAD = re.compile(rf"^(?:{'|'.join(_HEADS)})", re.MULTILINE)
_ALONE = re.compile(
    rf"^(?:(?:{_NAME},\s){{1,2}}|(?i:date|issued|posted|published|released)(?:\son)?:?\s|By\s[^\n|]{{1,40}}\s\|\s)?"
    rf"(?:{_DATE}|{_NUMERIC})(?:,\s{_NAME})?(?:,?\s\d\d:\d\d(?:\s[A-Z]{{3,4}})?)?$",
    re.MULTILINE,
)
"""A date on a line of its own, with a place, a label, an author or a time."""
_NEAR_LETTERS = 8
"""Letters before the end of a sentence among which its stop is."""
_BETWEEN = re.compile(r"[\s,]*")
"""What is left between a heading and the day of its report."""
_WRITTEN = re.compile(rf"{_DATE}|{_NUMERIC}")


def heads(text: str) -> list[Span]:
    """Return where the heads of the reports in a text begin and end, in order.

    A date that has a line of its own is one if no other has: several are those of a chronicle.
    """
    alone = [found.span() for found in _ALONE.finditer(text)]
    found = {match.start(): match.span() for match in _HEAD.finditer(text)}
    if len(alone) == 1:
        found[alone[0][0]] = alone[0]
    return sorted(found.values())


def blank_heads(text: str) -> str:
    """Return a text, of the same length, without what is in the heads of its reports, but with their days."""
    parts, place = list[str](), 0
    for start, end in heads(text):
        day = _WRITTEN.search(text, start, end)
        first, last = day.span() if day else (end, end)
        parts += [text[place:start], _blanks(text[start:first]), text[first:last], _blanks(text[last:end])]
        place = end
    return "".join([*parts, text[place:]])


def _blanks(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def parted(dated: Sequence[Day], found: Sequence[Span]) -> tuple[list[Day], list[Day]]:
    """Return those known dates of a text that are in the heads of its reports, and the others."""
    dated = [day for day in dated if day.may_be]
    inside = [is_inside(found, day.start) for day in dated]
    return (
        [day for day, head in zip(dated, inside, strict=True) if head],
        [day for day, head in zip(dated, inside, strict=True) if not head],
    )


def day_of_report(text: str, end: int, reports: Sequence[Day]) -> tuple[str, ...]:
    """Return what may be the day of the report that a sentence with this end is in, or is the heading of."""
    place = bisect_left(reports, end, key=lambda day: day.start)
    heading = text[max(0, end - _NEAR_LETTERS) : end].rstrip()[-1:] not in {*".!?…"}
    if heading and place < len(reports) and _BETWEEN.fullmatch(text, end, reports[place].start):
        place += 1
    return reports[place - 1].may_be if place else ()
