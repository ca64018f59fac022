"""When somebody is said to have reported a number, and when what it counts happened."""

import re
from collections.abc import Sequence

from karabakh_cli.facts import dates
from karabakh_cli.verify.reading.wars import THIS_WAR
from karabakh_cli.verify.reading.who.marked import Attribution
from karabakh_cli.verify.reading.who.verbs import is_skipped
from karabakh_cli.verify.text.days import MONTH_LETTERS, SINCE, YEAR, Day
from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.speech import HAS, REPORTS

_PART = r"(?:(?:late|early|mid|the)[\s-]+)?(?:(?:end|start|evening|morning|afternoon|night)\s+of\s+)?$"
_ON = re.compile(
    rf"\b(?:on|in|by|as of|as (?:early|late|recently) as|no (?:earlier|later) than|until|till|at)\s+{_PART}",
    re.IGNORECASE,
)
"""What comes before the day on which something was said."""
_UNTIL = re.compile(rf"\b(?:as of|by)\s+{_PART}", re.IGNORECASE)
"""What comes before the last day that a count covers."""
_AS_OF = re.compile(rf"\bas of\s+{_PART}", re.IGNORECASE)
"""What comes before the day on which a count stood, whoever gave it."""
_BEHIND_LABEL = re.compile(r"(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d)?(?:\s?[–—:.-])?\s(?:the\s)?", re.IGNORECASE)
"""What is between a date that heads an entry and its claimant: the time, a dash."""
_WORD = re.compile(r"[\w'-]+")
_STOP = re.compile(r"[:;|]")
_BY_THEN = re.compile(r"[^.;:]*\b(?:had|has|have|war)\b", re.IGNORECASE)
"""What is in a clause that does not count what happened on the day of the one before."""
_HEARERS = frozenset(
    """
    a an assembly at briefing cabinet conference congress council deputies diplomats envoys forum his in
    interview its journalists lawmakers leaders meeting mps nation newspaper parliament people press
    reporters residents session soldiers speech summit the to troops viewers voters
    """.split()
)
"""Words for who hears something, and where, between the verb and its date."""
_INSERTED = re.compile(r"(?:\s+[a-z]+){1,2},\s")
_FAR_WORDS = 6
"""The most words between a verb of reporting and its date."""
_END_OF_WAR = frozenset({"2020-11-09", dates.LAST_DAY, dates.LAST_DAY[:MONTH_LETTERS]})
"""By these days all the dead of the war had died, though some were counted later."""
_DURING_DAYS = re.compile(
    r"\b(?:on|in|during|for|between\s[\w\s]+\sand)\s+(?:the\s+[a-z]+\s+of\s+)?$", re.IGNORECASE
)
_NEAR_LETTERS = 40
"""Letters before a date within which it is read what it dates."""
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_UP_TO = re.compile(r"\s+(?:to|till|until|through)\s")
"""What is around the first day of what is counted."""
_YEAR = re.compile(YEAR)
_BACK = frozenset("same that these those".split())
_PERIODS = frozenset("decade period years".split())
"""Words by which a period is meant that was named before: those years, the same period."""
_AGAINST = re.compile(r",?\s(?:against|compared (?:with|to)|up from|down from)\s")

_ANEW = re.compile(r"(?:[,;]\s(?:and|but|while)|\s(?:and|but|while),)\s(?:by|in|on)\s+$")
"""What is before a date that opens a clause: `..., and on 3 October Baku said`."""
_WHILE_AT_WAR = re.compile(
    rf"\bduring\s+(?:the\s+)?(?:fighting|hostilities|(?:{THIS_WAR})|war),?\s+(?:the\s+)?$", re.IGNORECASE
)
"""What is right before a claimant who reports during the war."""
_GATHERS = frozenset(
    """
    count counted counts document documented documents find finds found list listed lists record recorded
    records registered registers tallied tallies verified verifies
    """.split()
)
"""Verbs by which a war is when people died, not when they were counted: During the war Amnesty counted."""
_ANOTHER_TIME = re.compile(
    r"\b(?:later|afterwards|subsequently|eventually|ultimately|finally|since\srisen"
    r"|within\s\w+\s(?:days?|weeks?|months?|fortnight)"
    r"|(?:by|in)\sthe\s(?:days|weeks|months)\s(?:after|ahead|that\sfollowed|to\scome)"
    r"|(?:climb|grow|r[io]s|increas)\w*\s(?:again\s)?to|(?:grew|g[oe]\w+\sup|went\sup)\s(?:again\s)?to"
    r"|(?:corrected|increased|raised|revised|updated)\s(?:\w+\s){0,3}to"
    r"|went\son\sto|(?:by|in)\sthe\send|ended\s(?:at|up)|now|today"
    r"|(?:current|definitive|eventual|final|last|latest)\s(?:count|figure|number|tally|toll|total)"
    r"|(?:down|increase|increased|rise|risen|rose|up)\sfrom|compared\s(?:to|with)|instead\sof|previously)\b",
    re.IGNORECASE,
)
"""What comes before a number of a later or an earlier time than the one before it: `it later rose to`."""


