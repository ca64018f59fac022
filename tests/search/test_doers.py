"""Who did it and whose it is: the words of a question that say so, the same for both sides."""

import pytest

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.ranking.rank import ask, search

ARMENIA, AZERBAIJAN = "armenia", "azerbaijan"
CAMP = {"armenia": ARMENIA, "artsakh": ARMENIA, "azerbaijan": AZERBAIJAN}


def sides(index: Index, query: str) -> set[str]:
    """Return the sides whose losses or people a question is about."""
    terms = [term for term in parse_query(index, query).terms if term.role == "of"]
    return {CAMP[key] for term in terms for key in term.keys if key in CAMP}


def swapped(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return each question with the side whose losses it is about: the first of a pair is about Armenia's."""
    return [(query, side) for pair in pairs for query, side in zip(pair, (ARMENIA, AZERBAIJAN), strict=True)]


@pytest.mark.parametrize(
    ("query", "side"),
    swapped(
        [
            ("how many drones did azerbaijan shoot down", "how many drones did armenia shoot down"),
            ("how many tanks has azerbaijan destroyed", "how many tanks has armenia destroyed"),
            ("azerbaijan killed civilians", "armenia killed civilians"),
            ("azerbaijani soldiers killed civilians", "armenian soldiers killed civilians"),
            ("azerbaijani army killed children", "armenian army killed children"),
            ("killed by the azerbaijani army", "killed by the armenian army"),
            ("did azerbaijan bomb civilians", "did armenia bomb civilians"),
            ("azerbaijan bombed civilians", "armenia bombed civilians"),
            (
                "how many tanks did the azerbaijani army really destroy",
                "how many tanks did the armenian army really destroy",
            ),
            ("azərbaycan neçə tank məhv etdiyini bildirir", "ermənistan neçə tank məhv etdiyini bildirir"),
            ("azərbaycan neçə dron vurduğunu deyir", "ermənistan neçə dron vurduğunu deyir"),
            ("azərbaycanın vurduğu tanklar", "ermənistanın vurduğu tanklar"),
            ("azerbaycan kaç tank imha ettiğini söylüyor", "ermenistan kaç tank imha ettiğini söylüyor"),
            ("azerbaycan kaç iha düşürdüğünü açıkladı", "ermenistan kaç iha düşürdüğünü açıkladı"),
            ("Azerbaycan'ın imha ettiği tanklar", "Ermenistan'ın imha ettiği tanklar"),
            ("սպանված զինվորներ ադրբեջանի կողմից", "սպանված զինվորներ հայաստանի կողմից"),
            ("ադրբեջանի խփած տանկերը", "հայաստանի խփած տանկերը"),
            ("сколько танков уничтожил азербайджан", "сколько танков уничтожила армения"),
        ]
    ),
)
def test_the_losses_are_those_of_whoever_did_not_do_it(search_index: Index, query: str, side: str) -> None:
    assert sides(search_index, query) == {side}


@pytest.mark.parametrize(
    ("query", "side"),
    swapped(
        [
            (
                "турецкий истребитель сбил армянский самолет",
                "российский истребитель сбил азербайджанский самолет",
            ),
            ("кто сбил армянский вертолет", "кто сбил азербайджанский вертолет"),
            ("азербайджан сбил армянский беспилотник", "армения сбила азербайджанский беспилотник"),
            ("erməni tankını kim vurdu", "azərbaycan tankını kim vurdu"),
            ("Ermenistan'ın kaç tankını vurdular", "Azerbaycan'ın kaç tankını vurdular"),
            ("հայաստանի քանի տանկ են խփել", "ադրբեջանի քանի տանկ են խփել"),
        ]
    ),
)
def test_a_side_in_the_object_is_the_one_that_lost(search_index: Index, query: str, side: str) -> None:
    assert side in sides(search_index, query)
    assert sides(search_index, query).isdisjoint({ARMENIA, AZERBAIJAN} - {side})


@pytest.mark.parametrize(
    ("query", "side"),
    swapped(
        [
            ("что сделали с погибшими армянами", "что сделали с погибшими азербайджанцами"),
            ("обмен убитыми армянами", "обмен убитыми азербайджанцами"),
            ("солдаты убитые азербайджанцами", "солдаты убитые армянами"),
        ]
    ),
)
def test_a_russian_instrumental_is_the_doer_only_beside_a_deed(
    search_index: Index, query: str, side: str
) -> None:
    assert sides(search_index, query) == {side}


@pytest.mark.parametrize(
    ("query", "side"),
    swapped(
        [
            ("armenian soldiers in azerbaijani captivity", "azerbaijani soldiers in armenian captivity"),
            (
                "how many armenian prisoners does azerbaijan still hold",
                "how many azerbaijani prisoners does armenia still hold",
            ),
            ("how many prisoners does azerbaijan still hold", "how many prisoners does armenia still hold"),
            ("солдаты в азербайджанском плену", "солдаты в армянском плену"),
            ("сколько армян в плену", "сколько азербайджанцев в плену"),
            ("сколько солдат в плену у азербайджанцев", "сколько солдат в плену у армян"),
            ("azərbaycan əsirliyində əsgərlər", "erməni əsirliyində əsgərlər"),
            ("neçə erməni əsirlikdədir", "neçə azərbaycanlı əsirlikdədir"),
            ("azerbaycan esaretindeki askerler", "ermeni esaretindeki askerler"),
            ("esarette kaç ermeni var", "esarette kaç azerbaycanlı var"),
            ("ադրբեջանական գերության մեջ գտնվող զինվորներ", "հայկական գերության մեջ գտնվող զինվորներ"),
            ("քանի հայ է գերության մեջ", "քանի ադրբեջանցի է գերության մեջ"),
        ]
    ),
)
def test_captivity_is_told_from_the_captives_in_it(search_index: Index, query: str, side: str) -> None:
    assert sides(search_index, query) == {side}


@pytest.mark.parametrize(
    ("query", "side"),
    swapped(
        [
            ("armenian soldiers in azerbaijani captivity", "azerbaijani soldiers in armenian captivity"),
            ("армянские солдаты в азербайджанском плену", "азербайджанские солдаты в армянском плену"),
            ("azərbaycan əsirliyində erməni əsgərləri", "erməni əsirliyində azərbaycan əsgərləri"),
            ("azerbaycan esaretindeki ermeni askerleri", "ermeni esaretindeki azerbaycan askerleri"),
            ("ադրբեջանական գերության մեջ հայ զինվորներ", "հայկական գերության մեջ ադրբեջանցի զինվորներ"),
        ]
    ),
)
def test_soldiers_in_captivity_are_found_among_captives_of_their_side(
    search_index: Index, query: str, side: str
) -> None:
    first = search(search_index, query, limit=1)[0].id
    assert first.split("-")[0] in {"captured", "held", "exchanged", "returned"}
    assert {"armenian": ARMENIA, "azerbaijani": AZERBAIJAN}[first.split("-")[2]] == side


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("armenian deserters", "azerbaijani deserters"),
        ("how many armenian soldiers deserted", "how many azerbaijani soldiers deserted"),
        ("армянские дезертиры", "азербайджанские дезертиры"),
        ("erməni fərariləri", "azərbaycan fərariləri"),
        ("հայ դասալիքներ", "ադրբեջանցի դասալիքներ"),
        ("ermeni asker kaçakları", "azerbaycan asker kaçakları"),
    ],
)
def test_what_is_counted_of_one_side_alone_is_not_found_for_the_other(
    search_index: Index, own: str, other: str
) -> None:
    assert ask(search_index, own).hits[0].id.startswith("deserted-military-armenia")
    assert not ask(search_index, other).hits


