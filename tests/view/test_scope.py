"""What narrows a count is beside its words wherever they do not say it."""

import pytest
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.view.citation import said
from karabakh_cli.view.detail import detail
from karabakh_cli.view.phrases import titled, worded
from karabakh_cli.view.screen import Screen

MONTH, MONTHS = (
    f"supplied-arms-azerbaijan-turkish-exporters-2020-{which}" for which in ("09", "nine-months")
)


@pytest.mark.parametrize(
    ("what", "scope", "expected"),
    [
        ("Servicemen under arms", None, "Servicemen under arms"),
        ("Servicemen under arms", "without reservists", "Servicemen under arms (without reservists)"),
        ("Servicemen killed in one day", "one day, 2 October", "Servicemen killed in one day (2 October)"),
        (
            "Servicemen killed in September 2022",
            "fighting of September 2022",
            "Servicemen killed in September 2022",
        ),
        ("Houses destroyed", "of 3,019 houses inspected", "Houses destroyed (of 3,019 houses inspected)"),
    ],
)
def test_a_scope_is_in_brackets_unless_the_words_have_it(
    facts: Facts, what: str, scope: str | None, expected: str
) -> None:
    assert worded(replace(facts.figure(MONTH), what=what, scope=scope)) == expected


def test_two_figures_with_the_same_words_are_told_apart_by_their_scope(facts: Facts) -> None:
    month, months = facts.figure(MONTH), facts.figure(MONTHS)

    assert month.what == months.what
    for figure, scope in ((month, "(September 2020)"), (months, "(January to September 2020)")):
        assert scope in said(figure, facts)
        assert scope in titled(facts, figure)
        assert scope in detail(figure, facts, (), Screen(width=200))
