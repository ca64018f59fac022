"""Every command: what it finds, what it says where it finds nothing, and what it refuses."""

import csv
import io
import json
import shlex
import sqlite3
import subprocess
import webbrowser
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import typer
import yaml
from typer.testing import CliRunner

from karabakh_cli import __version__, store
from karabakh_cli.cli import topics
from karabakh_cli.cli.app import COMMANDS, LazyCommand, app, build
from karabakh_cli.cli.options import FORMATS
from karabakh_cli.facts.base import Facts

SMALL = str(Path(__file__).parents[1] / "data" / "small.yaml")
CHECKOUT = Path(__file__).parents[2] / "data" / "facts.yaml"
Ask = Callable[..., Any]

FOUND = {
    "overview": [],
    "casualties": ["killed"],
    "losses": ["tanks"],
    "figures": ["soldiers"],
    "compare": ["armenian", "killed"],
    "history": ["azerbaijani", "killed"],
    "timeline": ["truce"],
    "people": ["aram"],
    "places": ["qala"],
    "statements": ["attacked"],
    "find": ["town"],
    "show": ["town"],
    "verify": [str(Path(SMALL).with_name("draft.md"))],
    "cite": ["town"],
    "open": ["town", "--print"],
    "sources": ["watcher"],
    "check": [],
    "export": [],
    "schema": [],
    "completion": ["bash"],
    "help": ["exit"],
}
NOTHING = {
    "overview": ["--as-of", "1999"],
    **{
        name: ["zzzzqqqq"]
        for name in (
            *("casualties", "losses", "figures", "compare", "history", "timeline"),
            *("people", "places", "statements", "find", "show", "cite", "sources"),
        )
    },
}
WITH_FORMATS = sorted(NOTHING.keys() - {"cite"})
ON_FACTS = sorted(NOTHING.keys() | {"check", "export"})


@pytest.fixture
def ids(ask_small: Ask) -> Callable[..., list[str]]:
    """The ids of what a command on the invented base finds, in order."""

    def found(*arguments: str) -> list[str]:
        done = ask_small(*arguments, "--json")
        assert done.status == 0, done.err
        return [row["id"] for row in json.loads(done.out)]

    return found


def is_one_message(err: str) -> bool:
    return err.startswith("kwar: ") and err.count("\n") == 1 and err.endswith("\n")


def without_undated(err: str) -> str:
    """What is said besides that a day leaves out what is of unknown date."""
    return "".join(line for line in err.splitlines(keepends=True) if "of unknown date" not in line)


# Found, nothing found, misused, broken.


def test_every_command_is_held_here() -> None:
    assert FOUND.keys() == COMMANDS.keys()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_that_finds_something_answers_on_stdout_with_status_0(ask_small: Ask, command: str) -> None:
    done = ask_small(command, *FOUND[command])

    assert done.status == 0
    assert done.out.strip()
    assert all(line.startswith("kwar: ") for line in done.err.splitlines())


@pytest.mark.parametrize("command", NOTHING)
def test_a_command_that_finds_nothing_says_so_in_one_line_with_status_1(ask_small: Ask, command: str) -> None:
    done = ask_small(command, *NOTHING[command])

    assert (done.status, done.out) == (1, "")
    assert is_one_message(without_undated(done.err))


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("command", WITH_FORMATS)
def test_the_format_never_changes_the_status(ask_small: Ask, command: str, format_: str) -> None:
    found = ask_small(command, *FOUND[command], "--format", format_)
    nothing = ask_small(command, *NOTHING[command], "--format", format_)

    assert (found.status, nothing.status) == (0, 1)
    assert found.out
    if format_ in {"csv", "tsv"}:
        assert nothing.out.count("\n") == 1
        assert nothing.out.startswith("kind")
    else:
        assert nothing.out == ("[]\n" if format_ == "json" else "")
    assert is_one_message(without_undated(nothing.err))


@pytest.mark.parametrize("format_", ["csv", "tsv"])
@pytest.mark.parametrize("command", sorted(set(WITH_FORMATS) - {"find", "show"}))
def test_without_a_record_the_header_line_is_the_same(ask_small: Ask, command: str, format_: str) -> None:
    found = ask_small(command, *FOUND[command], "--format", format_)
    nothing = ask_small(command, *NOTHING[command], "--format", format_)

    assert nothing.out == found.out.splitlines(keepends=True)[0]


