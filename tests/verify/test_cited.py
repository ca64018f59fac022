"""Who is cited, credited or asked for a number, and what only looks like a verb of reporting."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("who", "number", "other"),
    [
        ("Oryx", "255 Armenian tanks lost", "Amnesty International"),
        ("Oryx", "62 Azerbaijani tanks lost", "Human Rights Watch"),
        ("Ilham Aliyev", "241 Armenian tanks destroyed", "Emmanuel Macron"),
    ],
)
@pytest.mark.parametrize(
    "words", ["The author cites {} for {}.", "In the book he credits {} with {}.", "She quotes {} for {}."]
)
def test_who_is_cited_for_a_number_reports_it(
    verdicts: Callable[[str], list[str]], words: str, who: str, number: str, other: str
) -> None:
    assert verdicts(words.format(who, number)) == ["match"]
    assert verdicts(words.format(other, number)) == ["claimant-differs"]


@pytest.mark.parametrize("counts", ["official counts", "official estimates", "official tally"])
def test_a_count_of_both_sides_is_not_of_who_spoke_before(
    verdicts: Callable[[str], list[str]], counts: str
) -> None:
    text = (
        "Amnesty International listed 52 civilians killed. Add the {} of both sides, Armenia's 3,825 "
        "dead soldiers and Azerbaijan's 2,906."
    )

    assert verdicts(text.format(counts))[1:] == ["match", "match"]


@pytest.mark.parametrize(
    ("who", "verdict"), [("Oryx", "match"), ("Amnesty International", "claimant-differs")]
)
@pytest.mark.parametrize("number", ["255 Armenian tanks", "62 Azerbaijani tanks"])
def test_a_count_at_somebody_is_theirs(
    verdicts: Callable[[str], list[str]], who: str, verdict: str, number: str
) -> None:
    text = f"By the count at {who} {number} were lost."

    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    ("who", "number", "verdict"),
    [
        ("Azerbaijan", "2,906 of its soldiers had been killed", "match"),
        ("Armenia", "3,825 of its soldiers had been killed", "match"),
        ("Armenia", "2,906 Azerbaijani soldiers had been killed", "claimant-differs"),
        ("Azerbaijan", "3,825 Armenian soldiers had been killed", "claimant-differs"),
    ],
)
def test_what_somebody_accepts_they_report(
    verdicts: Callable[[str], list[str]], who: str, number: str, verdict: str
) -> None:
    assert verdicts(f"{who} accepted that {number}.") == [verdict]


@pytest.mark.parametrize("who", ["US Secretary of State Mike Pompeo", "Mike Pompeo"])
@pytest.mark.parametrize(
    ("money", "verdict"), [("$5 million", "match"), ("5 million euros", "quantity-differs")]
)
def test_who_promises_a_sum_reports_it(
    verdicts: Callable[[str], list[str]], who: str, money: str, verdict: str
) -> None:
    text = f"On 17 November 2020 the war was over, and {who} promised {money} of aid."

    assert verdicts(text) == [verdict]
