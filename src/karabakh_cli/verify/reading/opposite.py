"""The side that a text names only by who speaks: its own losses, the other side, `it had lost 10`."""

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.reading.context import ReadSentence
from karabakh_cli.verify.reading.what.parts import Part
from karabakh_cli.verify.reading.what.subjects import side_of
from karabakh_cli.verify.reading.who.reported import Reported
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.words.marks import Values
from karabakh_cli.verify.words.speech import OFFICES

_ITS = r"(?:its|their|his|her|our)"
_OWN = re.compile(rf"\b(?:{_ITS} own|on {_ITS} side)\b")
_ITS_PEOPLE = re.compile(
    rf"\bof {_ITS} (?:soldiers|servicemen|troops|men|fighters|civilians|people|citizens"
    r"|tanks|vehicles|drones|aircraft|helicopters)\b"
)
_OTHER_SIDE = re.compile(
    r"\b(?:the (?:other|opposite|opposing|enemy|enemy's|adverse) (?:side|one)"
    r"|(?:the|its|his|their) (?:enemy|adversary|opponent|foe|rival))\b"
    r"|\b(?:on|for|by|of) the other(?=[.,;)]|$)"
    r"|\d enemy \w"
)

_OPENING = re.compile(r"\s*On the other side(?P<comma>,)?")
_TITLE = re.compile(rf",?\s(?:the\s)?(?:(?:speaker|{'|'.join(sorted(OFFICES))})\b[^,;:.\d]*,\s)?")
"""What leads from one speaker to the other, and what may be before the name of that one."""
_SELF = (
    rf"\b(?:it|they|he|she|we|{_ITS}\s(?:army|armed\sforces|country|forces|men|military|side|state|soldiers|troops))"
    r"(?:\s(?:has|have|had|also|already|only|since|then|itself|themselves|alone|\w+ly))*\s"
)
"""The speaker, or what belongs to it, as the subject of a verb."""
_LOSS = r"(?:lost|loses?|losing|suffered|sustained|buried)\b"
_ADMITS = (
    r"\b(?:acknowledg|admit|conced)\w*\s(?:to\s)?(?:(?:the\s)?(?:loss|losses|deaths?)\sof\b|(?:having\s)?lo(?:st|sing)\b"
    r"|(?:[a-z]+\s){0,3}\d[\d,.]*\s(?:\w+\s){0,2}(?:dead|deaths|fatalities|killed|losses)\b)"
)
_TELLS = r"\b(?:announc|confirm|disclos|report)\w*\s(?:having\slost|losing|the\sloss\sof)\b"
_DEAD = r"\b(?:its|our|his)\s(?:\w+\s)?(?:casualties|dead|fallen|losses)\b"
_LOST = re.compile(rf"{_SELF}{_LOSS}|{_ADMITS}|{_TELLS}|{_DEAD}", re.IGNORECASE)
_CONCEDES = re.compile(r"[^.,;]{1,60}?\b(?:acknowledg|admit|conced)(?:ed|es|s|ted)\b")
"""A speaker and a verb by which the losses before it are its own."""
_DEED = (
    r"(?:captured|destroyed|downed|eliminated|hit|killed|knocked\sout|neutrali[sz]ed|seized|shot\sdown"
    r"|wiped\sout)\b"
)
_GOES_ON = r"\s(?:and|but)\s(?:(?:had|has|have|also)\s)*"
_DID = re.compile(rf"{_SELF}(?:{_LOSS}[^,;]{{0,60}}?{_GOES_ON})?{_DEED}", re.IGNORECASE)
_DID_TOO = re.compile(rf",?{_GOES_ON}{_DEED}")
_Deed = Literal["lost", "did", ""]


class _Speaker(Struct, frozen=True):
    """The claimant of a number: its side, if it is of one of the two, and where it is named."""

    side: Values
    start: int

    def means(self, found: re.Match[str]) -> bool:
        """Return whether a pronoun means the speaker: `it` after its name, and `we` anywhere."""
        ours = found[0].casefold().startswith(("we ", "our "))
        return bool(self.side) and (ours or found.start() > self.start)


