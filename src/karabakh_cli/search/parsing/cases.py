"""What the endings of a question's words say: who did it, to whom, and in whose hands captives are.

English says it by the order of words and by `by`. Russian and Armenian have cases; Azerbaijani and Turkish
mark what belongs to somebody.
"""

import re
from collections.abc import Sequence

from msgspec import structs

from karabakh_cli.search.parsing.captors import side_of
from karabakh_cli.search.parsing.reading import Reading
from karabakh_cli.search.translating.translate import Word
from karabakh_cli.search.words.concepts import OTHER_SIDE, SIDES
from karabakh_cli.search.words.lexicon import CAPTIVES, HARM, HOLDING
from karabakh_cli.search.words.normalize import Token

# The patterns are compiled by their first use, which questions in English never come to.
_OBLIQUE = {
    "ru": r"(?:ск(?:ого|ому|ую|ой|их|им|ими|ом)|ян|янам|янин[ау]|цев|ц[ау]м?|и[ию]|ан[аеу]|ах[аеу])$",
    "hy": r"(?:(?<!ց)ին?|ցուն?|երին?|ից|ում|ով)$",
    "az": r"(?:[ıiuü]n|l[aəe]r[ıi]|d[aəe]n?)$",
    "tr": r"(?:[ıiuü]n|l[ae]r[ıi]|(?<!s)[dt][ae]n?)$",
}
"""The endings with which the name of a side is not the subject of a verb."""
_SUBJECT_OR_OBJECT = r"ск(?:ий|ие|ое)$"
"""The endings of Russian adjectives that are the same in the subject and in the object."""
_OWNED = r"(?:[ıiuü]n[ıiuü]|l[aəe]r[ıi]n[ıi])$"
"""The ending of an object that is somebody's, in Azerbaijani and Turkish: azərbaycan tankını vurdu."""
_PARTICIPLE = {
    "az": r"[dt][ıiuü](?:[ğy][ıiuü]|[qk]l[aəe]r[ıi])",
    "tr": r"[dt][ıiuü](?:ğ[ıiuü]|kl[ae]r[ıi])",
    "hy": r"ած$",
}
"""The endings of verbs in a clause whose subject is in the genitive."""
_PEOPLE = {
    "ru": r"(?:ян|яне|цы|цев|нин|ец)$",
    "hy": r"(?:հայ|հայեր|ցի|ցիներ)ը?$",
    "az": r"(?:l[ıi]|l[aəe]r)$",
    "tr": r"(?:l[ıi]|l[ae]r)$",
}
"""The endings of names for a side's people: beside captivity they are the captives and not the captors."""
_WITHOUT_OWNER = {"az": r"li[kq]d[aəe]", "tr": r"ar?ette|əsarətd"}
"""Words for captivity without an ending that says whose it is."""
_AGREES = r"[иы]ми?$"
"""The ending by which a Russian adjective goes with a noun in the instrumental."""
_WORD_OF = tuple("данным верси оценк подсчет сведени информаци мнени утвержд расчет".split())
"""The beginnings of Russian nouns for what somebody says."""
_POSTPOSITIONS = ("qarsi", "karsi", "aleyh", "eleyh", "dem")
"""The words for `against` that come after the side that they are about."""
_WHERE = {
    "in": {"az": r"d[aəe](?:k[ıi])?$", "tr": r"[dt][ae](?:ki)?$", "hy": r"ում$"},
    "from": {"az": r"d[aəe]n$", "tr": r"[dt][ae]n$", "hy": r"ից$"},
}
"""The endings by which a place says where somebody is, or from where."""
_RUSSIAN_WHERE = {"в": "in", "из": "from"}
_BY_MEANS_OF = {
    "ru": r"[ая]ми$",
    "hy": r"(?:ից|ով|ում)$",
    "az": r"(?:d[aəe]n?|l[aəe])$",
    "tr": r"(?:[dt][ae]n?|l[ae])$",
}
"""The endings of a noun by which, from which or in which people are harmed."""
_RUSSIAN_FROM = frozenset("от за под ходе результате вследствие после".split())
"""Russian words before what people died of."""
_ATTACKS = frozenset("attack attacked bombing shelled shellfire shelling strikes".split())
"""The English of nouns for an attack, as the dictionary gives it."""
_STRIKES = frozenset("attack attacked strikes".split())
"""Those whose genitive in Russian is of whoever carried them out."""
_ATTACK = "attack"
_ARMS = frozenset("artillery bombs drones missiles rockets shells".split())
"""Arms by which people are killed; of those that were lost some may be `of` a side in the same case."""
_HARMED = frozenset("killed wounded".split())
_IN_HANDS_OF = frozenset({"у", "руках"})
"""What Russian has before the captor."""


