"""Who accused a side, whom a side accused, and a banned weapon beside a side, in five languages."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Statement
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.indexing.involved import accused
from karabakh_cli.search.ranking.rank import search


def first_charge(index: Index, facts: Facts, query: str) -> set[str]:
    """The sides whose deed the first answer is about."""
    found = facts.entries[search(index, query, limit=1)[0].id]
    assert isinstance(found, Statement)
    return accused(facts, found)


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("who accused armenia of firing phosphorus", "armenia"),
        ("who accused azerbaijan of firing phosphorus", "azerbaijan"),
        ("armenia accused of", "armenia"),
        ("what was azerbaijan accused of", "azerbaijan"),
        ("кто обвинял армению в использовании фосфора", "armenia"),
        ("кто обвинял азербайджан в использовании фосфора", "azerbaijan"),
        ("kim ermənistanı fosfordan istifadədə ittiham edib", "armenia"),
        ("kim azərbaycanı fosfordan istifadədə ittiham edib", "azerbaijan"),
        ("ո՞վ է մեղադրել Հայաստանին ֆոսֆոր կիրառելու մեջ", "armenia"),
        ("ո՞վ է մեղադրել Ադրբեջանին ֆոսֆոր կիրառելու մեջ", "azerbaijan"),
        ("fosfor kullanmakla ermenistan'ı kim suçladı", "armenia"),
        ("fosfor kullanmakla azerbaycan'ı kim suçladı", "azerbaijan"),
    ],
)
def test_who_accused_a_side_is_answered_by_what_is_said_of_it(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    assert first_charge(search_index, facts, query) == {side}


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("who did armenia accuse of firing phosphorus", "azerbaijan"),
        ("who did azerbaijan accuse of firing phosphorus", "armenia"),
        ("who was accused by armenia of firing phosphorus", "azerbaijan"),
        ("who was accused by azerbaijan of firing phosphorus", "armenia"),
        ("кого армения обвинила в использовании фосфора", "azerbaijan"),
        ("кого азербайджан обвинил в использовании фосфора", "armenia"),
        ("ermənistan kimi fosfordan istifadədə ittiham etdi", "azerbaijan"),
        ("azərbaycan kimi fosfordan istifadədə ittiham etdi", "armenia"),
        ("ո՞ւմ մեղադրեց Հայաստանը ֆոսֆոր կիրառելու մեջ", "azerbaijan"),
        ("ո՞ւմ մեղադրեց Ադրբեջանը ֆոսֆոր կիրառելու մեջ", "armenia"),
        ("ermenistan kimi fosfor kullanmakla suçladı", "azerbaijan"),
        ("azerbaycan kimi fosfor kullanmakla suçladı", "armenia"),
    ],
)
def test_whom_a_side_accused_is_answered_by_its_own_word(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    assert first_charge(search_index, facts, query) == {side}


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("armenian phosphorus", "armenia"),
        ("azerbaijani phosphorus", "azerbaijan"),
        ("armenia fired phosphorus shells", "armenia"),
        ("azerbaijan fired phosphorus shells", "azerbaijan"),
        ("армения использовала фосфорные снаряды", "armenia"),
        ("азербайджан использовал фосфорные снаряды", "azerbaijan"),
        ("ermənistan fosfor bombaları", "armenia"),
        ("azərbaycan fosfor bombaları", "azerbaijan"),
        ("Հայաստանը ֆոսֆոր", "armenia"),
        ("Ադրբեջանը ֆոսֆոր", "azerbaijan"),
        ("ermenistan fosfor kullandı", "armenia"),
        ("azerbaycan fosfor kullandı", "azerbaijan"),
    ],
)
def test_a_banned_weapon_beside_a_side_is_a_charge_against_it(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    assert side in first_charge(search_index, facts, query)


def test_found_shells_are_still_counted(search_index: Index) -> None:
    assert search(search_index, "phosphorus shells found", limit=1)[0].id.startswith("found-")


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("were armenian captives tortured", "azerbaijan"),
        ("were azerbaijani captives tortured", "armenia"),
        ("пытки азербайджанских пленных", "armenia"),
        ("пытки армянских пленных", "azerbaijan"),
    ],
)
def test_torture_of_captives_is_answered_by_a_statement_on_the_captors(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    assert side in first_charge(search_index, facts, query)


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("is it true that armenia used cluster bombs and what does yerevan say", "armenia"),
        ("is it true that azerbaijan used cluster bombs and what does baku say", "azerbaijan"),
        ("armenia says that azerbaijan used phosphorus", "azerbaijan"),
        ("azerbaijan says that armenia used phosphorus", "armenia"),
        ("правда ли, что армения применяла фосфор, что говорит ереван", "armenia"),
        ("doğru mu azerbaycan fosfor kullandı", "azerbaijan"),
    ],
)
def test_whoever_used_a_weapon_is_accused_whoever_speaks(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    assert first_charge(search_index, facts, query) == {side}


@pytest.mark.parametrize(
    "query",
    [
        "armenia denies the shelling of barda",
        "azerbaijan denies the shelling of stepanakert",
        "armenia denies firing at ganja",
        "turkey denies sending syrian fighters",
        "azerbaijan denial of mercenaries",
    ],
)
def test_a_denial_that_is_asked_for_comes_first(search_index: Index, facts: Facts, query: str) -> None:
    first = facts.entries[search(search_index, query, limit=1)[0].id]
    assert isinstance(first, Statement)
    assert first.stance == "denies"


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("armenia accused of using phosphorus by azerbaijan", "armenia"),
        ("azerbaijan accused of using phosphorus by armenia", "azerbaijan"),
        ("armenia was accused by azerbaijan of phosphorus", "armenia"),
        ("azerbaijan was accused by armenia of phosphorus", "azerbaijan"),
    ],
)
def test_whoever_accuses_is_not_accused(search_index: Index, facts: Facts, query: str, side: str) -> None:
    assert first_charge(search_index, facts, query) == {side}


@pytest.mark.parametrize(
    ("query", "accuser"),
    [
        ("did Azerbaijan break the ceasefire", "armenia"),
        ("did Armenia break the ceasefire", "azerbaijan"),
        ("ceasefire violations by Azerbaijan", "armenia"),
        ("ceasefire violations by Armenia", "azerbaijan"),
    ],
)
def test_whoever_broke_a_ceasefire_is_accused_by_the_other_side(
    search_index: Index, facts: Facts, query: str, accuser: str
) -> None:
    found = [facts.entries[hit.id] for hit in search(search_index, query, limit=5)]
    accusing = [
        one
        for one in found
        if isinstance(one, Statement) and any(facts.reporter(key).side == accuser for key in one.source)
    ]

    assert accusing
    assert all(one.stance == "asserts" for one in accusing)
