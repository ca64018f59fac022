"""TAB in real shells on a real terminal: what is offered, with which words, and that nothing is printed."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from karabakh_cli.cli.app import COMMANDS
from karabakh_cli.cli.completion import script
from karabakh_cli.facts.base import Facts

SMALL = Path(__file__).parents[1] / "data" / "small.yaml"
SOURCES = {"armenia", "armenian-side", "azerbaijani-side", "azerbaijan-mod", "watcher", "witness"}
SHELLS = ("bash", "zsh", "fish")
SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>78M])|[\r\x08]"
)
START = {
    # Only the shell itself: no file of the user's or of the system's is read.
    "bash": ["--norc", "--noprofile", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--no-config", "-i"],
}
SETUP = {
    # One TAB offers everything, without a question.
    "bash": "PS1='> '; bind 'set show-all-if-ambiguous on' 'set completion-query-items 0' "
    "'set page-completions off' 'set bell-style none' 'set enable-bracketed-paste off'; source {script}",
    "zsh": "PS1='> '; LISTMAX=0; unsetopt beep; fpath=({folder} $fpath); "
    "autoload -Uz compinit; compinit -u -d {folder}/dump",
    "fish": "function fish_prompt; echo '> '; end; source {script}",
}


INSTALLED = {
    # What the shell reads when it starts is what --install-completion has left.
    "bash": SETUP["bash"].partition("; source")[0],
    "zsh": "PS1='> '; LISTMAX=0; unsetopt beep",
    "fish": SETUP["fish"].partition("; source")[0],
}


def needs(name: str) -> None:
    """Skip the test if the shell is not installed; in CI it has to be."""
    if shutil.which(name) is None:
        assert not os.environ.get("CI"), f"{name} has to be there in CI"
        pytest.skip(f"{name} is not installed")


class Shell:
    """A shell on a terminal, with kwar and its completion in it."""

    def __init__(
        self, name: str, folder: Path, *, start: list[str] | None = None, setup: str | None = None
    ) -> None:
        """Start it in a folder of its own, where `kwar` runs these tests' kwar."""
        binary = folder / "bin" / "kwar"
        binary.parent.mkdir(exist_ok=True)
        binary.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m karabakh_cli "$@"\n', encoding="utf-8")
        binary.chmod(0o755)
        completion = folder / "_kwar"
        completion.write_text(script(name), encoding="utf-8")
        (folder / "broken.yaml").write_text("figures: [", encoding="utf-8")
        environment = {
            "PATH": f"{binary.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            "HOME": str(folder),
            "TERM": "xterm",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "KWAR_FACTS": str(SMALL),
            # A newer fish would wait for the terminal to say what it is.
            "fish_features": "no-query-term",
        }
        self.child = pexpect.spawn(
            name,
            start or START[name],
            env=environment,
            cwd=folder,
            dimensions=(60, 300),
            encoding="utf-8",
            timeout=30,
        )
        self.name, self.folder, self.count = name, folder, 0
        self.run((setup or SETUP[name]).format(script=completion, folder=folder))

    def run(self, line: str, end: str = "\r") -> str:
        """Type a line, and what ends it; all that the terminal is sent until the shell waits again."""
        self.count += 1
        self.child.send(line + end)
        # The line is cleared, so that it never runs; the two halves are joined by the shell alone.
        self.child.send(f"\x15echo en''ded-{self.count}\r")
        self.child.expect_exact(f"ended-{self.count}")
        return str(SEQUENCE.sub("", self.child.before or ""))

    def tab(self, line: str) -> str:
        """What TAB puts on the terminal after a line."""
        shown = self.run(line, end="\t")
        return shown.partition(line)[2].rpartition("echo en''ded")[0]


