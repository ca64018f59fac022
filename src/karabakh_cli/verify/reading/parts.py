"""The zones of a sentence, one for each of its numbers, and how far what they say reaches."""

from collections.abc import Sequence

from msgspec import Struct

from karabakh_cli.verify.reading.marked import Attribution
from karabakh_cli.verify.reading.subjects import Subject
from karabakh_cli.verify.text.days import Day
from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.words.marks import Token

OWN, SENTENCE, EARLIER = 1.0, 0.6, 0.3
"""How much it counts that words are in the zone of a number, in its sentence, or before that."""


_COMMA = 3
"""How closely a comma joins two numbers; `and` joins them more closely."""


class Said(Struct, frozen=True):
    """Values of one kind that a text gives, and how near to the number it gives them."""

    values: frozenset[str] = frozenset()
    weight: float = 0.0


NOTHING = Said()


def weigh(said: Said, agrees: float, differs: float, *, same: bool) -> float:
    """Return points for or against; what earlier sentences were about is never against."""
    if same:
        return agrees * said.weight
    return 0.0 if said.weight <= EARLIER else -differs * said.weight


class Part(Struct, frozen=True, kw_only=True):
    """One zone of a sentence: its number, what its words say, and in how many brackets it is.

    `head` is what is above it in the first row of a table. `leads` says that the number is the
    first word of its zone, `named` that a name follows it, `there` that its zone says `there`. `bond` is how
    closely it is joined to the one before. `answers` says that one side reports it after the other has
    reported losses of its own.
    """

    number: Number
    said: Subject
    head: Subject
    words: frozenset[str]
    depth: int
    first: str
    named: bool
    there: bool
    leads: bool
    bond: int = 0
    answers: bool = False

    def apart(self, kind: str) -> bool:
        """Return whether what the zones before it say of a kind need not hold for this one.

        It is a clause of its own, `that 122 captives had been sent home`, or names a thing the
        vocabulary does not have, `15 Osa systems`.
        """
        return (self.first == "that" and kind == "side") or (self.named and kind == "noun")


class ReadSentence(Struct, frozen=True, kw_only=True):
    """A sentence once it has been read: its zones, its claims, and what it says as a whole."""

    parts: Sequence[Part]
    spans: Sequence[tuple[int, int]]
    claims: Sequence[Attribution]
    whole: Subject
    words: frozenset[str]
    dated: Sequence[Day]


def reach(kind: str, parts: Sequence[Part], place: int, before: Said) -> Said:
    """Return what is said of a number: in its zone, else elsewhere in the sentence, else `before` it."""
    part = parts[place]
    if kind == "side" and part.answers:
        return NOTHING
    if kind in {"noun", "side"} and (shared := _shared_people(kind, parts, place)):
        return Said(shared, SENTENCE)
    if own := getattr(part.said, kind) or getattr(part.head, kind):
        return Said(own, OWN)
    if kind == "place" and before.values and any(one.there for one in parts[: place + 1]):
        return Said(before.values, SENTENCE)
    if kind == "measure" and (shared := _shared_verb(parts, place)):
        return Said(shared, SENTENCE)
    return _elsewhere(kind, parts, place, before)


def _elsewhere(kind: str, parts: Sequence[Part], place: int, before: Said) -> Said:
    """Return what is said of a number in the zones before its own, else in those behind it, else `before`."""
    part = parts[place]
    for other in reversed(parts[:place]):
        if (found := getattr(other.said, kind)) and other.depth <= part.depth:
            return Said(found, EARLIER if part.apart(kind) else SENTENCE)
    following = (getattr(other.said, kind) for other in parts[place + 1 :])
    located = part.said.located if kind == "side" else frozenset()
    earlier = next(filter(None, following), None) or located
    return Said(earlier, EARLIER) if earlier else before


def _shared_verb(parts: Sequence[Part], place: int) -> frozenset[str]:
    """Return what happened to those that a number is more closely joined to than to those before it.

    `10 were wounded, while 181 houses and 44 shops were damaged`: all 181 were damaged.
    """
    for other in range(place + 1, len(parts) if place else 0):
        if parts[other].bond <= max(parts[place].bond, _COMMA):
            break
        if found := parts[other].said.measure:
            return found
    return frozenset()


def _shared_people(kind: str, parts: Sequence[Part], place: int) -> frozenset[str]:
    """Return the people of the number before, or of the one behind where this is the first.

    `24 soldiers killed and 121 wounded` are soldiers, as are `10 dead and 40 wounded Armenian soldiers`.
    """
    part = parts[place]
    if kind == "noun" and place and part.leads and part.said.implied and parts[place - 1].said.kinds:
        return parts[place - 1].said.kinds
    if place or len(parts) == 1 or parts[1].bond <= _COMMA:
        return frozenset()
    if part.said.side or part.said.kinds or not (part.said.implied and part.said.noun):
        return frozenset()
    following = parts[1].said
    return following.kinds if kind == "noun" else following.side


def first_word(words: Sequence[Token], start: int) -> str:
    """Return the first word of a zone, without what joins it to the one before; `is` of `that is`."""
    first = [token.word for token in words if token.start >= start and token.word != "and"][:2]
    return first[-1] if first == ["that", "is"] else "".join(first[:1])


def is_named(words: Sequence[Token], number: Number, end: int) -> bool:
    """Return whether the word right behind a number, in its zone, has a capital: `15 Osa systems`."""
    following = next((token for token in words if token.start >= number.stop), None)
    return following is not None and following.start < end and following.capital
