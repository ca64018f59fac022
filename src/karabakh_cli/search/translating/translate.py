"""Words of a question in five languages -> the English words that they mean.

Joining words are left out, question words and words of the subject are looked up in the dictionary by their
beginning, and names are left alone.
"""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct, structs

from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.translating.meanings import meanings
from karabakh_cli.search.words.dictionary import LEFT_OUT, PLAIN, WHOLE
from karabakh_cli.search.words.lexicon import STOP_WORDS
from karabakh_cli.search.words.normalize import Token, phonetic_key, stem
from karabakh_cli.search.words.synonyms import key_of
from karabakh_cli.search.words.thesaurus import expression

_LONGEST_PHRASE = 3
"""The most words that an expression of the dictionary has."""
# Compiled by their first use, which most queries never come to.
_AZERBAIJANI_VERB = r"(?:d[iu]|[iu]b|[iu]r)(?:l[ae]r)?$"
_MAKES_A_VERB = "e[dt]|olun"
"""With a noun before it: azad edildi, azad olundu."""
_WRITTEN = frozenset(FIELDS.index(name) for name in ("title", "what", "counted"))
"""The fields of English text."""
OTHER = "other"
"""The language of a word in a script that none of the five languages is written in."""
_OTHER_SCRIPTS = "\u0590"
"""The first letter after Latin, Greek, Cyrillic and Armenian."""


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

    @property
    def english(self) -> str:
        """The word in English: of a meaning of several words the first that matters."""
        if not self.meanings:
            return self.folded
        parts = self.meanings[0].split()
        return next((part for part in parts if part not in STOP_WORDS), parts[0])

    @property
    def key(self) -> str:
        """The key of the word in English."""
        return key_of(self.english)


def translate(index: Index, tokens: Sequence[Token], language: str) -> list[Word]:
    """Return words of a query in this language with their English, joining words left out.

    Of an English query only expressions of two words have a meaning of their own: stepped down, in action.
    """
    if language == "en":
        return _english_words(index, tokens)
    words: list[Word] = []
    position = 0
    while position < len(tokens):
        english, size = _look_up(index.translations, language, tokens[position : position + _LONGEST_PHRASE])
        if size == 1 and _is_rather_a_name(index, language, tokens[position]):
            english = ()
        if size == 1 and language == "az" and _counts(index, tokens[position : position + _LONGEST_PHRASE]):
            english = ("how many",)
        if not (tokens[position].ending and language in {"az", "tr"}) and english != (LEFT_OUT,):
            whole = tuple(part for token in tokens[position : position + size] for part in token.folded)
            made = _words(index, tokens[position]._replace(folded=whole), english, language)
            native = tokens[position].native
            words += [structs.replace(word, position=position + size - 1, native=native) for word in made]
        position += size
    return words


def _english_words(index: Index, tokens: Sequence[Token]) -> list[Word]:
    every = [(folded, token.native) for token in tokens for folded in token.folded]
    words: list[Word] = []
    position = 0
    while position < len(every):
        (folded, native), after = every[position], every[position + 1 : position + 2]
        both = index.everyday.get(expression(folded, after[0][0])) if after else None
        if both is None:
            words.append(_other_word(folded, native, position))
        elif both != [LEFT_OUT]:
            words += _expression(folded, after[0][0], both, position + 1)
        position += 1 if both is None else 2
    return words


def _other_word(folded: str, native: str, position: int) -> Word:
    """Return an English word, or one of a script that none of the languages is written in."""
    if native < _OTHER_SCRIPTS:
        return Word(folded, position=position)
    return Word(folded, language=OTHER, position=position, native=native)


def _expression(first: str, second: str, meanings: Sequence[str], position: int) -> list[Word]:
    """Return what an expression of two words means: several words together, or one of several meanings."""
    typed = f"{first} {second}"
    if len(meanings) == 1 and " " in meanings[0]:
        return [Word(first, (part,), position=position, native=typed) for part in meanings[0].split()]
    return [Word(first, (*meanings, *_as_typed(first, second)), position=position, native=typed)]


def _as_typed(*pair: str) -> list[str]:
    """Return the words of an expression that records may have; the down of `stepped down` is another."""
    return [word for word in pair if key_of(word) == stem(word)]


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


def _look_up(
    known: Mapping[str, list[str]], language: str, tokens: Sequence[Token]
) -> tuple[tuple[str, ...], int]:
    """Return what two words or three mean together, else the first alone, and how many words that is."""
    for size in range(len(tokens), 1, -1):
        *before, _ = phrase = [token.native for token in tokens[:size]]
        shortest = len("-".join(before)) + 2
        if together := meanings(known, language, "-".join(phrase), shortest=shortest):
            return together, size
    return meanings(known, language, tokens[0].native), 1


def _counts(index: Index, tokens: Sequence[Token]) -> bool:
    """Return whether a phrase begins with neçə, how many, typed as necə, how: a noun follows, and no verb."""
    natives = [token.native for token in tokens]
    if natives[0] != "nece" or len(natives) == 1 or re.search(_AZERBAIJANI_VERB, natives[1]):
        return False
    verb = natives[2] if len(natives) > 2 else ""  # noqa: PLR2004
    after = meanings(index.translations, "az", natives[1])
    return after not in ((), (LEFT_OUT,)) and not re.match(_MAKES_A_VERB, verb)


def _is_rather_a_name(index: Index, language: str, token: Token) -> bool:
    """Return whether a word is a name that records write so, and no whole word: Bayraktar is not a flag."""
    folded = "".join(token.folded)
    is_name = folded in index.phonetic.get(phonetic_key(folded), ())
    written = not _WRITTEN.isdisjoint(index.terms.get(key_of(folded), ()))
    if not (is_name and written) and folded not in index.names:
        return False
    spelt = (token.native, f"{token.native}{WHOLE}", folded)
    lists = (language, f"{language}{PLAIN}")
    return not any(f"{one} {entry}" in index.translations for one in lists for entry in spelt)
