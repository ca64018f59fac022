"""Whether the words before a name say that it is the source: `according to X`, `counted by X`, `said X`."""

import re
from collections.abc import Sequence

from karabakh_cli.verify.reading.who.marked import MarkedSentence, behind_possessive, reporters_of
from karabakh_cli.verify.reading.who.roles import speaks
from karabakh_cli.verify.reading.who.verbs import NO_VERB, verb_place
from karabakh_cli.verify.words.marks import Mark
from karabakh_cli.verify.words.speech import ANNOUNCED, BOUNDED, CITES, COUNTS, HAS, KEEPS, OFFICES, REPORTS

_NEAR_WORDS = 7
"""Words before a name that are looked at."""
_TITLES = OFFICES | frozenset(
    """
    the s its his her their secretary general colonel major captain lieutenant admiral adviser chairman chief
    commander director representative speaker
    """.split()
)
"""Words between `said` and the name of the speaker: said his foreign minister, Jeyhun Bayramov."""
_NOT_OF = frozenset({"toll", "report", "reports"})
"""Nouns for reports after which `of` says whom they are about: the toll of Armenia."""
_BULLETINS = frozenset(
    """
    announcement briefing briefings bulletin bulletins communique communiques statement statements update
    updates
    """.split()
)
"""What a claimant publishes."""
_STATEMENTS = _BULLETINS | {"given", "provided", "release"}
"""What else a claimant makes or gives."""
_NOUNS = _BULLETINS | frozenset("count database figure figures list tally toll".split())
"""Words for counts and bulletins that are seldom verbs."""
_AID = frozenset("aid assistance contribution contributions donations funding grant grants support".split())
"""What somebody gives, and knows the sum of."""
_ADJECTIVES = 3
"""The most words between a claimant and what it has."""
_SHOW = frozenset("gave give have indicate put say show suggest suggests shows".split())
"""Verbs of the data that somebody has: Oryx figures show."""
_BELIEVED = (("to", "be", "believed"), ("right",), ("correct",))
"""After a name and `is` or `are`, what says that it can be trusted."""
_FROM = frozenset(
    """
    comes_from acc_to according_to going_by we_believe we_trust one_believes to_believe to_quote
    """.split()
)
"""Two words before a name that say that it is the source, or is trusted."""
_REFERS = frozenset("cite cited cites credit credited credits quote quoted quotes".split())
_BEARS_OUT = frozenset(
    """
    ascertained demonstrated demonstrates determined established establishes proved proven proves showed shown
    shows
    """.split()
)
"""After `as` and a name, what it has done with a number, other than reporting it."""
_ENDS = re.compile(r"\s*(?:[.,;)]|$)")
"""What is after the last word of a clause."""
_COUNT = re.compile(
    rf"{BOUNDED}\d[\d.,]*\b(?!\s?(?:million|billion|mln|bn|dollars|euros|manats|drams|%|per\scent)\b)"
)
"""A number in digits that is neither a sum nor a share."""
_COUNT_OF = re.compile(r"\bthe\s\d[\d.,]*\sof\s(?:the\s)?$")
_NEAR_LETTERS = 32
"""Letters before a name that may say that a number is its own."""
_IS = frozenset("is are was were".split())
_POSSESSIVE = frozenset("s its their his her".split())
_PAUSE = re.compile(r"(?:\s(?:on|in)\s+)?,")
"""A comma after a name, or after the date at which somebody spoke, which is blanked."""
_NOUNS_TOO = frozenset("report state documents estimate claim list lists".split())
"""Verbs of reporting that are nouns or names too."""


