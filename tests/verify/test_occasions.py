"""Words beside a number that only say by what, where, on what occasion or from what it was counted."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize("weapon", ["rocket attack", "missile strike", "artillery fire", "drone raid"])
@pytest.mark.parametrize(
    "text",
    [
        "In the end the death toll of the {} on Barda of 28 October 2020 was 21.",
        "The dead of the {} on Ganja on 17 October 2020 came to 13.",
        "In all the toll of the {} on Stepanakert was 13 dead.",
    ],
)
def test_the_weapon_of_an_attack_is_not_what_is_counted(
    verdicts: Callable[[str], list[str]], text: str, weapon: str
) -> None:
    assert verdicts(text.format(weapon)) == ["match"]


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan's prosecutors counted 100 civilians killed and 416 hurt by 7 December 2020, many of them "
        "by rockets.",
        "By 22 December 2020 Artsakh's ombudsman had 163 injuries on record, several of them due to shells.",
        "The village of Garayusifli had lost five by then.",
        "Barda lost 21 people on 28 October 2020, some of them refugees.",
    ],
)
def test_where_and_by_what_some_were_harmed_is_not_what_is_counted(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert set() < {*verdicts(text)} <= {"match", "superseded"}


@pytest.mark.parametrize(
    "verb", ["rose to", "later came to", "was eventually raised to", "went on to", "is now"]
)
@pytest.mark.parametrize(
    "text",
    [
        "On 8 October 2020 Azerbaijan's prosecutors had 31 civilians killed; the number {} 41.",
        "On 8 October 2020 Artsakh's army had 350 servicemen killed; the number {} 525.",
        "Azerbaijan's Defence Ministry wrote of 2,783 dead servicemen on 3 December 2020, which {} 2,906.",
        "The Artsakh army gave 555 dead servicemen on 14 October 2020, which within weeks {} 729.",
    ],
)
def test_a_later_number_is_not_of_the_day_before_it(
    verdicts: Callable[[str], list[str]], text: str, verb: str
) -> None:
    assert set() < {*verdicts(text.format(verb))} <= {"match", "superseded"}


@pytest.mark.parametrize(
    "text",
    [
        "Armenia raised its claim from 15 to 27 drones.",
        "Azerbaijan's prosecutors corrected their figure from 31 to 41 civilians killed.",
        "Artsakh's army raised its count from 350 to 525 servicemen killed.",
    ],
)
def test_of_a_number_that_was_changed_both_count_the_same(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert set() < {*verdicts(text)} <= {"match", "superseded"}


@pytest.mark.parametrize("without", ["not counting", "not including", "excluding", "without"])
@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Armenia said that 7,630 of the Azerbaijani army had died, {} Syrian fighters.", "quantity-differs"),
        ("Azerbaijan counts 2,906 of its soldiers killed, {} Syrian fighters.", "match"),
        ("Armenia counts 3,825 of its people killed, {} Syrian fighters.", "match"),
    ],
)
def test_whoever_is_not_counted_is_left_out(
    verdicts: Callable[[str], list[str]], text: str, verdict: str, without: str
) -> None:
    assert verdicts(text.format(without)) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Aliyev said on 20 October 2020 that 241 Armenian tanks were {}.", "quantity-differs"),
        ("Aliyev said on 20 October 2020 that 39 Armenian tanks were {}.", "match"),
    ],
)
@pytest.mark.parametrize("trophies", ["taken as trophies", "now trophies", "in Azerbaijani hands"])
def test_trophies_were_captured(
    verdicts: Callable[[str], list[str]], text: str, verdict: str, trophies: str
) -> None:
    assert verdicts(text.format(trophies)) == [verdict]


@pytest.mark.parametrize("went", ["flown to", "ferried to", "transported to", "airlifted to"])
def test_fighters_who_were_taken_somewhere_were_deployed(
    verdicts: Callable[[str], list[str]], went: str
) -> None:
    text = "SOHR counts at least 541 Syrian fighters killed of at least 2,580 {} Azerbaijan."

    assert verdicts(text.format(went)) == ["match", "match"]


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan's prosecutors say 60 {} were killed by 16 October 2020.",
        "Artsakh's ombudsman says 60 {} were killed by 22 December 2020.",
    ],
)
def test_a_trade_is_a_part_of_the_civilians(verdicts: Callable[[str], list[str]], text: str) -> None:
    assert verdicts(text.format("civilians")) == ["match"]
    assert verdicts(text.format("firefighters")) == ["quantity-differs"]


def test_the_wounded_of_an_earlier_day_are_not_those_of_a_later_one(
    verdicts: Callable[[str], list[str]],
) -> None:
    text = "Artsakh's ombudsman counted 60 civilians wounded by {}."

    assert verdicts(text.format("22 December 2020")) != ["match"]


def test_a_side_that_reports_in_a_clause_of_its_own_may_speak_of_its_losses(
    verdicts: Callable[[str], list[str]],
) -> None:
    text = "Azerbaijan had 2,906 killed, while the last number of {} is at least 1,586."

    assert "quantity-differs" not in verdicts(text.format("the Artsakh Defence Army"))


@pytest.mark.parametrize(
    "text",
    [
        "Armenia's Defence Ministry on 21 October 2020: 6,459 casualties of the enemy, 580 tanks and "
        "armoured carriers, 23 aircraft.",
        "Azerbaijan took back villages around Shusha, which is 15 kilometres from Stepanakert.",
        "Human Rights Watch went through 18 Armenian strikes by which 40 civilians died.",
        "The Investigative Committee of Armenia has 3,822 killed, both soldiers and civilians.",
        "On 27 September 2020 Azerbaijan said it had shot down drones and killed and wounded more than 550 "
        "Armenian soldiers.",
    ],
)
def test_a_neighbouring_clause_does_not_say_what_is_counted(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert {*verdicts(text)} == {"match"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Haaretz says that Azerbaijani planes landed at Ovda exactly 92 times.", "bound-differs"),
        ("Haaretz says that Azerbaijani planes landed at Ovda at least 92 times.", "match"),
        ("Azerbaijan's prosecutors counted 27 women killed by 30 October 2020.", "match"),
        ("By UNHCR's lists, 36,989 refugees were still in Armenia in July 2021.", "match"),
        ("By UNHCR's papers, 36,989 refugees were still in Armenia in July 2021, Baku heard.", "match"),
    ],
)
def test_how_often_who_and_by_whose_papers(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty's report found that at least {0} and at least {1} were killed.",
        "Amnesty, whose inquiry found that at least {0} had died, found that at least {1} were killed.",
    ],
)
@pytest.mark.parametrize("step", [1, -1])
def test_to_find_that_people_died_is_not_to_find_people(checker: Checker, text: str, step: int) -> None:
    both = ["52 Armenian civilians", "94 Azerbaijani civilians"][::step]

    found = {finding.number: finding.verdict for finding in checker.check(text.format(*both))}

    assert found == {"52": "bound-differs", "94": "match"}


@pytest.mark.parametrize(
    "text",
    [
        "Artsakh's ombudsman counted civilians killed; on 28 January 2021 the toll reached 72.",
        "Azerbaijan's prosecutors counted civilians killed, and later reached 100.",
        "Russia's Foreign Ministry counts 122 sent home through the peacekeepers.",
        "Russia's Foreign Ministry counts 122 sent home via the peacekeepers.",
    ],
)
def test_to_reach_a_number_and_the_way_taken_are_not_what_is_counted(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert set() < {*verdicts(text)} <= {"match", "superseded"}


@pytest.mark.parametrize("behind", ["what is Azerbaijan's share?", "what is the share of Armenia?"])
def test_what_is_asked_behind_a_semicolon_is_not_what_a_sum_is(
    verdicts: Callable[[str], list[str]], behind: str
) -> None:
    text = f"The European Commission's humanitarian aid stands at more than 17 million euros; {behind}"

    assert verdicts(text) == ["superseded"]


@pytest.mark.parametrize("occasion", ["for all the strikes on Ganja", "during the strikes on Ganja"])
def test_strikes_for_which_the_dead_are_counted_are_not_counted(
    verdicts: Callable[[str], list[str]], occasion: str
) -> None:
    text = "Civilians were killed in many towns. Azerbaijan's prosecutors have 26 {}."

    assert verdicts(text.format(occasion)) == ["match"]
    assert verdicts(text.format("strikes on Ganja")) == ["quantity-differs"]


@pytest.mark.parametrize(
    ("correction", "verdict"), [("corrected to", "match"), ("later raised to", "superseded")]
)
def test_what_was_corrected_in_an_entry_is_of_its_day(
    verdicts: Callable[[str], list[str]], correction: str, verdict: str
) -> None:
    text = "The dead of the Artsakh Defence Army, by its own count\n\n2 October 2020: 158, {} 151\n"

    assert verdicts(text.format(correction)) == ["match", verdict]


@pytest.mark.parametrize("before", ["It costs £18.50", "They lost a match", "She fled in May"])
def test_what_a_clause_before_a_semicolon_says_is_not_of_a_number_with_its_unit(
    verdicts: Callable[[str], list[str]], before: str
) -> None:
    assert verdicts(f"{before}; chapter 3 is about the 44-day war.") == ["match"]
