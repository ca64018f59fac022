"""Figures that count the same thing are put together, and nothing else with them."""

from typing import Any

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.disputes import Dispute, disputes
from karabakh_cli.query.filters import Filters
from karabakh_cli.query.order import was_said
from karabakh_cli.query.populations import comparable_population
from karabakh_cli.query.quantities import (
    Quantity,
    comparison_key,
    is_wider,
    quantities,
    same_quantity,
    series,
)


def changed(figure: Figure, **fields: Any) -> Figure:
    return msgspec.structs.replace(figure, **fields)


def base(small: Facts, *figures: Figure) -> Facts:
    return msgspec.structs.replace(small, figures=figures)


def ids(groups: list[Quantity]) -> list[list[str]]:
    return [[figure.id for figure in group.figures] for group in groups]


def disputed(facts: Facts) -> list[tuple[str, str]]:
    return [(d.lowest.id, d.highest.id) for d in disputes(facts, list(facts.figures), Filters())]


def test_rivals_are_put_together_the_counted_sides_own_word_first(small: Facts) -> None:
    killed = [f for f in small.figures if f.measure == "killed" and f.population == "military"]

    assert sorted(ids(quantities(small, killed))[:2]) == [
        ["killed-armenia", "killed-armenia-by-azerbaijan"],
        ["killed-azerbaijan", "killed-azerbaijan-with-volunteers"],
    ]


def test_a_superseded_figure_is_left_out_unless_only_such_are_asked_for(small: Facts) -> None:
    first, last = small.figure("killed-azerbaijan-first"), small.figure("killed-azerbaijan")

    assert ids(quantities(small, [first, last])) == [["killed-azerbaijan"]]
    assert ids(quantities(small, [first])) == [["killed-azerbaijan-first"]]


def test_by_an_earlier_day_the_figure_of_that_day_counts(small: Facts) -> None:
    first = small.figure("killed-azerbaijan-first")

    assert ids(quantities(small, [first], as_of="2000-01-15")) == [["killed-azerbaijan-first"]]


def test_counts_of_the_war_come_before_others_however_many_claims_those_have(small: Facts) -> None:
    own = small.figure("killed-armenia")
    later = [changed(own, id=f"later-{n}", value=n, period="post-war") for n in range(3)]
    found = base(small, *later, own)

    assert ids(quantities(found, found.figures))[0] == ["killed-armenia"]


def test_a_share_never_joins_its_total(small: Facts) -> None:
    part = changed(small.figure("killed-armenia"), id="part", value=300, part_of="killed-armenia")
    facts = base(small, small.figure("killed-armenia"), part)

    assert ids(quantities(facts, facts.figures)) == [["killed-armenia"]]
    # Nor does it where the total itself was not found.
    assert ids(quantities(facts, [part])) == []


def test_a_wider_count_is_on_the_same_scale_and_known_as_wider(small: Facts) -> None:
    wider, own = small.figure("killed-azerbaijan-with-volunteers"), small.figure("killed-azerbaijan")

    assert same_quantity(small, wider, own)
    assert (is_wider(small, wider), is_wider(small, own)) == (True, False)


def test_a_count_of_half_a_camp_is_narrower_and_not_drawn_with_the_whole(small: Facts) -> None:
    whole = small.figure("killed-armenia")
    half = changed(whole, id="half", of=("artsakh",), value=700)
    found = quantities(base(small, whole, half), [whole, half])

    assert ids(found) == [["killed-armenia"]]
    assert [f.id for f in found[0].narrower] == ["half"]


