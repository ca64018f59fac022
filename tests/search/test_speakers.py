"""Whose word it is: somebody who speaks alone, and what several said together."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Statement
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.ranking.rank import search


@pytest.mark.parametrize(
    "query",
    [
        "aliyev zangezur corridor by force",
        "алиев зангезурский коридор силой",
        "aliyev zəngəzur dəhlizi zorla",
        "aliyev zengezur koridoru zorla",
        "Զանգեզուրի միջանցք Ալիև ուժով",
    ],
)
def test_what_one_said_alone_comes_before_what_he_signed_with_others(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id == "aliyev-warns-corridor-by-force-2021-04"


@pytest.mark.parametrize(
    ("query", "speaker"),
    [
        ("Macron jihadists in Karabakh", "macron"),
        ("макрон джихадисты в карабахе", "macron"),
        ("makron cihadçılar", "macron"),
        ("Մակրոն ջիհադիստներ Ղարաբաղում", "macron"),
        ("macron cihatçılar karabağ", "macron"),
        ("lavrov foreign mercenaries", "lavrov"),
    ],
)
def test_somebody_with_an_office_speaks_in_person_before_events_with_the_name(
    search_index: Index, facts: Facts, query: str, speaker: str
) -> None:
    found = facts.entries[search(search_index, query, limit=1)[0].id]
    assert getattr(found, "source", ()) == (speaker,)


def test_of_several_who_are_named_the_joint_word_is_no_less(search_index: Index, facts: Facts) -> None:
    found = facts.entries[search(search_index, "putin aliyev pashinyan statement", limit=1)[0].id]
    assert isinstance(found, Statement)
    assert len(found.source) > 2


@pytest.mark.parametrize(
    "query",
    [
        "hulusi akar commanded the operation in baku claim",
        "утверждают что хулуси акар командовал операцией в баку",
        "hulusi akar bakıda əməliyyata rəhbərlik edib iddiası",
        "hulusi akar bakü'de operasyonu yönetti iddiası",
    ],
)
def test_who_did_what_and_where_is_claimed_and_is_not_who_claims(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id == "kommersant-asserts-akar-in-command-2020-10-16"


@pytest.mark.parametrize(
    "query",
    [
        "putin convinced aliyev to stop",
        "путин убедил алиева остановиться",
        "путин уговорил алиева остановиться",
        "putin aliyevi razı saldı",
    ],
)
def test_whom_somebody_says_he_persuaded_is_no_other_who_signed(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id == "putin-asserts-end-possible-in-october-2020-11-17"


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("macron: jihadists in karabakh", "macron"),
        ("макрон: джихадисты в карабахе", "макрон"),
        ("əliyev: muzdlu yoxdur", "əliyev"),
        ("Մակրոն: ջիհադիստներ", "մակրոն"),
        ("erdoğan: karabağ azerbaycan'dır", "erdogan"),
        ("armenia: losses", ""),
        ("azerbaijan: losses", ""),
    ],
)
def test_a_person_before_a_colon_says_what_follows_and_a_side_does_not(
    search_index: Index, query: str, name: str
) -> None:
    speakers = [term.word for term in parse_query(search_index, query).terms if term.role == "source"]
    assert speakers == ([name] if name else [])


@pytest.mark.parametrize(
    ("query", "speaker", "word"),
    [
        ("заявление Пашиняна об Искандерах", "pashinyan", "Iskander"),
        ("Paşinyanın İskəndər barədə bəyanatı", "pashinyan", "Iskander"),
        ("Փաշինյանի հայտարարությունը Իսկանդերի մասին", "pashinyan", "Iskander"),
        ("заявление Алиева об Искандерах", "aliyev", "Iskander"),
        ("Əliyevin İskəndər barədə bəyanatı", "aliyev", "Iskander"),
        ("Ալիևի հայտարարությունը Իսկանդերի մասին", "aliyev", "Iskander"),
    ],
)
def test_a_statement_of_one_person_is_not_the_agreement(
    search_index: Index, facts: Facts, query: str, speaker: str, word: str
) -> None:
    found = facts.entries[search(search_index, query, limit=1)[0].id]

    assert isinstance(found, Statement)
    assert found.source == (speaker,)
    assert word in found.text


@pytest.mark.parametrize("query", ["трёхстороннее заявление", "заявление Алиева, Пашиняна и Путина"])
def test_a_statement_of_several_is_the_agreement(search_index: Index, facts: Facts, query: str) -> None:
    found = facts.entries[search(search_index, query, limit=1)[0].id]

    assert "signatories" in found.id or found.id.startswith("2020-11-09")


def test_a_name_in_the_genitive_may_be_a_mans_or_a_womans(search_index: Index) -> None:
    first = {query: search(search_index, query, limit=1)[0].id for query in ("речь Алиева", "Сабина Алиева")}

    assert first == {"речь Алиева": "2020-11-10-aliyev-speech", "Сабина Алиева": "sabina-aliyeva"}
