"""What of a record can be searched."""

from karabakh_cli.facts.base import Facts
from karabakh_cli.search.indexing.fields import FIELDS, date_prefixes
from karabakh_cli.search.indexing.texts import searchable_fields


def test_a_day_is_looked_for_by_its_parts() -> None:
    assert list(date_prefixes("2020-10-09")) == ["2020", "2020-10", "2020-10-09", "-10-09"]
    assert list(date_prefixes("2020-10")) == ["2020", "2020-10", "=2020-10"]
    assert list(date_prefixes("2020")) == ["2020", "=2020"]


def test_every_record_gives_its_id_and_something_to_read(facts: Facts) -> None:
    for key, entry in facts.entries.items():
        found = list(searchable_fields(facts, entry))

        assert found[0] == ("id", key.replace("-", " "))
        assert {name for name, _ in found} <= set(FIELDS)
        assert any(name in {"what", "counted", "name"} for name, _ in found), key
