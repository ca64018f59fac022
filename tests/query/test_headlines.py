"""What a default answer shows: the same rule for both sides, and a reason for all that is left out."""

from collections import Counter
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import THING_TOPICS
from karabakh_cli.query.actors import resolve_actors
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.grown import outgrown_by_the_dead
from karabakh_cli.query.headlines.select import FEW, MOST, Selection, select
from karabakh_cli.query.order import in_order, measured
from karabakh_cli.query.revisions import status
from karabakh_cli.query.whole import is_whole

RULED = FEW - 1
"""So low a limit that the rules are applied to a few figures too."""
CASUALTIES = frozenset({"casualties", "displacement"})
REASONS = {
    "superseded",
    "before or after the war",
    "other counts",
    "of one place, unit or occasion",
    "of one place or unit",
    "included in a total",
    "in words only",
    "earlier or narrower, by the same side",
    "by third parties",
    "repeated or combined",
    "early claims",
    "less prominent",
    "not counted of both sides",
}


@pytest.fixture
def own(small: Facts) -> Figure:
    """An own count of a whole camp, as a default answer wants it."""
    return msgspec.structs.replace(small.figure("killed-armenia"), stated_on="2000-02-01", as_of=None)


def changed(figure: Figure, key: str, **fields: Any) -> Figure:
    return msgspec.structs.replace(figure, id=key, **fields)


def choose(small: Facts, *found: Figure, most: int = RULED, words: bool = False, **asked: Any) -> Selection:
    facts = msgspec.structs.replace(small, figures=found)
    return select(facts, list(found), Filters(**asked), words=words, most=most)


def reasons(selection: Selection) -> dict[str, list[str]]:
    return {reason: [f.id for f in left] for reason, left in selection.left_out.items()}


def shown(selection: Selection) -> list[str]:
    return [f.id for f in selection.shown]


# Every test has its reason.


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        pytest.param({"period": "post-war"}, "before or after the war", id="after the war"),
        pytest.param({"period": "before"}, "before or after the war", id="before the war"),
        pytest.param({"measure": "buried"}, "other counts", id="another measure"),
        pytest.param({"measure": "in-treatment"}, "other counts", id="in hospital"),
        pytest.param({"population": "journalists"}, "other counts", id="journalists"),
        pytest.param({"place": "town"}, "of one place, unit or occasion", id="one town"),
        pytest.param({"scope": "on one day"}, "of one place, unit or occasion", id="one day"),
        pytest.param({"part_of": "own"}, "included in a total", id="a share"),
        pytest.param({"value": None, "words": "dozens"}, "in words only", id="words"),
        pytest.param({"rank": "detail"}, "earlier or narrower, by the same side", id="ranked a detail"),
        pytest.param({"stated_on": "2000-01-02"}, "earlier or narrower, by the same side", id="earlier"),
        pytest.param({"of": ("artsakh",)}, "earlier or narrower, by the same side", id="of half a camp"),
        pytest.param({"source": ("watcher",)}, "by third parties", id="by a third party"),
    ],
)
def test_a_figure_is_left_out_for_its_reason(
    small: Facts, own: Figure, fields: dict[str, Any], reason: str
) -> None:
    own = changed(own, "own")
    other = changed(own, "other", **{"stated_on": "2000-02-02", **fields})

    found = choose(small, own, other)

    assert (shown(found), reasons(found)) == (["own"], {reason: ["other"]})


def test_a_superseded_figure_is_left_out_as_superseded(small: Facts, own: Figure) -> None:
    found = choose(
        small, changed(own, "first", stated_on="2000-01-01"), changed(own, "last", supersedes="first")
    )

    assert (shown(found), reasons(found)) == (["last"], {"superseded": ["first"]})


def test_the_first_test_that_a_figure_fails_is_its_reason(small: Facts, own: Figure) -> None:
    both = changed(own, "both", period="post-war", measure="buried", place="town", value=None, words="x")

    assert reasons(choose(small, own, both)) == {"before or after the war": ["both"]}


def test_every_reason_of_the_shipped_base_is_one_that_is_known(facts: Facts) -> None:
    found: set[str] = set()
    after = Filters(topic=CASUALTIES, period=frozenset({"post-war"}))
    for asked in (Filters(topic=CASUALTIES), Filters(), EQUIPMENT, after):
        found |= set(select(facts, figures(facts, asked), asked).left_out)

    assert found <= REASONS
    assert found >= REASONS - {"early claims", "repeated or combined"}


