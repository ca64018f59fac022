"""Counts that are made of both camps of the war alike, which are shown for both or for neither."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import MEASURED_TOPICS
from karabakh_cli.query.camps import WARRING, camp_of, is_by_rival, is_own, subject_of
from karabakh_cli.query.claimants import is_by_press
from karabakh_cli.query.filters import counted_with
from karabakh_cli.query.grown import outgrows
from karabakh_cli.query.headlines.sieve import Test
from karabakh_cli.query.order import CAPTIVITY, DEAD_AND_WOUNDED, count_key, day_said, was_said


class Alike(Struct, frozen=True):
    """The ids of what others say of both sides: what is shown for both, and what for neither.

    `of_one_side` is whether the figures to choose from are of one side alone.
    """

    shown: frozenset[str]
    hidden: frozenset[str] = frozenset()
    of_one_side: bool = False


def asked_of_both(facts: Facts, figures: Sequence[Figure], measures: Collection[str]) -> Alike:
    """Return the pairs of the measures that are asked for, which are shown of both sides."""
    pairs = twins(facts, figures)
    return Alike(frozenset(f.id for f in figures if f.id in pairs and f.measure in measures))


def shown_of_both(facts: Facts, figures: Sequence[Figure], shown: Iterable[Figure]) -> Alike:
    """Return what others say of both sides, by whether it is among the figures `shown` about both."""
    pairs = {*twins(facts, figures), *(f.id for f in figures if is_by_rival(facts, f))}
    chosen = frozenset(f.id for f in shown if f.id in pairs)
    return Alike(chosen, frozenset(pairs - chosen), of_one_side=True)


def twins(facts: Facts, figures: Iterable[Figure]) -> dict[str, str]:
    """Return, for the id of each count that a third party makes of both camps, the id of the other one.

    Of one camp, that is its count of most of the states, and of those the latest.
    """
    best: dict[tuple[object, ...], dict[str, Figure]] = defaultdict(dict)
    for f in sorted(figures, key=lambda f: (len(f.of), day_said(facts, f))):
        if f.topic in MEASURED_TOPICS and f.value is not None and camp_of(facts, f.source) == "third":
            subject, *counted = count_key(facts, f)
            best[f.source, *counted, f.unit, f.period, f.place, f.scope][str(subject)] = f
    pairs = [[found[camp].id for camp in WARRING] for found in best.values() if found.keys() >= {*WARRING}]
    return {key: other for pair in pairs for key, other in (pair, reversed(pair))}


def needed_of_third_parties(facts: Facts, figures: Sequence[Figure], alike: Alike) -> Test:
    """Return the test that third parties' figures pass only on what the camps do not count themselves.

    Where one count of a pair passes, so does the other, and a later one by third parties that is as wide.
    """
    own = [f for f in figures if is_own(facts, f)]
    counted = {(subject_of(facts, f), f.measure, f.item) for f in own}
    by_count: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if camp_of(facts, f.source) == "third":
            by_count[count_key(facts, f)].append(f)
    latest = {max(group, key=lambda f: day_said(facts, f)).id for group in by_count.values()}

    def needed(f: Figure) -> bool:
        if f.rank == "headline" or f.id in alike.shown:
            return True
        if f.topic in MEASURED_TOPICS and camp_of(facts, f.of) == "third":
            return False
        if camp_of(facts, f.source) != "third":
            return True
        if f.id not in latest:
            return False
        pairs_of_count = (other for other in by_count[count_key(facts, f)] if other.id in alike.shown)
        if any({*f.of} >= {*other.of} for other in pairs_of_count):
            return True
        return (subject_of(facts, f), f.measure, f.item) not in counted

    passing = {f.id for f in figures if f.id not in alike.hidden and needed(f)}
    pairs = twins(facts, figures)
    return lambda f: f.id in passing or pairs.get(f.id) in passing


def relayed_of_both(facts: Facts, figures: Iterable[Figure]) -> Test:
    """Return the test that what the press gave in the war for a camp passes only if it did so for the other.

    Mostly it only reports what that camp had said by then.
    """
    camps: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for f in figures:
        if _is_of_wartime_press(facts, f):
            camps[count_key(facts, f)[1:]].add(subject_of(facts, f))

    def passes(f: Figure) -> bool:
        alone = len(camps[count_key(facts, f)[1:]] & {*WARRING}) == 1
        return f.rank == "headline" or not (alone and _is_of_wartime_press(facts, f))

    return passes


def _is_of_wartime_press(facts: Facts, f: Figure) -> bool:
    in_war = was_said(facts, f, after_the_war=False)
    return is_by_press(facts, f) and in_war and subject_of(facts, f) in WARRING


def stand_ins(facts: Facts, figures: Sequence[Figure]) -> frozenset[str]:
    """Return the ids of what a camp says of the other's dead and wounded where its word on the dead is old.

    That is where it claims no dead alone, or had claimed fewer by an earlier day. The other camp's latest
    claim of the same goes with it, so that both are shown. `figures` are the whole counts of the
    question about both camps.
    """
    claims = [f for f in figures if is_by_rival(facts, f) and f.value is not None]
    dead: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    for f in claims:
        if f.measure == "killed":
            dead[subject_of(facts, f), f.population].append(f)

    def is_newer(f: Figure, other: Figure) -> bool:
        return stated_date(other, facts) is not None and outgrows(facts, f, other)

    last = [
        f
        for f in claims
        if f.measure in DEAD_AND_WOUNDED
        and all(is_newer(f, other) for other in dead[subject_of(facts, f), f.population])
    ]
    return frozenset(f.id for f in (*last, *_opposite(facts, last, claims)))


def _opposite(facts: Facts, chosen: Iterable[Figure], claims: Sequence[Figure]) -> Iterator[Figure]:
    """Yield for each of the chosen claims the other camp's latest one of the same measure and people."""
    for f in chosen:
        same = [
            other
            for other in claims
            if (other.measure, other.population) == (f.measure, f.population)
            and subject_of(facts, other) != subject_of(facts, f)
        ]
        yield from sorted(same, key=lambda other: day_said(facts, other))[-1:]


def claimed_of_both(
    facts: Facts, figures: Iterable[Figure], alike: Alike, *, as_dead: Collection[str]
) -> Test:
    """Return the test that what a camp says of the other passes only where the other does so too.

    That is of the same people and what happened to them, or of the same things; `as_dead` are the ids of
    those that stand for the dead. A headline passes, and so does what a camp says of captives: it holds them.
    """
    claims = [f for f in figures if is_by_rival(facts, f) and not _is_by_holder(f)]
    if alike.of_one_side:
        return lambda f: f.id not in alike.hidden or not is_by_rival(facts, f)
    subjects: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for f in claims:
        subjects[_claimed(facts, f, as_dead)].add(subject_of(facts, f))
    alone = {f.id for f in claims if len(subjects[_claimed(facts, f, as_dead)]) == 1 and f.rank != "headline"}
    return lambda f: f.id not in alone


def _is_by_holder(f: Figure) -> bool:
    """Return whether a claim on the other camp is one on its people in captivity."""
    return f.measure in CAPTIVITY and f.unit == "people"


def _claimed(facts: Facts, f: Figure, as_dead: Collection[str]) -> tuple[object, ...]:
    """Return what a claim is about: things, or people and what happened to them."""
    if f.item is not None:
        return counted_with(f.item), f.unit
    if f.id in as_dead:
        f = replace(f, measure="killed")
    _, measure, population, _ = count_key(facts, f)
    return (0 if measure in DEAD_AND_WOUNDED else measure), population, f.unit
