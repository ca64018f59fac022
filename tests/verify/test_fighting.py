"""Other fighting than the war of 2020: another war that a label or a heading names, a clash."""

import pytest

from karabakh_cli.verify.check import Checker

DEAD = {"3,825": "Armenian", "2,906": "Azerbaijani"}
BOTH = pytest.mark.parametrize(("number", "people"), DEAD.items())


def verdict(text: str, checker: Checker) -> str:
    return checker.check(text)[-1].verdict


@BOTH
@pytest.mark.parametrize(
    "entry",
    [
        "2016: the April War, {} {} soldiers killed.",
        "April War, 2016: {} {} soldiers killed.",
        "The April War: {} {} soldiers killed.",
        "2016: {} {} soldiers killed.",
        "## The April War of 2016\n\n- {} {} soldiers killed\n",
        "## First Karabakh War\n\n- the army: {} {} soldiers killed\n",
        "| war | soldiers |\n|---|---|\n| April War | {} {} soldiers killed |\n",
    ],
)
def test_the_dead_of_the_war_are_not_of_another_that_labels_them(
    checker: Checker, number: str, people: str, entry: str
) -> None:
    assert verdict(entry.format(number, people), checker) == "quantity-differs"


@BOTH
@pytest.mark.parametrize(
    "entry",
    [
        "2020: {} {} soldiers killed.",
        "2016: the April War. 2020: the second war, {} {} soldiers killed.",
        "## First Karabakh War\n\n- it ended in 1994\n\n## Second Karabakh War\n\n- {} {} soldiers killed\n",
        "The First Karabakh War ended in 1994. In 2020 {} {} soldiers were killed.",
    ],
)
def test_another_war_ends_where_the_next_entry_begins(
    checker: Checker, number: str, people: str, entry: str
) -> None:
    assert verdict(entry.format(number, people), checker) == "match"


@BOTH
@pytest.mark.parametrize(
    "entry",
    [
        "16 November 2021: border clash. {} {} soldiers killed.",
        "12 July 2020: clashes on the border. {} {} soldiers killed.",
        "On 16 November 2021, after a clash, {} {} soldiers were reported dead.",
        "In clashes on the border {} {} soldiers were killed.",
    ],
)
def test_the_dead_of_the_war_are_not_of_a_clash(
    checker: Checker, number: str, people: str, entry: str
) -> None:
    assert verdict(entry.format(number, people), checker) == "quantity-differs"


@BOTH
@pytest.mark.parametrize(
    "entry",
    [
        "After clashes on 27 September 2020 {} {} soldiers died.",
        "16 November 2021: border clash. In the war {} {} soldiers had been killed.",
        "After the war border clashes followed. {} {} soldiers had been killed.",
    ],
)
def test_clashes_in_the_war_or_beside_it_do_not_limit_its_dead(
    checker: Checker, number: str, people: str, entry: str
) -> None:
    assert verdict(entry.format(number, people), checker) == "match"


@pytest.mark.parametrize(("side", "number"), [("Armenia", "24 missing"), ("Azerbaijan", "7 dead")])
def test_what_was_counted_of_a_clash_is_a_match(checker: Checker, side: str, number: str) -> None:
    assert verdict(f"16 November 2021: border clash. {side} reports {number}.", checker) == "match"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100 Armenians died in the war.", "bound-differs"),
        ("100 Armenian soldiers died in the July clashes.", "match"),
        ("192 Azerbaijani soldiers were killed in September 2023.", "match"),
    ],
)
def test_the_dead_of_a_clash_are_meant_only_where_it_is_named(
    checker: Checker, text: str, expected: str
) -> None:
    assert verdict(text, checker) == expected
