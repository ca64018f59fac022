"""Whose people are asked for: where nobody counts a side's, the other side's are no answer to it."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.rank import ask, search


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("missing civilians of azerbaijan", {"armenia", "artsakh"}),
        ("пропавшие без вести мирные азербайджанцы", {"armenia", "artsakh"}),
        ("azərbaycanın itkin mülki vətəndaşları", {"armenia", "artsakh"}),
        ("անհետ կորած ադրբեջանցի քաղաքացիականներ", {"armenia", "artsakh"}),
        ("azerbaycan'ın kayıp sivilleri", {"armenia", "artsakh"}),
        ("suicides of armenian veterans", {"azerbaijan"}),
        ("самоубийства армянских ветеранов", {"azerbaijan"}),
        ("ermeni gazilerin intiharları", {"azerbaijan"}),
    ],
)
def test_the_other_sides_people_do_not_come_first(
    search_index: Index, facts: Facts, query: str, others: set[str]
) -> None:
    first = facts.entries[search(search_index, query)[0].id]
    assert not (isinstance(first, Figure) and {*first.of} <= others)


@pytest.mark.parametrize(
    ("query", "side"),
    [("missing civilians of armenia", "armenia"), ("suicides of azerbaijani veterans", "azerbaijan")],
)
def test_a_sides_own_figure_comes_first_where_there_is_one(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    first = facts.entries[search(search_index, query)[0].id]
    assert isinstance(first, Figure)
    assert side in first.of


@pytest.mark.parametrize(
    ("query", "missing"),
    [
        ("suicides of armenian veterans", ("armenia",)),
        ("самоубийства армянских ветеранов", ("armenia",)),
        ("ermeni gazilerin intiharları", ("armenia",)),
        ("suicides of azerbaijani veterans", ()),
        ("самоубийства азербайджанских ветеранов", ()),
        ("ambassador of armenia to moscow", ()),
        ("first lady of azerbaijan", ()),
        ("los angeles armenian march", ()),
    ],
)
def test_a_side_of_which_no_figure_is_is_named(
    search_index: Index, query: str, missing: tuple[str, ...]
) -> None:
    assert ask(search_index, query, limit=10).missing_side == missing


@pytest.mark.parametrize("query", ["mosques destroyed by armenians", "сколько мечетей разрушили армяне"])
def test_what_a_side_destroyed_stays_before_its_own_losses(search_index: Index, query: str) -> None:
    assert "mosque" in search(search_index, query)[0].id


@pytest.mark.parametrize(
    "query",
    [
        "military budget of armenia and azerbaijan",
        "military budget of azerbaijan and armenia",
        "azerbaijani and armenian defence spending",
        "defence spending armenia azerbaijan",
        "armenian and azerbaijani captives",
    ],
)
def test_what_is_of_both_sides_begins_with_a_figure_of_each(
    search_index: Index, facts: Facts, query: str
) -> None:
    first, second = (facts.entries[hit.id] for hit in search(search_index, query)[:2])
    assert isinstance(first, Figure)
    assert isinstance(second, Figure)
    assert "armenia" in first.of
    assert "azerbaijan" in second.of


@pytest.mark.parametrize(
    "query", ["soldiers killed in armenia and azerbaijan", "погибшие армении и азербайджана"]
)
def test_a_count_of_both_sides_answers_for_both(search_index: Index, facts: Facts, query: str) -> None:
    first = facts.entries[search(search_index, query)[0].id]
    assert isinstance(first, Figure)
    assert {"armenia", "azerbaijan"} <= {*first.of}


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("военный бюджет армении", "armenia"),
        ("военный бюджет азербайджана", "azerbaijan"),
        ("հայաստանի ռազմական բյուջեն", "armenia"),
        ("ադրբեջանի ռազմական բյուջեն", "azerbaijan"),
        ("ermənistanın hərbi büdcəsi", "armenia"),
        ("azərbaycanın hərbi büdcəsi", "azerbaijan"),
        ("ermenistan'ın askeri bütçesi", "armenia"),
        ("azerbaycan'ın askeri bütçesi", "azerbaijan"),
    ],
)
def test_a_military_budget_counts_money(search_index: Index, facts: Facts, query: str, side: str) -> None:
    first = facts.entries[search(search_index, query)[0].id]
    assert isinstance(first, Figure)
    assert first.measure == "spent"
    assert side in first.of


OTHER = {"armenia": "azerbaijan", "azerbaijan": "armenia"}


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize(
    "query",
    [
        "{} soldiers killed according to the opposing side",
        "what does the other side say about {} losses",
        "потери {}, по данным другой стороны",
        "{} itkiləri qarşı tərəfə görə",
        "karşı tarafa göre {} kayıpları",
        "{} կորուստները ըստ հակառակ կողմի",
    ],
)
def test_the_other_side_is_the_other_than_the_one_named(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    first = facts.entries[search(search_index, query.format(side))[0].id]
    assert isinstance(first, Figure)
    assert side in first.of
    assert any(facts.reporter(key).side in {OTHER[side], "artsakh"} - {side} for key in first.source)


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize(
    "query", ["what does {} say about its losses", "what does {} report about its own dead"]
)
def test_its_losses_are_those_of_the_side_that_speaks(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    hits = search(search_index, query.format(side), limit=2)

    assert len(hits) == 2
    for hit in hits:
        found = facts.figure(hit.id)
        assert side in found.of
        assert any(facts.reporter(key).side == side for key in found.source)


@pytest.mark.parametrize(("side", "enemy"), [("armenia", "azerbaijan"), ("azerbaijan", "armenia")])
@pytest.mark.parametrize("asked", ["{} claims about enemy tanks", "enemy tanks destroyed according to {}"])
def test_the_enemy_of_which_a_side_reports_is_the_other(
    search_index: Index, facts: Facts, side: str, enemy: str, asked: str
) -> None:
    first = facts.figure(search(search_index, asked.format(side), limit=1)[0].id)

    assert {*first.of} == {enemy}
    assert {facts.sides[key] for key in first.source} <= {side, "artsakh" if side == "armenia" else side}


@pytest.mark.parametrize(("people", "side"), [("azerbaijanis", "azerbaijan"), ("armenians", "armenia")])
def test_during_the_fighting_is_during_the_war(
    search_index: Index, facts: Facts, people: str, side: str
) -> None:
    first = facts.figure(search(search_index, f"how many {people} fled during the fighting", limit=1)[0].id)

    assert first.measure == "displaced"
    assert {facts.actors[key].side for key in first.of} <= {side, "artsakh" if side == "armenia" else side}


@pytest.mark.parametrize(
    "query", ["artsakh defence army losses", "ՊԲ կորուստները", "savunma ordusu kayıpları"]
)
def test_the_losses_of_artsakhs_army_are_its_own(search_index: Index, facts: Facts, query: str) -> None:
    assert facts.figure(search(search_index, query, limit=1)[0].id).of == ("artsakh",)


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        ("ilgar mirzayev", ("ilgar", "mirzayev")),
        ("hikmat mirzayev", ()),
        ("mirzayev", ()),
        ("aliyev pashinyan", ()),
        ("alaviyye mirzayeva", ()),
    ],
)
def test_a_name_of_which_no_record_has_all_is_said_to_be_in_none(
    search_index: Index, name: str, apart: tuple[str, ...]
) -> None:
    assert ask(search_index, name).missing_together == apart


@pytest.mark.parametrize(("side", "key"), [("armenian", "armenia"), ("azerbaijani", "azerbaijan")])
@pytest.mark.parametrize("by", ["by fighting", "in the conflict", "because of the war"])
def test_what_the_fighting_did_is_what_the_war_did(
    search_index: Index, facts: Facts, side: str, key: str, by: str
) -> None:
    first = facts.figure(search(search_index, f"{side} civilians killed {by}", limit=1)[0].id)

    assert first.of[0] == key
    assert first.id == search(search_index, f"{side} civilians killed", limit=1)[0].id


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("azerbaycan losses", "azerbaijan"),
        ("ermenistan losses", "armenia"),
        ("подбили армянину танк", "armenia"),
        ("подбили азербайджанцу танк", "azerbaijan"),
        ("հայի տանկը ով խփեց", "armenia"),
        ("ադրբեջանցու տանկը ով խփեց", "azerbaijan"),
    ],
)
def test_a_side_in_any_of_its_forms_is_whose_losses_are_meant(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    assert side in facts.figure(search(search_index, query, limit=1)[0].id).of
