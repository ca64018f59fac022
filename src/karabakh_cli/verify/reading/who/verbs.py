"""The verb after a name: where it is, and whether it is one of reporting."""

from karabakh_cli.verify.reading.who.marked import MarkedSentence
from karabakh_cli.verify.words.speech import CHANGES, COMES, COUNTS, HAS, INFORMS, NO_REPORT, REPORTS

_SKIPPED = frozenset(
    """
    has have had also itself later then now already since again once himself herself themselves alone first
    still d s ve the in meanwhile earlier month week year autumn ever often soon twice just
    can could did do does may might must shall should will would
    """.split()
)
"""Words between a name and its verb, other than adverbs."""
HAVE = frozenset("has have had".split())
_PHRASED = frozenset("at by date fact far last late more now of so than time to".split())
"""After `has`, words of phrases before its participle: once more, by now, in fact."""
_NO_ADVERB = frozenset("assembly early family italy july reply supply".split())
NO_VERB = frozenset(
    """
    a after all an and as at before but by during for from her his in its of on or our s so than that the
    their to when where which who whom with
    """.split()
)
_PASSIVE = frozenset("is was were are been be".split())
_PUT = frozenset({"put", "puts", "putting"})
_KEEPS = frozenset(
    (verb, behind)
    for verbs, behind in (("keep keeps kept stick sticks stuck", "to"), ("stand stands stood", "by"))
    for verb in verbs.split()
)
"""What whoever has given a number does with it: kept to 2,906."""
_SURE = frozenset(
    """
    adamant aware certain confident convinced known opinion persuaded quoted record satisfied sure
    """.split()
)
"""After a form of `be`, what makes it a verb of reporting: is convinced that."""
_DATE_LETTERS = 4
"""More letters than these between two words are a blanked date."""
_CLAUSE_WORDS = 7
"""The most words between a verb and its `that`."""
_JOINTS = frozenset("and but yet".split())
"""Words between two verbs of one subject."""
_RELATIVE = frozenset("are can could did does had has have is may might was were will would".split())
"""After `that`, verbs by which it is a pronoun: the drones that were lost."""


def is_skipped(word: str) -> bool:
    """Return whether a word may be between a name and its verb: an auxiliary, an adverb."""
    return word in _SKIPPED or (word.endswith("ly") and word not in _NO_ADVERB)


def gives(reading: MarkedSentence, place: int) -> bool:
    """Return whether a verb gives a number without reporting it: `has`, `came to`, `kept to`."""
    came = reading.word(place) in COMES and reading.word(place + 1) in {"to", "at", "up"}
    kept = (reading.word(place), reading.word(place + 1)) in _KEEPS
    return reading.word(place) in HAS or came or kept


def verb_place(reading: MarkedSentence, place: int) -> int:
    """Return the place of the verb after a name, after adverbs and an apposition between commas."""
    if "," in reading.between(place - 1, place):
        for comma in range(place, min(place + 14, len(reading.words) - 1)):
            behind = comma + 1 + _is_dated(reading, comma + 1)
            if "," in reading.between(comma, comma + 1) and (
                reading.word(behind) in REPORTS or gives(reading, behind)
            ):
                return behind
    if reading.word(place) in {"who", "that"} and "," not in reading.between(place - 1, place):
        # It was Oryx who said.
        place += 1
    first = place
    while place < len(reading.words) and _is_before_verb(reading, first, place):
        place += 1
    return place


def _is_before_verb(reading: MarkedSentence, first: int, place: int) -> bool:
    """Return whether a word goes before a verb, given the `first` of such words."""
    phrased = place > first and reading.word(place) in _PHRASED
    return (
        _is_dated(reading, place)
        or (reading.word(place) in {"early", "late"} and _is_dated(reading, place + 1))
        or is_skipped(reading.word(place))
        or (phrased and reading.word(first) in HAVE)
        or _is_for_its_part(reading, place)
    )


