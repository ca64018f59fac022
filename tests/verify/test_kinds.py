"""Which kind of people or things a word is for: teachers are no pupils, tanks no armour of all sorts."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker

THINGS = ("schools", "kindergartens", "cultural centres")
SAME = {"match", "bound-differs", "superseded"}


@pytest.mark.parametrize("speaker", ["Emin Amrullayev", "Azerbaijan's education minister Emin Amrullayev"])
@pytest.mark.parametrize(
    ("people", "same"),
    [
        ("ten schoolchildren and 20 teachers", True),
        ("ten pupils and 20 teachers", True),
        ("ten teachers and 20 pupils", False),
        ("ten teachers and 20 schoolchildren", False),
    ],
)
def test_pupils_and_teachers_are_two_groups(
    verdicts: Callable[[str], list[str]], speaker: str, people: str, *, same: bool
) -> None:
    found = verdicts(f"{speaker} said that {people} had been killed in Azerbaijan.")

    assert found == ["match", "match"] if same else "match" not in found


def test_displaced_teachers_are_no_pupils(verdicts: Callable[[str], list[str]]) -> None:
    text = "Arayik Harutyunyan said that 1,656 {} of Artsakh were displaced."

    assert verdicts(text.format("teachers")) == ["match"]
    assert verdicts(text.format("pupils")) != ["match"]


@pytest.mark.parametrize(
    ("text", "armour"),
    [
        ("On 4 November 2020 Armenia's Defence Ministry had 697 Azerbaijani {} destroyed.", "and IFVs"),
        (
            "On 5 November 2020 Armenia's Defence Ministry had 723 Azerbaijani {} destroyed.",
            "and other armour",
        ),
        (
            "On 30 September 2020 Azerbaijan's Defence Ministry had about 130 Armenian {} destroyed.",
            "and other armoured vehicles",
        ),
        (
            "On 8 October 2020 Azerbaijan's Defence Ministry had 260 Armenian {} destroyed.",
            "and armoured personnel carriers",
        ),
    ],
)
def test_tanks_are_not_tanks_and_other_armour(
    verdicts: Callable[[str], list[str]], text: str, armour: str
) -> None:
    assert verdicts(text.format("tanks")) == ["quantity-differs"]
    assert verdicts(text.format(f"tanks {armour}")) in (["match"], ["bound-differs"])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Aliyev said that Armenia had lost seventeen S-300 systems.", "seventeen"),
        ("Azerbaijan lost nineteen T-90s, said Yerevan.", "nineteen"),
        ("Nineteen Mi-24s were shot down.", "Nineteen"),
    ],
)
def test_a_number_of_weapons_of_a_type_counts_them(checker: Checker, text: str, number: str) -> None:
    (finding,) = checker.check(text)

    assert finding.number == number
    assert finding.verdict in {"unknown", "quantity-differs"}


def test_a_type_says_what_is_counted(verdicts: Callable[[str], list[str]]) -> None:
    assert verdicts("Aliyev said that four Armenian S-300s had been destroyed.") == ["match"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("AzerNews said that more than 10,000 men were {} in Armenia{}", "match"),
        ("In Armenia more than 10,000 men were {}, AzerNews said{}", "match"),
    ],
)
@pytest.mark.parametrize("stop", ["; the others died.", ": many had been wounded before."])
def test_what_is_behind_a_stop_happened_to_others(
    verdicts: Callable[[str], list[str]], text: str, verdict: str, stop: str
) -> None:
    assert verdicts(text.format("charged with desertion", stop)) == [verdict]
    assert verdicts(text.format("killed", stop.replace("died", "were charged"))) != [verdict]


@pytest.mark.parametrize(("share", "party"), [("21.09", "Armenia Alliance"), ("53.91", "Civil Contract")])
def test_the_votes_of_another_party_are_another_quantity(
    verdicts: Callable[[str], list[str]], share: str, party: str
) -> None:
    text = "In the early election in Armenia {} won {}% of the vote, the Central Electoral Commission said."

    assert verdicts(text.format(party, share)) == ["match"]
    assert verdicts(text.format("the winner", share)) == ["match"]
    assert verdicts(text.format("the Northern Meadow Party", share)) == ["quantity-differs"]


def test_who_presides_over_a_vote_is_no_other_party(verdicts: Callable[[str], list[str]]) -> None:
    text = "The French Senate, led by Jean Dupont, adopted the resolution on Nagorno-Karabakh with 305 votes."

    assert verdicts(text) == ["match"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("Mustagim Mammadov said some 15,500 shells had fallen.", "match", id="shells fell"),
        pytest.param(
            "Mustagim Mammadov said that 21 Smerch rockets were fired at Tartar District.",
            "match",
            id="fired at",
        ),
        pytest.param("Three ceasefires were agreed and all failed.", "match", id="agreed"),
        pytest.param(
            "The Armenian National Security Service says Armenia agreed to hand over 972 minefield maps.",
            "match",
            id="agreed to",
        ),
        pytest.param("Four ceasefires were agreed and all failed.", "unknown", id="not agreed"),
        pytest.param(
            "Artsakh's education ministry said that about 33,000 people were cut off from education.",
            "match",
            id="cut off",
        ),
        pytest.param(
            "Azerbaijan's education ministry said that about 33,000 people were cut off from education.",
            "claimant-differs",
            id="cut off elsewhere",
        ),
        pytest.param("Aliyev said Azerbaijan had 100,000 servicemen under arms.", "match", id="under arms"),
        pytest.param(
            "Aliyev said Armenia had 100,000 servicemen under arms.", "quantity-differs", id="other arms"
        ),
        pytest.param(
            "Artsakh's defence ministry said that 1,815 Artsakh servicemen had fallen.",
            "match",
            id="soldiers fell",
        ),
        pytest.param(
            "Azerbaijan's defence ministry said 2,906 of its servicemen had fallen.",
            "match",
            id="others fell",
        ),
        pytest.param(
            "Arayik Harutyunyan said that 1,656 teachers of Artsakh had lost their homes.",
            "match",
            id="lost homes",
        ),
        pytest.param(
            "Arayik Harutyunyan said that 1,656 teachers of Artsakh had lost their lives.",
            "quantity-differs",
            id="lost lives",
        ),
        pytest.param(
            "ANAMA says 345 people were hit by mines between the war and February 2024.", "match", id="hit"
        ),
        pytest.param(
            "Caucasus Heritage Watch looked at 109 Azerbaijani heritage sites under Armenian control.",
            "match",
            id="had been under control",
        ),
        pytest.param(
            "Caucasus Heritage Watch had 109 Azerbaijani heritage sites destroyed under Armenian control.",
            "quantity-differs",
            id="destroyed under control",
        ),
    ],
)
def test_what_happened_may_be_said_in_other_words(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    ("things", "verdict"),
    [
        pytest.param("927 destroyed libraries", "match", id="its own word"),
        pytest.param("927 destroyed churches", "quantity-differs", id="other things"),
        pytest.param("927", "quantity-differs", id="inherited alone"),
    ],
)
def test_an_inherited_noun_gives_way_to_the_word_of_a_figure(
    verdicts: Callable[[str], list[str]], things: str, verdict: str
) -> None:
    text = f"Aliyev speaks of nearly 70 destroyed mosques, and Azerbaijan's Culture Ministry of {things}."

    assert verdicts(text)[-1] == verdict


@pytest.mark.parametrize(
    ("text", "one", "several"),
    [
        ("Armenia says that 1,200 of its {} were killed.", "soldiers", "soldiers and civilians"),
        ("Azerbaijan says that 50 of its {} were killed.", "civilians", "soldiers and civilians"),
        ("Watcher counts 20 Armenian {} lost.", "tanks", "tanks and trucks"),
        ("Watcher counts 20 Armenian {} lost.", "tanks", "tanks and armoured fighting vehicles"),
        ("Watcher counts 10 Azerbaijani {} lost.", "tanks", "tanks and other vehicles"),
    ],
)
def test_a_count_of_several_kinds_together_is_not_one_of_them(
    invented: Checker, text: str, one: str, several: str
) -> None:
    assert [found.verdict for found in invented.check(text.format(one))] == ["match"]
    assert "match" not in [found.verdict for found in invented.check(text.format(several))]


def test_the_kinds_that_a_figure_names_itself_are_its_own(verdicts: Callable[[str], list[str]]) -> None:
    text = "On 30 September 2020 Azerbaijan's Defence Ministry had more than 200 Armenian {} destroyed."

    assert verdicts(text.format("guns and missile systems")) == ["match"]
    assert verdicts(text.format("guns and trucks")) != ["match"]


def test_wounded_ones_are_of_the_part_named_before(verdicts: Callable[[str], list[str]]) -> None:
    text = "By 30 October 2020 Azerbaijan's Prosecutor General had 27 dead {} and 101 wounded ones."

    assert verdicts(text.format("women"))[1:] == ["match"]
    assert "match" not in verdicts(text.format("children"))[1:]


@pytest.mark.parametrize(
    ("number", "things"), [("71", "schools"), ("14", "kindergartens"), ("10", "cultural centres")]
)
def test_schools_kindergartens_and_cultural_centres_are_three_kinds(
    verdicts: Callable[[str], list[str]], number: str, things: str
) -> None:
    text = "On 30 June 2021 Arayik Harutyunyan said that {} had been destroyed in Artsakh."
    found = {other: verdicts(text.format(f"{number} {other}"))[0] for other in THINGS}

    assert [other for other, verdict in found.items() if verdict in SAME] == [things]


@pytest.mark.parametrize(
    ("side", "other", "number"), [("Armenia", "Azerbaijani", "749"), ("Azerbaijan", "Armenian", "260")]
)
@pytest.mark.parametrize(
    ("things", "same"),
    [("tanks and armoured vehicles", True), ("tanks and drones", False), ("drones", False)],
)
def test_a_phrase_for_several_kinds_is_what_a_figure_of_just_these_counts(
    verdicts: Callable[[str], list[str]], side: str, other: str, number: str, things: str, *, same: bool
) -> None:
    found = verdicts(f"{side} said it destroyed {number} {other} {things}.")

    assert (found == ["match"]) == same


@pytest.mark.parametrize(
    "text", ["Azerbaijan: 2,906 KIA, 6 MIA", "Armenia: 3,755 KIA, 187 MIA", "Azerbaijan's MoD: 2,783 KIA"]
)
def test_abbreviations_say_what_happened_to_soldiers(verdicts: Callable[[str], list[str]], text: str) -> None:
    assert set(verdicts(text)) <= {"match", "superseded"}


def test_citizenship_is_no_land_that_was_taken(verdicts: Callable[[str], list[str]]) -> None:
    text = "Armenia's Interior Ministry counted 116,157 people with refugee status, while 6,937 had {}."

    assert verdicts(text.format("taken citizenship")) == ["match", "match"]
    assert verdicts(text.format("taken villages"))[1] != "match"


@pytest.mark.parametrize(("people", "same"), [("officers", True), ("teachers", False)])
def test_the_high_ranking_are_officers(
    verdicts: Callable[[str], list[str]], people: str, *, same: bool
) -> None:
    found = verdicts(f"Pashinyan says that about 150 Turkish {people} commanded from the command posts.")

    assert (found == ["match"]) == same


def test_the_lesser_difference_is_named_where_a_qualifier_differs_too(checker: Checker) -> None:
    found = checker.check("11,000 Armenian servicemen were wounded.")[0]

    assert found.records[0].startswith("wounded-")
