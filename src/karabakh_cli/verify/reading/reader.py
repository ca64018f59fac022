"""Reads a text sentence by sentence, for what it says of each of its numbers.

The words of the number's own zone count most, then those of its sentence, then what the sentences
before it were about.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.reading.context import Context, ReadSentence
from karabakh_cli.verify.reading.each_side import by_each_side
from karabakh_cli.verify.reading.fighting import Fighting, fighting, is_of_its_own
from karabakh_cli.verify.reading.opposite import with_own_sides
from karabakh_cli.verify.reading.sentence import SentenceReader
from karabakh_cli.verify.reading.wars import war_of
from karabakh_cli.verify.reading.what.domain import other_domain
from karabakh_cli.verify.reading.what.parts import EARLIER, NOTHING, OWN, SENTENCE, Said
from karabakh_cli.verify.reading.what.reach import reach
from karabakh_cli.verify.reading.what.respective import RESPECTIVELY
from karabakh_cli.verify.reading.what.subjects import KINDS
from karabakh_cli.verify.reading.when import (
    dates_of,
    days_beside,
    happened,
    said_on,
    that_period,
    years_in,
)
from karabakh_cli.verify.reading.who.marked import Attribution
from karabakh_cli.verify.reading.who.reported import Reported, each_its_own, who_reports
from karabakh_cli.verify.text.datelines import day_of_report, heads, parted
from karabakh_cli.verify.text.days import Day, blank_days, days
from karabakh_cli.verify.text.elided import with_bounds, with_units, with_units_behind
from karabakh_cli.verify.text.numerals import Number, numbers
from karabakh_cli.verify.text.quotations import Quotations
from karabakh_cli.verify.text.sentences import Sentence, blank, in_small_letters, sentences, unwrapped
from karabakh_cli.verify.words.counted import CASUALTIES
from karabakh_cli.verify.words.marks import Mark, Values
from karabakh_cli.verify.words.names import Names
from karabakh_cli.verify.words.small import with_capitals

_T = TypeVar("_T", Number, Day)

_ALSO = frozenset("added adds also".split())
"""Words by which a claimant goes on to speak on the same occasion."""
_ASKS_WHOM_WORDS = 3
"""The most words of a question that only names a claimant: and the ministry?"""
_REMEMBERED = 200
"""The most claims, and names, of the sentences before that are remembered."""
_SHARING_A_DATE = 8
"""The most numbers of a sentence over which a date before the first holds."""
_NOWHERE = (0, 0)
"""The zone of a sentence as a whole, which no date is in."""


def by_sentence(text: str, facts: Facts, names: Names) -> Iterator[tuple[str, Sentence, list[Context]]]:
    """Yield the sentences of a text, in order, each with the text as read and what it says of its numbers."""
    prose = unwrapped(blank(text), text)
    headed = heads(text)
    dated = list(days(prose, headed))
    undated = blank_days(prose, dated)
    found = list(with_bounds(with_units(with_units_behind(numbers(undated), undated), undated), undated))
    read_as = with_capitals(undated, names) if in_small_letters(prose) else undated
    reader = _Reader(read_as, facts, names)
    reports, told = parted(dated, headed)
    for sentence in sentences(prose, text):
        report = day_of_report(prose, sentence.end, reports)
        read = reader.read(sentence, _inside(sentence, found), _inside(sentence, told), report)
        yield read_as, sentence, list(read)


def _inside(sentence: Sentence, found: Sequence[_T]) -> Sequence[_T]:
    """Return those of a text's numbers or dates, which are in order, that begin in a sentence."""
    first, last = (
        bisect_left(found, end, key=lambda one: one.start) for end in (sentence.start, sentence.end)
    )
    return found[first:last]


class _Memory(Struct, frozen=True, kw_only=True):
    """What the sentences before were about.

    `said` are the values of each kind, `headed` the kinds that a heading has set for its list. `reported` is
    who reported last, `known` are the last claims and `named` the last names. `days` are the dates named
    last, `spoken` those on which the last claimant spoke, and `years` the first and last year of a period.
    `fighting` is what a list is about. `counted` says that there was a number.
    """

    said: Mapping[str, Values] = {}
    headed: frozenset[str] = frozenset()
    reported: Reported = Reported(None, certain=False)
    known: tuple[Attribution, ...] = ()
    named: tuple[Mark, ...] = ()
    days: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    fighting: Fighting = ""
    years: frozenset[str] = frozenset()
    counted: bool = False


