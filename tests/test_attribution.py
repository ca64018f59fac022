"""The law: wherever a number is, so are its bound and whoever reported it; no number is of our making."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Event, Figure, Person, Place, Statement
from karabakh_cli.query.actors import actor_rows, reporters
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.disputes import disputes
from karabakh_cli.query.filters import Filters
from karabakh_cli.query.headlines.select import Selection
from karabakh_cli.query.order import DEAD_AND_WOUNDED, OF_CAPTIVES, in_order, rivals_in_order
from karabakh_cli.query.overview import Overview, overview
from karabakh_cli.query.quantities import Quantity, is_wider, quantities, series
from karabakh_cli.query.related import related
from karabakh_cli.view import claims
from karabakh_cli.view.citation import footnote
from karabakh_cli.view.compare import compare_answer, disputes_answer
from karabakh_cli.view.detail import detail
from karabakh_cli.view.figures import Heading, figures_answer
from karabakh_cli.view.found import listed_answer
from karabakh_cli.view.history import history_answer
from karabakh_cli.view.inventory import inventory, is_inventory
from karabakh_cli.view.markdown import to_md
from karabakh_cli.view.number import BOUNDS, text, with_unit
from karabakh_cli.view.overview import overview_answer
from karabakh_cli.view.phrases import PERIODS, measure_note, part_of_camp, worded
from karabakh_cli.view.screen import Screen
from karabakh_cli.view.sections import arranged
from karabakh_cli.view.sources import sources_answer
from karabakh_cli.view.statements import statements_answer
from karabakh_cli.view.svg import chart
from karabakh_cli.view.timeline import day_answer, timeline_answer
from karabakh_cli.view.wording import enclosed
from karabakh_cli.view.wording import listed as joined

WIDTHS = (30, 40, 80, 120)
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
LAW = settings(max_examples=30, deadline=None, derandomize=True)
Row = dict[str, Any]


# How an answer is read.


def squeezed(shown: str) -> str:
    """An answer with its folded lines joined again, and without its bars and blanks."""
    return re.sub(r"[█░▶\s]", "", shown)


def called(
    entry: Figure | Statement | Event, facts: Facts, how: claims.Named = claims.Named.SHORT_AFTER_STATE
) -> str:
    """Who reports a record, without the end of a parenthesis, within which a note may follow."""
    return claims.claimant(entry, facts, how).removesuffix(")")


def numbers(shown: str) -> set[str]:
    return {found.replace(",", "") for found in NUMBER.findall(shown)}


def columns(lines: Sequence[str]) -> list[str]:
    """What each column of a row says, its folded lines joined; and the row as a whole."""
    found: dict[int, str] = {}
    for line in lines:
        for part in re.finditer(r"\S+(?: \S+)*", line):
            found[part.start()] = found.get(part.start(), "") + part[0]
    return [squeezed(whole) for whole in (*found.values(), "".join(lines))]


def starts(lines: Sequence[str], shown: Iterable[str]) -> list[int]:
    """On which line the row of each of these numbers begins, in their order."""
    at, found = 0, []
    for number in shown:
        parts = number.replace("–", "– ").split()
        for place in range(at, len(lines)):
            # The 10 of 2020-10-05 is no row.
            if re.search(rf"(?<![\d,-]){re.escape(number)}(?![\d,-])", lines[place]):
                break
            # A number of several words may be folded.
            first = re.compile(rf"(?:^|\s){re.escape(parts[0])}(?:\s|$)")
            above = [n for n in range(max(place - 3, at), place + 1) if first.search(lines[n])]
            if len(parts) > 1 and parts[-1] in lines[place] and above:
                place = above[-1]  # noqa: PLW2901
                break
        else:
            raise AssertionError(f"no row has {number!r}\n" + "\n".join(lines))
        found.append(place)
        at = place + 1
    return found


def claimants_by_row(
    shown: str, figures: Sequence[Figure], facts: Facts, *, below_state: bool = False
) -> None:
    """Hold that each of these figures, in their order, has its claimant in its own row.

    An office is named after its state, or may be `below_state`, which a heading names.
    """
    lines = shown.splitlines()
    body = lines[: next((n for n, line in enumerate(lines) if line.startswith("Sources")), len(lines))]
    begun = starts(body, [with_unit(figure) for figure in figures])
    for figure, begin, end in zip(figures, begun, [*begun[1:], len(body)], strict=True):
        names = [called(figure, facts)]
        names += [called(figure, facts, claims.Named.SHORT)] * below_state
        read = columns(body[begin:end])
        assert any(squeezed(who) in column for who in names for column in read), (figure.id, shown)


def known(entry: Entry, facts: Facts) -> set[str]:
    """The numbers that an answer about a record may hold: its own, its documents', and those of names."""
    held = [spaced(entry), facts.base.title, facts.base.edition, facts.base.licence]
    held += [spaced(facts.documents[cite.document]) for cite in entry.cite]
    held += [str(number + 1) for number in range(len(entry.cite))]
    if isinstance(entry, (Figure, Event, Statement)):
        held += [claims.claimant(entry, facts), claims.claimant(entry, facts, claims.Named.SHORT_AFTER_STATE)]
    if isinstance(entry, Figure):
        held += [with_unit(entry), claims.when(entry, facts), *(facts.actors[key].name for key in entry.of)]
        if entry.place:
            held.append(spaced(facts.entries[entry.place]))
        if entry.part_of:
            total = facts.figure(entry.part_of)
            held += [with_unit(total), claims.claimant(total, facts)]
    return numbers("\n".join(held))


