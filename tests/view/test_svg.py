"""The charts as SVG: well-formed, inert, each number beside its claimant and none outside the picture."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Base
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import camp_of
from karabakh_cli.query.quantities import quantities, series
from karabakh_cli.view.claims import claimant, when
from karabakh_cli.view.drawing import Sheet, claim, lines
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.phrases import chart_title, titled
from karabakh_cli.view.steps import step_charts
from karabakh_cli.view.svg import chart, charts

SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = (440, 760)
Figures = list[Figure]


def read(svg: str) -> ET.Element:
    # Our own output, made a moment ago.
    return ET.fromstring(svg)  # noqa: S314


DRAWN: dict[int, list[tuple[ET.Element, Figures]]] = {}


def pictures(facts: Facts, width: int = 760) -> list[tuple[ET.Element, Figures]]:
    """Every chart of the shipped base, drawn once at a width: of a quantity, and of a series over time."""
    if width not in DRAWN:
        DRAWN[width] = drawn(facts, Sheet(width=width))
    return DRAWN[width]


def drawn(facts: Facts, sheet: Sheet) -> list[tuple[ET.Element, Figures]]:
    compared = [q.drawn for q in quantities(facts, list(facts.figures))]
    chains = series(facts, list(facts.figures), alone=False)
    return [(read(chart(found, facts, sheet)), found) for found in compared] + [
        (read(step_charts([chain], facts, sheet)), chain) for chain in chains
    ]


def rows(root: ET.Element) -> list[ET.Element]:
    """The groups of a picture that hold text: one for each claim."""
    return [group for group in root.findall(f"{SVG}g") if group.find(f"{SVG}text") is not None]


def words(element: ET.Element) -> str:
    """All text in an element, lines joined by a space."""
    return " ".join("".join(text.itertext()) for text in element.iter(f"{SVG}text"))


def squeezed(text: str) -> str:
    return "".join(text.split())


def claimed(figure: Figure, facts: Facts, root: ET.Element, figures: Figures) -> str:
    """The words of a claim: beside others on a scale, with what it counts unlike them."""
    alone = "over time" in (root.findtext(f"{SVG}title") or "")
    return claim(figure, facts, [] if alone else figures)


def bars(figure: Figure, facts: Facts) -> list[ET.Element]:
    (group,) = rows(read(chart([figure], facts)))
    return [part for part in group if part.tag != f"{SVG}text"]


def test_each_shipped_number_is_in_one_group_with_its_claimant(facts: Facts) -> None:
    for root, figures in pictures(facts):
        for group, figure in zip(rows(root), figures, strict=True):
            shown = squeezed(words(group)).replace("*", "")
            assert shown.startswith(
                squeezed(f"{with_unit(figure)} · {claimed(figure, facts, root, figures)}")
            )
            assert squeezed(when(figure, facts)) in shown


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_leaves_the_picture(facts: Facts, width: int) -> None:
    for root, _ in pictures(facts, width):
        bottom = float(root.attrib["height"])
        for text in root.iter(f"{SVG}text"):
            size, letters = float(text.attrib["font-size"]), len("".join(text.itertext()))
            x, wide = float(text.attrib["x"]), letters * size * 0.57
            left = x - wide * {"end": 1, "middle": 0.5}.get(text.get("text-anchor", ""), 0)
            assert left >= 0
            assert left + wide <= width
            assert float(text.attrib["y"]) - size > 0
            assert float(text.attrib["y"]) < bottom
        for shape in root.iter(f"{SVG}rect"):
            assert float(shape.get("x", 0)) + float(shape.attrib["width"]) <= width


def test_lines_of_text_never_meet(facts: Facts) -> None:
    for root, _ in pictures(facts):
        below = [text for text in root.iter(f"{SVG}text") if not text.get("text-anchor")]
        found = [(float(t.attrib["y"]), float(t.attrib["font-size"])) for t in below]

        assert all(later - size >= earlier for (earlier, _), (later, size) in pairwise(found))


@pytest.mark.parametrize("width", WIDTHS)
def test_labels_in_a_plot_never_meet(facts: Facts, width: int) -> None:
    for root, _ in pictures(facts, width):
        labels = [text for text in root.findall(f"{SVG}text") if text.get("text-anchor") in {"start", "end"}]
        boxes = []
        for label in labels:
            wide = len("".join(label.itertext())) * 11 * 0.55
            x, y = float(label.attrib["x"]), float(label.attrib["y"])
            left = x - wide if label.get("text-anchor") == "end" else x
            boxes.append((left, left + wide, y - 8, y))
        for place, (left, right, top, bottom) in enumerate(boxes):
            for other in boxes[place + 1 :]:
                assert right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top


def test_a_picture_holds_only_text_and_shapes(facts: Facts) -> None:
    allowed = {"svg", "title", "desc", "g", "rect", "path", "circle", "text", "tspan"}
    for root, _ in pictures(facts):
        assert {e.tag.removeprefix(SVG) for e in root.iter()} <= allowed
        assert not [name for e in root.iter() for name in e.attrib if name.startswith("on") or "href" in name]


def test_every_number_in_a_picture_was_reported(facts: Facts) -> None:
    for root, figures in pictures(facts):
        found = set(re.findall(r"\d+", words(root)))
        held = [msgspec.json.encode([figures, facts.base]).decode()]
        for figure in figures:
            held += [with_unit(figure), claimant(figure, facts), when(figure, facts), titled(facts, figure)]
            held += [msgspec.json.encode(facts.documents[c.document]).decode() for c in figure.cite]
        # The marks of a time axis are days, months and years between the first and the last.
        ticks = [text for text in root.iter(f"{SVG}text") if text.get("text-anchor") == "middle"]
        held += ["".join(tick.itertext()) for tick in ticks]

        assert found <= set(re.findall(r"\d+", " ".join(held)))


def test_alternative_text_has_every_number_with_its_claimant_and_its_day(facts: Facts) -> None:
    for root, figures in pictures(facts):
        title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert title is not None
        assert description is not None
        told = description.text or ""
        assert root.attrib["role"] == "img"
        assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"
        for figure in figures:
            assert (
                f"{with_unit(figure)}, {claimed(figure, facts, root, figures)}, {when(figure, facts)}" in told
            )


def test_a_series_rises_where_its_number_does_and_goes_on_in_time(facts: Facts) -> None:
    for chain in series(facts, list(facts.figures), alone=False):
        root = read(step_charts([chain], facts))
        marks = [
            step.findall(f"{SVG}path")[0].attrib["d"]
            for step in root.findall(f"{SVG}g")
            if step not in rows(root)
        ]
        places = [tuple(map(float, re.findall(r"-?[\d.]+", mark))) for mark in marks]

        assert len(places) == sum(f.value is not None and when(f, facts) != "undated" for f in chain)
        assert all(later[0] >= earlier[0] for earlier, later in pairwise(places))
        assert all(place[3] >= place[0] for place in places)


def test_several_charts_are_below_each_other_each_on_its_own_scale(facts: Facts) -> None:
    groups = [q.drawn for q in quantities(facts, list(facts.figures))[:3]]
    whole = read(charts(groups, facts))
    titles = [chart_title(facts, group) for group in groups]
    heads = [text for text in whole.findall(f"{SVG}text") if text.attrib["font-size"] == "18"]

    assert len(rows(whole)) == sum(map(len, groups))
    assert " ".join("".join(head.itertext()) for head in heads) == " ".join(titles)
    assert (whole.findtext(f"{SVG}title") or "") == "; ".join(titles)
    bars_of = [[float(bar.attrib["width"]) for bar in row.iter(f"{SVG}rect")] for row in rows(whole)]
    longest = [max(found) for found in bars_of if found]
    assert longest.count(max(longest)) == len(groups)


def test_a_bar_has_the_colour_of_whoever_speaks(facts: Facts) -> None:
    figures = quantities(facts, list(facts.figures))[0].drawn
    for group, figure in zip(rows(read(chart(figures, facts))), figures, strict=True):
        bar = group.find(f"{SVG}rect")
        assert bar is not None
        assert bar.attrib["class"] == f"fill {camp_of(facts, figure.source)}"


@pytest.mark.parametrize(
    ("key", "fields", "shapes"),
    [
        pytest.param("killed-armenia", {}, ["rect"], id="a number is a bar"),
        pytest.param("killed-azerbaijan", {}, ["rect", "rect"], id="a range has a lighter end"),
        pytest.param("killed-armenia-by-azerbaijan", {}, ["rect", "path"], id="more than ends in an arrow"),
        pytest.param("missing-azerbaijan", {}, [], id="words have no bar"),
    ],
)
def test_a_bar_shows_what_was_said(
    small: Facts, key: str, fields: dict[str, object], shapes: list[str]
) -> None:
    figure = msgspec.structs.replace(small.figure(key), **fields)

    assert shapes == [part.tag.removeprefix(SVG) for part in bars(figure, small)]


def test_an_open_range_has_its_arrow_at_the_end(small: Facts) -> None:
    figure = msgspec.structs.replace(small.figure("killed-azerbaijan"), bound="at-least")
    first, second, arrow = bars(figure, small)
    end = float(second.attrib["x"]) + float(second.attrib["width"])

    assert float(first.attrib["x"]) + float(first.attrib["width"]) == pytest.approx(float(second.attrib["x"]))
    assert arrow.attrib["d"].startswith(f"M{end:.1f} ")


def test_bars_are_to_scale(small: Facts) -> None:
    figures = [small.figure("killed-armenia-by-azerbaijan"), small.figure("killed-armenia")]
    first, second = (group.find(f"{SVG}rect") for group in rows(read(chart(figures, small))))
    assert first is not None
    assert second is not None

    assert float(second.attrib["width"]) / float(first.attrib["width"]) == pytest.approx(1200 / 2000)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<script>alert(1)</script> & \"'", id="markup"),
        pytest.param("]]> <!-- -->", id="sections"),
        pytest.param("\x1b[31m\x00\u202e\x9b", id="controls"),
        pytest.param("\ufffe\uffff", id="not in XML"),
        pytest.param("[sic] [/x] :azerbaijan:", id="markup of others"),
        pytest.param("w" * 5_000, id="a long word"),
    ],
)
def test_any_text_is_literal_and_whole(small: Facts, text: str) -> None:
    actors = {**small.actors, "armenia": msgspec.structs.replace(small.actors["armenia"], name=text)}
    facts = msgspec.structs.replace(small, actors=actors)
    shown = squeezed(words(read(chart([facts.figures[0]], facts))))
    expected = escape_controls(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")

    assert f"1,200·{squeezed(expected)}" in shown


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_text_leaves_it_well_formed(small: Facts, text: str) -> None:
    base = Base(title=text, edition="2000", licence=text, about="")
    facts = msgspec.structs.replace(small, base=base)

    for svg in (chart([facts.figures[0]], facts), step_charts([[facts.figures[0]]], facts)):
        assert read(svg).tag == f"{SVG}svg"
    assert lines(text, 11, 0, Sheet())[1] >= 0


@pytest.mark.parametrize(
    ("arguments", "drawn"),
    [
        pytest.param(["compare", "--measure", "killed", "--of", "armenia"], 1, id="one chart"),
        pytest.param(["compare", "--measure", "killed"], 2, id="both sides"),
        pytest.param(["compare", "--measure", "killed", "--all"], 3, id="every quantity"),
        pytest.param(["compare", "--of", "armenia", "--all", "--related", "--json"], 2, id="related counts"),
        pytest.param(["history", "--measure", "missing"], 1, id="steps over time"),
    ],
)
def test_a_command_saves_all_charts_of_its_answer_in_one_file(
    ask: Callable[..., Any], tmp_path: Path, arguments: list[str], drawn: int
) -> None:
    path = tmp_path / "saved.svg"
    done = ask(*arguments, "--svg", str(path))
    root = read(path.read_text("utf-8"))

    assert done.status == 0
    assert f"wrote {path}" in done.err
    titles = (root.findtext(f"{SVG}title") or "").split("; ")
    assert len(titles) >= drawn
    assert drawn > 1 or len(titles) == 1 or arguments[0] == "history"


def test_without_a_query_compare_draws_what_is_disputed(ask: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "saved.svg"
    listed = ask("compare", "--all")
    ask("compare", "--svg", str(path))
    titles = (read(path.read_text("utf-8")).findtext(f"{SVG}title") or "").split("; ")

    assert len(titles) > 1
    assert all(squeezed(title)[:12] in squeezed(listed.out) for title in titles)
