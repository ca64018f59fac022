"""Rival claims on one scale, and what is disputed."""

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.camps import subject_of
from karabakh_cli.query.charts import for_each_side
from karabakh_cli.query.disputes import Dispute, disputes
from karabakh_cli.query.filters import Filters
from karabakh_cli.query.quantities import Quantity, quantities
from karabakh_cli.view import claims
from karabakh_cli.view.compare import ChartOptions, compare_answer, disputes_answer
from karabakh_cli.view.screen import Screen


def rivals(small: Facts) -> Quantity:
    wanted = "killed-azerbaijan-with-volunteers"
    return next(q for q in quantities(small, small.figures) if wanted in [f.id for f in q.figures])


def bars(shown: str) -> dict[str, int]:
    """How many columns the bar of each claim takes."""
    return {
        name: max(sum(map(line.count, "█▶░")) for line in shown.splitlines() if number in line)
        for name, number in (("own", "1,000–"), ("wider", "3,000*"))
    }


def test_who_speaks_of_its_own_losses_comes_first_and_third_parties_last(small: Facts) -> None:
    own = small.figure("killed-azerbaijan")
    third = msgspec.structs.replace(
        own, id="third", source=("watcher",), supersedes=None, stated_on="2021-01-01"
    )
    facts = msgspec.structs.replace(small, figures=(*small.figures, third))
    shown = compare_answer(rivals(facts), facts, Screen())

    assert [line for line in shown.splitlines() if line.startswith("FROM ")] == [
        "FROM AZERBAIJAN",
        "FROM ARMENIA AND ARTSAKH",
        "FROM OTHERS",
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("armenia-mod", "Armenia: Ministry of Defence"),
        ("artsakh-mod", "Artsakh Ministry of Defence"),
        ("azerbaijan-mod", "  Ministry of Defence"),
    ],
)
def test_an_office_names_its_state_unless_the_heading_names_no_other(
    facts: Facts, source: str, expected: str
) -> None:
    figure = next(f for f in facts.figures if f.source == (source,))

    assert expected in compare_answer(Quantity([figure]), facts, Screen(width=120))


@pytest.mark.parametrize("width", [30, 40, 60, 79, 80, 100, 200])
def test_all_claims_of_a_chart_have_one_scale_at_every_width(small: Facts, width: int) -> None:
    lengths = bars(compare_answer(rivals(small), small, Screen(width=width)))

    assert lengths["own"] / lengths["wider"] == pytest.approx(1100 / 3000, abs=1.5 / lengths["wider"])


def test_a_wider_count_is_shaded_starred_and_explained(small: Facts) -> None:
    shown = compare_answer(rivals(small), small, Screen())
    wider = next(line for line in shown.splitlines() if "3,000*" in line)

    assert "░" in wider
    assert "█" not in wider
    assert "\n* also counts fighters from elsewhere" in shown


def test_a_lone_figure_has_no_bar_and_no_scale(small: Facts) -> None:
    shown = compare_answer(Quantity([small.figure("killed-armenia")]), small, Screen())

    assert not set("█▶░") & set(shown)
    assert "one scale" not in shown


def test_zero_is_on_the_scale_without_a_bar(small: Facts) -> None:
    one = small.figure("killed-armenia")
    none = msgspec.structs.replace(one, id="none", value=0, source=("azerbaijan",))
    facts = msgspec.structs.replace(small, figures=(one, none))
    shown = compare_answer(quantities(facts, facts.figures)[0], facts, Screen())
    line = next(line for line in shown.splitlines() if line.split()[:1] == ["0"])

    assert "Azerbaijan" in line
    assert "█" not in line


def related(small: Facts) -> tuple[Facts, Quantity]:
    killed = small.figure("killed-armenia")
    buried = msgspec.structs.replace(killed, id="buried", measure="buried", value=1150)
    half = msgspec.structs.replace(killed, id="half", of=("artsakh",), value=700)
    facts = msgspec.structs.replace(small, figures=(killed, buried, half))
    return facts, quantities(facts, facts.figures)[0]


def test_counts_of_another_kind_are_named_below_and_drawn_only_on_request(small: Facts) -> None:
    facts, quantity = related(small)
    plain = compare_answer(quantity, facts, Screen())
    drawn = compare_answer(quantity, facts, Screen(), ChartOptions(related=True))

    assert "Related      servicemen killed and buried: 1,150 (Armenia, to 2000-01-20)" in plain
    assert "--related" in plain
    assert "Servicemen killed and buried, Armenian side, by who reports them" in drawn
    assert "--related" not in drawn


def test_a_count_of_half_a_camp_is_named_as_narrower(small: Facts) -> None:
    facts, quantity = related(small)

    assert "Narrower     military deaths, Artsakh only: 700 (Armenia, to 2000-01-20)" in compare_answer(
        quantity, facts, Screen()
    )


