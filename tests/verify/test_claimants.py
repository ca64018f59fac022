"""Who is read as reporting a number, however late or briefly named."""

import pytest

from karabakh_cli.verify.check import Checker


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        pytest.param("The Defence Ministry in Baku has 2,906 dead.", ("azerbaijan-mod",), id="seat"),
        pytest.param(
            "The Defence Ministry in Yerevan has 2,906 dead.", ("armenia-mod",), id="seat, mirrored"
        ),
        pytest.param("Prosecutors in Yerevan counted 100 dead.", ("armenia-prosecutor",), id="several there"),
        pytest.param(
            "100 were killed, said Prosecutor General Kamran Aliyev.", ("kamran-aliyev",), id="a person"
        ),
        pytest.param("100 died, said his foreign minister, Jeyhun Bayramov.", ("bayramov",), id="a title"),
        pytest.param(
            "The Armenian government, which took longer, came to 222 dead.",
            ("armenia", "armenia-government"),
            id="came to",
        ),
        pytest.param("Armenia lost 255 tanks (Oryx).", ("oryx",), id="in brackets"),
        pytest.param("Armenia lost 255 tanks (source: Oryx).", ("oryx",), id="in brackets, as source"),
        pytest.param("Armenia lost 255 tanks, Reuters wrote, citing Oryx.", ("oryx",), id="relayed"),
        pytest.param(
            "Armenia lost 255 tanks. This number comes from Oryx.", ("oryx",), id="a sentence behind"
        ),
        pytest.param("Armenia lost 255 tanks. So says Oryx.", ("oryx",), id="so says"),
        pytest.param("Armenia lost 255 tanks. Oryx gave this number in 2021.", ("oryx",), id="gave this"),
        pytest.param("100 died in July 2021 (UNICEF).", ("unicef",), id="in brackets, behind a date"),
        pytest.param("The Syrian Observatory counts 293 dead.", ("sohr",), id="without its last words"),
        pytest.param("the european court has 228 captives.", ("echr",), id="in small letters, without them"),
        pytest.param("Aliyev boasted of 241 tanks destroyed.", ("aliyev",), id="boasted"),
        pytest.param("Armenia lost 255 tanks. Oryx counts other things.", (), id="a sentence of its own"),
        pytest.param(
            "Azerbaijan gives no toll of its soldiers but says 31 civilians died.",
            ("azerbaijan",),
            id="says behind but",
        ),
        pytest.param(
            "Armenia does not disclose its losses and said that 31 civilians died.",
            ("armenia",),
            id="said behind and",
        ),
        pytest.param(
            "31 civilians died in Armenia, the Prosecutor General's Office of Azerbaijan said.",
            ("azerbaijan-prosecutor",),
            id="no name across a comma",
        ),
    ],
)
def test_whoever_reports_is_found(checker: Checker, text: str, claimants: tuple[str, ...]) -> None:
    assert checker.check(text)[0].claimants_in_text == claimants


@pytest.mark.parametrize(("who", "other"), [("Armenia", "Azerbaijan"), ("Azerbaijan", "Armenia")])
@pytest.mark.parametrize(
    "text",
    [
        "{0} paid dearly, but 2,906 soldiers of {1} were killed, its Defence Ministry said.",
        "{0} fought hard against {1}, and its Defence Ministry said that 2,906 soldiers had been killed.",
    ],
)
def test_its_ministry_is_that_of_the_subject(checker: Checker, text: str, who: str, other: str) -> None:
    found = checker.check(text.format(who, other))[0].claimants_in_text

    assert found == (f"{who.casefold()}-mod",)


@pytest.mark.parametrize(("who", "other"), [("Armenian", "azerbaijan"), ("Azerbaijani", "armenia")])
@pytest.mark.parametrize(
    "text",
    [
        "The {0} Defence Ministry gave 3,825 dead; its {1} counterpart gave 2,906.",
        "The {0} Defence Ministry gave 3,825 dead; according to its {1} counterpart 2,906 were killed.",
    ],
)
def test_a_counterpart_is_of_the_other_side(checker: Checker, text: str, who: str, other: str) -> None:
    adjective = {"armenia": "Armenian", "azerbaijan": "Azerbaijani"}[other]

    assert checker.check(text.format(who, adjective))[1].claimants_in_text == (other,)


