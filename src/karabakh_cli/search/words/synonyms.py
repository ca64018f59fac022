"""Words that mean the same or nearly the same, and abbreviations.

Synonyms are applied to the base and to the query alike, so a word and its synonyms have one key.
"""

from functools import lru_cache

from karabakh_cli.search.words.lists import lines
from karabakh_cli.search.words.normalize import stem

_GROUPS = {key.strip(): group for key, _, group in (line.partition("|") for line in lines("synonyms.txt"))}
SYNONYM_BY_WORD = {word: key for key, group in _GROUPS.items() for word in group.split()}
_SYNONYM_BY_STEM = {stem(word): key for word, key in SYNONYM_BY_WORD.items()}

_APART = frozenset(
    "plan plans planned planning care cares cared caring quite station stations founded founding routed "
    "wares felled marketing headings block blocks wine wines "
    "populated aide aides".split()
)
"""Words that only look like a form of one of the synonyms: a plan is not a plane."""

_STEMMED = 4
"""Letters of a word from which it may be a form of another: the los of Los Angeles is not from lose."""

GENERAL = frozenset({"losses", "lost", "casualty", "victim"})
"""Keys that may mean several of the things that are counted."""

ABBREVIATIONS = {
    "pm": "prime minister",
    "fm": "foreign minister",
    "mod": "defence ministry",
    "mfa": "foreign ministry",
    "mofa": "foreign ministry",
    "nss": "national security service",
    "hrw": "human rights watch",
    "icrc": "red cross",
    "un": "united nations",
    "us": "america",
    "eu": "european union",
    "nk": "nagorno karabakh",
    "la": "los angeles",
    "azal": "azerbaijan airlines",
    "sohr": "syrian observatory human rights",
    "sam": "air defence",
    "sams": "air defence",
    "uas": "drone",
    "ex": "former",
    "pows": "prisoners",
    "kia": "killed",
    "wia": "wounded",
    "afv": "armoured fighting vehicles",
    "afvs": "armoured fighting vehicles",
    "ifv": "armoured fighting vehicles",
    "ifvs": "armoured fighting vehicles",
    "apc": "armoured personnel carriers",
    "apcs": "armoured personnel carriers",
    "mlrs": "rocket launchers",
    "gov": "government",
    "sq": "square",
}
"""Everyday abbreviations, in full."""


@lru_cache(maxsize=8192)
def key_of(word: str) -> str:
    """Return the key of a folded word in the index: its synonym group, or its stem."""
    base = stem(word)
    if word in _APART or len(word) < _STEMMED:
        return SYNONYM_BY_WORD.get(word, base)
    return _SYNONYM_BY_STEM.get(base, base)


GROUPS = frozenset(map(key_of, ("children", "women", "girls", "teachers", "pupils")))
"""Keys for people who are only some of those counted, whichever population they are of."""
