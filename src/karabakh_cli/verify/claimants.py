"""Who, in a sentence, is said to report: `X said`, `according to X`, `by X's count`, `X: 21 killed`."""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.records import Actor, Facts
from karabakh_cli.verify.marks import Mark, Token
from karabakh_cli.verify.speech import COUNTS, HAS, REPORTS

_SKIPPED = frozenset(
    """
    has have had also itself later then now already since again once himself herself alone first still
    officially s the in only meanwhile
    """.split()
)
_BEFORE_OBJECT = frozenset("of in to from with against for at on between into by near".split())
_PRONOUNS = frozenset("it he she they its his her their".split())
_DEFINITE = frozenset(
    """
    ministry group office organization organisation army observatory agency committee prosecutors
    prosecutor minister president speaker ombudsman court assembly monitor institute spokesman
    spokeswoman official
    """.split()
)
_NOBODY = frozenset(
    """
    officials authorities sources figures reports it he she they who which that official media press
    others some many analysts experts witnesses both sides side count war toll
    """.split()
)
_CLOSE = 2
_ELLIPSIS = frozenset("of as at that itself".split())
_SMALL = frozenset("of for the and on".split())


class Claim(Struct, frozen=True, kw_only=True):
    """Somebody named as reporting: `ids` in the base, or none where the base does not know the `name`.

    `again` says that a pronoun names whoever was named before, or a `noun`: the ministry. `wide` says that
    a comma parts the claim from what it reports, which may then be more than the number beside it. A `weak`
    claim has no verb of reporting.
    """

    start: int
    end: int
    ids: frozenset[str] = frozenset()
    name: str = ""
    again: bool = False
    noun: str = ""
    wide: bool = False
    weak: bool = False


class _Reading(Struct, frozen=True):
    """A sentence as this module looks at it."""

    text: str
    words: Sequence[Token]
    marks: Sequence[Mark]
    numbers: Sequence[int]
    facts: Facts

    def word(self, place: int) -> str:
        return self.words[place].word if 0 <= place < len(self.words) else ""

    def between(self, one: int, other: int) -> str:
        """Return the letters between the word before one place and the word at another."""
        if not 0 <= one < other < len(self.words):
            return ""
        return self.text[self.words[one].end : self.words[other].start]


def claims(
    text: str, words: Sequence[Token], marks: Sequence[Mark], numbers: Sequence[int], facts: Facts
) -> list[Claim]:
    """Return who reports in a sentence, in order. `numbers` are the places of its numbers."""
    reading = _Reading(text, words, marks, numbers, facts)
    found: list[Claim] = []
    for mark in marks:
        ids = _people(mark)
        if not ids or _is_counted(reading, mark) or _inside_apposition(reading, mark, found):
            continue
        strong = _reports(reading, mark, found)
        if strong or (_speaks(reading, mark) and not _is_object(reading, mark)):
            name = text[mark.start : mark.end]
            wide = "," in text[max(0, mark.start - 24) : mark.start]
            found.append(
                Claim(start=mark.start, end=mark.end, ids=ids, name=name, wide=wide, weak=not strong)
            )
    found += _pronouns(reading)
    found += _unknown(reading, found)
    return _joined(reading, sorted(found, key=lambda claim: claim.start))


def _is_counted(reading: _Reading, mark: Mark) -> bool:
    """Return whether a people stands right behind a number: `345 Armenians`."""
    before = reading.words[mark.first - 1] if mark.first else None
    return "demonym" in mark.said and before is not None and before.start in reading.numbers


def _people(mark: Mark) -> frozenset[str]:
    return mark.said.get("actor") or mark.said.get("office") or mark.said.get("capital") or frozenset()


def _reports(reading: _Reading, mark: Mark, before: Sequence[Claim]) -> bool:
    """Return whether whoever is named here is named as the one who reports."""
    if _is_source(reading, mark) or _is_source_with_next(reading, mark, before):
        return True
    after = _after(reading, mark.last)
    if reading.word(mark.last) == "s":
        return False
    if reading.word(after) in REPORTS and not _is_object(reading, mark):
        return True
    if (
        _is_elliptic(reading, mark, before)
        or _has_number(reading, mark)
        or (before and _speaks(reading, mark) and _number_next(reading, mark))
    ):
        return True
    if (
        before
        and not _is_object(reading, mark)
        and (reading.word(mark.last) in _ELLIPSIS or reading.word(mark.last + 1) == "of")
    ):
        return _speaks(reading, mark) or reading.word(mark.last) in {"itself", "as", "of"}
    return False


