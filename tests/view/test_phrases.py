"""What counts are called: plain English, and never a word of the vocabulary."""

from typing import Any, get_args

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.vocabulary import Measure, Population, Stance
from karabakh_cli.view import phrases, wording
from karabakh_cli.view.figures import figure_row
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.screen import Screen

FORBIDDEN = ("unspecified", "mixed", "no side", "uavs")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, "Military deaths, Armenian side", id="deaths of a camp"),
        pytest.param({"of": ("azerbaijan",)}, "Military deaths, Azerbaijani side", id="the other camp"),
        pytest.param(
            {"of": ("azerbaijan", "volunteers")}, "Military deaths, Azerbaijani side", id="with others"
        ),
        pytest.param({"of": ("armenia", "azerbaijan")}, "Military deaths, both sides", id="both camps"),
        pytest.param({"of": ("volunteers",)}, "Military deaths, Volunteers from afar", id="neither"),
        pytest.param({"of": ()}, "Military deaths", id="nobody's"),
        pytest.param({"population": "civilian"}, "Civilian deaths, Armenian side", id="civilians"),
        pytest.param(
            {"population": "mixed"},
            "Deaths, soldiers and civilians, Armenian side",
            id="servicemen and civilians",
        ),
        pytest.param({"population": "unspecified"}, "Deaths, Armenian side", id="people"),
        pytest.param(
            {"population": "journalists", "measure": "wounded"},
            "Journalists wounded, Armenian side",
            id="journalists",
        ),
        pytest.param(
            {"period": "post-war", "place": "town", "scope": "by mines"},
            "Military deaths, Armenian side, Qala, by mines, after the war",
            id="what narrows it",
        ),
        pytest.param(
            {"measure": "count", "period": "post-war", "what": "Suicides of veterans"},
            "Suicides of veterans, after the war",
            id="a bare count",
        ),
        pytest.param(
            {"measure": "share", "period": "post-war", "what": "Share of conscripts since the war"},
            "Share of conscripts since the war",
            id="a share whose words name the time",
        ),
        pytest.param(
            {"population": None, "item": "uavs", "measure": "downed"},
            "UAVs downed, Armenian side",
            id="things",
        ),
    ],
)
def test_a_count_has_a_title_in_english(small: Facts, fields: dict[str, Any], expected: str) -> None:
    assert phrases.titled(small, msgspec.structs.replace(small.figures[0], **fields)) == expected


@pytest.mark.parametrize("measure", get_args(Measure))
@pytest.mark.parametrize("population", get_args(Population))
def test_no_measure_of_people_is_called_by_a_word_of_the_vocabulary(
    small: Facts, measure: Measure, population: Population
) -> None:
    figure = msgspec.structs.replace(small.figures[0], measure=measure, population=population)

    for called in (phrases.quantity(figure), phrases.section(figure), phrases.titled(small, figure)):
        assert not any(word in called.casefold() for word in FORBIDDEN)
        assert "-" not in called


def test_no_shipped_title_has_a_word_of_the_vocabulary(facts: Facts) -> None:
    for figure in facts.figures:
        called = phrases.titled(facts, msgspec.structs.replace(figure, scope=None, place=None))

        assert not any(word in called.replace("UAVs", "").casefold() for word in FORBIDDEN), called
        assert called[:1] == called[:1].upper()


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        pytest.param(("armenia", "artsakh"), "", id="a whole camp"),
        pytest.param(("artsakh",), "Artsakh only", id="one of its states"),
        pytest.param(("armenia",), "", id="the state by which most reports call the whole"),
        pytest.param(("azerbaijan",), "", id="the only state of a camp"),
        pytest.param(("azerbaijan", "volunteers"), "", id="more than the camp"),
        pytest.param(("armenia", "azerbaijan"), "", id="both camps"),
    ],
)
def test_part_of_a_camp_is_named(small: Facts, of: tuple[str, ...], expected: str) -> None:
    assert phrases.part_of_camp(small, msgspec.structs.replace(small.figures[0], of=of)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"measure": "missing"}, "military", id="where a section holds several"),
        pytest.param({"measure": "killed"}, "", id="where the section says it"),
        pytest.param({"measure": "missing", "population": "mixed"}, "", id="of people in general"),
        pytest.param({"measure": "in-treatment"}, "military, in hospital", id="the rarer measure"),
        pytest.param({"measure": "held", "population": "mixed"}, "held", id="a measure alone"),
    ],
)
def test_a_population_and_a_measure_are_said_where_the_section_does_not(
    small: Facts, fields: dict[str, Any], expected: str
) -> None:
    assert phrases.section_note(msgspec.structs.replace(small.figures[0], **fields)) == expected