def test_without_a_record_the_header_line_has_the_fields_that_were_chosen(ask_small: Ask) -> None:
    nothing = ask_small("people", "zzzzqqqq", "--format", "csv", "--fields", "name, id")
    unknown = ask_small("people", "zzzzqqqq", "--format", "csv", "--fields", "nam")

    assert (nothing.status, nothing.out) == (1, "name,id\n")
    assert (unknown.status, unknown.out) == (2, "")
    assert "did you mean name?" in unknown.err


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        pytest.param(["casualties", "--fields", "id,text"], True, id="figures"),
        pytest.param(["casualties", "--fields", "text,source_names"], False, id="with claimants"),
        pytest.param(["statements", "--fields", "id,text"], False, id="statements"),
        pytest.param(["find", "accused", "--fields", "text", "-n", "1"], False, id="found statements"),
    ],
)
def test_only_numbers_without_claimants_are_said_to_lack_them(
    ask_small: Ask, asked: list[str], *, said: bool
) -> None:
    assert ("numbers without their claimants" in ask_small(*asked, "--format", "tsv").err) is said


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        pytest.param(
            ["cite", "town", "--json"], "no such option: --json; see kwar cite -h", id="none is near"
        ),
        pytest.param(
            ["casualties", "--sorce", "armenia"],
            "no such option: --sorce; did you mean --source?; see kwar casualties -h",
            id="one is",
        ),
    ],
)
def test_an_unknown_option_is_answered_with_one_that_is_written_nearly_so(
    ask_small: Ask, asked: list[str], message: str
) -> None:
    assert ask_small(*asked).err == f"kwar: {message}\n"


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        pytest.param(["search", "big", "town"], "did you mean kwar find big town?", id="search"),
        pytest.param(["Search"], "did you mean find?", id="search for nothing"),
        pytest.param(["list"], "kwar -h lists the commands", id="list"),
        pytest.param(["version"], "did you mean --version?", id="version"),
        pytest.param(["zyxwvut"], "kwar find zyxwvut searches everything", id="none is near"),
    ],
)
def test_a_command_of_other_programs_is_answered_with_what_does_the_same(
    ask_small: Ask, asked: list[str], hint: str
) -> None:
    assert ask_small(*asked).err == f"kwar: no such command {asked[0]!r}; {hint}\n"


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        pytest.param(
            ["casualties", "--side", "armenia"],
            "--of is for the side that is counted, --source for who reported it",
            id="side counted or reporting",
        ),
        pytest.param(["people", "--side=armenia"], "did you mean --source?", id="side of people"),
        pytest.param(["timeline", "--side", "armenia"], "did you mean --source?", id="side of events"),
        pytest.param(
            ["find", "--source", "armenia", "dead"],
            "kwar figures QUERY --source has that filter",
            id="filter of another command",
        ),
        *(
            pytest.param(
                [command, option, "2000-02-01"],
                f"kwar timeline {option} has dates; --as-of DATE shows what had been said by a day",
                id=f"{option} of {command}",
            )
            for command, option in (("statements", "--on"), ("statements", "--from"), ("casualties", "--to"))
        ),
        pytest.param(["casualties", "--place", "town"], "put the place into the query", id="place"),
        pytest.param(["casualties", "--csv"], "use -f csv", id="format"),
    ],
)
def test_an_option_that_a_command_does_not_have_is_answered_with_what_does_it(
    ask_small: Ask, asked: list[str], hint: str
) -> None:
    assert f"; {hint}; see kwar {asked[0]} -h\n" in ask_small(*asked).err


def test_an_unknown_word_of_a_filter_is_answered_with_those_that_the_command_has(ask_small: Ask) -> None:
    assert "choose from killed, missing, displaced\n" in ask_small("casualties", "--measure", "xyz").err
    assert "choose from captured, destroyed, lost\n" in ask_small("losses", "--measure", "xyz").err


@pytest.mark.parametrize("command", ["casualties", "compare", "history", "timeline", "statements", "sources"])
@pytest.mark.parametrize("format_", ["table", "json", "csv"])
def test_an_unknown_name_is_misuse_in_every_format(ask_small: Ask, command: str, format_: str) -> None:
    done = ask_small(command, "--source", "azerbajan", "--format", format_)

    assert (done.status, done.out) == (2, "")
    assert "did you mean azerbaijan" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["casualtie"], "did you mean casualties?", id="command"),
        pytest.param(["CASUALTIE"], "did you mean casualties?", id="command in capitals"),
        pytest.param(["casualties", "--sorce", "armenia"], "--source", id="option"),
        pytest.param(["--colr", "never", "sources"], "--color", id="option before the command"),
        pytest.param(["casualties", "--source", "watchr"], "did you mean watcher", id="actor"),
        pytest.param(["casualties", "--of", "Azerbajan"], "did you mean azerbaijan", id="whose"),
        pytest.param(["casualties", "--of", "volunt"], "did you mean volunteers", id="beginning"),
        pytest.param(["sources", "--source", "armena"], "did you mean armenia", id="actor of sources"),
        pytest.param(["casualties", "--measure", "kiled"], "did you mean killed", id="measure"),
        pytest.param(["losses", "--item", "tnks"], "did you mean tanks", id="item"),
        pytest.param(["figures", "--topic", "casualtys"], "did you mean casualties?", id="topic"),
        pytest.param(["statements", "--topic", "dronez"], "did you mean drones?", id="topic of statements"),
        pytest.param(["figures", "--population", "militry"], "did you mean military?", id="population"),
        pytest.param(["figures", "--period", "wartime"], "did you mean war?", id="period"),
        pytest.param(["casualties", "--format", "jsn"], "did you mean json?", id="format"),
        pytest.param(
            ["casualties", "--format", "xml"], "choose from table, json, jsonl, csv, tsv, md", id="formats"
        ),
        pytest.param(["casualties", "--json", "--fields", "id,wat"], "did you mean what?", id="field"),
        pytest.param(
            ["find", "zebra", "--json", "--fields", "wat"], "unknown field 'wat'", id="field of none"
        ),
        pytest.param(["casualties", "--color", "alway", "--json"], "did you mean always?", id="colour"),
        pytest.param(["--color", "purple", "schema"], "choose from auto, always, never", id="colours"),
        pytest.param(["export", "--format", "sqlit"], "did you mean sqlite?", id="export"),
        pytest.param(["export", "--format", "xlsx"], "choose from json, yaml, csv, sqlite", id="exports"),
        pytest.param(["completion", "zhs"], "did you mean zsh?", id="shell"),
        pytest.param(["completion", "nu"], "choose from bash, zsh, fish", id="shells"),
        pytest.param(["help", "figurs"], "did you mean figures?", id="help topic"),
        pytest.param(["help", "nothing"], "choose from figures, search, formats", id="help topics"),
        pytest.param(["timeline", "--on", "31 feb"], "write 2020-10-09", id="date"),
        pytest.param(["timeline", "--from", "soon"], "write 2020-10-09", id="date from"),
        pytest.param(["timeline", "--to", ""], "write 2020-10-09", id="empty date"),
        pytest.param(["overview", "--as-of", "now"], "write 2020-10-09", id="date of the overview"),
        pytest.param(["casualties", "--as-of", "2020-13"], "write 2020-10-09", id="date as of"),
        pytest.param(
            ["timeline", "--from", "2020-11", "--to", "2020-10"], "is later than", id="reversed dates"
        ),
        pytest.param(["timeline", "--on", "2020", "--to", "2020"], "--on", id="two spans"),
        pytest.param(["casualties", "--limit", "0"], "--limit", id="limit of none"),
        pytest.param(["casualties", "--limit", "many"], "'many' is not a whole number", id="limit in words"),
        pytest.param(["casualties", "-n", "1.5"], "'1.5' is not a whole number", id="half a limit"),
        pytest.param(["people", "--width", "29"], "29 is too small; the minimum is 30", id="narrow"),
        pytest.param(["people", "--width", "1001"], "1001 is too large; the maximum is 1,000", id="wide"),
        pytest.param(
            ["losses", "--topic", "casualties"],
            "use kwar casualties --topic casualties",
            id="topic of people",
        ),
        pytest.param(
            ["casualties", "--topic", "equipment", "--json"],
            "use kwar losses --topic equipment",
            id="topic of things",
        ),
        pytest.param(
            ["casualties", "--topic", "casualties", "--topic", "arms"],
            "use kwar figures --topic arms",
            id="another topic",
        ),
        pytest.param(["casualties", "--of", "zzz"], "unknown side 'zzz'; choose from a", id="side"),
        pytest.param(
            ["casualties", "--source", "zzz"], "unknown source 'zzz'; see kwar sources", id="source"
        ),
        pytest.param(["compare", "--sort", "value"], "no such option: --sort", id="order of a chart"),
        pytest.param(["compare", "--svg", "-", "--json"], "name a file for the SVG", id="two answers"),
        pytest.param(["export", "--format", "csv", "-o", "-"], "add -o DIR", id="csv to stdout"),
        pytest.param(["find"], "missing argument", id="nothing to find"),
        pytest.param(["show"], "missing argument", id="nothing to show"),
        pytest.param(["find", ""], "type a name", id="empty query"),
        pytest.param(["casualties", "a"], "type a name", id="query of a letter"),
        pytest.param(["find", "???"], "type a name", id="query of marks"),
        pytest.param(["casualties", "--fields", "id"], "add --format csv", id="fields of a table"),
        pytest.param(["casualties", "--json", "--fields", ","], "choose from kind, id", id="no field"),
        pytest.param(["export", "--format", "csv"], "add -o DIR", id="csv without a folder"),
        pytest.param(["export", "-o", "facts.csv"], "add --format csv -o facts", id="csv to a file"),
        pytest.param(
            ["export", "-f", "csv", "-o", "x.CSV"], "add -o facts", id="csv to a folder like a file"
        ),
        *(
            pytest.param([command, "--urls"], "no such option: --urls", id=f"addresses in {command}")
            for command in ("people", "places", "sources", "verify")
        ),
        pytest.param(["export", "--format", "sqlite"], "add -o facts.db", id="sqlite without a file"),
        pytest.param(["casualties", "--facts"], "see kwar casualties -h", id="option without its value"),
        pytest.param(["compare", "--svg"], "requires an argument; see kwar compare -h", id="no file"),
    ],
)
def test_misuse_is_reported_in_one_line_with_the_way_out(
    ask_small: Ask, arguments: list[str], said: str
) -> None:
    done = ask_small(*arguments)

    assert (done.status, done.out) == (2, "")
    assert is_one_message(done.err)
    assert said in done.err