def _is_elliptic(reading: _Reading, mark: Mark, before: Sequence[Claim]) -> bool:
    """Return whether a state goes on as the one before: `Armenia reported 3,825, and Azerbaijan 2,906`."""
    states = before and all(_is_state(reading, key) for key in (*before[-1].ids, *_people(mark)))
    comma = "," in reading.text[max(0, mark.start - len(", and ")) : mark.start]
    return bool(states) and comma and _number_next(reading, mark)


def _is_state(reading: _Reading, key: str) -> bool:
    reporter = reading.facts.reporters[key]
    return isinstance(reporter, Actor) and reporter.kind == "state"


def _is_source_with_next(reading: _Reading, mark: Mark, before: Sequence[Claim]) -> bool:
    """Return whether `and` joins this name to one that reports."""
    if reading.word(mark.last) != "and":
        return False
    following = next((m for m in reading.marks if m.first == mark.last + 1 and _people(m)), None)
    return following is not None and not _is_object(reading, mark) and _reports(reading, following, before)


def _is_source(reading: _Reading, mark: Mark) -> bool:
    """Return whether the words around say so: `according to X`, `counted by X`, `X's count`, `said X`."""
    first = mark.first
    near = [reading.word(place) for place in range(max(0, first - 7), first)]
    while near and near[-1] in {"the", "s", "its"}:
        near.pop()
    if near[-2:] == ["according", "to"] or near[-1:] == ["per"]:
        return True
    if "according" in near and not any(
        m.first >= first - (len(near) - near.index("according")) and m.last <= first and _people(m)
        for m in reading.marks
    ):
        return True
    if near[-1:] == ["by"] and near[-2:-1] and near[-2] in REPORTS | COUNTS:
        return True
    if near[-1:] == ["of"] and near[-2:-1] and near[-2] in COUNTS - {"toll", "report", "reports"}:
        return True
    if near[-1:] and near[-1] in REPORTS - {
        "report",
        "state",
        "documents",
        "estimate",
        "claim",
        "list",
        "lists",
    }:
        return not reading.numbers or reading.numbers[0] < mark.start or _is_inserted(reading, mark)
    last = mark.last + (reading.word(mark.last) == "s")
    return last > mark.last and bool({reading.word(last), reading.word(last + 1)} & COUNTS)


def _is_inserted(reading: _Reading, mark: Mark) -> bool:
    """Return whether a name is put between commas with its verb: `In Ganja, says Amnesty, 33 died`."""
    before = re.search(r",\s\w+\s(?:the\s)?$", reading.text[: mark.start])
    return before is not None and reading.text[mark.end : mark.end + 1] == ","


def _after(reading: _Reading, place: int) -> int:
    """Return the place of the verb after a name, behind adverbs and an apposition between commas."""
    if "," in reading.between(place - 1, place):
        for comma in range(place, min(place + 14, len(reading.words) - 1)):
            if "," in reading.between(comma, comma + 1) and reading.word(comma + 1) in REPORTS | HAS:
                return comma + 1
    while reading.word(place) in _SKIPPED and place < len(reading.words):
        place += 1
    return place


def _has_number(reading: _Reading, mark: Mark) -> bool:
    """Return whether a number follows soon after `X has`."""
    place = _after(reading, mark.last)
    for verb in {place, mark.last}:
        if reading.word(verb) in HAS and verb + 1 < len(reading.words):
            end = reading.words[min(verb + 7, len(reading.words) - 1)].end
            number = next((n for n in reading.numbers if reading.words[verb].start < n <= end), None)
            return number is not None and not _participle(reading, verb, number)
    return False


def _number_next(reading: _Reading, mark: Mark) -> bool:
    """Return whether a number is the next word, as in `the UNHCR counted 91,000, the IOM 90,640`."""
    return any(mark.end < number <= mark.end + _CLOSE for number in reading.numbers)


def _participle(reading: _Reading, verb: int, number: int) -> bool:
    """Return whether a verb stands between `has` and its number: `has lost 255 tanks`."""
    place = verb + 1
    if reading.word(place).endswith("ed") and reading.word(verb) in {"has", "have", "had"}:
        return True
    while place < len(reading.words) and reading.words[place].start < number:
        if any(m.first == place and "measure" in m.said for m in reading.marks) and place <= verb + 2:
            return reading.word(verb) in {"has", "have", "had"}
        place += 1
    return False


def _is_object(reading: _Reading, mark: Mark) -> bool:
    place = mark.first - 1
    # A title may stand between: by Lieutenant General Muradov.
    while place > 0 and (reading.word(place) in {"the", "s"} or reading.words[place].capital):
        if "," in reading.between(place, place + 1):
            return False
        place -= 1
    # Behind `By 7 October`, whose date is blanked, a name is the subject.
    return reading.word(place) in _BEFORE_OBJECT and len(reading.between(place, place + 1)) <= _CLOSE


