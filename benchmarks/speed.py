"""How long kwar takes, whole processes, beside the least that a Python, a Typer and a Rich program take.

    python benchmarks/speed.py --rounds 41

Builds the wheel of the checkout and installs it in a fresh environment in a temporary folder.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

from installed import ROOT, Installed, installed
from measure import Command, Run, answer, arguments, in_turn, markdown, milliseconds, ratios, run, spread

BARE = "bare interpreter"
FLOOR = "floor, a Typer program"
TABLE = "floor, one Rich table"
SEEN = "floor, one Rich table, on a terminal"
HELP = "floor, `--help`"
TAB = "floor, one TAB"


def main() -> None:
    """Measure and print two Markdown tables."""
    parser = arguments(__doc__, rounds=41)
    parser.add_argument(
        "--installs", type=int, default=3, metavar="N", help="fresh installs for the first run (default: 3)"
    )
    chosen = parser.parse_args()
    with installed() as here:
        listed = [*floors(here), *kwar(here)]
        for command in listed:
            if command.name != BARE and not answer(command, here.env).strip():
                raise SystemExit(f"{command.name}: printed nothing")
        runs = in_turn(listed, here.env, chosen.rounds)
        print(table(listed, runs), "\n")
        print(first_runs(here, chosen.installs))


def floors(here: Installed) -> list[Command]:
    """Return the programs to compare with, started as pip starts one: a launcher, compiled modules."""
    shutil.copy(ROOT / "benchmarks" / "floor.py", here.folder)
    launcher = here.folder / "floor-launcher"
    launcher.write_text("import sys\nfrom floor import main\nsys.exit(main())\n", encoding="utf-8")
    floor = [here.python, str(launcher)]
    return [
        Command(BARE, [here.python, "-c", "pass"]),
        Command(FLOOR, [*floor, "line"], BARE),
        Command(TABLE, [*floor, "table"], FLOOR),
        Command(SEEN, [*floor, "table"], FLOOR, terminal=True),
        Command(HELP, [*floor, "--help"], FLOOR),
        Command(TAB, floor, FLOOR, tab("floor", "line --name a")),
    ]


def kwar(here: Installed) -> list[Command]:
    """Return what people ask of kwar."""
    asked = {
        "kwar --version": FLOOR,
        "kwar casualties --source armenia --json": FLOOR,
        "kwar find azerbaijani soldiers missing --json": FLOOR,
        "kwar find azerbiajani soldeirs misssing --json": FLOOR,
        "kwar show killed-military-armenian-armenia --json": FLOOR,
        "kwar casualties --source armenia": TABLE,
        "kwar --help": HELP,
        "kwar casualties --help": HELP,
    }
    commands = [Command(f"`{line}`", here.command(*line.split()), against) for line, against in asked.items()]
    seen = "kwar casualties --source armenia"
    commands.insert(-2, Command(f"`{seen}`, on a terminal", here.command(*seen.split()), SEEN, terminal=True))
    for typed in ("casualties --source a", "cas", "show k"):
        pressed = tab("kwar", typed)
        commands.append(Command(f"TAB after `kwar {typed}`", here.command("kwar"), TAB, pressed))
    return commands


def tab(program: str, typed: str) -> dict[str, str]:
    """Return what the bash script sets when TAB is pressed after these words."""
    words = [program, *typed.split()]
    return {
        f"_{program.upper()}_COMPLETE": "complete_bash",
        "COMP_WORDS": "\n".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }


def table(listed: Sequence[Command], runs: dict[str, list[Run]]) -> str:
    """Return a table of each command, its time and its ratio to the floor."""
    titles = ["", "ms", "middle half", "processor ms", "times its floor", "by processor", "floor"]
    rows = []
    for command in listed:
        found = runs[command.name]
        held = ratios(found, runs[command.against]) if command.against else ("", "")
        rows.append([command.name, *milliseconds(found), *held, command.against.removeprefix("floor, ")])
    return markdown(titles, rows)


def first_runs(here: Installed, installs: int) -> str:
    """Return a table of the first run after an installation, the second and the tenth.

    pip compiles what it installs; some installers do not, and there the first run does.
    """
    asked = Command("first", here.command("kwar", *"casualties --source armenia --json".split()))
    rows = []
    for compiled in (True, False):
        found: list[list[float]] = [[] for _ in range(10)]
        for _ in range(installs):
            here.pip("install", "--force-reinstall", "--no-deps", str(here.wheel))
            if not compiled:
                for cache in list(Path(here.folder / "venv" / "lib").rglob("__pycache__")):
                    shutil.rmtree(cache)
            for times in found:
                times.append(run(asked, here.env).seconds * 1000)
        name = "modules compiled by the installer (pip)" if compiled else "nothing compiled, as some leave it"
        rows.append([name, *(f"{spread(found[number]).median:.0f}" for number in (0, 1, 9))])
    return markdown(["`kwar casualties --source armenia --json`", "1st, ms", "2nd", "10th"], rows)


if __name__ == "__main__":
    main()
