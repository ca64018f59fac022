"""How well a figure of the base answers to what a text says of a number."""

from msgspec import Struct

from karabakh_cli.facts import dates
from karabakh_cli.facts.records import Actor, Facts, Figure
from karabakh_cli.query.actors import with_parts
from karabakh_cli.verify.context import Context
from karabakh_cli.verify.likeness import MEASURED, likeness
from karabakh_cli.verify.marks import compared
from karabakh_cli.verify.speech import EARLY, FIRST

_PLAIN_UNITS = frozenset({"people", "items", "times"})
_ALIKE = ({"nearly", "just-under"},)


class Fit(Struct, frozen=True, kw_only=True):
    """How a figure compares with a number in its text.

    `evidence` is what agrees, `against` what speaks of another quantity. `claimant` is None where the
    text names nobody. `since` is the id of the figure that revised this one.
    """

    figure: Figure
    evidence: float
    against: float
    claimant: bool | None
    bound: bool
    dated: bool
    since: str | None

    @property
    def cost(self) -> float:
        """How far the figure is from what the text says; the least is the one that is meant."""
        differs = 3 * self.against + 2.5 * (self.claimant is False) + (not self.bound)
        return differs + 0.5 * (self.since is not None and not self.dated) - 0.6 * self.evidence


def same_number(figure: Figure, context: Context) -> bool:
    """Return whether a figure has the number, or the range, and its unit."""
    number = context.number
    if figure.value is None or not _same_unit(number.unit, figure.unit):
        return False
    if number.high is not None:
        return (figure.value, figure.high) == (number.value, number.high)
    return number.value in {figure.value, figure.high}


def _same_unit(given: str | None, unit: str) -> bool:
    if given in MEASURED:
        return unit == given
    return unit in _PLAIN_UNITS


def fit(figure: Figure, context: Context, facts: Facts) -> Fit:
    """Return how a figure with the number compares with what the text says of it."""
    evidence, against = likeness(figure, context, facts)
    against += _of_another_time(figure, context, facts)
    claimant = reports(figure, context, facts)
    same_day = _same_day(figure, context, facts)
    evidence += same_day + (2 if claimant else 0) * (1 if context.certain else 0.4)
    if claimant is False and not context.certain:
        claimant, evidence = None, evidence - 0.3
    since = facts.revised_by.get(figure.id)
    return Fit(
        figure=figure,
        evidence=evidence,
        against=against,
        claimant=claimant,
        bound=_same_bound(figure, context),
        dated=since is not None and _holds_then(figure, facts.figure(since), context, facts),
        since=since,
    )


def reports(figure: Figure, context: Context, facts: Facts) -> bool | None:
    """Return whether who reports the figure is named in the text as doing so; None where nobody is.

    An office counts as its state and the other way round, and a page that relays the claim as the claimant.
    """
    if context.stranger:
        return _relays(figure, context.stranger, facts) or _is_of(figure, context.stranger, facts)
    if not context.claimants:
        return None
    sources = {part for key in figure.source for part in with_parts(facts, key)}
    named = {part for key in context.claimants for part in with_parts(facts, key)}
    if named & set(figure.source) or sources & context.claimants:
        return True
    outlets = [facts.reporters[key] for key in context.claimants]
    return any(
        _relays(figure, outlet.name, facts)
        for outlet in outlets
        if isinstance(outlet, Actor) and outlet.kind == "media"
    )


def _relays(figure: Figure, name: str, facts: Facts) -> bool:
    """Return whether a page that relays the figure is of a publisher with this name."""
    return any(_has_name(facts.documents[cite.document].publisher, name) for cite in figure.cite)


def _is_of(figure: Figure, name: str, facts: Facts) -> bool:
    """Return whether the claimant is an assembly or an office of somebody with this name."""
    return any(_has_name(facts.reporter(key).name, f"of {name}") for key in figure.source)


def _has_name(longer: str, name: str) -> bool:
    """Return whether a name is a part of a longer one, whatever their articles."""
    whole, wanted = (f" {compared(one)} ".replace(" the ", " ") for one in (longer, name))
    return wanted in whole


def _same_bound(figure: Figure, context: Context) -> bool:
    one, other = figure.bound, context.number.bound
    if context.number.high is None and figure.high is not None:
        return False
    return one == other or any({one, other} <= alike for alike in _ALIKE)


def days_of(figure: Figure, facts: Facts) -> list[str]:
    """Return the dates of a figure: when it was said, of when it is, else when it was published."""
    own = [day for day in (figure.stated_on, figure.as_of) if day]
    return own or [day for cite in figure.cite if (day := facts.documents[cite.document].published)]


def _same_day(figure: Figure, context: Context, facts: Facts) -> float:
    own = days_of(figure, facts)
    if not own or not context.days:
        return 0.0
    return 1.0 if any(_overlap(one, other) for one in own for other in context.days) else -0.2


def _of_another_time(figure: Figure, context: Context, facts: Facts) -> float:
    """Return 1 where the dates in the text are of another time than the figure, else 0.

    All are before the war and the figure is of it, or on the one day the claimant gave another number.
    """
    own = days_of(figure, facts)
    if not own or not context.days:
        return 0.0
    before = all(dates.span(day).last < dates.FIRST_DAY for day in context.days)
    if before and figure.period != "before":
        return float(not any(dates.span(day).first < dates.FIRST_DAY for day in own))
    # A day without a year may be of either of two.
    one_day = len({day[len("2020") :] for day in context.days}) == 1 and not {*context.days} & {*own}
    return float(one_day and any(_gave_another(figure, day, facts) for day in context.days))


def _gave_another(figure: Figure, day: str, facts: Facts) -> bool:
    """Return whether the same claimant had another number for the same count on a day."""
    step = figure.supersedes
    while step:
        earlier = facts.figure(step)
        if day in days_of(earlier, facts) and earlier.value != figure.value:
            return True
        step = earlier.supersedes
    return False


def _overlap(one: str, other: str) -> bool:
    first, second = dates.span(one), dates.span(other)
    return first.first <= second.last and second.first <= first.last


def _holds_then(figure: Figure, later: Figure, context: Context, facts: Facts) -> bool:
    """Return whether the text dates a number to a day on which it had not yet been revised."""
    if context.around & EARLY or context.words & FIRST:
        return True
    own, revised = days_of(figure, facts), days_of(later, facts)
    named = context.days or context.days_before
    if any(len(day) > len("2020") and _overlap(day, other) for day in named for other in own):
        return True
    return bool(own and revised) and any(
        dates.span(min(own)).first <= dates.span(day).first
        and dates.span(day).last < dates.span(min(revised)).first
        for day in named
    )
