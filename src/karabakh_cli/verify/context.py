"""What a text says of each of its numbers: who reports it, whose it is, what is counted, where and when.

The words of the number's own zone count most, then those of its sentence, then what the sentences
before it were about.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from karabakh_cli.facts.records import Actor, Facts
from karabakh_cli.verify.claimants import Claim, claims
from karabakh_cli.verify.days import Day, blank_days, days
from karabakh_cli.verify.marks import Mark, Token, marks, tokens
from karabakh_cli.verify.names import Names
from karabakh_cli.verify.numerals import Number, numbers
from karabakh_cli.verify.text import Sentence, blank, sentences
from karabakh_cli.verify.words import PERPETRATED
from karabakh_cli.verify.zones import zones

OWN, SENTENCE, EARLIER = 1.0, 0.6, 0.3
"""How much it counts that words stand in the zone of a number, in its sentence, or before that."""

KINDS = ("measure", "noun", "side", "place")
_EXCLUDING = frozenset("without excluding except minus".split())
_WHITHER = frozenset("to into from with against between by near towards outside".split())
_COUNTED = frozenset("state group authority alliance".split())
_NEAR, _FAR = 5, 11


class Said(Struct, frozen=True):
    """Values of one kind that a text gives, and how near to the number it gives them."""

    values: frozenset[str] = frozenset()
    weight: float = 0.0


NOTHING = Said()


class Context(Struct, frozen=True, kw_only=True):
    """A number with what the text says of it.

    `claimants` are ids; `stranger` is a claimant whom the base does not know. `certain` says that the
    sentence itself, or a pronoun in it, names them. `excluded` are sides that the number leaves out.
    `days_before` are the dates of the sentence before.
    """

    number: Number
    claimants: frozenset[str]
    stranger: str
    certain: bool
    measure: Said = NOTHING
    noun: Said = NOTHING
    side: Said = NOTHING
    place: Said = NOTHING
    excluded: frozenset[str] = frozenset()
    days: tuple[str, ...] = ()
    days_before: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()


class _Part(Struct, frozen=True, kw_only=True):
    """One zone: its number, and what each kind of its words says."""

    number: Number
    said: dict[str, frozenset[str]]
    excluded: frozenset[str]
    words: frozenset[str]
    depth: int = 0


class _Before(Struct):
    """What the sentences before were about."""

    said: dict[str, frozenset[str]]
    claim: Claim | None = None
    days: tuple[str, ...] = ()
    lead: bool = False
    block: int = -1


def contexts(text: str, facts: Facts, names: Names) -> Iterator[Context]:
    """Yield each number of a text, in order, with what the text says of it."""
    prose = blank(text)
    found_days = list(days(prose))
    undated = blank_days(prose, found_days)
    found = list(numbers(undated))
    before = _Before(said={})
    for sentence in sentences(prose, text):
        held = [n for n in found if sentence.start <= n.start < sentence.end]
        if held or before.block >= 0 or sentence.item or prose[sentence.start : sentence.end].rstrip()[-1:] == ":":
            dated = [d for d in found_days if sentence.start <= d.start < sentence.end]
            yield from _of_sentence(undated, sentence, held, dated, before, (facts, names))


def _of_sentence(  # noqa: PLR0913, PLR0917
    text: str,
    sentence: Sentence,
    held: list[Number],
    dated: list[Day],
    before: _Before,
    known: tuple[Facts, Names],
) -> Iterator[Context]:
    """Yield the numbers of one sentence and remember what it was about."""
    facts, names = known
    words = tokens(text, sentence.start, sentence.end)
    named = marks(words, names)
    said_by = claims(text, words, named, [n.start for n in held], facts)
    if sentence.block != before.block and not sentence.item:
        before.said, before.claim, before.days, before.lead = {}, None, (), False
    spans = zones(text, sentence.start, sentence.end, held) or [(sentence.start, sentence.end)]
    left = [m for m in named if not any(c.start <= m.start < c.end for c in said_by if not c.again)]
    depths = [_depth(text, sentence.start, number.start) for number in held]
    parts = [
        _part(number, span, words, left, (depth, facts))
        for number, span, depth in zip(held, spans, depths, strict=False)
    ]
    reported = _reporters(held, spans, said_by, before)
    around = frozenset(token.word for token in words)
    for place, part in enumerate(parts):
        claim, certain = reported[place]
        yield Context(
            number=part.number,
            claimants=claim.ids if claim else frozenset(),
            stranger=claim.name if claim and not claim.ids else "",
            certain=certain,
            excluded=part.excluded,
            days=_days_of(dated, spans[place]),
            days_before=before.days,
            words=part.words,
            around=around,
            **{kind: _reach(kind, parts, place, before) for kind in KINDS},
        )
    _remember(before, sentence, text, parts, (words, left), said_by, facts)
    before.days = tuple(iso for day in dated for iso in day.may_be) or before.days


def _part(
    number: Number,
    span: tuple[int, int],
    words: Sequence[Token],
    named: Sequence[Mark],
    known: tuple[int, Facts],
) -> _Part:
    depth, facts = known
    inside = [mark for mark in named if span[0] <= mark.start < span[1]]
    own = [token for token in words if span[0] <= token.start < span[1]]
    excluded = frozenset(
        side
        for mark in inside
        for side in _sides(mark, facts)
        if any(words[p].word in _EXCLUDING for p in range(max(0, mark.first - 2), mark.first))
    )
    left = [mark for mark in inside if not _sides(mark, facts) & excluded]
    return _Part(
        number=number,
        said=_gather(number, left, words, facts),
        excluded=excluded,
        words=frozenset(token.word for token in own),
        depth=depth,
    )


def _depth(text: str, start: int, place: int) -> int:
    """Return in how many brackets a place of a sentence is."""
    return text.count("(", start, place) - text.count(")", start, place)


def _gather(
    number: Number | None, inside: Sequence[Mark], words: Sequence[Token], facts: Facts
) -> dict[str, frozenset[str]]:
    """Return what these marks say, by kind. A noun or a side that follows the number goes before others."""
    measures = frozenset(v for m in inside for v in m.said.get("measure", ()))
    places = frozenset(v for m in inside for v in m.said.get("place", ()))
    nouns = [m for m in inside if _nouns(m)]
    sides = [m for m in inside if _sides(m, facts) and not _perpetrator(m, words)]
    where = [m for m in sides if "demonym" not in m.said and _word_before(m, words) in _WHITHER | {"in"}]
    sides = [m for m in sides if m not in where]
    return {
        "measure": measures,
        "noun": frozenset(v for m in _nearest(number, nouns, words) for v in _nouns(m)),
        "side": frozenset(v for m in _nearest(number, sides, words) for v in _sides(m, facts)),
        "place": places,
        "where": frozenset(v for m in where if _word_before(m, words) == "in" for v in _sides(m, facts)),
    }


def _word_before(mark: Mark, words: Sequence[Token]) -> str:
    """Return the word before a name, without its article."""
    place = mark.first
    while place > 0 and words[place - 1].word == "the":
        place -= 1
    return words[place - 1].word if place > 0 else ""


def _nouns(mark: Mark) -> frozenset[str]:
    return mark.said.get("population", frozenset()) | mark.said.get("item", frozenset())


def _nearest(
    number: Number | None, found: Sequence[Mark], words: Sequence[Token]
) -> Sequence[Mark]:
    """Return the marks right behind a number, else those before it, else those not far behind."""
    if number is None:
        return found
    near = [token for token in words if token.start >= number.stop][:_NEAR]
    end = near[-1].end if near else number.stop
    after = [m for m in found if number.stop <= m.start < end]
    if after:
        return [m for m in after if m.first - after[0].last <= 2]  # noqa: PLR2004
    earlier = [m for m in found if m.start < number.start]
    end = words[min(len(words) - 1, words.index(near[0]) + _FAR)].end if near else number.stop
    return earlier or [m for m in found if m.start < end]


def _sides(mark: Mark, facts: Facts) -> frozenset[str]:
    """Return whose losses a name may say are meant: `armenian`, `azerbaijan`, or an actor of neither side."""
    ids = mark.said.get("demonym") or mark.said.get("actor") or mark.said.get("capital") or frozenset()
    return frozenset(side_of(key, facts) for key in ids if _has_losses(key, facts))


def _has_losses(key: str, facts: Facts) -> bool:
    """Return whether somebody may be who is counted, as no newspaper or monitor is."""
    reporter = facts.reporters.get(key)
    return reporter is None or (isinstance(reporter, Actor) and reporter.kind in _COUNTED)


def side_of(key: str, facts: Facts) -> str:
    """Return the side of an actor or person: both Armenian sides are one, third parties are themselves."""
    try:
        side = facts.reporter(key).side
    except KeyError:
        return key
    if side in {"armenia", "artsakh"}:
        return "armenian"
    return side if side == "azerbaijan" else key


def _perpetrator(mark: Mark, words: Sequence[Token]) -> bool:
    following = words[mark.last].word if mark.last < len(words) else ""
    return following in PERPETRATED and "demonym" in mark.said


def _reach(kind: str, parts: Sequence[_Part], place: int, before: _Before) -> Said:
    """Return what is said of a number: in its zone, else in the nearest zone of the sentence, else before."""
    if own := parts[place].said[kind]:
        return Said(own, OWN)
    for other in reversed(parts[:place]):
        if (found := other.said[kind]) and other.depth <= parts[place].depth:
            return Said(found, SENTENCE)
    for other in parts[place + 1 :]:
        if found := other.said[kind]:
            return Said(found, EARLIER)
    earlier = before.said.get(kind, frozenset())
    if kind == "side":
        earlier = parts[place].said["where"] or earlier
    return Said(earlier, EARLIER) if earlier else NOTHING


def _reporters(
    held: Sequence[Number], spans: Sequence[tuple[int, int]], said_by: Sequence[Claim], before: _Before
) -> list[tuple[Claim | None, bool]]:
    """Return who reports each number of a sentence, and whether the sentence says so.

    A claim before its number reports it and those that follow; one behind it also those before.
    """
    found: list[tuple[Claim | None, bool]] = []
    head, certain = before.claim, before.lead
    own = 0
    for number, (start, end) in zip(held, spans, strict=False):
        inside = [(c, before.claim or head if c.again else c) for c in said_by if start <= c.start < end]
        ahead = [(mention, c) for mention, c in inside if mention.start < number.start and c]
        behind = [(mention, c) for mention, c in inside if mention.start > number.start and c]
        if ahead:
            head, certain, own = ahead[-1][1], not ahead[-1][0].weak, len(found) + 1
            found.append((head, certain))
        elif behind and not (behind[0][0].weak and certain):
            mention, claim = behind[0]
            found.append((claim, not mention.weak))
            _spread_back(found, own, claim, certain=mention.wide and not mention.weak)
            if not certain:
                head = claim
        else:
            found.append((head, certain))
    return found


def _spread_back(
    found: list[tuple[Claim | None, bool]], first: int, claim: Claim, *, certain: bool
) -> None:
    """Give a claim behind its number to the numbers from `first`, which no other claim of the sentence has."""
    for place in range(len(found) - 2, first - 1, -1):
        if found[place][1]:
            break
        found[place] = (claim, certain)


def _days_of(dated: Sequence[Day], span: tuple[int, int]) -> tuple[str, ...]:
    """Return the dates in the zone of a number, else those of its sentence."""
    own = [iso for day in dated if span[0] <= day.start < span[1] for iso in day.may_be]
    return tuple(own or (iso for day in dated for iso in day.may_be))


def _remember(  # noqa: PLR0913, PLR0917
    before: _Before,
    sentence: Sentence,
    text: str,
    parts: Sequence[_Part],
    marked: tuple[Sequence[Token], Sequence[Mark]],
    said_by: Sequence[Claim],
    facts: Facts,
) -> None:
    """Keep what a sentence was about for those after it; a lead-in with a colon for the items of its list."""
    whole = _gather(None, marked[1], marked[0], facts)
    lead = text[sentence.start : sentence.end].rstrip()[-1:] == ":"
    if sentence.item and before.lead and not lead:
        return
    for kind in KINDS:
        last = next((p.said[kind] for p in reversed(parts) if p.said[kind]), frozenset())
        if found := last or whole[kind]:
            before.said[kind] = found
    known = [claim for claim in said_by if not claim.again]
    if known:
        before.claim = known[-1]
    before.lead = lead
    before.block = sentence.block
