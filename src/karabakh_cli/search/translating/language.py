"""The language of a query: by its script, and in Latin letters by the most words known."""

from collections.abc import Sequence

from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.translating.meanings import meanings
from karabakh_cli.search.words.dictionary import LEFT_OUT, is_english
from karabakh_cli.search.words.lexicon import KIND_BY_QUESTION_WORD, STOP_WORDS
from karabakh_cli.search.words.normalize import Token, phonetic_key
from karabakh_cli.search.words.synonyms import key_of

_LONG = 6
"""A word of so many letters is not like one of another language by chance."""
_WHO = "kim"
_SPECIAL = frozenset("əğışçöü")
_SCRIPTS = {"ru": ("\u0400", "\u04ff"), "hy": ("\u0530", "\u058f")}
_SPECIAL_LETTER, _OWN_LETTER, _NO_FOREIGN_LETTER = 0.5, 0.75, 0.25
"""How much a letter, or the lack of one, says; a known word says 1."""


def guess_language(index: Index, tokens: Sequence[Token]) -> str:
    """Return the language of a query: by its script, and in Latin letters by the most words known."""
    letters = "".join(token.native for token in tokens)
    if script := _by_script(letters):
        return script
    # A name is a name in every language.
    plain = [
        t for t in tokens if t.native[0].isalpha() and not t.ending and "".join(t.folded) not in index.names
    ]
    if _asks_who(tokens):
        return "tr"
    if all(_is_english(index, token) for token in plain):
        return "en"
    understood = {
        language: [t for t in plain if meanings(index.translations, language, t.native)]
        for language in ("az", "tr")
    }
    telling = [t for t in plain if any(t in known for known in understood.values()) or not _is_name(index, t)]
    english = sum(_is_english(index, token) for token in telling)
    votes = {one: _votes(one, known, telling, letters, english) for one, known in understood.items()}
    if letters.isascii():
        most = max(votes.values())
        if latin := _in_latin_letters(index, telling, least=most):
            return latin
        if most > english:
            # The list of English words is long, and read only where it may matter.
            english = sum(_is_english(index, t) or all(map(is_english, t.folded)) for t in telling)
    votes = {"en": float(english), **votes}
    return max(votes, key=lambda language: votes[language])


def _asks_who(tokens: Sequence[Token]) -> bool:
    """Return whether a query ends in the Turkish and Azerbaijani for `who`; Kim comes first."""
    return len(tokens) > 1 and tokens[-1].native == _WHO


def _by_script(letters: str) -> str:
    """Return the language that is written in the script of one of these letters; nothing if all are Latin."""
    scripts = _SCRIPTS.items()
    return next((one for one, (first, last) in scripts if any(first <= x <= last for x in letters)), "")


def _votes(
    language: str, known: Sequence[Token], plain: Sequence[Token], letters: str, english: int
) -> float:
    """Return what speaks for a language that has these known words among the plain ones of a query.

    One word alone may be English misspelt, or a name in an English query, unless it is long.
    """
    special = not _SPECIAL.isdisjoint(letters)
    sure = len(known) > 1 or len(known) == len(plain) or (not english and (special or _is_any_strange(known)))
    found = len(known) + _SPECIAL_LETTER * special if sure else 0
    # Whatever English name it is beside: Human Rights Watch kaset bombaları.
    found += len(plain) * any(not _SPECIAL.isdisjoint(token.native) for token in known)
    if language == "az":
        return found + _OWN_LETTER * ("ə" in letters and found > 0)
    # Turkish has neither letter.
    return found + _NO_FOREIGN_LETTER * (found > 0 and not any({"q", "x"} & {*t.native} for t in plain))


def _is_name(index: Index, token: Token) -> bool:
    """Return whether a word is a name in the base, and no English word as well."""
    folded = "".join(token.folded)
    return folded in index.phonetic.get(phonetic_key(folded), ()) and not is_english(folded)


def _in_latin_letters(index: Index, plain: Sequence[Token], *, least: float) -> str:
    """Return which language it is, if words are Russian or Armenian in Latin letters, else nothing.

    `least` is what speaks for the likeliest language that is written so.
    """
    strange = [token for token in plain if not _is_english(index, token)]
    votes = {language: _known_in_latin(index, language, strange) for language in ("ru", "hy")}
    likeliest = max(votes, key=lambda language: votes[language])
    if not votes[likeliest]:
        return ""
    english = sum(word in STOP_WORDS or is_english(word) for token in plain for word in token.folded)
    return likeliest if votes[likeliest] > max(english, least) else ""


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


def _is_any_strange(found: Sequence[Token]) -> bool:
    return any(_is_strange(token.native) for token in found)


def _is_strange(word: str) -> bool:
    """Return whether a word is long and does not begin as an English one: bombardement does."""
    return len(word) >= _LONG and not any(is_english(word[:size]) for size in range(_LONG - 1, len(word)))


def _is_english(index: Index, token: Token) -> bool:
    return token.native.isascii() and all(
        word in STOP_WORDS or key_of(word) in index.terms for word in token.folded
    )
