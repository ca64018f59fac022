"""A claimant in brackets, or in the last cell of a row: who reports, not whose losses are counted."""

from collections.abc import Callable

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.headlines.select import select
from karabakh_cli.verify.check import Checker
from karabakh_cli.view.claims import Named, claimant
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.sections import section_and_label

SIDES = ("Armenian side", "Azerbaijani side")
LOSERS = ("Azerbaijani losses", "Losses of Azerbaijan", "Azerbaijan's losses", "Azerbaijani deaths")
OTHERS = ("Armenian losses", "Losses of Armenia", "Armenia's losses", "Armenian deaths")
FORMS = (
    "{}: {} ({})",
    "{}: {} ({}, 2021)",
    "{}: {}, {}",
    "{} - {} - {}",
    "{} were {} ({}).",
    "| {} | {} | {} |",
    "## {}\n\n- {} ({})\n",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("whose", "number", "who"),
    [(label, "3,755", who) for label in LOSERS for who in ("Armenia", "Yerevan", "the Armenian side")]
    + [(label, "about 3,000", who) for label in OTHERS for who in ("Azerbaijan", "Baku")],
)
def test_a_number_of_a_sides_own_dead_is_no_loss_of_the_other(
    verdicts: Callable[[str], list[str]], form: str, whose: str, number: str, who: str
) -> None:
    assert verdicts(form.format(whose, number, who)) == ["quantity-differs"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("whose", "number", "who", "verdict"),
    [
        ("Armenian losses", "3,755", "Armenia", "match"),
        ("Azerbaijani losses", "2,906", "Azerbaijan", "match"),
        ("Armenian losses", "3,755", "Azerbaijan", "claimant-differs"),
        ("Azerbaijani losses", "2,906", "Armenia", "claimant-differs"),
        ("Armenian losses", "more than 5,000", "Azerbaijan", "match"),
        ("Armenian military deaths", "more than 5,000", "Azerbaijan", "match"),
        ("Azerbaijani losses", "7,510", "Armenia", "match"),
        ("Azerbaijani military deaths", "100", "Azerbaijan", "quantity-differs"),
        ("Armenian military deaths", "85", "Armenia", "quantity-differs"),
    ],
)
def test_a_state_in_brackets_reports_what_a_label_says_is_a_sides(
    verdicts: Callable[[str], list[str]], form: str, whose: str, number: str, who: str, verdict: str
) -> None:
    assert verdicts(form.format(whose, number, who)) == [verdict]


def test_civilians_and_houses_of_a_side_are_not_the_losses_of_the_other(checker: Checker) -> None:
    for text in ("Armenian losses: more than 5,000 (Azerbaijan)", "Armenian losses: 100 (Azerbaijan)"):
        (found,) = checker.check(text)
        assert "Armenian servicemen" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Military deaths: 3,755 (Armenia), 2,906 (Azerbaijan)",
        "Armenian and Azerbaijani military deaths: 3,755 (Armenia), 2,906 (Azerbaijan)",
        "Tanks lost: 255 (Armenia), 62 (Azerbaijan)",
        "Armenian losses: 3,755 (Armenia), more than 5,000 (Azerbaijan)",
    ],
)
def test_a_state_in_brackets_has_the_losses_where_no_one_side_was_named(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert {*verdicts(text)} == {"match"}


def test_each_label_has_its_own_claimant_in_brackets(checker: Checker) -> None:
    text = "Armenian losses: 3,755 (Armenia), Azerbaijani losses: 3,755 (Armenia)"
    assert [one.verdict for one in checker.check(text)] == ["match", "quantity-differs"]


def _headlines(facts: Facts) -> tuple[Figure, ...]:
    asked = Filters(topic=frozenset({"casualties"}))
    return tuple(select(facts, figures(facts, asked), asked).shown)


def _rows(figure: Figure, facts: Facts) -> list[str]:
    """Return the row of a figure as `label: number (claimant)`, with each way to name the claimant."""
    section, label = section_and_label(figure, facts, by_subject=False)
    named = dict.fromkeys(claimant(figure, facts, one) for one in Named)
    return [f"{section.capitalize()}, {label}: {with_unit(figure)} ({who})" for who in named]


def _is_wider(figure: Figure) -> bool:
    """Return whether a figure counts others too, or in hospital, which only its caveat says in a row."""
    caveat = figure.caveat or ""
    others = caveat.startswith("with ") and not caveat.startswith("with later")
    return others or figure.measure == "in-treatment"


def test_the_rows_of_kwar_match_their_own_figures(checker: Checker, facts: Facts) -> None:
    for figure in _headlines(facts):
        for row in _rows(figure, facts):
            (found,) = checker.check(row)
            expected = "quantity-differs" if _is_wider(figure) else "match"
            assert (found.verdict, figure.id in found.records) == (expected, True), row


def test_the_rows_of_kwar_do_not_match_with_the_other_side(
    verdicts: Callable[[str], list[str]], facts: Facts
) -> None:
    for figure in _headlines(facts):
        for row in _rows(figure, facts):
            one, other = SIDES if SIDES[0] in row else SIDES[::-1]
            if one in row:
                assert {"match", "superseded"}.isdisjoint(verdicts(row.replace(one, other))), row


@pytest.mark.parametrize(
    ("side", "own", "theirs", "other"),
    [
        ("Armenian", "3,755", "more than 5,000", "Azerbaijan"),
        ("Azerbaijani", "2,906", "7,630", "Armenia"),
    ],
)
def test_brackets_are_not_of_a_number_with_brackets_of_its_own(
    checker: Checker, side: str, own: str, theirs: str, other: str
) -> None:
    found = checker.check(f"{side} military dead: {own} (official), {theirs} ({other}).")

    assert [one.claimants_in_text for one in found] == [(), (other.lower(),)]
    assert [one.verdict for one in found] == ["match", "match"]


def test_brackets_are_of_all_numbers_before_without_any(checker: Checker) -> None:
    found = checker.check("Armenian losses: 255 tanks, 50 howitzers (Oryx).")

    assert [one.claimants_in_text for one in found] == [("oryx",), ("oryx",)]
