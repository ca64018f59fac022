"""Claimants named in roundabout ways, and who among a state and its offices has counted."""

import pytest

from karabakh_cli.verify.check import Checker, Finding

BOTH = pytest.mark.parametrize(
    ("number", "people", "other"),
    [("3,825", "Armenian", "Azerbaijan"), ("2,906", "Azerbaijani", "Armenia")],
)


def first(text: str, checker: Checker) -> Finding:
    return checker.check(text)[0]


@pytest.mark.parametrize(
    ("own", "others", "people"),
    [("3,825", "more than 5,000", "Armenian"), ("2,906", "1,280", "Azerbaijani")],
)
@pytest.mark.parametrize(
    "whose", ["by each side's own account", "by the two sides' figures", "on their own count"]
)
def test_each_side_reports_its_own(checker: Checker, own: str, others: str, people: str, whose: str) -> None:
    text = f"{{}} {people} soldiers were killed, {whose}."

    assert first(text.format(own), checker).verdict == "match"
    assert first(text.format(others), checker).verdict == "claimant-differs"


@BOTH
def test_the_next_sentence_may_confirm_both(checker: Checker, number: str, people: str, other: str) -> None:
    text = f"{number} {people} soldiers were killed. {other} confirms "

    assert first(f"{text}this.", checker).verdict == "claimant-differs"
    assert first(f"{text}that it holds captives.", checker).verdict == "match"


@pytest.mark.parametrize("title", ["", "its representative ", "their speaker ", "the chairman "])
@pytest.mark.parametrize("source", ["in the words of", "according to", "acc. to", "as counted by"])
def test_a_title_before_a_name_may_follow_what_makes_it_a_source(
    checker: Checker, source: str, title: str
) -> None:
    text = f"Artsakh lost, {source} {title}Sergey Ghazaryan, 742 servicemen."

    assert first(text, checker).claimants_in_text == ("sergey-ghazaryan",)


@pytest.mark.parametrize("noun", ["report", "reports", "count"])
def test_the_report_of_somebody_who_only_reports_is_from_them(checker: Checker, noun: str) -> None:
    text = f"As I read in the {noun} of Human Rights Watch, {{}} forces made 18 indiscriminate attacks."

    assert first(text.format("Armenian"), checker).claimants_in_text == ("hrw",)
    assert first(text.format("Azerbaijani"), checker).claimants_in_text == ("hrw",)


@pytest.mark.parametrize("said", ["he'd said", "he had said", "they'd put it at"])
def test_an_auxiliary_may_be_contracted(checker: Checker, said: str) -> None:
    text = f"Pashinyan named 3,825 dead in April 2022. In August 2021 {said} 3,737."

    assert checker.check(text)[-1].verdict == "unknown"


def test_what_a_state_has_is_not_from_an_office_that_counted_otherwise_since(checker: Checker) -> None:
    text = "{} says that 195 Armenians are missing."

    assert first(text.format("Alen Simonyan"), checker).verdict == "claimant-differs"
    assert first(text.format("Armenia"), checker).verdict == "match"
    assert first(text.format("The Ministry of Defence of Armenia"), checker).verdict == "match"


@pytest.mark.parametrize(
    ("sides", "verdict"), [("on both sides", "match"), ("on each side", "quantity-differs")]
)
def test_a_count_on_each_side_is_not_one_of_both_together(
    invented: Checker, sides: str, verdict: str
) -> None:
    assert (
        first(f"Watcher says that at least 2,500 soldiers were killed {sides}.", invented).verdict == verdict
    )
