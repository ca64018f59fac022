"""Whatever is typed: never a traceback, always one of the four statuses, and stdout for answers alone."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from karabakh_cli import store
from karabakh_cli.cli import app as cli
from karabakh_cli.cli import topics
from karabakh_cli.cli.app import COMMANDS, build, run
from karabakh_cli.search.indexing.index import Index

SMALL = Path(__file__).parent / "data" / "small.yaml"
SAMPLE = 150
EXAMPLES = int(os.environ.get("KWAR_FUZZ", SAMPLE))
"""A long run asks for more, and for others each time."""
# They start a shell or write to the home of whoever runs the tests.
LEFT_OUT = {"--install-completion", "--show-completion"}

FACTS = store.load(SMALL)
WORDS = sorted(
    {word for entry in FACTS.entries.values() for word in str(entry).replace("'", " ").split()}
    | {*FACTS.entries, *FACTS.actors, *COMMANDS, *topics.HELP_TOPICS}
)


# What Typer builds for every call is built once here: the fuzz is of what is typed.
BUILT = {name: build(name) for name in COMMANDS}
OPTIONS = {
    name: [p for p in command.params if p.param_type_name == "option"] for name, command in BUILT.items()
}

# The system passes no argument with a zero byte. Of bytes that are not UTF-8 Python makes halves of letters.
_LETTERS = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
text = st.text(_LETTERS | st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF), max_size=12)
dates = st.one_of(
    st.dates().map(str),
    st.sampled_from(
        ["9 nov", "2020-10", "october 17", "1999", "31 feb", "2020-13-01", "17 октября", "..", "0"]
    ),
)
values = st.one_of(
    text,
    st.sampled_from(WORDS),
    dates,
    st.integers().map(str),
    st.sampled_from(
        "table json jsonl csv tsv md JSON always never auto bash zsh fish id,what kind,,id killed tanks "
        "military war casualties who-started-it armenia Yerevan azerbajan -1 - -- [sic] [/x] :flag:".split()
    ),
)


@st.composite
def option(draw: st.DrawFn, command: str) -> list[str]:
    """An option of the command with a value, or something that looks like one."""
    if not OPTIONS[command] or draw(st.integers(0, 15)) == 0:
        return [f"--{draw(text)}"]
    chosen = draw(st.sampled_from(OPTIONS[command]))
    name = draw(
        st.sampled_from([*chosen.opts, *(opt.upper() for opt in chosen.opts if opt.startswith("--"))])
    )
    if chosen.is_flag:
        return [name]
    value = draw(values)
    return [f"{name}={value}"] if name.startswith("--") and draw(st.booleans()) else [name, value]


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """A command with arguments and options that people and machines might type."""
    command = draw(st.sampled_from(sorted(COMMANDS)))
    parts = draw(st.lists(st.one_of(values.map(lambda value: [value]), option(command)), max_size=5))
    before = draw(st.lists(st.sampled_from(["-h", "--color=never", "--color", "-V", "--nope"]), max_size=1))
    rest = [word for part in parts for word in part if word.partition("=")[0].lower() not in LEFT_OUT]
    typed = draw(st.sampled_from([command, command.upper(), command, command, f"{command}x"]))
    return [*before, typed, *rest]


def outcome(arguments: list[str]) -> tuple[int, str, str]:
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run(arguments)
    return status, out.getvalue(), err.getvalue()


@cache
def its_index() -> Index:
    return store.index(FACTS)


@contextmanager
def prepared() -> Iterator[None]:
    """The base, its index and the commands as made once, in a folder where an option may write a file."""
    load, build_index, built = store.load, store.index, its_index()
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(cli, "build", BUILT.__getitem__)
        patch.setattr(store, "load", lambda path=None, **_: load(path) if path is not None else FACTS)
        patch.setattr(store, "index", lambda base: built if base is FACTS else build_index(base))
        patch.chdir(folder)
        yield


@given(command_lines())
@example(["casualties", "--facts", ""])
@example(["show", "town", "zzzzqqqq", "--json"])
@example(["compare", "killed", "--svg", ""])
@example(["export", "--format", "csv", "-o", ""])
@example(["casualties", "--color", "purple", "--json"])
@example(["help", "FIGURES"])
@example(["cite", "town", ""])
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES == SAMPLE,
    suppress_health_check=[HealthCheck.too_slow],
)
def test_whatever_is_typed_is_answered_or_refused(arguments: list[str]) -> None:
    with prepared():
        status, out, err = outcome(arguments)

    assert status in {0, 1, 2, 3}, err
    assert "Traceback" not in out + err
    assert all(line.startswith("kwar: ") for line in err.splitlines()), err
    assert status == 0 or err.startswith("kwar: ")
    assert status not in {2, 3} or out == ""
    # Of several records, those that are found are printed.
    assert status != 1 or out in {"", "[]\n"} or {"show", "cite"} & {word.lower() for word in arguments}