EQUIPMENT = Filters(topic=frozenset({"equipment", "infrastructure"}))


def test_so_few_figures_are_all_shown(small: Facts, own: Figure) -> None:
    several = [own] + [changed(own, f"town-{n}", place="town") for n in range(FEW - 1)]

    assert choose(small, *several, most=MOST).left_out == {}
    assert reasons(choose(small, *several, changed(own, "more", place="town"), most=MOST)) == {
        "of one place, unit or occasion": [*(f.id for f in several[1:]), "more"]
    }


# What is asked for lifts the test on it.


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        pytest.param({"period": "post-war"}, {"period": frozenset({"post-war"})}, id="period"),
        pytest.param({"measure": "buried"}, {"measure": frozenset({"buried"})}, id="measure"),
        pytest.param(
            {"population": "journalists"}, {"population": frozenset({"journalists"})}, id="population"
        ),
        pytest.param({"source": ("watcher",)}, {"source": frozenset({"watcher"})}, id="third party"),
    ],
)
def test_a_filter_lifts_the_test_that_it_names(
    small: Facts, own: Figure, fields: dict[str, Any], asked: dict[str, Any]
) -> None:
    assert "other" not in shown(choose(small, own, changed(own, "other", **fields)))
    assert "other" in shown(choose(small, own, changed(own, "other", **fields), **asked))


def test_a_question_in_words_lifts_the_tests_on_what_is_counted_and_where(small: Facts, own: Figure) -> None:
    others = [
        changed(own, "there", place="town"),
        changed(own, "buried", measure="buried"),
        changed(own, "in-words", measure="wounded", value=None, words="dozens"),
    ]

    assert shown(choose(small, own, *others)) == [own.id]
    assert set(shown(choose(small, own, *others, words=True))) >= {"buried", "in-words"}


# Rank.


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"stated_on": None}, id="undated"),
        pytest.param({"stated_on": "2000-01-02"}, id="earlier"),
        pytest.param({"measure": "in-treatment"}, id="of another measure"),
        pytest.param({"scope": "wounded or sick"}, id="of a scope"),
        pytest.param({"source": ("watcher",)}, id="by a third party"),
    ],
)
def test_a_figure_ranked_a_headline_is_shown(small: Facts, own: Figure, fields: dict[str, Any]) -> None:
    other = changed(own, "other", **fields)

    assert "other" not in shown(choose(small, own, changed(own, "other", cite=(), **fields)))
    assert "other" in shown(choose(small, own, msgspec.structs.replace(other, rank="headline")))


def test_a_figure_ranked_a_detail_leaves_its_place_to_the_next(small: Facts, own: Figure) -> None:
    newest = changed(own, "newest", stated_on="2000-03-01", rank="detail")

    assert shown(choose(small, own, newest)) == [own.id]


def test_rank_shows_nothing_that_was_superseded_or_is_not_of_the_war(small: Facts, own: Figure) -> None:
    first = changed(own, "first", rank="headline")
    after = changed(own, "after", rank="headline", period="post-war")

    assert shown(choose(small, first, changed(own, "last", supersedes="first"), after)) == ["last"]


# The latest official word of each side.


def test_an_office_is_heard_before_the_press_and_before_somebody_out_of_office(
    small: Facts, own: Figure
) -> None:
    media = msgspec.structs.replace(small.actors["armenia"], kind="media", part_of="armenia")
    facts = msgspec.structs.replace(small, actors={**small.actors, "paper": media})
    paper = changed(own, "paper", source=("paper",), stated_on="2000-05-01")
    former = changed(own, "former", source=("witness",), stated_on="2000-05-02")

    assert shown(choose(facts, paper, own, former)) == [own.id]
    assert shown(choose(facts, paper)) == ["paper"]


@pytest.mark.parametrize(
    ("value", "bound", "expected"),
    [
        pytest.param(3000, "about", "exact", id="rounded"),
        pytest.param(2900, "nearly", "exact", id="to two digits"),
        pytest.param(4000, "about", "later", id="another number"),
        pytest.param(3000, "more-than", "later", id="another claim"),
        pytest.param(2907, "exactly", "later", id="as exact"),
    ],
)
def test_a_later_count_that_only_rounds_an_exact_one_does_not_replace_it(
    small: Facts, own: Figure, value: int, bound: str, expected: str
) -> None:
    exact = changed(own, "exact", value=2906, bound="exactly")
    later = changed(own, "later", value=value, bound=bound, stated_on="2000-03-01")

    assert shown(choose(small, exact, later)) == [expected]


