"""What is asked for: a number and not the event, a report and not whoever writes reports."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event, Figure
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.rank import search


@pytest.mark.parametrize(
    "query",
    [
        "how many people marched in los angeles",
        "сколько армян на марше в лос-анджелесе",
        "los-anceles yürüşü neçə nəfər",
        "քանի մարդ լոս անջելեսի երթին",
        "los angeles ermeni yürüyüşü kaç kişi",
    ],
)
def test_how_many_is_answered_by_a_figure_that_is_nearly_as_good(
    search_index: Index, facts: Facts, query: str
) -> None:
    first = facts.entries[search(search_index, query, limit=1)[0].id]
    assert isinstance(first, Figure)
    assert "march" in first.id


@pytest.mark.parametrize("query", ["los angeles march", "los angeles yürüyüşü", "марш в лос-анджелесе"])
def test_without_how_many_it_is_the_event(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id == "2020-10-11-los-angeles-march"


@pytest.mark.parametrize(
    "query",
    [
        "commission report on the 44 day war",
        "доклад комиссии",
        "komissiyanın hesabatı",
        "44-օրյա պատերազմի հանձնաժողովի զեկույցը",
        "44 gün savaşı komisyon raporu",
    ],
)
def test_the_report_of_a_commission_is_asked_for_itself(search_index: Index, query: str) -> None:
    assert "report" in search(search_index, query, limit=1)[0].id


@pytest.mark.parametrize(
    ("asked", "captured"),
    [
        ("shusha taken by azerbaijani army", "2020-11-08-shusha-captured"),
        ("hadrut captured by azerbaijan", "2020-10-09-hadrut-announced"),
        ("fuzuli captured by armenian forces in 1993", "1993-fuzuli-jabrayil-captured"),
    ],
)
def test_whoever_took_a_place_is_named_for_itself(search_index: Index, asked: str, captured: str) -> None:
    assert search(search_index, asked, limit=1)[0].id == captured


@pytest.mark.parametrize(
    "asked", ["martial law armenia", "Ermənistan hərbi vəziyyət", "военное положение армения"]
)
def test_what_one_state_did_is_no_other_states_doing(search_index: Index, asked: str) -> None:
    first = search(search_index, asked, limit=1)[0].id

    assert first in {"2020-09-armenia-martial-law", "2020-10-armenia-martial-law-toughened"}


@pytest.mark.parametrize("place", ["qubadli", "kalbajar", "stepanakert", "barda"])
def test_the_date_of_a_place_is_that_of_what_happened_there(search_index: Index, place: str) -> None:
    assert search(search_index, place, limit=1)[0].kind == "place"
    assert search(search_index, f"{place} date", limit=1)[0].kind == "event"


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize("item", ["helicopter", "tank"])
def test_how_many_things_were_lost_is_not_answered_by_other_things(
    search_index: Index, item: str, side: str
) -> None:
    hits = search(search_index, f"how many {item}s did {side} lose", limit=20)

    assert hits
    assert all(f"{item}s" in {match.word for match in hit.matches} for hit in hits)


@pytest.mark.parametrize("query", ["why was armenia angry at israel", "american route to nakhchivan"])
def test_a_third_state_that_is_named_is_in_every_answer(search_index: Index, query: str) -> None:
    named = {"israel", "american"} & {*query.split()}

    hits = search(search_index, query, limit=20)

    assert hits
    assert all(named & {match.word for match in hit.matches} for hit in hits)


def test_a_range_of_days_is_read_as_its_days(search_index: Index, facts: Facts) -> None:
    for query in ("19-20 September 2023", "19–20 сентября 2023", "September 19-20 2023"):
        first = facts.entries[search(search_index, query, limit=1)[0].id]
        assert isinstance(first, Event)
        assert (first.date, first.end) == ("2023-09-19", "2023-09-20")


def test_the_start_of_something_is_its_date_and_no_other_start(search_index: Index) -> None:
    for query in ("lachin corridor blockade start", "blockade start"):
        assert search(search_index, query, limit=1)[0].id == "2023-blockade-of-nagorno-karabakh"


def test_a_treaty_is_not_any_agreement(search_index: Index) -> None:
    assert search(search_index, "peace treaty", limit=1)[0].id == "2025-03-13-treaty-text-agreed"
    assert search(search_index, "peace agreement", limit=1)[0].id == "2020-11-09-ceasefire-agreement"


@pytest.mark.parametrize("side", ["azerbaijani", "armenian"])
def test_who_was_sentenced_is_an_event(search_index: Index, facts: Facts, side: str) -> None:
    first = facts.entries[search(search_index, f"who was sentenced by an {side} court", limit=1)[0].id]

    assert isinstance(first, Event)


@pytest.mark.parametrize(("side", "of"), [("armenian", "armenia"), ("azerbaijani", "azerbaijan")])
def test_losses_of_things_are_no_losses_of_soldiers(
    search_index: Index, facts: Facts, side: str, of: str
) -> None:
    first = facts.figure(search(search_index, f"{side} tank losses", limit=1)[0].id)

    assert (first.item, first.of) == ("tanks", (of,))
    assert facts.figure(search(search_index, "tank losses", limit=1)[0].id).item == "tanks"
