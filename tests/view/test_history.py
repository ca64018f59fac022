"""A figure through time, one line a step."""

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.view.history import history_answer
from karabakh_cli.view.screen import Screen


def shown(facts: Facts, *chain: Figure, width: int = 100) -> str:
    return history_answer([chain], facts, Screen(width=width))


def steps(small: Facts, **changes: object) -> str:
    first, last = small.figure("killed-azerbaijan-first"), small.figure("killed-azerbaijan")
    return shown(small, first, msgspec.structs.replace(last, **changes))


def test_the_steps_are_in_order_each_with_its_day_its_number_and_its_claimant(small: Facts) -> None:
    assert steps(small).splitlines()[1:3] == [
        "  said 2000-01-10          900  Azerbaijan [1]",
        "  said 2000-02-10  1,000–1,100  Azerbaijan [1]",
    ]


def test_where_a_series_passes_to_another_population_or_scope_it_says_so(small: Facts) -> None:
    assert "Azerbaijan (now civilian deaths) [1]" in steps(small, population="civilian")
    assert "Azerbaijan (now deaths, military or not) [1]" in steps(small, population="unspecified")
    assert "Azerbaijan (now deaths of soldiers and civilians) [1]" in steps(small, population="mixed")
    assert "Azerbaijan (now by mines) [1]" in steps(small, scope="by mines")
    assert "(now" not in steps(small)


def test_where_a_series_passes_to_another_claimant_it_is_named(small: Facts) -> None:
    assert "1,000–1,100  Azerbaijan: Defence Ministry [1]" in steps(small, source=("azerbaijan-mod",))


def test_there_are_no_bars(facts: Facts) -> None:
    chain = [f for f in facts.figures if f.supersedes or f.id in facts.revised_by]

    assert not set("█▶░") & set(shown(facts, *chain))


def test_what_is_left_out_is_counted(small: Facts) -> None:
    first, last = small.figure("killed-azerbaijan-first"), small.figure("killed-azerbaijan")
    others = [figure for figure in small.figures if figure.id not in {first.id, last.id}][:7]
    every = [[first, last], *([figure] for figure in others)]

    def answer(chains: list[list[Figure]], *, limited: bool) -> str:
        return history_answer(chains, small, Screen(), every=every, limited=limited)

    assert "Not shown    7 more series   --all" in answer(every[:1], limited=False)
    assert "Not shown    8 left out by -n   -n 9 shows every one" in answer([[last]], limited=True)
    assert answer([[last]], limited=True).splitlines()[0].endswith(" 1 of 2 figures")
    assert "Not shown" not in answer(every, limited=True)
    assert "Not shown" not in shown(small, first, last)


def test_what_the_filters_leave_out_of_a_series_is_said(small: Facts) -> None:
    first, last = small.figure("killed-azerbaijan-first"), small.figure("killed-azerbaijan")
    mixed = msgspec.structs.replace(last, population="mixed")
    answer = history_answer([[first]], small, Screen(), filtered=[mixed])

    left_out = "1 figure of these series left out by the filters: deaths of soldiers and civilians"
    assert f"Not shown    {left_out}" in answer


def test_on_a_narrow_screen_the_claimant_goes_below_a_long_number(small: Facts) -> None:
    figure = msgspec.structs.replace(small.figures[0], value=38_400_000_000, unit="us-dollars")
    lines = shown(small, figure, width=30).splitlines()

    assert "  to 2000-01-20  US$38,400,000,000"[:30] in "\n".join(lines) or any(
        "US$38,400,000,000" in line for line in lines
    )
    assert any(line.startswith("    Armenia") for line in lines)


def test_series_on_the_same_count_are_told_apart_by_claimant(small: Facts) -> None:
    first = small.figure("killed-azerbaijan")
    other = msgspec.structs.replace(first, id="other", source=("watcher",), supersedes=None)
    titles = [
        line for line in history_answer([[first], [other]], small, Screen()).splitlines() if "·" in line
    ]

    assert ["Watcher" in title for title in titles] == [False, True]


@pytest.mark.parametrize(("state", "name"), [("armenia", "Armenia"), ("azerbaijan", "Azerbaijan")])
def test_a_series_is_named_after_everybody_in_it_whoever_spoke_last_first(
    small: Facts, state: str, name: str
) -> None:
    first = msgspec.structs.replace(small.figure("killed-azerbaijan"), source=("watcher",), supersedes=None)
    last = msgspec.structs.replace(first, id="last", source=(state,))
    alone = msgspec.structs.replace(first, id="alone")
    shown = history_answer([[first, last, last], [alone]], small, Screen())

    assert f" · {name}; Watcher [sic] " in shown
    assert " · Watcher [sic] " in shown
