"""What of a text is left on an earlier day."""

import pytest

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event
from karabakh_cli.query.later import names_later, note_by, without_later
from karabakh_cli.query.past import facts_on


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("He repeated it in 2021.", True),
        ("Most were home by early December.", True),
        ("Reported on 23 October.", True),
        ("Called false the next day.", True),
        ("Later raised to more.", True),
        ("In his interview of 9 October 2020.", False),
        ("Counted from 27 September.", False),
        ("Given without a day.", False),
    ],
)
def test_a_later_day_is_named_in_any_way(text: str, *, later: bool) -> None:
    assert names_later(text, "2020-10-10") is later


def test_a_day_without_a_year_is_of_the_year_of_the_record() -> None:
    assert not names_later("Said on 23 October.", "2022-11-01", "2022")
    assert names_later("Said on 23 October.", "2022-10-01", "2022")


def test_the_beginning_of_a_text_is_left() -> None:
    text = "They met in Moscow; the truce broke on 11 October. Others followed."

    assert without_later(text, "2020-10-10") == "They met in Moscow."
    assert without_later(text, "2020-10-12") == text


def test_a_denial_of_the_same_day_stays_where_what_followed_goes() -> None:
    text = "He said it had fallen; the ministry denied it, and on 11 October the spokesman agreed."

    assert without_later(text, "2020-10-10") == "He said it had fallen; the ministry denied it."
    assert without_later(text, "2020-10-12") == text


def test_of_a_note_the_beginning_is_left_or_nothing() -> None:
    note = "Announced on that day; the ministry denied it. Admitted on 9 November."

    assert note_by(note, "2020-11-08") == "Announced on that day; the ministry denied it."
    assert note_by(note, "2020-11-09") == note
    assert note_by("Raised the next day.", "2020-11-08") is None
    assert note_by(None, "2020-11-08") is None


def test_a_sentence_that_sets_a_term_is_left_whole() -> None:
    text = "The district was to be returned by 1 December 2020."

    assert without_later(text, "2020-11-10") == text


@pytest.mark.parametrize("day", ["2020-09-30", "2020-10-20", "2020-11-09"])
def test_of_a_description_in_several_parts_none_but_the_first_names_a_later_day(
    facts: Facts, day: str
) -> None:
    events = [entry for entry in facts_on(facts, day).entries.values() if isinstance(entry, Event)]
    parts = [(e, part) for e in events for part in e.what.split(". ")[1:]]

    assert parts
    assert not [e.id for e, part in parts if names_later(part, day, e.date[:4])]


def test_what_is_under_way_has_no_name_that_its_length_gave_it(facts: Facts) -> None:
    war = facts_on(facts, "2020-10-05").entries["2020-09-27-second-nagorno-karabakh-war"]

    assert isinstance(war, Event)
    assert not war.aliases
    assert war.date == dates.FIRST_DAY