@pytest.fixture(scope="module", params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """Each shell, started once."""
    name: str = request.param
    needs(name)
    found = Shell(name, tmp_path_factory.mktemp(name))
    yield found
    found.child.close(force=True)


DESCRIBED = {"zsh", "fish"}


def test_commands_are_offered_with_what_they_do(shell: Shell) -> None:
    shown = shell.tab("kwar ")

    assert {name for name in COMMANDS if not re.search(rf"\b{name}\b", shown)} == set()
    for line in ("Show places, with each side's names", "Show the war on one screen: losses on both sides"):
        assert (line in shown) is (shell.name in DESCRIBED)


def test_an_option_is_completed(shell: Shell) -> None:
    assert shell.tab("kwar casualties --sou").startswith("rce")


def test_sources_are_offered_with_their_names_as_they_are(shell: Shell) -> None:
    shown = shell.tab("kwar casualties --source ")

    assert set(re.findall(r"[a-z-]+", shown)) >= SOURCES
    for name in ("Ministry of Defence of Azerbaijan", "Watcher [sic]", "Aram Şahin"):
        assert (name in shown) is (shell.name in DESCRIBED)


def test_ids_are_those_of_the_base_that_is_named(shell: Shell) -> None:
    other = SMALL.read_text("utf-8").replace("witness", "bystander")
    (shell.folder / "other.yaml").write_text(other, encoding="utf-8")

    assert shell.tab("kwar show --facts other.yaml byst").startswith("ander")


def test_case_does_not_matter(shell: Shell) -> None:
    assert "witness" in shell.run("kwar casualties --source WIT", end="\t")


def test_a_list_of_fields_is_continued(shell: Shell) -> None:
    assert shell.tab("kwar casualties --fields id,wh").startswith("at")


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        pytest.param("kwar casualties --source=wit", "ness", id="value"),
        pytest.param("kwar --color=al", "ways", id="value before the command"),
        pytest.param("kwar casualties --fields=id,wh", "at", id="fields"),
        pytest.param(
            "kwar --facts=third.yaml casualties --source byst", "ander", id="base before the command"
        ),
        pytest.param("kwar casualties --facts=third.yaml --source=byst", "ander", id="base and value"),
        pytest.param("kwar --facts=thir", "d.yaml", id="file"),
        pytest.param("kwar casualties --source 'wit", "ness", id="open quote"),
        pytest.param('kwar --facts "a b/third.yaml" casualties --source byst', "ander", id="quoted base"),
        pytest.param("FOO=1 kwar casualties --source wit", "ness", id="after a variable"),
        pytest.param("echo x | kwar casualties --source wit", "ness", id="after a pipe"),
    ],
)
def test_a_value_is_completed_after_an_equals_sign_and_within_a_line(
    shell: Shell, line: str, rest: str
) -> None:
    other = SMALL.read_text("utf-8").replace("witness", "bystander")
    (shell.folder / "a b").mkdir(exist_ok=True)
    for name in ("third.yaml", "a b/third.yaml"):
        (shell.folder / name).write_text(other, encoding="utf-8")

    assert shell.tab(line).startswith(rest)


def test_after_an_equals_sign_every_value_is_offered(shell: Shell) -> None:
    shown = shell.tab("kwar casualties --source=")

    assert set(re.findall(r"[a-z-]+", shown)) >= SOURCES


def test_in_bash_no_space_follows_a_list_of_fields(tmp_path: Path) -> None:
    bash = Shell("bash", tmp_path)

    assert "id,what,source" in bash.run("kwar casualties --fields id,wh\t,sou", end="\t")
    assert "=id,what,source" in bash.run("kwar casualties --fields=id,wh\t,sou", end="\t")
    bash.child.close(force=True)


def test_in_bash_the_equals_sign_need_not_split_words(tmp_path: Path) -> None:
    bash = Shell("bash", tmp_path)
    bash.run("COMP_WORDBREAKS=${COMP_WORDBREAKS//=/}")

    assert bash.tab("kwar casualties --source=wit").startswith("ness")
    bash.child.close(force=True)


@pytest.mark.parametrize("name", SHELLS)
def test_the_script_that_is_installed_is_the_one_that_is_printed_and_answers_the_first_tab(
    name: str, tmp_path: Path
) -> None:
    needs(name)
    first = Shell(name, tmp_path)
    first.run("kwar --install-completion")
    first.child.close(force=True)
    installed = (
        tmp_path
        / {
            "bash": ".bash_completions/kwar.sh",
            "zsh": ".zfunc/_kwar",
            "fish": ".config/fish/completions/kwar.fish",
        }[name]
    )
    assert installed.read_text("utf-8") == script(name)

    new = Shell(name, tmp_path, start=["-i"], setup=INSTALLED[name])
    assert new.tab("kwar casualties --source=wit").startswith("ness")
    new.child.close(force=True)


def test_on_a_broken_base_nothing_is_printed(shell: Shell) -> None:
    shown = shell.tab("kwar casualties --facts broken.yaml --source ")

    assert not re.search(r"kwar: |Traceback|armenia|rror", shown)


def test_a_word_on_a_value_is_never_folded(kwar: list[str], clean: dict[str, str], small: Facts) -> None:
    # To fish every line is an offer.
    asked = {"_KWAR_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": "kwar show "}
    narrow = {"_TYPER_COMPLETE_FISH_ACTION": "get-args", "COLUMNS": "20", "KWAR_FACTS": str(SMALL)}

    done = subprocess.run(
        kwar,
        env={**clean, **asked, **narrow, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert [line.partition("\t")[0] for line in done.stdout.splitlines()] == list(small.entries)


@pytest.mark.parametrize("running", SHELLS)
@pytest.mark.parametrize("name", SHELLS)
def test_the_script_is_for_the_shell_that_is_named(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, name: str, running: str
) -> None:
    first = {
        "bash": "# bash completion for kwar",
        "zsh": "#compdef kwar",
        "fish": "# fish completion for kwar",
    }
    monkeypatch.setenv("SHELL", f"/bin/{running}")

    done = run("completion", name)

    assert (done.status, done.out, done.err) == (0, script(name), "")
    assert done.out.splitlines()[0] == first[name]
