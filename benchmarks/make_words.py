"""Write the word lists of the search: letters.txt, words.txt and function_words.txt, in search/words.

    pip download --no-deps wordfreq stopwordsiso
    python benchmarks/make_words.py wordfreq-*.whl stopwordsiso-*.whl

words.txt has English words that a query may hold and that are not slips of others.

kwar repairs slips, but never a real word into another: `tigray` is not `Tigran`. The words are those of
wordfreq's English list from five letters on. A rare one that is one slip away from a word a hundred
times as common is taken for a misspelling and left out.
"""

import argparse
import gzip
import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import msgspec
from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import OSA

from karabakh_cli.search.translating.meanings import meanings
from karabakh_cli.search.words.dictionary import translations

WORDS = Path(__file__).parents[1] / "src" / "karabakh_cli" / "search" / "words"
STOP_LISTS = "stopwordsiso/stopwords-iso.json"
LETTERS = {"ru": "[а-яё]+", "hy": "[ա-և]+", "tr": "[a-zçğıöşü]+"}
LIST = "wordfreq/data/large_en.msgpack.gz"
COMMON, RARE = 580, 660
"""How rare a word may be, in centibels: always taken, and taken unless it looks like a misspelling."""
HUNDREDFOLD = 200
SHORTEST = 5
HEAD = """# English words of five letters or more, which a query may hold and which are never repaired.
# From wordfreq (https://github.com/rspeer/wordfreq) by Robyn Speer, CC BY-SA 4.0;
# made by benchmarks/make_words.py.
"""


SCRIPTS = (range(0xC0, 0x250), range(0x400, 0x530), range(0x561, 0x588), range(0x10D0, 0x10FB))
LETTER_HEAD = "# Letters in plain Latin ones, as anyascii (ISC) has them; made by benchmarks/make_words.py.\n"
FUNCTION_HEAD = """# Words that only join others and that dictionary.txt lacks, a language a line.
# From stopwords-iso (https://github.com/stopwords-iso/stopwords-iso), MIT;
# made by benchmarks/make_words.py.
"""


def main() -> None:
    """Read the word lists from two wheels and write ours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wordfreq", type=Path, help="the wheel of wordfreq")
    parser.add_argument("stopwordsiso", type=Path, help="the wheel of stopwordsiso")
    chosen = parser.parse_args()
    (WORDS / "letters.txt").write_text(LETTER_HEAD + letters(), "utf-8")
    (WORDS / "words.txt").write_text(HEAD + english(chosen.wordfreq), encoding="ascii")
    (WORDS / "function_words.txt").write_text(FUNCTION_HEAD + function_words(chosen.stopwordsiso), "utf-8")


def letters() -> str:
    """Return the small letters of Latin, Cyrillic, Armenian and Georgian script in Latin ones, one a line."""
    found = (chr(code) for block in SCRIPTS for code in block)
    return "".join(
        f"{letter} {anyascii(letter).lower()}\n"
        for letter in found
        if letter == letter.lower() and letter.isalpha()
    )


def english(wheel: Path) -> str:
    """Return the English words, one a line."""
    rarity = read(wheel)
    near = by_length(word for word, rare in rarity.items() if rare <= RARE - HUNDREDFOLD)
    kept = sorted(word for word, rare in rarity.items() if rare <= COMMON or not misspelt(word, rarity, near))
    return "\n".join(kept) + "\n"


def function_words(wheel: Path) -> str:
    """Return the words that join others, each language on a line that begins with its code."""
    with zipfile.ZipFile(wheel) as archive:
        listed = json.loads(archive.read(STOP_LISTS))
    known = translations(function_words=False)
    lines = []
    for language, letters in LETTERS.items():
        words = sorted({word for word in listed[language] if re.fullmatch(letters, word)})
        kept = [word for word in words if not meanings(known, language, word)]
        lines.append(" ".join([language, *kept]))
    return "\n".join(lines) + "\n"


def read(wheel: Path) -> dict[str, int]:
    """Return each word of the list with its rarity in centibels."""
    with zipfile.ZipFile(wheel) as archive:
        found = msgspec.msgpack.decode(gzip.decompress(archive.read(LIST)))
    return {
        word: rarity
        for rarity, words in enumerate(found[1:])
        if rarity <= RARE
        for word in words
        if re.fullmatch(rf"[a-z]{{{SHORTEST},}}", word)
    }


def by_length(words: Iterable[str]) -> dict[int, list[str]]:
    """Return the words by how many letters they have."""
    found: dict[int, list[str]] = defaultdict(list)
    for word in words:
        found[len(word)].append(word)
    return found


def misspelt(word: str, rarity: dict[str, int], near: dict[int, list[str]]) -> bool:
    """Return whether a word is one slip away from one that is a hundred times as common."""
    for length in (len(word) - 1, len(word), len(word) + 1):
        for other, _, _ in process.extract(
            word, near[length], scorer=OSA.distance, score_cutoff=1, limit=None
        ):
            inflected = other in (word + "s", word[:-1]) or word.startswith(other)
            if not inflected and rarity[word] - rarity[other] >= HUNDREDFOLD:
                return True
    return False


if __name__ == "__main__":
    main()
