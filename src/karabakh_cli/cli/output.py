"""An answer on its way out: the format, the fields, the colours, and what stdout can take.

stdout holds the answer and nothing else; what is said about it goes to stderr.
"""

import codecs
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from karabakh_cli.cli.options import Output, match_choice, use_color
from karabakh_cli.errors import Misuse, NothingFound
from karabakh_cli.facts.names import close_matches
from karabakh_cli.facts.records import Entry, Event, Facts, Figure, Person, Place, Statement
from karabakh_cli.view.rows import Row, row
from karabakh_cli.view.screen import Screen

if TYPE_CHECKING:
    from karabakh_cli.search.index import Index
    from karabakh_cli.search.rank import Hit

E = TypeVar("E", Figure, Event, Person, Place, Statement)

FORMATS = ("table", "json", "jsonl", "csv", "tsv", "md")
MIN_WIDTH = 30

_PLAIN = str.maketrans({"–": "-", "·": "|", "─": "-", "’": "'", "█": "#", "▏": "|", "▶": ">"})


def show(
    entries: Sequence[Entry],
    facts: Facts,
    out: Output,
    *,
    nothing: str,
    above: Callable[[Screen], str] = lambda _: "",
) -> None:
    """Print records in the format asked for; NothingFound, with `nothing`, where there are none.

    `above` gives what stands over a table on a terminal.
    """

    def drawn() -> str:
        from karabakh_cli.view.block import block
        from karabakh_cli.view.terminal import page

        return above(screen(out)) + page([block(entry, facts) for entry in kept], screen(out))

    kept = list(entries)[: out.limit]
    write(
        lambda: [row(entry, facts) for entry in kept],
        drawn,
        out,
        linked=lambda: linked(kept, facts),
        nothing="" if kept else nothing,
    )
    if len(kept) < len(entries):
        note(f"{len(kept)} of {len(entries)} shown")


def filter_by_query(
    found: Sequence[E],
    facts: Facts,
    query: list[str] | None,
    index: "Index | None" = None,
) -> list[E]:
    """Of these records, those that answer the query as well as the best does; all where there is none.

    `index` is that of the facts, where the caller has it at hand.
    """
    if not query:
        return list(found)
    from karabakh_cli import store
    from karabakh_cli.search.rank import narrow

    among = {entry.id for entry in found}
    kept = set(narrow(index or store.index(facts), " ".join(query), among))
    return [entry for entry in found if entry.id in kept]


def write(
    rows: Callable[[], list[Row]],
    drawn: Callable[[], str],
    out: Output,
    *,
    linked: Callable[[], str] | None = None,
    nothing: str = "",
) -> None:
    """Print rows as data, or what is drawn of them as text; as Markdown what is `linked`, if given."""
    chosen = format_of(out)
    if nothing:
        if chosen == "json":
            emit("[]\n")
        raise NothingFound(nothing)
    if chosen == "table":
        if out.fields is not None:
            raise Misuse("--fields goes with json, jsonl, csv, tsv or md", "add --format csv")
        emit(drawn())
        return
    if chosen == "md" and linked and out.fields is None:
        emit(linked())
        return
    found = rows()
    if out.fields is not None:
        found = select(found, out.fields)
    from karabakh_cli.view import formats

    if chosen == "md":
        from karabakh_cli.view.markdown import rows_to_md

        emit(rows_to_md(found))
        return
    emit(
        {
            "json": formats.to_json,
            "jsonl": formats.to_jsonl,
            "csv": formats.to_csv,
            "tsv": formats.to_tsv,
        }[chosen](found)
    )


def linked(entries: Sequence[Entry], facts: Facts) -> str:
    """The records as a Markdown table whose citations are links."""
    from karabakh_cli.view.block import block
    from karabakh_cli.view.markdown import to_md

    cited = [[cite.document for cite in entry.cite] for entry in entries]
    return to_md([block(entry, facts) for entry in entries], cited, facts)


def format_of(out: Output) -> str:
    """The format asked for; Misuse where there is none of that name."""
    return "json" if out.json else match_choice("format", out.format, FORMATS)


def select(rows: list[Row], fields: str) -> list[Row]:
    """Only these fields of each row, in this order; Misuse, with the list, where one is unknown."""
    wanted = [name.strip() for name in fields.split(",") if name.strip()]
    known = list(dict.fromkeys(name for found in rows for name in found))
    for name in wanted:
        if name not in known:
            meant = "".join(f"did you mean {near}? " for near in close_matches(name, known))
            raise Misuse(f"no field is called {name!r}", f"{meant}known: {', '.join(known)}")
    if not wanted:
        raise Misuse("--fields names no field", f"known: {', '.join(known)}")
    return [{name: found.get(name) for name in wanted} for found in rows]


def screen(out: Output) -> Screen:
    """The terminal that stdout is, or a pipe."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    color = use_color(out.color, terminal=terminal)
    if not terminal:
        return Screen(None, color)
    return Screen(max(shutil.get_terminal_size().columns, MIN_WIDTH), color)


def emit(text: str) -> None:
    """Write the answer whole, whatever stdout can encode: as JSON does, where it cannot."""
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
    """The letters that an encoding lacks, as JSON writes them: \\u and four digits."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2)), error.end


def found_rows(hits: "Sequence[Hit]", facts: Facts, *, explain: bool) -> list[Row]:
    """The rows of what was found, each with the texts that matched, and why on request."""
    from karabakh_cli.search.rank import matched

    rows = []
    for hit in hits:
        found = row(facts.entries[hit.id], facts)
        found["matched"] = matched(facts.entries[hit.id], facts, hit)
        if explain:
            found["score"] = hit.score
            found["explain"] = [
                {
                    "word": m.word,
                    "key": m.key,
                    "field": m.field,
                    "how": m.how,
                    "points": round(m.points, 2),
                }
                for m in hit.matches
            ]
        rows.append(found)
    return rows


def found_page(hits: "Sequence[Hit]", facts: Facts, where: Screen, *, explain: bool) -> str:
    """What was found as blocks, each with the texts that matched, and why on request."""
    from msgspec.structs import replace

    from karabakh_cli.search.rank import matched
    from karabakh_cli.view.block import block
    from karabakh_cli.view.terminal import page

    blocks = []
    for hit in hits:
        entry = facts.entries[hit.id]
        texts = "matched " + ", ".join(matched(entry, facts, hit)) if hit.matches else ""
        why = [f"{m.points:.2f} {m.word} = {m.key} in {m.field} ({m.how})" for m in hit.matches if explain]
        if explain:
            why.append(f"score {hit.score:g}")
        drawn = block(entry, facts)
        blocks.append(replace(drawn, more=(*drawn.more, texts, *why) if texts or why else drawn.more))
    return page(blocks, where, headings=False)


def note(message: str) -> None:
    """A word to the reader, beside the answer."""
    if sys.stderr is not None:
        # A full or closed stderr takes nothing away from the answer.
        with suppress(OSError):
            print(f"kwar: {message}", file=sys.stderr)


def silence_stdout() -> None:
    """Point stdout nowhere, so that closing it cannot fail once its reader has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
