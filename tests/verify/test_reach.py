"""How far a verb, a thing, a side or a qualifier reaches from one number of a sentence to another."""

from collections.abc import Callable

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutors of Azerbaijan on 24 October 2020: 65 killed, 297 wounded, 2,174 houses.",
        "Beglaryan on 4 November 2020: at least 46 killed, at least 144 wounded, more than 3,100 objects of "
        "infrastructure.",
        "Avinyan listed Azerbaijan's losses as 1,280 dead, 2,700 wounded, 90 drones and 12 helicopters.",
        "Stepanakert: 13 killed, 51 wounded, 4,258 buildings.",
        "Aliyev said on 20 October 2020 that his army destroyed 241 tanks, 50 infantry fighting vehicles and "
        "captured 39 tanks.",
        "Armenia's Defence Ministry said on 4 November 2020 that it had destroyed 697 tanks and armoured "
        "vehicles, 252 drones and 25 aircraft and had captured nothing.",
        "Pashinyan said on 14 April 2021 that 321 people were missing and 201 bodies awaited identification.",
    ],
)
def test_a_verb_stays_with_what_it_is_said_of(verdicts: Callable[[str], list[str]], text: str) -> None:
    assert {*verdicts(text)} == {"match"}


def test_the_side_of_whoever_did_something_is_not_that_of_the_next_clause(
    verdicts: Callable[[str], list[str]],
) -> None:
    text = "Russian sappers cleared 525 hectares, Perepelkin said, and 49,054 people went back to Karabakh."

    found = verdicts(text)

    assert len(found) == 2
    assert "quantity-differs" not in found


