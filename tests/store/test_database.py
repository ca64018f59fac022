"""A compiled base answers as the base in memory does, reads little, and never answers from damage."""

import json
import os
import random
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec
import pytest

from karabakh_cli import store
from karabakh_cli.export.sqlite import write as write_compiled
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import INDEXED, Figure
from karabakh_cli.search.indexing.index import LOOKED_UP, Index
from karabakh_cli.search.ranking.rank import search
from karabakh_cli.store import compiled as module
from karabakh_cli.store.compiled import DatabaseFacts
from karabakh_cli.verify.check import Checker

DRAFT = Path(__file__).parents[1] / "data" / "draft.md"
SMALL = Path(__file__).parents[1] / "data" / "small.yaml"


@pytest.fixture
def opened(compiled: Path) -> DatabaseFacts:
    """The shipped base, compiled and reopened."""
    return module.load(compiled, "fix it")


def test_the_whole_of_it_is_what_was_compiled(opened: DatabaseFacts, facts: Facts) -> None:
    assert opened.in_memory() == facts


def test_its_index_is_what_was_compiled(opened: DatabaseFacts, search_index: Index) -> None:
    found = opened.index()

    assert list(found.ids) == search_index.ids
    for name in ("profile_ids", "profiles", "days", *LOOKED_UP):
        assert getattr(found, name) == getattr(search_index, name), name


def test_records_are_looked_up_as_in_memory(opened: DatabaseFacts, facts: Facts) -> None:
    assert all(opened.entries[key] == entry for key, entry in facts.entries.items())
    assert list(opened.entries) == list(facts.entries)
    assert opened.revised_by == facts.revised_by
    assert opened.reporters == facts.reporters
    assert opened.offices == facts.offices
    assert opened.spellings == facts.spellings
    assert list(opened.documents) == list(facts.documents)
    assert all(opened.documents[key] == document for key, document in facts.documents.items())


def test_what_is_not_there_is_not_found(opened: DatabaseFacts) -> None:
    assert "nobody" not in opened.entries
    assert opened.documents.get("nowhere") is None
    with pytest.raises(KeyError):
        opened.figure("shusha")


@pytest.mark.parametrize("start", ["", "killed-", "shush", "nobody"])
def test_ids_are_completed_as_in_memory(start: str, opened: DatabaseFacts, facts: Facts) -> None:
    assert list(opened.with_prefix(start)) == list(facts.with_prefix(start))


@pytest.mark.parametrize("name", INDEXED)
def test_figures_are_numbered_as_in_memory(name: str, opened: DatabaseFacts, facts: Facts) -> None:
    assert dict(opened.numbers_by(name)) == facts.numbers_by(name)


@pytest.mark.parametrize("name", INDEXED)
def test_figures_are_asked_for_by_what_they_hold(name: str, opened: DatabaseFacts, facts: Facts) -> None:
    def holds(figure: Figure, value: str) -> bool:
        held = getattr(figure, name)
        return value in held if isinstance(held, tuple) else value == held

    for value in facts.numbers_by(name):
        expected = [f for f in facts.figures if holds(f, value)]

        assert opened.figures_with(**{name: {value}}) == expected == facts.figures_with(**{name: {value}})


def test_each_field_that_is_asked_for_must_hold_one_of_the_values(opened: DatabaseFacts) -> None:
    found = opened.figures_with(topic={"casualties"}, of={"armenia", "artsakh"}, item=(), source={"nobody"})
    some = opened.figures_with(topic={"casualties"}, of={"armenia", "artsakh"}, item=())

    assert found == []
    assert some
    assert all(f.topic == "casualties" and {"armenia", "artsakh"} & set(f.of) for f in some)
    assert list(opened.figures_with(topic=())) == list(opened.figures)


def test_figures_are_looked_up_by_these_fields_alone(opened: DatabaseFacts, facts: Facts) -> None:
    for base in (opened, facts):
        with pytest.raises(KeyError, match="place"):
            base.figures_with(place={"ganja"})


def test_verify_counts_one_day_of_a_town_in_either(opened: DatabaseFacts, facts: Facts) -> None:
    draft = "On 17 October 2020, 26 people were killed in Ganja."

    assert [[one.verdict for one in Checker(base).check(draft)] for base in (opened, facts)] == [
        ["quantity-differs"]
    ] * 2


def test_the_index_of_facts_is_built_once(facts: Facts) -> None:
    assert store.index(facts) is store.index(facts)


@pytest.mark.parametrize("query", ["azerbaijani soldiers missing", "shushi", "azerbiajani soldeirs", "2783"])
def test_search_finds_the_same(query: str, opened: DatabaseFacts, search_index: Index) -> None:
    assert search(opened.index(), query, limit=20) == search(search_index, query, limit=20)


@pytest.mark.parametrize(
    "words",
    [
        ("overview",),
        ("casualties", "--source", "armenia", "--json"),
        ("losses", "--of", "azerbaijan", "--as-of", "2020-10-20"),
        ("compare", "armenian", "killed"),
        ("history", "--source", "sohr"),
        ("timeline", "shusha"),
        ("statements", "--topic", "foreign-fighters"),
        ("show", "shusha", "aliyev", "killed-military-armenian-armenia"),
        ("show", "nobody-knows"),
        ("sources", "prosecutor"),
        ("cite", "shusha"),
        ("find", "how far is shusha", "--explain"),
        ("verify", str(DRAFT)),
        ("export",),
    ],
)
def test_every_command_says_the_same_of_it(
    words: tuple[str, ...], ask: Callable[..., Any], compiled: Path
) -> None:
    assert ask(*words, "--facts", str(compiled)) == ask(*words)


