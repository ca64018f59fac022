"""Events one line each, and a day whole."""

import re
from typing import get_args

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.vocabulary import EventKind
from karabakh_cli.view.screen import Screen
from karabakh_cli.view.timeline import day_answer, timeline_answer


def test_a_day_is_named_once_for_all_of_its_events(small: Facts) -> None:
    taken = small.events[1]
    again = msgspec.structs.replace(taken, id="again", title="Again")
    shown = timeline_answer([taken, again], small, Screen(), title="Events")

    assert shown.count("2000-01-05  Azerbaijan announced") == 1
    assert "\n            Again (Azerbaijan) [1]\n" in shown


def test_the_title_is_shown_and_where_there_is_none_what_happened(small: Facts) -> None:
    titled = msgspec.structs.replace(small.events[1], title="Qala captured")
    shown = timeline_answer([titled, small.events[2]], small, Screen(), title="Events")

    assert "2000-01-05  Qala captured (Azerbaijan) [1]" in shown
    assert "2000-01     A truce was agreed. [1]" in shown


@pytest.mark.parametrize("side", ["Azerbaijani", "Armenian"])
def test_what_an_encyclopaedia_alone_reports_is_told_in_its_voice_for_both_sides(
    facts: Facts, side: str
) -> None:
    event = next(e for e in facts.events if e.id == "2020-09-27-azerbaijani-offensive")
    told = msgspec.structs.replace(event, title=f"{side} offensive begins")
    relayed = msgspec.structs.replace(told, cite=facts.figure("killed-military-azerbaijani-azerbaijan").cite)
    shown = timeline_answer([told, relayed], facts, Screen(width=200), title="Events").splitlines()

    assert f"{side} offensive begins (Wikipedia, no source named) [W" in shown[2]
    assert "no source named" not in shown[3]


def test_an_event_that_lasted_has_its_end(small: Facts) -> None:
    assert "The sides went to war, until 2000-01-31" in timeline_answer(
        [small.events[0]], small, Screen(), title="Events"
    )


def test_offices_of_both_sides_are_told_apart(facts: Facts) -> None:
    both = msgspec.structs.replace(facts.events[0], source=("armenia-mofa", "azerbaijan-mofa"))

    assert "(Armenia: Foreign Ministry; Azerbaijan: Foreign Ministry)" in timeline_answer(
        [both], facts, Screen(width=200), title="Events"
    )


def test_what_is_left_out_is_said(small: Facts) -> None:
    shown = timeline_answer(small.events, small, Screen(), title="Events", left_out="9 earlier   --all")

    assert "Not shown    9 earlier   --all" in shown


def test_a_day_begins_with_what_happened_and_ends_with_what_was_under_way(small: Facts) -> None:
    shown = day_answer("2000-01-05", [small.events[1]], [small.events[0]], small, Screen()).splitlines()

    assert shown[0].split("  ")[0] == "5 January 2000"
    assert shown[0].endswith("1 event that day · 1 under way")
    assert shown[2] == "capture      Azerbaijan announced that it had taken the town. (Azerbaijan) [1]"
    assert shown.index("UNDER WAY") > 2
    assert shown[shown.index("UNDER WAY") + 1].startswith("since 2000-01-01  The sides went to war")


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("kind", get_args(EventKind))
def test_a_kind_of_event_is_shown_whole(small: Facts, kind: EventKind, width: int) -> None:
    events = [msgspec.structs.replace(small.events[1], kind=kind), small.events[1]]
    shown = day_answer("2000-01-05", events, [], small, Screen(width=width)).splitlines()
    lines = [line for line in shown if "Azerbaijan announced" in line]

    assert re.match(rf"{kind}:? ", lines[0])
    assert width == 40 or lines[0].index("Azerbaijan") == lines[1].index("Azerbaijan")


def test_a_day_on_which_nothing_happened_has_what_was_under_way(small: Facts) -> None:
    shown = day_answer("2000-01-06", [], [small.events[0]], small, Screen())

    assert "0 events that day · 1 under way" in shown
    assert "UNDER WAY" in shown


def test_the_title_counts_what_a_limit_leaves_out_too(small: Facts) -> None:
    first, others = small.events[:1], len(small.events) - 1

    shown = timeline_answer(first, small, Screen(), title="Events", totals=(1 + others, 2))
    assert f"1 of {1 + others} events · 0 of 2 under way" in shown
    assert f"1 event that day · 0 of {others} under way" in day_answer(
        first[0].date, first, [], small, Screen(), totals=(1, others)
    )
