"""When nothing is the honest answer, and when a weak word must not silence a good one."""

import pytest

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.rank import ask, search


def _found(index: Index, query: str) -> list[str]:
    return [hit.id for hit in search(index, query, limit=5)]


@pytest.mark.parametrize(
    "query",
    [
        "population of gyumri",
        "fare on the yerevan metro",
        "цена на проезд в ереванском метро",
        "population of vanadzor",
    ],
)
def test_a_record_with_few_points_needs_the_rarest_word(search_index: Index, query: str) -> None:
    assert _found(search_index, query) == []


@pytest.mark.parametrize(
    "query",
    ["gold prices today", "oil price november 2020", "Bayraktar hisse fiyatı", "цены на квартиры в ереване"],
)
def test_a_price_is_of_what_the_query_names(search_index: Index, query: str) -> None:
    assert _found(search_index, query) == []


@pytest.mark.parametrize(
    "query",
    ["սևանի մակարդակը", "azerbaijan inflation rate 2022", "inception ending explained"],
)
def test_slips_endings_and_near_meanings_carry_no_answer_alone(search_index: Index, query: str) -> None:
    assert _found(search_index, query) == []


@pytest.mark.parametrize(
    "query",
    [
        "armenian brandy export markets",
        "Neftçi Qarabağ oyunu nə vaxtdır",
    ],
)
def test_beside_an_unknown_word_one_other_is_too_few(search_index: Index, query: str) -> None:
    assert _found(search_index, query) == []


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("battel of hadurt", "2020-10-battle-of-hadrut"),
        ("Tonoyn resignaton", "2020-11-tonoyan-resigns"),
        ("байракторы", "wikipedia-asserts-tb2-strikes-and-spotting"),
    ],
)
def test_slips_in_every_word_are_still_forgiven(search_index: Index, query: str, first: str) -> None:
    assert _found(search_index, query)[0] == first


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("քիմ քարդաշյան", "allocated-armenia-fund-kardashian-2020-10-10"),
        ("ким кардашян", "allocated-armenia-fund-kardashian-2020-10-10"),
        ("ստանիսլավ զաս", "stanislav-zas-asserts-csto-conditions-2020-10-08"),
        ("станислав зас", "stanislav-zas-asserts-csto-conditions-2020-10-08"),
    ],
)
def test_a_name_of_three_letters_is_read_in_another_alphabet(
    search_index: Index, query: str, first: str
) -> None:
    assert _found(search_index, query)[0] == first


@pytest.mark.parametrize(
    "query",
    [
        "armenians march in los angeles",
        "марш армян в лос-анджелесе",
        "los-ancelesdə erməni yürüşü",
        "լոս անջելեսի երթ",
        "los angeles yürüyüşü",
    ],
)
def test_the_los_of_a_city_is_not_a_loss(search_index: Index, query: str) -> None:
    assert _found(search_index, query)[0] == "2020-10-11-los-angeles-march"


@pytest.mark.parametrize("how", ["lowest", "highest"])
@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_which_estimate_is_wanted_silences_nothing(search_index: Index, how: str, side: str) -> None:
    first = _found(search_index, f"{how} estimate of {side} dead")[0]
    assert first.startswith(f"killed-military-{side}")


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
def test_a_bystander_beside_a_side_is_asked_about_this_war(search_index: Index, side: str) -> None:
    assert any("pakistan" in key or "khan" in key for key in _found(search_index, f"pakistan {side} war"))


@pytest.mark.parametrize("query", ["pakistan india war", "pakistan war", "vietnam war"])
def test_the_war_of_others_is_not_this_one(search_index: Index, query: str) -> None:
    assert _found(search_index, query) == []


@pytest.mark.parametrize(
    "query",
    [
        "average wage in azerbaijan",
        "weather forecast for shusha",
        "ticket to the victory museum",
        "price of a bayraktar drone",
        "age of ilham aliyev",
        "население гянджи",
        "bakıda otel qiyməti",
        "siege of mariupol prisoners",
        "helicopter shot down over donbas",
        "осада Алеппо война",
    ],
)
def test_everyday_things_and_the_places_of_other_wars_find_nothing(search_index: Index, query: str) -> None:
    assert _found(search_index, query) == []


@pytest.mark.parametrize(
    ("asked", "finds"),
    [("residents burning their houses in kalbajar", True), ("population of ganja city in 2019", False)],
)
def test_residents_of_whom_something_is_said_are_no_population(
    search_index: Index, asked: str, *, finds: bool
) -> None:
    assert bool(search(search_index, asked)) is finds


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("korean war armistice date", "the question is about something else"),
        ("cheap flights tbilisi to rome", "has too little of it"),
        ("population of gyumri", "lacks the word that says the most"),
        ("population of china", "does not have that amount"),
        ("inception ending explained", "words that only resemble it"),
        ("eurovision armenia azerbaijan voting row", "the closest record is about something else"),
        ("azerbaijani losses", ""),
    ],
)
def test_silence_has_a_reason(search_index: Index, query: str, reason: str) -> None:
    result = ask(search_index, query, limit=1)

    assert reason in result.silence
    assert bool(result.silence) != bool(result.hits)


@pytest.mark.parametrize(
    "query",
    [
        "How many soldiers died at the Battle of Verdun?",
        "brexit referendum result percent",
        "сколько танков потеряно в битве под курском",
        "us presidential election 2020 results",
        "Talish heights captured 2016",
    ],
)
def test_a_number_of_another_war_or_state_is_not_given(search_index: Index, query: str) -> None:
    assert _found(search_index, query) == []


def test_near_a_place_that_no_record_names_the_rest_is_answered(search_index: Index) -> None:
    result = ask(search_index, "what happened to the russian Mi-24 near Yeraskh", limit=1)

    assert [hit.id for hit in result.hits] == ["2020-11-09-russian-mi24-shot-down"]
    assert result.unknown_words == ("yeraskh",)


@pytest.mark.parametrize(
    "query", ["itmiş telefonu necə tapmaq olar", "կորած հեռախոսի որոնում", "kayıp kimlik başvurusu"]
)
def test_something_lost_is_nobody_missing(search_index: Index, query: str) -> None:
    assert _found(search_index, query) == []


@pytest.mark.parametrize("query", ["missing list", "бесследно пропавшие", "itkin düşənlər"])
def test_the_missing_are_people(search_index: Index, query: str) -> None:
    assert _found(search_index, query)[0].startswith("missing-people-")
