"""Whether a figure is of the time that a text gives for a number."""

import calendar
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from karabakh_cli.facts import dates, written_dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.verify.judging.roots import with_scope
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.reading.when import outside_the_war
from karabakh_cli.verify.text.days import MONTH_LETTERS, YEAR_LETTERS
from karabakh_cli.verify.text.numerals import CURRENCIES

_CLASHES = re.compile(r"\bclash")
_OF_A_CLASH = frozenset("border clash clashes july skirmish skirmishes".split())
"""Words of a sentence that may be of a clash and not of the war."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_A_YEAR = re.compile(rf"\b(?:in|of) ({_YEAR.pattern})")
_FOR_A_YEAR = re.compile(rf"\b(?:in|for) ({_YEAR.pattern})(?! and)")
_MONTH = re.compile(rf"[A-Z][a-z]+ {_YEAR.pattern}")
_MONTHS = re.compile(rf"[A-Z][a-z]+ to {_MONTH.pattern}")
"""What limits a sum to one month, or to several."""
_OF_MONTHS = frozenset({"months", *(name.lower() for name in calendar.month_name[1:] if name != "May")})
"""Words of a text by which a sum is of several months; the names in its dates are not among them."""
_SEVERAL_DAYS = re.compile(r"\d(?: and |–| to )\d")
"""What is between the days of one month: 4, 11 and 17 October."""
_OF_A_WAR = frozenset("killed wounded losses lost destroyed damaged downed killed-or-missing".split())
"""What happens in a war, and is counted of it."""
LATEST = frozenset("currently latest newest now nowadays today".split())
"""Words of a sentence whose counts are the latest."""
_YEARS_ON = frozenset("after later on".split())
"""Words by which some years have passed: five years on."""
_LATER = frozenset("after afterwards following later since".split())
"""Words of a sentence whose dates may be before what it counts."""


def days_of(figure: Figure, facts: Facts) -> list[str]:
    """Return the dates of a figure: the day it was said, the day it refers to, else when it was published."""
    return stated(figure) or [
        day for cite in figure.cite if (day := facts.documents[cite.document].published)
    ]


def same_day(figure: Figure, context: Context, facts: Facts) -> float:
    """Return points for a figure of a day that the text names, and slightly negative ones for another day."""
    own, named = days_of(figure, facts), context.days or context.report
    if not own or not named:
        return 0.0
    return 1.0 if any_overlap(own, named) else -0.2


def of_another_time(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether the text speaks of another time than the figure.

    It names another war, dates before this one, or a day on which the claimant gave another number.
    """
    return (
        _of_another_war(figure, context, facts)
        or _of_an_unnamed_clash(figure, context)
        or _before_the_war(figure, context, facts)
        or _of_the_present(figure, context)
        or _of_a_day_with_another(figure, context, facts)
        or _of_the_time_of_another(figure, context, facts)
        or _of_other_years(figure, context)
        or _of_another_date(figure, context)
        or _of_more_or_fewer_months(figure, context)
        or _of_another_vote(figure, context, facts)
        or _of_more_days(figure, context, facts)
    )


def _of_another_date(figure: Figure, context: Context) -> bool:
    """Return whether a figure says its date, `announced in November 2020`, and the text has other dates.

    That may be a year: `the budget of 2024`. A sum has that of its scope, too.
    """
    named = [date for date in _dates_in(figure.what) if not date.startswith("-")] or _OF_A_YEAR.findall(
        figure.what
    )
    if not named and figure.unit in CURRENCIES:
        named = _FOR_A_YEAR.findall(figure.scope or "")
    days = [day for day in context.days if day not in context.said_on]
    return bool(named and days) and "since" not in figure.what and not any_overlap(named, days)


