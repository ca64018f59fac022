"""The qualifier of a number in a text: at least, nearly, or more."""

import re

from karabakh_cli.facts.vocabulary import Bound

_FILLER = (
    r"(?:\s+(?:another|a total of|a further|an additional|its|their|his|only|just|some|us|in total|of))?"
)
"""What may be between a qualifier and its number, but no article: `more than the 255` is not of 255."""
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    (
        "just-under",
        r"just under|just below|just short of|little short of"
        r"|(?:slightly|a little) (?:less than|under|below)",
    ),
    (
        "at-least",
        r"at least|no fewer than|no less than|not (?:fewer|less) than|a minimum of|at a minimum|≥|minimum",
    ),
    ("up-to", r"up to|to within|as many as|as much as|no more than|not more than|at most|a maximum of|≤"),
    (
        "more-than",
        r"more than|(?<!handed )(?<!hand )over|above|in excess of|upwards? of|north of|exceed(?:s|ed|ing)?"
        r"|surpass(?:es|ed|ing)?|topp(?:ed|ing)|ha(?:s|ve|d|ving) passed|greater than|>",
    ),
    ("less-than", r"less than|fewer than|under|below|<"),
    ("nearly", r"nearly|almost|close to|approach(?:ed|es|ing)|near(?:ed|ing|s)|not quite"),
    (
        "about",
        r"about|around|approximately|approx\.?|roughly|some|circa|ca?\.|~|≈|(?:an )?estimated"
        r"|in the region of|[io]n the order of|something like|more or less",
    ),
    ("exactly", r"exactly|precisely"),
)
_NAMES = {bound.replace("-", "_"): bound for bound, _ in _BOUNDS}
_ALTERNATIVES = "|".join(f"(?P<{name}>{words})" for name, (_, words) in zip(_NAMES, _BOUNDS, strict=True))
# The first that matches is meant: `no fewer than` before `fewer than`.
_BEFORE = re.compile(rf"(?<!\w)(?:{_ALTERNATIVES}){_FILLER}\s*(?:us)?[$€]?\s*$")
_BEHIND: tuple[tuple[Bound, str], ...] = (
    (
        "at-least",
        r"\s?\+|(?:\s\w+)?\s+(?:or|and) more\b(?! than)"
        r"|(?:\s\w+)?\s+(?:at (?:the (?:very )?least|least|a minimum|minimum)"
        r"|and counting)\b",
    ),
    ("up-to", r"\s+or (?:fewer|less)\b|(?:\s\w+)?\s+at (?:the (?:very )?)?most\b"),
    (
        "about",
        r"\s+or so\b|\s+or thereabouts\b|\s?-(?:ish|odd)\b|,?\s+give or take\b|(?:\s\w+)?\s+approximately\b",
    ),
)
_AFTER = [(bound, re.compile(words)) for bound, words in _BEHIND]


_ALSO: dict[str, Bound] = {"close to": "about", "+": "more-than"}
"""What may mean another bound too: close to 40 is nearly or about 40, and 40+ at least or more than 40."""


def bounds_at(text: str, start: int, stop: int) -> tuple[Bound, ...]:
    """Return the bounds that the words before a number, or after it, may mean, the likeliest first.

    The text is in lower case.
    """
    before = text[max(0, start - 40) : start].replace("\n", " ").removesuffix("between ")
    if (found := _BEFORE.search(before)) and found.lastgroup:
        return _meant(_NAMES[found.lastgroup], found[found.lastgroup])
    for bound, pattern in _AFTER:
        if behind := pattern.match(text, stop):
            return _meant(bound, behind[0].strip())
    return ("exactly",)


def _meant(bound: Bound, words: str) -> tuple[Bound, ...]:
    return (bound, _ALSO[words]) if words in _ALSO else (bound,)
