"""The figures that a command asks for -> those that its answer shows, in their order."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain

from msgspec import Struct, structs

from karabakh_cli.asking.counts import of_anybody
from karabakh_cli.asking.found import Found
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.names import match_choice, normalize_name
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.actors import reporter_id, states_of_side
from karabakh_cli.query.camps import WARRING, camp_of, subject_of
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.headlines.select import Selection, select
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import evenly_cut, in_order
from karabakh_cli.query.revisions import status

SORTS = ("value", "date", "source")


class Asked(Struct, frozen=True, kw_only=True, dict=True):
    """What a command asks for: the figures found, and how they are to be shown.

    `sources` are the claimants as they were typed. `every` asks for all figures, and `headline` for the
    headline set even if `sort` puts them in an order. `failure` says why nothing matches, if so.
    """

    facts: Facts
    filters: Filters
    found: Found
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
            chosen = select(self.facts, self.found.figures, self.found.named, words=self.found.is_other)
        if self.sort:
            return Selection(_sorted(self.facts, chosen.shown, self.sort), chosen.left_out)
        from karabakh_cli.view.sections import arranged

        shown = arranged(chosen.shown, self.facts, by_subject=self.by_subject)
        return Selection(shown, chosen.left_out)

    @cached_property
    def of_either_side(self) -> list[Figure]:
        """The figures of the same question about either side: those found, if it names no side."""
        anybody = figures(self.facts, structs.replace(self.filters, of=frozenset()))
        if self.found.count and not self.found.is_other:
            return of_anybody(self.facts, self.found.count, anybody)
        if self.found.question is None:
            return anybody
        others = self._of_the_other_side(anybody)
        alike = self.found.question.best_of(others).in_order_of(others) if others else []
        return [*self.found.figures, *alike]

    def _of_the_other_side(self, anybody: Sequence[Figure]) -> list[Figure]:
        """Return the figures of the side of which none was found, if some of one side were."""
        sides = {subject_of(self.facts, f) for f in self.found.figures}.intersection(WARRING)
        if len(sides) != 1:
            return []
        return [f for f in anybody if subject_of(self.facts, f) in {*WARRING} - sides]

    @property
    def query(self) -> str:
        """The question in words, empty if there is none."""
        return self.found.question.text if self.found.question else ""

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
        return _sorted(self.facts, self.found.figures, self.sort)

    @cached_property
    def status(self) -> Mapping[str, str]:
        """A word for each figure that is not the latest of its claimant."""
        return status(self.facts, as_of=self.filters.as_of)


def _sorted(facts: Facts, found: Sequence[Figure], key: str | None) -> list[Figure]:
    """Return figures by value, date or source (largest, newest or first name first), else in their order."""
    if key is None:
        return in_order(facts, found)
    chosen = match_choice("sort key", key, SORTS)
    if chosen == "value":
        return sorted(found, key=lambda f: -upper_end(f))
    if chosen == "date":
        return sorted(found, key=lambda f: stated_date(f, facts) or "", reverse=True)
    return sorted(found, key=lambda f: (camp_of(facts, f.source), facts.reporter(f.source[0]).name))
