"""The figures that a question asks for: its filters and its query, applied, and what an answer shows."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from karabakh_cli.asking.counts import named_by, of_anybody, of_count
from karabakh_cli.asking.narrowing import best_for, count_asked_for, in_their_order
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.names import match_choice, normalize_name
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.actors import reporter_id, states_of_side
from karabakh_cli.query.camps import WARRING, camp_of, subject_of
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.headlines import Selection, select
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import evenly_cut, in_order
from karabakh_cli.query.revisions import status

if TYPE_CHECKING:
    from karabakh_cli.search.parsing.count import CountQuestion

SORTS = ("value", "date", "source")


class Found(Struct, frozen=True, kw_only=True):
    """The figures that filters and a query ask for.

    `named` are the filters, with what a question for a count names in words, and `count` is that question;
    `words` is whether there is a question of another kind, and `unmet` are its words that no figure has.
    """

    figures: list[Figure]
    named: Filters
    words: bool = False
    count: "CountQuestion | None" = None
    unmet: tuple[str, ...] = ()


def find_figures(facts: Facts, filters: Filters, query: str | None) -> Found:
    """Return the figures that pass the filters and answer the query, if there is one."""
    found = figures(facts, filters)
    if query is None:
        return Found(figures=found, named=filters)
    count = count_asked_for(query, facts)
    on_any_day = structs.replace(filters, as_of=None)
    if count and (counted := of_anybody(facts, count, found)):
        # If only other sides have such a count, theirs is not an answer.
        answers = of_count(facts, count, counted)
        return Found(figures=answers, named=named_by(count, filters), count=count)
    if count and filters.as_of and of_anybody(facts, count, figures(facts, on_any_day)):
        # What had not been counted by then is not answered with something else.
        return Found(figures=[], named=named_by(count, filters), count=count)
    best = best_for(query, found, facts)
    kept = in_their_order(best.entries, found)
    return Found(figures=kept, named=filters, words=True, count=count, unmet=best.unmet)


class Asked(Found, frozen=True, kw_only=True, dict=True):
    """The figures that a command asks for, and how they are to be shown.

    `sources` are the claimants as they were typed. `every` asks for all figures, and `headline` for the
    headline set even if `sort` puts them in an order. `failure` says why nothing matches, if so.
    """

    facts: Facts
    filters: Filters
    query: str | None
    sources: Sequence[str] = ()
    every: bool = False
    headline: bool = False
    sort: str | None = None
    limit: int | None = None
    failure: str = ""

    @cached_property
    def selection(self) -> Selection:
        """The figures to show: the headline set, or all of them if they are asked for or sorted."""
        shown = self._chosen.shown
        if self.sort:
            return self._chosen.only(shown[: self.limit])
        return self._chosen.only(evenly_cut(self.facts, shown, self.limit))

    @cached_property
    def rows(self) -> list[Figure]:
        """The rows of a machine format, before any limit: the figures to show, then all others if wanted."""
        shown = self._chosen.shown
        first = {f.id for f in shown}
        return shown if self.headline else [*shown, *(f for f in self.ranked if f.id not in first)]

    @cached_property
    def _chosen(self) -> Selection:
        """The figures to show, however few are asked for, in the order of the answer."""
        if self.every or (self.sort and not self.headline):
            chosen = Selection(self.ranked, {})
        else:
            chosen = select(self.facts, self.figures, self.named, words=self.words)
        if self.sort:
            return Selection(_sorted(chosen.shown, self.sort, self.facts), chosen.left_out)
        from karabakh_cli.view.sections import arranged

        shown = arranged(chosen.shown, self.facts, by_subject=self.by_subject)
        return Selection(shown, chosen.left_out)

    @cached_property
    def of_either_side(self) -> list[Figure]:
        """The figures of the same question about either side: those found, if it names no side."""
        facts = self.facts
        anybody = figures(facts, structs.replace(self.filters, of=frozenset()))
        if self.count and not self.words:
            return of_anybody(facts, self.count, anybody)
        if self.query is None:
            return anybody
        found = {subject_of(facts, f) for f in self.figures}
        others = [f for f in anybody if subject_of(facts, f) in {*WARRING} - found]
        if len(found.intersection(WARRING)) != 1 or not others:
            return self.figures
        alike = best_for(self.query, others, facts).entries
        return [*self.figures, *in_their_order(alike, others)]

    @property
    def by_subject(self) -> bool:
        """Whether the answer is about one claimant, so that its sections are sides and not counts."""
        return len(self.claimants) == 1

    @cached_property
    def claimants(self) -> list[str]:
        """The ids of the claimants that were typed, without the offices that are part of them."""
        if any(normalize_name(name) == "third party" for name in self.sources):
            # They are too many to name.
            return []
        named = (states_of_side(self.facts, name) or [reporter_id(self.facts, name)] for name in self.sources)
        return list(dict.fromkeys(chain.from_iterable(named)))

    @cached_property
    def ranked(self) -> list[Figure]:
        """All figures, in the order asked for."""
        return _sorted(self.figures, self.sort, self.facts)

    @cached_property
    def status(self) -> Mapping[str, str]:
        """A word for each figure that is not the latest of its claimant."""
        return status(self.facts, as_of=self.filters.as_of)


def _sorted(found: Sequence[Figure], key: str | None, facts: Facts) -> list[Figure]:
    """Return figures by value, date or source (largest, newest or first name first), else in their order."""
    if key is None:
        return in_order(facts, found)
    chosen = match_choice("sort key", key, SORTS)
    if chosen == "value":
        return sorted(found, key=lambda f: -upper_end(f))
    if chosen == "date":
        return sorted(found, key=lambda f: stated_date(f, facts) or "", reverse=True)
    return sorted(found, key=lambda f: (camp_of(facts, f.source), facts.reporter(f.source[0]).name))
