"""What a heading or a caption says of the list or the table below it."""

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    "heading",
    [
        "# The announced dead of the Artsakh Defence Army",
        "# Timeline of the Artsakh Defence Army's announced dead",
        "# Artsakh Defence Army's published dead",
    ],
)
@pytest.mark.parametrize(("item", "verdict"), [("2 October: 158", "match"), ("28 September: 84", "other")])
def test_whose_dead_are_announced_has_counted_them(
    checker: Checker, heading: str, item: str, verdict: str
) -> None:
    found = checker.check(f"{heading}\n\n- {item}\n")[0]

    assert found.claimants_in_text == ("artsakh-defence-army",)
    assert (found.verdict == "match") == (verdict == "match")


@pytest.mark.parametrize("side", ["Armenia", "Azerbaijan"])
def test_whose_dead_are_announced_are_counted(checker: Checker, side: str) -> None:
    found = checker.check(f"# {side}'s announced military dead\n\n- 30 June 2021: 2,906\n")[0]

    assert (found.verdict == "match") == (side == "Azerbaijan")


@pytest.mark.parametrize(("who", "verdict"), [("Oryx", "match"), ("Amnesty", "claimant-differs")])
@pytest.mark.parametrize(
    "text",
    [
        "Tanks lost ({0})\n\n| | lost |\n|---|---|\n| Armenia | 255 |\n| Azerbaijan | 62 |\n",
        "# Tanks lost, by {0}\n\n| | lost |\n|---|---|\n| Armenia | 255 |\n| Azerbaijan | 62 |\n",
        "# Tanks lost, by {0}\n\n- Armenia: 255\n- Azerbaijan: 62\n",
        "# {0}'s published losses of tanks\n\n- Armenia: 255\n- Azerbaijan: 62\n",
    ],
)
def test_a_caption_names_who_reports_what_is_below_it(
    checker: Checker, text: str, who: str, verdict: str
) -> None:
    assert [finding.verdict for finding in checker.check(text.format(who))] == [verdict, verdict]


def test_a_paragraph_is_not_below_a_caption(checker: Checker) -> None:
    assert checker.check("Tanks lost (Amnesty)\n\nArmenia lost 255 tanks.\n")[0].verdict == "match"


def test_a_number_that_begins_a_line_with_a_dash_begins_an_item(checker: Checker) -> None:
    lines = [
        "BY THE NUMBERS",
        "255 — Armenian tanks lost, says Oryx",
        "2,906 – Azerbaijani servicemen killed, says Baku",
        "3,825 - Armenian servicemen killed, says Yerevan",
    ]
    found = checker.check("\n".join(lines))

    assert [one.claimants_in_text for one in found] == [("oryx",), ("azerbaijan",), ("armenia",)]
    assert [one.verdict for one in found] == ["match", "match", "match"]


@pytest.mark.parametrize(
    ("question", "number", "verdict"),
    [
        ("How many tanks did Azerbaijan lose, according to Oryx?", "62", "match"),
        ("How many tanks did Armenia lose, according to Oryx?", "255", "match"),
        ("How many tanks did Armenia lose, according to Oryx?", "62", "quantity-differs"),
    ],
)
def test_a_question_says_what_its_answer_counts(
    checker: Checker, question: str, number: str, verdict: str
) -> None:
    assert checker.check(f"{question} Answer: {number}.")[0].verdict == verdict


def test_the_numbers_of_what_follows_one_another_in_a_line_count_nothing(checker: Checker) -> None:
    text = "Quiz. 1. Who lost 255 tanks? Armenia. 2. And 62? Azerbaijan. Question 3. Who counted?"

    assert [found.number for found in checker.check(text)] == ["255", "62"]