def dates_of(text: str, zone: Span, number: int, dated: Sequence[Day]) -> Sequence[Day]:
    """Return the dates of a sentence that may be those of a number, which may have come later or earlier.

    What was corrected in an entry still is of its day: `2 October: 158, corrected to 151`.
    """
    another = _ANOTHER_TIME.search(text, zone[0], number)
    corrected = another is not None and another[0].casefold().startswith("corrected")
    return [
        day
        for day in dated
        if another is None or day.end > zone[0] or (corrected and _begins_line(text, day, ":"))
    ]


def said_on(
    text: str, zone: Span, number: int, claims: Sequence[Attribution], dated: Sequence[Day]
) -> tuple[str, ...]:
    """Return the dates of a sentence on which its number is said to have been reported.

    `On 3 October Baku said`, `Baku said on 3 October`, `Baku had 31 dead by 3 October`; with no claimant only
    `as of 3 October`. The text is without its dates.
    """
    if not claims:
        stood = (day for day in dated if _before(_AS_OF, text, day) and not _at_the_end(text, day))
        return tuple(iso for day in stood for iso in day.may_be)
    inside = [claim for claim in claims if zone[0] <= claim.start < zone[1] and not claim.weak]
    claim = _speaker(inside or claims, number)
    # A day named later is another one: `On 3 October Baku had 31 dead, on 4 October 40`.
    last = max((day.start for day in dated if day.start < number), default=0)
    near = [day for day in dated if day.start >= last]
    if own := [day for day in near if zone[0] <= day.start < zone[1]]:
        # In May he spoke of 32; in June it was 40.
        near = [day for day in near if day in own or ";" not in text[day.end : zone[0] + 1]]
    found = [day for day in near if day.end <= number and _leads(text, day, claim)]
    found += [day for day in near if _follows(text, claim, day) or _labels(text, day, claim)]
    found += [day for day in near if zone[0] <= day.start < zone[1] and _ends_a_count(text, day)]
    spoken = tuple(dict.fromkeys(iso for day in found for iso in day.may_be))
    return spoken or ((dates.LAST_DAY,) if _in_the_war(text, claim) else ())


def _in_the_war(text: str, claim: Attribution) -> bool:
    """Return whether a claimant reported during the war: `During the war Baku said`."""
    inserted = _INSERTED.match(text, claim.end)
    ahead = _WHILE_AT_WAR.search(text[max(0, claim.start - 2 * _NEAR_LETTERS) : claim.start])
    return ahead is not None and not inserted and _verb(text, claim) in REPORTS - _GATHERS


def _speaker(claims: Sequence[Attribution], number: int) -> Attribution:
    """Return the claim that a number goes with: the last before it, or the one that its pronoun means."""
    ahead = [claim for claim in claims if claim.start < number] or claims[:1]
    return next((claim for claim in reversed(ahead) if not claim.again), ahead[-1])


def _before(pattern: re.Pattern[str], text: str, day: Day) -> re.Match[str] | None:
    """Return what is right before a date."""
    return pattern.search(text[max(0, day.start - _NEAR_LETTERS) : day.start])


def _leads(text: str, day: Day, claim: Attribution) -> bool:
    """Return whether a date is right before a claimant: `On 3 October Baku said`."""
    if not 0 <= claim.start - day.end <= _NEAR_LETTERS:
        return False
    between = text[day.end : claim.start]
    if not re.fullmatch(r"[\s,]*(?:the\s+)?", between):
        return False
    # On 3 October, Baku says, 10 people died: the day is theirs.
    inserted = "," in between and _INSERTED.match(text, claim.end)
    return not inserted and _before(_ON, text, day) is not None


def _labels(text: str, day: Day, claim: Attribution) -> bool:
    """Return whether a date begins a line, and the claimant its entry: `3 October: Baku says`."""
    return _begins_line(text, day) and _BEHIND_LABEL.fullmatch(text, day.end, claim.start) is not None


def _begins_line(text: str, day: Day, behind: str = "") -> bool:
    """Return whether a date begins a line, and something is right behind it."""
    ahead = text[max(0, day.start - _NEAR_LETTERS) : day.start].rpartition("\n")[2]
    return not ahead.strip() and text.startswith(behind, day.end)


def _verb(text: str, claim: Attribution) -> str:
    """Return the word after a claim, its adverbs and its auxiliaries."""
    words = (word.casefold() for word in _WORD.findall(text[claim.end : claim.end + _NEAR_LETTERS]))
    return next((word for word in words if not is_skipped(word)), "")


