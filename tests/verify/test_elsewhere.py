"""Numbers of another domain are not those of the war, however equal: spectators, a virus, an accident."""

import pytest

from karabakh_cli.verify.check import Checker


def verdicts(text: str, checker: Checker) -> list[str]:
    return [finding.verdict for finding in checker.check(text)]


@pytest.mark.parametrize("number", ["2,906", "3,825", "1,815", "541"])
@pytest.mark.parametrize(
    "text",
    [
        "{} holidaymakers came to Azerbaijan and Armenia that week.",
        "In Baku the choir sang to {} paying guests, in Yerevan to none.",
        "In Yerevan {} people died of the flu.",
        "The earthquake killed {} people in Armenia.",
        "A coach crash in Azerbaijan killed {} people.",
        "Azerbaijan had {} deaths from the coronavirus.",
        "In Armenia the festival drew {}.",
        "In Baku the opera was seen by {} people.",
    ],
)
def test_what_no_war_counts_is_not_of_the_war(checker: Checker, text: str, number: str) -> None:
    assert verdicts(text.format(number), checker) in (["unknown"], [])


@pytest.mark.parametrize(
    "text",
    [
        "While the pandemic went on, 2,906 Azerbaijani soldiers were killed.",
        "The exhibition says that 3,825 people were killed on the Armenian side, as Pashinyan said.",
        "After the earthquake of 1988 came the wars, and in that of 2020 Azerbaijan lost 2,906 soldiers.",
        "Azerbaijan lost 2,906 soldiers, fewer than died of the flu.",
        "Amid the virus, the Syrian Observatory counted at least 541 Syrian fighters killed.",
    ],
)
def test_another_domain_that_is_only_named_changes_nothing(checker: Checker, text: str) -> None:
    assert "match" in verdicts(text, checker)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The hotel was sold for at least $2 billion.", "unknown"),
        ("The damage done in Artsakh was put at at least $2 billion by Beglaryan.", "match"),
    ],
)
def test_a_sum_of_money_is_that_of_something_named(checker: Checker, text: str, verdict: str) -> None:
    assert verdicts(text, checker) == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "3/ Then the column left Shusha. 4/ Nobody followed it.",
        "(2/5) The shelling of Stepanakert and Ganja went on.",
        "Five days into the fighting, and on day six, both sides shelled.",
        "Two years on, the talks in Brussels failed.",
        "Neftchi beat Pyunik 2-0 and lost 3-1 a week later.",
    ],
)
def test_marks_of_posts_days_of_a_war_and_scores_count_nothing(checker: Checker, text: str) -> None:
    assert verdicts(text, checker) == []


@pytest.mark.parametrize("number", ["62", "255"])
@pytest.mark.parametrize(
    ("people", "country"),
    [("Ukrainian", "Ukraine"), ("Libyan", "Libya"), ("Iraqi", "Iraq"), ("Iranian", "Iran")],
)
def test_the_losses_of_other_countries_are_not_those_of_this_war(
    checker: Checker, number: str, people: str, country: str
) -> None:
    for text in (
        f"Oryx counts {number} {people} tanks lost.",
        f"Oryx lists {number} tanks lost by {country}.",
        f"{country} has lost {number} tanks, says Oryx.",
    ):
        assert verdicts(text, checker) == ["quantity-differs"], text


@pytest.mark.parametrize(("side", "number"), [("Armenia", "255"), ("Azerbaijan", "62")])
def test_another_country_beside_a_side_changes_nothing(checker: Checker, side: str, number: str) -> None:
    for text in (
        f"Oryx, which became famous in Ukraine, counted {number} tanks lost by {side}.",
        f"Unlike Ukraine, {side} lost {number} tanks, says Oryx.",
        f"Pakistan sent nobody, but {side} lost {number} tanks, says Oryx.",
    ):
        assert verdicts(text, checker) == ["match"], text


def test_another_country_may_report(checker: Checker) -> None:
    for side, number in (("Azerbaijani", "2,906"), ("Armenian", "3,825")):
        found = checker.check(f"Ukraine says that {number} {side} soldiers were killed.")

        assert [finding.verdict for finding in found] == ["claimant-differs"]
