"""Numbers of another domain than the war: spectators, the dead of a virus, the cost of a film."""

import re

from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.counted import lexicon
from karabakh_cli.verify.words.marks import compared
from karabakh_cli.verify.words.speech import BOUNDED

_NOUNS = frozenset(
    """
    accountants actors animals artists athletes babies birds bottles boxers buyers cattle clients
    climbers concerts copies cows customers cyclists dancers delegates dogs downloads entrants fans films
    followers footballers gamers goals graduates guests hikers holidaymakers horses
    jobs jobseekers listeners medallists migrants motorists musicians newborns olympians passengers patients
    pensioners players pupils races readers runners seats sheep shoppers singers skiers spectators startups
    students subscribers swimmers tickets tourists travellers trees unemployed users vaccinations viewers
    visitors worshippers wrestlers
    """.split()
)
"""Nouns for what is not counted in a war, unless a figure has the word."""
_CIVILIANS = frozenset("pensioners pupils students".split())
"""Of these nouns, those for people who died in the war too."""
_HARMED = re.compile(r"\b(?:died|dead|deaths?|injured|killed|li(?:ves|fe)|perished|wounded)\b", re.IGNORECASE)
_ILLNESS = (
    r"(?:covid(?:-19)?|corona\s?virus|virus|influenza|flu|cancer|tuberculosis|measles|cholera|malaria|typhus"
    r"|pneumonia|pandemic|epidemic|heart\sattacks?|heart\sdisease)"
)
_DISASTER = (
    r"(?:(?:road|traffic|car|bus|coach|train|rail|lorry|truck|tram|mining|boating|climbing)\s"
    r"(?:accidents?|crash(?:es)?|collisions?)|earthquakes?|floods?|flooding|landslides?|mudslides?|avalanches?"
    r"|heatwaves?|stampedes?|wildfires?|hurricanes?|tsunamis?|famines?|gas\sexplosions?)"
)
_CAUSE = rf"(?:{_ILLNESS}|{_DISASTER}|(?<=\ba\s)fire(?=\s(?:in|at|on)\sa))"
_STAGED = (
    r"(?:film|movie|novel|album|concert|match|festival|tournament|exhibition|opera|musical|stadium|video\sgame"
    r"|television\sseries|play|race|marathon|fair)"
)
_AROUND = re.compile(
    rf"\b(?:of|from|with|by|against)\s(?:[\w-]+\s){{0,3}}?(?P<illness>{_ILLNESS})\b"
    rf"|\b(?:in|of|by|from)\s(?:[\w-]+\s){{0,3}}?(?P<disaster>{_DISASTER})\b"
    rf"|\b(?P<cause>{_CAUSE})\s(?:cases|dead|deaths|infections|patients|toll|victims)\b",
    re.IGNORECASE,
)
"""What people died of, or suffer from, before or after the number."""
_AHEAD = re.compile(
    rf"\b(?P<cause>{_CAUSE})\b[^,]{{0,60}}\b(?:claimed|injured|infected|killed|left|took)\s[^,]{{0,24}}$"
    rf"|\b(?P<staged>{_STAGED})\b[^,]{{0,80}}\b(?:attracted|(?:attended|seen|watched)\sby|cost|costs|drew|earned|grossed|made|raised|seats|sold)\s{BOUNDED}[$€]?$",
    re.IGNORECASE,
)
"""What killed people, or has an audience, before a verb and the number."""
_NOT_IT = re.compile(r"\b(?:besides|like|not|than|unlike)\b")
_VIRUS = frozenset("corona coronavirus covid pandemic virus".split())
_PARTED = re.compile(r"[;:]|,\s(?:and|but|or|whereas|while|yet)\s")


def other_domain(text: str, span: Span, start: int, stop: int) -> frozenset[str]:
    """Return the words by which a number, from `start` to `stop`, is of another domain, if any."""
    first = max((found.end() for found in _PARTED.finditer(text, span[0], start)), default=span[0])
    parted = _PARTED.search(text, stop, span[1])
    end = parted.start() if parted else span[1]
    found = _AHEAD.search(text[first:start]) or _AROUND.search(text[first:end])
    if found is None or _NOT_IT.search(text[stop : first + found.start()]):
        noun = _noun(text[stop:end])
        return frozenset() if noun <= _CIVILIANS and _HARMED.search(text[first:end]) else noun
    told = [compared(word) for word in found[found.lastgroup or 0].split()]
    # The virus has several names.
    return frozenset([*told, *(["covid19"] if _VIRUS & {*told} else [])])


def _noun(behind: str) -> frozenset[str]:
    """Return the noun after a number and its adjectives, if it is one of another domain."""
    for written in re.findall(r"^\s?[\w-]+|(?<=\s)[\w-]+", behind)[:3]:
        word = compared(written.strip())
        if word in _NOUNS:
            return frozenset({word})
        if not word.isalpha() or (word,) in lexicon() or len(word) < len("home"):
            break
    return frozenset()
