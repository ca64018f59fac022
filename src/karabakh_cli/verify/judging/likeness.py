"""Whether a figure counts what a text says: points for it, and negative points against it, by kind.

A kind with fewer points against than `DOUBT` makes a figure less likely; with more it is a difference.
"""

import re

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import MEASURED_UNITS
from karabakh_cli.query.camps import WARRING
from karabakh_cli.verify.judging.nouns import DOUBT, ONE_OF_SEVERAL, noun_points, things
from karabakh_cli.verify.judging.places import place_points
from karabakh_cli.verify.judging.roots import (
    measures_in,
    roots,
    subject_words,
    with_scope,
    words_of,
)
from karabakh_cli.verify.judging.units import unit_points
from karabakh_cli.verify.judging.wider import (
    counts_all,
    counts_others,
    is_of_one_of_several,
    of_one_or_both,
)
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.reading.what.parts import OWN, Said, weigh
from karabakh_cli.verify.reading.what.subjects import side_of
from karabakh_cli.verify.text.numerals import CURRENCIES
from karabakh_cli.verify.words.counted import VAGUE, lexicon
from karabakh_cli.verify.words.marks import Values, words_in
from karabakh_cli.verify.words.peoples import DEMONYMS, SYRIANS

_OF_A_SIDE = CURRENCIES | {"percent"}
"""Units of what a side has or spends, and not of distances and times."""
_NEARLY_ALL = 0.8
_TERRITORY = frozenset("territory settlements villages towns cities districts".split())
_TAKEN = frozenset({"gained", "captured"})
"""These mean the same of land."""
_CHANGED_HANDS = frozenset("gained captured controlled held lost".split())
_OUT_OF_ACTION = frozenset({"destroyed", "downed"})
_HANDED_OVER = frozenset({"exchanged", "returned"})
_OF_MONEY = frozenset("spent allocated raised cost supplied share".split())
"""What happens to sums of money."""
_NAMED_LIKE: dict[str | None, frozenset[str]] = {"maps": frozenset({"mapped"})}
"""By item, what its name alone would say happened to it: maps were not mapped."""
_TOLD_OF = frozenset({"share", "voted"})
"""Measures of something that happened, which the words of the figure name."""
_HARM = frozenset("killed wounded missing disabled captured destroyed damaged downed".split())
"""What is done to people and things."""
_DONE = frozenset({"attacks", "videos", "violations"})
"""Items that a side did, or that show what it did."""
_FIRED = frozenset({"shells", "missiles", "cluster-bomblets"})
"""Items that do harm and do not suffer it."""
_BODIES = frozenset({"organisation", "monitor", "media", "compilation"})


def likeness(figure: Figure, context: Context, facts: Facts) -> tuple[float, float]:
    """Return the points for a figure as what the text means, and the points against it, neither negative."""
    what = [_measure(figure, context, facts), noun_points(figure, context)]
    if _described(figure, context):
        what = [max(0.0, point) for point in what]
    points = [*what, _side(figure, context, facts), place_points(figure, context, facts)]
    points += [unit_points(figure, context), -1.0 * counts_all(figure, context, facts)]
    points += [-ONE_OF_SEVERAL * is_of_one_of_several(figure, context)]
    agrees = sum(point for point in points if point > -DOUBT)
    differs = sum(-point for point in points if point <= -DOUBT)
    return agrees + _shared(figure, context) + 1.4 * (figure.unit in MEASURED_UNITS), differs


