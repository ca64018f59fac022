"""Normalise names as people type them, and suggest the closest known one."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from karabakh_cli.errors import Misuse

_BEGINNING = 4
"""Letters from which a name is recognised by its beginning."""


def normalize_name(text: str) -> str:
    """Return a name without case, accents and separators, for comparing."""
    # Decomposed, the letters of mathematics and the like may be capitals again.
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = bare.replace("ı", "i").replace("ə", "a")
    kept = (c for c in bare if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())


def close_matches(given: str, known: Iterable[str], *, most: int = 1) -> list[str]:
    """Return at most `most` known names that begin with the given one or are close to it, the closest first.

    If `known` is a mapping from spellings to names, the spellings are compared and the names returned.
    """
    import difflib

    names = known if isinstance(known, Mapping) else {normalize_name(name): name for name in known}
    typed = normalize_name(given)
    begun = [name for name in names if len(typed) >= _BEGINNING and name.startswith(typed)]
    near = difflib.get_close_matches(typed, names, n=most)
    return list(dict.fromkeys(names[name] for name in (*begun, *near)))[:most]


def suggestion(given: str, known: Iterable[str], *, most: int = 1, otherwise: str = "") -> str:
    """Return a question that names the closest known names, or else the list of all of them."""
    near = close_matches(given, known, most=most)
    return did_you_mean(near) or otherwise or f"choose from {', '.join(known)}"


def did_you_mean(near: Sequence[str]) -> str:
    """Return a question that names the closest known names; empty for none."""
    if not near:
        return ""
    *others, last = near
    return f"did you mean {', '.join(others)} or {last}?" if others else f"did you mean {last}?"


def match_choice(what: str, given: str, known: Sequence[str]) -> str:
    """Match a choice, ignoring case. Raises Misuse, with the closest one, if `given` is not among `known`."""
    if given.lower() in known:
        return given.lower()
    raise Misuse(f"unknown {what} {given!r}", suggestion(given, known))
