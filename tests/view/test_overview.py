"""The war on one screen."""

import re

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.overview import Line, Overview, overview
from karabakh_cli.view.overview import overview_answer
from karabakh_cli.view.screen import Screen


def shown(facts: Facts, width: int = 100, as_of: str | None = None) -> str:
    return overview_answer(overview(facts, as_of=as_of), facts, Screen(width=width))


@pytest.mark.parametrize("as_of", [None, "2020-10-20", "2020-12-31"])
def test_it_is_forty_seven_lines_at_most_on_eighty_columns(facts: Facts, as_of: str | None) -> None:
    assert shown(facts, 80, as_of).count("\n") <= 47


def test_it_has_the_war_its_outcome_both_sides_territory_and_dates(facts: Facts) -> None:
    text = shown(facts)

    assert text.startswith("Second Nagorno-Karabakh War, 27 September to 10 November 2020\n")
    for part in ("DEATHS", "EQUIPMENT", "\nOutcome ", "\nTerritory ", "\nDates ", "\nNext "):
        assert part in text
    assert "27 Sep fighting begins" in " ".join(text.split())


def test_on_a_narrow_screen_each_side_has_a_line_of_its_own(modern: Facts) -> None:
    lines = shown(modern, 60).splitlines()
    at = lines.index("  military, own")

    assert lines[at + 1].startswith("    Arm. 1,200")
    assert lines[at + 2].startswith("    Az.  1,000–1,100")


@pytest.mark.parametrize("width", [40, 80, 100, 120])
def test_what_limits_a_number_is_in_brackets_after_its_claimant(modern: Facts, width: int) -> None:
    text = " ".join(shown(modern, width).split())

    assert "about 40 Armenia (some" in text
    assert "70 Armenia (military)," in text


def test_on_a_narrow_screen_a_side_without_a_figure_has_its_line_too(modern: Facts) -> None:
    assert re.search(r"\n  missing\n    Arm\. 70 .*\n +2020-02-03\n    Az\.  no figure\n", shown(modern, 40))


def test_a_count_that_takes_in_fighters_from_elsewhere_says_so(modern: Facts) -> None:
    assert "(with volunteers)" in " ".join(shown(modern, 40).split())
    silent = [msgspec.structs.replace(f, caveat=None) for f in modern.figures]
    assert "(with fighters from elsewhere)" in " ".join(
        shown(msgspec.structs.replace(modern, figures=silent), 40).split()
    )
    plain = msgspec.structs.replace(modern, figures=[f for f in silent if "volunteers" not in f.of])
    assert "elsewhere" not in shown(plain)


def test_before_its_end_the_war_has_no_end(facts: Facts) -> None:
    text = shown(facts, as_of="2020-10-10")

    assert text.startswith("Second Nagorno-Karabakh War, since 27 September 2020\n")
    assert "Outcome" not in text
    assert "10 Nov" not in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_capture_that_was_denied_by_then_says_by_whom(facts: Facts, width: int) -> None:
    def dates(day: str) -> str:
        return " ".join(shown(facts, width, as_of=day).partition("\nDates")[2].split())

    madagiz = "3 Oct Madagiz captured (Azerbaijan: Ilham Aliyev, president"
    assert f"{madagiz})" in dates("2020-10-03")
    assert f"{madagiz}; denied by Artsakh Defence Army)" in dates("2020-10-12")
    assert "denied by Armenia: Shushan Stepanyan, MoD)" in dates("2020-10-12").partition("Jabrayil")[2]


@pytest.mark.parametrize(
    ("column", "of", "expected"),
    [
        ("armenian", ("armenia", "artsakh"), "1,200  Armenia: Ministry of Defence"),
        ("azerbaijani", ("azerbaijan",), "1,200  Ministry of Defence"),
    ],
)
def test_below_the_name_of_two_states_an_office_names_its_own(
    facts: Facts, column: str, of: tuple[str, ...], expected: str
) -> None:
    offices = {"armenian": "armenia-mod", "azerbaijani": "azerbaijan-mod"}
    own = msgspec.structs.replace(
        facts.figures[0], of=of, source=(offices[column],), value=1200, bound="exactly", unit="people"
    )
    armenian, azerbaijani = ([own] if camp == column else [] for camp in offices)
    line = Line("deaths", "military, own", armenian, azerbaijani)

    text = overview_answer(Overview(None, None, [line], [], []), facts, Screen(width=120))

    assert expected in text


def test_an_office_is_after_its_state_unless_it_is_below_the_name_of_its_side(modern: Facts) -> None:
    office = ("azerbaijan-mod",)
    figures = [
        msgspec.structs.replace(f, source=office) if f.id in {"killed-azerbaijan", "gained-azerbaijan"} else f
        for f in modern.figures
    ]
    text = " ".join(shown(msgspec.structs.replace(modern, figures=figures)).split())

    assert "1,000–1,100 Defence Ministry, 2020-02-10" in text
    assert "(Azerbaijan: Defence Ministry, " in text.partition("Territory")[2]
    assert (
        "more than 2,000 Azerbaijan: Defence"
        in text.partition("by the other side")[2].partition("civilian")[0]
    )


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("as_of", [None, "2020-10-12"])
def test_with_ids_each_record_has_its_own(facts: Facts, width: int, as_of: str | None) -> None:
    found = overview(facts, as_of=as_of)
    text = overview_answer(found, facts, Screen(width=width, ids=True))
    read = re.sub(r"\s", "", "".join(line[:20] + line[20:].strip() for line in text.splitlines()))

    for entry in found.entries():
        assert entry.id in text or entry.id[:20] in read, entry.id


def test_an_empty_overview_holds_no_heading(modern: Facts) -> None:
    empty = msgspec.structs.replace(modern, figures=(), events=())

    assert "DEATHS" not in shown(empty)
