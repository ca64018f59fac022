"""What a question asks: for a name, for a holder of an office, about a charge, or what people died of."""

import pytest

from karabakh_cli.errors import Misuse
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event, Figure, Person, Statement
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.indexing.involved import accused
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.ranking.rank import search

CAMPS = {"armenian": {"armenia", "artsakh"}, "azerbaijani": {"azerbaijan"}}


def found(index: Index, query: str, limit: int = 5) -> list[str]:
    try:
        return [hit.id for hit in search(index, query, limit=limit)]
    except Misuse:
        return []


# Names.


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("azeri name of stepanakert", "stepanakert"),
        ("what do armenians call khojavend", "martuni"),
        ("what do azerbaijanis call karvachar", "kalbajar"),
        ("old name of khankendi", "stepanakert"),
        ("как армяне называют ходжавенд", "martuni"),
        ("как называется степанакерт по-азербайджански", "stepanakert"),
        ("Xocavəndin erməni adı nədir", "martuni"),
        ("Şuşa ermənicə necə adlanır", "shusha"),
        ("Ստեփանակերտը ինչպես է կոչվում ադրբեջաներեն", "stepanakert"),
        ("Շուշիի ադրբեջանական անունը", "shusha"),
        ("Hankendi'nin eski adı ne", "stepanakert"),
    ],
)
def test_a_question_for_a_name_finds_the_place(search_index: Index, query: str, place: str) -> None:
    assert found(search_index, query)[0] == place


@pytest.mark.parametrize("query", ["who named the operation iron fist", "what does azerbaijan call the war"])
def test_who_named_something_and_the_names_of_the_war_are_other_questions(
    search_index: Index, facts: Facts, query: str
) -> None:
    assert isinstance(facts.entries[found(search_index, query)[0]], Statement | Event)


# Offices.


@pytest.mark.parametrize(
    "query",
    [
        "who was the defence minister",
        "кто был министром обороны",
        "müdafiə naziri kim idi",
        "ով էր ՊՆ նախարարը պատերազմի ժամանակ",
        "savunma bakanı kimdi",
    ],
)
def test_an_office_finds_those_who_held_it_in_the_war_on_each_side(
    search_index: Index, facts: Facts, query: str
) -> None:
    people = [facts.entries[key] for key in found(search_index, query, limit=3)]

    assert all(isinstance(person, Person) for person in people)
    offices = [
        " ".join(role.title for role in person.roles) for person in people if isinstance(person, Person)
    ]
    assert all("Minister of Defence" in office for office in offices)
    sides = {person.side for person in people if isinstance(person, Person)}
    assert sides == {"armenia", "artsakh", "azerbaijan"}


def test_an_hour_is_no_prime_minister(search_index: Index) -> None:
    assert found(search_index, "20 september 2023 1 pm")[0] == "2023-09-20-ceasefire"


# Charges.


def side_of(entry: Event | Statement, facts: Facts) -> set[str]:
    return {facts.reporter(key).side for key in entry.source}


@pytest.mark.parametrize(
    ("query", "camp"),
    [
        ("did armenia admit hitting ganja", "armenian"),
        ("did azerbaijan admit hitting stepanakert", "azerbaijani"),
        ("did armenia admit using cluster bombs", "armenian"),
        ("did azerbaijan admit using mercenaries", "azerbaijani"),
        ("признала ли армения удар по гяндже", "armenian"),
        ("признал ли азербайджан удар по степанакерту", "azerbaijani"),
        ("Ermənistan Gəncəni vurduğunu etiraf etdimi", "armenian"),
        ("Հայաստանը ընդունե՞լ է Գյանջայի հարվածը", "armenian"),
        ("Ermenistan Gence saldırısını kabul etti mi", "armenian"),
        ("Azerbaycan Hankendi saldırısını kabul etti mi", "azerbaijani"),
    ],
)
def test_whether_a_side_admits_something_is_answered_by_its_own_words(
    search_index: Index, facts: Facts, query: str, camp: str
) -> None:
    first = facts.entries[found(search_index, query)[0]]

    assert isinstance(first, Statement)
    assert first.stance == "denies"
    assert side_of(first, facts) & CAMPS[camp]


