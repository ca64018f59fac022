"""Reads a text sentence by sentence, for what it says of each of its numbers.

The words of the number's own zone count most, then those of its sentence, then what the sentences
before it were about.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.reading.context import Context, ReadSentence
from karabakh_cli.verify.reading.sentence import SentenceReader
from karabakh_cli.verify.reading.what.elsewhere import elsewhere
from karabakh_cli.verify.reading.what.parts import (
    EARLIER,
    NOTHING,
    SENTENCE,
    Part,
    Said,
)
from karabakh_cli.verify.reading.what.reach import reach
from karabakh_cli.verify.reading.what.respective import RESPECTIVELY
from karabakh_cli.verify.reading.what.subjects import KINDS, side_of, side_of_subject
from karabakh_cli.verify.reading.when import dates_of, days_beside, happened, said_on, war_of
from karabakh_cli.verify.reading.who.marked import Attribution
from karabakh_cli.verify.reading.who.opposite import (
    Deed,
    Speaker,
    is_its_own,
    its_side,
    own_deed,
    the_other_side,
)
from karabakh_cli.verify.reading.who.reporters import Reported, each_its_own, of_the_whole, reporters
from karabakh_cli.verify.text.days import Day, blank_days, days
from karabakh_cli.verify.text.elided import with_bounds, with_units
from karabakh_cli.verify.text.numerals import Number, numbers
from karabakh_cli.verify.text.quotations import Quotations
from karabakh_cli.verify.text.sentences import Sentence, blank, sentences, unwrapped
from karabakh_cli.verify.words.marks import Mark
from karabakh_cli.verify.words.names import Names

T = TypeVar("T", Number, Day)

_ALSO = frozenset("added adds also".split())
"""Words by which somebody goes on to speak on the same occasion."""
_NOWHERE = (0, 0)
"""The zone of a sentence as a whole, which no date is in."""


def by_sentence(text: str, facts: Facts, names: Names) -> Iterator[tuple[str, Sentence, list[Context]]]:
    """Yield the sentences of a text, in order, each with the text as read and what it says of its numbers."""
    prose = unwrapped(blank(text), text)
    dated = list(days(prose))
    undated = blank_days(prose, dated)
    found = list(with_bounds(with_units(numbers(undated), undated), undated))
    reader = _Reader(undated, facts, names)
    for sentence in sentences(prose, text):
        read = reader.read(sentence, _inside(sentence, found), _inside(sentence, dated))
        yield undated, sentence, list(read)


def _inside(sentence: Sentence, found: Sequence[T]) -> Sequence[T]:
    """Return the numbers or dates, of those of a text in order, that begin in a sentence."""
    first, last = (
        bisect_left(found, end, key=lambda one: one.start) for end in (sentence.start, sentence.end)
    )
    return found[first:last]


class _Reader:
    """Reads a text sentence by sentence and remembers what the ones before were about."""

    def __init__(self, text: str, facts: Facts, names: Names) -> None:
        """Take a text without its dates."""
        self._text, self._facts = text, facts
        self._sentences = SentenceReader(text, facts, names)
        self._quotations = Quotations(text)
        self._block = -1
        self._forget()

    def _forget(self) -> None:
        self._said: dict[str, frozenset[str]] = {}
        self._headed = False
        self._reported = Reported(None, certain=False)
        self._known: list[Attribution] = []
        self._named = list[Mark]()
        self._days: tuple[str, ...] = ()
        self._spoken: tuple[str, ...] = ()

    def read(self, sentence: Sentence, held: Sequence[Number], dated: Sequence[Day]) -> Iterator[Context]:
        """Yield the numbers of the next sentence."""
        if sentence.block != self._block and not self._is_listed(sentence):
            self._forget()
        self._block = sentence.block
        read = self._sentences.read(sentence, held, dated, self._named)
        before = self._reported
        if self._quotations.goes_on(sentence):
            # Whoever is quoted goes on speaking.
            before = Reported(before.claim, certain=before.claim is not None)
        reported = reporters(held, read.spans, read.claims, before, self._known)
        reported = of_the_whole(reported, [part.of_them for part in read.parts])
        reported = each_its_own(reported) if RESPECTIVELY in read.words else reported
        if read.source:
            reported = [Reported(read.source, certain=True)] * len(held)
        read = self._with_own(read, reported)
        for place, one in enumerate(reported):
            certain = one.certain and not read.parts[place].aside
            yield self._context(read, place, Reported(one.claim, certain))
        self._remember(sentence, read)

    def _with_own(self, read: ReadSentence, reported: Sequence[Reported]) -> ReadSentence:
        """Return the sentence with the sides of `its own losses` and `the other side`."""
        parts: list[Part] = []
        before = self._said.get("side", frozenset())
        spoken = spoken_of = frozenset[str]()
        deed: Deed = ""
        for part, span, one in zip(read.parts, read.spans, reported, strict=True):
            speaker = self._speaker(one)
            spoken_of = spoken_of if speaker.side == spoken else frozenset[str]()
            goes_on = deed == "did" and not part.said.measure
            deed = deed if goes_on else own_deed(self._text, span, part.number.start, speaker, deed)
            side = part.said.side or its_side(self._text, span, speaker.side, spoken_of, deed)
            side = side or the_other_side(self._text, span, speaker.side, before)
            if not side and not speaker.side and is_its_own(self._text, span):
                side = side_of_subject(read.named, self._text, part.number.start, self._facts)
            # Behind `Azerbaijan said 2,906 of its soldiers`, `Armenia reported 3,825` may be of either side.
            answers = (
                bool(speaker.side)
                and not side
                and before != speaker.side
                and (before == spoken or bool(parts and span[0] <= speaker.start < span[1]))
            )
            did = speaker.side if deed == "did" and not side else frozenset[str]()
            said = replace(part.said, side=side, excluded=part.said.excluded | did)
            parts.append(replace(part, said=said, answers=answers))
            before, spoken, spoken_of = side or before, speaker.side or spoken, side or spoken_of
        return replace(read, parts=parts)

    def _speaker(self, one: Reported) -> Speaker:
        """Return who reports a number, if the sentence itself says so."""
        if not one.claim or not one.certain:
            return Speaker(frozenset(), 0)
        sides = frozenset(side_of(key, self._facts) for key in one.claim.ids)
        return Speaker(sides & {*WARRING}, one.claim.start)

    def _context(self, read: ReadSentence, place: int, reported: Reported) -> Context:
        part, claim, zone = read.parts[place], reported.claim, read.spans[place]
        dated = dates_of(self._text, zone, part.number.start, read.dated)
        return Context(
            number=part.number,
            claimants=claim.ids if claim else frozenset(),
            each=claim.each if claim and self._together(read, claim) else (),
            stranger=claim.name if claim and not claim.ids else "",
            certain=reported.certain,
            sides=part.said.sides,
            excluded=part.said.excluded,
            located=part.said.located,
            days=days_beside(self._text, zone, part.number.stop, dated, self._days),
            days_before=self._days,
            said_on=said_on(self._text, zone, part.number.start, read.claims, dated) or self._again(read),
            happened=happened(self._text, part.number, dated),
            war=war_of(self._text, zone, part.number),
            of_them=part.of_them,
            elsewhere=elsewhere(self._text, zone, part.number.start, part.number.stop),
            words=part.words,
            around=read.words,
            **{kind: reach(kind, read.parts, place, self._before(kind)) for kind in KINDS},
        )

    def _again(self, read: ReadSentence) -> tuple[str, ...]:
        """Return the dates of the occasion on which somebody `also said` something."""
        goes_on = not read.dated and any(claim.again for claim in read.claims) and read.words & _ALSO
        return self._spoken if goes_on else ()

    def _together(self, read: ReadSentence, claim: Attribution) -> bool:
        """Return whether joined claimants report one number together, and not each its own of several."""
        return len(read.parts) == 1 or self._text[max(0, claim.start - 5) : claim.start].casefold() == "both "

    def _before(self, kind: str) -> Said:
        """Return what the sentences before said; what heads a list is as near as its own sentence."""
        if corner := getattr(self._sentences.corner(), kind):
            return Said(corner, SENTENCE)
        found = self._said.get(kind)
        return Said(found, SENTENCE if self._headed else EARLIER) if found else NOTHING

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

    def _remember(self, sentence: Sentence, read: ReadSentence) -> None:
        """Keep what a sentence was about; what leads in a list, or heads it, holds for all its items."""
        lead = self._leads(sentence, read)
        listed = self._is_listed(sentence) and self._headed and not lead
        if listed and self._reported.certain:
            return
        for kind in () if listed else KINDS:
            last = next((found for p in reversed(read.parts) if (found := getattr(p.said, kind))), None)
            if found := last or getattr(read.whole, kind):
                self._said[kind] = found
        self._headed = listed or lead
        first = read.parts[0].number.start if read.parts else sentence.end
        spoken = said_on(self._text, _NOWHERE, first, read.claims, read.dated)
        self._spoken = spoken or self._again(read)
        named = [claim for claim in read.claims if not claim.again]
        self._known += named
        self._named += read.named
        self._reported = Reported(named[-1] if named else self._reported.claim, lead and bool(named))
        self._days = tuple(iso for day in read.dated for iso in day.may_be) or self._days
