"""A comparison sets like beside like, and both sides are compared alike."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.charts import all_in_order, for_each_side, shared_first
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.quantities import Quantity, comparison_key, quantities

SIDES = ["armenia", "azerbaijan"]
RIVAL = {"armenia": "azerbaijan", "azerbaijan": "armenia"}
Count = Callable[..., Figure]


@pytest.fixture
def count(small: Facts) -> Count:
    """A maker of counts of a side by itself, after a whole one of the invented base."""

    def made(side: str, key: str, **fields: Any) -> Figure:
        own = small.figure("killed-armenia")
        of = ("armenia", "artsakh") if side == "armenia" else (side,)
        fields = {"of": of, "source": (side,), "stated_on": "2000-02-01", "as_of": None, **fields}
        return msgspec.structs.replace(own, id=f"{side}-{key}", **fields)

    return made


def compared(small: Facts, *found: Figure) -> list[Quantity]:
    facts = msgspec.structs.replace(small, figures=found)
    return compared_of(facts, found, found)


def compared_of(facts: Facts, found: Sequence[Figure], either: Sequence[Figure]) -> list[Quantity]:
    """What is drawn of figures, beside those of the same question about either side."""
    of_either = quantities(facts, either)
    return for_each_side(facts, shared_first(facts, quantities(facts, found), of_either), of_either)


def drawn(groups: Sequence[Quantity]) -> list[list[str]]:
    return [[f.id for f in group.drawn] for group in groups]


@pytest.mark.parametrize("side", SIDES)
def test_captives_of_a_side_are_one_comparison_whoever_counts_them_and_when(
    small: Facts, count: Count, side: str
) -> None:
    own = count(side, "own", measure="captured", rank="headline")
    captor = count(side, "captor", measure="held", population="mixed", source=(RIVAL[side],))
    court = count(side, "court", measure="captured", population="unspecified", period="post-war")
    court = msgspec.structs.replace(court, source=("watcher",))
    (found,) = compared(small, own, captor, court)

    assert {f.id for f in found.drawn} == {own.id, captor.id, court.id}


@pytest.mark.parametrize("side", SIDES)
def test_people_are_compared_before_things(small: Facts, count: Count, side: str) -> None:
    tanks = [
        count(side, f"tanks-{n}", measure="captured", population=None, item="tanks", unit="items", value=n)
        for n in range(3)
    ]
    captives = count(side, "captives", measure="captured", period="post-war")

    assert drawn(compared(small, *tanks, captives)) == [[captives.id]]


@pytest.mark.parametrize("side", SIDES)
def test_a_side_that_has_counted_only_a_part_is_drawn_with_that(
    small: Facts, count: Count, side: str
) -> None:
    servicemen = count(side, "servicemen", measure="missing")
    others = count(side, "all", measure="missing", population="unspecified", source=("watcher",))
    (found,) = compared(small, servicemen, others)

    assert drawn([found]) == [[others.id, servicemen.id]]
    assert found.parts == [servicemen]


@pytest.mark.parametrize("side", SIDES)
def test_a_part_is_narrower_where_the_side_has_counted_all(small: Facts, count: Count, side: str) -> None:
    servicemen = count(side, "servicemen", measure="missing")
    everybody = count(side, "all", measure="missing", population="mixed")
    found = next(q for q in quantities(small, [servicemen, everybody]) if everybody in q.figures)

    assert found.drawn == [everybody]
    assert found.narrower == [servicemen]
    assert all_in_order(small, [found], []) == [everybody, servicemen], "a script has what the chart names"


@pytest.mark.parametrize("side", SIDES)
def test_counts_of_everybody_and_those_that_do_not_say_whom_are_one_comparison(
    small: Facts, count: Count, side: str
) -> None:
    older = count(side, "older", population="unspecified", value=10)
    newer = count(side, "newer", population="mixed", value=12, stated_on="2000-03-01")

    assert drawn(compared(small, older, newer)) == [[newer.id, older.id]]


@pytest.mark.parametrize("side", SIDES)
def test_where_one_side_alone_has_the_count_both_are_drawn_with_the_one_they_share(
    small: Facts, count: Count, side: str
) -> None:
    everybody = count(side, "all", population="mixed", rank="headline")
    soldiers = [count(one, "soldiers") for one in SIDES]
    found = drawn(compared(small, everybody, *soldiers))

    assert sorted(map(sorted, found)) == sorted([[everybody.id], *([f.id] for f in soldiers)])


@pytest.mark.parametrize("side", SIDES)
def test_the_wounded_and_those_in_hospital_are_one_comparison(small: Facts, count: Count, side: str) -> None:
    wounded = count(side, "wounded", measure="wounded", source=(RIVAL[side],))
    treated = count(side, "treated", measure="in-treatment")

    assert drawn(compared(small, treated, wounded)) == [[treated.id, wounded.id]]


@pytest.mark.parametrize("side", SIDES)
def test_of_a_place_the_count_of_all_occasions_comes_first_and_the_others_are_related(
    small: Facts, count: Count, side: str
) -> None:
    whole = count(side, "whole", population="unspecified", place="town")
    days = [
        count(
            side, f"day-{n}", population="unspecified", place="town", scope="on one day", source=("watcher",)
        )
        for n in range(3)
    ]
    (found,) = compared(small, *days, whole)

    assert found.drawn == [whole]
    assert {f.id for f in found.related} == {f.id for f in days}


ASKED: dict[str, dict[str, Any]] = {
    "killed": {"measure": {"killed"}},
    "missing": {"measure": {"missing"}},
    "captives": {"measure": {"captured", "held", "exchanged", "returned"}},
    "wounded": {"measure": {"wounded", "in-treatment"}},
    "displaced": {"measure": {"displaced"}},
    "tanks": {"item": {"tanks"}},
    "trucks": {"item": {"trucks"}},
    "armoured vehicles": {"item": {"armoured-fighting-vehicles", "tanks-and-armoured-vehicles"}},
    "houses": {"item": {"houses"}},
    "schools": {"item": {"schools"}},
}


OF = {
    "either": frozenset[str](),
    "armenian": frozenset({"armenia", "artsakh"}),
    "azerbaijani": frozenset({"azerbaijan"}),
}


def answer(base: Facts, asked: dict[str, Any], of: frozenset[str] = frozenset()) -> list[Quantity]:
    keep = msgspec.structs.replace(Filters(), **{name: frozenset(words) for name, words in asked.items()})
    found = figures(base, msgspec.structs.replace(keep, of=of))
    return compared_of(base, found, figures(base, keep))


@pytest.mark.parametrize("of", [pytest.param(of, id=name) for name, of in OF.items()])
@pytest.mark.parametrize("asked", [pytest.param(asked, id=name) for name, asked in ASKED.items()])
def test_with_the_sides_exchanged_the_comparison_is_the_mirrored_one(
    facts: Facts, mirrored: Facts, asked: dict[str, Any], of: frozenset[str]
) -> None:
    one, other = (answer(base, asked, of) for base in (facts, mirrored))

    assert sorted(map(sorted, drawn(one))) == sorted(map(sorted, drawn(other)))


@pytest.mark.parametrize("asked", [pytest.param(asked, id=name) for name, asked in ASKED.items()])
def test_asked_about_one_side_the_count_is_the_one_that_both_have(
    facts: Facts, asked: dict[str, Any]
) -> None:
    counts = [{comparison_key(facts, q.figures[0])[1:] for q in answer(facts, asked, OF[c])} for c in CAMPS]
    both = {comparison_key(facts, q.figures[0])[1:] for q in answer(facts, asked)}

    assert counts[0] & counts[1]
    assert counts[0] | counts[1] <= both


@pytest.mark.parametrize("side", SIDES)
def test_a_count_that_both_sides_have_comes_before_one_that_a_side_has_alone(
    small: Facts, count: Count, side: str
) -> None:
    alone = [
        count(side, f"alone-{n}", measure="lost", population=None, item="tanks", unit="items", value=n)
        for n in range(3)
    ]
    both = [
        count(one, "both", measure="destroyed", population=None, item="tanks", unit="items") for one in SIDES
    ]
    facts = msgspec.structs.replace(small, figures=(*alone, *both))
    for one in SIDES:
        found = [f for f in facts.figures if f.id.startswith(one)]
        first = shared_first(facts, quantities(facts, found), quantities(facts, facts.figures))[0]
        assert [f.id for f in first.figures] == [f"{one}-both"]


@pytest.mark.parametrize("measure", ["killed", "missing", "captured", "wounded"])
def test_both_sides_of_the_shipped_base_are_compared_by_one_count(facts: Facts, measure: str) -> None:
    asked = figures(facts, Filters(measure=frozenset({measure})))
    shown = compared_of(facts, asked, asked)
    counts = [{comparison_key(facts, q.figures[0])[1:] for q in of_camp(facts, shown, c)} for c in CAMPS]

    assert counts[0] & counts[1]
    assert all(camp_of(facts, f.of) != "third" for q in shown for f in q.drawn)


CAMPS = ("armenian", "azerbaijani")


def of_camp(facts: Facts, shown: Sequence[Quantity], camp: str) -> list[Quantity]:
    return [q for q in shown if subject_of(facts, q.figures[0]) == camp]
