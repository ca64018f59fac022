"""Which records an overview is made of: chosen by rule, alike for both sides."""

from typing import Any

import msgspec
import pytest

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event, Figure
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.denials import denials
from karabakh_cli.query.filters import Filters, figures, said_by
from karabakh_cli.query.headlines.select import select
from karabakh_cli.query.overview import Overview, overview


@pytest.fixture(scope="module")
def found(facts: Facts) -> Overview:
    return overview(facts)


def lines(found: Overview) -> dict[str, tuple[list[str], list[str]]]:
    return {
        line.name: ([f.id for f in line.armenian], [f.id for f in line.azerbaijani]) for line in found.lines
    }


def test_each_line_has_both_sides_with_their_own_and_the_other_sides_word(modern: Facts) -> None:
    found = lines(overview(modern))

    assert found["military, own"] == (["killed-armenia"], ["killed-azerbaijan"])
    assert found["by the other side"] == (
        ["killed-armenia-by-azerbaijan"],
        ["killed-azerbaijan-with-volunteers"],
    )
    assert found["civilian, own"] == (["killed-civilian-armenia"], ["killed-civilian-azerbaijan"])
    assert found["tanks"] == (["tanks-armenia"], ["tanks-azerbaijan"])


def test_the_war_its_outcome_and_its_days_are_there(modern: Facts) -> None:
    found = overview(modern)

    assert found.war is modern.entries["2020-01-01-war"]
    assert [f.id for f in found.territory] == ["gained-azerbaijan"]
    assert [e.id for e in found.landmarks] == ["2020-01-01-war", "2020-01-05-town-taken"]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"period": "post-war"}, id="after the war"),
        pytest.param({"place": "town"}, id="of one town"),
        pytest.param({"scope": "on one day"}, id="of one day"),
        pytest.param({"of": ("armenia", "azerbaijan")}, id="of both sides"),
        pytest.param({"of": ()}, id="of nobody's"),
        pytest.param({"value": None, "words": "many"}, id="in words"),
        pytest.param({"rank": "detail"}, id="a detail"),
    ],
)
def test_what_is_no_headline_of_the_war_gives_way(modern: Facts, fields: dict[str, Any]) -> None:
    own = modern.figure("killed-armenia")
    other = msgspec.structs.replace(own, id="other", stated_on="2020-03-03", **fields)
    facts = msgspec.structs.replace(modern, figures=(own, other))

    assert lines(overview(facts))["military, own"] == (["killed-armenia"], [])


def test_an_empty_base_gives_an_empty_overview(modern: Facts) -> None:
    assert overview(msgspec.structs.replace(modern, figures=(), events=())).entries() == []


# The shipped base.


def test_the_shipped_overview_has_every_part(found: Overview) -> None:
    assert found.war is not None
    assert found.outcome is not None
    assert (found.war.date, found.war.end) == ("2020-09-27", "2020-11-10")
    assert found.outcome.kind == "agreement"
    assert found.territory
    assert {line.section for line in found.lines} == {"deaths", "other people", "equipment"}


def test_both_sides_own_deaths_and_the_other_sides_word_are_in_it(found: Overview) -> None:
    by_name = {line.name: line for line in found.lines}

    for name in ("military, own", "by the other side", "civilian, own", "missing", "displaced"):
        assert by_name[name].armenian, name
        assert by_name[name].azerbaijani, name


def test_a_figure_is_in_the_column_of_those_it_counts(facts: Facts, found: Overview) -> None:
    for line in found.lines:
        assert {subject_of(facts, f) for f in line.armenian} <= {"armenian"}
        assert {subject_of(facts, f) for f in line.azerbaijani} <= {"azerbaijani"}


def test_own_figures_are_by_the_side_itself_and_rival_ones_by_the_other(
    facts: Facts, found: Overview
) -> None:
    for line in found.lines:
        for camp, other, shown in (
            ("armenian", "azerbaijani", line.armenian),
            ("azerbaijani", "armenian", line.azerbaijani),
        ):
            speakers = {camp_of(facts, f.source) for f in shown}
            if line.name == "by the other side":
                assert speakers <= {other}
            elif line.section != "equipment" and line.name != "captives":
                assert speakers <= {camp}