def test_the_same_list_is_the_one_named_before(checker: Checker) -> None:
    text = "Oryx lists 255 Armenian tanks. Azerbaijan, by the same list, had 38 tanks destroyed."

    assert checker.check(text)[-1].claimants_in_text == ("oryx",)


def test_people_who_talked_to_a_page_are_its_source(checker: Checker) -> None:
    texts = [
        f"{who} 700 to 1,000 fighters would go to Azerbaijan."
        for who in (
            "Rebels who talked to Reuters expected that",
            "Fighters interviewed by Reuters said that",
            "Syrian rebels told Reuters that",
        )
    ]

    assert [checker.check(text)[0].verdict for text in texts] == ["match"] * 3


def test_rebels_who_talked_to_a_page_are_read_beside_other_claimants(checker: Checker) -> None:
    text = (
        "Armenia's ambassador to Russia, Vardan Toganyan, said that about 4,000 fighters had been moved from "
        "Syria to Azerbaijan. Rebels who talked to Reuters expected 700 to 1,000."
    )

    assert [finding.verdict for finding in checker.check(text)] == ["match", "match"]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("The UN says 130,000 people were displaced.", "Not from the UN, and a different qualifier: "),
        ("The UN says more than 130,000 people were displaced.", "Not from the UN: "),
        ("The Herald says 2,906 Azerbaijani soldiers were killed.", "Not from the Herald: "),
    ],
)
def test_the_message_says_that_the_qualifier_differs_too(checker: Checker, text: str, begins: str) -> None:
    (found,) = checker.check(text)
    assert found.message.startswith(begins)


def test_a_column_names_who_reports_each_row(checker: Checker) -> None:
    table = """\
| Side | Tanks lost | Source |
|---|---|---|
| Armenia | 255 | Oryx |
| Azerbaijan | 62 | Ministry of Defence of Armenia |
| Azerbaijan | 62 | The Herald |
"""

    found = checker.check(table)

    assert [one.verdict for one in found] == ["match", "claimant-differs", "claimant-differs"]
    assert "Not from the Herald" in found[-1].message


def test_respectively_gives_each_number_its_own_verb_side_and_claimant(checker: Checker) -> None:
    ombudsman = (
        "The ombudsman of Artsakh put the civilians killed and wounded at {} respectively on 31 October 2020."
    )
    sides = "{} lost 3,825 and 2,906 soldiers respectively."
    reports = "{} report 3,825 and 2,906 soldiers killed, respectively."

    def verdicts(text: str) -> list[str]:
        return [finding.verdict for finding in checker.check(text)]

    assert verdicts(ombudsman.format("45 and 141")) == ["match", "match"]
    assert verdicts(ombudsman.format("141 and 45")) == ["quantity-differs", "quantity-differs"]
    assert verdicts(sides.format("Armenia and Azerbaijan")) == ["match", "match"]
    assert verdicts(sides.format("Azerbaijan and Armenia")) == ["quantity-differs", "quantity-differs"]
    assert verdicts(reports.format("Armenia and Azerbaijan")) == ["match", "match"]
    assert verdicts(reports.format("Azerbaijan and Armenia")) == ["claimant-differs", "claimant-differs"]


