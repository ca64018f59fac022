"""How many a force has, and not what became of it."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.rank import search

ARMIES = {
    "number of {} troops": ("armenian", "azerbaijani"),
    "how many soldiers did {} have": ("armenia", "azerbaijan"),
    "численность армии {}": ("армении", "азербайджана"),
    "сколько солдат было у {}": ("армении", "азербайджана"),
    "{} ordusunun sayı": ("ermənistan", "azərbaycan"),
    "{} բանակի թվաքանակը": ("հայկական", "ադրբեջանական"),
    "{} ordusunda kaç asker vardı": ("ermenistan", "azerbaycan"),
}
LOST = {
    "number of {} soldiers killed": ("armenian", "azerbaijani"),
    "сколько солдат потеряла армия {}": ("армении", "азербайджана"),
    "{} ordusunun itkiləri": ("ermənistan", "azərbaycan"),
}


def _asked(wordings: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    return [
        (wording.format(name), side)
        for wording, names in wordings.items()
        for name, side in zip(names, ("armenia", "azerbaijan"), strict=True)
    ]


def _first(query: str, index: Index, facts: Facts) -> Figure:
    found = facts.entries[search(index, query, limit=1)[0].id]
    assert isinstance(found, Figure)
    return found


@pytest.mark.parametrize(("query", "side"), _asked(ARMIES))
def test_the_number_of_an_army_is_its_strength(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    first = _first(query, search_index, facts)
    assert (first.measure, first.of) == ("strength", (side,))


@pytest.mark.parametrize(
    "query",
    [
        "number of syrian mercenaries",
        "число сирийских наёмников",
        "suriyalı muzdluların sayı",
        "սիրիացի վարձկանների թիվը",
        "suriyeli paralı asker sayısı",
    ],
)
def test_the_number_of_mercenaries_is_of_those_sent(search_index: Index, facts: Facts, query: str) -> None:
    assert _first(query, search_index, facts).measure == "deployed"


@pytest.mark.parametrize(("query", "side"), _asked(LOST))
def test_what_became_of_an_army_is_still_asked_by_name(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    first = _first(query, search_index, facts)
    assert first.measure in {"killed", "losses"}
    assert side in first.of
