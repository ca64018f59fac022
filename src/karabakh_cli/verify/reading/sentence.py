"""Reads one sentence: who reports in it, and what it says of each of its numbers."""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Place
from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.reading.context import ReadSentence
from karabakh_cli.verify.reading.what.clauses import (
    done_behind,
    in_zone,
    is_bare,
    of_number,
    unknown_names,
    without_pair,
    words_of,
)
from karabakh_cli.verify.reading.what.doers import with_doers
from karabakh_cli.verify.reading.what.parts import (
    Part,
    first_word,
    goes_on,
    is_denied,
    is_entry,
    is_named,
    is_of_them,
    is_still_somewhere,
    is_sum,
    is_until,
    unknown_thing,
    with_elided,
)
from karabakh_cli.verify.reading.what.respective import RESPECTIVELY, shared_out, with_pair
from karabakh_cli.verify.reading.what.subjects import Subject, side_of, sides, subject
from karabakh_cli.verify.reading.who.claimants import claims
from karabakh_cli.verify.reading.who.marked import Attribution, reporters_of
from karabakh_cli.verify.text.days import Day
from karabakh_cli.verify.text.numerals import Number, labelled
from karabakh_cli.verify.text.sentences import Sentence
from karabakh_cli.verify.text.spans import Span
from karabakh_cli.verify.text.tables import Columns
from karabakh_cli.verify.text.zones import bonds, zones
from karabakh_cli.verify.words.marks import Mark, Token, Values, marks, tokens
from karabakh_cli.verify.words.names import Names
from karabakh_cli.verify.words.pairs import last_pair, names_a_state, names_of, with_paired
from karabakh_cli.verify.words.speech import ANNOUNCED, BOUNDED, COUNTS, OFFICES, SPEAKS_FOR

_ASIDE = re.compile(rf",\s(?:which|who|whose(?!\s(?:{'|'.join(COUNTS)})\b))\s[^,;]*$")
"""A clause of the writer's own, but not `whose count`: `it attacked a pipeline, which carries 80 %`."""
_THERE = re.compile(r"\bthere\b(?!\s+(?:was|were|is|are|have|has|had|will|would|may|might|remain\w*)\b)")
"""Where something happened, as in `were killed there`, and not `there were`."""
_ITEM_LABEL = re.compile(rf"[^\d:;|]{{1,60}}:\s{BOUNDED}")
_BARE = re.compile(r"\s*(?:[,.;(\n]|$)")
"""What is around the number of an item: Hectares demined: about 6,286."""
_FOUND = re.compile(r"\s(?:has\s|had\s)?f(?:ound|inds)\b")
_SEAT = re.compile(r"\s(?:in|of|at)\s(?:the\s)?\w")

_OFFICE = rf"(?:{'|'.join(sorted(OFFICES | SPEAKS_FOR))})"
_SEAT_AHEAD = re.compile(
    rf"\b[Ii]n (?P<name>[A-Z]\w+),? (?:the )?(?:(?:human )?rights )?(?:(?i:{_OFFICE}) )*$"
)
"""What is before a claimant that speaks in its own capital, or abroad."""
_CITIES = frozenset({"city", "capital"})
_REGION = "south-caucasus"
_INSERTED = re.compile(r"(?:\s[a-z]+){1,2},\s")
"""A verb after a claimant, and a comma."""
_STATE_AHEAD = re.compile(r"[(\[|]\s?(?P<state>[A-Z]\w+(?:\sand\s[A-Z]\w+)?:\s(?:the\s)?)$")
_APPOSED = re.compile(r",\s[^()\[\]|\d;]{1,80}(?=[)\]|])")
"""What else brackets say of a claimant alone in them: (Azerbaijan: Ilham Aliyev, president)."""
_SPEAKS_FOR = re.compile(rf"(?:\b[A-Z]\w+ )?\b[a-z]+(?:'s|s') (?:{_OFFICE} )+$")
"""What is before the name of somebody who speaks for others: the Russian peacekeepers' spokesman."""

_ANNOUNCED = "|".join(sorted(ANNOUNCED))
_OWN_DEAD = re.compile(rf"['’]s?\s(?:{_ANNOUNCED})\s")
_DEAD_OF = re.compile(rf"\b(?:{_ANNOUNCED})\s\w+\sof\s(?:the\s)?$")
_NEAR_LETTERS = 48
"""Letters before a name that may say that the dead are its own."""


class _Marked(Struct, frozen=True):
    """The words of a sentence, the names `before` it and in it, and those `left` that are of no claimant."""

    words: Sequence[Token]
    before: Sequence[Mark]
    named: Sequence[Mark]
    left: Sequence[Mark]