def _speaks(reading: _Reading, mark: Mark) -> bool:
    """Return whether this is somebody whose only part in such a text is to report: no state, no group."""
    kinds = set()
    for key in _people(mark):
        reporter = reading.facts.reporters[key]
        kinds.add(reporter.kind if isinstance(reporter, Actor) else "person")
    return "capital" not in mark.said and not kinds & {"state", "group", "alliance"}


def _inside_apposition(reading: _Reading, mark: Mark, before: Sequence[Claim]) -> bool:
    """Return whether a name only says who the one before it is: `Simonyan, Speaker of the Assembly,`."""
    if not before:
        return False
    between = reading.text[before[-1].start : mark.start]
    if any(before[-1].start < number < mark.start for number in reading.numbers):
        return False
    of = re.search(r",[^,;:]*\b(?:of|for|in|at)\b[^,;:]*$", between) is not None
    return of and "," in reading.text[mark.end : mark.end + 60] and " and " not in between[-8:]


def _pronouns(reading: _Reading) -> list[Claim]:
    """Return a claim for each pronoun or `the ministry` that reports: whoever was named before does."""
    taken = {place for mark in reading.marks if _people(mark) for place in range(mark.first, mark.last)}
    found = []
    for place, token in enumerate(reading.words):
        definite = token.word in _DEFINITE and "the" in {reading.word(place - 1), reading.word(place - 2)}
        if place in taken or not (token.word in _PRONOUNS or definite):
            continue
        after = _after(reading, place + 1)
        counts = token.word in {"its", "his", "her", "their"} and bool(
            {reading.word(place + 1), reading.word(place + 2)} & (COUNTS - {"toll"})
        )
        skipped = {reading.word(between) for between in range(place + 1, after + 1)}
        verb = (reading.word(after) in REPORTS or skipped & HAS) and token.word not in {"its", "his", "their"}
        if counts or verb:
            found.append(
                Claim(
                    start=token.start,
                    end=token.end,
                    again=True,
                    noun=token.word if definite else "",
                    wide="," in reading.between(place - 1 - definite, place),
                )
            )
    return found


def _unknown(reading: _Reading, known: Sequence[Claim]) -> list[Claim]:
    """Return whoever reports and is not in the base: a name before a verb of reporting."""
    found = []
    for place, token in enumerate(reading.words):
        claim = _stranger(reading, place) if token.word in REPORTS | HAS else None
        if claim and not any(
            c.start < token.start and _no_number(reading, c.start, token.start) for c in known
        ):
            found.append(claim)
    return found


def _no_number(reading: _Reading, start: int, end: int) -> bool:
    return not any(start < number < end for number in reading.numbers)


def _stranger(reading: _Reading, verb: int) -> Claim | None:
    """Return the claim of a name that the base does not know, before this verb."""
    if reading.words[verb].capital:
        # It is of a name: the I Have Honour bloc.
        return None
    taken = {place for mark in reading.marks for place in range(mark.first, mark.last)}
    last = verb - 1
    while last > 0 and reading.word(last) in _SKIPPED - {"the"}:
        last -= 1
    first = last
    while (
        first >= 0 and (reading.words[first].capital or reading.word(first) in _SMALL) and first not in taken
    ):
        first -= 1
    first += 1
    while first < last and not reading.words[first].capital:
        first += 1
    if first > last or not reading.words[last].capital or {first, last, first - 1} & taken:
        return None
    start, end = reading.words[first].start, reading.words[last].end
    soon = any(end < number < end + 48 for number in reading.numbers)
    parted = "," in reading.text[end : reading.words[verb].start]
    if (
        parted
        or reading.word(last) in _NOBODY | _DEFINITE
        or (reading.word(verb) not in REPORTS and not soon)
    ):
        return None
    return Claim(start=start, end=end, name=reading.text[start:end])


def _joined(reading: _Reading, found: list[Claim]) -> list[Claim]:
    """Return the claims, those that `and` joins made one: `Yerevan and Stepanakert claim`."""
    whole: list[Claim] = []
    for claim in found:
        before = whole[-1] if whole else None
        between = reading.text[before.end : claim.start] if before else ""
        if before and before.ids and claim.ids and between.strip(" ,") in {"and", "and the", "or"}:
            ids, name = before.ids | claim.ids, f"{before.name} and {claim.name}"
            whole[-1] = replace(before, end=claim.end, ids=ids, name=name, weak=before.weak and claim.weak)
        else:
            whole.append(claim)
    return whole
