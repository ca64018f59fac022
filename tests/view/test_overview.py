"""The war on one screen: each number with its side's claimant, and nothing chosen by hand."""

from typing import Any

import msgspec
import pytest

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.query.overview import ARMENIAN, AZERBAIJANI, Overview, overview
from karabakh_cli.view.block import claimant
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.overview import overview_page
from karabakh_cli.view.screen import Screen

ARMENIAN_COLUMN, AZERBAIJANI_COLUMN = "of Armenia and", "of Azerbaijan"


@pytest.fixture
def found(facts: Facts) -> Overview:
    return overview(facts)


def squeezed(text: str) -> str:
    return "".join(text.split())


def claim(figure: Figure, facts: Facts) -> str:
    return squeezed(f"{with_unit(figure)} · {claimant(figure, facts)}")


def halves(shown: str) -> tuple[str, str]:
    """What stands in the column of either side, lines joined."""
    part = shown.split("\n\n")[1].splitlines()[1:]
    # Where there is little room the names of the columns take two lines.
    left = max(line.find(ARMENIAN_COLUMN) for line in part[:2])
    right = max(line.find(AZERBAIJANI_COLUMN) for line in part[:2])
    return (
        squeezed("".join(line[left:right] for line in part)),
        squeezed("".join(line[right:] for line in part)),
    )


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
def test_each_loss_stands_with_its_claimant_in_the_column_of_its_side(
    facts: Facts, found: Overview, width: int
) -> None:
    armenian, azerbaijani = halves(overview_page(found, facts, Screen(width)))

    for quantity in found.losses:
        assert all(claim(figure, facts) in armenian for figure in quantity.armenian)
        for figure in quantity.azerbaijani:
            if figure.of == ("azerbaijan",):
                assert claim(figure, facts) in azerbaijani
            assert squeezed(f"· {claimant(figure, facts)}") in azerbaijani


@pytest.mark.parametrize("width", [30, 40, 59])
def test_each_loss_stands_with_its_claimant_on_a_narrow_terminal(
    facts: Facts, found: Overview, width: int
) -> None:
    shown = squeezed(overview_page(found, facts, Screen(width)))

    for quantity in found.losses:
        for figure in quantity.armenian:
            assert claim(figure, facts) in shown


@pytest.mark.parametrize("width", [30, 59, 60, 80, 200])
def test_territory_and_landmarks_stand_with_who_said_so(facts: Facts, found: Overview, width: int) -> None:
    shown = squeezed(overview_page(found, facts, Screen(width)))

    for figure in found.territory:
        assert squeezed(f"{with_unit(figure)} {figure.what} · {claimant(figure, facts)}") in shown
    for event in found.events:
        said = f" · {claimant(event, facts)}" if event.source else ""
        # Captures stand together, a place and a day each.
        where = " and ".join(
            name for key in event.places if (name := getattr(facts.entries[key], "name", ""))
        )
        told = f"{where} {event.date}" if event.kind == "capture" else event.what
        assert squeezed(told + said) in shown


def test_the_overview_fits_one_screen_of_eighty_by_forty(facts: Facts, found: Overview) -> None:
    # The last line is the prompt's.
    assert overview_page(found, facts, Screen(80)).count("\n") < 40


def test_the_shipped_overview_has_every_part(found: Overview) -> None:
    assert found.war is not None
    assert (found.war.date, found.war.end) == ("2020-09-27", "2020-11-10")
    assert [q.name for q in found.losses][:1] == ["killed, military"]
    assert found.territory
    assert found.events


def test_a_figure_is_in_the_column_of_those_it_counts(found: Overview) -> None:
    for quantity in found.losses:
        assert all(ARMENIAN.issuperset(figure.of) for figure in quantity.armenian)
        assert all(AZERBAIJANI.issuperset(figure.of) for figure in quantity.azerbaijani)


def test_losses_are_what_a_side_reports_of_the_war_as_a_whole(found: Overview, facts: Facts) -> None:
    for quantity in found.losses:
        for figure in (*quantity.armenian, *quantity.azerbaijani):
            assert facts.reporter(figure.source[0]).side != "third-party"
            assert figure.period == "war"
            total = facts.entries.get(figure.part_of or "")
            assert not isinstance(total, Figure) or total.population != figure.population
            assert figure.id not in facts.revised_by


def test_each_side_gives_one_number_for_a_quantity(found: Overview, facts: Facts) -> None:
    for quantity in found.losses:
        for figures in (quantity.armenian, quantity.azerbaijani):
            sides = [facts.reporter(f.source[0]).side.replace("artsakh", "armenia") for f in figures]
            assert len(sides) == len(set(sides))


def test_landmarks_are_days_of_the_war_in_order(found: Overview) -> None:
    days = [event.date for event in found.events]

    assert days == sorted(days)
    assert days[0] >= "2020-09-27"
    assert days[-1] <= "2020-11-10"


def test_as_of_a_day_shows_only_what_had_been_said(facts: Facts) -> None:
    known = overview(facts, as_of="2020-10-20")

    for quantity in known.losses:
        for figure in (*quantity.armenian, *quantity.azerbaijani):
            said = figure.stated_on or figure.as_of
            assert said is None or said[:10] <= "2020-10-20"


def test_a_record_is_listed_once(found: Overview) -> None:
    ids = [entry.id for entry in found.entries()]

    assert len(ids) == len(set(ids))


def test_a_state_stands_before_an_office_without_a_post(small: Facts) -> None:
    person = msgspec.structs.replace(small.figure("missing-azerbaijan"), id="person")
    state = msgspec.structs.replace(person, id="state", source=("armenia",), words="a few", stated_on="1999")
    facts = msgspec.structs.replace(small, figures=(person, state))

    assert [f.id for q in overview(facts).losses for f in q.azerbaijani] == ["state"]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"period": "post-war"}, id="after the war"),
        pytest.param({"place": "town"}, id="of one town"),
        pytest.param({"source": ("watcher",)}, id="by a third party"),
        pytest.param({"of": ("armenia", "azerbaijan")}, id="of both sides"),
        pytest.param({"of": ()}, id="of nobody's"),
        pytest.param({"population": "journalists"}, id="of another population"),
    ],
)
def test_what_is_no_loss_as_a_side_reports_it_is_left_out(small: Facts, fields: dict[str, Any]) -> None:
    figure = msgspec.structs.replace(small.figure("killed-armenia"), **fields)

    assert overview(msgspec.structs.replace(small, figures=(figure,))).losses == []


def test_an_empty_base_gives_an_empty_overview(small: Facts) -> None:
    empty = msgspec.structs.replace(small, figures=(), events=())

    assert overview(empty).entries() == []
    assert overview_page(overview(empty), empty, Screen(80)) == "An invented war\n"


def test_in_a_pipe_an_overview_is_one_record_a_line(facts: Facts, found: Overview) -> None:
    lines = overview_page(found, facts, Screen()).splitlines()

    assert [line.split()[-1] for line in lines[1:]] == [entry.id for entry in found.entries()]
