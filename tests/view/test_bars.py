"""Figures drawn to one scale: each bar says what its source said, beside who said it."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.query.quantities import Quantity, quantities, series
from karabakh_cli.view.bars import bar, bars_page, history_page
from karabakh_cli.view.screen import Screen


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"value": 10}, "██████████", id="the largest is as long as there is room"),
        pytest.param({"value": 5}, "█████", id="half is half as long"),
        pytest.param({"value": 0}, "█", id="nought is still to be seen"),
        pytest.param({"value": 5, "bound": "about"}, "█████", id="about"),
        pytest.param({"value": 5, "bound": "more-than"}, "████▶", id="more than is open"),
        pytest.param({"value": 5, "bound": "at-least"}, "████▶", id="at least is open"),
        pytest.param({"value": 5, "bound": "up-to"}, "░░░░░", id="up to is shaded"),
        pytest.param({"value": 5, "bound": "less-than"}, "░░░░░", id="less than is shaded"),
        pytest.param({"value": 5, "bound": "just-under"}, "░░░░░", id="just under is shaded"),
        pytest.param({"value": 5, "high": 8}, "█████░░░", id="a range is shaded to its top"),
        pytest.param({"value": 5, "high": 8, "bound": "at-least"}, "█████░░▶", id="an open range"),
        pytest.param({"value": 5, "high": 8, "bound": "up-to"}, "░░░░░░░░", id="up to a range"),
        pytest.param({"value": None, "words": "dozens"}, "", id="words have no bar"),
    ],
)
def test_a_bar_says_what_its_source_said(small: Facts, fields: dict[str, Any], expected: str) -> None:
    figure = msgspec.structs.replace(small.figure("killed-armenia"), **fields)

    assert expected == bar(figure, 10, 10)


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(1, 200))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_no_bar_is_longer_than_its_room(value: int, more: int, room: int) -> None:
    figure = Figure(
        id="a",
        what="a",
        topic="context",
        measure="count",
        source=("a",),
        cite=(),
        value=value,
        high=value + more,
    )

    assert 1 <= len(bar(figure, value + more or 1, room)) <= room


def test_words_are_shown_without_an_empty_line(small: Facts) -> None:
    shown = bars_page([Quantity("x", [small.figure("missing-azerbaijan")])], small, Screen(80))

    assert shown == (
        "x\nseveral dozen  Aram Şahin (former) · Lister\n               Azerbaijani soldiers missing\n"
    )


def test_quantities_each_have_a_scale_of_their_own(small: Facts) -> None:
    shown = bars_page(quantities(small, list(small.figures)), small, Screen(80))
    longest = [max(sum(map(line.count, "█▶░")) for line in part.splitlines()) for part in shown.split("\n\n")]

    assert longest == [40, 40, 0, 40]


def test_series_of_one_quantity_share_a_heading_and_a_scale(small: Facts) -> None:
    chains = series(
        small, [small.figure("killed-armenia"), small.figure("killed-armenia-by-azerbaijan")], alone=True
    )
    shown = history_page(chains, small, Screen(80))

    assert shown.count("Armenia and Artsakh: killed, military") == 1
    assert sorted(line.count("█") + line.count("▶") for line in shown.splitlines() if "█" in line) == [24, 40]


def test_in_a_pipe_there_are_records_and_no_bars(small: Facts) -> None:
    shown = bars_page(quantities(small, list(small.figures)), small, Screen())

    assert "█" not in shown
    assert len(shown.splitlines()) == 7


@pytest.mark.parametrize("width", [60, 80])
def test_a_number_too_long_for_its_column_is_whole(small: Facts, width: int) -> None:
    long = msgspec.structs.replace(
        small.figure("killed-azerbaijan"), value=10**12, high=2 * 10**12, unit="us-dollars", bound="about"
    )
    shown = bars_page([Quantity("x", [long, small.figure("killed-armenia")])], small, Screen(width))

    assert "\nabout US$1,000,000,000,000–2,000,000,000,000\n" in shown
