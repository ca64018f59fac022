"""What is ranked a detail today was a side's latest count once: the same rule for both sides."""

from typing import Any

import pytest
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.details import is_detail
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.headlines.select import FEW, select

OFFICES = {"armenia": "armenia-mod", "azerbaijan": "azerbaijan-mod"}
PRESS = {"armenia": "armenpress", "azerbaijan": "azernews"}


@pytest.fixture(params=["armenia", "azerbaijan"])
def side(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def counted(facts: Facts, side: str, key: str, **fields: Any) -> Figure:
    """Return a count of the missing of a side, by its ministry unless it says otherwise."""
    of = ("armenia", "artsakh") if side == "armenia" else (side,)
    empty = {"as_of": None, "supersedes": None, "rank": None, "caveat": None, "note": None, "cite": ()}
    common = empty | {"of": of, "source": (OFFICES[side],), "id": key}
    return replace(facts.figure("missing-military-azerbaijan-mod-2021-06-30"), **(common | fields))


@pytest.fixture
def made(facts: Facts, side: str) -> Facts:
    """The base with only an early count, a detail, what a newspaper wrote after it, and a last count."""
    found = (
        counted(facts, side, "early", value=24, stated_on="2021-04-20"),
        counted(facts, side, "detail", value=8, stated_on="2021-06-30", rank="detail"),
        counted(facts, side, "press", value=7, stated_on="2021-09-28", source=(PRESS[side],)),
        counted(facts, side, "last", value=6, stated_on="2022-01-26"),
    )
    return replace(facts, figures=found)


@pytest.mark.parametrize(
    ("day", "latest"),
    [
        ("2021-06-29", "early"),
        ("2021-06-30", "detail"),
        ("2021-12-31", "detail"),
        ("2022-01-26", "last"),
        (None, "last"),
    ],
)
def test_by_a_day_a_side_is_shown_by_what_its_own_office_said_last(
    made: Facts, day: str | None, latest: str
) -> None:
    asked = Filters(as_of=day)

    # So low a limit that the rules are applied to a few figures too.
    assert [f.id for f in select(made, figures(made, asked), asked, most=FEW - 1).shown] == [latest]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"stated_on": "2022-02-01"}, id="the last word"),
        pytest.param({"standing": "former"}, id="out of office"),
    ],
)
def test_another_detail_is_one_on_any_day(made: Facts, fields: dict[str, Any]) -> None:
    assert is_detail(made, replace(made.figure("detail"), **fields), as_of="2021-07-01")


def test_what_a_side_says_of_the_other_stays_a_detail(facts: Facts, side: str) -> None:
    rival = "azerbaijan" if side == "armenia" else "armenia"
    said = (
        counted(facts, side, "detail", source=(OFFICES[rival],), stated_on="2021-06-30", rank="detail"),
        counted(facts, side, "last", source=(OFFICES[rival],), stated_on="2022-01-26"),
    )

    assert is_detail(replace(facts, figures=said), said[0], as_of="2021-07-01")


def test_what_only_the_state_is_named_for_stays_a_detail(made: Facts, side: str) -> None:
    assert is_detail(made, replace(made.figure("detail"), source=(side,)), as_of="2021-07-01")


@pytest.mark.parametrize("population", ["military", "civilian"])
def test_a_number_that_repeats_another_offices_stays_a_detail(
    facts: Facts, side: str, population: str
) -> None:
    detail = counted(facts, side, "detail", value=45, stated_on="2020-11-02", rank="detail")
    before = {"value": 45, "as_of": "2020-10-31", "stated_on": None, "population": population}
    office = ("artsakh-ombudsman",) if side == "armenia" else ("azerbaijan-ombudsman",)
    last = counted(facts, side, "last", value=60, stated_on="2022-01-26")

    alone = replace(facts, figures=(detail, last))
    repeated = replace(facts, figures=(detail, last, counted(facts, side, "before", source=office, **before)))

    assert not is_detail(alone, detail, as_of="2020-11-10")
    assert is_detail(repeated, detail, as_of="2020-11-10")


def test_no_count_of_everybody_that_repeats_one_of_civilians_is_a_headline_by_a_day(facts: Facts) -> None:
    asked = Filters(topic=frozenset({"casualties"}), as_of="2020-11-10")

    assert "killed-people-artsakh-armenia-2020-11-02" not in {
        f.id for f in select(facts, figures(facts, asked), asked).shown
    }
