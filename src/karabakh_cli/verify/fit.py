"""How well a figure of the base answers to what a text says of a number."""

from collections.abc import Iterable

from msgspec import Struct

from karabakh_cli.facts import dates
from karabakh_cli.facts.records import Actor, Facts, Figure, Place
from karabakh_cli.query.actors import with_parts
from karabakh_cli.verify.context import EARLIER, Context, Said
from karabakh_cli.verify.subjects import side_of
from karabakh_cli.verify.marks import compared, tokens
from karabakh_cli.verify.peoples import DEMONYMS
from karabakh_cli.verify.speech import EARLY, FIRST
from karabakh_cli.verify.words import PEOPLE_ITEMS

MEASURED = frozenset(
    "percent kilometres square-kilometres hectares decades years weeks days hours us-dollars euros manats drams"
    " tonnes kilograms".split()
)
_PLAIN_UNITS = frozenset({"people", "items", "times"})
_POPULATIONS = frozenset("military civilian journalists people".split())
_ALIKE = ({"nearly", "just-under"},)
_TERRITORY = frozenset("territory settlements villages towns cities districts".split())
_DOUBT = 0.25
"""Points up to which a figure is only less likely, and not of another quantity."""
_OUT_OF_ACTION = frozenset({"destroyed", "downed"})
_BODIES = frozenset({"organisation", "monitor", "media", "compilation"})
_NEARLY_ALL = 0.8
_WIDE = frozenset("country region province exclave border sea river lake mountain corridor square".split())
_VAGUE = frozenset("distance duration count age agreed cost".split())


class Fit(Struct, frozen=True, kw_only=True):
    """How a figure compares with a number in its text.

    `evidence` is what agrees, `against` what speaks of another quantity. `claimant` is None where the
    text names nobody. `since` is the id of the figure that revised this one.
    """

    figure: Figure
    evidence: float
    against: float
    claimant: bool | None
    bound: bool
    dated: bool
    since: str | None

    @property
    def cost(self) -> float:
        """How far the figure is from what the text says; the least is the one that is meant."""
        differs = 3 * self.against + 2.5 * (self.claimant is False) + (not self.bound)
        return differs + 0.5 * (self.since is not None and not self.dated) - 0.6 * self.evidence


def same_number(figure: Figure, context: Context) -> bool:
    """Return whether a figure has the number, or the range, and its unit."""
    number = context.number
    if figure.value is None or not _same_unit(number.unit, figure.unit):
        return False
    if number.high is not None:
        return (figure.value, figure.high) == (number.value, number.high)
    return number.value in {figure.value, figure.high}


def _same_unit(given: str | None, unit: str) -> bool:
    if given in MEASURED:
        return unit == given
    return unit in _PLAIN_UNITS


def fit(figure: Figure, context: Context, facts: Facts) -> Fit:
    """Return how a figure with the number compares with what the text says of it."""
    what = [_measure(figure, context.measure), _noun(figure, context.noun)]
    if _described(figure, context):
        what = [max(0.0, point) for point in what]
    points = [
        *what,
        _side(figure, context, facts),
        _place(figure, context.place, facts),
    ]
    evidence = sum(point for point in points if point > -_DOUBT)
    against = sum(-point for point in points if point <= -_DOUBT)
    evidence += _shared(figure, context) + _unit_evidence(figure)
    claimant = reports(figure, context, facts)
    same_day = _same_day(figure, context, facts)
    evidence += same_day + (2 if claimant else 0) * (1 if context.certain else 0.4)
    if claimant is False and not context.certain:
        claimant, evidence = None, evidence - 0.3
    since = facts.revised_by.get(figure.id)
    return Fit(
        figure=figure,
        evidence=evidence,
        against=against,
        claimant=claimant,
        bound=_same_bound(figure, context),
        dated=since is not None and _holds_then(figure, facts.figure(since), context, facts),
        since=since,
    )


def _weigh(said: Said, agrees: float, differs: float, *, same: bool) -> float:
    """Return points for or against; what earlier sentences were about is never against."""
    if same:
        return agrees * said.weight
    return 0.0 if said.weight <= EARLIER else -differs * said.weight


