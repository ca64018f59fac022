"""Whatever surrounds a call of kwar: encodings, closed and full files, signals, and a disk left alone."""

import contextlib
import errno
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from karabakh_cli.cli.app import COMMANDS
from karabakh_cli.store import location

SMALL = str(Path(__file__).parent / "data" / "small.yaml")
FULL = Path("/dev/full")
Run = Callable[..., Any]
Start = Callable[..., "subprocess.CompletedProcess[str]"]

needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
posix = pytest.mark.skipif(os.name != "posix", reason="descriptors are closed by a POSIX shell")


@pytest.fixture
def start(kwar: list[str], clean: dict[str, str]) -> Start:
    """Run kwar on the invented base in a process of its own."""

    def call(*arguments: str, env: dict[str, str] | None = None, **settings: Any) -> Any:
        settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **settings}
        environment = {**clean, "KWAR_FACTS": SMALL, **(env or {})}
        return subprocess.run([*kwar, *arguments], env=environment, timeout=60, check=False, **settings)

    return call


@pytest.fixture
def redirected(kwar: list[str], clean: dict[str, str]) -> Start:
    """Run kwar on the invented base as a shell does that closes or redirects what it has open."""

    def call(*arguments: str, redirect: str) -> Any:
        return subprocess.run(
            ["sh", "-c", f'exec "$@" {redirect}', "sh", *kwar, *arguments],
            env={**clean, "KWAR_FACTS": SMALL},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return call


# What stdout can encode.


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-16", "cp1251", "gb18030"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["people"],
        ["places"],
        ["show", "witness"],
        ["show", "town", "--format", "csv"],
        ["help", "search"],
        ["cite", "town"],
        ["export", "--format", "yaml"],
    ],
    ids=" ".join,
)
def test_any_encoding_of_stdout_is_survived(run: Run, arguments: list[str], encoding: str) -> None:
    done = run("--facts", SMALL, *arguments, encoding=encoding)

    assert (done.status, done.err) == (0, "")
    assert done.out.strip()


@pytest.mark.parametrize("command", ["find", "places"])
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-16"])
def test_the_examples_in_the_help_survive_any_encoding(run: Run, command: str, encoding: str) -> None:
    done = run(command, "-h", encoding=encoding)

    assert (done.status, done.err) == (0, "")
    assert "Examples:" in done.out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-16"])
