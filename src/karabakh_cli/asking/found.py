"""Filters and a question -> the figures that they ask for."""

from typing import TYPE_CHECKING

from msgspec import Struct, structs

from karabakh_cli.asking.counts import named_by, of_anybody, of_count
from karabakh_cli.asking.question import Question
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.filters import Filters, figures

if TYPE_CHECKING:
    from karabakh_cli.search.parsing.count import CountQuestion


class Found(Struct, frozen=True, kw_only=True):
    """The figures that filters and a question ask for.

    `named` are the filters, with what a question for a count names in words, and `count` is that question.
    `is_other` is whether the question is of another kind, and `unmet` are its words that no figure has.
    """

    figures: list[Figure]
    named: Filters
    question: Question | None = None
    count: "CountQuestion | None" = None
    is_other: bool = False
    unmet: tuple[str, ...] = ()


def find_figures(facts: Facts, filters: Filters, question: Question | None) -> Found:
    """Return the figures that pass the filters and answer the question, if there is one."""
    passing = figures(facts, filters)
    if question is None:
        return Found(figures=passing, named=filters)
    count = question.count
    if count and (answers := _counted(facts, count, filters, passing)) is not None:
        return Found(figures=answers, named=named_by(count, filters), question=question, count=count)
    best = question.best_of(passing)
    return Found(
        figures=best.in_order_of(passing) or _so_called(facts, passing, question.text),
        named=filters,
        question=question,
        count=count,
        is_other=True,
        unmet=best.unmet,
    )


def _counted(
    facts: Facts, count: "CountQuestion", filters: Filters, passing: list[Figure]
) -> list[Figure] | None:
    """Return the figures that answer a question for a count; None if nobody has ever counted that."""
    if counted := of_anybody(facts, count, passing):
        # If only other sides have such a count, theirs is not an answer.
        return of_count(facts, count, counted)
    on_any_day = structs.replace(filters, as_of=None)
    if filters.as_of and of_anybody(facts, count, figures(facts, on_any_day)):
        # What had not been counted by then is not answered with something else.
        return []
    return None


def _so_called(facts: Facts, found: list[Figure], name: str) -> list[Figure]:
    """Return the figures on the count of this name, as answers print it: armenian infected."""
    from karabakh_cli.view.phrases import as_query

    return [f for f in found if as_query(facts, f).casefold() == name.casefold()]
