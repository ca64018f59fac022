"""Who is named near a number and does not report it: whoever is counted, spoken of, or meant by no noun."""

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize("side", ["Armenia", "Azerbaijan"])
@pytest.mark.parametrize("it", ["It says that", "It claimed that the army of", "They said that"])
def test_whoever_is_spoken_of_does_not_report(checker: Checker, side: str, it: str) -> None:
    text = f"Oryx keeps a list. {it} {side} had 255 tanks lost."

    assert checker.check(text)[0].claimants_in_text == ("oryx",)


@pytest.mark.parametrize(
    "text",
    [
        "Sergey Ghazaryan spoke of 742 killed and 45 missing Defence Army servicemen, 185 lost villages.",
        "Sergey Ghazaryan spoke of 742 killed and 45 Defence Army soldiers missing, 185 villages lost.",
    ],
)
def test_whose_soldiers_are_counted_does_not_count_them(checker: Checker, text: str) -> None:
    assert [finding.verdict for finding in checker.check(text)] == ["match", "match", "match"]


@pytest.mark.parametrize("verb", ["has established", "established", "has shown", "said"])
@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [("Azerbaijan's Culture Ministry", "Aliyev", False), ("Aliyev", "Azerbaijan's Culture Ministry", True)],
)
def test_each_bears_out_the_number_before_it(
    checker: Checker, verb: str, first: str, second: str, *, wrong: bool
) -> None:
    text = f"They destroyed 927 libraries, as {first} {verb}, and nearly 70 mosques, as {second} said."

    assert [finding.verdict == "claimant-differs" for finding in checker.check(text)] == [wrong, wrong]


@pytest.mark.parametrize("clause", ["as Armenia had attacked", "as Azerbaijan had expected"])
def test_a_deed_behind_as_is_no_report(checker: Checker, clause: str) -> None:
    assert checker.check(f"On 17 October 12 people died in Ganja, {clause}.")[0].verdict != "claimant-differs"


@pytest.mark.parametrize("second", ["UNHCR's 91,000", "the 91,000 of UNHCR", "the 91,000 of the UNHCR"])
@pytest.mark.parametrize("near", ["close to", "near", "and not far from", "fewer than"])
def test_a_number_is_that_of_whoever_has_it(checker: Checker, second: str, near: str) -> None:
    found = checker.check(f"The IOM counted 90,640 arrivals, {near} {second}.")

    assert [finding.claimants_in_text for finding in found] == [("iom",), ("unhcr",)]


def test_a_qualifier_before_an_article_is_not_of_the_number(checker: Checker) -> None:
    definite, indefinite = (
        checker.check(f"Oryx counted fewer tanks, {words} 255 of the Armenian list.")[0].verdict
        for words in ("below the", "below")
    )

    assert (definite, indefinite) == ("match", "bound-differs")


@pytest.mark.parametrize("whose", ["My neighbour", "Your correspondent", "Their report"])
def test_a_possessive_is_nobodys_name(checker: Checker, whose: str) -> None:
    found = checker.check(f"{whose} writes that 255 Armenian tanks were lost.")[0]

    assert found.verdict == "match"


@pytest.mark.parametrize(
    ("who", "noun"),
    [("Paris", "The Observatory"), ("Paris", "The Syrian monitor"), ("Macron", "The organisation")],
)
def test_a_state_or_a_person_is_no_monitor(checker: Checker, who: str, noun: str) -> None:
    text = f"{who} said that at least 300 fighters had passed through Turkey. {noun} had 64 fighters killed."

    assert checker.check(text)[1].claimants_in_text == ()


@pytest.mark.parametrize("noun", ["The organisation", "The group", "The observatory"])
def test_a_body_is_one(checker: Checker, noun: str) -> None:
    text = f"The Syrian Observatory counted 293 dead. {noun} had 64 fighters killed on 3 October 2020."

    assert checker.check(text)[1].claimants_in_text == ("sohr",)


@pytest.mark.parametrize(
    ("who", "claimants"), [("The Culture Ministry of Azerbaijan", ()), ("Aliyev", ("aliyev",))]
)
def test_a_ministry_is_no_president(checker: Checker, who: str, claimants: tuple[str, ...]) -> None:
    text = f"{who} said that 927 libraries were destroyed. The president said that nearly 70 mosques were."

    assert checker.check(text)[1].claimants_in_text == claimants


@pytest.mark.parametrize(
    ("side", "number", "verdict"),
    [
        ("Azerbaijan", "more than 2.2 billion dollars", "match"),
        ("Armenia", "634 million dollars", "match"),
        ("Azerbaijan", "634 million dollars", "quantity-differs"),
    ],
)
def test_whoever_puts_money_into_something_does_not_count_it(
    checker: Checker, side: str, number: str, verdict: str
) -> None:
    spent = checker.check(f"{side} put {number} into its military in 2020.")[0]
    counted = checker.check(f"SIPRI puts what {side} paid into its military in 2020 at {number}.")[0]

    assert (spent.verdict, counted.verdict) == (verdict, verdict)
    assert (spent.claimants_in_text, counted.claimants_in_text) == ((), ("sipri",))


@pytest.mark.parametrize("who", ["Nobody", "No one", "None", "Everybody", "Someone"])
@pytest.mark.parametrize(("side", "number"), [("Armenian", "255"), ("Azerbaijani", "62")])
def test_nobody_in_particular_is_no_claimant(checker: Checker, who: str, side: str, number: str) -> None:
    [found] = checker.check(f"{who} said that {number} {side} tanks were lost.")

    assert found.verdict == "match"


@pytest.mark.parametrize(("who", "verdict"), [("Save the Children", "claimant-differs"), ("UNICEF", "match")])
@pytest.mark.parametrize(
    "had", ["had 76 schools and kindergartens damaged", "said that 76 schools and kindergartens were damaged"]
)
def test_a_name_may_have_a_common_word(checker: Checker, who: str, verdict: str, had: str) -> None:
    [found] = checker.check(f"In October 2020 {who} {had} on all sides.")

    assert found.verdict == verdict
    assert verdict == "match" or found.message.startswith("Not from Save the Children:")
