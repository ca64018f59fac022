"""The qualifier of a number in a text: at least, nearly, or more."""

import re

from karabakh_cli.facts.vocabulary import Bound

_FILLER = (
    r"(?:\s+(?:another|a total of|a further|an additional|the|its|their|his|only|just|some|us|in total|of))?"
)
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    ("just-under", r"just under|just below|slightly (?:less than|under)|a little under"),
    (
        "at-least",
        r"at least|no fewer than|no less than|not (?:fewer|less) than|a minimum of|at a minimum|≥|minimum",
    ),
    ("up-to", r"up to|to within|as many as|as much as|no more than|not more than|at most|a maximum of|≤"),
    (
        "more-than",
        r"more than|(?<!handed )over|above|in excess of|upwards? of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?"
        r"|topp(?:ed|ing)|greater than|>",
    ),
    ("less-than", r"less than|fewer than|under|below|<"),
    ("nearly", r"nearly|almost|close to|approaching|not quite"),
    (
        "about",
        r"about|around|approximately|approx\.?|roughly|some|circa|ca?\.|~|≈|(?:an )?estimated"
        r"|in the region of",
    ),
    ("exactly", r"exactly|precisely"),
)
_NAMES = {bound.replace("-", "_"): bound for bound, _ in _BOUNDS}
_ALTERNATIVES = "|".join(f"(?P<{name}>{words})" for name, (_, words) in zip(_NAMES, _BOUNDS, strict=True))
# The first that matches is meant: `no fewer than` before `fewer than`.
_BEFORE = re.compile(rf"(?<!\w)(?:{_ALTERNATIVES}){_FILLER}\s*(?:us)?[$€]?\s*$")
_BEHIND: tuple[tuple[Bound, str], ...] = (
    ("at-least", r"\s?\+|(?:\s\w+)?\s+(?:or|and) more\b(?! than)|(?:\s\w+)?\s+at (?:least|a minimum)\b"),
    ("up-to", r"\s+or (?:fewer|less)\b|(?:\s\w+)?\s+at (?:most|the most)\b"),
    ("about", r"\s+or so\b|\s+or thereabouts\b|(?:\s\w+)?\s+approximately\b"),
)
_AFTER = [(bound, re.compile(words)) for bound, words in _BEHIND]


def bound_at(text: str, start: int, stop: int) -> Bound:
    """Return the bound that the words before a number, or behind it, give. The text is in lower case."""
    before = text[max(0, start - 40) : start].replace("\n", " ").removesuffix("between ")
    if (found := _BEFORE.search(before)) and found.lastgroup:
        return _NAMES[found.lastgroup]
    for bound, pattern in _AFTER:
        if pattern.match(text, stop):
            return bound
    return "exactly"
