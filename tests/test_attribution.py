"""The law: wherever a number stands, so do its bound and whoever reported it; no number is of our making."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.records import Entry, Event, Facts, Figure, Statement
from karabakh_cli.query.overview import overview
from karabakh_cli.query.quantities import Quantity, quantities, series
from karabakh_cli.query.related import related
from karabakh_cli.view.bars import bars_page, history_page
from karabakh_cli.view.block import block, claimant
from karabakh_cli.view.citation import footnote
from karabakh_cli.view.detail import card
from karabakh_cli.view.markdown import to_md
from karabakh_cli.view.number import BOUNDS, text, with_unit
from karabakh_cli.view.overview import overview_page
from karabakh_cli.view.screen import Screen
from karabakh_cli.view.svg import picture
from karabakh_cli.view.terminal import page

WIDTHS = (30, 40, 59, 60, 80, 100, 120, 200)
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
Row = dict[str, Any]


def joined(shown: str) -> str:
    """An answer with its wrapped lines joined again, and without its bars and blanks."""
    return re.sub(r"[█░▶\s]", "", shown)


def numbers(shown: str) -> set[str]:
    return {found.replace(",", "") for found in NUMBER.findall(shown)}


def words(svg: str) -> str:
    """What a reader of the picture sees."""
    # Our own output, made a moment ago.
    root = ET.fromstring(svg)  # noqa: S314
    return "\n".join("".join(part.itertext()) for part in root.iter("{http://www.w3.org/2000/svg}text"))


def spaced(record: msgspec.Struct) -> str:
    """A record as text in which two numbers of a list do not look like one."""
    return msgspec.json.format(msgspec.json.encode(record), indent=1).decode()


def known(entry: Entry, facts: Facts) -> set[str]:
    """The numbers an answer about a record may hold: its own, its documents', and those of names."""
    held = [spaced(entry), facts.base.title, facts.base.edition, facts.base.licence]
    held += [spaced(facts.documents[cite.document]) for cite in entry.cite]
    if isinstance(entry, (Figure, Event, Statement)):
        held += [claimant(entry, facts)]
    if isinstance(entry, Figure):
        held += [with_unit(entry), *(facts.actors[key].name for key in entry.of)]
        if entry.place:
            held += [entry.place, block(facts.entries[entry.place], facts).title]
        if entry.part_of:
            total = facts.figure(entry.part_of)
            held += [with_unit(total), claimant(total, facts)]
    return numbers("\n".join(held))


def markdown(entry: Entry, facts: Facts) -> str:
    shown = to_md([block(entry, facts)], [[cite.document for cite in entry.cite]], facts)
    return re.sub(r"\[\^\d+\]", "", shown)


def drawn(figure: Figure, facts: Facts) -> str:
    return words(picture(Quantity("It", [figure]), facts))


def card_alone(entry: Entry, facts: Facts) -> str:
    return card(entry, facts, [], Screen())


def on_a_page(entry: Entry, facts: Facts) -> str:
    return page([block(entry, facts)], Screen())


def row_of(line: str) -> str:
    """A line of a Markdown table as it is read."""
    return re.sub(r"\\(.)", r"\1", line)


def lines_by_id(shown: str, facts: Facts) -> dict[str, str]:
    found = {}
    for line in shown.splitlines():
        key = line.removesuffix(" |").split()[-1] if line.strip() else ""
        if key in facts.entries:
            found[key] = line
    return found


@pytest.mark.parametrize("format_", ["table", "md"])
def test_each_line_holds_the_number_whole_and_its_claimant(
    run: Callable[..., Any], compiled: Path, facts: Facts, format_: str
) -> None:
    done = run("figures", "--all", "--format", format_, "--facts", str(compiled))
    found = lines_by_id(done.out, facts)

    assert set(found) == {figure.id for figure in facts.figures}
    for figure in facts.figures:
        line = row_of(found[figure.id]) if format_ == "md" else found[figure.id]
        parts = [part.strip() for part in re.split(r" \| |  +", line)]
        assert with_unit(figure) in parts
        assert claimant(figure, facts) in parts


