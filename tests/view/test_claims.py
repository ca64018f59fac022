"""Who says it, when, and what must not be missed."""

from typing import Any

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.view import claims
from karabakh_cli.view.claims import SIDE_STYLES, Named, caveats, claimant, name_of, share, style, when


def xterm(number: int) -> tuple[int, int, int]:
    """The red, green and blue of a colour of the xterm palette, 16 to 255."""
    if number >= 232:
        return (8 + 10 * (number - 232),) * 3
    steps = (0, 95, 135, 175, 215, 255)
    red, rest = divmod(number - 16, 36)
    green, blue = divmod(rest, 6)
    return steps[red], steps[green], steps[blue]


def luminance(colour: tuple[int, int, int]) -> float:
    """The relative luminance of WCAG 2."""
    parts = [c / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def number(side: str) -> int:
    """The colour of a side in the xterm palette."""
    return int(SIDE_STYLES[side].removeprefix("color(").removesuffix(")"))


@pytest.mark.parametrize("side", SIDE_STYLES)
@pytest.mark.parametrize("ground", [(0, 0, 0), (255, 255, 255)], ids=["on black", "on white"])
def test_the_colour_of_a_side_is_readable(side: str, ground: tuple[int, int, int]) -> None:
    assert contrast(xterm(number(side)), ground) >= 4.3


def test_the_camps_are_told_apart_and_third_parties_have_the_terminals_own_colour() -> None:
    assert SIDE_STYLES["armenia"] == SIDE_STYLES["artsakh"] != SIDE_STYLES["azerbaijan"]
    assert "third-party" not in SIDE_STYLES


def test_neither_side_is_brighter_than_the_other() -> None:
    on_black = [contrast(xterm(number(side)), (0, 0, 0)) for side in SIDE_STYLES]

    assert max(on_black) - min(on_black) < 0.5


@pytest.mark.parametrize(
    ("source", "named", "expected"),
    [
        pytest.param(("armenia",), Named.FULL, "Armenia", id="a state"),
        pytest.param(("armenia", "artsakh"), Named.FULL, "Armenia and Artsakh", id="two states"),
        pytest.param(("azerbaijan-mod",), Named.FULL, "Ministry of Defence of Azerbaijan", id="an office"),
        pytest.param(
            ("azerbaijan-mod",), Named.SHORT_AFTER_STATE, "Azerbaijan: Defence Ministry", id="after its state"
        ),
        pytest.param(
            ("azerbaijan-mod",),
            Named.SHORT,
            "Defence Ministry",
            id="by its short name alone",
        ),
        pytest.param(
            ("azerbaijan-mod", "watcher"),
            Named.SHORT_AFTER_STATE,
            "Azerbaijan: Defence Ministry; Watcher [sic]",
            id="apart from one that speaks for itself",
        ),
        pytest.param(
            ("artsakh", "azerbaijan-mod"),
            Named.SHORT_AFTER_STATE,
            "Artsakh; Azerbaijan: Defence Ministry",
            id="apart from another state",
        ),
        pytest.param(
            ("azerbaijan-mod",),
            Named.FULL_AFTER_STATE,
            "Ministry of Defence of Azerbaijan",
            id="whose name names the state",
        ),
        pytest.param(("armenia",), Named.FULL_AFTER_STATE, "Armenia", id="a state is not named twice"),
        pytest.param(
            ("witness",), Named.FULL, "Aram Şahin, Minister of Salt of Armenia (former)", id="out of office"
        ),
        pytest.param(("watcher",), Named.SHORT_AFTER_STATE, "Watcher [sic]", id="a third party"),
    ],
)
def test_a_claimant_is_named_whole(
    small: Facts, source: tuple[str, ...], named: Named, expected: str
) -> None:
    figure = msgspec.structs.replace(small.figures[0], source=source)

    assert claimant(figure, small, named) == expected


def test_offices_of_both_sides_are_each_named_after_their_state(facts: Facts) -> None:
    both = msgspec.structs.replace(facts.figures[0], source=("armenia-mofa", "azerbaijan-mofa"))
    several = msgspec.structs.replace(facts.figures[0], source=("hajiyev", "azerbaijan-mod", "armenia-mod"))

    assert (
        claimant(both, facts, Named.SHORT_AFTER_STATE)
        == "Armenia: Foreign Ministry; Azerbaijan: Foreign Ministry"
    )
    assert claimant(several, facts, Named.SHORT_AFTER_STATE) == (
        "Azerbaijan: Hikmat Hajiyev, aide, and Ministry of Defence; Armenia: Ministry of Defence"
    )


def test_the_standing_of_one_figure_is_said(small: Facts) -> None:
    figure = msgspec.structs.replace(small.figures[0], standing="unofficial")

    assert claimant(figure, small) == "Armenia (unofficial)"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(("armenia",), SIDE_STYLES["armenia"], id="one side"),
        pytest.param(("armenia", "artsakh"), SIDE_STYLES["armenia"], id="one camp"),
        pytest.param(("azerbaijan-mod",), SIDE_STYLES["azerbaijan"], id="an office"),
        pytest.param(("armenia", "azerbaijan"), "", id="both camps"),
        pytest.param(("watcher",), "", id="a third party"),
    ],
)
def test_a_claimant_has_the_colour_of_its_side(small: Facts, source: tuple[str, ...], expected: str) -> None:
    assert style(msgspec.structs.replace(small.figures[0], source=source), small) == expected


