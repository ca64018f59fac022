"""What tells two figures of one kind apart: the words, the years and the people that only one of them has."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("ANAMA made safe 31,175 anti-personnel mines.", "match", id="mines"),
        pytest.param("ANAMA made safe 31,175 anti-tank mines.", "quantity-differs", id="other mines"),
        pytest.param("ANAMA made safe 18,790 anti-personnel mines.", "quantity-differs", id="mirrored"),
        pytest.param(
            "Russia's share of Azerbaijan's arms imports from 2011 to 2020 was 60 percent, says SIPRI.",
            "match",
            id="years",
        ),
        pytest.param(
            "Russia's share of Azerbaijan's arms imports from 2011 to 2020 was 31 percent, says SIPRI.",
            "quantity-differs",
            id="other years",
        ),
        pytest.param(
            "25 of those killed in September 2023 were civilians, Kyaramyan said.", "match", id="all"
        ),
        pytest.param(
            "25 of those killed in September 2023 were children, Kyaramyan said.",
            "quantity-differs",
            id="a part",
        ),
        pytest.param(
            "The European Union announced €3 million in humanitarian aid in November 2020.",
            "match",
            id="month",
        ),
        pytest.param(
            "The European Union announced €3 million in humanitarian aid in September 2023.",
            "quantity-differs",
            id="another month",
        ),
    ],
)
def test_words_that_only_another_figure_has_tell_them_apart(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Putin counted 8,000+ wounded on 13 November 2020.", ["match"], id="a plus is at least or more"
        ),
        pytest.param(
            "By 24 December 2020 the Artsakh ombudsman had close to 40 civilians missing.",
            ["match"],
            id="close to is nearly or about",
        ),
        pytest.param(
            "SIPRI put Armenia's military spending in 2020 at 634 million dollars, Azerbaijan's at more than"
            " 2.2 billion.",
            ["match", "match"],
            id="a sum without its unit",
        ),
        pytest.param(
            "In the election of June 2021 Civil Contract had 53.91 percent of the vote, I Have Honour 5.22.",
            ["match", "match"],
            id="a share without its unit",
        ),
    ],
)
def test_a_qualifier_or_a_unit_may_be_meant(
    verdicts: Callable[[str], list[str]], text: str, expected: list[str]
) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1.3 Civilian harm",
        "2/ Read this thread.",
        "She cites Rule 39 and table 4, row 12.",
        "A lawyer of 52 spoke.",
        "It was over within two days.",
    ],
)
def test_numbers_that_count_nothing_are_passed_over(verdicts: Callable[[str], list[str]], text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Oryx lists Armenian and Azerbaijani tanks: {} for the former and {} for the latter.",
        "Oryx lists the tanks of Armenia and Azerbaijan. The former lost {}, the latter {}.",
        "Armenia and Azerbaijan had tanks: by Oryx's count the former lost {} and the latter {}.",
        "Of the tanks that Armenia and Azerbaijan lost, says Oryx, {} were the former's and {} the latter's.",
    ],
)
def test_the_former_and_the_latter_are_the_sides_named_before(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    swapped = text.replace("Armenian and Azerbaijani", "Azerbaijani and Armenian")
    swapped = swapped.replace("Armenia and Azerbaijan", "Azerbaijan and Armenia")

    assert verdicts(text.format(255, 62)) == ["match", "match"]
    assert verdicts(text.format(62, 255)) == ["quantity-differs", "quantity-differs"]
    assert verdicts(swapped.format(62, 255)) == ["match", "match"]
    assert verdicts(swapped.format(255, 62)) == ["quantity-differs", "quantity-differs"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Baku and Yerevan disagree: the former reports 2,906 dead of its own, the latter 3,825.", "match"),
        ("Yerevan and Baku disagree: the former reports 3,825 dead of its own, the latter 2,906.", "match"),
        (
            "Baku and Yerevan disagree: the former reports 3,825 dead of its own, the latter 2,906.",
            "quantity-differs",
        ),
        (
            "Yerevan and Baku disagree: the former reports 2,906 dead of its own, the latter 3,825.",
            "quantity-differs",
        ),
    ],
)
def test_the_former_may_report_its_own(
    verdicts: Callable[[str], list[str]], text: str, expected: str
) -> None:
    assert verdicts(text)[0] == expected


DEAD = {"2,906": "Azerbaijan", "3,825": "Armenia"}
"""What each side has reported of its soldiers."""


@pytest.mark.parametrize(("number", "side"), DEAD.items())
@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In September 2022, {side} lost {number} soldiers.", "quantity-differs"),
        ("In the fighting of September 2023 {side} had {number} soldiers killed.", "quantity-differs"),
        ("In December 2022 {side} had {number} soldiers killed.", "match"),
        ("In December 2022 {side} said that {number} of its soldiers were killed.", "match"),
        ("In autumn 2020 {side} lost {number} soldiers.", "match"),
    ],
)
def test_who_died_outside_the_war_are_not_its_dead(
    verdicts: Callable[[str], list[str]], text: str, verdict: str, number: str, side: str
) -> None:
    assert verdicts(text.format(side=side, number=number))[-1] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "In September 2022 Azerbaijan's Defence Ministry had 79 killed and 292 wounded.",
        "In September 2022 Armenia had 93 wounded.",
        "In the fighting of September 2023 Azerbaijan's Ministry of Health had 414 wounded.",
    ],
)
def test_the_wounded_of_another_war_are_not_the_civilians_of_this_one(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert verdicts(text)[-1] in {"quantity-differs", "unknown"}


@pytest.mark.parametrize("years", ["From {} to {}", "In {}-{}", "Between {} and {}"])
@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        (
            "{}, SIPRI says, Russia sold Azerbaijan 60 percent of its arms imports.",
            (2011, 2020),
            (2016, 2020),
        ),
        (
            "{}, SIPRI says, Israel sold Azerbaijan 69 percent of its arms imports.",
            (2016, 2020),
            (2011, 2020),
        ),
        (
            "{} Armenia got 94 percent of its arms imports from Russia, says SIPRI.",
            (2015, 2019),
            (2015, 2020),
        ),
    ],
)
def test_a_figure_of_some_years_is_not_of_others_that_begin_or_end_with_them(
    verdicts: Callable[[str], list[str]], years: str, text: str, own: tuple[int, int], other: tuple[int, int]
) -> None:
    assert verdicts(text.format(years.format(*own))) == ["match"]
    assert verdicts(text.format(years.format(*other))) == ["quantity-differs"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("In Stepanakert 51 residents were killed and 13 were injured.", False),
        ("In Stepanakert 13 residents were killed and 51 were injured.", True),
        ("Azerbaijan's ombudsman reports 100 people killed and 50 wounded.", False),
        ("Azerbaijan's ombudsman reports 50 children wounded.", True),
    ],
)
def test_children_and_women_are_not_meant_where_a_sentence_is_about_people(
    verdicts: Callable[[str], list[str]], text: str, *, meant: bool
) -> None:
    assert (verdicts(text)[-1] == "match") == meant


@pytest.mark.parametrize(
    ("order", "numbers", "verdict"),
    [
        pytest.param(("eight", "Armenian", "nine", "Azerbaijani"), ("72", "11"), "match", id="right"),
        pytest.param(("nine", "Azerbaijani", "eight", "Armenian"), ("11", "72"), "match", id="mirrored"),
        pytest.param(
            ("eight", "Armenian", "nine", "Azerbaijani"), ("11", "72"), "quantity-differs", id="reversed"
        ),
        pytest.param(
            ("nine", "Azerbaijani", "eight", "Armenian"), ("72", "11"), "quantity-differs", id="both reversed"
        ),
    ],
)
@pytest.mark.parametrize("part", [" for its part", ", for its part,", ""])
def test_the_former_may_be_strikes_and_their_dead_are_of_the_other_side(
    verdicts: Callable[[str], list[str]],
    order: tuple[str, ...],
    numbers: tuple[str, ...],
    verdict: str,
    part: str,
) -> None:
    many, one, few, other = order
    text = (
        f"Amnesty International{part} studied {many} strikes by {one} forces and {few} by {other} forces;"
        f" {numbers[0]} civilians died in the former and {numbers[1]} in the latter."
    )

    assert verdicts(text) == ["match", "match", verdict, verdict]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [("confirmed", "not confirmed", "match"), ("not confirmed", "confirmed", "quantity-differs")],
)
def test_what_is_not_confirmed_is_unconfirmed(
    verdicts: Callable[[str], list[str]], one: str, other: str, verdict: str
) -> None:
    text = "Siranush Sahakyan said in September 2022 that 33 Armenian captives were {} and about 80 {}."

    assert verdicts(text.format(one, other)) == [verdict, verdict]


def test_a_sum_is_not_of_the_people_right_behind_the_number_before(
    verdicts: Callable[[str], list[str]],
) -> None:
    text = "Alen Simonyan has soldiers, and if we add the {} civilians he mentions we get 3,833 altogether."

    assert verdicts(text.format(78)) == ["match", "match"]
    assert verdicts(text.format(85)) == ["claimant-differs", "match"]
