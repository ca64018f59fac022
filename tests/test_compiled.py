"""A compiled base answers as the base in memory does, reads little, and never answers from damage."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from karabakh_cli import compiled as module
from karabakh_cli import shelf, store
from karabakh_cli.compiled import CompiledFacts
from karabakh_cli.errors import BrokenFacts
from karabakh_cli.export import write_compiled
from karabakh_cli.index import LOOKED_UP, Index
from karabakh_cli.records import Facts, held
from karabakh_cli.search import search

FIELDS = ("topic", "measure", "population", "item", "period", "source", "of")


@pytest.fixture
def opened(compiled: Path) -> CompiledFacts:
    """The shipped base, compiled and opened anew."""
    return module.load(compiled, "mend it")


def test_the_whole_of_it_is_what_was_compiled(opened: CompiledFacts, facts: Facts) -> None:
    assert opened.whole() == facts


def test_its_index_is_what_was_compiled(opened: CompiledFacts, search_index: Index) -> None:
    found = opened.index()

    assert list(found.ids) == search_index.ids
    for name in ("sorts", "profiles", "foreign", *LOOKED_UP):
        assert getattr(found, name) == getattr(search_index, name), name


def test_records_are_looked_up_as_in_memory(opened: CompiledFacts, facts: Facts) -> None:
    for key, number in facts.numbers.items():
        assert opened.entries[key] == facts.entries[key]
        assert opened.numbers[key] == number
    assert list(opened.entries) == list(facts.entries)
    assert opened.revised_by == facts.revised_by
    assert opened.reporters == facts.reporters
    assert opened.members == facts.members
    assert opened.spellings == facts.spellings
    assert list(opened.documents) == list(facts.documents)
    assert all(opened.documents[key] == document for key, document in facts.documents.items())


def test_what_is_not_there_is_not_found(opened: CompiledFacts) -> None:
    assert "nobody" not in opened.entries
    assert opened.documents.get("nowhere") is None
    with pytest.raises(KeyError):
        opened.figure("shusha")


@pytest.mark.parametrize("start", ["", "killed-", "shush", "nobody"])
def test_ids_are_completed_as_in_memory(start: str, opened: CompiledFacts, facts: Facts) -> None:
    assert list(opened.beginning(start)) == list(facts.beginning(start))


@pytest.mark.parametrize("name", FIELDS)
def test_figures_are_counted_as_in_memory(name: str, opened: CompiledFacts, facts: Facts) -> None:
    assert opened.tally(name) == facts.tally(name)


@pytest.mark.parametrize("name", FIELDS)
def test_figures_are_asked_for_by_what_they_hold(name: str, opened: CompiledFacts, facts: Facts) -> None:
    for value in facts.tally(name):
        expected = [f for f in facts.figures if value in held(getattr(f, name))]

        assert opened.figures_with(**{name: {value}}) == expected


def test_each_field_that_is_asked_for_must_hold_one_of_the_values(opened: CompiledFacts) -> None:
    found = opened.figures_with(topic={"casualties"}, of={"armenia", "artsakh"}, item=(), source={"nobody"})
    some = opened.figures_with(topic={"casualties"}, of={"armenia", "artsakh"}, item=())

    assert found == []
    assert some
    assert all(f.topic == "casualties" and {"armenia", "artsakh"} & set(f.of) for f in some)
    assert list(opened.figures_with(topic=())) == list(opened.figures)


@pytest.mark.parametrize("query", ["azerbaijani soldiers missing", "shushi", "azerbiajani soldeirs", "2783"])
def test_search_finds_the_same(query: str, opened: CompiledFacts, search_index: Index) -> None:
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
        ("export",),
    ],
)
def test_every_command_says_the_same_of_it(
    words: tuple[str, ...], run: Callable[..., Any], compiled: Path
) -> None:
    assert run(*words, "--facts", str(compiled)) == run(*words)


def test_a_base_without_records_is_compiled_too(small: Facts, tmp_path: Path) -> None:
    empty = msgspec.structs.replace(small, figures=(), events=(), people=(), places=(), statements=())
    write_compiled(empty, tmp_path / "empty")

    found = module.load(tmp_path / "empty", "")

    assert found.whole() == empty
    assert (list(found.figures_with(topic={"casualties"})), list(found.entries)) == ([], [])
    assert search(found.index(), "anything") == []


def test_a_base_is_compiled_the_same_every_time(small: Facts, tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_compiled(small, tmp_path / name)

    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_an_answer_reads_a_small_part_of_the_file(
    run: Callable[..., Any], compiled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []

    def counted(data: bytes) -> int:
        read.append(len(data))
        return crc32(data)

    monkeypatch.setattr(shelf, "crc32", counted)

    for words in (["--version"], ["show", "shusha", "--json"], ["find", "missing", "soldiers", "--json"]):
        read.clear()
        run("--facts", str(compiled), *words)

        assert sum(read) < compiled.stat().st_size / 4, words


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_no_answer_comes_from_a_flipped_bit(
    data: st.DataObject, run: Callable[..., Any], small: Facts, tmp_path: Path
) -> None:
    path, words = tmp_path / "facts", ("--facts", str(tmp_path / "facts"), "casualties", "armenian", "--json")
    write_compiled(small, path)
    whole, answer = path.read_bytes(), run(*words)
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = bytearray(whole)
    damaged[at] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(damaged)

    found = run(*words)

    assert found == answer or (found.status == 3 and found.out == "" and str(path) in found.err)


def test_checking_reads_and_holds_against_its_checksum_every_part(compiled: Path, tmp_path: Path) -> None:
    whole = compiled.read_bytes()
    path = tmp_path / "facts"
    # A piece of each part has one letter changed.
    directory = json.loads(whole[int(whole.split(maxsplit=4)[3]) :])
    assert len(directory) > 20
    for pieces in directory.values():
        place, length, _ = pieces[-1]
        damaged = bytearray(whole)
        damaged[place + length // 2] ^= 1
        path.write_bytes(damaged)

        with pytest.raises(BrokenFacts, match="damaged"):
            store.source(path)


@pytest.mark.parametrize(
    ("words", "status"), [(("show", "kil\udcffled"), 1), (("casualties", "-s", "\udcff"), 2)]
)
def test_a_name_that_is_no_text_is_not_found(
    words: tuple[str, ...], status: int, run: Callable[..., Any], compiled: Path
) -> None:
    assert run(*words, "--facts", str(compiled)).status == status


@pytest.mark.parametrize(
    ("part", "typed"),
    [
        ("count by measure", ["casualties", "--measure", "k"]),
        ("ids", ["show", "k"]),
        ("actors", ["casualties", "--source", "a"]),
    ],
)
def test_a_damaged_part_offers_nothing_on_tab(
    part: str, typed: list[str], compiled: Path, tmp_path: Path, kwar: list[str], clean: dict[str, str]
) -> None:
    whole = bytearray(compiled.read_bytes())
    for place, length, _ in json.loads(whole[int(bytes(whole).split(maxsplit=4)[3]) :])[part]:
        whole[place + length // 2] ^= 1
    (tmp_path / "facts").write_bytes(whole)
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
    assert done.stderr == b"kwar: /dev/stdin: a compiled base in a pipe; name the file itself\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_compiled_base_is_written_through_a_pipe(small: Facts, tmp_path: Path) -> None:
    pipe, expected = tmp_path / "pipe", tmp_path / "expected"
    os.mkfifo(pipe)
    write_compiled(small, expected)
    writer = threading.Thread(target=write_compiled, args=(small, pipe))
    writer.start()

    found = pipe.read_bytes()
    writer.join()

    assert found == expected.read_bytes()
