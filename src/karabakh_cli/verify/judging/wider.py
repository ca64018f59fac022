"""Whether a figure counts other people than the text, or more: the sick with the wounded."""

from functools import lru_cache

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.judging.roots import nouns_in, roots, subject_words, synonyms, with_scope
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.text.numerals import CURRENCIES
from karabakh_cli.verify.words.marks import words_in

_WITH, _LATER = "with ", "with later "
_FIGHTERS = frozenset("fighters mercenaries foreigners jihadists syrians volunteers".split())
_PARTS = frozenset(
    """
    boys children conscripts elderly firefighters girls medics minors nurses officers policemen
    policewomen rescuers reservists schoolchildren teachers teenagers women
    """.split()
)
"""Words for a part of the civilians or the soldiers."""
_ALIKE = {
    "pupils": "schoolchildren",
    "ranking": "officers",
    "students": "schoolchildren",
    "child": "children",
    "woman": "women",
}
"""Words for the same people."""
_WHOLE = frozenset(
    "people persons civilians soldiers servicemen troops personnel residents inhabitants".split()
)
_WORTH = roots(frozenset("cost costs in of the to value worth".split()))
_BOTH = frozenset({"both", "sides"})
"""Words by which a number is not that of one side."""
_EACH = frozenset({"each", "either"})
"""Words before `side` by which a number is not that of both together."""
_SICK = frozenset("sick ill illness sickness".split())


def is_of_the_domain(figure: Figure, context: Context) -> bool:
    """Return whether a figure is of the domain of a text: of spectators or a virus only if it has the word.

    For a sum of money the text must name whose it is, a place, or what it was for.
    """
    told, own = roots(_alike(context.other_domain)), roots(_words(with_scope(figure)))
    if told:
        return not told.isdisjoint(own)
    whose = context.side.values | context.place.values | context.claimants
    return figure.unit not in CURRENCIES or bool(whose or (own - _WORTH) & roots(context.around))


def is_of_other_part(figure: Figure, context: Context) -> bool:
    """Return whether either counts a part of a people, `25 were children`, and the other not that part."""
    own = _words(with_scope(figure))
    if parts := _alike(context.words) & _PARTS:
        return context.words.isdisjoint(_WHOLE) and own.isdisjoint(parts)
    parts, around = own & _PARTS, _alike(context.around)
    return bool(parts) and parts.isdisjoint(around) and not around.isdisjoint(_WHOLE | _PARTS)


def is_of_one_of_several(figure: Figure, context: Context) -> bool:
    """Return whether a figure counts one kind of several that a text does: soldiers and civilians."""
    own = {figure.item, figure.population}
    if own >= context.noun.values > frozenset():
        # The whole phrase is for what the figure counts: tanks and armoured vehicles.
        return False
    named = own | nouns_in(figure.what)
    is_one = any(own & kind for kind in context.joined)
    return is_one and any(named.isdisjoint(kind) for kind in context.joined)


def of_one_or_both(own: set[str], context: Context) -> bool:
    """Return whether a figure is of one side where a text says `both sides`, or of both where it says each.

    The text must name neither.
    """
    if context.side.values or context.excluded:
        return False
    if "side" in context.words and not context.words.isdisjoint(_EACH):
        return own >= {*WARRING}
    return context.words >= _BOTH and own < {*WARRING} and bool(own)


def counts_all(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether a text counts some of those before, `five of them were on leave`, and a figure all.

    The figures of a series that was revised count all.
    """
    some = context.some and not context.noun.own and not context.measure.own
    return some and figure.part_of is None and bool(figure.supersedes or figure.id in facts.revised_by)


def by_mines(figure: Figure, context: Context) -> bool:
    """Return whether a figure counts people whom mines harmed, and a sentence names no mines."""
    mines = synonyms("mines", None)
    named = subject_words(figure.what) & mines
    return figure.unit == "people" and bool(named) and mines.isdisjoint(roots(context.around))


def counts_others(figure: Figure, own: set[str], context: Context, facts: Facts) -> bool:
    """Return whether a figure counts others with those that the text names.

    `own` are the sides of the figure. Those whom it only may include, or counted later, do not matter.
    """
    others = _of_others(figure, own, context, facts) or _in_caveat(figure, context)
    return bool(others) and roots(others).isdisjoint(roots(context.around))


def _of_others(figure: Figure, own: set[str], context: Context, facts: Facts) -> frozenset[str]:
    """Return the names of third parties counted with the soldiers of the one side that a text names."""
    others = own - {*WARRING}
    if not others or not context.side.own or not _of_soldiers(context):
        return frozenset()
    if context.side.values != own & {*WARRING}:
        return frozenset()
    actors = [facts.actors[key] for key in figure.of if key in others]
    called = " ".join(name for actor in actors for name in (actor.name, *actor.aliases))
    return _words(called) | _FIGHTERS


def _in_caveat(figure: Figure, context: Context) -> frozenset[str]:
    """Return the words for the people whom a caveat adds to the soldiers or the wounded of a text."""
    caveat = figure.caveat or ""
    if not caveat.startswith(_WITH) or caveat.startswith(_LATER):
        return frozenset()
    added = _words(caveat.removeprefix(_WITH).removeprefix("the "))
    if added & _FIGHTERS:
        return added | _FIGHTERS if _of_soldiers(context) else frozenset()
    return added | _SICK if context.measure.own else frozenset()


def _of_soldiers(context: Context) -> bool:
    return context.noun.own and "military" in context.noun.values


def _words(text: str) -> frozenset[str]:
    return _alike(frozenset(words_in(text)))


@lru_cache(maxsize=4096)
def _alike(words: frozenset[str]) -> frozenset[str]:
    """Return words, one for all that mean the same people."""
    return frozenset(_ALIKE.get(word, word) for word in words)
