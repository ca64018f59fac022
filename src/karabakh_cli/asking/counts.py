"""What is counted, as a question or an option names it: which figures, and by which of the listed words."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Figure
from karabakh_cli.facts.vocabulary import MEASURED_TOPICS, VOCABULARIES
from karabakh_cli.query.actors import resolve_actors
from karabakh_cli.query.camps import camp_of, is_own, subject_of
from karabakh_cli.query.claimants import is_official, is_unofficial
from karabakh_cli.query.filters import Filters, figures, with_wider

if TYPE_CHECKING:
    from karabakh_cli.query.headlines.select import Selection
    from karabakh_cli.search.parsing.count import CountQuestion


def of_count(facts: Facts, count: "CountQuestion", among: Iterable[Figure]) -> list[Figure]:
    """Return the figures that answer a question for a count, in their order.

    If it asks for official figures and there are any, only those; likewise for unofficial figures and for
    a side's own.
    """
    named = [key for key in count.of if key in facts.actors]
    camps = {camp_of(facts, [key]) for key in named} - {"third"}
    items = with_wider(count.item)
    others = resolve_actors(facts, [key for key in named if camp_of(facts, [key]) == "third"])

    def fits(f: Figure) -> bool:
        return (
            (not count.measure or f.measure in count.measure)
            and (not count.is_general or f.topic in MEASURED_TOPICS)
            # Nobody asks whether the displaced were civilians.
            and (not count.population or f.population in count.population or f.measure == "displaced")
            and (not items or f.item in items)
            and (not count.of or subject_of(facts, f) in camps or not others.isdisjoint(f.of))
        )

    found = [f for f in among if fits(f)]
    for wish, is_wished in _WISHES.items():
        if wish in count.wishes:
            found = [f for f in found if is_wished(facts, f)] or found
    return found


_WISHES = {"official": is_official, "unofficial": is_unofficial, "own": is_own}
"""For each kind of claimant that a question may ask for, whether a figure is by one of that kind."""


def of_anybody(facts: Facts, count: "CountQuestion", among: Iterable[Figure]) -> list[Figure]:
    """Return the figures that count the same for any side, in their order."""
    return of_count(facts, structs.replace(count, of=()), among)


def named_by(count: "CountQuestion", asked: Filters) -> Filters:
    """Return the filters with what a question names too: naming something turns off the default selection.

    A general word such as casualties names nothing, so the default selection answers it.
    """
    if count.is_general:
        return structs.replace(
            asked, of=asked.of.union(count.of), topic=asked.topic or frozenset(MEASURED_TOPICS)
        )
    return structs.replace(
        asked,
        of=asked.of.union(count.of),
        measure=asked.measure.union(count.measure),
        population=asked.population.union(count.population),
        item=asked.item.union(with_wider(count.item)),
    )


def headlines_of_both_together(facts: Facts, count: "CountQuestion", *, day: str | None) -> list[Figure]:
    """Return the headlines on both camps together, of the count that a question about one camp asks for.

    They do not depend on which camp that is.
    """
    from karabakh_cli.query.headlines.select import select

    if not count.of:
        return []
    asked, of_any = Filters(as_of=day), structs.replace(count, of=())
    counted = select(facts, of_count(facts, of_any, figures(facts, asked)), named_by(of_any, asked))
    return [f for f in counted.shown if subject_of(facts, f) == "both"]


def as_listed(part: str, typed: Sequence[str] | None) -> list[str]:
    """Return the words typed for a measure, population or item as the base lists them: drones, deaths.

    An unknown word is returned as it is.
    """
    if not typed or {*typed} <= {*VOCABULARIES[part]}:
        return list(typed or ())
    from karabakh_cli.search.parsing.count import closed_words

    return [found for given in typed for found in closed_words(part, given) or [given]]


def headlines_of_count(
    facts: Facts, count: "CountQuestion", best: Entry, *, day: str | None
) -> "Selection | None":
    """Return the headline set of the count that a question asks for, in the order of `kwar casualties`.

    `best` is the best result of a search; what happened according to it comes first. None if it is a figure
    outside the set: the question asks for another figure. With a day, that figure may have come later, and is
    ignored.
    """
    # Only an answer for reading needs these.
    from karabakh_cli.query.headlines.select import select
    from karabakh_cli.query.order import measured
    from karabakh_cli.view.sections import arranged

    asked = Filters(as_of=day)
    counted = select(facts, of_count(facts, count, figures(facts, asked)), named_by(count, asked))
    shown = arranged(counted.shown, facts, by_subject=False)
    if not shown or (day is None and isinstance(best, Figure) and best not in shown):
        return None
    if isinstance(best, Figure):
        shown.sort(key=lambda figure: measured(figure) != measured(best))
    return structs.replace(counted, shown=shown)
