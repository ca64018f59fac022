"""The citation of a record on one line."""

import re

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite
from karabakh_cli.view.citation import cites, footnote
from karabakh_cli.view.references import references


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param(
            "killed-armenia",
            "Armenian soldiers killed: 1,200, according to Armenia, as of 2000-01-20. "
            "Gazette, “The Gazette”, 2000-02-01, https://example.org/gazette [3]. "
            "karabakh-cli, facts of 2000-01-01, killed-armenia.",
            id="figure",
        ),
        pytest.param(
            "missing-azerbaijan",
            "Azerbaijani soldiers missing: several dozen, according to Aram Şahin (former), undated. "
            "Lister, “A list”. karabakh-cli, facts of 2000-01-01, missing-azerbaijan.",
            id="figure in words, of a former voice",
        ),
        pytest.param(
            "2000-01-01-war",
            "2000-01-01: The sides went to war. Lister, “A list”. "
            "karabakh-cli, facts of 2000-01-01, 2000-01-01-war.",
            id="event",
        ),
        pytest.param(
            "2000-01-05-town-taken",
            "2000-01-05, announced by Azerbaijan: Azerbaijan announced that it had taken the town. "
            "Gazette, “The Gazette”, 2000-02-01, https://example.org/gazette. "
            "karabakh-cli, facts of 2000-01-01, 2000-01-05-town-taken.",
            id="announced event",
        ),
        pytest.param(
            "azerbaijan-denies",
            "Azerbaijan, 2000-01-02: Azerbaijan denied that it had attacked first. "
            "Gazette, “The Gazette”, 2000-02-01, https://example.org/gazette. "
            "karabakh-cli, facts of 2000-01-01, azerbaijan-denies.",
            id="statement",
        ),
        pytest.param(
            "witness",
            "Aram Şahin, Minister of Salt of Armenia, 1999 to 2000. Lister, “A list”. "
            "karabakh-cli, facts of 2000-01-01, witness.",
            id="person",
        ),
        pytest.param(
            "town",
            "Qala, town. Gazette, “The Gazette”, 2000-02-01, https://example.org/gazette. "
            "karabakh-cli, facts of 2000-01-01, town.",
            id="place",
        ),
    ],
)
def test_a_record_is_cited(small: Facts, key: str, expected: str) -> None:
    assert expected == footnote(small.entries[key], small)


def test_every_shipped_record_is_cited_on_one_line_with_its_id_and_document(facts: Facts) -> None:
    for entry in facts.entries.values():
        line = footnote(entry, facts)

        assert line.isprintable() or "\xa0" in line, line
        assert line.endswith(f", {entry.id}.")
        assert all(facts.documents[cite.document].title.rstrip(".") in line for cite in entry.cite)


def test_control_characters_are_written_out(small: Facts) -> None:
    figure = msgspec.structs.replace(small.figures[0], what="a\x1b[1m\nb\u202e [sic]")

    assert footnote(figure, small).startswith(r"a\x1b[1m\nb\u202e [sic]: 1,200")


def test_what_a_reader_must_not_miss_is_in_the_citation(small: Facts) -> None:
    figure = msgspec.structs.replace(small.figures[0], caveat="with volunteers")

    assert "according to Armenia, as of 2000-01-20 (with volunteers)." in footnote(figure, small)
    assert " (since revised)." in footnote(small.entries["killed-azerbaijan-first"], small)


@pytest.mark.parametrize(("of", "source"), [("armenia", "azerbaijan"), ("azerbaijan", "armenia")])
def test_several_cautions_are_in_brackets_after_the_day(small: Facts, of: str, source: str) -> None:
    figure = msgspec.structs.replace(
        small.figure("killed-azerbaijan-first"), of=(of,), source=(source,), caveat="losses; denied"
    )

    assert (
        f", according to {source.capitalize()}, said 2000-01-10 (losses; denied; since revised)."
        in footnote(figure, small)
    )


def test_an_encyclopaedia_that_its_statement_names_is_named_once(facts: Facts) -> None:
    line = footnote(facts.entries["wikipedia-asserts-azerbaijani-victory"], facts)

    assert line.startswith("Wikipedia says that ")


def test_the_document_that_has_the_number_comes_before_an_encyclopaedia(small: Facts) -> None:
    list_, gazette = Cite(document="list"), Cite(document="gazette")
    kinds = {"list": "compilation", "gazette": "relay"}
    documents = {key: msgspec.structs.replace(small.documents[key], kind=kind) for key, kind in kinds.items()}
    facts = msgspec.structs.replace(small, documents={**small.documents, **documents})
    figure = msgspec.structs.replace(small.figures[0], cite=(list_, gazette))

    assert [one.document for one in cites(figure, facts)] == ["gazette", "list"]
    assert [one.document.publisher for one in references([figure], facts)] == ["Gazette", "Lister"]
    assert re.search(r"Gazette, .* Lister, ", footnote(figure, facts))


def test_the_day_of_access_and_the_copy_that_stays_are_given(small: Facts) -> None:
    seen = msgspec.structs.replace(
        small.documents["gazette"], accessed="2000-03-04", archived="https://example.org/copy"
    )
    facts = msgspec.structs.replace(small, documents={**small.documents, "gazette": seen})

    line = footnote(facts.figures[0], facts)

    assert (
        "https://example.org/gazette, accessed 2000-03-04, archived at https://example.org/copy [3]" in line
    )


def test_our_description_of_a_page_is_in_square_brackets_and_not_quoted(small: Facts) -> None:
    ours = msgspec.structs.replace(
        small.documents["gazette"], title="Report on the salt", title_is="description"
    )
    facts = msgspec.structs.replace(small, documents={**small.documents, "gazette": ours})

    assert "Gazette, [Report on the salt], 2000-02-01, https" in footnote(facts.figures[0], facts)
