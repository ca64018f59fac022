"""What a query asks for, with the two sides' names exchanged: every rule of parsing holds for both."""

import json
import re
from pathlib import Path

import pytest

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.parsing.parse import parse_query

QUERIES = Path(__file__).parents[1] / "data" / "queries.jsonl"
NAMES = {
    "en": "armenia azerbaijan armenian azerbaijani armenians azerbaijanis yerevan baku",
    "ru": "армянск азербайджанск",
    "az": "ermənistan azərbaycan",
    "hy": "հայաստան ադրբեջան երևան բաքու",
    "tr": "ermenistan azerbaycan",
}
"""Each side's name and then the other's, where both take the same endings."""
UNPAIRED = {
    "en": "azeri|metro|subway|karabakh armenian",
    "ru": "азербайджан(?!ск)|армени|армян(?!ск)|ереван|баку",
    "az": "erməni|azərbaycanlı|bakı|irəvan|su-25",
    "hy": "հայ(?!աստան)|ադրբեջան[ցա]",
    "tr": "ermeni(?!stan)|azerbaycanlı|azeri|bakü|erivan",
}
"""What has no counterpart: a word for one side alone, or a name whose forms differ from the other's."""
SIDES = {"armenia": "azerbaijan", "azerbaijan": "armenia", "yerevan": "baku", "baku": "yerevan"}
EVERY = {"en": 3, "ru": 1, "az": 1, "hy": 1, "tr": 1}
"""Of how many queries one is looked at."""
FEWEST = {"en": 250, "ru": 30, "az": 30, "hy": 30, "tr": 60}


def mirrored(text: str, language: str) -> str:
    """A text with each side's name in place of the other's."""
    names = NAMES[language].split()
    other = dict(zip(names[::2], names[1::2], strict=True)) | dict(zip(names[1::2], names[::2], strict=True))
    end = r"\b" if language == "en" else ""
    longest_first = sorted(names, key=len, reverse=True)
    return re.sub(rf"\b(?:{'|'.join(longest_first)}){end}", lambda found: other[found[0]], text)


def pairs(language: str) -> list[tuple[str, str]]:
    """The labelled queries of a language that name a side, each with its mirror image."""
    queries = (json.loads(line) for line in QUERIES.read_text("utf-8").splitlines())
    texts = {query["q"].replace("İ", "i").lower() for query in queries if query["lang"] == language}
    usable = sorted(text for text in texts if not re.search(UNPAIRED[language], text))[:: EVERY[language]]
    return [(text, mirrored(text, language)) for text in usable if mirrored(text, language) != text]


def asked(index: Index, query: str, language: str, *, mirror: bool) -> object:
    """What a query asks for, to be compared: its terms in their roles, and what it wishes."""
    parsed = parse_query(index, query)
    terms = []
    for term in parsed.terms:
        sides = SIDES.keys() & term.keys
        word = mirrored(term.word.lower(), language) if mirror else term.word.lower()
        terms.append((word, term.role, term.wish, {SIDES[side] for side in sides} if mirror else sides))
    wishes = parsed.intent
    return terms, wishes.expected_kind, wishes.wishes, wishes.is_count


@pytest.mark.parametrize("language", NAMES)
def test_a_question_about_the_other_side_is_read_in_the_same_way(search_index: Index, language: str) -> None:
    compared = pairs(language)

    assert len(compared) >= FEWEST[language]
    for query, other in compared:
        expected = asked(search_index, query, language, mirror=False)
        assert asked(search_index, other, language, mirror=True) == expected, (query, other)