def with_own_sides(
    read: ReadSentence, reported: Sequence[Reported], before: Values, text: str, facts: Facts
) -> ReadSentence:
    """Return a sentence with the sides of `its own losses` and `the other side`.

    `before` is the side of which the sentences before spoke.
    """
    parts = list[Part]()
    spoken = spoken_of = Values()
    deed: _Deed = ""
    for part, span, one in zip(read.parts, read.spans, reported, strict=True):
        speaker = _speaker(one, facts)
        spoken_of = spoken_of if speaker.side == spoken else Values()
        goes_on = deed == "did" and not part.said.measure
        deed = deed if goes_on else _own_deed(text, span, part.number.start, speaker, deed)
        side = part.said.side or _its_side(text, span, speaker.side, spoken_of, deed)
        side = side or _the_other_side(text, span, speaker, before)
        # After `Azerbaijan said 2,906 of its soldiers`, `Armenia reported 3,825` may be of either side.
        may_answer = before == spoken or bool(parts and span[0] <= speaker.start < span[1])
        told_by = one.claim.start if one.claim and one.certain else -1
        # And so may what that one goes on with: 3,825, with 187 missing.
        goes_on = bool(parts) and (part.of_them or (not side and parts[-1].told_by == told_by >= 0))
        answers = goes_on and parts[-1].answers
        answers = answers or (bool(speaker.side) and not side and before != speaker.side and may_answer)
        did = speaker.side if deed == "did" and not side else Values()
        said = replace(part.said, side=side, sides=part.said.sides | side, excluded=part.said.excluded | did)
        parts.append(replace(part, said=said, answers=answers, told_by=told_by))
        before, spoken, spoken_of = side or before, speaker.side or spoken, side or spoken_of
    return replace(read, parts=parts)


def _speaker(one: Reported, facts: Facts) -> _Speaker:
    """Return the speaker of a number, if the sentence itself names one."""
    if not one.claim or not one.certain:
        return _Speaker(Values(), 0)
    found = frozenset(side_of(key, facts) for key in one.claim.ids)
    return _Speaker(found & {*WARRING}, one.claim.start)


def _own_deed(text: str, span: Span, number: int, speaker: _Speaker, before: _Deed) -> _Deed:
    """Return whether the speaker lost what is counted, or did it to others: `it lost 10 and destroyed 20`.

    `before` is the same for the number before.
    """
    found = _DID.search(text, span[0], number)
    did = found is not None and speaker.means(found) and not re.search("[,;]", text[found.end() : number])
    if did or (before and _DID_TOO.match(text, span[0])):
        return "did"
    lost = list(_LOST.finditer(text, *span))
    concedes = lost and speaker.side and _CONCEDES.match(text, speaker.start)
    return "lost" if concedes or any(map(speaker.means, lost)) else ""


def _its_side(text: str, span: Span, speaker: Values, spoken_of: Values, deed: _Deed) -> Values:
    """Return the side of `its own losses`: the speaker's, or none.

    After numbers of another side, `its tanks` are those of that side.
    """
    if len(speaker) != 1:
        return Values()
    if _is_its_own(text, span):
        return speaker
    return (spoken_of or speaker) if deed == "lost" or _ITS_PEOPLE.search(text, *span) else Values()


def _the_other_side(text: str, span: Span, speaker: _Speaker, before: Values) -> Values:
    """Return the side that `the other side` means: not the speaker's, or none.

    For a speaker of neither side it is not the side named `before`.
    """
    if speaker.side and _leads_to(speaker, text, span):
        return Values()
    known = speaker.side if len(speaker.side) == 1 else before & {*WARRING}
    if len(known) == 1 and _OTHER_SIDE.search(text, *span):
        return frozenset(WARRING) - known
    return Values()


def _leads_to(speaker: _Speaker, text: str, span: Span) -> bool:
    """Return whether `On the other side` only says who speaks: On the other side Baku counts."""
    found = _OPENING.match(text, *span)
    if found is None:
        return False
    return bool(found["comma"]) or _TITLE.fullmatch(text, found.end(), speaker.start) is not None


def _is_its_own(text: str, span: Span) -> bool:
    """Return whether the words of a zone say `its own`."""
    return _OWN.search(text, *span) is not None
