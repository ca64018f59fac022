"""Where a part of a text is."""

from bisect import bisect_right
from collections.abc import Sequence

Span = tuple[int, int]
"""Where a part begins, and the place after its end: in letters, or of a name in words."""


def is_inside(spans: Sequence[Span], place: int) -> bool:
    """Return whether a place of a text is in one of some spans, which are in order and do not overlap."""
    last = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return last >= 0 and place < spans[last][1]