def spaced(record: msgspec.Struct) -> str:
    """A record as text in which two numbers of a list do not look like one."""
    return msgspec.json.format(msgspec.json.encode(record), indent=1).decode()


def numbered(count: int) -> set[str]:
    """The numbers of so many rows or footnotes."""
    return {str(number) for number in range(count + 1)}


class Quiet(list[Any]):
    """A list that is too long to be shown where a law fails."""

    def __repr__(self) -> str:
        return f"{len(self)} of them"


@pytest.fixture(scope="module")
def groups(facts: Facts) -> list[Quantity]:
    return Quiet(quantities(facts, facts.figures))


@pytest.fixture(scope="module")
def chains(facts: Facts) -> list[list[Figure]]:
    return Quiet(series(facts, facts.figures, alone=False))


# Tables of figures.


def selection_of(figures: Sequence[Figure]) -> Selection:
    return Selection(list(figures), {})


def listed(figures: Sequence[Figure], facts: Facts, screen: Screen, *, by_subject: bool) -> str:
    heading = Heading(title="Figures", matching=len(figures), by_subject=by_subject)
    return figures_answer(selection_of(figures), facts, screen, heading=heading, status={})


some_figures = st.lists(st.integers(0, 1 << 20), min_size=1, max_size=6, unique=True)


def drawn(facts: Facts, places: Sequence[int]) -> list[Figure]:
    found = {f.id: f for f in (facts.figures[place % len(facts.figures)] for place in places)}
    return in_order(facts, found.values())


@given(places=some_figures, width=st.sampled_from(WIDTHS), by_subject=st.booleans())
@LAW
def test_in_a_table_of_figures_each_row_has_its_claimant(
    facts: Facts, places: list[int], width: int, *, by_subject: bool
) -> None:
    figures = drawn(facts, places)
    shown = listed(figures, facts, Screen(width=width), by_subject=by_subject)

    assert "…" not in shown
    claimants_by_row(shown, arranged(figures, facts, by_subject=by_subject), facts, below_state=by_subject)


@given(places=some_figures, width=st.sampled_from(WIDTHS))
@LAW
def test_in_a_list_of_what_was_found_each_row_has_its_claimant(
    facts: Facts, places: list[int], width: int
) -> None:
    figures = drawn(facts, places)
    shown = listed_answer("Found", figures, facts, Screen(width=width))

    assert "…" not in shown
    claimants_by_row(shown, figures, facts)


@given(places=some_figures, width=st.sampled_from(WIDTHS))
@LAW
def test_a_table_of_figures_holds_no_number_of_ours(facts: Facts, places: list[int], width: int) -> None:
    figures = drawn(facts, places)
    permitted = numbered(20).union(*(known(f, facts) for f in figures)) | numbers("W58 reference 58")
    for shown in (
        listed(figures, facts, Screen(width=width), by_subject=False),
        listed(figures, facts, Screen(width=width), by_subject=True),
    ):
        # Below the sources is how many are left out, and words to type.
        assert numbers(joined_numbers(shown)) <= permitted


