"""From what a text says of a number, and the figures that have it, to a verdict."""

from collections.abc import Iterable, Sequence
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.verify.context import Context
from karabakh_cli.verify.fit import MEASURED, Fit, fit, names_in, roots, same_number

Verdict = Literal["match", "superseded", "claimant-differs", "quantity-differs", "bound-differs", "unknown"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
MOST = 4
"""The most records that are given for one number."""
_SMALL, _LARGE = 21, 1000
_ALMOST = 0.75


class Judgement(Struct, frozen=True, kw_only=True):
    """What the base says of a number: the verdict and the figures it rests on, best first."""

    verdict: Verdict
    fits: tuple[Fit, ...] = ()


def judge(context: Context, facts: Facts, by_value: dict[float, list[Figure]]) -> Judgement:
    """Return the verdict on a number. `by_value` has the figures by value and by top of a range."""
    candidates = [f for f in by_value.get(context.number.value, ()) if same_number(f, context)]
    fits = sorted(
        (_against_rivals(fit(f, context, facts), context, facts) for f in candidates),
        key=lambda one: (one.cost, one.figure.id),
    )
    for best in fits:
        verdict = _verdict(best, context)
        if verdict != "unknown":
            same = [one for one in fits if one is not best and _verdict(one, context) == verdict]
            return Judgement(verdict=verdict, fits=(best, *same[: MOST - 1]))
    return Judgement(verdict="unknown")


def _verdict(one: Fit, context: Context) -> Verdict:
    if not _related(one, context):
        return "unknown"
    if one.against >= _ALMOST * 0.75:
        return "quantity-differs"
    if one.claimant is False:
        return "claimant-differs"
    if not one.bound:
        return "bound-differs"
    return "superseded" if one.since and not one.dated else "match"


def _related(one: Fit, context: Context) -> bool:
    """Return whether a figure speaks of what the text does, and not only has the same number.

    The smaller and rounder a number, the more must agree.
    """
    digits = len(str(context.number.value).rstrip("0").replace(".", ""))
    rare = digits >= 3 or context.number.high is not None  # noqa: PLR2004
    middle = (digits == 2 and context.number.value > _SMALL) or context.number.value > _LARGE  # noqa: PLR2004
    wanted = 0.8 if rare else 1.6 if middle else 2.2
    if one.figure.unit in MEASURED:
        wanted -= 0.5
    differences = one.against + (one.claimant is False)
    if differences >= _ALMOST:
        wanted = 0.0 if digits >= 4 else wanted + 0.6  # noqa: PLR2004
    most = 3.0 if rare else 2.0 if one.claimant else 1.4
    return one.evidence >= wanted and differences <= most


def _against_rivals(one: Fit, context: Context, facts: Facts) -> Fit:
    """Return the fit, with a difference where the text names what another figure of the series counts.

    Of two awards or two districts, the names in the text tell which is meant.
    """
    own = names_in(one.figure)
    zone = roots(context.words)
    if not own or own & zone:
        return one
    siblings = facts.figures_with(measure={one.figure.measure}, topic={one.figure.topic})
    rivals = (s for s in siblings if s.measure == one.figure.measure and s.value != one.figure.value)
    if any((names_in(rival) - own) & zone for rival in _alike(rivals, one.figure)):
        return replace(one, against=max(one.against, 1.0))
    return one


def _alike(figures: Iterable[Figure], one: Figure) -> Sequence[Figure]:
    """Return the figures of the same source, or of none named, that count the same kind of thing."""
    return [
        f for f in figures if set(f.source) & set(one.source) and f.topic == one.topic and f.unit == one.unit
    ]
