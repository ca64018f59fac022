"""Names as people type them: compared whatever their writing, and put right by the nearest one."""

import unicodedata
from collections.abc import Iterable, Mapping


def normalize_name(text: str) -> str:
    """A name as it is compared: without case, accents and separators."""
    # Decomposed, the letters of mathematics and the like may be capitals again.
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = bare.replace("ı", "i").replace("ə", "a")
    kept = (c for c in bare if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())


def close_matches(given: str, known: Iterable[str], *, most: int = 1) -> list[str]:
    """The known names that may have been meant, the nearest first.

    Where `known` is a mapping, it leads from each spelling to the name that is told.
    """
    import difflib

    told = known if isinstance(known, Mapping) else {normalize_name(name): name for name in known}
    return list(
        dict.fromkeys(told[name] for name in difflib.get_close_matches(normalize_name(given), told, n=most))
    )


def suggestion(given: str, known: Iterable[str], *, most: int = 1, otherwise: str = "") -> str:
    """Which of the known names may have been meant, or else what is known."""
    if near := close_matches(given, known, most=most):
        return f"did you mean {' or '.join(near)}?"
    return otherwise or f"known: {', '.join(known)}"
