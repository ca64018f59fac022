"""What a query asks for: its terms, what they do, and what is wanted of the answer."""

import pytest

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.count import count_question
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.ranking.rank import search
from karabakh_cli.search.translating.language import guess_language
from karabakh_cli.search.translating.translate import translate
from karabakh_cli.search.words.normalize import tokens


@pytest.mark.parametrize(
    ("query", "roles"),
    [
        pytest.param("armenian soldiers killed", {"armenian": "of"}, id="a-side-before-a-word"),
        pytest.param("losses of azerbaijan", {"azerbaijan": "of"}, id="a-side-after-of"),
        pytest.param("azerbaijan claims", {"azerbaijan": "source"}, id="a-claim"),
        pytest.param(
            "azerbaijan claims armenian tanks destroyed",
            {"azerbaijan": "source", "armenian": "of"},
            id="who-and-whose",
        ),
        pytest.param("deserters according to hakobyan", {"hakobyan": "source"}, id="according-to"),
        pytest.param(
            "according to azerbaijan how many armenian soldiers died",
            {"azerbaijan": "source", "armenian": "of"},
            id="according-to-first",
        ),
        pytest.param("tanks reported by oryx", {"oryx": "source"}, id="reported-by"),
        pytest.param("azerbajani soldiers killed", {"azerbajani": "of"}, id="a-side-misspelt"),
        pytest.param(
            "artsakh army says helicopters shot down",
            {"artsakh": "source", "army": "source"},
            id="a-name-of-two-words",
        ),
        pytest.param("aliyev on turkish drones", {"aliyev": "source", "turkish": "of"}, id="on"),
        pytest.param("attack on ganja", {}, id="on-after-what-is-no-name"),
        pytest.param("azerbaijan denies mercenaries", {"azerbaijan": "source"}, id="a-stance"),
        pytest.param("turkey accused of involvement", {"turkey": "accused"}, id="a-stance-against"),
        pytest.param("armenian tanks not oryx", {"armenian": "of", "oryx": "not"}, id="not"),
        pytest.param("oryx armenian tanks", {"oryx": "source", "armenian": "of"}, id="a-monitor-and-a-count"),
    ],
)
def test_a_word_says_who_reports_or_whose_losses(
    search_index: Index, query: str, roles: dict[str, str]
) -> None:
    read_as = {term.word: term.role for term in parse_query(search_index, query).terms}
    who = {word for word, role in read_as.items() if role in {"of", "source", "not", "accused"}}

    assert {word: read_as[word] for word in roles} == roles
    assert who == {word for word, role in roles.items() if role}


def test_a_side_named_twice_is_both_source_and_whose(search_index: Index) -> None:
    terms = parse_query(search_index, "azerbaijan claims azerbaijani losses").terms

    assert [term.role for term in terms if "azerbaijan" in term.keys] == ["source", "of"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("dead", "killed", id="english"),
        pytest.param("убитых", "killed", id="russian"),
        pytest.param("həlak olanlar", "killed", id="azerbaijani"),
        pytest.param("զոհված", "killed", id="armenian"),
        pytest.param("POWs", "prisoner", id="an-abbreviation"),
        pytest.param("танков", "tank", id="russian-case"),
        pytest.param("նախարար", "ministry", id="armenian-office"),
        pytest.param("atəşkəs", "ceasefire", id="azerbaijani-agreement"),
        pytest.param("карабахская", "karabakh", id="an-adjective-of-a-place"),
    ],
)
def test_what_people_call_a_thing_is_understood(search_index: Index, query: str, expected: str) -> None:
    assert expected in {key for term in parse_query(search_index, query).terms for key in term.keys}


@pytest.mark.parametrize("query", ["ordnance", "gravel", "mostly", "plenary", "every"])
def test_an_english_word_is_not_taken_for_a_foreign_one(search_index: Index, query: str) -> None:
    taken = {"day", "captured", "bridge", "prisoner", "house"}

    assert not taken & {key for term in parse_query(search_index, query).terms for key in term.keys}


def test_short_words_are_forgiven_no_slip(search_index: Index) -> None:
    for word in ("tanc", "lost", "xar"):
        assert all(term.how != "typo" for term in parse_query(search_index, word).terms)


@pytest.mark.parametrize(
    ("query", "role"),
    [
        pytest.param("civilians killed in stepanakert", "place", id="a-capital-beside-a-count"),
        pytest.param("stepanakert says civilians killed", "source", id="a-capital-that-reports"),
        pytest.param("stepanakert", "", id="a-capital-alone"),
    ],
)
def test_a_capital_beside_a_count_is_a_place(search_index: Index, query: str, role: str) -> None:
    read_as = {term.word: term.role for term in parse_query(search_index, query).terms}

    assert read_as["stepanakert"] == role