def test_an_unknown_field_is_refused_with_the_list_of_all(ask_small: Ask) -> None:
    known = list(json.loads(ask_small("casualties", "--json").out)[0])

    done = ask_small("casualties", "--json", "--fields", "nope")

    assert f"choose from {', '.join(known)}" in done.err


@pytest.mark.parametrize("command", ON_FACTS)
def test_a_broken_base_is_status_3_whatever_is_asked(run: Ask, tmp_path: Path, command: str) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(Path(SMALL).read_text("utf-8").replace("value: 1200", "valeu: 1200"), "utf-8")

    done = run(command, *FOUND[command], "--facts", str(bad))

    assert (done.status, done.out) == (3, "")
    assert done.err.startswith(f"kwar: {bad}:")
    assert "killed-armenia: unknown field valeu" in done.err


@pytest.mark.parametrize("name", ["missing.yaml", ".", "empty.yaml", "latin.yaml", "cut.json"])
def test_a_file_that_is_no_base_is_status_3_with_its_name(run: Ask, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty.yaml").write_bytes(b"")
    (tmp_path / "latin.yaml").write_bytes(b"base: {title: \xe9}\n")
    (tmp_path / "cut.json").write_bytes(b'{"base": {"title": "A')

    done = run("casualties", "--json", "--facts", str(tmp_path / name))

    assert (done.status, done.out) == (3, "")
    assert str(tmp_path / name) in done.err


# How it is typed.


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        pytest.param(["CASUALTIES", "-s", "armenia"], ["casualties", "-s", "armenia"], id="command"),
        pytest.param(["casualties", "--SOURCE", "armenia"], ["casualties", "-s", "armenia"], id="option"),
        pytest.param(["casualties", "-s", "ARMENIA"], ["casualties", "-s", "armenia"], id="id"),
        pytest.param(["casualties", "-s", "Yerevan"], ["casualties", "-s", "armenia"], id="alias"),
        pytest.param(["casualties", "--source=armenia"], ["casualties", "-s", "armenia"], id="equals sign"),
        pytest.param(["figures", "--topic", "CASUALTIES"], ["figures", "--topic", "casualties"], id="topic"),
        pytest.param(["casualties", "-m", "Killed"], ["casualties", "-m", "killed"], id="measure"),
        pytest.param(["losses", "--item", "Tank"], ["losses", "--item", "tanks"], id="item"),
    ],
)
def test_case_and_spelling_do_not_matter(
    ask_small: Ask, ids: Ask, typed: list[str], plain: list[str]
) -> None:
    assert ids(*typed) == ids(*plain)
    assert ask_small(*typed, "--format", "JSON").out == ask_small(*plain, "--json").out