def test_admitted_losses_are_counted(search_index: Index, facts: Facts) -> None:
    first = facts.entries[found(search_index, "armenian losses admitted by armenia")[0]]

    assert isinstance(first, Figure)


@pytest.mark.parametrize(
    ("wording", "names"),
    [
        ("did {} use cluster bombs", ("armenia", "azerbaijan")),
        ("did {} use white phosphorus", ("armenia", "azerbaijan")),
        ("{} used phosphorus", ("armenians", "azerbaijanis")),
        ("phosphorus used by {}", ("armenia", "azerbaijan")),
        ("применял ли {} фосфор", ("армения", "азербайджан")),
        ("{} ağ fosfor işlədib", ("ermənilər", "azərbaycanlılar")),
        ("{} կիրառե՞լ է ֆոսֆոր", ("հայաստանը", "ադրբեջանը")),
        ("{} fosfor kullandı mı", ("ermenistan", "azerbaycan")),
    ],
)
def test_the_side_that_used_a_weapon_is_the_one_accused_and_not_the_one_that_speaks(
    search_index: Index, facts: Facts, wording: str, names: tuple[str, str]
) -> None:
    for camp, name in zip(CAMPS, names, strict=True):
        statements = [
            entry
            for key in found(search_index, wording.format(name))
            if isinstance(entry := facts.entries[key], Statement)
        ]
        accusing = [one for one in statements[:2] if one.stance != "denies"]

        assert accusing
        assert not any(side_of(one, facts) & CAMPS[camp] for one in accusing), "nobody accuses the own side"


@pytest.mark.parametrize("wording", ["war crimes by {}", "{} war crimes"])
@pytest.mark.parametrize("name", ["armenia", "azerbaijan"])
def test_of_crimes_by_a_side_third_parties_speak_before_itself(
    search_index: Index, facts: Facts, wording: str, name: str
) -> None:
    statements = [
        entry
        for key in found(search_index, wording.format(name))
        if isinstance(entry := facts.entries[key], Statement)
    ]

    assert side_of(statements[0], facts) == {"third-party"}


@pytest.mark.parametrize(
    ("armenian", "azerbaijani"),
    [
        ("did armenia use cluster munitions", "did azerbaijan use cluster munitions"),
        ("применяла ли Армения кассетные бомбы", "применял ли Азербайджан кассетные бомбы"),
        ("Ermənistan kaset bombalarından istifadə edibmi", "Azərbaycan kaset bombalarından istifadə edibmi"),
        ("mercenaries on the armenian side", "mercenaries on the azerbaijani side"),
        ("наемники на стороне Армении", "наемники на стороне Азербайджана"),
    ],
)
def test_of_a_charge_a_third_party_speaks_first_and_then_the_side_that_is_accused(
    search_index: Index, facts: Facts, armenian: str, azerbaijani: str
) -> None:
    for camp, query in zip(CAMPS, (armenian, azerbaijani), strict=True):
        third, answer = [facts.entries[key] for key in found(search_index, query)[:2]]

        assert isinstance(third, Event | Statement)
        assert side_of(third, facts) == {"third-party"}
        assert isinstance(answer, Statement)
        assert answer.stance == "denies"
        assert side_of(answer, facts) & CAMPS[camp]


@pytest.mark.parametrize(
    "query",
    [
        "war crimes by armenia",
        "war crimes by azerbaijan",
        "военные преступления Армении",
        "военные преступления Азербайджана",
        "Ermenistan savaş suçları",
        "Azerbaycan savaş suçları",
    ],
)
def test_of_war_crimes_a_third_party_speaks_first_and_nobody_of_another_matter(
    search_index: Index, facts: Facts, query: str
) -> None:
    first, *others = [
        entry for key in found(search_index, query)[:3] if isinstance(entry := facts.entries[key], Statement)
    ]

    assert side_of(first, facts) == {"third-party"}
    matters = {"war-crimes", "attacks-on-civilians", "cluster-munitions"}
    assert {one.topic for one in (first, *others)} <= matters


