"""Casualties are killed and wounded; losses may be the dead."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan's military casualties were 2,906.",
        "Azerbaijan's casualties were 2,906 soldiers.",
        "Azerbaijani casualties: 2,906 (Azerbaijan)",
        "Armenia suffered 3,755 casualties.",
        "There were 3,755 casualties on the Armenian side.",
        "Azerbaijan reported 100 civilian casualties.",
        "Armenia reported 85 civilian casualties.",
        "| Side | Casualties |\n|---|---|\n| Azerbaijan | 2,906 |",
        "| Side | Casualties |\n|---|---|\n| Armenia | 3,755 |",
    ],
)
def test_casualties_are_not_only_the_killed(checker: Checker, text: str) -> None:
    (found,) = checker.check(text)
    assert found.verdict == "quantity-differs"
    assert found.message.startswith("A count of the killed, not of all casualties: the base has ")


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijani losses were 2,906.",
        "Military losses of Armenia: 3,755",
        "Azerbaijan's casualties were 2,906 dead.",
        "Armenian casualties: 3,755 killed.",
        "Fatal casualties on the Azerbaijani side: 2,906",
        "Civilian casualties: 100 killed in Azerbaijan.",
        "Azerbaijan suffered heavy casualties, with 2,906 soldiers killed.",
        "Casualties of the war:\n- Azerbaijan: 2,906\n- Armenia: 3,755",
        "Azerbaijani casualties: 7,510, according to Armenia's Unified Infocenter.",
    ],
)
def test_losses_the_dead_among_casualties_and_what_a_heading_calls_so_match(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert {*verdicts(text)} == {"match"}