def test_equipment_of_both_sides_is_by_one_monitor(facts: Facts, found: Overview) -> None:
    equipment = [line for line in found.lines if line.section == "equipment"]
    sources = {f.source for line in equipment for f in (*line.armenian, *line.azerbaijani)}

    assert len(sources) == 1
    assert camp_of(facts, sources.pop()) == "third"
    assert all(line.armenian and line.azerbaijani for line in equipment)


def test_nothing_in_it_was_superseded_and_a_record_is_in_it_once(facts: Facts, found: Overview) -> None:
    ids = [entry.id for entry in found.entries()]

    assert len(ids) == len(set(ids))
    assert not facts.revised_by.keys() & set(ids)


def test_landmarks_are_days_of_the_war_in_order(found: Overview) -> None:
    days = [event.date for event in found.landmarks]

    assert days == sorted(days)
    assert (days[0], days[-1] <= "2020-11-10") == ("2020-09-27", True)


# By a day.


@pytest.mark.parametrize(
    "day", ["2020-09-26", "2020-09-27", "2020-10-20", "2020-11-09", "2020-12-10", "2022-01-01"]
)
def test_by_a_day_nothing_is_known_that_came_later(facts: Facts, day: str) -> None:
    known = overview(facts, as_of=day)

    for entry in known.entries():
        if isinstance(entry, Figure):
            assert said_by(facts, entry, day), entry.id
        elif isinstance(entry, Event):
            assert dates.span(entry.date).first <= day
            assert entry.end is None or dates.span(entry.end).last <= day


def test_before_the_war_there_is_nothing_to_tell(facts: Facts) -> None:
    assert overview(facts, as_of="2020-01-01").entries() == []


def test_that_a_side_had_given_no_figure_is_shown_until_it_gave_one(facts: Facts) -> None:
    def absent(day: str) -> list[str]:
        found = overview(facts, as_of=day).lines
        return [line.name for line in found if any(line.absent)]

    assert absent("2020-11-20") == ["military, own"]
    assert absent("2020-12-10") == []


# Captures that were denied.


def jabrayil(facts: Facts, **changes: Any) -> list[str]:
    """Who is found to have denied the capture of Jabrayil, of which something else is reported."""
    event = facts.entries["2020-10-09-jabrayil-captured"]
    assert isinstance(event, Event)
    return [s.id for s in denials(facts, msgspec.structs.replace(event, **changes))]


def test_a_denial_is_a_reply_to_the_announcement_of_a_capture(facts: Facts) -> None:
    assert jabrayil(facts) == ["shushan-stepanyan-denies-jabrayil-taken-2020-10-04"]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"source": ("hajiyev",)}, id="somebody else"),
        pytest.param({"source": ()}, id="nobody"),
        pytest.param({"date": "2020-10-05"}, id="another day"),
        pytest.param({"places": ("jabrayil", "hadrut")}, id="other places"),
        pytest.param({"places": ()}, id="no place"),
        pytest.param({"kind": "strike"}, id="another event"),
    ],
)
def test_a_reply_to_another_statement_denies_no_capture(facts: Facts, changes: dict[str, Any]) -> None:
    assert jabrayil(facts, **changes) == []


def test_a_denial_is_among_the_records_of_an_overview_from_its_day_on(facts: Facts) -> None:
    denial = "artsakh-defence-army-denies-madagiz-taken-2020-10-04"

    assert denial not in [e.id for e in overview(facts, as_of="2020-10-03").entries()]
    assert denial in [e.id for e in overview(facts, as_of="2020-10-04").entries()]


# Alike for both sides.


