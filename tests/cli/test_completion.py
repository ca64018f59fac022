"""What TAB offers, without a shell."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from karabakh_cli.cli.app import app
from karabakh_cli.cli.completion import offers

SMALL = str(Path(__file__).parents[1] / "data" / "small.yaml")


def offered(
    name: str, incomplete: str = "", command: str = "casualties", base: str | None = SMALL
) -> list[Any]:
    """What a completer offers for an option of a command."""
    root = typer.Context(typer.main.get_command(app), info_name="kwar")
    root.params["facts"] = base
    context = typer.Context(root.command, parent=root, info_name=command)
    return list(offers(name, context, incomplete))


def names(*arguments: Any, **named: Any) -> list[str]:
    """The values that Typer prints for a completer, which keeps those that begin as typed."""
    return [value for value in values(*arguments, **named) if value.startswith(arguments[1])]


def values(*arguments: Any, **named: Any) -> list[str]:
    """The same without descriptions."""
    return [found[0] for found in offered(*arguments, **named)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("measure", "killed"),
        ("population", "military"),
        ("item", "tanks"),
        ("topic", "casualties"),
        ("source", "witness"),
        ("of", "azerbaijan"),
        ("of", "armenian-side"),
        ("of", "azerbaijani-side"),
        ("source", "armenian-side"),
        ("source", "azerbaijani-side"),
        ("record", "killed-armenia"),
        ("format", "jsonl"),
        ("color", "always"),
        ("help-topic", "figures"),
        ("help-topic", "casualties"),
    ],
)
def test_a_value_that_the_base_holds_is_offered(name: str, expected: str) -> None:
    assert expected in values(name, command="figures")


def test_the_keys_of_a_sorted_list_are_offered() -> None:
    assert values("sort") == ["value", "date", "source"]


def test_only_the_topics_of_a_command_are_offered() -> None:
    assert set(values("topic", command="losses")) == {"equipment"}
    assert set(values("topic", command="figures")) > set(values("topic", command="casualties"))


def test_only_the_measures_of_a_command_are_offered() -> None:
    assert "killed" in values("measure", command="figures")
    assert not {"killed", "missing"} & set(values("measure", command="losses"))
    assert not {"destroyed"} & set(values("measure", command="casualties"))


def test_a_value_comes_with_what_it_is() -> None:
    assert ("watcher", r"Watcher \[sic]") in offered("source")
    assert dict(offered("measure"))["missing"] == "2 figures"


def test_ids_are_those_that_begin_as_typed() -> None:
    assert set(values("record", "killed-az")) == {
        "killed-azerbaijan",
        "killed-azerbaijan-first",
        "killed-azerbaijan-in-town",
        "killed-azerbaijan-later",
        "killed-azerbaijan-with-volunteers",
    }


def test_topics_of_statements_are_offered_for_statements_alone() -> None:
    assert set(values("topic", command="statements")).isdisjoint(values("topic"))


def test_fields_go_on_after_those_already_typed() -> None:
    found = values("fields", "id,what,")

    assert "id,what,source" in found
    assert not {"id,what,id", "id,what,what"} & set(found)


@pytest.mark.parametrize("name", ["measure", "topic", "source", "of", "record"])
def test_an_unusable_base_offers_nothing(name: str) -> None:
    assert offered(name, base="/nowhere/at-all.yaml") == []


def test_importing_the_command_line_neither_reads_nor_changes_the_environment(
    unmeasured: dict[str, str],
) -> None:
    code = (
        "import os, sys\n"
        "import typer, msgspec\n"
        "class Closed(dict):\n"
        "    def refuse(self, *_): raise AssertionError('the environment is used at import')\n"
        "    __getitem__ = __setitem__ = __contains__ = get = refuse\n"
        "os.environ = Closed()\n"
        "import karabakh_cli.cli.app, karabakh_cli.cli.completion, karabakh_cli.cli.output\n"
    )
    subprocess.run(
        [sys.executable, "-c", code], env={**unmeasured, "_KWAR_COMPLETE": "complete_zsh"}, check=True
    )


def test_people_and_places_are_offered_where_they_are_listed() -> None:
    assert "witness" in values("named", command="people")
    assert "witness" not in values("named", command="places")
    assert values("named") == []


def test_the_days_of_the_war_are_offered_and_others_as_typed() -> None:
    days = values("day", base=None)

    assert (days[0], days[-1]) == ("2020-09-27", "2020-11-10")
    assert values("day", "1991", base=None)


@pytest.mark.parametrize(
    ("name", "typed", "command", "expected"),
    [
        ("source", "Azerbaijan-M", "casualties", ["azerbaijan-mod"]),
        ("source", "WIT", "casualties", ["witness"]),
        ("named", "Wítn", "people", ["witness"]),
        ("population", "MILI", "casualties", ["military"]),
        ("format", "JSONL", "casualties", ["jsonl"]),
        ("export", "GeO", "export", ["geojson"]),
        ("record", "killed-armenia-x", "show", []),
    ],
)
def test_neither_case_nor_accents_matter(name: str, typed: str, command: str, expected: list[str]) -> None:
    assert names(name, typed, command=command) == expected


def test_only_those_that_people_speak_for_are_offered_for_people() -> None:
    offered_for_people = values("speaks-for", command="people", base=None)

    assert {"armenia", "azerbaijan", "artsakh-mod", "azerbaijan-prosecutor"} < {*offered_for_people}
    assert {"bbc", "sohr", "pashinyan"}.isdisjoint(offered_for_people)
