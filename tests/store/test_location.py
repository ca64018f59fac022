"""Facts come from the package, the checkout or a file of the user's; anything else is refused."""

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from karabakh_cli import store
from karabakh_cli.errors import BrokenFacts
from karabakh_cli.export.text import json_text
from karabakh_cli.facts import rules
from karabakh_cli.facts.base import Facts
from karabakh_cli.search.indexing.build import build
from karabakh_cli.store import location
from karabakh_cli.store.compiled import DatabaseFacts

SMALL = Path(__file__).parents[1] / "data" / "small.yaml"
LAWFUL = settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    # Each example writes its own file.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def installed(tmp_path: Path, small_compiled: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with the small base compiled into it: the file that holds it."""
    path = saved(tmp_path, small_compiled, "facts.db")
    monkeypatch.setattr(location, "COMPILED", path)
    return path


def saved(folder: Path, data: bytes | str, name: str = "base") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def refusal(path: Path) -> BrokenFacts:
    with pytest.raises(BrokenFacts) as caught:
        store.load(path)
    assert caught.value.exit_code == 3
    return caught.value


def outcome(path: Path | None = None) -> Facts | BrokenFacts:
    """What loading comes to; any other exception is a fault."""
    try:
        return store.load(path)
    except BrokenFacts as error:
        return error


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda _: SMALL.read_bytes(), id="yaml"),
        pytest.param(lambda small: json_text(small).encode(), id="exported json"),
        pytest.param(msgspec.json.encode, id="json on one line"),
        pytest.param(lambda small: b"\n  " + json_text(small).encode(), id="json after blanks"),
        pytest.param(
            lambda small: b"\xef\xbb\xbf" + json_text(small).encode(), id="json with a byte order mark"
        ),
    ],
)
def test_a_file_of_the_users_is_read_whichever_form_it_has(
    made: Callable[[Facts], bytes], small: Facts, tmp_path: Path
) -> None:
    assert store.load(saved(tmp_path, made(small))) == small


def test_a_checkout_reads_its_yaml(monkeypatch: pytest.MonkeyPatch, small: Facts, tmp_path: Path) -> None:
    monkeypatch.setattr(location, "COMPILED", tmp_path / "facts.db")
    monkeypatch.setattr(location, "CHECKOUT", SMALL)

    assert store.load() == small
    assert store.index(store.load()) == build(small)
    assert store.source() == (str(SMALL), SMALL.read_bytes())


def test_an_installed_package_reads_what_was_compiled(
    installed: Path, small: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(location, "CHECKOUT", Path("nowhere"))

    found = store.load()

    assert isinstance(found, DatabaseFacts)
    assert store.in_memory(found) == small
    assert store.source() == (str(installed), msgspec.json.encode(small))


def test_an_installation_without_its_facts_reads_no_file_beside_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(location, "COMPILED", tmp_path / "facts.db")
    monkeypatch.setattr(location, "CHECKOUT", SMALL)
    monkeypatch.setattr(location, "IN_CHECKOUT", False)

    with pytest.raises(BrokenFacts, match="install karabakh-cli"):
        store.load()


@pytest.mark.usefixtures("installed")
def test_a_base_of_the_users_has_an_index_of_its_own(small: Facts) -> None:
    other = msgspec.structs.replace(small, statements=[])

    assert store.index(other) == build(other)


@pytest.mark.parametrize("name", ["facts.db", "facts.json", "no-ending"])
def test_a_compiled_base_of_the_users_is_known_by_what_it_holds(
    name: str, small: Facts, small_compiled: bytes, tmp_path: Path
) -> None:
    assert store.in_memory(store.load(saved(tmp_path, small_compiled, name))) == small


def test_an_installation_with_neither_compiled_facts_nor_a_checkout_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(location, "COMPILED", tmp_path / "facts.db")
    monkeypatch.setattr(location, "CHECKOUT", tmp_path / "facts.yaml")

    with pytest.raises(BrokenFacts, match=r"facts\.yaml: No such file or directory"):
        store.load()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("missing.yaml", "No such file or directory", id="missing"),
        pytest.param("", "Is a directory", id="directory"),
        pytest.param("x" * 5000, "File name too long", id="long name"),
        pytest.param("base\0", "embedded null byte", id="NUL in the name"),
    ],
)
def test_what_cannot_be_opened_is_reported_with_the_reason(name: str, reason: str, tmp_path: Path) -> None:
    error = refusal(tmp_path / name)

    assert error.message == f"cannot read fact base {tmp_path / name}: {reason}"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such devices here")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused_in_bounded_time(device: str) -> None:
    start = time.perf_counter()

    error = refusal(Path(device))

    assert device in error.message
    assert time.perf_counter() - start < 5


