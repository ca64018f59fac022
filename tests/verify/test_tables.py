"""What the first cell of a row and the head of a column say of the cells of a table."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        ("Share of GDP spent on the military, SIPRI | Armenia | Azerbaijan", "In % | 4.9 | 5.4", "match"),
        (
            "Military spending, SIPRI | Azerbaijan | Armenia",
            "US$ million | 634 | more than 2,200",
            "quantity-differs",
        ),
        ("Military spending, SIPRI | Armenia | Azerbaijan", "US$ million | 634 | more than 2,200", "match"),
        (
            "Military spending, SIPRI | Armenia | Azerbaijan",
            "Million euros | 634 | more than 2,200",
            "quantity-differs",
        ),
    ],
)
def test_the_unit_of_a_row_is_that_of_its_cells(
    verdicts: Callable[[str], list[str]], head: str, row: str, expected: str
) -> None:
    assert verdicts(f"| {head} |\n|---|---|---|\n| {row} |\n") == [expected] * 2


@pytest.mark.parametrize(
    ("unit", "expected"), [("hectares", "match"), ("ha", "match"), ("km²", "quantity-differs")]
)
def test_the_unit_of_a_column_is_that_of_its_cells(
    verdicts: Callable[[str], list[str]], unit: str, expected: str
) -> None:
    table = f"| Cleared of mines | {unit} |\n|---|--:|\n| Russian sappers in Karabakh | 2,311.5 |\n"

    assert verdicts(table) == [expected]


def test_dollars_are_not_of_the_side_of_the_united_states(verdicts: Callable[[str], list[str]]) -> None:
    text = "| SIPRI | Military spending of Armenia, US dollars |\n|---|---|\n| 2020 | 634 million |\n"

    assert verdicts(text) == ["match"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Azerbaijan's Mine Action Agency had cleared {} of land by 14 February 2024.", "118,502"),
        (
            "Russian sappers cleared {} of land in Nagorno-Karabakh, the Russian Foreign Ministry said.",
            "2,311.5",
        ),
    ],
)
def test_another_unit_of_land_is_another_quantity(
    verdicts: Callable[[str], list[str]], text: str, expected: str
) -> None:
    assert verdicts(text.format(f"{expected} hectares")) == ["match"]
    assert verdicts(text.format(f"{expected} square kilometres")) == ["quantity-differs"]


@pytest.mark.parametrize("head", ["Displaced", "People displaced"])
@pytest.mark.parametrize(("who", "verdict"), [("UNHCR", "claimant-differs"), ("UNICEF", "match")])
def test_the_corner_of_a_table_says_what_its_rows_count(
    checker: Checker, head: str, who: str, verdict: str
) -> None:
    head, rule = f"| {head} | How many | According to |", "|---|---|---|"

    table = f"{head}\n{rule}\n| on all sides | more than 130,000 | {who} |\n"

    assert [one.verdict for one in checker.check(table)] == [verdict]
