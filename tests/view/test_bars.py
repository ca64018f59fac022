"""A bar says what its source said: no more, no less, or about."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.view.bars import bar


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"value": 10}, "██████████", id="the largest is as long as there is room"),
        pytest.param({"value": 5}, "█████", id="half is half as long"),
        pytest.param({"value": 0}, "", id="zero has no bar"),
        pytest.param({"value": 0.01}, "█", id="however little, it is seen"),
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

    assert expected == bar(figure, top=10, width=10)


def test_a_wider_count_is_shaded(small: Facts) -> None:
    assert bar(small.figure("killed-armenia"), top=1200, width=4, shaded=True) == "░░░░"


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

    assert bool(value) <= len(bar(figure, top=value + more or 1, width=room)) <= room + (value == 0)
