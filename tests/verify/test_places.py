"""Where a text says that something was counted, and what it names only because somebody spoke there."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The ICRC, by the Geneva Conventions of 1949, had 429 requests on 24 February 2025.", id="a name"
        ),
        pytest.param("On 28 October 2020 Stepanakert owned to 1,068 dead soldiers.", id="a government"),
        pytest.param(
            "The Prosecutor General's Office of Azerbaijan told reporters in Barda on 7 December 2020 that"
            " 100 civilians had been killed.",
            id="where somebody spoke",
        ),
        pytest.param(
            "In the clashes by Tovuz of July 2020 Azerbaijan had 11 servicemen killed.", id="a clash"
        ),
        pytest.param(
            "The deputy mayor of Stepanakert, Suren Tamrazyan, said on 7 October 2020 that between 30 and 40"
            " percent of the residents had left.",
            id="the head of a place",
        ),
    ],
)
def test_a_place_where_nothing_was_counted_is_never_against_a_figure(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    found = verdicts(text)

    assert found
    assert {*found} <= {"match", "superseded"}


def test_a_place_where_something_was_counted_is(verdicts: Callable[[str], list[str]]) -> None:
    text = "The Prosecutor General's Office of Azerbaijan said that 100 civilians had been killed in Barda."

    assert verdicts(text) == ["quantity-differs"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param(
            "Baku said that 2,906 had been killed on the other side.", "quantity-differs", id="Baku"
        ),
        pytest.param(
            "Yerevan said that 2,906 had been killed on the other side.", "claimant-differs", id="Yerevan"
        ),
        pytest.param(
            "Baku said that 3,825 had been killed on the other side.", "claimant-differs", id="Baku, mirrored"
        ),
    ],
)
def test_the_other_side_is_not_that_of_whoever_speaks(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize("who", ["Officials in Yerevan", "The police", "An Armenian newspaper"])
def test_whoever_only_speaks_is_no_side(verdicts: Callable[[str], list[str]], who: str) -> None:
    assert verdicts(f"{who} heard that 416 civilians were wounded in Azerbaijan.") == ["match"]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("100 civilians were killed {} Azerbaijan, said UNICEF.", "killed-civilian-azerbaijani-prosecutor"),
        (
            "80 civilians were killed {} Artsakh, said UNICEF.",
            "killed-civilian-artsakh-artsakh-ombudsman-2021-09-27",
        ),
    ],
)
@pytest.mark.parametrize("where", ["in", "within", "inside", "across", "throughout"])
def test_a_side_behind_a_word_for_where_reports_nothing(
    checker: Checker, text: str, record: str, where: str
) -> None:
    finding = checker.check(text.format(where))[0]

    assert (finding.verdict, finding.claimants_in_text) == ("claimant-differs", ("unicef",))
    assert finding.records[0] == record


@pytest.mark.parametrize(
    "text",
    [
        "On 28 October {} were killed in {}, not in {}, prosecutors of Azerbaijan said.",
        "Prosecutors of Azerbaijan said that on 28 October {} were killed in {} and that {} was hit too.",
        "As {0} were killed in {1} on 28 October, refugees from {2} watched, prosecutors of Azerbaijan said.",
        "Refugees from {2} watched as {0} were killed in {1} on 28 October, prosecutors of Azerbaijan said.",
    ],
)
def test_people_died_in_the_place_that_they_were_in(verdicts: Callable[[str], list[str]], text: str) -> None:
    assert verdicts(text.format("21 civilians", "Barda", "Ganja")) == ["match"]
    assert verdicts(text.format("21 civilians", "Ganja", "Barda")) == ["quantity-differs"]


@pytest.mark.parametrize("seats", ["BARDA/GANJA", "GANJA/BARDA"])
def test_the_seats_of_a_report_are_no_places_of_what_it_counts(
    verdicts: Callable[[str], list[str]], seats: str
) -> None:
    text = f"{seats} — On 28 October 21 civilians were killed in {{}}, prosecutors of Azerbaijan said."

    assert verdicts(text.format("Barda")) == ["match"]
    assert verdicts(text.format("Ganja")) == ["quantity-differs"]


def test_joined_places_are_both_meant(verdicts: Callable[[str], list[str]]) -> None:
    text = "On 28 October 21 civilians were killed in {} and {}, prosecutors of Azerbaijan said."

    assert verdicts(text.format("Ganja", "Barda")) == ["match"]
    assert verdicts(text.format("Barda", "Ganja")) == ["match"]


@pytest.mark.parametrize(("place", "verdict"), [("Barda", "match"), ("Ganja", "quantity-differs")])
def test_and_joins_a_number_to_the_place_before_it(
    verdicts: Callable[[str], list[str]], place: str, verdict: str
) -> None:
    text = (
        f"A strike on {place} on 28 October left 21 civilians dead and more than 70 wounded, the Prosecutor"
        " General's Office in Baku said."
    )

    assert verdicts(text) == [verdict, verdict]


@pytest.mark.parametrize(
    ("number", "right", "wrong"), [("91,000", "UNHCR", "the IOM"), ("90,640", "the IOM", "UNHCR")]
)
def test_a_country_that_people_reached_is_not_where_they_were_counted(
    verdicts: Callable[[str], list[str]], number: str, right: str, wrong: str
) -> None:
    for who, verdict in ((right, "match"), (wrong, "claimant-differs")):
        text = f"For {who}, those who reached Armenia were {number}."
        after = f"Amnesty puts those who reached Armenia at 5,432; {who}, in December, at {number}."

        assert verdicts(text) == verdicts(after)[1:] == [verdict]


@pytest.mark.parametrize("town", ["Ganja", "Stepanakert", "Shusha", "Tartar", "Barda"])
def test_the_only_town_of_a_sentence_is_that_of_all_its_dead(checker: Checker, town: str) -> None:
    found = checker.check(f"Four civilians were killed and 5 wounded in {town}.")

    assert found[0].verdict == "quantity-differs"


@pytest.mark.parametrize(
    ("town", "number", "whose"),
    [
        pytest.param("Stepanakert", "1,068", "its military death toll", id="Stepanakert"),
        pytest.param("Baku", "2,906", "its military death toll", id="Baku"),
    ],
)
@pytest.mark.parametrize(
    "ministry", [", the defence ministry", " the Defence Ministry", ", the ministry of defence"]
)
def test_the_capital_where_a_claimant_speaks_says_which_it_is_and_not_where_people_died(
    checker: Checker, town: str, number: str, whose: str, ministry: str
) -> None:
    [found] = checker.check(f"In {town}{ministry} raised {whose} to {number}.")

    assert found.verdict in {"match", "superseded"}
    assert len(found.claimants_in_text) == 1


def test_a_verb_between_commas_leaves_a_town_where_people_died(checker: Checker) -> None:
    text = "In Stepanakert, the ombudsman of Artsakh said, 13 residents were killed."

    assert [found.records[0] for found in checker.check(text)] == ["killed-residents-stepanakert"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param(
            "The Russian peacekeepers' spokesman Perepelkin had 49,054 returns on 13 January 2021.",
            "match",
            id="peacekeepers",
        ),
        pytest.param(
            "The Armenian army's spokesman Artsrun Hovhannisyan had 2,300 Azerbaijanis killed on 3 October.",
            "match",
            id="of the other side",
        ),
        pytest.param(
            "The Azerbaijani army's spokesman Artsrun Hovhannisyan had 2,300 Armenians killed on 3 October.",
            "quantity-differs",
            id="of another side",
        ),
    ],
)
def test_those_whom_a_claimant_speaks_for_are_not_counted(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    ("whose", "verdict"),
    [
        pytest.param(
            "122 Armenian churches now under Azerbaijan's control", "match", id="under whose control"
        ),
        pytest.param("122 Armenian churches now controlled by Azerbaijan", "match", id="controlled by"),
        pytest.param("that Azerbaijan now controls 122 churches", "match", id="who controls"),
        pytest.param("that Armenia now controls 122 churches", "quantity-differs", id="the other controls"),
        pytest.param(
            "122 Azerbaijani churches now under Armenian control", "quantity-differs", id="both reversed"
        ),
        pytest.param(
            "122 Azerbaijani churches under Azerbaijan's control", "quantity-differs", id="whose they are"
        ),
    ],
)
def test_who_controls_things_is_not_whose_they_are(
    verdicts: Callable[[str], list[str]], whose: str, verdict: str
) -> None:
    assert verdicts(f"Lusine Gharakhanyan counts {whose}.") == [verdict]


@pytest.mark.parametrize(("control", "verdict"), [("Armenian", "match"), ("Azerbaijani", "quantity-differs")])
def test_power_plants_are_of_whoever_kept_them(
    verdicts: Callable[[str], list[str]], control: str, verdict: str
) -> None:
    text = f"Eurasianet wrote that six hydropower plants had stayed under {control} control."

    assert verdicts(text) == [verdict]


def test_people_who_died_under_the_control_of_a_side_may_be_its_own(
    verdicts: Callable[[str], list[str]],
) -> None:
    text = "In the districts under Armenian control 72 civilians were killed, the ombudsman of Artsakh said."

    assert verdicts(text) == ["superseded"]


@pytest.mark.parametrize(
    ("where", "who", "words"),
    [
        ("Geneva", "Save the Children", "2,906 Azerbaijani soldiers had been killed"),
        ("Geneva", "Reuters", "3,825 Armenian soldiers had been killed"),
        ("Stepanakert", "President Harutyunyan", "2,906 Azerbaijani soldiers had been killed"),
        ("Baku", "President Aliyev", "3,825 Armenian soldiers had been killed"),
    ],
)
@pytest.mark.parametrize("comma", [",", ""])
def test_where_somebody_spoke_is_not_where_people_died(
    verdicts: Callable[[str], list[str]], where: str, who: str, words: str, comma: str
) -> None:
    text = f"In {where}{comma} {who} said {words}."

    assert verdicts(text) == ["claimant-differs"]


def test_people_died_where_a_text_says_so_in_passing(verdicts: Callable[[str], list[str]]) -> None:
    text = "In Stepanakert, the ombudsman said, 13 residents had been killed."

    assert verdicts(text.replace("the ombudsman", "Wikipedia")) == ["match"]


@pytest.mark.parametrize(
    "who", ["Emin Amrullayev", "the minister Emin Amrullayev", "Minister Emin Amrullayev"]
)
def test_a_capital_whose_few_counts_are_not_of_the_war_is_no_place_of_it(
    verdicts: Callable[[str], list[str]], who: str
) -> None:
    text = f"In Baku, {who} spoke on 24 January 2021 of 60 schools destroyed."

    assert verdicts(text) == ["match"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("More civilians died in Azerbaijan (100) than on Armenia's side (78), says Simonyan.", "match"),
        ("Fewer civilians died on Armenia's side (78) than in Azerbaijan (100), say prosecutors.", "match"),
    ],
)
def test_the_number_behind_a_name_is_its_own_in_a_comparison(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text)[1] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Geneva-based officials counted 90,640 displaced.",
        "The counterpart in Goris said 3,825 Armenian soldiers were killed.",
        "The counterpart in Ganja said 2,906 Azerbaijani soldiers were killed.",
    ],
)
def test_the_seat_of_whoever_speaks_is_not_where_something_was_counted(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert verdicts(text) == ["match"]