def joined_numbers(shown: str) -> str:
    """The answer without ids of records in its commands, whose digits are none of its numbers."""
    return re.sub(r"kwar \S+ \S+", "", shown)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("by_subject", [False, True])
def test_the_shipped_headline_answers_name_each_claimant(
    run: Callable[..., Any], facts: Facts, compiled: Path, width: int, *, by_subject: bool
) -> None:
    asked = ["casualties", *(["--source", "armenia"] if by_subject else [])]
    shown = run(*asked, "--width", str(width), "--facts", str(compiled)).out
    rows = json.loads(run(*asked, "--headline", "--json", "--facts", str(compiled)).out)
    figures = [facts.figure(row["id"]) for row in rows]

    assert "…" not in shown
    claimants_by_row(shown, arranged(figures, facts, by_subject=by_subject), facts, below_state=by_subject)


# Charts, series and disputes.


def in_chart_order(quantity: Quantity, facts: Facts) -> list[Figure]:
    own = subject_of(facts, quantity.figures[0])
    order = sorted(["armenian", "azerbaijani", "third", "both"], key=lambda c: (c == "third", c != own))
    return [
        f
        for camp in order
        for f in rivals_in_order(facts, quantity.drawn)
        if camp_of(facts, f.source) == camp
    ]


@given(place=st.integers(0, 1 << 20), width=st.sampled_from(WIDTHS))
@LAW
def test_side_by_side_each_number_has_its_own_claimant_and_none_is_ours(
    facts: Facts, groups: list[Quantity], place: int, width: int
) -> None:
    group = groups[place % min(len(groups), 300)]
    shown = compare_answer(group, facts, Screen(width=width))
    figures = in_chart_order(group, facts)

    assert "…" not in shown
    claimants_by_row(chart_alone(shown), figures, facts, below_state=True)
    everybody = [*figures, *group.related, *group.narrower, *group.earlier]
    permitted = numbered(40).union(*(known(f, facts) for f in everybody)) | numbers("W58 reference 58")
    assert numbers(joined_numbers(shown)) <= permitted


def chart_alone(shown: str) -> str:
    """The bars of a comparison, without its title, its scale and what is below them."""
    begin = shown.index("\nFROM ")
    lines = shown[begin:].splitlines()
    ends = ("* counts", "▶ more", "Earlier", "Narrower", "Related", "Sources")
    return "\n".join(lines[: next(n for n, line in enumerate(lines) if line.startswith(ends))])


@given(place=st.integers(0, 1 << 20), width=st.sampled_from(WIDTHS))
@LAW
def test_related_counts_below_a_chart_have_their_claimants_and_days(
    facts: Facts, groups: list[Quantity], place: int, width: int
) -> None:
    found = [q for q in groups if q.related or q.narrower or q.earlier]
    group = found[place % len(found)]
    read = squeezed(compare_answer(group, facts, Screen(width=width)))

    for figure in (*group.narrower[:6], *group.related[:6], *group.earlier):
        said = (
            claims.claimant(figure, facts, claims.Named.SHORT_AFTER_STATE),
            claims.when(figure, facts, bare=True),
            *filter(None, [figure.caveat]),
        )
        assert f"{squeezed(with_unit(figure))}{squeezed(enclosed(*said))}" in columnless(read)


def columnless(read: str) -> str:
    """A paragraph beside its label: the label is on its first line alone."""
    return re.sub(r"(Earlier|Narrower|Related):?", "", read)


@given(place=st.integers(0, 1 << 20), width=st.sampled_from(WIDTHS))
@LAW
def test_each_step_of_a_series_has_its_claimant_and_no_number_is_ours(
    facts: Facts, chains: list[list[Figure]], place: int, width: int
) -> None:
    chain = chains[place % len(chains)]
    shown = history_answer([chain], facts, Screen(width=width))
    lines = shown.splitlines()
    # Its title may hold a number too, as that of a brigade.
    body = lines[next(n for n, line in enumerate(lines) if line.startswith("  ")) :]

    assert "…" not in shown
    claimants_by_row("\n".join(body), chain, facts)
    permitted = numbered(len(chain) + 30).union(*(known(f, facts) for f in chain))
    assert numbers(shown) <= permitted | numbers("W58 reference 58")