@pytest.mark.parametrize(
    "wording",
    [
        "torture of {} captives|armenian azerbaijani",
        "пытки {} пленных|армянских азербайджанских",
        "mistreatment of captured {} soldiers|armenian azerbaijani",
    ],
)
def test_of_cruelty_to_captives_of_a_side_the_other_is_accused(
    search_index: Index, facts: Facts, wording: str
) -> None:
    asked, names = wording.split("|")
    for camp, name in zip(CAMPS, names.split(), strict=True):
        entries = [facts.entries[key] for key in found(search_index, asked.format(name))]
        statements = [one for one in entries if isinstance(one, Statement)]

        assert statements
        assert not accused(facts, statements[0]) & CAMPS[camp]


# Who did it.


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("how many prisoners did azerbaijan release", "armenia"),
        ("how many prisoners did armenia hand over", "azerbaijan"),
        ("сколько пленных отпустил Азербайджан", "armenia"),
        ("сколько пленных вернула Армения", "azerbaijan"),
        ("azərbaycan neçə əsir qaytardı", "armenia"),
        ("ermənistan neçə əsir təhvil verdi", "azerbaijan"),
        ("azerbaycan kaç esir serbest bıraktı", "armenia"),
        ("ermenistan kaç esir iade etti", "azerbaijan"),
        ("քանի գերի ազատ արձակեց Ադրբեջանը", "armenia"),
        ("Հայաստանը քանի գերի վերադարձրեց", "azerbaijan"),
        ("prisoners returned to armenia", "armenia"),
        ("prisoners returned to azerbaijan", "azerbaijan"),
    ],
)
def test_whoever_releases_captives_had_taken_them(search_index: Index, query: str, side: str) -> None:
    assert whose(search_index, query) == side


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("сбитые азербайджанские самолёты", "azerbaijan"),
        ("сбитые самолёты Армении", "armenia"),
        ("խոցված ադրբեջանական ԱԹՍ-ներ", "azerbaijan"),
        ("խոցված հայկական ինքնաթիռներ", "armenia"),
        ("сбитые Арменией дроны", "azerbaijan"),
        ("сбитые Азербайджаном дроны", "armenia"),
        ("сколько дронов сбила Армения", "azerbaijan"),
        ("сколько дронов сбил Азербайджан", "armenia"),
        ("Հայաստանի կողմից խոցված ԱԹՍ-ներ", "azerbaijan"),
        ("Azərbaycan tərəfindən vurulan dronlar", "armenia"),
    ],
)
def test_what_was_shot_down_was_the_side_s_own_unless_the_side_did_it(
    search_index: Index, query: str, side: str
) -> None:
    assert whose(search_index, query) == side


def whose(index: Index, query: str) -> str:
    """The side whose losses or captives a query is read to ask for."""
    return next(next(iter(term.keys)) for term in parse_query(index, query).terms if term.role == "of")


# What a side answered, and numbers in words.


@pytest.mark.parametrize(
    "wording",
    [
        "ответ {} на обвинения в применении кассетных бомб|Армении Азербайджана",
        "{} cavabı kaset bombaları|Ermənistanın Azərbaycanın",
        "{} response to cluster munitions|Armenia Azerbaijan",
        "{} պատասխանը կասետային զինամթերք|Հայաստանի Ադրբեջանի",
        "{} cevabı misket bombası|Ermenistan'ın Azerbaycan'ın",
    ],
)
def test_a_side_s_answer_is_what_it_says_to_a_charge(search_index: Index, facts: Facts, wording: str) -> None:
    asked, names = wording.split("|")
    for camp, name in zip(CAMPS, names.split(), strict=True):
        first = facts.entries[found(search_index, asked.format(name))[0]]

        assert isinstance(first, Statement)
        assert first.stance == "denies"
        assert side_of(first, facts) & CAMPS[camp]


