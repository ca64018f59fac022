"""What a command on figures asks for: its filters and its query, applied; and what to say if nothing fits."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, structs

from karabakh_cli.cli.as_of import note_absences, note_undated
from karabakh_cli.cli.counts import as_listed, named_by, of_anybody, of_count
from karabakh_cli.cli.options import TOPICS_OF_COMMAND, Figures, Listing, Output, match_choice
from karabakh_cli.cli.output import note
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Entry, Figure
from karabakh_cli.query.camps import WARRING, camp_of, subject_of
from karabakh_cli.query.filters import Filters, figures, make_filters, undated, with_wider
from karabakh_cli.query.headlines import Selection, select
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import evenly_cut, in_order
from karabakh_cli.query.revisions import status

if TYPE_CHECKING:
    from karabakh_cli.search.parsing.count import CountQuestion

E = TypeVar("E", bound=Entry)
SORTS = ("value", "date", "source")


class Asked(Struct, frozen=True, kw_only=True, dict=True):
    """The figures that a command asks for: all that match, and how they are to be shown.

    `named` are the filters, with what a question for a count names in words, and `count` is that question;
    `words` is whether there is a question of another kind. `failure` says why nothing matches, if so.
    """

    facts: Facts
    filters: Filters
    named: Filters
    figures: list[Figure]
    keep: Figures
    listing: Listing
    query: tuple[str, ...]
    words: bool
    count: "CountQuestion | None"
    limit: int | None
    failure: str

    @cached_property
    def selection(self) -> Selection:
        """The figures to show: the headline set, or all of them if they are asked for or sorted."""
        shown = self._chosen.shown
        if self.listing.sort:
            return self._chosen.only(shown[: self.limit])
        return self._chosen.only(evenly_cut(self.facts, shown, self.limit))

    @cached_property
    def rows(self) -> list[Figure]:
        """All figures, those of the selection first and as it shows them: the rows of a machine format."""
        shown = self.selection.shown
        first = {f.id for f in shown}
        rest = [f for f in self._chosen.shown if f.id not in first]
        first |= {f.id for f in rest}
        return [*shown, *rest, *(f for f in self.ranked if f.id not in first)]

    @cached_property
    def _chosen(self) -> Selection:
        """The figures to show, however few are asked for, in the order of the answer."""
        if self.keep.every or (self.listing.sort and not self.listing.headline):
            chosen = Selection(self.ranked, {})
        else:
            chosen = select(self.facts, self.figures, self.named, words=self.words)
        if self.listing.sort:
            return Selection(_sorted_figures(chosen.shown, self.listing.sort, self.facts), chosen.left_out)
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
        if not self.query:
            return anybody
        found = {subject_of(facts, f) for f in self.figures}
        others = [f for f in anybody if subject_of(facts, f) in {*WARRING} - found]
        if len(found.intersection(WARRING)) != 1 or not others:
            return self.figures
        from karabakh_cli import store
        from karabakh_cli.search.ranking.narrow import narrow

        alike = narrow(store.index(facts), " ".join(self.query), {f.id for f in others}).ids
        return [*self.figures, *(f for f in others if f.id in alike)]

    @property
    def by_subject(self) -> bool:
        """Whether the answer is about one claimant, so that its sections are sides and not counts."""
        return len(self.claimants) == 1

    @cached_property
    def claimants(self) -> list[str]:
        """The ids of the claimants that were typed, without the offices that are part of them."""
        from karabakh_cli.facts.names import normalize_name
        from karabakh_cli.query.actors import reporter_id, states_of_side

        typed = self.keep.source or ()
        if any(normalize_name(name) == "third party" for name in typed):
            # They are too many to name.
            return []
        named = (states_of_side(self.facts, name) or [reporter_id(self.facts, name)] for name in typed)
        return list(dict.fromkeys(chain.from_iterable(named)))

    @cached_property
    def ranked(self) -> list[Figure]:
        """All figures, in the order asked for."""
        return _sorted_figures(self.figures, self.listing.sort, self.facts)

    @cached_property
    def status(self) -> Mapping[str, str]:
        """A word for each figure that is not the latest of its claimant."""
        return status(self.facts, as_of=self.filters.as_of)


def _typed_filters(keep: Figures, facts: Facts, topics: Sequence[str] = ()) -> Filters:
    """Return the filters that were typed; `topics` apply if no topic was. Raises Misuse."""
    return make_filters(
        facts,
        source=keep.source or (),
        of=keep.of or (),
        as_of=keep.as_of,
        measure=as_listed("measure", keep.measure),
        population=as_listed("population", keep.population),
        item=as_listed("item", keep.item),
        topic=keep.topic or topics,
        period=keep.period or (),
    )


def asked_for(
    query: list[str] | None,
    keep: Figures,
    out: Output,
    *,
    topics: Sequence[str] = (),
    listing: Listing = Listing(),  # noqa: B008  # It is frozen.
) -> Asked:
    """Return what a command on figures asks for. Raises Misuse for unknown names, dates and keys."""
    from karabakh_cli import store

    facts = store.load(out.facts)
    filters = _typed_filters(keep, facts, topics)
    found, named = figures(facts, filters), filters
    count = _count_asked_for(facts, query) if query else None
    on_any_day = structs.replace(filters, as_of=None)
    if count and (counted := of_anybody(facts, count, found)):
        # If only other sides have such a count, theirs is not an answer.
        found, named = of_count(facts, count, counted), named_by(count, filters)
    elif count and filters.as_of and of_anybody(facts, count, figures(facts, on_any_day)):
        # What had not been counted by then is not answered with something else.
        found, named = [], named_by(count, filters)
    else:
        found = filter_by_query(found, facts, query)
    if not query:
        _note_artsakh_alone(facts, keep, filters)
    return Asked(
        facts=facts,
        filters=filters,
        named=named,
        figures=found,
        keep=keep,
        listing=listing,
        query=tuple(query or ()),
        words=bool(query) and named is filters,
        count=count,
        limit=out.limit,
        failure="" if found else _nothing_found(facts, filters, query, topics),
    )


def _note_artsakh_alone(facts: Facts, keep: Figures, filters: Filters) -> None:
    """Say how many figures --of armenia leaves out that count Artsakh alone, since both are one side."""
    if not keep.of or "armenia" not in filters.of or "artsakh" in filters.of or "artsakh" not in facts.actors:
        return
    of = frozenset({"artsakh"})
    alone = [f for f in figures(facts, structs.replace(filters, of=of)) if filters.of.isdisjoint(f.of)]
    if alone:
        from karabakh_cli.view.phrases import counted

        left = counted(len(alone), "figure")
        note(f"{left} of Artsakh alone left out; --of armenian-side shows them too")


def _count_asked_for(facts: Facts, query: list[str]) -> "CountQuestion | None":
    """Return what a query counts, or whose losses it asks for; None if it does not ask for that alone."""
    from karabakh_cli import store
    from karabakh_cli.search.parsing.count import count_question, side_question
    from karabakh_cli.search.parsing.parse import parse_query

    parsed = parse_query(store.index(facts), " ".join(query))
    return None if parsed.is_unanswerable else count_question(parsed) or side_question(parsed)


def filter_by_query(found: Sequence[E], facts: Facts, query: list[str] | None) -> list[E]:
    """Return the records that match the query best, in their order; all of them if there is no query."""
    kept = {entry.id for entry in best_by_query(found, facts, query)}
    return [entry for entry in found if entry.id in kept]


def best_by_query(found: Sequence[E], facts: Facts, query: list[str] | None) -> list[E]:
    """Return the records that match the query best, the best first; all of them if there is no query."""
    if not query:
        return list(found)
    from karabakh_cli import store
    from karabakh_cli.search.ranking.narrow import narrow

    narrowed = narrow(store.index(facts), " ".join(query), {entry.id for entry in found})
    if narrowed.ids and narrowed.unmet:
        note(f"none of these has {' or '.join(narrowed.unmet)}")
    by_id = {entry.id: entry for entry in found}
    return [by_id[key] for key in narrowed.ids]


def _sorted_figures(found: Sequence[Figure], key: str | None, facts: Facts) -> list[Figure]:
    """Return figures by value, date or source (largest, newest or first name first), else in their order."""
    if key is None:
        return in_order(facts, found)
    chosen = match_choice("sort key", key, SORTS)
    if chosen == "value":
        return sorted(found, key=lambda f: -upper_end(f))
    if chosen == "date":
        return sorted(found, key=lambda f: stated_date(f, facts) or "", reverse=True)
    return sorted(found, key=lambda f: (camp_of(facts, f.source), facts.reporter(f.source[0]).name))


def note_what_is_missing(asked: Asked) -> None:
    """Say what --as-of leaves out of the answer, and what a source had not published by that day."""
    filters, facts = asked.filters, asked.facts
    if asked.words:
        # What a question of another kind would have found is not known.
        return
    left_out = undated(facts, filters)
    note_undated(len(of_count(facts, asked.count, left_out) if asked.count else left_out), "figure")
    note_absences(facts, asked.named)


def _nothing_found(facts: Facts, filters: Filters, query: list[str] | None, topics: Sequence[str]) -> str:
    """Return why nothing matches, and which wider question has an answer."""
    nothing = "no matching figures"
    if not query:
        others = {f.topic for f in figures(facts, structs.replace(filters, topic=frozenset()))} - {*topics}
        seen = next((name for name, known in TOPICS_OF_COMMAND.items() if others <= {*known}), "figures")
        command = " ".join([f"kwar {seen}", *_counted(filters)])
        some = f"{nothing}; there are some on {', '.join(sorted(others))}: {command}"
        return some if topics and others else nothing
    words = " ".join(query)
    if filters.source:
        anybody = filter_by_query(figures(facts, Filters(as_of=filters.as_of)), facts, query)
        names = list(dict.fromkeys(facts.reporter(key).name for f in anybody for key in f.source))
        if names:
            return f"{nothing} by that source; {words!r} is reported by {', '.join(names[:3])}"
    unknown = _unknown_words(facts, words)
    return f"{nothing}; no record has {', '.join(unknown)}" if unknown else nothing


def _counted(filters: Filters) -> Iterator[str]:
    """Yield the options that name what is counted, without the wider items that a named one brings along."""
    wider = {one for item in filters.item for one in with_wider([item]) if one != item}
    for part in ("measure", "population", "item"):
        yield from (f"--{part} {word}" for word in sorted(getattr(filters, part) - wider))


def _unknown_words(facts: Facts, query: str) -> tuple[str, ...]:
    from karabakh_cli import store
    from karabakh_cli.search.parsing.parse import parse_query

    return parse_query(store.index(facts), query).unknown_words