def _is_for_its_part(reading: MarkedSentence, place: int) -> bool:
    """Return whether a word is one of `for its part`."""
    starts = range(place - 2, place + 1)
    return any((reading.word(at), reading.word(at + 2)) == ("for", "part") for at in starts)


def _is_dated(reading: MarkedSentence, place: int) -> bool:
    """Return whether a date, which is blanked, is after a word: Pashinyan on 13 November put."""
    return reading.word(place) in {"in", "on"} and len(reading.between(place, place + 1)) > _DATE_LETTERS


def reports_at(reading: MarkedSentence, place: int) -> bool:
    """Return whether the verb at a place reports: `said`, or any with a clause, `made it clear that`."""
    if reading.word(place) in REPORTS:
        # The official counts of the two sides are a noun.
        noun = reading.word(place) in COUNTS and reading.word(place + 1) == "of"
        return not (noun or _puts_into(reading, place))
    return _has_clause(reading, place) or _changes(reading, place)


def reports_next(reading: MarkedSentence, place: int) -> bool:
    """Return whether the verb at a place is joined to one that reports: `gives no toll but says`."""
    behind = range(place + 1, min(place + _CLAUSE_WORDS + 2, len(reading.words) - 1))
    joint = next((at for at in behind if reading.word(at) in _JOINTS), None)
    if joint is None or reading.has_number(reading.words[place].start, reading.words[joint].start):
        return False
    verb = joint + 1
    while is_skipped(reading.word(verb)):
        verb += 1
    return reading.word(verb) in REPORTS - COUNTS


def _puts_into(reading: MarkedSentence, place: int) -> bool:
    """Return whether a verb says that a sum was put into something: put 634 million dollars into its army."""
    behind = range(place, min(place + _CLAUSE_WORDS + 2, len(reading.words)))
    into = next((at for at in behind if reading.word(at) == "into"), None)
    if reading.word(place) not in _PUT or into is None:
        return False
    return reading.has_number(reading.words[place].start, reading.words[into].start)


def _changes(reading: MarkedSentence, place: int) -> bool:
    """Return whether a verb says that a claimant changed its count: raised its claim."""
    behind = {reading.word(place + 1), reading.word(place + 2), reading.word(place + 3)}
    return reading.word(place) in CHANGES and not behind.isdisjoint(COUNTS)


def _has_clause(reading: MarkedSentence, verb: int) -> bool:
    """Return whether a word is a verb with a clause: `concluded that`."""
    if reading.word(verb) in NO_VERB or verb >= len(reading.words) or reading.words[verb].capital:
        return False
    behind = range(verb + 1, min(verb + _CLAUSE_WORDS, len(reading.words) - 1))
    that = next((place for place in behind if reading.word(place) == "that"), None)
    if that is None or _parted(reading, verb, that) or _is_relative(reading, verb, that):
        return False
    phrase = {reading.word(place) for place in range(verb, that)}
    passive = reading.word(verb) in _PASSIVE and phrase.isdisjoint(_SURE)
    return not passive and phrase.isdisjoint(NO_REPORT)


def _parted(reading: MarkedSentence, verb: int, that: int) -> bool:
    """Return whether a comma or a number is between a verb and `that`."""
    start, end = reading.words[verb].start, reading.words[that].start
    between = reading.text[start:end]
    return not {*",;:()"}.isdisjoint(between) or reading.has_number(start, end)


def _is_relative(reading: MarkedSentence, verb: int, that: int) -> bool:
    """Return whether `that` is a pronoun: `drones that were lost`."""
    counted = any(m.last == that and m.said.keys() & {"population", "item"} for m in reading.marks)
    happened = any(m.first == that + 1 and "measure" in m.said for m in reading.marks)
    heard = reading.word(verb) in INFORMS
    return (counted and not heard) or happened or reading.word(that + 1) in _RELATIVE
