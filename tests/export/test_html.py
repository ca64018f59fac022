"""The web page: it says what the commands say, names whoever reported each number, and works in a browser."""

import base64
import hashlib
import re
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.export.html import html_text
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import KINDS, Entry, Figure, Place, Statement
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.headlines.select import select
from karabakh_cli.query.overview import overview
from karabakh_cli.view import claims
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.number import BOUNDS, with_unit

VOID = {"meta", "input", "link", "br", "img"}
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
HOSTILE = "<script>alert(1)</script> & \"'` \x1b[31m \x00 \u202e {{ 7*7 }} {% x %} javascript:alert(1)"
AA = 4.5


class Node:
    """An element of a page: what it is, and what is in it, elements and text in their order."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.parts: list[Node | str] = []

    def all(self) -> Iterator["Node"]:
        """Yield the element and every element in it."""
        yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.all()

    def text(self, *, without: Callable[["Node"], bool] = lambda _: False) -> str:
        """Return the text in it, parts of which are apart, without the elements for which this holds."""
        parts = (
            part if isinstance(part, str) else "" if without(part) else part.text(without=without)
            for part in self.parts
        )
        return " ".join(parts)

    def has(self, name: str) -> bool:
        """Return whether it is of this class."""
        return name in self.attributes.get("class", "").split()


class Reader(HTMLParser):
    """Reads a page whose elements are all closed."""

    def __init__(self) -> None:
        super().__init__()
        self.root = self.at = Node("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        node = Node(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.parts.append(node)
        if tag not in VOID:
            self.at = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content."""
        self.at.parts.append(Node(tag, {name: value or "" for name, value in attrs}, self.at))

    def handle_endtag(self, tag: str) -> None:
        """An element ends: the one that is open."""
        assert self.at.tag == tag, f"<{self.at.tag}> is closed by </{tag}>"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        """Text of the open element."""
        self.at.parts.append(data)


