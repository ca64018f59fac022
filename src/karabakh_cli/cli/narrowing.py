"""What was typed for a command on figures, put as a question; and what to say if nothing fits."""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import structs

from karabakh_cli.asking.asked import Asked
from karabakh_cli.asking.counts import as_listed, of_count
from karabakh_cli.asking.found import find_figures
from karabakh_cli.asking.question import Best, Question, put
from karabakh_cli.cli.as_of import note_absences, note_undated
from karabakh_cli.cli.options import TOPICS_OF_COMMAND, Figures, Listing, Output
from karabakh_cli.cli.output import note
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry, Figure
from karabakh_cli.query.actors import namesakes, reporter_id, resolve_actors
from karabakh_cli.query.filters import Filters, figures, make_filters, undated
from karabakh_cli.query.order import MEASURES

E = TypeVar("E", bound=Entry)


def actors_named(facts: Facts, typed: Sequence[str] | None) -> frozenset[str]:
    """Return the ids of the actors and people typed, each with all who speak for it. Raises Misuse."""
    _note_namesakes(facts, typed or ())
    return resolve_actors(facts, typed or ())


def _note_namesakes(facts: Facts, typed: Iterable[str]) -> None:
    """Say of an id that is a family name whose it is, and who else has that name."""
    for name in typed:
        if others := namesakes(facts, name):
            person = facts.reporter(reporter_id(facts, name)).name
            note(f"{name} is the id of {person}; of the same name: {', '.join(others)}")


def _typed_filters(keep: Figures, facts: Facts, topics: Sequence[str] = ()) -> Filters:
    """Return the filters that were typed; `topics` apply if no topic was. Raises Misuse."""
    _note_namesakes(facts, (*(keep.source or ()), *(keep.of or ())))
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
    typed: list[str] | None,
    keep: Figures,
    out: Output,
    *,
    topics: Sequence[str] = (),
    listing: Listing = Listing(),  # noqa: B008  # It is frozen.
) -> Asked:
    """Return what a command on figures asks for; a query that says only the war is as none.

    Raises Misuse for unknown names, dates and keys.
    """
    from karabakh_cli import store

    facts = store.load(out.facts)
    filters = _typed_filters(keep, facts, topics)
    question = put(facts, " ".join(typed)) if typed else None
    if question and question.says_only_the_war(facts):
        # All the figures are of it.
        question = None
    found = find_figures(facts, filters, question)
    _note_unmet(found.unmet)
    _note_artsakh_alone(facts, keep, filters, question)
    _note_same_heading(facts, keep, filters, question)
    return Asked(
        facts=facts,
        filters=filters,
        found=found,
        sources=keep.source or (),
        every=keep.every,
        headline=listing.headline,
        sort=listing.sort,
        limit=out.limit,
        failure="" if found.figures else _nothing_found(facts, filters, question, topics, keep),
    )


def _note_unmet(words: Iterable[str]) -> None:
    """Say which words of a query none of the records has that match it best."""
    if words:
        note(f"none of these has {' or '.join(words)}")


def _note_artsakh_alone(facts: Facts, keep: Figures, filters: Filters, question: Question | None) -> None:
    """Say how many figures --of armenia leaves out that count Artsakh alone, since both are one side.

    With a question, only those that answer all of it count.
    """
    if not keep.of or "armenia" not in filters.of or "artsakh" in filters.of or "artsakh" not in facts.actors:
        return
    found = find_figures(facts, structs.replace(filters, of=frozenset({"artsakh"})), question)
    alone = [f for f in found.figures if filters.of.isdisjoint(f.of)]
    if alone and not found.unmet:
        from karabakh_cli.view.wording import counted

        left = counted(len(alone), "figure")
        note(f"{left} of Artsakh alone left out; --of armenian-side shows them too")