def test_a_base_without_records_is_compiled_too(small: Facts, tmp_path: Path) -> None:
    empty = msgspec.structs.replace(small, figures=(), events=(), people=(), places=(), statements=())
    write_compiled(empty, tmp_path / "empty")

    found = module.load(tmp_path / "empty", "")

    assert found.in_memory() == empty
    assert (list(found.figures_with(topic={"casualties"})), list(found.entries)) == ([], [])
    assert search(found.index(), "anything") == []


def test_a_base_of_nothing_at_all_is_compiled(small: Facts, tmp_path: Path) -> None:
    parts: dict[str, Any] = {"figures": (), "events": (), "people": (), "places": (), "statements": ()}
    empty = msgspec.structs.replace(small, documents={}, actors={}, **parts)
    write_compiled(empty, tmp_path / "empty")

    assert module.load(tmp_path / "empty", "").in_memory() == empty


def test_no_number_comes_from_a_flipped_bit(
    run: Callable[..., Any], small_compiled: bytes, tmp_path: Path
) -> None:
    path, words = tmp_path / "facts", ("--facts", str(tmp_path / "facts"), "figures", "--json")
    path.write_bytes(small_compiled)
    answer, chance = json.loads(run(*words).out), random.Random(0)  # noqa: S311  # Always the same bits.

    for _ in range(60):
        damaged = bytearray(small_compiled)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        found = run(*words)

        assert found.status in {0, 1, 2, 3}
        assert all(row in answer for row in json.loads(found.out or "[]"))


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        pytest.param("PRAGMA application_id = 1", "not a fact base of kwar", id="another program's"),
        pytest.param("PRAGMA user_version = 1", "built by another version of kwar", id="older tables"),
        pytest.param(
            f"UPDATE kwar_lookup SET data = '1', crc = {crc32(b'1')} WHERE key = 'kwar'",
            "damaged",
            id="a version that is none",
        ),
        pytest.param("DROP TABLE kwar_lookup", "damaged", id="a table missing"),
        pytest.param("DELETE FROM kwar_lookup WHERE name = 'whole'", "damaged", id="rows missing"),
        pytest.param("UPDATE kwar_lookup SET data = '[' WHERE key = 'base'", "damaged", id="no JSON"),
    ],
)
def test_a_foreign_or_damaged_database_is_refused_with_the_way_out(
    damage: str, reason: str, run: Callable[..., Any], small_compiled: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "facts.db"
    path.write_bytes(small_compiled)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(damage)

    done = run("--facts", str(path), "overview")

    assert (done.status, done.out) == (3, "")
    assert reason in done.err
    assert "kwar export --format sqlite" in done.err


def test_check_finds_damage_that_no_answer_has_met(
    run: Callable[..., Any], compiled: Path, tmp_path: Path
) -> None:
    path = tmp_path / "facts.db"
    whole = bytearray(compiled.read_bytes())
    # The headers of pages in the middle, each with its kind and its count of cells; one alone may be unused.
    pages = len(whole) // 4096
    for page in range(pages // 2, pages // 2 + 20):
        whole[page * 4096 : page * 4096 + 8] = b"\xff" * 8
    path.write_bytes(whole)

    done = run("check", str(path))

    assert (done.status, done.out) == (3, "")
    assert done.err.startswith(f"kwar: {path}: damaged")


def test_check_finds_a_number_that_was_not_written(
    run: Callable[..., Any], small_compiled: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "facts.db"
    path.write_bytes(small_compiled.replace(b'"value":1200', b'"value":1300'))

    done = run("check", str(path))

    assert path.read_bytes() != small_compiled
    assert (done.status, done.out, done.err.startswith(f"kwar: {path}: damaged")) == (3, "", True)


@pytest.mark.parametrize(
    ("words", "status"), [(("show", "kil\udcffled"), 1), (("casualties", "-s", "\udcff"), 2)]
)
def test_a_name_that_is_no_text_is_not_found(
    words: tuple[str, ...], status: int, run: Callable[..., Any], compiled: Path
) -> None:
    assert run(*words, "--facts", str(compiled)).status == status


@pytest.mark.parametrize(
    "typed", [["casualties", "--measure", "k"], ["show", "k"], ["find", "--source", "a"]]
)
def test_a_damaged_base_offers_nothing_on_tab(
    typed: list[str], compiled: Path, tmp_path: Path, kwar: list[str], clean: dict[str, str]
) -> None:
    (tmp_path / "facts").write_bytes(compiled.read_bytes()[:4096])
    pressed = {"_KWAR_COMPLETE": "complete_bash", "COMP_WORDS": "\n".join(["kwar", *typed])}

    done = subprocess.run(
        kwar,
        env={**clean, **pressed, "COMP_CWORD": str(len(typed)), "KWAR_FACTS": str(tmp_path / "facts")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_compiled_base_is_not_read_through_a_pipe(
    compiled: Path, kwar: list[str], clean: dict[str, str]
) -> None:
    done = subprocess.run(
        [*kwar, "--facts", "/dev/stdin", "overview"],
        input=compiled.read_bytes(),
        env=clean,
        capture_output=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout) == (3, b"")
    assert (
        done.stderr
        == b"kwar: /dev/stdin: compiled fact bases cannot be read from a pipe; give the file name\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_compiled_base_is_written_to_a_pipe(run: Callable[..., Any], small: Facts, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    exported = ("export", "-f", "sqlite", "-o", str(pipe), "--facts", str(SMALL))
    writer = threading.Thread(target=run, args=exported)
    writer.start()

    (tmp_path / "facts.db").write_bytes(pipe.read_bytes())
    writer.join()

    assert store.load(tmp_path / "facts.db").base == small.base
