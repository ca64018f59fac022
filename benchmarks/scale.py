"""How time and memory grow with the base: made of 1, 10, 100 ... copies of the shipped one.

    python benchmarks/scale.py --to 100 --rounds 5

Each copy has ids, names and aliases of its own and refers to itself; the words of its texts stay,
as they would in a base that had grown. The bases are read as SQLite, as `kwar export --format
sqlite` writes them, and with `--plain` as JSON, which is checked and indexed on every call.
"""

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from installed import Installed, installed
from measure import Command, Failed, Run, answer, arguments, in_turn, markdown, peak, run, spread
from speed import tab

IDS = frozenset(
    "id source of place places people part_of supersedes answers disputes document at_document holder "
    "within".split()
)
"""The fields that hold ids, or lists of them."""
NAMES = frozenset("name names short aliases".split())
_SOUNDS = "ba ke di vo zu ra lem nis tor gul".split()
_LARGEST = 1 << 27
"""What kwar reads whole, in bytes: a larger base is compiled by the function behind the command."""
_COMPILE = """
import sys, msgspec, pathlib
from karabakh_cli.export.sqlite import write
from karabakh_cli.facts.records import Facts
plain, compiled = map(pathlib.Path, sys.argv[1:])
write(msgspec.json.decode(plain.read_bytes(), type=Facts), compiled)
"""


