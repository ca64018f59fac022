"""Who began the war, who won it and why: one answer whichever side is named; what a side lost is not it."""

import pytest

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.outcome import asks_for_the_outcome, asks_who_began
from karabakh_cli.search.parsing.words import Words
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
        "did Azerbaijan win the war",
        "did Armenia win the war",
        "has Armenia lost the war?",
        "победил ли Азербайджан в войне",
        "savaşı Azerbaycan mı kazandı",
    ],
)
def test_who_won_is_answered_by_a_statement_on_it(search_index: Index, asked: str) -> None:
    assert ask(search_index, asked, limit=1).hits[0].id == "wikipedia-asserts-azerbaijani-victory"


@pytest.mark.parametrize(
    "asked",
    [
        "what did armenia lose in the war",
        "did armenia lose tanks in the war",
        "how many did azerbaijan lose in the war",
        "who lost more tanks",
        "victory day azerbaijan",
        "azerbaijan victory parade",
        "soldiers lost in the war",
        "when was shusha lost",
    ],
)
def test_what_a_side_lost_and_victory_day_are_something_else(asked: str) -> None:
    assert not asks_for_the_outcome(Words(asked.split()))


@pytest.mark.parametrize(
    "asked",
    [
        "why did the war break out",
        "why was there a war",
        "causes of the war",
        "whose fault was the war, who is guilty",
        "who is responsible for the 2020 war",
        "is azerbaijan to blame for the war",
        "is armenia to blame for the war",
        "из-за чего началась война",
        "причины войны",
        "müharibənin səbəbləri",
        "savaşın sebebi",
        "պատերազմի պատճառները",
    ],
)
def test_why_the_war_began_is_who_began_it(search_index: Index, asked: str) -> None:
    found = [hit.id for hit in ask(search_index, asked, limit=2).hits]

    assert found == [hit.id for hit in ask(search_index, "who began the war", limit=2).hits]


@pytest.mark.parametrize(
    "asked",
    [
        "who blamed Azerbaijan for the war",
        "why did the war end",
        "who led Artsakh in the war",
        "cause of death",
    ],
)
def test_who_blames_a_side_and_why_the_war_ended_are_something_else(asked: str) -> None:
    assert not asks_who_began(Words(asked.casefold().split()))


@pytest.mark.parametrize(
    "asked",
    [
        "when did the 44-day war start",
        "Vətən müharibəsi nə vaxt başladı",
        "vatan savaşı ne zaman başladı",
        "երբ սկսվեց 44-օրյա պատերազմը",
        "когда началась вторая карабахская война",
    ],
)
def test_the_war_began_on_its_first_day_whatever_it_is_called(search_index: Index, asked: str) -> None:
    assert ask(search_index, asked, limit=1).hits[0].id == "2020-09-27-second-nagorno-karabakh-war"


@pytest.mark.parametrize("asked", ["who started the 44-day war", "who began the patriotic war"])
def test_who_began_it_is_asked_of_the_sides_whatever_it_is_called(search_index: Index, asked: str) -> None:
    expected = [hit.id for hit in ask(search_index, "who started the war").hits]

    assert [hit.id for hit in ask(search_index, asked).hits] == expected


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize("asked", ["was {} the aggressor", "why did {} attack"])
def test_the_aggressor_is_who_began_by_each_sides_word(search_index: Index, asked: str, side: str) -> None:
    hits = ask(search_index, asked.format(side), limit=2).hits

    assert [hit.id.partition("-")[0] for hit in hits] == ["pashinyan", "azerbaijan"]
