"""What a question names and the base does not have, said on stderr: a claimant, a side, a number, a day."""

from typing import TYPE_CHECKING

from msgspec import structs

from karabakh_cli.cli.output import note
from karabakh_cli.facts.records import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_cli.facts.base import Facts
    from karabakh_cli.search.parsing.count import CountQuestion
    from karabakh_cli.search.ranking.hits import Hit
    from karabakh_cli.search.ranking.rank import SearchResult

_YEARS = 2100
"""Up to this number, what was typed may be a year."""


def note_what_is_not_there(asked: str, hits: "Sequence[Hit]", result: "SearchResult", facts: "Facts") -> None:
    """Say what is missing: the claimant, the whole name or the side that is named, or the number itself."""
    claimant = result.missing_claimant
    if claimant and hits:
        from karabakh_cli.view.claims import claimant as claimant_of

        found = [f for hit in hits if isinstance(f := facts.entries[hit.id], Figure)]
        by = list(dict.fromkeys(claimant_of(f, facts) for f in found))[:2]
        note(f"not reported by {' '.join(claimant)}" + (f", but by {' and '.join(by)}" if by else ""))
    elif hits and (name := result.missing_together):
        note(f"no record has all of {' '.join(name)}")
    if result.count and hits:
        _note_other_side(result.count, hits, facts)
    elif result.missing_side:
        _note_no_figure(result.missing_side, facts)
    if asked.strip()[:1].isdigit():
        _note_closest(asked, facts)


def _note_other_side(count: "CountQuestion", hits: "Sequence[Hit]", facts: "Facts") -> None:
    """Say if what is asked about one side is counted for other sides only.

    Drones counted as destroyed are an answer where those shot down are asked for, and captives who were
    exchanged where those held are.
    """
    from karabakh_cli.asking.counts import of_anybody, of_count
    from karabakh_cli.query.filters import Filters, figures
    from karabakh_cli.query.order import CAPTIVITY, OF_CAPTIVES

    shown = [f for hit in hits if isinstance(f := facts.entries[hit.id], Figure)]
    of_captives = not CAPTIVITY.isdisjoint(count.measure)
    alike = () if count.item else OF_CAPTIVES if of_captives else count.measure
    same_things = structs.replace(count, measure=alike)
    if not count.of or of_count(facts, same_things, shown):
        return
    every = figures(facts, Filters())
    if not of_count(facts, count, every) and of_anybody(facts, count, every):
        _note_no_figure(count.of, facts)


def _note_no_figure(sides: "Sequence[str]", facts: "Facts") -> None:
    """Say that no figure counts what was asked about these sides."""
    named = " and ".join(facts.actors[key].name for key in sides if key in facts.actors)
    if named:
        note(f"no figure on this for {named}")


def _note_closest(asked: str, facts: "Facts") -> None:
    """Say which numbers are closest, if nobody reported the number that was asked for."""
    from karabakh_cli.query.numbers import as_number, figures_with_number, nearest_figures
    from karabakh_cli.view.claims import claimant as claimant_of
    from karabakh_cli.view.number import text

    number = as_number(asked)
    if number is not None and number > _YEARS and not figures_with_number(facts, number):
        near = " and ".join(f"{text(f)} ({claimant_of(f, facts)})" for f in nearest_figures(facts, number))
        note(f"nobody reports {asked}; closest: {near}")


def note_unknown_by(day: str, count: "CountQuestion", base: "Facts") -> None:
    """Say what of a count had not been published by a day, and how many figures are of an unknown day."""
    from karabakh_cli.asking.counts import named_by, of_count
    from karabakh_cli.cli.as_of import note_absences, note_undated
    from karabakh_cli.query.filters import Filters, undated

    asked = Filters(as_of=day)
    note_undated(len(of_count(base, count, undated(base, asked))), "figure")
    note_absences(base, named_by(count, asked))
