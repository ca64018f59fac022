"""Numbers as a text writes them: 2,783, 2 783, 2.783, 1.5 million, forty-four, 60 to 160, nearly 825.

Dates, years, clock times, ordinals, types of weapons and numbers of articles count nothing and are left out.
"""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.numerals import SCALES, SMALL, spelt
from karabakh_cli.facts.vocabulary import Bound
from karabakh_cli.verify.text.bounds import bounds_at
from karabakh_cli.verify.text.uncounted import blank_uncounted, is_year
from karabakh_cli.verify.words.peoples import DEMONYMS
from karabakh_cli.verify.words.speech import BOUNDED, REPORTS

_DIGITS = (
    r"\d{{1,3}}(?:(?P<{0}>[,.' ])\d{{3}}(?:(?P={0})\d{{3}})*)(?!\d)(?:[.,]\d{{1,2}}(?!\d))?"
    # But no 1e3.
    r"|\d+(?:[.,]\d+)?(?!\d*e\d)"
)
_SCALE = r"(?:[ -](?:hundred|thousand|million|billion|mln)\b|\s?(?:bn|mln)\b|(?<=[\d.])[km]\b)"
_LETTERS = {"k": "thousand", "m": "million"}
_WORD = rf"\b(?:{'|'.join(SMALL)})\b"
_A = r"(?<!half )\ba(?= (?:hundred|thousand|million|billion)\b)"
_WORDS = rf"(?:{_WORD}|{_A})(?:[ -](?:hundred|thousand|million|billion)\b(?: and(?= {_WORD}))?|[ -]{_WORD})*"


def _one(name: str, words: str) -> str:
    return rf"(?:(?<![\w.,/])(?:{_DIGITS.format(name)})(?:{_SCALE})?|{words})"