def test_third_parties_are_heard_where_no_side_has_counted_and_on_both_together(
    small: Facts, own: Figure
) -> None:
    both = changed(own, "both", of=("armenia", "azerbaijan"), source=("watcher",))
    uncounted = changed(own, "uncounted", of=("azerbaijan",), source=("watcher",), measure="missing")

    assert shown(choose(small, own, both, uncounted)) == [own.id, "both", "uncounted"]


# Never empty, and of a length to be read.


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"period": "post-war"}, id="after the war"),
        pytest.param({"measure": "buried"}, id="other counts"),
        pytest.param({"place": "town"}, id="one place"),
        pytest.param({"value": None, "words": "dozens"}, id="words"),
        pytest.param({"rank": "detail"}, id="details"),
        pytest.param({"population": "journalists"}, id="journalists"),
    ],
)
def test_where_all_fail_a_test_all_are_shown(small: Facts, own: Figure, fields: dict[str, Any]) -> None:
    several = [
        changed(own, f"a{n}", source=("watcher",), stated_on=f"2000-01-{n + 10}", scope=f"day {n}", **fields)
        for n in range(FEW + 3)
    ]

    assert sorted(shown(choose(small, *several, most=MOST))) == sorted(f.id for f in several)


def test_a_later_part_that_is_more_than_the_last_whole_is_shown_beside_it(small: Facts, own: Figure) -> None:
    assert own.value
    part = changed(own, "part", of=("artsakh",), stated_on="2000-03-01", value=own.value + 5)
    less = changed(part, "less", value=own.value - 5)
    fillers = [changed(own, f"a{n}", source=("watcher",), population="civilian") for n in range(FEW)]

    assert "part" in shown(choose(small, own, part, *fillers, most=MOST))
    assert "less" not in shown(choose(small, own, less, *fillers, most=MOST))


def test_a_question_for_captives_is_about_the_months_after_the_war_too(small: Facts, own: Figure) -> None:
    during = changed(own, "during", measure="held")
    after = [changed(during, f"a{n}", period="post-war", scope=f"day {n}") for n in range(FEW)]
    earlier = changed(during, "earlier", period="before", stated_on="1999-01-01")

    found = choose(small, during, *after, earlier, most=MOST, words=True, measure=frozenset({"held"}))

    assert {"during", "a0"} <= set(shown(found))
    assert "earlier" not in shown(found)


def test_where_only_superseded_figures_match_they_are_shown_and_marked(small: Facts) -> None:
    first = small.figure("killed-azerbaijan-first")
    found = select(small, [first], Filters())

    assert (found.shown, found.left_out) == ([first], {})
    assert status(small, as_of=None)[first.id] == "superseded"


@given(data=st.data())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_no_filter_makes_an_empty_answer_of_figures_that_match(facts: Facts, data: st.DataObject) -> None:
    figure = data.draw(st.sampled_from(facts.figures))
    fields = data.draw(st.sets(st.sampled_from(["source", "of", "measure", "population", "item", "period"])))
    given_ = {name: getattr(figure, name) for name in sorted(fields)}
    named: dict[str, Any] = {
        name: frozenset([value] if isinstance(value, str) else value or ()) for name, value in given_.items()
    }
    asked = Filters(**named)
    found = figures(facts, asked)
    chosen = select(facts, found, asked)

    assert figure in found
    assert 0 < len(chosen.shown) <= max(MOST, len(found))
    parts = [f.id for f in chosen.shown] + [f.id for left in chosen.left_out.values() for f in left]
    assert len(parts) == len(set(parts)), "no figure is both shown and left out, or left out twice"
    if any(f.id not in facts.revised_by for f in found):
        assert not any(f.id in facts.revised_by for f in chosen.shown)


def test_a_default_answer_has_at_most_so_many_figures(facts: Facts) -> None:
    for topics in ({"casualties", "displacement"}, {"equipment", "infrastructure"}, set()):
        asked = Filters(topic=frozenset(topics))

        assert len(select(facts, figures(facts, asked), asked).shown) <= MOST