@pytest.mark.parametrize("command", WITH_FORMATS)
def test_json_for_short_is_format_json(ask_small: Ask, command: str) -> None:
    found = FOUND[command]

    assert ask_small(command, *found, "--json") == ask_small(command, *found, "--format", "json")


def test_an_actor_counts_with_all_that_are_part_of_it(ids: Ask) -> None:
    assert "killed-armenia-by-azerbaijan" in ids("casualties", "--source", "azerbaijan")
    assert ids("casualties", "--source", "azerbaijan-mod") == ["killed-armenia-by-azerbaijan"]


def test_a_repeated_filter_means_any_of_them(ids: Ask) -> None:
    both = ids("casualties", "-s", "azerbaijan-mod", "-s", "witness")

    assert both == ["killed-armenia-by-azerbaijan", "missing-azerbaijan"]


def test_fields_come_in_the_order_they_are_asked_for(ask_small: Ask) -> None:
    as_json = ask_small("people", "--json", "--fields", "name, id")
    as_csv = ask_small("people", "--format", "csv", "--fields", "name,id")

    assert list(json.loads(as_json.out)[0].items()) == [("name", "Aram Şahin"), ("id", "witness")]
    assert as_csv.out == "name,id\nAram Şahin,witness\n"


def test_what_is_found_may_lack_a_field_of_another_kind(ask_small: Ask) -> None:
    found = json.loads(ask_small("find", "town", "--json", "--fields", "kind,text,date").out)

    assert [set(row) for row in found] == [{"kind", "text", "date"}] * len(found)
    assert {row["kind"] for row in found if row["text"] is None} >= {"place"}


# Of the sources a limit keeps those that report most.
@pytest.mark.parametrize("command", sorted(set(WITH_FORMATS) - {"show", "sources"}))
def test_limit_keeps_the_first_records(ids: Ask, command: str) -> None:
    words = ["azerbaijan"] if command == "find" else []

    assert ids(command, *words, "--limit", "1") == ids(command, *words)[:1]


def test_what_a_limit_leaves_out_is_said_on_stderr(ask_small: Ask) -> None:
    done = ask_small("casualties", "--json", "--limit", "1")

    assert done.err == "kwar: 1 of 13 shown\n"


@pytest.mark.parametrize("command", ["compare", "history", "timeline", "people", "statements", "sources"])
def test_a_limit_is_said_in_machine_formats(ask_small: Ask, command: str) -> None:
    found = len(json.loads(ask_small(command, "--json").out))

    expected = f"kwar: 1 of {found} shown\n" if found > 1 else ""
    assert ask_small(command, "--json", "--limit", "1").err == expected


@pytest.mark.parametrize("limit", [1, 2, 3, 5])
@pytest.mark.parametrize(
    "asked",
    [
        ["casualties"],
        ["casualties", "--all"],
        ["losses", "--all"],
        ["figures", "soldiers"],
        ["find", "soldiers"],
    ],
    ids=" ".join,
)
def test_a_limit_is_records_in_a_table_too(ask_small: Ask, asked: list[str], limit: int) -> None:
    rows = json.loads(ask_small(*asked, "--json", "--limit", str(limit)).out)
    shown = ask_small(*asked, "--limit", str(limit), "--ids", "--width", "200").out.split("\nSources")[0]

    ids = [line.strip() for line in shown.splitlines() if line.strip() in known_ids()]
    assert len(ids) == len(rows) == limit


@cache
def known_ids() -> set[str]:
    return {row["id"] for row in yaml.safe_load(Path(SMALL).read_text("utf-8"))["figures"]}


def test_a_limit_of_a_comparison_is_bars_of_each_chart_and_of_a_history_is_steps(ask_small: Ask) -> None:
    compared = ask_small("compare", "armenian", "soldiers", "killed", "--limit", "1").out
    steps = ask_small("history", "--limit", "1").out

    assert ("1,200" in compared, "2,000" in compared) == (True, False)
    assert ("900" in steps, "1,000" in steps) == (False, True)


def test_a_limit_beyond_any_base_is_misuse(ask_small: Ask) -> None:
    done = ask_small("find", "town", "--limit", "9" * 20)

    assert (done.status, done.out) == (2, "")
    assert "--limit" in done.err


# Which base.


@pytest.fixture
def other(tmp_path: Path) -> str:
    """A base like the invented one with another name for its person."""
    path = tmp_path / "other.yaml"
    path.write_text(Path(SMALL).read_text("utf-8").replace("Aram Şahin", "Somebody Else"), "utf-8")
    return str(path)


def test_facts_may_stand_before_the_command_or_after_it(run: Ask) -> None:
    assert "Aram" in run("--facts", SMALL, "people").out
    assert "Aram" in run("people", "--facts", SMALL).out


def test_facts_after_the_command_outranks_the_one_before(run: Ask, other: str) -> None:
    assert "Somebody" in run("--facts", SMALL, "people", "--facts", other).out


def test_kwar_facts_names_a_base_and_any_option_outranks_it(
    run: Ask, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KWAR_FACTS", other)

    assert "Somebody" in run("people").out
    assert "Aram" in run("people", "--facts", SMALL).out
    assert "Aram" in run("--facts", SMALL, "people").out


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["--facts", "", "people"], "--facts"),
        (["people", "--facts", ""], "--facts"),
        (["check", ""], "file"),
        (["compare", "--svg", ""], "--svg"),
        (["export", "-o", ""], "--output"),
        (["verify", ""], "FILE"),
    ],
    ids=" ".join,
)
def test_an_empty_name_of_a_file_is_refused_as_empty(run: Ask, arguments: list[str], option: str) -> None:
    done = run(*arguments)

    assert (done.status, done.out) == (2, "")
    assert is_one_message(done.err)
    assert option in done.err
    assert "the file name is empty" in done.err


