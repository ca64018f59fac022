"""kwar cite and kwar open: citations in every format, and the source in the browser."""

import json
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SMALL = str(Path(__file__).parents[1] / "data" / "small.yaml")
Ask = Callable[..., Any]


@pytest.mark.parametrize("key", ["killed-armenia", "1,200", "1200", "1 200", "1.200"])
def test_a_record_is_cited_by_id_or_by_number(ask_small: Ask, key: str) -> None:
    done = ask_small("cite", key)

    assert done.status == 0
    assert done.out.startswith("Armenian soldiers killed: 1,200, according to Armenia")


def test_a_record_is_cited_by_name(ask_small: Ask) -> None:
    assert ask_small("cite", "Qala").out.startswith("Qala, town. Gazette")


def test_several_records_are_cited_in_their_order(ask_small: Ask) -> None:
    items = json.loads(ask_small("cite", "town", "1200", "-f", "csl-json").out)

    assert [item["id"] for item in items] == ["town", "killed-armenia"]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("bibtex", "@misc{"),
        ("csl-json", "[\n"),
        ("ris", "TY  - "),
        ("wikipedia", "<ref name="),
        ("TEXT", "Arm"),
    ],
)
def test_each_format_begins_as_it_should(ask_small: Ask, name: str, start: str) -> None:
    done = ask_small("cite", "killed-armenia", "--format", name)

    assert done.status == 0
    assert done.out.startswith(start)


def test_a_number_of_several_records_is_not_guessed(ask: Ask) -> None:
    done = ask("cite", "60")

    assert (done.status, done.out) == (2, "")
    assert "records have the number 60; give the id of one" in done.err
    listed = done.err.splitlines()[:-1]
    assert len(listed) > 1
    assert all("according to" in line for line in listed)


def test_an_unknown_format_names_the_nearest(ask_small: Ask) -> None:
    done = ask_small("cite", "town", "--format", "bibtx")

    assert (done.status, done.out) == (2, "")
    assert "bibtex" in done.err


def test_a_number_nobody_reports_is_status_1(ask_small: Ask) -> None:
    assert ask_small("cite", "1,234")[:2] == (1, "")


def test_open_hands_the_address_to_the_browser(ask_small: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def open_(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr(webbrowser, "open", open_)

    done = ask_small("open", "1200")

    assert (done.status, done.out) == (0, "")
    assert opened == ["https://example.org/gazette"]
    assert "opened https://example.org/gazette" in done.err


def test_print_opens_nothing(ask_small: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: pytest.fail("a browser was opened"))

    assert ask_small("open", "killed-armenia", "--print")[:2] == (0, "https://example.org/gazette\n")


def test_a_source_without_an_address_is_status_1(ask_small: Ask) -> None:
    done = ask_small("open", "killed-azerbaijan", "--print")

    assert (done.status, done.out) == (1, "")
    assert "no address is known for Lister" in done.err


def test_no_browser_is_status_1_with_the_address(ask_small: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: False)

    done = ask_small("open", "killed-armenia")

    assert done.status == 1
    assert "https://example.org/gazette" in done.err


def test_the_map_is_exported_by_its_ending_and_to_stdout(ask_small: Ask, tmp_path: Path) -> None:
    target = tmp_path / "map.geojson"

    assert ask_small("export", "-o", str(target)).status == 0
    assert json.loads(target.read_text("utf-8"))["type"] == "FeatureCollection"
    assert json.loads(ask_small("export", "--format", "geojson").out)["type"] == "FeatureCollection"


def test_what_is_found_is_cited_beside_a_number_that_several_records_have(ask: Ask) -> None:
    several = ask("cite", "7000")
    both = ask("cite", "2906", "7000")

    assert (several.status, several.out) == (2, "")
    assert both.status == 1
    assert "Azerbaijani servicemen killed: 2,906" in both.out
    assert "2 records have the number 7000" in both.err


def test_a_word_of_a_question_is_no_number(ask: Ask) -> None:
    done = ask("cite", "how", "many", "azerbaijani", "soldiers", "died")

    assert done.out == ""
    assert done.status != 0
