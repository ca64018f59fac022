"""Numbers as a text writes them: 2,783, 2 783, 2.783, 1.5 million, forty-four, 60 to 160, nearly 825.

Dates, years, clock times, ordinals, types of weapons and numbers of articles count nothing and are left out.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from karabakh_cli.facts.vocabulary import Bound
from karabakh_cli.verify.days import MONTH

_SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_SMALL |= {
    word: number * 10
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "mln": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
}
_DIGITS = (
    r"\d{{1,3}}(?:(?P<{0}>[,.' ])\d{{3}}(?:(?P={0})\d{{3}})*)(?!\d)(?:[.,]\d{{1,2}}(?!\d))?|\d+(?:[.,]\d+)?"
)
_SCALE = r"(?:[ -](?:hundred|thousand|million|billion|mln)\b|\s?(?:bn|mln)\b|(?<=[\d.])m\b)"
_WORD = rf"(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))})"
_WORDS = rf"\b{_WORD}\b(?:[ -](?:hundred|thousand|million|billion)\b(?: and(?= {_WORD}\b))?|[ -]{_WORD}\b)*"


def _one(name: str) -> str:
    return rf"(?:(?<![\w.,/])(?:{_DIGITS.format(name)})(?:{_SCALE})?|{_WORDS})"


_MONEY = r"(?:US)?[$€]?"
_NUMBER = re.compile(
    rf"(?P<low>{_one('a')})(?:(?P<between>\s*[–—-]\s*|\s+to\s+|\s+and\s+){_MONEY}(?P<high>{_one('b')}))?",
    re.IGNORECASE,
)
_UNITS = (
    ("percent", r"\s?(?:%|percent\b|per cent\b|pc\b)"),
    ("square-kilometres", r"[ -]?(?:square[ -]kilomet(?:re|er)s?\b|sq\.? ?km\b|km2\b|km²)"),
    ("kilometres", r"[ -]?(?:kilomet(?:re|er)s?|km)\b(?!²|2)"),
    ("hectares", r"[ -]?(?:hectares?|ha)\b"),
    ("tonnes", r"[ -]?(?:tonnes?|tons?)\b"),
    ("kilograms", r"[ -]?(?:kilograms?|kg)\b"),
    ("decades", r"[ -]decades?\b"),
    ("years", r"[ -]years?\b"),
    ("weeks", r"[ -]weeks?\b"),
    ("days", r"[ -]days?\b"),
    ("hours", r"[ -]hours?\b"),
    ("us-dollars", r"\s(?:US )?dollars\b|\sUSD\b"),
    ("euros", r"\s(?:euros?|EUR)\b"),
    ("manats", r"\s(?:manats?|AZN)\b"),
    ("drams", r"\s(?:drams?|AMD)\b"),
    ("times", r"\stimes\b"),
)
_UNIT = [(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _UNITS]

_AGED = re.compile(r"\baged?\s+(?:(?:over|under|above|below|between|at least|from)\s+)?$", re.IGNORECASE)

_FILLER = (
    r"(?:\s+(?:another|a total of|a further|an additional|the|its|their|his|only|just|some|US|in total|of))?"
)
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    ("just-under", r"just under|just below|slightly (?:less than|under)|a little under"),
    (
        "at-least",
        r"at least|no fewer than|no less than|not (?:fewer|less) than|a minimum of|at a minimum|≥|minimum",
    ),
    ("up-to", r"up to|to within|as many as|as much as|no more than|not more than|at most|a maximum of|≤"),
    (
        "more-than",
        r"more than|over|above|in excess of|upwards? of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)"
        r"|greater than|>",
    ),
    ("less-than", r"less than|fewer than|under|below|<"),
    ("nearly", r"nearly|almost|close to|approaching|not quite"),
    (
        "about",
        r"about|around|approximately|approx\.?|roughly|some|circa|ca?\.|~|≈|(?:an )?estimated|or so|in the region of",
    ),
    ("exactly", r"exactly|precisely"),
)
_BEFORE = [
    (bound, re.compile(rf"(?:(?<!\w)(?:{words})){_FILLER}\s*(?:US)?[$€]?\s*$", re.IGNORECASE))
    for bound, words in _BOUNDS
]
_AFTER = tuple(
    (bound, re.compile(words, re.IGNORECASE))
    for bound, words in (
        ("at-least", r"\s?\+|\s+(?:or|and) more\b|(?:\s\w+)?\s+at (?:least|a minimum)\b"),
        ("up-to", r"\s+or (?:fewer|less)\b|(?:\s\w+)?\s+at (?:most|the most)\b"),
        ("about", r"\s+or so\b|\s+or thereabouts\b|(?:\s\w+)?\s+approximately\b"),
    )
)

_LABEL = (
    r"resolutions?|articles?|art\.|nos?\.|№|#|chapters?|sections?|figures?|tables?|pages?|pp?\.|points?|paragraphs?"
    r"|decrees?|protocols?|phases?|volumes?|vol\.|clauses?|steps?|notes?|refs?\.?|version|flight|channel|brigade"
)
_YEAR = r"(?:1[89]|20)\d\d"
_COUNTS_NOTHING = re.compile(
    # Numbers of articles and pages, one after another; `Figures 85` is a label with a capital only.
    rf"\b(?:{_LABEL})\s?\d[\d.]*(?:(?:,? and |, | to |\s?[–-]\s?)\d+)*\b(?!,\d)(?![ ,]\d{{3}}\b)"
    # Types: T-72, S-300, TB2, 9K33, 152 mm, Covid-19.
    r"|\b[A-Z][A-Za-z]{0,6}-\d+\w*|\b(?!US\d)[A-Z]{1,5}\d+\w*|\b\d+[A-Z]{1,2}\d+\w*|\b\d+[\s-]?(?:mm|cm|calib(?:re|er))\b"
    # Clock times and ordinals.
    r"|\b\d{1,2}:\d\d(?::\d\d)?\b|\b\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b\.?|\b\d+(?:st|nd|rd|th)\b"
    # Years, decades.
    rf"|\b{_YEAR}s\b|\b{_YEAR}\s?[–/-]\s?(?:{_YEAR}|\d\d)\b(?!,?\d)"
    # A measure put again in miles, how long before or after, and how old.
    r"|\(\s?[\d.,]+\s(?:sq\.? )?(?:mi|miles|ft|feet|acres)\b[^)]*\)"
    r"|\b[\w-]+ (?:minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier|before|after|ago|prior)\b"
    r"|\b[\w-]+[ -]years?[ -]olds?\b"
    # A name of this war or another, a fraction, a game of the world's halves.
    r"|\b[\w-]+-Day War\b|\b\w+[- ](?:thirds?|quarters?|fifths?|tenths?)\b|\b(?:the|these|those|both|all) two\b"
    r"|\b[\w-]+ (?:of )?(?:sides|parties|belligerents)\b|\bone another\b"
    r"|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|\w+th)\b",
)
_PEOPLE_AFTER = re.compile(r"\s+(?:[A-Z]?[a-z-]+\s+){0,3}?(?:as\s+)?(?:%s)" % (
    r"soldiers|servicemen|troops|peacekeepers|fighters|people|civilians|dead|killed|wounded|missing|deserters|"
    r"persons|men|houses|homes|buildings|mercenaries|Armenians|Azerbaijanis|Syrians|shells|mines|tanks|vehicles"
))  # fmt: skip
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|since|of|by|until|till|from|during|after|before|to|and|early|late|mid|{MONTH})|[-–(,])\s*$",
    re.IGNORECASE,
)


class Number(Struct, frozen=True, kw_only=True):
    """A number that counts something: where it stands, how much it is and the word that bounds it.

    `high` is the top of a range, `unit` one of the base's, or None for people and things, and `stop` the
    place behind it. A number in words may count nothing the base could hold; it is then not `plain`.
    `one`, and a number before a hyphen, seldom count anything: they are not `sure`.
    """

    start: int
    end: int
    value: float
    high: float | None = None
    bound: Bound = "exactly"
    unit: str | None = None
    plain: bool = True
    sure: bool = True
    stop: int = 0


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a blanked text whose dates are blanked too, in order."""
    text = _COUNTS_NOTHING.sub(_blank_case, text)
    place = 0
    while found := _NUMBER.search(text, place):
        place = found.end()
        if found["high"] and not _is_range(text, found):
            found = _NUMBER.match(text, found.start("low"), found.end("low")) or found
            place = found.end("low")
        if not _is_year(text, found) and not _is_determiner(text, found):
            yield _number(text, found)


