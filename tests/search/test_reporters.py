"""Whose word a question wants, and whose it does not: the same for both sides and in five languages."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure, Statement
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.ranking.rank import search

ARMENIA, AZERBAIJAN = "armenia", "azerbaijan"
CAMPS = {ARMENIA: {"armenia", "artsakh"}, AZERBAIJAN: {"azerbaijan"}}
OTHER = {ARMENIA: AZERBAIJAN, AZERBAIJAN: ARMENIA}


def figures(index: Index, facts: Facts, query: str, limit: int = 5) -> list[Figure]:
    found = [facts.entries[hit.id] for hit in search(index, query, limit=limit)]
    return [entry for entry in found if isinstance(entry, Figure)]


def told_by(figure: Figure, facts: Facts) -> set[str]:
    return {facts.reporter(key).side for key in figure.source}


def both(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return each question with the side whose losses it asks for: Armenia's in the first of a pair."""
    return [(query, side) for pair in pairs for query, side in zip(pair, (ARMENIA, AZERBAIJAN), strict=True)]


@pytest.mark.parametrize(
    ("query", "side"),
    both(
        [
            ("armenian deaths not according to armenia", "azerbaijani deaths not according to azerbaijan"),
            ("armenian losses not from armenian sources", "azerbaijani losses not from azerbaijani sources"),
            ("armenian losses except armenian figures", "azerbaijani losses except azerbaijani figures"),
            ("armenian losses not according to yerevan", "azerbaijani losses not according to baku"),
            ("потери армении не по данным армении", "потери азербайджана не по данным азербайджана"),
            ("потери армении не по версии армении", "потери азербайджана не по версии азербайджана"),
            ("потери армении не по армянским данным", "потери азербайджана не по азербайджанским данным"),
            ("ermənistanın itkiləri ermənistana görə yox", "azərbaycanın itkiləri azərbaycana görə yox"),
            ("ermenistan kayıpları ermenistan'a göre değil", "azerbaycan kayıpları azerbaycan'a göre değil"),
            ("հայաստանի կորուստները ոչ ըստ հայաստանի", "ադրբեջանի կորուստները ոչ ըստ ադրբեջանի"),
            (
                "հայաստանի կորուստները ոչ հայկական տվյալներով",
                "ադրբեջանի կորուստները ոչ ադրբեջանական տվյալներով",
            ),
        ]
    ),
)
def test_whoever_is_left_out_does_not_count_and_the_losses_are_still_those_asked_for(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    found = figures(search_index, facts, query)
    assert found
    assert CAMPS[side].intersection(found[0].of)
    assert not any(side in told_by(figure, facts) and set(figure.of) <= CAMPS[side] for figure in found)


@pytest.mark.parametrize(
    ("query", "side"),
    both(
        [
            (
                "армянские потери не по азербайджанским данным",
                "азербайджанские потери не по армянским данным",
            ),
            ("armenian losses not according to azerbaijan", "azerbaijani losses not according to armenia"),
        ]
    ),
)
def test_leaving_out_the_other_side_leaves_the_own_count(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    first = figures(search_index, facts, query)[0]
    assert CAMPS[side].intersection(first.of)
    assert told_by(first, facts).isdisjoint(CAMPS[OTHER[side]])


def test_a_name_of_several_words_is_left_out_whole(search_index: Index, facts: Facts) -> None:
    found = figures(search_index, facts, "syrian fighters killed not according to sohr")
    assert found
    assert all("sohr" not in figure.source for figure in found)


@pytest.mark.parametrize("town", ["ganja", "barda"])
def test_a_place_can_be_left_out(search_index: Index, facts: Facts, town: str) -> None:
    for query in (f"civilians killed excluding {town}", f"civilians killed other than in {town}"):
        found = figures(search_index, facts, query)
        assert found
        assert all(figure.place != town for figure in found)


@pytest.mark.parametrize(
    ("query", "side"),
    both(
        [
            (
                "հայկական կողմի կորուստներն ադրբեջանի տվյալներով",
                "ադրբեջանի կորուստները հայկական կողմի տվյալներով",
            ),
            ("հայկական կորուստները ադրբեջանական կողմի պնդմամբ", "ադրբեջանի կորուստները հայաստանի պնդմամբ"),
            ("հայաստանի կորուստները ադրբեջանի հաշվարկով", "ադրբեջանի կորուստները հայկական կողմի հաշվարկով"),
            (
                "потери армении по данным азербайджанской стороны",
                "потери азербайджана по данным армянской стороны",
            ),
            ("потери армении по азербайджанским данным", "потери азербайджана по армянским данным"),
            (
                "сколько погибло армян по азербайджанской версии",
                "сколько погибло азербайджанцев по армянской версии",
            ),
            ("потери армении, как утверждает азербайджан", "потери азербайджана, как утверждает армения"),
            ("bizim məlumata görə ermənistanın itkiləri", "ադրբեջանի կորուստները մեր տվյալներով"),
        ]
    ),
)
def test_the_side_whose_data_is_asked_for_counts_the_losses_of_the_other(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    first = figures(search_index, facts, query, limit=1)[0]
    assert CAMPS[side].intersection(first.of)
    assert not CAMPS[OTHER[side]].isdisjoint(told_by(first, facts))


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_what_happened_is_no_name_of_a_reporter(search_index: Index, side: str) -> None:
    country = {"armenian": "ermənistan", "azerbaijani": "azərbaycan"}[side]
    terms = parse_query(search_index, f"{country} neçə təyyarə vurduğunu iddia edir").terms
    assert "source" not in {term.role for term in terms if term.word in {"təyyarə", "vurduğunu"}}


@pytest.mark.parametrize(
    ("query", "source", "of"),
    [
        ("according to baku armenian losses", "baku", "armenian"),
        ("according to yerevan azerbaijani losses", "yerevan", "azerbaijani"),
        ("according to oryx armenian tanks lost", "oryx", "armenian"),
        ("according to oryx azerbaijani tanks lost", "oryx", "azerbaijani"),
    ],
)
def test_a_side_behind_a_claimant_is_whose_losses_are_meant(
    search_index: Index, query: str, source: str, of: str
) -> None:
    roles = {term.word: term.role for term in parse_query(search_index, query).terms}

    assert (roles[source], roles[of]) == ("source", "of")


@pytest.mark.parametrize(
    ("query", "side"),
    [
        ("Ermenistan Gence'yi vurduğunu reddetti", "armenia"),
        ("Azerbaycan Suriyeli savaşçı iddiasını reddetti", "azerbaijan"),
        ("Ermənistan Gəncəni vurduğunu təkzib etdi", "armenia"),
        ("Azərbaycan Stepanakerti vurduğunu təkzib etdi", "azerbaijan"),
        ("Türkiye Suriyeli savaşçı gönderdiğini reddetti", "third-party"),
    ],
)
def test_a_side_before_a_verb_at_the_end_is_who_says_so(
    search_index: Index, facts: Facts, query: str, side: str
) -> None:
    first = facts.entries[search(search_index, query, limit=1)[0].id]

    assert isinstance(first, Statement)
    assert (first.stance, facts.sides[first.source[0]]) == ("denies", side)
