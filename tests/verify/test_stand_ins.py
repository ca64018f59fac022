"""Whose doing a number is where a word stands for another: ones behind a side, held and not held."""

import pytest

from karabakh_cli.verify.check import Checker


def verdicts(text: str, checker: Checker) -> list[str]:
    return [finding.verdict for finding in checker.check(text)]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Azerbaijan denied holding 112 alleged Armenian captives.", "match"),
        ("Azerbaijan said that 112 alleged Armenian captives were not being held.", "match"),
        ("Azerbaijan said that 112 alleged Armenian captives were being held.", "quantity-differs"),
        ("Azerbaijan denied holding 72 alleged Armenian captives.", "quantity-differs"),
    ],
)
def test_whoever_is_not_held_is_not_among_those_held(checker: Checker, text: str, verdict: str) -> None:
    assert verdicts(text, checker) == [verdict]


@pytest.mark.parametrize(
    ("first", "second", "verdict"), [("11", "72", "match"), ("72", "11", "quantity-differs")]
)
def test_ones_behind_a_side_are_attacks_as_those_before(
    checker: Checker, first: str, second: str, verdict: str
) -> None:
    text = f"Amnesty said that Azerbaijani strikes killed {first} civilians and Armenian ones {second}."
    mirrored = f"Amnesty said that Armenian strikes killed {second} civilians and Azerbaijani ones {first}."

    assert verdicts(text, checker) == [verdict, verdict]
    assert verdicts(mirrored, checker) == [verdict, verdict]
