"""Select what a default answer shows: the figures that most readers look for.

Tests are applied in a fixed order, and the first that a figure fails is the reason why it is left out.
No test asks which side a figure is of or which side reports it. A question that names a measure, a
period or a claimant lifts the test that would have left its figures out. What a third party counts of
both sides is shown for both or for neither: a question about one side has the counts that a question
about both has.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import MEASURED_TOPICS
from karabakh_cli.query.camps import WARRING, subject_of
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.grown import beyond_the_whole
from karabakh_cli.query.latest import latest_of_each_camp
from karabakh_cli.query.order import MEASURES, in_order
from karabakh_cli.query.pairs import (
    Alike,
    claimed_of_both,
    is_by_rival,
    needed_of_third_parties,
    stand_ins,
    twins,
)
from karabakh_cli.query.revisions import SUPERSEDED, superseded_ids
from karabakh_cli.query.sieve import LeftOut, Sieve, Test
from karabakh_cli.query.thinning import (
    first_whole_counts,
    of_prominent_things,
    things_of_both,
    thinning_tests,
)
from karabakh_cli.query.whole import is_local, is_share, is_whole

MOST = 28
"""The most figures of a default answer."""
FEW = 8
"""The most figures that are all shown, with nothing to select."""
_FEW_OF_OTHER_TOPICS = 15
"""The same for topics such as heritage, where each figure counts something else."""
_ONE_SIDED = "not counted of both sides"
_NARROWER = "earlier or narrower, by the same side"
_ASKED_FOR = {"in-treatment"}
"""Measures of a default answer that replace another where no better count exists: only ranked figures."""
_CAPTIVITY = ("captured", "held", "exchanged", "returned")
CAPTIVITY = frozenset(_CAPTIVITY)
"""Measures of captives: those of the war were mostly counted after it."""
BEYOND_LIMIT = "beyond -n"
"""The reason for what a limit leaves out."""


class Selection(Struct, frozen=True):
    """The figures to show, in order, and the figures left out, by reason."""

    shown: list[Figure]
    left_out: LeftOut

    def only(self, kept: Sequence[Figure]) -> "Selection":
        """Return the selection cut to some of its figures; the others are left out for want of room."""
        beyond = [f for f in self.shown if f not in kept]
        return Selection([*kept], {**self.left_out, BEYOND_LIMIT: beyond}) if beyond else self


def select(
    facts: Facts, found: Sequence[Figure], asked: Filters, *, words: bool = False, most: int = MOST
) -> Selection:
    """Return the headline set of these figures, at most `most`.

    `asked` are the filters that the figures have passed: what they name lifts the tests on it. With
    `words`, the figures answer a query too, which lifts the tests on measure, place and third parties.
    """
    superseded = superseded_ids(facts, as_of=asked.as_of)
    sieve = Sieve(found)
    sieve.test(SUPERSEDED, lambda f: f.id not in superseded)
    if not sieve.kept:
        # A claim that was withdrawn is still a claim: it is shown, and marked.
        return Selection(in_order(facts, found), {})
    either = _of_either_side(facts, sieve.kept, asked, words=words)
    period = _period(sieve.kept, asked, words=words) | asked.period
    later = _later_captives(facts, either, asked, words=words)
    sieve.test("before or after the war", lambda f: f.period in period or f.id in later)
    current = sieve.kept
    either = [f for f in either if f.period in period or f.id in later]
    few = FEW if any(f.topic in MEASURED_TOPICS for f in current) else _FEW_OF_OTHER_TOPICS
    if _most_of_a_side(facts, current, either) <= few <= most:
        return Selection(in_order(facts, current), sieve.left_out)
    _test_counts(facts, sieve, either, asked, words=words)
    if not (words or asked.source or asked.item):
        kept = sieve.kept
        of_both = _things_of_both(facts, kept, asked, most) if asked.of else things_of_both(facts, kept)
        sieve.test(_ONE_SIDED, of_both)
    _thin(facts, sieve, found, most)
    if not sieve.kept:
        return Selection(
            in_order(facts, current), {k: v for k, v in sieve.left_out.items() if k == SUPERSEDED}
        )
    return Selection(sieve.kept, sieve.left_out)


def _test_counts(
    facts: Facts, sieve: Sieve, either: Sequence[Figure], asked: Filters, *, words: bool
) -> None:
    """Leave out what is not a whole, usual and latest count of its claimant, or is claimed of one side only.

    `either` are the figures of the same question about both sides.
    """
    alike = _alike(facts, either, asked, words=words)
    wounded = stand_ins(facts, [f for f in either if is_whole(facts, f)])
    beyond = beyond_the_whole(facts, sieve.kept)
    shown = alike.shown | beyond
    for reason, passes in _tests(facts, asked, shown, wounded, words=words):
        sieve.test(reason, passes)
    whole = [f for f in sieve.kept if f.id not in beyond]
    latest = {f.id for f in latest_of_each_camp(facts, whole, by_place=words)} | shown
    sieve.test(_NARROWER, lambda f: f.id in latest)
    if not (words or asked.source):
        if not asked.item:
            sieve.test(_ONE_SIDED, claimed_of_both(facts, sieve.kept, alike, as_dead=wounded))
        sieve.test("by third parties", needed_of_third_parties(facts, sieve.kept, alike))


def _thin(facts: Facts, sieve: Sieve, found: Sequence[Figure], most: int) -> None:
    """Leave out what says least to a reader, until at most `most` figures are kept."""
    for reason, passes in thinning_tests(facts, sieve.kept):
        if len(sieve.kept) > most:
            sieve.test(reason, passes)
    if len(sieve.kept) > most:
        sieve.test("less prominent", of_prominent_things(facts, sieve.kept, asked=found, most=most))
    sieve.keep("less prominent", first_whole_counts(facts, sieve.kept, most=most))


def _period(figures: Sequence[Figure], asked: Filters, *, words: bool) -> frozenset[str]:
    """Return the periods that an answer is about: the war, or else all.

    Captives of the war were mostly counted after it, so a question for them is about both; so is a question
    in `words` that is answered mostly by figures of other times.
    """
    periods = frozenset(f.period for f in figures)
    if asked.measure and asked.measure <= CAPTIVITY:
        return periods - {"before"} or periods
    if words and 2 * sum(f.period == "war" for f in figures) < len(figures):
        return periods
    return periods & {"war"} or periods


def _of_either_side(
    facts: Facts, current: Sequence[Figure], asked: Filters, *, words: bool
) -> Sequence[Figure]:
    """Return the current figures of the same question about both sides: these, if it names no side.

    With `words`, the same question about the other side is not known.
    """
    if words or not asked.of:
        return current
    superseded = superseded_ids(facts, as_of=asked.as_of)
    return [f for f in figures(facts, replace(asked, of=frozenset())) if f.id not in superseded]


def _later_captives(
    facts: Facts, either: Sequence[Figure], asked: Filters, *, words: bool
) -> Collection[str]:
    """Return the ids of the captives counted after the war that belong beside those of the war.

    Those are of a default answer if a camp has none of the war: by the first measure that both camps then
    have, of the camp that has none and what a third party counts of both; else whatever that camp has.
    """
    captives = [f for f in either if f.measure in CAPTIVITY and f.period != "before" and is_whole(facts, f)]
    if words or asked.measure or asked.period or not any(f.period == "war" for f in either):
        return ()
    of_the_war = {(subject_of(facts, f), f.measure) for f in captives if f.period == "war"}
    if {camp for camp, _ in of_the_war} >= {*WARRING}:
        return ()
    wanted = replace(asked, of=frozenset(), measure=CAPTIVITY)
    chosen = select(facts, captives, wanted, most=max(len(captives), FEW)).shown
    found = [f for f in chosen if f.value is not None and (f.measure in MEASURES or f.rank == "headline")]
    counted = {(subject_of(facts, f), f.measure) for f in found}
    both = [name for name in _CAPTIVITY if all((camp, name) in counted for camp in WARRING)]
    if not both:
        return {f.id for f in found if subject_of(facts, f) not in {camp for camp, _ in of_the_war}}
    pairs = twins(facts, found)
    alike = [f for f in found if f.measure == both[0]]
    return {f.id for f in alike if f.id in pairs or (subject_of(facts, f), f.measure) not in of_the_war}


def _most_of_a_side(facts: Facts, current: Sequence[Figure], either: Sequence[Figure]) -> int:
    """Return how many figures the question has, about whichever side it has more of."""
    if not {subject_of(facts, f) for f in current} & {*WARRING}:
        return len(current)
    of_a_side = Counter(subject_of(facts, f) for f in either)
    return max(len(current), *(of_a_side[camp] for camp in WARRING))


def _alike(facts: Facts, either: Sequence[Figure], asked: Filters, *, words: bool) -> Alike:
    """Return what is already known to be shown of both sides, or of neither, of what others say of them.

    Of one side, that is what a question about both has; else pairs of the measure that is asked for.
    """
    pairs = set(twins(facts, either))
    if words or not asked.of:
        return Alike(frozenset(f.id for f in either if f.id in pairs and f.measure in asked.measure))
    pairs |= {f.id for f in either if is_by_rival(facts, f)}
    wider = replace(asked, of=frozenset())
    chosen = select(facts, either, wider, most=max(len(either), FEW)).shown
    shown = frozenset(f.id for f in chosen if f.id in pairs)
    return Alike(shown, frozenset(pairs - shown), of_one_side=True)


def _tests(
    facts: Facts, asked: Filters, shown: Collection[str], wounded: Collection[str], *, words: bool
) -> list[tuple[str, Test]]:
    """Return the tests on one figure alone, each with the reason it gives, in order.

    What is `shown` whatever it counts passes the tests on that; the dead and `wounded` of a default answer
    stand for the dead.
    """

    def headline_count(f: Figure) -> bool:
        named = f.measure in asked.measure or f.topic not in MEASURED_TOPICS
        usual = f.measure in MEASURES and f.measure not in _ASKED_FOR
        common = f.population != "journalists" or "journalists" in asked.population
        stands_in = f.id in wounded and not asked.measure
        return words or named or stands_in or f.rank == "headline" or (usual and common)

    def general(f: Figure) -> bool:
        return words or f.rank == "headline" or f.id in shown or not is_local(facts, f)

    def no_share(f: Figure) -> bool:
        return words or f.rank == "headline" or f.measure in asked.measure or not is_share(facts, f)

    def a_number(f: Figure) -> bool:
        return words or f.value is not None

    return [
        ("other counts", headline_count),
        ("of one place, unit or occasion", general),
        ("included in a total", no_share),
        ("in words only", a_number),
        (_NARROWER, lambda f: f.rank != "detail"),
    ]


def _things_of_both(facts: Facts, found: Sequence[Figure], asked: Filters, most: int) -> Test:
    """Return the test whether a count of things is one that an answer about both camps has, if any is."""
    wider = replace(asked, of=frozenset())
    shown = {f.id for f in select(facts, figures(facts, wider), wider, most=most).shown if f.item}
    if shown.isdisjoint(f.id for f in found):
        return lambda _: True
    return lambda f: not f.item or f.id in shown