def parsed(html: str) -> Node:
    """The page as a tree; it fails where an element is not closed."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.at is reader.root
    return reader.root


@pytest.fixture(scope="module")
def page(html: str) -> Node:
    return parsed(html)


def record_of(node: Node) -> str | None:
    """The id of the record that an element says something of."""
    return node.attributes.get("data-of") or (
        node.attributes["id"] if "data-record" in node.attributes else None
    )


def by_id(page: Node, key: str) -> Node:
    return next(node for node in page.all() if node.attributes.get("id") == key)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def numbers(text: str) -> set[str]:
    return {found.replace(",", "") for found in NUMBER.findall(text)}


def is_mark(node: Node) -> bool:
    return node.has("marks")


def without_marks(node: Node) -> str:
    return node.text(without=is_mark)


# What it says


def test_every_record_is_there_once_under_its_own_id(page: Node, facts: Facts) -> None:
    found = [node.attributes["id"] for node in page.all() if "data-record" in node.attributes]

    assert sorted(found) == sorted(facts.entries)


def test_ids_are_unique_and_every_link_within_the_page_leads_somewhere(page: Node) -> None:
    ids = [node.attributes["id"] for node in page.all() if "id" in node.attributes]
    links = {
        node.attributes["href"] for node in page.all() if node.attributes.get("href", "").startswith("#")
    }
    named = {
        key
        for node in page.all()
        for name in ("aria-labelledby", "aria-describedby", "for")
        for key in node.attributes.get(name, "").split()
    }

    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links} | named <= set(ids)


@pytest.mark.parametrize(
    ("section", "topics"),
    [
        ("Casualties of the war", {"casualties", "displacement"}),
        ("Losses of equipment and buildings", {"equipment", "infrastructure"}),
    ],
)
def test_headlines_are_those_of_the_commands(
    page: Node, facts: Facts, section: str, topics: set[str]
) -> None:
    tables = [node for node in by_id(page, "Headlines").all() if node.tag == "table"]
    table = next(node for node in tables if section in node.text())
    asked = Filters(topic=frozenset(topics))
    wanted = select(facts, figures(facts, asked), asked).shown

    shown = [key for node in table.all() if (key := record_of(node))]
    assert sorted(shown) == sorted(f.id for f in wanted)


def test_the_overview_is_that_of_the_command(page: Node, facts: Facts) -> None:
    shown = {key for node in by_id(page, "Overview").all() if (key := record_of(node))}
    found = overview(facts)
    wanted = {entry.id for entry in found.entries()}

    # Its first line is the war, without a link of its own unless it is a landmark too.
    assert shown | {found.war.id if found.war else ""} == wanted


# The law


def known(entry: Entry, facts: Facts) -> set[str]:
    """The numbers that may be beside a record: its own, and those of the records that it names."""
    held: list[str] = [msgspec.json.format(msgspec.json.encode(entry), indent=1).decode()]
    others: list[str | None] = []
    if isinstance(entry, Figure):
        held.append(with_unit(entry))
        others = [entry.part_of, entry.place]
        held.append(claims.when(entry, facts))
        held += [facts.reporter(key).name for key in entry.source]
    if isinstance(entry, Statement):
        others = [entry.answers, *entry.disputes]
    if isinstance(entry, Place):
        others = [entry.within]
        held += [facts.documents[entry.at_document].publisher] if entry.at_document else []
        held += [re.sub(r"-0?", " ", f"{c.from_} {c.to}") for c in entry.control]
    for key in filter(None, others):
        other = facts.entries[key]
        held += (
            [with_unit(other), claims.claimant(other, facts)] if isinstance(other, Figure) else [str(other)]
        )
    # A date in words: 8 November, and not 08.
    held += [re.sub(r"-0?", " ", date) for date in re.findall(r"\d{4}-\d\d(?:-\d\d)?", held[0])]
    return numbers("\n".join(held))


def test_each_figure_is_shown_with_its_number_its_bound_and_its_claimant(page: Node, facts: Facts) -> None:
    seen: set[str] = set()
    for node in page.all():
        entry = facts.entries.get(record_of(node) or "")
        if isinstance(entry, Figure):
            shown = squeezed(node.text())
            names = [
                claims.claimant(entry, facts, how)
                for how in (claims.Named.SHORT_AFTER_STATE, claims.Named.FULL_AFTER_STATE)
            ]
            assert squeezed(with_unit(entry)) in shown, entry.id
            # Notes on a claimant may follow in the brackets at the end of its name.
            assert any(squeezed(name).removesuffix(")") in shown for name in names), entry.id
            assert squeezed(claims.when(entry, facts)) in shown, entry.id
            seen.add(entry.id)

    assert seen == {f.id for f in facts.figures}


def test_no_record_is_shown_with_a_number_that_is_not_its_own(page: Node, facts: Facts) -> None:
    for node in page.all():
        if key := record_of(node):
            entry = facts.entries[key]
            assert numbers(without_marks(node)) <= known(entry, facts), key


def test_outside_of_records_no_number_is_but_dates_counts_of_rows_and_marks(page: Node, facts: Facts) -> None:
    skipped = {"svg", "script", "style", "head"}

    def apart(node: Node) -> bool:
        is_list = node.attributes.get("id") == "Sources"
        counts = node.has("count") or node.tag == "footer" or "Not shown here" in node.text()[:16]
        return bool(record_of(node)) or node.tag in skipped or is_list or counts

    rest = page.text(without=apart).replace("[7]", "").replace("[W7]", "").replace("reference 7", "")
    found = overview(facts)
    war = (
        [f"{int(date[8:])} {date}" for date in (found.war.date, found.war.end or "") if date]
        if found.war
        else []
    )
    dates = "".join(war) + facts.base.about + facts.base.edition + facts.base.licence

    assert numbers(rest) <= numbers(dates)


def test_every_claim_outside_of_rows_has_its_claimant(page: Node) -> None:
    for node in page.all():
        if node.has("number"):
            holder = node
            while not record_of(holder):
                assert holder.parent is not None
                holder = holder.parent
            assert any(part.has("who") for part in holder.all())


def test_each_number_of_a_chart_has_its_claimant_in_the_chart_and_in_its_words(
    page: Node, facts: Facts
) -> None:
    drawn = [node for node in page.all() if node.tag == "svg"]
    assert len(drawn) >= 2

    for picture in drawn:
        rows = [node for node in picture.all() if node.tag == "a"]
        entries = [facts.figure(row.attributes["href"][1:]) for row in rows]
        words = next(node for node in picture.all() if node.tag == "desc").text()
        for row, figure in zip(rows, entries, strict=True):
            who = squeezed(claims.claimant(figure, facts, claims.Named.FULL_AFTER_STATE))
            assert squeezed(with_unit(figure)) in squeezed(row.text())
            assert who in squeezed(row.text())
            assert f"{with_unit(figure)}, " in words
            assert who in squeezed(words)
        labels = {node.text() for node in picture.all() if node.tag == "text" and node.parent is picture}
        held = {with_unit(figure) for figure in entries}
        for label in labels:
            number = label.split(" · ")[0].strip()
            title = not NUMBER.search(number) or re.fullmatch(r"\d{4}(-\d\d){0,2}", number)
            assert title or number in held, label


NUMBERS = st.one_of(st.integers(0, 10**9), st.floats(0, 10**6, allow_nan=False).map(lambda n: round(n, 1)))


@given(
    value=NUMBERS,
    bound=st.sampled_from([*BOUNDS]),
    high=st.none() | st.integers(10**9, 10**10),
    name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(str.strip),
)
@settings(max_examples=25, deadline=None, derandomize=True)
def test_whatever_the_number_and_whoever_the_claimant_both_are_in_its_row(
    small: Facts, value: float, bound: Any, high: int | None, name: str
) -> None:
    first = small.figures[0]
    figure = msgspec.structs.replace(first, value=value, bound=bound, high=high)
    key = first.source[0]
    actors = {**small.actors, key: msgspec.structs.replace(small.actors[key], name=name, short=None)}
    changed = msgspec.structs.replace(small, figures=(figure, *small.figures[1:]), actors=actors)

    row = by_id(parsed(html_text(changed)), figure.id)

    shown = squeezed(row.text())
    assert squeezed(with_unit(figure)) in shown
    assert squeezed(escape_controls(name)) in shown


# It is one page, safe and sound


def test_it_needs_no_other_file_and_forbids_the_browser_to_ask_for_one(html: str, page: Node) -> None:
    policy = next(
        node.attributes["content"]
        for node in page.all()
        if node.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        (text,) = (found[1] for found in re.finditer(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL))
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in policy
        assert not re.search(r"url\(|@import|fetch\(|https?://", text)

    assert policy.startswith("default-src 'none'")
    assert "http" not in policy
    assert not {node.tag for node in page.all()} & {"img", "iframe", "object", "embed", "link", "base"}
    assert not [
        node.tag
        for node in page.all()
        for name in node.attributes
        if name in {"src", "style"} or name.startswith("on")
    ]


def test_only_this_export_uses_jinja2() -> None:
    package = Path(html_text.__code__.co_filename).parents[1]
    users = [path.name for path in package.rglob("*.py") if "jinja2" in path.read_text("utf-8")]

    assert users == ["html.py"]


def test_it_is_small_enough_to_send(html: str) -> None:
    assert len(html.encode()) < 3_500_000


def test_any_text_is_literal_and_its_control_characters_are_visible(small: Facts) -> None:
    def filled(record: Any) -> Any:
        texts = {"what", "text", "name", "note", "title", "caveat", "scope", "publisher", "about", "short"}
        names = set(record.__struct_fields__) & texts
        return msgspec.structs.replace(record, **{name: HOSTILE for name in names if getattr(record, name)})

    records = {name: [filled(record) for record in getattr(small, name)] for name in KINDS}
    documents = {
        key: msgspec.structs.replace(filled(d), url="javascript:alert(1)")
        for key, d in small.documents.items()
    }
    actors = {key: filled(actor) for key, actor in small.actors.items()}
    odd = msgspec.structs.replace(
        small, base=filled(small.base), documents=documents, actors=actors, **records
    )

    html = html_text(odd)
    page = parsed(html)

    assert not set("\x1b\x00\u202e") & set(html)
    assert len([node for node in page.all() if node.tag == "script"]) == 1
    assert squeezed(escape_controls(HOSTILE)) in squeezed(by_id(page, small.figures[0].id).text())
    assert not [node for node in page.all() if "javascript:" in node.attributes.get("href", "")]


def test_our_description_of_a_page_is_in_square_brackets_and_no_title(small: Facts) -> None:
    ours = msgspec.structs.replace(small.documents["gazette"], title_is="description", language="hy")
    facts = msgspec.structs.replace(small, documents={**small.documents, "gazette": ours})

    assert "Gazette: [The Gazette], <time" in html_text(facts)
    assert "Gazette: <cite>" in html_text(small)


def test_a_base_without_records_is_a_page_too(small: Facts) -> None:
    empty = msgspec.structs.replace(small, figures=(), events=(), people=(), places=(), statements=())

    assert "0 records" in html_text(empty)


def test_it_is_written_by_the_ending_of_the_file_and_to_stdout(
    run: Callable[..., Any], small: Facts, tmp_path: Path
) -> None:
    base = str(Path(__file__).parents[1] / "data" / "small.yaml")
    by_ending = run("export", "-o", str(tmp_path / "war.htm"), "--facts", base)
    printed = run("export", "--format", "html", "--facts", base)

    assert (by_ending.status, printed.status) == (0, 0)
    assert (tmp_path / "war.htm").read_text("utf-8") == printed.out == html_text(small)


# It is readable by everybody


def test_headings_are_in_order_and_every_table_says_what_it_is(page: Node) -> None:
    levels = [int(node.tag[1]) for node in page.all() if re.fullmatch("h[1-6]", node.tag)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    for table in (node for node in page.all() if node.tag == "table"):
        assert [node.tag for node in table.all()].count("caption") == 1
        assert all("scope" in node.attributes for node in table.all() if node.tag == "th")


def test_landmarks_and_a_skip_link_are_there(page: Node) -> None:
    tags = [node.tag for node in page.all()]
    first = next(node for node in page.all() if node.tag == "a")

    assert all(tags.count(tag) == 1 for tag in ("main", "header", "nav", "footer"))
    assert first.attributes["href"] == "#Content"


def test_every_chart_has_alternative_text(page: Node) -> None:
    for picture in (node for node in page.all() if node.tag == "svg"):
        title, description = (by_id(page, key) for key in picture.attributes["aria-labelledby"].split())
        assert (title.tag, description.tag) == ("title", "desc")
        assert title.text().strip()
        assert description.text().strip()


@pytest.mark.parametrize(
    ("letters", "languages"),
    [
        ("[\u0531-\u058f]", ("hy",)),
        ("[\u0400-\u052f]", ("ru", "uk")),
        ("[\u10a0-\u10ff]", ("ka",)),
        ("[\u0600-\u06ff]", ("fa", "ar")),
    ],
)
def test_what_is_in_another_script_says_its_language(
    page: Node, letters: str, languages: tuple[str, ...]
) -> None:
    def spoken(node: Node | None) -> str:
        while node is not None and "lang" not in node.attributes:
            node = node.parent
        return node.attributes["lang"] if node else ""

    pieces = [
        node
        for node in page.all()
        if node.tag not in {"svg", "text", "desc", "title"}
        and any(isinstance(part, str) and re.search(letters, part) for part in node.parts)
    ]

    assert {spoken(node) for node in pieces} <= {*languages}
    assert pieces or languages[0] == "ka"


def luminance(color: str) -> float:
    """The relative luminance of a colour by WCAG 2.2."""
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2.2: from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@cache
def schemes() -> dict[str, dict[str, str]]:
    """The colours of the page by name: light, dark and in print."""
    css = (Path(html_text.__code__.co_filename).parent / "page" / "page.css").read_text("utf-8")
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in blocks]
    return dict(zip(("light", "dark", "print"), found, strict=True))


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize("name", ["ink", "faint", "link", "armenian", "azerbaijani", "third", "notes"])
def test_every_colour_of_text_is_readable_on_every_ground(scheme: str, name: str) -> None:
    colors = schemes()[scheme]

    for ground in ("ground", "mark", "raised"):
        assert contrast(colors[name], colors[ground]) >= AA, (name, ground)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_sides_are_told_apart_and_neither_is_fainter(scheme: str) -> None:
    colors = schemes()[scheme]
    one, other = (contrast(colors[side], colors["ground"]) for side in ("armenian", "azerbaijani"))

    assert colors["armenian"] != colors["azerbaijani"]
    assert max(one, other) / min(one, other) < 1.25
    assert contrast(colors["bar-third"], colors["ground"]) >= 3


def test_the_sides_alternate_in_the_charts(page: Node) -> None:
    titles = [node.text() for node in page.all() if node.tag == "figcaption"]
    counts = [title.partition(", ")[0] for title in titles]

    assert counts[::2] == counts[1::2]
    assert all("Armenian side" in title for title in titles[::2])
    assert all("Azerbaijani side" in title for title in titles[1::2])


def test_a_claimant_and_what_limits_its_number_are_in_one_pair_of_brackets(page: Node) -> None:
    assert ") (" not in page.text()
    assert not re.search(r"\b1 statements", page.text())
    assert not re.search(r"military in hospital[^()]*\(military", page.text())
