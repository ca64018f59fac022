"""The verdict on a number: from what the text says of it and how the figures that have it compare."""

from collections.abc import Callable, Sequence
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import MEASURED_UNITS
from karabakh_cli.verify.judging.fit import Fit, fit, same_number
from karabakh_cli.verify.judging.known import Known
from karabakh_cli.verify.judging.roots import names_in, roots, subject_words, synonyms, words_of
from karabakh_cli.verify.judging.wider import is_of_the_domain
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.words.counted import VAGUE

Verdict = Literal["match", "superseded", "claimant-differs", "quantity-differs", "bound-differs", "unknown"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_MOST_RECORDS = 4
"""The most records that are given for one number."""
DIFFERS = 0.56
"""A figure with so much against it counts something else."""
_DISTINCT, _UNMISTAKABLE = 3, 4
"""A number of so many digits is seldom the same by chance, and one of so many hardly ever."""
_TOGETHER = 1.5
"""Points for a figure that was reported together with one beside it."""
_SPARE = 0.6
"""How far evidence beyond what is wanted makes up for differences."""
_PLACES = 6
"""The decimals by which costs differ."""
_FEW, _MANY = 21, 1000
"""Round numbers between these are often the same by chance, and smaller numbers more often."""


class Judgement(Struct, frozen=True, kw_only=True):
    """What the base says of a number: the verdict and the figures it rests on, best first."""

    verdict: Verdict
    fits: tuple[Fit, ...] = ()


def fits_of(context: Context, facts: Facts, known: Known) -> list[Fit]:
    """Return how each figure with a number compares with what the text says of it."""
    candidates = (f for f in known.with_value(context.number.value) if same_number(f, context))
    alike = [f for f in candidates if is_of_the_domain(f, context)]
    return [_against_rivals(fit(f, context, facts), context, known) for f in alike]


def judge(
    found: Sequence[Fit], context: Context, together: Callable[[Figure], bool] = lambda _: False
) -> Judgement:
    """Return the verdict on a number, given how the figures that have it compare.

    `together` says whether a figure was reported together with one that the text has beside the number.
    Figures that fit alike keep their order.
    """
    fits = sorted(
        (_beside(one, together=together(one.figure)) for one in found),
        key=lambda one: round(one.cost, _PLACES),
    )
    for best in fits:
        verdict = _verdict(best, context)
        if verdict != "unknown":
            same = [one for one in fits if one is not best and _verdict(one, context) == verdict]
            return Judgement(verdict=verdict, fits=(best, *same[: _MOST_RECORDS - 1]))
    return Judgement(verdict="unknown")


def _beside(one: Fit, *, together: bool) -> Fit:
    return replace(one, evidence=one.evidence + _TOGETHER) if together else one


def _verdict(one: Fit, context: Context) -> Verdict:
    if not _related(one, context):
        return "unknown"
    if one.against >= DIFFERS:
        return "quantity-differs"
    if one.claimant is False:
        return "claimant-differs"
    if not one.bound:
        return "bound-differs" if one.same else "unknown"
    return "superseded" if one.since and not one.dated else "match"


def _related(one: Fit, context: Context) -> bool:
    """Return whether a figure speaks of what the text does, and not only has the same number by chance."""
    differences = one.against + (one.claimant is False)
    distinct = _digits(context) >= _DISTINCT or context.number.high is not None
    most = 3.0 if distinct else 2.0 if one.claimant else 1.4
    spare = one.evidence - _wanted(one, context, differs=differences >= DIFFERS)
    # A figure whose words the text has is hardly meant by chance.
    return spare >= 0 and differences <= most + _SPARE * spare


def _wanted(one: Fit, context: Context, *, differs: bool) -> float:
    """Return how much evidence is wanted: more for a small or round number, and where something differs."""
    digits, value = _digits(context), context.number.value
    if differs and digits >= _UNMISTAKABLE:
        return 0.0
    if digits >= _DISTINCT or context.number.high is not None:
        wanted = 0.8
    else:
        wanted = 1.6 if value > _MANY or (value > _FEW and digits > 1) else 2.2
        said = bool(context.measure.values or context.noun.values - {"people"})
        wanted += -0.4 * (one.against == 0) if said else 0.2
        # Many things were counted to seven: it takes more to say that another claimant is meant.
        wanted += 0.9 * (one.claimant is False and value <= _FEW)
    return wanted - 0.5 * (one.figure.unit in MEASURED_UNITS) + 0.6 * differs


def _digits(context: Context) -> int:
    """Return how many digits a number has, without the zeros at its end."""
    return len(str(context.number.value).rstrip("0").replace(".", ""))


def _against_rivals(one: Fit, context: Context, known: Known) -> Fit:
    """Return the fit, with a difference where the text names what another figure of the series counts.

    Of two awards or two districts, the names in the text tell which is meant.
    """
    if one.against >= 1:
        return one
    zone = roots(context.words)
    silent = not context.measure.own
    rivals = (other for other in known.beside(one.figure) if _is_rival(other, one.figure, silent=silent))
    if _names_another(one.figure, context) or any(_is_meant(rival, one.figure, zone) for rival in rivals):
        return replace(one, against=max(one.against, 1.0))
    return one


def _names_another(figure: Figure, context: Context) -> bool:
    """Return whether a figure has the votes of a party, and a text only names a party that nobody counted."""
    party = names_in(figure) if (figure.measure, figure.item) == ("share", "votes") else frozenset[str]()
    return bool(party and context.unknown) and party.isdisjoint(roots(context.words))


def _is_meant(rival: Figure, figure: Figure, zone: frozenset[str]) -> bool:
    """Return whether a text names the rival rather than the figure: by names that only the rival has.

    Where both count the same people or things, other words tell them apart too: strikes that were examined,
    and those found indiscriminate.
    """
    own, other = names_in(figure), names_in(rival)
    if own and (other - own) & zone and not (own - other) & zone:
        return True
    if _of_the_same(figure) != _of_the_same(rival):
        return False
    # A weapon only says how people were harmed; and on another day a thing may have another name.
    renamed = figure.item is None or figure.stated_on != rival.stated_on
    weapons = words_of("item") if renamed else frozenset()
    own, other = (
        subject_words(one.what) - synonyms(one.item, one.measure) - weapons for one in (figure, rival)
    )
    # Where the days differ, one word may be chance.
    wanted = 1 if figure.stated_on == rival.stated_on else 2
    return bool(own - other) and len((other - own) & zone) >= wanted and not (own - other) & zone


def _of_the_same(figure: Figure) -> tuple[object, ...]:
    """Return who or what a figure counts, where and when, by which it is compared with its rivals."""
    return (figure.of, figure.item, figure.population, figure.unit, figure.place)


def _is_rival(other: Figure, figure: Figure, *, silent: bool) -> bool:
    """Return whether a figure, of the same source, topic and unit, is another number for the same.

    Where a text is `silent` on what happened, one of the two may be a mere count.
    """
    counted = silent and not VAGUE.isdisjoint({other.measure, figure.measure})
    return other.value != figure.value and (counted or other.measure == figure.measure)
