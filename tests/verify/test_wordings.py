"""The ordinary wordings of agencies, press releases and encyclopaedias, for both sides alike."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    ("first", "second"),
    [("nine of them", "eight"), ("for nine of them,", "for eight"), ("nine of these", "eight")],
)
@pytest.mark.parametrize(
    ("who", "whose"), [("Azerbaijani forces", "Armenian forces"), ("Azerbaijan", "the Armenian side")]
)
def test_a_number_elided_after_another_counts_the_same(
    verdicts: Callable[[str], list[str]], first: str, second: str, who: str, whose: str
) -> None:
    answer = "answered" if first.startswith("for") else "carried out"
    text = f"Amnesty International examined strikes on towns. {who} {answer} {first} and {whose} {second}."

    assert verdicts(text) == ["match", "match"]


@pytest.mark.parametrize(("who", "verdict"), [("Armenian", "match"), ("Azerbaijani", "quantity-differs")])
@pytest.mark.parametrize("held", ["holds {} forces responsible for", "says that {} forces committed"])
def test_strikes_are_those_of_whoever_is_held_responsible(
    verdicts: Callable[[str], list[str]], who: str, verdict: str, held: str
) -> None:
    text = f"Amnesty International {held.format(who)} eight strikes on towns."

    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "By attacks of the armed forces of Armenia 100 civilians were killed, Azerbaijan's prosecutors say.",
        "The offensive of Azerbaijan killed 80 civilians, the ombudsman of Artsakh says.",
        "The shelling of the Azerbaijani army killed 80 civilians, the ombudsman of Artsakh says.",
        "The shelling of Artsakh killed 80 civilians, its ombudsman says.",
        "The bombardment of Azerbaijan killed 100 civilians, its prosecutors say.",
    ],
)
def test_the_dead_of_an_attack_are_those_of_its_target(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert verdicts(text) == ["match"]


@pytest.mark.parametrize(
    ("people", "verdict"),
    [("teachers", "match"), ("pupils", "quantity-differs"), ("students", "quantity-differs")],
)
@pytest.mark.parametrize("died", ["had lost their lives", "had died", "were killed"])
def test_of_a_school_the_teachers_are_not_the_pupils(
    verdicts: Callable[[str], list[str]], people: str, verdict: str, died: str
) -> None:
    text = f"Azerbaijan's Education Minister Emin Amrullayev said in January 2021 that 20 {people} {died}."

    assert verdicts(text) == [verdict]


def test_pupils_whom_nothing_happened_to_are_not_of_the_war(verdicts: Callable[[str], list[str]]) -> None:
    assert verdicts("Azerbaijan's Education Minister Emin Amrullayev greeted 20 pupils.") == ["unknown"]


@pytest.mark.parametrize("verb", ["nearing", "approaching", "close to", "nearly"])
def test_what_is_nearing_a_number_is_nearly_so_many(verdicts: Callable[[str], list[str]], verb: str) -> None:
    text = f"Putin said on 22 October 2020 that the number of people killed was {verb} 5,000."

    assert verdicts(text) == ["match"]


@pytest.mark.parametrize("verb", ["putting", "pushing", "bringing", "taking", "raising"])
@pytest.mark.parametrize(
    "claim",
    [
        "Artsakh's Defence Ministry reported more deaths on 24 October 2020, {} the military toll to 963.",
        "Azerbaijan's prosecutors said on 24 October 2020 that more civilians had died, {} the toll to 65.",
    ],
)
def test_a_toll_is_put_or_pushed_to_a_number(
    verdicts: Callable[[str], list[str]], verb: str, claim: str
) -> None:
    text = claim.format(verb)

    assert verdicts(text.replace("to ", "at ") if verb == "putting" else text) == ["match"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("On 20 May 2021 the European Parliament, by {} votes, demanded the release of prisoners.", "607"),
        ("On 10 March 2022 the European Parliament, by {} votes, condemned the loss of heritage.", "635"),
    ],
)
def test_votes_are_those_of_the_day_and_of_the_body_before_them(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    found = {votes: verdicts(text.format(votes)) for votes in ("607", "635")}

    assert found == {votes: ["match" if votes == verdict else "quantity-differs"] for votes in ("607", "635")}


@pytest.mark.parametrize("joint", [", and by May 2021", ", but in May 2021", "; and on 17 May 2021"])
def test_a_sum_is_not_of_the_day_that_opens_another_clause(
    verdicts: Callable[[str], list[str]], joint: str
) -> None:
    text = f"Washington announced 5 million dollars of aid{joint} the European Commission had given more."

    assert verdicts(text) == ["match"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The US Congressional Research Service wrote of more than 6,000 combat deaths.", "match"),
        ("The US Congressional Research Service wrote of more than 5,000 combat deaths.", "claimant-differs"),
    ],
)
def test_the_country_of_an_institute_is_not_whose_losses_are_counted(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "In the strike of 11 October nine civilians died in Ganja, Azerbaijan's prosecutors said.",
            "superseded",
        ),
        ("On 11 October Azerbaijan's prosecutors said that nine civilians had died in Ganja.", "match"),
        (
            "On 20 April 2021 Azerbaijan's prosecutors spoke. Now, they said, 24 servicemen were missing.",
            "match",
        ),
        (
            "On 20 April 2021 Azerbaijan's prosecutors spoke. Now, they say, 24 servicemen are missing.",
            "superseded",
        ),
    ],
)
def test_a_count_is_of_the_day_on_which_it_was_given(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


def test_those_with_whom_contact_had_been_lost_were_missing(verdicts: Callable[[str], list[str]]) -> None:
    text = "On 16 December 2020 the Artsakh Defence Army said that contact had been lost with 73 servicemen."

    assert verdicts(text) == ["match"]


def test_the_pages_of_a_report_are_not_counted(verdicts: Callable[[str], list[str]]) -> None:
    assert verdicts("The report of Amnesty International (January 2021, 64 pages) is long.") == []


@pytest.mark.parametrize(
    "text",
    [
        "baku says that 2906 of its soldiers were killed. armenian soldiers killed: 3825. that is all.",
        "yerevan says that 3825 of its soldiers were killed. azerbaijani soldiers killed: 2906. that is all.",
    ],
)
def test_a_text_in_small_letters_has_sentences_too(checker: Checker, text: str) -> None:
    assert [found.verdict for found in checker.check(text)] == ["match", "match"]


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("yerevan says 3825 of its soldiers were killed. oryx has 255 armenian tanks.", ["armenia", "oryx"]),
        (
            "baku says 2906 of its soldiers were killed. oryx has 62 azerbaijani tanks.",
            ["azerbaijan", "oryx"],
        ),
        ("345 armenians are missing, says the red cross.", ["icrc"]),
        ("2,906 azerbaijani soldiers died, says azerbaijan's defence ministry.", ["azerbaijan-mod"]),
    ],
)
def test_names_in_a_text_in_small_letters_are_read(checker: Checker, text: str, claimants: list[str]) -> None:
    found = checker.check(text)

    assert [one.claimants_in_text for one in found] == [(name,) for name in claimants]
    assert {one.verdict for one in found} <= {"match", "superseded"}


@pytest.mark.parametrize("word", ["officials", "commentators", "surveys", "the province", "education"])
def test_a_word_in_small_letters_is_no_name(checker: Checker, word: str) -> None:
    assert checker.check(f"{word} had 2906 soldiers.")[0].claimants_in_text == ()


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Aliyev spoke of over 5,000 Armenian dead, Yerevan's own number of soldiers is 3,825.", "aliyev"),
        ("Aliyev said over 5,000 Armenian soldiers were killed, Yerevan's own number is 3,825.", "armenia"),
        ("Pashinyan said 3,825 people were killed, Baku's own number is 2,906.", "azerbaijan"),
    ],
)
def test_an_own_number_is_a_count(checker: Checker, text: str, claimant: str) -> None:
    assert checker.check(text)[-1].claimants_in_text == (claimant,)


@pytest.mark.parametrize(
    ("qualifier", "verdict"), [("nearly", "match"), ("just under", "match"), ("over", "bound-differs")]
)
def test_nearly_and_just_under_are_the_same(
    verdicts: Callable[[str], list[str]], qualifier: str, verdict: str
) -> None:
    assert verdicts(f"Putin reported {qualifier} 5,000 people killed on both sides.") == [verdict]
