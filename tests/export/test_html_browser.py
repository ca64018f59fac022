"""The web page in a real browser, loaded from disk: it filters, follows links, can be read, and prints."""

import os
import struct
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from karabakh_cli.facts.base import Facts

AA = 4.5
SHOWN = "[...document.querySelectorAll('[data-record]')].filter(e => !e.hidden).map(e => e.id)"
FOCUS = "document.getElementById('Words').focus()"
ESCAPE = ("Escape", 27)
RESET = """
document.adoptedStyleSheets = [];
document.getElementById("Words").value = "";
document.getElementById("Words").dispatchEvent(new Event("input"));
document.activeElement.blur();
scrollTo(0, 0);
"""

Browser = Any
"""The class of conftest.py, which a test cannot import."""

CONTRASTS = """
(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const channels = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color) => {
    const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = channels(color).map((c) => linear(c / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (color !== "rgba(0, 0, 0, 0)") return color;
    }
    return "white";
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pairs = new Map();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest("script, title, desc")) continue;
    const style = getComputedStyle(element);
    const color = element.closest("svg") ? style.fill : style.color;
    pairs.set(color + " on " + ground(element), element.className.baseVal ?? element.className);
  }
  return [...pairs].map(([pair, where]) => {
    const [one, other] = pair.split(" on ").map(luminance);
    return [(Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05), pair, where];
  });
})()
"""