_MONEY = r"(?:us)?[$€]?"
_NUMBER = re.compile(
    rf"(?P<low>{_one('a', _WORDS)})"
    rf"(?:(?P<between>\s?[–—-]\s?|\s+to\s+|\s+and\s+){_MONEY}(?P<high>{_one('b', _WORD)}))?"
)
CURRENCIES = frozenset({"us-dollars", "euros", "manats", "drams"})
AREAS = frozenset({"square-kilometres", "hectares"})
PERIODS = frozenset({"decades", "years", "weeks", "days", "hours"})
_UNITS = {
    "percent": "% percent pc",
    "square-kilometres": "sqkm km2 km² sqkilometres sqkilometers sqkilometre sqkilometer",
    "kilometres": "km kilometre kilometres kilometer kilometers",
    "hectares": "ha hectare hectares",
    "tonnes": "ton tons tonne tonnes",
    "kilograms": "kg kilogram kilograms",
    "decades": "decade decades",
    "years": "year years",
    "weeks": "week weeks",
    "days": "day days",
    "hours": "hour hours",
    "us-dollars": "dollar dollars usd $",
    "euros": "euro euros eur €",
    "manats": "manat manats azn",
    "drams": "dram drams amd",
    "times": "times",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_UNIT = re.compile(r"\s?%|[\s-]?(?:(per)\s|us\s)?(?:(square|sq\.?)[\s-]?)?([a-z]+[2²]?)\b")

_LABEL_SCALE = re.compile(r"\b(?:thousand|million|billion|mln|bn)\b")

_SCORE = re.compile(r"\d{1,2}[–-]\d{1,2}")
"""A score, 3-1, where it is no range."""
_ABOUT = ("-ish", "-odd")
"""Endings by which a number is only about right."""
_LOOSE = frozenset({"one", "a hundred"})
"""Words that seldom count anything exactly."""
_BEFORE_ONE = tuple(
    f"{word} " for word in "of single another every each the this that which other no".split()
)
_PRONOUN = _BEFORE_ONE + tuple(f"{people} " for people in DEMONYMS if not people.endswith("s"))
"""Words before `one` where it counts nothing."""
_TOLD = re.compile(rf"\b(?:{'|'.join(sorted(REPORTS))})\s{BOUNDED}$")
_ENDS = re.compile(r"\s*(?:[,.;)]|and\b|$)")
"""What is around a number in words that somebody reports: said fifteen thousand."""
_MANY = 100
"""Smaller numbers that somebody only says, `said four`, may be of anything."""
_CURRENCY = re.compile(r"(\$|€|\b(?:usd|eur|azn|amd))\s*$")
_NEAR_LETTERS = 40
"""Letters before a number among which a verb of reporting may be."""
_AGED = re.compile(r"\bage(?:d|s?\s+of)?\s+(?:(?:over|under|above|below|between|at least|from)\s+)?$")

_AWAY = re.compile(
    r"\s+(?:(?:to the|due|further|farther)\s+)?(?:(?:north|south|east|west)\w*|from|away|off|outside"
    r"|inside|behind|beyond|down|up|along|long|inland|before|past)\b"
)
"""After a distance, what says that it only leads to a place: 12 km north of Shusha."""


class Number(Struct, frozen=True, kw_only=True):
    """A number that counts something: where it is, how much it is and its qualifier.

    `high` is the top of a range, `unit` one of the base's, or None for people and things, and `stop` the
    place after it. A number in words may count nothing the base could hold; it is then not `plain`, unless
    it is large and all that somebody said.
    `one`, `a hundred`, and a number before a hyphen, seldom count anything: they are not `sure`. A distance
    `leads` to a place.
    """

    start: int
    end: int
    value: float
    high: float | None = None
    bounds: tuple[Bound, ...] = ("exactly",)
    unit: str | None = None
    plain: bool = True
    sure: bool = True
    leads: bool = False
    stop: int = 0


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a blanked text whose dates are blanked too, in order."""
    text = blank_uncounted(text).lower()
    place = 0
    while found := _NUMBER.search(text, place):
        place = found.end()
        if found["high"] and _SCORE.fullmatch(found[0]) and not _is_range(text, found):
            continue
        if found["high"] and not _is_range(text, found):
            found = _NUMBER.match(text, found.start("low"), found.end("low")) or found
            place = found.end("low")
        if not is_year(text, found) and not _is_determiner(text, found):
            yield _number(text, found)


def _is_range(text: str, found: re.Match[str]) -> bool:
    """Return whether two numbers are the ends of one range."""
    low, high = value(found["low"]), value(found["high"])
    before = re.search(r"(\w+)\W*$", text[max(0, found.start() - 24) : found.start()])
    word = before[1] if before else ""
    joined = found["between"].strip()
    if joined == "and":
        return word == "between" and low < high
    return low < high and not (joined == "to" and word == "from")


def _is_determiner(text: str, found: re.Match[str]) -> bool:
    """Return whether `one` is a pronoun, as in `one of them` and `of one unit`."""
    if found[0] == "one":
        before, after = text[max(0, found.start() - 12) : found.start()], text[found.end() : found.end() + 4]
        return before.endswith(_PRONOUN) or not re.match(r"\s+(?!of\b)\w", after)
    return found[0] == "zero" or text[found.end() : found.end() + 7] == "-member"


def _number(text: str, found: re.Match[str]) -> Number:
    low, high = found["low"], found["high"]
    scale = re.search(_SCALE, high or "")
    first = value(low + scale[0]) if scale and not re.search(r"[a-z]", low) else value(low)
    unit, stop = _unit(text, found)
    hyphened = text.startswith("-", found.end()) and not text.startswith(_ABOUT, found.end())
    return Number(
        start=found.start(),
        end=found.end(),
        value=first,
        high=value(high) if high else None,
        bounds=bounds_at(text, found.start(), stop),
        unit=unit,
        plain=found[0][0].isdigit() or (first >= _MANY and _is_told(text, found.start(), stop)),
        sure=not hyphened and found[0] not in _LOOSE and not _AGED.search(text[: found.start()][-24:]),
        leads=unit == "kilometres" and _AWAY.match(text, stop) is not None,
        stop=stop,
    )


def _is_told(text: str, start: int, stop: int) -> bool:
    """Return whether a number is all that somebody reports: said fifteen thousand."""
    before = text[max(0, start - _NEAR_LETTERS) : start]
    return _TOLD.search(before) is not None and _ENDS.match(text, stop) is not None


def _unit(text: str, found: re.Match[str]) -> tuple[str | None, int]:
    """Return the unit of a number and the place after it."""
    before = text[max(0, found.start() - 24) : found.start()]
    if sign := _CURRENCY.search(before):
        return _UNIT_OF[sign[1]], found.end()
    if _AGED.search(before):
        return "years", found.end()
    after = _UNIT.match(text, found.end())
    unit = _unit_of(after) if after else None
    return unit, after.end() if after and unit else found.end()


def _unit_of(found: re.Match[str]) -> str | None:
    word = ("sq" if found[2] else "") + (found[3] or "%") if not found[1] else f"per{found[3]}"
    return _UNIT_OF.get(word.replace("²", "2") if word != "km²" else word)


def labelled(number: Number, label: str) -> Number:
    """Return a number with the unit and the scale of the label of its row, its column or its item."""
    label = label.lower().replace("$", " dollars ").replace("€", " euros ")
    units = map(_unit_of, _UNIT.finditer(label))
    unit = next((one for one in units if one and one not in PERIODS | {"times"}), None)
    scale = _LABEL_SCALE.search(label)
    if unit is None or number.unit:
        return number
    factor = SCALES[scale[0]] if scale and number.value < SCALES["million"] else 1
    return replace(number, unit=unit, value=_whole(float(number.value * factor)))


def value(written: str) -> float:
    """Return the number that is written: `2.783` is 2783, `22.8` is 22.8, `1.5 million` is 1500000."""
    text = written.lower().strip()
    if not text[0].isdigit():
        return _whole(spelt(re.split(r"[ -]+", re.sub(r"^a\b", "one", text))))
    figure = re.match(r"[\d.,' ]*\d", text)
    digits = figure[0] if figure else text
    scale = text[len(digits) :].strip(" -")
    factor = SCALES[_LETTERS.get(scale, scale)] if scale else 1
    grouped = re.fullmatch(r"(\d{1,3}(?:[,.' ]\d{3})+)(?:[.,](\d{1,2}))?", digits)
    # Before a scale one point is that of a fraction: 1.234 million.
    fraction = factor != 1 and re.fullmatch(r"\d{1,3}\.\d{3}", digits)
    if grouped and not fraction:
        number = float(re.sub(r"\D", "", grouped[1]) + "." + (grouped[2] or "0"))
    else:
        number = float(digits.replace(",", "."))
    return _whole(round(number * factor, 6))


def _whole(number: float) -> float:
    return int(number) if number.is_integer() else number
