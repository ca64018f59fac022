"""The numbers of the ranking, as benchmarks/fit_search.py fitted them to labelled queries.

Do not edit them by hand: the script writes this file. Only what it calls FIXED is chosen.
"""

FIELD_WEIGHTS = {
    "name": 1.75,
    "alias": 1.6,
    "role": 2.04,
    "title": 2.16,
    "what": 0.953,
    "counted": 1.4,
    "measure": 2.52,
    "population": 2.1,
    "item": 1.5,
    "of": 1.56,
    "source": 1.1,
    "speaker": 1.8,
    "kind": 1.82,
    "topic": 1.4,
    "place": 1.96,
    "within": 0.75,
    "scope": 1.08,
    "note": 0.472,
    "date": 1.886,
    "when": 1.4,
    "number": 2.4,
    "id": 0.9,
    "hint": 0.9,
}
"""What a term is worth by the field it is found in."""

TRAITS = {
    "superseded": -0.15,
    "part": -0.016,
    "local": -0.06,
    "narrow": -0.173,
    "names": 0.0,
    "no compilation": -0.09,
    "both sides": -0.1,
    "other people": -0.03,
    "several sides": -0.08,
    "not of the war": -0.11,
    "of earlier years": 0.0,
    "measured": -0.05,
    "words only": -0.123,
    "of one group": -0.15,
    "single type": -0.003,
    "civilians": -0.1,
    "journalists": -0.25,
    "everyone": 0.0,
    "inexact": 0.0,
    "unofficial": -0.04,
    "rank headline": 0.101,
    "rank detail": -0.15,
    "interim": -0.06,
    "press": -0.05,
    "own side": -0.05,
    "other side": -0.13,
    "third party": -0.05,
    "no subject": -0.027,
    "before the war": -0.2,
    "years after": -0.277,
}
"""By how much a trait of a record (traits.py) raises or lowers its score."""

ROLE_WEIGHTS = {
    "source": {"source": 2.2, "speaker": 1.76, "name": 0.6, "of": 0.5, "other": 0.8},
    "of": {"of": 1.7, "source": 0.4, "speaker": 0.4, "name": 1.0, "other": 0.9},
    "place": {"of": 0.3, "source": 0.214, "speaker": 0.3, "other": 1.2},
}
"""How much more or less a field counts for a term with a role; a capital beside a count is a place."""

KIND_WEIGHTS = {"figure": 0.0, "event": -0.08, "person": -0.1, "place": -0.127, "statement": -0.117}
"""By how much the kind of a record raises or lowers its score."""

SETTINGS = {
    "least idf of a concept": 3.0,
    "least idf of a side": 2.5,
    "most idf": 9.0,
    "most idf of a hint": 5.0,
    "unknown word": 3.5,
    "unknown number": 8.0,
    "min coverage": 0.33,
    "min share": 0.4,
    "min share of a source": 0.3,
    "share of count": 0.5,
    "length": 0.107,
    "typical length": 16.0,
    "expected kind": 2.484,
    "count": 0.24,
    "count alone": 0.25,
    "casualties": 0.3,
    "title match": 0.84,
    "title covered": 0.1,
    "of another war": -0.4,
    "wanted": 0.4,
    "wish idf": 0.8,
    "source missing": -0.35,
    "of missing": -0.3,
    "place missing": -0.1,
    "date missing": -0.35,
    "measure missing": -0.15,
    "population missing": -0.2,
    "item missing": -0.15,
    "half known": 0.55,
    "no answer": 2.5,
    "most met": 0.8,
    "as good as the best": 0.93,
    "as good for a side": 0.85,
    "salience": 0.03,
    "salience of a name": 0.02,
    "salience of a day": 0.14,
}
"""The other numbers: how each is used is said where it is used."""
