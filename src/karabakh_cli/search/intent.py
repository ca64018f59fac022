"""What the words of a query do in it: who reports, whose losses are meant, which answer is wanted; pure."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from karabakh_cli.search.countries import COUNTRIES, FEW_RECORDS, OTHER_WARS
from karabakh_cli.search.fields import FIELDS
from karabakh_cli.search.index import Index
from karabakh_cli.search.lexicon import (
    ABOUT,
    ACCORDING,
    ACTS,
    BEGINNING,
    BY,
    CAPTIVES,
    FIGHTING,
    FIRST_WAR_YEARS,
    FORCES,
    HARM,
    HOLDING,
    JOINING,
    KIND_BY_QUESTION_WORD,
    NOT,
    OFFICE_HOLDERS,
    PASSIVE,
    PEOPLE,
    PERPETRATED,
    REPORTS,
    SAYING,
    SIDES,
    STANCES,
    STATE_CAPITALS,
    STOP_WORDS,
    TAKING,
    WANT_BY_WORD,
)
from karabakh_cli.search.match import CONCEPTS, Term
from karabakh_cli.search.synonyms import term

_REPORTING = {FIELDS.index("source"), FIELDS.index("speaker")}
"""The fields that name who reports."""
_AFTER = frozenset({"after", "since", "following"})
_THIS_WAR = frozenset("second nagorno karabakh artsakh 2020 date".split())
_FIRST_WAR = ("nagorno karabakh war", "karabakh war", "artsakh war", "war")
"""How a query names the war of 1988 to 1994."""
_FEW = 4
"""How few other words a query has that is still about a whole day."""
_RARELY = 20
"""A term is not at home in a field where less than one in so many of its records has it."""
_MAIN = 0.9
"""The share of the idf of a term that a key must be worth to be what the term means first."""
_PLACE = FIELDS.index("place")
_EVENTS = frozenset({"ceasefire", "agreement", "battle", "karabakh", "war", "nagorno", "artsakh"})
"""After one of these, `first` and `last` are part of a name: the first ceasefire."""


def expected_kind(found: Sequence[str]) -> str:
    """Return the kind of record that the question words ask for, if any."""
    kind = next((KIND_BY_QUESTION_WORD[word] for word in found if word in KIND_BY_QUESTION_WORD), "")
    if asks_who_began(found):
        return "statement"
    if kind == "person" or (not kind and not OFFICE_HOLDERS.isdisjoint(found)):
        meant = set(map(term, found))
        return "statement" if meant & SAYING else "event" if meant & ACTS else kind
    return kind


def asks_who_began(found: Sequence[str]) -> bool:
    """Return whether a query asks who began the fighting, on which the sides have nothing but statements."""
    asks = "who" in found or ("did" in found and not SIDES.isdisjoint(map(term, found)))
    rest = set(found) - STOP_WORDS - BEGINNING
    return asks and not BEGINNING.isdisjoint(found) and (bool(rest & FIGHTING) or {*map(term, rest)} <= SIDES)


def wishes(found: Sequence[str], typed: Sequence[str] = ()) -> frozenset[str]:
    """Return which of several answers is wanted: own, official, unofficial, latest, first, total.

    `typed` are the words as they were typed, dates among them: 1992 asks for the war of those years.
    """
    chosen = set()
    for word, after in pairwise((*found, "")):
        want = WANT_BY_WORD.get(word)
        if want and not (want in {"first", "latest"} and term(after) in _EVENTS):
            chosen.add(want)
    if any({"war", "ceasefire"} & {term(word) for word in around} for around in _around(found, _AFTER)):
        chosen.add("after the war")
    text = " ".join(found)
    if any(f"first {name}" in text for name in _FIRST_WAR) or not FIRST_WAR_YEARS.isdisjoint(typed):
        chosen.add("first war")
    return frozenset(chosen)


def _around(found: Sequence[str], wanted: frozenset[str]) -> list[Sequence[str]]:
    """Return the words beside each of the wanted ones: two after it, and the one before."""
    return [
        [*found[max(place - 1, 0) : place], *found[place + 1 : place + 3]]
        for place, word in enumerate(found)
        if word in wanted
    ]


def countries_elsewhere(index: Index, found: Sequence[str], terms: Sequence[Term]) -> frozenset[str]:
    """Return the countries that a query, in English, names and that the base has little about."""
    keys = set(map(term, found)) | {
        max(wanted.keys, key=lambda key: wanted.keys[key], default=term(wanted.word))
        for wanted in terms
        if wanted.how != "typo"
    }
    return frozenset(key for key in keys & COUNTRIES if len(_holders(index.terms.get(key, {}))) < FEW_RECORDS)


def is_about_another_war(found: Sequence[str], wishes: Collection[str], elsewhere: Collection[str]) -> bool:
    """Return whether a query names another war: world war, or the war of a country hardly in the base."""
    named = any(term(after) == "war" and word in OTHER_WARS for word, after in pairwise(found))
    return named or (bool(elsewhere) and "war" in wishes and not names_this_war(found))


def counts_nobody(index: Index, terms: Sequence[Term]) -> bool:
    """Return whether a query asks for the losses of a people of whom no figure is: Georgian soldiers."""
    place, chosen = FIELDS.index("of"), {wanted.role for wanted in terms}
    return chosen >= {"measure", "population"} and any(
        wanted.role == "of"
        and bool(wanted.keys)
        and not any(
            index.profiles[index.profile_ids[number]].kind == "figure"
            for key in wanted.keys
            for number in index.terms[key].get(place, ())
        )
        for wanted in terms
    )


def names_this_war(found: Sequence[str]) -> bool:
    """Return whether a query names the war that the base is about, or where it was fought."""
    return "this war" in " ".join(found) or not {"karabakh", "artsakh"}.isdisjoint(map(term, found))


def is_first_day(found: Sequence[str]) -> bool:
    """Return whether a query names the first day of the war in words, or asks when the war began."""
    rest = set(found) - STOP_WORDS - {"first", "day", "war"}
    named = ("first", "day") in pairwise(found) and len(rest) < _FEW
    asks = not {"when", "day", "date"}.isdisjoint(found) and "first" not in found
    return named or (asks and bool(rest & BEGINNING) and rest <= BEGINNING | FIGHTING | _THIS_WAR | {"when"})


def is_count(index: Index, found: Sequence[str], terms: Sequence[Term | None]) -> bool:
    """Return whether a query is about something that is counted: the wounded, and not a wounded minister."""
    if asks_who_began(found):
        return False
    if not OFFICE_HOLDERS.isdisjoint(found) and expected_kind(found) != "figure":
        return False
    return any(
        is_in(index.terms.get(key, {}), place)
        for wanted in terms
        if wanted is not None and not wanted.wish
        for key in _main_keys(wanted)
        for place in CONCEPTS.values()
    )


def is_in(fields: Mapping[int, Sequence[int]], place: int) -> bool:
    """Return whether a term is at home in a field: a ministry is seldom a place, or a leader an item."""
    return place in fields and _RARELY * len(fields[place]) >= len(_holders(fields))


def _holders(fields: Mapping[int, Sequence[int]]) -> set[int]:
    """Return the records that have a term in any field."""
    return set[int]().union(*fields.values())


def names_population(index: Index, terms: Sequence[Term | None]) -> bool:
    """Return whether a query says whom it counts: servicemen, civilians or journalists."""
    return any(
        CONCEPTS["population"] in index.terms.get(key, ())
        for wanted in terms
        if wanted is not None
        for key in _main_keys(wanted)
    )


def _main_keys(wanted: Term) -> list[str]:
    """Return the keys that a term means first, without those that count for less."""
    return [key for key, points in wanted.keys.items() if points >= wanted.idf * _MAIN]


def roles(index: Index, found: Sequence[str], terms: Sequence[Term | None]) -> list[str]:
    """Return what each word does.

    It says who reports (source) or must not (not), whose losses are meant (of), what is counted (measure,
    population, item) or where (place); a word that only says that somebody reports is a `verb`.
    `according to x`, `reported by x`, `x claims`, `x denies` and `x on something` make x the
    source; a side beside something counted is whose losses are meant, or who did it (by) in `killed by
    Armenian shelling`; a name that is a place's beside something counted is the place.
    """
    chosen = ["verb" if word in REPORTS else "" for word in found]
    names = [_reports(index, wanted) for wanted in terms]
    sides = [wanted is not None and any(key in SIDES for key in wanted.keys) for wanted in terms]
    measures = [wanted is not None and _is_measure(index, wanted) for wanted in terms]
    for place, word in enumerate(found):
        if word in ABOUT and any(measures[:place]):
            # Who was displaced on one side is no reporter.
            continue
        for named in _sources(found, names, sides, place):
            chosen[named] = chosen[named] or ("not" if word in NOT else "source")
    counted = is_count(
        index, found, [None if word in WANT_BY_WORD else one for word, one in zip(found, terms, strict=True)]
    )
    doer = _doer(found, sides) if counted else None
    for place, side in enumerate(sides):
        if not side or chosen[place]:
            continue
        chosen[place] = "by" if place == doer else _role_of_side(found, place, counted=counted)
        how = PERPETRATED | FORCES | (frozenset() if CAPTIVES.isdisjoint(found) else TAKING)
        if chosen[place] == "by" and not how.isdisjoint(found[place + 1 : place + 2]):
            # How it was done does not change whose count is meant.
            chosen[place + 1] = "verb"
    for place, wanted in enumerate(terms):
        if wanted is not None and not chosen[place]:
            within = found[max(place - 1, 0) : place] == ["in"] and _is_place(index, wanted)
            chosen[place] = "place" if within else _slot(index, wanted, counted=counted)
    return chosen


def _is_measure(index: Index, wanted: Term) -> bool:
    """Return whether a word says what happened to people or things: wounded, displaced, destroyed."""
    return any(is_in(index.terms.get(key, {}), CONCEPTS["measure"]) for key in _main_keys(wanted))


def _doer(found: Sequence[str], sides: Sequence[bool]) -> int | None:
    """Return which side did what a verb says that was not put into the past: сколько солдат убил азербайджан.

    It stands beside the verb, else first.
    """
    verb = next((place for place, word in enumerate(found) if word in _deeds(found)), None)
    named = [place for place, side in enumerate(sides) if side]
    if verb is None or "did" in found or not named:
        return None
    return next((place for place in named if abs(place - verb) == 1), named[0])


def _deeds(found: Sequence[str]) -> frozenset[str]:
    """Return the verbs for what a side may have done to what a query is about."""
    return HARM if (CAPTIVES | PEOPLE).isdisjoint(found) else HARM | TAKING


def _role_of_side(found: Sequence[str], place: int, *, counted: bool) -> str:
    """Return whether the side at this place did it (by) or its losses are meant (of), if either."""
    before, after = "".join(found[max(place - 1, 0) : place]), found[place + 1 : place + 2]
    does = before == "by" or not (PERPETRATED | HOLDING).isdisjoint(after)
    if counted and (does or (before == "did" and not _deeds(found).isdisjoint(after))):
        return "by"
    return "of" if counted or before == "of" or set(after) - STOP_WORDS else ""


def _is_place(index: Index, wanted: Term) -> bool:
    """Return whether a word is the name of a place."""
    return any(_PLACE in index.terms[key] for key in wanted.keys)


def _slot(index: Index, wanted: Term, *, counted: bool) -> str:
    """Return which field a word is about by what it means: what is counted, where, or who counts."""
    top = max(wanted.keys, key=lambda key: wanted.keys[key], default="")
    fields = index.terms.get(top, {})
    for name, place in CONCEPTS.items():
        if is_in(fields, place):
            return name
    if not counted or top in STATE_CAPITALS:
        return ""
    return "place" if is_in(fields, _PLACE) else "source" if _names_reporter(fields) else ""


def _names_reporter(fields: Mapping[int, Sequence[int]]) -> bool:
    """Return whether a word is mostly met in names of reporters: oryx, ombudsman."""
    reports = set[int]().union(*(fields.get(place, ()) for place in _REPORTING))
    return 2 * len(reports) > len(_holders(fields))


def _sources(found: Sequence[str], names: list[bool], sides: list[bool], place: int) -> list[int]:
    """Return the words that the word at this place makes the source."""
    word, after = found[place], found[place + 1 : place + 2]
    forward, backward = range(place + 1, len(found)), range(place - 1, -1, -1)
    if word in ACCORDING or word in NOT or (word in REPORTS and set(after) & BY):
        return _name_in(forward, found, names, sides)
    if word in REPORTS or (term(word) in STANCES and not set(found[max(place - 1, 0) : place + 2]) & PASSIVE):
        return _name_in(backward, found, names, sides)
    if word in ABOUT and after:
        name = _name_in(backward, found, names, sides)
        said = [i for i in range(place) if found[i] not in STOP_WORDS and found[i] not in REPORTS]
        return name if sorted(name) == said else []
    return []


def _name_in(places: range, found: Sequence[str], names: list[bool], sides: list[bool]) -> list[int]:
    """Return the first name of a reporter among the words at these places, one side at most."""
    name: list[int] = []
    for place in places:
        if found[place] in WANT_BY_WORD or (
            found[place] in STOP_WORDS and (not name or found[place] in JOINING)
        ):
            continue
        joined = "and" in found[max(place - 1, 0) : place + 2]
        second_side = sides[place] and any(sides[i] for i in name) and not joined
        if not names[place] or second_side:
            break
        name.append(place)
    return name


def _reports(index: Index, wanted: Term | None) -> bool:
    """Return whether a word may be of a reporter's name; an unknown one may be."""
    if wanted is None:
        return False
    return not wanted.keys or any(not _REPORTING.isdisjoint(index.terms[key]) for key in wanted.keys)
