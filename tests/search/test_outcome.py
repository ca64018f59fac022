"""Who won the war and why: the same answer whichever side is named, and nothing for what a side lost."""

import pytest

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.outcome import asks_for_the_outcome
from karabakh_cli.search.ranking.rank import ask


@pytest.mark.parametrize(
    "question",
    [
        "why did {loser} lose the war",
        "reasons for {loser}'s defeat",
        "why {loser} was defeated in 2020",
        "how did {winner} win the Karabakh war",
        "why did {winner} win",
        "explanation of {winner}'s victory",
    ],
)
def test_why_one_side_won_is_why_the_other_lost(search_index: Index, question: str) -> None:
    asked = question.format(loser="Armenia", winner="Azerbaijan")

    found = [hit.id for hit in ask(search_index, asked, limit=5).hits]

    assert found == [hit.id for hit in ask(search_index, "why was the war lost", limit=5).hits]
    assert "assert" in found[0]


@pytest.mark.parametrize(
    "asked",
    [
        "who won the war",
        "who lost the war",
        "кто победил в войне",
        "müharibəni kim uddu",
        "savaşı kim kazandı",
        "ո՞վ հաղթեց պատերազմում",
    ],
)
def test_who_won_is_answered_by_a_statement_on_it(search_index: Index, asked: str) -> None:
    assert ask(search_index, asked, limit=1).hits[0].id == "wikipedia-asserts-azerbaijani-victory"


@pytest.mark.parametrize(
    "asked",
    [
        "what did armenia lose in the war",
        "how many did azerbaijan lose in the war",
        "who lost more tanks",
        "victory day azerbaijan",
        "azerbaijan victory parade",
        "soldiers lost in the war",
        "when was shusha lost",
    ],
)
def test_what_a_side_lost_and_victory_day_are_something_else(asked: str) -> None:
    assert not asks_for_the_outcome(asked.split())
