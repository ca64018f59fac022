"""Which claimant of a sentence reports which of its numbers."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.verify.reading.who.marked import Attribution
from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.marks import Values
from karabakh_cli.verify.words.speech import INSTITUTIONS

_IS_NO = dict.fromkeys(("president", "speaker", "ombudsman"), frozenset({"body"})) | dict.fromkeys(
    ("group", "organisation", "observatory", "monitor", "institute"), frozenset({"state", "person"})
)
"""By noun, the kinds of claimants that it cannot mean, unless one is called so."""


class Reported(Struct, frozen=True):
    """Who reports a number, if anybody is named, and whether the sentence itself says so."""

    claim: Attribution | None
    certain: bool


def who_reports(
    held: Sequence[Number],
    zones: Sequence[Span],
    claims: Sequence[Attribution],
    before: Reported,
    known: Sequence[Attribution],
) -> list[Reported]:
    """Return who reports each number of a sentence, given who reported in the sentences before.

    `known` are the claims of the sentences before. A claim before its number holds for the numbers that
    follow too; one after it may also hold for those before.
    """
    meant = partial(_meant, claims=claims, before=before, known=known)
    found: list[Reported] = []
    # What holds from here on, and the first number to which a claim after it may go back.
    head, first = before, 0
    for number, zone in zip(held, zones, strict=True):
        ahead, behind = _around(number, zone, claims)
        if ahead:
            claim = meant(ahead[-1])
            head, first = Reported(claim, claim is not None and not ahead[-1].weak), len(found) + 1
            either = _either(claim, behind)
            found.append(either or head)
            if behind and behind[-1].opens and not either:
                head = Reported(behind[-1], not behind[-1].weak)
        elif behind and not (behind[0].weak and head.certain) and (claim := meant(behind[0])):
            strong = not behind[0].weak
            found = [
                *_spread_back(found, first, Reported(claim, behind[0].wide and strong)),
                Reported(claim, strong),
            ]
            head = head if head.certain else Reported(claim, certain=behind[0].opens)
        else:
            found.append(head)
    return found


def _around(
    number: Number, zone: Span, claims: Sequence[Attribution]
) -> tuple[list[Attribution], list[Attribution]]:
    """Return the claims of a zone before its number and those after it.

    A pronoun before it does not count where `as Baku stated` is after it.
    """
    inside = [claim for claim in claims if zone[0] <= claim.start < zone[1]]
    ahead = [claim for claim in inside if claim.start < number.start]
    behind = [claim for claim in inside if claim.start > number.start]
    appealed = ahead and behind and ahead[-1].again and behind[0].appeals
    return [] if appealed else ahead, behind


def _either(claim: Attribution | None, behind: Sequence[Attribution]) -> Reported | None:
    """Return two claimants of whom either may report: `Fund: 93 million (Armenpress)`."""
    if claim is None or not claim.ids or not behind or not behind[0].inside:
        return None
    return Reported(replace(behind[0], ids=behind[0].ids | claim.ids), certain=True)


def each_its_own(found: Sequence[Reported]) -> list[Reported]:
    """Return who reports each number: where `and` joins as many claimants as numbers, each has its own."""
    shared = [(place, one.claim) for place, one in enumerate(found) if one.claim and one.claim.each]
    own = list(found)
    for number, (place, claim) in enumerate(shared):
        if len(claim.each) == len(shared):
            own[place] = Reported(replace(claim, ids=claim.each[number], each=()), found[place].certain)
    return own


def _meant(
    claim: Attribution, claims: Sequence[Attribution], before: Reported, known: Sequence[Attribution]
) -> Attribution | None:
    """Return the claim that is meant: for a pronoun, the last before it, in this sentence or earlier.

    `The ministry` is the last claimant with this word in its name, or none. `The president` is not a
    body, and `the observatory` neither a state nor a person.
    """
    if not claim.again:
        ahead = (other for other in claims if other.start < claim.start)
        return _bearer(claim, [*known, *ahead]) if claim.surname else claim
    named = [other for other in claims if not other.again and other.start < claim.start]
    called = [other for other in (*known, *named) if claim.noun in other.called]
    if claim.noun in INSTITUTIONS and not called:
        return None
    if called:
        return called[-1]
    last = named[-1] if named else before.claim
    return last if last and last.kind not in _IS_NO.get(claim.noun, ()) else None


def _bearer(claim: Attribution, known: Sequence[Attribution]) -> Attribution:
    """Return a claim by a surname alone as one of the person who was named in full before.

    If the surname came first, it goes on to mean the same person.
    """
    named = [one for one in known if one.kind == "person" and one.name.split()[-1] == claim.name]
    if not named or named[0].surname:
        return claim
    ids = Values().union(*(one.ids for one in named if not one.surname))
    return replace(claim, ids=ids)


def _spread_back(found: list[Reported], first: int, reported: Reported) -> list[Reported]:
    """Return the numbers before with this claim, from the `first` that has no claim ahead of it."""
    place = len(found)
    while place > first and not found[place - 1].certain:
        place -= 1
    return [*found[:place], *[reported] * (len(found) - place)]