def test_all_that_a_default_answer_leaves_out_is_accounted_for(facts: Facts) -> None:
    asked = Filters(topic=frozenset({"casualties", "displacement"}))
    found = figures(facts, asked)
    chosen = select(facts, found, asked)

    assert len(found) == len(chosen.shown) + sum(len(left) for left in chosen.left_out.values())


# Order.


def test_deaths_come_first_and_of_each_count_the_own_word_then_the_other_sides_then_third_parties(
    small: Facts, own: Figure
) -> None:
    third = changed(own, "third", source=("watcher",), stated_on="2000-03-09")
    rival = changed(own, "rival", source=("azerbaijan",), stated_on="2000-03-01")
    older = changed(own, "older", stated_on="2000-01-01")
    missing = changed(own, "missing", measure="missing", stated_on="2000-09-01")
    civilian = changed(own, "civilian", population="civilian")
    undated = changed(own, "undated", stated_on=None, cite=())
    facts = msgspec.structs.replace(small, figures=(missing, third, civilian, undated, older, rival, own))

    assert [f.id for f in in_order(facts, facts.figures)] == [
        *(own.id, "older", "undated", "rival", "third"),
        "civilian",
        "missing",
    ]


# Both sides alike.

OTHER = {"armenian": "azerbaijani", "azerbaijani": "armenian"}


ASKED = {
    "everything": Filters(),
    "casualties": Filters(topic=frozenset({"casualties", "displacement"})),
    "equipment": EQUIPMENT,
    "by the day": Filters(topic=frozenset({"casualties", "displacement"}), as_of="2020-11-01"),
    "missing": Filters(measure=frozenset({"missing"})),
    "wounded": Filters(measure=frozenset({"wounded"})),
    "of Armenia and Artsakh": Filters(topic=frozenset({"casualties"}), of=frozenset({"armenia", "artsakh"})),
    "of Azerbaijan": Filters(topic=frozenset({"casualties"}), of=frozenset({"azerbaijan"})),
    "captives of Armenia and Artsakh": Filters(
        measure=frozenset({"captured", "held"}), of=frozenset({"armenia", "artsakh"})
    ),
    "captives of Azerbaijan": Filters(measure=frozenset({"captured", "held"}), of=frozenset({"azerbaijan"})),
    "equipment of Armenia and Artsakh": msgspec.structs.replace(
        EQUIPMENT, of=frozenset({"armenia", "artsakh"})
    ),
    "equipment of Azerbaijan": msgspec.structs.replace(EQUIPMENT, of=frozenset({"azerbaijan"})),
    "by Armenia's speaker": Filters(source=frozenset({"alen-simonyan", "armenia", "artsakh"})),
    "by Azerbaijan": Filters(source=frozenset({"azerbaijan", "azerbaijan-mod", "ilham-aliyev"})),
}


@pytest.mark.parametrize("asked", [pytest.param(asked, id=name) for name, asked in ASKED.items()])
def test_with_the_sides_exchanged_the_selection_is_the_mirrored_one(
    facts: Facts, mirrored: Facts, asked: Filters
) -> None:
    one = select(facts, figures(facts, asked), asked)
    other = select(mirrored, figures(mirrored, asked), asked)

    assert {f.id for f in other.shown} == {f.id for f in one.shown}
    assert {r: {f.id for f in left} for r, left in other.left_out.items()} == {
        r: {f.id for f in left} for r, left in one.left_out.items()
    }
    assert [f.id for f in other.shown] == [f.id for f in exchanged(facts, one.shown)]


def exchanged(facts: Facts, found: list[Figure]) -> list[Figure]:
    """The same figures in an order in which the other camp comes first within each count."""
    order = [(measured(f), f.population, f.item) for f in found]
    ranks = {"azerbaijani": 0, "armenian": 1, "both": 3}
    places = {key: place for place, key in enumerate(dict.fromkeys(order))}

    def key(figure: Figure) -> tuple[int, int]:
        count = places[measured(figure), figure.population, figure.item]
        return count, ranks.get(subject_of(facts, figure), 2)

    return sorted(found, key=key)


def test_the_mirror_exchanges_the_camps_and_nothing_else(facts: Facts, mirrored: Facts) -> None:
    for figure in facts.figures:
        for keys in (figure.of, figure.source):
            camp = camp_of(facts, keys)
            assert camp_of(mirrored, keys) == OTHER.get(camp, camp)
        assert stated_date(figure, mirrored) == stated_date(figure, facts)
        assert is_whole(mirrored, figure) == is_whole(facts, figure)