def test_whoever_has_spoken_goes_on_behind_adding_that(checker: Checker) -> None:
    for word in ("adding", "noting"):
        text = f"91 were killed, Azerbaijan's prosecutor said, {word} that 36 of the dead were children."

        (finding,) = checker.check(text)[1:]

        assert finding.claimants_in_text == ("azerbaijan-prosecutor",)
        assert finding.verdict == "quantity-differs", "36 children were wounded"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Amnesty International and Human Rights Watch both went there. The former counted 72 civilians"
            " killed in strikes on Azerbaijan, the latter 40.",
            ["match", "match"],
            id="the former and the latter",
        ),
        pytest.param(
            "Amnesty International and Human Rights Watch both went there. The former counted 40 civilians"
            " killed in strikes on Azerbaijan, the latter 72.",
            ["claimant-differs", "claimant-differs"],
            id="the wrong way round",
        ),
        pytest.param("Shoigu told Putin that 1,960 peacekeepers had arrived.", ["match"], id="told"),
        pytest.param("The French Senate voted by 305 for the resolution.", ["match"], id="votes"),
        pytest.param(
            "The European Parliament voted by 305 for the resolution.", ["claimant-differs"], id="other votes"
        ),
        pytest.param(
            "Hayastan All-Armenian Fund: over $93 million collected by 11 October 2020 (Armenpress).",
            ["match"],
            id="a label and a source in brackets",
        ),
    ],
)
def test_who_reports_is_found_where_two_are_named(checker: Checker, text: str, expected: list[str]) -> None:
    assert [finding.verdict for finding in checker.check(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Arrivals from Nagorno-Karabakh in Armenia, 2023:\n26 September - 28,120\n1 October - 100,490",
            ["match", "match"],
            id="days",
        ),
        pytest.param(
            "What | How many | Source\nArmenian tanks lost | 255 | Oryx\nAzerbaijani tanks | 62 | Reuters",
            ["match", "claimant-differs"],
            id="bare lines with bars",
        ),
        pytest.param(
            "Votes in favour\nFrench Senate, 25 November 2020: 305\nBelgian Chamber: 130",
            ["match", "match"],
            id="below a heading",
        ),
    ],
)
def test_lists_and_tables_are_read_with_their_heads(checker: Checker, text: str, expected: list[str]) -> None:
    assert [finding.verdict for finding in checker.check(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armenia reported 3,825 dead and Azerbaijan 2,906.", ["match", "match"]),
        ("Azerbaijan reported 2,906 dead and Armenia 3,825.", ["match", "match"]),
        ("Armenia said it lost 3,825 soldiers and Azerbaijan 7,630.", ["match", "match"]),
        (
            "Azerbaijan said 2,906 of its soldiers were killed, while Armenia reported 3,825 dead.",
            ["match", "match"],
        ),
        ("Armenia says 3,825 of its soldiers died; Azerbaijan puts its losses at 2,906.", ["match", "match"]),
        (
            "Armenia said 3,825 of its soldiers died; Azerbaijan said more than 5,000.",
            ["match", "match"],
        ),
        (
            "Five years on, Prime Minister Nikol Pashinyan said that 3,755 servicemen had been killed.",
            ["claimant-differs"],
        ),
    ],
)
def test_one_side_goes_on_after_the_other(checker: Checker, text: str, expected: list[str]) -> None:
    assert [finding.verdict for finding in checker.check(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "MOSCOW - More than 4,000 people were killed, Vladimir Putin said on 13 November 2020.",
            ["match"],
            id="a capital before a dash",
        ),
        pytest.param(
            "Al-Masdar News reported that 35 mortar shells had fallen on Iranian soil.",
            ["bound-differs"],
            id="shells that fell",
        ),
    ],
)
def test_the_head_of_a_report_is_no_side_and_shells_fall(
    checker: Checker, text: str, expected: list[str]
) -> None:
    assert [finding.verdict for finding in checker.check(text)] == expected


