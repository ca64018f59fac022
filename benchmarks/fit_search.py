"""Fit the numbers of the ranking to labelled queries, and write them into search/matching/weights.py.

    python benchmarks/fit_search.py --folds 5           # how well they do on queries not seen
    python benchmarks/fit_search.py --write             # fit to all queries but the held ones, and write

Coordinate ascent: each number in turn is moved a little up and down, and a move is kept if more queries get a
right record first. Every move away from where a number was costs a little, so that one query
more in a thousand does not pay for it. Queries marked `held` are never fitted; they are scored at the end.
The order must be alike for both sides: every trait weighs the same whoever reports and whoever is counted.
"""

import argparse
import json
import math
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import structs
from search import days

from karabakh_cli import store
from karabakh_cli.errors import Misuse
from karabakh_cli.facts.base import Facts
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching import weights
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.hits import Hit
from karabakh_cli.search.ranking.rank import rank_hits

DATA = Path(__file__).parents[1] / "tests" / "data"
CANDIDATES = 60
"""Records a query that are ranked again under new weights; a right one further down is lost anyway."""
DEPTH = 5
SMALL = 0.3
"""Below this a number is moved by steps that do not grow smaller with it."""
MOVE_COSTS = 0.0004
"""What a move of a number by a quarter costs, in shares of queries."""
SHARPNESS = 15
"""How soon a lead is enough: at 15, one tenth more than the best wrong record is worth four fifths."""
GATES = (
    "min coverage",
    "min share",
    "min share of a source",
    "half known",
    "least idf of a rare name",
    "no answer",
    "no answer without the rarest",
    "no answer by a guess",
)
"""What decides whether a record is shown at all: set by what silence about other things costs in answers."""
FIXED = {
    *GATES,
    "most met without the rarest",
    "least sure",
    "least of its own",
    "accused missing",
    "admission missing",
    "cause missing",
    "object missing",
    "person missing",
    "place missing",
    "who missing",
    "of other people",
    "captives",
    "displaced",
    "lifted",
    "local",
    "as good as the best",
    "as good for a side",
    "as good for a rival",
    "least idf of a concept",
    "least idf of a side",
    "most met",
    "most idf",
    "unknown word",
    "unknown number",
    "wish idf",
}
"""Numbers that reading a query uses, or that say what comes first on principle, and that are not fitted."""
Numbers = dict[str, Any]


class Case(NamedTuple):
    """A query, read once, with the few records that may be ranked first, and those that are right."""

    base: Index
    parsed: ParsedQuery
    right: frozenset[str]
    language: str
    group: str


