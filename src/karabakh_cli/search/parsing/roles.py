"""What each word of a query does in it: who reports, whose losses are meant, what is counted, where."""

from collections.abc import Collection, Mapping, Sequence

from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import CONCEPTS, Term, holders, is_in, main_keys
from karabakh_cli.search.parsing.charges import accused, answering, asks_for_an_admission, victims
from karabakh_cli.search.parsing.intent import asks_who_began, is_count
from karabakh_cli.search.parsing.reports import with_reports
from karabakh_cli.search.parsing.sorts import with_buildings, with_kinds
from karabakh_cli.search.words.lexicon import (
    ABOUT,
    ACCORDING,
    ADMITTING,
    BY,
    CAPTIVES,
    CASUALTIES,
    CAUSES,
    FORCES,
    HANDED_BACK,
    HARM,
    HOLDING,
    JOINING,
    NOT,
    PASSIVE,
    PEOPLE,
    PERPETRATED,
    RELEASE,
    RELEASES,
    REPORTS,
    SIDES,
    STANCES,
    STATE_CAPITALS,
    STOP_WORDS,
    SUFFERED,
    TAKING,
    WANT_BY_WORD,
    WHO,
)
from karabakh_cli.search.words.synonyms import term

_REPORTING = {FIELDS.index("source"), FIELDS.index("speaker")}
"""The fields that name who reports."""
_PLACE, _SPEAKER = FIELDS.index("place"), FIELDS.index("speaker")
_SHORT = 2
"""Words of a query in which the name of a place may be that of a person."""


def roles(index: Index, found: Sequence[str], terms: Sequence[Term | None]) -> list[str]:
    """Return what each word does.

    It says who reports (source) or must not (not), whose losses are meant (of), what is counted (measure,
    population, item) or where (place); a word that only says that somebody reports is a `verb`, and one that
    only says that a place is a city its `kind`.
    `according to x`, `reported by x`, `x claims`, `x denies` and `x on something` make x the
    source; a side beside something counted is whose losses are meant, or who did it (by) in `killed by
    Armenian shelling`; a name that is a place's beside something counted is the place. Karabakh beside
    casualties is the war.
    """
    sides = [wanted is not None and any(key in SIDES for key in wanted.keys) for wanted in terms]
    chosen = _reporters(index, found, terms, sides)
    if asks_for_an_admission(found):
        chosen = _admission(found, _speaker(index, terms, sides), chosen)
    if answers := answering(found):
        chosen = _answer(answers, sides, chosen)
    if asks_who_began(found):
        # Whichever side is asked about, each has its answer.
        return [role or ("verb" if side else "") for role, side in zip(chosen, sides, strict=True)]
    counted = is_count(
        index, found, [None if word in WANT_BY_WORD else one for word, one in zip(found, terms, strict=True)]
    )
    if counted:
        _mark_war(chosen, found, terms)
    _mark_sides(chosen, found, sides, counted=counted)
    # A name beside one other word may be of a person, Khanlar Valiyev; in a longer question it is where.
    placed = counted or sum(wanted is not None for wanted in terms) > _SHORT
    for position, wanted in enumerate(terms):
        if wanted is not None and not chosen[position]:
            within = found[max(position - 1, 0) : position] == ["in"] and _is_place(index, wanted)
            chosen[position] = "place" if within else _slot(index, wanted, counted=counted, placed=placed)
            if chosen[position - 1 : position] == ["item"] and _is_of_an_item(index, wanted):
                # In air defence, defence is no ministry.
                chosen[position] = "item"
            if chosen[position] == "item" and found[position].endswith("ed") and _is_measure(index, wanted):
                # What was shelled is not shells.
                chosen[position] = "measure"
    chosen = with_buildings(found, with_kinds(found, chosen))
    return _with_cause(found, terms, chosen) if counted else chosen


def _with_cause(found: Sequence[str], terms: Sequence[Term | None], chosen: Sequence[str]) -> list[str]:
    """Return the roles with the cause and the group of the dead: the mines of `killed by mines`, doctors."""
    meant = [
        {term(word), *main_keys(wanted)} if wanted else set[str]()
        for word, wanted in zip(found, terms, strict=True)
    ]
    if all(CASUALTIES.isdisjoint(keys) for keys in meant):
        return [*chosen]
    # A prosecutor general reports.
    who = {"", "source"} if chosen.count("source") == 1 else {""}
    return [
        "cause" if keys & CAUSES else "who" if keys & WHO and role in who else role
        for role, keys in zip(chosen, meant, strict=True)
    ]


