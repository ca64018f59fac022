"""What the tests share: a small invented base, the shipped one, and a way to run kwar."""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest

from karabakh_cli import store
from karabakh_cli.cli.app import run as run_kwar
from karabakh_cli.export import sqlite
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parse import load
from karabakh_cli.search.indexing.build import build
from karabakh_cli.search.indexing.index import Index

# What the tests share stays to the end, and is no garbage to look for again and again.
gc.set_threshold(100_000, 50, 100)
SMALL = Path(__file__).parent / "data" / "small.yaml"
ENVIRONMENT = (
    "FORCE_COLOR NO_COLOR COLUMNS LINES TERM GITHUB_ACTIONS PY_COLORS TTY_COMPATIBLE TTY_INTERACTIVE "
    "KWAR_FACTS KWAR_DEBUG KWAR_PAGER KWAR_WIDTH PAGER LESS CLICOLOR CLICOLOR_FORCE PYTHONIOENCODING "
    "PYTHONWARNINGS"
).split()


class Done(NamedTuple):
    """What a run of kwar gave."""

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _neutral(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run() -> Callable[..., Done]:
    """Run kwar in this process, with stdout and stderr as pipes of an encoding."""

    def call(*arguments: str, encoding: str = "utf-8") -> Done:
        out, err = (TextIOWrapper(BytesIO(), encoding=encoding, newline="") for _ in range(2))
        with redirect_stdout(out), redirect_stderr(err):
            status = run_kwar(list(arguments))
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode(encoding))
        return Done(status, *texts)

    return call


@pytest.fixture(scope="session")
def small() -> Facts:
    """An invented base, small enough to know by heart."""
    return load(SMALL.read_bytes(), str(SMALL))


@pytest.fixture(scope="session")
def modern_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented base with its war in 2020, which is when an overview looks for one."""
    path = tmp_path_factory.mktemp("modern") / "modern.yaml"
    path.write_text(SMALL.read_text("utf-8").replace("2000-", "2020-"), "utf-8")
    return path


@pytest.fixture(scope="session")
def modern(modern_file: Path) -> Facts:
    """The invented base with its war in 2020."""
    return load(modern_file.read_bytes(), str(modern_file))


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The shipped base."""
    return store.load()


@pytest.fixture(scope="session")
def search_index(facts: Facts) -> Index:
    """The index of the shipped base."""
    return build(facts)


@pytest.fixture(scope="session")
def compiled(facts: Facts, search_index: Index, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped base in the form that the wheel holds it in; it is indexed once."""
    path = tmp_path_factory.mktemp("facts") / "facts.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "build", lambda _: search_index)
        sqlite.write(facts, path)
    return path


@pytest.fixture(scope="session")
def small_compiled(small: Facts, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The invented base in the same form."""
    path = tmp_path_factory.mktemp("small") / "facts.db"
    sqlite.write(small, path)
    return path.read_bytes()


@pytest.fixture(scope="session")
def small_index(small: Facts) -> Index:
    """The index of the invented base."""
    return build(small)


def read_once(patch: pytest.MonkeyPatch, path: Path | None, base: Facts, its_index: Index) -> None:
    """Have kwar find what is in this file, or the shipped base for none, as read and indexed already."""
    load_file, build_index = store.load, store.index
    patch.setattr(store, "load", lambda given=None: base if given == path else load_file(given))
    patch.setattr(store, "index", lambda facts: its_index if facts is base else build_index(facts))


@pytest.fixture
def ask(
    run: Callable[..., Done], facts: Facts, search_index: Index, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Done]:
    """Run kwar in this process, on the shipped base unless another is named; it is read and indexed once."""
    read_once(monkeypatch, None, facts, search_index)
    return run


@pytest.fixture
def ask_small(
    run: Callable[..., Done], small: Facts, small_index: Index, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Done]:
    """Run kwar in this process on the invented base, which is read and indexed once."""
    read_once(monkeypatch, SMALL, small, small_index)
    return lambda *arguments: run("--facts", str(SMALL), *arguments)


@pytest.fixture
def kwar() -> list[str]:
    """The command that runs kwar in a process of its own."""
    return [sys.executable, "-m", "karabakh_cli"]


@pytest.fixture
def clean() -> dict[str, str]:
    """An environment without what a developer may have set."""
    return {k: v for k, v in os.environ.items() if k not in ENVIRONMENT}


@pytest.fixture
def unmeasured(clean: dict[str, str]) -> dict[str, str]:
    """The same where coverage is not measured: it imports modules and writes a file of its own."""
    return {k: v for k, v in clean.items() if not k.startswith("COVERAGE_")}
