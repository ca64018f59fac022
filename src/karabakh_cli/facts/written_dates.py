"""Dates as people write them -> ISO 8601 days, months and years.

Understands 2020-10-09, 2020/10/09, 20201009, 2020-10, 9 nov, 9nov, october 17, 9.11.2020, 9.11.20,
oct 26 2020, 8 noyabr 2020, 10 Kasım'da, 17 октября and day 6 (of the war). A day or month without a year is
of the war's year. Written here because the library that knows these languages takes a fifth of a second for
its first date, and reads 42 as a year.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from karabakh_cli.errors import Misuse
from karabakh_cli.facts.dates import FIRST_DAY, MONTHS, WAR_DAYS, WAR_YEAR, days_in
from karabakh_cli.facts.numerals import has_digit

# Beside the English name: as they are typed in English, Azerbaijani, Russian, Armenian and Turkish, Russian
# and Armenian also in Latin letters.
_OTHER_NAMES = (
    "jan yanvar январь января январе янв հունվար հունվարի ocak yanvarya hunvar hunvari",
    "feb fevral февраль февраля феврале фев փետրվար փետրվարի şubat subat fevralya petrvar petrvari",
    "mar mart март марта марте մարտ մարտի marta marti",
    "apr aprel апрель апреля апреле апр ապրիլ ապրիլի nisan aprelya aprili",
    "май мая мае մայիս մայիսի mayıs mayis maya mayisi",
    "jun iyun июнь июня июне հունիս հունիսի haziran iyunya hunis hunisi",
    "jul iyul июль июля июле հուլիս հուլիսի temmuz iyulya hulis hulisi",
    "aug avqust август августа августе авг օգոստոս օգոստոսի ağustos agustos avgust avgusta ogostos ogostosi",
    "sept sep sentyabr сентябрь сентября сентябре сен սեպտեմբեր սեպտեմբերի eylül eylul sentyabrya septemberi",
    "oct oktyabr октябрь октября октябре окт հոկտեմբեր հոկտեմբերի ekim oktyabrya hoktember hoktemberi",
    "nov noyabr ноябрь ноября ноябре ноя նոյեմբեր նոյեմբերի kasım kasim noyabrya noyember noyemberi",
    "dec dekabr декабрь декабря декабре дек դեկտեմբեր դեկտեմբերի aralık aralik dekabrya dektember dektemberi",
)
_MONTHS = {
    word: number
    for number, (english, others) in enumerate(zip(MONTHS, _OTHER_NAMES, strict=True), 1)
    for word in (english.casefold(), *others.split())
}
_LONGEST_MONTH = max(map(len, _MONTHS))
_ORDINALS = {
    word: day
    for day, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        1,
    )
} | {"thirtieth": 30}
# The patterns are compiled by their first use, which most calls never come to.
_ISO = r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?"
_BASIC = r"((?:19|20)\d\d)(\d\d)(\d\d)"
_TOGETHER = r"(\d{1,2})([^\W\d]{3,})|([^\W\d]{3,})(\d{1,2})"
_NUMERIC = r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d\d))?"
_SLASHED = r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?"
# With hyphens only whole: 26-27 is a range.
_HYPHENED = r"(\d{1,2})-(\d{1,2})-(\d{4})"
_YEAR_WORDS = frozenset(
    "года году г. г il ili ilin ildə yılı yılın yılının yılında թ թ. թվականի թվականին".split()
)
_FILLERS = frozenset({"of", "the", "on"}) | _YEAR_WORDS
# The cases of a month in Azerbaijani, Armenian and Turkish; the Russian ones are spelt out.
_ENDING = (
    r"(?:['’]?(?:d[aəe]n?|t[ae]n?|n?[ıiuü]n?|[aəe]|nd[aəe]n?|[ıiuü]nd[aəe]n?|y[aəe]|d[aə]k[ıi]|ki)"
    r"|ին|ից|ում|ն|ը|ի)"
)
_SUFFIX = (
    r"\b(\d{1,2}|\d{4})(?:-(?:ого|го|ое|е|й|ый|c[iıuü]|nd[aə]|ind[aə]|ünd[aə]|d[aəe]|t[aəe]|ին|ից|ի)"
    r"|['’-]?s[ıiuü](?:n?d[aəe]n?|n[aəe])?)\b"
)
"""What Russian, Azerbaijani, Turkish and Armenian write after a day or a year: 9-го, 2020-ci, 16'sında."""
_NTH_DAY = (
    r"\b(\d{1,2})(?:(?:st|nd|rd|th)\s+day|(?:\.|-?c[ıiuü])\s*g[üu]n(?:[üu](?:nd[əae])?)?"
    r"|-?(?:й|го)\s+д(?:ень|ня)|-?րդ\s+օր[ըն]?)\b"
)
"""A day by its number, as English, Azerbaijani, Turkish, Russian and Armenian write it."""
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(1[89]\d\d|20\d\d)(?:-?(?:c[iıuü]|го|й|м)|['’][a-zğüşıöçə]{1,4}|-?ի[նց]?)?"


@lru_cache(maxsize=4096)
def month_of(word: str) -> int | None:
    """Return the number of the month a word names, in any of the five languages and their cases."""
    bare = word.replace("İ", "i").casefold().rstrip(".,")
    if bare in _MONTHS:
        return _MONTHS[bare]
    for size in range(min(len(bare) - 1, _LONGEST_MONTH), len("mart") - 1, -1):
        # Martin is not March.
        ends = bare[:size] in _MONTHS and (bare[:size] != "mart" or bare[size] in "'’dt")
        if ends and re.fullmatch(_ENDING, bare[size:]):
            return _MONTHS[bare[:size]]
    return None


def with_day_numbers(text: str) -> str:
    """Return the text with days in bare figures: `twenty ninth of october` is 29 october, `9-го` is 9.

    Words only beside an English month or before a day: a second ceasefire is not a date. A day counted
    from the first one is `day 6`.
    """
    if has_digit(text):
        text = re.sub(_NTH_DAY, r"day \1", text, flags=re.IGNORECASE)
        text = re.sub(_SUFFIX, r"\1", text)
    if _ORDINALS.keys().isdisjoint(text.casefold().replace("-", " ").split()):
        return text
    nth = rf"\b({'|'.join(word for word in _ORDINALS if word != 'first')}) day\b"
    text = re.sub(nth, lambda found: f"day {_ORDINALS[found[1].casefold()]}", text, flags=re.IGNORECASE)
    month = rf"(?:sept|{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)})"
    day = rf"((?:twenty|thirty)[ -])?({'|'.join(_ORDINALS)})"
    before, after = rf"\b{day}\s+(?:of\s+)?(?={month}\b)", rf"\b({month}\s+)(?:the\s+)?{day}\b"
    text = re.sub(before, lambda found: f"{_day(found)} ", text, flags=re.IGNORECASE)
    return re.sub(after, lambda found: f"{found[1]}{_day(found)}", text, flags=re.IGNORECASE)


def _day(found: re.Match[str]) -> int:
    """Return the day that two groups of words are: the tens, if any, and the rest."""
    *_, tens, rest = found.groups()
    return _ORDINALS[rest.casefold()] + {"": 0, "twenty": 20, "thirty": 30}[(tens or "")[:6].casefold()]


def _year(given: str | None) -> int | None:
    """Return a year; one of two digits is of this century up to 50."""
    if given is None or len(given) == len("2020"):
        return int(given) if given else None
    return int(given) + (2000 if int(given) <= 50 else 1900)  # noqa: PLR2004


def iso(words: list[str], year: int | None = WAR_YEAR) -> str | None:
    """Return the date that these words are, and nothing but it: `9 nov` is 2020-11-09.

    `year` is used if the words give none; with None such words are not a date. Return None for a date
    that the calendar does not have, and for one that can be read in two ways.
    """
    found = readings(words, year)
    return found[0] if len(found) == 1 else None


def readings(words: list[str], year: int | None = WAR_YEAR) -> tuple[str, ...]:
    """Return every date that these words can be: none, one, or two for 11/9/2020, the day first."""
    text = " ".join(words).casefold().strip().replace(",", " ")
    text = re.sub(_TOGETHER, r"\1\3 \2\4", text) if re.fullmatch(_TOGETHER, text) else text
    if not has_digit(text):
        dates = [_spelt(text.split(), year)]
    elif found := re.fullmatch(_ISO, text) or re.fullmatch(_BASIC, text):
        dates = [_join(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)]
    elif found := re.fullmatch(_NUMERIC, text) or re.fullmatch(_HYPHENED, text):
        dates = [_join(_year(found[3]) or year, int(found[2]), int(found[1]))]
    elif found := re.fullmatch(_SLASHED, text):
        first, second, given = int(found[1]), int(found[2]), _year(found[3]) or year
        dates = [_join(given, second, first), _join(given, first, second)]
    else:
        dates = [_spelt(text.split(), year)]
    return tuple(dict.fromkeys(date for date in dates if date))


def at(parts: list[str], place: int) -> tuple[str | None, int]:
    """Return the date that begins at a word of a text, and how many words it takes; None and 0 if none does.

    A day without a year is -10-17, a day of any year. A date that can be read in two ways is left out.
    """
    if day := _day_of_war(parts[place : place + 2]):
        return day, 2
    # Most words of a text are neither numbers nor months, and no date begins with those.
    if not has_digit(parts[place]) and month_of(parts[place]) is None:
        return None, 0
    for size in (4, 3, 2, 1):
        part = parts[place : place + size]
        whole = len(part) == size and (size < 4 or any(re.fullmatch(_YEAR, word) for word in part))  # noqa: PLR2004
        if whole and not {part[0], part[-1]} & _FILLERS:
            date = iso(part, year=None) or _of_any_year(part)
            if date:
                return date, size + (not _YEAR_WORDS.isdisjoint(parts[place + size : place + size + 1]))
    return None, 0


def bare_words(text: str) -> list[str]:
    """Return the words of a text without the marks around them."""
    return [part.strip('?!.,;:()“”„«»"') for part in text.split()]


def dated(parts: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the dates among these words, as they are looked for, each with its own words."""
    place = 0
    while place < len(parts):
        date, size = at(parts, place)
        if date:
            yield date, parts[place : place + size]
        place += max(size, 1)


def named_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the days and months that a text names, as they are looked for, each with its own words."""
    return ((date, " ".join(said)) for date, said in dated(bare_words(text)) if len(said) > 1)


def only(found: Sequence[str], typed: str) -> str | None:
    """Return the one reading of a typed date, None if it has none. Raises Misuse for two: 11/9/2020."""
    if len(found) > 1:
        raise Misuse(f"{typed!r} can be {' or '.join(found)}", "write the one that you mean")
    return found[0] if found else None


def _day_of_war(part: list[str]) -> str | None:
    """Return the date of `day 6`, counted from the first day of the war."""
    is_day = part[0].casefold() == "day"
    found = re.fullmatch(r"day ([1-9]\d?)", " ".join(part).casefold()) if is_day else None
    if found is None:
        return None
    number = int(found[1])
    return str(dt.date.fromisoformat(FIRST_DAY) + dt.timedelta(number - 1)) if number <= WAR_DAYS else None


def _of_any_year(part: list[str]) -> str | None:
    """Return `10 october` as a day of any year, and a month with its full name as one of the war's year."""
    date = iso(part)
    if date is None or (len(part) == 1 and (part[0].isdigit() or len(part[0]) < len("march"))):
        return None
    if len(part) == 1 and part[0].casefold() == "march":
        return None
    return date[4:] if len(date) == len("2020-10-09") else date


def _spelt(words: list[str], year: int | None) -> str | None:
    """Return a date with its month in letters, in any order, or a year alone."""
    day = month = given = None
    for word in words:
        if month is None and (found := month_of(word)):
            month = found
        elif not has_digit(word) and word not in _FILLERS:
            return None
        elif given is None and re.fullmatch(_YEAR, word):
            given = int(word[: len("2020")])
        elif day is None and (number := re.fullmatch(_DAY, word)):
            day = int(number[1])
        elif word not in _FILLERS:
            return None
    if month is None:
        return str(given) if given and day is None else None
    return _join(given or year, month, day) if given or year else None


def _join(year: int | None, month: int, day: int | None) -> str | None:
    if year is None or not 1 <= year <= 9999 or not 1 <= month <= len(MONTHS):  # noqa: PLR2004
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= days_in(year, month) else None
