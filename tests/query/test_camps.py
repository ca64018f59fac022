"""Whose losses a figure counts, and who speaks of them."""

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.vocabulary import CAMPS, SIDES
from karabakh_cli.query.camps import camp_of, is_whole_camp, subject_of


def test_every_side_has_a_camp() -> None:
    assert set(CAMPS) == set(SIDES)


@pytest.mark.parametrize(
    ("keys", "camp"),
    [
        pytest.param(["armenia"], "armenian", id="a state"),
        pytest.param(["armenia", "artsakh"], "armenian", id="two states of one camp"),
        pytest.param(["azerbaijan-mod"], "azerbaijani", id="an office"),
        pytest.param(["witness"], "armenian", id="a person"),
        pytest.param(["azerbaijan", "volunteers"], "azerbaijani", id="with fighters from elsewhere"),
        pytest.param(["artsakh", "azerbaijan"], "both", id="both camps"),
        pytest.param(["watcher"], "third", id="a third party"),
        pytest.param([], "third", id="nobody"),
    ],
)
def test_actors_are_of_a_camp(small: Facts, keys: list[str], camp: str) -> None:
    assert camp_of(small, keys) == camp


def test_who_belongs_to_neither_camp_is_a_subject_of_its_own(small: Facts) -> None:
    figure = msgspec.structs.replace(small.figures[0], of=("volunteers",))

    assert subject_of(small, figure) == "volunteers"


@pytest.mark.parametrize(
    ("of", "whole"),
    [
        pytest.param(("armenia", "artsakh"), True, id="both states of a camp"),
        pytest.param(("azerbaijan",), True, id="the only state of a camp"),
        pytest.param(("artsakh",), False, id="one of two"),
        pytest.param(("azerbaijan", "volunteers"), False, id="with others"),
        pytest.param(("volunteers",), False, id="no state"),
    ],
)
def test_a_camp_is_whole_with_all_its_states_and_nobody_else(
    small: Facts, of: tuple[str, ...], *, whole: bool
) -> None:
    assert is_whole_camp(small, msgspec.structs.replace(small.figures[0], of=of)) is whole
