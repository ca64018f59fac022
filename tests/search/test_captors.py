"""Captives in a capital or a country are the other side's, and are counted where they are held."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.captors import holding_capitals
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.ranking.rank import search


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("captives in baku", "armenia"),
        ("captives in yerevan", "azerbaijan"),
        ("how many prisoners of war are still in baku", "armenia"),
        ("how many prisoners of war are still in yerevan", "azerbaijan"),
        ("сколько военнопленных в баку", "armenia"),
        ("сколько военнопленных в ереване", "azerbaijan"),
        ("bakıda əsirlərin sayı", "armenia"),
        ("irəvanda əsirlərin sayı", "azerbaijan"),
        ("քանի՞ գերի կա Բաքվում", "armenia"),
        ("քանի՞ գերի կա Երևանում", "azerbaijan"),
        ("bakü'de kaç esir var", "armenia"),
        ("erivan'da kaç esir var", "azerbaijan"),
        ("how many armenians are held in azerbaijan", "armenia"),
        ("how many azerbaijanis are held in armenia", "azerbaijan"),
        ("how many armenians does azerbaijan still hold", "armenia"),
        ("how many azerbaijanis does armenia still hold", "azerbaijan"),
        ("armenian captives held by azerbaijan", "armenia"),
        ("azerbaijani captives held by armenia", "azerbaijan"),
        ("how many prisoners are in azerbaijan", "armenia"),
        ("how many prisoners are in armenia", "azerbaijan"),
        ("сколько пленных в азербайджане", "armenia"),
        ("сколько пленных в армении", "azerbaijan"),
        ("Azərbaycanda əsirlərin sayı", "armenia"),
        ("Ermənistandakı əsirlərin sayı", "azerbaijan"),
        ("գերիների թիվը Ադրբեջանում", "armenia"),
        ("գերիների թիվը Հայաստանում", "azerbaijan"),
        ("Azerbaycan'daki esir sayısı", "armenia"),
        ("ermenistan'da kaç esir var", "azerbaijan"),
        ("is azerbaijan still holding armenian prisoners", "armenia"),
        ("is armenia still holding azerbaijani prisoners", "azerbaijan"),
        ("armenian captives in baku", "armenia"),
        ("azerbaijani captives in yerevan", "azerbaijan"),
        ("captives in stepanakert", "azerbaijan"),
    ],
)
def test_captives_in_a_capital_or_a_country_are_the_other_sides(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    first = facts.entries[search(search_index, query, limit=1)[0].id]
    assert isinstance(first, Figure)
    assert side in first.of


@pytest.mark.parametrize(
    "query",
    [
        "how many armenian prisoners are in azerbaijan",
        "армянские пленные в баку",
        "bakıdakı erməni əsirləri",
        "հայ գերիները Բաքվում",
        "bakü'deki ermeni esirleri",
    ],
)
def test_those_who_are_held_there_come_first(search_index: Index, facts: Facts, query: str) -> None:
    first = facts.entries[search(search_index, query, limit=1)[0].id]
    assert isinstance(first, Figure)
    assert first.measure == "held"


@pytest.mark.parametrize(("capital", "side"), [("baku", "azerbaijan"), ("yerevan", "armenia")])
def test_captives_flown_to_a_capital_are_its_own(
    search_index: Index, facts: Facts, capital: str, side: str
) -> None:
    query = f"captives returned to {capital}"
    assert not holding_capitals(Words(query.split()))
    named = [
        one.of
        for hit in search(search_index, query, limit=3)
        if isinstance(one := facts.entries[hit.id], Figure)
    ]
    assert any(side in of for of in named)


@pytest.mark.parametrize(
    "asked",
    [
        "how many armenian prisoners does azerbaijan still hold",
        "is azerbaijan still holding armenian prisoners",
        "armenian prisoners held in baku",
        "armenian captives in azerbaijan",
        "сколько армянских пленных в баку",
        "армянские пленные, удерживаемые в баку",
        "Bakıda saxlanılan erməni əsirlər",
        "Բաքվում պահվող հայ գերիներ",
        "have all the captives been returned",
        "do any prisoners remain",
        "did azerbaijan release all prisoners",
        "все ли пленные возвращены",
        "bütün əsirlər qaytarılıbmı",
        "բոլոր գերիները վերադարձե՞լ են",
        "tüm esirler serbest bırakıldı mı",
    ],
)
def test_who_is_still_held_is_asked_of_the_latest_counts_of_the_held(
    search_index: Index, facts: Facts, asked: str
) -> None:
    first = [facts.figure(hit.id) for hit in search(search_index, asked, limit=3)]

    assert {one.measure for one in first} == {"held"}
    days = [one.stated_on or "" for one in first]
    assert days == sorted(days, reverse=True)


def test_all_captives_of_a_side_are_those_that_the_other_held(search_index: Index, facts: Facts) -> None:
    for captor, camp in (("azerbaijan", {"armenia", "artsakh"}), ("armenia", {"azerbaijan"})):
        first = facts.figure(search(search_index, f"did {captor} release all captives", limit=1)[0].id)

        assert first.of
        assert {*first.of} <= camp


def test_captives_that_a_side_got_back_are_its_own(search_index: Index, facts: Facts) -> None:
    for side, camp in (("armenia", {"armenia", "artsakh"}), ("azerbaijan", {"azerbaijan"})):
        first = facts.figure(search(search_index, f"how many prisoners did {side} get back", limit=1)[0].id)

        assert (first.measure, {*first.of} <= camp) == ("returned", True)


@pytest.mark.parametrize(
    ("asked", "camp"),
    [
        ("return of prisoners from baku", {"armenia", "artsakh"}),
        ("возвращение пленных из баку", {"armenia", "artsakh"}),
        ("Bakıdan qaytarılan əsirlər", {"armenia", "artsakh"}),
        ("գերիների վերադարձ Բաքվից", {"armenia", "artsakh"}),
        ("how many prisoners left baku", {"armenia", "artsakh"}),
        ("prisoners returned from armenia", {"azerbaijan"}),
        ("how many prisoners left yerevan", {"azerbaijan"}),
        ("возвращение пленных из Армении", {"azerbaijan"}),
        ("Ermenistan'dan dönen esirler", {"azerbaijan"}),
    ],
)
def test_captives_who_came_from_a_side_are_the_others(
    search_index: Index, facts: Facts, asked: str, camp: set[str]
) -> None:
    first = facts.figure(search(search_index, asked, limit=1)[0].id)

    assert first.of
    assert {*first.of} <= camp


@pytest.mark.parametrize(
    "asked", ["how many prisoners were returned in all", "all captives returned to armenia"]
)
def test_how_many_were_returned_in_all_is_not_how_many_are_held(
    search_index: Index, facts: Facts, asked: str
) -> None:
    first = facts.figure(search(search_index, asked, limit=1)[0].id)

    assert first.measure in {"returned", "exchanged"}