def _follows(text: str, claim: Attribution, day: Day) -> bool:
    """Return whether a date belongs to a verb of reporting: `Baku told the press in Ganja on 3 October`."""
    if not 0 <= day.start - claim.end <= _FAR_WORDS * _NEAR_LETTERS:
        return False
    between = text[claim.end : day.start]
    if not between.strip(" ,("):
        # A heading: Ministry of Defence, 3 December 2020.
        return True
    preposition = _ON.search(between)
    if preposition is None:
        # He said that October that 430 had died.
        return between.split()[-1].casefold() in REPORTS
    words = _WORD.findall(between[: preposition.start()])
    for word in reversed(words[-_FAR_WORDS:]):
        if word.casefold() in REPORTS | HAS:
            return True
        if not (word[0].isupper() or word[0].isdigit() or word in _HEARERS or is_skipped(word)):
            return False
    return len(words) <= _FAR_WORDS and not any(word[0].isdigit() for word in words)


def _ends_a_count(text: str, day: Day) -> bool:
    """Return whether a date is the last day that a count covers, and not just the end of the war."""
    return _before(_UNTIL, text, day) is not None and not _at_the_end(text, day)


def _at_the_end(text: str, day: Day) -> bool:
    """Return whether a text says `by 10 November`, by when all the dead of the war had died."""
    return _before(_UNTIL, text, day) is not None and not _END_OF_WAR.isdisjoint(day.may_be)


def days_beside(
    text: str, zone: Span, stop: int, dated: Sequence[Day], before: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the dates in the zone of a number, else in its sentence, but not those of a comparison.

    In `20.7 million, against 123 million in 2019`, 2019 is not the year of the 20.7. `before` are the dates
    of the sentences before, and `stop` is the end of the number.
    """
    dated = [day for day in dated if not (_begins(text, day) or _opens(text, stop, day))]
    own = tuple(iso for day in dated if zone[0] <= day.start < zone[1] for iso in day.may_be)
    left = [day for day in dated if not (stop < day.start and _AGAINST.search(text, stop, day.start))]
    others = tuple(iso for day in left for iso in day.may_be)
    return own or others or (before if dated else ())


def _begins(text: str, day: Day) -> bool:
    """Return whether a date is only the first day of what a text counts."""
    return _before(SINCE, text, day) is not None or (
        _before(_FROM, text, day) is not None and _UP_TO.match(text, day.end) is not None
    )


def _opens(text: str, stop: int, day: Day) -> bool:
    """Return whether a date after a number opens a clause of its own."""
    return stop < day.start and _before(_ANEW, text, day) is not None


def happened(text: str, numbers: Sequence[Number], dated: Sequence[Day]) -> tuple[str, ...]:
    """Return the dates beside the last of some numbers on which what it counts happened.

    `In October 2020, 79 died, and 40 were wounded`: the date before one number holds for the next.
    """
    *before, number = numbers
    beside = (day for day in dated if _is_beside(text, day, number) and not _begins(text, day))
    found = tuple(iso for day in beside for iso in day.may_be)
    if found or not before:
        return found
    between = text[before[-1].stop : number.start]
    dated_anew = any(before[-1].start < day.start < number.start for day in dated)
    clause = before[-1].stop, number.stop + 2 * _NEAR_LETTERS
    if dated_anew or _reports_in(between) or _STOP.search(between) or _BY_THEN.match(text, *clause):
        return ()
    return happened(text, before, dated)


def _reports_in(text: str) -> bool:
    """Return whether a part of a text has a verb of reporting."""
    return not REPORTS.isdisjoint(word.casefold() for word in _WORD.findall(text))


def _is_beside(text: str, day: Day, number: Number) -> bool:
    apart = max(number.start - day.end, day.start - number.stop)
    if apart > 2 * _NEAR_LETTERS or _before(_DURING_DAYS, text, day) is None:
        return False
    if day.end <= number.start:
        between = text[day.end : number.start]
        return not _reports_in(between) and re.fullmatch(r",?(?:\s+[\w'-]+){0,9}\s*", between) is not None
    return re.fullmatch(r"(?:\s+[\w'-]+){1,7}\s*", text[number.stop : day.start]) is not None


def years_in(words: frozenset[str]) -> frozenset[str]:
    """Return the years that a sentence names, if there are several: those of a period."""
    years = frozenset(filter(_YEAR.fullmatch, words))
    return years if len(years) > 1 else frozenset()


def that_period(words: frozenset[str]) -> bool:
    """Return whether a sentence speaks of a period that was named before: in that decade."""
    return not (_BACK.isdisjoint(words) or _PERIODS.isdisjoint(words) or years_in(words))


def outside_the_war(day: str) -> bool:
    """Return whether a day, month or year is outside the months of the war."""
    span = dates.span(day)
    return span.last < dates.FIRST_MONTH or span.first[:MONTH_LETTERS] > dates.LAST_MONTH
