"""Which values of one number of a sentence hold for the others."""

from collections.abc import Sequence
from itertools import permutations, product

from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.reading.what.parts import EARLIER, NOTHING, OWN, SENTENCE, Part, Said
from karabakh_cli.verify.words.counted import PEOPLE
from karabakh_cli.verify.words.marks import Values
from karabakh_cli.verify.words.speech import REPORTS

_COMMA = 3
"""How closely a comma joins two numbers; `and` joins them more closely."""
_NEVER = {
    "things": frozenset(
        """
        buried deserted disabled displaced identified infected killed killed-and-wounded losses missing
        wounded
        """.split()
    ),
    "people": frozenset("abandoned damaged demined destroyed downed fired laid mapped".split()),
}
"""What does not happen to things, and what not to people."""
_SUMMED_UP = (2, 3)
"""How many different things may have happened to those whom one number sums up."""


def reach(kind: str, parts: Sequence[Part], place: int, before: Said) -> Said:
    """Return what is said of a number: in its zone, else elsewhere in the sentence, else `before` it."""
    if kind != "side" and parts[place].like >= 0:
        place = parts[place].like
    part = parts[place]
    if kind == "side" and part.answers:
        return NOTHING
    if kind == "measure" and part.denied:
        return _not(_elsewhere(kind, parts, place, before))
    summed = _summed(parts[:place], part) if kind == "measure" and part.sum else frozenset()
    in_order = _in_order(kind, parts, place) if kind in {"measure", "noun", "side"} else frozenset()
    if shared := summed or in_order or _shared(kind, parts, place):
        return Said(shared, SENTENCE)
    if own := _own(kind, part):
        return Said(own, OWN)
    if kind == "place" and before.values and (part.entry or any(one.there for one in parts[: place + 1])):
        return Said(before.values, SENTENCE)
    found = _elsewhere(kind, parts, place, before)
    status = part.said.status if kind == "measure" and found.weight <= EARLIER else None
    return Said(status, SENTENCE) if status else found


def _not(said: Said) -> Said:
    """Return that something did not happen: 112 were held, and 72 were not."""
    return Said(frozenset(f"not-{value}" for value in said.values), said.weight)


def _summed(ahead: Sequence[Part], part: Part) -> Values:
    """Return what happened to those whom a number without words sums up: killed and wounded, together."""
    happened = {part.said.measure for part in ahead if part.said.measure}
    if len(happened) not in _SUMMED_UP or not _is_wordless(part):
        return frozenset()
    ways = (order for order in product(*happened) for order in permutations(order))
    return frozenset(joint.join(order) for order in ways for joint in ("-and-", "-or-"))


def _in_order(kind: str, parts: Sequence[Part], place: int) -> Values:
    """Return what is said of the number with the same place in the row before, if this row has no words.

    `146 destroyed and 103 captured; for Azerbaijan, 38 and 7`: 38 were destroyed.
    """
    first, end = place, place + 1
    while first and _goes_on_bare(parts, first):
        first -= 1
    while end < len(parts) and _goes_on_bare(parts, end):
        end += 1
    many = end - first
    before = parts[max(0, first - many) : first]
    told = "side" if kind == "side" else "measure"
    if many == 1 or len(before) < many or not all(getattr(part.said, told) for part in before):
        return frozenset()
    if not _is_wordless(parts[first]) or any(part.said.side for part in parts[first:end] if kind == "side"):
        return frozenset()
    found: Values = getattr(before[place - first].said, kind)
    return found


def _goes_on_bare(parts: Sequence[Part], place: int) -> bool:
    """Return whether `and` joins a number without words to one without them."""
    joined = parts[place].bond > _COMMA
    return joined and _is_wordless(parts[place]) and _is_wordless(parts[place - 1])


def _is_wordless(part: Part) -> bool:
    """Return whether nothing says what a number counts."""
    return not (part.said.measure or part.said.noun or part.head.measure or part.head.noun)


def _own(kind: str, part: Part) -> Values:
    """Return what the zone of a number says, or the head of its column."""
    found: Values = getattr(part.said, kind) or getattr(part.head, kind)
    return found