def main() -> None:
    """Measure every base, and print two Markdown tables."""
    parser = arguments(__doc__, rounds=5)
    parser.add_argument(
        "--to", type=int, default=100, metavar="N", help="copies in the largest base (default: %(default)s)"
    )
    parser.add_argument("--plain", action="store_true", help="read the bases as JSON")
    parser.add_argument(
        "--patience", type=float, default=120, metavar="S", help="leave out what would take longer (seconds)"
    )
    chosen = parser.parse_args()
    powers = [10**power for power in range(6)]
    sizes = sorted({size for size in (*powers, chosen.to) if size <= chosen.to})
    with installed() as here:
        base = json.loads(answer(Command("export", here.command("kwar", "export")), here.env))
        runs: dict[str, dict[int, list[Run]]] = {}
        peaks: dict[tuple[str, int], float] = {}
        records = {}
        for size in sizes:
            path = here.folder / f"facts-{size}.json"
            bigger = grown(base, size)
            records[size] = sum(len(found) for found in bigger.values() if isinstance(found, list))
            path.write_text(json.dumps(bigger, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            del bigger
            asked_of = path if chosen.plain else compiled(here, path)
            print(f"{size} times: {asked_of.stat().st_size / 2**20:.0f} MiB", file=sys.stderr)
            commands = [
                command
                for command in asked(here, asked_of)
                if expected(runs.get(command.name, {}), size) <= chosen.patience
            ]
            try:
                measured = in_turn(commands, here.env, chosen.rounds)
                peaks |= {(command.name, size): peak(command, here.env) for command in commands}
            except Failed as refused:
                print(f"{size} times: {refused}", file=sys.stderr)
                break
            for name, found in measured.items():
                runs.setdefault(name, {})[size] = found
        print(table(runs, peaks, records), "\n")
        print(growth(runs, peaks, records))


def compiled(here: Installed, path: Path) -> Path:
    """Return the base of a file as SQLite, and print on stderr how long that took."""
    target = path.with_suffix(".db")
    words = here.command("kwar", "export", "--facts", str(path), "--format", "sqlite", "-o", str(target))
    if path.stat().st_size > _LARGEST:
        words = [here.python, "-c", _COMPILE, str(path), str(target)]
    took = run(Command("compile", words), here.env)
    print(f"{path.name}: compiled in {took.seconds:.1f} s", file=sys.stderr)
    return target


def asked(here: Installed, path: Path) -> list[Command]:
    """What is asked of each base."""
    facts = ["--facts", str(path)]
    lines = [
        "casualties --source armenia --json",
        "find azerbaijani soldiers missing --json",
        "find azerbiajani soldeirs misssing --json",
        "show shusha --json",
    ]
    commands = [Command(f"`{line}`", here.command("kwar", *facts, *line.split())) for line in lines]
    pressed = tab("kwar", "casualties --source armeni")
    return [*commands, Command("one TAB", here.command("kwar"), env={**pressed, "KWAR_FACTS": str(path)})]


def grown(base: dict[str, Any], times: int) -> dict[str, Any]:
    """The base and its copies, as one base."""
    bigger: dict[str, Any] = {name: type(found)() for name, found in base.items()}
    bigger["base"] = base["base"]
    for number in range(1, times + 1):
        for name, found in base.items():
            if isinstance(found, list):
                bigger[name].extend(copied(record, number, "") for record in found)
            elif name != "base":
                bigger[name].update(
                    {suffixed(key, number): copied(one, number, "") for key, one in found.items()}
                )
    return bigger


def copied(node: Any, number: int, field: str) -> Any:
    """A part of the base as the copy of that number has it; the first is the base itself."""
    if number == 1:
        return node
    if isinstance(node, dict):
        return {
            name: copied(found, number, field if field in NAMES else name) for name, found in node.items()
        }
    if isinstance(node, list):
        return [copied(found, number, field) for found in node]
    if isinstance(node, str) and field in IDS:
        return suffixed(node, number)
    if isinstance(node, str) and field in NAMES:
        return " ".join(word + sound(number) for word in node.split())
    return node


def suffixed(key: str, number: int) -> str:
    """The id of a copy."""
    return key if number == 1 else f"{key}-{number}"


def sound(number: int) -> str:
    """A number as an ending that can be said, so that the names of each copy are words of their own."""
    return "".join(_SOUNDS[int(digit)] for digit in str(number))


def table(
    runs: dict[str, dict[int, list[Run]]], peaks: dict[tuple[str, int], float], records: dict[int, int]
) -> str:
    """Each command on each base."""
    rows = [
        [
            name,
            f"{records[size]:,}",
            f"{spread(run.seconds for run in found).median:.2f}",
            "{:.2f}-{:.2f}".format(*spread(run.seconds for run in found)[::2]),
            f"{processor(found):.2f}",
            f"{peaks[name, size]:.0f}",
        ]
        for name, sizes in runs.items()
        for size, found in sizes.items()
    ]
    return markdown(["", "records", "s", "middle half", "processor s", "peak MiB"], rows)


def growth(
    runs: dict[str, dict[int, list[Run]]], peaks: dict[tuple[str, int], float], records: dict[int, int]
) -> str:
    """From each size to the next: how many times the time and the memory, and what records add.

    The time is that of the processor, which a busy machine does not stretch as it does the clock.
    """
    rows = []
    for name, found in runs.items():
        for small, large in pairwise(found):
            one, two = processor(found[small]), processor(found[large])
            one_peak, two_peak = peaks[name, small], peaks[name, large]
            more = (records[large] - records[small]) / 1000
            rows.append(
                [
                    name,
                    f"{records[small]:,} to {records[large]:,}",
                    f"{two / one:.1f}",
                    f"{two / processor(found[min(found)]):.1f}",
                    f"{two_peak / one_peak:.1f}",
                    f"{(two - one) * 1000 / more:.1f}",
                    f"{(two_peak - one_peak) / more:.2f}",
                ]
            )
    titles = ["", "records", "times the time", "times that of the smallest", "times the memory"]
    return markdown([*titles, "ms for 1,000 more", "MiB for 1,000 more"], rows)


def expected(found: dict[int, list[Run]], size: int) -> float:
    """The seconds of processor that a command will take if it goes on as it did."""
    if not found:
        return 0
    last = max(found)
    return processor(found[last]) * size / last


def processor(runs: list[Run]) -> float:
    """The median time of the processor, in seconds."""
    return spread(run.processor for run in runs).median


if __name__ == "__main__":
    main()
