"""An old count of a side is superseded by a later one of any of its offices, for both sides alike."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.check import Checker
from karabakh_cli.verify.judging.outgrown import outgrown_by


def verdict(text: str, checker: Checker) -> str:
    (finding,) = checker.check(text)
    return finding.verdict


@pytest.mark.parametrize(
    "text",
    [
        "Armenia said 3,702 of its soldiers were killed.",
        "Azerbaijan said 2,783 of its soldiers were killed.",
        "Armenia lost 1,065 soldiers.",
        "Azerbaijan lost 2,783 soldiers.",
        "Armenia said 75 civilians were killed.",
        "Azerbaijan said 47 civilians were killed.",
    ],
)
def test_an_old_count_of_a_state_is_superseded(checker: Checker, text: str) -> None:
    assert verdict(text, checker) == "superseded"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Pashinyan said 3,702 Armenian soldiers were killed.", id="of whoever said it"),
        pytest.param("On 26 August 2021 Armenia said 3,702 of its soldiers were killed.", id="dated"),
        pytest.param("Armenia said 3,825 of its soldiers were killed.", id="a headline"),
        pytest.param("Azerbaijan said 2,906 of its soldiers were killed.", id="a headline, mirrored"),
        pytest.param("Azerbaijan said 100 civilians were killed.", id="a headline of civilians"),
        pytest.param("Azerbaijan said 93 of its civilians were killed in the war.", id="without mines"),
        pytest.param("Azerbaijan said 94 of its civilians were killed in the war.", id="by shelling"),
        pytest.param("Azerbaijan said 410 of its civilians were wounded.", id="wounded, without mines"),
        pytest.param("Armenia said 85 of its civilians were killed in the war.", id="a headline, mirrored"),
        pytest.param("Armenia said 78 of its civilians were killed in the war.", id="the latest"),
    ],
)
def test_a_count_that_stands_or_is_of_its_day_or_its_office_matches(checker: Checker, text: str) -> None:
    assert verdict(text, checker) == "match"


def test_the_message_names_the_count_of_which_a_figure_is_a_part(checker: Checker) -> None:
    (finding,) = checker.check("Azerbaijan said 93 of its civilians were killed in the war.")

    assert finding.message.endswith(
        "; part of 100 (with later deaths by mines) by Prosecutor General's Office of Azerbaijan, 2020-12-07."
    )


def test_the_message_names_what_followed_and_does_not_call_it_a_revision(checker: Checker) -> None:
    (finding,) = checker.check("Armenia said 75 civilians were killed.")

    assert "since followed by 78 by Alen Simonyan" in finding.message
    assert "revised" not in finding.message


@pytest.mark.parametrize(
    ("early", "late"),
    [
        pytest.param(
            "killed-civilian-armenian-pashinyan-2021-08-26",
            "killed-civilian-armenian-alen-simonyan-2025-11-27",
            id="the same people",
        ),
        pytest.param("killed-military-azerbaijani-azerbaijan", None, id="a headline stands"),
        pytest.param("killed-military-artsakh-ghazaryan-2021-09-29", None, id="of Artsakh alone"),
        pytest.param("regained-villages", None, id="land"),
    ],
)
def test_only_a_count_of_the_same_people_outgrows_one(facts: Facts, early: str, late: str | None) -> None:
    found = outgrown_by(facts.figure(early), facts)

    assert (found.id if found else None) == late


@pytest.mark.parametrize(
    ("claim", "had"),
    [
        ("the YASHAT foundation {} collected more than 29.4 million manats", "had"),
        ("the European Commission {} given €6.9 million of humanitarian aid since September 2020", "had"),
    ],
)
def test_what_has_been_collected_is_of_no_day_named_before(checker: Checker, claim: str, had: str) -> None:
    text = f"In April 2021 the snow was gone. Since then {claim}."

    assert verdict(text.format(had), checker) == "match"
    assert verdict(text.format("has"), checker) == "superseded"


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("21 Armenian civilians are missing.", "missing-civilian-armenian-armenia"),
        ("Azerbaijan's civilian toll was 93.", "killed-civilian-shelling-azerbaijan-prosecutor-2020-12-07"),
        (
            "On 30 November 2020 Azerbaijan's civilian toll was 93.",
            "killed-civilian-shelling-azerbaijan-prosecutor-2020-11-30",
        ),
        ("Six Azerbaijani soldiers are missing.", "missing-military-azerbaijani-azerbaijan"),
    ],
)
def test_of_records_that_fit_alike_the_current_one_comes_first_and_then_the_headline(
    checker: Checker, text: str, record: str
) -> None:
    (found,) = checker.check(text)

    assert (found.verdict, found.records[0]) == ("match", record)
