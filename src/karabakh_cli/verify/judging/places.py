"""Whether a figure is of the place where a text says that something was counted."""

from collections.abc import Iterable

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure, Place
from karabakh_cli.facts.vocabulary import MEASURED_UNITS
from karabakh_cli.verify.judging.roots import names_in, roots, subject_words, with_scope
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.reading.what.parts import weigh
from karabakh_cli.verify.words.counted import VAGUE
from karabakh_cli.verify.words.marks import Values

_OCCASIONS = roots(frozenset("clashes fighting battle battles skirmish skirmishes border".split()))
"""A place beside one of these words only says where that was."""
_WIDE = frozenset("country region province exclave border sea river lake mountain corridor square".split())
"""Kinds of places that a text names without meaning that something was counted there alone."""
_MOVES = frozenset("deployed displaced returned".split())
"""What leads from one country to another: the text may name either."""


def place_points(figure: Figure, context: Context, facts: Facts) -> float:
    """Return points for a figure of the place in the text; negative ones if the text has another, or none."""
    said = context.place
    if not said.values:
        return 0.0 if _is_of_its_head(figure, context, facts) else _of_a_place(figure, context, facts)
    if figure.place is None:
        return _without_place(figure, context, facts)
    around = _within(figure.place, facts)
    if figure.place in said.values:
        return weigh(said, 1.5, 1, same=True)
    if around & said.values or any(figure.place in _within(key, facts) for key in said.values):
        return weigh(said, 0.7, 1, same=True)
    apart = _apart(figure, said.values, facts)
    if figure.unit == "people" and _local([figure.place], facts) and len(_local(said.values, facts)) == 1:
        # The one town that a sentence names is where all its dead and wounded were.
        return -apart
    return weigh(said, 0, apart, same=False)


def _apart(figure: Figure, keys: Values, facts: Facts) -> float:
    """Return the points against a figure of another place than these."""
    if _local(keys, facts):
        return 0.7
    return 0.0 if figure.measure in _MOVES else 0.3


def is_of_unnamed_place(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether a figure is of a town, a district or less, and a text of no place."""
    silent = not context.place.values and place_points(figure, context, facts) < 0
    return silent and figure.place is not None and bool(_local([figure.place], facts))


def _of_a_place(figure: Figure, context: Context, facts: Facts) -> float:
    """Return points against a figure of one place where a text names no place."""
    if figure.place is None:
        return 0.0
    if names_in(figure) & roots(context.around):
        return -0.2
    return -0.6 if figure.unit in MEASURED_UNITS and _local([figure.place], facts) else -0.2


def _is_of_its_head(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether the claimant is an official of the figure's place: the deputy mayor of Stepanakert."""
    place = facts.entries[figure.place] if figure.place else None
    named = context.claimants & {*figure.source}
    return isinstance(place, Place) and any(place.name in facts.reporter(key).name for key in named)


def _local(keys: Iterable[str], facts: Facts) -> list[Place]:
    """Return those of these places that are towns, districts or smaller."""
    places = [facts.entries[key] for key in keys]
    return [place for place in places if isinstance(place, Place) and place.kind not in _WIDE]


def _without_place(figure: Figure, context: Context, facts: Facts) -> float:
    """Return points against a figure of no one place where the text names a town or a district."""
    own = subject_words(with_scope(figure))
    local = _local(context.place.values, facts)
    if (
        not local
        or figure.topic == "equipment"
        or any(own & subject_words(p.name) for p in local)
        or own & _OCCASIONS & roots(context.around)
        or figure.measure in VAGUE
    ):
        return -0.1
    return weigh(context.place, 0, 1, same=False)


def _within(place: str, facts: Facts) -> set[str]:
    """Return a place and all that contain it."""
    found: set[str] = set()
    key: str | None = place
    while key and key not in found:
        found.add(key)
        key = getattr(facts.entries.get(key), "within", None)
    return found
