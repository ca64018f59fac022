"""The days of the war as one line: how many of the events shown fall on each."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from karabakh_cli.facts.records import Event
from karabakh_cli.view.screen import Screen
from karabakh_cli.view.terminal import STACKED_BELOW

FIRST, LAST = date(2020, 9, 27), date(2020, 11, 10)
"""From the first day of fighting to the day the ceasefire agreement took effect."""

_HEIGHTS = " ▁▂▃▄▅▆▇█"
_FEWEST = 2


def strip(events: Sequence[Event], screen: Screen) -> str:
    """A column a day, as high as its events are many; empty in a pipe, or where it would tell nothing."""
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    counts = Counter(event.date for event in events)
    on = [counts[day.isoformat()] for day in days]
    if screen.width is None or screen.width < STACKED_BELOW or sum(map(bool, on)) < _FEWEST:
        return ""
    top = max(on)
    line = "".join(_HEIGHTS[-(-count * (len(_HEIGHTS) - 1) // top)] for count in on)
    return f"{line}  events a day\n{_scale(days)}\n\n"


def _scale(days: list[date]) -> str:
    """The first day, the first of each month, and the last, under their columns."""
    marks = [" "] * (len(days) + len("10 November"))
    for column, day in enumerate(days):
        if column == 0 or day.day == 1 or column == len(days) - 1:
            label = f"{day.day} {day:%b}"
            room = marks[max(column - 1, 0) : column + len(label)]
            if all(mark == " " for mark in room):
                marks[column : column + len(label)] = label
    return "".join(marks).rstrip()
