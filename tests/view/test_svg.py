"""The SVG of compare: well-formed, inert, each number beside its claimant and none outside the picture."""

import re
from collections.abc import Sequence
from itertools import pairwise
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.query.quantities import Quantity, quantities
from karabakh_cli.view import claims
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.svg import chart

SVG = "{http://www.w3.org/2000/svg}"


def drawn(figures: Sequence[Figure], facts: Facts) -> ET.Element:
    # Our own output, made a moment ago.
    return ET.fromstring(chart(figures, facts))  # noqa: S314


@pytest.fixture(scope="module")
def every(facts: Facts) -> list[Quantity]:
    """The shipped quantities, every third of them."""
    return quantities(facts, facts.figures)[::3]


def words(element: ET.Element) -> str:
    """All text in an element, lines joined by a space."""
    return " ".join("".join(text.itertext()) for text in element.iter(f"{SVG}text"))


def squeezed(text: str) -> str:
    return "".join(text.split())


def bars(figure: Figure, facts: Facts) -> list[ET.Element]:
    group = drawn([figure], facts).find(f"{SVG}g")
    assert group is not None
    return [part for part in group if part.tag != f"{SVG}text"]


def test_each_shipped_number_stands_in_one_group_with_its_claimant(
    facts: Facts, every: list[Quantity]
) -> None:
    for quantity in every:
        groups = drawn(quantity.figures, facts).findall(f"{SVG}g")

        assert len(groups) == len(quantity.figures)
        for group, figure in zip(groups, quantity.figures, strict=True):
            claim = f"{with_unit(figure)} · {claims.claimant(figure, facts, state=True)}"
            assert squeezed(words(group)).startswith(squeezed(claim))


def test_nothing_leaves_the_picture(facts: Facts, every: list[Quantity]) -> None:
    for quantity in every:
        root = drawn(quantity.figures, facts)
        bottom = float(root.attrib["height"])
        for text in root.iter(f"{SVG}text"):
            size, letters = float(text.attrib["font-size"]), len("".join(text.itertext()))
            # A letter of a sans-serif face is about half as wide as high, a bold one a little more.
            assert float(text.attrib["x"]) + letters * size * 0.57 < 760
            assert size < float(text.attrib["y"]) < bottom
        for shape in root.iter(f"{SVG}rect"):
            assert float(shape.get("x", 0)) + float(shape.attrib["width"]) <= 760


def test_lines_of_text_never_meet(facts: Facts, every: list[Quantity]) -> None:
    for quantity in every:
        lines = [
            (float(t.attrib["y"]), float(t.attrib["font-size"]))
            for t in drawn(quantity.figures, facts).iter(f"{SVG}text")
        ]

        assert all(later - size >= earlier for (earlier, _), (later, size) in pairwise(lines))


def test_a_picture_holds_only_text_and_shapes(facts: Facts, every: list[Quantity]) -> None:
    for quantity in every:
        root = drawn(quantity.figures, facts)

        assert {e.tag.removeprefix(SVG) for e in root.iter()} <= {
            "svg",
            "title",
            "desc",
            "g",
            "rect",
            "path",
            "text",
            "tspan",
        }
        assert not [name for e in root.iter() for name in e.attrib if name.startswith("on") or "href" in name]


def test_every_number_in_the_picture_was_reported(facts: Facts, every: list[Quantity]) -> None:
    for quantity in every:
        found = set(re.findall(r"\d+", words(drawn(quantity.figures, facts))))
        held = [msgspec.json.encode([quantity.figures, facts.base]).decode()]
        for figure in quantity.figures:
            held += [
                with_unit(figure),
                claims.claimant(figure, facts, state=True),
                claims.when(figure, facts),
            ]
            held += [with_unit(facts.figure(figure.part_of))] if figure.part_of else []
            held += [msgspec.json.encode(facts.documents[c.document]).decode() for c in figure.cite]

        assert found <= set(re.findall(r"\d+", " ".join(held)))


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
    pair = [small.figure("killed-armenia-by-azerbaijan"), small.figure("killed-armenia")]
    first, second = (g.find(f"{SVG}rect") for g in drawn(pair, small).findall(f"{SVG}g"))
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
    shown = squeezed(words(drawn([facts.figures[0]], facts)))
    expected = escape_controls(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")

    assert f"1,200·{squeezed(expected)}" in shown


@given(st.text(max_size=30))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_any_text_leaves_it_well_formed(small: Facts, text: str) -> None:
    base = msgspec.structs.replace(small.base, title=text, licence=text)
    facts = msgspec.structs.replace(small, base=base)

    assert drawn([small.figures[0]], facts).tag == f"{SVG}svg"