def _reporters(
    index: Index, found: Sequence[str], terms: Sequence[Term | None], sides: list[bool]
) -> list[str]:
    """Return which words report (verb), which name who does (source) and which who must not (not)."""
    chosen = ["verb" if word in REPORTS else "" for word in found]
    names = [_reports(index, wanted) for wanted in terms]
    measures = [wanted is not None and _is_measure(index, wanted) for wanted in terms]
    for position, word in enumerate(found):
        if word in ABOUT and any(measures[:position]):
            # Whoever was displaced on one side is not a reporter.
            continue
        for named in _sources(found, names, sides, position):
            chosen[named] = chosen[named] or ("not" if word in NOT else "source")
    return with_reports(found, terms, chosen)


def _admission(found: Sequence[str], speaker: int | None, chosen: Sequence[str]) -> list[str]:
    """Return the roles with the words that ask for an admission, and with whoever it would be from."""
    return [
        "admission" if term(word) in ADMITTING else "source" if position == speaker else role
        for position, (word, role) in enumerate(zip(found, chosen, strict=True))
    ]


def _answer(answers: Collection[int], sides: Sequence[bool], chosen: Sequence[str]) -> list[str]:
    """Return the roles with the words that ask for an answer, and with the side nearest to them."""
    named = [position for position, side in enumerate(sides) if side]
    nearest = min(named, key=lambda side: min(abs(side - answer) for answer in answers), default=None)
    return [
        "admission" if position in answers else "source" if position == nearest else role
        for position, role in enumerate(chosen)
    ]


def _speaker(index: Index, terms: Sequence[Term | None], sides: Sequence[bool]) -> int | None:
    """Return where the first side is, else the first name of a person who reports."""
    people = [
        wanted is not None and any(_SPEAKER in index.terms[key] for key in main_keys(wanted))
        for wanted in terms
    ]
    return next((position for named in (sides, people) for position, one in enumerate(named) if one), None)


def _mark_war(chosen: list[str], found: Sequence[str], terms: Sequence[Term | None]) -> None:
    """Mark the name of Karabakh, as a verb, where it says of which war the casualties are and not whose.

    In `Karabakh soldiers` it is whose; `died in Karabakh` is asked of both sides.
    """
    if not any(wanted and not CASUALTIES.isdisjoint(main_keys(wanted)) for wanted in terms):
        return
    for position, wanted in enumerate(terms):
        after = set(found[position + 1 : position + 2])
        if wanted and not chosen[position] and "karabakh" in wanted.keys and not after & (FORCES | PEOPLE):
            chosen[position] = "verb"
            if found[max(position - 1, 0) : position] == ["nagorno"]:
                chosen[position - 1] = "verb"


def _mark_sides(chosen: list[str], found: Sequence[str], sides: Sequence[bool], *, counted: bool) -> None:
    """Mark, among the roles chosen, each side that did it (by) or whose losses are meant (of)."""
    doer = _doer(found, sides) if counted else None
    charged, harmed = (set[int](), set[int]()) if counted else (accused(found), victims(found))
    for position, side in enumerate(sides):
        if not side or chosen[position]:
            continue
        if position in charged | harmed:
            chosen[position] = "accused" if position in charged else "victim"
            continue
        chosen[position] = "by" if position == doer else _role_of_side(found, position, counted=counted)
        how = PERPETRATED | FORCES | (frozenset() if CAPTIVES.isdisjoint(found) else TAKING)
        if chosen[position] == "by" and not how.isdisjoint(found[position + 1 : position + 2]):
            # How it was done does not change whose count is meant.
            chosen[position + 1] = "verb"
        if chosen[position] == "by" and found[max(position - 2, 0) : position - 1] == ["held"]:
            chosen[position - 2] = "verb"


def _is_measure(index: Index, wanted: Term) -> bool:
    """Return whether a word says what happened to people or things: wounded, displaced, destroyed."""
    return any(is_in(index.terms.get(key, {}), CONCEPTS["measure"]) for key in main_keys(wanted))


def _doer(found: Sequence[str], sides: Sequence[bool]) -> int | None:
    """Return which side did what a verb says that was not put into the past: сколько солдат убил азербайджан.

    It is the one beside the verb, else the first. A capital that does it is none whose losses are meant.
    """
    verb = next((position for position, _ in enumerate(found) if _is_active(found, position)), None)
    named = [at for at, side in enumerate(sides) if side or found[at] in STATE_CAPITALS]
    if verb is None or "did" in found or not named:
        return None
    return next((position for position in named if abs(position - verb) == 1), named[0])


