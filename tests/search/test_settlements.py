"""A city or town beside a name is that place, and not another one in the same record."""

import pytest

from karabakh_cli.search.indexing.index import Index
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