@pytest.mark.parametrize("bound", ["", "up to ", "at least ", "nearly "])
@pytest.mark.parametrize(
    ("who", "claimant"),
    [
        ("Azerbaijan's ambassador to Moscow", "azerbaijan"),
        ("Armenia's ambassador to Moscow", "armenia"),
        ("the Azerbaijani president", "aliyev"),
        ("the French president", "macron"),
        ("Pashinyan", "pashinyan"),
    ],
)
def test_a_list_of_claimants_needs_no_verb_but_the_first(
    checker: Checker, who: str, claimant: str, bound: str
) -> None:
    text = f"How many fighters were moved to Azerbaijan? Oryx says at least 300, {who} {bound}4,000."

    assert [finding.claimants_in_text for finding in checker.check(text)] == [("oryx",), (claimant,)]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("How many Syrians were moved? Macron says at least 300, Toganyan about 4,000.", "match"),
        ("How many Syrians went? The French president says at least 300, Toganyan about 4,000.", "match"),
        ("# Syrian fighters moved\n\nMacron says at least 300, Armenia's ambassador about 4,000.", "match"),
        (
            "Toganyan puts the fighters moved at about 4,000, and Human Rights Watch at 2,050.",
            "claimant-differs",
        ),
    ],
)
def test_a_list_of_claimants_counts_what_was_asked(checker: Checker, text: str, verdict: str) -> None:
    assert checker.check(text)[-1].verdict == verdict


@pytest.mark.parametrize(
    ("first", "later", "claimants"),
    [
        ("Kamran Aliyev", "Aliyev", ("kamran-aliyev",)),
        ("Ilham Aliyev", "Aliyev", ("aliyev",)),
        ("Kamran Aliyev", "President Aliyev", ("aliyev",)),
        ("Gegham Stepanyan", "Stepanyan", ("gegham-stepanyan",)),
        ("Levon Stepanyan", "Stepanyan", ("stepanyan",)),
        ("Aliyev said 100 had fled. Kamran Aliyev", "Aliyev", ("aliyev",)),
        ("Ilham Aliyev said 100 had fled. Kamran Aliyev", "Aliyev", ("aliyev", "kamran-aliyev")),
    ],
)
def test_a_surname_is_that_of_whoever_was_named_in_full(
    checker: Checker, first: str, later: str, claimants: tuple[str, ...]
) -> None:
    text = f"{first} said that 200 people had been killed. {later} added that 400 were wounded."

    assert checker.check(text)[-1].claimants_in_text == claimants


@pytest.mark.parametrize("who", ["rapporteur", "researchers", "spokeswoman"])
@pytest.mark.parametrize("verb", ["said that there were", "counted"])
def test_whoever_speaks_for_somebody_reports_for_them(checker: Checker, who: str, verb: str) -> None:
    text = (
        f"PACE's {who} {verb} more than 3,900 Armenian and over 2,900 Azerbaijani soldiers killed or missing."
    )

    assert [finding.claimants_in_text for finding in checker.check(text)] == [("pace",), ("pace",)]


@pytest.mark.parametrize("joint", ["; ", ", and "])
@pytest.mark.parametrize("day", [", on 3 November 2020, at", ", in December, at", " in December at", " at"])
@pytest.mark.parametrize(
    ("one", "other", "claimant"),
    [
        ("Baku", "Yerevan", "armenia"),
        ("Yerevan", "Baku", "azerbaijan"),
        ("Amnesty", "Human Rights Watch", "hrw"),
    ],
)
def test_the_verb_of_the_one_before_is_that_of_the_next_with_a_day_between(
    checker: Checker, joint: str, day: str, one: str, other: str, claimant: str
) -> None:
    text = f"{one} put the civilian dead at 91{joint}{other}{day} 78."

    assert checker.check(text)[1].claimants_in_text == (claimant,)


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("Nagorno-Karabakh's military said 350 soldiers had been killed.", ("artsakh",)),
        ("The defence ministry of Nagorno-Karabakh said 350 soldiers had been killed.", ("artsakh-mod",)),
        ("Separatist authorities said 350 soldiers had been killed.", ("artsakh",)),
        ("Baku had 31 dead, while the separatists reported 350 soldiers killed.", ("artsakh",)),
        ("Azerbaijan's military said 350 soldiers had been killed.", ("azerbaijan",)),
        ("350 soldiers died in a clash with Azerbaijan, Armenia's Foreign Ministry said.", ("armenia-mofa",)),
        (
            "350 soldiers died in a clash with Armenia, Azerbaijan's Foreign Ministry said.",
            ("azerbaijan-mofa",),
        ),
        ("The spokeswoman of Armenia's prime minister reported 350 deaths.", ("armenia", "pashinyan")),
        ("350 died, the Azerbaijani president's spokesman said.", ("aliyev", "azerbaijan")),
    ],
)
def test_a_body_reports_however_its_state_is_called(
    checker: Checker, text: str, claimants: tuple[str, ...]
) -> None:
    assert checker.check(text)[-1].claimants_in_text == claimants


