"""What a number is read as counting: of whom or of what, in which list, at which time, with whom else."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("Nearly 4,000 Armenians died.", "quantity-differs", id="of both sides"),
        pytest.param("More than 4,000 Armenians died.", "quantity-differs", id="with the same bound"),
        pytest.param("30,000 people protested in Yerevan.", "unknown", id="at a protest"),
        pytest.param("About 541 Syrian fighters were killed.", "bound-differs", id="the same thing"),
    ],
)
def test_another_bound_is_that_of_the_same_thing(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("Up to 11,000 Armenian soldiers were wounded.", "quantity-differs", id="the sick"),
        pytest.param(
            "Up to 11,000 Armenian soldiers were wounded or fell ill.", "match", id="the sick, named"
        ),
        pytest.param("1,245 Azerbaijani soldiers were wounded.", "quantity-differs", id="in hospital"),
        pytest.param("1,245 Azerbaijani soldiers were in hospital.", "match", id="in hospital, named"),
        pytest.param("7,630 Azerbaijani soldiers were killed.", "quantity-differs", id="Syrian fighters"),
        pytest.param("7,630 Azerbaijani soldiers and mercenaries were killed.", "match", id="Syrians, named"),
        pytest.param(
            "440–450 Azerbaijani soldiers were killed on 3 October 2020.", "quantity-differs", id="foreigners"
        ),
        pytest.param(
            "440–450 Azerbaijani soldiers and foreign fighters were killed on 3 October 2020.",
            "match",
            id="foreigners, named",
        ),
        pytest.param("3,825 Armenian soldiers were killed.", "match", id="only perhaps"),
        pytest.param("100 civilians were killed in Azerbaijan.", "match", id="of later days"),
    ],
)
def test_a_count_that_has_others_in_it_is_another(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("By 1 November 2020, Azerbaijan had reported 2,906 soldiers killed.", "Not reported by then"),
        ("In September 2020 222 Armenian soldiers died.", "Another time"),
        ("Azerbaijan said that 2,906 Armenian soldiers were killed.", "A different count"),
    ],
)
def test_a_message_says_in_what_the_quantity_differs(checker: Checker, text: str, message: str) -> None:
    (finding,) = checker.check(text)

    assert finding.verdict == "quantity-differs"
    assert finding.message.startswith(message)


def test_small_numbers_put_the_wrong_way_round_are_found_beside_each_other(
    verdicts: Callable[[str], list[str]],
) -> None:
    text = "In six weeks of bombardment 51 residents of Stepanakert were killed and 13 injured."

    assert verdicts(text)[1:] == ["quantity-differs", "quantity-differs"]


def test_numbers_of_one_list_are_recognised_together(verdicts: Callable[[str], list[str]]) -> None:
    text = (
        "Captives handed over to Azerbaijan, says Ismayil Akhundov: 25, of whom six were servicemen and "
        "nineteen civilians."
    )

    assert verdicts(text) == ["match", "quantity-differs", "quantity-differs"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Kamran Aliyev said on 3 October 2020 that sixty-three civilians were wounded, while 181 houses "
            "and 44 civilian facilities were damaged.",
            ["match"] * 3,
            id="a verb at the end of a list",
        ),
        pytest.param(
            "40 dead and 14 wounded civilians in Barda, Azerbaijan's prosecutors said on 28 October 2020.",
            ["quantity-differs"] * 2,
            id="people at the end of a list",
        ),
        pytest.param(
            "100 civilians were killed in Azerbaijan in the 44-day war.", ["match"] * 2, id="a phrase of time"
        ),
        pytest.param("Azerbaijani mosques destroyed under Armenian control: 65", ["match"], id="both named"),
        pytest.param(
            "At least 2,580 Syrian fighters were sent to Armenia.", ["quantity-differs"], id="where they went"
        ),
        pytest.param("11,000 deserted from the Azerbaijani army.", ["quantity-differs"], id="whose army"),
        pytest.param("11,000 deserted from the Armenian army.", ["match"], id="whose army, mirrored"),
        pytest.param(
            "SIPRI: Israel's share of Azerbaijan's arms imports in 2016–2020 was 17%.",
            ["quantity-differs"],
            id="whose share",
        ),
        pytest.param(
            "SIPRI: Russia's share of Azerbaijan's arms imports in 2016–2020 was 17%.",
            ["match"],
            id="its share",
        ),
        pytest.param(
            "SIPRI: Azerbaijan's arms imports were 8.2 times those of Armenia.", ["match"], id="compared with"
        ),
    ],
)
def test_what_is_counted_is_read_from_the_right_words(
    verdicts: Callable[[str], list[str]], text: str, wanted: list[str]
) -> None:
    assert verdicts(text) == wanted


@pytest.mark.parametrize(
    ("days", "verdict"),
    [(("26", "27th"), "quantity-differs"), (("27", "26th"), "match")],
)
def test_of_two_days_the_date_says_which_is_meant(
    verdicts: Callable[[str], list[str]], days: tuple[str, str], verdict: str
) -> None:
    text = (
        f"Tigran Khachatryan says that 26,600 people crossed the border from Nagorno-Karabakh on {days[0]} "
        f"September 2023 and 22,800 on the {days[1]}."
    )

    assert verdicts(text) == [verdict, verdict]


def test_the_corner_of_a_table_says_what_is_counted(verdicts: Callable[[str], list[str]]) -> None:
    table = """\
