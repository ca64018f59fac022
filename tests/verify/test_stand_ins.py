"""Whose doing a number is where a word stands for another: ones after a side, held and not held."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Azerbaijan denied holding 112 alleged Armenian captives.", "match"),
        ("Azerbaijan said that 112 alleged Armenian captives were not being held.", "match"),
        ("Azerbaijan said that 112 alleged Armenian captives were being held.", "quantity-differs"),
        ("Azerbaijan denied holding 72 alleged Armenian captives.", "quantity-differs"),
    ],
)
def test_whoever_is_not_held_is_not_among_those_held(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    ("first", "second", "verdict"), [("11", "72", "match"), ("72", "11", "quantity-differs")]
)
def test_ones_behind_a_side_are_attacks_as_those_before(
    verdicts: Callable[[str], list[str]], first: str, second: str, verdict: str
) -> None:
    text = f"Amnesty said that Azerbaijani strikes killed {first} civilians and Armenian ones {second}."
    mirrored = f"Amnesty said that Armenian strikes killed {second} civilians and Azerbaijani ones {first}."

    assert verdicts(text) == [verdict, verdict]
    assert verdicts(mirrored) == [verdict, verdict]


@pytest.mark.parametrize(("who", "claimant"), [("Amnesty", "amnesty"), ("Human Rights Watch", "hrw")])
@pytest.mark.parametrize("source", ["according to the same report", "by the same statement"])
@pytest.mark.parametrize("side", ["Armenian", "Azerbaijani"])
def test_the_same_report_behind_a_comma_is_of_all_before_it(
    checker: Checker, who: str, claimant: str, source: str, side: str
) -> None:
    text = (
        f"Reuters was there. {who} reported in May. 52 {side} civilians died and 70 were wounded, {source}."
    )

    assert [finding.claimants_in_text for finding in checker.check(text)] == [(claimant,), (claimant,)]


@pytest.mark.parametrize(
    "whose", ["{}'s last bulletin", "{}'s first official wartime communique", "{}'s final wartime tally"]
)
@pytest.mark.parametrize(
    ("capital", "state", "adjective", "losses"),
    [
        ("Yerevan", "armenia", "Armenian", "5,959 Azerbaijani losses"),
        ("Baku", "azerbaijan", "Azerbaijani", "22 Armenian tanks destroyed"),
    ],
)
def test_a_bulletin_is_of_whoever_publishes_it(
    checker: Checker, whose: str, capital: str, state: str, adjective: str, losses: str
) -> None:
    found = checker.check(f"{whose.format(capital)}, late that evening, had {losses}.")[0]
    later = checker.check(f"{capital} said little. Its evening bulletin had {losses}.")[0]
    office = checker.check(f"The {adjective} ministry's latest statement gave {losses}.")[0]

    assert found.claimants_in_text == later.claimants_in_text == office.claimants_in_text == (state,)
