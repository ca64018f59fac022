"""A person is not the state: what it has reported may be what its leader said, unless that one counted."""

from pathlib import Path

import pytest

from karabakh_cli.facts.parse import load
from karabakh_cli.verify.check import Checker

_FIGURE = """\
- id: {id}
  what: Soldiers killed in the invented war
  topic: casualties
  measure: killed
  of: [{of}]
  population: {population}
  value: {value}
  unit: people
  source: [{source}]
  stated_on: '{day}'
  cite: [{{document: list}}]
"""
_PERSON = """\
- id: {id}
  name: {name}
  roles: [{{title: President of {state}, of: {state_id}, from: '1999'}}]
  side: {state_id}
  part_of: {state_id}
  cite: [{{document: list}}]
"""
_LEADERS = {"Ashot Petoyan": "Armenia", "Rauf Karimli": "Azerbaijan"}
_OF = {"Armenia": "armenia, artsakh", "Azerbaijan": "azerbaijan"}


def _checker(population: str, value: int) -> Checker:
    """Check texts against the invented base with a count of 1,300 by each state, and one by its leader."""
    text = (Path(__file__).parents[1] / "data" / "small.yaml").read_text("utf-8")
    figures = people = ""
    for name, state in _LEADERS.items():
        key, leader, of = state.casefold(), name.split()[-1].casefold(), _OF[state]
        people += _PERSON.format(id=leader, name=name, state=state, state_id=key)
        given = [(key, "military", 1300, "2000-03-20"), (leader, population, value, "2000-03-10")]
        for source, whom, number, day in given if population else given[:1]:
            figures += _FIGURE.format(
                id=f"count-{source}", of=of, population=whom, value=number, source=source, day=day
            )
    text = text.replace("events:\n", f"{figures}events:\n").replace("people:\n", f"people:\n{people}")
    return Checker(load(text.encode(), "small.yaml"))


@pytest.mark.parametrize("people", [("Petoyan", "Armenian"), ("Karimli", "Azerbaijani")])
@pytest.mark.parametrize(
    ("population", "value", "verdict"),
    [
        pytest.param("", 0, "match", id="no count of his own"),
        pytest.param("civilian", 30, "match", id="a count of others"),
        pytest.param("military", 1250, "claimant-differs", id="a count of his own, though earlier"),
        pytest.param("unspecified", 1400, "claimant-differs", id="a count of all the dead"),
        pytest.param("unspecified", 1300, "quantity-differs", id="the same number of all the dead"),
    ],
)
def test_a_count_of_a_state_is_its_leaders_who_has_none_of_his_own(
    people: tuple[str, str], population: str, value: int, verdict: str
) -> None:
    name, adjective = people

    found = _checker(population, value).check(f"{name} said that 1,300 {adjective} soldiers were killed.")

    assert [one.verdict for one in found] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Pashinyan said that {} civilians were killed on the Armenian side.",
        "Aliyev said that {} Azerbaijani soldiers were killed.",
    ],
)
def test_a_leader_who_has_counted_does_not_say_what_the_state_does(checker: Checker, text: str) -> None:
    state, own = ("85", "75") if "Pashinyan" in text else ("2,853", "about 3,000")

    assert checker.check(text.format(state))[0].verdict == "claimant-differs"
    assert checker.check(text.format(own))[0].verdict == "match"
