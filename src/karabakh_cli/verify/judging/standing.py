"""Whether a figure had been reported, and not yet revised, on the day that a text gives."""

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.verify.judging.times import LATEST, any_overlap, days_of, names_a_day, same_count, stated
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.text.days import YEAR_LETTERS
from karabakh_cli.verify.text.numerals import CURRENCIES

_EARLY = frozenset("initial initially originally".split())
"""Words of a sentence whose counts were revised later."""
_FIRST = frozenset("earlier first".split())
"""Words beside a number that say that it was revised later."""
_WAS = frozenset({"was", "were"})
_HAS = frozenset({"has", "have"})
_PASSED = frozenset("afterwards later subsequently".split())
"""Words of a sentence that a report has of a time after its own day."""


def not_yet_said(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether the text has a figure reported before its claimant reported it.

    A figure without a date has those of others with the same number.
    """
    said_on = context.said_on or (context.report if context.around.isdisjoint(_PASSED) else ())
    said = [dates.span(day).last for day in said_on]
    if not said or names_a_day(figure, said_on):
        return False
    alike = [figure] if stated(figure) else facts.figures_with(measure={figure.measure})
    same = [one for one in alike if one is figure or same_count(one, figure)]
    own = [dates.span(day).first for one in same for day in stated(one)]
    return bool(own) and max(said) < min(own)


def holds_then(figure: Figure, later: Figure, context: Context, facts: Facts) -> bool:
    """Return whether the text dates a number to a day on which it had not yet been revised."""
    if context.around & _EARLY or context.words & _FIRST:
        return True
    own, revised = days_of(figure, facts), days_of(later, facts)
    # What a source has latest, or a fund has collected, is not of a day named before.
    present = context.words.isdisjoint(_WAS) and context.around & LATEST
    latest = present or (figure.unit in CURRENCIES and context.words & _HAS)
    # The day on which people died is not when they were counted.
    died = [day for day in context.happened if day not in context.said_on and names_a_day(figure, [day])]
    dated = [day for day in context.days if day not in died]
    named = (*(dated or (() if latest else context.days_before)), *context.report)
    if any(len(day) > YEAR_LETTERS and any_overlap([day], own) for day in named):
        return not _of_one_day(figure, later) or any_overlap(context.said_on, own)
    return bool(own and revised) and any(
        dates.span(min(own)).first <= dates.span(day).first
        and dates.span(day).last < dates.span(min(revised)).first
        for day in named
    )


def _of_one_day(figure: Figure, later: Figure) -> bool:
    """Return whether both figures are of the same day, which then does not tell them apart."""
    undated = figure.stated_on is None and later.stated_on is None
    return undated and figure.as_of is not None and figure.as_of == later.as_of
