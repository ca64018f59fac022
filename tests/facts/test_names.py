"""Names are compared whatever their writing, and put right by the nearest."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.names import normalize_name, suggestion


@settings(deadline=None, derandomize=True)
@given(text=st.text(max_size=30))
def test_a_name_compared_twice_stays_the_same(text: str) -> None:
    assert normalize_name(normalize_name(text)) == normalize_name(text)


@pytest.mark.parametrize(
    ("given_name", "known", "expected"),
    [
        pytest.param("Tabel", ["table", "tsv"], "did you mean table?", id="nearest"),
        pytest.param("jsn", ["json", "jsonl", "md"], "did you mean json?", id="one of several"),
        pytest.param("xyz", ["json", "md"], "choose from json, md", id="none"),
        pytest.param("bakuu", {"baku": "azerbaijan"}, "did you mean azerbaijan?", id="told by another name"),
    ],
)
def test_what_may_have_been_meant_is_suggested(given_name: str, known: list[str], expected: str) -> None:
    assert suggestion(given_name, known) == expected


def test_several_that_may_have_been_meant_are_suggested_on_request() -> None:
    assert suggestion("jsn", ["json", "jsonl", "md"], most=3) == "did you mean json or jsonl?"


def test_what_is_suggested_instead_may_be_chosen() -> None:
    assert suggestion("xyz", ["json"], otherwise="kwar sources lists them") == "kwar sources lists them"
