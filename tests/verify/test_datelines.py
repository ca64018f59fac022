"""The head of a report says when it was written, and nothing of whose its numbers are."""

import pytest

from karabakh_cli.verify.check import Checker
from karabakh_cli.verify.text.datelines import blank_heads, heads


@pytest.mark.parametrize(
    "head",
    [
        "Baku, 14 October 2020",
        "BAKU, October 14, 2020",
        "BAKU, 14 October",
        "GORIS, Armenia, October 14, 2020 (AFP)",
        "TARTAR, Azerbaijan, Oct. 14, 2020 (AP)",
        "YEREVAN/BAKU, Oct 14 (Reuters)",
        "MOSCOW (AP), Oct. 14",
        "MOSCOW (AP)",
        "Oct 14, 2020 (Reuters)",
        "(Baku, October 14, 2020)",
        "STEPANAKERT",
    ],
)
def test_a_head_is_where_and_when_a_report_was_written(head: str) -> None:
    text = f"It rained.\n{head} - Five tanks were destroyed."

    assert heads(text) == [(text.index(head), text.index(head) + len(head))]


@pytest.mark.parametrize(
    "line",
    [
        "14 October 2020",
        "Wednesday, 14 October 2020",
        "14 October 2020, Baku",
        "YEREVAN, Armenia, Oct. 14",
        "Published on: 14/10/2020",
        "2020-10-14",
        "By A. Reporter | October 14, 2020",
        "Stepanakert, 14 October 2020, 16:00",
    ],
)
def test_a_line_of_its_own_dates_a_text(line: str) -> None:
    text = f"PRESS RELEASE\n{line}\n\nIt rained."

    assert heads(text) == [(text.index(line), text.index(line) + len(line))]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("GANJA, Azerbaijan, Oct. 14 (AP) - It rained.", "Oct. 14 - It rained."),
        ("YEREVAN, OCTOBER 14, ARMENPRESS. It rained.", "OCTOBER 14 . It rained."),
        ("BAKU, October 14. /TASS/. It rained.", "October 14 . It rained."),
        ("It rained.\nYerevan, 14 October 2020\nIt snowed.", "It rained. 14 October 2020 It snowed."),
    ],
)
def test_only_the_day_is_read_of_a_head(text: str, left: str) -> None:
    assert " ".join(blank_heads(text).split()) == left


@pytest.mark.parametrize(
    "text",
    [
        "Baku said on 14 October 2020 that five tanks were destroyed.",
        "Ministry of Defence, 14 October 2020: five tanks were destroyed.",
        "Ganja, 11 October 2020: ten people died.",
        "UNICEF, 28 October 2020: twelve children died.",
        "27 September 2020\n\nIt began.\n\n9 November 2020\n\nIt ended.",
    ],
)
def test_whoever_reports_where_it_happened_and_days_of_a_chronicle_are_no_head(text: str) -> None:
    assert heads(text) == []


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


@pytest.mark.parametrize(
    "head",
    [
        "GORIS, Armenia, Oct. 8, 2020 (AFP) -",
        "Oct 8, 2020 (Reuters) -",
        "BAKU, 8 October.\n\n",
        "8 October 2020\n\n",
    ],
)
@pytest.mark.parametrize(
    "claim",
    [
        "Artsakh's Defence Ministry said Thursday that 350 of its soldiers have been killed.",
        "Azerbaijan's prosecutors said on Thursday that 31 civilians had been killed.",
        "Artsakh's Defence Ministry says 350 soldiers were killed.",
        "As of today, Azerbaijan's prosecutors count 31 civilians killed.",
        "It rained.\n\nOn Sept. 27 the war began. Azerbaijan's prosecutors report 31 civilians killed.",
    ],
)
def test_a_count_of_the_day_of_its_report_matches(checker: Checker, head: str, claim: str) -> None:
    assert [finding.verdict for finding in checker.check(f"{head} {claim}")] == ["match"]
    assert [finding.verdict for finding in checker.check(claim)] == ["superseded"]


@pytest.mark.parametrize(
    "claim",
    [
        "Artsakh's Defence Ministry said 525 of its soldiers had been killed.",
        "Azerbaijan's prosecutors said 41 civilians had been killed.",
    ],
)
def test_a_count_of_a_later_day_was_not_reported_by_then(checker: Checker, claim: str) -> None:
    (finding,) = checker.check(f"YEREVAN, Oct. 8, 2020 (AP) — {claim}")

    assert (finding.verdict, finding.message[:19]) == ("quantity-differs", "Not reported by the")


@pytest.mark.parametrize(
    "before",
    ["a day earlier", "the day before", "the previous day", "on Wednesday", "Wednesday", "yesterday"],
)
def test_what_was_said_a_day_earlier_is_counted_from_the_day_of_the_report(
    checker: Checker, before: str
) -> None:
    text = (
        f"BAKU, Oct. 8 (AP) - Artsakh said 350 of its soldiers had died since Sept. 27, up from 280 {before}."
    )

    assert [finding.verdict for finding in checker.check(text)] == ["match", "match"]


def test_each_report_of_several_has_its_own_day(checker: Checker) -> None:
    reports = [
        "BAKU, Oct. 8 (AP) - Azerbaijan's prosecutors said 31 civilians had been killed.",
        "BAKU, Oct. 11 (AP) - Azerbaijan's prosecutors said 41 civilians had been killed.",
    ]

    assert [one.verdict for one in checker.check("\n\n".join(reports))] == ["match", "match"]
    swapped = [reports[0].replace("31", "41"), reports[1].replace("41", "31")]
    assert [one.verdict for one in checker.check("\n\n".join(swapped))] == ["quantity-differs", "superseded"]


@pytest.mark.parametrize("row", ["ABC-", "Aaa, Bbb, ", "BAKU (", "Aa-Bb "])
def test_a_long_row_of_names_is_no_head(row: str) -> None:
    assert heads(row * 20_000) == []
