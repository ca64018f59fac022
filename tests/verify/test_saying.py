"""Who reports a number, whatever the verb by which it is said."""

import pytest

from karabakh_cli.verify.check import Checker

DEAD = {"azerbaijan": "2,906 Azerbaijani servicemen", "armenia": "3,825 Armenian servicemen"}
"""What each side has reported of itself."""


@pytest.fixture(params=DEAD)
def dead(request: pytest.FixtureRequest) -> str:
    return DEAD[request.param]


@pytest.mark.parametrize(
    "verb",
    [
        "said",
        "tweeted",
        "stressed",
        "concluded",
        "established",
        "pointed out",
        "let it be known",
        "is convinced",
        "told the BBC",
        "would have us believe",
        "assured journalists",
    ],
)
def test_any_verb_before_that_reports(checker: Checker, dead: str, verb: str) -> None:
    finding = checker.check(f"Oryx {verb} that {dead} were killed.")[0]

    assert (finding.verdict, finding.claimants_in_text) == ("claimant-differs", ("oryx",))


@pytest.mark.parametrize(
    "text",
    [
        "It was Oryx who said that {} were killed.",
        "Oryx's claim that {} were killed was repeated.",
        "Data from Oryx show {} killed.",
        "A study by Oryx shows {} killed.",
        "In Oryx's view {} were killed.",
        "A list kept by Oryx has {} killed.",
        "{} were killed [Oryx].",
        "{} were killed, stressed Oryx.",
        "{} were killed, an analyst for Oryx said.",
    ],
)
def test_a_name_reports_by_its_data_or_by_whoever_speaks_for_it(
    checker: Checker, dead: str, text: str
) -> None:
    assert checker.check(text.format(dead))[0].claimants_in_text == ("oryx",)


@pytest.mark.parametrize(
    "text",
    [
        "{} denied that {} were killed.",
        "{} never said that {} were killed.",
        "{} heard that {} were killed.",
        "{} used a weapon that killed {}.",
    ],
)
@pytest.mark.parametrize("capital", ["Baku", "Yerevan"])
def test_whoever_denies_or_hears_something_does_not_report_it(
    checker: Checker, dead: str, text: str, capital: str
) -> None:
    assert checker.check(text.format(capital, dead))[0].claimants_in_text == ()


@pytest.mark.parametrize(
    ("teller", "other", "number"),
    [
        ("an official in Baku", "Armenia says 3,825 died", "2,906 Azerbaijani"),
        ("an official in Yerevan", "Azerbaijan says 2,906 died", "3,825 Armenian"),
        ("a spokesman of Azerbaijan's Defence Ministry", "Armenia says 3,825 died", "2,906 Azerbaijani"),
        ("a spokeswoman of Armenia's government", "Azerbaijan says 2,906 died", "3,825 Armenian"),
    ],
)
def test_a_page_only_hears_what_an_official_tells_it(
    checker: Checker, teller: str, other: str, number: str
) -> None:
    text = f"{other}; {teller} told Reuters that {number} soldiers were killed."

    assert [finding.verdict for finding in checker.check(text)] == ["match", "match"]


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("Azerbaijan had 1,280 dead, said Avinyan.", ("avinyan",)),
        ("Armenia had 255 tanks lost, says Oryx.", ("oryx",)),
        ("Azerbaijan had 62 tanks lost, says Oryx.", ("oryx",)),
        ("Armenia had about 2,300 killed and wounded, Baku claimed on 30 September 2020.", ("azerbaijan",)),
        ("Azerbaijan had 126,000 servicemen, says the IISS.", ("iiss",)),
        ("Stepanakert had 60,000 inhabitants before the war.", ()),
        ("Baku has never confirmed the 7,630 dead.", ()),
        ("Yerevan has never confirmed the 7,630 dead.", ()),
        ("Baku has 2,906 dead.", ("azerbaijan",)),
        ("Yerevan has 3,825 dead.", ("armenia",)),
    ],
)
def test_what_a_state_had_is_not_what_it_reports(
    checker: Checker, text: str, claimants: tuple[str, ...]
) -> None:
    assert checker.check(text)[0].claimants_in_text == claimants


@pytest.mark.parametrize(
    ("first", "other"), [("2,906 Azerbaijani", "Armenia"), ("3,825 Armenian", "Azerbaijan")]
)
def test_a_source_put_in_behind_and_is_that_of_what_follows(checker: Checker, first: str, other: str) -> None:
    text = f"The war killed {first} servicemen and, according to {other}, 1,234 others."

    assert [finding.claimants_in_text for finding in checker.check(text)] == [(), (other.lower(),)]


