"""What of a record can be searched."""

import pytest

from karabakh_cli.facts.records import Facts
from karabakh_cli.search.fields import FIELDS, date_prefixes, find_dates, searchable_fields


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Held from 8 November 2020.", [("2020-11-08", "8 November 2020")], id="whole"),
        pytest.param(
            "27 September to 10 November",
            [("-09-27", "27 September"), ("-11-10", "10 November")],
            id="of-any-year",
        ),
        pytest.param("In October 2020, then", [("2020-10", "October 2020")], id="month"),
        pytest.param("It may be that 44 troops march on the 31st", [], id="none"),
    ],
)
def test_dates_are_found_in_a_text_with_their_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(find_dates(text)) == expected


def test_a_day_is_looked_for_by_its_parts() -> None:
    assert list(date_prefixes("2020-10-09")) == ["2020", "2020-10", "2020-10-09", "-10-09"]
    assert list(date_prefixes("2020-10")) == ["2020", "2020-10", "=2020-10"]
    assert list(date_prefixes("2020")) == ["2020", "=2020"]


def test_every_record_gives_its_id_and_something_to_read(facts: Facts) -> None:
    for key, entry in facts.entries.items():
        found = list(searchable_fields(entry, facts))

        assert found[0] == ("id", key.replace("-", " "))
        assert {name for name, _ in found} <= set(FIELDS)
        assert any(name in {"what", "name"} for name, _ in found), key