@pytest.mark.parametrize("query", ["five billion dollars lukashenko", "Лукашенко пять миллиардов"])
def test_a_number_in_words_is_found_where_a_text_has_it_in_words(search_index: Index, query: str) -> None:
    assert "lukashenko-asserts-offer-for-districts-2023-12-14" in found(search_index, query)


# What people died of.


@pytest.mark.parametrize(
    ("query", "measure"),
    [
        ("killed by mines", "killed"),
        ("landmine victims in azerbaijan since the war", "killed-and-wounded"),
        ("сколько народу подорвалось на минах", "killed-and-wounded"),
        ("жертвы мин", "killed"),
        ("minaya düşüb ölənlərin sayı", "killed"),
        ("mina qurbanları", "killed"),
        ("ականի զոհեր", "killed"),
        ("mayın kurbanları", "killed-and-wounded"),
    ],
)
def test_the_dead_of_mines_are_those_counted_as_such_and_whole_counts_come_first(
    search_index: Index, facts: Facts, query: str, measure: str
) -> None:
    first = facts.entries[found(search_index, query)[0]]

    assert isinstance(first, Figure)
    assert first.measure == measure
    assert " by mines" in first.what
    assert "or by" not in first.what
    assert first.place is None


# Whose side a language speaks of.


@pytest.mark.parametrize(
    ("query", "camp"),
    [
        ("44 günlük müharibədə neçə şəhid verdik", "azerbaijani"),
        ("neçə şəhidimiz var", "azerbaijani"),
        ("bizim itkilərimiz", "azerbaijani"),
        ("neçə tank itirdik", "azerbaijani"),
        ("kaç şehit verdik", "azerbaijani"),
        ("karabağda kaç şehit var", "azerbaijani"),
        ("քանի զոհ տվեցինք", "armenian"),
        ("քանի նահատակ ունենք", "armenian"),
        ("մեր կորուստները", "armenian"),
        ("մենք քանի տանկ կորցրինք", "armenian"),
        ("neçə yaralımız var", "azerbaijani"),
        pytest.param("neçə tank vurduq", "armenian", id="what-azerbaijan-hit"),
        pytest.param("neçə əsgər öldürdük", "armenian", id="whom-azerbaijan-killed"),
        pytest.param("քանի տանկ ոչնչացրինք", "azerbaijani", id="what-the-armenian-side-destroyed"),
        pytest.param("քանի զինվոր սպանեցինք", "azerbaijani", id="whom-the-armenian-side-killed"),
    ],
)
def test_our_dead_and_losses_are_those_of_the_side_that_speaks_the_language(
    search_index: Index, facts: Facts, query: str, camp: str
) -> None:
    figures = [facts.entries[key] for key in found(search_index, query, limit=2)]

    assert figures
    assert all(isinstance(figure, Figure) and CAMPS[camp] & set(figure.of) for figure in figures)


@pytest.mark.parametrize(
    "query", ["сколько мы потеряли солдат", "how many soldiers did we lose", "kaç asker kaybettik"]
)
def test_where_a_language_is_spoken_on_both_sides_ours_is_nobody_s(search_index: Index, query: str) -> None:
    from karabakh_cli.search.parsing.parse import parse_query

    assert all(term.role != "of" for term in parse_query(search_index, query).terms)


def test_a_side_that_is_named_stays_the_one_asked_for(search_index: Index, facts: Facts) -> None:
    first = facts.entries[found(search_index, "neçə erməni əsgəri öldürdük")[0]]

    assert isinstance(first, Figure)
    assert CAMPS["armenian"] & set(first.of)


