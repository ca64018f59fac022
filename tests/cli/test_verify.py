"""kwar verify at the command line: texts in, rows out, and an exit status."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SMALL = str(Path(__file__).parents[1] / "data" / "small.yaml")
GOOD = "Armenia says that 1,200 of its soldiers were killed.\n"
BAD = "Armenia says that about 1,200 of its soldiers were killed, and 4,321 wounded.\n"
Ask = Callable[..., Any]


@pytest.fixture
def draft(tmp_path: Path) -> Callable[[str | bytes], str]:
    """Write a draft and return its name."""

    def write(text: str | bytes) -> str:
        path = tmp_path / "draft.md"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    return write


class Stdin:
    """Standard input with these bytes, on a terminal or not."""

    def __init__(self, data: bytes, *, terminal: bool = False) -> None:
        self.buffer, self._terminal = io.BytesIO(data), terminal

    def isatty(self) -> bool:
        """Return whether somebody types."""
        return self._terminal


def test_all_matching_is_status_0(ask_small: Ask, draft: Ask) -> None:
    done = ask_small("verify", draft(GOOD))

    assert done.status == 0
    assert "1,200  match" in done.out
    assert "1 number: 1 match" in done.out


def test_something_that_differs_is_status_1_in_every_format(ask_small: Ask, draft: Ask) -> None:
    for name in ("table", "json", "jsonl", "csv", "tsv", "md", "github"):
        done = ask_small("verify", draft(BAD), "--format", name)

        assert (done.status, done.err) == (1, ""), name
        assert "bound-differs" in done.out


def test_json_has_every_key_of_the_promise_and_ids_in_lists(ask_small: Ask, draft: Ask) -> None:
    first, second = json.loads(ask_small("verify", draft(BAD), "--format", "json").out)

    keys = ["file", "line", "column", "number", "verdict", "claimants_in_text", "records", "message"]
    assert list(first) == list(second) == keys
    assert (first["line"], first["column"], first["number"]) == (1, 25, "1,200")
    assert first["records"] == ["killed-armenia"]
    assert first["claimants_in_text"] == ["armenia"]
    assert (second["verdict"], second["records"]) == ("unknown", [])


def test_no_numbers_is_an_empty_array_and_status_0(ask_small: Ask, draft: Ask) -> None:
    done = ask_small("verify", draft("Nothing was counted."), "--format", "json")
    assert (done.status, done.out) == (0, "[]\n")

    done = ask_small("verify", draft("Nothing was counted."))
    assert (done.status, done.out) == (0, "")
    assert "no numbers to check" in done.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "github", "--json"], "different formats"),
        (["--format", "github", "--fields", "verdict"], "--fields needs a machine format"),
        (["--format", "githb"], "github"),
    ],
)
def test_options_that_exclude_each_other_are_misuse(
    ask_small: Ask, draft: Ask, options: list[str], said: str
) -> None:
    done = ask_small("verify", draft("At least 541 Syrian fighters were killed."), *options)

    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_github_annotates_the_lines_of_the_file(ask_small: Ask, draft: Ask) -> None:
    name = draft(BAD)

    done = ask_small("verify", name, "--format", "github")

    assert done.out.splitlines()[0].startswith(f"::warning file={name},line=1,col=25,title=1%2C200")


def test_several_files_are_checked_in_their_order(ask_small: Ask, draft: Ask, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text(GOOD, "utf-8")

    rows = json.loads(ask_small("verify", str(other), draft(BAD), "--format", "json").out)

    assert [Path(row["file"]).name for row in rows] == ["other.md", "draft.md", "draft.md"]


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input_is_read(
    ask_small: Ask, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Stdin(GOOD.encode()))

    (row,) = json.loads(ask_small("verify", *arguments, "--format", "json").out)

    assert row["file"] == "-"


def test_nothing_waits_for_somebody_to_type(ask_small: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Stdin(b"", terminal=True))

    done = ask_small("verify")

    assert (done.status, done.out) == (2, "")
    assert "no text to check" in done.err


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x7fELF\0\0", "binary"),
        ("Größe 12".encode("latin-1"), "not UTF-8, at byte 3"),
        (b"12 tanks. " * (11 << 14), "longer than 1 MiB"),
        ("Погибло 2906 военнослужащих Азербайджана.".encode(), "not seem to be in English"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(ask_small: Ask, draft: Ask, data: bytes, reason: str) -> None:
    done = ask_small("verify", draft(data))

    assert (done.status, done.out) == (2, "")
    assert reason in done.err
    assert done.err.count("\n") == 1


def test_a_file_that_cannot_be_read_is_refused_in_one_line(ask_small: Ask, tmp_path: Path) -> None:
    for name, reason in ((tmp_path / "none.md", "No such file"), (tmp_path, "directory")):
        done = ask_small("verify", str(name))

        assert (done.status, done.out) == (2, "")
        assert reason in done.err
        assert done.err.count("\n") == 1


def test_an_unusable_base_is_status_3(run: Ask, draft: Ask, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("figures: [", "utf-8")

    assert run("--facts", str(broken), "verify", draft(GOOD)).status == 3


def test_a_mark_of_byte_order_and_windows_line_ends_move_nothing(ask_small: Ask, draft: Ask) -> None:
    text = "\ufeffThe war.\r\n\r\n" + GOOD.replace("\n", "\r\n")

    (row,) = json.loads(ask_small("verify", draft(text), "--format", "json").out)

    assert (row["line"], row["column"]) == (3, 19)