ATTACKERS = {
    "ru": ("армянских", "азербайджанских", "мирные жители погибшие от {} обстрелов|погибло от {} ракет"),
    "az": ("erməni", "azərbaycan", "{} atəşindən həlak olan mülki şəxslər|{} artilleriyasından ölənlər"),
    "hy": ("հայկական", "ադրբեջանական", "{} հրետակոծությունից զոհված քաղաքացիներ"),
    "tr": ("Ermeni", "Azerbaycan", "{} top ateşinden ölen siviller|{} saldırılarında ölen siviller"),
    "ru, genitive": ("Армении", "Азербайджана", "сколько мирных погибло от ударов {}"),
}


@pytest.mark.parametrize(
    ("armenian", "azerbaijani", "asked"),
    [
        pytest.param(armenian, azerbaijani, asked, id=asked)
        for armenian, azerbaijani, wordings in ATTACKERS.values()
        for asked in wordings.split("|")
    ],
)
def test_those_who_died_of_the_attacks_of_a_side_are_the_other_sides(
    search_index: Index, armenian: str, azerbaijani: str, asked: str
) -> None:
    assert sides(search_index, asked.format(armenian)) == {AZERBAIJAN}
    assert sides(search_index, asked.format(azerbaijani)) == {ARMENIA}


def test_arms_of_a_side_that_were_lost_are_its_own(search_index: Index) -> None:
    assert sides(search_index, "Ermeni dronlarından kaç tane düşürüldü") == {ARMENIA}
    assert sides(search_index, "Azerbaycan dronlarından kaç tane düşürüldü") == {AZERBAIJAN}
