"""Which days of a text are those of its numbers, and which only say since when something is counted."""

import pytest

from karabakh_cli.verify.check import Checker
from karabakh_cli.verify.text.days import days


@pytest.mark.parametrize(
    "text",
    [
        "Artsakh's Defence Ministry said that {0} of its soldiers had been killed since 27 September.",
        "Since September 27, 2020 {0} soldiers of Artsakh had been killed, its Defence Ministry said.",
        "In the war that began on 27 September {0} soldiers of Artsakh were killed, its army said.",
        "From 27 September to 22 October {0} soldiers of Artsakh were killed, its army said.",
    ],
)
def test_the_first_day_of_a_count_is_not_the_day_of_it(checker: Checker, text: str) -> None:
    assert checker.check(text.format(873))[0].verdict in {"superseded", "match"}


@pytest.mark.parametrize(
    "text",
    [
        "On 27 September Artsakh's army said that 873 soldiers had been killed.",
        "Artsakh's army said on 27 September that it had lost 873 soldiers.",
    ],
)
def test_the_day_on_which_somebody_spoke_is_that_of_the_count(checker: Checker, text: str) -> None:
    assert checker.check(text)[0].verdict == "quantity-differs"


@pytest.mark.parametrize("latest", ["in its latest count, has", "now has", "currently has"])
def test_the_latest_count_is_of_no_day_named_before(checker: Checker, latest: str) -> None:
    text = f"In June 2021 many were sought. Armenia's Investigative Committee {latest} 275 people missing."

    assert checker.check(text)[0].verdict == "superseded"


def test_a_day_named_before_goes_on(checker: Checker) -> None:
    text = "In June 2021 many were sought. Armenia's Investigative Committee had 275 people missing."

    assert checker.check(text)[0].verdict == "match"


@pytest.mark.parametrize("number", ["92", "98"])
def test_each_count_of_a_month_is_of_it(checker: Checker, number: str) -> None:
    text = f"In November 2020 Azerbaijan's prosecutors had {number} civilians killed."

    assert checker.check(text)[0].verdict == "match"


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty International said that 33 people were killed in Ganja{0}.",
        "Azerbaijan's prosecutors said that 26 people were killed in Ganja{0}.",
        "Trend said that 118 people were wounded in Ganja{0}.",
    ],
)
@pytest.mark.parametrize("day", ["11 October", "17 October"])
def test_all_the_dead_of_a_town_are_not_those_of_one_day(checker: Checker, text: str, day: str) -> None:
    assert checker.check(text.format(""))[0].verdict == "match"
    assert checker.check(text.format(f" on {day}"))[0].verdict == "quantity-differs"


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan's prosecutors said on 24 October that 26 people were killed in Ganja.",
        "26 people were killed in Ganja between 4 and 17 October, Azerbaijan's prosecutors said.",
        "21 people were killed in Barda on 28 October, Azerbaijan's prosecutors said.",
        "Amnesty International said that 21 people were killed in Ganja on 17 October.",
    ],
)
def test_the_dead_of_a_day_or_of_all_days_are_so(checker: Checker, text: str) -> None:
    assert checker.check(text)[0].verdict == "match"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 26 August 2021 he spoke. A month later", ("2021-09",)),
        ("On 26 August 2021 he spoke. Five months later", ("2022-01",)),
        ("In January 2021 he spoke. Two months earlier", ("2020-11",)),
        ("On 26 August 2021 he spoke. That month", ("2021-08",)),
        ("It was so at the beginning of November", ("2020-11", "2021-11")),
    ],
)
def test_months_are_counted_from_the_day_named_last(text: str, expected: tuple[str, ...]) -> None:
    assert list(days(text))[-1].may_be == expected


def test_that_week_is_about_the_day_named_last() -> None:
    found = list(days("On 16 November 2020 he spoke. That week"))[-1].may_be

    assert {"2020-11-10", "2020-11-16", "2020-11-22"} <= {*found}
    assert "2020-11-23" not in found


