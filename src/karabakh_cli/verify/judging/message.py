"""One line on what the base says of a number, in neutral words: never that a text is wrong."""

import re

from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.quantities import revision_history
from karabakh_cli.verify.judging.fit import Fit
from karabakh_cli.verify.judging.judge import DIFFERS, Judgement
from karabakh_cli.verify.judging.outgrown import whole_of
from karabakh_cli.verify.judging.times import days_of
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.words.counted import CASUALTIES
from karabakh_cli.view.claims import Named, claimant
from karabakh_cli.view.naming import join_names
from karabakh_cli.view.number import with_unit

_OF_CASUALTIES = frozenset({"killed", "wounded"})
_ARTICLE = re.compile(r"^The\s")


def message(judged: Judgement, context: Context, facts: Facts) -> str:
    """Return why the verdict is what it is; every number in it has its claimant beside it."""
    if not judged.fits:
        return "Nobody in the base reports this number for what the text counts."
    best = judged.fits[0].figure
    has = f"the base has {_figure(best, facts)}"
    if judged.verdict == "claimant-differs":
        bound = "" if judged.fits[0].bound else ", and a different qualifier"
        return f"Not from {_named(best, context, facts)}{bound}: {has}."
    if judged.verdict == "quantity-differs":
        others = judged.fits[0].claimant is False
        named = f", and not from {_named(best, context, facts)}" if others else ""
        return f"{_difference(judged.fits[0], context)}{named}: {has}."
    if judged.verdict == "bound-differs":
        return f"A different qualifier: {has}."
    return f"{has[:1].upper()}{has[1:]}{_since(judged.fits[0], facts)}."


def _since(best: Fit, facts: Facts) -> str:
    """Return what the claimant revised a figure to, or what another office of its side has given since.

    Of a part of those whom a figure with a caveat counts, it is that figure.
    """
    if best.since is None:
        whole = whole_of(best.figure, facts)
        return f"; part of {_short(whole, facts)}" if whole and whole.caveat else ""
    latest = revision_history(facts.figure(best.since), facts)[-1]
    revises = latest in revision_history(best.figure, facts)
    return f"; since {'revised to' if revises else 'followed by'} {_short(latest, facts)}"


def _difference(best: Fit, context: Context) -> str:
    """Return what differs: the count, as one of the killed and not of all casualties, or only the time."""
    if best.against >= 1 + DIFFERS:
        return "A different count"
    if context.measure.values == CASUALTIES and best.figure.measure in _OF_CASUALTIES:
        return f"A count of the {best.figure.measure}, not of all casualties"
    return {"early": "Not reported by then", "another": "Another time", "": "A different count"}[best.time]


def _figure(figure: Figure, facts: Facts) -> str:
    """Return `2,783, “Azerbaijani servicemen killed”, reported by the ministry, 2020-12-03`."""
    caveat = f" ({figure.caveat})" if figure.caveat else ""
    by = claimant(figure, facts, Named.IN_SENTENCE)
    return f"{with_unit(figure)}, “{figure.what}”{caveat}, reported by {by}{_day(figure, facts)}"


def _short(figure: Figure, facts: Facts) -> str:
    caveat = f" ({figure.caveat})" if figure.caveat else ""
    return f"{with_unit(figure)}{caveat} by {claimant(figure, facts)}{_day(figure, facts)}"


def _day(figure: Figure, facts: Facts) -> str:
    return "".join(f", {day}" for day in days_of(figure, facts)[:1])


def _named(best: Figure, context: Context, facts: Facts) -> str:
    """Return the claimants that the text names; an office of no country as the text does."""
    if context.stranger or context.office:
        return _ARTICLE.sub("the ", context.stranger) or f"any country's {context.office}"
    alone = (replace(best, source=(key,), standing=None) for key in sorted(context.claimants))
    names = [claimant(one, facts, Named.IN_SENTENCE) for one in alone]
    return f"each of {join_names(names)}" if context.each else " or ".join(names)