@pytest.mark.parametrize(
    ("text", "swapped"),
    [
        (
            "Oryx lists 62 tanks on the Azerbaijani side and 255 on the other.",
            "Oryx lists 255 tanks on the Azerbaijani side and 62 on the other.",
        ),
        (
            "Oryx lists 255 tanks on the Armenian side and 62 for its opponent.",
            "Oryx lists 62 tanks on the Armenian side and 255 for its opponent.",
        ),
        (
            "At least 71 Armenian and 54 Azerbaijani schools were damaged, HRW says.",
            "At least 54 Armenian and 71 Azerbaijani schools were damaged, HRW says.",
        ),
        (
            "At least 54 Azerbaijani and 71 Armenian schools were damaged, HRW says.",
            "At least 71 Azerbaijani and 54 Armenian schools were damaged, HRW says.",
        ),
        (
            "About 90,000 Armenians and 40,000 Azerbaijanis were displaced.",
            "About 40,000 Armenians and 90,000 Azerbaijanis were displaced.",
        ),
        (
            "Amnesty International verified at least 94 Azerbaijani and about 52 Armenian civilian deaths.",
            "Amnesty International verified about 52 Azerbaijani and at least 94 Armenian civilian deaths.",
        ),
        (
            "Armenia destroyed 262 drones, Azerbaijan 18.",
            "Armenia destroyed 18 drones, Azerbaijan 262.",
        ),
        (
            "Azerbaijan destroyed 18 drones, Armenia 262.",
            "Azerbaijan destroyed 262 drones, Armenia 18.",
        ),
    ],
)
def test_the_second_of_two_goes_on_as_the_first(
    verdicts: Callable[[str], list[str]], text: str, swapped: str
) -> None:
    assert verdicts(text) == ["match", "match"]
    assert "match" not in verdicts(swapped)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "PACE put the number of Armenians missing at about 243 and that of {} at about 30.",
            {"Azerbaijanis": "quantity-differs", "Armenian captives": "match"},
        ),
        (
            "Oryx has 255 Armenian tanks. Azerbaijan lost 62 by the same count, {} of which were destroyed.",
            {"40": "quantity-differs", "38": "match"},
        ),
        (
            "Oryx has 62 Azerbaijani tanks. Armenia lost 255 by the same count, {} of which were destroyed.",
            {"103": "quantity-differs", "146": "match"},
        ),
        (
            "Tanks destroyed and captured on the Armenian side numbered 146 and 103 respectively, says Oryx; "
            "for Azerbaijan the figures were {}.",
            {"7 and 38": "quantity-differs", "38 and 7": "match"},
        ),
        (
            "Tanks destroyed and captured on the Azerbaijani side numbered 38 and 7 respectively, says Oryx; "
            "for Armenia the figures were {}.",
            {"103 and 146": "quantity-differs", "146 and 103": "match"},
        ),
        (
            "{}.",
            {
                "About 40,000 were displaced in Azerbaijan and about 90,000 in Nagorno-Karabakh": "match",
                "About 90,000 were displaced in Nagorno-Karabakh and about 40,000 in Azerbaijan": "match",
                "13 residents were killed in Stepanakert and 21 civilians in Barda": "match",
                "21 civilians were killed in Barda and 13 residents in Stepanakert": "match",
            },
        ),
    ],
)
def test_what_the_last_number_leaves_out_is_that_of_the_one_before(
    verdicts: Callable[[str], list[str]], text: str, verdict: dict[str, str]
) -> None:
    assert {words: verdicts(text.format(words))[-1] for words in verdict} == verdict


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On the first day 16 Armenian soldiers and two civilians died, Artsakh said.", ["match", "match"]),
        ("On the first day Azerbaijan lost fifteen drones, Armenia and Artsakh said.", ["superseded"]),
    ],
)
def test_the_first_day_is_that_of_the_war(
    verdicts: Callable[[str], list[str]], text: str, wanted: list[str]
) -> None:
    assert verdicts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Amnesty authenticated 22 videos of abuses, 12 of them by Armenian and 10 by Azerbaijani forces.",
            ["match", "match", "match"],
        ),
        (
            "Amnesty authenticated 22 videos of abuses, 10 of them by Armenian and 12 by Azerbaijani forces.",
            ["match", "quantity-differs", "quantity-differs"],
        ),
        ("Armenian forces, Amnesty found, killed 72 civilians in eight strikes.", ["match", "match"]),
        (
            "Azerbaijani forces, Amnesty found, killed 72 civilians.",
            ["quantity-differs"],
        ),
        (
            "HRW examined 18 strikes by Armenian forces on Azerbaijan and found 11 indiscriminate.",
            ["match"] * 2,
        ),
        (
            "At least 54 schools on the Azerbaijani side and at least 71 on the Armenian one were damaged.",
            ["match"] * 2,
        ),
        (
            "At least 71 schools on the Armenian side and at least 54 on the Azerbaijani one were damaged.",
            ["match"] * 2,
        ),
        (
            "146 civilians died, according to Oryx, at least 94 of them Azerbaijanis.",
            ["claimant-differs"] * 2,
        ),
        ("146 civilians died, according to Oryx, at least 52 of them Armenians.", ["claimant-differs"] * 2),
        ("Baku puts its losses at 2,906 and Yerevan its own at 3,825.", ["match"] * 2),
        ("Yerevan puts its losses at 3,825 and Baku its own at 2,906.", ["match"] * 2),
    ],
)
def test_attacks_are_of_whoever_made_them_and_parts_of_whoever_counts(
    verdicts: Callable[[str], list[str]], text: str, wanted: list[str]
) -> None:
    assert verdicts(text) == wanted


def test_what_is_sent_may_be_people_and_things(verdicts: Callable[[str], list[str]]) -> None:
    text = "Russia was to send 1,960 peacekeepers, {} armoured personnel carriers and {} vehicles."

    assert verdicts(text.format(90, 380)) == ["match", "match", "match"]
    assert verdicts(text.format(380, 90)) == ["match", "quantity-differs", "quantity-differs"]