def test_both_states_of_the_armenian_side_are_in_its_heading(small: Facts) -> None:
    assert phrases.subject_heading(small, small.figures[0]) == "ARMENIAN SIDE (Armenia and Artsakh)"
    assert phrases.subject_heading(small, small.figure("killed-azerbaijan")) == "AZERBAIJANI SIDE"


@pytest.mark.parametrize("source", [("armenia",), ("co-chair-ministers",), ("azerbaijan", "turkey")])
@pytest.mark.parametrize("stance", get_args(Stance))
def test_what_was_done_with_a_statement_suits_one_speaker_and_several(
    facts: Facts, stance: Stance, source: tuple[str, ...]
) -> None:
    statement = msgspec.structs.replace(facts.statements[0], stance=stance, source=source)

    assert phrases.stance(statement).endswith(("ed", "found"))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param(["Oryx"], "(Oryx)", id="a name"),
        pytest.param(["Russia", "undated"], "(Russia, undated)", id="a name and a date"),
        pytest.param(
            ["Wikipedia (no source named)", "undated"],
            "(Wikipedia, no source named; undated)",
            id="parentheses of its own",
        ),
        pytest.param(
            ["Outlets (unnamed) and United Nations"],
            "(Outlets, unnamed, and United Nations)",
            id="parentheses within a list",
        ),
    ],
)
def test_there_are_no_parentheses_within_parentheses(parts: list[str], expected: str) -> None:
    assert wording.enclosed(*parts) == expected


@pytest.mark.parametrize(
    ("count", "total", "expected"),
    [(1, 0, "1 other"), (2, 0, "2 others"), (1, 5, "1 of 5 others"), (1200, 0, "1,200 others")],
)
def test_one_is_one_and_not_several(count: int, total: int, expected: str) -> None:
    assert wording.counted(count, "other", total=total) == expected


def test_a_chart_says_once_what_all_count_and_in_each_row_what_only_that_counts(small: Facts) -> None:
    held = msgspec.structs.replace(
        small.figures[0], measure="held", population="mixed", period="post-war", of=("azerbaijan",)
    )
    captured = msgspec.structs.replace(held, measure="captured", population="military", period="war")

    assert phrases.chart_title(small, [held]) == (
        "Captives held, soldiers and civilians, Azerbaijani side, after the war"
    )
    assert phrases.chart_title(small, [held, captured]) == "Captives held, Azerbaijani side"
    assert phrases.chart_note(held, [held]) == ""
    assert phrases.chart_note(held, [held, captured]) == "held, after the war"
    assert phrases.chart_note(captured, [held, captured]) == "military"


@pytest.mark.parametrize("of", ["armenia", "azerbaijan"])
def test_a_row_does_not_say_again_whom_its_label_names(small: Facts, of: str) -> None:
    wounded = msgspec.structs.replace(
        small.figure("killed-armenia"), of=(of,), measure="wounded", population="civilian", place="town"
    )
    notes = Footnotes(small, Screen())
    named = msgspec.structs.replace(wounded, what="Civilians wounded in the town")
    unnamed = msgspec.structs.replace(wounded, what="People wounded in the town")

    assert "(civilian)" not in figure_row(named, small, notes, Screen()).who.plain
    assert "(civilian)" in figure_row(unnamed, small, notes, Screen()).who.plain