@pytest.mark.parametrize("width", WIDTHS)
def test_each_word_of_a_dispute_has_its_claimant(facts: Facts, width: int) -> None:
    found = disputes(facts, facts.figures, Filters())
    for d in found:
        shown = disputes_answer([d], facts, Screen(width=width))
        read = columns(shown.partition("Sources")[0].splitlines())
        for figure in (d.lowest, d.highest):
            who = squeezed(called(figure, facts))
            star = "*" * is_wider(facts, figure)
            claim = squeezed(text(figure)) + star
            assert any(claim + who in column for column in halves(shown)), (d, shown)
            assert read


def halves(shown: str) -> list[str]:
    """The columns of a list of disputes, each joined, and the list as a whole."""
    lines = shown.partition("Sources")[0].splitlines()
    head = next((line for line in lines if re.search(r"\blowest\b.*\bhighest\b", line)), "")
    cuts = [0, head.index("lowest"), head.index("highest"), None] if head else [0, None]
    return [squeezed("".join(line[a:b] for line in lines)) for a, b in pairwise(cuts)]


# A monitor's table names its claimant once, above it.


@pytest.mark.parametrize("width", WIDTHS)
def test_a_table_of_one_claimants_losses_names_them_and_holds_every_number(facts: Facts, width: int) -> None:
    monitors = {f.source for f in facts.figures if f.topic == "equipment"}
    drawn_ = 0
    for source in monitors:
        figures = [f for f in facts.figures if f.source == source and f.topic == "equipment"]
        screen = Screen(width=width)
        if not is_inventory(figures):
            continue
        drawn_ += 1
        shown = inventory(figures, facts, screen)
        cells = shown.split()
        assert squeezed(claims.claimant(figures[0], facts)) in squeezed(shown.partition("\n\n")[0])
        for figure in figures:
            if figure.place is None and figure.value is not None and text(figure).isdigit():
                assert text(figure) in cells, figure.id
    assert drawn_


# The overview.


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("as_of", [None, "2020-10-20", "2020-12-10"])
def test_in_the_overview_each_number_has_its_claimant_and_none_is_ours(
    facts: Facts, width: int, as_of: str | None
) -> None:
    found = overview(facts, as_of=as_of)
    shown = overview_answer(found, facts, Screen(width=width))
    sides = sides_of(shown, width)

    assert "…" not in shown
    for line in found.lines:
        for side, figures in zip(sides[:2], (line.armenian, line.azerbaijani), strict=True):
            for figure in figures:
                named = line.section == "equipment"
                own = camp_of(facts, figure.source) == camp_of(facts, figure.of)
                claim = claim_of_overview(figure, facts, found, named=named, own=own)
                assert claim in side, figure.id
    equipment = [f for line in found.lines if line.section == "equipment" for f in line.armenian]
    if equipment:
        who = squeezed(claims.claimant(equipment[0], facts, claims.Named.SHORT_AFTER_STATE))
        assert f"EQUIPMENT{who}," in squeezed(shown)
    permitted = set().union(*(known(entry, facts) for entry in found.entries()))
    permitted |= {str(int(n)) for n in permitted if n.isdigit()}
    assert numbers(shown) <= permitted


def claim_of_overview(figure: Figure, facts: Facts, found: Overview, *, named: bool, own: bool) -> str:
    if named:
        return squeezed(with_unit(figure))
    population = (
        figure.population
        if figure.measure in {"missing", *OF_CAPTIVES} and figure.population in {"military", "civilian"}
        else ""
    )
    part = part_of_camp(facts, figure)
    caveats = [said for said in claims.caveats(figure, found.status) if said != part]
    stands_in = figure.measure if figure.measure in DEAD_AND_WOUNDED else ""
    noted = [population or "", stands_in.replace("-", " "), measure_note(figure), part, *caveats]
    limits = joined(*noted, PERIODS[figure.period])
    below = claims.below_heading(camp_of(facts, figure.source), facts)
    how = below if own else claims.Named.SHORT_AFTER_STATE
    who = claims.claimant(figure, facts, how)
    if limits:
        own_note = who.endswith(")")
        who = f"{who[:-1]};{enclosed(limits)[1:]}" if own_note else f"{who}{enclosed(limits)}"
    return squeezed(f"{with_unit(figure)}{who}")


