"""The dictionary of Russian, Azerbaijani, Armenian and Turkish, and the list of English words; read-only data.

Both are plain text files beside this module. The dictionary becomes part of the index when that is
built; the list of words is read when a query holds a word that no record does.
"""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from karabakh_cli.search.normalize import lower, transliterate

LANGUAGES = ("ru", "az", "hy", "tr")
"""The languages of the dictionary besides English, in the order of its columns."""
LEFT_OUT = "-"
"""What the dictionary gives for a word that only joins others."""
WHOLE = "="
"""The mark of an entry that must be the whole word."""


def translations() -> dict[str, list[str]]:
    """Return the English of each entry, by language and entry: `ru погиб` leads to `killed`.

    An Azerbaijani or Turkish entry is listed without accents too, since many people type so.
    """
    found: dict[str, list[str]] = {}
    plain: dict[str, list[str]] = {}
    for english, language, entry in _entries():
        _add(found, f"{language} {entry}", english)
        if language in {"az", "tr"}:
            _add(plain, f"{language} {transliterate(entry)}", english)
    return {**plain, **found}


def _add(found: dict[str, list[str]], key: str, english: str) -> None:
    meanings = found.setdefault(key, [])
    if english not in meanings:
        meanings.append(english)


def _entries() -> Iterator[tuple[str, str, str]]:
    """Yield each entry with its English and its language."""
    for line in _read("dictionary.txt").splitlines():
        if not line or line.startswith("#"):
            continue
        english, *columns = (cell.strip() for cell in line.split("|"))
        for language, cell in zip(LANGUAGES, columns, strict=True):
            for entry in cell.split():
                yield english, language, lower(entry).replace("ё", "е")


def is_english(word: str) -> bool:
    """Return whether a folded word of five letters or more is a common English one."""
    return f"\n{word}\n" in _english()


@lru_cache(maxsize=1)
def _english() -> str:
    return _read("words.txt")


def _read(name: str) -> str:
    return (files("karabakh_cli.search") / name).read_text("utf-8")
