"""What a third state says of the war, and the enemy of whoever asks."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Statement
from karabakh_cli.query.actors import with_parts
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.rank import search


@pytest.mark.parametrize(
    ("query", "state"),
    [
        ("position of iran", "iran"),
        ("iran's stance on the war", "iran"),
        ("stance of turkey", "turkey"),
        ("attitude of russia to the war", "russia"),
        ("реакция турции", "turkey"),
        ("Իրանի դիրքորոշումը", "iran"),
        ("russia reaction", "russia"),
        ("türkiyənin mövqeyi", "turkey"),
        ("Rusya'nın tepkisi", "russia"),
    ],
)
def test_the_position_of_a_third_state_is_what_it_says(
    search_index: Index, facts: Facts, query: str, state: str
) -> None:
    first = facts.entries[search(search_index, query, limit=1)[0].id]

    assert isinstance(first, Statement)
    assert with_parts(facts, state) & {*first.source}


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("düşmənin itkiləri", "armenia"),
        ("düşmən neçə əsgər itirdi", "armenia"),
        ("հակառակորդի կորուստները", "azerbaijan"),
        ("թշնամու կորուստները", "azerbaijan"),
    ],
)
def test_the_enemy_is_the_other_side_of_whoever_asks(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    assert side in facts.figure(search(search_index, query, limit=1)[0].id).of


@pytest.mark.parametrize("query", ["fuzuli kenti", "füzuli şəhəri", "город физули", "town of fuzuli"])
def test_a_name_beside_town_is_that_place(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id in {"fuzuli", "2020-10-17-fuzuli-captured"}


@pytest.mark.parametrize(
    "query", ["role of the bayraktar", "роль байрактаров", "Bayraktarların rolu", "Bayraktar'ın rolü"]
)
def test_the_role_of_a_weapon_is_what_is_said_of_it(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id == "wikipedia-asserts-tb2-strikes-and-spotting"


@pytest.mark.parametrize(
    ("query", "speaker"),
    [
        ("merkel's remarks on nagorno karabakh", "merkel"),
        ("macron opinion on karabakh", "macron"),
        ("комментарий макрона о карабахе", "macron"),
        ("высказывание помпео о карабахе", "pompeo"),
    ],
)
def test_what_a_person_says_of_karabakh_is_what_that_person_says(
    search_index: Index, facts: Facts, query: str, speaker: str
) -> None:
    first = facts.entries[search(search_index, query, limit=1)[0].id]

    assert isinstance(first, Statement)
    assert speaker in first.source


@pytest.mark.parametrize(
    "query",
    [
        "what did each side say about mercenaries",
        "what do both sides claim about cluster munitions",
        "что заявила каждая сторона о наёмниках",
        "what did both sides say about the strike on ganja",
    ],
)
def test_what_each_side_says_begins_with_a_statement_of_each(
    search_index: Index, facts: Facts, query: str
) -> None:
    said = [facts.entries[hit.id] for hit in search(search_index, query, limit=2)]
    sides = [{facts.reporter(key).side for key in one.source} for one in said if isinstance(one, Statement)]

    assert len(sides) == 2
    assert sides[0] & {"armenia", "artsakh"}
    assert "azerbaijan" in sides[1]