| Trucks and jeeps | Destroyed | Damaged | Captured |
|---|---|---|---|
| Armenia | {} | 18 | {} |
"""

    assert verdicts(table.format(331, 387)) == ["match"] * 3
    assert verdicts(table.format(387, 331)) == ["quantity-differs", "match", "quantity-differs"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("HRW found that 18 strikes by both sides killed civilians.", "quantity-differs"),
        ("HRW examined 18 strikes by Armenian forces.", "match"),
    ],
)
def test_what_both_sides_did_is_not_what_one_did(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


def test_what_was_captured_from_an_army_was_that_army_s(verdicts: Callable[[str], list[str]]) -> None:
    texts = [
        f"Aliyev said that {number} were captured from the {army} army."
        for number in ("39 tanks",)
        for army in ("Armenian", "Azerbaijani")
    ]

    assert [verdicts(text) for text in texts] == [["match"], ["quantity-differs"]]


@pytest.mark.parametrize("verb", ["captured", "seized", "took", "gained"])
def test_land_is_captured_seized_taken_or_gained(verdicts: Callable[[str], list[str]], verb: str) -> None:
    text = f"Azerbaijan {verb} 286 villages. It {verb} 73 percent of the disputed territory."

    assert verdicts(text) == ["match", "match"]


@pytest.mark.parametrize(
    "text",
    [
        "By 1 November 2020, {} had reported {} soldiers killed.",
        "By November 2020 {} had reported {} soldiers killed.",
        "On 1 November 2020 {} said it had lost {} soldiers.",
    ],
)
def test_a_side_had_not_said_by_then_what_it_said_later(checker: Checker, text: str) -> None:
    for side, number in (("Armenia", "3,755"), ("Azerbaijan", "2,906")):
        (finding,) = checker.check(text.format(side, number))

        assert finding.message.startswith("Not reported by then")


def test_how_far_somebody_went_is_no_number_to_check(verdicts: Callable[[str], list[str]]) -> None:
    assert verdicts("He drove 300 km in a truck.") == []
    assert verdicts("The Lachin corridor is 5 km wide.") == ["match"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("150 captives were handed over to Armenia, its Investigative Committee said.", "match"),
        (
            "150 captives were handed over to Azerbaijan, the Armenian Investigative Committee said.",
            "quantity-differs",
        ),
        ("25 captives were handed over to Azerbaijan, said Ismayil Akhundov.", "match"),
        ("25 captives were handed over to Armenia, said Ismayil Akhundov.", "quantity-differs"),
    ],
)
def test_captives_are_of_the_side_to_which_they_were_handed(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


def test_every_number_of_captives_has_the_side_behind_it(verdicts: Callable[[str], list[str]]) -> None:
    text = "Ismayil Akhundov said that 159 captives had been handed to Armenia and 25 to Azerbaijan."

    assert verdicts(text) == ["match", "match"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Journalists were wounded in Martuni. Two of them were Frenchmen.", ["match"]),
        ("Journalists were wounded in Martuni, said Oryx. Two of them, Frenchmen, were hit.", ["match"]),
        ("58 Armenian captives were sent home. Twelve of them were on leave.", ["match", "unknown"]),
        ("Azerbaijan had 2,906 servicemen killed. Five of them were on leave.", ["match", "unknown"]),
        ("Armenia had 3,825 servicemen killed. Five of them were on leave.", ["match", "unknown"]),
    ],
)
def test_some_of_them_are_of_those_counted_before(checker: Checker, text: str, expected: list[str]) -> None:
    assert [finding.verdict for finding in checker.check(text)] == expected


@pytest.mark.parametrize("verb", ["claimed", "took", "cost"])
def test_lives_are_people_whatever_took_them(checker: Checker, verb: str) -> None:
    text = f"The strikes on Ganja {verb} 26 lives, said the Prosecutor General's Office of Azerbaijan."

    assert checker.check(text)[0].verdict == "match"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The clashes near Tovuz lasted five days.", []),
        ("Since the war the patrols lasted nine weeks.", []),
        ("The war lasted forty-four days.", ["match"]),
        ("The war lasted ninety days.", ["unknown"]),
    ],
)
def test_how_long_something_else_than_the_war_lasted_is_no_count(
    checker: Checker, text: str, verdicts: list[str]
) -> None:
    assert [finding.verdict for finding in checker.check(text)] == verdicts


@pytest.mark.parametrize(
    ("where", "verdict"), [("", "quantity-differs"), (" in Barda on 28 October", "bound-differs")]
)
def test_a_qualifier_differs_only_where_the_place_may_be_the_same(
    verdicts: Callable[[str], list[str]], where: str, verdict: str
) -> None:
    text = "Azerbaijan's Prosecutor General counted {} people wounded{}."

    assert verdicts(text.format("more than 70", where)) == ["match"]
    assert verdicts(text.format("70", where)) == [verdict]


@pytest.mark.parametrize("people", ["captives", "soldiers"])
@pytest.mark.parametrize("who", ["who came home", "whom nobody had seen", "of whom nothing was heard"])
def test_a_number_of_people_needs_no_noun_before_who(checker: Checker, people: str, who: str) -> None:
    findings = checker.check(f"He spoke of eighty-seven {people}. Then there were another ninety-six {who}.")

    assert [finding.number for finding in findings] == ["eighty-seven", "ninety-six"]


def test_one_who_does_something_is_not_counted(checker: Checker) -> None:
    assert checker.check("He was a soldier, and one who knew the captives.") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Azerbaijan's prosecutors said in 2025 that 70 people had been killed by mines.", "match"),
        (
            "Azerbaijan's prosecutors said in 2025 that over 70 people were killed by mines.",
            "bound-differs",
        ),
        ("In Barda 21 were wounded and over 70 killed, Azerbaijan's prosecutors said.", "quantity-differs"),
    ],
)
def test_the_qualifier_of_the_dead_of_mines_matters_only_where_mines_are_named(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text)[-1] == verdict
