"""The war on one screen."""

import re

import msgspec
import pytest

from karabakh_cli.facts.records import Facts
from karabakh_cli.query.overview import overview
from karabakh_cli.view.overview import overview_answer
from karabakh_cli.view.screen import Screen


def shown(facts: Facts, width: int = 100, as_of: str | None = None) -> str:
    return overview_answer(overview(facts, as_of=as_of), facts, Screen(width=width))


@pytest.mark.parametrize("as_of", [None, "2020-10-20", "2020-12-31"])
def test_it_fits_a_screen_of_eighty_by_forty(facts: Facts, as_of: str | None) -> None:
    # The last line is the prompt's.
    assert shown(facts, 80, as_of).count("\n") < 40


def test_it_has_the_war_its_outcome_both_sides_territory_and_dates(facts: Facts) -> None:
    text = shown(facts)

    assert text.startswith("Second Nagorno-Karabakh War, 27 Sep to 10 November 2020\n")
    for part in ("DEATHS", "EQUIPMENT (", "\nOutcome ", "\nTerritory ", "\nDates ", "\nNext "):
        assert part in text
    assert "27 Sep fighting begins" in " ".join(text.split())


def test_on_a_narrow_screen_each_side_has_a_line_of_its_own(modern: Facts) -> None:
    lines = shown(modern, 60).splitlines()
    at = lines.index("  military, own")

    assert lines[at + 1].startswith("    Arm. 1,200")
    assert lines[at + 2].startswith("    Az.  1,000–1,100")


def test_a_count_that_takes_in_fighters_from_elsewhere_is_starred(modern: Facts) -> None:
    assert "3,000 *" in shown(modern)
    assert re.search(r"^DEATHS +\* with fighters from abroad$", shown(modern), re.MULTILINE)
    plain = msgspec.structs.replace(modern, figures=[f for f in modern.figures if "volunteers" not in f.of])
    assert "*" not in shown(plain)


def test_before_its_end_the_war_has_no_end(facts: Facts) -> None:
    text = shown(facts, as_of="2020-10-10")

    assert text.startswith("Second Nagorno-Karabakh War, since 27 September 2020\n")
    assert "Outcome" not in text
    assert "10 Nov" not in text


def test_an_empty_overview_holds_no_heading(modern: Facts) -> None:
    empty = msgspec.structs.replace(modern, figures=(), events=())

    assert "DEATHS" not in shown(empty)