def _blank_case(found: re.Match[str]) -> str:
    """Return blanks for what counts nothing; `figures 85` in the run of a sentence is kept."""
    if re.match(r"(?:figures?|notes?|steps?|phases?)\b", found[0]):
        return found[0]
    return " " * len(found[0])


def _is_range(text: str, found: re.Match[str]) -> bool:
    """Return whether two numbers are the ends of one range."""
    low, high = value(found["low"]), value(found["high"])
    before = re.search(r"(\w+)\W*$", text[max(0, found.start() - 24) : found.start()])
    word = before[1].casefold() if before else ""
    joined = found["between"].strip()
    if joined == "and":
        return word == "between" and low < high
    return low < high and not (joined == "to" and word == "from")


def _is_year(text: str, found: re.Match[str]) -> bool:
    if re.fullmatch(rf"{_YEAR}\W.*\W{_YEAR}", found[0], re.DOTALL):
        return True
    if not re.fullmatch(_YEAR, found[0]):
        return False
    counted = _PEOPLE_AFTER.match(text, found.end())
    return not counted or _YEAR_BEFORE.search(text, max(0, found.start() - 16), found.start()) is not None


def _is_determiner(text: str, found: re.Match[str]) -> bool:
    """Return whether `one` is a pronoun, as in `one of them` and `of one unit`."""
    if found[0].casefold() == "one":
        before, after = text[max(0, found.start() - 4) : found.start()], text[found.end() : found.end() + 4]
        return before.endswith("of ") or not re.match(r"\s+(?!of\b)\w", after)
    return found[0].casefold() == "zero" or text[found.end() : found.end() + 7] == "-member"


