"""The side that a text names only by who speaks: its own losses, the other side."""

import re

from karabakh_cli.query.camps import WARRING

_OWN_SIDE = re.compile(
    r"\b(?:(?:its|their|his|her|our) own|on (?:its|their|his|her|our) side"
    r"|of (?:its|our) (?:soldiers|servicemen|troops|men|fighters|civilians))\b"
)
_OTHER_SIDE = re.compile(
    r"\b(?:the (?:other|opposite|opposing|enemy|enemy's|adverse) (?:side|one)"
    r"|(?:the|its|his|their) (?:enemy|adversary|opponent|foe|rival))\b"
    r"|\b(?:on|for|by|of) the other(?=[.,;)]|$)"
)

_OPENING = re.compile(r"\s*On the other side,")
"""What leads from one side to another that speaks."""


def side_by_speaker(
    text: str, span: tuple[int, int], speaker: frozenset[str], before: frozenset[str]
) -> frozenset[str]:
    """Return the side that the words of a zone mean, or none.

    `speaker` is the side of whoever reports. Where that is neither of the two, the other side is not the one
    that was named `before`.
    """
    if len(speaker) == 1 and _OWN_SIDE.search(text, *span):
        return speaker
    if speaker and _OPENING.match(text, *span):
        return frozenset()
    known = speaker if len(speaker) == 1 else before & {*WARRING}
    if len(known) == 1 and _OTHER_SIDE.search(text, *span):
        return frozenset(WARRING) - known
    return frozenset()