def _of_more_or_fewer_months(figure: Figure, context: Context) -> bool:
    """Return whether a figure has the sum of one month and the text that of several, or vice versa."""
    days = [day for day in context.days if day not in context.said_on]
    if figure.unit not in CURRENCIES or not days:
        return False
    scope, of_a_year = figure.scope or "", all(len(day) == YEAR_LETTERS for day in days)
    several = of_a_year or not context.around.isdisjoint(_OF_MONTHS)
    return (_MONTH if several else _MONTHS).fullmatch(scope) is not None


def _of_another_vote(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether a figure has the votes of one day, and the text those of another."""
    own = days_of(figure, facts) if figure.measure == "voted" else []
    return bool(own and context.days) and not any_overlap(own, context.days)


def _of_more_days(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether a text counts one day in a place, and a figure all days there.

    Some figure must count that day alone.
    """
    happened = [day for day in context.happened if day not in context.said_on]
    if len(happened) != 1 or figure.place is None or {*happened} & {*days_of(figure, facts)}:
        return False
    if _is_of_one(happened, figure):
        return False
    return any(_is_of_one(happened, other) for other in facts.figures if other.place == figure.place)


def _is_of_one(days: Sequence[str], figure: Figure) -> bool:
    """Return whether a figure counts what happened on one of these days, and on no other."""
    return names_a_day(figure, days) and not _SEVERAL_DAYS.search(with_scope(figure))


def _of_other_years(figure: Figure, context: Context) -> bool:
    """Return whether a figure names several years, and the text several, but not all of these."""
    own = {*_YEAR.findall(with_scope(figure))}
    named = {word for word in context.around if _YEAR.fullmatch(word)}
    return min(len(own), len(named)) > 1 and not own <= named


def stated(figure: Figure) -> list[str]:
    """Return the day a figure was said and the day it refers to, as far as its source gives them."""
    return [day for day in (figure.stated_on, figure.as_of) if day]


def same_count(one: Figure, other: Figure) -> bool:
    """Return whether two figures have the same number for the same people or things."""
    alike = one.value == other.value and one.high == other.high and one.unit == other.unit
    return alike and one.measure == other.measure and bool({*one.of} & {*other.of} or one.of == other.of)


def names_a_day(figure: Figure, days: Sequence[str]) -> bool:
    """Return whether a figure counts what happened on one of these days: the dead of 11 October."""
    named = _dates_in(with_scope(figure))
    return any(day.endswith(date) for day in days for date in named)


@lru_cache(maxsize=4096)
def _dates_in(words: str) -> tuple[str, ...]:
    """Return the dates that the words of a figure name; one without a year begins with a hyphen."""
    return tuple(date for date, _ in written_dates.named_in(words))


def _of_another_war(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether the text is about another war than the figure, or a clash, by what or when it names."""
    own = days_of(figure, facts)
    if context.clash and figure.topic == "casualties" and figure.period == "war":
        return True
    if context.around & _LATER or any_overlap(own, context.days):
        return False
    if context.war == "other":
        return figure.period != "before"
    if figure.measure not in _OF_A_WAR:
        return False
    if figure.period == "war":
        return bool(context.happened) and all(
            outside_the_war(day) and not (day in context.said_on and _stood_on(day, figure, facts))
            for day in context.happened
        )
    in_war = all(dates.FIRST_MONTH <= day[:MONTH_LETTERS] <= dates.LAST_MONTH for day in context.happened)
    return context.war == "this" or (in_war and bool(own and context.happened))


def _of_an_unnamed_clash(figure: Figure, context: Context) -> bool:
    """Return whether a figure is of a clash outside the war, and a text names neither that nor a date."""
    is_of_a_clash = figure.period != "war" and _CLASHES.search(with_scope(figure)) is not None
    named = context.clash or context.days or context.days_before or context.report
    return is_of_a_clash and not named and context.around.isdisjoint(_OF_A_CLASH)


def _stood_on(day: str, figure: Figure, facts: Facts) -> bool:
    """Return whether a figure stood on a day, said and not yet revised: in March 2021 Baku had 2,802."""
    own, later = days_of(figure, facts), facts.revised_by.get(figure.id)
    revised = days_of(facts.figure(later), facts) if later else []
    said = not own or dates.span(min(own)).first <= dates.span(day).first
    return said and not (revised and dates.span(min(revised)).first <= dates.span(day).last)


def _before_the_war(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether all dates of the text are before the war, and the figure is not.

    The dead of the war are not, whenever they were counted.
    """
    own, named = days_of(figure, facts), context.days or context.report
    undated = not own and not (figure.period == "war" and figure.measure in _OF_A_WAR)
    if undated or not named or figure.period == "before":
        return False
    return not any(dates.span(day).first < dates.FIRST_DAY for day in own) and all(
        dates.span(day).last < dates.FIRST_DAY for day in named
    )


def _of_the_present(figure: Figure, context: Context) -> bool:
    """Return whether a text says how many there are now, `five years on`, and a figure how many were."""
    if "before the war" not in figure.what or "before" in context.words:
        return False
    return bool(context.words & LATEST) or ("years" in context.words and bool(context.words & _YEARS_ON))


def _of_a_day_with_another(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether the text names one day, and the claimant had another number then."""
    # A day without a year may be of either of two.
    one_day = len({day[YEAR_LETTERS:] for day in context.days}) == 1
    own = any_overlap(days_of(figure, facts), context.days) or names_a_day(figure, context.days)
    if not one_day or own:
        return False
    return any(_gave_another(figure, day, facts) for day in context.days)


def _of_the_time_of_another(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether the claimant has counted the same for the time that the text names.

    Of the arrivals of two days, or the exports of two years, the date says which are meant.
    """
    own = _counted_in(figure, facts)
    if not own or not context.days or any_overlap(own, (*context.days, *context.said_on)):
        return False
    others = facts.figures_with(source={*figure.source}, measure={figure.measure})
    return any(
        other.what == figure.what
        and (other.topic, other.unit) == (figure.topic, figure.unit)
        and other.value != figure.value
        and any_overlap(_counted_in(other, facts), context.days)
        for other in others
    )


def _counted_in(figure: Figure, facts: Facts) -> list[str]:
    """Return the dates to which a figure is limited, if it is of no series: a day, say."""
    scope = figure.scope or ""
    if scope.startswith("since "):
        return []
    scoped = [date for date in _dates_in(scope) if not date.startswith("-")]
    if scoped or figure.supersedes or figure.id in facts.revised_by:
        return scoped or ([figure.as_of] if figure.as_of and figure.stated_on is None else [])
    return stated(figure)


def any_overlap(some: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether one of some dates has a day in common with one of others."""
    return any(
        one.first <= other.last and other.first <= one.last
        for one in map(dates.span, some)
        for other in map(dates.span, others)
    )


def _gave_another(figure: Figure, day: str, facts: Facts) -> bool:
    """Return whether the same claimant had another number for the same count on a day."""
    series = (*_steps(figure, facts, back=True), *_steps(figure, facts, back=False))
    return any(
        day in days_of(other, facts) and other.value != figure.value
        for other in (*series, *_grown(figure, day, facts))
    )


def _grown(figure: Figure, day: str, facts: Facts) -> Iterator[Figure]:
    """Yield the claimant's higher counts of the same dead or wounded, if the day is later than the figure."""
    own = max(stated(figure), default=day)
    if figure.measure not in _OF_A_WAR or figure.population is None or own >= day:
        return
    for other in facts.figures_with(source={*figure.source}, measure={figure.measure}):
        same = (other.topic, other.of, other.population, other.place) == (
            figure.topic,
            figure.of,
            figure.population,
            figure.place,
        )
        if same and (other.value or 0) > (figure.value or 0):
            yield other


def _steps(figure: Figure, facts: Facts, *, back: bool) -> Iterator[Figure]:
    """Yield the figures that this one revised, or those that revised it, one after another."""
    step = figure.id
    while other := facts.figure(step).supersedes if back else facts.revised_by.get(step):
        yield facts.figure(other)
        step = other
