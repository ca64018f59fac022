"""In a question about something counted, a figure comes first only if it has every word of it."""

import pytest

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.rank import search


def _first(index: Index, query: str) -> str:
    return search(index, query, limit=1)[0].id


@pytest.mark.parametrize(
    "query",
    [
        "BTC oil pipeline rockets",
        "rockets at the btc oil pipeline",
        "ракеты нефтепровод баку тбилиси джейхан",
        "btc boru hattı petrol roket",
    ],
)
def test_a_figure_without_the_rockets_comes_behind_the_event_with_them(
    search_index: Index, query: str
) -> None:
    assert _first(search_index, query) == "2020-10-06-btc-pipeline-attack-reported"


@pytest.mark.parametrize(
    "query", ["stepanakert parliament demolished", "parliament of stepanakert was demolished"]
)
def test_the_parliament_that_reports_is_not_the_one_that_was_demolished(
    search_index: Index, query: str
) -> None:
    assert _first(search_index, query) == "2024-03-04-artsakh-parliament-demolished"


@pytest.mark.parametrize(
    ("query", "dismissed"),
    [
        ("was tonoyan fired", "2020-11-tonoyan-resigns"),
        ("when was barkhudarov fired", "2024-10-06-barkhudarov-dismissed"),
    ],
)
def test_a_man_who_was_fired_was_dismissed(search_index: Index, query: str, dismissed: str) -> None:
    assert _first(search_index, query) == dismissed


@pytest.mark.parametrize("query", ["did armenia really fire iskanders", "were iskanders fired at shusha"])
def test_missiles_that_were_fired_were_launched(search_index: Index, query: str) -> None:
    assert "iskander" in _first(search_index, query)