def sides_of(shown: str, width: int) -> list[str]:
    """The two columns of an overview, each joined, and its first column; on a narrow screen all is one."""
    if width < 80:
        return [squeezed(shown)] * 3
    heading = shown.splitlines()[1]
    left, right = heading.index("Armenia"), heading.index("Azerbaijan")
    cuts = ((left, right), (right, None), (0, left))
    return [squeezed("".join(line[begin:end] for line in shown.splitlines())) for begin, end in cuts]


# Events, statements, sources: whoever announced or said it is in the row.


@given(places=st.lists(st.integers(0, 1 << 20), min_size=1, max_size=5), width=st.sampled_from(WIDTHS))
@LAW
def test_an_event_that_somebody_announced_names_them(facts: Facts, places: list[int], width: int) -> None:
    announced = [e for e in facts.events if e.source]
    for event in {announced[place % len(announced)].id: place for place in places}:
        entry = facts.entries[event]
        assert isinstance(entry, Event)
        screen = Screen(width=width)
        who = squeezed(enclosed(claims.claimant(entry, facts, claims.Named.SHORT_AFTER_STATE)))
        for shown in (
            timeline_answer([entry], facts, screen, title="Events"),
            day_answer("2020-10-10", [entry], [], facts, screen),
            day_answer("2020-10-10", [], [entry], facts, screen),
        ):
            assert "…" not in shown
            assert any(who in column for column in columns(shown.splitlines()))


def test_an_event_with_a_number_of_losses_names_whoever_gave_it(facts: Facts) -> None:
    counted = re.compile(r"\b\d[\d,]* (?:\w+ )?(?:killed|wounded|dead|missing|destroyed|captured)\b")

    assert [e.id for e in facts.events if counted.search(e.what) and not e.source] == []


@given(place=st.integers(0, 1 << 20), width=st.sampled_from(WIDTHS))
@LAW
def test_a_statement_names_whoever_made_it(facts: Facts, place: int, width: int) -> None:
    statement = facts.statements[place % len(facts.statements)]
    shown = statements_answer([statement], facts, Screen(width=width), title="Statements")
    who = squeezed(claims.claimant(statement, facts, claims.Named.SHORT_AFTER_STATE))

    assert "…" not in shown
    assert any(who in column for column in columns(shown.splitlines()))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_list_of_sources_holds_only_counts_of_records(facts: Facts, width: int) -> None:
    rows = reporters(actor_rows(facts), frozenset(), "")
    shown = sources_answer(rows, facts, Screen(width=width))
    names = [claims.name_of(facts.reporter(row["id"])) for row in rows]
    counts = {len(rows), *(row[kind] for row in rows for kind in ("figures", "statements", "events"))}
    permitted = {str(n) for n in counts} | numbered(200) | numbers(" ".join(names))

    assert "…" not in shown
    assert numbers(shown) <= permitted


# One record in full.


@given(place=st.integers(0, 1 << 20), width=st.sampled_from(WIDTHS))
@LAW
def test_a_record_that_is_tied_to_a_number_shows_whose_it_is(facts: Facts, place: int, width: int) -> None:
    entries = list(facts.entries.values())
    entry = entries[place % len(entries)]
    tied = related(entry, facts)
    shown = detail(entry, facts, tied, Screen(width=width))
    read = squeezed(shown)

    assert "…" not in shown
    for figure in (other for _, found in tied for other in found[:8] if isinstance(other, Figure)):
        who = called(figure, facts)
        assert squeezed(f"{with_unit(figure)} {worded(figure)}: {who}") in read
    if isinstance(entry, Figure):
        whose = claims.claimant(entry, facts, claims.Named.IN_SENTENCE_AFTER_STATE)
        assert squeezed(f"{with_unit(entry)} {worded(entry)} reported by {whose}") in read


@given(place=st.integers(0, 1 << 20))
@LAW
def test_a_record_in_full_holds_no_number_of_ours(facts: Facts, place: int) -> None:
    entries = list(facts.entries.values())
    entry = entries[place % len(entries)]
    shown = detail(entry, facts, [], Screen(width=200)).partition("\nNext")[0]

    held = [
        spaced(facts.entries[c.holder]) for c in getattr(entry, "control", ()) if c.holder in facts.entries
    ]
    permitted = known(entry, facts) | numbers("\n".join(held))
    if isinstance(entry, Place) and entry.at_document:
        permitted |= numbers(spaced(facts.documents[entry.at_document]))
    if isinstance(entry, (Person, Place)):
        permitted |= numbers(" ".join(r.name for r in facts.reporters.values()))
    assert numbers(shown) <= permitted