def test_other_counts_of_the_same_people_are_related(small: Facts) -> None:
    killed = small.figure("killed-armenia")
    buried = changed(killed, id="buried", measure="buried")
    civilian = changed(killed, id="civilian", population="civilian")
    facts = base(small, killed, buried, civilian)
    related = {q.figures[0].id: [f.id for f in q.related] for q in quantities(facts, facts.figures)}

    assert related == {"killed-armenia": ["buried"], "buried": ["killed-armenia"], "civilian": []}


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"of": ("azerbaijan",)}, id="of the other side"),
        pytest.param({"measure": "wounded"}, id="measure"),
        pytest.param({"population": "civilian"}, id="population"),
        pytest.param({"item": "tanks"}, id="item"),
        pytest.param({"unit": "percent"}, id="unit"),
        pytest.param({"period": "post-war"}, id="period"),
        pytest.param({"place": "town"}, id="place"),
        pytest.param({"scope": "on one day"}, id="scope"),
    ],
)
def test_what_counts_something_else_never_shares_a_scale(small: Facts, fields: dict[str, Any]) -> None:
    one = small.figure("killed-armenia")
    other = changed(one, id="other", **fields)
    facts = base(small, one, other)

    assert len(quantities(facts, [one, other])) == 2
    assert not same_quantity(facts, one, other)


@pytest.mark.parametrize("measure", ["awarded", "duration", "count", "share", "cost"])
def test_a_measure_that_says_too_little_is_compared_only_where_it_is_worded_alike(
    small: Facts, measure: str
) -> None:
    one = changed(small.figure("killed-armenia"), measure=measure, what="Medals of salt awarded")
    alike, unlike = changed(one, id="alike"), changed(one, id="unlike", what="Medals of iron awarded")
    facts = base(small, one, alike, unlike)

    assert same_quantity(facts, one, alike)
    assert not same_quantity(facts, one, unlike)


def test_no_shipped_quantity_mixes_what_is_counted(facts: Facts) -> None:
    for group in quantities(facts, list(facts.figures)):
        assert len({comparison_key(facts, figure) for figure in group.figures}) == 1
        assert len({(f.item, f.unit, f.scope, f.place) for f in group.drawn}) == 1
        assert len({comparable_population(f) for f in group.figures}) == 1


def test_no_shipped_share_is_drawn_beside_a_whole(facts: Facts) -> None:
    for group in quantities(facts, list(facts.figures)):
        for figure in group.figures:
            if figure.part_of:
                assert not same_quantity(facts, figure, facts.figure(figure.part_of)), figure.id


# Disputes.


def test_a_count_that_two_sides_put_differently_is_disputed(small: Facts) -> None:
    assert disputed(small) == [
        ("killed-armenia", "killed-armenia-by-azerbaijan"),
        ("killed-azerbaijan", "killed-azerbaijan-with-volunteers"),
    ]


def test_the_latest_word_of_a_side_counts_and_not_an_earlier_one(small: Facts) -> None:
    one = changed(small.figure("killed-armenia"), stated_on="2000-02-20")
    early = changed(one, id="early", value=10, stated_on="2000-01-02")
    rival = changed(one, id="rival", source=("azerbaijan",), value=1300)

    assert disputed(base(small, one, early, rival)) == [("killed-armenia", "rival")]


def test_that_a_final_count_is_more_than_an_early_one_is_no_dispute(small: Facts) -> None:
    early = changed(small.figure("killed-armenia"), stated_on="2020-10-09", value=350)
    final = changed(early, id="final", source=("azerbaijan",), stated_on="2021-08-26", value=7000)
    higher_then = changed(final, stated_on="2020-10-28")

    assert disputed(base(small, early, final)) == []
    assert disputed(base(small, early, higher_then)) == [("killed-armenia", "final")]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"source": ("azerbaijan",)}, id="with one number"),
        pytest.param({"source": ("azerbaijan",), "value": None, "words": "many"}, id="one of them in words"),
        pytest.param({"source": ("artsakh",), "value": 9}, id="of one side"),
        pytest.param({"source": ("azerbaijan",), "value": 9, "place": "town"}, id="of one town"),
        pytest.param({"source": ("azerbaijan",), "value": 9, "scope": "one day"}, id="of one day"),
        pytest.param({"source": ("azerbaijan",), "value": 9, "rank": "detail"}, id="of little weight"),
        pytest.param({"source": ("azerbaijan",), "value": 9, "period": "post-war"}, id="after the war"),
    ],
)
def test_these_two_are_no_dispute(small: Facts, fields: dict[str, Any]) -> None:
    one = small.figure("killed-armenia")

    assert disputed(base(small, one, changed(one, id="other", **fields))) == []