# Words of two senses.


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("when did azerbaijan take aghdam", "2020-11-20-aghdam-district-handed-over"),
        ("когда взяли агдам", "2020-11-20-aghdam-district-handed-over"),
        ("Ağdamı nə vaxt aldıq", "2020-11-20-aghdam-district-handed-over"),
        ("when did azerbaijan liberate kalbajar", "2020-11-25-kalbajar-district-handed-over"),
        ("when was shusha taken", "2020-11-08-shusha-captured"),
        ("were iskander missiles fired or not", "pashinyan-asserts-iskander-2021-02-23"),
        ("Իսկանդեր կրակե՞լ են", "pashinyan-asserts-iskander-2021-02-23"),
        ("khachatryan fired", "2021-02-24-khachatryan-dismissed"),
        ("defence minister fired", "2020-11-tonoyan-resigns"),
        ("when did the blockade begin", "2023-blockade-of-nagorno-karabakh"),
        ("когда началась блокада", "2023-blockade-of-nagorno-karabakh"),
    ],
)
def test_a_word_means_what_goes_with_the_other_words(search_index: Index, query: str, expected: str) -> None:
    assert found(search_index, query)[0] == expected


@pytest.mark.parametrize(
    ("query", "measure"),
    [
        ("armenians who fled karabakh", "displaced"),
        ("2023'te karabağdan kaçan ermeniler", "displaced"),
        ("бежавшие из карабаха армяне", "displaced"),
        ("armenian soldiers who fled", "deserted"),
        ("kaçan ermeni askerleri", "deserted"),
        ("сбежавшие армянские солдаты", "deserted"),
        ("how many shells fell on tartar", "landed"),
        ("how many settlements were shelled in tartar", "shelled"),
    ],
)
def test_whom_and_what_is_counted_depends_on_the_other_words(
    search_index: Index, facts: Facts, query: str, measure: str
) -> None:
    first = facts.entries[found(search_index, query)[0]]

    assert isinstance(first, Figure)
    assert first.measure == measure


@pytest.mark.parametrize(
    "query",
    ["number of russian peacekeepers", "how many russian peacekeepers", "сколько российских миротворцев"],
)
def test_how_many_of_something_is_no_name_of_an_event(search_index: Index, facts: Facts, query: str) -> None:
    assert isinstance(facts.entries[found(search_index, query)[0]], Figure)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("civilians killed in khankendi", "stepanakert"),
        ("civilians killed in barda", "barda"),
        ("Բարդայում զոհված քաղաքացիներ", "barda"),
    ],
)
def test_what_has_the_place_comes_before_a_count_of_the_whole_war(
    search_index: Index, facts: Facts, query: str, place: str
) -> None:
    first = facts.entries[found(search_index, query)[0]]

    assert isinstance(first, Figure)
    assert first.place == place


@pytest.mark.parametrize("query", ["билеты", "жмуров"])
def test_no_name_is_made_of_a_word_in_another_alphabet_by_its_first_letter(
    search_index: Index, query: str
) -> None:
    assert found(search_index, query) == []


# One side's numbers, and nobody's.


@pytest.mark.parametrize(
    ("wording", "names"),
    [
        ("captured {} soldiers", ("armenian", "azerbaijani")),
        ("{} houses destroyed", ("armenian", "azerbaijani")),
        ("сколько пленных {}", ("армян", "азербайджанцев")),
    ],
)
def test_the_other_side_s_numbers_come_after_whatever_is_of_the_side_asked_for(
    search_index: Index, facts: Facts, wording: str, names: tuple[str, str]
) -> None:
    for camp, name in zip(CAMPS, names, strict=True):
        first = facts.entries[found(search_index, wording.format(name))[0]]

        assert not isinstance(first, Figure) or CAMPS[camp] & set(first.of)


@pytest.mark.parametrize(
    "query",
    ["how many americans died", "american casualties", "how many french died", "курс доллара", "dollar"],
)
def test_the_dead_of_countries_that_took_no_part_and_a_currency_find_nothing(
    search_index: Index, query: str
) -> None:
    assert found(search_index, query) == []


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
@pytest.mark.parametrize("group", ["generals", "medics", "nurses"])
def test_a_group_of_the_dead_is_not_all_of_them(
    search_index: Index, facts: Facts, side: str, group: str
) -> None:
    first = facts.entries[found(search_index, f"{side} {group} killed")[0]]

    assert not isinstance(first, Figure) or not first.id.startswith(
        (f"killed-military-{side}-", "killed-civilian")
    )