def test_version_shows_the_versions_of_program_and_facts(
    run: Ask, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Only kwar's own base is asked for: a broken one of the user's is no reason to hide the version.
    monkeypatch.setenv("KWAR_FACTS", "/nowhere/at-all.yaml")
    monkeypatch.setattr(store, "load", lambda *_, **__: facts)

    done = run("--version")

    assert done == (0, f"kwar {__version__}, facts of {facts.base.edition} ({facts.base.title})\n", "")
    assert run("-V") == done


# Help.


def test_kwar_alone_shows_its_help(run: Ask) -> None:
    done = run()

    assert done.status == 0
    assert done == run("-h") == run("--help")
    assert all(f"  {name} " in done.out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_shows_examples(run: Ask, command: str) -> None:
    done = run(command, "-h")

    assert done == run(command, "--help") == run(command, "zzz", "-h")
    assert (done.status, done.err) == (0, "")
    assert f"Usage: kwar {command} " in done.out
    assert f"Examples:\n    kwar {command}" in done.out


def test_help_is_there_for_a_broken_base(run: Ask) -> None:
    done = run("--facts", "/nowhere/at-all.yaml", "casualties", "-h")

    assert done.status == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_of_the_help_find_something(
    ask: Ask, ask_small: Ask, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(webbrowser, "open", lambda _: True)
    (tmp_path / "draft.md").write_text("The Armenian side had 3,755 servicemen killed.", "utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "facts.yaml").write_bytes(Path(SMALL).read_bytes())
    # What is exported takes as long as the base is large.
    call = ask_small if command == "export" else ask

    lines = [line.strip() for line in call(command, "-h").out.splitlines()]
    examples = [shlex.split(line.partition(" > ")[0])[1:] for line in lines if line.startswith("kwar ")]

    assert examples
    assert [example for example in examples if call(*example).status != 0] == []


@pytest.mark.parametrize("topic", topics.HELP_TOPICS)
def test_a_help_topic_is_shown_in_any_case(run: Ask, topic: str) -> None:
    done = run("help", topic)

    assert (done.status, done.out) == (0, topics.topic(topic, 100))
    assert run("help", topic.upper()) == done


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_of_commands_and_the_help_describe_a_command_alike(command: str) -> None:
    built = build(command)

    assert built.help.splitlines()[0] == COMMANDS[command][1]


def test_tools_that_walk_the_commands_see_the_options_of_each() -> None:
    group = typer.main.get_command(app)
    context = typer.Context(group, info_name="kwar")

    for name in COMMANDS:
        command = LazyCommand(name)
        options = {option for param in command.get_params(context) for option in param.opts}
        assert options >= ({"--facts", "--help"} if name in ON_FACTS else {"--help"}), name
        assert "Examples:" in (command.help or "")
        assert command.callback is not None


def test_listing_the_commands_builds_none(run: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("karabakh_cli.cli.app.build", pytest.fail)

    assert run("-h").status == 0


@pytest.mark.parametrize("arguments", [["-h"], ["casualties", "-h"]], ids=" ".join)
def test_the_help_is_whole_where_python_drops_docstrings(
    kwar: list[str], clean: dict[str, str], arguments: list[str]
) -> None:
    shown = [
        subprocess.run([*kwar, *arguments], env=clean | more, capture_output=True, text=True, check=True)
        for more in ({}, {"PYTHONOPTIMIZE": "2"})
    ]

    assert shown[0].stdout == shown[1].stdout


def test_help_alone_lists_its_topics(run: Ask) -> None:
    done = run("help")

    assert done.status == 0
    assert all(topic in done.out for topic in topics.HELP_TOPICS)


def test_help_of_a_command_is_that_of_the_command(run: Ask) -> None:
    assert run("help", "Timeline") == run("timeline", "-h")


# What each command answers.


def test_a_superseded_figure_is_shown_by_all_and_counted_otherwise(ask_small: Ask) -> None:
    plain, every = (ask_small("casualties", *more, "--ids").out for more in ([], ["--all"]))

    assert "killed-azerbaijan-first" not in plain
    assert "Not shown    1 superseded" in plain
    assert "killed-azerbaijan-first" in every
    assert "Azerbaijan (superseded)" in every


def test_machine_formats_hold_every_match_and_headline_the_short_set(ids: Ask, ask_small: Ask) -> None:
    rows = {row["id"]: row for row in json.loads(ask_small("casualties", "--json").out)}

    assert rows.keys() == set(ids("casualties", "--all"))
    assert rows["killed-azerbaijan-first"]["superseded_by"] == "killed-azerbaijan"
    assert rows["killed-civilian-armenia"]["rank"] == "headline"
    headline = ids("casualties", "--headline")
    assert headline[:2] == ["killed-armenia", "killed-armenia-by-azerbaijan"]
    assert not {"killed-azerbaijan-first", "killed-azerbaijan-later"} & set(headline)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param(
            "value",
            ["killed-azerbaijan-with-volunteers", "killed-armenia-by-azerbaijan", "killed-armenia"],
            id="the largest first",
        ),
        pytest.param(
            "date",
            ["killed-azerbaijan", "killed-armenia", "killed-armenia-by-azerbaijan"],
            id="the newest first",
        ),
        pytest.param(
            "source",
            ["killed-armenia", "killed-azerbaijan-with-volunteers", "killed-azerbaijan"],
            id="side by side",
        ),
    ],
)
def test_figures_are_sorted_on_request(ids: Ask, key: str, expected: list[str]) -> None:
    found = ids("casualties", "-m", "killed", "--population", "military", "--period", "war", "--sort", key)

    assert [one for one in found if one in expected] == expected


@pytest.mark.parametrize("key", ["value", "date", "source"])
@pytest.mark.parametrize("asked", [["casualties"], ["casualties", "--headline"], ["casualties", "-n", "4"]])
def test_a_table_has_the_order_that_was_asked_for(
    ask_small: Ask, ids: Ask, asked: list[str], key: str
) -> None:
    shown = ask_small(*asked, "--sort", key, "--ids", "--width", "200").out

    assert [line.strip() for line in shown.splitlines() if line.strip() in known_ids()] == ids(
        *asked, "--sort", key
    )


def test_figures_in_an_order_of_their_own_are_not_called_headline_figures(ask_small: Ask) -> None:
    assert "3 of 13 figures" in ask_small("casualties", "--sort", "value", "-n", "3").out
    assert "headline figures of 13" in ask_small("casualties", "--headline", "--sort", "value").out


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        pytest.param(["casualties"], "--all shows every one", id="selected"),
        pytest.param(["casualties", "--all", "-n", "2"], "-n 13 shows every one", id="limited"),
        pytest.param(["casualties", "-n", "2"], "--all without -n shows every one", id="both"),
        pytest.param(["timeline", "--all", "-n", "1"], "-n 3 shows every one", id="events"),
    ],
)
def test_a_hint_names_the_option_that_shows_the_rest(ask_small: Ask, asked: list[str], hint: str) -> None:
    shown = " ".join(ask_small(*asked).out.split())

    assert f" {hint}" in shown
    assert shown.count("shows every one") == 1


def test_find_offers_the_command_that_shows_the_whole_count(ask_small: Ask) -> None:
    shown = ask_small("find", "soldiers", "killed", "--width", "200").out
    offered = "kwar figures soldiers killed --all"

    assert offered in shown
    assert "every one" not in shown
    assert (
        f"of {len(json.loads(ask_small(*offered.split()[1:], '--json').out))} figures"
        in shown.splitlines()[0]
    )


@pytest.mark.parametrize("width", ["40", "80", "120"])
@pytest.mark.parametrize(
    "asked",
    [["overview"], ["compare"], ["statements"], ["losses", "--source", "watcher"], ["figures"]],
    ids=" ".join,
)
def test_ids_are_shown_where_they_are_asked_for(
    run: Ask, modern_file: Path, asked: list[str], width: str
) -> None:
    on = ("--facts", str(modern_file), *asked)
    # A table shows the headline figures, and of the monitor's losses the headline ones too.
    only = ["--headline"] if asked[0] in {"figures", "losses"} else []
    keys = [row["id"] for row in json.loads(run(*on, "--json", *only).out)]
    shown = run(*on, "--ids", "--width", width).out
    lines = {line.strip() for line in shown.splitlines()}

    assert keys
    assert all(key in "".join(shown.split()) for key in keys)
    assert width == "40" or lines >= set(keys), "whole where there is room"


def test_statements_are_listed_where_their_ids_are_asked_for(ask: Ask, facts: Facts) -> None:
    shown = ask("statements", "--ids", "--width", "200").out

    assert all(statement.id in shown for statement in facts.statements)


def test_an_unknown_sort_key_is_refused(ask_small: Ask) -> None:
    done = ask_small("casualties", "--sort", "valu")

    assert done.status == 2
    assert "did you mean value" in done.err


@pytest.mark.parametrize(
    ("span", "found"),
    [
        pytest.param(["--on", "2000-01-05"], ["2000-01-01-war", "2000-01-05-town-taken"], id="iso day"),
        pytest.param(["--on", "5 jan 2000"], ["2000-01-01-war", "2000-01-05-town-taken"], id="day first"),
        pytest.param(
            ["--on", "January 5, 2000"], ["2000-01-01-war", "2000-01-05-town-taken"], id="month first"
        ),
        pytest.param(["--on", "5.1.2000"], ["2000-01-01-war", "2000-01-05-town-taken"], id="dots"),
        pytest.param(
            ["--on", "5 yanvar 2000"], ["2000-01-01-war", "2000-01-05-town-taken"], id="azerbaijani"
        ),
        pytest.param(["--on", "5 января 2000"], ["2000-01-01-war", "2000-01-05-town-taken"], id="russian"),
        pytest.param(["--to", "2000-01-04"], ["2000-01-01-war"], id="to"),
        pytest.param(["--from", "6 jan 2000"], ["2000-01-01-war"], id="from"),
        pytest.param(
            ["--from", "2000-01", "--to", "2000-01"],
            ["2000-01-01-war", "2000-01-truce", "2000-01-05-town-taken"],
            id="a month, to its end",
        ),
    ],
)
def test_a_timeline_takes_the_dates_that_people_type(ids: Ask, span: list[str], found: list[str]) -> None:
    assert sorted(ids("timeline", *span)) == sorted(found)


def test_a_day_without_a_year_is_of_the_year_of_the_war(ask: Ask) -> None:
    typed, meant = (ask("timeline", "--on", day) for day in ("9 nov", "2020-11-09"))

    assert typed.status == 0
    assert typed == meant


def test_compare_sets_rival_claims_side_by_side_the_own_word_first(ids: Ask) -> None:
    assert ids("compare", "armenian", "soldiers", "killed")[:2] == [
        "killed-armenia",
        "killed-armenia-by-azerbaijan",
    ]


def test_compare_alone_shows_what_is_disputed(ids: Ask) -> None:
    assert ids("compare") == [
        "killed-armenia",
        "killed-armenia-by-azerbaijan",
        "killed-azerbaijan",
        "killed-azerbaijan-with-volunteers",
    ]


@pytest.mark.parametrize("asked", [["compare", "killed"], ["compare"], ["history"]], ids=" ".join)
def test_a_picture_may_go_to_stdout_instead_of_the_answer(
    ask_small: Ask, tmp_path: Path, asked: list[str]
) -> None:
    ask_small(*asked, "--svg", str(tmp_path / "file.svg"))

    assert ask_small(*asked, "--svg", "-") == (0, (tmp_path / "file.svg").read_text("utf-8"), "")


def test_where_nothing_is_found_no_picture_goes_to_stdout(ask_small: Ask) -> None:
    assert ask_small("compare", "zzzzqqqq", "--svg", "-")[:2] == (1, "")


def test_an_export_may_go_to_stdout_by_name(ask_small: Ask) -> None:
    assert ask_small("export", "-o", "-") == ask_small("export")


def test_compare_writes_the_picture_and_says_so(ask_small: Ask, tmp_path: Path) -> None:
    target = tmp_path / "killed.svg"

    done = ask_small("compare", "armenian", "killed", "--svg", str(target))

    assert done.status == 0
    assert done.err.startswith("kwar: wrote ")
    assert target.read_text("utf-8").startswith("<svg")


def test_history_shows_the_figures_of_a_source_in_their_order(ids: Ask) -> None:
    found = ids(
        "history",
        "--source",
        "azerbaijan",
        "--of",
        "azerbaijan",
        "--population",
        "military",
        "--period",
        "war",
    )

    assert found == ["killed-azerbaijan-first", "killed-azerbaijan"]


@pytest.mark.parametrize("name", ["witness", "Aram Şahin", "aram shahin", "Арам Шахин"])
def test_show_takes_an_id_or_a_name(ids: Ask, name: str) -> None:
    assert ids("show", name) == ["witness"]


def test_show_takes_several_ids_and_keeps_their_order(ask_small: Ask, ids: Ask) -> None:
    assert ids("show", "town", "killed-armenia") == ["town", "killed-armenia"]
    assert ask_small("show", "town", "killed-armenia").out.index("Qala") < ask_small(
        "show", "town", "killed-armenia"
    ).out.index("1,200")


def test_show_and_cite_suggest_the_nearest_ids(ask_small: Ask) -> None:
    for command in ("show", "cite"):
        done = ask_small(command, "killed-armenja")

        assert done.status == 1
        assert "did you mean killed-armenia" in done.err


@pytest.mark.parametrize(
    "asked", [["show"], ["show", "--json"], ["cite"], ["cite", "-f", "ris"]], ids=" ".join
)
def test_one_unknown_id_among_known_ones_takes_nothing_from_the_others(
    ask_small: Ask, asked: list[str]
) -> None:
    done = ask_small(*asked, "town", "zzzzqqqq", "killed-armenia", "1,234")

    assert (done.status, done.out) == (1, ask_small(*asked, "town", "killed-armenia").out)
    assert "no record 'zzzzqqqq'" in done.err.splitlines()[0]
    assert "nobody reports 1,234" in done.err.splitlines()[1]


@pytest.mark.parametrize(
    "asked", [["show"], ["show", "--json"], ["cite"], ["cite", "-f", "bibtex"]], ids=" ".join
)
def test_a_record_that_is_named_twice_is_printed_once(ask_small: Ask, asked: list[str]) -> None:
    assert ask_small(*asked, "killed-armenia", "1200", "killed-armenia") == ask_small(
        *asked, "killed-armenia"
    )


@pytest.mark.parametrize("command", ["show", "cite"])
def test_what_had_not_been_said_takes_nothing_from_what_had(ask_small: Ask, command: str) -> None:
    day = ("--as-of", "2000-01-31")
    done = ask_small(command, "town", "killed-azerbaijan", *day)

    assert (done.status, done.out) == (1, ask_small(command, "town", *day).out)
    assert done.err.startswith("kwar: killed-azerbaijan: not reported until after 2000-01-31")


def test_cite_gives_a_line_for_each_record_with_claimant_and_document(ask_small: Ask) -> None:
    first, second = ask_small("cite", "killed-armenia", "killed-azerbaijan").out.splitlines()

    assert all(part in first for part in ("1,200", "Armenia", "The Gazette", "https://example.org/gazette"))
    assert all(part in second for part in ("1,000", "Azerbaijan", "A list"))


def test_sources_counts_what_each_reports(ask_small: Ask) -> None:
    rows = {row["id"]: row for row in json.loads(ask_small("sources", "--json").out)}

    assert rows["watcher"]["figures"] == 14
    assert rows["armenia"]["statements"] == 1
    assert rows["azerbaijan"]["events"] == 1
    assert "volunteers" not in rows, "they report nothing"


def test_find_explains_itself_on_request(ask_small: Ask) -> None:
    assert "explain" not in json.loads(ask_small("find", "town", "--json").out)[0]
    assert json.loads(ask_small("find", "town", "--json", "--explain").out)[0]["explain"]
    assert "score" in ask_small("find", "town", "--explain").out
    assert "    reported by the other side\n" in ask_small("find", "soldiers", "killed", "--explain").out


def test_find_explains_why_it_finds_nothing_on_request(ask_small: Ask) -> None:
    why = "; the question is about something else, or too much of it is in no record"

    assert why in ask_small("find", "bitcoin", "price", "--explain").err
    assert why not in ask_small("find", "bitcoin", "price").err


def test_check_passes_a_good_base_and_lists_its_contradictions(run: Ask) -> None:
    done = run("check", SMALL)

    assert (done.status, done.err) == (0, "")
    assert "warning: tanks-azerbaijan" in done.out
    assert "no errors" in done.out.splitlines()[-1]
    assert ", 1 person, 1 place, " in done.out.splitlines()[-1]


def test_check_of_a_base_with_one_warning_and_one_record_says_so(run: Ask, tmp_path: Path) -> None:
    base = tmp_path / "base.yaml"
    base.write_text(
        "base: {title: A base, edition: '2000-01-01', licence: none, about: For tests.}\n"
        "documents: {page: {title: lower case, publisher: P, kind: relay}}\n"
        "actors: {armenia: {name: Armenia, side: armenia, kind: state}}\n"
        "figures:\n"
        "- {id: one, what: Days, topic: context, measure: duration, value: 1, unit: days,\n"
        "   source: [armenia], cite: [{document: page}]}\n"
    )

    assert "no errors, 1 warning; 1 figure, 0 events, 0 people" in run("check", str(base)).out


def test_check_refuses_a_bad_base_with_file_line_and_record(run: Ask, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    text = Path(SMALL).read_text("utf-8")
    bad.write_text(
        text.replace("value: 1200", "valeu: 1200").replace("source: [watcher]", "source: [nobody]")
    )
    line = text[: text.index("value: 1200")].count("\n") + 1

    done = run("check", str(bad))

    assert (done.status, done.out) == (3, "")
    assert (
        f"kwar: {bad}:{line}: killed-armenia: unknown field valeu in a figure; did you mean value?"
        in done.err
    )
    assert "nobody" in done.err
    assert all(message.startswith("kwar: ") for message in done.err.splitlines())


@pytest.mark.parametrize("format_", ["json", "yaml", "YAML"])
def test_an_export_loads_again_as_the_same_base(
    ask_small: Ask, small: Facts, tmp_path: Path, format_: str
) -> None:
    target = tmp_path / "out"

    printed = ask_small("export", "--format", format_)
    written = ask_small("export", "--format", format_, "-o", str(target))

    assert (printed.status, written.status, written.out) == (0, 0, "")
    assert target.read_text("utf-8") == printed.out
    assert store.load(target) == small


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("facts.json", b"{"),
        ("facts.yaml", b"base:"),
        ("FACTS.DB", b"SQLite format 3"),
        ("facts.db", b"SQLite format 3"),
        ("facts", b"{"),
    ],
)
def test_an_export_is_what_its_name_ends_in(ask_small: Ask, tmp_path: Path, name: str, begins: bytes) -> None:
    done = ask_small("export", "-o", str(tmp_path / name))

    assert (done.status, done.out, done.err) == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_format_that_is_named_goes_before_the_ending(ask_small: Ask, tmp_path: Path) -> None:
    ask_small("export", "--format", "yaml", "-o", str(tmp_path / "facts.db"))

    assert (tmp_path / "facts.db").read_bytes().startswith(b"base:")