@pytest.fixture(params=["armenia", "azerbaijan"])
def side(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def with_counts(modern: Facts, side: str, *counts: dict[str, Any]) -> Facts:
    """The invented base with counts of a side, by itself if nobody else is named."""
    own = modern.figure("killed-armenia")
    of = ("armenia", "artsakh") if side == "armenia" else (side,)
    common = {"of": of, "source": (side,), "rank": "headline", "supersedes": None, "part_of": None}
    made = [
        msgspec.structs.replace(own, id=f"{side}-{n}", **{**common, **fields})
        for n, fields in enumerate(counts)
    ]
    return msgspec.structs.replace(modern, figures=(*modern.figures, *made))


def of_side(found: Overview, name: str, side: str) -> list[str]:
    line = next(line for line in found.lines if line.name == name)
    return [f.id for f in (line.armenian if side == "armenia" else line.azerbaijani)]


def test_a_line_shows_the_count_that_both_sides_have_rather_than_unlike_ones(
    modern: Facts, side: str
) -> None:
    rival = "azerbaijan" if side == "armenia" else "armenia"
    both = with_counts(modern, side, {"measure": "wounded"}, {"measure": "in-treatment"})
    found = overview(with_counts(both, rival, {"measure": "in-treatment"}))

    assert of_side(found, "military in hospital", side) == [f"{side}-1"]
    assert of_side(found, "military in hospital", rival) == [f"{rival}-0"]


def test_a_line_on_the_wounded_is_called_so_unless_both_sides_have_only_those_in_hospital(
    modern: Facts, side: str
) -> None:
    rival = "azerbaijan" if side == "armenia" else "armenia"
    both = with_counts(modern, side, {"measure": "wounded"}, {"measure": "in-treatment"})
    found = overview(with_counts(both, rival, {"measure": "wounded"}))

    assert of_side(found, "military wounded", side) == [f"{side}-0"]
    assert of_side(found, "military wounded", rival) == [f"{rival}-0"]


@pytest.mark.parametrize(("said", "shown"), [("2020-12-01", True), ("2020-01-01", False)])
def test_a_later_count_of_all_the_dead_is_shown_below_that_of_the_soldiers(
    modern: Facts, side: str, said: str, *, shown: bool
) -> None:
    soldiers = {"stated_on": "2020-06-01", "value": 40}
    everybody = {"population": "unspecified", "value": 90, "stated_on": said}
    found = overview(with_counts(modern, side, soldiers, everybody))

    assert of_side(found, "all, own", side) == [f"{side}-1"] if shown else "all, own" not in lines(found)


def test_captives_counted_after_the_war_are_shown_where_a_side_has_none_of_the_war(
    modern: Facts, side: str
) -> None:
    later = {"measure": "captured", "period": "post-war", "source": ("watcher",)}

    assert of_side(overview(with_counts(modern, side, later)), "captives", side) == [f"{side}-0"]
    found = overview(with_counts(modern, side, later, {"measure": "captured"}))
    assert of_side(found, "captives", side) == [f"{side}-1"]


@pytest.mark.parametrize("day", [None, "2020-11-05", "2021-01-31", "2022-12-31"])
def test_people_are_counted_by_the_same_figures_as_in_a_list_of_casualties(
    facts: Facts, day: str | None
) -> None:
    asked = Filters(topic=frozenset({"casualties", "displacement"}), as_of=day)
    listed = {f.id for f in select(facts, figures(facts, asked), asked).shown}
    for line in overview(facts, as_of=day).lines:
        if line.name in {"captives", "civilian wounded", "displaced"}:
            assert {f.id for f in (*line.armenian, *line.azerbaijani)} <= listed


def test_of_one_exchange_both_sides_captives_are_shown(facts: Facts) -> None:
    found = next(x for x in overview(facts, as_of="2021-01-31").lines if x.name == "captives")

    assert [f.id for f in (*found.armenian, *found.azerbaijani)] == [
        "exchanged-military-armenian",
        "exchanged-military-azerbaijani",
    ]


@pytest.mark.parametrize("day", [None, "2020-09-30", "2020-10-20", "2021-01-31", "2022-12-31"])
def test_with_the_sides_exchanged_the_overview_is_the_mirrored_one(
    facts: Facts, mirrored: Facts, day: str | None
) -> None:
    one, other = (overview(base, as_of=day).lines for base in (facts, mirrored))
    turned = {line.name: (line.azerbaijani, line.armenian) for line in other}

    assert turned == {line.name: (line.armenian, line.azerbaijani) for line in one}
