"""Sums of money are of the year and the months for which they were given; prices are no sums."""

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize("month", ["September 2020", "the month of September 2020"])
@pytest.mark.parametrize(
    "months", ["the first nine months of 2020", "the time from January to September 2020"]
)
def test_a_sum_is_of_one_month_or_of_several(checker: Checker, month: str, months: str) -> None:
    text = "Turkey sold Azerbaijan arms worth {} in {}."
    one, several = "$77.1 million", "$123 million"

    found = [
        checker.check(text.format(number, when))[0].verdict
        for number, when in [(one, month), (several, months), (one, months), (several, month)]
    ]

    assert found == ["match", "match", "quantity-differs", "quantity-differs"]


@pytest.mark.parametrize(
    ("year", "verdict"), [("2022", "quantity-differs"), ("2023", "match"), ("2024", "quantity-differs")]
)
@pytest.mark.parametrize(
    "text",
    [
        "In Azerbaijan the budget of {} set aside 2.2 billion manats for rebuilding.",
        "Azerbaijan set aside 2.2 billion manats for rebuilding in {}.",
    ],
)
def test_a_sum_is_of_the_year_of_its_budget(checker: Checker, text: str, year: str, verdict: str) -> None:
    assert checker.check(text.format(year))[0].verdict == verdict


@pytest.mark.parametrize("thing", ["A loaf of bread in Stepanakert", "In Baku a bag of flour", "A Bayraktar"])
@pytest.mark.parametrize("price", ["250 drams", "250 manats", "about 5 million dollars"])
def test_the_price_of_any_one_of_a_kind_counts_nothing(checker: Checker, thing: str, price: str) -> None:
    assert checker.check(f"{thing} costs {price}.") == []


@pytest.mark.parametrize("side", ["Armenia", "Azerbaijan"])
def test_what_the_war_cost_a_side_is_no_price(checker: Checker, side: str) -> None:
    assert checker.check(f"The war cost {side} 250 million dollars.") != []
    assert checker.check(f"A report says the war cost {side} 250 million dollars.") != []


def test_a_unit_may_be_in_the_label_of_an_item(checker: Checker) -> None:
    assert checker.check("- Hectares demined by ANAMA: 6,286\n")[0].verdict == "superseded"
    assert checker.check("Counted in dollars or not: 2,906 Azerbaijani soldiers died.")[0].verdict == "match"


def test_k_is_a_thousand(checker: Checker) -> None:
    assert checker.check("UNHCR says 91k people fled to Armenia.")[0].verdict == "match"


def test_a_number_alone_in_brackets_is_of_the_name_before_it(checker: Checker) -> None:
    text = "In the 2021 election the Armenia Alliance ({}%) came before the I Have Honour bloc ({}%)."

    assert [one.verdict for one in checker.check(text.format("21.09", "5.22"))] == ["match"] * 2
    assert [one.verdict for one in checker.check(text.format("5.22", "21.09"))] == ["quantity-differs"] * 2


@pytest.mark.parametrize("verb", ["had been set aside", "was earmarked", "spent"])
def test_a_bare_sum_may_be_before_what_was_done_with_it(checker: Checker, verb: str) -> None:
    text = "Ali Asadov said that 44 million manats were paid, and 25.5 billion {} for rebuilding Karabakh."

    assert (
        checker.check(text.format(verb))[-1].records[0] == "allocated-rebuilding-azerbaijan-asadov-2026-03-13"
    )