@pytest.mark.parametrize(
    "text",
    [
        "According to Oryx, Armenia lost 255 tanks, of which 146 were destroyed, and 737 trucks.",
        "According to Oryx, Armenia lost 255 tanks, 146 of them destroyed, and 737 trucks.",
        "Oryx: Armenia lost 255 tanks, of which 146 were destroyed and 103 captured, and 737 trucks.",
        "According to Oryx, Azerbaijan lost 62 tanks, of which seven were captured, and 76 trucks.",
        "According to Oryx, Azerbaijan lost 62 tanks, seven of them captured, and 76 trucks.",
    ],
)
def test_a_list_goes_on_behind_a_part_of_one_of_its_items(checker: Checker, text: str) -> None:
    assert {finding.verdict for finding in checker.check(text)} == {"match"}


@pytest.mark.parametrize(
    "text",
    [
        "On 4 November 2020 Azerbaijan has lost 7,155 soldiers and 697 tanks and armoured vehicles so far.",
        "Armenia has lost 241 tanks and 198 trucks so far, Aliyev said.",
    ],
)
def test_so_far_is_no_distance(checker: Checker, text: str) -> None:
    assert {finding.verdict for finding in checker.check(text)} == {"match"}


@pytest.mark.parametrize(
    "text",
    ["3,702 {} among them", "3,702 {} included", "with 3,702 {} included", "including 3,702 {}", "3,702 {}"],
)
def test_people_right_behind_a_number_are_whom_it_counts(checker: Checker, text: str) -> None:
    soldiers, civilians = (
        checker.check(f"Pashinyan gave 3,777 killed, {text.format(who)}.")
        for who in ("soldiers", "civilians")
    )

    assert [finding.verdict for finding in soldiers] == ["match", "match"]
    assert [finding.verdict for finding in civilians] == ["match", "quantity-differs"]


@pytest.mark.parametrize("text", ["civilians among them", "civilians included", "including civilians"])
def test_people_among_those_counted_are_not_all_of_them(checker: Checker, text: str) -> None:
    finding = checker.check(f"Putin spoke of more than 4,000 killed, {text}.")[0]

    assert finding.verdict == "match"


@pytest.mark.parametrize(
    ("side", "other", "dead"),
    [("Azerbaijan", "Armenia", "2,906"), ("Armenia", "Azerbaijan", "3,825")],
)
@pytest.mark.parametrize(
    "text",
    [
        "{0} counts {2} soldiers killed, while {1} denies everything.",
        "{0} counts {2} soldiers killed, but {1} has yet to publish a list.",
        "{0} counts {2} soldiers killed, and {1} refuses to help.",
        "{1} denies everything, but {0} counts {2} soldiers killed.",
        "Unlike {1}, {0} counts {2} soldiers killed.",
        "On the other side, {0} counts {2} soldiers killed.",
        "On the other side {0} counts {2} soldiers killed.",
        "On the other side the government of {0} has {2} soldiers killed.",
    ],
)
def test_a_side_in_another_clause_is_not_whose_losses_they_are(
    verdicts: Callable[[str], list[str]], text: str, side: str, other: str, dead: str
) -> None:
    assert verdicts(text.format(side, other, dead)) == ["match"]


@pytest.mark.parametrize(
    "text",
    [
        "2,906 soldiers were killed, while Armenia lost its tanks.",
        "2,906 soldiers were killed, and Armenia mourned its dead.",
        "Armenia fought on, but 2,906 soldiers were killed.",
    ],
)
def test_a_side_that_is_harmed_in_another_clause_is(verdicts: Callable[[str], list[str]], text: str) -> None:
    assert verdicts(text) == ["quantity-differs"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Oryx has 146 Armenian tanks destroyed and 103 captured; for Azerbaijan, {0} and {1}.", ("38", "7")),
        ("Oryx has 38 Azerbaijani tanks destroyed and 7 captured; for Armenia, {0} and {1}.", ("146", "103")),
        (
            "Aliyev spoke of more than 200 Armenian tanks destroyed and 33 captured on 14 October; "
            "on 20 October, of {0} and {1}.",
            ("241", "39"),
        ),
        (
            "Azerbaijan's prosecutors had 41 civilians killed and 205 wounded on 11 October, "
            "and {0} and {1} on 24 October.",
            ("65", "297"),
        ),
    ],
)
def test_a_row_without_words_counts_what_the_row_before_did(
    checker: Checker, text: str, row: tuple[str, str]
) -> None:
    first, second = row
    right = [finding.verdict for finding in checker.check(text.format(first, second))]
    wrong = [finding.verdict for finding in checker.check(text.format(second, first))]

    assert right == ["match"] * 4
    assert "match" not in wrong[2:]


