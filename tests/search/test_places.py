"""A city beside a name is that place, and churches are of any place."""

import pytest

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.ranking.rank import search

FUZULI, JABRAYIL, GANJA, STEPANAKERT = (
    "2020-10-17-fuzuli-captured",
    "2020-10-09-jabrayil-captured",
    "2020-ganja-missile-attacks",
    "stepanakert",
)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("fuzuli city captured", FUZULI),
        ("взятие города физули", FUZULI),
        ("füzuli şəhərinin azad edilməsi", FUZULI),
        ("ֆիզուլի քաղաքի գրավումը", FUZULI),
        ("fizuli şehrinin kurtarılması", FUZULI),
        ("capture of the town of jabrayil", JABRAYIL),
        ("город джебраил освобожден", JABRAYIL),
        ("cəbrayıl şəhəri azad edildi", JABRAYIL),
        ("missile attacks on the city of ganja", GANJA),
    ],
)
def test_a_city_beside_a_name_is_that_city(search_index: Index, query: str, first: str) -> None:
    assert search(search_index, query, limit=1)[0].id == first


@pytest.mark.parametrize("name", ["stepanakert", "ganja"])
def test_the_name_of_a_city_with_the_word_is_still_its_name(search_index: Index, name: str) -> None:
    assert search(search_index, f"{name} city", limit=1)[0].id == name


@pytest.mark.parametrize(
    "query",
    [
        "churches destroyed",
        "mosques destroyed",
        "armenian churches destroyed",
        "azerbaijani mosques destroyed",
        "разрушенные церкви",
        "разрушенные мечети",
        "dağıdılmış kilsələr",
        "dağıdılmış məscidlər",
        "ավերված եկեղեցիներ",
        "ավերված մզկիթներ",
        "yıkılan kiliseler",
        "yıkılan camiler",
    ],
)
def test_destroyed_churches_and_mosques_begin_with_no_denial_and_have_findings(
    search_index: Index, query: str
) -> None:
    found = [hit.id for hit in search(search_index, query, limit=5)]
    assert "denies" not in found[0]
    assert any("caucasus-heritage-watch" in key or "chw" in key for key in found)


@pytest.mark.parametrize("place", ["stepanakert", "barda"])
def test_a_finding_comes_before_the_denial_of_it(search_index: Index, place: str) -> None:
    found = [hit.id for hit in search(search_index, f"cluster munitions in {place}", limit=10)]
    assert "denies" not in found[0]


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
def test_a_denial_comes_first_where_it_is_asked_for(search_index: Index, side: str) -> None:
    found = [hit.id for hit in search(search_index, f"{side} denied using cluster munitions", limit=1)]
    assert "denies" in found[0]


@pytest.mark.parametrize("query", ["who controls shusha", "who holds shusha", "кто контролирует Шушу"])
def test_who_controls_a_place_is_said_in_its_own_record(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id == "shusha"


def test_a_church_beside_a_town_is_in_it(search_index: Index) -> None:
    roles = {term.word: term.role for term in parse_query(search_index, "church in jabrayil").terms}

    assert roles == {"church": "", "jabrayil": "place"}
