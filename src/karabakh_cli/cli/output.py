"""Write answers: format, fields, width, colour, pager and encoding.

Only the answer is written to stdout; messages about it go to stderr.
"""

import codecs
import os
import shlex
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn, TypeVar

from karabakh_cli.cli.options import FORMATS, MAX_WIDTH, MIN_WIDTH, Output, use_color
from karabakh_cli.errors import Misuse, NothingFound
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.names import close_matches, match_choice
from karabakh_cli.facts.records import Entry
from karabakh_cli.view.rows import Row, row

if TYPE_CHECKING:
    from karabakh_cli.view.screen import Screen

R = TypeVar("R")
DEFAULT_WIDTH = 100
"""The width of an answer that does not go to a terminal, unless a width is set."""

_SEPARATORS = {"csv": ",", "tsv": "\t"}
"""What is between the names of a header line."""
_PLAIN = str.maketrans({"–": "-", "·": "|", "─": "-", "’": "'", "█": "#", "░": ":", "▏": "|", "▶": ">"})


def report_nothing(message: str, out: Output, *, known: Sequence[str]) -> NoReturn:
    """Raise NothingFound with a message, after what a format has for no records: see `print_no_records`."""
    print_no_records(out, known)
    raise NothingFound(message)


def print_no_records(out: Output, known: Sequence[str]) -> None:
    """Print what a machine format has if there are no records, which would have had the `known` fields.

    Raises Misuse for --fields that the answer would have refused: of a table any, else unknown ones.
    """
    chosen = format_of(out)
    if chosen == "table":
        refuse_fields(out)
        return
    fields = known if out.fields is None else _chosen_fields(out.fields, known)
    if chosen == "json":
        emit("[]\n")
    elif chosen in _SEPARATORS:
        emit(_SEPARATORS[chosen].join(fields) + "\n")


def print_answer(
    entries: Sequence[Entry],
    facts: Facts,
    out: Output,
    drawn: "Callable[[Screen], str]",
    *,
    as_of: str | None = None,
) -> None:
    """Print records as they are `drawn` for reading, as `print_table` does, or in a machine format."""
    if format_of(out) == "table":
        print_table(drawn, out, as_of=as_of)
    else:
        print_records(entries, facts, out)


def print_records(
    entries: Sequence[Entry], facts: Facts, out: Output, *, status: Mapping[str, str] | None = None
) -> None:
    """Print records in a machine format; for an answer about a day, `facts` is the base of that day.

    `status` has a word for each figure that is not the latest, by the day asked for; by default, by now.
    """
    kept = first_records(entries, out)
    print_rows(lambda: [row(entry, facts) for entry in kept], out, linked=(kept, facts, status))


def first_records(records: Sequence[R], out: Output) -> Sequence[R]:
    """Return at most as many records as --limit allows, and say on stderr if there are more."""
    kept = records[: out.limit]
    if len(kept) < len(records):
        note(f"{len(kept):,} of {len(records):,} shown")
    return kept


def print_rows(
    rows: Callable[[], list[Row]],
    out: Output,
    *,
    linked: tuple[Sequence[Entry], Facts, Mapping[str, str] | None] | None = None,
    known: Sequence[str] = (),
) -> None:
    """Print rows in a machine format; as Markdown, the records that are `linked` to their sources.

    `known` are the fields that --fields may name, where they are more than those of the rows.
    """
    chosen = format_of(out)
    if chosen == "md" and linked and out.fields is None:
        from karabakh_cli.view.markdown import to_md

        emit(to_md(*linked))
    else:
        write = _writer(chosen)
        found = rows()
        emit(write(_select_fields(found, out.fields, known) if found and out.fields is not None else found))


def _writer(chosen: str) -> Callable[[list[Row]], str]:
    """Return the function that writes rows in this machine format."""
    if chosen == "md":
        from karabakh_cli.view.markdown import rows_to_md

        return rows_to_md
    from karabakh_cli.view import formats

    return {
        "json": formats.to_json,
        "jsonl": formats.to_jsonl,
        "csv": formats.to_csv,
        "tsv": formats.to_tsv,
    }[chosen]


def refuse_fields(out: Output) -> None:
    """Raise Misuse if --fields was given: what is printed has none."""
    if out.fields is not None:
        raise Misuse("--fields needs a machine format", "add --format csv, json, jsonl, tsv or md")


def print_table(drawn: "Callable[[Screen], str]", out: Output, *, as_of: str | None = None) -> None:
    """Print an answer for reading, through a pager if it is longer than the screen.

    `as_of` is the ISO 8601 day that it is about, which the commands below it keep.
    """
    refuse_fields(out)
    text = drawn(screen(out, as_of=as_of))
    if not (sys.stdout is not None and sys.stdout.isatty() and not out.no_pager and _page(text)):
        emit(text)


