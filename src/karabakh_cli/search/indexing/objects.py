"""An event -> the side to which it was done: whose aircraft was shot down, who was taken to court."""

from karabakh_cli.facts.records import Event
from karabakh_cli.search.words.concepts import SIDES, STATE_CAPITALS, terms
from karabakh_cli.search.words.normalize import words
from karabakh_cli.search.words.synonyms import term

_HARM = terms("killed wounded destroyed shot hit attack")
"""Terms for what one side does to another's people or things."""
_COURTS = frozenset({"court", "law"})
"""The kinds of events in which one side brings a case against another, or sentences its people."""
_ACTING = SIDES | STATE_CAPITALS | {"court"}
_ASIDE = frozenset("in at to into over near from with along between".split())
"""What is named after one of these is where it was, and neither did it nor suffered it."""


def harmed(event: Event) -> set[str]:
    """Return the sides whose people or things a title says that another side hit, or reports hit."""
    title = words(event.title or "")
    return set() if _HARM.isdisjoint(map(term, title)) else _behind_subject(title)


def opposed(event: Event) -> set[str]:
    """Return the sides against which a case was brought, or whose people were sentenced."""
    if event.kind not in _COURTS:
        return set()
    against = {term(word) for before, word in _with_before(words(event.what)) if before == "against"}
    return (against & SIDES) | _behind_subject(words(event.title or ""))


def _behind_subject(title: list[str]) -> set[str]:
    """Return the sides that a title names behind the side, or the court, with which it begins."""
    size = 0
    while size < len(title) and (term(title[size]) in _ACTING or title[size] in {"and", "in"}):
        size += 1
    behind = _with_before(title)[size:] if size else []
    return {term(word) for before, word in behind if before not in _ASIDE} & SIDES


def _with_before(found: list[str]) -> list[tuple[str, str]]:
    """Return each word of a text with the one before it."""
    return list(zip(["", *found], found, strict=False))
