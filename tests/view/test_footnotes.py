"""Sources as numbered footnotes, each with a link of its own."""

import re

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite, Document
from karabakh_cli.view.footnotes import Footnotes
from karabakh_cli.view.screen import Screen, draw


@pytest.fixture
def base(small: Facts) -> Facts:
    """The invented base with the article beside its documents."""
    article = Document(
        title="An Invented War", publisher="Wikipedia", kind="compilation", url="https://example.org/w"
    )
    own = Document(title="Own page", publisher="Ministry", kind="primary", url="https://example.org/own")
    return msgspec.structs.replace(small, documents={**small.documents, "wikipedia": article, "own": own})


def test_documents_are_numbered_in_the_order_in_which_they_are_cited(base: Facts) -> None:
    notes = Footnotes(base, Screen())

    assert notes.marks([Cite(document="list")]).plain == "[1]"
    assert notes.marks([Cite(document="gazette")]).plain == "[2]"
    assert notes.marks([Cite(document="list")]).plain == "[1]"
    assert notes.text().plain == "1 Lister · 2 Gazette 2000-02-01"


def test_the_closest_to_the_claimant_comes_first_and_the_others_are_counted(base: Facts) -> None:
    notes = Footnotes(base, Screen(), most=2)
    cites = [Cite(document=key) for key in ("list", "gazette", "own")]

    assert notes.marks(cites).plain == "[1,2+1]"
    assert notes.text().plain == "1 Ministry · 2 Gazette 2000-02-01"


@pytest.mark.parametrize(
    ("refs", "expected", "explained"),
    [
        pytest.param((58,), "[W58]", "W58 = Wikipedia, An Invented War, reference 58", id="one"),
        pytest.param(
            (85, 86, 87, 90),
            "[W85-87,W90]",
            "W85-87 = Wikipedia, An Invented War, references 85-87",
            id="a run",
        ),
        pytest.param(
            (90, 85), "[W85,W90]", "W85 = Wikipedia, An Invented War, reference 85", id="out of order"
        ),
        pytest.param(
            (1, 3, 5, 6, 8, 10),
            "[W1,W3,W5-6+2]",
            "W1 = Wikipedia, An Invented War, reference 1",
            id="more than a row has room for",
        ),
        pytest.param((), "[W]", "W = Wikipedia, An Invented War", id="none"),
    ],
)
def test_references_of_the_article_are_its_own_numbers(
    base: Facts, refs: tuple[int, ...], expected: str, explained: str
) -> None:
    notes = Footnotes(base, Screen())

    assert notes.marks([Cite(document="wikipedia", refs=refs)]).plain == expected
    assert notes.text().plain == explained


def test_every_mark_is_the_link_of_its_own_document(base: Facts) -> None:
    screen = Screen(color=True)
    notes = Footnotes(base, screen)
    marks = notes.marks([Cite(document="gazette"), Cite(document="own")])
    shown = draw(marks, notes.text(), screen=screen)
    links = re.findall(r"\x1b\]8;[^;]*;([^\x1b]+)\x1b\\([^\x1b]*|\x1b\[[\d;]*m[^\x1b]*)", shown)
    targets = [(url, re.sub(r"\x1b\[[\d;]*m", "", text)) for url, text in links]

    assert targets == [
        ("https://example.org/own", "1"),
        ("https://example.org/gazette", "2"),
        ("https://example.org/own", "Ministry"),
        ("https://example.org/gazette", "Gazette 2000-02-01"),
    ]


def test_addresses_are_shown_on_request_one_source_a_line(base: Facts) -> None:
    notes = Footnotes(base, Screen(urls=True))
    notes.marks([Cite(document="gazette"), Cite(document="list")])

    assert notes.text().plain.splitlines() == ["1 Gazette 2000-02-01 https://example.org/gazette", "2 Lister"]


def test_the_address_of_the_article_is_shown_too(facts: Facts) -> None:
    notes = Footnotes(facts, Screen(urls=True))
    notes.marks([Cite(document="wikipedia", refs=(58,))])

    assert notes.text().plain.endswith(f"reference 58 {facts.documents['wikipedia'].url}")


def test_no_source_is_no_mark(base: Facts) -> None:
    notes = Footnotes(base, Screen())

    assert (notes.marks([]).plain, notes.text().plain) == ("", "")
