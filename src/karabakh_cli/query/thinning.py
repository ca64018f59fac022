"""What a default answer that is too long leaves out: the figures that tell a reader least; pure."""

from collections.abc import Callable, Sequence

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.facts.vocabulary import PEOPLE_TOPICS, THING_TOPICS
from karabakh_cli.query.camps import camp_of, subject_of
from karabakh_cli.query.filters import stated_date
from karabakh_cli.query.order import count_key, in_order
from karabakh_cli.query.populations import PARTS

Test = Callable[[Figure], bool]
_END_OF_WAR = "2020-11-10"


def thinning_tests(facts: Facts, figures: Sequence[Figure]) -> list[tuple[str, Test]]:
    """Return the tests for these figures, each with the reason it gives, in the order of their use."""
    return [
        ("repeated or combined", _not_repeated(facts, figures)),
        ("early claims", lambda f: _is_timely(facts, f)),
        ("repeated or combined", _says_most(facts, figures)),
        ("other counts", lambda f: (f.measure, f.population) != ("wounded", "civilian")),
        ("by third parties", lambda f: f.measure == "killed" or subject_of(facts, f) != "both"),
    ]


def _not_repeated(facts: Facts, figures: Sequence[Figure]) -> Test:
    """Return the test whether a figure is the first of its camp with its number for its count."""
    first: dict[tuple[object, ...], Figure] = {}
    for f in in_order(facts, figures):
        first.setdefault((*count_key(facts, f), camp_of(facts, f.source), f.value, f.bound), f)
    once = {f.id for f in first.values()}
    return lambda f: f.id in once


def _is_timely(facts: Facts, figure: Figure) -> bool:
    """Return whether a count other than of deaths was made after the war, or is a headline."""
    of_deaths = figure.measure == "killed" or figure.topic not in {*PEOPLE_TOPICS, *THING_TOPICS}
    return of_deaths or figure.rank == "headline" or (stated_date(figure, facts) or "9") > _END_OF_WAR


def _says_most(facts: Facts, figures: Sequence[Figure]) -> Test:
    """Return the test whether no figure shown says more: the dead by their parts, others by the whole."""

    def claim(f: Figure) -> tuple[str, str, str]:
        return subject_of(facts, f), f.measure, camp_of(facts, f.source)

    parted = {claim(f) for f in figures if f.population in PARTS and f.measure == "killed"}
    combined = {claim(f) for f in figures if f.population not in PARTS and f.measure != "killed"}

    def says_most(f: Figure) -> bool:
        if f.rank == "headline" or f.population is None:
            return True
        return claim(f) not in (combined if f.population in PARTS else parted)

    return says_most