@pytest.fixture(scope="module")
def address(html: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of the shipped base, as a file."""
    path = tmp_path_factory.mktemp("page") / "war.html"
    path.write_text(html, "utf-8")
    return path.as_uri()


@pytest.fixture
def at_page(browser: Browser, address: str) -> Browser:
    """A browser with a window of a desktop that shows the page as it is when it is loaded."""
    browser.events.clear()
    browser.window(1280)
    browser.media("screen")
    # What a test has typed and styled is taken back; a link that it followed is not.
    if browser.js("location.href") == address:
        browser.js(RESET)
    else:
        browser.open(address)
    return browser


def in_window(browser: Browser, key: str) -> bool:
    return bool(
        browser.js(
            f"(() => {{ const box = document.getElementById('{key}').getBoundingClientRect();"
            "return box.height > 0 && box.top >= 0 && box.top < innerHeight; })()"
        )
    )


def test_it_loads_from_disk_without_a_word_in_the_console_and_asks_for_nothing(
    browser: Browser, address: str
) -> None:
    browser.events.clear()
    browser.open(address)
    browser.js(FOCUS)
    browser.type("shusha")

    assert browser.problems() == []


def test_the_filter_narrows_with_each_letter(at_page: Browser, facts: Facts) -> None:
    at_page.js(FOCUS)
    counts = [len(facts.entries)]
    for letter in "shusha captured":
        at_page.type(letter)
        counts.append(len(at_page.js(SHOWN)))

    assert counts == sorted(counts, reverse=True)
    assert 0 < counts[-1] < counts[6] < counts[0]
    assert at_page.js("document.getElementById('Found').value") == (
        f"{counts[-1]:,} of {len(facts.entries):,} records"
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param(
            "3755", "killed-military-armenian-alen-simonyan-2025-11-27", id="a number without its comma"
        ),
        pytest.param(
            "3,755", "killed-military-armenian-alen-simonyan-2025-11-27", id="a number with its comma"
        ),
        pytest.param("Şuşa", "shusha", id="a name in Azerbaijani"),
        pytest.param("SUSA", "shusha", id="the same without accents and in capitals"),
        pytest.param("Շուշի", "shusha", id="a name in Armenian"),
    ],
)
def test_the_filter_finds(at_page: Browser, typed: str, found: str) -> None:
    at_page.js(FOCUS)
    at_page.type(typed)

    assert found in at_page.js(SHOWN)
    assert in_window(at_page, at_page.js(SHOWN)[0]) or in_window(at_page, found)


def test_headings_without_records_go_with_them_and_nothing_found_is_said(at_page: Browser) -> None:
    at_page.js(FOCUS)
    at_page.type("qqqq")

    assert at_page.js(SHOWN) == []
    assert (
        at_page.js("document.querySelector('main').innerText.trim()") == "No record has all of these words."
    )


def test_escape_brings_everything_back(at_page: Browser, facts: Facts) -> None:
    at_page.js(FOCUS)
    at_page.type("oryx")
    at_page.press(*ESCAPE)

    assert len(at_page.js(SHOWN)) == len(facts.entries)
    assert at_page.js("getComputedStyle(document.getElementById('Overview')).display") == "block"


def test_a_permanent_link_leads_to_its_record(browser: Browser, address: str, facts: Facts) -> None:
    browser.window(1280)
    for entry in (
        facts.figures[-1],
        facts.places[90],
        facts.statements[300],
        facts.events[200],
        facts.people[20],
    ):
        browser.open(f"{address}#{entry.id}")

        assert in_window(browser, entry.id)
        assert browser.js("document.querySelector(':target').id") == entry.id


def test_a_link_to_a_record_that_is_filtered_out_brings_it_back(at_page: Browser, facts: Facts) -> None:
    at_page.js(FOCUS)
    at_page.type("oryx")
    at_page.js("location.hash = 'shusha'")
    at_page.js("new Promise(requestAnimationFrame)")

    assert in_window(at_page, "shusha")
    assert len(at_page.js(SHOWN)) == len(facts.entries)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_meets_the_contrast_of_aa(
    browser: Browser, address: str, scheme: str, facts: Facts
) -> None:
    browser.window(1280)
    browser.media("screen", scheme=scheme)
    # The record of a link has a ground of its own.
    browser.open(f"{address}#{facts.figures[0].id}")
    found = browser.js(CONTRASTS)

    assert len(found) > 8
    assert [pair for pair in found if pair[0] < AA] == []


def test_light_and_dark_are_as_the_reader_prefers(at_page: Browser) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = at_page.js(ground)
    at_page.media("screen", scheme="dark")

    assert light == "rgb(255, 255, 255)"
    assert at_page.js(ground) == "rgb(20, 23, 27)"


LAY_ALL_OUT = """
document.adoptedStyleSheets = [new CSSStyleSheet()];
document.adoptedStyleSheets[0].replaceSync("* { content-visibility: visible !important }");
"""
"""What is far from the window is laid out too, so that all of it is measured."""
BROKEN_NUMBERS = """
[...document.querySelectorAll(".number")].flatMap((element) => {
  const end = element.closest("td")?.getBoundingClientRect().right ?? innerWidth;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (walker.nextNode()) {
    for (const word of walker.currentNode.data.matchAll(/[^\\s–]+–?/g)) {
      const range = new Range();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      const boxes = range.getClientRects();
      if (boxes.length > 1 || boxes[0].right > end + 1) broken.push(word[0]);
    }
  }
  return broken;
})
"""
"""The words of numbers that are on two lines, or leave their cell; a range may be broken at its dash."""


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_window_and_no_number_is_broken(at_page: Browser, width: int) -> None:
    at_page.window(width)
    at_page.js(LAY_ALL_OUT)
    beyond = (
        "[...document.querySelectorAll('main *')].filter(e => !e.closest('.unseen, thead, svg') && "
        f"e.getBoundingClientRect().right > {width} + 1).map(e => e.outerHTML.slice(0, 200)).slice(0, 3)"
    )

    assert at_page.js("document.scrollingElement.scrollWidth") <= width
    assert at_page.js(beyond) == []
    assert at_page.js(BROKEN_NUMBERS) == []


def test_in_print_no_number_is_broken(at_page: Browser) -> None:
    # The width of a sheet of A4 within its margins.
    at_page.window(688)
    at_page.media("print")

    assert at_page.js(BROKEN_NUMBERS) == []


def test_without_javascript_all_is_there_and_the_filter_is_not(
    browser: Browser, address: str, facts: Facts
) -> None:
    browser.send("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(address)
        root = browser.send("DOM.getDocument")["root"]["nodeId"]
        records = browser.send("DOM.querySelectorAll", nodeId=root, selector="[data-record]:not([hidden])")
        form = browser.send("DOM.querySelectorAll", nodeId=root, selector="#Filter[hidden]")
    finally:
        browser.send("Emulation.setScriptExecutionDisabled", value=False)

    assert len(records["nodeIds"]) == len(facts.entries)
    assert len(form["nodeIds"]) == 1


def test_in_print_the_bar_is_gone_and_addresses_are_written_out(at_page: Browser) -> None:
    at_page.media("print")

    assert at_page.js("getComputedStyle(document.querySelector('.bar')).display") == "none"
    assert at_page.js("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert at_page.js("getComputedStyle(document.querySelector('.address'), '::after').content").startswith(
        '"http'
    )


def test_it_prints(at_page: Browser) -> None:
    at_page.media("")
    done = at_page.send("Page.printToPDF", pageRanges="1-3", preferCSSPageSize=True)

    assert b64decode(done["data"]).startswith(b"%PDF")


@pytest.mark.parametrize(("name", "width", "height"), [("desktop", 1280, 1200), ("phone", 390, 1100)])
def test_the_pictures_in_the_documents_are_small(
    at_page: Browser, name: str, width: int, height: int
) -> None:
    picture = Path(__file__).parents[2] / "docs" / f"page-{name}.png"
    if os.environ.get("KWAR_GOLDEN") == "write":
        at_page.window(width, height)
        picture.write_bytes(at_page.screenshot())
    size = struct.unpack(">II", picture.read_bytes()[16:24])

    assert size == (width, height)
    assert picture.stat().st_size < 300_000