def test_of_things_each_camp_is_shown_by_its_fullest_count(small: Facts, own: Figure) -> None:
    tanks = {"population": None, "item": "tanks", "topic": "equipment"}
    taken = changed(own, "taken", measure="captured", value=40, **tanks)
    both = changed(own, "both", measure="destroyed-or-captured", value=300, **tanks)

    assert shown(choose(small, taken, both, most=1)) == ["both"]
    assert reasons(choose(small, taken, both, most=1)) == {"other counts": ["taken"]}


def test_where_there_is_no_room_for_all_things_the_most_counted_ones_are_whole(facts: Facts) -> None:
    asked = Filters(topic=frozenset(THING_TOPICS))
    matching = figures(facts, asked)
    selection = select(facts, matching, asked)
    often = Counter(f.item for f in matching)

    items = {f.item for f in selection.shown}
    cut = {f.item for f in selection.left_out["not counted of both sides"] if subject_of(facts, f) == "both"}
    cut |= {f.item for f in selection.left_out.get("less prominent", ())}
    assert items.isdisjoint(cut)
    assert often.most_common(1)[0][0] in items
    assert {camp_of(facts, f.source) for f in selection.shown} == {"armenian", "azerbaijani", "third"}


SIDES = {"armenian": frozenset({"armenia", "artsakh"}), "azerbaijani": frozenset({"azerbaijan"})}
THINGS = frozenset(THING_TOPICS)


def test_the_things_of_a_default_answer_are_counted_of_both_sides(facts: Facts) -> None:
    asked = Filters(topic=THINGS)
    shown = select(facts, figures(facts, asked), asked).shown

    counted = {(f.item, subject_of(facts, f)) for f in shown}
    assert len({item for item, _ in counted}) > 5
    assert all((item, side) in counted for item, _ in counted for side in SIDES)


@pytest.mark.parametrize("side", SIDES)
def test_of_one_side_a_default_answer_has_the_things_that_it_has_of_both(facts: Facts, side: str) -> None:
    both, one = Filters(topic=THINGS), Filters(topic=THINGS, of=SIDES[side])
    every = select(facts, figures(facts, both), both).shown

    assert {f.id for f in select(facts, figures(facts, one), one).shown} == {
        f.id for f in every if subject_of(facts, f) in {side, "both"}
    }


@pytest.mark.parametrize("day", ["2020-10-15", "2020-10-31", "2020-11-10", "2021-01-31"])
def test_on_any_day_the_things_of_a_default_answer_are_counted_of_both_sides(facts: Facts, day: str) -> None:
    asked = Filters(topic=THINGS, as_of=day)
    counted = {(f.item, subject_of(facts, f)) for f in select(facts, figures(facts, asked), asked).shown}

    assert {"military-vehicles", "tanks-and-armoured-vehicles", "uavs"} <= {item for item, _ in counted}
    assert all((item, side) in counted for item, _ in counted for side in SIDES)


@pytest.mark.parametrize("side", SIDES)
def test_what_one_side_says_of_the_other_is_shown_where_the_other_says_so_too(
    small: Facts, own: Figure, side: str
) -> None:
    camps = {"armenian": "armenia", "azerbaijani": "azerbaijan"}
    rival = camps[OTHER[side]]
    claims = [
        changed(own, of, of=(of,), source=(by,), measure="wounded")
        for of, by in ((camps[side], rival), (rival, camps[side]))
    ]

    assert reasons(choose(small, own, claims[0])) == {"not counted of both sides": [claims[0].id]}
    assert {f.id for f in claims} <= set(shown(choose(small, own, *claims)))


def test_a_later_count_of_bodies_that_goes_beyond_the_whole_is_shown_beside_it(facts: Facts) -> None:
    def shown(as_of: str | None) -> set[str]:
        asked = Filters(measure=frozenset({"killed"}), as_of=as_of)
        return {figure.id for figure in select(facts, figures(facts, asked), asked).shown}

    whole, examined = (
        "killed-military-armenian-pashinyan-2020-11-16",
        "recovered-bodies-armenian-armenia-health-ministry-2021-01-01",
    )

    assert {whole, examined} <= shown("2021-01-31")
    assert shown("2020-12-31").isdisjoint({examined})
    assert shown(None).isdisjoint({whole, examined})


