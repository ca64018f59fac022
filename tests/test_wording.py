"""Every text that a reader meets is in plain English: habits that crept in before stay out.

If a text needs one of these words after all, narrow the habit here.
"""

import re
import tokenize
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from karabakh_cli.cli import topics
from karabakh_cli.cli.app import COMMANDS
from karabakh_cli.facts.base import Facts

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "karabakh_cli"
HABITS = {
    r"\b(tells|tells of|told)\b(?! (to|Azerbaijan|the press|tell|told|updated))": "shows, explains, says",
    r"\bmend(s|ed|ing)?\b": "fix, correct",
    r"\bby whose (it|they)\b": "by side",
    r"\bby (the|whose|its|his) word of\b|\bby his own word\b": "according to",
    r"\b(holds?|held|holding) \w+( \w+)? against\b": "check, validate",
    r"\bstands?\b(?!-| for\b| stands\b| stood\b)|\bstanding (in|beside|for)\b": "is, appears",
    r"\banew\b": "again",
    r"\bnought\b": "zero",
    r"\bin hand\b|\bfor hands\b": "by hand",
    r"\bis no (field|actor|measure|topic|date|record|figure|base|number|word)\b": "unknown ...; is not a ...",
    r"\bno (actor|measure|topic|field|record|source) is called\b": "unknown ...",
    r"\bhas it as\b|\bgives it to\b": "reports it as, attributes it to",
    r"\btakes? in\b": "includes",
    r"\bdivides? \w+ from\b": "separates ... from",
    r"\b(of|on|in|by) which nothing\b|\bwhere there is none\b": "a plain clause with `if`",
    r"\bthe word that bounds\b": "qualifier",
    r"\bfor short\b(?! *\))": "same as",
    r"; known: ": "choose from",
    r"\b(tied|ties) to\b": "related",
}
"""What was written too often, and what to write for it."""
DOCUMENTS = sorted(
    path
    for pattern in ("*.md", "docs/*.md", "docs/kwar.1", ".github/**/*.md", ".github/**/*.yml", "*.cff")
    for path in ROOT.glob(pattern)
)
ROOMS = sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))


def words_of(source: Path) -> str:
    """Return the comments, docstrings and messages of a module."""
    with source.open("rb") as file:
        tokens = list(tokenize.tokenize(file.readline))
    kinds = {"COMMENT", "STRING", "FSTRING_MIDDLE"}
    return "\n".join(token.string for token in tokens if tokenize.tok_name[token.type] in kinds)


def habits(text: str, known: dict[str, str] = HABITS) -> list[str]:
    """Return the habits in a text, each with its surroundings and what to write."""
    plain = " ".join(text.split())
    return [
        f"...{plain[max(found.start() - 30, 0) : found.end() + 30]}... write: {better}"
        for habit, better in known.items()
        for found in re.finditer(habit, plain, re.IGNORECASE)
    ]


@pytest.mark.parametrize("document", [pytest.param(p, id=str(p.relative_to(ROOT))) for p in DOCUMENTS])
def test_a_document_is_in_plain_english(document: Path) -> None:
    assert habits(document.read_text("utf-8")) == []


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_of_a_command_is_in_plain_english(run: Callable[..., Any], command: str) -> None:
    assert habits(run(*command.split(), "-h").out) == []


@pytest.mark.parametrize("topic", topics.HELP_TOPICS)
def test_a_help_topic_is_in_plain_english(topic: str) -> None:
    assert habits(topics.HELP_TOPICS[topic]) == []


@pytest.mark.parametrize("room", ROOMS)
def test_docstrings_comments_and_messages_are_in_plain_english(room: str) -> None:
    found = {
        str(path.relative_to(SOURCE)): bad
        for path in sorted((SOURCE / room).rglob("*.py"))
        if (bad := habits(words_of(path)))
    }

    assert found == {}


def test_the_facts_are_in_plain_english(facts: Facts) -> None:
    # Sentences about the war may use the other words: shops stood, a ministry was told.
    strict = {habit: HABITS[habit] for habit in HABITS if re.search("mend|whose|nought|is no|word of", habit)}
    texts = {
        key: " ".join(
            filter(None, (getattr(entry, name, None) for name in ("what", "note", "caveat", "title")))
        )
        for key, entry in facts.entries.items()
    }

    assert {key: found for key, text in texts.items() if (found := habits(text, strict))} == {}