class _Reader:
    """Reads a text sentence by sentence and remembers what the ones before were about."""

    def __init__(self, text: str, facts: Facts, names: Names) -> None:
        """Take a text without its dates."""
        self._text, self._facts = text, facts
        self._sentences = SentenceReader(text, facts, names)
        self._quotations = Quotations(text)
        self._block = -1
        self._before = _Memory()
        self._fighting: Fighting = ""

    def read(
        self, sentence: Sentence, held: Sequence[Number], dated: Sequence[Day], report: tuple[str, ...]
    ) -> Iterator[Context]:
        """Yield the numbers of the next sentence, given the day of the `report` that it is in."""
        self._begin(sentence, dated)
        headed = self._before.said.get("side") if "side" in self._before.headed else None
        read = self._sentences.read(sentence, held, dated, self._before.named, headed or frozenset())
        reported = self._who_reports(sentence, held, read)
        side = self._before.said.get("side", frozenset())
        read = with_own_sides(read, reported, side, self._text, self._facts)
        written = self._text[sentence.start : sentence.end]
        reported = by_each_side(written, read.parts, reported, self._facts)
        for place, one in enumerate(reported):
            certain = one.certain and not read.parts[place].aside
            yield self._context(read, place, Reported(one.claim, certain), report)
        self._before = self._memory(sentence, read)

    def _begin(self, sentence: Sentence, dated: Sequence[Day]) -> None:
        """Forget what was said before a new paragraph, and take which fighting a sentence is about."""
        new_block = sentence.block != self._block
        if new_block and not self._is_listed(sentence):
            self._before = _Memory()
        self._block = sentence.block
        written = self._text[sentence.start : sentence.end]
        own = fighting(written, dated)
        if own or new_block or is_of_its_own(written, dated):
            self._fighting = own or self._before.fighting

    def _who_reports(self, sentence: Sentence, held: Sequence[Number], read: ReadSentence) -> list[Reported]:
        """Return who reports each number of a sentence."""
        if read.source:
            return [Reported(read.source, certain=True)] * len(held)
        before = self._before.reported
        part_of = any(part.of_them and part.said.noun for part in read.parts[:1]) and self._before.counted
        if self._quotations.goes_on(sentence) or part_of:
            # A quotation goes on, and so does its claimant, who has also counted some of them.
            before = Reported(before.claim, certain=before.claim is not None)
        reported = who_reports(held, read.spans, read.claims, before, self._before.known)
        return each_its_own(reported) if RESPECTIVELY in read.words else reported

    def _context(
        self, read: ReadSentence, place: int, reported: Reported, report: tuple[str, ...]
    ) -> Context:
        part, claim, zone = read.parts[place], reported.claim, read.spans[place]
        dated = dates_of(self._text, zone, part.number.start, read.dated)
        return Context(
            number=part.number,
            claimants=claim.ids if claim else frozenset(),
            each=claim.each if claim and self._together(read, claim) else (),
            stranger=claim.name if claim and not claim.ids else "",
            office=claim.name if claim and claim.anywhere else "",
            certain=reported.certain,
            joined=part.said.joined,
            sides=part.said.sides,
            excluded=part.said.excluded,
            located=part.said.located,
            days=days_beside(self._text, zone, part.number.stop, dated, self._before.days),
            days_before=self._before.days,
            report=report,
            said_on=said_on(self._text, zone, part.number.start, read.claims, dated) or self._again(read),
            happened=happened(self._text, [*_done_before(read, place), part.number], dated),
            war=war_of(self._text, zone, part.number) or ("other" if self._fighting == "war" else ""),
            clash=self._fighting == "clash",
            of_them=part.of_them,
            some=part.of_them and (place > 0 or self._before.counted),
            other_domain=other_domain(self._text, zone, part.number.start, part.number.stop),
            words=part.words,
            unknown=part.unknown,
            thing=part.thing,
            around=read.words | (self._before.years if that_period(read.words) else frozenset()),
            **{kind: reach(kind, read.parts, place, self._said_before(kind)) for kind in KINDS},
        )

    def _again(self, read: ReadSentence) -> tuple[str, ...]:
        """Return the dates of the occasion on which a claimant `also said` something."""
        goes_on = not read.dated and any(claim.again for claim in read.claims) and read.words & _ALSO
        return self._before.spoken if goes_on else ()

    def _together(self, read: ReadSentence, claim: Attribution) -> bool:
        """Return whether joined claimants report one number together, and not each its own of several."""
        return len(read.parts) == 1 or self._text[max(0, claim.start - 5) : claim.start].casefold() == "both "

    def _said_before(self, kind: str) -> Said:
        """Return what the sentences before said; what heads a list counts as its own sentence.

        The first cell of a table is as near as a number's own words. But a list of those killed may have the
        heading Casualties.
        """
        if corner := getattr(self._sentences.corner(), kind):
            return Said(corner, OWN)
        found = self._before.said.get(kind)
        heads = kind in self._before.headed and found != CASUALTIES
        return Said(found, SENTENCE if heads else EARLIER) if found else NOTHING

    def _is_listed(self, sentence: Sentence) -> bool:
        """Return whether a sentence is an item of a list or a row of a table."""
        return sentence.item or self._text.startswith("|", sentence.start)

    def _leads(self, sentence: Sentence, read: ReadSentence) -> bool:
        """Return whether a sentence ends with a colon, or is a heading."""
        written = self._text[sentence.start : sentence.end].rstrip()
        end = sentence.start + len(written)
        if written.endswith(":") or self._is_listed(sentence):
            return written.endswith(":")
        stopped = written.endswith((".", "!", "?", "…")) or any(day.end > end for day in read.dated)
        return not stopped and "\n" in self._text[end : sentence.end + 1]

    def _asked(self, sentence: Sentence, read: ReadSentence) -> frozenset[str]:
        """Return of what kinds a sentence says something that asks for a number, which the next one has.

        One that only names a claimant asks for the same as before.
        """
        if not self._is_a_question(sentence, read):
            return frozenset()
        asks_whom = self._asks_whom(sentence, read)
        return frozenset(kind for kind in KINDS if asks_whom or getattr(read.whole, kind))

    def _asks_whom(self, sentence: Sentence, read: ReadSentence) -> bool:
        """Return whether a sentence asks a claimant for what was counted before: And Oryx?"""
        few = len(read.words) <= _ASKS_WHOM_WORDS
        return few and bool(read.claims) and self._is_a_question(sentence, read)

    def _is_a_question(self, sentence: Sentence, read: ReadSentence) -> bool:
        """Return whether a sentence is a question without a number."""
        return not read.parts and self._text[sentence.start : sentence.end].rstrip().endswith("?")

    def _memory(self, sentence: Sentence, read: ReadSentence) -> _Memory:
        """Return what to remember; what leads in a list, or heads it, holds for all its items."""
        before, lead = self._before, self._leads(sentence, read)
        asked = self._asked(sentence, read)
        listed = self._is_listed(sentence) and bool(before.headed) and not (lead or asked)
        if listed and before.reported.certain:
            return before
        first = read.parts[0].number.start if read.parts else sentence.end
        named = [claim for claim in read.claims if not claim.again]
        certain = bool(named) and (lead or self._asks_whom(sentence, read))
        return _Memory(
            said=before.said if listed else {**before.said, **_last_said(read)},
            headed=frozenset(KINDS) if lead else before.headed if listed else asked,
            reported=Reported(_last_claim(named) or before.reported.claim, certain),
            known=(*before.known, *named)[-_REMEMBERED:],
            named=(*before.named, *read.named)[-_REMEMBERED:],
            days=tuple(iso for day in read.dated for iso in day.may_be) or before.days,
            years=years_in(read.words) or before.years,
            counted=before.counted or bool(read.parts),
            fighting=self._fighting if lead else before.fighting if listed else "",
            spoken=said_on(self._text, _NOWHERE, first, read.claims, read.dated) or self._again(read),
        )


def _done_before(read: ReadSentence, place: int) -> list[Number]:
    """Return the last few numbers before one of which the sentence says what happened."""
    before = read.parts[max(place - _SHARING_A_DATE, 0) : place]
    return [part.number for part in before if part.said.measure]


def _last_claim(named: Sequence[Attribution]) -> Attribution | None:
    """Return the last claim of a sentence, if any; one with a verb of reporting comes first."""
    return next((claim for claim in reversed(named) if not claim.weak), named[-1] if named else None)


def _last_said(read: ReadSentence) -> dict[str, Values]:
    """Return what a sentence says, by kind: of its last number of which it says it, else as a whole."""
    said = (*(part.said for part in reversed(read.parts)), read.whole)
    found = ((kind, next(filter(None, (getattr(one, kind) for one in said)), None)) for kind in KINDS)
    return {kind: values for kind, values in found if values}
