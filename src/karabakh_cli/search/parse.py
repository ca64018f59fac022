"""A query -> what it asks for: terms, each with the part it plays, dates first; pure.

A word stands for itself, for what it may have been meant to be (another spelling of a name, a word
of another language, a typo, a beginning), and at a discount for what is related to it.
"""

import math
from collections.abc import Iterator, Mapping
from itertools import islice, product

from msgspec import Struct, structs

from karabakh_cli.errors import Misuse
from karabakh_cli.facts import dates
from karabakh_cli.search.fields import FIELDS
from karabakh_cli.search.index import Index, name_key, title_key
from karabakh_cli.search.lexicon import (
    ABOUT,
    ACCORDING,
    BY,
    JOINING,
    LONG_ENOUGH,
    MEANT,
    NAMING,
    PASSIVE,
    RELATED,
    REPORTS,
    SIDES,
    STANCES,
    STOP,
    term,
)
from karabakh_cli.search.normalize import skeleton, words

LONGEST = 64
"""Words of a query that are read; nobody asks longer, and a pasted book must not hang."""

_COMMON = 1000
"""How many records a word may stand in before it tells nothing. A constant, and not the size of
the base, so that a record more or less never changes the order of the others."""
_UNKNOWN_WORD = 3.5
_UNKNOWN_NUMBER = 8.0
"""What a query loses by a word or a number that no record holds; a wrong number is worse."""
_REPORTING = {FIELDS.index("source"), FIELDS.index("speaker")}
"""Where a term stands that names who reports."""
_MEANINGS = 200
"""How many readings of a query are held against the names and offices of the base."""


class Term(Struct, frozen=True):
    """One thing looked for: the keys it may stand under, each with its points there."""

    word: str
    keys: dict[str, float]
    how: str = "word"
    role: str = ""
    rarity: float = 0.0


class Question(Struct, frozen=True):
    """What a query asks for."""

    terms: tuple[Term, ...]
    exact: frozenset[int]
    titled: frozenset[int]
    meant: str
    whole: float
    """The rarity of all its terms together."""


def read(index: Index, query: str) -> Question:
    """The query as terms. Misuse where it is empty, or holds nothing to look for."""
    found = words(query)[:LONGEST]
    if not found or (max(len(word) for word in found) == 1 and not any(w.isdigit() for w in found)):
        raise Misuse("nothing to look for", "type a name, a date, a number or a few words")
    exact = _exact(index, found)
    meant = next((MEANT[word] for word in reversed(found) if word in MEANT), "")
    terms = _terms(index, query, found)
    if not terms and not exact:
        raise Misuse(f"nothing to look for in {query!r}", "type a name, a date, a number or a few words")
    whole = sum(wanted.rarity for wanted in terms) or 1.0
    return Question(tuple(terms), exact, _titled(index, found, terms), meant, whole)


def _exact(index: Index, found: list[str]) -> frozenset[int]:
    """The records whose name or id is the query, else those whose it is without its stop words."""
    content = [word for word in found if word not in STOP or word in NAMING]
    return frozenset(index.names.get(name_key(found)) or index.names.get(name_key(content)) or ())


def _titled(index: Index, found: list[str], terms: list[Term]) -> frozenset[int]:
    """The records with a name or an office that means the same as the query, in any language."""
    # A date asks for what happened somewhere or to somebody, not for the place or the person.
    meanings = product(*(() if wanted.role == "date" else wanted.keys for wanted in terms))
    keys = {title_key(found), *(" ".join(sorted(set(keys))) for keys in islice(meanings, _MEANINGS))}
    return frozenset(number for key in keys for number in index.titles.get(key, ()))


def _terms(index: Index, query: str, found: list[str]) -> list[Term]:
    """The terms of a query: dates first, then what is left, each word once in each of its parts."""
    dated, used = _date_terms(index, query)
    asked = [None if word in used or word in STOP else _term(index, word) for word in found]
    roles = _roles(index, found, asked)
    terms = [
        structs.replace(wanted, role=role)
        for wanted, role in zip(asked, roles, strict=True)
        if wanted is not None and role != "verb"
    ]
    once: dict[tuple[str, ...], Term] = {}
    for wanted in (*dated, *terms):
        once.setdefault((wanted.role, *(wanted.keys or (wanted.word,))), wanted)
    return list(once.values())