@pytest.mark.parametrize(
    "text",
    [
        "It was Oryx that said {} were killed.",
        "Oryx figures show {} killed.",
        "A statement from Oryx said {} were killed.",
        "The number given by Oryx is {} killed.",
        "The website of Oryx has {} killed.",
        "Oryx came up with {} killed.",
        "Going by Oryx, {} were killed.",
        "{} were killed, if Oryx is to be believed.",
        "{} killed - Oryx",
    ],
)
def test_a_source_is_named_in_many_ways(checker: Checker, dead: str, text: str) -> None:
    assert checker.check(text.format(dead))[0].claimants_in_text == ("oryx",)


@pytest.mark.parametrize("verb", ["demanded", "hoped", "promised", "agreed", "asked"])
@pytest.mark.parametrize("capital", ["Baku", "Yerevan"])
def test_whoever_wants_something_does_not_report_it(
    checker: Checker, dead: str, verb: str, capital: str
) -> None:
    assert checker.check(f"{capital} {verb} that {dead} be remembered.")[0].claimants_in_text == ()


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan counts 2,906 dead, while the Armenian figure is 3,825.",
        "Armenia counts 3,825 dead, while the Azerbaijani figure is 2,906.",
    ],
)
def test_the_figure_of_a_side_is_its_own(checker: Checker, text: str) -> None:
    assert [finding.verdict for finding in checker.check(text)] == ["match", "match"]


@pytest.mark.parametrize("who", ["the spokeswoman", "she", "the minister"])
@pytest.mark.parametrize("where", ["In her briefing", "During his address", "At their meeting"])
def test_where_somebody_speaks_is_no_claimant(checker: Checker, dead: str, where: str, who: str) -> None:
    finding = checker.check(f"{where} {who} said that {dead} were killed.")[0]

    assert (finding.verdict, finding.claimants_in_text) == ("match", ())


@pytest.mark.parametrize("side", ["#Artsakh", "#Armenia", "#Azerbaijan #war"])
def test_the_hashtags_at_the_end_of_a_post_say_nothing_of_its_numbers(checker: Checker, side: str) -> None:
    post = f"Armenian Unified Infocenter: 749 Azerbaijani armoured vehicles destroyed. {side}\n"

    assert [found.verdict for found in checker.check(post)] == ["match"]


@pytest.mark.parametrize(
    "text",
    [
        "{who} raised its toll of {of} killed to {number}.",
        "{who} went further, with {number} {of} killed.",
        "{who} arrives at {number} {of} killed.",
        "{who} sticks to its {number} {of} killed.",
        "{who}, meanwhile, was counting the {of} killed: {number}.",
        "The figure {who} uses is {number} {of} killed.",
        "{who}, whose count of {of} killed stands at {number}, disagrees.",
        "For {who}, {number} {of} were killed.",
        "In the eyes of {who}, {number} {of} were killed.",
        "{number} {of} were killed, if {who} is right.",
        "{number} {of} were killed, if we believe {who}.",
        "{number} {of} were killed, to quote {who}.",
    ],
)
@pytest.mark.parametrize("who", ["Amnesty", "Human Rights Watch", "Levon Stepanyan"])
def test_whoever_only_reports_needs_no_verb_of_reporting(
    checker: Checker, dead: str, text: str, who: str
) -> None:
    number, of = dead.split(" ", 1)

    assert checker.check(text.format(who=who, number=number, of=of))[0].verdict == "claimant-differs"


@pytest.mark.parametrize(
    "text",
    [
        "The Red Cross handed over {}.",
        "The Red Cross did not know the names of {}.",
        "{} were killed, and Amnesty was in Ganja.",
        "{} were killed near a mission of Amnesty.",
        "Amnesty called for an inquiry when {} had been killed.",
        "Amnesty called for an inquiry, as {} had been killed.",
        "Amnesty criticised a war in which {} were killed.",
        "Amnesty is in London; {} were killed.",
        "Putin mourned {}.",
    ],
)
def test_a_deed_or_another_clause_is_no_report(checker: Checker, dead: str, text: str) -> None:
    assert checker.check(text.format(dead))[0].verdict != "claimant-differs"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        pytest.param(
            "Both chambers voted: the Senate by {0} votes, the National Assembly by {1}.", 2, id="behind it"
        ),
        pytest.param("By {0} votes the French Senate urged recognition.", 1, id="before it"),
        pytest.param("The French Senate urged recognition by {0} votes.", 1, id="behind a verb"),
    ],
)
def test_an_assembly_reports_its_own_votes_only(checker: Checker, text: str, verdicts: int) -> None:
    right, wrong = (checker.check(text.format(*votes)) for votes in (("305", "188"), ("188", "305")))

    assert [finding.verdict for finding in right] == ["match"] * verdicts
    assert [finding.verdict for finding in wrong] == ["claimant-differs"] * verdicts


