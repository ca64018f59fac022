"""Run whole processes in turn, round after round, and summarise their times."""

import argparse
import os
import pty
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple


@dataclass(frozen=True)
class Command:
    """A process to measure, and the name of the one to compare it with."""

    name: str
    argv: Sequence[str | Path]
    against: str = ""
    env: Mapping[str, str] = field(default_factory=dict)
    terminal: bool = False


class Run(NamedTuple):
    """What one run took: seconds by the clock, and seconds of processor."""

    seconds: float
    processor: float


class Spread(NamedTuple):
    """The median of many runs, and the quartiles around it."""

    low: float
    median: float
    high: float


def arguments(about: str | None, *, rounds: int) -> argparse.ArgumentParser:
    """Return the command line of a benchmark."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument(
        "--rounds", type=int, default=rounds, metavar="N", help="runs of each command (default: %(default)s)"
    )
    return parser


class Failed(SystemExit):
    """A command that failed, with what it printed."""


def run(command: Command, env: Mapping[str, str]) -> Run:
    """Run the command once and discard its answer. Raises Failed, with what it printed, if it fails."""
    reader, writer = pty.openpty() if command.terminal else (None, subprocess.DEVNULL)
    begun = time.perf_counter()
    process = subprocess.Popen(
        command.argv,
        stdin=subprocess.DEVNULL,
        stdout=writer,
        stderr=subprocess.DEVNULL,
        env={**env, **command.env},
    )
    if reader is not None:
        os.close(writer)
        _drain(reader)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise Failed(f"{command.name}: exit status {process.returncode}: {answer(command, env).strip()}")
    return Run(seconds, used.ru_utime + used.ru_stime)


_RELAY = """
import resource, subprocess, sys
nowhere = subprocess.DEVNULL
done = subprocess.run(sys.argv[1:], stdin=nowhere, stdout=nowhere, stderr=nowhere)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(done.returncode)
"""


def peak(command: Command, env: Mapping[str, str]) -> float:
    """Return the peak memory of one run of the command, in MiB. Raises Failed if it fails.

    A small process starts it, because the memory of the process that starts another counts as that of
    the other too.
    """
    words = [sys.executable, "-c", _RELAY, *command.argv]
    done = subprocess.run(words, capture_output=True, env={**env, **command.env}, check=False)
    if done.returncode:
        raise Failed(f"{command.name}: exit status {done.returncode}")
    return int(done.stdout) / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _drain(reader: int) -> None:
    """Read a terminal until the process that writes to it has gone, which Linux reports as an error."""
    try:
        while os.read(reader, 1 << 16):
            pass
    except OSError:
        pass
    os.close(reader)


def answer(command: Command, env: Mapping[str, str]) -> str:
    """Return what the command prints, with its errors at the end."""
    done = subprocess.run(
        command.argv,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env={**env, **command.env},
        check=False,
    )
    return done.stdout + done.stderr


def in_turn(commands: Sequence[Command], env: Mapping[str, str], rounds: int) -> dict[str, list[Run]]:
    """Return the runs of each command, once a round, so that other load falls on all of them alike.

    A first round, which is not counted, warms the disk and shows that each command answers.
    """
    for command in commands:
        run(command, env)
    runs: dict[str, list[Run]] = {command.name: [] for command in commands}
    for _ in range(rounds):
        for command in commands:
            runs[command.name].append(run(command, env))
    return runs


def spread(values: Iterable[float]) -> Spread:
    """Return the median and the quartiles."""
    found = sorted(values)
    if len(found) == 1:
        return Spread(found[0], found[0], found[0])
    return Spread(*statistics.quantiles(found, n=4, method="inclusive"))


def milliseconds(runs: Iterable[Run]) -> tuple[str, str, str]:
    """Return cells of a table: the median by the clock, its quartiles, and the median of the processor."""
    runs = list(runs)
    clock = spread(run.seconds * 1000 for run in runs)
    processor = spread(run.processor * 1000 for run in runs)
    return _short(clock.median), f"{_short(clock.low)}-{_short(clock.high)}", _short(processor.median)


def _short(number: float) -> str:
    """Return a number without digits that mean nothing."""
    return f"{number:.0f}" if number >= 10 else f"{number:.1f}"  # noqa: PLR2004


def ratios(runs: Sequence[Run], against: Sequence[Run]) -> tuple[str, str]:
    """Return how many times as long as another a command takes, by the clock and by the processor.

    Each is the median over the rounds, with its quartiles.
    """
    pairs = list(zip(runs, against, strict=True))
    clock = spread(a.seconds / b.seconds for a, b in pairs)
    processor = spread(a.processor / b.processor for a, b in pairs)
    return _ratio(clock), _ratio(processor)


def _ratio(found: Spread) -> str:
    return f"{found.median:.2f} ({found.low:.2f}-{found.high:.2f})"


def markdown(titles: Sequence[str], rows: Iterable[Sequence[str]], left: int = 1) -> str:
    """Return a Markdown table whose first columns are words and the others numbers."""
    line = ["---" if number < left else "---:" for number in range(len(titles))]
    cells = [titles, line, *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)
