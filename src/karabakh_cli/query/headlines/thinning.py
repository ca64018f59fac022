"""What a default answer that is too long leaves out: the figures that say least to a reader."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import PEOPLE_TOPICS, THING_TOPICS
from karabakh_cli.query.camps import WARRING, camp_of, subject_of
from karabakh_cli.query.headlines.sieve import Sieve, Test
from karabakh_cli.query.numbers import upper_end
from karabakh_cli.query.order import count_key, in_order
from karabakh_cli.query.populations import PARTS


def thin(facts: Facts, sieve: Sieve, *, most: int, of_every_count: bool) -> None:
    """Leave out what says least to a reader, until at most `most` figures are kept.

    These are the first, or `of_every_count` as many as there is room for.
    """
    for reason, passes in _thinning_tests(facts, sieve.kept):
        if len(sieve.kept) > most:
            sieve.test(reason, passes)
    if len(sieve.kept) > most:
        sieve.test("less prominent", _of_prominent_things(facts, sieve.kept, asked=sieve.found, most=most))
    first = _first_of_every_count if of_every_count else _first_whole_counts
    sieve.keep("less prominent", first(facts, sieve.kept, most=most))


def _thinning_tests(facts: Facts, figures: Sequence[Figure]) -> list[tuple[str, Test]]:
    """Return the tests for these figures, each with the reason it gives, in the order of their use."""
    return [
        ("other counts", _fullest_of_each_claimant(facts, figures)),
        ("repeated or combined", _not_repeated(facts, figures)),
        ("early claims", _timely(facts, figures)),
        ("repeated or combined", _says_most(facts, figures)),
        ("by third parties", lambda f: f.measure == "killed" or subject_of(facts, f) != "both"),
    ]


def _not_repeated(facts: Facts, figures: Sequence[Figure]) -> Test:
    """Return the test whether a figure is the first of its camp with its number for its count."""
    first: dict[tuple[object, ...], Figure] = {}
    for f in in_order(facts, figures):
        first.setdefault((*count_key(facts, f), camp_of(facts, f.source), f.value, f.bound), f)
    once = {f.id for f in first.values()}
    return lambda f: f.id in once


def _fullest_of_each_claimant(facts: Facts, figures: Sequence[Figure]) -> Test:
    """Return the test whether a count of things is by the measure that counts most of them, of its camp."""

    def claim(f: Figure) -> tuple[object, ...]:
        return f.item, subject_of(facts, f), camp_of(facts, f.source)

    def fullness(f: Figure) -> tuple[bool, float]:
        return f.rank == "headline", upper_end(f)

    fullest = {claim(f): f for f in sorted(figures, key=fullness)}
    return lambda f: not f.item or fullest[claim(f)].measure == f.measure


def things_of_both(facts: Facts, figures: Sequence[Figure]) -> Test:
    """Return the test whether a count of things is of a kind these figures count of both camps, if any."""
    camps = defaultdict[str | None, set[str]](set)
    for f in figures:
        camps[f.item].add(subject_of(facts, f))
    of_both = {item for item, counted in camps.items() if item and counted >= set(WARRING)}
    return lambda f: not of_both or f.topic not in THING_TOPICS or f.item in of_both


def things_shown(figures: Sequence[Figure], shown: Sequence[Figure]) -> Test:
    """Return the test whether a count of things is one of those `shown` of both camps, if any of these is."""
    things = {f.id for f in shown if f.item}
    if things.isdisjoint(f.id for f in figures):
        return lambda _: True
    return lambda f: not f.item or f.id in things


def _of_prominent_things(
    facts: Facts, figures: Sequence[Figure], *, asked: Sequence[Figure], most: int
) -> Test:
    """Return the test whether one of these figures counts a prominent thing; at most `most` of them pass.

    These are the things that are counted of both camps, if there are any, the most often counted first:
    `asked` are all figures of the question.
    """
    often, rows = Counter(f.item for f in asked), Counter(f.item for f in figures if f.item)
    counted = {(f.item, subject_of(facts, f)) for f in figures}
    of_both = [item for item in rows if all((item, camp) in counted for camp in WARRING)]
    room = most - sum(not f.item for f in figures)
    kept: set[str | None] = {None}
    for item in sorted(of_both or rows, key=lambda item: (-often[item], item)):
        if rows[item] <= room:
            kept.add(item)
            room -= rows[item]
    return lambda f: f.item in kept


def _first_whole_counts(facts: Facts, figures: Sequence[Figure], *, most: int) -> list[Figure]:
    """Return the first of these figures in order, at most `most`, leaving out a count that would be cut."""
    ordered = in_order(facts, figures)
    if len(ordered) <= most:
        return ordered
    cut = count_key(facts, ordered[most])[1:]
    return [f for f in ordered[:most] if count_key(facts, f)[1:] != cut] or ordered[:most]


def _first_of_every_count(facts: Facts, figures: Sequence[Figure], *, most: int) -> list[Figure]:
    """Return at most `most` of these figures in order, as many of each count of each side as that allows."""
    counted = Counter(count_key(facts, f) for f in figures)
    rows = max(
        (n for n in counted.values() if sum(min(n, size) for size in counted.values()) <= most), default=1
    )
    shown: list[Figure] = []
    before = Counter[tuple[object, ...]]()
    for f in in_order(facts, figures):
        count = count_key(facts, f)
        if before[count] < rows:
            shown.append(f)
        before[count] += 1
    return shown[:most]


def _timely(facts: Facts, figures: Sequence[Figure]) -> Test:
    """Return the test whether a count of people other than the dead was made after the war, or is a headline.

    The only claim on a count passes too.
    """
    claims = Counter(count_key(facts, f) for f in figures)

    def is_timely(f: Figure) -> bool:
        of_others = f.topic in PEOPLE_TOPICS and f.measure != "killed"
        late = f.rank == "headline" or (stated_date(f, facts) or "9") > dates.LAST_DAY
        return not of_others or late or claims[count_key(facts, f)] == 1

    return is_timely


def _says_most(facts: Facts, figures: Sequence[Figure]) -> Test:
    """Return the test whether no figure shown says more: the dead by their parts, others by the whole.

    The dead of one occasion are in parts only if its servicemen are counted: civilians are the lesser part.
    """

    def claim(f: Figure) -> tuple[object, ...]:
        return subject_of(facts, f), f.measure, camp_of(facts, f.source), f.scope

    dead = [f for f in figures if f.measure == "killed"]
    parted = {claim(f) for f in dead if f.population == "military" or (f.population in PARTS and not f.scope)}
    combined = {claim(f) for f in figures if f.population not in PARTS and f.measure != "killed"}

    def says_most(f: Figure) -> bool:
        if f.rank == "headline" or f.population is None:
            return True
        return claim(f) not in (combined if f.population in PARTS else parted)

    return says_most
