"""Words of a question in five languages -> the English words that they mean; pure.

The language is the one that knows most of the words. Joining words are left out, question words and
words of the subject are looked up in the dictionary by their beginning, and names are left alone.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct, structs

from karabakh_cli.search.dictionary import (
    COMPARED_IN,
    LEFT_OUT,
    PLAIN,
    SURE_ENTRY,
    WHOLE,
    in_latin,
    is_english,
)
from karabakh_cli.search.fields import FIELDS
from karabakh_cli.search.index import Index
from karabakh_cli.search.lexicon import KIND_BY_QUESTION_WORD, STOP_WORDS
from karabakh_cli.search.normalize import Token, phonetic_key, stem, transliterate
from karabakh_cli.search.synonyms import term
from karabakh_cli.search.thesaurus import expression

SHORT = 4
"""Letters of an entry below which what follows it must be an ending of the language."""
LONGEST_ENDING = 9
_LONG = 6
"""Letters of a word that is not taken for one of another language by chance."""
_LONGEST_PHRASE = 3
"""Words of the longest expression."""
_LONGEST_ENTRY = 48
"""No entry is longer, and a pasted book must not hang."""
_ENDING_LETTERS = {
    "ru": frozenset("аеиоуыэюяйьмхвтлншщс"),
    "az": frozenset("aəeıioöuünrlmdsybkqncşğtz"),
    "tr": frozenset("aeıioöuünrlmdtsyckğşbz"),
    "hy": frozenset("աեէիոըուվնրցսքմտլկյ"),
}
_VOWELS = frozenset("aeəıioöuü")
_EVERY_VOWEL = _VOWELS | frozenset("аеиоуыэюяйաեէըիոօւ")
_WRITTEN = frozenset(FIELDS.index(name) for name in ("title", "what", "counted"))
"""The fields of English text."""
_SOUND_ALIKE = tuple({*pair} for pair in "kg td pb sz сз тд пб кг шщ".split())
"""The consonants that are written for one another."""
OTHER = "other"
"""The language of a word in a script that none of the five languages is written in."""
_OTHER_SCRIPTS = "\u0590"
"""The first letter after Latin, Greek, Cyrillic and Armenian."""
_PLURAL = "lr"
"""The plural of Azerbaijani and Turkish with its vowel left out."""
_SPECIAL = frozenset("əğışçöü")


class Word(Struct, frozen=True):
    """A word of a query: folded, and what it means in English, the likeliest first.

    `language` is that of the query; `meanings` is empty where the word is English or a name. `position` is
    the word's place in the query, and `native` the word in its own script.
    """

    folded: str
    meanings: tuple[str, ...] = ()
    language: str = "en"
    position: int = 0
    native: str = ""

    @property
    def typed(self) -> str:
        """The word as a reader knows it: in its own script, or as it is in English."""
        return self.native or self.folded


def translate(index: Index, found: Sequence[Token], language: str) -> list[Word]:
    """Return words of a query in this language with their English, joining words left out.

    Of an English query only expressions of two words have a meaning of their own: stepped down, in action.
    """
    if language == "en":
        return _english_words(index, found)
    words: list[Word] = []
    position = 0
    while position < len(found):
        english, size = _look_up(index.translations, language, found[position : position + _LONGEST_PHRASE])
        if size == 1 and _is_rather_a_name(index, language, found[position]):
            english = ()
        if not (found[position].ending and language in {"az", "tr"}) and english != (LEFT_OUT,):
            made = _words(index, found[position], english, language)
            native = found[position].native
            words += [structs.replace(word, position=position + size - 1, native=native) for word in made]
        position += size
    return words


def _english_words(index: Index, found: Sequence[Token]) -> list[Word]:
    every = [(folded, token.native) for token in found for folded in token.folded]
    words: list[Word] = []
    position = 0
    while position < len(every):
        (folded, native), after = every[position], every[position + 1 : position + 2]
        both = index.everyday.get(expression(folded, after[0][0])) if after else None
        if both is None:
            words.append(Word(folded, (), "en" if native < _OTHER_SCRIPTS else OTHER, position=position))
        elif both != [LEFT_OUT]:
            words.append(Word(folded, (*both, *_as_typed(folded, after[0][0])), position=position + 1))
        position += 1 if both is None else 2
    return words


def _as_typed(*pair: str) -> list[str]:
    """Return the words of an expression that records may have; the down of `stepped down` is another."""
    return [word for word in pair if term(word) == stem(word)]


def _words(index: Index, token: Token, meanings: tuple[str, ...], language: str) -> list[Word]:
    """Return a token as words; one whose meaning is several English words as those."""
    whole = "".join(token.folded)
    if len(meanings) == 1 and " " in meanings[0]:
        return [Word(whole, (part,), language) for part in meanings[0].split()]
    if meanings:
        return [Word(whole, meanings, language)]
    # An English word among those of another language.
    return [
        Word(folded, (), "en" if token.native.isascii() and known else language)
        for folded in token.folded
        for known in [folded in index.spellings or language in {"ru", "hy"}]
    ]


def guess_language(index: Index, found: Sequence[Token]) -> str:
    """Return the language of a query: by its script, and in Latin letters by the most words known."""
    letters = "".join(token.native for token in found)
    if any("\u0400" <= c <= "\u04ff" for c in letters):
        return "ru"
    if any("\u0530" <= c <= "\u058f" for c in letters):
        return "hy"
    # A name is a name in every language.
    plain = [
        t for t in found if t.native[0].isalpha() and not t.ending and "".join(t.folded) not in index.names
    ]
    english = sum(_is_english(index, token) for token in plain)
    if english == len(plain):
        return "en"
    plain = [t for t in plain if not _is_name(index, t)]
    english = sum(_is_english(index, token) for token in plain)
    votes = {"en": float(english)}
    for language in ("az", "tr"):
        known = sum(bool(meanings(index.translations, language, token.native)) for token in plain)
        special = not _SPECIAL.isdisjoint(letters)
        # One word alone may be English misspelt, or a name in an English query.
        sure = known > 1 or known == len(plain) or (special and not english)
        votes[language] = known + 0.5 * special if sure else 0
    votes["az"] += 0.75 * ("ə" in letters and votes["az"] > 0)
    # Turkish has neither letter.
    votes["tr"] += 0.25 * (votes["tr"] > 0 and not any({"q", "x"} & {*token.native} for token in plain))
    if letters.isascii() and (latin := _in_latin_letters(index, plain)):
        return latin
    if letters.isascii() and max(votes.values()) > english:
        # The list of English words is long, and read only where it may matter.
        votes["en"] = float(sum(_is_english(index, t) or all(map(is_english, t.folded)) for t in plain))
    return max(votes, key=lambda language: votes[language])


def _is_name(index: Index, token: Token) -> bool:
    """Return whether a word is a name in the base, and no word of English or of the dictionary as well."""
    folded = "".join(token.folded)
    known = any(meanings(index.translations, language, token.native) for language in ("az", "tr"))
    return folded in index.phonetic.get(phonetic_key(folded), ()) and not known and not is_english(folded)


def _in_latin_letters(index: Index, plain: Sequence[Token]) -> str:
    """Return which language it is, if words are Russian or Armenian in Latin letters, else nothing."""
    strange = [token for token in plain if not _is_english(index, token)]
    votes = {language: _known_in_latin(index, language, strange) for language in ("ru", "hy")}
    likeliest = max(votes, key=lambda language: votes[language])
    if not votes[likeliest]:
        return ""
    english = sum(word in STOP_WORDS or is_english(word) for token in plain for word in token.folded)
    return likeliest if votes[likeliest] > english else ""


def _known_in_latin(index: Index, language: str, strange: Sequence[Token]) -> int:
    """Return how many words are Russian or Armenian in Latin letters, if more than one and most are.

    Unless all are, a word that only joins or asks or two long ones must be among them: English misspelt has
    none.
    """
    found = [(token.native, meanings(index.translations, language, token.native)) for token in strange]
    known = [(word, english) for word, english in found if english]
    asks = any(english[0] in {LEFT_OUT, *KIND_BY_QUESTION_WORD, "how many"} for _, english in known)
    sure = asks or sum(map(_is_strange, (word for word, _ in known))) > 1
    most = sure and len(known) * 2 > len(strange)
    return len(known) if len(known) > 1 and (len(known) == len(strange) or most) else 0


def _is_strange(word: str) -> bool:
    """Return whether a word is long and does not begin as an English one: bombardement does."""
    return len(word) >= _LONG and not any(is_english(word[:size]) for size in range(_LONG - 1, len(word)))


def _is_english(index: Index, token: Token) -> bool:
    return token.native.isascii() and all(
        word in STOP_WORDS or term(word) in index.terms for word in token.folded
    )


def _look_up(
    known: Mapping[str, list[str]], language: str, found: Sequence[Token]
) -> tuple[tuple[str, ...], int]:
    """Return what two words or three mean together, else the first alone, and how many words that is."""
    for size in range(len(found), 1, -1):
        *before, _ = phrase = [token.native for token in found[:size]]
        shortest = len("-".join(before)) + 2
        if together := meanings(known, language, "-".join(phrase), shortest=shortest):
            return together, size
    return meanings(known, language, found[0].native), 1


def _is_rather_a_name(index: Index, language: str, token: Token) -> bool:
    """Return whether a word is a name that records write so, and no whole word: Bayraktar is not a flag."""
    folded = "".join(token.folded)
    is_name = folded in index.phonetic.get(phonetic_key(folded), ())
    written = not _WRITTEN.isdisjoint(index.terms.get(term(folded), ()))
    if not (is_name and written) and folded not in index.names:
        return False
    spelt = (token.native, f"{token.native}{WHOLE}", folded)
    lists = (language, f"{language}{PLAIN}")
    return not any(f"{one} {entry}" in index.translations for one in lists for entry in spelt)


def meanings(
    known: Mapping[str, list[str]], language: str, word: str, *, shortest: int = 1
) -> tuple[str, ...]:
    """Return the English of the longest entry that a word begins with.

    What is typed in plain Latin letters is looked up so too. An Azerbaijani or Turkish word with accents is
    only if nothing else is found, and then by long entries: oluş is not öl.
    """
    plain = f"{language}{PLAIN}"
    if word.isascii():
        return _longest(known, (language, plain), in_latin(language, word), shortest)
    found = _longest(known, (language,), word, shortest)
    if found or language not in {"az", "tr"} or "ə" in word:
        return found
    return _longest(known, (plain,), transliterate(word), max(shortest, SHORT))


def meanings_of_a_slip(index: Index, language: str, word: str) -> tuple[str, ...]:
    """Return the English of what a misspelt word of another language may have been meant to be."""
    name = COMPARED_IN[language]
    word = transliterate(word) if name.endswith(PLAIN) else word
    meant = _one_slip_away(index, name, word) if len(word) > SURE_ENTRY else ()
    return meant or (_with_its_vowel(index.translations, name, word) if name.endswith(PLAIN) else ())


def _one_slip_away(index: Index, name: str, word: str) -> tuple[str, ...]:
    """Return the English of the whole word that is one slip away, else of the longest beginning."""
    wholes = [f"{name}{WHOLE} {size}" for size in range(len(word) - 1, len(word) + 2)]
    whole = _nearest(word, [entry for key in wholes for entry in index.entries_by_length.get(key, ())])
    if whole:
        return tuple(index.translations[f"{name} {whole}{WHOLE}"])
    for size in range(min(len(word) + 1, _LONGEST_ENTRY), SURE_ENTRY - 1, -1):
        for taken in (size, size - 1, size + 1):
            entry = _nearest(word[:taken], index.entries_by_length.get(f"{name} {size}", ()))
            if entry and _may_end(name, size, word[taken:]):
                return tuple(index.translations[f"{name} {entry}"])
    return ()


def _with_its_vowel(known: Mapping[str, list[str]], name: str, word: str) -> tuple[str, ...]:
    """Return the English of a word in plain letters of which one vowel was left out: vurlan is vurulan."""
    for place in range(2, len(word)):
        if _VOWELS.isdisjoint(word[place - 1 : place + 1]):
            for vowel in "aeiou":
                whole = word[:place] + vowel + word[place:]
                # The vowel must be in the entry, and not in what is taken for an ending.
                found = _longest(known, (name,), whole, max(place + 2, SHORT))
                if found not in ((), (LEFT_OUT,)):
                    return found
    return ()


def _nearest(beginning: str, entries: Sequence[str]) -> str:
    """Return the entry that is one slip away, if there is one."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extract(beginning, entries, scorer=OSA.distance, score_cutoff=1, limit=None)
    return next((entry for entry, _, _ in near if _is_a_slip(beginning, entry)), "")


