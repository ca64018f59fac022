"""What -n keeps in each format, and that the counts of an answer add up."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.camps import subject_of

Ask = Callable[..., Any]


def ids_of(ask: Ask, *asked: str) -> list[str]:
    return [row["id"] for row in json.loads(ask(*asked, "--json").out)]


def numbers(text: str, pattern: str) -> list[int]:
    return [int(found.replace(",", "")) for found in re.findall(pattern, text)]


@pytest.mark.parametrize("limit", [1, 4, 9])
@pytest.mark.parametrize(
    "asked",
    [
        "casualties",
        "casualties --headline",
        "casualties --source armenia",
        "casualties --source azerbaijan",
        "losses --all",
        "figures --headline",
        "compare",
        "compare armenian military deaths",
        "history armenian servicemen killed",
        "history azerbaijani servicemen killed",
        "timeline --on october",
        "find azerbaijani soldiers killed",
    ],
)
def test_a_limit_of_a_machine_format_is_its_first_records(ask: Ask, asked: str, limit: int) -> None:
    every = ids_of(ask, *asked.split())

    assert ids_of(ask, *asked.split(), "-n", str(limit)) == every[:limit]


@pytest.mark.parametrize("asked", [["casualties"], ["figures", "--headline"]])
def test_a_table_cut_by_a_limit_takes_the_sides_in_turn_and_says_so(
    ask: Ask, facts: Facts, asked: list[str]
) -> None:
    done = ask(*asked, "-n", "4", "--width", "200", "--ids")
    shown = [facts.figure(key) for key in map(str.strip, done.out.splitlines()) if key in facts.entries]

    assert "a figure of each side in turn" in done.err
    assert "left out by -n, which takes each side in turn" in done.out
    assert [subject_of(facts, figure) for figure in shown][:2] == ["armenian", "azerbaijani"]
    assert "in turn" not in ask(*asked, "-n", "4", "--json").err
    assert "in turn" not in ask(*asked).err


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_a_limit_that_leaves_out_no_side_says_nothing(ask: Ask, side: str) -> None:
    assert "in turn" not in ask("casualties", side, "servicemen", "killed", "-n", "2").err


@pytest.mark.parametrize("limit", [None, 2, 5])
@pytest.mark.parametrize(
    "asked",
    [
        "casualties",
        "casualties --source wikipedia",
        "casualties --source armenia",
        "casualties --source azerbaijan",
        "casualties --of armenia --period post-war",
        "casualties --of azerbaijan --period post-war",
        "losses --all",
        "figures --topic heritage",
    ],
)
def test_the_figures_shown_and_left_out_add_up(ask: Ask, asked: str, limit: int | None) -> None:
    cut = ["-n", str(limit)] if limit else []
    title, *shown = ask(*asked.split(), *cut, "--width", "300").out.splitlines()
    footer = next((line for line in shown if line.startswith("Not shown")), "")

    counts = numbers(title, r"(\d[\d,]*)(?= (?:headline )?figures?| of| in all|$)")
    left_out = sum(numbers(footer.split("   --all")[0].split("   -n")[0], r"(\d[\d,]*) (?:\w|-)"))
    assert counts[0] + left_out == counts[-1]


@pytest.mark.parametrize("limit", [None, 3, 12])
@pytest.mark.parametrize(
    "asked",
    [
        "--on october",
        "--from 2020-11-08 --to 2020-11-10",
        "--on 2020-11-09",
        "--on 2020-09-27",
        "--as-of 2021",
    ],
)
def test_the_events_shown_and_left_out_add_up(ask: Ask, asked: str, limit: int | None) -> None:
    cut = ["-n", str(limit)] if limit else []
    done = ask("timeline", *asked.split(), *cut, "--width", "300", "--ids")
    title, *shown = done.out.splitlines()
    footer = next((line for line in shown if line.startswith("Not shown")), "")

    parts = re.findall(r"(\d+)(?: of (\d+))? (?:event|under way)", title)
    kept = sum(int(part) for part, _ in parts)
    total = sum(int(whole or part) for part, whole in parts)
    assert kept == (min(limit, total) if limit else total)
    assert sum(numbers(footer, r"(\d+) left out by -n")) == total - kept
    assert len(ids_of(ask, "timeline", *asked.split())) == total + sum(
        numbers(footer, r"(\d+) (?:earlier|later)")
    )
    assert "shown" not in done.err


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
@pytest.mark.parametrize("limit", [1, 3])
def test_a_limit_of_a_history_keeps_the_newest_and_says_what_it_leaves_out(
    ask: Ask, side: str, limit: int
) -> None:
    asked = ["history", side, "servicemen", "killed", "--ids", "--width", "200"]

    def first_series(*cut: str) -> list[str]:
        return re.findall(
            r"^ +([a-z0-9]+(?:-[a-z0-9]+)+)$", ask(*asked, *cut).out.split("\n\n")[0], re.MULTILINE
        )

    cut = ask(*asked, "-n", str(limit)).out
    total = len(ids_of(ask, *asked[:4]))

    assert first_series("-n", str(limit)) == first_series()[-limit:]
    assert f"{total - limit} left out by -n   -n {total} shows every one" in cut


def test_a_limit_lists_figures_where_there_would_be_a_table_of_contents(ask: Ask) -> None:
    assert "Figures by topic" in ask("figures").out
    assert "3 headline figures of" in ask("figures", "-n", "3").out


@pytest.mark.parametrize("asked", [["--headline"], ["--headline", "--json"]])
def test_headline_figures_of_all_topics_say_which_topics_those_are(ask: Ask, asked: list[str]) -> None:
    assert "headline figures on casualties, " in ask("figures", *asked).err
    assert "headline figures on" not in ask("figures", "--topic", "equipment", *asked).err
    assert "headline figures on" not in ask("losses", *asked).err
