"""What a word that no record has silences, and what it does not."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Statement
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.rank import ask, search


@pytest.mark.parametrize(
    ("query", "speaker"),
    [
        ("янос столтенберг карабах", "stoltenberg"),
        ("imran zzhan azerbaijan", "imran-khan"),
    ],
)
def test_beside_a_side_a_rare_name_answers_whatever_else_is_unknown(
    search_index: Index, facts: Facts, query: str, speaker: str
) -> None:
    found = ask(search_index, query)
    assert found.unknown_words
    first = facts.entries[found.hits[0].id]
    assert isinstance(first, Statement)
    assert speaker in first.source


@pytest.mark.parametrize(
    ("query", "speaker"),
    [
        ("imran han karabağ", "imran-khan"),
        ("джозеф байден карабах", "biden"),
        ("йенс столтенберг карабах", "stoltenberg"),
        ("Յենս Ստոլտենբերգ Ղարաբաղ", "stoltenberg"),
        ("жозеп боррель карабах", "borrell"),
        ("владимир зеленский карабах", "zelensky"),
        ("дуня миятович карабах", "mijatovic"),
    ],
)
def test_a_speaker_is_known_by_the_name_that_another_language_has(
    search_index: Index, facts: Facts, query: str, speaker: str
) -> None:
    found = ask(search_index, query)
    assert found.unknown_words == ()
    first = facts.entries[found.hits[0].id]
    assert isinstance(first, Statement)
    assert speaker in first.source


@pytest.mark.parametrize(
    "query",
    [
        "eurovision armenia azerbaijan voting",
        "basketball armenia azerbaijan vote",
        "евровидение армения азербайджан голосование",
        "asala saldırıları",
        "michael jackson cause of death",
    ],
)
def test_sides_and_near_meanings_beside_an_unknown_word_are_no_answer(
    search_index: Index, query: str
) -> None:
    assert search(search_index, query) == []


@pytest.mark.parametrize("query", ["weather in yerevan", "weather in baku"])
def test_what_a_record_mentions_in_passing_is_no_answer_about_a_capital(
    search_index: Index, query: str
) -> None:
    assert search(search_index, query) == []


@pytest.mark.parametrize(
    "query", ["parade in baku", "protests in yerevan", "negotiations in moscow", "drones in tbilisi"]
)
def test_what_happened_in_a_capital_is_found(search_index: Index, query: str) -> None:
    assert search(search_index, query)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Poddubnyy shusha wounded journalists", "wounded-journalists-russian"),
        ("Lachyn, Lachin corridor width", "width-lachin-corridor"),
        ("Сладков Шуша раненые журналисты", "wounded-journalists-russian"),
        ("раненые журналисты в Шуше, Сладков", "wounded-journalists-russian"),
    ],
)
def test_a_name_or_a_slip_beside_a_clear_question_silences_nothing(
    search_index: Index, query: str, first: str
) -> None:
    assert search(search_index, query, limit=1)[0].id == first


@pytest.mark.parametrize(
    "query",
    [
        "prisoners held at guantanamo",
        "how many soldiers died at Austerlitz",
        "сколько танков уничтожено под Прохоровкой",
    ],
)
def test_a_name_is_not_left_out_where_nothing_else_is_of_this_war(search_index: Index, query: str) -> None:
    assert search(search_index, query) == []
