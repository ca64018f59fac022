"""The dictionary of Russian, Azerbaijani, Armenian and Turkish, and the list of English words.

Both are plain text files beside this module. The dictionary becomes part of the index when that is
built; the list of words is read when a query holds a word that no record does.
"""

from collections.abc import Iterator
from functools import lru_cache

from karabakh_cli.search.words.lists import lines, text
from karabakh_cli.search.words.normalize import lower, transliterate

LANGUAGES = ("ru", "az", "hy", "tr")
"""The languages of the dictionary besides English, in the order of its columns."""
LEFT_OUT = "-"
"""What the dictionary gives for a word that only joins others."""
PLAIN = "-plain"
"""What marks the language of an entry in plain Latin letters."""
COMPARED_IN = {"ru": "ru", "hy": "hy", "az": f"az{PLAIN}", "tr": f"tr{PLAIN}"}
"""The list in which a misspelt word of a language is looked for."""
SURE_ENTRY = 6
"""Letters of an entry from which a word that is one slip away is taken for it."""
_LATIN = {
    "ru": (
        ("shch", "sh"),
        ("sch", "sh"),
        ("kh", "h"),
        ("x", "h"),
        ("ts", "c"),
        ("j", "i"),
        ("y", "i"),
        ("ii", "i"),
    ),
    "hy": (
        ("'", ""),
        ("gh", "x"),
        ("kh", "x"),
        ("ts", "c"),
        ("zh", "j"),
        ("q", "k"),
        ("ou", "u"),
        ("w", "v"),
    ),
}
"""What Russians and Armenians write in several ways in Latin letters, each with the one that is compared."""
WHOLE = "="
"""The mark of an entry that must be the whole word."""


@lru_cache(maxsize=2)
def translations(*, function_words: bool = True) -> dict[str, list[str]]:
    """Return the English of each entry, by language and entry: `ru погиб` leads to `killed`.

    `function_words` adds the listed words that only join others.
    Each entry is listed in plain Latin letters too, as many people type: under `tr-plain`.
    """
    found: dict[str, list[str]] = {}
    for english, language, entry in _entries():
        _add(found, f"{language} {entry}", english)
        for spelling in _plain_spellings(language, entry):
            _add(found, f"{language}{PLAIN} {spelling}", english)
    for language, word in _function_words() if function_words else ():
        found.setdefault(f"{language} {word}{WHOLE}", [LEFT_OUT])
        for spelling in _plain_spellings(language, word) if language in {"ru", "hy"} else ():
            found.setdefault(f"{language}{PLAIN} {spelling}{WHOLE}", [LEFT_OUT])
    return found


@lru_cache(maxsize=1)
def entries_by_length() -> dict[str, list[str]]:
    """Return the entries in which a slip may be forgiven, by the list they are in and how many letters.

    The list is that of the letters in which a word is compared: plain ones in Azerbaijani and Turkish.
    Whole words have a list of their own.
    """
    found: dict[str, list[str]] = {}
    for key in translations():
        name, entry = key.split(" ", 1)
        whole = WHOLE if entry.endswith(WHOLE) else ""
        entry = entry.removesuffix(WHOLE)
        if name in COMPARED_IN.values() and entry.isalpha() and len(entry) >= SURE_ENTRY:
            found.setdefault(f"{name}{whole} {len(entry)}", []).append(entry)
    return found


def _plain_spellings(language: str, entry: str) -> set[str]:
    """Return an entry as typed in plain Latin letters; Azerbaijanis write a or e for ə."""
    spellings = {entry, entry.replace("ə", "e")} if language == "az" else {entry}
    return {in_latin(language, transliterate(spelling)) for spelling in spellings}


def in_latin(language: str, word: str) -> str:
    """Return a word in plain Latin letters with one spelling of what a language writes in several ways."""
    for typed, compared in _LATIN.get(language, ()):
        word = word.replace(typed, compared)
    return word


def _function_words() -> Iterator[tuple[str, str]]:
    for line in lines("function_words.txt"):
        language, *words = line.split()
        yield from ((language, word) for word in words)


def _add(found: dict[str, list[str]], key: str, english: str) -> None:
    """Add a meaning; a word that has one is not left out."""
    meanings = [other for other in found.get(key, ()) if other != LEFT_OUT]
    if english not in meanings and (english != LEFT_OUT or not meanings):
        meanings.append(english)
    found[key] = meanings


def _entries() -> Iterator[tuple[str, str, str]]:
    """Yield each entry with its English and its language."""
    for line in lines("dictionary.txt"):
        english, *columns = (cell.strip() for cell in line.split("|"))
        for language, cell in zip(LANGUAGES, columns, strict=True):
            for entry in cell.split():
                yield english, language, lower(entry).replace("ё", "е")


@lru_cache(maxsize=8192)
def is_english(word: str) -> bool:
    """Return whether a folded word of five letters or more is a common English one."""
    return f"\n{word}\n" in _english()


@lru_cache(maxsize=1)
def _english() -> str:
    return text("words.txt")