def _measure(figure: Figure, said: Said) -> float:
    if not said.values:
        return 0.0
    own = set(figure.measure.replace("-and-", "-or-").split("-or-")) | {figure.measure}
    if figure.measure in said.values:
        return _weigh(said, 2, 1, same=True)
    if len(own) > 1 and own & said.values:
        return _weigh(said, 1.2, 1, same=True)
    if figure.item in _TERRITORY and said.values & {"gained", "captured", "held", "lost"}:
        return _weigh(said, 1, 1, same=True)
    if figure.measure in _OUT_OF_ACTION and said.values & _OUT_OF_ACTION:
        return _weigh(said, 1, 1, same=True)
    if figure.measure in _VAGUE or (figure.measure == "affected"):
        return _weigh(said, 0, 0.2, same=False)
    return _weigh(said, 2, 1, same=False)


def _noun(figure: Figure, said: Said) -> float:
    """Return points for who or what is counted."""
    if not said.values:
        return 0.0
    if figure.unit in MEASURED:
        return 0.5 * said.weight if figure.item in said.values else 0.0
    people, things = said.values & _POPULATIONS, said.values - _POPULATIONS
    if figure.item and figure.unit != "people":
        if figure.item in things:
            return _weigh(said, 1.5, 1, same=True)
        if figure.item in PEOPLE_ITEMS and people:
            return 0.0
        return _weigh(said, 0, 1, same=False) if things or people else 0.0
    if figure.unit not in {"people", "items"} or figure.population is None:
        return 0.0
    return _population(figure, said, people, things)


def _population(figure: Figure, said: Said, people: frozenset[str], things: frozenset[str]) -> float:
    if not people:
        return _weigh(said, 0, 1, same=False) if things - PEOPLE_ITEMS else 0.0
    kinds = people - {"people"}
    if figure.population in people:
        return _weigh(said, 1.5, 1, same=True)
    if figure.population == "mixed":
        return _weigh(said, 1.2 if len(kinds) != 1 else 0, 0.5, same=len(kinds) != 1)
    if figure.population == "unspecified":
        return _weigh(said, 1.2, 0, same=True) if not kinds else 0.2
    return _weigh(said, 0.7, 1, same=not kinds)


def _side(figure: Figure, context: Context, facts: Facts) -> float:
    own = {side_of(key, facts) for key in figure.of if facts.actors[key].kind not in _BODIES}
    if own & context.excluded:
        return -1.0
    said = context.side
    if not own or not said.values:
        return 0.0
    if own & said.values or (own & {"sna", "syrian-fighters"} and said.values & {"sna", "syrian-fighters"}):
        whole = own >= said.values or len(said.values) > 1
        return _weigh(said, 1.5 if whole else 1, 1, same=True)
    return _weigh(said, 0, 1, same=False)


def _place(figure: Figure, said: Said, facts: Facts) -> float:
    if not said.values:
        return -0.2 if figure.place else 0.0
    if figure.place is None:
        return _without_place(figure, said, facts)
    around = _within(figure.place, facts)
    if figure.place in said.values:
        return _weigh(said, 1.5, 1, same=True)
    if around & said.values or any(figure.place in _within(key, facts) for key in said.values):
        return _weigh(said, 0.7, 1, same=True)
    return _weigh(said, 0, 0.7 if _local(said, facts) else 0.3, same=False)


def _local(said: Said, facts: Facts) -> list[Place]:
    """Return the towns, districts and smaller places that a text names."""
    places = [facts.entries[key] for key in said.values]
    return [place for place in places if isinstance(place, Place) and place.kind not in _WIDE]


def _without_place(figure: Figure, said: Said, facts: Facts) -> float:
    """Return points against a figure of no one place where the text names a town or a district."""
    own = subject_words(f"{figure.what} {figure.scope or ''}")
    local = _local(said, facts)
    if (
        not local
        or figure.topic == "equipment"
        or any(own & subject_words(p.name) for p in local)
        or figure.measure in _VAGUE
    ):
        return -0.1
    return _weigh(said, 0, 1, same=False)


def _within(place: str, facts: Facts) -> set[str]:
    """Return a place and all that contain it."""
    found: set[str] = set()
    key: str | None = place
    while key and key not in found:
        found.add(key)
        key = getattr(facts.entries.get(key), "within", None)
    return found


