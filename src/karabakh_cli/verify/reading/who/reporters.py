"""Which of the claimants of a sentence reports which of its numbers."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.verify.reading.who.marked import Attribution
from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.words.speech import INSTITUTIONS

_IS_NO = dict.fromkeys(("president", "speaker", "ombudsman"), frozenset({"body"})) | dict.fromkeys(
    ("group", "organisation", "observatory", "monitor", "institute"), frozenset({"state", "person"})
)
"""By a noun, what whoever it means cannot be, unless it is called so."""

_REMEMBERED = 200
"""How many of those named before are looked through for a surname."""


class Reported(Struct, frozen=True):
    """Who reports a number, if anybody is named, and whether the sentence itself says so."""

    claim: Attribution | None
    certain: bool


def reporters(
    held: Sequence[Number],
    zones: Sequence[tuple[int, int]],
    claims: Sequence[Attribution],
    before: Reported,
    known: Sequence[Attribution] = (),
) -> list[Reported]:
    """Return who reports each number of a sentence, given who reported in the sentences before.

    `known` are all that were named before, of whom `the ministry` may mean one. A claim before its number
    goes on to those that follow; one behind it may go back to those before.
    """
    found: list[Reported] = []
    head, first = before, 0
    for number, (start, end) in zip(held, zones, strict=True):
        inside = [claim for claim in claims if start <= claim.start < end]
        behind = [claim for claim in inside if claim.start > number.start]
        ahead = _ahead(inside, number, behind)
        if ahead and (claim := _meant(ahead[-1], claims, before, known)):
            head, first = Reported(claim, not ahead[-1].weak), len(found) + 1
            if behind and behind[0].inside and claim.ids:
                # Either may report: Fund: 93 million (Armenpress).
                found.append(Reported(replace(behind[0], ids=behind[0].ids | claim.ids), certain=True))
                continue
        elif ahead:
            # It is somebody, and nobody that was named.
            head, first = Reported(None, certain=False), len(found) + 1
        elif (
            behind
            and not (behind[0].weak and head.certain)
            and (claim := _meant(behind[0], claims, before, known))
        ):
            found = _spread_back(found, first, Reported(claim, behind[0].wide and not behind[0].weak))
            found.append(Reported(claim, not behind[0].weak))
            head = head if head.certain else Reported(claim, certain=behind[0].opens)
            continue
        found.append(head)
        if ahead and behind and behind[-1].opens:
            head = Reported(behind[-1], not behind[-1].weak)
    return found


def _ahead(inside: Sequence[Attribution], number: Number, behind: Sequence[Attribution]) -> list[Attribution]:
    """Return the claims before a number; none where a pronoun is there and `as Baku stated` behind it."""
    ahead = [claim for claim in inside if claim.start < number.start]
    appealed = ahead and behind and ahead[-1].again and behind[0].appeals
    return [] if appealed else ahead


def of_the_whole(found: Sequence[Reported], of_them: Sequence[bool]) -> list[Reported]:
    """Return who reports each number of a sentence, of a part of the number before whoever reports that.

    `of_them` says of each number whether it counts such a part.
    """
    own = [*found[:1]]
    for one, part in zip(found[1:], of_them[1:], strict=True):
        goes_on = part and not one.certain and own[-1].certain
        own.append(own[-1] if goes_on else one)
    return own


def each_its_own(found: Sequence[Reported]) -> list[Reported]:
    """Return who reports each number of a sentence, of whom `and` joins as many as numbers each its own."""
    shared = [(place, one.claim) for place, one in enumerate(found) if one.claim and one.claim.each]
    own = list(found)
    for number, (place, claim) in enumerate(shared):
        if len(claim.each) == len(shared):
            own[place] = Reported(replace(claim, ids=claim.each[number], each=()), found[place].certain)
    return own


def _meant(
    claim: Attribution, claims: Sequence[Attribution], before: Reported, known: Sequence[Attribution]
) -> Attribution | None:
    """Return whom a claim names: for a pronoun, whoever was named last, in this sentence or before it.

    `The ministry` is the last with this word in its name, or nobody that was named. `The president` is no
    body, and `the observatory` no state.
    """
    if not claim.again:
        return _bearer(
            claim, [*known[-_REMEMBERED:], *(other for other in claims if other.start < claim.start)]
        )
    named = [other for other in claims if not other.again and other.start < claim.start]
    called = [other for other in (*known, *named) if claim.noun in other.called]
    if claim.noun in INSTITUTIONS and not called:
        return None
    if called:
        return called[-1]
    last = named[-1] if named else before.claim
    return last if last and last.kind not in _IS_NO.get(claim.noun, ()) else None


def _bearer(claim: Attribution, known: Sequence[Attribution]) -> Attribution:
    """Return a claim by a surname alone, of those who were named with it in full.

    Where somebody was called by it before that, it goes on to mean the same person.
    """
    if not claim.surname:
        return claim
    named = [one for one in known if one.kind == "person" and one.name.split()[-1] == claim.name]
    if not named or named[0].surname:
        return claim
    ids = frozenset[str]().union(*(one.ids for one in named if not one.surname))
    return replace(claim, ids=ids)


def _spread_back(found: list[Reported], first: int, reported: Reported) -> list[Reported]:
    """Return the numbers before with this claim, from the `first` that has no claim ahead of it."""
    place = len(found)
    while place > first and not found[place - 1].certain:
        place -= 1
    return [*found[:place], *[reported] * (len(found) - place)]
