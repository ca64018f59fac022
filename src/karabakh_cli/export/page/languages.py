"""The language of a piece of text, so that a page is read aloud and broken into lines as it should be."""

import re

_LETTERS = {"hy": "Ա-֏", "ka": "Ⴀ-ჿ", "ru": "Ѐ-ԯ", "fa": "؀-ۿ"}
"""For each script that the base has beside Latin, its letters and the language that it is taken for."""
_RUN = re.compile("|".join(rf"[{found}]+(?:[\s,.«»\-]+[{found}]+)*" for found in _LETTERS.values()))
_OWN_SCRIPT = {"hy": "hy", "ka": "ka", "ru": "ru", "uk": "ru", "fa": "fa", "ar": "fa"}
"""For each language that is not written in Latin letters, the key of its script."""

Run = tuple[str, str]


def runs(text: str, language: str = "en") -> list[Run]:
    """Return the text in pieces, each with the code of its language: that of its script, or the given one."""
    found: list[Run] = []
    at = 0
    for match in _RUN.finditer(text):
        found += [(text[at : match.start()], _latin(language)), (match[0], _foreign(match[0], language))]
        at = match.end()
    return [(piece, code) for piece, code in [*found, (text[at:], _latin(language))] if piece]


def name(text: str, language: str) -> str:
    """Return the code of a name's language: `hy`, or `hy-Latn` where it is in Latin letters."""
    script = _LETTERS.get(_OWN_SCRIPT.get(language, ""))
    return f"{language}-Latn" if script and not re.search(f"[{script}]", text) else language


def _foreign(piece: str, language: str) -> str:
    """Return the given language if this is its script, else the one that the script is taken for."""
    script = next(key for key, letters in _LETTERS.items() if re.match(f"[{letters}]", piece))
    return language if _OWN_SCRIPT.get(language) == script else script


def _latin(language: str) -> str:
    """Return the language of Latin letters in a text of this language: English, if it has its own script."""
    return "en" if language in _OWN_SCRIPT else language
