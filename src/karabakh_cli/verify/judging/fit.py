"""How well a figure of the base answers to what a text says of a number."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Actor, Figure, is_state
from karabakh_cli.facts.vocabulary import MEASURED_UNITS
from karabakh_cli.query.actors import with_parts
from karabakh_cli.query.populations import is_combined
from karabakh_cli.query.quantities import comparison_key, revision_history
from karabakh_cli.verify.judging.likeness import likeness, same_thing
from karabakh_cli.verify.judging.nouns import other_thing
from karabakh_cli.verify.judging.outgrown import outgrown_by, speaks_of_the_state
from karabakh_cli.verify.judging.places import is_of_unnamed_place
from karabakh_cli.verify.judging.standing import holds_then, not_yet_said
from karabakh_cli.verify.judging.times import days_of, of_another_time, same_count, same_day
from karabakh_cli.verify.judging.wider import by_mines
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.text.numerals import AREAS, CURRENCIES
from karabakh_cli.verify.words.marks import Values, compared
from karabakh_cli.verify.words.names import person_name

_WHOSE = ("his ", "her ", "the ")
"""How the name of somebody begins who is only named by a relation."""
_TIME_TOO = 0.4
"""Points against another time of what is another quantity anyway."""
_ALIKE = frozenset({"nearly", "just-under"})
"""Bounds that mean the same."""


class Fit(Struct, frozen=True, kw_only=True):
    """How a figure compares with a number in its text.

    `evidence` is what agrees, and `against` what speaks for another quantity. `same` says that the text names
    what is counted, `other` that it names something else. `claimant` says whether the claimant is the same,
    and is None where the text names none; it is `named` if it is that very one, and no office or state of it.
    `bound` says whether the qualifier is the same. By its `time` the text has the number `early`, before it
    was said, or dates it to `another` time. `since` is the id of the later figure that revises or outgrows
    this one, and `dated` says that the text dates the number to a day before that.
    """

    figure: Figure
    evidence: float
    against: float
    same: bool
    other: bool
    time: Literal["", "early", "another"]
    claimant: bool | None
    named: bool
    bound: bool
    dated: bool
    since: str | None

    @property
    def cost(self) -> float:
        """How far the figure is from what the text says; the one with the least cost is meant."""
        others = self.claimant is False or (self.other and not self.named)
        revised = self.since is not None and not self.dated
        # The qualifier matters less where something else differs.
        bound = (not self.bound) * (1 if self.against < 1 else 0.5)
        differs = 3 * self.against + 2.5 * others + bound + 0.5 * revised
        return differs - 0.5 * self.named - 0.6 * self.evidence


def same_number(figure: Figure, context: Context) -> bool:
    """Return whether a figure has the number, or the range, and its unit or one like it."""
    number = context.number
    if figure.value is None or not _same_unit(number.unit, figure.unit):
        return False
    if number.high is not None:
        return (figure.value, figure.high) == (number.value, number.high)
    return number.value in {figure.value, figure.high}


def _same_unit(given: str | None, unit: str) -> bool:
    alike = any(given in units and unit in units for units in (CURRENCIES, AREAS))
    return alike or unit == given if given in MEASURED_UNITS else unit not in MEASURED_UNITS


def fit(figure: Figure, context: Context, facts: Facts) -> Fit:
    """Return how a figure with the number compares with what the text says of it."""
    evidence, against = likeness(figure, context, facts)
    claimant = _reports(figure, context, facts)
    time = _time(figure, context, facts, others=claimant is False)
    if time:
        against += _TIME_TOO if against >= 1 else 1
    evidence += same_day(figure, context, facts) + (2 if claimant else 0) * (1 if context.certain else 0.4)
    if claimant is False and not context.certain:
        claimant, evidence = None, evidence - 0.3
    since = _since(figure, context, facts)
    return Fit(
        figure=figure,
        evidence=evidence,
        against=against,
        same=(claimant is True or same_thing(figure, context, facts))
        and not is_of_unnamed_place(figure, context, facts)
        and not by_mines(figure, context),
        other=other_thing(figure, context),
        time=time,
        claimant=claimant,
        named=claimant is True and context.certain and not context.claimants.isdisjoint(figure.source),
        bound=_same_bound(figure, context),
        dated=since is not None and holds_then(figure, facts.figure(since), context, facts),
        since=since,
    )


def _since(figure: Figure, context: Context, facts: Facts) -> str | None:
    """Return the id of the figure that the claimant, or another office of its state, has given since.

    The same number given again does not revise it.
    """
    last = revision_history(figure, facts)[-1]
    if (last.value, last.high, last.bound) != (figure.value, figure.high, figure.bound):
        return facts.revised_by[figure.id]
    later = outgrown_by(last, facts) if speaks_of_the_state(context, facts) else None
    return later.id if later else None


def _time(figure: Figure, context: Context, facts: Facts, *, others: bool) -> Literal["", "early", "another"]:
    """Return whether the text has a figure too early, unless from `others`, or of another time."""
    if not others and not_yet_said(figure, context, facts):
        return "early"
    return "another" if of_another_time(figure, context, facts) else ""


def _reports(figure: Figure, context: Context, facts: Facts) -> bool | None:
    """Return whether the text names the claimant of a figure; None where it names no claimant.

    An office counts as its state, a state as its offices, and a page that relays the claim as the claimant.
    """
    if context.stranger:
        return _relays(figure, context.stranger, facts) or _is_called(figure, context.stranger, facts)
    if not context.claimants:
        return None
    if context.each:
        # Each must have reported the number, in this record or in another.
        alike = facts.figures_with(measure={figure.measure})
        same = [other for other in alike if same_count(other, figure)]
        return all(any(_is_from(other, named, facts) for other in same) for named in context.each)
    return _is_from(figure, context.claimants, facts)


def _is_from(figure: Figure, named: Values, facts: Facts) -> bool:
    """Return whether one of these claimants, an office or a page of one, or the state of one has a figure.

    What a state has is not from a person who has counted the same, nor from an office that has since.
    """
    sources = {part for key in figure.source for part in with_parts(facts, key)}
    parts = {part for key in named for part in with_parts(facts, key)}
    if parts & set(figure.source):
        return True
    if own := sources & named:
        return not all(_counts_itself(key, figure, facts, alone=len(named) == 1) for key in own)
    outlets = [facts.reporters[key] for key in named]
    return any(
        _relays(figure, outlet.name, facts)
        for outlet in outlets
        if isinstance(outlet, Actor) and outlet.kind == "media"
    )


def _counts_itself(key: str, figure: Figure, facts: Facts, *, alone: bool) -> bool:
    """Return whether an office or a person has counted what a figure of their state counts.

    A person is not the state: any count will do, even of servicemen and civilians together. That of an office
    must be no earlier; if nobody knows when the state gave its own, the office must be named `alone`.
    """
    if not all(is_state(facts.reporters[one]) for one in figure.source):
        return False
    alike = facts.figures_with(source={key}, measure={figure.measure}, topic={figure.topic})
    if person_name(facts.reporters[key]):
        return any(_overlaps(other, figure, facts) for other in alike)
    counted, said = comparison_key(facts, figure), min(days_of(figure, facts), default="")
    own = [other for other in alike if comparison_key(facts, other) == counted]
    return bool(said or alone) and any(max(days_of(other, facts), default="") >= said for other in own)


def _overlaps(one: Figure, other: Figure, facts: Facts) -> bool:
    """Return whether two figures count the same people, or one of them some of those of the other."""
    if not (one.population == other.population or is_combined(one) or is_combined(other)):
        return False
    alike = replace(one, population=other.population)
    return comparison_key(facts, alike) == comparison_key(facts, other)


def _relays(figure: Figure, name: str, facts: Facts) -> bool:
    """Return whether a page that relays the figure is of a publisher with this name."""
    return any(_has_name(facts.documents[cite.document].publisher, name) for cite in figure.cite)


def _is_called(figure: Figure, name: str, facts: Facts) -> bool:
    """Return whether a name of several words is in the claimant's, or the claimant is an office of it.

    Whose wife somebody is who is called `his wife` remains open.
    """
    parts = [f"of {name}", f"by {name}"] + ([name] if " " in name else [])
    parts += [f"{name.rpartition(' ')[2]} of"] if name.startswith(_WHOSE) else []
    return any(_has_name(facts.reporter(key).name, part) for key in figure.source for part in parts)


def _has_name(longer: str, name: str) -> bool:
    """Return whether a longer name contains another, apart from articles."""
    whole, wanted = (f" {compared(one)} ".replace(" the ", " ") for one in (longer, name))
    return wanted in whole


def _same_bound(figure: Figure, context: Context) -> bool:
    if context.number.high is None and figure.high is not None:
        return False
    return any(figure.bound == bound or {figure.bound, bound} == _ALIKE for bound in context.number.bounds)