def _page(text: str) -> bool:
    """Show a text that is longer than the screen in a pager; return whether that was done."""
    pager = _pager()
    fits = text.count("\n") < shutil.get_terminal_size().lines
    if fits or not pager or os.environ.get("TERM", "dumb") == "dumb":
        return False
    # As git does: quit if one screen holds it, keep colours and links, leave the answer on the screen.
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    sys.stdout.flush()
    reader = subprocess.Popen(pager, stdin=subprocess.PIPE, env=environment)  # noqa: S603
    with suppress(OSError, KeyboardInterrupt):
        reader.communicate(text.encode("utf-8", "replace"))
    while reader.poll() is None:
        # Ctrl-C is for the pager, which puts the terminal right when it ends.
        with suppress(KeyboardInterrupt):
            reader.wait()
    return True


def _pager() -> list[str]:
    """Return the command of the pager and its arguments; none if it cannot be run or is `cat`."""
    try:
        words = shlex.split(os.environ.get("KWAR_PAGER") or os.environ.get("PAGER") or "less")
    except ValueError:  # A quote that is not closed.
        return []
    return words if words and words != ["cat"] and shutil.which(words[0]) else []


def screen(out: Output, *, as_of: str | None = None) -> "Screen":
    """Return the screen that the answer goes to; its width is that of --width, else see `columns`."""
    from karabakh_cli.view.screen import Screen

    terminal = sys.stdout is not None and sys.stdout.isatty()
    width = out.width or columns()
    color = use_color(out.color, terminal=terminal)
    width = min(max(width, MIN_WIDTH), MAX_WIDTH)
    return Screen(width=width, color=color, ids=out.show_ids, urls=out.urls, as_of=as_of)


def columns() -> int:
    """Return how wide an answer may be without --width: COLUMNS, else as the terminal, else 100 columns.

    What is piped on to `less` or `head` is read on the terminal too, and is no wider than that.
    """
    return shutil.get_terminal_size((min(DEFAULT_WIDTH, _width_behind_a_pipe()), 0)).columns


def _width_behind_a_pipe() -> int:
    """Return the width of the terminal that messages go to while the answer goes into a pipe, else 100."""
    with suppress(OSError, AttributeError):
        if stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode):
            return os.get_terminal_size(sys.stderr.fileno()).columns or DEFAULT_WIDTH
    return DEFAULT_WIDTH


def format_of(out: Output, *more: str) -> str:
    """Return the format asked for, of these or `more`.

    Raises Misuse if the format is unknown, or if two are asked for.
    """
    chosen = match_choice("format", out.format, (*FORMATS, *more)) if out.format else None
    if out.json and chosen not in {None, "json"}:
        raise Misuse("--json and --format name different formats", "use one of them")
    return "json" if out.json else chosen or "table"


def _select_fields(rows: list[Row], fields: str, known: Sequence[str]) -> list[Row]:
    """Return only these fields of each row, in this order, None where a row has none.

    Raises Misuse if one is unknown. If numbers are chosen without their claimants, a note says so.
    """
    wanted = _chosen_fields(fields, known or [*dict.fromkeys(name for found in rows for name in found)])
    counts = any(found.get("kind") == "figure" for found in rows)
    if counts and {"value", "high", "text"} & set(wanted) and not {"source", "source_names"} & set(wanted):
        note("numbers without their claimants; add source_names to --fields")
    return [{name: found.get(name) for name in wanted} for found in rows]


def _chosen_fields(fields: str, known: Sequence[str]) -> list[str]:
    """Return the fields that were asked for. Raises Misuse if one is unknown, or if there are none."""
    wanted = [name.strip() for name in fields.split(",") if name.strip()]
    for name in wanted:
        if name not in known:
            meant = "".join(f"did you mean {near}? " for near in close_matches(name, known))
            raise Misuse(f"unknown field {name!r}", f"{meant}choose from {', '.join(known)}")
    if not wanted:
        raise Misuse("--fields is empty", f"choose from {', '.join(known)}")
    return wanted


def emit(text: str) -> None:
    """Write the answer whole, whatever stdout can encode: other letters as JSON escapes them."""
    if sys.stdout is None:
        raise OSError("stdout is closed")
    encoding = sys.stdout.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        codecs.register_error("kwar", _escaped)
        text = text.translate(_PLAIN).encode(encoding, "kwar").decode(encoding)
    sys.stdout.write(text)
    sys.stdout.flush()


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """Return the letters that an encoding lacks as JSON writes them: \\u and four digits."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2)), error.end


def note(message: str) -> None:
    """Print a message on stderr."""
    from karabakh_cli.view.wording import shortened

    if sys.stderr is not None:
        # The answer does not depend on stderr, which may be full or closed.
        with suppress(OSError):
            print(f"kwar: {shortened(message, most=1000)}", file=sys.stderr)


def silence_stdout() -> None:
    """Point stdout at the null device, so that closing it cannot fail once its reader has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