@pytest.mark.parametrize("words", ["As early as", "As late as", "No later than", "On"])
@pytest.mark.parametrize(
    ("text", "day", "early"),
    [
        (
            "{} {} 2020 Azerbaijan's Defence Ministry said that 2,783 of its soldiers had been killed.",
            "3 December",
            "10 October",
        ),
        ("{} {} 2020 Armenia said that 7,510 Azerbaijani soldiers had been lost.", "7 November", "2 October"),
    ],
)
def test_a_day_is_that_of_a_report_however_early_it_is_called(
    checker: Checker, words: str, text: str, day: str, early: str
) -> None:
    assert checker.check(text.format(words, day))[0].verdict == "match"
    assert checker.check(text.format(words, early))[0].message.startswith("Not reported by then")


@pytest.mark.parametrize(
    ("seat", "count"),
    [
        ("BAKU, {} 29", "90 civilians have been killed{}, Azerbaijan's prosecutors said on Thursday."),
        ("BAKU, {} 29", "Azerbaijan's prosecutors said on Thursday that 90 civilians had been killed{}."),
        ("YEREVAN, {} 19", "Artsakh's Defence Ministry said on Monday that 729 soldiers were killed{}."),
    ],
)
@pytest.mark.parametrize("since", ["", " since the war began on September 27", " since 27 September"])
def test_a_weekday_is_not_counted_from_the_first_day_of_the_war(
    checker: Checker, seat: str, count: str, since: str
) -> None:
    text = f"{seat.format('Oct')} - {count.format(since)}"

    assert checker.check(text)[0].verdict == "match"


@pytest.mark.parametrize("year", ["that year", "the same year"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In March 2022 he spoke. It was in June of {}", ("2022-06",)),
        ("On 4 May 2023 he spoke. It was 7 July of {}", ("2023-07-07",)),
    ],
)
def test_a_month_of_that_year_is_of_no_other(text: str, year: str, expected: tuple[str, ...]) -> None:
    assert list(days(text.format(year)))[-1].may_be == expected


def test_a_month_may_be_of_the_last_year_of_a_period() -> None:
    assert "2025-04" in list(days("Of the sum for 2022 to 2025 he spoke in April"))[-1].may_be


@pytest.mark.parametrize("period", ["in that decade", "in those years", "in the same period"])
@pytest.mark.parametrize(
    ("years", "verdict"), [("2011 to 2020", "match"), ("2015 to 2019", "quantity-differs")]
)
def test_that_period_has_the_years_named_before(
    checker: Checker, years: str, verdict: str, period: str
) -> None:
    text = f"SIPRI studied {years}. Russia's share of Azerbaijan's arms imports {period} was 60%."

    assert checker.check(text)[0].verdict == verdict


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("SIPRI says that Armenia spent 634 million dollars on its military in {}.", "2020"),
        ("SIPRI says that Azerbaijan's military spending was more than 2.2 billion dollars in {}.", "2020"),
        (
            "In {} Azerbaijan's Finance Ministry budgeted 4.8558 billion manats for rebuilding Karabakh.",
            "2024",
        ),
    ],
)
def test_what_was_spent_in_a_year_was_spent_in_no_other(checker: Checker, text: str, year: str) -> None:
    assert checker.check(text.format(year))[0].verdict == "match"
    assert checker.check(text.format(2016))[0].verdict == "quantity-differs"


@pytest.mark.parametrize("verb", ["counted {}", "gave {},", "put the number at {}"])
@pytest.mark.parametrize(("day", "verdict"), [("8 October", "quantity-differs"), ("24 October", "match")])
def test_a_number_may_be_between_who_reports_it_and_the_day(
    checker: Checker, verb: str, day: str, verdict: str
) -> None:
    text = f"How many civilians were killed in Azerbaijan? Its prosecutors {verb.format(65)} on {day}."

    assert checker.check(text)[0].verdict == verdict


@pytest.mark.parametrize(
    ("entry", "verdict"),
    [
        ("24 October 2020, 18:00 Azerbaijan's prosecutors: 65 civilians killed.", "match"),
        ("**24 October** – Azerbaijan's prosecutors count 65 civilians killed.", "match"),
        ("**8 October** – Azerbaijan's prosecutors count 65 civilians killed.", "quantity-differs"),
        ("**12 October 2020**: Artsakh's Defence Ministry has 525 soldiers killed.", "match"),
        ("**2 October 2020**: Artsakh's Defence Ministry has 525 soldiers killed.", "quantity-differs"),
    ],
)
def test_the_date_before_an_entry_is_when_its_claimant_spoke(
    checker: Checker, entry: str, verdict: str
) -> None:
    assert checker.check(f"30 September 2020 – Nothing.\n{entry}\n")[0].verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("60,000 Armenians lived in Stepanakert before the war.", "match"),
        ("Three years on, 60,000 Armenians live in Stepanakert.", "quantity-differs"),
        ("60,000 Armenians now live in Stepanakert.", "quantity-differs"),
        ("In 2016 Azerbaijan had 126,000 servicemen.", "match"),
        ("Azerbaijan now has 126,000 servicemen.", "quantity-differs"),
        ("Armenia today has about 45,000 servicemen.", "quantity-differs"),
    ],
)
def test_how_many_there_were_before_the_war_is_not_how_many_there_are(
    checker: Checker, text: str, verdict: str
) -> None:
    assert verdict in {finding.verdict for finding in checker.check(text)}


