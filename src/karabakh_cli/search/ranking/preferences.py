"""A query -> which records it prefers: by how much what sets a record apart raises or lowers its score."""

from collections.abc import Iterator
from math import prod

from karabakh_cli.search.indexing.index import Index, RankProfile
from karabakh_cli.search.matching.match import Role, main_keys
from karabakh_cli.search.matching.weights import KIND_WEIGHTS, SETTINGS, TRAITS
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.named import names_one_speaker
from karabakh_cli.search.words.concepts import GOVERNED_FROM, OTHER_SIDE, keys_of
from karabakh_cli.search.words.synonyms import GROUPS

_IN_PART = frozenset({"narrow", "part", "interim", "local"})
"""The traits of a count that is no total."""
_ENDING = keys_of("lift ended cancelled suspended")
"""Terms by which a query asks when something that was imposed was ended."""
_OF_EARLIER_YEARS = frozenset({"before the war", "of earlier years"})
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
    "first": {"superseded", "interim", "rank headline"},
    "latest": {"narrow", "years after"},
}
"""The traits that do not count for a query with these wishes."""


class Preferences:
    """What a query prefers in a record, whatever words of the query the record has."""

    def __init__(self, index: Index, parsed: ParsedQuery) -> None:
        self._parsed = parsed
        self._ignored = _ignored_traits(index, parsed)
        self._leaves_out = any(term.role == "not" for term in parsed.terms)

    def traits(self, profile: RankProfile) -> tuple[str, ...]:
        """Return the traits of a record that count for the query."""
        return tuple(trait for trait in profile.traits if trait not in self._ignored)

    def factor(self, profile: RankProfile) -> float:
        """Return what the score of a record is multiplied by for its kind, its traits and the wishes."""
        return prod(self._factors(profile))

    def _factors(self, profile: RankProfile) -> Iterator[float]:
        parsed = self._parsed
        yield 1 + KIND_WEIGHTS[profile.kind]
        for trait in profile.traits:
            if trait not in self._ignored:
                yield 1 + TRAITS[trait]
        if _is_of_expected_kind(profile, parsed):
            yield 1 + SETTINGS["expected kind"]
        if profile.salience:
            yield 1 + profile.salience * SETTINGS[_salience_setting(profile, parsed)]
        if _is_of_another_war(profile, parsed):
            yield 0.0 if "first war" in parsed.intent.wishes else 1 + SETTINGS["of another war"]
        if _is_of_other_people(profile, parsed):
            yield 1 + SETTINGS["of other people"]
        if self._leaves_out and _is_left_out(profile, parsed):
            yield 0.0
        if parsed.intent.wishes and _is_wished(profile, parsed, self._ignored):
            yield 1 + SETTINGS["wanted"]


def _ignored_traits(index: Index, parsed: ParsedQuery) -> frozenset[str]:
    """Return the traits that do not count for a query.

    What a query says itself, whose losses or who reports, needs no trait.
    """
    roles = {term.role for term in parsed.terms}
    ignored = [traits for needed, traits in _IGNORED_FOR_ROLES if needed <= roles]
    ignored += [traits for wish, traits in _IGNORED_FOR_WISHES.items() if wish in parsed.intent.wishes]
    if parsed.intent.population_named:
        # For a question about servicemen the count of those among the dead is whole.
        ignored.append({"civilians", "journalists", "part"})
    if any(not _ENDING.isdisjoint(main_keys(term)) for term in parsed.terms):
        ignored.append({"lifted"})
    if not GROUPS.isdisjoint(key for term in parsed.terms for key in term.keys):
        ignored.append({"of one group"})
    if not names_one_speaker(index, parsed.terms):
        ignored.append({"joint"})
    ignored.append({"other people"} if "of" in roles else {"both sides", "several sides"})
    return frozenset().union(*ignored)


def _is_of_expected_kind(profile: RankProfile, parsed: ParsedQuery) -> bool:
    """Return whether a record is of the kind that a query asks for; a reason may be given in any kind."""
    gives_reason = "why" in parsed.intent.wishes and "reason" in profile.traits
    return gives_reason or parsed.intent.expected_kind == profile.kind


def _salience_setting(profile: RankProfile, parsed: ParsedQuery) -> str:
    """Return the setting that says how much it counts that a record is well known."""
    if parsed.is_date_only:
        return "salience of a day"
    return "salience of a name" if profile.kind in {"person", "place"} else "salience"


def _is_wished(profile: RankProfile, parsed: ParsedQuery, ignored: frozenset[str]) -> bool:
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


def _is_of_another_war(profile: RankProfile, parsed: ParsedQuery) -> bool:
    """Return whether a figure is of another time than the one that a query asks for.

    That is one of this war or later where the first is asked for, or one of this where what came after is.
    """
    if profile.kind != "figure":
        return False
    if "first war" in parsed.intent.wishes:
        return "of earlier years" not in profile.traits
    return "after the war" in parsed.intent.wishes and not _is_after_the_war(profile)


def _is_left_out(profile: RankProfile, parsed: ParsedQuery) -> bool:
    """Return whether a side's own count is reported by the side that is to be left out."""
    left_out = {GOVERNED_FROM.get(key, key) for key in _keys(parsed, "not")}
    return "own side" in profile.traits and not left_out.isdisjoint(_keys(parsed, "of") & OTHER_SIDE.keys())


def _is_of_other_people(profile: RankProfile, parsed: ParsedQuery) -> bool:
    """Return whether a figure counts others than the captives, or the displaced, that a query asks for."""
    meant = parsed.intent.people_meant
    return bool(meant) and profile.kind == "figure" and meant not in profile.traits


def _keys(parsed: ParsedQuery, role: Role) -> set[str]:
    """Return what the words of a query with this role mean first."""
    return {key for term in parsed.terms if term.role == role for key in main_keys(term)}