def rows(shown: str, format_: str) -> list[Row]:
    if format_ == "json":
        return list(json.loads(shown))
    if format_ == "jsonl":
        return [json.loads(line) for line in shown.splitlines()]
    if format_ == "csv":
        return list(csv.DictReader(io.StringIO(shown)))
    header, *lines = (line.split("\t") for line in shown.splitlines())
    return [dict(zip(header, line, strict=True)) for line in lines]


@pytest.mark.parametrize("format_", ["json", "jsonl", "csv", "tsv"])
def test_each_row_holds_the_number_its_bound_and_its_claimant(
    run: Callable[..., Any], compiled: Path, facts: Facts, format_: str
) -> None:
    done = run("figures", "--all", "--format", format_, "--facts", str(compiled))
    found = {row["id"]: row for row in rows(done.out, format_)}

    assert set(found) == {figure.id for figure in facts.figures}
    for figure in facts.figures:
        row = found[figure.id]
        named = [facts.reporter(key).name for key in figure.source]
        assert row["text"] == text(figure)
        assert row["text"].startswith(BOUNDS[figure.bound])
        assert row["bound"] == figure.bound
        assert row["source_names"] == (named if "json" in format_ else "; ".join(named))


@pytest.mark.parametrize(
    "show",
    [
        pytest.param(footnote, id="footnote"),
        pytest.param(card_alone, id="card"),
        pytest.param(drawn, id="svg"),
        pytest.param(markdown, id="md"),
        pytest.param(on_a_page, id="pipe"),
    ],
)
def test_each_figure_alone_holds_its_number_and_its_claimant_and_no_number_of_ours(
    facts: Facts, show: Callable[[Figure, Facts], str]
) -> None:
    for figure in facts.figures[:: 6 if show is card_alone else 1]:
        shown = show(figure, facts)

        assert with_unit(figure) in shown
        assert joined(claimant(figure, facts)) in joined(row_of(shown))
        assert numbers(shown) <= known(figure, facts), figure.id


@pytest.mark.parametrize(
    "show",
    [
        pytest.param(footnote, id="footnote"),
        pytest.param(card_alone, id="card"),
        pytest.param(markdown, id="md"),
        pytest.param(on_a_page, id="pipe"),
    ],
)
def test_no_record_of_another_kind_holds_a_number_of_ours(
    facts: Facts, show: Callable[[Entry, Facts], str]
) -> None:
    for entry in [*facts.entries.values()][:: 10 if show is card_alone else 1]:
        if not isinstance(entry, Figure):
            assert numbers(show(entry, facts)) <= known(entry, facts), entry.id


@pytest.mark.parametrize("width", [30, 80])
def test_on_a_terminal_every_number_stands_with_its_claimant(facts: Facts, width: int) -> None:
    shown = page([block(figure, facts) for figure in facts.figures], Screen(width))
    read, at = joined(shown), 0

    assert "…" not in shown
    for figure in facts.figures:
        # In their order, so that no figure lends its claimant to another.
        claim = joined(with_unit(figure) + figure.what + claimant(figure, facts))
        at = read.find(claim, at)
        assert at >= 0, figure.id


@given(place=st.integers(0, 1 << 20), width=st.sampled_from(WIDTHS))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_at_any_width_a_number_stands_with_its_claimant_and_none_of_ours_beside_it(
    facts: Facts, place: int, width: int
) -> None:
    figure = facts.figures[place % len(facts.figures)]
    screen = Screen(width)
    listed = page([block(figure, facts)], screen)
    compared = bars_page([Quantity("It", [figure])], facts, screen)
    full = card(figure, facts, related(figure, facts)[:2], screen)
    number, who = with_unit(figure), claimant(figure, facts)

    assert joined(number + figure.what + who) in joined(listed)
    assert joined(number + who) in joined(compared)
    assert joined(number + "reported by" + who) in joined(full).replace("reportedby:", "reportedby")
    for shown in (listed, compared):
        assert "…" not in shown
    assert numbers(listed) | numbers(compared) <= known(figure, facts)


