"""What sets a record apart before any query: who reports it, and whether another comes first."""

import re
from collections import Counter

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import day_of, is_of_one_place
from karabakh_cli.facts.records import Actor, Entry, Event, Figure, Person, Place, Reporter, Statement
from karabakh_cli.facts.vocabulary import CAMPS, MEASURED_UNITS
from karabakh_cli.search.words.concepts import keys_of
from karabakh_cli.search.words.normalize import words
from karabakh_cli.search.words.synonyms import GROUPS, key_of

_REASON = r"\bbecause\b|, since\b|\bowing to\b|\bciting\b|\bat \S+ request\b|\breasons?\b"
"""How a text says why something happened."""
_STRENGTH = frozenset({"strength", "deployed", "mobilised"})
"""The measures of how many a force has, whatever became of them."""
_OF_CAPTIVES = frozenset({"captured", "held", "exchanged", "returned"})
"""The measures of captives, where people are counted."""
_CAPTIVITY = keys_of("prisoners captives captivity custody")
"""Terms by which the text of a figure says that captives are counted, whatever became of them."""
_LAST_DAY = int(dates.LAST_DAY.replace("-", ""))
"""The last day of the war as `day_number` writes it; what was counted before is not final."""
_MOST_SALIENT = 5


def traits(facts: Facts, entry: Entry) -> tuple[str, ...]:
    """Return what sets a record apart from others on the same subject, in alphabetical order.

    Each has its weight in weights.py; the rules are the same for every side.
    """
    kinds = {facts.documents[cite.document].kind for cite in entry.cite}
    found = {"no compilation": "compilation" not in kinds}
    if isinstance(entry, Figure):
        found |= _of_figure(facts, entry)
    elif isinstance(entry, Event | Statement):
        date = day_of(entry, facts) or ""
        found |= {
            "before the war": date < dates.FIRST_DAY[: len(date)],
            "years after": date[: len("2020")] > str(dates.WAR_YEAR),
            "lifted": isinstance(entry, Event) and "lift" in map(key_of, words(entry.title or "")),
            "reason": isinstance(entry, Event) and _gives_a_reason(entry),
            "denial": isinstance(entry, Statement) and entry.stance == "denies",
            "names": isinstance(entry, Statement) and entry.stance == "names",
            "joint": len(entry.source) > 1,
        }
    return tuple(sorted(name for name, has_it in found.items() if has_it))


def _gives_a_reason(event: Event) -> bool:
    """Return whether the text of an event says why it happened."""
    return re.search(_REASON, event.what) is not None


def _of_figure(facts: Facts, figure: Figure) -> dict[str, bool]:
    """Return what sets a figure apart, each with whether it is true."""
    camps = {CAMPS[facts.actors[key].side] for key in figure.of}
    return {
        "superseded": figure.id in facts.revised_by,
        "part": bool(figure.part_of),
        # Forces deployed in one place are no part of a total.
        "local": figure.measure != "deployed" and is_of_one_place(figure, facts),
        "narrow": bool(figure.scope),
        "both sides": len(camps - {"third"}) > 1,
        "several sides": len(camps) > 1,
        "other people": figure.unit == "people" and camps == {"third"},
        "not of the war": figure.period != "war",
        "of earlier years": figure.period == "before",
        "measured": figure.unit in MEASURED_UNITS,
        "words only": figure.value is None,
        "of one group": not GROUPS.isdisjoint(map(key_of, words(figure.what))),
        "single type": any(c.isdigit() for c in figure.what),
        "civilians": figure.population == "civilian",
        "journalists": figure.population == "journalists",
        "strength": figure.unit == "people" and figure.measure in _STRENGTH,
        "captives": _is_of_captives(figure),
        "displaced": figure.unit == "people" and figure.topic == "displacement",
        "everyone": figure.unit == "people" and figure.population in {"mixed", "unspecified"},
        "inexact": figure.bound != "exactly" or figure.high is not None,
        "unofficial": figure.standing is not None,
        f"rank {figure.rank}": figure.rank is not None,
        "interim": figure.period == "war" and 0 < day_number(facts, figure) <= _LAST_DAY,
        "press": all(_is_press(facts.reporter(key)) for key in figure.source),
        teller(facts, figure): True,
    }


def _is_of_captives(figure: Figure) -> bool:
    """Return whether a figure counts people in captivity, or who came from it."""
    held = figure.measure in _OF_CAPTIVES and figure.topic == "casualties"
    return figure.unit == "people" and (held or not _CAPTIVITY.isdisjoint(map(key_of, words(figure.what))))


def teller(facts: Facts, figure: Figure) -> str:
    """Return who reports a figure: `own side`, `other side`, `third party` or `no subject`."""
    of = {CAMPS[facts.actors[key].side] for key in figure.of} - {"third"}
    by = {CAMPS[facts.reporter(key).side] for key in figure.source}
    if not of:
        return "no subject"
    if of & by:
        return "own side"
    return "other side" if by - {"third"} else "third party"


def _is_press(reporter: Reporter) -> bool:
    return isinstance(reporter, Actor) and reporter.kind == "media"


def salience(entry: Entry, mentions: Counter[str]) -> int:
    """Return how well known a record is, from 0 to 5.

    An event by its other names and the marks and pages that cite it, a person or place by how many records
    name it; of figures the traits say enough.
    """
    if isinstance(entry, Event):
        marks = sum(max(len(cite.refs), 1) for cite in entry.cite)
        return min(_MOST_SALIENT, len(entry.aliases) + marks // 2)
    if isinstance(entry, Person | Place):
        return min(_MOST_SALIENT, mentions[entry.id].bit_length())
    return 0


def count_mentions(facts: Facts) -> Counter[str]:
    """Return how many records name each person and place."""
    named: Counter[str] = Counter()
    for event in facts.events:
        named.update({*event.people, *event.places, *event.source})
    for statement in facts.statements:
        named.update({*statement.people, *statement.places, *statement.source})
    for figure in facts.figures:
        named.update({*figure.source, figure.place or ""})
    return named


def day_number(facts: Facts, entry: Entry) -> int:
    """Return the day on which a record was said or happened as a number, 0 if unknown: 20201110."""
    day = day_of(entry, facts)
    return int(day.replace("-", "").ljust(len("20201110"), "0")) if day else 0