def _is_active(found: Sequence[str], position: int) -> bool:
    """Return whether the word at this position is a verb that says what a side did: `shot down` does not."""
    if found[max(position - 1, 0) : position + 1] == ["shot", "down"]:
        return False
    back = frozenset[str]() if HANDED_BACK.isdisjoint(found) else RELEASES
    return found[position] in _deeds(found) - RELEASE | back


def _deeds(found: Sequence[str]) -> frozenset[str]:
    """Return the verbs for what a side may have done to what a query is about."""
    taking = frozenset[str]() if (CAPTIVES | PEOPLE).isdisjoint(found) else TAKING
    return HARM | taking | (frozenset() if HANDED_BACK.isdisjoint(found) else RELEASE)


def _role_of_side(found: Sequence[str], position: int, *, counted: bool) -> str:
    """Return whether the side at this position did it (by) or its losses are meant (of), if either."""
    before, after = "".join(found[max(position - 1, 0) : position]), found[position + 1 : position + 2]
    if not HOLDING.isdisjoint(after) or (
        before in {"by", "in"} and not CAPTIVES.isdisjoint(found[:position])
    ):
        return "by"
    suffered = not SUFFERED.isdisjoint(found[max(position - 2, 0) : position])
    does = (before == "by" and not suffered) or not PERPETRATED.isdisjoint(after)
    if counted and (does or (before == "did" and not _deeds(found).isdisjoint(after))):
        return "by"
    return "of" if counted or before == "of" or set(after) - STOP_WORDS else ""


def _is_of_an_item(index: Index, wanted: Term) -> bool:
    """Return whether a word is in the name of an item, and counted nowhere else."""
    fields = {field for key in main_keys(wanted) for field in index.terms[key]}
    return CONCEPTS["item"] in fields and fields.isdisjoint({CONCEPTS["measure"], CONCEPTS["population"]})


def _is_place(index: Index, wanted: Term) -> bool:
    """Return whether a word is the name of a place."""
    return any(_PLACE in index.terms[key] for key in wanted.keys)


def _slot(index: Index, wanted: Term, *, counted: bool, placed: bool) -> str:
    """Return which field a word is about by what it means: what is counted, where, or who counts."""
    top = max(wanted.keys, key=lambda key: wanted.keys[key], default="")
    fields = index.terms.get(top, {})
    for name, field in CONCEPTS.items():
        if is_in(fields, field):
            return name
    if top in STATE_CAPITALS:
        return ""
    if placed and is_in(fields, _PLACE):
        return "place"
    return "source" if counted and _names_reporter(fields) else ""


def _names_reporter(fields: Mapping[int, Sequence[int]]) -> bool:
    """Return whether a word is mostly met in names of reporters: oryx, ombudsman."""
    reports = set[int]().union(*(fields.get(field, ()) for field in _REPORTING))
    return 2 * len(reports) > len(holders(fields))


def _sources(found: Sequence[str], names: list[bool], sides: list[bool], position: int) -> list[int]:
    """Return the words that the word at this position makes the source."""
    word, after = found[position], found[position + 1 : position + 2]
    forward, backward = range(position + 1, len(found)), range(position - 1, -1, -1)
    if word in ACCORDING or word in NOT or (word in REPORTS and set(after) & BY):
        return _name_in(forward, found, names, sides)
    if word in REPORTS or (
        term(word) in STANCES and not set(found[max(position - 1, 0) : position + 2]) & PASSIVE
    ):
        return _name_in(backward, found, names, sides)
    if word in ABOUT and after:
        name = _name_in(backward, found, names, sides)
        said = [i for i in range(position) if found[i] not in STOP_WORDS and found[i] not in REPORTS]
        return name if sorted(name) == said else []
    return []


def _name_in(positions: range, found: Sequence[str], names: list[bool], sides: list[bool]) -> list[int]:
    """Return the first name of a reporter among the words at these positions, one side at most."""
    name: list[int] = []
    for position in positions:
        if found[position] in WANT_BY_WORD or (
            found[position] in STOP_WORDS and (not name or found[position] in JOINING)
        ):
            continue
        joined = "and" in found[max(position - 1, 0) : position + 2]
        second_side = sides[position] and any(sides[i] for i in name) and not joined
        if not names[position] or second_side:
            break
        name.append(position)
    return name


def _reports(index: Index, wanted: Term | None) -> bool:
    """Return whether a word may be of a reporter's name; an unknown one may be."""
    if wanted is None:
        return False
    return not wanted.keys or any(not _REPORTING.isdisjoint(index.terms[key]) for key in wanted.keys)