def test_the_press_is_no_party_to_a_dispute(small: Facts) -> None:
    paper = changed(small.figure("killed-armenia"), id="paper", value=5, source=("paper",))
    actors = {
        **small.actors,
        "paper": changed_actor(small, name="A paper", kind="media", side="third-party"),
    }
    facts = msgspec.structs.replace(base(small, small.figure("killed-armenia"), paper), actors=actors)

    assert disputed(facts) == []


def changed_actor(small: Facts, **fields: Any) -> Any:
    return msgspec.structs.replace(small.actors["watcher"], **fields)


def test_zero_is_a_claim_like_any_other(small: Facts) -> None:
    one = small.figure("killed-armenia")
    none = changed(one, id="none", source=("azerbaijan",), value=0)

    assert disputed(base(small, one, none)) == [("none", "killed-armenia")]


def counted(facts: Facts, f: Figure) -> tuple[object, ...]:
    """What a figure of a dispute counts; one of servicemen may stand beside one of everybody.

    Things lost may be counted in different ways, or with others.
    """
    return subject_of(facts, f), f.unit, f.topic, *(() if f.topic == "equipment" else (f.measure, f.item))


SIDES = {"armenia": "azerbaijan", "azerbaijan": "armenia"}


@pytest.mark.parametrize("side", SIDES)
def test_the_lowest_word_is_also_one_of_somebody_without_an_office(small: Facts, side: str) -> None:
    own = changed(small.figure("killed-armenia"), of=(side,), source=(side,), stated_on="2000-03-01")
    former = changed(own, id="former", source=("witness",), value=5, stated_on="2000-02-01")
    rival = changed(own, id="rival", source=(SIDES[side],), value=7_000)

    assert disputed(base(small, own, former, rival)) == [("former", "rival")]


@pytest.mark.parametrize("side", SIDES)
def test_a_count_of_servicemen_alone_is_set_against_one_of_everybody(small: Facts, side: str) -> None:
    own = changed(small.figure("killed-armenia"), of=(side,), source=(side,), measure="missing", value=6)
    every = changed(own, id="every", source=("watcher",), population="unspecified", value=7)

    assert disputed(base(small, own, every)) == [("killed-armenia", "every")]
    assert disputed(base(small, own, changed(every, value=5))) == []


def test_with_the_sides_exchanged_the_disputes_are_the_same(facts: Facts, mirrored: Facts) -> None:
    one, other = (
        {(d.lowest.id, d.highest.id) for d in disputes(known, list(known.figures), Filters())}
        for known in (facts, mirrored)
    )

    assert one == other


def missing(small: Facts, side: str, **fields: Any) -> Figure:
    own = changed(small.figure("killed-armenia"), of=(side,), source=(side,), measure="missing", as_of=None)
    return changed(own, **fields)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("detail", [None, "detail"])
@pytest.mark.parametrize(("then", "others", "is_dispute"), [(8, 7, False), (8, 9, True), (5, 7, True)])
def test_that_a_side_has_revised_what_both_said_is_no_dispute(
    small: Facts, side: str, detail: Any, then: int, others: int, *, is_dispute: bool
) -> None:
    now = missing(small, side, value=6, stated_on="2022-01-26")
    before = missing(small, side, id="before", value=then, stated_on="2021-06-30", rank=detail)
    watched = missing(small, side, id="w", source=("watcher",), value=others, stated_on="2021-09-27")

    assert disputed(base(small, now, before, watched)) == [("killed-armenia", "w")] * is_dispute