def test_json_means_the_same_in_any_encoding(run: Run, encoding: str) -> None:
    meant = json.loads(run("--facts", SMALL, "people", "--json").out)

    found = json.loads(run("--facts", SMALL, "people", "--json", encoding=encoding).out)

    assert found == meant
    assert found[0]["names"]["hy"] == ["Արամ"]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_message_survives_any_encoding(start: Start, encoding: str) -> None:
    done = start("show", "Շուշի-ə", env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("kwar: no record")


# What stdout is.


@pytest.mark.parametrize("arguments", [["casualties"], ["casualties", "-h"], []], ids=" ".join)
def test_a_reader_that_has_gone_is_no_fault(start: Start, arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)

    done = start(*arguments, stdout=writer)
    os.close(writer)

    assert (done.returncode, done.stderr) == (0, "")


@posix
def test_a_reader_that_leaves_early_is_no_fault(
    kwar: list[str], clean: dict[str, str], compiled: Path, tmp_path: Path
) -> None:
    status = tmp_path / "status"
    script = '{ "$@"; echo $? >"$STATUS"; } | head -1'

    done = subprocess.run(
        ["sh", "-c", script, "sh", *kwar, "--facts", str(compiled), "export"],
        env={**clean, "STATUS": str(status)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout, done.stderr, status.read_text()) == ("{\n", "", "0\n")


@needs_full
@pytest.mark.parametrize("arguments", [["casualties", "--json"], ["casualties", "-h"]], ids=" ".join)
def test_a_full_disk_is_reported_in_one_line(start: Start, arguments: list[str]) -> None:
    with FULL.open("w") as full:
        done = start(*arguments, stdout=full)

    assert done.returncode == 1
    assert done.stderr == f"kwar: stdout: {os.strerror(errno.ENOSPC)}\n"


@posix
@pytest.mark.parametrize("arguments", [["casualties", "--json"], []], ids=" ".join)
def test_an_answer_that_cannot_be_written_is_reported(redirected: Start, arguments: list[str]) -> None:
    done = redirected(*arguments, redirect=">&-")

    assert done.returncode == 1
    assert done.stderr.startswith("kwar: stdout: ")
    assert done.stderr.count("\n") == 1


@posix
@pytest.mark.parametrize(("arguments", "status"), [(["casualties"], 0), (["casualtie"], 2)])
def test_nothing_is_lost_but_the_messages_where_stderr_is_closed(
    redirected: Start, arguments: list[str], status: int
) -> None:
    done = redirected(*arguments, redirect="2>&-")

    assert done.returncode == status
    assert bool(done.stdout) is (status == 0)


@posix
def test_no_command_reads_stdin(run: Run, monkeypatch: pytest.MonkeyPatch, redirected: Start) -> None:
    class Untouchable:
        def __getattr__(self, name: str) -> Any:
            raise AssertionError(name)

    monkeypatch.setattr(sys, "stdin", Untouchable())
    words = {
        "find": ["town"],
        "show": ["town"],
        "cite": ["town"],
        "completion": ["zsh"],
        "open": ["town", "--print"],
        "verify": [os.devnull],
    }

    assert {c: run("--facts", SMALL, c, *words.get(c, [])).status for c in COMMANDS if c != "help"} == {
        c: 0 for c in COMMANDS if c != "help"
    }
    assert redirected("casualties", redirect="<&-").returncode == 0


# Where an export goes.


def test_an_export_into_no_folder_is_reported_in_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")

    for target in (tmp_path / "none" / "facts.json", tmp_path / "file" / "facts.json", tmp_path):
        done = run("--facts", SMALL, "export", "-o", str(target))

        assert (done.status, done.out) == (1, "")
        assert done.err.startswith(f"kwar: {target}: ")
        assert done.err.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
@pytest.mark.parametrize("format_", ["json", "csv", "sqlite"])
def test_an_export_into_a_folder_that_is_read_only_is_reported(
    run: Run, tmp_path: Path, format_: str
) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        done = run("--facts", SMALL, "export", "--format", format_, "-o", str(tmp_path / "facts"))
    finally:
        tmp_path.chmod(stat.S_IRWXU)

    assert (done.status, done.out) == (1, "")
    assert done.err.count("\n") == 1


@needs_full
def test_an_export_to_a_full_disk_is_reported_and_the_device_is_left_alone(run: Run) -> None:
    before = FULL.stat()

    done = run("--facts", SMALL, "export", "-o", str(FULL))

    assert (done.status, done.out) == (1, "")
    assert os.strerror(errno.ENOSPC) in done.err
    assert done.err.count("\n") == 1
    assert stat.S_ISCHR(FULL.stat().st_mode)
    assert FULL.stat().st_ino == before.st_ino


def test_an_export_that_fails_leaves_the_old_file_and_nothing_else(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = tmp_path / "facts.json"
    target.write_text("the old one", encoding="utf-8")
    monkeypatch.setattr(Path, "write_text", fail)

    done = run("--facts", SMALL, "export", "-o", str(target))

    assert done.status == 1
    assert target.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [target]


@posix
@pytest.mark.parametrize("format_", ["json", "yaml", "csv", "sqlite"])
def test_an_export_that_finds_no_room_leaves_the_old_file_whole(
    kwar: list[str], unmeasured: dict[str, str], tmp_path: Path, format_: str
) -> None:
    import resource

    target = tmp_path / "facts"
    old = target / "figures.csv" if format_ == "csv" else target
    old.parent.mkdir(exist_ok=True)
    old.write_bytes(b"the old one")

    done = subprocess.run(
        [*kwar, "--facts", SMALL, "export", "--format", format_, "-o", str(target)],
        env=unmeasured,
        capture_output=True,
        text=True,
        check=False,
        # Of every file no more than this can be written, as on a disk that is full by then.
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900)),
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"kwar: {old.parent if format_ == 'csv' else old}")
    assert done.stderr.count("\n") == 1
    assert old.read_bytes() == b"the old one"
    assert [path for path in tmp_path.rglob("*") if path not in {target, old}] == []


def test_a_folder_in_the_way_of_one_table_keeps_all_of_them(run: Run, tmp_path: Path) -> None:
    (tmp_path / "figures.csv").mkdir()
    (tmp_path / "actors.csv").write_bytes(b"the old one")

    done = run("--facts", SMALL, "export", "--format", "csv", "-o", str(tmp_path))

    assert (done.status, done.out) == (1, "")
    assert done.err == f"kwar: {tmp_path / 'figures.csv'}: {os.strerror(errno.EISDIR)}\n"
    assert (tmp_path / "actors.csv").read_bytes() == b"the old one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["actors.csv", "figures.csv"]


# What is around the process.


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param(
            {"HOME": "/dev/null/nowhere", "XDG_CONFIG_HOME": "/dev/null/x", "TZ": "Pacific/Kiritimati"},
            id="no home, and tomorrow",
        ),
        pytest.param({"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}, id="no language"),
        pytest.param(
            {"PYTHONWARNINGS": "error", "TERM": "", "COLUMNS": "wide", "LINES": "-1"}, id="strict and strange"
        ),
    ],
)
def test_the_environment_changes_nothing(run: Run, start: Start, environment: dict[str, str]) -> None:
    expected = run("--facts", SMALL, "casualties")

    done = start("casualties", env={"PYTHONIOENCODING": "utf-8", **environment}, encoding="utf-8")

    assert (done.returncode, done.stdout, done.stderr) == expected


def test_a_question_in_another_script_is_read_without_a_locale(start: Start) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "utf-8"}

    done = start("people", "Şahin", env=ascii_only, encoding="utf-8")

    assert "Aram Şahin" in done.stdout


