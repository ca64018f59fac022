"""A figure's number as it must be read: its bounding word, every digit, its unit."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import Bound, Unit
from karabakh_cli.view.number import BOUNDS, printed_as, text, unqualified, with_unit


def figure(**fields: object) -> Figure:
    return Figure(
        id="one",
        what="Something",
        topic="context",
        measure="count",
        source=("somebody",),
        cite=(Cite(document="book"),),
        **fields,  # type: ignore[arg-type]  # Each test names fields of its own.
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"value": 0}, "0", id="zero"),
        pytest.param({"value": 12}, "12", id="small"),
        pytest.param({"value": 1234567}, "1,234,567", id="thousands"),
        pytest.param({"value": 12.5}, "12.5", id="a fraction"),
        pytest.param({"value": 1000, "high": 1100}, "1,000–1,100", id="a range"),
        pytest.param({"value": 5, "bound": "more-than"}, "more than 5", id="more than"),
        pytest.param({"value": 7, "high": 8, "bound": "at-least"}, "at least 7–8", id="a bounded range"),
        pytest.param({"words": "several dozen"}, "several dozen", id="words"),
        pytest.param({"words": "several dozen", "unit": "percent"}, "several dozen", id="words with a unit"),
        pytest.param({}, "", id="neither number nor words"),
        pytest.param({"value": 73, "unit": "percent"}, "73%", id="percent"),
        pytest.param({"value": 10, "high": 20, "unit": "percent"}, "10–20%", id="a range of percent"),
        pytest.param({"value": 215, "unit": "square-kilometres"}, "215 km²", id="area"),
        pytest.param({"value": 5, "unit": "kilometres", "bound": "about"}, "about 5 km", id="distance"),
        pytest.param({"value": 44, "unit": "days"}, "44 days", id="days"),
        pytest.param({"value": 1, "unit": "weeks"}, "1 week", id="one week"),
        pytest.param({"value": 1, "high": 2, "unit": "weeks"}, "1–2 weeks", id="one or two weeks"),
        pytest.param({"value": 2000, "unit": "us-dollars"}, "US$2,000", id="dollars"),
        pytest.param(
            {"value": 1, "high": 2, "unit": "us-dollars", "bound": "about"},
            "about US$1–2",
            id="about so many dollars",
        ),
        pytest.param({"value": 5, "unit": "euros", "bound": "more-than"}, "more than €5", id="euros"),
        pytest.param({"value": 1, "unit": "manats"}, "1 manat", id="one manat"),
        pytest.param({"value": 400, "unit": "tonnes"}, "400 tonnes", id="tonnes"),
        pytest.param({"value": 30, "unit": "people"}, "30", id="people are what is counted"),
    ],
)
def test_a_number_is_read_with_its_bound_and_its_unit(fields: dict[str, object], expected: str) -> None:
    assert expected == with_unit(figure(**fields))


@pytest.mark.parametrize("unit", get_args(Unit))
def test_no_unit_is_left_out_and_each_is_read_back(unit: Unit) -> None:
    shown = with_unit(figure(value=4000, unit=unit))

    assert (shown == "4,000") == (unit in {"people", "items"})
    assert unqualified(shown) == ("4,000", None if shown == "4,000" else unit)


def test_the_text_leaves_the_unit_to_a_field_of_its_own() -> None:
    assert text(figure(value=73, unit="percent", bound="nearly")) == "nearly 73"


def test_every_bound_has_its_words() -> None:
    assert set(BOUNDS) == set(get_args(Bound))
    assert all(words.endswith(" ") for bound, words in BOUNDS.items() if bound != "exactly")


@given(
    st.integers(0, 10**12),
    st.one_of(st.none(), st.integers(0, 10**12)),
    st.sampled_from(get_args(Bound)),
    st.sampled_from(get_args(Unit)),
)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_no_digit_is_added_or_lost(low: int, high: int | None, bound: Bound, unit: Unit) -> None:
    shown = with_unit(figure(value=low, high=high, bound=bound, unit=unit))
    digits = "".join(c for c in shown if c in "0123456789")

    assert digits == f"{low}{'' if high is None else high}"
    assert shown.startswith(BOUNDS[bound])


# Read back.


@pytest.mark.parametrize(
    ("fields", "typed"),
    [
        pytest.param({"value": 3000, "bound": "about"}, "About 3000", id="no sign between thousands"),
        pytest.param({"value": 3000, "bound": "about"}, "about  3.000", id="another sign"),
        pytest.param({"value": 3000, "high": 4000, "bound": "about"}, "3,000-4,000", id="a range, a hyphen"),
        pytest.param({"value": 73, "unit": "percent"}, "73 %", id="a blank before the sign"),
        pytest.param(
            {"value": 215, "unit": "square-kilometres", "bound": "at-least"}, "215 km2", id="an area"
        ),
        pytest.param({"value": 5, "unit": "us-dollars", "bound": "more-than"}, "us$5", id="money"),
        pytest.param({"words": "several dozen"}, "Several dozen", id="words"),
    ],
)
def test_a_printed_number_is_read_in_any_spelling(fields: dict[str, object], typed: str) -> None:
    one = figure(**fields)

    assert printed_as([one], typed) == [one]


@pytest.mark.parametrize("typed", ["at least 3,000", "3,000%", "about 3,000 km", "about 30,00", "about"])
def test_another_bound_or_unit_is_another_number(typed: str) -> None:
    assert printed_as([figure(value=3000, bound="about")], typed) == []


def test_every_shipped_number_is_read_as_it_is_printed(facts: Facts) -> None:
    assert [f.id for f in facts.figures if f not in printed_as([f], with_unit(f))] == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("at least 3,000", ("3,000", None)),
        ("nearly 75%", ("75", "percent")),
        ("215 km²", ("215", "square-kilometres")),
        ("up to 25 km", ("25", "kilometres")),
        ("More than US$5", ("5", "us-dollars")),
        ("shusha", ("shusha", None)),
    ],
)
def test_a_number_is_read_without_bound_and_unit(typed: str, expected: tuple[str, str | None]) -> None:
    assert unqualified(typed) == expected