def _number(text: str, found: re.Match[str]) -> Number:
    low, high = found["low"], found["high"]
    scale = re.search(_SCALE, high or "", re.IGNORECASE)
    first = value(low + scale[0]) if scale and not re.search(r"[A-Za-z]", low) else value(low)
    unit, stop = _unit(text, found)
    bound = _bound(text, found.start(), stop)
    hyphened = text[found.end() : found.end() + 1] == "-"
    return Number(
        start=found.start(),
        end=found.end(),
        value=first,
        high=value(high) if high else None,
        bound=bound,
        unit=unit,
        plain=found[0][0].isdigit(),
        sure=not hyphened
        and not _AGED.search(text, max(0, found.start() - 24), found.start())
        and found[0].casefold() != "one",
        stop=stop,
    )


def _unit(text: str, found: re.Match[str]) -> tuple[str | None, int]:
    """Return the unit of a number and the place after it."""
    if re.search(r"\$\s?$", text[max(0, found.start() - 2) : found.start()]):
        return "us-dollars", found.end()
    if text[max(0, found.start() - 1) : found.start()] == "€":
        return "euros", found.end()
    if _AGED.search(text, max(0, found.start() - 24), found.start()):
        return "years", found.end()
    for name, pattern in _UNIT:
        if unit := pattern.match(text, found.end()):
            return name, unit.end()
    return None, found.end()


def _bound(text: str, start: int, stop: int) -> Bound:
    """Return the bound that the words before a number, or after it, give."""
    before = text[max(0, start - 40) : start].replace("\n", " ").removesuffix("between ")
    for bound, pattern in _BEFORE:
        if pattern.search(before):
            return bound
    for bound, pattern in _AFTER:
        if pattern.match(text, stop):
            return bound
    return "exactly"


def value(written: str) -> float:
    """Return the number that is written: `2.783` is 2783, `22.8` is 22.8, `1.5 million` is 1500000."""
    text = written.casefold().strip()
    if not text[0].isdigit():
        return _spelt(text)
    figure = re.match(r"[\d.,' ]*\d", text)
    digits = figure[0] if figure else text
    factor = _SCALES.get(text[len(digits) :].strip(" -"), 1)
    grouped = re.fullmatch(r"(\d{1,3}(?:[,.' ]\d{3})+)(?:[.,](\d{1,2}))?", digits)
    if grouped and factor == 1:
        return _whole(float(re.sub(r"\D", "", grouped[1]) + "." + (grouped[2] or "0")))
    return _whole(round(float(digits.replace(",", ".").replace(" ", "")) * factor, 6))


def _whole(number: float) -> float:
    return int(number) if number == int(number) else number


def _spelt(text: str) -> float:
    """Return the number that English words spell: `two hundred and four` is 204."""
    total = part = 0
    for word in re.split(r"[ -]+", text):
        if word in _SMALL:
            part += _SMALL[word]
        elif word == "hundred":
            part *= 100
        elif word in _SCALES:
            total, part = total + part * _SCALES[word], 0
    return total + part
