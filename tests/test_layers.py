"""What may read arguments and print, and what is not imported until it is needed.

The direction of imports between the rooms is a contract of import-linter: pyproject.toml.
"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import karabakh_cli

ROOT = Path(karabakh_cli.__file__).parent
MODULES = {
    str(path.relative_to(ROOT).with_suffix("")).replace("/", "."): ast.parse(path.read_text("utf-8"))
    for path in ROOT.rglob("*.py")
}
HEAVY = {"rich", "yaml", "rapidfuzz", "anyascii", "sqlite3", "csv", "jinja2", "pydantic"}


def test_the_contract_on_imports_holds() -> None:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


def test_only_the_command_line_prints_exits_or_reads_arguments_and_environment() -> None:
    forbidden = {"print", "exit", "input"}
    for name, tree in MODULES.items():
        # Whoever writes a file removes it when the process is ended.
        if name.split(".")[0] in {"cli", "__main__"} or name == "export.files":
            continue
        calls = {
            n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
        }
        attributes = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
        assert not calls & forbidden, name
        assert not attributes & {"argv", "environ", "getenv", "stdout", "stderr", "exit", "_exit"}, name


def loaded(env: dict[str, str], *arguments: str) -> set[str]:
    """The top-level modules that a call of kwar has loaded when it ends."""
    code = (
        "import sys\n"
        "from karabakh_cli.cli.app import run\n"
        f"run({list(arguments)!r})\n"
        "print('|'.join(sorted({name.split('.')[0] for name in sys.modules})), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    return set(done.stderr.strip().splitlines()[-1].split("|"))


def test_importing_the_command_line_loads_nothing_heavy(unmeasured: dict[str, str]) -> None:
    code = "import sys, karabakh_cli.cli.app; print('|'.join(n.split('.')[0] for n in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], env=unmeasured, capture_output=True, text=True, check=True
    )

    assert not set(done.stdout.strip().split("|")) & HEAVY


@pytest.mark.parametrize(
    "words", [("casualties", "--source", "armenia", "--json"), ("show", "shusha", "--json")]
)
def test_json_from_a_compiled_base_loads_no_yaml_rich_or_rapidfuzz(
    words: tuple[str, ...], compiled: Path, unmeasured: dict[str, str]
) -> None:
    assert not loaded(unmeasured, "--facts", str(compiled), *words) & (HEAVY - {"sqlite3"})
