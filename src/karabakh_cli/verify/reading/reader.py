"""Reads a text sentence by sentence, for what it says of each of its numbers.

The words of the number's own zone count most, then those of its sentence, then what the sentences
before it were about.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.reading.context import Context, ReadSentence
from karabakh_cli.verify.reading.what.clauses import (
    done_behind,
    in_zone,
    is_bare,
    of_number,
    without_pair,
    words_of,
)
from karabakh_cli.verify.reading.what.doers import with_doers
from karabakh_cli.verify.reading.what.parts import (
    EARLIER,
    NOTHING,
    SENTENCE,
    Part,
    Said,
    first_word,
    is_named,
    is_of_them,
)
from karabakh_cli.verify.reading.what.reach import reach
from karabakh_cli.verify.reading.what.respective import RESPECTIVELY, shared_out
from karabakh_cli.verify.reading.what.subjects import KINDS, Subject, side_of, subject
from karabakh_cli.verify.reading.when import days_beside, happened, said_on, war_of
from karabakh_cli.verify.reading.who.claimants import claims
from karabakh_cli.verify.reading.who.marked import Attribution, people
from karabakh_cli.verify.reading.who.opposite import side_by_speaker
from karabakh_cli.verify.reading.who.reporters import Reported, each_its_own, of_the_whole, reporters
from karabakh_cli.verify.text.days import Day, blank_days, days
from karabakh_cli.verify.text.elided import with_bounds, with_units
from karabakh_cli.verify.text.numerals import Number, numbers
from karabakh_cli.verify.text.sentences import Sentence, blank, sentences, unwrapped
from karabakh_cli.verify.text.tables import Columns
from karabakh_cli.verify.text.zones import bonds, zones
from karabakh_cli.verify.words.marks import Mark, Token, marks, tokens
from karabakh_cli.verify.words.names import Names
from karabakh_cli.verify.words.pairs import names_of, with_paired
from karabakh_cli.verify.words.speech import ALSO

T = TypeVar("T", Number, Day)

_ASIDE = re.compile(r",\s(?:which|who|whose)\s[^,;]*$")
"""A clause that is the writer's own: `it attacked a pipeline, which carries 80 %`."""
_NOWHERE = (0, 0)
"""The zone of a sentence as a whole, which no date is in."""
_THERE = re.compile(r"\bthere\b(?!\s+(?:was|were|is|are|have|has|had|will|would|may|might|remain\w*)\b)")
"""Where something happened, as in `were killed there`, and not `there were`."""
_FOUND = re.compile(r"\s(?:has\s|had\s)?f(?:ound|inds)\b")
_SEAT = re.compile(r"\s(?:in|of|at)\s(?:the\s)?\w")


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
        self._text, self._facts, self._names = text, facts, names
        self._block = -1
        self._columns = Columns()
        self._forget()

    def _forget(self) -> None:
        self._said: dict[str, frozenset[str]] = {}
        self._headed = False
        self._reported = Reported(None, certain=False)
        self._known: list[Attribution] = []
        self._named: list[Mark] = []
        self._days: tuple[str, ...] = ()
        self._spoken: tuple[str, ...] = ()

    def read(self, sentence: Sentence, held: Sequence[Number], dated: Sequence[Day]) -> Iterator[Context]:
        """Yield the numbers of the next sentence."""
        if sentence.block != self._block and not sentence.item:
            self._forget()
        self._block = sentence.block
        self._columns.read(self._text, sentence)
        read = self._parse(sentence, held, dated)
        reported = reporters(held, read.spans, read.claims, self._reported, self._known)
        reported = of_the_whole(reported, [part.of_them for part in read.parts])
        reported = each_its_own(reported) if RESPECTIVELY in read.words else reported
        if source := self._source(sentence):
            reported = [Reported(source, certain=True)] * len(held)
        read = self._with_own(read, reported)
        for place, one in enumerate(reported):
            aside = self._aside(sentence, held[place])
            yield self._context(read, place, Reported(one.claim, one.certain and aside is None))
        self._remember(sentence, read)

    def _parse(self, sentence: Sentence, held: Sequence[Number], dated: Sequence[Day]) -> ReadSentence:
        words = tokens(self._text, sentence.start, sentence.end)
        named = with_paired(self._text, words, marks(words, self._names), self._named)
        said_by = claims(self._text, words, named, [number.start for number in held], self._facts)
        # Who reports is not who is counted.
        taken = [(claim.start, self._behind(claim.end)) for claim in said_by if not claim.again]
        taken.append(self._columns.source(self._text, sentence))
        left = [mark for mark in named if not any(first <= mark.start < end for first, end in taken)]
        spans = zones(self._text, sentence.start, sentence.end, held)
        respective = shared_out(self._text, (sentence.start, sentence.end), left, held)
        parts = []
        for number, span, bond, (own, others) in zip(
            held, spans, bonds(self._text, held), respective, strict=True
        ):
            zoned = without_pair(in_zone(left, span, own, others), named, span, words)
            here = [*self._whose(named, sentence, number), *of_number(zoned, left, words, number)]
            part = self._part(sentence, span, number, here, words)
            parts.append(replace(part, words=words_of(words, span, others), bond=bond))
        return ReadSentence(
            parts=with_doers(parts, self._text),
            spans=spans,
            claims=said_by,
            whole=subject(left, words, self._facts),
            words=frozenset(token.word for token in words),
            dated=dated,
            named=names_of(named, words),
        )

    def _part(
        self,
        sentence: Sentence,
        span: tuple[int, int],
        number: Number,
        here: Sequence[Mark],
        words: Sequence[Token],
    ) -> Part:
        """Return what the zone of a number says, given what is named `here`."""
        start, end = span
        return Part(
            number=number,
            said=subject(here, words, self._facts, number),
            head=self._head(sentence, number),
            depth=self._depth(sentence.start, number.start),
            first=first_word(words, start),
            named=is_named(words, number, end),
            leads=self._text[start : number.start].strip(" ,;") in {"", "and"},
            there=_THERE.search(self._text, start, end) is not None,
            done=done_behind(here, number),
            bare=is_bare(words, number, end),
            of_them=is_of_them(self._text, span, number),
        )

    def _source(self, sentence: Sentence) -> Attribution | None:
        """Return whom the row of a table names in its column for that."""
        first, end = self._columns.source(self._text, sentence)
        words = tokens(self._text, first, end)
        ids = frozenset[str]().union(*map(people, marks(words, self._names)))
        name = self._text[first:end].strip()
        return Attribution(start=first, end=end, ids=ids, name=name) if words and words[0].capital else None

    def _with_own(self, read: ReadSentence, reported: Sequence[Reported]) -> ReadSentence:
        """Return the sentence with the sides of `its own losses` and `the other side`."""
        parts: list[Part] = []
        before = self._said.get("side", frozenset())
        spoken = frozenset[str]()
        for part, span, one in zip(read.parts, read.spans, reported, strict=True):
            ids = one.claim.ids if one.claim and one.certain else frozenset()
            speaker = frozenset(side_of(key, self._facts) for key in ids) & {*WARRING}
            side = part.said.side or side_by_speaker(self._text, span, speaker, before)
            # Behind `Azerbaijan said 2,906 of its soldiers`, `Armenia reported 3,825` may be of either side.
            answers = bool(speaker) and not side and before == spoken != speaker
            parts.append(replace(part, said=replace(part.said, side=side), answers=answers))
            before, spoken = side or before, speaker or spoken
        return replace(read, parts=parts)

    def _aside(self, sentence: Sentence, number: Number) -> re.Match[str] | None:
        """Return the beginning of the clause that a number is in, if it is the writer's own."""
        return _ASIDE.search(self._text, sentence.start, number.start)

    def _whose(self, named: Sequence[Mark], sentence: Sentence, number: Number) -> Sequence[Mark]:
        """Return the name that such a clause is about, though it reports: `Baku, which lost 2,906, said`."""
        aside = self._aside(sentence, number)
        return [mark for mark in named if aside and mark.end == aside.start()]

    def _head(self, sentence: Sentence, number: Number) -> Subject:
        """Return what the head of a table says of the column of a number."""
        return self._cell(self._columns.head(self._text, sentence.start, number.start))

    def _cell(self, span: tuple[int, int]) -> Subject:
        """Return what a cell of the head of a table says."""
        words = tokens(self._text, *span)
        return subject(marks(words, self._names), words, self._facts)

    def _behind(self, end: int) -> int:
        """Return the place behind a claimant and its seat, `the ministry in Baku`, or what it found."""
        behind = _SEAT.match(self._text, end) or _FOUND.match(self._text, end)
        return behind.end() if behind else end

    def _depth(self, start: int, place: int) -> int:
        """Return in how many brackets a place of a sentence is."""
        return self._text.count("(", start, place) - self._text.count(")", start, place)

    def _context(self, read: ReadSentence, place: int, reported: Reported) -> Context:
        part, claim, zone = read.parts[place], reported.claim, read.spans[place]
        return Context(
            number=part.number,
            claimants=claim.ids if claim else frozenset(),
            each=claim.each if claim and self._together(read, claim) else (),
            stranger=claim.name if claim and not claim.ids else "",
            certain=reported.certain,
            sides=part.said.sides,
            excluded=part.said.excluded,
            located=part.said.located,
            days=days_beside(self._text, zone, part.number.stop, read.dated, self._days),
            days_before=self._days,
            said_on=said_on(self._text, zone, part.number.start, read.claims, read.dated)
            or self._again(read),
            happened=happened(self._text, part.number, read.dated),
            war=war_of(self._text, zone, part.number),
            of_them=part.of_them,
            words=part.words,
            around=read.words,
            **{kind: reach(kind, read.parts, place, self._before(kind)) for kind in KINDS},
        )

    def _again(self, read: ReadSentence) -> tuple[str, ...]:
        """Return the dates of the occasion on which somebody `also said` something."""
        goes_on = not read.dated and any(claim.again for claim in read.claims) and read.words & ALSO
        return self._spoken if goes_on else ()

    def _together(self, read: ReadSentence, claim: Attribution) -> bool:
        """Return whether joined claimants report one number together, and not each its own of several."""
        return len(read.parts) == 1 or self._text[max(0, claim.start - 5) : claim.start].casefold() == "both "

    def _before(self, kind: str) -> Said:
        """Return what the sentences before said; what heads a list is as near as its own sentence."""
        if corner := getattr(self._cell(self._columns.corner()), kind):
            return Said(corner, SENTENCE)
        found = self._said.get(kind)
        return Said(found, SENTENCE if self._headed else EARLIER) if found else NOTHING

    def _leads(self, sentence: Sentence, read: ReadSentence) -> bool:
        """Return whether a sentence ends with a colon, or is a heading."""
        written = self._text[sentence.start : sentence.end].rstrip()
        end = sentence.start + len(written)
        if written.endswith(":") or sentence.item:
            return written.endswith(":")
        stopped = written.endswith((".", "!", "?", "…")) or any(day.end > end for day in read.dated)
        return not stopped and "\n" in self._text[end : sentence.end + 1]

    def _remember(self, sentence: Sentence, read: ReadSentence) -> None:
        """Keep what a sentence was about; what leads in a list, or heads it, holds for all its items."""
        lead = self._leads(sentence, read)
        listed = sentence.item and self._headed and not lead
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