@pytest.mark.parametrize(("of", "state"), [("armenia", "Armenia"), ("azerbaijan", "Azerbaijan")])
def test_claims_that_are_only_named_have_their_count_once_and_their_caveat_in_brackets(
    small: Facts, of: str, state: str
) -> None:
    killed = msgspec.structs.replace(small.figure("killed-armenia"), of=(of,), source=(of,), as_of=None)
    early, middle = (
        msgspec.structs.replace(killed, id=day, value=value, stated_on=day, caveat=caveat, measure="buried")
        for day, value, caveat in (("2020-10-02", 70, "in one town"), ("2020-10-05", 90, None))
    )
    shown = compare_answer(
        Quantity([killed], earlier=[early, middle], related=[early, middle]), small, Screen(width=160)
    )
    claimed = f"90 ({state}, 2020-10-05) · 70 ({state}, 2020-10-02, in one town)"

    assert f"\nEarlier      {claimed}\n" in shown
    assert f"\nRelated      servicemen killed and buried: {claimed} " in shown


def test_other_counts_that_the_question_matches_are_given_as_commands(small: Facts) -> None:
    one, other = (Quantity([small.figure(key)]) for key in ("killed-armenia", "killed-azerbaijan"))
    shown = compare_answer(one, small, Screen(), others=[other, one])

    assert "\nAlso         kwar compare azerbaijani military deaths\n" in shown


@pytest.mark.parametrize("width", [40, 100])
def test_a_dispute_has_its_lowest_and_its_highest_word(small: Facts, width: int) -> None:
    found = disputes(small, small.figures, Filters())
    shown = " ".join(disputes_answer(found, small, Screen(width=width)).split())

    assert "1,200 Armenia, to 2000-01-20" in shown
    assert "3,000*" in shown


@pytest.mark.parametrize("width", [40, 200])
@pytest.mark.parametrize(("of", "side"), [("armenia", "Armenian"), ("azerbaijan", "Azerbaijani")])
def test_what_was_counted_in_different_ways_is_said_beside_each_claim(
    small: Facts, of: str, side: str, width: int
) -> None:
    one = msgspec.structs.replace(
        small.figure("tanks-azerbaijan"), of=(of,), item="tanks", measure="lost", value=62
    )
    other = msgspec.structs.replace(one, item="tanks-and-armoured-vehicles", measure="destroyed", value=749)
    shown = " ".join(disputes_answer([Dispute(one, other)], small, Screen(width=width)).split())

    assert f"Tanks, {side} side" in shown
    assert "(tanks lost)" in shown
    assert "(tanks and armoured vehicles destroyed)" in shown


def test_a_list_of_disputes_says_what_it_never_has(small: Facts) -> None:
    assert "Not shown    counts by the press" in disputes_answer([], small, Screen())


def test_of_many_disputes_the_first_are_shown_and_the_others_counted(small: Facts) -> None:
    one = disputes(small, small.figures, Filters())[0]

    assert "5 more counts   --all" in disputes_answer([one] * 25, small, Screen())
    assert "more counts" not in disputes_answer([one] * 25, small, Screen(), every=True)
    assert "22 counts left out by -n" in disputes_answer([one] * 25, small, Screen(), most=3)


def test_a_chart_of_many_claims_has_every_one(facts: Facts) -> None:
    most = max(quantities(facts, facts.figures), key=lambda q: len(q.figures))
    shown = compare_answer(most, facts, Screen(ids=True))

    assert len(most.figures) > 5
    assert all(figure.id in "".join(shown.split()) for figure in most.figures)


def test_each_figure_is_drawn_once(facts: Facts) -> None:
    drawn = [f for q in quantities(facts, facts.figures) for f in q.figures]

    assert len({f.id for f in drawn}) == len(drawn)


@pytest.mark.parametrize("width", [60, 100])
def test_the_words_of_a_claimant_are_whole_at_any_width(facts: Facts, width: int) -> None:
    found = [q for q in quantities(facts, facts.figures) if len(q.figures) > 4]

    for quantity in found[:12]:
        text = compare_answer(quantity, facts, Screen(width=width))
        for f in quantity.figures:
            for word in claims.claimant(f, facts, claims.Named.SHORT).split():
                assert word.removesuffix(")") in text


@pytest.mark.parametrize("item", ["tanks", "trucks"])
def test_a_question_that_names_no_side_is_answered_for_both(facts: Facts, item: str) -> None:
    figures = [f for f in facts.figures if f.item == item and f.topic == "equipment"]
    shown = for_each_side(facts, quantities(facts, figures))

    assert [subject_of(facts, quantity.figures[0]) for quantity in shown] == ["armenian", "azerbaijani"]