def test_whoever_is_put_in_before_a_number_reports_that_one(checker: Checker) -> None:
    text = "Oryx says that Armenia lost 255 tanks, and Azerbaijan, says Armenia's Defence Ministry, 62 tanks."

    assert checker.check(text)[1].claimants_in_text == ("armenia-mod",)


@pytest.mark.parametrize(
    "text",
    [
        "{} were killed, as Amnesty recently claimed.",
        "{} were killed, Amnesty had repeatedly said.",
        "{} were killed, Amnesty would later say.",
        "{} were killed, as Amnesty has by now confirmed.",
        "{} were killed, as Amnesty had once more reported.",
        "{} were killed, or so Amnesty's Levon Stepanyan has lately claimed.",
    ],
)
def test_adverbs_part_nobody_from_the_verb(checker: Checker, dead: str, text: str) -> None:
    assert checker.check(text.format(dead))[0].verdict == "claimant-differs"


@pytest.mark.parametrize(
    "text",
    [
        "“The war was hard,” {0} said. “{1} were killed in it.”",
        '"The war was hard," {0} said. "{1} were killed in it."',
        "{0} said: “The war was hard. {1} were killed in it.”",
        "“The war was hard for us,” {0} said in 2021, “{1} were killed.”",
    ],
)
def test_whoever_is_quoted_goes_on_speaking(checker: Checker, dead: str, text: str) -> None:
    quoted = checker.check(text.format("Amnesty", dead))[0]
    closed = checker.check(f"“The war was hard,” Amnesty said. {dead} were killed in it.")[0]

    assert (quoted.verdict, quoted.claimants_in_text) == ("claimant-differs", ("amnesty",))
    assert (closed.verdict, closed.claimants_in_text) == ("match", ())


@pytest.mark.parametrize(
    "text",
    [
        "{0} gave {1} deserters, {2} {3}.",
        "{0} gave {1} deserters in 2020, and {2} in April 2023 {3}.",
        "{0} spoke in 2020 of {1} deserters, and {2} in April 2023 of {3}.",
    ],
)
def test_whoever_goes_on_without_a_verb_reports_its_own_number(checker: Checker, text: str) -> None:
    right = checker.check(text.format("Movses Hakobyan", "1,500", "Anna Hakobyan", "11,000"))
    wrong = checker.check(text.format("Movses Hakobyan", "11,000", "Anna Hakobyan", "1,500"))

    assert [finding.verdict for finding in right] == ["match", "match"]
    assert [finding.verdict for finding in wrong] == ["claimant-differs", "claimant-differs"]


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("Azerbaijan's Defence Ministry gives 2,906 dead, Armenia's government 3,825.", ("armenia",)),
        ("Armenia's Defence Ministry gives 3,825 dead, Azerbaijan's government 2,906.", ("azerbaijan",)),
    ],
)
def test_a_government_goes_on_as_an_office_did(
    checker: Checker, text: str, claimants: tuple[str, ...]
) -> None:
    assert {*claimants} <= {*checker.check(text)[1].claimants_in_text}


@pytest.mark.parametrize(("who", "other"), [("Armenia", "Azerbaijan"), ("Azerbaijan", "Armenia")])
@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Defence of {0} said on 3 October 2020 that {1} had 2,300 soldiers killed.",
        "According to the Ministry of Defence of {0}, {1} had 2,300 soldiers killed.",
    ],
)
def test_what_a_side_had_is_said_by_whoever_says_it(
    checker: Checker, text: str, who: str, other: str
) -> None:
    found = checker.check(text.format(who, other))[0].claimants_in_text

    assert found == (f"{who.casefold()}-mod",)


@pytest.mark.parametrize(
    "text",
    [
        "{}'s resolution carried by {} votes.",
        "{}'s motion passed with {} votes in favour.",
        "{} condemned the destruction by {} votes.",
    ],
)
@pytest.mark.parametrize(
    ("who", "number", "other"),
    [
        ("The French Senate", "305", "188"),
        ("The French National Assembly", "188", "305"),
        ("The European Parliament", "635", "80"),
        ("The Council of Europe's Parliamentary Assembly", "80", "635"),
    ],
)
def test_an_assembly_reports_the_votes_for_its_resolution(
    checker: Checker, text: str, who: str, number: str, other: str
) -> None:
    assert checker.check(text.format(who, number))[-1].verdict == "match"
    assert checker.check(text.format(who, other))[-1].verdict == "claimant-differs"