def _term(index: Index, word: str) -> Term | None:
    """What a word looks for: itself, what it may have meant, and at a discount what is related."""
    if len(word) == 1 and not word.isdigit():
        return None
    key = term(word)
    if key in index.terms:
        worths, how = {key: 1.0}, "word"
    elif word[0].isdigit():
        return Term(word, {}, "number", rarity=_UNKNOWN_NUMBER)
    else:
        worths, how = _forgiven(index, word)
    # A word of another language may also be part of a name here: vətən, zəfər.
    if meant := _foreign(index, word):
        worths.setdefault(meant, 0.9)
        how = "word" if how == "word" else "language"
    keys = _rated(index, worths, one=how == "spelling")
    rarity = max((points / worths[known] for known, points in keys.items()), default=_UNKNOWN_WORD)
    for other, worth in _related(index, key, keys):
        if other in index.terms:
            keys.setdefault(other, worth * _rarity(index, other))
    return Term(word, keys, how, rarity=rarity)


def _rated(index: Index, worths: dict[str, float], *, one: bool) -> dict[str, float]:
    """The keys that the base knows, each worth its rarity; spellings of one name share one."""
    known = {key: worth for key, worth in worths.items() if key in index.terms}
    shared = _rarity(index, *known) if one and known else 0.0
    return {key: worth * (shared or _rarity(index, key)) for key, worth in known.items()}


def _related(index: Index, key: str, keys: dict[str, float]) -> Iterator[tuple[str, float]]:
    """The keys that a word may stand for as well, with how much each then counts."""
    for one in (key, *keys):
        yield from RELATED.get(one, {}).items()
        yield from ((name, 0.9) for name in index.aka.get(one, ()))


def _forgiven(index: Index, word: str) -> tuple[dict[str, float], str]:
    """The terms that a word unknown to the base may have meant."""
    if len(word) >= 3 and (spelt := index.skeletons.get(skeleton(word))):  # noqa: PLR2004
        return {index.spellings[found]: 0.95 for found in spelt}, "spelling"
    if _foreign(index, word):
        return {}, "language"
    allowed = 0 if len(word) < 5 else 1 if len(word) < 9 else 2  # noqa: PLR2004
    if allowed and (near := _typos(index, word, allowed)):
        return near, "typo"
    if ended := _without_ending(index, word):
        return dict.fromkeys(ended, 0.8), "ending"
    if len(word) >= 4:  # noqa: PLR2004
        begun = sorted(found for known in index.spelt.values() for found in known if found.startswith(word))
        return {index.spellings[found]: 0.8 for found in begun[:20]}, "beginning" if begun else "unknown"
    return {}, "unknown"


def _foreign(index: Index, word: str) -> str | None:
    """The term that a word of Russian, Azerbaijani or Armenian stands for, if any."""
    found = [
        start
        for start in index.foreign
        if word == start or (len(start) >= LONG_ENOUGH and word.startswith(start))
    ]
    return index.foreign[max(found, key=len)] if found else None


def _without_ending(index: Index, word: str) -> list[str]:
    """The terms of the longest name that the word is with an ending: степанакертский."""
    sound = skeleton(word)
    for size in range(len(sound) - 1, max(len(sound) - 6, 4), -1):
        if spelt := index.skeletons.get(sound[:size]):
            return [index.spellings[found] for found in spelt]
    return []


def _typos(index: Index, word: str, allowed: int) -> dict[str, float]:
    """The terms of the words that are one or two slips away, with how much each is worth."""
    found = list(_slips(word, index.spelt, allowed))
    for sound, slips in _slips(skeleton(word), index.sounds, min(allowed, 1)):
        # Short names that merely sound alike are too many.
        if len(sound) >= 5:  # noqa: PLR2004
            found += [(spelt, slips) for spelt in index.skeletons[sound]]
    near: dict[str, float] = {}
    for spelt, slips in found:
        # A first letter is seldom mistyped, and a wrong one makes another name.
        worth = (0.9, 0.75, 0.55)[slips] * (1 if spelt[0] == word[0] else 0.7)
        key = index.spellings[spelt]
        near[key] = max(near.get(key, 0), worth)
    return near