@pytest.mark.parametrize("joint", ["and, in March 2022,", ", and in March 2022", ", but in March 2022"])
@pytest.mark.parametrize(
    ("numbers", "verdict"), [(("607", "635"), "match"), (("635", "607"), "quantity-differs")]
)
def test_a_date_behind_and_opens_a_clause(
    checker: Checker, joint: str, numbers: tuple[str, str], verdict: str
) -> None:
    text = (
        f"The European Parliament demanded the release of all Armenian prisoners by {numbers[0]} votes"
        f" {joint} condemned the destruction of heritage by {numbers[1]}."
    )

    assert [found.verdict for found in checker.check(text.replace(" ,", ","))] == [verdict, verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "On 16 November 2021 seven soldiers were wounded, and 3,825 Armenians were killed.",
            "quantity-differs",
        ),
        ("On 16 November 2021 ten soldiers died, and 2,906 Azerbaijani soldiers fell.", "quantity-differs"),
        ("On 10 October 2020 seven soldiers were wounded, and 3,825 Armenians were killed.", "match"),
        ("In 2022 ten schools were named, and 2,906 Azerbaijani soldiers killed are listed.", "match"),
        ("On 16 November 2021 seven were hurt, and 3,825 Armenians had been killed in the war.", "match"),
        ("On 16 November 2021 seven were hurt; in the war 2,906 Azerbaijani soldiers were killed.", "match"),
    ],
)
def test_the_day_of_one_clause_is_that_of_the_next(checker: Checker, text: str, verdict: str) -> None:
    assert checker.check(text)[-1].verdict == verdict


def test_years_that_passed_until_a_day_are_no_other_time(checker: Checker) -> None:
    text = "{} on 19 September 2023, 244 people were killed in Artsakh."

    assert checker.check(text.format("Three years later,"))[-1].verdict == "quantity-differs"


@pytest.mark.parametrize("month", ["Aug '21", "August '21", "24 Aug '21"])
def test_a_year_may_be_short(checker: Checker, month: str) -> None:
    (found,) = checker.check(f"Pashinyan ({month}): 243 Armenians are missing.")

    assert (found.number, found.verdict) == ("243", "match")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In May 2024 he spoke of 195 people, and that August of 32.", "2024-08"),
        ("It began in September 2022. That October he spoke of 430.", "2022-10"),
        ("That August it was 12.", "2020-08"),
    ],
)
def test_that_month_is_of_the_year_named_last(text: str, day: str) -> None:
    assert list(days(text))[-1].may_be == (day,)


def test_who_says_that_october_has_said_so_then(checker: Checker) -> None:
    text = "The fighting was in September 2022. Alen Simonyan said that {} that some 430 Azeris had died."

    assert [checker.check(text.format(one))[0].verdict for one in ("October", "July")] == [
        "match",
        "quantity-differs",
    ]


def test_the_day_of_the_clause_before_is_not_that_of_one_with_its_own(checker: Checker) -> None:
    text = (
        "Kyaramyan in January 2024 spoke of 32 forced disappearances; his committee listed 195 people as "
        "missing that August."
    )

    assert checker.check(text)[1].records[0].endswith("investigative-committee-2024-08-30")


@pytest.mark.parametrize(("side", "dead"), [("Armenia", "3,825"), ("Azerbaijan", "2,906")])
def test_a_weekday_is_one_within_a_week_of_the_day_named_last(checker: Checker, side: str, dead: str) -> None:
    text = f"On 21 October 2020 {side} spoke. On Thursday it counted {dead} soldiers dead."

    (found,) = checker.check(text)
    assert "Not reported by then" in found.message