def without_false_agents(reading: Reading) -> list[Word]:
    """Return the words without the `by` of a Russian instrumental that does not say who did it.

    That is one after an adjective that goes with it: суд над пленными армянами.
    """
    words = reading.words
    return [
        word
        for word, side in zip(words, (*words[1:], Word("")), strict=False)
        if word.language != "ru" or word.meanings != ("by",) or not _is_governed(side, reading.typed)
    ]


def _is_governed(side: Word, typed: Sequence[Token]) -> bool:
    """Return whether the name of a side is in the instrumental, and not because that side did something."""
    before = side.position - 1
    while before >= 0 and re.search(_AGREES, typed[before].native):
        before -= 1
    return before < side.position - 1


def with_captor(reading: Reading) -> list[Word]:
    """Return the words with `in` or `by` beside a side: its people are captives, or it holds others.

    The side in `армянском плену` and `в плену у армян` holds captives, and in `армян в плену` it is they.
    """
    typed, english = reading.typed, reading.english
    words: list[Word] = []
    for position, word in enumerate(reading.words):
        if english.before(position).say(HOLDING) and typed[word.position - 1].native in _IN_HANDS_OF:
            words.append(_joining("by", word))
        words.append(word)
        if english.after(position).say(HOLDING) and _are_captives(word, reading.words[position + 1]):
            words.append(_joining("in", word))
    return words


def with_country(reading: Reading) -> list[Word]:
    """Return the words with `in` or `from` before where captives are, or were: Azərbaycandakı əsirlər."""
    if not reading.english.say(CAPTIVES):
        return [*reading.words]
    words: list[Word] = []
    for word in reading.words:
        where = _where(word, reading.typed) if side_of(word.english) in OTHER_SIDE else ""
        if where == "from" or (where and word.key in OTHER_SIDE):
            words.append(_joining(where, word))
        words.append(word)
    return words


def _where(word: Word, typed: Sequence[Token]) -> str:
    """Return `in` or `from` if an ending or a preposition of the name of a place says so, else ""."""
    at = word.position
    if word.language == "ru":
        before = next((token.native for token in typed[max(at - 1, 0) : at]), "")
        return _RUSSIAN_WHERE.get(before, "")
    # What Turkish writes after an apostrophe is a word of its own.
    written = [typed[at].native, *(token.native for token in typed[at + 1 : at + 2] if token.ending)]
    endings = {where: by_language.get(word.language) for where, by_language in _WHERE.items()}
    return next((where for where, ending in endings.items() if ending and re.search(ending, written[-1])), "")


def with_reporter(reading: Reading) -> list[Word]:
    """Return the words with `according` before a side whose word is wanted: по армянским данным."""
    whose = {
        word.position
        for word in reading.words
        if word.key in SIDES and word.language == "ru" and _is_whose_word(reading.typed, word.position)
    }
    words: list[Word] = []
    for word in reading.words:
        if word.position in whose:
            words.append(_joining("according", word))
        if word.position - 1 not in whose:
            words.append(word)
    return words


def _is_whose_word(typed: Sequence[Token], position: int) -> bool:
    """Return whether the adjective at this position says whose data or opinion follows it."""
    match [token.native for token in typed[max(position - 1, 0) : position + 2]]:
        case ["по", _, noun]:
            return noun.startswith(_WORD_OF)
    return False


