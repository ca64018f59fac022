"""What is counted of both sides is shown for both or for neither, whichever side is asked about."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import subject_of
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.headlines.pairs import stand_ins, twins
from karabakh_cli.query.headlines.select import FEW, select

SIDES = {"armenia": frozenset({"armenia", "artsakh"}), "azerbaijan": frozenset({"azerbaijan"})}
RIVAL = {"armenia": "azerbaijan", "azerbaijan": "armenia"}


def made(small: Facts, side: str, key: str, **fields: Any) -> Figure:
    """A count of a side by a third party, after one of the invented base."""
    own = small.figure("killed-armenia")
    of = ("armenia", "artsakh") if side == "armenia" else (side,)
    common = {"of": of, "source": ("watcher",), "stated_on": "2000-02-01", "as_of": None}
    return msgspec.structs.replace(own, id=f"{side}-{key}", **{**common, **fields})


@pytest.mark.parametrize("side", SIDES)
def test_the_latest_counts_that_a_third_party_makes_of_both_sides_are_a_pair(small: Facts, side: str) -> None:
    first = made(small, side, "first", stated_on="2000-01-05")
    last = made(small, side, "last")
    other = made(small, RIVAL[side], "other")
    elsewhere = made(small, RIVAL[side], "elsewhere", scope="on one day")

    assert twins(small, [first, last, other, elsewhere]) == {last.id: other.id, other.id: last.id}
    assert twins(small, [last, elsewhere]) == {}


@pytest.mark.parametrize("named", [*SIDES, None])
@pytest.mark.parametrize("side", SIDES)
def test_where_one_side_counts_itself_and_the_other_does_not_a_pair_is_shown_for_both(
    small: Facts, side: str, named: str | None
) -> None:
    own = [made(small, side, f"own-{n}", source=(side,), measure="missing") for n in range(FEW + 1)]
    pair = [made(small, one, "watched", measure="missing") for one in SIDES]
    base = msgspec.structs.replace(small, figures=(*own, *pair))
    asked = Filters(of=SIDES[named] if named else frozenset())
    found = figures(base, asked)

    shown = select(base, found, asked).shown
    assert {f.id for f in pair if f in found} <= {f.id for f in shown}


ASKED: dict[str, dict[str, Any]] = {
    "casualties": {"topic": {"casualties", "displacement"}},
    "killed": {"measure": {"killed"}},
    "missing": {"measure": {"missing"}},
    "captives": {"measure": {"captured", "held", "exchanged"}},
    "captured": {"measure": {"captured"}},
    "wounded": {"measure": {"wounded", "in-treatment"}},
    "displaced": {"measure": {"displaced"}},
    "killed and wounded": {"measure": {"losses"}},
    "things": {"topic": {"equipment", "infrastructure"}},
    "schools": {"item": {"schools"}},
    "tanks": {"item": {"tanks"}},
}


@pytest.mark.parametrize("day", [None, "2021-10-01"])
@pytest.mark.parametrize("asked", [pytest.param(asked, id=name) for name, asked in ASKED.items()])
def test_what_a_third_party_counts_of_both_sides_is_shown_for_both_or_for_neither(
    facts: Facts, asked: dict[str, Any], day: str | None
) -> None:
    keep = Filters(as_of=day, **{name: frozenset(words) for name, words in asked.items()})
    shown: set[str] = set()
    for of in SIDES.values():
        one = msgspec.structs.replace(keep, of=of)
        shown |= {f.id for f in select(facts, figures(facts, one), one).shown if subject_of(facts, f)}
    both = {f.id for f in select(facts, figures(facts, keep), keep, most=len(facts.figures)).shown}
    pairs = twins(facts, [f for f in figures(facts, keep) if f.id not in facts.revised_by or day])

    for found in (shown, both):
        assert {key for key in found & pairs.keys() if pairs[key] not in found} == set()
    if keep.measure:
        assert shown & pairs.keys() == both & pairs.keys()


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    ("dead", "stands_in"),
    [
        pytest.param(None, True, id="no dead claimed"),
        pytest.param({"value": 10, "stated_on": "2000-01-01"}, True, id="fewer, earlier"),
        pytest.param({"value": 10, "stated_on": "2000-03-01"}, False, id="fewer, later"),
        pytest.param({"value": 90, "stated_on": "2000-01-01"}, False, id="more, earlier"),
        pytest.param({"value": 10, "stated_on": None, "cite": ()}, False, id="fewer, on an unknown day"),
    ],
)
def test_a_later_and_larger_claim_of_losses_stands_for_the_dead(
    small: Facts, side: str, dead: dict[str, Any] | None, *, stands_in: bool
) -> None:
    by = (RIVAL[side],)
    losses = made(small, side, "losses", source=by, measure="losses", value=50)
    claims = [losses, *([made(small, side, "dead", source=by, **dead)] if dead else [])]

    assert stand_ins(small, claims) == ({losses.id} if stands_in else set())


@pytest.mark.parametrize("side", SIDES)
def test_beside_what_stands_for_the_dead_is_what_the_other_side_claims_of_the_same(
    small: Facts, side: str
) -> None:
    losses = made(small, side, "losses", source=(RIVAL[side],), measure="losses", value=50)
    earlier, later = (
        made(small, RIVAL[side], day, source=(side,), measure="losses", stated_on=day)
        for day in ("2000-01-01", "2000-01-02")
    )
    dead = made(small, RIVAL[side], "dead", source=(side,), value=2_000_000, stated_on=None, cite=())

    assert stand_ins(small, [losses, earlier, later, dead]) == {losses.id, later.id}


@pytest.mark.parametrize("side", SIDES)
def test_no_heading_of_casualties_has_a_rivals_claim_of_one_side_alone(facts: Facts, side: str) -> None:
    asked = Filters(topic=frozenset({"casualties"}))
    every = select(facts, figures(facts, asked), asked).shown
    of_one = replace(asked, of=SIDES[side])
    alone = select(facts, figures(facts, of_one), of_one).shown
    claimed = {(subject_of(facts, f), f.measure) for f in every if f.measure == "losses"}

    assert {subject for subject, _ in claimed} == {"armenian", "azerbaijani"}
    assert any(f.measure == "losses" for f in alone)