# Formats for other programs.


def rows_of(shown: str, format_: str) -> list[Row]:
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
    found = {row["id"]: row for row in rows_of(done.out, format_)}

    assert set(found) == {figure.id for figure in facts.figures}
    for figure in facts.figures:
        row = found[figure.id]
        named = row["source_names"] if "json" in format_ else row["source_names"].split("; ")
        assert row["text"] == text(figure)
        assert row["text"].startswith(BOUNDS[figure.bound])
        assert (row["bound"] or None) == (None if figure.value is None else figure.bound)
        assert len(named) == len(figure.source)
        for name, key in zip(named, figure.source, strict=True):
            assert name.startswith(facts.reporter(key).name)


ASKED = {
    "overview": ["overview"],
    "casualties": ["casualties"],
    "losses": ["losses"],
    "figures": ["figures"],
    "compare": ["compare"],
    "history": ["history"],
    "find": ["find", "soldiers", "killed"],
    "show": ["show", "3755"],
}


@pytest.mark.parametrize("format_", ["json", "csv", "tsv"])
@pytest.mark.parametrize("command", ASKED)
def test_every_command_that_gives_numbers_gives_their_claimants_in_every_format(
    run: Callable[..., Any], compiled: Path, command: str, format_: str
) -> None:
    done = run(*ASKED[command], "--format", format_, "--limit", "40", "--facts", str(compiled))
    rows = rows_of(done.out, format_)

    assert rows
    for row in rows:
        if row["kind"] == "figure":
            assert row["source"]
            assert row["source_names"]
            assert row["text"]


def read_cell(line: str) -> str:
    """A line of a Markdown table as it is read."""
    return re.sub(r"\\(.)", r"\1", line)


def test_each_line_of_markdown_holds_the_number_whole_and_its_claimant(facts: Facts) -> None:
    table = to_md(facts.figures, facts).partition("\n\n")[0].splitlines()[2:]

    assert len(table) == len(facts.figures)
    for line, figure in zip(table, facts.figures, strict=True):
        cells = [part.strip() for part in read_cell(line).split(" | ")]
        assert with_unit(figure) in cells
        assert claims.claimant(figure, facts, claims.Named.FULL_AFTER_STATE) in cells


def words(svg: str) -> str:
    """What a reader of the picture sees."""
    # Our own output, made a moment ago.
    root = ET.fromstring(svg)  # noqa: S314
    return "\n".join("".join(part.itertext()) for part in root.iter("{http://www.w3.org/2000/svg}text"))


def markdown_alone(entry: Entry, facts: Facts) -> str:
    return re.sub(r"\[\^\d+\]", "", read_cell(to_md([entry], facts)))


@pytest.mark.parametrize(
    ("show", "named"),
    [
        pytest.param(footnote, claims.Named.IN_SENTENCE, id="citation"),
        pytest.param(lambda f, facts: words(chart([f], facts)), claims.Named.FULL_AFTER_STATE, id="svg"),
        pytest.param(markdown_alone, claims.Named.FULL_AFTER_STATE, id="md"),
    ],
)
def test_each_figure_alone_holds_its_number_and_its_claimant_and_no_number_of_ours(
    facts: Facts, show: Callable[[Figure, Facts], str], named: claims.Named
) -> None:
    for figure in facts.figures[::3]:
        shown = show(figure, facts)

        assert squeezed(with_unit(figure)) in squeezed(shown)
        assert squeezed(claims.claimant(figure, facts, named)) in squeezed(shown)
        assert numbers(shown) <= known(figure, facts), figure.id


def test_fields_without_the_claimant_are_given_with_a_word_on_stderr(
    run: Callable[..., Any], compiled: Path
) -> None:
    asked = ("casualties", "--format", "csv", "--facts", str(compiled), "--fields")

    assert "claimant" in run(*asked, "value,what").err
    assert run(*asked, "value,source_names").err == ""