def with_attacker(reading: Reading) -> list[Word]:
    """Return the words with `by` before a side whose attacks or arms harmed others: от армянских атак."""
    words, typed = [*reading.words], reading.typed
    how = _ATTACKS | _ARMS if reading.english.say(_HARMED) else _ATTACKS
    for position in reversed(range(len(words) - 1)):
        first, second = reading.words[position : position + 2]
        if first.key in SIDES and second.english in how and _is_cause(second, first, typed):
            words[position : position + 2] = [_joining("by", first), first, _as_an_attack(second)]
        elif first.english in _STRIKES and second.key in SIDES and _is_after(first, second, typed):
            words[position : position + 2] = [_joining("by", second), second]
    return words


def _as_an_attack(word: Word) -> Word:
    """Return a noun for an attack as such, arms as they are."""
    return structs.replace(word, meanings=(_ATTACK,)) if word.english in _ATTACKS else word


def _is_cause(means: Word, side: Word, typed: Sequence[Token]) -> bool:
    """Return whether the word after a side says by what somebody was harmed."""
    ending = _BY_MEANS_OF.get(means.language)
    return _is_caused(side, typed) or bool(ending and re.search(ending, typed[means.position].native))


def _is_after(strikes: Word, side: Word, typed: Sequence[Token]) -> bool:
    """Return whether people died of the strikes of a side: от ударов Армении, but not по Армении."""
    return side.position == strikes.position + 1 and _is_caused(strikes, typed)


def _is_caused(word: Word, typed: Sequence[Token]) -> bool:
    """Return whether a Russian word comes right after one for what caused something."""
    before = typed[max(word.position - 1, 0) : word.position]
    return word.language == "ru" and any(token.native in _RUSSIAN_FROM for token in before)


def with_against_first(reading: Reading) -> list[Word]:
    """Return the words with `against` before the side and not after it: ermənistana qarşı."""
    words: list[Word] = []
    for word in reading.words:
        if word.english == "against" and words and word.folded.startswith(_POSTPOSITIONS):
            words.insert(-1, word)
        else:
            words.append(word)
    return words


def _joining(english: str, word: Word) -> Word:
    """Return an English word that goes with a word of another language."""
    return Word(english, (english,), word.language, word.position)


def _are_captives(side: Word, captivity: Word) -> bool:
    """Return whether the people named before captivity are in it."""
    language = side.language
    people, ownerless = _PEOPLE.get(language), _WITHOUT_OWNER.get(language)
    return bool(people and re.search(people, side.native)) or bool(
        ownerless and re.search(ownerless, captivity.native)
    )


def no_subjects(reading: Reading) -> set[int]:
    """Return the positions of sides that did not do what the verb says, by an ending or by what is theirs."""
    return {
        position
        for position, side in enumerate(reading.words)
        if side.key in SIDES
        and side.language in _OBLIQUE
        and (_owns_the_object(reading, position) or _is_oblique(reading, position))
    }


def _is_oblique(reading: Reading, position: int) -> bool:
    """Return whether the name of a side has the ending of another case than the subject's.

    Before a participle the subject is in the genitive: Ermənistanın vurduğu dronlar.
    """
    side, *after = reading.words[position:]
    if not re.search(_OBLIQUE[side.language], side.native):
        return False
    verb = next((at for at, word in enumerate(after) if word.english in HARM), None)
    participle = _PARTICIPLE.get(side.language, r"(?!)")
    if verb is None or not re.search(participle, reading.typed[after[verb].position].native):
        return True
    return any(re.search(_OWNED, word.native) for word in after[:verb])


def _owns_the_object(reading: Reading, position: int) -> bool:
    """Return whether the side at this position is whose the object of the verb is."""
    side, *after = reading.words[position:]
    if side.language in {"az", "tr"}:
        return any(re.search(_OWNED, word.native) and word.english not in HARM for word in after[:1])
    if side.language != "ru" or not re.search(_SUBJECT_OR_OBJECT, side.native):
        return False
    return any(word.english in HARM for word in reading.words[:position])
