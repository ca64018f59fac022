"""The order of figures, and which of them come first where there is no room for all."""

from itertools import pairwise

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.camps import WARRING, subject_of
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.headlines.select import select
from karabakh_cli.query.order import evenly_cut, in_order


@pytest.mark.parametrize("most", range(2, 12))
def test_a_cut_takes_as_many_figures_of_one_side_as_of_the_other(facts: Facts, most: int) -> None:
    asked = Filters(measure=frozenset({"killed"}), population=frozenset({"military"}))
    counted = [f for f in figures(facts, asked) if subject_of(facts, f) in WARRING]

    kept = [subject_of(facts, f) for f in evenly_cut(facts, in_order(facts, counted), most)]

    assert len(kept) == most
    assert abs(kept.count("armenian") - kept.count("azerbaijani")) <= 1


def test_a_cut_keeps_the_order_and_fills_the_first_count_first(facts: Facts) -> None:
    asked = Filters(topic=frozenset({"casualties"}))
    shown = select(facts, figures(facts, asked), asked).shown
    cuts = [evenly_cut(facts, shown, most) for most in range(len(shown) + 2)]

    assert [len(cut) for cut in cuts[:-1]] == list(range(len(shown) + 1))
    assert cuts[-1] == evenly_cut(facts, shown, None) == shown
    for cut, wider in pairwise(cuts):
        assert [f for f in wider if f in cut] == cut


@pytest.mark.parametrize("side", WARRING)
def test_of_one_side_a_cut_is_the_first_figures(facts: Facts, side: str) -> None:
    asked = Filters(measure=frozenset({"killed"}), population=frozenset({"military"}))
    counted = [f for f in figures(facts, asked) if subject_of(facts, f) in {side, "both"}]
    shown = in_order(facts, counted)

    assert evenly_cut(facts, shown, 3) == shown[:3]
