"""The head of a report says when it was written, and nothing of whose its numbers are."""

import pytest

from karabakh_cli.verify.check import Checker
from karabakh_cli.verify.text.datelines import day_of_report


@pytest.mark.parametrize(
    "text",
    [
        "Baku, 14 October 2020: five tanks were destroyed.",
        "BAKU, October 14, 2020. Five tanks were destroyed.",
        "\nYerevan, 14 October 2020 - Five tanks were destroyed.",
    ],
)
def test_the_day_of_a_report_is_behind_the_capital(text: str) -> None:
    day = day_of_report(text, 0)

    assert day
    assert day.may_be == ("2020-10-14",)


@pytest.mark.parametrize(
    "text",
    [
        "Baku said on 14 October 2020 that five tanks were destroyed.",
        "Ministry of Defence, 14 October 2020: five tanks were destroyed.",
        "Ganja, 11 October 2020: ten people died.",
    ],
)
def test_whoever_reports_and_where_it_happened_are_no_head(text: str) -> None:
    assert day_of_report(text, 0) is None


def test_the_capital_at_the_head_is_not_whose_losses_are_counted(checker: Checker) -> None:
    text = "Baku, 14 October 2020: five T-72 tanks of the Armenian army were destroyed, Azerbaijan reports."

    assert [finding.verdict for finding in checker.check(text)] == ["match"]


@pytest.mark.parametrize(
    ("heading", "verdict"),
    [
        ("834 ARMENIAN SOLDIERS KILLED, SAYS YEREVAN\n\nYEREVAN, 21 October 2020. It rained.", "match"),
        ("834 ARMENIAN SOLDIERS KILLED, SAYS YEREVAN\n\nIt rained.", "superseded"),
        ("2,783 AZERBAIJANI SOLDIERS KILLED, SAYS BAKU\n\nBAKU, 3 December 2020. It rained.", "match"),
        ("2,783 AZERBAIJANI SOLDIERS KILLED, SAYS BAKU\n\nIt rained.", "superseded"),
    ],
)
def test_a_heading_is_of_the_day_of_its_report(checker: Checker, heading: str, verdict: str) -> None:
    text = heading.replace("834", "At least 834")

    assert [finding.verdict for finding in checker.check(text)] == [verdict]
