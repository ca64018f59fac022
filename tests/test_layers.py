"""The direction of imports, and what is not imported until it is needed."""

import ast
import subprocess
import sys
from pathlib import Path

import karabakh_cli

ROOT = Path(karabakh_cli.__file__).parent
MODULES = {
    str(path.relative_to(ROOT).with_suffix("")).replace("/", "."): ast.parse(path.read_text("utf-8"))
    for path in ROOT.rglob("*.py")
}
PURE = {
    "query",
    "names",
    "reporters",
    "texts",
    "question",
    "search",
    "index",
    "fold",
    "lexicon",
    "dates",
    "quantity",
    "ties",
    "summary",
    "records",
}
EDGE = {"answer", "cli", "options", "complete", "__main__"}


def imported(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return found


def own(tree: ast.AST) -> set[str]:
    names = {
        name.removeprefix("karabakh_cli.") for name in imported(tree) if name.startswith("karabakh_cli.")
    }
    return {name for name in names if name in MODULES or name == "view"}


def is_edge(name: str) -> bool:
    return name in EDGE or name.startswith("commands")


def test_nothing_below_the_command_line_imports_it() -> None:
    for name, tree in MODULES.items():
        if not is_edge(name):
            assert not {used for used in own(tree) if is_edge(used)}, name


def test_pure_modules_know_neither_store_nor_view() -> None:
    for name in PURE:
        used = own(MODULES[name])
        assert not {u for u in used if u in {"store", "source"} or u.startswith("view")}, name


def test_views_know_neither_store_nor_search() -> None:
    for name, tree in MODULES.items():
        if name.startswith("view"):
            assert not own(tree) & {"store", "source", "search", "question", "index"}, name


def test_errors_import_nothing() -> None:
    assert imported(MODULES["errors"]) == set()


def test_only_the_edge_prints_exits_or_reads_arguments_and_environment() -> None:
    forbidden = {"print", "exit", "input"}
    for name, tree in MODULES.items():
        if is_edge(name):
            continue
        calls = {
            n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
        }
        attributes = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
        assert not calls & forbidden, name
        assert not attributes & {"argv", "environ", "getenv", "stdout", "stderr"}, name


def test_one_module_each_uses_rapidfuzz_and_yaml_is_for_sources() -> None:
    users = {
        lib: {n for n, t in MODULES.items() if any(i.split(".")[0] == lib for i in imported(t))}
        for lib in ("rapidfuzz", "yaml", "rich")
    }

    assert users["rapidfuzz"] == {"question"}
    assert users["yaml"] == {"strict_yaml", "export"}
    assert all(name.startswith("view.") for name in users["rich"])


def loaded(*arguments: str) -> set[str]:
    """The top-level modules that a call of kwar has loaded when it ends."""
    code = (
        "import sys\n"
        "from karabakh_cli.cli import run\n"
        f"run({list(arguments)!r})\n"
        "print('|'.join(sorted({name.split('.')[0] for name in sys.modules})), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.strip().splitlines()[-1].split("|"))


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    code = "import sys, karabakh_cli.cli; print('|'.join(n.split('.')[0] for n in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not set(done.stdout.split("|")) & {"rich", "yaml", "rapidfuzz", "anyascii", "sqlite3", "csv"}


def test_json_from_compiled_facts_loads_no_yaml_rich_or_rapidfuzz(compiled: Path) -> None:
    heavy = {"rich", "yaml", "rapidfuzz", "anyascii", "pydantic"}

    assert not loaded("--facts", str(compiled), "casualties", "--source", "armenia", "--json") & heavy
    assert not loaded("--facts", str(compiled), "show", "shusha", "--json") & heavy
