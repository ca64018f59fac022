"""Which days of a text are those of its numbers, and which only say since when something is counted."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.check import check


@pytest.mark.parametrize(
    "text",
    [
        "Artsakh's Defence Ministry said that {0} of its soldiers had been killed since 27 September.",
        "Since September 27, 2020 {0} soldiers of Artsakh had been killed, its Defence Ministry said.",
        "In the war that began on 27 September {0} soldiers of Artsakh were killed, its army said.",
        "From 27 September to 22 October {0} soldiers of Artsakh were killed, its army said.",
    ],
)
def test_the_first_day_of_a_count_is_not_the_day_of_it(facts: Facts, text: str) -> None:
    assert check(text.format(873), facts)[0].verdict in {"superseded", "match"}


@pytest.mark.parametrize(
    "text",
    [
        "On 27 September Artsakh's army said that 873 soldiers had been killed.",
        "Artsakh's army said on 27 September that it had lost 873 soldiers.",
    ],
)
def test_the_day_on_which_somebody_spoke_is_that_of_the_count(facts: Facts, text: str) -> None:
    assert check(text, facts)[0].verdict == "quantity-differs"


@pytest.mark.parametrize("latest", ["in its latest count, has", "now has", "currently has"])
def test_the_latest_count_is_of_no_day_named_before(facts: Facts, latest: str) -> None:
    text = f"In June 2021 many were sought. Armenia's Investigative Committee {latest} 275 people missing."

    assert check(text, facts)[0].verdict == "superseded"


def test_a_day_named_before_goes_on(facts: Facts) -> None:
    text = "In June 2021 many were sought. Armenia's Investigative Committee had 275 people missing."

    assert check(text, facts)[0].verdict == "match"


@pytest.mark.parametrize("number", ["92", "98"])
def test_each_count_of_a_month_is_of_it(facts: Facts, number: str) -> None:
    text = f"In November 2020 Azerbaijan's prosecutors had {number} civilians killed."

    assert check(text, facts)[0].verdict == "match"