@pytest.mark.parametrize(
    "text",
    [
        "Oryx: 255 Armenian tanks lost & 62 Azerbaijani ones",
        "Oryx: Azerbaijan lost 62 tanks & Armenia 255",
        "Oryx: 62 tanks were lost by Azerbaijan & 255 by Armenia",
    ],
)
def test_a_sign_for_and_joins_as_the_word_does(verdicts: Callable[[str], list[str]], text: str) -> None:
    assert verdicts(text) == verdicts(text.replace("&", "and")) == ["match", "match"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "{} and {} have counted their dead. They were {} and {} soldiers, respectively.",
            ("3,825", "2,906"),
        ),
        ("Oryx has the tanks of {} and those of {}. It counts {} and {} respectively.", ("255", "62")),
        (
            "{} spends less on its army than {}, or more. SIPRI has {} and {} percent of GDP, respectively.",
            ("4.9", "5.4"),
        ),
    ],
)
def test_respectively_is_in_the_order_of_the_two_named_before(
    verdicts: Callable[[str], list[str]], text: str, numbers: tuple[str, str]
) -> None:
    for sides, given in (
        (("Armenia", "Azerbaijan"), numbers),
        (("Azerbaijan", "Armenia"), tuple(reversed(numbers))),
    ):
        right = verdicts(text.format(*sides, *given))
        wrong = verdicts(text.format(*sides, *reversed(given)))

        assert right == ["match", "match"]
        assert wrong == ["quantity-differs", "quantity-differs"]


@pytest.mark.parametrize("verb", ["come to", "amount to", "numbered", "are"])
def test_the_former_may_have_any_verb_of_counting(verdicts: Callable[[str], list[str]], verb: str) -> None:
    text = "Oryx compared {} and {} losses. The former {} {} tanks, the latter {}."
    sides, numbers = ("Armenian", "Azerbaijani"), ("255", "62")

    assert verdicts(text.format(*sides, verb, *numbers)) == ["match", "match"]
    assert verdicts(text.format(*reversed(sides), verb, *reversed(numbers))) == ["match", "match"]
    assert verdicts(text.format(*sides, verb, *reversed(numbers))) == ["quantity-differs"] * 2
    assert verdicts(text.format(*reversed(sides), verb, *numbers)) == ["quantity-differs"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "{}'s tank losses and those of {} were {} and {} respectively, says Oryx.",
        "The tanks lost by {} and by {} were {} and {} respectively, says Oryx.",
        "{}'s lost tanks and {}'s were {} and {}, respectively, says Oryx.",
    ],
)
def test_two_in_a_row_may_each_have_their_own(verdicts: Callable[[str], list[str]], text: str) -> None:
    sides, numbers = ("Armenia", "Azerbaijan"), ("255", "62")

    assert verdicts(text.format(*sides, *numbers)) == ["match", "match"]
    assert verdicts(text.format(*reversed(sides), *reversed(numbers))) == ["match", "match"]
    assert verdicts(text.format(*sides, *reversed(numbers))) == ["quantity-differs"] * 2


@pytest.mark.parametrize("count", ["the missing at 191", "the number of the wounded at 1,500"])
@pytest.mark.parametrize("both", ["3,755 soldiers and 78 civilians", "2,906 soldiers and 100 civilians"])
@pytest.mark.parametrize("verb", ["said", "reported", "also said"])
def test_another_count_before_a_verb_of_reporting_says_nothing_of_what_is_behind_it(
    checker: Checker, count: str, both: str, verb: str
) -> None:
    found = checker.check(f"He put {count} and {verb} {both} were dead.")[1:]

    assert [finding.verdict for finding in found] == ["match", "match"]


