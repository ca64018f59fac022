"""A hit -> why it ranks where it does, in plain words."""

from collections.abc import Iterator

from karabakh_cli.search.matching.weights import TRAITS
from karabakh_cli.search.ranking.hits import Hit, Match
from karabakh_cli.search.ranking.score import EXACT

FIELD_WORDS = {
    "name": "its name",
    "alias": "another name of it",
    "role": "an office",
    "title": "its title",
    "what": "its text",
    "counted": "what it counts",
    "measure": "what is counted",
    "population": "who is counted",
    "item": "what is counted",
    "of": "whose it is",
    "source": "who reported it",
    "speaker": "who said it",
    "kind": "its kind",
    "topic": "its topic",
    "place": "its place",
    "within": "the district or country",
    "scope": "what it is limited to",
    "note": "its note",
    "date": "its date",
    "when": "a date in it",
    "number": "its number",
    "id": "its id",
    "hint": "an everyday word for it",
    "accused": "whose deed it is about",
    "cause": "what did it",
    "harmed": "whose people or things were hit",
    "opposed": "against whom it was",
}
_HOW = {
    "language": "translated",
    "side": "the other side, whose losses are meant",
    "synonym": "the same meaning",
    "spelling": "another spelling",
    "typo": "a typo",
    "ending": "without its ending",
    "beginning": "the beginning of a word",
    "meaning": "nearly the same",
}
TRAIT_WORDS = {
    "no compilation": "in no encyclopaedia or list",
    "superseded": "revised later by the same source",
    "part": "part of a larger count",
    "local": "about one place",
    "narrow": "limited in scope",
    "both sides": "about both sides together",
    "several sides": "about several sides together",
    "other people": "about neither Armenia's people nor Azerbaijan's",
    "not of the war": "not about the war itself",
    "of earlier years": "about the years before the war",
    "before the war": "before the war",
    "years after": "years after the war",
    "names": "a name of the war",
    "measured": "an amount and not a count",
    "words only": "no number given",
    "single type": "about one day or one type",
    "civilians": "about civilians alone",
    "of one group": "about one group of people",
    "journalists": "about journalists alone",
    "reason": "says why",
    "denial": "denies it",
    "lifted": "ends it",
    "joint": "said by several together",
    "strength": "how many a force has",
    "captives": "about captives",
    "displaced": "about the displaced",
    "everyone": "about people in general",
    "inexact": "not an exact number",
    "interim": "counted before the war was over",
    "press": "reported by the press alone",
    "unofficial": "not an official source",
    "own side": "reported by the side itself",
    "other side": "reported by the other side",
    "third party": "reported by a third party",
    "no subject": "about neither side",
    "rank headline": "a headline figure",
    "rank detail": "a detail",
}
"""What each trait says. Those of weight 0 are read by other rules and not shown."""


def explain(hit: Hit) -> list[str]:
    """Return the reasons for the place of a hit: what it matches, the weightiest first, and its traits."""
    found = ["the query is its name or id"] if hit.score >= EXACT else []
    found += [_reason(match) for match in sorted(hit.matches, key=lambda match: -match.points)]
    return [*found, *_traits(hit)]


def _reason(match: Match) -> str:
    how = f", {_HOW[match.how]}" if match.how in _HOW else ""
    meaning = f" ({match.key}{how})" if how and match.key != match.word else ""
    return f"{match.word!r}{meaning} matches {FIELD_WORDS[match.field]}: {match.points:.1f}"


def _traits(hit: Hit) -> Iterator[str]:
    """Return the traits that raise or lower the score."""
    return (TRAIT_WORDS[trait] for trait in hit.traits if TRAITS[trait])