@pytest.mark.parametrize(
    "query", ["azerbaijani houses destroyed", "armenian houses destroyed", "mosques destroyed by armenians"]
)
def test_a_count_of_one_district_comes_after_that_of_the_country(
    search_index: Index, facts: Facts, query: str
) -> None:
    first = facts.entries[found(search_index, query)[0]]

    assert isinstance(first, Figure)
    assert first.place in {None, "nagorno-karabakh"}


@pytest.mark.parametrize(
    "query", ["how many army medics were killed in karabakh", "russian tank losses in ukraine 2024"]
)
def test_a_count_of_those_whom_nobody_counts_finds_nothing(search_index: Index, query: str) -> None:
    assert found(search_index, query) == []


@pytest.mark.parametrize(
    "query",
    ["armenian commander", "azerbaijani commander", "командующий армией обороны", "savunma ordusu komutanı"],
)
def test_a_commander_is_no_president_and_no_head_of_anything_else(
    search_index: Index, facts: Facts, query: str
) -> None:
    first = facts.entries[found(search_index, query)[0]]

    assert isinstance(first, Person)
    assert any("ommander" in role.title for role in first.roles)


@pytest.mark.parametrize("query", ["how many tanks did azerbaijan loose", "how many tanks did armenia loose"])
def test_a_common_slip_that_is_a_word_is_understood(search_index: Index, facts: Facts, query: str) -> None:
    first = facts.entries[found(search_index, query)[0]]

    assert isinstance(first, Figure)
    assert first.item == "tanks"


@pytest.mark.parametrize(
    "query",
    [
        "when did the war start",
        "what day did the war begin",
        "start of the war",
        "outbreak of the war",
        "когда началась война",
        "начало войны",
        "müharibə nə vaxt başladı",
        "պատերազմի սկիզբ",
        "savaş ne zaman başladı",
    ],
)
def test_when_the_war_began_is_answered_with_the_war_and_no_offensive_of_a_side(
    search_index: Index, query: str
) -> None:
    assert search(search_index, query, limit=1)[0].id == "2020-09-27-second-nagorno-karabakh-war"


@pytest.mark.parametrize(
    "query",
    ["when did the last truce begin", "son atəşkəs nə vaxt oldu", "последнее перемирие", "վերջին հրադադարը"],
)
def test_the_last_ceasefire_is_the_one_that_ended_the_war(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id == "2020-11-10-hostilities-end"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("curfew in azerbaijan", "2020-09-28-azerbaijan-curfew"),
        ("когда введен комендантский час", "2020-09-28-azerbaijan-curfew"),
        ("when was the curfew lifted", "2020-12-12-azerbaijan-curfew-lifted"),
        ("when did the curfew end", "2020-12-12-azerbaijan-curfew-lifted"),
    ],
)
def test_what_was_imposed_comes_before_its_end(search_index: Index, query: str, first: str) -> None:
    assert search(search_index, query, limit=1)[0].id == first


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize(
    "query",
    [
        "{} announced martial law",
        "{} ilan etti sıkıyönetim",
        "{} elan etdi hərbi vəziyyət",
        "{} martial law was imposed",
    ],
)
def test_martial_law_is_declared_in_every_language(search_index: Index, query: str, side: str) -> None:
    assert search(search_index, query.format(side), limit=1)[0].id == f"2020-09-{side}-martial-law"


@pytest.mark.parametrize(
    "query",
    [
        "mine casualties since the end of the war",
        "mine casualties since the truce",
        "victims of land mines",
        "сколько человек подорвалось на минах после войны",
        "müharibədən sonra minaya düşənlər",
    ],
)
def test_mine_casualties_are_the_latest_total_of_killed_and_wounded(
    search_index: Index, facts: Facts, query: str
) -> None:
    first = facts.figure(search(search_index, query, limit=1)[0].id)

    assert first.measure == "killed-and-wounded"
    assert (first.stated_on or "") >= "2025"