@pytest.mark.parametrize(
    ("query", "wishes"),
    [
        pytest.param("azerbaijan's own losses", {"own"}, id="own"),
        pytest.param("what does azerbaijan itself say about its losses", {"own"}, id="itself"),
        pytest.param("latest official armenian military dead", {"latest", "official"}, id="two"),
        pytest.param("unofficial armenian death toll", {"unofficial"}, id="unofficial"),
        pytest.param("first ceasefire", set(), id="part-of-a-name"),
        pytest.param("mine deaths after the war", {"after the war", "war"}, id="after-the-war"),
        pytest.param("Azərbaycanın rəsmi itkiləri", {"official"}, id="azerbaijani"),
        pytest.param("последние официальные потери Армении", {"latest", "official"}, id="russian"),
    ],
)
def test_words_for_what_is_wanted_are_wishes(search_index: Index, query: str, wishes: set[str]) -> None:
    assert parse_query(search_index, query).intent.wishes == wishes


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("who is the prime minister of armenia", "person"),
        ("who resigned in armenia", "event"),
        ("who started the war", "statement"),
        ("did azerbaijan attack first", "statement"),
        ("when did armenia lose shusha", "event"),
        ("artsakh defence minister wounded", "event"),
        ("how many defence ministers resigned", "figure"),
        ("soldiers killed according to the defence minister", ""),
        ("who first attacked stepanakert", "event"),
        ("Когда взяли Шушу", "event"),
        ("neçə əsgər həlak olub", "figure"),
        ("որտեղ ընկավ", "place"),
        ("neden istifa etti tonoyan", "statement"),
        ("wehn was shusha captured", "event"),
        ("сколко солдат погибло", "figure"),
        ("what did pompeo say about the ceasefire", "statement"),
        ("what does armenia say about its losses", ""),
        ("скоолько танков потеряно", "figure"),
        ("artsakh defence ministr wounded", "event"),
        ("numbr of tanks", "figure"),
    ],
)
def test_a_question_word_says_which_kind_of_record_is_asked_for(
    search_index: Index, query: str, kind: str
) -> None:
    assert parse_query(search_index, query).intent.expected_kind == kind


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        pytest.param("fall of hadrut", "event", id="the-fall-of-a-place"),
        pytest.param("взятие гадрута", "event", id="in-another-language"),
        pytest.param("loss of hadrut", "event", id="whoever-lost-it"),
        pytest.param("did artsakh admit losing hadrut", "event", id="a-side-that-lost-it"),
        pytest.param("armenians captured in hadrut", "", id="people"),
        pytest.param("how many were captured in hadrut", "figure", id="a-count"),
    ],
)
def test_the_capture_or_loss_of_a_place_is_an_event(search_index: Index, query: str, kind: str) -> None:
    assert parse_query(search_index, query).intent.expected_kind == kind


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ("armenian soldiers killed", "en"),
        ("Şuşa captured", "en"),
        ("сколько погибло", "ru"),
        ("քանի զինվոր", "hy"),
        ("neçə əsgər həlak olub", "az"),
        ("kaç asker öldü", "tr"),
        ("kac asker kayip", "tr"),
        ("skolko pogiblo soldat", "ru"),
        ("raketnyi udar po Gyandzhe aeroport zhilye doma", "ru"),
        ("anvtangutyan khorhrdi qartughar hrajarakan", "hy"),
        ("anvtangutyan xorhrdi kartuxar hrazharakan", "hy"),
        ("qani zinvor zohvec", "hy"),
        ("stepenakert bombardement casulties", "en"),
        ("akar ermenistana ne dedi", "tr"),
        ("yevlaxda gorus separatcilarla", "az"),
    ],
)
def test_the_language_of_a_query_is_guessed(search_index: Index, query: str, language: str) -> None:
    assert guess_language(search_index, tokens(query)) == language


@pytest.mark.parametrize(
    "query",
    [
        "how many armenian soldiers were killed",
        "сколько армянских солдат погибло",
        "neçə erməni əsgər həlak olub",
        "քանի հայ զինվոր է զոհվել",
        "kaç Ermeni asker öldü",
    ],
)
def test_a_question_for_a_count_gives_the_words_of_the_base_for_it(search_index: Index, query: str) -> None:
    count = count_question(parse_query(search_index, query))

    assert count is not None
    assert (count.measure, count.population, count.of) == (("killed",), ("military",), ("armenia",))


@pytest.mark.parametrize(
    ("query", "measure"),
    [
        ("how many soldiers did armenia lose", "killed"),
        ("how many soldiers did azerbaijan lose", "killed"),
        ("armenian prisoners exchanged", "exchanged"),
        ("azerbaijani prisoners returned", "returned"),
        ("azerbaijani tanks lost", "lost"),
    ],
)
def test_a_measure_named_beside_a_general_word_is_meant_and_soldiers_lost_are_dead(
    search_index: Index, query: str, measure: str
) -> None:
    count = count_question(parse_query(search_index, query))

    assert count is not None
    assert measure in count.measure
    assert "captured" not in count.measure