def _slips(word: str, known: Mapping[str, list[str]], allowed: int) -> Iterator[tuple[str, int]]:
    """The known words nearest to a word, with how many letters must be put right."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    lengths = range(len(word) - allowed, len(word) + allowed + 1)
    like = [spelt for length in lengths for spelt in known.get(str(length), ())]
    nearest = process.extract(word, like, scorer=OSA.distance, score_cutoff=allowed, limit=8)
    return ((spelt, int(slips)) for spelt, slips, _ in nearest)


def _roles(index: Index, found: list[str], terms: list[Term | None]) -> list[str]:
    """For each word, whether it says who reports or whose losses are meant.

    `according to x`, `reported by x`, `x claims`, `x denies` and `x on something` make x the
    source; a side before a word that is neither, or after `of`, makes it whose losses are meant.
    """
    roles = ["verb" if word in REPORTS else "" for word in found]
    names = [_reports(index, wanted) for wanted in terms]
    sides = [wanted is not None and any(key in SIDES for key in wanted.keys) for wanted in terms]
    for place in range(len(found)):
        for named in _sources(found, names, sides, place):
            roles[named] = roles[named] or "source"
    for place, side in enumerate(sides):
        before, after = "".join(found[max(place - 1, 0) : place]), found[place + 1 : place + 2]
        if side and not roles[place] and (before == "of" or set(after) - STOP):
            roles[place] = "of"
    return roles


def _sources(found: list[str], names: list[bool], sides: list[bool], place: int) -> list[int]:
    """The words that the word at this place makes the source."""
    word, after = found[place], found[place + 1 : place + 2]
    forward, backward = range(place + 1, len(found)), range(place - 1, -1, -1)
    if word in ACCORDING or (word in REPORTS and set(after) & BY):
        return _name_in(forward, found, names, sides)
    if word in REPORTS or (term(word) in STANCES and not set(found[max(place - 1, 0) : place + 2]) & PASSIVE):
        return _name_in(backward, found, names, sides)
    if word in ABOUT and after:
        name = _name_in(backward, found, names, sides)
        said = [i for i in range(place) if found[i] not in STOP and found[i] not in REPORTS]
        return name if sorted(name) == said else []
    return []


def _name_in(places: range, found: list[str], names: list[bool], sides: list[bool]) -> list[int]:
    """The first name of a reporter among the words at these places, one side at most."""
    name: list[int] = []
    for place in places:
        if found[place] in STOP and (not name or found[place] in JOINING):
            continue
        joined = "and" in found[max(place - 1, 0) : place + 2]
        second_side = sides[place] and any(sides[i] for i in name) and not joined
        if not names[place] or second_side:
            break
        name.append(place)
    return name


def _reports(index: Index, wanted: Term | None) -> bool:
    """Whether a word may be of a reporter's name; one that nothing is known of may be."""
    if wanted is None:
        return False
    return not wanted.keys or any(not _REPORTING.isdisjoint(index.terms[key]) for key in wanted.keys)


def _date_terms(index: Index, query: str) -> tuple[list[Term], set[str]]:
    """The dates of a query, and the words that they take up."""
    parts = [word.strip("?!.,;:()") for word in query.split()][:LONGEST]
    terms: list[Term] = []
    used: set[str] = set()
    place = 0
    while place < len(parts):
        date, size = dates.at(parts, place)
        if date:
            said = " ".join(parts[place : place + size])
            terms.append(_date_term(index, said, date))
            used.update(words(said))
        place += max(size, 1)
    return terms, used


def _date_term(index: Index, said: str, date: str) -> Term:
    rarity = {len("2020"): 2.5, len("2020-10"): 3.0}.get(len(date), 7.0)
    keys = {date: rarity} if date in index.terms else {}
    # A day is told apart from its month; a record that gives the month alone may be of the day.
    if len(date) == len("2020-10-09") and date[:7] in index.terms:
        keys[date[:7]] = 0.15 * rarity
    return Term(said, keys, "date", "date", rarity)


def _rarity(index: Index, *keys: str) -> float:
    """How much a term tells: much where few records hold one of its keys."""
    holders = set[int]().union(*(records for key in keys for records in index.terms[key].values()))
    return math.log2(1 + _COMMON / (1 + len(holders)))