def test_letters_that_number_sentences_begin_new_ones(checker: Checker) -> None:
    text = (
        "In 2015-2019 Russia supplied 31 % of Azerbaijan's arms imports, says SIPRI. "
        "b. The IISS says Azerbaijan had 126,000 servicemen. c. CAST says Armenia had about 45,000."
    )

    assert [found.verdict for found in checker.check(text)] == ["match", "match", "match"]


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("Two cities under fire.", []),
        ("Two countries at war.", []),
        ("Two soldiers in captivity.", ["Two"]),
        ("Stop 5 of the audio guide.", []),
        ("WORKSHEET 3.", []),
    ],
)
def test_a_title_counts_nothing(checker: Checker, title: str, numbers: list[str]) -> None:
    text = f"{title} Oryx counted 255 Armenian and 62 Azerbaijani tanks lost."

    assert [found.number for found in checker.check(text)] == [*numbers, "255", "62"]


@pytest.mark.parametrize(
    ("first", "side", "answer"),
    [
        ("255 Armenian tanks lost, 146 of them destroyed", "Azerbaijani", "62 tanks, says Oryx"),
        ("62 Azerbaijani tanks lost, 38 of them destroyed", "Armenian", "255 tanks, says Oryx"),
        ("76 Armenian trucks, 19 of them captured", "Azerbaijani", "Oryx counts 62 tanks"),
        ("737 Azerbaijani trucks, 18 of them captured", "Armenian", "Oryx counts 255 tanks"),
    ],
)
def test_an_answer_is_only_of_what_the_question_says(
    checker: Checker, first: str, side: str, answer: str
) -> None:
    text = f"HOST: Oryx lists {first}.\nGUEST: And on the {side} side?\nHOST: {answer}."

    assert checker.check(text)[-1].verdict == "match"


def test_a_line_may_begin_with_a_flag(checker: Checker) -> None:
    flags = "\U0001f1e6\U0001f1f2", "\U0001f1e6\U0001f1ff"
    text = "{} Armenia: 255 tanks, {{}} trucks\n{} Azerbaijan: 62 tanks, {{}} trucks\n".format(*flags)

    assert [found.verdict for found in checker.check(text.format(737, 76))] == ["match"] * 4
    mixed = [found.verdict for found in checker.check(text.format(76, 737))]
    assert mixed == ["match", "quantity-differs"] * 2


@pytest.mark.parametrize(
    ("of", "claimant", "same"),
    [
        ("OF THE MINISTRY OF DEFENCE OF THE REPUBLIC OF AZERBAIJAN", "azerbaijan-mod", True),
        ("BY THE MINISTRY OF DEFENCE OF THE REPUBLIC OF ARMENIA", "armenia-mod", False),
    ],
)
@pytest.mark.parametrize("day", ["", "28 September 2020\n"])
def test_whoever_heads_a_statement_in_capitals_speaks_of_its_enemy(
    checker: Checker, of: str, claimant: str, day: str, *, same: bool
) -> None:
    text = f"STATEMENT {of}\n{day}In all more than 550 enemy servicemen were killed and wounded.\n"

    found = checker.check(text)[0]

    assert found.claimants_in_text == (claimant,)
    assert (found.verdict in {"match", "superseded"}) == same


def test_capitals_inside_a_sentence_are_no_heading(checker: Checker) -> None:
    text = "The number of tanks that Armenia lost is 255,\nOSCE AND UNHCR STAFF\nread in the list of Oryx."

    assert [(one.number, one.verdict) for one in checker.check(text)] == [("255", "match")]


@pytest.mark.parametrize(
    ("place", "local", "side", "whole"),
    [
        ("Ganja", "26, say Azerbaijan's prosecutors", "Azerbaijani", "93, says its government"),
        ("Stepanakert", "13 residents, says Azatutyun", "Armenian", "85, says Armenia"),
    ],
)
def test_a_new_question_is_not_of_the_place_of_the_one_before(
    checker: Checker, place: str, local: str, side: str, whole: str
) -> None:
    asked = (f"Who died in {place}?", f"How many {side} civilians died in the war?")
    text = f"Q: {asked[0]}\nA: {local}.\nQ: {asked[1]}\nA: {whole}.\n"

    assert checker.check(text)[1].verdict in {"match", "superseded"}
