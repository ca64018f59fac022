"""The words for peoples, capitals and offices that the base does not spell out with its actors."""

from functools import cache
from itertools import product

Phrase = tuple[str, ...]

_ELSEWHERE = {
    "afghanistan": "afghan",
    "iraq": "iraqi",
    "libya": "libyan",
    "pakistan": "pakistani",
    "serbia": "serbian",
    "ukraine": "ukrainian",
    "yemen": "yemeni",
}
"""Countries of other wars, which the base does not have as actors, and their adjectives."""

DEMONYMS = {
    "armenian": "armenia",
    "armenians": "armenia",
    "azerbaijani": "azerbaijan",
    "azerbaijanis": "azerbaijan",
    "azeri": "azerbaijan",
    "azeris": "azerbaijan",
    "russian": "russia",
    "russians": "russia",
    "turkish": "turkey",
    "turks": "turkey",
    "syrian": "syrian-fighters",
    "syrians": "syrian-fighters",
    "french": "france",
    "iranian": "iran",
    "georgian": "georgia",
    "israeli": "israel",
    "american": "united-states",
    **{word: country for country, own in _ELSEWHERE.items() for word in (country, own, f"{own}s")},
}
"""The words for the people of an actor, or of another country."""

SYRIANS = frozenset({"sna", "syrian-fighters"})
"""Actors who are the same people, called by their army or by their country."""

AFTER_LAND: dict[str, tuple[Phrase, ...]] = {"artsakh": (("nagorno", "karabakh"), ("karabakh",))}
"""The land by which the offices of a state are called too: Nagorno-Karabakh's defence ministry."""

OPPOSED: dict[str, str] = {"separatist": "artsakh"}
"""What agencies call the authorities of a state that others do not recognise."""

STATE_ITSELF: tuple[Phrase, ...] = (
    ("military",),
    ("army",),
    ("armed", "forces"),
    ("side",),
    ("officials",),
    ("authorities",),
    ("government",),
    ("leadership",),
)
"""What, after the name of a state, stands for it: `the Azerbaijani military`."""

_OFFICES = (
    ("ministry of defence", "defence ministry", "mod", "defence department", "military department"),
    ("ministry of foreign affairs", "foreign ministry", "mofa", "mfa", "foreign office"),
    ("ministry of internal affairs", "interior ministry", "ministry of the interior"),
    ("ministry of health", "health ministry"),
    ("ministry of labour and social protection", "labour ministry", "ministry of labour"),
    (
        "prosecutor general s office",
        "prosecutor general",
        "prosecutor",
        "prosecutors",
        "prosecutor s office",
        "general prosecutor s office",
        "prosecutors general",
        "prosecution",
    ),
    (
        "military prosecutor s offices",
        "military prosecutors",
        "military prosecutor s office",
        "military prosecutor",
    ),
    ("human rights ombudsman", "ombudsman", "human rights defender", "ombudsperson"),
    ("international committee of the red cross", "red cross"),
    ("unified infocenter", "unified infocentre", "unified information centre", "infocenter", "infocentre"),
    ("national security service", "security service"),
    ("state committee for refugees and idps", "refugee committee", "state committee for refugees"),
)
"""Offices, each with the other words for it, in the spelling of `same`."""


@cache
def office_names(name: Phrase) -> frozenset[Phrase]:
    """Return the words for an office: `ministry of defence`, `defence ministry`, `mod`."""
    found = {name}
    text = " ".join(name)
    for group in _OFFICES:
        for one, other in product(group, group):
            if one == text:
                found.add(tuple(other.split()))
    if name[:2] == ("ministry", "of") and len(name) > 2:  # noqa: PLR2004
        found.add((name[2], "ministry"))
    return frozenset(found)


def is_country(word: str) -> bool:
    """Return whether a word is the name of a country of another war: Ukraine, not Ukrainian."""
    return word in _ELSEWHERE
