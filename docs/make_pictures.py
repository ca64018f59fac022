"""Make the pictures of the README from real answers.

python docs/make_pictures.py
"""

import io
import re
from contextlib import redirect_stdout
from pathlib import Path

from rich.console import Console
from rich.text import Text

from karabakh_cli.cli.app import run

HERE = Path(__file__).parent
WIDTH = 100
ON_TERMINAL = ["casualties", "--measure", "killed", "--population", "military"]
CHART = ["compare", "armenian", "military", "deaths"]
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""The fonts that Rich would load from elsewhere, which a picture in a README cannot do."""


def answer(arguments: list[str], *, color: str = "never") -> str:
    """Return what kwar prints for these arguments."""
    out = io.StringIO()
    with redirect_stdout(out):
        run([*arguments, "--width", str(WIDTH), "--color", color])
    return out.getvalue()


def terminal(arguments: list[str]) -> str:
    """Return a picture of a terminal on which kwar has just answered, as SVG."""
    command = "kwar " + " ".join(arguments)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="256")
    console.print(Text(f"$ {command}", style="bold"))
    console.print(Text.from_ansi(answer(arguments, color="always")))
    return _FONT.sub("", console.export_svg(title=command, unique_id="kwar")) + "\n"


def main() -> None:
    """Write the pictures beside this file."""
    (HERE / "casualties.svg").write_text(terminal(ON_TERMINAL), "utf-8")
    answer([*CHART, "--svg", str(HERE / "compare.svg")])


if __name__ == "__main__":
    main()
