"""Make control and direction characters in data visible, so that none takes effect."""

import unicodedata

_HIDDEN = {"Cc", "Cf", "Zl", "Zp"}


def escape_controls(text: str) -> str:
    """Return the text with its control and direction characters written out, so that none takes effect."""
    if text.isprintable():
        return text
    return "".join(
        c.encode("unicode_escape").decode() if unicodedata.category(c) in _HIDDEN else c for c in text
    )