def _is_a_slip(typed: str, entry: str) -> bool:
    """Return whether one letter more, less, swapped, or another vowel is a slip within a word.

    A first or last letter that differs, or another consonant, makes another word, unless it sounds nearly
    the same.
    """
    if not typed or typed[0] != entry[0] or {typed[-1], entry[-1]} not in (*_SOUND_ALIKE, {entry[-1]}):
        return False
    differing = {letter for pair in zip(typed, entry, strict=False) if pair[0] != pair[1] for letter in pair}
    alike = differing <= _EVERY_VOWEL or differing in _SOUND_ALIKE
    return len(typed) != len(entry) or sorted(typed) == sorted(entry) or alike


def _longest(
    known: Mapping[str, list[str]], languages: Sequence[str], word: str, shortest: int
) -> tuple[str, ...]:
    """Return the English of the longest entry of any of these lists that a word begins with."""
    for language in languages:
        if found := known.get(f"{language} {word}{WHOLE}"):
            return tuple(found)
    for size in range(min(len(word), _LONGEST_ENTRY), shortest - 1, -1):
        beginning, rest = word[:size], word[size:]
        for language in languages:
            found = known.get(f"{language} {beginning}")
            if found and _may_end(language, size, rest):
                return tuple(found)
            whole = known.get(f"{language} {beginning}{WHOLE}")
            if whole and size >= SHORT and _is_ending_of_a_noun(language, rest):
                return tuple(whole)
    return ()


