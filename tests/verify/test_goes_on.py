"""Numbers that go on with what was counted before: it was, another, in total; and who is asked next."""

import pytest

from karabakh_cli.verify.check import Checker

SIDES = pytest.mark.parametrize(("side", "dead"), [("Armenia", "3,825"), ("Azerbaijan", "2,906")])


def by_number(text: str, checker: Checker) -> dict[str, str]:
    return {found.number: found.verdict for found in checker.check(text)}


@SIDES
@pytest.mark.parametrize("rest", ["Before that it was {}.", "Another {} on 3 July.", "Then {} more."])
def test_what_goes_on_with_a_count_is_not_passed_over(
    checker: Checker, side: str, dead: str, rest: str
) -> None:
    text = f"{side} counted {dead} soldiers killed. {rest.format('1,086')}"

    assert by_number(text, checker) == {dead: "match", "1,086": "unknown"}


@SIDES
@pytest.mark.parametrize("rest", ["It was 30 degrees.", "It was 40 when we met.", "Another 10 guests came."])
def test_other_sentences_with_it_and_another_do_not_go_on(
    checker: Checker, side: str, dead: str, rest: str
) -> None:
    assert by_number(f"{side} counted {dead} soldiers killed. {rest}", checker) == {dead: "match"}


@pytest.mark.parametrize(
    "said", ["{}, a total of 257", "{}, 257 in total", "{}, 257 in all", "{}, in all 257"]
)
def test_a_total_is_of_all_that_happened(checker: Checker, said: str) -> None:
    parts = "Safarov says that 44 people were killed and 213 wounded by mines since the truce"

    assert by_number(f"{said.format(parts)}.", checker)["257"] == "superseded"


@SIDES
def test_a_total_is_none_of_its_parts(checker: Checker, side: str, dead: str) -> None:
    text = f"{side} counts 9,999 soldiers killed and 8,888 missing, {dead} in total."

    assert by_number(text, checker)[dead] == "quantity-differs"


def test_a_question_that_only_names_a_claimant_asks_for_the_same(checker: Checker) -> None:
    text = "Oryx counts 255 Armenian tanks lost. And {}? 254."

    assert by_number(text.format("Amnesty"), checker)["254"] == "unknown"
    assert "254" not in by_number(text.format("the weather this week"), checker)


@pytest.mark.parametrize("who", ["Movses Hakobyan", "Hikmat Hajiyev"])
def test_a_large_number_in_words_may_be_all_that_somebody_said(checker: Checker, who: str) -> None:
    assert by_number(f"{who} said fifteen thousand.", checker) == {"fifteen thousand": "unknown"}
    assert by_number(f"{who} said four.", checker) == {}


@SIDES
def test_what_did_not_happen_and_when_do_not_say_what_is_counted(
    checker: Checker, side: str, dead: str
) -> None:
    people = "Armenian" if side == "Armenia" else "Azerbaijani"
    for rest in ("when missiles hit homes", "and they did not return"):
        assert by_number(f"{dead} {people} soldiers were killed {rest}.", checker) == {dead: "match"}


@pytest.mark.parametrize("verb", ["driven", "forced", "chased"])
def test_whoever_is_driven_from_home_is_displaced(checker: Checker, verb: str) -> None:
    text = f"It has killed 12 children and {verb} more than 130,000 people from their homes, UNICEF said."

    assert by_number(text, checker) == {"12": "match", "130,000": "match"}


@pytest.mark.parametrize(
    ("first", "other", "former", "latter"),
    [
        ("255 Armenian tanks lost", "62 on the Azerbaijani side", "103", "16"),
        ("62 Azerbaijani tanks lost", "255 on the Armenian side", "16", "103"),
    ],
)
def test_the_former_and_the_latter_may_be_named_unlike(
    checker: Checker, first: str, other: str, former: str, latter: str
) -> None:
    captured = {"103": "match", "16": "quantity-differs"}
    text = f"Oryx has {first} against {other}; of the former {former} were captured, of the latter {latter}."

    found = by_number(text, checker)

    assert {number: found[number] for number in captured} == captured


@pytest.mark.parametrize(
    ("one", "other", "missing"), [("Armenia", "Azerbaijan", "6"), ("Azerbaijan", "Armenia", "187")]
)
def test_what_a_side_adds_to_its_answer_is_as_open_as_the_answer(
    checker: Checker, one: str, other: str, missing: str
) -> None:
    dead = {"Armenia": "3,825", "Azerbaijan": "2,906"}
    text = (
        f"{one} lost {dead[one]} troops, while {other} reported the deaths of {dead[other]} troops,"
        f" with {missing} missing."
    )

    assert by_number(text, checker)[missing] in {"match", "superseded"}


def test_residents_are_not_soldiers_in_the_next_number_either(checker: Checker) -> None:
    assert set(by_number("Thirteen residents were injured and 51 killed.", checker).values()) != {"match"}


@pytest.mark.parametrize(
    ("part", "verdict"),
    [
        ("At least 94 of them were Azerbaijanis.", "match"),
        ("Exactly 94 of them were Azerbaijanis.", "bound-differs"),
        ("About 52 of them were Armenians.", "match"),
        ("Exactly 52 of them were Armenians.", "bound-differs"),
        ("Baku says that 94 of them were Azerbaijanis.", "match"),
    ],
)
def test_whoever_counted_all_has_counted_those_of_them(checker: Checker, part: str, verdict: str) -> None:
    found = checker.check(f"According to Amnesty, at least 146 civilians were killed. {part}")

    assert found[1].verdict == verdict
    assert found[1].claimants_in_text == (("azerbaijan",) if "Baku" in part else ("amnesty",))


@pytest.mark.parametrize(
    ("sums", "shares", "verdict"),
    [
        ("Armenia 634 million dollars, Azerbaijan more than 2.2 billion", "4.9 and 5.4", "match"),
        ("Azerbaijan more than 2.2 billion dollars, Armenia 634 million", "5.4 and 4.9", "match"),
        ("Armenia 634 million dollars, Azerbaijan more than 2.2 billion", "5.4 and 4.9", "differs"),
        ("Azerbaijan more than 2.2 billion dollars, Armenia 634 million", "4.9 and 5.4", "differs"),
    ],
)
def test_a_row_without_sides_has_those_of_the_row_before(
    checker: Checker, sums: str, shares: str, verdict: str
) -> None:
    text = f"For 2020 SIPRI puts military spending so: {sums}, or {shares} percent of gross domestic product."

    found = [one.verdict for one in checker.check(text)[2:]]

    assert found == ["match"] * 2 if verdict == "match" else "match" not in found


def test_a_bare_decimal_has_the_unit_of_the_number_before(checker: Checker) -> None:
    text = (
        "The Victory Road to Shusha would be 101 kilometres long, Anar Najafli of the road agency said in "
        "May 2021. A month later the agency itself gave {}."
    )

    assert by_number(text.format("101.5"), checker) == {"101": "match", "101.5": "match"}
    assert "match" not in by_number(text.format("105.1"), checker).get("105.1", "")