@pytest.mark.parametrize("when", ["on Thursday", "Thursday", "late on Monday", "for its part, on Friday"])
@pytest.mark.parametrize(("who", "claimant"), [("Artsakh's", "artsakh"), ("Azerbaijan's", "azerbaijan")])
def test_a_weekday_is_nobody(checker: Checker, when: str, who: str, claimant: str) -> None:
    part = "," if when.startswith("for") else ""
    text = f"{who} military{part} {when} reported 350 soldiers killed."

    assert checker.check(text)[0].claimants_in_text == (claimant,)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The ministry said 2,783 Azerbaijani servicemen were killed, Pashinyan 2,906.", "pashinyan"),
        ("The ministry said 3,825 Armenian servicemen were killed, Aliyev 3,822.", "aliyev"),
        ("The Observatory said at least 37 fighters were killed in Idlib, Amnesty at least 78.", "amnesty"),
    ],
)
def test_a_name_goes_on_behind_somebody_unnamed(checker: Checker, text: str, claimant: str) -> None:
    found = checker.check(text)[-1]

    assert (found.verdict, found.claimants_in_text) == ("claimant-differs", (claimant,))


@pytest.mark.parametrize(
    ("minister", "claimant"),
    [
        ("the Armenian foreign minister", "mnatsakanyan"),
        ("the Foreign Minister of Armenia", "mnatsakanyan"),
        ("the Armenian foreign minister Zohrab Mnatsakanyan", "mnatsakanyan"),
        ("the Azerbaijani foreign minister", "bayramov"),
        ("the Foreign Minister of Azerbaijan", "bayramov"),
        ("the Azerbaijani foreign minister Jeyhun Bayramov", "bayramov"),
    ],
)
def test_a_minister_of_a_state_is_whoever_held_the_office(
    checker: Checker, minister: str, claimant: str
) -> None:
    (found,) = checker.check(f"At least 90,000 people were displaced, according to {minister}.")

    assert claimant in found.claimants_in_text
    assert "armenia" not in found.claimants_in_text
    assert found.records[0] == "displaced-nagorno-karabakh-mnatsakanyan-2020-11"
    assert found.verdict == ("bound-differs" if claimant == "mnatsakanyan" else "claimant-differs")


@pytest.mark.parametrize(
    ("losers", "source", "number", "record"),
    [
        ("Armenia", "Azerbaijan", "more than 5,000", "killed-military-armenian-azerbaijan"),
        ("Azerbaijan", "Armenia", "7,510", "losses-military-azerbaijan-infocenter-2020-11-07"),
    ],
)
def test_whose_losses_are_before_according_to_has_not_counted_them(
    checker: Checker, losers: str, source: str, number: str, record: str
) -> None:
    found = checker.check(f"{losers}'s losses, according to {source}: {number}.")[0]

    assert (found.claimants_in_text, found.records) == ((source.lower(),), (record,))


@pytest.mark.parametrize("state", ["Armenia", "Azerbaijan"])
def test_said_the_ministry_between_commas_reports(checker: Checker, state: str) -> None:
    text = f"{state}'s Defence Ministry counted 2,783 dead. By 25 May 2021, said the ministry, 3,737."

    assert checker.check(text)[1].claimants_in_text == (f"{state.lower()}-mod",)


@pytest.mark.parametrize(
    ("sides", "tanks"), [("Armenia and Azerbaijan", 255), ("Azerbaijan and Armenia", 62)]
)
def test_of_two_pairs_the_former_who_reports_is_no_state(checker: Checker, sides: str, tanks: int) -> None:
    (found,) = checker.check(f"Oryx and Amnesty looked into it in {sides}. The former counts {tanks} tanks.")

    assert (found.verdict, found.claimants_in_text) == ("match", ("oryx",))