def _shared(kind: str, parts: Sequence[Part], place: int) -> Values:
    """Return what a number shares with the one beside it."""
    if parts[place].until and place + 1 < len(parts) and (found := _own(kind, parts[place + 1])):
        return found
    if kind in {"noun", "measure"} and (finished := _finished(kind, parts, place)):
        return finished
    if kind in {"noun", "side"}:
        return _shared_people(kind, parts, place)
    if kind == "measure" and not _own(kind, parts[place]):
        return _shared_verb(parts, place)
    return frozenset()


def _elsewhere(kind: str, parts: Sequence[Part], place: int, before: Said) -> Said:
    """Return what is said of a number in the zones before its own, else in those after it, else `before`."""
    part = parts[place]
    if kind == "measure" and part.stays:
        return NOTHING
    outer = _outer(parts[:place]) if kind == "measure" and _begins_anew(part) else parts[:place]
    ahead = [other for other in outer if getattr(other.said, kind) and other.depth <= part.depth]
    near = [other for other in ahead if not _apart(kind, part, other)]
    if ahead:
        joined = kind == "place" and ahead[-1] is parts[place - 1] and part.bond > _COMMA
        weight = OWN if joined else SENTENCE if near else EARLIER
        return Said(getattr((near or ahead)[-1].said, kind), weight)
    following = (getattr(other.said, kind) for other in parts[place + 1 :])
    located = part.said.located if kind == "side" else frozenset()
    earlier = next(filter(None, following), None) or located
    if earlier:
        return Said(earlier, EARLIER)
    inherits = before.values and (part.of_them or part.goes_on) and kind in {"noun", "measure"}
    return Said(before.values, SENTENCE) if inherits else before


def _begins_anew(part: Part) -> bool:
    """Return whether a zone names what it counts, and does not go on with what was counted before."""
    return bool(part.said.noun) and not part.said.implied and not part.of_them


def _outer(parts: Sequence[Part]) -> list[Part]:
    """Return zones without those that count a part of the one before: `255 tanks, of which 146 were hit`."""
    left: list[Part] = []
    inside = False
    for part in parts:
        inside = part.of_them or (inside and not _begins_anew(part))
        left += [] if inside else [part]
    return left


def _apart(kind: str, part: Part, other: Part) -> bool:
    """Return whether what an earlier zone says of a kind may not hold for this one.

    Things do not die with the people before them. A noun does not hold for a name, `15 Osa systems`, nor a
    side for another clause or place.
    """
    if kind == "measure":
        return other.said.measure <= _NEVER.get(_sort(part), frozenset())
    if kind == "place" and _speaks_of_others(part, other):
        return True
    if kind == "side":
        clause = part.said.measure and part.said.noun and other.said.side.isdisjoint(WARRING)
        elsewhere = part.said.place and other.said.side <= other.said.located
        did_it = other.said.side & (part.said.excluded | other.said.excluded)
        return part.first == "that" or bool(clause or elsewhere or did_it)
    return part.named and kind == "noun"


def _speaks_of_others(part: Part, other: Part) -> bool:
    """Return whether another claimant says whose people, and what happened to them, without the place."""
    told = part.said.noun and part.said.measure and part.said.side
    return bool(told) and part.told_by != other.told_by


def _sort(part: Part) -> str:
    """Return whether a zone counts people or things; nothing where it does not say."""
    return "" if not part.said.noun else "people" if part.said.noun & PEOPLE else "things"


def _shared_verb(parts: Sequence[Part], place: int) -> Values:
    """Return what happened to a later number that this one is joined to more closely than to the one before.

    `10 were wounded, while 181 houses and 44 shops were damaged`: all 181 were damaged. A verb of reporting
    opens a clause: `put the missing at 191 and said 3,755 soldiers and 78 civilians were dead`.
    """
    bond = 0 if parts[place].first in REPORTS else parts[place].bond
    for other in range(place + 1, len(parts) if place else 0):
        if parts[other].bond <= max(bond, _COMMA):
            break
        if found := parts[other].done:
            return found
    return frozenset()


def _finished(kind: str, parts: Sequence[Part], place: int) -> Values:
    """Return what the next number says of one without a noun: `94 Azerbaijani and 52 Armenian deaths`."""
    if not parts[place].bare or place + 1 == len(parts) or parts[place + 1].bond <= _COMMA:
        return frozenset()
    following = parts[place + 1]
    return following.said.noun if kind == "noun" else following.done


def _shared_people(kind: str, parts: Sequence[Part], place: int) -> Values:
    """Return the people of the number before, or for the first number those of the next.

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
