"""A query -> which traits of records matter to it, and which sort of figure it wishes for."""

from karabakh_cli.search.indexing.index import Index, RankProfile
from karabakh_cli.search.matching.match import Role, main_keys
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.named import names_one_speaker
from karabakh_cli.search.words.concepts import GOVERNED_FROM, OTHER_SIDE, keys_of
from karabakh_cli.search.words.synonyms import GROUPS

_IN_PART = frozenset({"narrow", "part", "interim", "local"})
"""Traits of a count that is no total."""
_ENDING = keys_of("lift ended cancelled suspended")
"""Terms by which a query asks when something that was imposed was ended."""
_OF_EARLIER_YEARS = frozenset({"before the war", "of earlier years"})


def salience_setting(profile: RankProfile, parsed: ParsedQuery) -> str:
    """Return the setting that says how much it counts that a record is well known."""
    if parsed.is_date_only:
        return "salience of a day"
    return "salience of a name" if profile.kind in {"person", "place"} else "salience"


_IGNORED_FOR_ROLES = (
    # Of the tanks lost some were destroyed: for a question about those destroyed their count is whole.
    ({"item", "measure"}, {"part"}),
    ({"cause", "measure"}, {"part"}),
    ({"item"}, {"measured"}),
    ({"measure"}, {"measured"}),
    ({"admission"}, {"denial"}),
    ({"accused"}, {"denial"}),
    ({"source"}, {"denial", "own side", "other side", "third party", "press"}),
    ({"place"}, {"local", "part"}),
    ({"date"}, {"interim", "superseded", "narrow", "before the war", "years after"}),
)
"""The traits that do not count if a query has terms with these roles."""
_IGNORED_FOR_WISHES = {
    "denial": {"denial"},
    "total": {"both sides", "several sides"},
    "after the war": {"not of the war", "years after"},
    "first war": {"not of the war", "before the war"},
    "unofficial": {"unofficial"},
    "strength": {"not of the war"},
    "first": {"superseded", "interim"},
    "latest": {"narrow", "years after"},
}
"""The traits that do not count for a query with these wishes."""


def ignored_traits(index: Index, parsed: ParsedQuery) -> frozenset[str]:
    """Return the traits that do not count for a query.

    What a query says itself, whose losses or who reports, needs no trait.
    """
    roles = {one.role for one in parsed.terms}
    ignored = [traits for needed, traits in _IGNORED_FOR_ROLES if needed <= roles]
    ignored += [traits for wish, traits in _IGNORED_FOR_WISHES.items() if wish in parsed.intent.wishes]
    if parsed.intent.population_named:
        # For a question about servicemen the count of those among the dead is whole.
        ignored.append({"civilians", "journalists", "part"})
    if any(not _ENDING.isdisjoint(main_keys(one)) for one in parsed.terms):
        ignored.append({"lifted"})
    if not GROUPS.isdisjoint(key for one in parsed.terms for key in one.keys):
        ignored.append({"of one group"})
    if not names_one_speaker(index, parsed.terms):
        ignored.append({"joint"})
    if "of" not in roles:
        ignored.append({"both sides", "several sides"})
    else:
        ignored.append({"other people"})
    return frozenset().union(*ignored)


def is_wished(profile: RankProfile, parsed: ParsedQuery, ignored: frozenset[str]) -> bool:
    """Return whether a record is of the sort that the query asks for: own, total, post-war, a denial."""
    has = {*profile.traits}
    meets = {
        "own": "own side" in has,
        "official": "own side" in has and "unofficial" not in has,
        "unofficial": "unofficial" in has,
        "strength": "strength" in has,
        "denial": "denial" in has,
        "names": "names" in has,
        "total": profile.kind == "figure" and has.isdisjoint(_IN_PART - ignored),
        "first war": not has.isdisjoint(_OF_EARLIER_YEARS),
        "after the war": _is_after_the_war(profile),
    }
    return any(meets.get(wish, False) for wish in parsed.intent.wishes)


def _is_after_the_war(profile: RankProfile) -> bool:
    return "not of the war" in profile.traits and _OF_EARLIER_YEARS.isdisjoint(profile.traits)


def is_of_another_war(profile: RankProfile, parsed: ParsedQuery) -> bool:
    """Return whether a figure is of another time than the one that a query asks for.

    That is one of this war or later where the first is asked for, or one of this where what came after is.
    """
    if profile.kind != "figure":
        return False
    if "first war" in parsed.intent.wishes:
        return "of earlier years" not in profile.traits
    return "after the war" in parsed.intent.wishes and not _is_after_the_war(profile)


def is_of_whom_is_left_out(profile: RankProfile, parsed: ParsedQuery) -> bool:
    """Return whether a count of the side that is named is by anyone of the side whose word is not wanted."""
    left_out = {GOVERNED_FROM.get(key, key) for key in _keys(parsed, "not")}
    return "own side" in profile.traits and not left_out.isdisjoint(_keys(parsed, "of") & OTHER_SIDE.keys())


def is_of_other_people(profile: RankProfile, parsed: ParsedQuery) -> bool:
    """Return whether a figure counts others than the captives, or the displaced, that a query asks for."""
    meant = parsed.intent.people_meant
    return bool(meant) and profile.kind == "figure" and meant not in profile.traits


def _keys(parsed: ParsedQuery, role: Role) -> set[str]:
    """Return what the words of a query with this role mean first."""
    return {key for one in parsed.terms if one.role == role for key in main_keys(one)}