def _note_same_heading(facts: Facts, keep: Figures, filters: Filters, question: Question | None) -> None:
    """Say how many figures --measure leaves out that answers have under the same heading: captured, held."""
    if not keep.measure:
        return
    from karabakh_cli.view.wording import counted

    places = {MEASURES[name] for name in filters.measure & MEASURES.keys()}
    for name, place in MEASURES.items():
        if place in places and name not in filters.measure:
            found = find_figures(facts, structs.replace(filters, measure=frozenset({name})), question)
            if found.figures and not found.unmet:
                note(f"{counted(len(found.figures), 'figure')} more with --measure {name}")


def filter_by_query(found: Sequence[E], facts: Facts, query: list[str] | None) -> list[E]:
    """Return the records that match the query best, in their order; all of them if there is no query."""
    return _best(put(facts, " ".join(query)), found).in_order_of(found) if query else list(found)


def best_by_query(found: Sequence[E], facts: Facts, query: list[str] | None) -> list[E]:
    """Return the records that match the query best, the best first; all of them if there is no query."""
    return _best(put(facts, " ".join(query)), found).entries if query else list(found)


def _best(question: Question, found: Sequence[E]) -> Best[E]:
    """Return the records that match a question best, and say which of its words none of them has."""
    best = question.best_of(found)
    _note_unmet(best.unmet)
    return best


def note_what_is_missing(asked: Asked) -> None:
    """Say what --as-of leaves out of the answer, and what a source had not published by that day."""
    filters, facts, count = asked.filters, asked.facts, asked.found.count
    if asked.found.is_other:
        # What a question of another kind would have found is not known.
        return
    left_out = undated(facts, filters)
    note_undated(len(of_count(facts, count, left_out) if count else left_out), "figure")
    note_absences(facts, asked.found.named)


def note_even_cut(shown: Sequence[Figure], every: Sequence[Figure]) -> None:
    """Say that a limit takes the sides in turn, if what it keeps is not simply the first of all figures."""
    if [*shown] != [*every[: len(shown)]]:
        note("-n shows a figure of each side in turn; --json keeps their order")


def _nothing_found(
    facts: Facts, filters: Filters, question: Question | None, topics: Sequence[str], keep: Figures
) -> str:
    """Return why nothing matches, and which wider question has an answer."""
    nothing = "no matching figures"
    if topics and (command := _on_other_topics(facts, filters, question, topics, keep)):
        return f"{nothing}; {command}"
    if question is None:
        return nothing
    if filters.source:
        anybody = figures(facts, Filters(as_of=filters.as_of))
        answers = _best(question, anybody).in_order_of(anybody)
        names = list(dict.fromkeys(facts.reporter(key).name for f in answers for key in f.source))
        if names:
            return f"{nothing} by that source; {question.text!r} is reported by {', '.join(names[:3])}"
    unknown = question.unknown_words
    return f"{nothing}; no record has {', '.join(unknown)}" if unknown else nothing


def _on_other_topics(
    facts: Facts, filters: Filters, question: Question | None, topics: Sequence[str], keep: Figures
) -> str:
    """Return which command has the figures on topics other than these, if there are any."""
    found = find_figures(facts, structs.replace(filters, topic=frozenset()), question)
    others = {f.topic for f in found.figures} - {*topics}
    if not others or found.unmet:
        return ""
    from karabakh_cli.view.naming import join_names
    from karabakh_cli.view.wording import as_typed

    seen = next((name for name, known in TOPICS_OF_COMMAND.items() if others <= {*known}), "figures")
    command = " ".join([f"kwar {seen}", *([as_typed(question.text)] if question else []), *_options(keep)])
    return f"there are some on {join_names(sorted(others))}: {command}"


def _options(keep: Figures) -> Iterator[str]:
    """Yield the filters that were typed, but for a topic, as a shell takes them."""
    for part in ("source", "of", "measure", "population", "item", "period"):
        yield from (f"--{part} {shlex.quote(word)}" for word in getattr(keep, part) or ())
    if keep.as_of:
        yield f"--as-of {shlex.quote(keep.as_of)}"