class SentenceReader:
    """Reads the sentences of a text one by one, remembering only the head of the table that they are in."""

    def __init__(self, text: str, facts: Facts, names: Names) -> None:
        """Take a text without its dates."""
        self._text, self._facts, self._names = text, facts, names
        self._columns = Columns()

    def read(
        self,
        sentence: Sentence,
        held: Sequence[Number],
        dated: Sequence[Day],
        before: Sequence[Mark],
        headed: Values,
    ) -> ReadSentence:
        """Return what the next sentence says of the numbers held in it.

        `before` are the names before it, and `headed` the sides named by the heading of its list.
        """
        self._columns.read(self._text, sentence)
        held = [labelled(one, self._label(sentence, one)) for one in held]
        words = tokens(self._text, sentence.start, sentence.end)
        named = with_paired(self._text, words, marks(words, self._names), before)
        said_by = claims(self._text, words, named, [number.start for number in held], self._facts, headed)
        left = self._without_claimants(sentence, named, said_by)
        spans = zones(self._text, sentence.start, sentence.end, held)
        parts = self._parts(sentence, held, spans, _Marked(words, before, named, left))
        return ReadSentence(
            parts=with_elided(with_doers(parts, self._text), self._text),
            spans=spans,
            claims=said_by,
            source=self._source(sentence),
            whole=subject(left, words, self._facts),
            words=frozenset(token.word for token in words),
            dated=dated,
            named=names_of(named, words),
        )

    def _without_claimants(
        self, sentence: Sentence, named: Sequence[Mark], said_by: Sequence[Attribution]
    ) -> list[Mark]:
        """Return the marks of a sentence but those of claimants, who are not those that are counted."""
        taken = [
            (self._ahead(claim, named), self._behind(claim))
            for claim in said_by
            if not (claim.again or self._has_dead(claim))
        ]
        taken.append(self._columns.source(self._text, sentence))
        return [mark for mark in named if not any(first <= mark.start < end for first, end in taken)]

    def _parts(
        self, sentence: Sentence, held: Sequence[Number], spans: Sequence[Span], marked: _Marked
    ) -> list[Part]:
        """Return what a sentence says of each number held in it, given the zones of the numbers."""
        respective = shared_out(self._text, (sentence.start, sentence.end), marked.left, held)
        parts = [
            replace(self._part(sentence, number, span, marked, shared), bond=bond)
            for number, span, bond, shared in zip(
                held, spans, bonds(self._text, held), respective, strict=True
            )
        ]
        ordered = any(own for own, _ in respective)
        states = any(map(names_a_state, names_of(marked.named, marked.words)))
        if ordered or states or not any(token.word == RESPECTIVELY for token in marked.words):
            return parts
        return with_pair(parts, self._text, sentence.start, self._last_two(marked.before))

    def _label(self, sentence: Sentence, number: Number) -> str:
        """Return what labels a number: of a table its row and column, else what is before its colon."""
        item = _ITEM_LABEL.fullmatch(self._text, sentence.start, number.start)
        bare = _BARE.match(self._text, number.stop) is not None
        return item[0] if item and bare else self._columns.label(self._text, sentence, number.start)

    def _last_two(self, named: Sequence[Mark]) -> list[Values]:
        """Return the sides of the last two that were named together, or none."""
        return [sides(mark, self._facts) for mark in last_pair(self._text, named) or ()]

    def _source(self, sentence: Sentence) -> Attribution | None:
        """Return the claimant in the row of a table, if it has a column for claimants."""
        first, end = self._columns.source(self._text, sentence)
        words = tokens(self._text, first, end)
        ids = Values().union(*map(reporters_of, marks(words, self._names)))
        name = self._text[first:end].strip()
        return Attribution(start=first, end=end, ids=ids, name=name) if words and words[0].capital else None

    def corner(self) -> Subject:
        """Return what the first cell of the head of a table says, which may hold for the whole table."""
        return self._cell(self._columns.corner())

    def _part(
        self,
        sentence: Sentence,
        number: Number,
        span: Span,
        marked: _Marked,
        shared: tuple[Sequence[Mark], Sequence[Mark]],
    ) -> Part:
        """Return what the zone of a number says; `shared` are its own marks and those of other numbers."""
        (start, end), words, (own, others) = span, marked.words, shared
        zoned = without_pair(in_zone(marked.left, span, own, others), marked.named, span, words)
        here = of_number(zoned, marked.left, words, number, self._text)
        return Part(
            number=number,
            said=subject(here, words, self._facts, number),
            head=self._head(sentence, number),
            depth=self._depth(sentence.start, number.start),
            first=first_word(words, start),
            named=is_named(words, number, end, marked.named),
            thing=unknown_thing(words, number, end, marked.named),
            leads=self._text[start : number.start].strip(" ,;") in {"", "and"},
            there=_THERE.search(self._text, start, end) is not None,
            words=words_of(words, span, others),
            unknown=unknown_names(words, span, marked.named),
            done=done_behind(here, number),
            bare=is_bare(words, number, end),
            of_them=is_of_them(self._text, span, number),
            goes_on=goes_on(self._text, span, number),
            entry=is_entry(words, number),
            sum=is_sum(self._text, span, number),
            until=is_until(self._text, span, number),
            denied=is_denied(self._text, number),
            stays=is_still_somewhere(self._text, number),
            aside=_ASIDE.search(self._text, sentence.start, number.start) is not None,
        )

    def _head(self, sentence: Sentence, number: Number) -> Subject:
        """Return what the head of a table says of the column of a number."""
        return self._cell(self._columns.head(self._text, sentence.start, number.start))

    def _cell(self, span: Span) -> Subject:
        """Return what a cell of the head of a table says; nothing outside of tables."""
        words = tokens(self._text, *span)
        return subject(marks(words, self._names), words, self._facts) if words else Subject()

    def _has_dead(self, claim: Attribution) -> bool:
        """Return whether the dead counted are the claimant's own: the announced dead of the army."""
        ahead = self._text[max(0, claim.start - _NEAR_LETTERS) : claim.start]
        return bool(_OWN_DEAD.match(self._text, claim.end) or _DEAD_OF.search(ahead))

    def _ahead(self, claim: Attribution, named: Sequence[Mark]) -> int:
        """Return the place before a claimant and what says who it is, or where it spoke.

        It may be the country of others that it is of (a US institute), those it speaks for (the army's
        spokesman) or the capital of its own state (In Baku, the ministry).
        """
        start = claim.start
        if seat := _SEAT_AHEAD.search(self._text[max(0, start - _NEAR_LETTERS) : start]):
            capital = start - len(seat[0]) + seat.start("name") - seat.start()
            if any(mark.start == capital and self._is_seat(mark, claim) for mark in named):
                return capital
        if state := _STATE_AHEAD.search(self._text[max(0, start - _NEAR_LETTERS) : start]):
            return start - len(state["state"])
        if spoken_for := _SPEAKS_FOR.search(self._text[max(0, start - _NEAR_LETTERS) : start]):
            return start - len(spoken_for[0])
        before = (
            mark for mark in named if mark.end + 1 == start and not sides(mark, self._facts) & {*WARRING}
        )
        return next((mark.start for mark in before if sides(mark, self._facts)), start)

    def _is_seat(self, mark: Mark, claim: Attribution) -> bool:
        """Return whether a name is that of the capital of a claimant's side, or of a place abroad.

        In Stepanakert, the ombudsman said, 13 died: they died there.
        """
        if _INSERTED.match(self._text, claim.end):
            return False
        own = {side_of(key, self._facts) for key in claim.ids}
        capital = any(own == {side_of(state, self._facts)} for state in mark.said.get("capital", ()))
        return capital or self._is_abroad(mark)

    def _is_abroad(self, mark: Mark) -> bool:
        """Return whether a name is that of a city outside the region of the war."""
        found = [self._facts.entries[key] for key in mark.said.get("place", ())]
        cities = [one for one in found if isinstance(one, Place) and one.kind in _CITIES]
        return bool(cities) and not any(self._is_in_region(one) for one in cities)

    def _is_in_region(self, place: Place) -> bool:
        """Return whether a place is in the South Caucasus."""
        within = self._facts.entries.get(place.within or "")
        return place.within == _REGION or (isinstance(within, Place) and self._is_in_region(within))

    def _behind(self, claim: Attribution) -> int:
        """Return the place after a claimant and its seat, `the ministry in Baku`, or what it found.

        In brackets that begin with it, all is said of it: (Vladimir Putin, Russia).
        """
        end = claim.end
        opens = self._text.endswith(("(", "["), 0, self._ahead(claim, []))
        apposed = _APPOSED.match(self._text, end) if opens else None
        behind = apposed or _SEAT.match(self._text, end) or _FOUND.match(self._text, end)
        return behind.end() if behind else end

    def _depth(self, start: int, place: int) -> int:
        """Return in how many brackets a place of a sentence is."""
        return self._text.count("(", start, place) - self._text.count(")", start, place)
