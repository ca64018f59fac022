"""What was done with what is counted, by whom, and in which unit."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Caucasus Heritage Watch says {} Azerbaijani heritage sites were destroyed.",
            {"42": "quantity-differs"},
        ),
        (
            "Caucasus Heritage Watch says {} Azerbaijani heritage sites were structurally unchanged.",
            {"42": "match", "39": "quantity-differs"},
        ),
        ("IWPR says {} Azerbaijani war veterans were wounded.", {"45": "quantity-differs"}),
        ("IWPR counted {} suicides of Azerbaijani war veterans.", {"45": "match"}),
        ("The books of Armenia's insurance fund have {} servicemen killed.", {"4,582": "quantity-differs"}),
        (
            "The books of Armenia's insurance fund have {} servicemen killed, missing or disabled.",
            {"4,582": "match"},
        ),
        (
            "The Russian Defence Ministry says more than 4,000 pilgrims {} Amaras and Dadivank.",
            {"were killed at": "quantity-differs", "visited": "match"},
        ),
        (
            "Amnesty authenticated {} videos of abuses by Azerbaijani forces.",
            {"10": "match", "12": "quantity-differs"},
        ),
        (
            "Amnesty authenticated {} videos of abuses by Armenian forces.",
            {"12": "match", "10": "quantity-differs"},
        ),
        ("The Lachin corridor is {} kilometres wide.", {"5": "match", "15": "quantity-differs"}),
        ("Shusha is at a distance of {} kilometres from Stepanakert.", {"15": "match"}),
        (
            "SIPRI says Armenia spent 634 million {} on its military in 2020.",
            {"dollars": "match", "euros": "quantity-differs"},
        ),
        (
            "SIPRI says Azerbaijan spent more than 2.2 billion {} on its military in 2020.",
            {"dollars": "match", "manats": "quantity-differs"},
        ),
        (
            "Gasimli says that Armenia {} more than 182 settlements.",
            {"shelled": "match", "fired at": "match"},
        ),
        (
            "Lusine Gharakhanyan said that 122 Armenian churches {} under Azerbaijan's control.",
            {"came": "match", "had come": "match"},
        ),
        ("Stepanakert {} of 60,000 before the war.", {"was a city": "match", "had a population": "match"}),
        ("The maps handed over by Armenia were {} per cent accurate, ANAMA says.", {"25": "match"}),
        (
            "Shoigu said on 20 November 2020 that they had 552 {}.",
            {"pieces of equipment": "match", "military vehicles": "match"},
        ),
    ],
)
def test_what_was_done_is_compared(checker: Checker, text: str, verdict: dict[str, str]) -> None:
    assert {one: checker.check(text.format(one))[0].verdict for one in verdict} == verdict


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On the same day 72 settlements came under Azerbaijan's control.", ["72"]),
        ("To this day 321 of ours are missing.", ["321"]),
        ("On day 12 of the war it rained.", []),
        ("Baku denies that a single one was present.", []),
        ("Yerevan denies that another one was present.", []),
    ],
)
def test_what_is_a_number_and_what_is_not(checker: Checker, text: str, wanted: list[str]) -> None:
    assert [finding.number for finding in checker.check(text)] == wanted


@pytest.mark.parametrize("verb", ["dropped to", "fallen to", "come down to", "been"])
def test_a_number_that_has_fallen_is_not_of_the_fallen(checker: Checker, verb: str) -> None:
    text = (
        "Armenia's Investigative Committee counted 231 missing soldiers on 27 September 2021; by March 2022 "
        f"the figure had {verb} 187."
    )

    assert [finding.verdict for finding in checker.check(text)] == ["match", "match"]


@pytest.mark.parametrize(
    ("people", "verdict"),
    [
        ("people of the Armenian side", "match"),
        ("Armenians", "match"),
        ("Armenian soldiers", "quantity-differs"),
    ],
)
def test_people_of_whom_not_all_served_are_not_soldiers(checker: Checker, people: str, verdict: str) -> None:
    assert checker.check(f"191 {people} are missing.")[0].verdict == verdict


@pytest.mark.parametrize("side", ["Azerbaijani", "Armenian"])
def test_prisoners_are_not_the_dead(checker: Checker, side: str) -> None:
    found = checker.check(f"There are 13 {side} prisoners of war.")[0]

    assert all("killed" not in record for record in found.records)


@pytest.mark.parametrize(
    ("text", "record"),
    [
        (
            "Baku says 19 Azerbaijani tanks were lost in a failed counterattack.",
            "destroyed-tanks-armenian-counterattack-armenia-investigative-committee-2022-09",
        ),
        (
            "Baku says 55 Azerbaijani military vehicles were destroyed.",
            "destroyed-military-vehicles-armenian-azerbaijan-mod-2020-09-30",
        ),
        (
            "Yerevan says 55 Armenian military vehicles were destroyed, by its count.",
            "destroyed-military-vehicles-armenian-azerbaijan-mod-2020-09-30",
        ),
        (
            "Yerevan says 16 Armenian combat helicopters were destroyed.",
            "destroyed-helicopters-azerbaijan-infocenter-2020-10-06",
        ),
        (
            "Baku says 16 Azerbaijani combat helicopters were destroyed.",
            "destroyed-helicopters-azerbaijan-infocenter-2020-10-06",
        ),
    ],
)
def test_what_is_counted_tells_more_than_who_counts(checker: Checker, text: str, record: str) -> None:
    finding = checker.check(text)[0]

    assert finding.verdict in {"quantity-differs", "claimant-differs"}
    assert finding.records[0] == record


@pytest.mark.parametrize(
    "text",
    [
        "HRW examined 18 strikes by {} forces.",
        "HRW examined 18 {} strikes.",
        "HRW found that {} artillery was responsible for the 11 attacks that were apparently indiscriminate.",
        "{} forces carried out eight of the strikes that Amnesty documented.",
        "Amnesty documented strikes, of which eight were the work of {} forces.",
        "Eight of the strikes that Amnesty documented came from the {} side.",
    ],
)
def test_strikes_are_those_of_whoever_struck(checker: Checker, text: str) -> None:
    assert checker.check(text.format("Armenian"))[0].verdict == "match"
    assert checker.check(text.format("Azerbaijani"))[0].verdict == "quantity-differs"


@pytest.mark.parametrize(("who", "verdict"), [("Armenian", "match"), ("Azerbaijani", "quantity-differs")])
def test_who_struck_is_not_a_side_of_the_sentence_before(checker: Checker, who: str, verdict: str) -> None:
    text = (
        "Amnesty counted about 52 dead on the Armenian side. Eight of the strikes that it documented were the"
        f" work of {who} forces."
    )

    assert checker.check(text)[1].verdict == verdict


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ANAMA reports that 62,228 unexploded munitions were {}.", "neutralised|made safe|disposed of"),
        ("SOHR says at least 2,580 Syrian fighters were {} to Azerbaijan.", "shipped|sent"),
        ("The IOM counted 90,640 people who had {} Armenia.", "reached|arrived in|fled to"),
        ("SOHR says 340 bodies of Syrian fighters {} Syria.", "were already back in|had been returned to"),
    ],
)
def test_one_thing_that_happened_has_many_verbs(checker: Checker, text: str, said: str) -> None:
    assert {verb: checker.check(text.format(verb))[0].verdict for verb in said.split("|")} == dict.fromkeys(
        said.split("|"), "match"
    )


@pytest.mark.parametrize(
    "text", ["Oryx counted {} tanks lost by {}.", "Oryx has {} tanks that were lost by {}."]
)
@pytest.mark.parametrize(
    ("number", "side", "other"), [("255", "Armenia", "Azerbaijan"), ("62", "Azerbaijan", "Armenia")]
)
def test_what_is_lost_by_a_side_is_its_own(
    checker: Checker, text: str, number: str, side: str, other: str
) -> None:
    assert checker.check(text.format(number, side))[0].verdict == "match"
    assert checker.check(text.format(number, other))[0].verdict == "quantity-differs"


@pytest.mark.parametrize(("number", "country"), [("44", "Armenia"), ("12", "Azerbaijan")])
def test_captives_taken_to_a_country_were_not_captured_then(
    checker: Checker, number: str, country: str
) -> None:
    text = f"Russia's Ministry of Defence said {number} captives were taken to {country} on 14 December 2020."

    assert checker.check(text)[0].verdict == "match"


@pytest.mark.parametrize("whose", ["its", "the", "their"])
def test_bodies_of_the_missing_were_found(checker: Checker, whose: str) -> None:
    text = f"Azerbaijan's Military Prosecutor's Office found 362 bodies of {whose} missing."

    assert checker.check(text)[0].verdict == "match"


@pytest.mark.parametrize(("side", "capital"), [("Armenian", "Baku"), ("Azerbaijani", "Yerevan")])
def test_tanks_taken_to_a_capital_were_captured(checker: Checker, side: str, capital: str) -> None:
    found = checker.check(
        f"Oryx says 39 {side} tanks were destroyed and 103 {side} tanks taken to {capital}."
    )

    assert (found[-1].verdict == "match") == (side == "Armenian")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Azerbaijan said that 72 of the alleged Armenian captives were held, 112 were not.", "match"),
        (
            "Azerbaijan said that 112 of the alleged Armenian captives were held, 72 were not.",
            "quantity-differs",
        ),
        (
            "Azerbaijan's prosecutors say that 416 civilians were wounded and 100 were not.",
            "quantity-differs",
        ),
        ("Artsakh's ombudsman says that 163 civilians were wounded and 72 were not.", "quantity-differs"),
    ],
)
def test_what_did_not_happen_to_the_next_is_not_what_did(checker: Checker, text: str, expected: str) -> None:
    assert checker.check(text)[-1].verdict == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian Observatory has at least 541 Syrian fighters dead, and says nearly 825 were still in "
        "Azerbaijan in December 2020.",
        "The Syrian Observatory counted at least 541 Syrian fighters killed; nearly 825 fighters were still "
        "in Azerbaijan.",
    ],
)
def test_those_still_somewhere_were_not_killed(checker: Checker, text: str) -> None:
    assert [found.verdict for found in checker.check(text)] == ["match", "match"]


@pytest.mark.parametrize("owned", ["now belong to us", "are now ours", "are in our hands"])
def test_what_belongs_to_the_speaker_now_was_captured(
    verdicts: Callable[[str], list[str]], owned: str
) -> None:
    text = "On 20 October 2020 Aliyev said: we have destroyed 50 infantry fighting vehicles, and {} {}."

    assert verdicts(text.format("24", owned)) == ["match", "match"]
    assert verdicts(text.format("50", owned))[1:] == ["quantity-differs"]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("eight strikes by Armenian", "nine by Azerbaijani", True),
        ("nine strikes by Azerbaijani", "eight by Armenian", True),
        ("nine strikes by Armenian", "eight by Azerbaijani", False),
        ("eight strikes by Azerbaijani", "nine by Armenian", False),
    ],
)
def test_a_number_by_the_other_side_counts_what_the_one_by_this_side_does(
    checker: Checker, first: str, second: str, *, same: bool
) -> None:
    text = f"Amnesty documented {first} forces, in which civilians died, and {second} forces."

    assert [one.verdict == "match" for one in checker.check(text)] == [same, same]


@pytest.mark.parametrize("blamed", ["is responsible for", "was blamed for"])
@pytest.mark.parametrize(("side", "others", "own"), [("Armenia", 100, 85), ("Azerbaijan", 85, 100)])
def test_the_dead_for_whom_a_side_is_blamed_are_those_of_the_other(
    verdicts: Callable[[str], list[str]], blamed: str, side: str, others: int, own: int
) -> None:
    assert verdicts(f"{side} {blamed} {others} civilians killed.") == ["match"]
    assert verdicts(f"{side} {blamed} {own} civilians killed.") == ["quantity-differs"]


@pytest.mark.parametrize("taken", ["captured", "seized", "taken"])
def test_what_is_captured_from_a_side_was_its_own(verdicts: Callable[[str], list[str]], taken: str) -> None:
    assert verdicts(f"39 tanks were {taken} from Armenia by Azerbaijan.") == ["match"]
    assert verdicts(f"39 tanks were {taken} from Azerbaijan by Armenia.") == ["quantity-differs"]