def reports(figure: Figure, context: Context, facts: Facts) -> bool | None:
    """Return whether who reports the figure is named in the text as doing so; None where nobody is.

    An office counts as its state and the other way round, and a page that relays the claim as the claimant.
    """
    if context.stranger:
        return _relays(figure, context.stranger, facts)
    if not context.claimants:
        return None
    sources = {part for key in figure.source for part in with_parts(facts, key)}
    named = {part for key in context.claimants for part in with_parts(facts, key)}
    if named & set(figure.source) or sources & context.claimants:
        return True
    outlets = [facts.reporters[key] for key in context.claimants]
    return any(
        _relays(figure, outlet.name, facts)
        for outlet in outlets
        if isinstance(outlet, Actor) and outlet.kind == "media"
    )


def _relays(figure: Figure, name: str, facts: Facts) -> bool:
    """Return whether a page that relays the figure is of a publisher with this name."""
    wanted = compared(name).removeprefix("the ")
    publishers = (facts.documents[cite.document].publisher for cite in figure.cite)
    return any(f" {wanted} " in f" {compared(publisher)} " for publisher in publishers)


def _same_bound(figure: Figure, context: Context) -> bool:
    one, other = figure.bound, context.number.bound
    if context.number.high is None and figure.high is not None:
        return False
    return one == other or any({one, other} <= alike for alike in _ALIKE)


def days_of(figure: Figure, facts: Facts) -> list[str]:
    """Return the dates of a figure: when it was said, of when it is, else when it was published."""
    own = [day for day in (figure.stated_on, figure.as_of) if day]
    return own or [day for cite in figure.cite if (day := facts.documents[cite.document].published)]


def _same_day(figure: Figure, context: Context, facts: Facts) -> float:
    own = days_of(figure, facts)
    if not own or not context.days:
        return 0.0
    return 1.0 if any(_overlap(one, other) for one in own for other in context.days) else -0.2


def _overlap(one: str, other: str) -> bool:
    first, second = dates.span(one), dates.span(other)
    return first.first <= second.last and second.first <= first.last


def _holds_then(figure: Figure, later: Figure, context: Context, facts: Facts) -> bool:
    """Return whether the text dates a number to a day on which it had not yet been revised."""
    if context.around & EARLY or context.words & FIRST:
        return True
    own, revised = days_of(figure, facts), days_of(later, facts)
    named = context.days or context.days_before
    if any(len(day) > len("2020") and _overlap(day, other) for day in named for other in own):
        return True
    return bool(own and revised) and any(
        dates.span(min(own)).first <= dates.span(day).first
        and dates.span(day).last < dates.span(min(revised)).first
        for day in named
    )


_STOP = frozenset(
    "the a an of in on and or by to at from for as with s who which that had has were was been be their its his than"
    " other also one put were up it".split()
)


def subject_words(text: str) -> frozenset[str]:
    """Return the words of what a figure counts, cut to their beginnings."""
    return frozenset(_root(token.word) for token in tokens(text, 0, len(text))) - _STOP - _SIDE_WORDS


def _root(word: str) -> str:
    return word if len(word) <= 5 else word[:6]  # noqa: PLR2004


def roots(words: Iterable[str]) -> frozenset[str]:
    """Return the beginnings of words, by which they are compared."""
    return frozenset(map(_root, words))


_SIDE_WORDS = roots(DEMONYMS) | {"armeni", "azerba", "artsak"}


def _shared(figure: Figure, context: Context) -> float:
    """Return points for the words of the figure's subject that the text has too."""
    own = subject_words(f"{figure.what} {figure.scope or ''}")
    if not own:
        return 0.0
    zone, around = roots(context.words), roots(context.around)
    return min(2.0, 0.4 * len(own & zone) + 0.15 * len(own & (around - zone)))


def _described(figure: Figure, context: Context) -> bool:
    """Return whether the text has nearly all words of the figure's subject, and so means just that."""
    own = subject_words(figure.what)
    return len(own & roots(context.words)) > _NEARLY_ALL * len(own)


def _unit_evidence(figure: Figure) -> float:
    """Return a point for a unit: that a distance or a share is meant has been seen already."""
    return 1.4 if figure.unit in MEASURED else 0.0


def names_in(figure: Figure) -> frozenset[str]:
    """Return the names in what a figure counts, without those of the sides: `Karabakh Order`, `T-72`."""
    what = figure.what
    found = [token for token in tokens(what, 0, len(what)) if token.capital and token.start > 0]
    return frozenset(_root(token.word) for token in found) - _SIDE_WORDS - _STOP