def test_an_export_to_csv_is_a_folder_of_tables(ask_small: Ask, tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder"

    done = ask_small("export", "--format", "csv", "-o", str(target))
    rows = list(csv.DictReader(io.StringIO((target / "figures.csv").read_text("utf-8"))))

    assert (done.status, done.out) == (0, "")
    assert [row["id"] for row in rows][:1] == ["killed-armenia"]
    assert json.loads((target / "datapackage.json").read_text("utf-8"))["resources"]


def test_an_export_to_sqlite_is_a_database(ask_small: Ask, tmp_path: Path) -> None:
    target = tmp_path / "facts.db"

    done = ask_small("export", "--format", "sqlite", "-o", str(target))
    with sqlite3.connect(target) as database:
        found = database.execute("SELECT text FROM figures WHERE id = 'killed-armenia'").fetchall()
    database.close()

    assert (done.status, done.out) == (0, "")
    assert found == [("1,200",)]


def test_the_schema_accepts_the_shipped_base_and_no_other_shape(run: Ask) -> None:
    schema = json.loads(run("schema").out)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    base = yaml.load(CHECKOUT.read_bytes(), Loader=loader)  # noqa: S506
    validator = jsonschema.Draft202012Validator(schema)

    jsonschema.Draft202012Validator.check_schema(schema)
    assert next(validator.iter_errors(base), None) is None
    assert not validator.is_valid({**base, "figures": [{**base["figures"][0], "nope": 1}]})
    assert not validator.is_valid({**base, "figures": [{**base["figures"][0], "measure": "nope"}]})


# Faults.


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["people"], 0),
        (["people", "zzzzqqqq"], 1),
        (["people", "--source", "nobody"], 2),
        (["peopel"], 2),
        (["people", "--facts", "/nowhere/at-all.yaml"], 3),
    ],
)
def test_the_runner_that_typer_has_for_tests_gets_the_same_answer(
    ask_small: Ask, arguments: list[str], status: int
) -> None:
    done = CliRunner().invoke(app, ["--facts", SMALL, *arguments], prog_name="kwar")

    assert (done.exit_code, done.stdout, done.stderr) == ask_small(*arguments)
    assert done.exit_code == status


