"""References in other tools' formats, read back with those tools' libraries."""

import json
import re
import warnings
from pathlib import Path
from typing import Any

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Document
from karabakh_cli.facts.records import Figure
from karabakh_cli.view.citation import cites
from karabakh_cli.view.claims import Named, claimant
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.references import FORMATS, Reference, references

HARD = Document(
    title="100% of {it} & more: “a_b” #1 | [x] <y> ~ ^ \\ $5",
    publisher="A & B | Co",
    kind="relay",
    url="https://example.org/a_b?c=1&d=%20#e",
    published="2000-02",
    accessed="2000-03-04",
    archived="https://web.archive.org/web/20000305060708/https://example.org/",
)


def hard(small: Facts) -> Reference:
    (one,) = references([small.figures[0]], small)
    return Reference(key=one.key, claim=one.claim, edition=one.edition, document=HARD, refs=())


def read_bibtex(text: str) -> list[dict[str, str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import bibtexparser
        from bibtexparser.bparser import BibTexParser

        parser = BibTexParser(ignore_nonstandard_types=False, interpolate_strings=False)
        entries: list[dict[str, str]] = bibtexparser.loads(text, parser).entries
    return entries


def read_csl(text: str, folder: Path) -> list[str]:
    """What citeproc makes of each reference in a bibliography."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from citeproc import (
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON

        style = folder / "style.csl"
        style.write_text(STYLE, "utf-8")
        source = CiteProcJSON(json.loads(text))
        bibliography = CitationStylesBibliography(
            CitationStylesStyle(str(style), validate=False), source, formatter.plain
        )
        for key in source:
            bibliography.register(Citation([CitationItem(key)]))
        return [str(one) for one in bibliography.bibliography()]


STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>Plain</title><id>plain</id><updated>2000-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="." delimiter=", ">
    <group delimiter=", ">
      <text variable="title"/><text variable="container-title"/><text variable="URL"/><text variable="note"/>
    </group>
  </layout></bibliography>
</style>
"""


def test_bibtex_is_read_back_with_claimant_relay_edition_and_day_of_access(facts: Facts) -> None:
    figures = [f for f in facts.figures if f.value is not None][:40]

    entries = {entry["ID"]: entry for entry in read_bibtex(FORMATS["bibtex"](references(figures, facts)))}

    for figure in figures:
        entry = entries[figure.id]
        note = re.sub(r"\\([%&_#${}])", r"\1", entry["note"])
        assert claimant(figure, facts, Named.IN_SENTENCE) in note
        assert with_unit(figure) in note
        assert f"facts of {facts.base.edition}" in note
        assert entry["howpublished"]
        assert entry.get("urldate", "") == (facts.documents[cites(figure, facts)[0].document].accessed or "")


def test_nothing_in_a_title_takes_effect_in_tex(small: Facts) -> None:
    (entry,) = read_bibtex(FORMATS["bibtex"]([hard(small)]))

    assert entry["title"] == (
        r"{100\% of \{it\} \& more: “a\_b” \#1 | [x] <y> \textasciitilde{} \textasciicircum{} "
        r"\textbackslash{} \$5}"
    )
    assert entry["url"] == HARD.url
    assert entry["year"] == "2000"


def test_csl_json_is_read_back_by_citeproc(facts: Facts, tmp_path: Path) -> None:
    figures = list(facts.figures[:10])

    written = read_csl(FORMATS["csl-json"](references(figures, facts)), tmp_path)

    assert len(written) == sum(len(f.cite) for f in figures)
    for figure in figures:
        assert any(
            claimant(figure, facts, Named.IN_SENTENCE) in one and with_unit(figure) in one for one in written
        )


def test_csl_json_gives_dates_in_parts(small: Facts) -> None:
    (item,) = json.loads(FORMATS["csl-json"]([hard(small)]))

    assert item["issued"] == {"date-parts": [[2000, 2]]}
    assert item["accessed"] == {"date-parts": [[2000, 3, 4]]}
    assert item["archive_location"] == HARD.archived


def test_ris_has_one_tag_a_line_and_ends_each_reference(small: Facts) -> None:
    text = FORMATS["ris"]([hard(small), hard(small)])

    lines = [line for line in text.split("\r\n") if line]
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
    assert lines.count("ER  - ") == 2
    assert lines[0] == "TY  - ELEC"
    assert any(line.startswith("N1  - ") and "Armenia" in line for line in lines)


def test_wikipedia_has_a_cite_web_template_in_which_nothing_else_takes_effect(small: Facts) -> None:
    text = FORMATS["wikipedia"]([hard(small)])

    template = text[text.index("{{cite web") : text.rindex("}}") + 2]
    inside = template.replace("{{!}}", "").removeprefix("{{").removesuffix("}}")
    assert "{{" not in inside
    assert "[" not in inside
    assert "|archive-date=2000-03-05" in template
    assert "|access-date=2000-03-04" in template
    assert "according to Armenia" in text
    assert text.startswith('<ref name="killed-armenia">')


@pytest.mark.parametrize(
    ("published", "in_ris", "in_wikitext"),
    [
        pytest.param("2021-01-20", "2021/01/20", "2021-01-20", id="day"),
        pytest.param("2021-01", "2021/01//", "January 2021", id="month"),
        pytest.param("2021", "2021///", "2021", id="year"),
    ],
)
def test_a_month_or_a_year_is_written_as_the_format_has_it(
    small: Facts, published: str, in_ris: str, in_wikitext: str
) -> None:
    one = msgspec.structs.replace(hard(small), document=msgspec.structs.replace(HARD, published=published))

    assert f"\r\nDA  - {in_ris}\r\n" in FORMATS["ris"]([one])
    assert f" |date={in_wikitext} |" in FORMATS["wikipedia"]([one])


def test_a_document_without_an_address_is_no_web_page(small: Facts) -> None:
    text = FORMATS["wikipedia"](references([small.figures[2]], small))

    assert "{{citation |title=A list |website=Lister" in text


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("bibtex", "title = {{[Report on the salt]}}"),
        ("csl-json", '"title": "[Report on the salt]"'),
        ("ris", "TI  - [Report on the salt]\r\n"),
        ("wikipedia", "|title=&#91;Report on the salt&#93; |"),
    ],
)
def test_our_description_of_a_page_is_in_square_brackets(small: Facts, name: str, written: str) -> None:
    ours = msgspec.structs.replace(HARD, title="Report on the salt", title_is="description")

    assert written in FORMATS[name]([msgspec.structs.replace(hard(small), document=ours)])


def test_each_document_of_a_record_has_a_key_of_its_own(facts: Facts) -> None:
    figure = next(f for f in facts.figures if len(f.cite) > 1)

    keys = [one.key for one in references([figure], facts)]

    assert keys[:2] == [figure.id, f"{figure.id}-2"]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", FORMATS)
def test_every_kind_of_record_can_be_cited_in_every_format(name: str, facts: Facts) -> None:
    entries: list[Any] = [facts.events[0], facts.people[0], facts.places[0], facts.statements[0]]

    text = FORMATS[name](references(entries, facts))

    assert all(entry.id in text for entry in entries)


@pytest.mark.parametrize("name", FORMATS)
def test_no_number_goes_without_its_claimant(name: str, facts: Facts) -> None:
    for figure in facts.figures:
        for one in references([figure], facts):
            written = FORMATS[name]([one])
            assert isinstance(figure, Figure)
            assert "according to" in written
