"""What a later figure replaces, now or by a day."""

import msgspec

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.revisions import status, superseded_ids


def test_a_figure_is_superseded_once_the_one_that_revises_it_had_been_said(small: Facts) -> None:
    assert superseded_ids(small, as_of="2000-02-09") == set()
    assert superseded_ids(small, as_of="2000-02-10") == {"killed-azerbaijan-first"}


def test_a_revision_of_a_month_counts_from_the_end_of_the_month(small: Facts) -> None:
    last = msgspec.structs.replace(small.figure("killed-azerbaijan"), stated_on="2000-02")
    facts = msgspec.structs.replace(small, figures=(small.figure("killed-azerbaijan-first"), last))

    assert superseded_ids(facts, as_of="2000-02-15") == set()
    assert superseded_ids(facts, as_of="2000-02-29") == {"killed-azerbaijan-first"}


def test_what_an_undated_figure_revises_is_never_the_latest_without_a_word(small: Facts) -> None:
    last = msgspec.structs.replace(small.figure("killed-azerbaijan"), stated_on=None)
    facts = msgspec.structs.replace(small, figures=(small.figure("killed-azerbaijan-first"), last))

    assert status(facts, as_of="2000-03-01") == {"killed-azerbaijan-first": "revised, on an unknown day"}
    assert status(facts, as_of=None) == {"killed-azerbaijan-first": "superseded"}


def test_an_undated_revision_that_counts_a_later_day_had_not_been_made(small: Facts) -> None:
    last = msgspec.structs.replace(small.figure("killed-azerbaijan"), stated_on=None, as_of="2000-03-02")
    facts = msgspec.structs.replace(small, figures=(small.figure("killed-azerbaijan-first"), last))

    assert status(facts, as_of="2000-03-01") == {}
    assert status(facts, as_of="2000-03-02") == {"killed-azerbaijan-first": "revised, on an unknown day"}


def test_a_revision_of_a_known_day_replaces_a_step_before_one_of_an_unknown_day(small: Facts) -> None:
    first, last = small.figure("killed-azerbaijan-first"), small.figure("killed-azerbaijan")
    between = msgspec.structs.replace(last, id="killed-between", stated_on=None)
    last = msgspec.structs.replace(last, supersedes="killed-between")
    facts = msgspec.structs.replace(small, figures=(first, between, last))

    assert {*superseded_ids(facts, as_of="2000-02-10")} >= {"killed-azerbaijan-first", "killed-between"}