def same_thing(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether the text says what the figure counts, and not only how many people."""
    if _measure(figure, context, facts) > 0 or _described(figure, context):
        return True
    if figure.unit != "people" and not things(figure).isdisjoint(context.noun.values):
        return True
    return _named_as(figure, context)


def _named_as(figure: Figure, context: Context) -> bool:
    """Return whether the text shares a word for what is counted with the figure."""
    people = (word for word in words_in(figure.what) if "population" not in lexicon().get((word,), {}))
    own = subject_words(" ".join(people))
    return bool(own & roots(context.around))


def _measure(figure: Figure, context: Context, facts: Facts) -> float:
    """Return points for what happened."""
    said = _heard(figure, context.measure)
    if not said.values:
        return 0.0
    if said.own and _is_part_of_a_loss(figure, context, facts):
        return -1.0
    if points := _same_measure(figure, said):
        return points * said.weight
    share = figure.unit == "percent" and figure.item in context.noun.values
    if figure.item in _DONE | _FIRED and figure.item in context.noun.values and _spares(figure, said):
        return 0.0
    if figure.measure in VAGUE or share:
        # Pilgrims were only counted: 4,000 who died were not pilgrims.
        unnamed = figure.unit == "people" and not _named_as(figure, context)
        harmed = said.own and _harms_others(figure, said)
        return weigh(said, 0, 1 if unnamed or harmed else 0.2, same=False)
    return weigh(said, 0, 1, same=False)


def _harms_others(figure: Figure, said: Said) -> bool:
    """Return whether a text speaks of harm that the words of a figure do not name."""
    own, told = measures_in(figure.what) & _HARM, said.values & _HARM
    return figure.measure in VAGUE and bool(told) and not (own and own <= told)


def _heard(figure: Figure, said: Said) -> Said:
    """Return what the text says happened, without what cannot happen to what a figure counts."""
    if figure.measure == "distance":
        return Said(said.values & {"distance"}, said.weight)
    if figure.measure in _TOLD_OF:
        return Said(said.values - (measures_in(figure.what) - {"voted"}), said.weight)
    if figure.unit in CURRENCIES:
        # Of a sum, `worth` and `amounted to` say only how much it was.
        return Said(said.values & _OF_MONEY - ({"cost"} - {figure.measure}), said.weight)
    # Sites that had been under Armenian control: that is who had them, and not what was counted.
    whose = measures_in(figure.what) & {"controlled"} - {figure.measure}
    return Said(said.values - whose - _NAMED_LIKE.get(figure.item, frozenset()), said.weight)


def _spares(figure: Figure, said: Said) -> bool:
    """Return whether harm in the text is that of others: strikes and shells are not destroyed."""
    return figure.item in _DONE or (not said.own and figure.measure in {"landed", "fired"})


def _same_measure(figure: Figure, said: Said) -> float:
    """Return how well the words for what happened fit, from 0 to 2."""
    land = figure.item in _TERRITORY
    if figure.measure in said.values or (land and figure.measure in _TAKEN and said.values & _TAKEN):
        return 2.0
    together = set(re.split("-(?:or|and)-", figure.measure))
    # What was destroyed was damaged too.
    if len(together) > 1 and (together <= said.values or (together & said.values) == {"damaged"}):
        return 1.2
    if any(figure.measure in alike and said.values & alike for alike in (_OUT_OF_ACTION, _HANDED_OVER)):
        return 1.0
    return 1.0 if land and said.values & _CHANGED_HANDS else 0.0


def _is_of_land(figure: Figure) -> bool:
    return figure.item in _TERRITORY and figure.measure in _CHANGED_HANDS


def _is_part_of_a_loss(figure: Figure, context: Context, facts: Facts) -> bool:
    """Return whether a text only says `lost`, and the figure counts a part of what was lost.

    Of 255 tanks lost 146 were destroyed: 146 is not how many were lost.
    """
    if figure.part_of is None or "lost" not in context.measure.values:
        return False
    if facts.figure(figure.part_of).measure != "lost":
        return False
    said = [lexicon().get((word,), {}).get("measure", frozenset()) for word in context.words]
    exact = any(figure.measure in values and "lost" not in values for values in said)
    return figure.measure in lexicon()["lost",]["measure"] and not exact


def _side(figure: Figure, context: Context, facts: Facts) -> float:
    """Return points for the side whose losses, things or deeds are counted."""
    own = {side_of(key, facts) for key in figure.of if facts.actors[key].kind not in _BODIES}
    done = bool(_DONE & {figure.item, figure.measure}) or _is_of_land(figure)
    if figure.measure == "controlled" and not done:
        return _controller(figure, own, context)
    if of_one_or_both(own, context) or (not done and _of_others(figure, own, context, facts)):
        return -1.0
    # Attacks and gains are those of the side that acts.
    said = _doers(context) if done else context.side
    # For third parties `in Azerbaijan` only says where they were.
    where = own.isdisjoint(WARRING) and said.values <= context.located
    if not said.values or not own or where:
        return 0.0
    if own & said.values or (own & SYRIANS and said.values & SYRIANS):
        whole = own >= said.values or len(said.values) > 1
        return weigh(said, 1.5 if whole else 1, 1, same=True)
    if _described(figure, context) and said.values <= _sides_in(figure.what) - context.excluded:
        return 0.0
    owned = figure.unit in _OF_A_SIDE and bool(said.values & {*WARRING})
    return weigh(said, 0, 1 if owned or figure.unit not in MEASURED_UNITS else 0.2, same=False)


def _controller(figure: Figure, own: set[str], context: Context) -> float:
    """Return points for who controls things, who is not whose they are: Armenian churches in its hands."""
    whose = _sides_in(figure.what) - own
    named = context.side.values & {*WARRING} if context.side.own else Values()
    if whose and named and named.isdisjoint(whose):
        return -1.0
    controls = Said(context.excluded, OWN if context.excluded else 0.0)
    return weigh(controls, 1.5, 1, same=not own.isdisjoint(context.excluded))


def _doers(context: Context) -> Said:
    """Return who did what is counted: the side named as doing it, and not one named further off."""
    if not context.excluded:
        return context.side
    near = context.side.values if context.side.own else Values()
    return Said(context.excluded | near, OWN)


def _of_others(figure: Figure, own: set[str], context: Context, facts: Facts) -> bool:
    """Return whether a figure is of a side that the text excludes or does not mean, or of others too."""
    if own & context.excluded or _of_the_other_state(figure, own, context):
        return True
    said = context.side
    if figure.topic == "casualties" and said.own and _is_of_all(own, said.values):
        # All the dead of the war are not the dead of one side.
        return True
    return not _described(figure, context) and counts_others(figure, own, context, facts)


def _of_the_other_state(figure: Figure, own: set[str], context: Context) -> bool:
    """Return whether the figure names one of the two sides, and the text only the other."""
    named, given = _sides_in(figure.what), context.sides & {*WARRING}
    return len(named) == len(given) == 1 and named != given and given.isdisjoint(own)


def _sides_in(what: str) -> Values:
    """Return the sides that a figure names: monuments, mainly Armenian, under Azerbaijan's control."""
    sides = {"armenia": "armenian", "artsakh": "armenian", "azerbaijan": "azerbaijani"}
    states = (DEMONYMS.get(word, word) for word in words_in(what))
    return frozenset(sides[state] for state in states if state in sides)


def _is_of_all(own: set[str], named: Values) -> bool:
    """Return whether a text names one side, and a figure is of both or of none."""
    return bool(named & {*WARRING}) and (not own or (own >= {*WARRING} and not own <= named))


def _shared(figure: Figure, context: Context) -> float:
    """Return points for the words that the figure and the text share."""
    own = subject_words(with_scope(figure))
    if not own:
        return 0.0
    zone, around = roots(context.words), roots(context.around)
    return min(2.0, 0.4 * len(own & zone) + 0.15 * len(own & (around - zone)))


def _described(figure: Figure, context: Context) -> bool:
    """Return whether the text has nearly all words of the figure, and so means just that one."""
    own = subject_words(figure.what)
    missing = own - roots(context.words)
    return len(missing) < (1 - _NEARLY_ALL) * len(own) and missing.isdisjoint(
        words_of("measure", "population")
    )
