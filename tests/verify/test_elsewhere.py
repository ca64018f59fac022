"""Numbers of another domain are not those of the war, however equal: spectators, a virus, an accident."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize("number", ["2,906", "3,825", "1,815", "541"])
@pytest.mark.parametrize(
    "text",
    [
        "{} holidaymakers came to Azerbaijan and Armenia that week.",
        "In Baku the choir sang to {} paying guests, in Yerevan to none.",
        "In Yerevan {} people died of the flu.",
        "The earthquake killed {} people in Armenia.",
        "A coach crash in Azerbaijan killed {} people.",
        "Azerbaijan had {} deaths from the coronavirus.",
        "In Armenia the festival drew {}.",
        "In Baku the opera was seen by {} people.",
    ],
)
def test_what_no_war_counts_is_not_of_the_war(
    verdicts: Callable[[str], list[str]], text: str, number: str
) -> None:
    assert verdicts(text.format(number)) in (["unknown"], [])


@pytest.mark.parametrize(
    "text",
    [
        "While the pandemic went on, 2,906 Azerbaijani soldiers were killed.",
        "The exhibition says that 3,825 people were killed on the Armenian side, as Pashinyan said.",
        "After the earthquake of 1988 came the wars, and in that of 2020 Azerbaijan lost 2,906 soldiers.",
        "Azerbaijan lost 2,906 soldiers, fewer than died of the flu.",
        "Amid the virus, the Syrian Observatory counted at least 541 Syrian fighters killed.",
    ],
)
def test_another_domain_that_is_only_named_changes_nothing(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert "match" in verdicts(text)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The hotel was sold for at least $2 billion.", "unknown"),
        ("The damage done in Artsakh was put at at least $2 billion by Beglaryan.", "match"),
    ],
)
def test_a_sum_of_money_is_that_of_something_named(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "3/ Then the column left Shusha. 4/ Nobody followed it.",
        "(2/5) The shelling of Stepanakert and Ganja went on.",
        "Five days into the fighting, and on day six, both sides shelled.",
        "Two years on, the talks in Brussels failed.",
        "Neftchi beat Pyunik 2-0 and lost 3-1 a week later.",
    ],
)
def test_marks_of_posts_days_of_a_war_and_scores_count_nothing(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize("number", ["62", "255"])
@pytest.mark.parametrize(
    ("people", "country"),
    [("Ukrainian", "Ukraine"), ("Libyan", "Libya"), ("Iraqi", "Iraq"), ("Iranian", "Iran")],
)
def test_the_losses_of_other_countries_are_not_those_of_this_war(
    verdicts: Callable[[str], list[str]], number: str, people: str, country: str
) -> None:
    for text in (
        f"Oryx counts {number} {people} tanks lost.",
        f"Oryx lists {number} tanks lost by {country}.",
        f"{country} has lost {number} tanks, says Oryx.",
    ):
        assert verdicts(text) == ["quantity-differs"], text


@pytest.mark.parametrize(("side", "number"), [("Armenia", "255"), ("Azerbaijan", "62")])
def test_another_country_beside_a_side_changes_nothing(
    verdicts: Callable[[str], list[str]], side: str, number: str
) -> None:
    for text in (
        f"Oryx, which became famous in Ukraine, counted {number} tanks lost by {side}.",
        f"Unlike Ukraine, {side} lost {number} tanks, says Oryx.",
        f"Pakistan sent nobody, but {side} lost {number} tanks, says Oryx.",
    ):
        assert verdicts(text) == ["match"], text


def test_another_country_may_report(checker: Checker) -> None:
    for side, number in (("Azerbaijani", "2,906"), ("Armenian", "3,825")):
        found = checker.check(f"Ukraine says that {number} {side} soldiers were killed.")

        assert [finding.verdict for finding in found] == ["claimant-differs"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Photo 4 of 9: the ruins of a quarter in Ganja.", id="photo"),
        pytest.param("The ruins of Shusha are in photo 3 of 12, which shows the church.", id="small letter"),
        pytest.param("Canon EOS 5D, print 30 × 45 cm, or 30 x 45.", id="camera and print"),
        pytest.param("I was 19. I am 24 and tired. She was nineteen when the war began.", id="ages"),
        pytest.param("He had joined the army at eighteen, and she left Shusha at 34.", id="at an age"),
        pytest.param("He fought in Shusha and he's 56 now. A nurse aged 62 left Ganja.", id="ages now"),
        pytest.param("It is five years since Shusha fell, and 4 years since Kalbajar.", id="years since"),
        pytest.param("She spent 18 months in Armenia and another two years in Azerbaijan.", id="time spent"),
        pytest.param("For Baku bring 20 quid, for Yerevan $63.20 or 12.50 euros.", id="prices"),
        pytest.param("Yerevan, Baku: tickets 15 euros, students 8, children under 12 free.", id="tickets"),
        pytest.param("Box office in Yerevan 030 555 0199, in Baku 012 555 0143.", id="box offices"),
        pytest.param("In Barda it is minus 3 and dark. Baku has the news at 9. Back in 2.", id="hours"),
        pytest.param("WP:3RR, edit 8 of 11 on Shusha: the diff is +1,204 bytes.", id="edits"),
        pytest.param("Headline on Ganja: max 55 characters.", id="length of a text"),
        pytest.param("CASE 7 – Two cities. A rocket from Stepanakert.", id="label in a museum"),
        pytest.param("A retired colonel, 67, told the story. His wife, 61, wept.", id="age in commas"),
        pytest.param("Ask for extension 115, or call 101. Then press 4.", id="telephone"),
        pytest.param("It takes off every 2 hours 40 minutes.", id="hours and minutes"),
        pytest.param("The embassies are at 1 American Avenue and 111 Azadlig Avenue.", id="addresses"),
        pytest.param("Office hours are in GMT+4.", id="time zone"),
    ],
)
def test_photos_ages_telephones_and_addresses_count_nothing(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("Oryx says that at least eighteen soldiers were killed.", ["eighteen"], id="at least"),
        pytest.param("The ministry put the number killed at eighteen.", ["eighteen"], id="put at"),
        pytest.param("Azerbaijan lost 18 soldiers, and $2.85 billion.", ["18", "2.85 billion"], id="sums"),
        pytest.param("Armenia lost 18 soldiers, and $2.85 billion.", ["18", "2.85 billion"], id="its sums"),
        pytest.param("He spent 44 days under fire in Shusha.", ["44"], id="days under fire"),
        pytest.param("He put the soldiers killed at eighteen.", ["eighteen"], id="he put at"),
        pytest.param("They call 101 dead a victory.", ["101"], id="call"),
        pytest.param("Extension 115 dead.", ["115"], id="extension"),
        pytest.param("Amnesty has in photo 12 dead soldiers.", ["12"], id="photo"),
        pytest.param("The officers, 21, were all killed.", ["21"], id="officers"),
        pytest.param("It killed 21 Barda residents on Nizami Street.", ["21"], id="street"),
    ],
)
def test_a_count_beside_such_words_is_a_number(checker: Checker, text: str, numbers: list[str]) -> None:
    assert [found.number for found in checker.check(text)] == numbers
