"""Why a hit ranks where it does."""

from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.weights import TRAITS
from karabakh_cli.search.ranking.explain import FIELD_WORDS, TRAIT_WORDS, explain
from karabakh_cli.search.ranking.rank import search


def test_reasons_are_plain_words_the_weightiest_first(search_index: Index) -> None:
    reasons = explain(search(search_index, "how many azerbaijani soldiers were killed")[0])

    assert any(reason.startswith("'soldiers' matches who is counted") for reason in reasons)
    assert "reported by the side itself" in reasons
    points = [float(reason.rpartition(": ")[2]) for reason in reasons if ": " in reason]
    assert points == sorted(points, reverse=True)


def test_a_translated_word_is_shown_with_its_english(search_index: Index) -> None:
    reasons = explain(search(search_index, "сколько солдат погибло")[0])

    assert any("(killed, translated)" in reason for reason in reasons)


def test_a_name_that_is_the_query_is_the_first_reason(search_index: Index) -> None:
    assert explain(search(search_index, "Shusha")[0])[0] == "the query is its name or id"


def test_every_trait_and_every_field_has_its_words() -> None:
    assert TRAITS.keys() <= TRAIT_WORDS.keys()
    assert set(FIELD_WORDS) == set(FIELDS)


def test_a_trait_that_changes_no_score_is_no_reason(search_index: Index) -> None:
    weightless = {TRAIT_WORDS[trait] for trait, weight in TRAITS.items() if not weight}

    for hit in search(search_index, "prisoners of war", limit=20):
        assert weightless.isdisjoint(explain(hit))