def test_a_file_beyond_the_limit_is_refused_and_not_parsed(tmp_path: Path) -> None:
    path = saved(tmp_path, b"")
    # Holes weigh nothing on the disk.
    os.truncate(path, location.MAX_BYTES + 1)

    assert refusal(path).message == f"{path}: larger than 128 MiB"


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_pipe_is_read_as_a_file_is(small: Facts, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(SMALL.read_bytes(),))
    writer.start()

    found = store.load(pipe)
    writer.join()

    assert found == small


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "1: not a fact base: base, documents and actors are missing", id="empty"),
        pytest.param(b"{}", "1: actors is missing: add it", id="empty json"),
        pytest.param(b"[]", "1: not a fact base: base, documents and actors are missing", id="list"),
        pytest.param(b"\x00\x01\x02", "1: character U+0000 is not allowed: remove it", id="binary"),
        pytest.param(b"\xff\xfe{\x00", "1: not UTF-8 text: save the file as UTF-8", id="UTF-16"),
        pytest.param(b"[" * 5000, "1: nested more than 20 levels deep: flatten it", id="deep"),
        pytest.param(b'{"base": ' * 5000, "1: nested more than 20 levels deep: flatten it", id="deep json"),
        pytest.param(
            b'{"base": 1, "base": 2}', "1: duplicate key base, first used on line 1", id="duplicate key"
        ),
    ],
)
def test_what_is_no_fact_base_is_refused_with_its_line(data: bytes, message: str, tmp_path: Path) -> None:
    path = saved(tmp_path, data)

    assert refusal(path).message == f"{path}:{message}"


def exported(small: Facts, old: str, new: str) -> tuple[str, int]:
    """The exported base with one text replaced, and the line that has changed."""
    text = json_text(small)
    assert old in text
    return text.replace(old, new, 1), text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "record", "message"),
    [
        pytest.param(
            '"answers": "armenia-accuses"',
            '"answers": "nobody-accuses"',
            "azerbaijan-denies",
            "answers: unknown statement nobody-accuses: add it or correct the name",
            id="dangling",
        ),
        pytest.param(
            '"id": "2000-01-truce"',
            '"id": "The Truce"',
            "The Truce",
            "ids use a-z, 0-9 and single hyphens: rename it",
            id="id",
        ),
        pytest.param(
            '"date": "2000-01"',
            '"date": "2000-13"',
            "2000-01-truce",
            "date: 2000-13 is not an ISO 8601 date",
            id="date",
        ),
        pytest.param(
            '"stance": "denies"',
            '"stance": "denys"',
            "azerbaijan-denies",
            "stance: unknown word 'denys'; did you mean denies?",
            id="word",
        ),
        pytest.param(
            '"value": 1200',
            '"value": "1200"',
            "killed-armenia",
            "value: expected a number, got text",
            id="type",
        ),
    ],
)
def test_a_json_base_is_held_to_the_same_rules_with_line_and_record(
    old: str, new: str, record: str, message: str, small: Facts, tmp_path: Path
) -> None:
    text, line = exported(small, old, new)
    path = saved(tmp_path, text)

    assert refusal(path).message == f"{path}:{line}: {record}: {message}"


def test_json_cut_short_is_refused(small: Facts, tmp_path: Path) -> None:
    path = saved(tmp_path, json_text(small)[:-100])

    assert f"{path}:" in refusal(path).message
    assert "not YAML: " in refusal(path).message


def test_a_damaged_package_is_to_be_installed_again(installed: Path) -> None:
    installed.write_bytes(b"SQLite format 3\0 and no more")

    with pytest.raises(BrokenFacts, match=r"facts\.db: damaged \(.+\); install karabakh-cli again"):
        store.load()


def test_a_damaged_base_of_the_users_is_to_be_exported_again(small_compiled: bytes, tmp_path: Path) -> None:
    path = saved(tmp_path, small_compiled[:4096], "mine")

    error = refusal(path)

    assert error.message.startswith(f"{path}: damaged")
    assert error.hint == "rebuild it with kwar export --format sqlite"


@LAWFUL
@given(data=st.data())
def test_a_damaged_json_base_is_refused_or_breaks_no_rule(
    small: Facts, tmp_path: Path, data: st.DataObject
) -> None:
    damaged = bytearray(json_text(small).encode())
    for _ in range(data.draw(st.integers(1, 3))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    path = saved(tmp_path, bytes(damaged[: data.draw(st.integers(len(damaged) - 20, len(damaged)))]))

    found = outcome(path)

    if isinstance(found, BrokenFacts):
        assert found.message.startswith(f"{path}:")
    else:
        assert list(rules.errors(found)) == []


def test_kwar_reports_a_broken_base_on_one_line_and_exits_3(run: Callable[..., Any], tmp_path: Path) -> None:
    path = saved(tmp_path, "base: [\n")

    done = run("--facts", str(path), "overview")

    assert (done.status, done.out) == (3, "")
    assert done.err.count("\n") == 1
    assert f"{path}:2: not YAML: " in done.err