@pytest.mark.parametrize("side", SIDES)
def test_that_more_were_counted_since_both_said_the_same_is_no_dispute(small: Facts, side: str) -> None:
    now = missing(small, side, value=90, stated_on="2022-01-26")
    before = missing(small, side, id="before", value=70, stated_on="2021-06-30")
    watched = missing(small, side, id="w", source=("watcher",), value=75, stated_on="2021-09-27")

    assert disputed(base(small, now, before, watched)) == []
    assert disputed(base(small, now, watched)) == [("w", "killed-armenia")]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    "fields",
    [{"measure": "losses"}, {"measure": "captured", "period": "post-war"}],
    ids=["losses, which may be the dead or the wounded too", "captives of another time"],
)
def test_what_may_count_something_else_is_no_dispute(small: Facts, side: str, fields: dict[str, Any]) -> None:
    one = missing(small, side, measure=fields["measure"])
    other = changed(one, id="other", source=("watcher",), value=5, **fields)

    assert disputed(base(small, one, other)) == []


def lost(small: Facts, of: str, speaker: str, **fields: Any) -> Figure:
    none = {"item": "tanks", "part_of": None, "as_of": None, "stated_on": None, "cite": ()}
    return changed(small.figure("tanks-azerbaijan"), of=(of,), source=(speaker,), **(none | fields))


@pytest.mark.parametrize("side", SIDES)
def test_losses_of_things_are_disputed_by_the_latest_and_fullest_word_of_each(
    small: Facts, side: str
) -> None:
    rival = SIDES[side]
    listed = lost(small, side, "watcher", id="listed", measure="lost", value=60)
    part = changed(listed, id="part", measure="destroyed", value=40)
    early = lost(small, side, rival, id="early", value=241, measure="destroyed", stated_on="2020-10-20")
    late = lost(small, side, rival, id="late", value=366, measure="destroyed", stated_on="2021-09-24")
    together = changed(early, id="together", item="tanks-and-armoured-vehicles", value=749)

    assert disputed(base(small, listed, part, early, late)) == [("listed", "late")]
    assert disputed(base(small, listed, part, together)) == [("listed", "together")]


@pytest.mark.parametrize("side", SIDES)
def test_a_list_of_unknown_day_is_no_dispute_with_fewer_things_of_the_weeks_of_the_war(
    small: Facts, side: str
) -> None:
    early = lost(small, side, SIDES[side], id="early", value=198, stated_on="2020-10-20")
    listed = lost(small, side, "watcher", id="listed", value=331)

    assert disputed(base(small, early, listed)) == []
    assert disputed(base(small, early, changed(listed, value=90))) == [("listed", "early")]


@pytest.mark.parametrize("of", [("armenia", "artsakh"), ("azerbaijan",)])
@pytest.mark.parametrize("item", ["tanks", None])
def test_the_dead_and_the_tanks_of_both_sides_are_disputed(
    facts: Facts, of: tuple[str, ...], item: str | None
) -> None:
    camp = camp_of(facts, of)
    found = disputes(facts, list(facts.figures), Filters())

    assert any(d.lowest.item == item and subject_of(facts, d.lowest) == camp for d in found)


def test_a_shipped_dispute_is_between_sides_and_of_different_numbers(facts: Facts) -> None:
    found: list[Dispute] = disputes(facts, list(facts.figures), Filters())

    assert len(found) >= 4
    for d in found:
        assert counted(facts, d.lowest) == counted(facts, d.highest)
        assert (d.lowest.value, d.lowest.bound) != (d.highest.value, d.highest.bound)
    # Both sides' military dead come before anything else.
    assert {d.lowest.of[0] for d in found[:2]} == {"armenia", "azerbaijan"}
    assert all((d.lowest.measure, d.lowest.population) == ("killed", "military") for d in found[:2])


