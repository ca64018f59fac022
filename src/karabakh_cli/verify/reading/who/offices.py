"""Which state an office is of: the ministry in Baku, Yerevan's ombudsman."""

from karabakh_cli.facts.records import Actor, Person, is_state
from karabakh_cli.query.actors import with_parts
from karabakh_cli.verify.reading.who.marked import MarkedSentence, reporters_of
from karabakh_cli.verify.reading.who.roles import is_object
from karabakh_cli.verify.words.marks import GAP, Mark, Values
from karabakh_cli.verify.words.peoples import DEMONYMS
from karabakh_cli.verify.words.speech import SPOKESMEN

_SEATED = frozenset("in of at".split())
_POSSESSIVE = frozenset("its their".split())


def reporting(reading: MarkedSentence, mark: Mark) -> Values:
    """Return the ids of the reporters a name may mean; for an office, only those of the state named with it.

    Unnamed officials are those of the state in whose capital they are.
    """
    ids = reporters_of(mark)
    if states := _states_spoken_for(reading, mark, ids):
        return ids | states
    if "actor" in mark.said and all(reading.facts.sides[key] == "third-party" for key in ids):
        return ids | (_seat(reading, mark) if _is_unnamed(reading, ids) else frozenset())
    if "actor" in mark.said or "office" not in mark.said:
        return ids
    if holder := _holder(reading, mark):
        return holder
    state = (
        _seat(reading, mark)
        or _owner(reading, mark)
        or _possessor(reading, mark)
        or _speaking_in(reading, mark)
    )
    if not state:
        return ids
    own = {key for one in state for key in with_parts(reading.facts, one)}
    return (ids & own) or state


def _states_spoken_for(reading: MarkedSentence, mark: Mark, ids: Values) -> Values:
    """Return the states of a person for whom a spokesman reports, who may speak for others there too."""
    ahead = reading.before(mark)
    if reading.word(mark.last) == "s":
        spoken = reading.word(mark.last + 1) in SPOKESMEN
    else:
        spoken = reading.word(ahead) in {"of", "for"} and reading.word(ahead - 1) in SPOKESMEN
    people = [one for key in ids if isinstance(one := reading.facts.reporters[key], Person)]
    return frozenset(role.of for one in people for role in one.roles if role.of) if spoken else frozenset()


def _is_unnamed(reading: MarkedSentence, ids: Values) -> bool:
    """Return whether a name is only a common noun: officials, outlets."""
    reporters = [reading.facts.reporters[key] for key in ids]
    return all(isinstance(one, Actor) and one.kind == "group" for one in reporters)


def shared_with(reading: MarkedSentence, mark: Mark) -> Mark | None:
    """Return the first of two adjectives of an office: Armenian and Azerbaijani officials."""
    adjective = reading.word(mark.first) in DEMONYMS and mark.last > mark.first + 1
    if not adjective or reading.word(mark.first - 1) != "and":
        return None
    before = (m for m in reading.marks if m.last == mark.first - 1 and "demonym" in m.said)
    return next((m for m in before if m.said["demonym"] <= reading.facts.actors.keys()), None)


def behind_seat(reading: MarkedSentence, mark: Mark) -> int:
    """Return the place of the word after a name, and after the seat of an office: the ministry in Baku."""
    if ("office" not in mark.said and "actor" not in mark.said) or not _seat(reading, mark):
        return mark.last
    place = reading.behind_article(mark.last + 1)
    return next(m.last for m in reading.marks if m.first == place)


def is_seat(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name only says where the office before it is: the ministry in Baku."""
    place = reading.before(mark)
    if reading.word(place) not in _SEATED:
        return False
    return any(other.last == place and behind_seat(reading, other) == mark.last for other in reading.marks)


def _holder(reading: MarkedSentence, mark: Mark) -> Values:
    """Return the person whose name follows: Prosecutor General Kamran Aliyev."""
    following = next((other for other in reading.marks if other.first == mark.last), None)
    return following.said.get("actor", frozenset()) if following else frozenset()


def _seat(reading: MarkedSentence, mark: Mark) -> Values:
    """Return the state where an office is said to be, after it."""
    place = reading.behind_article(mark.last + 1)
    # After `in July 2021`, whose date is blanked, a name is no seat.
    seated = reading.word(mark.last) in _SEATED and len(reading.between(place - 1, place)) <= GAP
    return _state_at(reading, place, 0) if seated else frozenset()


def _owner(reading: MarkedSentence, mark: Mark) -> Values:
    """Return the state named before an office: Baku's, the Azerbaijani."""
    place = mark.first - (reading.word(mark.first - 1) == "s")
    return _state_at(reading, 0, place)


def _speaking_in(reading: MarkedSentence, mark: Mark) -> Values:
    """Return the state in whose capital an office speaks: In Baku, the ministry."""
    place = reading.before(mark) + 1
    ahead = (m for m in reading.marks if m.last == place and reading.word(m.first - 1) == "in")
    return next((m.said["capital"] for m in ahead if "capital" in m.said), frozenset())


def _possessor(reading: MarkedSentence, mark: Mark) -> Values:
    """Return the state of `its ministry`: the last subject before it, else the last state named."""
    if reading.word(mark.first - 1) not in _POSSESSIVE:
        return frozenset()
    ahead = [(m, _ids(m)) for m in reading.marks if m.last < mark.first]
    named = [
        (m, ids) for m, ids in ahead if ids and all(is_state(reading.facts.actors.get(key)) for key in ids)
    ]
    subjects = [ids for m, ids in named if "demonym" not in m.said and not is_object(reading, m)]
    return (subjects or [ids for _, ids in named] or [frozenset()])[-1]


def _ids(mark: Mark) -> Values:
    """Return the ids of the state that a name may mean: Baku, Azerbaijani, Azerbaijan."""
    return mark.said.get("capital") or mark.said.get("demonym") or mark.said.get("actor") or frozenset()


def _state_at(reading: MarkedSentence, first: int, last: int) -> Values:
    """Return the state meant by the name that begins at one place, or ends at another."""
    named = (m for m in reading.marks if (m.first == first and first) or (m.last == last and last))
    for mark in named:
        ids = _ids(mark)
        if ids and all(key in reading.facts.actors for key in ids):
            return ids
    return frozenset()