@pytest.mark.parametrize("place", ["Strasbourg", "Bratislava", "Geneva"])
@pytest.mark.parametrize("dead", ["2,906 Azerbaijani soldiers", "3,825 Armenian soldiers"])
def test_who_is_named_behind_a_place_and_an_article_speaks(checker: Checker, place: str, dead: str) -> None:
    for who, claimant in (("European Parliament", "eu-parliament"), ("Red Cross", "icrc")):
        found = checker.check(f"In {place} the {who} put the dead at {dead}.")[0]

        assert found.claimants_in_text == (claimant,)


@pytest.mark.parametrize(
    ("who", "other", "number"), [("Baku", "Yerevan", "2,906"), ("Yerevan", "Baku", "3,825")]
)
@pytest.mark.parametrize(
    "words", ["{} kept to", "{} keeps to", "{} stands by", "{} stuck to", "So much for {}'s"]
)
def test_who_keeps_to_a_number_reports_it(
    checker: Checker, who: str, other: str, number: str, words: str
) -> None:
    found = [checker.check(f"{words.format(one)} {number}.")[0] for one in (who, other)]

    assert [one.verdict == "match" for one in found] == [True, False]


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        (
            "Oryx counted 255 Armenian tanks lost and Baku 366 tanks taken.",
            [("oryx",), ("azerbaijan",)],
        ),
        (
            "Oryx counted 62 Azerbaijani tanks lost and Yerevan 749 armoured vehicles.",
            [("oryx",), ("armenia",)],
        ),
        ("Oryx counted 62 tanks lost, and in Yerevan 30 people met.", [("oryx",), ("oryx",)]),
        ("Oryx counted 255 tanks lost, and in Baku 30 people met.", [("oryx",), ("oryx",)]),
    ],
)
def test_a_capital_before_a_number_stands_for_its_government(
    checker: Checker, text: str, claimants: list[tuple[str, ...]]
) -> None:
    assert [found.claimants_in_text for found in checker.check(text)] == claimants


@pytest.mark.parametrize(
    ("office", "noun", "number", "claimant"),
    [
        ("Azerbaijan's Defence Ministry", "ministry", "2,906", "azerbaijan-mod"),
        ("Armenia's Investigative Committee", "committee", "3,822", "armenia-investigative-committee"),
    ],
)
def test_the_number_of_the_ministry_is_that_of_the_one_named_before(
    checker: Checker, office: str, noun: str, number: str, claimant: str
) -> None:
    found = checker.check(f"{office} counts the dead by name. The {noun}'s {number} is a list.")[0]

    assert (found.verdict, found.claimants_in_text) == ("match", (claimant,))


@pytest.mark.parametrize("people", ["killed or missing", "killed or wounded"])
def test_a_resolution_is_said_by_whoever_adopted_it(checker: Checker, people: str) -> None:
    text = "A resolution of the Parliamentary Assembly of the Council of Europe mentions more than 2,900 {}."

    (found,) = checker.check(text.format(f"Azerbaijani servicemen {people}"))

    assert found.claimants_in_text == ("pace",)
    assert (found.verdict == "match") == (people == "killed or missing")


@pytest.mark.parametrize("title", ["", ", the Speaker of Armenia's parliament,"])
def test_a_clause_about_the_number_before_has_a_claimant_of_its_own(checker: Checker, title: str) -> None:
    text = f"Azerbaijan had 79 dead in September 2022, which Alen Simonyan{title} put at {{}}."

    assert [one.claimants_in_text for one in checker.check(text.format("more than 430"))] == [
        ("azerbaijan",),
        ("alen-simonyan",),
    ]
    others = checker.check("Azerbaijan had 79 dead, which Alen Simonyan cites, and 2,906 in 2020.")
    assert others[-1].claimants_in_text == ("azerbaijan",)


@pytest.mark.parametrize("aid", ["aid", "humanitarian aid", "contribution", "support since September"])
def test_the_sum_of_its_aid_is_said_by_whoever_gives_it(checker: Checker, aid: str) -> None:
    text = f"The European Commission's {aid} reached €{{}} million in February 2021."

    assert [one.verdict for one in checker.check(text.format("6.9"))] == ["match"]
    assert [one.verdict for one in checker.check(text.format("6.8"))] == ["unknown"]


def test_a_number_in_words_counts_where_somebody_has_counted(checker: Checker) -> None:
    assert [one.number for one in checker.check("UNICEF counted eleven on all sides.")] == ["eleven"]
    assert checker.check("UNICEF waited for eleven.") == []


def test_whoever_speaks_for_somebody_is_the_one_who_goes_on(checker: Checker) -> None:
    text = "3,825 died, says {}, Pashinyan's spokeswoman. She also has 3,812 dead."

    assert checker.check(text.format("Mane Gevorgyan"))[-1].claimants_in_text == ("mane-gevorgyan",)
