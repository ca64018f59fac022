"""One side against another: whose case, whose aircraft and whose court, with the sides swapped."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.indexing.involved import harmed, opposed
from karabakh_cli.search.ranking.rank import search

OTHER = {"armenia": "azerbaijan", "azerbaijan": "armenia"}


def first(index: Index, query: str) -> str:
    return search(index, query, limit=1)[0].id


def event(title: str, what: str = "", kind: str = "incident") -> Event:
    return Event(id="2020-10-01-x", date="2020-10-01", what=what, kind=kind, title=title, cite=())  # type: ignore[arg-type]


@pytest.mark.parametrize(("side", "people"), [("armenia", "Armenian"), ("azerbaijan", "Azerbaijani")])
def test_an_event_knows_to_which_side_it_was_done(side: str, people: str) -> None:
    other = OTHER[side].title()
    assert harmed(event(f"{other} reports an {people} aircraft shot down")) == {side}
    assert harmed(event(f"{other} shoots down a drone over {side.title()}")) == set()
    assert harmed(event(f"{other} reports {people} losses")) == set()
    assert opposed(event(f"{other} takes {side.title()} to the world court", kind="court")) == {side}
    assert opposed(event("A case over nature", f"A case against {side.title()}.", kind="court")) == {side}
    assert opposed(event(f"Court in {other} sentences two {people}s", kind="court")) == {side}
    assert opposed(event(f"{other} takes a town", f"An attack against {side.title()}.")) == set()


@pytest.mark.parametrize(
    ("by_armenia", "by_azerbaijan", "court"),
    [
        ("armenia v azerbaijan icj application", "azerbaijan v armenia icj application", "icj"),
        ("armenia sues azerbaijan world court", "azerbaijan sues armenia world court", "icj"),
        (
            "armenia's case against azerbaijan in strasbourg",
            "azerbaijan's case against armenia in strasbourg",
            "echr",
        ),
        (
            "иск армении против азербайджана в гаагском суде",
            "иск азербайджана против армении в гаагском суде",
            "icj",
        ),
        ("иск армении против азербайджана в еспч", "иск азербайджана против армении в еспч", "echr"),
        (
            "հայաստանի հայցն ընդդեմ ադրբեջանի հաագայի դատարանում",
            "ադրբեջանի հայցն ընդդեմ հայաստանի հաագայի դատարանում",
            "icj",
        ),
        (
            "ermənistanın azərbaycana qarşı avropa məhkəməsinə şikayəti",
            "azərbaycanın ermənistana qarşı avropa məhkəməsinə şikayəti",
            "echr",
        ),
        (
            "ermenistan azerbaycan'a karşı aihm başvurusu",
            "azerbaycan ermenistan'a karşı aihm başvurusu",
            "echr",
        ),
    ],
)
def test_a_case_is_found_by_who_brought_it_against_whom_and_where(
    search_index: Index, facts: Facts, by_armenia: str, by_azerbaijan: str, court: str
) -> None:
    for query, defendant in ((by_armenia, "azerbaijan"), (by_azerbaijan, "armenia")):
        found = facts.entries[first(search_index, query)]
        assert isinstance(found, Event)
        assert (opposed(found), found.source) == ({defendant}, (court,))


@pytest.mark.parametrize(
    ("armenian", "azerbaijani"),
    [
        ("armenian su-25 shot down", "azerbaijani su-25 shot down"),
        ("who shot down the armenian su-25", "who shot down the azerbaijani su-25"),
        ("сбит армянский су-25", "сбит азербайджанский су-25"),
        ("erməni su-25 təyyarəsi vuruldu", "azərbaycan su-25 təyyarəsi vuruldu"),
        ("հայկական սու-25 խփվեց", "ադրբեջանական սու-25 խփվեց"),
        ("ermeni su-25 düşürüldü", "azerbaycan su-25 düşürüldü"),
    ],
)
def test_an_aircraft_shot_down_is_that_of_the_side_that_is_named(
    search_index: Index, facts: Facts, armenian: str, azerbaijani: str
) -> None:
    for query, side in ((armenian, "armenia"), (azerbaijani, "azerbaijan")):
        found = facts.entries[first(search_index, query)]
        assert side in (harmed(found) if isinstance(found, Event) else found.of)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("azerbaijani court sentences armenian soldiers", "armenia"),
        ("armenian court sentences azerbaijani soldiers", "azerbaijan"),
        ("азербайджанский суд приговорил армянских солдат", "armenia"),
        ("армянский суд приговорил азербайджанских солдат", "azerbaijan"),
    ],
)
def test_a_court_of_one_side_sentences_people_of_the_other(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    found = facts.entries[first(search_index, query)]
    assert isinstance(found, Event)
    assert opposed(found) == {side}
