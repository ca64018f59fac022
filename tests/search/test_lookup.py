"""One record, by its id or by a name."""

import re
from collections.abc import Callable

import pytest

from karabakh_cli.errors import NothingFound
from karabakh_cli.facts.base import Facts
from karabakh_cli.search.indexing.build import build
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking import lookup


@pytest.fixture(scope="module")
def small_index(small: Facts) -> Callable[[], Index]:
    built = build(small)
    return lambda: built


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("town", "town", id="id"),
        pytest.param("Qala", "town", id="name"),
        pytest.param("Ղալա", "town", id="name-in-armenian"),
        pytest.param("sahin-aram", "witness", id="name-in-another-order"),
        pytest.param("The Truce", "2000-01-truce", id="alias"),
        pytest.param("TANKS azerbaijan", "tanks-azerbaijan", id="id-in-other-letters"),
    ],
)
def test_a_record_is_shown_by_id_or_name(
    small: Facts, small_index: Callable[[], Index], name: str, expected: str
) -> None:
    assert lookup.entry(small, name, small_index).id == expected


def test_an_id_needs_no_index(small: Facts) -> None:
    def never() -> Index:
        raise AssertionError

    assert lookup.entry(small, "town", never) is small.entries["town"]


def test_an_unknown_record_is_refused_with_near_ids(small: Facts, small_index: Callable[[], Index]) -> None:
    with pytest.raises(NothingFound, match="'tank-azerbaijan'") as refused:
        lookup.entry(small, "tank-azerbaijan", small_index)

    assert re.fullmatch(r"did you mean tanks-azerbaijan, [a-z-]+ or [a-z-]+\?", refused.value.hint)


def test_a_word_of_the_text_of_records_is_searched_for_and_no_id_is_guessed(
    facts: Facts, search_index: Index
) -> None:
    with pytest.raises(NothingFound) as refused:
        lookup.entry(facts, "nonsense", lambda: search_index)

    assert refused.value.hint == "see kwar find nonsense"


def test_a_source_without_a_record_is_named_as_a_shell_takes_it(facts: Facts, search_index: Index) -> None:
    with pytest.raises(NothingFound, match=r"see kwar sources 'officials \(unnamed\)'"):
        lookup.entry(facts, "officials (unnamed)", lambda: search_index)


def test_a_record_like_no_other_is_refused_without_a_guess(
    small: Facts, small_index: Callable[[], Index]
) -> None:
    with pytest.raises(NothingFound) as refused:
        lookup.entry(small, "zyxwvut", small_index)

    assert refused.value.hint == ""


def test_a_name_that_two_records_share_is_not_guessed(facts: Facts, search_index: Index) -> None:
    with pytest.raises(NothingFound, match="'44-Day War'") as refused:
        lookup.entry(facts, "44-Day War", lambda: search_index)

    assert " or " in refused.value.hint
