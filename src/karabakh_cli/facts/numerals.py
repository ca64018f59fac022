"""Numbers as English words spell them: two hundred and four, 25 thousand."""

import re
from collections.abc import Iterable

UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SMALL = UNITS | TENS
"""The words that are a number by themselves."""
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "mln": 10**6,
    "billion": 10**9,
    "bn": 10**9,
}


def has_digit(text: str) -> bool:
    """Return whether a text has a digit, which most words have not."""
    return any(map(str.isdigit, text))


def spelt(words: Iterable[str]) -> float:
    """Return the number that words and digits make together: two hundred and four, 2 million."""
    total = part = 0.0
    for word in words:
        if word in SMALL:
            part += SMALL[word]
        elif word == "hundred":
            part *= SCALES[word]
        elif word in SCALES:
            total, part = total + part * SCALES[word], 0
        elif word != "and":
            part += float(word)
    return total + part


def goes_on(last: str, word: str) -> bool:
    """Return whether a word continues a number that ends with another: twenty five, hundred thousand."""
    if word in SCALES:
        return True
    return word in SMALL and (last in SCALES or (last in TENS and 0 < UNITS.get(word, 10) < 10))  # noqa: PLR2004


_WORDS = "|".join((*SMALL, *SCALES))
_WRITTEN = re.compile(
    rf"(?<![\w.,])(?:\d[\d,]*(?:\.\d+)?|{'|'.join(SMALL)})(?:[\s-]*(?:and\s+)?(?:{_WORDS})\b)+", re.IGNORECASE
)
"""A number with words behind it: 38.4 billion, two hundred and four."""


def in_digits(text: str) -> str:
    """Return a text with its numbers of millions and the like in digits: 38.4 billion, 38400000000."""

    def digits(found: re.Match[str]) -> str:
        parts = re.findall(r"[a-z]+|\d+(?:\.\d+)?", found[0].lower().replace(",", ""))
        return found[0] if SCALES.keys().isdisjoint(parts) else f"{spelt(parts):.15g}"

    return _WRITTEN.sub(digits, text)
