"""Numbers, words and notes as a sentence has them: plain English that knows nothing of records."""

import re
import shlex

_INNER = r" \(([^()]*)\)"
"""Words in parentheses after others."""


def spaced(word: str) -> str:
    """Return a word of the vocabulary as it is written in a sentence."""
    return {"uavs": "UAVs", "anti-aircraft-guns": "anti-aircraft guns"}.get(word, word.replace("-", " "))


def heading(words: str) -> str:
    """Return words as a heading has them: in capitals, but for an abbreviation with an s: `UAVs`."""
    return words.upper().replace("UAVS", "UAVs")


def counted(count: int, what: str, *, total: int = 0) -> str:
    """Return a number of things, and of how many if that is not all: `1 event`, `2 of 5 events`."""
    of = f" of {total:,}" if total > count else ""
    return f"{count:,}{of} {what}" + "s" * (max(count, total) != 1)


def how_to_see_all(total: int, *, limited: bool, selected: bool) -> str:
    """Return which option shows all `total` records: of a selection, of what -n `limited`, or of both."""
    if not limited:
        return "--all shows every one"
    return "--all without -n shows every one" if selected else f"-n {total} shows every one"


def as_typed(asked: str) -> str:
    """Return a question as a shell takes it: words of any script as they are, and else in quotes."""
    return asked if all(word.isalnum() for word in asked.split()) else shlex.quote(asked)


def shortened(text: str, *, most: int = 200) -> str:
    """Return a text with only the beginning and the end of very long words, and of itself if it is longer."""
    text = re.sub(r"\S{200,}", lambda word: f"{word[0][:60]}...{word[0][-20:]}", text)
    return text if len(text) <= most else f"{text[: most - 60]}...{text[-20:]}"


def enclosed(*parts: str) -> str:
    """Return texts in parentheses and with none inside: `(Wikipedia, no source named; undated)`."""
    inside = [re.sub(_INNER, r", \1", re.sub(f"{_INNER} and ", r", \1, and ", part)) for part in parts]
    return f"({('; ' if any(',' in part for part in inside) else ', ').join(inside)})"


def beside(name: str, notes: str) -> tuple[str, str]:
    """Return a name and the notes on it, with what is in brackets at its end among these.

    Together they are `Red Cross (ICRC; reported by Turan)`.
    """
    if not notes:
        return name, ""
    called, opened, inside = name.removesuffix(")").rpartition(" (")
    if not (opened and name.endswith(")")):
        return name, enclosed(notes)
    return called, f"({inside}; {enclosed(notes)[1:]}"


def listed(*notes: str) -> str:
    """Return notes in one line, each once: `Artsakh only, in hospital that day`.

    A caveat may say already which part of a side is counted, or that these were in hospital.
    """
    words = list(dict.fromkeys(word for note in notes if note for word in note.split(", ")))
    return ", ".join(word for word in words if sum(other.startswith(word) for other in words) == 1)