@given(st.data())
@settings(max_examples=40, deadline=None, derandomize=True)
def test_side_by_side_each_number_keeps_its_own_claimant(facts: Facts, data: st.DataObject) -> None:
    groups = quantities(facts, list(facts.figures))
    group = data.draw(st.sampled_from(groups), label="quantity")
    screen = Screen(data.draw(st.sampled_from(WIDTHS), label="width"))
    chains = series(facts, group.figures[:3], alone=True)
    shown = bars_page([group], facts, screen)

    at = 0
    for figure in group.figures:
        at = joined(shown).find(joined(with_unit(figure) + claimant(figure, facts)), at)
        assert at >= 0, figure.id
    in_time = joined(history_page(chains, facts, screen)) if chains else ""
    for chain in chains:
        for figure in chain.figures:
            assert joined(with_unit(figure) + claimant(figure, facts)) in in_time


@pytest.mark.parametrize("width", WIDTHS)
def test_a_record_that_is_tied_to_a_number_shows_whose_it_is(facts: Facts, width: int) -> None:
    entries: list[Entry] = [*facts.figures[::80], *facts.people[::16], *facts.places[::30]]
    for entry in entries:
        tied = related(entry, facts)
        read = joined(card(entry, facts, tied, Screen(width)))
        for figure in (other for _, found in tied for other in found if isinstance(other, Figure)):
            assert joined(with_unit(figure) + figure.what + claimant(figure, facts)) in read


@pytest.mark.parametrize("width", WIDTHS)
def test_the_overview_holds_no_number_of_ours(facts: Facts, width: int) -> None:
    found = overview(facts)
    shown = overview_page(found, facts, Screen(width))
    held = [entry for entry in found.entries() if not isinstance(entry, Event)]
    permitted = {n for entry in held for n in known(entry, facts)}
    permitted |= numbers("".join(f"{e.date} {e.end} {e.what}\n" for e in (found.war, *found.events) if e))

    assert "…" not in shown
    assert numbers(shown) <= permitted


def test_the_number_of_a_total_that_somebody_else_reports_names_them(facts: Facts, small: Facts) -> None:
    parts = [f for f in facts.figures if f.part_of]
    for part in parts:
        total = facts.figure(part.part_of or "")
        mark, who = block(part, facts).mark, claimant(total, facts)
        assert with_unit(total) in mark
        assert who in (mark, claimant(part, facts)) or f"reported by {who}" in mark

    other = msgspec.structs.replace(small.figure("tanks-azerbaijan"), source=("armenia",))
    changed = [other if f.id == other.id else f for f in small.figures]
    shown = block(
        small.figure("tanks-azerbaijan-captured"), msgspec.structs.replace(small, figures=tuple(changed))
    )
    assert shown.mark == "part of the 10 reported by Armenia"


def test_a_number_that_is_not_exact_never_stands_without_its_bound(facts: Facts) -> None:
    bounded = [figure for figure in facts.figures if figure.bound != "exactly"]
    assert bounded

    for figure in bounded:
        word = BOUNDS[figure.bound]
        assert block(figure, facts).lead.startswith(word)
        for show in (footnote, drawn, markdown, on_a_page):
            assert word + block(figure, facts).lead.removeprefix(word) in show(figure, facts)


def test_a_claimant_is_everyone_who_reported_it_and_what_they_spoke_as(facts: Facts) -> None:
    joint = [claim for claim in facts.claims if len(claim.source) > 1]
    assert joint

    for claim in facts.claims:
        who = claimant(claim, facts)
        reporters = [facts.reporter(key) for key in claim.source]
        assert all(reporter.name in who for reporter in reporters)
        if not isinstance(claim, Event):
            spoke_as = [claim.standing, *(reporter.standing for reporter in reporters)]
            assert not any(spoke_as) or any(word in who for word in spoke_as if word)


def test_every_shipped_figure_names_a_claimant_and_a_document(facts: Facts) -> None:
    for figure in facts.figures:
        assert figure.source
        assert claimant(figure, facts).strip()
        assert figure.cite
