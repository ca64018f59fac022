"""What only the next sentence says of a number: `This number comes from Oryx`."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.reading.reader import by_sentence
from karabakh_cli.verify.reading.who.claimants import claims
from karabakh_cli.verify.reading.who.marked import reporters_of
from karabakh_cli.verify.text.sentences import Sentence
from karabakh_cli.verify.words.marks import Mark, Values, marks, tokens
from karabakh_cli.verify.words.names import Names

_BACK = re.compile(
    r"\s*(?:(?:this|that|these|those|both)(?:\s(?:number|figure|count|toll|estimate|total|claim)s?)?\s(?:is|are|was|were"
    r"|comes?|came|stems?|goes|according)\b|(?:so|thus)\s(?:says?|said)\b|sources?(?:\sfor\s\w+)?(?:\s(?:is|are|was)|:)\s"
    r"|.*\b(?:gave|gives|published|reported|released|announced|named|cited|confirms?|confirmed)\s"
    r"(?:this|these|those|both|that(?=\s*(?:[.,;]|$)|\s(?:count|estimate|figure|number|toll|total)\b))\b)",
    re.IGNORECASE | re.DOTALL,
)
"""How a sentence about the numbers before it begins, or `gave this` anywhere in it."""


def contexts(text: str, facts: Facts, names: Names) -> Iterator[Context]:
    """Yield each number of a text, in order, with what the text says of it."""
    before: Sequence[Context] = ()
    for prose, sentence, read in by_sentence(text, facts, names):
        yield from before if read else _named_late(before, prose, sentence, facts, names)
        before = read
    yield from before


def _named_late(
    read: Sequence[Context], text: str, sentence: Sentence, facts: Facts, names: Names
) -> Sequence[Context]:
    """Return the numbers of a sentence, with the claimant that the next sentence names."""
    if not read or not _BACK.match(text, sentence.start, sentence.end):
        return read
    words = tokens(text, sentence.start, sentence.end)
    named = marks(words, names)
    ids = next((claim.ids for claim in claims(text, words, named, [], facts) if claim.ids), None)
    ids = ids or next(filter(None, map(_speaker, named)), frozenset())
    return [replace(one, claimants=ids, certain=True) if ids and not one.certain else one for one in read]


def _speaker(mark: Mark) -> Values:
    return reporters_of(mark) if "place" not in mark.said else frozenset()