def main() -> None:
    """Fit, score and perhaps write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument(
        "--facts", type=Path, action="append", help="a fact base to fit on; more than one adds up"
    )
    parser.add_argument("--folds", type=int, default=0, metavar="N", help="cross-validate in N parts")
    parser.add_argument("--rounds", type=int, default=2, metavar="N", help="times through all numbers")
    parser.add_argument("--write", action="store_true", help="write the fitted numbers")
    chosen = parser.parse_args()
    fitted, held = [], []
    for facts in map(store.load, chosen.facts or [None]):
        found = list(read_cases(facts))
        fitted += [case for case, is_held in found if not is_held]
        held += [case for case, is_held in found if is_held]
    print(f"before: {report(fitted)}; held: {report(held)}")
    start = read_numbers()
    if chosen.folds:
        cross_validate(fitted, chosen.folds, chosen.rounds)
        set_numbers(start)
    if chosen.write:
        fit(fitted, chosen.rounds)
        write_numbers()
        print(f"after: {report(fitted)}; held: {report(held)}")


def read_cases(facts: Facts) -> Iterator[tuple[Case, bool]]:
    """Yield the labelled queries as cases, each with whether it is held."""
    index = store.index(facts)
    for name, group in (("queries.jsonl", "asked"), ("out_of_scope.jsonl", "out of scope")):
        for line in (DATA / name).read_text("utf-8").splitlines():
            query = json.loads(line)
            if case := make_case(index, facts, query, group):
                yield case, bool(query.get("held"))


def make_case(index: Index, facts: Facts, query: dict[str, Any], group: str) -> Case | None:
    """Return a query as a case, None if it has nothing to look for."""
    try:
        parsed = parse_query(index, query["q"])
    except Misuse:
        return None
    right = frozenset(query.get("expect", ()))
    if "expect_date" in query:
        right = frozenset(key for key, entry in facts.entries.items() if query["expect_date"] in days(entry))
    hits = [] if parsed.is_unanswerable else candidates(index, parsed)
    wanted = right.union(hit.id for hit in hits)
    numbers = {number for number, key in enumerate(index.ids) if key in wanted}
    terms = {
        key: {field: [n for n in records if n in numbers] for field, records in index.terms[key].items()}
        for term in parsed.terms
        for key in term.keys
    }
    if parsed.is_unanswerable:
        terms = {key: {} for key in terms}
    return Case(structs.replace(index, terms=terms), parsed, right, query.get("lang", "en"), group)


def candidates(index: Index, parsed: ParsedQuery) -> list[Hit]:
    """Return the records that may be ranked first under other weights, poor answers among them."""
    kept = {name: weights.SETTINGS[name] for name in GATES}
    weights.SETTINGS.update(dict.fromkeys(GATES, 0.0))
    try:
        return rank_hits(index, parsed, None, CANDIDATES)
    finally:
        weights.SETTINGS.update(kept)


def rank_of(case: Case) -> int:
    """Return the rank of the first right record, 0 for none; 1 for no answer where none is right."""
    hits = rank_hits(case.base, case.parsed, None, DEPTH)
    if case.group != "asked":
        return 0 if hits else 1
    return next((rank for rank, hit in enumerate(hits, 1) if hit.id in case.right), 0)


def worth(case: Case) -> float:
    """Return how good an answer is, from 0 to 1: most of it for a right record first, some for its lead.

    The lead tells a fit in which direction to go before any record changes places, and what holds for
    queries that are a little different.
    """
    hits = rank_hits(case.base, case.parsed, None, DEPTH)
    if case.group != "asked":
        return 0.0 if hits else 1.0
    rank = next((rank for rank, hit in enumerate(hits, 1) if hit.id in case.right), 0)
    if not rank:
        return 0.0
    wrong = max((hit.score for hit in hits if hit.id not in case.right), default=0.0)
    lead = 1 / (1 + (wrong / hits[rank - 1].score) ** SHARPNESS)
    return 0.4 * (rank == 1) + 0.2 / rank + 0.4 * lead


def report(cases: Sequence[Case]) -> str:
    """Return the shares of right records first and in five, by language, and of honest silences."""
    groups: dict[str, list[int]] = {}
    for case in cases:
        rank = rank_of(case)
        names = ["all", case.language] if case.group == "asked" else [case.group]
        for name in names:
            groups.setdefault(name, []).append(rank)
    return ", ".join(
        f"{name} {share(r == 1 for r in ranks)}/{share(r > 0 for r in ranks)} ({len(ranks)})"
        for name, ranks in sorted(groups.items())
    )


def share(right: Iterable[bool]) -> str:
    """Return the share of what is true."""
    found = list(right)
    return f"{sum(found) / len(found):.3f}"


def cross_validate(cases: Sequence[Case], folds: int, rounds: int) -> None:
    """Fit on all parts but one and score that one, for each part in turn.

    Each fit starts where every field and trait weighs the same, since the numbers as they are were fitted to
    all parts.
    """
    order = list(cases)
    random.Random(2020).shuffle(order)  # noqa: S311
    start = read_numbers()
    first: list[int] = []
    for fold in range(folds):
        set_numbers(start)
        make_even()
        fit([case for place, case in enumerate(order) if place % folds != fold], rounds)
        first += [rank_of(case) == 1 for case in order[fold::folds]]
    print(f"cross-validated: {sum(first) / len(first):.3f} right first on queries not fitted")


def make_even() -> None:
    """Let every field weigh the same, and no trait and no kind anything."""
    weights.FIELD_WEIGHTS.update(dict.fromkeys(weights.FIELD_WEIGHTS, 1.5))
    weights.TRAITS.update(dict.fromkeys(weights.TRAITS, 0.0))
    weights.KIND_WEIGHTS.update(dict.fromkeys(weights.KIND_WEIGHTS, 0.0))


def fit(cases: Sequence[Case], rounds: int) -> None:
    """Move each number to where it serves the queries best."""
    best = sum(map(worth, cases)) / len(cases)
    for step in (0.4, 0.2, 0.1)[:rounds]:
        for table, key in list(numbers()):
            best = move(table, key, step, best, lambda: sum(map(worth, cases)) / len(cases))


def move(table: Numbers, key: str, step: float, best: float, score: Callable[[], float]) -> float:
    """Move one number up or down for as long as that helps; return the score then."""
    for direction in (1 + step, 1 / (1 + step)):
        moved = False
        while True:
            before = table[key]
            table[key] = shifted(before, direction)
            cost = MOVE_COSTS * step / 0.25
            if (found := score()) <= best + cost:
                table[key] = before
                break
            best, moved = found, True
        if moved:
            break
    return best


def shifted(value: float, factor: float) -> float:
    """Return a number moved by a factor; one that changes a score moves on the scale of that change."""
    if -1 < value <= 0:
        return max(-0.6, round(min(0.0, value - 0.05 * math.log(factor) / math.log(1.4)), 3))
    if value < SMALL:
        return max(0.0, round(value + 0.04 * math.log(factor) / math.log(1.4), 3))
    return round(value * factor, 3)


def numbers() -> Iterator[tuple[Numbers, str]]:
    """Yield every number that is fitted, by its table and key."""
    tables = [weights.TRAITS, weights.KIND_WEIGHTS, weights.SETTINGS, weights.FIELD_WEIGHTS]
    for table in chain(tables, weights.ROLE_WEIGHTS.values()):
        yield from ((table, key) for key in table if key not in FIXED)


def read_numbers() -> list[float]:
    """Return the value of every fitted number."""
    return [table[key] for table, key in numbers()]


def set_numbers(values: Sequence[float]) -> None:
    """Set every fitted number."""
    for (table, key), value in zip(numbers(), values, strict=True):
        table[key] = value


def write_numbers() -> None:
    """Write the numbers into weights.py, each where it was."""
    path = Path(weights.__file__)
    tables = iter(
        [
            weights.FIELD_WEIGHTS,
            weights.TRAITS,
            *weights.ROLE_WEIGHTS.values(),
            weights.KIND_WEIGHTS,
            weights.SETTINGS,
        ]
    )
    text = re.sub(r"\{[^{}]*\}", lambda found: rewritten(found[0], next(tables)), path.read_text("utf-8"))
    path.write_text(text, encoding="utf-8")


def rewritten(text: str, table: Numbers) -> str:
    """Return the source of a table with its values as they are now."""
    return re.sub(r'"([^"]+)": -?[0-9.]+', lambda found: f'"{found[1]}": {table[found[1]]}', text)


if __name__ == "__main__":
    main()
