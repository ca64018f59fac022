"""Figures by the number that a reader has before them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.numbers import as_number, figures_with_number, nearest_figures


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        pytest.param("2906", 2906, id="digits"),
        pytest.param("2,906", 2906, id="comma"),
        pytest.param("2.906", 2906, id="point between thousands"),
        pytest.param("2 906", 2906, id="blank"),
        pytest.param("2\u202f906", 2906, id="narrow blank"),
        pytest.param("1,000,000", 1_000_000, id="millions"),
        pytest.param(" 73 ", 73, id="blanks around"),
        pytest.param("1.5", 1.5, id="decimal point"),
        pytest.param("0", 0, id="zero"),
        pytest.param("2,90", None, id="no thousands"),
        pytest.param("2,311.5", 2311.5, id="thousands and a decimal point"),
        pytest.param("2.311.5", None, id="points of two kinds"),
        pytest.param("38.4 billion", 38_400_000_000, id="billion"),
        pytest.param("2.2bn", 2_200_000_000, id="a short word"),
        pytest.param("1,500 THOUSAND", 1_500_000, id="thousands of thousands"),
        pytest.param("two hundred and four", 204, id="words"),
        pytest.param("twenty-five thousand.", 25_000, id="words and a full stop"),
        pytest.param("five billionths", None, id="another word"),
        pytest.param("billion", None, id="a word alone"),
        pytest.param("2906-01", None, id="a month"),
        pytest.param("many", None, id="word"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_typed_number_is_understood(typed: str, number: float | None) -> None:
    assert as_number(typed) == number


@given(st.integers(0, 10**12), st.sampled_from(list(",. \u00a0\u202f")))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_any_sign_between_thousands_means_the_same(number: int, sign: str) -> None:
    assert as_number(f"{number:,}".replace(",", sign)) == number == as_number(str(number))


def test_the_top_of_a_range_is_a_number_too(small: Facts) -> None:
    assert [f.id for f in figures_with_number(small, 1100)] == ["killed-azerbaijan"]
    assert [f.id for f in figures_with_number(small, 1000)] == ["killed-azerbaijan"]


def test_every_figure_with_the_number_is_found(small: Facts) -> None:
    assert [f.id for f in figures_with_number(small, 20)] == ["tanks-armenia", "trucks-armenia-destroyed"]


def test_the_nearest_to_a_number_that_nobody_reports(small: Facts) -> None:
    assert figures_with_number(small, 1250) == []
    assert [f.value for f in nearest_figures(small, 1250)] == [1200, 1000]


def test_every_shipped_number_can_be_looked_up_as_it_is_printed(facts: Facts) -> None:
    for figure in facts.figures:
        if figure.value is not None:
            number = as_number(f"{figure.value:,}")
            assert number is not None
            assert figure in figures_with_number(facts, number), figure.id