def test_a_fault_is_status_70_for_that_runner_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "load", lambda *_, **__: 1 / 0)

    done = CliRunner().invoke(app, ["casualties"])

    assert done.exit_code == 70
    assert done.stderr.startswith("kwar: internal error: ZeroDivisionError")


def test_a_fault_of_kwar_itself_is_one_line_with_status_70(run: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "load", lambda *_, **__: 1 / 0)

    done = run("casualties")

    assert (done.status, done.out) == (70, "")
    assert is_one_message(done.err)
    assert "ZeroDivisionError" in done.err
    assert "KWAR_DEBUG" in done.err


def test_kwar_debug_lets_a_fault_through(run: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "load", lambda *_, **__: 1 / 0)
    monkeypatch.setenv("KWAR_DEBUG", "1")

    with pytest.raises(ZeroDivisionError):
        run("casualties")


@pytest.mark.parametrize("command", ["casualties", "figures", "compare"])
def test_a_missing_figure_is_reported_where_it_would_be_looked_for(ask: Ask, command: str) -> None:
    done = ask(command, "--of", "azerbaijan", "-m", "killed", "--as-of", "2020-11-20")

    assert "Azerbaijan had published no figure for its own military deaths by then" in done.err


@pytest.mark.parametrize("word", ["armenia", "dead", "peacekeepers"])
def test_a_word_that_is_no_command_is_offered_as_a_question(ask_small: Ask, word: str) -> None:
    done = ask_small(word)

    assert (done.status, done.out) == (2, "")
    assert f"kwar find {word}" in done.err


@pytest.mark.parametrize(("asked", "command"), [("casualties --item tanks", "kwar losses")])
def test_where_nothing_matches_the_command_that_has_it_is_named(
    ask_small: Ask, asked: str, command: str
) -> None:
    done = ask_small(*asked.split())

    assert (done.status, done.out) == (1, "")
    assert command in done.err


def test_a_comparison_of_what_nobody_counts_names_the_unknown_word(ask_small: Ask) -> None:
    assert "no record has zebra" in ask_small("compare", "zebra").err
