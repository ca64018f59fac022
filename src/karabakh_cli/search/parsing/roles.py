"""What each word of a query does in it: who reports, whose losses are meant, what is counted, where."""

from collections.abc import Collection, Mapping, Sequence

from karabakh_cli.search.indexing.fields import FIELDS, REPORTING, SPEAKER
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import (
    CONCEPTS,
    Role,
    Term,
    holders,
    is_in,
    is_measure,
    is_place,
    is_speaker,
    main_keys,
)
from karabakh_cli.search.parsing.charges import (
    accusation,
    answering,
    asks_for_an_admission,
    opponents,
    stating,
)
from karabakh_cli.search.parsing.doers import mark_sides
from karabakh_cli.search.parsing.intent import is_count
from karabakh_cli.search.parsing.outcome import asks_who_began
from karabakh_cli.search.parsing.people import with_home
from karabakh_cli.search.parsing.place_kinds import names_a_settlement, with_buildings, with_kinds
from karabakh_cli.search.parsing.reporters import reporters
from karabakh_cli.search.parsing.words import Words
from karabakh_cli.search.words.concepts import (
    ADMITTING,
    CASUALTIES,
    CAUSES,
    LAND,
    RETURNING,
    SIDES,
    SOLDIERS,
    STATE_CAPITALS,
    terms,
)
from karabakh_cli.search.words.lexicon import FORCES, HOLDING, PEOPLE
from karabakh_cli.search.words.synonyms import term

_COURTS = terms("icj echr")
"""Terms for courts: what is asked of one says nothing of the other."""
_REBUILDING = terms("rebuilt renovate")
"""Terms for what is done in a place after a war."""
_WHO = terms("general commander mercenary doctor medic nurse pilot officer volunteer sapper priest diplomat")
"""Terms for people that are only some of a population; one who asks for their dead asks for no others."""
_NAME, _PLACE = FIELDS.index("name"), FIELDS.index("place")
_BEFALLEN = CASUALTIES | _REBUILDING
"""Terms for what befell both sides in Karabakh, or what either does there."""
_OF_KARABAKH = FORCES | PEOPLE | {"armenia"}
"""Behind the name of Karabakh, one of these says that its people are meant."""
_SCENE = terms("nagorno karabakh artsakh")
"""Terms for what nearly every record is about."""
_SHORT = 2
"""Words of a query in which the name of a place may be that of a person."""


def roles(
    index: Index, words: Words, terms: Sequence[Term | None], no_subjects: Collection[int] = ()
) -> list[Role]:
    """Return the role of each word; `no_subjects` are the sides whose endings say that they did nothing.

    `according to x`, `reported by x`, `x claims`, `x denies` and `x on something` make x the
    source; a side beside something counted is whose losses are meant, or who did it (by) in `killed by
    Armenian shelling`; a name that is a place's beside something counted is the place. Karabakh beside
    casualties is the war.
    """
    sides = [wanted is not None and any(key in SIDES for key in wanted.keys) for wanted in terms]
    chosen = _by_what_is_said(index, words, terms, sides)
    for word, state in stating(words).items():
        chosen[word], chosen[state] = "verb", "source"
    if asks_who_began(words):
        # Whichever side is asked about, each has its answer.
        return [role or ("verb" if side else "") for role, side in zip(chosen, sides, strict=True)]
    chosen = _with_opponents(words, sides, chosen)
    counted = is_count(index, words, terms)
    if counted:
        _mark_scene(chosen, words, terms)
    mark_sides(chosen, words, sides, no_subjects, counted=counted)
    _mark_by_meaning(index, chosen, words, terms, counted=counted)
    chosen = with_home(terms, chosen)
    if words.say(HOLDING):
        # People held are captives first, soldiers or not.
        chosen = ["wish" if role == "population" else role for role in chosen]
    chosen = with_buildings(words, with_kinds(words, _with_captor(terms, chosen)))
    if _asks_a_person(index, terms, chosen):
        # What a person says of Karabakh is whatever he says.
        chosen = [role if role in {"source", "verb"} else "wish" for role in chosen]
    return _with_cause(words, terms, chosen) if counted else chosen


def _mark_by_meaning(
    index: Index, chosen: list[Role], words: Words, terms: Sequence[Term | None], *, counted: bool
) -> None:
    """Mark each word that does nothing else as what it means: what is counted, where, about whom."""
    # A name beside one other word may be of a person, Khanlar Valiyev; in a longer question it is where.
    placed = counted or names_a_settlement(words) or sum(wanted is not None for wanted in terms) > _SHORT
    for position, wanted in enumerate(terms):
        if wanted is not None and not chosen[position]:
            within = "in" in words.before(position) and is_place(index, wanted)
            role = "place" if within else _slot(index, wanted, counted=counted, placed=placed)
            if chosen[position - 1 : position] == ["item"] and _is_of_an_item(index, wanted):
                # In air defence, defence is no ministry.
                role = "item"
            if role == "item" and words[position].endswith("ed") and is_measure(index, wanted):
                # What was shelled is not shells.
                role = "measure"
            chosen[position] = role


def _with_captor(terms: Sequence[Term | None], chosen: Sequence[Role]) -> list[Role]:
    """Return the roles with that of the side that took a place, which has no losses.

    The villages that it took are counted as its gains; beside the name of a place it is a word like others.
    """
    taken = any(
        one and role == "measure" and "captured" in main_keys(one)
        for one, role in zip(terms, chosen, strict=True)
    )
    if taken and any(not LAND.isdisjoint(main_keys(one)) for one in terms if one):
        return ["of" if role == "by" else role for role in chosen]
    if not taken or "place" not in chosen or not {"item", "population", "of"}.isdisjoint(chosen):
        return [*chosen]
    return ["" if role == "by" else role for role in chosen]