# One process runs every command where nothing may be written and no connection opened.
GUARD = """
import os, socket, sys
def deny(event, arguments):
    if event.startswith("socket."):
        raise AssertionError(f"kwar uses a socket: {event} {arguments}")
    if event == "open":
        path, mode, flags = arguments
        writes = (mode and set(mode) & set("wax+")) or flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes and path != os.devnull and not isinstance(path, int):
            raise AssertionError(f"kwar writes {path!r}")
    if event in {"os.mkdir", "os.rename", "os.remove", "subprocess.Popen", "os.system", "os.posix_spawn"}:
        raise AssertionError(f"kwar does {event} {arguments}")
from karabakh_cli.cli.app import run
sys.addaudithook(deny)
for command in sys.argv[1:]:
    status = run(command.split())
    print(f"{status} {command}", file=sys.stderr)
"""


def test_no_socket_is_opened_no_file_written_and_no_process_started(
    unmeasured: dict[str, str], tmp_path: Path
) -> None:
    words = {
        "find": " town",
        "show": " town",
        "cite": " town",
        "completion": " bash",
        "open": " town --print",
        "verify": f" {os.devnull}",
    }
    commands = [f"{command}{words.get(command, '')}" for command in COMMANDS] + ["zzz", "find zzzzqqqq", "-h"]
    environment = {**unmeasured, "KWAR_FACTS": SMALL, "HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}

    done = subprocess.run(
        [sys.executable, "-c", GUARD, *commands],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    ended = [line for line in done.stderr.splitlines() if not line.startswith("kwar: ")]
    assert ended == [f"{2 if c == 'zzz' else int(c == 'find zzzzqqqq')} {c}" for c in commands]
    assert list(tmp_path.iterdir()) == []


def test_ten_at_once_answer_alike_and_write_nothing(
    run: Run, kwar: list[str], clean: dict[str, str], compiled: Path, tmp_path: Path
) -> None:
    expected = run("--facts", str(compiled), "casualties", "--json").out
    environment = {**clean, "KWAR_FACTS": str(compiled), "HOME": str(tmp_path), "PYTHONUTF8": "1"}

    with contextlib.ExitStack() as stack:
        processes = [
            stack.enter_context(
                subprocess.Popen(
                    [*kwar, "casualties", "--json"],
                    env=environment,
                    cwd=tmp_path,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    encoding="utf-8",
                )
            )
            for _ in range(10)
        ]
        found = {(*process.communicate(timeout=120), process.returncode) for process in processes}

    assert found == {(expected, "", 0)}
    assert list(tmp_path.iterdir()) == []


# Interrupts, faults and the end of the process.


def test_the_process_ends_as_any_other_does(kwar: list[str], clean: dict[str, str], tmp_path: Path) -> None:
    ended = tmp_path / "ended"
    (tmp_path / "sitecustomize.py").write_text(
        f"import atexit, pathlib\natexit.register(pathlib.Path({str(ended)!r}).touch)\n", encoding="utf-8"
    )

    subprocess.run(
        [*kwar, "people"],
        env={**clean, "KWAR_FACTS": SMALL, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=True,
    )

    assert ended.exists()


def test_a_profiler_writes_what_it_has_seen(clean: dict[str, str], tmp_path: Path) -> None:
    written = tmp_path / "kwar.prof"

    subprocess.run(
        [sys.executable, "-m", "cProfile", "-o", str(written), "-m", "karabakh_cli", "schema"],
        env=clean,
        capture_output=True,
        check=True,
    )

    assert written.stat().st_size


@needs_full
def test_a_message_that_cannot_be_written_leaves_the_status_as_it_is(start: Start) -> None:
    with FULL.open("w") as full:
        assert start("casualties", "zzzzqqqq", stderr=full).returncode == 1
    with FULL.open("w") as full:
        assert start("casualties", "--limit", "1", stderr=full).returncode == 0


# Sends itself Ctrl-C as soon as a certain module is asked for, which no waiting could time.
INTERRUPT = """
import os, signal, sys
# Whatever the tests were started by: a script starts its background jobs with Ctrl-C ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == os.environ["INTERRUPTED_AT"]:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupt())
"""

# The same, while a class is made, where Python 3.11 makes another error of it.
WRAPPED = INTERRUPT.replace(
    "            os.kill(os.getpid(), signal.SIGINT)",
    """
            class Named:
                def __set_name__(self, owner, name):
                    os.kill(os.getpid(), signal.SIGINT)
            class Owner:
                named = Named()
""",
)


@posix
@pytest.mark.parametrize("module", ["typer", "karabakh_cli.cli.options", "karabakh_cli.view.figures"])
def test_an_interrupt_at_any_time_is_status_130_and_silent(start: Start, tmp_path: Path, module: str) -> None:
    (tmp_path / "sitecustomize.py").write_text(INTERRUPT, encoding="utf-8")

    done = start("casualties", env={"PYTHONPATH": str(tmp_path), "INTERRUPTED_AT": module})

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@posix
def test_an_interrupt_while_a_class_is_made_is_one(start: Start, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WRAPPED, encoding="utf-8")

    done = start("casualties", env={"PYTHONPATH": str(tmp_path), "INTERRUPTED_AT": "karabakh_cli.query"})

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_kwar_debug_shows_where_a_fault_came_from(start: Start, tmp_path: Path) -> None:
    broken = "from karabakh_cli import store\nstore.load = lambda *_, **__: 1 / 0\n"
    (tmp_path / "sitecustomize.py").write_text(broken, encoding="utf-8")

    quiet = start("casualties", env={"PYTHONPATH": str(tmp_path)})
    loud = start("casualties", env={"PYTHONPATH": str(tmp_path), "KWAR_DEBUG": "1"})

    assert (quiet.returncode, quiet.stderr.count("\n"), "Traceback" in quiet.stderr) == (70, 1, False)
    assert "Traceback" in loud.stderr
    assert "ZeroDivisionError" in loud.stderr


def test_a_file_that_may_not_be_read_is_a_broken_base(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), SMALL)

    monkeypatch.setattr(Path, "open", refuse)

    done = run("--facts", SMALL, "casualties")

    assert (done.status, done.out) == (3, "")
    assert done.err.startswith(f"kwar: cannot read fact base {SMALL}: {os.strerror(errno.EACCES)}")


def test_a_device_without_end_is_no_base(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("this system has no endless device")
    monkeypatch.setattr(location, "MAX_BYTES", 1 << 16)

    done = run("--facts", "/dev/zero", "casualties")

    assert (done.status, done.out) == (3, "")