def is_source(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether the words around a name say that it reports."""
    near = [
        reading.word(place)
        for place in range(max(0, mark.first - _NEAR_WORDS), place_ahead(reading, mark) + 1)
    ]
    if near and (
        _is_named(near, speaks=speaks(reading, mark))
        or _is_according(reading, mark, near)
        or _is_referred_to(reading, mark, near)
    ):
        return True
    if _opens_with_for(reading, mark) or is_appealed_to(reading, mark) or _owns_number(reading, mark):
        return True
    if near and near[-1] in REPORTS - _NOUNS_TOO:
        late = not reading.numbers or reading.numbers[0] < mark.start
        return (late and not is_subject(reading, mark)) or _is_inserted(reading, mark)
    if behind := behind_possessive(reading, mark.last):
        announced, monitors = reading.word(behind) in ANNOUNCED, speaks(reading, mark)
        counted = has_count(reading, behind) and (monitors or not is_of_its_dead(reading, behind))
        given = monitors and _gives_aid(reading, behind)
        return counted or announced or given or _goes_by(reading, mark, behind)
    return _is_trusted(reading, mark)


def has_count(reading: MarkedSentence, place: int) -> bool:
    """Return whether what begins at a place is a count or a bulletin, with its adjectives.

    `Own count`, `last wartime bulletin`.
    """
    near = [reading.word(at) for at in range(place, place + _ADJECTIVES + 1)]
    noun = next((at for at, word in enumerate(near) if word in _NOUNS), len(near))
    if near[0] == "own" and near[1] in {"number", "numbers"}:
        return near[2] != "of"
    # `Armenia's losses, according to Azerbaijan` are no count.
    counts = not (COUNTS - {"according"}).isdisjoint(near[:2])
    return counts or (noun < len(near) and NO_VERB.isdisjoint(near[:noun]))


def is_of_its_dead(reading: MarkedSentence, place: int) -> bool:
    """Return whether what begins at a place, after the possessive of a state, is the toll of its dead."""
    return reading.word(place) != "own" and "toll" in {reading.word(place), reading.word(place + 1)}


def _gives_aid(reading: MarkedSentence, place: int) -> bool:
    """Return whether what somebody has is aid, which it has counted: the Commission's contribution."""
    return any(reading.word(at) in _AID for at in range(place, place + _ADJECTIVES))


def place_ahead(reading: MarkedSentence, mark: Mark) -> int:
    """Return the place of the word before a name and its title."""
    place, first = mark.first - 1, max(0, mark.first - _NEAR_WORDS)
    while place >= first and reading.word(place) in _TITLES:
        if (reading.word(place - 1), reading.word(place)) == ("prosecutor", "general"):
            break
        place -= 1
    return place


def _opens_with_for(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a sentence opens with `For Amnesty,`: in its opinion."""
    opens = reading.before(mark) == 0 and reading.word(0) == "for"
    return opens and speaks(reading, mark) and "," in reading.between(mark.last - 1, mark.last)


def is_appealed_to(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a clause says that a name bears the number out: as Baku has established."""
    place = place_ahead(reading, mark)
    while place > 0 and reading.words[place].capital and reading.word(place) != "as":
        place -= 1
    if reading.word(place) != "as" or "," not in reading.between(place - 1, place):
        return False
    verb = verb_place(reading, mark.last)
    if reading.word(verb) not in REPORTS | _BEARS_OUT:
        return False
    return _ENDS.match(reading.text, reading.words[verb].end) is not None


def _goes_by(reading: MarkedSentence, mark: Mark, behind: int) -> bool:
    """Return whether a clause goes by something that a claimant has: by Oryx's books,."""
    by = reading.word(mark.first - 1) == "by" and "," in reading.between(behind, behind + 1)
    return by and speaks(reading, mark)


def _owns_number(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a number is called that of a claimant: UNHCR's 91,000, the 91,000 of UNHCR."""
    # Stepanakert's 60,000 lived there.
    capital = "capital" in mark.said and "place" not in mark.said
    if not (capital or speaks(reading, mark)):
        return False
    if behind := behind_possessive(reading, mark.last):
        return any(_COUNT.match(reading.text, token.start) for token in reading.words[behind : behind + 1])
    if capital:
        return False
    return _COUNT_OF.search(reading.ahead(mark.start, _NEAR_LETTERS)) is not None


def _is_trusted(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether the words after a name are those of a source: Oryx figures show, is right."""
    behind = tuple(reading.word(place) for place in range(mark.last, mark.last + 4))
    if behind[0] == "whose":
        return not COUNTS.isdisjoint(behind)
    shown = behind[0] in COUNTS and behind[1] in _SHOW
    return shown or (behind[0] in _IS and any(behind[1 : len(words) + 1] == words for words in _BELIEVED))


def _is_named(near: Sequence[str], *, speaks: bool) -> bool:
    """Return whether words before a name are `per`, `citing`, `counted by`, `the count of`.

    The report of somebody who only `speaks` is not about that one.
    """
    last, before = near[-1], near[-2] if len(near) > 1 else ""
    if last in CITES | {"per"} or f"{before}_{last}" in _FROM:
        return True
    if last in {"is", "was", "source"} and not {"source", "finding", "claim"}.isdisjoint(near):
        return True
    if last == "of" and near[-3:-2] and near[-3] in ANNOUNCED:
        return True
    if last == "of" and _POSSESSIVE & {*near[-5:-2]}:
        # Oryx's count of the tanks of Armenia.
        return False
    made = COUNTS | _STATEMENTS
    made_by = {
        "by": REPORTS | KEEPS | made,
        "of": COUNTS if speaks else COUNTS - _NOT_OF,
        "from": made,
        "at": COUNTS,
    }
    return before in made_by.get(last, ())


def _is_referred_to(reading: MarkedSentence, mark: Mark, near: Sequence[str]) -> bool:
    """Return whether somebody cites a name for a number, or credits it with one."""
    return near[-1] in _REFERS and reading.word(mark.last) in {"as", "for", "with"}


def _is_according(reading: MarkedSentence, mark: Mark, near: Sequence[str]) -> bool:
    """Return whether `according` is among the words before a name, and no other name in between."""
    if "according" not in near:
        return False
    first = max(0, mark.first - _NEAR_WORDS) + near.index("according")
    return not any(m.first >= first and m.last <= mark.first and reporters_of(m) for m in reading.marks)


def is_subject(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a verb after a name says what happened to it: `Baku said Armenia lost 255 tanks`."""
    verb = verb_place(reading, mark.last)
    happened = any(m.first == verb and "measure" in m.said for m in reading.marks)
    return happened or not HAS.isdisjoint(reading.word(place) for place in range(mark.last, verb + 1))


def _is_inserted(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name and its verb are between commas: `In Ganja, says Amnesty, 33 died`."""
    before = re.search(r",\s\w+\s(?:the\s)?(?:[A-Z]\w+\s)*$", reading.text[: mark.start])
    return before is not None and _PAUSE.match(reading.text, mark.end) is not None