# Series.


def chains(found: list[list[Figure]]) -> list[list[str]]:
    return [[figure.id for figure in chain] for chain in found]


def test_a_series_is_in_the_order_of_its_revisions(small: Facts) -> None:
    assert chains(series(small, list(small.figures), alone=False)) == [
        ["killed-azerbaijan-first", "killed-azerbaijan"]
    ]


def test_a_series_holds_only_the_steps_that_were_asked_for(small: Facts) -> None:
    found = [small.figure("killed-azerbaijan"), small.figure("killed-azerbaijan-first")]

    assert len(series(small, found, alone=False)) == 1
    assert series(small, found[:1], alone=False) == []
    assert chains(series(small, found[1:], alone=True)) == [["killed-azerbaijan-first"]]


def test_figures_that_were_never_revised_come_on_request(small: Facts) -> None:
    found = chains(series(small, list(small.figures), alone=True))

    assert ["tanks-azerbaijan"] in found
    assert ["tanks-azerbaijan-captured"] not in found, "a share is no series"


def dead_of(facts: Facts, side: str) -> list[Figure]:
    return [f for f in facts.figures if side in f.of and f.measure == "killed" and f.place is None]


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
def test_of_a_claimant_that_counted_again_no_count_of_the_weeks_of_the_war_is_drawn(
    facts: Facts, side: str
) -> None:
    for quantity in quantities(facts, dead_of(facts, side)):
        speakers = {camp_of(facts, f.source) for f in quantity.earlier}
        drawn = [f for f in quantity.figures if camp_of(facts, f.source) in speakers]

        assert speakers - {"third"} == {camp_of(facts, f.source) for f in drawn} - {"third"}
        assert not any(was_said(facts, f, after_the_war=False) for f in drawn)
        assert not any(was_said(facts, f, after_the_war=True) for f in quantity.earlier)


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
def test_by_the_end_of_the_war_nothing_said_is_earlier(facts: Facts, side: str) -> None:
    by_its_end = [f for f in dead_of(facts, side) if was_said(facts, f, after_the_war=False)]

    assert all(not quantity.earlier for quantity in quantities(facts, by_its_end, as_of="2020-11-10"))


@pytest.mark.parametrize("of", ["armenia", "azerbaijan"])
@pytest.mark.parametrize("speaker", ["armenia", "azerbaijan", "watcher"])
@pytest.mark.parametrize(
    ("later", "is_earlier"),
    [
        ({"stated_on": "2021-03-01"}, True),
        ({"value": 900}, True),
        ({"value": 100}, False),
        ({"stated_on": "2020-10-20"}, False),
        ({"stated_on": "2021-03-01", "source": "another"}, False),
    ],
    ids=["after the war", "undated and more", "undated and fewer", "in the war", "by somebody else"],
)
@pytest.mark.parametrize("early", [{"stated_on": "2020-10-01"}, {"as_of": "2020-10-01"}])
def test_one_rule_says_for_every_claimant_what_is_earlier(
    small: Facts, of: str, speaker: str, later: dict[str, Any], early: dict[str, Any], *, is_earlier: bool
) -> None:
    empty = {"stated_on": None, "as_of": None, "supersedes": None, "cite": ()}
    first = changed(small.figure("killed-armenia"), of=(of,), source=(speaker,), value=500, **(empty | early))
    other = {"armenia": "azerbaijan", "azerbaijan": "watcher", "watcher": "armenia"}[speaker]
    fields = later | ({"source": (other,)} if "source" in later else {})
    second = changed(first, **(empty | fields), id="second")
    found = quantities(small, [first, second])[0]

    # Third parties mostly relay: what any claimant counted later replaces theirs.
    is_earlier = is_earlier or (speaker == "watcher" and "source" in later)
    assert found.earlier == ([first] if is_earlier else [])
    assert (first in found.figures) is not is_earlier
