"""Select what a default answer shows: the figures that most readers look for.

Tests are applied in a fixed order, and the first that a figure fails is the reason why it is left out.
No test asks which side a figure is of or which side reports it. A question that names a measure, a
period or a claimant lifts the test that would have left its figures out. What a third party counts of
both sides is shown for both or for neither: a question about one side has the counts that a question
about both has.

So there are three questions, each answered with what the one before it has: about the captives of both
sides, about both sides, and about one side.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import is_of_one_place
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import MEASURED_TOPICS, PEOPLE_TOPICS
from karabakh_cli.query.camps import WARRING, subject_of
from karabakh_cli.query.details import is_detail
from karabakh_cli.query.filters import Filters, figures
from karabakh_cli.query.grown import beyond_the_whole, outgrown_by_the_dead
from karabakh_cli.query.headlines.captives import (
    beside_those_of_the_war,
    captives_of_the_war,
)
from karabakh_cli.query.headlines.pairs import (
    Alike,
    asked_of_both,
    claimed_of_both,
    needed_of_third_parties,
    relayed_of_both,
    shown_of_both,
    stand_ins,
)
from karabakh_cli.query.headlines.question import Question
from karabakh_cli.query.headlines.sieve import LeftOut, Sieve, Test
from karabakh_cli.query.headlines.thinning import thin, things_of_both, things_shown
from karabakh_cli.query.headlines.usual import is_general, is_no_share, usual
from karabakh_cli.query.latest import latest_of_each_camp
from karabakh_cli.query.order import CAPTIVITY, in_order
from karabakh_cli.query.revisions import SUPERSEDED, superseded_ids
from karabakh_cli.query.whole import is_beside_its_total, is_whole

MOST = 30
"""The most figures of a default answer."""
FEW = 8
"""The most figures that are all shown, with nothing to select."""
_FEW_OF_OTHER_TOPICS = 15
"""The same for topics such as heritage, where each figure counts something else."""
_ONE_SIDED = "not counted of both sides"
_NARROWER = "earlier or narrower, by the same side"
_OTHER_TIME = "before or after the war"
BEYOND_LIMIT = "left out by -n"
"""The reason for what a limit leaves out."""


class Selection(Struct, frozen=True):
    """The figures to show, in order, and the figures left out, by reason.

    `in_turn` is whether a limit has taken a figure of each side in turn, and not simply the first.
    """

    shown: list[Figure]
    left_out: LeftOut
    in_turn: bool = False

    def only(self, kept: Sequence[Figure]) -> "Selection":
        """Return the selection cut to some of its figures; the others are left out for want of room."""
        beyond = [f for f in self.shown if f not in kept]
        if not beyond:
            return self
        in_turn = [*kept] != self.shown[: len(kept)]
        return Selection([*kept], {**self.left_out, BEYOND_LIMIT: beyond}, in_turn)


class Settled(Struct, frozen=True):
    """What is known of the question about both sides when the tests on counts begin.

    `either` are its figures; `shown` is its answer, if the question itself is about one side.
    """

    either: Sequence[Figure]
    alike: Alike
    shown: Sequence[Figure] | None = None


def select(
    facts: Facts, found: Sequence[Figure], asked: Filters, *, words: bool = False, most: int = MOST
) -> Selection:
    """Return the headline set of these figures, at most `most`.

    `asked` are the filters that the figures have passed: what they name lifts the tests on it. With
    `words`, the figures answer a query too, which lifts the tests on measure, place and third parties.
    """
    question = Question(facts=facts, asked=asked, words=words, most=most)
    if asked.source and not words:
        question = replace(question, headlines=_by_any_claimant(question))
    current = _current(question, found)
    if not current.kept:
        # A claim that was withdrawn is still a claim: it is shown, and marked.
        return Selection(in_order(facts, found), {})
    return _of_one_side(question, current) if question.is_of_one_side else _of_both_sides(question, current)


def _by_any_claimant(question: Question) -> frozenset[str]:
    """Return the ids of the headlines of the same question about any claimant; none if too many fit."""
    anybody = replace(question.asked, source=frozenset())
    of_any = select(question.facts, figures(question.facts, anybody), anybody, most=question.most)
    return frozenset(f.id for f in of_any.shown if len(of_any.shown) <= question.most)


def _of_one_side(question: Question, sieve: Sieve) -> Selection:
    """Return the headlines about one side: of what others say, those that an answer about both sides has."""
    facts, wider = question.facts, question.of_both_sides()
    of_both = _current(wider, figures(facts, wider.asked))
    timely = _timely(question, sieve.kept, of_both.kept)
    sieve.test(_OTHER_TIME, timely)
    either = [f for f in of_both.kept if timely(f)]
    if few := _all_of_few(question, sieve, either):
        return few
    # Whether what others say of both sides is shown does not depend on how much room there is.
    with_room_for_all = question.of_both_sides(most=max(len(either), FEW))
    alike = shown_of_both(facts, either, _of_both_sides(with_room_for_all, Sieve(either)).shown)
    # Which things are counted here does: they are those of an answer about both of the same length.
    shown = _of_both_sides(wider, of_both).shown
    return _by_the_rules(question, sieve, Settled(either, alike, shown))


def _of_both_sides(question: Question, sieve: Sieve) -> Selection:
    """Return the headlines about both sides, or about what is asked for in words."""
    sieve.test(_OTHER_TIME, _timely(question, sieve.kept, sieve.kept))
    return _of_any_time(question, sieve)


def _of_any_time(question: Question, sieve: Sieve) -> Selection:
    """Return the headlines about both sides, whenever they were counted."""
    either = sieve.kept
    alike = asked_of_both(question.facts, either, question.asked.measure)
    few = _all_of_few(question, sieve, either)
    return few or _by_the_rules(question, sieve, Settled(either, alike))


def _by_the_rules(question: Question, sieve: Sieve, settled: Settled) -> Selection:
    """Return the whole, usual and latest counts of each claimant, made of both sides; if none is, all."""
    facts, asked, alike, current = question.facts, question.asked, settled.alike, sieve.kept
    left_out = {reason: [*found] for reason, found in sieve.left_out.items()}
    wounded = stand_ins(facts, [f for f in settled.either if is_whole(facts, f)])
    beyond = beyond_the_whole(facts, current)
    always = alike.shown | beyond | question.headlines
    if not question.words:
        _test_counts(question, sieve, always, as_dead=wounded)
    sieve.test(_NARROWER, lambda f: not is_detail(facts, f, as_of=asked.as_of))
    _test_lateness(question, sieve, always, beside_the_whole=beyond)
    if question.is_of_third_parties:
        sieve.test(_ONE_SIDED, relayed_of_both(facts, settled.either))
    if question.is_of_any_claimant:
        if not asked.item:
            sieve.test(_ONE_SIDED, claimed_of_both(facts, sieve.kept, alike, as_dead=wounded))
        sieve.test("by third parties", needed_of_third_parties(facts, sieve.kept, alike))
        if not asked.item:
            sieve.test(_ONE_SIDED, _of_things(facts, sieve.kept, settled))
    # Of one occasion after another, a long count does not crowd out those that come last.
    thin(facts, sieve, most=question.room, of_every_count=question.is_of_another_time)
    if not sieve.kept:
        return Selection(in_order(facts, current), left_out)
    return Selection(sieve.kept, sieve.left_out)


def _test_counts(
    question: Question, sieve: Sieve, always: Collection[str], *, as_dead: Collection[str]
) -> None:
    """Leave out unusual counts, those of one place and those in words; `as_dead` stand for the dead."""
    facts, asked = question.facts, question.asked
    is_usual = usual(asked, as_dead)
    sieve.test("other counts", lambda f: f.id in question.headlines or is_usual(f))
    if question.is_of_another_time:
        sieve.test("of one place or unit", lambda f: f.id in always or not is_of_one_place(f, facts))
    else:
        sieve.test("of one place, unit or occasion", lambda f: f.id in always or is_general(facts, f))
    sieve.test("included in a total", lambda f: f.measure in asked.measure or is_no_share(facts, f))
    sieve.test("in words only", lambda f: f.value is not None)


def _test_lateness(
    question: Question, sieve: Sieve, always: Collection[str], *, beside_the_whole: Collection[str]
) -> None:
    """Leave out what a camp has counted again since, or in a wider count; not its number beside that."""
    facts = question.facts
    apart = {f.id for f in sieve.kept if is_beside_its_total(facts, f)}
    whole = [f for f in sieve.kept if f.id not in beside_the_whole and f.id not in apart]
    by_occasion = question.words or question.is_of_another_time
    latest = {f.id for f in latest_of_each_camp(facts, whole, by_place=by_occasion)}
    latest |= {f.id for f in sieve.kept if f.id in apart and f.part_of in latest}
    outgrown = frozenset[str]() if question.words else outgrown_by_the_dead(facts, sieve.kept)
    sieve.test(_NARROWER, lambda f: f.id in always or (f.id in latest and f.id not in outgrown))


def _of_things(facts: Facts, found: Sequence[Figure], settled: Settled) -> Test:
    """Return the test whether a count of things is made, or shown, of both sides too."""
    return things_of_both(facts, found) if settled.shown is None else things_shown(found, settled.shown)


def _current(question: Question, found: Sequence[Figure]) -> Sieve:
    """Return the figures of a question, without those that a later one had superseded by its day."""
    superseded = superseded_ids(question.facts, as_of=question.asked.as_of)
    sieve = Sieve(found)
    sieve.test(SUPERSEDED, lambda f: f.id not in superseded)
    return sieve


def _timely(question: Question, current: Sequence[Figure], either: Sequence[Figure]) -> Test:
    """Return the test whether a figure is of the time that a question is about, or belongs beside that.

    `either` are the current figures of the same question about both sides.
    """
    periods = _periods(question, current) | question.asked.period
    later = {*_later_captives(question, either), *question.headlines}
    return lambda f: f.period in periods or f.id in later


def _periods(question: Question, current: Sequence[Figure]) -> frozenset[str]:
    """Return the periods that an answer is about: the war, or else all.

    Captives of the war were mostly counted after it, so a question for them is about both; so is a question
    in words that is answered mostly by figures of other times.
    """
    periods = frozenset(f.period for f in current)
    if question.asked.measure and question.asked.measure <= CAPTIVITY:
        return periods - {"before"} or periods
    if question.words and 2 * sum(f.period == "war" for f in current) < len(current):
        return periods
    return periods & {"war"} or periods


def _later_captives(question: Question, either: Sequence[Figure]) -> Collection[str]:
    """Return the ids of the captives counted after the war that belong beside those of the war.

    Those are of a default answer if a camp has none of the war, or if they are by the camp that holds them.
    They are headlines of a question for captives.
    """
    facts, asked = question.facts, question.asked
    if question.words or asked.measure or asked.period or not any(f.period == "war" for f in either):
        return ()
    captives = captives_of_the_war(facts, either)
    for_captives = question.of_both_sides(measure=CAPTIVITY, most=max(len(captives), FEW))
    return beside_those_of_the_war(facts, captives, _of_any_time(for_captives, Sieve(captives)).shown)


def _all_of_few(question: Question, sieve: Sieve, either: Sequence[Figure]) -> Selection | None:
    """Return all figures if the question has few, about whichever side it has more of; else None."""
    facts, current = question.facts, sieve.kept
    topics = {f.topic for f in current}
    few = _FEW_OF_OTHER_TOPICS if topics.isdisjoint(MEASURED_TOPICS) else FEW
    if question.is_of_another_time and topics.isdisjoint(PEOPLE_TOPICS):
        # What became of things then has no usual count: mines found, maps supplied.
        few = question.most
    if _most_of_a_side(facts, current, either) <= few <= question.most:
        return Selection(in_order(facts, current), sieve.left_out)
    return None


def _most_of_a_side(facts: Facts, current: Sequence[Figure], either: Sequence[Figure]) -> int:
    """Return how many figures the question has, about whichever side it has more of."""
    if not {subject_of(facts, f) for f in current} & {*WARRING}:
        return len(current)
    of_a_side = Counter(subject_of(facts, f) for f in either)
    return max(len(current), *(of_a_side[camp] for camp in WARRING))