STATES = ("armenia", "artsakh", "azerbaijan")
PEOPLE = Filters(topic=frozenset({"casualties", "displacement"}))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("anybody", [PEOPLE, EQUIPMENT])
def test_what_an_answer_has_by_a_state_is_also_in_the_answer_about_that_state(
    facts: Facts, state: str, anybody: Filters
) -> None:
    asked = msgspec.structs.replace(anybody, source=resolve_actors(facts, [state]))
    of_any = select(facts, figures(facts, anybody), anybody).shown
    by_state = select(facts, figures(facts, asked), asked).shown

    assert {f.id for f in of_any if not asked.source.isdisjoint(f.source)} <= {f.id for f in by_state}


def of_side(side: str) -> tuple[str, ...]:
    return ("armenia", "artsakh") if side == "armenia" else (side,)


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize("measure", ["captured", "held"])
def test_what_the_side_that_holds_captives_says_follows_the_own_count(
    small: Facts, own: Figure, side: str, measure: str
) -> None:
    """Whether or not the other side holds any."""
    rival = "azerbaijan" if side == "armenia" else "armenia"
    common: dict[str, Any] = {"measure": measure, "of": of_side(side)}
    found = choose(
        small,
        changed(own, "third", source=("watcher",), rank="headline", **common),
        changed(own, "holder", source=(rival,), **common),
        changed(own, "own", source=(side,), **common),
    )

    assert shown(found) == ["own", "holder", "third"]


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize("both", [True, False])
def test_captives_that_a_side_holds_after_the_war_are_beside_those_of_the_war(
    small: Facts, own: Figure, side: str, *, both: bool
) -> None:
    """Also where captives of both sides were counted in the war."""
    rival = "azerbaijan" if side == "armenia" else "armenia"
    common: dict[str, Any] = {"measure": "captured", "of": of_side(side)}
    other = {**common, "of": of_side(rival), "period": "war" if both else "post-war"}
    found = choose(
        small,
        changed(own, "own", source=(side,), **common),
        changed(own, "holder", source=(rival,), period="post-war", **common),
        changed(own, "other", source=(rival,), **other),
    )

    assert {*shown(found)} == {"own", "holder", "other"}


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize(
    ("fields", "is_shown"),
    [
        ({}, True),
        ({"source": ("watcher",)}, False),
        ({"stated_on": "2000-01-02"}, False),
        ({"measure": "wounded"}, False),
        ({"scope": "by shells"}, False),
    ],
    ids=["alike", "another claimant", "another day", "another measure", "limited"],
)
@pytest.mark.parametrize("caveat", ["with later deaths", None])
def test_of_a_total_with_a_caveat_the_dead_without_what_it_adds_are_shown_too(
    small: Facts, own: Figure, side: str, fields: dict[str, Any], caveat: str | None, *, is_shown: bool
) -> None:
    common: dict[str, Any] = {"of": of_side(side), "source": (side,)}
    total = changed(own, "total", value=100, caveat=caveat, **common)
    part = changed(own, "part", **{**common, "value": 93, "part_of": "total", **fields})
    found = shown(choose(small, total, part))

    assert ("part" in found) is (is_shown and caveat is not None)
    assert "total" in found


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize("speaker", ["armenia", "azerbaijan"])
@pytest.mark.parametrize(
    ("dead", "is_shown"),
    [
        ({}, False),
        ({"value": 100}, True),
        ({"stated_on": "2000-01-01"}, True),
        ({"stated_on": None}, True),
        ({"population": "civilian"}, True),
    ],
    ids=["later and more", "fewer", "earlier", "undated", "of other people"],
)
def test_losses_are_outgrown_if_more_were_counted_as_dead_since(
    small: Facts, own: Figure, side: str, speaker: str, dead: dict[str, Any], *, is_shown: bool
) -> None:
    common: dict[str, Any] = {"of": of_side(side), "source": (speaker,), "cite": ()}
    losses = changed(own, "losses", measure="losses", value=350, stated_on="2000-01-09", **common)
    killed = changed(own, "dead", **{**common, "value": 3755, "stated_on": "2000-03-01", **dead})
    facts = msgspec.structs.replace(small, figures=(losses, killed))

    assert outgrown_by_the_dead(facts, [losses, killed]) == (set() if is_shown else {"losses"})


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
def test_a_question_for_the_dead_and_for_losses_has_no_losses_of_an_early_day(
    small: Facts, own: Figure, side: str
) -> None:
    common: dict[str, Any] = {"of": of_side(side), "source": (side,)}
    losses = changed(own, "losses", measure="losses", value=350, stated_on="2000-01-09", **common)
    killed = changed(own, "dead", value=3755, stated_on="2000-03-01", **common)
    found = choose(small, losses, killed, measure=frozenset({"losses", "killed"}))

    assert shown(found) == ["dead"]
    assert reasons(found) == {"earlier or narrower, by the same side": ["losses"]}


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize(("said", "is_shown"), [("2000-03-01", True), ("2000-01-02", False)])
def test_beside_a_pair_of_one_third_party_is_a_later_count_by_another(
    small: Facts, own: Figure, side: str, said: str, *, is_shown: bool
) -> None:
    pair = [
        changed(own, f"pair-{of}", of=of_side(of), source=("watcher",), stated_on="2000-02-01")
        for of in ("armenia", "azerbaijan")
    ]
    theirs = [changed(own, f"own-{of}", of=of_side(of), source=(of,)) for of in ("armenia", "azerbaijan")]
    other = changed(own, "other", of=of_side(side), source=("volunteers",), stated_on=said)
    found = shown(choose(small, *pair, *theirs, other, measure=frozenset({own.measure}), most=5))

    assert {"pair-armenia", "pair-azerbaijan"} <= {*found}
    assert ("other" in found) is is_shown


