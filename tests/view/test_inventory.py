"""One claimant's losses of equipment as a table of items by status."""

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.view.inventory import inventory, is_inventory
from karabakh_cli.view.screen import Screen


@pytest.fixture
def counts(small: Facts) -> list[Figure]:
    return [f for f in small.figures if f.topic == "equipment"]


def test_one_claimants_items_by_status_are_a_table(counts: list[Figure]) -> None:
    assert is_inventory(counts)


def test_several_claimants_are_not(counts: list[Figure]) -> None:
    other = msgspec.structs.replace(counts[0], source=("armenia",))

    assert not is_inventory([other, *counts[1:]])


def test_a_list_of_one_status_is_not(counts: list[Figure]) -> None:
    assert not is_inventory([f for f in counts if f.measure == "lost"])


def test_nor_are_people(small: Facts) -> None:
    assert not is_inventory([f for f in small.figures if f.population])
    assert not is_inventory([])


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_each_number_is_under_its_status_in_the_row_of_its_item(
    small: Facts, counts: list[Figure], width: int
) -> None:
    lines = inventory(counts, small, Screen(width=width)).splitlines()
    rows = [line.split() for line in lines if line.startswith("  t")]

    assert rows == [
        ["tanks", "20", "15", "5"],
        ["trucks", "31", "20", "11"],
        ["tanks", "10", "7", "4"],
        ["trucks", "9", "7", "2"],
    ]


def test_the_claimant_is_named_above_the_table(small: Facts, counts: list[Figure]) -> None:
    assert inventory(counts, small, Screen()).startswith("Equipment losses, according to Watcher [sic]\n")


def test_that_parts_do_not_add_up_is_said_and_no_sum_is_shown(small: Facts, counts: list[Figure]) -> None:
    shown = inventory(counts, small, Screen())

    assert "Caution      the source's parts of tanks (Azerbaijani side) do not add up" in shown
    # 7 and 4 are of 10.
    assert "11" not in [part for line in shown.splitlines() if "tanks" in line for part in line.split()]


def test_a_status_that_no_item_has_takes_no_column(small: Facts, counts: list[Figure]) -> None:
    assert "abandoned" not in inventory(counts, small, Screen())


def test_what_does_not_fit_the_table_is_counted(small: Facts, counts: list[Figure]) -> None:
    local = msgspec.structs.replace(counts[0], id="local", place="town")

    assert "Not shown    1 of another kind   --all" in inventory([*counts, local], small, Screen())


def test_no_status_is_dropped_on_a_narrow_screen(facts: Facts) -> None:
    found = [f for f in facts.figures if f.source == ("oryx",) and f.topic == "equipment"]

    for width in range(30, 120):
        shown = inventory(found, facts, Screen(width=width))
        numbers = [part for line in shown.splitlines() if line.startswith("  ") for part in line.split()]
        assert {f"{f.value:,}" for f in found if f.value is not None} <= set(numbers), width
        assert "do not add up to its total; all are shown as published" in " ".join(shown.split()), width


def test_where_the_columns_have_no_room_each_item_has_its_statuses_below_it(facts: Facts) -> None:
    found = [f for f in facts.figures if f.source == ("oryx",) and f.topic == "equipment"]
    lines = inventory(found, facts, Screen(width=40)).splitlines()
    at = lines.index("  tanks")

    assert lines[at + 1 : at + 3] == ["    255 lost · 146 destroyed · 6 damaged", "    103 captured"]


@pytest.mark.parametrize("width", [40, 70, 71, 80, 100, 120])
def test_every_status_is_spelt_out(facts: Facts, width: int) -> None:
    found = [f for f in facts.figures if f.source == ("oryx",) and f.topic == "equipment"]
    shown = inventory(found, facts, Screen(width=width))

    for status in ("lost", "destroyed", "damaged", "abandoned", "captured", "later lost"):
        assert status in shown.partition("AZERBAIJANI SIDE")[2], status


@pytest.mark.parametrize("width", [40, 100])
def test_with_ids_every_number_is_there_with_its_own(small: Facts, counts: list[Figure], width: int) -> None:
    lines = inventory(counts, small, Screen(width=width, ids=True)).splitlines()
    shown = inventory(counts, small, Screen(width=width))

    for f in counts:
        if f"{f.value}" in shown.split():
            assert lines[lines.index(f"    {f.id}") - 1].split()[0] == f"{f.value}"
