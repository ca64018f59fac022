"""How time and memory grow with the base: made of 1, 10, 100 ... copies of the shipped one.

    python benchmarks/scale.py --to 100 --rounds 7

Each copy has ids, names and aliases of its own and refers to itself; the words of its texts stay,
as they would in a base that had grown. The bases are read as SQLite, as `kwar export --format
sqlite` writes them, and with `--plain` as JSON, which is checked and indexed on every call.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from installed import Installed, installed
from measure import Command, Run, answer, arguments, in_turn, markdown, milliseconds, peak, ratios, run
from speed import tab

IDS = frozenset(
    "id source of place places people part_of supersedes answers disputes document at_document holder "
    "within".split()
)
"""The fields that hold ids, or lists of them."""
NAMES = frozenset("name names short aliases".split())
SHORT = 28
"""The most letters of the name in a row of an answer."""
_SOUNDS = "ba ke di vo zu ra lem nis tor gul".split()
_OF = " of "
_LARGEST = 1 << 27
"""What kwar reads whole, in bytes: a larger base is compiled by the function behind the command."""
_COMPILE = """
import sys, msgspec, pathlib
from karabakh_cli.export.sqlite import write
from karabakh_cli.facts.base import Facts
plain, compiled = map(pathlib.Path, sys.argv[1:])
write(msgspec.json.decode(plain.read_bytes(), type=Facts), compiled)
"""


def main() -> None:
    """Make the bases, measure all of them in turn, and print a Markdown table."""
    parser = arguments(__doc__, rounds=7)
    parser.add_argument(
        "--to", type=int, default=100, metavar="N", help="copies in the largest base (default: %(default)s)"
    )
    parser.add_argument("--plain", action="store_true", help="read the bases as JSON")
    chosen = parser.parse_args()
    powers = [10**power for power in range(6)]
    sizes = sorted({size for size in (*powers, chosen.to) if size <= chosen.to})
    with installed() as here:
        base = json.loads(answer(Command("export", here.command("kwar", "export")), here.env))
        listed: list[Command] = []
        for size in sizes:
            path = here.folder / f"facts-{size}.json"
            bigger = grown(base, size)
            records = sum(len(found) for found in bigger.values() if isinstance(found, list))
            path.write_text(json.dumps(bigger, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            del bigger
            listed += asked(here, path if chosen.plain else compiled(here, path), records)
        runs = in_turn(listed, here.env, chosen.rounds)
        peaks = {command.name: peak(command, here.env) for command in listed}
        print(table(listed, runs, peaks))


def compiled(here: Installed, path: Path) -> Path:
    """Return the base of a file as SQLite, and print on stderr how long that took."""
    target = path.with_suffix(".db")
    words = here.command("kwar", "export", "--facts", str(path), "--format", "sqlite", "-o", str(target))
    if path.stat().st_size > _LARGEST:
        words = [here.python, "-c", _COMPILE, str(path), str(target)]
    took = run(Command("compile", words), here.env)
    print(f"{path.name}: compiled in {took.seconds:.1f} s", file=sys.stderr)
    return target


def asked(here: Installed, path: Path, records: int) -> list[Command]:
    """Return what is asked of each base."""
    facts = ["--facts", str(path)]
    lines = [
        "casualties --source armenia --json",
        "find azerbaijani soldiers missing --json",
        "find azerbiajani soldeirs misssing --json",
        "show shusha --json",
    ]
    listed = [Command(f"`{line}`", here.command("kwar", *facts, *line.split())) for line in lines]
    pressed = tab("kwar", "casualties --source armeni")
    listed.append(Command("one TAB", here.command("kwar"), env={**pressed, "KWAR_FACTS": str(path)}))
    return [replace(command, name=f"{command.name}{_OF}{records:,}") for command in listed]


def grown(base: dict[str, Any], times: int) -> dict[str, Any]:
    """Return the base and its copies, as one base."""
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
    """Return a part of the base as it is in the copy of that number; the first is the base itself."""
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
        named = " ".join(word + sound(number) for word in node.split())
        return named[:SHORT].rstrip() if field == "short" else named
    return node


def suffixed(key: str, number: int) -> str:
    """Return the id of a copy."""
    return key if number == 1 else f"{key}-copy{number}"


def sound(number: int) -> str:
    """Return a number as a pronounceable ending, so that the names of each copy are words of their own."""
    return "".join(_SOUNDS[int(digit)] for digit in str(number))


def table(listed: Sequence[Command], runs: dict[str, list[Run]], peaks: dict[str, float]) -> str:
    """Return a table of each command on each base, beside the same command on the smallest."""
    smallest: dict[str, str] = {}
    rows = []
    for command in sorted(listed, key=lambda command: command.name.partition(_OF)[0]):
        asked_for, _, records = command.name.partition(_OF)
        found, first = runs[command.name], runs[smallest.setdefault(asked_for, command.name)]
        clock, _, processor = milliseconds(found)
        times = ratios(found, first) if found is not first else ("", "")
        rows.append([asked_for, records, clock, processor, *times, f"{peaks[command.name]:.0f}"])
    return markdown(["", "records", "ms", "processor ms", "times", "by processor", "peak MiB"], rows)


if __name__ == "__main__":
    main()
