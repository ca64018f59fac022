"""Whom a question counts: captives, who are no tanks, or the displaced who go back, of either side."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.rank import search


def figures(index: Index, facts: Facts, query: str, limit: int) -> list[Figure]:
    """The figures among the first answers."""
    found = (facts.entries[hit.id] for hit in search(index, query, limit=limit))
    return [entry for entry in found if isinstance(entry, Figure)]


@pytest.mark.parametrize(
    "query",
    [
        "how many displaced people went back to karabakh",
        "сколько беженцев вернулось в карабах",
        "qarabağa neçə məcburi köçkün qayıtdı",
        "քանի՞ տեղահանված վերադարձավ Ղարաբաղ",
        "karabağ'a kaç göçmen geri döndü",
    ],
)
def test_those_who_returned_to_karabakh_are_of_both_sides(
    search_index: Index, facts: Facts, query: str
) -> None:
    first = figures(search_index, facts, query, 3)
    assert {"artsakh", "azerbaijan"} <= {side for one in first for side in one.of}
    assert {one.topic for one in first} == {"displacement"}


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("how many azerbaijanis have returned to karabakh", "azerbaijan"),
        ("how many armenians have returned to karabakh", "artsakh"),
        ("сколько азербайджанцев возвратилось в карабах", "azerbaijan"),
        ("сколько армян возвратилось в карабах", "artsakh"),
        ("qarabağa neçə azərbaycanlı qayıdıb", "azerbaijan"),
        ("qarabağa neçə erməni qayıdıb", "artsakh"),
        ("քանի՞ ադրբեջանցի է վերադարձել Ղարաբաղ", "azerbaijan"),
        ("քանի՞ հայ է վերադարձել Ղարաբաղ", "artsakh"),
        ("karabağ'a kaç azerbaycanlı döndü", "azerbaijan"),
        ("karabağ'a kaç ermeni döndü", "artsakh"),
    ],
)
def test_a_people_named_says_who_returned_to_karabakh(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    first, *_ = figures(search_index, facts, query, 1)
    assert side in first.of
    assert first.topic == "displacement"


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("how many armenians were returned by azerbaijan", "armenia"),
        ("how many azerbaijanis were returned by armenia", "azerbaijan"),
        ("how many armenian captives returned", "armenia"),
        ("how many azerbaijani captives returned", "azerbaijan"),
    ],
)
def test_whom_a_side_returned_were_captives(search_index: Index, facts: Facts, query: str, side: str) -> None:
    first, *_ = figures(search_index, facts, query, 1)
    assert side in first.of
    assert first.topic == "casualties"


@pytest.mark.parametrize(
    "query",
    [
        "how much was spent on restoring karabakh",
        "сколько денег ушло на восстановление карабаха",
        "qarabağın yenidən qurulmasına nə qədər pul xərclənib",
        "որքա՞ն գումար է ծախսվել Ղարաբաղի վերականգնման վրա",
        "karabağ'ın yeniden inşasına ne kadar para harcandı",
    ],
)
def test_the_rebuilding_of_karabakh_is_of_a_place(search_index: Index, query: str) -> None:
    assert "rebuilding" in search(search_index, query, limit=1)[0].id


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("azerbaijani captives", "azerbaijan"),
        ("armenian captives", "armenia"),
        ("how many azerbaijanis did armenia capture", "azerbaijan"),
        ("how many armenians did azerbaijan capture", "armenia"),
        ("азербайджанские пленные", "azerbaijan"),
        ("армянские пленные", "armenia"),
        ("azərbaycanlı əsirlər", "azerbaijan"),
        ("erməni əsirlər", "armenia"),
        ("ադրբեջանցի գերիներ", "azerbaijan"),
        ("հայ գերիներ", "armenia"),
        ("azerbaycanlı esirler", "azerbaijan"),
        ("ermeni esirler", "armenia"),
    ],
)
def test_captives_are_people(search_index: Index, facts: Facts, query: str, side: str) -> None:
    first = figures(search_index, facts, query, 2)
    assert side in first[0].of
    assert all(one.unit == "people" for one in first)


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_captured_tanks_are_still_found(search_index: Index, facts: Facts, side: str) -> None:
    first, *_ = figures(search_index, facts, f"{side} tanks captured", 1)
    assert (first.item, first.measure) == ("tanks", "captured")