@pytest.mark.parametrize(
    ("fields", "plain", "bare"),
    [
        pytest.param(
            {"stated_on": "2000-02-10", "as_of": "2000-02-01"}, "said 2000-02-10", "2000-02-10", id="said"
        ),
        pytest.param({"as_of": "2000-01-20"}, "as of 2000-01-20", "to 2000-01-20", id="counted to"),
        pytest.param({"as_of": None}, "by 2000-02-01", "by 2000-02-01", id="published"),
        pytest.param({"as_of": None, "cite": ()}, "undated", "undated", id="unknown"),
    ],
)
def test_a_figure_is_dated_by_when_it_was_said_and_never_as_said_when_it_counts_to(
    small: Facts, fields: dict[str, Any], plain: str, bare: str
) -> None:
    figure = msgspec.structs.replace(small.figure("killed-armenia"), **fields)

    assert (when(figure, small), when(figure, small, bare=True)) == (plain, bare)


def test_what_a_reader_must_not_miss_is_in_words(small: Facts) -> None:
    figure = msgspec.structs.replace(small.figure("killed-azerbaijan-first"), caveat="may grow")

    assert caveats(figure, {}) == ["may grow"]
    assert caveats(figure, {figure.id: "superseded"}) == ["may grow", "superseded"]
    assert caveats(small.figure("killed-armenia"), {}) == []


def test_a_share_names_its_total_unless_that_was_revised(small: Facts) -> None:
    part = small.figure("tanks-azerbaijan-captured")
    revised = msgspec.structs.replace(
        small.figure("tanks-azerbaijan"), id="new", supersedes="tanks-azerbaijan"
    )

    assert share(part, small) == "part of 10"
    assert share(part, msgspec.structs.replace(small, figures=(*small.figures, revised))) == ""
    assert share(small.figure("tanks-azerbaijan"), small) == ""


@pytest.mark.parametrize("of", ["armenia", "azerbaijan"])
def test_a_share_says_what_its_total_counts_and_of_whom_if_not_of_its_side(small: Facts, of: str) -> None:
    total = msgspec.structs.replace(
        small.figure("killed-armenia"), of=(of,), population="civilian", value=146
    )
    part = msgspec.structs.replace(total, id="part", value=52, part_of=total.id)
    of_both = msgspec.structs.replace(total, of=("armenia", "azerbaijan"))

    assert share(part, msgspec.structs.replace(small, figures=(total, part))) == "part of 146 civilian deaths"
    of_unknown = msgspec.structs.replace(total, of=())
    facts = msgspec.structs.replace(small, figures=(of_unknown, part))
    assert share(part, facts) == "part of 146 civilian deaths"
    assert share(part, msgspec.structs.replace(small, figures=(of_both, part))) == (
        "part of 146 civilian deaths of both sides"
    )


def test_a_reporter_is_named_with_the_standing_it_has(small: Facts) -> None:
    assert name_of(small.persons["witness"]) == "Aram Şahin (former)"
    assert name_of(small.actors["armenia"]) == "Armenia"


def test_every_shipped_claimant_has_a_short_name_that_fits_a_row(facts: Facts) -> None:
    for figure in facts.figures:
        if len(figure.source) == 1:
            assert len(claims.claimant(figure, facts, Named.SHORT_AFTER_STATE).partition(" (")[0]) <= 60, (
                figure.id
            )


def test_a_state_is_named_once(facts: Facts) -> None:
    reported = [entry for entry in facts.claims if entry.source]
    shown = {claimant(entry, facts, Named.SHORT_AFTER_STATE) for entry in reported}

    assert "French Senate" in shown
    assert not [text for text in shown if text.startswith(("France: French", "Turkey: Turkish"))]
