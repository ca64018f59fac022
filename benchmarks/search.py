"""How often search puts the right record first, beside SQLite's full-text search and fzf.

    python benchmarks/search.py

All three are given the same texts of the same records, those that kwar itself indexes, and each
query as it was typed. fzf is asked where it is installed.
"""

import argparse
import json
import re
import shutil
import sqlite3
import subprocess
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from measure import markdown

from karabakh_cli import store
from karabakh_cli.errors import Misuse
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Event, Figure, Statement
from karabakh_cli.search.indexing.texts import searchable_fields
from karabakh_cli.search.ranking.rank import search

QUERIES = Path(__file__).parents[1] / "tests" / "data" / "queries.jsonl"
DEPTH = 5

Search = Callable[[str], list[str]]
"""A query -> the ids of the records that answer it, best first."""


class Query(NamedTuple):
    """A query, its kind, and what a right record is: one of these ids, or any of a day."""

    text: str
    kind: str
    ids: frozenset[str]
    date: str | None


def main() -> None:
    """Ask every query of every tool and print one Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--queries", type=Path, default=QUERIES, metavar="FILE", help="JSON lines")
    chosen = parser.parse_args()
    facts = store.load()
    queries = list(read(chosen.queries))
    tools = searches(facts)
    ranks: dict[str, dict[str, list[int]]] = {}
    seconds = {}
    for name, ask in tools.items():
        ranks[name] = defaultdict(list)
        begun = time.perf_counter()
        for query in queries:
            rank = ranked(query, ask(query.text)[:DEPTH], facts)
            ranks[name][query.kind].append(rank)
            ranks[name]["all"].append(rank)
        seconds[name] = time.perf_counter() - begun
    print(table(ranks), "\n")
    each = ", ".join(f"{name} {1000 * took / len(queries):.1f} ms" for name, took in seconds.items())
    print(f"{len(queries)} queries over {len(facts.entries)} records; a query took {each}.")
    if "fzf" not in tools:
        print("fzf is not installed here and was left out.")


def read(path: Path) -> Iterable[Query]:
    """The queries of a file."""
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            found: dict[str, Any] = json.loads(line)
            ids = frozenset(found.get("expect", ()))
            yield Query(found["q"], found["kind"], ids, found.get("expect_date"))


def ranked(query: Query, ids: list[str], facts: Facts) -> int:
    """The rank of the first right record, 0 for none; where nothing is right, 1 for no answer."""
    if not query.ids and query.date is None:
        return 0 if ids else 1
    for rank, key in enumerate(ids, 1):
        if key in query.ids or (query.date is not None and query.date in days(facts.entries[key])):
            return rank
    return 0


def days(entry: Entry) -> set[str | None]:
    """The days that a record is of."""
    if isinstance(entry, Figure):
        return {entry.as_of, entry.stated_on}
    if isinstance(entry, Event):
        return {entry.date, entry.end}
    return {entry.said_on} if isinstance(entry, Statement) else set()


def searches(facts: Facts) -> dict[str, Search]:
    """The tools that are here, each as a function of the query."""
    written = {
        key: " ".join(" ".join(text.split()) for _, text in searchable_fields(facts, entry))
        for key, entry in facts.entries.items()
    }
    found = {
        "kwar find": kwar(facts),
        "FTS5, any word": fts5(written, "OR"),
        "FTS5, all words": fts5(written, "AND"),
    }
    if program := shutil.which("fzf"):
        found["fzf"] = fzf(written, program)
    return found


def kwar(facts: Facts) -> Search:
    """The search of kwar, in this process."""
    index = store.index(facts)

    def ask(query: str) -> list[str]:
        try:
            return [hit.id for hit in search(index, query)]
        except Misuse:
            return []

    return ask


def fts5(written: dict[str, str], joined: str) -> Search:
    """SQLite's full-text search, words folded as it can and ranked by BM25."""
    base = sqlite3.connect(":memory:")
    base.execute(
        "create virtual table records"
        " using fts5(id unindexed, text, tokenize='unicode61 remove_diacritics 2')"
    )
    base.executemany("insert into records values (?, ?)", written.items())

    def ask(query: str) -> list[str]:
        # In quotation marks a word is a word, whatever FTS5 would read in it.
        words = f" {joined} ".join(f'"{word}"' for word in re.findall(r"\w+", query))
        sql = "select id from records where records match ? order by bm25(records), id limit ?"
        return [key for (key,) in base.execute(sql, (words, DEPTH))] if words else []

    return ask


def fzf(written: dict[str, str], program: str) -> Search:
    """`fzf --filter`, a record a line; the id is not searched twice."""
    lines = "".join(f"{key}\t{text}\n" for key, text in written.items())

    def ask(query: str) -> list[str]:
        done = subprocess.run(
            [program, "--filter", query, "--delimiter", "\t", "--nth", "2.."],
            input=lines,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return [line.partition("\t")[0] for line in done.stdout.splitlines()]

    return ask


def table(ranks: dict[str, dict[str, list[int]]]) -> str:
    """For each kind of query and each tool, the shares right first and among the first five."""
    titles = ["kind", "queries", *(f"{name} @{n}" for name in ranks for n in (1, DEPTH))]
    kinds = [kind for kind in next(iter(ranks.values())) if kind != "all"]
    rows = []
    for kind in [*kinds, "all"]:
        cells = [kind, str(len(next(iter(ranks.values()))[kind]))]
        for found in ranks.values():
            cells.append(share(rank == 1 for rank in found[kind]))
            cells.append(share(rank > 0 for rank in found[kind]))
        rows.append(cells)
    return markdown(titles, rows)


def share(right: Iterable[bool]) -> str:
    """A share as a per cent."""
    found = list(right)
    return f"{100 * sum(found) / len(found):.0f} %"


if __name__ == "__main__":
    main()