def test_after_the_war_the_fighting_of_2022_and_2023_is_counted_of_both_sides(facts: Facts) -> None:
    asked = Filters(topic=CASUALTIES, period=frozenset({"post-war"}))
    shown = select(facts, figures(facts, asked), asked).shown

    for measure in ("killed", "wounded"):
        scopes = {(subject_of(facts, f), (f.scope or "")[-4:]) for f in shown if f.measure == measure}
        assert {(side, year) for side in ("armenian", "azerbaijani") for year in ("2022", "2023")} <= scopes
    assert len(shown) <= MOST * 3 // 2
    assert 115365 in {f.value for f in shown}


def test_of_things_after_the_war_all_are_shown_where_they_are_few(facts: Facts) -> None:
    asked = Filters(topic=frozenset(THING_TOPICS), period=frozenset({"post-war"}))
    found = figures(facts, asked)

    assert len(select(facts, found, asked).shown) == len([f for f in found if f.id not in facts.revised_by])


@pytest.mark.parametrize("day", [None, "2020-11-01"])
def test_what_the_press_relayed_in_the_war_of_one_side_is_no_headline_of_third_parties(
    facts: Facts, day: str | None
) -> None:
    asked = Filters(topic=CASUALTIES, source=resolve_actors(facts, ["third-party"]), as_of=day)
    selection = select(facts, figures(facts, asked), asked)

    assert not {f.source for f in selection.shown} & {("tass",), ("interfax",)}
    assert {("tass",), ("interfax",)} <= {f.source for f in selection.left_out["not counted of both sides"]}


@pytest.mark.parametrize("source", ["tass", "interfax"])
def test_who_asks_for_a_newspaper_is_shown_what_it_relayed(facts: Facts, source: str) -> None:
    asked = Filters(topic=CASUALTIES, source=resolve_actors(facts, [source]))

    assert select(facts, figures(facts, asked), asked).shown


def test_equipment_comes_before_buildings_tanks_first_and_what_was_captured_last(facts: Facts) -> None:
    asked = Filters(topic=frozenset(THING_TOPICS))
    shown = select(facts, figures(facts, asked), asked).shown
    topics = [f.topic for f in shown]
    tanks = [f for f in shown if f.item == "tanks"]

    assert shown[0].item == "tanks"
    assert topics == sorted(topics)
    assert {f.value for f in tanks} >= {255, 62, 366}
    assert next(f for f in tanks if f.measure == "captured") is [f for f in tanks if f.value != 62][-1]


@pytest.mark.parametrize("source", ["armenia", "azerbaijan"])
def test_a_sides_own_claims_on_equipment_begin_with_tanks_destroyed(facts: Facts, source: str) -> None:
    asked = Filters(topic=frozenset(THING_TOPICS), source=resolve_actors(facts, [source]))
    first = select(facts, figures(facts, asked), asked).shown[0]

    assert (first.item or "").startswith("tanks")
    assert first.measure.startswith("destroyed")
