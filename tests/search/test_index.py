"""The index that search reads."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.search.indexing.build import build
from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index, RankProfile, name_key, title_key
from karabakh_cli.search.matching.weights import TRAITS
from karabakh_cli.search.words.normalize import words
from karabakh_cli.search.words.synonyms import key_of


def standing(found: Index, key: str) -> set[tuple[str, str]]:
    """The records and fields in which a term stands."""
    return {(found.ids[n], FIELDS[place]) for place, numbers in found.terms[key].items() for n in numbers}


def profiles(found: Index) -> dict[str, RankProfile]:
    """The profile of each record."""
    return {key: found.profiles[sort] for key, sort in zip(found.ids, found.profile_ids, strict=True)}


def test_records_are_numbered_in_the_order_of_the_base(small: Facts, small_index: Index) -> None:
    assert small_index.ids == list(small.entries)
    kinds = [profile.kind for profile in profiles(small_index).values()]
    assert kinds == [type(entry).__name__.lower() for entry in small.entries.values()]


def test_every_term_leads_to_records_and_the_fields_they_hold_it_in(search_index: Index) -> None:
    for key, held in search_index.terms.items():
        assert held.keys() <= set(range(len(FIELDS))), key
        for numbers in held.values():
            assert numbers == sorted(set(numbers)), key
            assert 0 <= numbers[0] <= numbers[-1] < len(search_index.ids), key


def test_words_and_sounds_stand_by_how_many_letters_they_have(search_index: Index) -> None:
    for known, by_length in [
        (search_index.spellings, search_index.words_by_length),
        (search_index.phonetic, search_index.phonetic_by_length),
    ]:
        assert {word for words in by_length.values() for word in words} == set(known)
        assert all(len(word) == int(length) for length, words in by_length.items() for word in words)


@pytest.mark.parametrize(
    ("key", "record", "field"),
    [
        pytest.param("qala", "town", "name", id="a-name"),
        pytest.param("ghala", "town", "name", id="a-name-in-another-language"),
        pytest.param("captured", "2000-01-05-town-taken", "alias", id="an-alias-of-an-event"),
        pytest.param("salt", "witness", "role", id="an-office"),
        pytest.param("1999", "witness", "when", id="since-when-an-office-was-held"),
        pytest.param("town", "2000-01-05-town-taken", "what", id="what-happened"),
        pytest.param("qala", "2000-01-05-town-taken", "place", id="where-it-happened"),
        pytest.param("aram", "2000-01-05-town-taken", "of", id="who-took-part"),
        pytest.param("aram", "missing-azerbaijan", "speaker", id="a-person-who-reports"),
        pytest.param("watcher", "tanks-azerbaijan", "source", id="an-actor-who-reports"),
        pytest.param("baku", "killed-azerbaijan", "of", id="whose-losses-by-another-name"),
        pytest.param("baku", "killed-armenia-by-azerbaijan", "source", id="whom-an-office-speaks-for"),
        pytest.param("soldier", "killed-azerbaijan", "population", id="the-military-are-soldiers"),
        pytest.param("casualty", "killed-azerbaijan", "topic", id="a-topic"),
        pytest.param("grew", "killed-azerbaijan", "note", id="a-note"),
        pytest.param("1100", "killed-azerbaijan", "number", id="the-top-of-a-range"),
        pytest.param("1000", "killed-azerbaijan", "number", id="a-number"),
        pytest.param("2000-02-10", "killed-azerbaijan", "date", id="a-day"),
        pytest.param("2000-02", "killed-azerbaijan", "date", id="the-month-of-a-day"),
        pytest.param("2000", "killed-azerbaijan", "date", id="the-year-of-a-day"),
        pytest.param("-02-10", "killed-azerbaijan", "date", id="a-day-of-any-year"),
    ],
)
def test_a_term_leads_to_where_it_stands(small_index: Index, key: str, record: str, field: str) -> None:
    assert (record, field) in standing(small_index, key)


def test_a_month_alone_is_no_day(small_index: Index) -> None:
    assert ("2000-01-truce", "date") in standing(small_index, "2000-01")
    assert all(record != "2000-01-truce" for record, _ in standing(small_index, "-01-05"))


def test_stop_words_are_left_out(small_index: Index) -> None:
    assert not {"the", "that", "of", "was", "to"} & set(small_index.terms)


def test_synonyms_of_words_in_the_base_are_known_for_typos(small_index: Index) -> None:
    assert small_index.spellings["fatalities"] == "killed"
    assert "helicopters" not in small_index.spellings, "no record of this base has any"


@pytest.mark.parametrize(
    ("name", "record"),
    [
        pytest.param("Aram Şahin", "witness", id="a-person"),
        pytest.param("Şahin Aram", "witness", id="in-another-order"),
        pytest.param("Արամ", "witness", id="in-armenian"),
        pytest.param("АРАМ ШАХИН", "witness", id="in-russian-capitals"),
        pytest.param("the truce", "2000-01-truce", id="an-event"),
        pytest.param("killed armenia by azerbaijan", "killed-armenia-by-azerbaijan", id="an-id"),
    ],
)
def test_a_name_leads_to_who_is_called_so(small_index: Index, name: str, record: str) -> None:
    assert [small_index.ids[n] for n in small_index.names[name_key(words(name))]] == [record]


@pytest.mark.parametrize("words_of_it", ["the defence minister of Artsakh", "Artsakh, minister of defence"])
def test_an_office_is_known_by_words_that_mean_the_same(search_index: Index, words_of_it: str) -> None:
    numbers = search_index.titles[title_key(words(words_of_it))]

    assert {search_index.ids[number] for number in numbers} == {"arzumanyan-mikael", "harutyunyan-jalal"}


def test_an_office_left_before_the_war_is_not_whose_it_is(small_index: Index) -> None:
    assert title_key(words("the minister of salt, Armenian")) not in small_index.titles


def test_another_name_leads_to_the_one_that_records_are_written_with(search_index: Index) -> None:
    assert "stepanakert" in search_index.other_names[key_of("khankendi")]
    assert "ohanyan" in search_index.other_names[key_of("oganyan")]
    assert key_of("stepanakert") not in search_index.other_names, "a name does not lead to itself"


@pytest.mark.parametrize(
    ("record", "trait"),
    [
        pytest.param("killed-azerbaijan-first", "superseded", id="superseded"),
        pytest.param("tanks-azerbaijan-destroyed", "part", id="a-share"),
        pytest.param("killed-armenia", "no compilation", id="in-no-compilation"),
        pytest.param("killed-armenia", "own side", id="its-own-count"),
        pytest.param("killed-armenia-by-azerbaijan", "other side", id="the-other-side's-count"),
        pytest.param("tanks-azerbaijan", "third party", id="a-monitor's-count"),
    ],
)
def test_a_figure_has_the_traits_that_set_it_apart(small_index: Index, record: str, trait: str) -> None:
    assert trait in profiles(small_index)[record].traits


def test_every_trait_has_a_weight_and_every_weight_is_of_a_trait(search_index: Index) -> None:
    assert {trait for profile in search_index.profiles for trait in profile.traits} == set(TRAITS)


def test_the_index_is_the_same_every_time(small: Facts, small_index: Index) -> None:
    assert build(small) == small_index