@pytest.mark.parametrize(
    "query",
    ["shusha", "who signed the ceasefire", "soldiers killed according to aliyev", "barda 28 october dead"],
)
def test_what_is_not_only_a_count_gives_none(search_index: Index, query: str) -> None:
    assert count_question(parse_query(search_index, query)) is None


def test_a_name_of_the_war_is_the_subject_of_a_longer_query(search_index: Index) -> None:
    long, short = (
        parse_query(search_index, query)
        for query in ("children killed in the second nagorno-karabakh war", "children killed")
    )

    assert [term.word for term in long.terms] == [term.word for term in short.terms]


def test_the_year_of_the_war_is_a_date_only_alone(search_index: Index) -> None:
    assert not any(term.role == "date" for term in parse_query(search_index, "dead azeri troops 2020").terms)
    assert parse_query(search_index, "2020").is_date_only


def test_the_armenian_and_is_not_the_azerbaijani_house(search_index: Index) -> None:
    both = parse_query(search_index, "Շուշի և Հադրութ")

    assert "house" not in {key for term in both.terms for key in term.keys}
    assert "house" in {
        key for term in parse_query(search_index, "neçə ev dağıdılıb").terms for key in term.keys
    }


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("резалюция 1993", "resolution"),
        ("մոբլիզացիա Արցախ", "mobilised"),
        ("xəbrəçi itkiləri jurnalist", "journalist"),
        ("itkin düşən hərbcilər", "soldier"),
        ("sivil kayıplar muhabri", "journalist"),
    ],
)
def test_a_slip_within_a_word_of_another_language_is_forgiven(
    search_index: Index, query: str, key: str
) -> None:
    assert any(key in wanted.keys for wanted in parse_query(search_index, query).terms)


def test_nece_in_plain_letters_is_how_many_before_a_noun(search_index: Index) -> None:
    counting = [
        query
        for query in ("nece kend azad olundu", "susa nece azad edildi", "susa nece alindi")
        if any("many" in word.meanings for word in translate(search_index, tokens(query), "az"))
    ]

    assert counting == ["nece kend azad olundu"]


@pytest.mark.parametrize("word", ["удивить", "расписание", "մոլորակ", "istanbul"])
def test_another_word_of_another_language_is_no_slip(search_index: Index, word: str) -> None:
    query = {"а": "сколько ", "մ": "քանի ", "i": "kaç "}.get(word[0], "сколько ") + word

    assert all(not wanted.keys for wanted in parse_query(search_index, query).terms)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("1st ceasefire", "2020-10-10-first-ceasefire"),
        ("when was the 3rd ceasefire", "2020-10-26-third-ceasefire"),
        ("3-cü atəşkəs", "2020-10-26-third-ceasefire"),
        ("3-е перемирие", "2020-10-26-third-ceasefire"),
        ("commander of the first army corps", "hasanov"),
    ],
)
def test_an_ordinal_in_figures_is_its_word(search_index: Index, query: str, first: str) -> None:
    assert search(search_index, query, limit=1)[0].id == first


@pytest.mark.parametrize(
    "query", ["2nd October", "2 октября", "2-ci oktyabr", "2-го октября", "октября 2-го"]
)
def test_an_ordinal_of_a_day_stays_one(search_index: Index, query: str) -> None:
    assert parse_query(search_index, query).is_date_only


@pytest.mark.parametrize("query", ["lukashenko 60 percent", "5 процентов", "yüzde 10 iskender"])
def test_a_number_of_percent_asks_for_nothing(search_index: Index, query: str) -> None:
    assert parse_query(search_index, query).intent.expected_kind == ""


@pytest.mark.parametrize("day", ["9 November 2020", "10 November 2020", "10 ноября 2020"])
def test_the_agreement_is_known_by_two_days(search_index: Index, day: str) -> None:
    assert search(search_index, f"{day} agreement", limit=1)[0].id == "2020-11-09-ceasefire-agreement"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Nikol Pashinyan yerevan protests after agreement", "2020-11-10-armenia-protests"),
        ("protests against Pashinyan in yerevan", "2020-11-10-armenia-protests"),
        ("Պաշինյանի դեմ ցույցեր", "2020-11-10-armenia-protests"),
    ],
)
def test_a_record_without_the_person_named_comes_later(search_index: Index, query: str, first: str) -> None:
    terms = parse_query(search_index, query).terms

    assert any(term.role == "person" for term in terms)
    assert first in [hit.id for hit in search(search_index, query, limit=3)]


@pytest.mark.parametrize("query", ["Հադրութի գրավումը", "Հադրութի անկումը"])
def test_the_armenian_genitive_of_a_town_is_the_town(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id == "2020-10-09-hadrut-announced"
