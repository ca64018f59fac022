"""The grammar of numbers, and of what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_cli.verify.text.days import blank_days, days
from karabakh_cli.verify.text.numerals import Number, numbers, value
from karabakh_cli.verify.text.sentences import blank


def found(text: str) -> list[Number]:
    prose = blank(text)
    return list(numbers(blank_days(prose, list(days(prose)))))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2,783", 2783),
        ("2 783", 2783),
        ("2\u202f783", 2783),
        ("2.783", 2783),
        ("2783", 2783),
        ("22.8", 22.8),
        ("1.5 million", 1_500_000),
        ("2bn", 2_000_000_000),
        ("forty-four", 44),
        ("two hundred and four", 204),
        ("Seven", 7),
        ("1,500,000", 1_500_000),
        ("1,234,567 million", 1_234_567_000_000),
        ("1'234 million", 1_234_000_000),
        ("1 234 million", 1_234_000_000),
        ("1,234 million", 1_234_000_000),
        ("1.234 million", 1_234_000),
        ("1,234.5 million", 1_234_500_000),
    ],
)
def test_one_number_is_read_however_it_is_written(written: str, expected: float) -> None:
    text = f"In all, {written} soldiers were killed."

    (number,) = found(text)

    assert number.value == expected
    assert text[number.start : number.end] == written


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("60 to 160", 60, 160),
        ("60-160", 60, 160),
        ("300,000–500,000", 300_000, 500_000),
        ("7 to 8 thousand", 7000, 8000),
    ],
)
def test_a_range_is_one_number_with_two_ends(written: str, low: int, high: int) -> None:
    (number,) = found(f"They captured {written} soldiers.")

    assert (number.value, number.high) == (low, high)


def test_between_makes_a_range_and_from_does_not() -> None:
    assert [(n.value, n.high) for n in found("between 60 and 160 men")] == [(60, 160)]
    assert [n.value for n in found("it rose from 2,783 to 2,906")] == [2783, 2906]
    assert [n.value for n in found("killed 21 and 70 men")] == [21, 70]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("541 men", "exactly"),
        ("exactly 541 men", "exactly"),
        ("at least 541 men", "at-least"),
        ("no fewer than 541 men", "at-least"),
        ("541 or more men", "at-least"),
        ("541+ men", "at-least"),
        ("more than 541 men", "more-than"),
        ("Over 541 men", "more-than"),
        ("not more than 541 men", "up-to"),
        ("up to 541 men", "up-to"),
        ("fewer than 541 men", "less-than"),
        ("just under 541 men", "just-under"),
        ("almost 541 men", "nearly"),
        ("some 541 men", "about"),
        ("about another 541 men", "about"),
        ("more than $541", "more-than"),
        ("handed over 541 men", "exactly"),
    ],
)
def test_the_word_that_bounds_a_number_is_read_before_and_behind_it(text: str, bound: str) -> None:
    (number,) = found(text)

    assert number.bounds[0] == bound


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("73%", "percent"),
        ("73 per cent", "percent"),
        ("15 km", "kilometres"),
        ("215 km²", "square-kilometres"),
        ("215 square kilometres", "square-kilometres"),
        ("44 days", "days"),
        ("six-week siege", "weeks"),
        ("US$2 billion", "us-dollars"),
        ("€3 million", "euros"),
        ("AMD 387 billion", "drams"),
        ("USD 5 million", "us-dollars"),
        ("48 times", "times"),
        ("48 tanks", None),
    ],
)
def test_a_unit_is_read(text: str, unit: str | None) -> None:
    (number,) = found(f"It was {text} in all.")

    assert number.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "It was signed on 9 November 2020, at 00:00 on 10.11.2020 (2020-11-10), after October 27.",
        "In 2020, since 1994, in the 1990s, 1988–1994, between 1991 and 2023, on 26-27 October.",
        "The T-72, S-300, TB2, Su-25, 9K33, BM-30, a 152 mm gun and Covid-19.",
        "The 1st, 2nd and 25th, the twenty-first day.",
        "Resolutions 822, 853, 874 and 884; Article 5; point 9.",
        "Reported.[58] So it was.[a][137][216] And so.[^3] See https://example.org/2020/11/27 for it.",
        "Two days later, three weeks earlier, both sides, the two sides, one of them.",
        "A third of it, two thirds of the land, the Four-Day War.",
        "An 18-year-old came at 4 p.m., at 14.30, on the strikes of 4, 11 and 17 October, on the 12th.",
        "Hikmat Hajiyev, 41, and Mr Pashinyan (45) met; she was in her 40s.",
        "Room 305, house 14, the M4 highway, route 7, kilometre 12; it is 200 metres off, at height 2250.",
        "Pages 12–14, p. 7, section 3, note 12, fn. 3, § 9, ISBN 978-3-16-148410-0.",
        "The resolutions of 1993 (822, 853, 874 and 884); call +994 12 498 71 90, 24/7.",
        "The T-72s, the M12, see page 214 and note 17 of it; issue 112, part 3, exhibit 9, base 3.",
        "It ran from 10.00 to 12.30, at 0600 hours, 8 o'clock and half past 6; he was 19 when he left.",
        "Hall 3, showcase 11, box 6; desk 9, file 27, draft 2; press release CM 1204, document HRC 045.",
        "An answer within 30 days, within the next three weeks; open 6 days a week and 24 hours each day.",
        "So it was [12, p. 4], and so [3, § 7; note 12] and [21, vol. 2].",
        "7\n00:01:02,000 --> 00:01:05,500\nThe guns fell silent.\n\n00:07.250 --> 00:09.000\nNobody spoke.\n",
        "```\n12 tanks\n```\n",
        "# 3. Losses\n\n1. Tanks\n2. Guns\n",
    ],
)
def test_what_counts_nothing_is_no_number(text: str) -> None:
    assert [text[n.start : n.end] for n in found(text)] == []


@pytest.mark.parametrize(
    "text", ["In that case 12 soldiers died.", "Some 12 000 fled.", "They document 12 cases."]
)
def test_a_count_beside_such_a_label_is_a_number(text: str) -> None:
    assert len(found(text)) == 1


def test_a_year_before_people_is_their_number() -> None:
    assert [n.value for n in found("About 2000 Russian peacekeepers came; 1815 servicemen were killed.")] == [
        2000,
        1815,
    ]


def test_a_number_of_people_or_things_behind_a_day_or_a_road_is_theirs() -> None:
    text = "On the first day 36 Azerbaijani tanks were lost, on the road 12 people died."

    assert [n.value for n in found(text)] == [36, 12]


def test_a_mark_behind_a_number_is_not_of_it() -> None:
    assert [n.value for n in found("3,825[58] and 2.906 soldiers were killed.[38]")] == [3825, 2906]


@given(st.integers(min_value=1, max_value=10**9))
def test_every_way_of_grouping_gives_the_number_back(number: int) -> None:
    for mark in (",", " ", ".", "'"):
        assert value(f"{number:,}".replace(",", mark)) == number


PIECES = "1,234 1'234 1.234 1,234,567 12 3.5 million thousand bn 10/9/2020 between and to - , hundred".split()


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["", " "]))
def test_numbers_and_the_words_beside_them_are_read_in_any_order(pieces: list[str], between: str) -> None:
    text = between.join(pieces)

    assert all(text[one.start : one.end].strip() and one.value >= 0 for one in found(text))


@given(st.text(max_size=200))
def test_any_text_has_numbers_in_order_and_in_place(text: str) -> None:
    spans = [(n.start, n.end) for n in found(text)]

    assert spans == sorted(spans)
    assert all(text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize(
    "text",
    [
        "If one adds the wounded, more were hit.",
        "One must bear in mind the dead.",
        "when one sums up the losses",
    ],
)
def test_one_who_counts_is_not_counted(text: str) -> None:
    assert found(text) == []


def test_one_soldier_is_counted() -> None:
    assert found("When one soldier was killed") != []


@pytest.mark.parametrize("text", ["in autumn 2020", "in the fall of 2020", "Autumn, 2020"])
def test_a_season_of_a_year_is_its_months(text: str) -> None:
    (season,) = days(text)

    assert season.may_be == ("2020-09", "2020-10", "2020-11")


@pytest.mark.parametrize("verb", ["have passed", "had passed", "have surpassed", "exceed"])
def test_what_has_passed_a_number_is_more(verb: str) -> None:
    assert found(f"Azerbaijan's military dead {verb} 2,906.")[0].bounds == ("more-than",)


@pytest.mark.parametrize(
    "text",
    [
        "The Court applied Rule 39 to 229 of them.",
        "The Court applied Rule 39 to 229 captives.",
        "Article 5, 229 prisoners said, was not kept.",
        "In paragraphs 12 and 13, 229 of those held are named.",
    ],
)
def test_what_is_counted_behind_a_label_is_not_of_its_list(text: str) -> None:
    assert [number.value for number in found(text)] == [229]


@pytest.mark.parametrize("text", ["See pages 31 to 35 of the report.", "Articles 3, 4 and 5 were breached."])
def test_a_label_may_have_several_numbers(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize("other", ["the nine of the day before", "on the day before", "its last count had"])
@pytest.mark.parametrize("apart", ["one more", "3 fewer", "1,000 less"])
def test_by_how_many_two_counts_differ_is_no_count(apart: str, other: str) -> None:
    assert [one.value for one in numbers(f"The toll was 12, {apart} than {other}.")][:1] == [12]
    assert [one.value for one in numbers(f"There were {apart} than {other}.")] == [9] * ("nine" in other)


@pytest.mark.parametrize("about", ["-ish", "-odd", " or so"])
def test_what_is_behind_a_number_may_say_that_it_is_about_right(about: str) -> None:
    (one,) = numbers(f"There were 30,000{about} people.")

    assert (one.value, one.bounds, one.sure) == (30000, ("about",), True)


@pytest.mark.parametrize("text", ["1e3 soldiers", "2e6 shells", "12E4 people"])
def test_a_number_with_an_exponent_is_passed_over(text: str) -> None:
    assert found(text) == []
