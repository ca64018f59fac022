"""Whoever is named after a number and `by` reports it, or did what is counted."""

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    ("who", "claimant"),
    [
        ("Amnesty International", "amnesty"),
        ("the Investigative Committee of Armenia", "armenia-investigative-committee"),
        ("Oryx", "oryx"),
        ("Baku", "azerbaijan"),
        ("Yerevan", "armenia"),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "Armenian civilian deaths were put at 78 by {0}.",
        "Armenian civilian deaths, estimated at about 78 by {0}, are disputed.",
        "Armenian civilian deaths are given as 78 by {0}.",
        "Deaths are given as 78 civilians in Artsakh by {0}.",
        "The number of dead civilians was reported to be 78 by {0}.",
    ],
)
def test_whoever_a_number_is_given_by_reports_it(
    checker: Checker, text: str, who: str, claimant: str
) -> None:
    assert checker.check(text.format(who))[0].claimants_in_text == (claimant,)


def test_a_number_is_given_by_somebody_whom_the_base_does_not_know(checker: Checker) -> None:
    found = checker.check("Azerbaijan's military dead are put at 2,906 by the Heritage Fund.")[0]

    assert found.verdict == "claimant-differs"
    assert found.message.startswith("Not from Heritage Fund")


@pytest.mark.parametrize(
    ("first", "second", "verdict"), [("Yerevan", "Baku", "match"), ("Baku", "Yerevan", "claimant-differs")]
)
@pytest.mark.parametrize(
    "text",
    [
        "The military toll was put at 3,825 by {0} and 2,906 by {1}.",
        "The military toll was put at 3,825 by {0}, and at 2,906 by {1}.",
        "Losses are given as 3,825 dead by {0} and 2,906 by {1}.",
    ],
)
def test_of_two_numbers_each_is_by_whoever_is_behind_it(
    checker: Checker, text: str, first: str, second: str, verdict: str
) -> None:
    found = checker.check(text.format(first, second))

    assert [finding.verdict for finding in found] == [verdict, verdict]


@pytest.mark.parametrize(
    ("who", "verdict"),
    [
        ("the Defence Ministry in Baku", "claimant-differs"),
        ("Human Rights Watch", "claimant-differs"),
        ("the Health Ministry in Baku", "match"),
    ],
)
def test_a_clause_may_end_in_whoever_counted(checker: Checker, who: str, verdict: str) -> None:
    text = f"In September 2023, 192 Azerbaijani servicemen were killed, by {who}."

    assert checker.check(text)[0].verdict == verdict


@pytest.mark.parametrize("of", ["the prosecutors' count", "the prosecutors’ tally", "the prosecutor's count"])
def test_a_plural_has_a_count_too(checker: Checker, of: str) -> None:
    text = f"26 people were killed in all strikes on Ganja, by {of}."

    assert "azerbaijan-prosecutor" in checker.check(text)[0].claimants_in_text


@pytest.mark.parametrize("who", ["Azerbaijan", "Armenia"])
@pytest.mark.parametrize(
    "text", ["The toll was put at 78 killed by {0}.", "The loss is given as 255 tanks, destroyed by {0}."]
)
def test_whoever_did_it_does_not_report_it(checker: Checker, text: str, who: str) -> None:
    assert checker.check(text.format(who))[0].claimants_in_text == ()


def test_what_another_side_had_is_not_its_claim(checker: Checker) -> None:
    found = checker.check("Armenian tank losses were put at 255 by Oryx and Azerbaijan's at 62.")

    assert found[0].claimants_in_text == ("oryx",)


@pytest.mark.parametrize("counted", ["2,906 Azerbaijani", "3,825 Armenian"])
@pytest.mark.parametrize("who", ["Save the Children", "Heritage Fund", "Doctors of the World"])
def test_the_whole_name_of_a_stranger_behind_according_to_is_given(
    checker: Checker, counted: str, who: str
) -> None:
    found = checker.check(f"According to {who}, {counted} soldiers were killed.")[0]

    assert found.message.startswith(f"Not from {who}: ")


@pytest.mark.parametrize("done", ["authenticated", "reviewed", "verified"])
@pytest.mark.parametrize(
    ("who", "verdict"), [("Amnesty", "match"), ("Human Rights Watch", "claimant-differs")]
)
def test_whoever_looked_into_things_has_their_number(
    checker: Checker, done: str, who: str, verdict: str
) -> None:
    assert checker.check(f"The 22 videos {done} by {who} show abuses.")[0].verdict == verdict
