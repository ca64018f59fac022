"""Dates as people write them."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.errors import Misuse
from karabakh_cli.facts import dates, written_dates
from karabakh_cli.facts.dates import Span
from karabakh_cli.query import filters

LAW = settings(max_examples=60, deadline=None, derandomize=True)
DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 12, 31))
ENGLISH = ("January February March April May June July August September October November December").split()
AZERBAIJANI = (
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr"
).split()  # fmt: skip
TURKISH = "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık".split()
RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
ARMENIAN = (
    "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի "
    "հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի"
).split()

WRITTEN = {
    # ISO 8601, and its separators as people vary them.
    "2020-10-09": "2020-10-09",
    "2020/10/09": "2020-10-09",
    "2020.10.09": "2020-10-09",
    "2020-10-9": "2020-10-09",
    "2020-10": "2020-10",
    "2020": "2020",
    "1994": "1994",
    # The day comes first where the month is a number.
    "9.11.2020": "2020-11-09",
    "09-11-2020": "2020-11-09",
    "9.11": "2020-11-09",
    # With slashes only where it is clear which one is the month.
    "27/10/2020": "2020-10-27",
    "10/27/2020": "2020-10-27",
    "9/9/2020": "2020-09-09",
    # A year of two digits.
    "15.12.20": "2020-12-15",
    "9.5.94": "1994-05-09",
    # English, in any order and case, abbreviated or with an ordinal.
    "9 nov": "2020-11-09",
    "9nov": "2020-11-09",
    "nov9": "2020-11-09",
    "NOV 9": "2020-11-09",
    "9 November 2020": "2020-11-09",
    "november 9, 2020": "2020-11-09",
    "9th of november": "2020-11-09",
    "the 1st of may 2021": "2021-05-01",
    "sept 27": "2020-09-27",
    "27 sept. 2020": "2020-09-27",
    "oct 3rd 2020": "2020-10-03",
    "dec 31 1999": "1999-12-31",
    "29 feb 2020": "2020-02-29",
    "october": "2020-10",
    "may": "2020-05",
    "april 2016": "2016-04",
    # Azerbaijani, Russian, Armenian.
    "8 noyabr 2020": "2020-11-08",
    "6 iyul": "2020-07-06",
    "17 октября": "2020-10-17",
    "17 октября 2020 года": "2020-10-17",
    "5 мая": "2020-05-05",
    "март 2020": "2020-03",
    "10 նոյեմբերի": "2020-11-10",
    "10 նոյեմբեր 2020": "2020-11-10",
    "նոյեմբերի 10-ին": None,
    "10 նոյեմբերին": "2020-11-10",
    # Turkish, and the cases of a month.
    "10 kasım 2020": "2020-11-10",
    "28 Ekim'de": "2020-10-28",
    "8 Kasım'a": "2020-11-08",
    "27 EYLÜL": "2020-09-27",
    "27 eylul 2020": "2020-09-27",
    "8 noyabrda": "2020-11-08",
    "12 Martin": None,
    # What the calendar does not have.
    "30 feb 2021": None,
    "29 feb 2021": None,
    "31.04.2020": None,
    "31 november": None,
    "0 oct": None,
    "32 october": None,
    "2020-13-01": None,
    "2020-00": None,
    "00.10.2020": None,
    "13/13/2020": None,
    # What is no date, or more than one.
    "": None,
    "12": None,
    "44": None,
    "1 2": None,
    "26-27": None,
    "2783": None,
    "hello": None,
    "9 nov nov": None,
    "9 9 nov": None,
    "2020 2021": None,
    "octopus": None,
    "9 november offensive": None,
    "20201009": "2020-10-09",
    "²": None,
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.items(), ids=[text or "empty" for text in WRITTEN])
def test_a_date_is_read_as_people_write_it(text: str, expected: str | None) -> None:
    assert written_dates.iso(text.split()) == expected


@pytest.mark.parametrize("text", ["11/9/2020", "09/11/2020", "9/11", "1/2/20"])
def test_a_date_that_can_be_read_in_two_ways_has_both_readings_and_is_refused_where_typed(text: str) -> None:
    both = written_dates.readings([text])

    assert len(both) == 2
    assert written_dates.iso([text]) is None
    with pytest.raises(Misuse, match=f"can be {both[0]} or {both[1]}"):
        filters.typed_date(text)


def test_the_first_reading_of_a_date_in_numbers_has_the_day_first() -> None:
    assert written_dates.readings(["10/9/2020"]) == ("2020-09-10", "2020-10-09")
    assert written_dates.readings(["27/10/2020"]) == ("2020-10-27",)
    assert written_dates.readings(["31/4/2020"]) == ()


def test_without_a_year_to_fall_back_on_only_a_whole_date_is_one() -> None:
    assert written_dates.iso(["9", "nov"], year=None) is None
    assert written_dates.iso(["9.11"], year=None) is None
    assert written_dates.iso(["9", "nov", "2021"], year=None) == "2021-11-09"


@pytest.mark.parametrize(
    "months", [ENGLISH, AZERBAIJANI, RUSSIAN, ARMENIAN, TURKISH], ids=["en", "az", "ru", "hy", "tr"]
)
def test_every_month_is_known_by_name(months: list[str]) -> None:
    assert [written_dates.month_of(name) for name in months] == list(range(1, 13))


@LAW
@given(day=DAYS)
def test_every_day_is_read_back_however_it_is_written(day: date) -> None:
    name = ENGLISH[day.month - 1]
    ways = [
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {name} {day.year}",
        f"{name[:3].lower()} {day.day}, {day.year}",
        f"{day.day} {AZERBAIJANI[day.month - 1]} {day.year}",
        f"{day.day} {RUSSIAN[day.month - 1]} {day.year}",
        f"{day.day} {ARMENIAN[day.month - 1]} {day.year}",
    ]

    assert {written_dates.iso(way.split()) for way in ways} == {day.isoformat()}


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        pytest.param("on 9 november 2020 in", 1, ("2020-11-09", 3), id="the-longest-that-is-a-date"),
        pytest.param("ceasefire 10 october broken", 1, ("-10-10", 2), id="a-day-of-any-year"),
        pytest.param("2020-10-09 jabrayil", 0, ("2020-10-09", 1), id="iso"),
        pytest.param("in november", 1, ("2020-11", 1), id="a-month-by-its-full-name"),
        pytest.param("they may fire", 1, (None, 0), id="may-alone-is-a-verb"),
        pytest.param("troops march on", 1, (None, 0), id="march-alone-is-a-verb"),
        pytest.param("in 2016 the", 1, ("2016", 1), id="a-year"),
        pytest.param("44 day war", 0, (None, 0), id="a-number-is-no-date"),
        pytest.param("31 november", 0, (None, 0), id="no-such-day"),
        pytest.param("2020-ci ildə", 0, ("2020", 2), id="a-year-with-an-ending"),
        pytest.param("2020 թվականի սեպտեմբերի 27", 0, ("2020-09-27", 4), id="a-year-in-words"),
        pytest.param("day 6 ganja", 0, ("2020-10-02", 2), id="a-day-of-the-war"),
        pytest.param("day 1", 0, ("2020-09-27", 2), id="the-first-day"),
        pytest.param("day 99 of", 0, (None, 0), id="the-war-was-not-so-long"),
        pytest.param("on 11/9/2020 in", 1, (None, 0), id="a-text-with-a-date-of-two-readings"),
    ],
)
def test_a_date_is_found_within_a_text(text: str, place: int, expected: tuple[str | None, int]) -> None:
    assert written_dates.at(text.split(), place) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Held from 8 November 2020.", [("2020-11-08", "8 November 2020")], id="whole"),
        pytest.param(
            "27 September to 10 November",
            [("-09-27", "27 September"), ("-11-10", "10 November")],
            id="of-any-year",
        ),
        pytest.param("In October 2020, then", [("2020-10", "October 2020")], id="month"),
        pytest.param("It may be that 44 troops march on the 31st", [], id="none"),
    ],
)
def test_dates_are_found_in_a_text_with_their_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(written_dates.named_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("twenty ninth of october decree", "29 october decree", id="tens"),
        pytest.param("the Ninth of November", "the 9 November", id="ordinal"),
        pytest.param("october the twenty-sixth", "october 26", id="behind-the-month"),
        pytest.param("thirty first dec", "31 dec", id="short-month"),
        pytest.param("9-го ноября", "9 ноября", id="a-russian-ending"),
        pytest.param("noyabrın 10-da", "noyabrın 10", id="an-azerbaijani-ending"),
        pytest.param("an R-17 and a 5-km road", "an R-17 and a 5-km road", id="no-ending"),
        pytest.param("second ceasefire of october", "second ceasefire of october", id="no-day"),
        pytest.param("second karabakh war", "second karabakh war", id="no-month"),
    ],
)
def test_a_day_of_the_month_in_words_is_read_beside_its_month(text: str, expected: str) -> None:
    assert written_dates.with_day_numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2020-10-09", Span("2020-10-09", "2020-10-09"), id="day"),
        pytest.param("2020-10", Span("2020-10-01", "2020-10-31"), id="month"),
        pytest.param("2020-02", Span("2020-02-01", "2020-02-29"), id="leap-february"),
        pytest.param("2021-02", Span("2021-02-01", "2021-02-28"), id="february"),
        pytest.param("2020", Span("2020-01-01", "2020-12-31"), id="year"),
    ],
)
def test_a_span_is_the_first_and_last_day(text: str, expected: Span) -> None:
    assert dates.span(text) == expected


@LAW
@given(day=DAYS)
def test_a_month_and_a_year_hold_each_of_their_days(day: date) -> None:
    iso = day.isoformat()
    for text in (iso, iso[:7], iso[:4]):
        span = dates.span(text)

        assert span.first <= iso <= span.last

    length = date.fromisoformat(dates.span(iso[:7]).last) - date.fromisoformat(dates.span(iso[:7]).first)
    assert length == timedelta(days=monthrange(day.year, day.month)[1] - 1)