@pytest.mark.parametrize(
    ("verb", "number", "whose", "office"),
    [
        ("buried a nephew", "1,815", "of Artsakh", "Artsakh's Defence Ministry"),
        ("buried a nephew", "2,906", "of Azerbaijan", "Azerbaijan's Defence Ministry"),
        ("had been wounded once", "2,906", "of Azerbaijan", "Azerbaijan's Defence Ministry"),
    ],
)
def test_what_happened_before_a_semicolon_is_not_what_is_counted_behind_it(
    verdicts: Callable[[str], list[str]], verb: str, number: str, whose: str, office: str
) -> None:
    text = f"She {verb}; he is one of the {number} servicemen {whose} whom {office} has named."

    assert verdicts(text) == ["match"]


@pytest.mark.parametrize(
    ("wrong", "right"), [("Azerbaijani", "3,825 Armenian"), ("Armenian", "2,906 Azerbaijani")]
)
def test_what_is_quoted_counts_what_the_quotation_says(
    verdicts: Callable[[str], list[str]], wrong: str, right: str
) -> None:
    number = right.partition(" ")[0]
    text = f"For “{number} {wrong} soldiers killed” read “{right} soldiers killed”."

    assert verdicts(text) == ["quantity-differs", "match"]


@pytest.mark.parametrize("between", ["to", "against"])
@pytest.mark.parametrize(
    ("first", "second", "claimants"),
    [
        ("Yerevan's 3,825", "Baku's 2,906", [("armenia",), ("azerbaijan",)]),
        ("Baku's 2,906", "Yerevan's 3,825", [("azerbaijan",), ("armenia",)]),
    ],
)
def test_two_words_between_two_numbers_are_each_of_one(
    checker: Checker, between: str, first: str, second: str, claimants: list[tuple[str, ...]]
) -> None:
    found = checker.check(f"In soldiers, {first} {between} {second}.")

    assert [one.claimants_in_text for one in found] == claimants
    assert [one.verdict for one in found] == ["match", "match"]


@pytest.mark.parametrize(
    "text",
    [
        "Artsakh's Defence Ministry put its own dead at 1,068 servicemen, and Azerbaijan's prosecutors "
        "reported 21 civilians killed and more than 70 wounded in the strike on Barda.",
        "Azerbaijan's Defence Ministry put its own dead at 2,783 servicemen, and Artsakh's ombudsman "
        "reported 60 civilians killed and 163 wounded by 22 December 2020.",
    ],
)
def test_what_one_side_lost_is_not_what_the_other_reports(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert set() < {*verdicts(text)} <= {"match", "superseded"}


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan's prosecutors reported 21 civilians killed in the strike on Barda, while President "
        "Aliyev said more than 5,000 Armenian servicemen had died.",
        "Amnesty reported 13 civilians killed in Stepanakert, while Azerbaijan's Defence Ministry said that "
        "2,906 Azerbaijani servicemen had died.",
    ],
)
def test_the_dead_of_a_town_and_of_an_army_are_told_apart(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert verdicts(text)[-1] == "match"


@pytest.mark.parametrize("people", ["members of the Azerbaijani leadership", "Azerbaijanis"])
def test_a_noun_does_not_hold_for_a_number_with_one_of_its_own(checker: Checker, people: str) -> None:
    text = "In April 2022 Artur Davtyan spoke of 2,150 criminal cases and of 60 {} who were being prosecuted."

    assert [found.verdict for found in checker.check(text.format(people))] == ["match", "match"]


def test_those_of_whom_no_number_was_given_are_not_a_part(checker: Checker) -> None:
    text = "{} troops entered Armenia. On 14 May 2021 Pashinyan counted more than 250 of them."

    assert checker.check(text.format("Azerbaijani"))[-1].verdict == "match"
    assert checker.check(text.format("500 Azerbaijani"))[-1].verdict == "quantity-differs"