def _asks_a_person(index: Index, terms: Sequence[Term | None], chosen: Sequence[Role]) -> bool:
    """Return whether a query asks what a person says of nothing but Karabakh."""
    told = [one for one, role in zip(terms, chosen, strict=True) if one and role == "source"]
    rest = [one for one, role in zip(terms, chosen, strict=True) if one and role not in {"source", "verb"}]
    person = any(is_speaker(index, one) for one in told)
    return person and bool(rest) and all(_SCENE.intersection(one.keys) for one in rest)


def _by_what_is_said(
    index: Index, words: Words, terms: Sequence[Term | None], sides: list[bool]
) -> list[Role]:
    """Return the roles of those who report, admit, answer or accuse, and of the accused."""
    chosen = reporters(index, words, terms, sides)
    if asks_for_an_admission(words):
        chosen = _admission(words, _speaker(index, terms, sides), chosen)
    if answers := answering(words):
        chosen = _answer(answers, sides, chosen)
    accusing = accusation(words)
    return [accusing.get(position, role) for position, role in enumerate(chosen)]


def _with_opponents(words: Words, sides: Sequence[bool], chosen: Sequence[Role]) -> list[Role]:
    """Return the roles, with that of each side where one is against the other."""
    subjects, done_to = opponents(words, sides)
    return [
        role or ("subject" if position in subjects else "object" if position in done_to else "")
        for position, role in enumerate(chosen)
    ]


def _with_cause(words: Words, terms: Sequence[Term | None], chosen: Sequence[Role]) -> list[Role]:
    """Return the roles with the cause and the group of the dead: the mines of `killed by mines`, doctors."""
    meant = [
        {term(word), *main_keys(wanted)} if wanted else set[str]()
        for word, wanted in zip(words, terms, strict=True)
    ]
    if all(CASUALTIES.isdisjoint(keys) for keys in meant):
        return [*chosen]
    # A prosecutor general reports.
    who = {"", "source"} if chosen.count("source") == 1 else {""}
    return [
        "cause" if keys & CAUSES else "who" if keys & _WHO and role in who else role
        for role, keys in zip(chosen, meant, strict=True)
    ]


def _admission(words: Words, speaker: int | None, chosen: Sequence[Role]) -> list[Role]:
    """Return the roles with the words that ask for an admission, and with the side or person asked."""
    return [
        "admission" if term(word) in ADMITTING else "source" if position == speaker else role
        for position, (word, role) in enumerate(zip(words, chosen, strict=True))
    ]


def _answer(answers: Collection[int], sides: Sequence[bool], chosen: Sequence[Role]) -> list[Role]:
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
        wanted is not None and any(SPEAKER in index.terms[key] for key in main_keys(wanted))
        for wanted in terms
    ]
    return next((position for named in (sides, people) for position, one in enumerate(named) if one), None)


def _mark_scene(chosen: list[Role], words: Words, terms: Sequence[Term | None]) -> None:
    """Mark the name of Karabakh, as a verb, where it says where something was and not whose it is.

    In `Karabakh soldiers` and `Karabakh Armenians` it is whose; `died in Karabakh`, `returned to Karabakh`
    and `rebuilding of Karabakh` are asked of both sides.
    """
    meant = {key for wanted in terms if wanted for key in main_keys(wanted)}
    # Soldiers go home from Karabakh.
    if meant.isdisjoint(_BEFALLEN if meant & SOLDIERS else _BEFALLEN | RETURNING):
        return
    for position, wanted in enumerate(terms):
        after = words.after(position)
        theirs = after.say(_OF_KARABAKH) or after.mean(_OF_KARABAKH)
        if wanted and not chosen[position] and "karabakh" in wanted.keys and not theirs:
            chosen[position] = "verb"
            if "nagorno" in words.before(position):
                chosen[position - 1] = "verb"


def _is_of_an_item(index: Index, wanted: Term) -> bool:
    """Return whether a word is in the name of an item, and counted nowhere else."""
    fields = {field for key in main_keys(wanted) for field in index.terms[key]}
    return CONCEPTS["item"] in fields and fields.isdisjoint({CONCEPTS["measure"], CONCEPTS["population"]})


def _slot(index: Index, wanted: Term, *, counted: bool, placed: bool) -> Role:
    """Return which field a word is about by what it means: what is counted, where, or who counts."""
    top = max(wanted.keys, key=lambda key: wanted.keys[key], default="")
    fields = index.terms.get(top, {})
    for name, field in CONCEPTS.items():
        if is_in(fields, field):
            return name
    if top in _COURTS:
        return "source"
    if top in STATE_CAPITALS:
        return ""
    if placed and is_in(fields, _PLACE):
        return "place"
    if placed and not counted and _NAME in fields and is_in(fields, SPEAKER):
        return "person"
    return "source" if counted and _names_reporter(fields) else ""


def _names_reporter(fields: Mapping[int, Sequence[int]]) -> bool:
    """Return whether a word is mostly met in names of reporters: oryx, ombudsman."""
    reports = set[int]().union(*(fields.get(field, ()) for field in REPORTING))
    return 2 * len(reports) > len(holders(fields))