def _is_ending_of_a_noun(language: str, rest: str) -> bool:
    """Return whether this is an ending that Azerbaijani and Turkish nouns have: bayram-lar-ımız-dır."""
    return language[:2] in {"az", "tr"} and _noun_ending().fullmatch(rest) is not None


@cache
def _noun_ending() -> re.Pattern[str]:
    """Return the endings of nouns in their order: plural, owner, case, `is`, and the mark of a question."""
    high, low = "[ıiuü]", "[aəe]"
    owner = f"(?:{high}|s{high}|{high}?m|{high}n|{high}m{high}z|{high}n{high}z)"
    case = f"(?:n?{high}n?|[yn]?{low}|n?[dt]{low}n?|y{high}|n{high}n|(?:y?l{low}))"
    return re.compile(f"(?:l{low}r)?{owner}?{case}?(?:ki)?(?:[dt]{high}r)?(?:m[ıiuüaəe](?:d{high}r)?)?")


def _may_end(language: str, size: int, rest: str) -> bool:
    """Return whether what follows an entry of so many letters can be its ending.

    In Azerbaijani and Turkish one of two letters or more has a vowel: bayraktr is not the flag, bayrak.
    """
    if language[:2] in {"az", "tr"} and len(rest) > 1 and _VOWELS.isdisjoint(rest) and rest != _PLURAL:
        return False
    return size >= SHORT or (len(rest) <= LONGEST_ENDING and set(rest) <= _ending_letters(language))


@cache
def _ending_letters(language: str) -> frozenset[str]:
    """Return the letters of which the endings of a language are, in plain Latin for `ru-plain`."""
    letters = _ENDING_LETTERS[language[:2]]
    return frozenset("".join(map(transliterate, letters))) if language.endswith(PLAIN) else letters
